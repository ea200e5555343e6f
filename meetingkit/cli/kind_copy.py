"""`meetingkit kinds copy`: a kind of one's own, based on one that is there and ready to use."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from meetingkit.cli.console import say
from meetingkit.cli.output import keep_existing, save
from meetingkit.cli.place import library_for, origin, user_folder
from meetingkit.diagnostics import InvalidInput

if TYPE_CHECKING:
    from meetingkit.kind import Kind
    from meetingkit.library import Library

HEAD = """\
# 自己的会议类型，照“{name}”（{identifier}）做的：没有写的都照它。
#
# 这个文件夹里可以放：
#   kind.yaml              这个文件：名称、步骤、到会和时间的规定。只写和“{name}”不同的几项。
#   agenda.yaml.j2         meetingkit new --kind {new} 新建的议程的样子。{{{{ … }}}} 是填进去的内容，照留。
#                          不改就删掉它，仍用“{name}”的。
#   script/report.xml.j2   只改一种说法：把内置模板 papers/script/ 里的同名文件拷进来再改，其余不用拷。
#                          report 汇报、speech 发言、vote 表决、words 串词，等等；
#                          内置模板在哪里：meetingkit kinds --path
# 改好后核对：meetingkit kinds {new}
# 这类会议，议程里写：“类型: {own}”。

基于: {base}
名称: {own}
别名: {aliases}

# 下面是“{name}”的原样。要改哪一项，去掉那一项各行开头的“# ”再改；列表（如“步骤”）要改就整个写全。
"""


def copy_kind(name: str, folder: Path | None, new: str | None, *, user: bool, force: bool) -> None:
    """Write `kinds/<identifier>/` below a folder: a kind based on the named one, with its scaffold.

    Raises InvalidInput when there is no such kind, typer.BadParameter when the copy would not be found or would be
    based on itself, typer.Exit(3) when it cannot be written.
    """
    from meetingkit.kind import SCAFFOLD, find_kind, unknown_kind

    parent = user_folder() if user else folder or Path()
    library = library_for(parent / "agenda.yaml")  # what is found from there, so that the base is
    kind = find_kind(library, name)
    if kind is None:
        raise InvalidInput([unknown_kind(library, name, name)])
    target = parent / "kinds" / _identifier(library, kind, new, force=force)
    _refuse_hidden(library, kind, target)
    scaffold = next(filter(None, (library.find(f"{prefix}/{SCAFFOLD}") for prefix in kind.prefixes)), None)
    files = {target / "kind.yaml": _kind_file(library, kind, target.name)}
    if scaffold is not None:
        files[target / SCAFFOLD] = scaffold.read_bytes()
    for path in files:
        keep_existing(path, force=force)
    for path, data in files.items():
        save(path, data, force=force)
        say(f"已写好：{path}")
    say(f"下一步：用记事本打开修改，再用 meetingkit kinds {target.name} 核对；新建议程用 --kind {target.name}。")


def _identifier(library: Library, kind: Kind, new: str | None, *, force: bool) -> str:
    """The folder's name: a new one that no kind goes by yet, or that of the kind that is replaced."""
    from meetingkit.kind import find_kind
    from meetingkit.writers.files import safe_name

    if new is None:
        return kind.identifier
    if not new.strip() or safe_name(new, "") != new or new.startswith("-"):
        raise typer.BadParameter("新标识要能作文件夹的名称，如 我们的会、our-meeting。", param_hint="--as")
    if not force and find_kind(library, new):
        raise typer.BadParameter(f"已经有“{new}”这种类型，请换一个。", param_hint="--as")
    return new


def _refuse_hidden(library: Library, kind: Kind, target: Path) -> None:
    """A copy must be found before what it replaces, and cannot be based on itself."""
    there = library.find(f"kinds/{target.name}/kind.yaml")
    if there is None:
        return
    found = there.parent == target.resolve()
    if found and target.name == kind.identifier:
        raise typer.BadParameter(f"{target} 就是这一类，直接改它；要照它另做一类，请加 --as 新标识。")
    if not found and library.rank(there) < library.rank(target):
        raise typer.BadParameter(
            f"“{target.name}”在{origin(library, there)}的文件夹里已有，总是先用那一份；请加 --as 新标识。"
        )


def _kind_file(library: Library, kind: Kind, identifier: str) -> bytes:
    from meetingkit.kind import OWN
    from meetingkit.reading.source import read_source
    from meetingkit.reading.writing import scalar

    same = identifier == kind.identifier
    path = library.find(f"kinds/{kind.identifier}/kind.yaml")
    head = HEAD.format(
        name=" ".join(kind.data.name.split()),
        identifier=kind.identifier,
        base=scalar(kind.identifier),
        new=identifier,
        own=scalar(kind.data.name if same else identifier),
        aliases=f"[{', '.join(map(scalar, kind.data.aliases))}]" if same else "[]",
    )
    rest = _without(read_source(path).text if path else "", (*OWN, "基于", "base"))
    return (head + "".join(f"# {line}".rstrip() + "\n" for line in rest)).encode()


def _without(text: str, keys: tuple[str, ...]) -> list[str]:
    """The lines of a YAML text but for those of some keys at its left edge."""
    kept: list[str] = []
    dropping = False
    for line in text.strip().split("\n"):
        if match := re.match(r"""["']?([^\s#:"'-][^:"']*)["']?\s*:""", line):
            dropping = match[1].strip() in keys
        elif line.startswith("#"):
            dropping = False
        if not dropping:
            kept.append(line)
    return kept
