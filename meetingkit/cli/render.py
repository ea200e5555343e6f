"""`meetingkit render`: write the chair's script."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from meetingkit.cli.console import note, print_diagnostics, say, summary, write_bytes
from meetingkit.cli.options import AgendaFile, Force, Quiet
from meetingkit.cli.output import is_folder, save
from meetingkit.diagnostics import ExitCode, Severity
from meetingkit.wording.blanks import BLANK
from meetingkit.writers import Format

NAME = "render"
DEFAULT_LAYOUT = "gb9704"
PAPER = "主持词"


def command(
    agenda: AgendaFile,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="文件", help="写到哪个文件；写 - 则送到标准输出")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="文件夹", help="写到哪个文件夹；不写就在议程文件旁边")
    ] = None,
    fmt: Annotated[
        Format | None,
        typer.Option("--format", metavar="格式", help=f"{'、'.join(Format)}；不写就看 -o 的后缀，没有后缀就是 Word"),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="有待填或可疑之处就不出稿")] = False,
    force: Force = False,
    quiet: Quiet = False,
) -> None:
    """写出主持词（Word 文件）。待填之处照出草稿，并突出显示。"""
    from meetingkit.check import check_agenda
    from meetingkit.layout import load_layout
    from meetingkit.library import default_library
    from meetingkit.workflow import load_meeting, script_of
    from meetingkit.writers import write_document
    from meetingkit.writers.files import safe_name

    chosen = fmt or _format_of(output)
    if output == "-" and chosen is Format.DOCX and sys.stdout.isatty():
        raise typer.BadParameter("Word 文件不能显示在屏幕上，请写到文件里或接管道。")
    library = default_library()
    meeting = load_meeting(agenda, library)
    findings = [*meeting.notices, *check_agenda(meeting.reading)]
    print_diagnostics(findings)
    serious = [f for f in findings if f.severity is not Severity.INFO]
    if strict and serious:
        note(f"没有出稿：{summary(serious)}。改好后再来，或去掉 --strict 先出草稿。")
        raise typer.Exit(ExitCode.FINDINGS)
    data = write_document(script_of(meeting, library), chosen, load_layout(library, DEFAULT_LAYOUT))
    if output == "-":
        write_bytes(data)
        return
    name = safe_name(_title(meeting.agenda.name, agenda), f"{PAPER}.{chosen.value}")
    path = _target(output, out or agenda.parent, name)
    save(path, data, force=force)
    if not quiet:
        say(f"已写好：{path}")
        if serious:
            say(f"这是草稿：{summary(serious)}，见上。")


def _title(meeting_name: str, agenda: Path) -> str:
    """The meeting's name, or the agenda file's while the meeting has none."""
    return f"{agenda.stem}-" if BLANK.search(meeting_name) else meeting_name.strip()


def _format_of(output: str | None) -> Format:
    suffix = Path(output or "").suffix.lstrip(".").lower()
    if suffix in [fmt.value for fmt in Format]:
        return Format(suffix)
    if suffix and output != "-":
        known = "、".join(f".{fmt.value}" for fmt in Format)
        raise typer.BadParameter(f"不认识后缀“.{suffix}”，可用 {known}，或另加 --format。")
    return Format.DOCX


def _target(output: str | None, folder: Path, name: str) -> Path:
    if output is None:
        return folder / name
    path = Path(output)
    return path / name if is_folder(path) else path
