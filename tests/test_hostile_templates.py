"""Templates of somebody who means harm: each is refused with file and line, costs little, and touches nothing."""

from __future__ import annotations

import itertools
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from meetingkit.compose.limits import Limits
from meetingkit.compose.paper import compose_script
from meetingkit.compose.render import render_template
from meetingkit.diagnostics import Diagnostic, InvalidInput
from meetingkit.kind import Kind, KindData
from meetingkit.library import Library, builtin_root
from tests.conftest import read_text
from tests.hostile import BURNERS, MARKUP, PYTHON, SIZES, STRUCTURES

KIND = Kind("plain", KindData.model_validate({"名称": "会", "说明": "会", "结束": "散会。"}))
AGENDA = "会议: 某次会议\n议程:\n  - 其他: 说\n"
QUICK = Limits(cpu_seconds=1, memory_bytes=256 << 20, wall_seconds=20)
DATA = {"meeting": {"name": "某次会议"}, "items": [{"subject": "说"}, {"subject": "唱"}]}
NUMBERS = itertools.count()
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits of the kernel here")


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A pack of templates beside something secret; afterwards nothing but templates has come or gone."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "secret.j2").write_text("<p>密</p>", encoding="utf-8")
    papers = folder / "pack" / "papers"
    papers.mkdir(parents=True)
    yield folder / "pack"
    assert {path.name for path in folder.iterdir()} == {"pack", "secret.j2"}
    assert (folder / "secret.j2").read_text(encoding="utf-8") == "<p>密</p>"
    assert all(path.suffix == ".j2" for path in papers.iterdir())


def refused(pack: Path, template: str | bytes, limits: Limits = QUICK) -> tuple[Diagnostic, str]:
    """The one diagnostic about a template, and the path of the template."""
    name = f"case{next(NUMBERS)}.xml.j2"
    path = pack / "papers" / name
    path.write_bytes(template.replace("THIS", name).encode() if isinstance(template, str) else template)
    with pytest.raises(InvalidInput) as caught:
        print(render_template(Library((pack, builtin_root())), ("papers",), name, DATA, limits=limits)[:200])
    [found] = caught.value.diagnostics
    assert found.code == "MK020"
    assert found.hint
    assert "refused" not in found.message, "the sandbox has to answer; the hook on the system is behind it"
    return found, str(path)


@pytest.mark.parametrize("expression", PYTHON)
def test_no_expression_reaches_python(pack: Path, expression: str) -> None:
    template = f"{{% macro say() %}}{{% endmacro %}}\n<p>{{{{ {expression} }}}}</p>"
    found, path = refused(pack, template)
    assert (found.file, found.line) == (path, 2)


@pytest.mark.parametrize(("template", "line", "message"), STRUCTURES, ids=lambda value: repr(value)[:40])
def test_no_structure_leaves_the_pack_or_breaks_the_parser(
    pack: Path, template: str | bytes, line: int, message: str
) -> None:
    found, path = refused(pack, template)
    assert (found.file, found.line) == (path, line)
    assert found.message.startswith(message)
    assert len(found.message) <= 200
    assert found.message.isprintable()


@POSIX
@pytest.mark.parametrize(("template", "line", "message"), SIZES, ids=lambda value: repr(value)[:40])
def test_nothing_grows_without_end(pack: Path, template: str, line: int, message: str) -> None:
    found, path = refused(pack, template)
    assert (found.file, found.line) == (path, line)
    assert found.message.startswith(message)


# a second or two each; what never lets go of the interpreter is ended by the kernel, and its line is not known
@POSIX
@pytest.mark.parametrize(
    ("template", "line"), BURNERS, ids=["loops", "long filters", "one long operation", "macro", "text"]
)
def test_time_is_limited(pack: Path, template: str, line: int) -> None:
    found, path = refused(pack, template)
    assert found.message == "模板运行超过 1 秒，已经停下"
    assert found.file == path
    assert found.line in (line, 1)  # on a busy machine the kernel may be first


def test_a_template_that_only_takes_long_is_stopped_by_the_clock(pack: Path) -> None:
    template = "{% set a = 'a' * 99999 %}\n{% for i in a %}{% for j in a %}{% endfor %}{% endfor %}"
    found, path = refused(pack, template, Limits(cpu_seconds=60, wall_seconds=1))
    assert found.message == "模板运行超过 1 秒，已经停下"
    assert (found.file, found.line) == (path, 2)


@pytest.mark.parametrize(("template", "line", "message"), MARKUP, ids=lambda value: repr(value)[:40])
def test_no_markup_beside_the_roles_gets_through(tmp_path: Path, template: str, line: int, message: str) -> None:
    script = tmp_path / "papers" / "script.xml.j2"
    script.parent.mkdir()
    script.write_text(template, encoding="utf-8")
    with pytest.raises(InvalidInput) as caught:
        compose_script(read_text(AGENDA).model, KIND, Library((tmp_path, builtin_root())))
    [found] = caught.value.diagnostics
    assert (found.code, found.file, found.line) == ("MK020", str(script), line)
    assert found.message.startswith(message)


@POSIX
@pytest.mark.parametrize("kind", ["pipe", "link", "link to a folder", "link to itself", "device", "folder", "huge"])
def test_what_is_no_plain_file_of_the_pack_is_no_template(tmp_path: Path, kind: str) -> None:
    papers = tmp_path / "pack" / "papers"
    papers.mkdir(parents=True)
    (tmp_path / "part.j2").write_text("<p>密</p>", encoding="utf-8")
    part = papers / "x" / "part.j2"
    if kind != "link to a folder":
        part.parent.mkdir()
    make: dict[str, Callable[[], object]] = {
        "pipe": lambda: os.mkfifo(part),
        "link": lambda: part.symlink_to(tmp_path / "part.j2"),
        "link to a folder": lambda: part.parent.symlink_to(tmp_path),
        "link to itself": lambda: part.symlink_to(part),
        "device": lambda: part.symlink_to("/dev/zero"),
        "folder": part.mkdir,
        "huge": lambda: part.write_bytes(bytes(50_000_000)),
    }
    make[kind]()
    found, path = refused(tmp_path / "pack", "<p>甲</p>\n{% include 'x/part.j2' %}")
    place, message = (path, 2), "缺少模板 x/part.j2"
    if kind == "huge":
        place, message = (str(part), 1), "模板有 50000000 字节，最多 1000000"
    assert (found.file, found.line, found.message) == (*place, message)


def test_a_mistake_in_a_built_in_template_bears_its_name(tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "mine.j2").touch()
    with pytest.raises(InvalidInput) as caught:
        render_template(Library((tmp_path, builtin_root())), ("papers",), "script.xml.j2", {}, limits=QUICK)
    [found] = caught.value.diagnostics
    assert (found.code, found.file) == ("MK020", "script.xml.j2")
