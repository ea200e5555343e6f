"""`meetingkit import`: a script that somebody wrote → an agenda file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from meetingkit.cli.console import print_diagnostics, print_json, say, summary, write_bytes
from meetingkit.cli.options import AsJson, Force, Quiet
from meetingkit.cli.output import keep_existing, save

if TYPE_CHECKING:
    from meetingkit.importing.importer import Imported
    from meetingkit.importing.report import Row
    from meetingkit.library import Library
    from meetingkit.readers import Manuscript
    from meetingkit.reading.source import Source

SHOWN = 36  # characters of a line of the script in the report


def command(
    script: Annotated[
        Path,
        typer.Argument(metavar="稿子", help="写好的主持词（.docx .txt .doc .wps .rtf .odt）", show_default=False),
    ],
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="文件", help="写到哪个文件；不写就在稿子旁边，写 - 则送到标准输出"),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option("--kind", "-k", metavar="类型", help="会议类型；不写就从标题看。有哪些：meetingkit kinds"),
    ] = None,
    normalise: Annotated[
        bool, typer.Option("--normalize", help="主持人的套话改用自动生成的；不是套话的留着，不再说的逐句列出")
    ] = False,
    json: AsJson = False,
    force: Force = False,
    quiet: Quiet = False,
) -> None:
    """把写好的主持词变成议程：照它出的稿和原稿一字不差；说明每一行认成了什么。--json 只说认出了什么，不写文件。"""
    from meetingkit.cli.place import library_for
    from meetingkit.importing.importer import import_script
    from meetingkit.importing.report import meeting_json, rows
    from meetingkit.readers import READERS, is_manuscript, read_manuscript

    if not is_manuscript(script):
        raise typer.BadParameter(f"稿子应是 {' '.join(READERS)} 文件，给的是 {script.name}。")
    target = _target(script, output)
    if target and not (json and output is None):
        keep_existing(target, force=force)
    library = library_for(target or script)
    manuscript = read_manuscript(script)
    imported = import_script(
        manuscript, library, stem=script.stem, kind=kind, roster=_roster(target or script), normalise=normalise
    )
    if json:
        print_json(meeting_json(imported))
    elif output == "-":
        write_bytes(imported.text.encode())
    if target is None or (json and output is None):
        return
    save(target, imported.text.encode(), force=force)
    if not quiet and not json:
        _report(imported, rows(imported), manuscript)
        _tell_what_changes(imported.text)
        say(f"已写好：{target}")
        _check(target, library)


def _target(script: Path, output: str | None) -> Path | None:
    """Where the agenda goes; None for the standard output."""
    if output == "-":
        return None
    if output is not None and Path(output).suffix.lower() not in (".yaml", ".yml"):
        raise typer.BadParameter("议程文件的后缀应是 .yaml", param_hint="--output")
    return Path(output) if output else script.with_suffix(".yaml")


def _roster(agenda: Path) -> Source | None:
    """The roster that the agenda will be read with."""
    from meetingkit.agenda.roster_file import FILE_NAME
    from meetingkit.reading.source import read_source

    path = agenda.with_name(FILE_NAME)
    return read_source(path) if path.exists() else None


def _report(imported: Imported, found: list[Row], manuscript: Manuscript) -> None:
    """What each line was taken as: a table on a terminal, lines in a pipe; before it what of the file was not read."""
    print_diagnostics(manuscript.notices)
    numbers = [str(number) for number in imported.numbers]
    cells = [(numbers[row.line], _shortened(row.text), row.what, f"{row.confidence:.0%}", row.kept) for row in found]
    if sys.stdout.isatty():
        from meetingkit.cli.tables import print_table

        title = f"{manuscript.file}　认成了什么（{imported.kind.data.name}）"
        print_table(title, ("行", "原文", "认成", "把握", "议程里"), cells, numbers=("行", "把握"))
    else:
        for cell in cells:
            say("\t".join(cell))
    strange = [row for row in found if row.what == "没认出"]
    if not imported.meeting.steps:
        say("没有认出会议的程序，像不是主持词；正文照原样留在“其他”里。")
    elif len(imported.draft.items) == 1 and imported.draft.items[0].label == "其他":
        say(imported.draft.items[0].note)
    if imported.dropped:
        say(f"原稿里的这 {len(imported.dropped)} 句换成了自动生成的，或者不再说；要留的请抄到“串词”“小结”里：")
        for line, text in imported.dropped:
            say(f"  第{numbers[line]}行　{text}")
    if strange:
        say(f"没认出的 {len(strange)} 行照原样留着：第 {'、'.join(numbers[row.line] for row in strange)} 行。")


def _tell_what_changes(text: str) -> None:
    """What is to be changed when the agenda is used for another meeting."""
    from meetingkit.importing.carried import carried_facts

    if words := [fact.words for fact in carried_facts(text)]:
        say(f"下次再用通常要改的：{'、'.join(words)}（meetingkit new --from 会逐个问）。")


def _shortened(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"


def _check(path: Path, library: Library) -> None:
    """The findings on the agenda that was just written; they say what to mend and change nothing."""
    from meetingkit.check.choice import Settings
    from meetingkit.cli.findings import Excerpts
    from meetingkit.review import check_meeting, settings_of
    from meetingkit.workflow import load_meeting

    found = check_meeting(load_meeting(path, library), library, settings_of(path.parent) or Settings())
    Excerpts().print(found)
    say(f"检查：{summary(found)}。")
