"""`meetingkit diff`: what changed between two agendas or scripts."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from meetingkit.cli.console import note, print_json, say, write_bytes
from meetingkit.cli.options import AsJson, Disclose, Force, Quiet
from meetingkit.diagnostics import Diagnostic, ExitCode, InvalidInput, Severity
from meetingkit.readers import is_manuscript, is_word, read_manuscript

if TYPE_CHECKING:
    from meetingkit.comparing.lines import Side
    from meetingkit.comparing.model import Difference, Part


class Shape(StrEnum):
    """How the differences are told."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"


SUFFIXES = {".html": Shape.HTML, ".htm": Shape.HTML, ".json": Shape.JSON}
FOR_READING = "reading"
COLORS = {"removed": "\x1b[31;9m", "added": "\x1b[32;4m"}


def command(
    old: Annotated[
        Path,
        typer.Argument(
            metavar="旧稿", help="议程（.yaml），或稿子（.docx .txt .doc .wps .rtf .odt）", show_default=False
        ),
    ],
    new: Annotated[Path, typer.Argument(metavar="新稿", help="和它比的议程或稿子", show_default=False)],
    shape: Annotated[
        Shape | None,
        typer.Option("--format", metavar="格式", help=f"{'、'.join(Shape)}；不写就看 -o 的后缀，没有后缀就是 text"),
    ] = None,
    json: AsJson = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="文件", help="写到哪个文件；不写就显示出来")
    ] = None,
    disclose: Disclose = False,
    force: Force = False,
    quiet: Quiet = False,
) -> ExitCode:
    """比较两份议程或稿子：哪些事变了，哪些字改了；议程和改过的 Word 稿比，说出议程里该改哪一行。"""
    from meetingkit.cli.output import keep_existing, save
    from meetingkit.comparing.compare import compare

    chosen = Shape.JSON if json else shape or SUFFIXES.get(output.suffix.lower() if output else "", Shape.TEXT)
    if output:
        keep_existing(output, force=force)
    sides = _sides((old, new), disclose=disclose)
    difference = compare(*sides)
    if output:
        save(output, _data(difference, *sides, chosen), force=force)
        if not quiet:
            say(f"已写好：{output}")
    else:
        _show(difference, *sides, chosen)
    return ExitCode.FINDINGS if difference else ExitCode.OK


def _sides(paths: tuple[Path, Path], *, disclose: bool) -> tuple[Side, Side]:
    """Both files. Raises InvalidInput with what is wrong with either."""
    sides: dict[int, Side] = {}
    found: list[Diagnostic] = []
    # scripts first: of an agenda the copy is taken that the script was made from
    for number, path in sorted(enumerate(paths), key=lambda one: not is_manuscript(one[1])):
        try:
            sides[number] = (
                _manuscript(path) if is_manuscript(path) else _agenda(path, [*sides.values()], disclose=disclose)
            )
        except InvalidInput as error:
            found += error.diagnostics
    if found:
        raise InvalidInput(found)
    if any(side.meeting and side.meeting.masked for side in sides.values()):
        note("保密的姓名按×××比较；要比姓名请加 --disclose。")
    _refuse_other_papers(paths, (sides[0], sides[1]))
    return sides[0], sides[1]


def _refuse_other_papers(paths: tuple[Path, Path], sides: tuple[Side, Side]) -> None:
    """An agenda is compared with its script: raises InvalidInput where the other file is another of its papers."""
    from meetingkit.cli.place import library_for
    from meetingkit.comparing.papers import UNKNOWN, other_paper

    both = tuple(zip(paths, sides, strict=True))
    agenda, meeting = next(((path, side.meeting) for path, side in both if side.meeting), (None, None))
    file = next((path for path, side in both if not side.meeting), None)
    if agenda is None or meeting is None or file is None:
        return
    if paper := other_paper(meeting, read_manuscript(file), library_for(agenda)):
        message, hint = f"这是{paper.data.name}，不是主持词", f"请用 meetingkit check {agenda} --paper {file}"
        raise InvalidInput([Diagnostic(UNKNOWN, Severity.ERROR, message, str(file), hint=hint)])


def _manuscript(path: Path) -> Side:
    from meetingkit.comparing.lines import side_of_manuscript

    return side_of_manuscript(read_manuscript(path), word=is_word(path))


def _agenda(path: Path, scripts: list[Side], *, disclose: bool) -> Side:
    """An agenda as it is compared with a script, if there is one."""
    from meetingkit.arrange.reader import Reader
    from meetingkit.cli.place import library_for
    from meetingkit.comparing.lines import nearest, side_of_agenda
    from meetingkit.layout.loading import load_layout
    from meetingkit.workflow import load_meeting, reading_copy, script_of

    library = library_for(path)
    meeting = load_meeting(path, library, disclose=disclose)
    document = script_of(meeting, library)
    for script in scripts:
        if script.word and not script.meeting:
            layout = load_layout(library, FOR_READING)
            copies = [reading_copy(meeting, document, layout, reader, library) for reader in Reader]
            document = nearest([document, *copies], script.lines)
    return side_of_agenda(meeting, document)


def _show(difference: Difference, old: Side, new: Side, shape: Shape) -> None:
    from meetingkit.comparing.report import as_html, as_json, as_text

    if shape is Shape.JSON:
        print_json(as_json(difference, old, new))
    elif shape is Shape.HTML:
        write_bytes(as_html(difference, old, new).encode("utf-8", "surrogatepass"))
    elif sys.stdout.isatty() and not os.environ.get("NO_COLOR"):
        sys.stdout.write(as_text(difference, old, new, _colored))
    else:
        sys.stdout.write(as_text(difference, old, new))


def _colored(parts: list[Part]) -> str:
    return "".join(f"{color}{part.text}\x1b[0m" if (color := COLORS.get(part.kind)) else part.text for part in parts)


def _data(difference: Difference, old: Side, new: Side, shape: Shape) -> bytes:
    import json

    from meetingkit.comparing.report import as_html, as_json, as_text

    if shape is Shape.JSON:
        text = json.dumps(as_json(difference, old, new), ensure_ascii=False, indent=2) + "\n"
    else:
        text = (as_html if shape is Shape.HTML else as_text)(difference, old, new)
    return text.encode("utf-8", "surrogatepass")
