"""`meetingkit render`: write the chair's script."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from meetingkit.arrange.reader import Reader
from meetingkit.cli.console import note, print_diagnostics, say, summary, write_bytes
from meetingkit.cli.options import AgendaFile, Disclose, Force, Quiet
from meetingkit.cli.output import is_folder, keep_existing, save
from meetingkit.cli.place import library_for
from meetingkit.diagnostics import Diagnostic, ExitCode, Severity
from meetingkit.wording.blanks import BLANK
from meetingkit.writers import Format

if TYPE_CHECKING:
    from meetingkit.document import Document
    from meetingkit.layout import Layout
    from meetingkit.workflow import Meeting

NAME = "render"
PAGED = (Format.DOCX, Format.PDF, Format.HTML)  # the others have no lines or margins to arrange
DEFAULT_LAYOUT = "gb9704"


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
    layout: Annotated[
        str, typer.Option("--layout", "-l", metavar="版式", help="版式名称，或本单位的版式文件（.yaml）")
    ] = DEFAULT_LAYOUT,
    reader: Annotated[
        Reader | None, typer.Option("--for", metavar="给谁", help=f"{'、'.join(Reader)}；朗读本给谁用")
    ] = None,
    disclose: Disclose = False,
    strict: Annotated[bool, typer.Option("--strict", help="有待填或可疑之处就不出稿")] = False,
    force: Force = False,
    quiet: Quiet = False,
) -> None:
    """写出主持词（Word 文件）。待填之处照出草稿，并突出显示。"""
    from meetingkit.layout import load_layout
    from meetingkit.workflow import load_meeting, reading_copy, script_of

    chosen = fmt or _format_of(output)
    if output == "-" and chosen in (Format.DOCX, Format.PDF) and sys.stdout.isatty():
        raise typer.BadParameter("Word 和 PDF 文件不能显示在屏幕上，请写到文件里或接管道。")
    library = library_for(agenda)
    profile = load_layout(library, layout)
    if reader is not None and profile.aloud is None:
        raise typer.BadParameter(f"版式“{profile.name}”不是朗读本，不分给谁；请加 --layout reading。")
    meeting = load_meeting(agenda, library, disclose=disclose)
    serious = _report(meeting, strict=strict)
    script = _dated(script_of(meeting, library))
    if chosen in PAGED:
        script = reading_copy(meeting, script, profile, reader or Reader.CHAIR, library)
    path = _target(output, out or agenda.parent, _name(meeting, agenda, reader, chosen))
    if output != "-":
        keep_existing(path, force=force)
    data = _data(script, chosen, profile, path, force=force, quiet=quiet)
    if output == "-":
        write_bytes(data)
        return
    save(path, data, force=force)
    if not quiet:
        say(f"已写好：{path}")
        if serious:
            say(f"这是草稿：{summary(serious)}，见上。")
        if meeting.masked:
            say("保密的姓名印成了×××；公布时加 --disclose。")


def _report(meeting: Meeting, *, strict: bool) -> list[Diagnostic]:
    """Say what was found; returns what is more than a notice. With `strict` that ends the command with 1."""
    from meetingkit.check import check_agenda

    findings = [*meeting.notices, *check_agenda(meeting.reading, meeting.kind.data, meeting.roster)]
    print_diagnostics(findings)
    serious = [f for f in findings if f.severity is not Severity.INFO]
    if strict and serious:
        note(f"没有出稿：{summary(serious)}。改好后再来，或去掉 --strict 先出草稿。")
        raise typer.Exit(ExitCode.FINDINGS)
    return serious


def _name(meeting: Meeting, agenda: Path, reader: Reader | None, chosen: Format) -> str:
    """The file's name: the meeting's, and what the paper calls itself."""
    from meetingkit.writers.files import safe_name

    paper = ("主持讲话" if meeting.agenda.chair_is_main_speaker else "主持词") + (f"（{reader}）" if reader else "")
    return safe_name(_title(meeting.agenda.name, agenda), f"{paper}.{chosen.value}")


def _data(script: Document, chosen: Format, layout: Layout, path: Path, *, force: bool, quiet: bool) -> bytes:
    """The file's bytes; a PDF that cannot be made, or loses a character, leaves the Word file and ends with 3."""
    from meetingkit.writers import write_document

    if chosen is not Format.PDF:
        return write_document(script, chosen, layout)
    from meetingkit.cli.printing import report
    from meetingkit.printing import print_document
    from meetingkit.printing.office import OfficeError

    word_file = write_document(script, Format.DOCX, layout)
    try:
        printed = print_document(script, word_file, layout)
    except OfficeError as error:
        note(f"meetingkit: {error.message}；打印效果没有核对\n    改法：{error.hint}")
    else:
        if report(printed, quiet=quiet):
            return printed.pdf
    if path.name != "-":
        instead = path.with_suffix(".docx")
        save(instead, word_file, force=False)  # --force was meant for the PDF
        say(f"已写好 Word 文件：{instead}")
    raise typer.Exit(ExitCode.UNWRITABLE)


def _dated(script: Document) -> Document:
    """The script; where the agenda gives no date, SOURCE_DATE_EPOCH dates the file."""
    from dataclasses import replace

    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if script.properties.created or not epoch.isdecimal() or len(epoch) > 11:  # beyond the year 5000
        return script
    created = datetime.fromtimestamp(int(epoch), UTC).replace(tzinfo=None)
    return replace(script, properties=replace(script.properties, created=created))


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
