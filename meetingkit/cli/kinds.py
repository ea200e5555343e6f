"""`meetingkit kinds`: what kinds of meeting there are, what one asks for, and a copy to make one's own from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from meetingkit.cli.console import print_json, say
from meetingkit.cli.kind_copy import copy_kind
from meetingkit.cli.listing import Row, list_found
from meetingkit.cli.options import AsJson, Force
from meetingkit.cli.place import library_for, origin, root_name
from meetingkit.cli.tables import print_table
from meetingkit.diagnostics import InvalidInput

if TYPE_CHECKING:
    from meetingkit.agenda.values import Duration
    from meetingkit.kind import Kind, KindData
    from meetingkit.library import Library

# what belongs where in a template folder
PLACES = (
    ("kinds/标识/kind.yaml", "一类会议：名称、步骤、规定"),
    ("kinds/标识/agenda.yaml.j2", "这类会议新建议程的样子"),
    ("kinds/标识/script/report.xml.j2", "这类会议自己的说法，与 papers/script/ 里同名的代替它"),
    ("papers/script/words.xml.j2", "各类会议共同的说法"),
    ("layouts/版式.yaml", "版式"),
)


def command(
    name: Annotated[
        str | None, typer.Argument(metavar="类型", help="会议类型的名称或标识；不写就列出全部", show_default=False)
    ] = None,
    source: Annotated[
        str | None,
        typer.Argument(metavar="照哪一类", help="kinds copy 类型：照这一类做一份自己的", show_default=False),
    ] = None,
    path: Annotated[bool, typer.Option("--path", help="依次到哪些文件夹里找，各放什么")] = False,
    folder: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="文件夹", help="copy 到哪个文件夹的 kinds/ 里；不写就是当前文件夹"),
    ] = None,
    user: Annotated[bool, typer.Option("--user", help="copy 到自己的文件夹里，哪里的议程都能用")] = False,
    new: Annotated[
        str | None, typer.Option("--as", metavar="新标识", help="copy 成另一类；不写就代替原来的那一类")
    ] = None,
    json: AsJson = False,
    force: Force = False,
) -> None:
    """列出会议类型；写上名称就看它的步骤和规定；kinds copy 类型 照着做一份自己的。"""
    if name == "copy":
        if source is None:
            raise typer.BadParameter("要照哪一类做？如 meetingkit kinds copy 领导小组会议 --as 我们的会")
        if user and folder is not None:
            raise typer.BadParameter("--user 和 -o 只写一个。")
        copy_kind(source, folder, new, user=user, force=force)
        return
    if source is not None:
        raise typer.BadParameter(f"多写了“{source}”。")
    if user or folder is not None or new is not None:
        raise typer.BadParameter("要照哪一类做？如 meetingkit kinds copy 领导小组会议 --as 我们的会")
    library = library_for()
    if path:
        _print_places(library, as_json=json)
    elif name is None:
        _list(library, as_json=json)
    else:
        _show_one(library, name, as_json=json)


def _print_places(library: Library, *, as_json: bool) -> None:
    """The folders looked in, in order, and what belongs where."""
    rows = [{"origin": root_name(root), "path": str(root.resolve()), "exists": root.is_dir()} for root in library.roots]
    if as_json:
        print_json(rows)
        return
    say("依次到这些文件夹里找，先找到的算数：")
    for number, row in enumerate(rows, 1):
        say(f"{number}. {row['path']}（{row['origin']}，{'有' if row['exists'] else '没有'}）")
    say("每个文件夹里可以放：")
    for place, what in PLACES:
        say(f"  {place}　{what}")


def _list(library: Library, *, as_json: bool) -> None:
    from meetingkit.kind import kind_files, load_kind

    def about(identifier: str) -> Row:
        data = load_kind(library, identifier).data
        return {
            "name": data.name,
            "description": data.description,
            "identifier": identifier,
            "aliases": list(data.aliases),
        }

    line = "{name}　{description}　{identifier}（{origin}）"
    list_found(library, kind_files(library), about, line, as_json=as_json, called="identifier")


def _show_one(library: Library, name: str, *, as_json: bool) -> None:
    from meetingkit.kind import find_kind, kind_files, unknown_kind

    kind = find_kind(library, name)
    if kind is None:
        raise InvalidInput([unknown_kind(library, name, name)])
    path = kind_files(library)[kind.identifier]
    if as_json:
        where = {"identifier": kind.identifier, "bases": list(kind.bases), "origin": origin(library, path)}
        data: dict[str, Any] = kind.data.model_dump(mode="json", exclude={"base"})
        print_json({**where, "file": str(path), **data})
        return
    say(f"{kind.data.name}　{kind.data.description}")
    say(f"出处：{path}（{origin(library, path)}）" + (f"，基于 {'、'.join(kind.bases)}" if kind.bases else ""))
    for line in _rules(kind.data):
        say(line)
    if kind.data.steps:
        _print_steps(kind)


def _rules(data: KindData) -> list[str]:
    """What the kind says of a meeting as a whole."""
    lines = [f"也叫：{'、'.join(data.aliases)}"] if data.aliases else []
    if attendance := data.attendance:
        reported = "，主持人报告应到、实到" if attendance.reported else ""
        lines.append(f"到会：{attendance.asked or '不限'}{reported}{_source(attendance.source)}")
    if data.passing:
        lines.append(f"通过：{data.passing.words}{_source(data.passing.source)}")
    if limit := data.limit:
        times = [_time("全会", limit.whole), _time("每人", limit.each)]
        lines.append(f"时限：{'，'.join(filter(None, times))}{_source(limit.source)}")
    lines.append(f"称呼：{data.salutation}")
    lines.append(f"结束：{' '.join(data.closing.split())}")
    introduced = "是" if data.introduce else "否"
    lines.append(f"报议程：{data.announce}；衔接：{data.linking}；介绍到会的人：{introduced}")
    return lines


def _time(what: str, length: Duration | None) -> str:
    return f"{what}{length.text}" if length else ""


def _source(text: str | None) -> str:
    return f"（依据：{text}）" if text else ""


def _print_steps(kind: Kind) -> None:
    rows = [
        (
            str(number),
            step.name,
            "、".join(step.labels),
            step.need + ("，次序不限" if step.anywhere else ""),
            step.source or "",
        )
        for number, step in enumerate(kind.data.steps, 1)
    ]
    print_table("步骤", ("", "步骤", "议程里的类型", "要求", "依据"), rows)
