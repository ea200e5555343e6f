"""`meetingkit render`: write the chair's script."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from meetingkit.arrange.reader import Reader
from meetingkit.cli.console import note, print_diagnostics, say, summary, write_bytes
from meetingkit.cli.options import Disclose, Force, Quiet, Wanted
from meetingkit.cli.output import file_date, is_folder, keep_existing, save
from meetingkit.cli.place import library_for
from meetingkit.diagnostics import Diagnostic, ExitCode, Severity
from meetingkit.writers import Format

if TYPE_CHECKING:
    from meetingkit.document import Document
    from meetingkit.layout.model import Layout
    from meetingkit.library import Library
    from meetingkit.workflow import Meeting

DEFAULT_LAYOUT = "gb9704"
PATTERN = re.compile(r"[*?\[]")


def command(
    agendas: Annotated[
        list[Path],
        typer.Argument(metavar="议程文件", help="议程文件（.yaml）；可以给几个，也可以给文件夹", show_default=False),
    ],
    data: Annotated[
        Path | None,
        typer.Option(
            "--data", metavar="表格", help="一份议程配一张表（CSV 或 Excel），一行出一份；列名就是议程里的名称"
        ),
    ] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="文件", help="写到哪个文件；写 - 则送到标准输出")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="文件夹", help="写到哪个文件夹；不写就在议程文件旁边")
    ] = None,
    name: Annotated[
        str | None,
        typer.Option("--name", metavar="样子", help="文件怎样起名，如：{单位}-主持词；{文件} 是议程文件的名称"),
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
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", "-j", metavar="几个", min=1, max=256, help="批量时几个进程一起做；不写就是处理器的个数"),
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="接着上次的批量做，只做缺的和变了的")] = False,
    manifest: Annotated[
        Path | None, typer.Option("--manifest", metavar="文件", help="批量的清单写到哪里；不写就和文稿在一起")
    ] = None,
) -> ExitCode:
    """写出主持词（Word 文件）。待填之处照出草稿，并突出显示。"""
    wanted = Wanted(fmt or _format_of(output), layout, reader, out, name, disclose, strict, force, quiet)
    files = agendas if _is_one(agendas) else _files(agendas)
    if len(files) == 1 and not (data or resume or manifest):
        _render_one(files[0], output, wanted)
        return ExitCode.OK
    if output is not None:
        raise typer.BadParameter("-o 只用于一份；几份请用 --out 指定文件夹，用 --name 起名。")
    from meetingkit.cli.batch import Request, render_batch

    return render_batch(Request(wanted, files, data, manifest, jobs, resume))


def _is_one(agendas: list[Path]) -> bool:
    """Whether this is plainly one file, so that no folder or pattern need be looked into."""
    return len(agendas) == 1 and not is_folder(agendas[0]) and not PATTERN.search(str(agendas[0]))


def _files(agendas: list[Path]) -> list[Path]:
    from meetingkit.batch.inputs import agenda_files

    return agenda_files(agendas)


def _render_one(agenda: Path, output: str | None, wanted: Wanted) -> None:
    from meetingkit.layout.loading import load_layout
    from meetingkit.workflow import dated, load_meeting, reading_copy, script_of

    chosen, force = wanted.format, wanted.force
    if output == "-" and chosen in (Format.DOCX, Format.PDF) and sys.stdout.isatty():
        raise typer.BadParameter("Word 和 PDF 文件不能显示在屏幕上，请写到文件里或接管道。")
    library = library_for(agenda)
    profile = load_layout(library, wanted.layout)
    if wanted.reader is not None and profile.aloud is None:
        raise typer.BadParameter(f"版式“{profile.name}”不是朗读本，不分给谁；请加 --layout reading。")
    meeting = load_meeting(agenda, library, disclose=wanted.disclose)
    serious = _report(meeting, library, strict=wanted.strict)
    script = dated(script_of(meeting, library), file_date())
    if chosen.paged:
        script = reading_copy(meeting, script, profile, wanted.reader or Reader.CHAIR, library)
    path = _target(output, wanted.out or agenda.parent, _name(meeting, agenda, wanted))
    if output != "-":
        keep_existing(path, force=force)
    data = _data(script, chosen, profile, path, force=force, quiet=wanted.quiet)
    if output == "-":
        write_bytes(data)
        return
    save(path, data, force=force)
    if not wanted.quiet:
        say(f"已写好：{path}")
        if serious:
            say(f"这是草稿：{summary(serious)}，见上。")
        if meeting.masked:
            say("保密的姓名印成了×××；公布时加 --disclose。")


def _report(meeting: Meeting, library: Library, *, strict: bool) -> list[Diagnostic]:
    """Say what was found; returns what is more than a notice. With `strict` that ends the command with 1."""
    from meetingkit.review import check_meeting, settings_of

    settings = settings_of(Path(meeting.reading.source.file).parent)
    findings = check_meeting(meeting, library, settings, in_text=strict)
    print_diagnostics(findings)
    serious = [f for f in findings if f.severity is not Severity.INFO]
    if strict and serious:
        note(f"没有出稿：{summary(serious)}。改好后再来，或去掉 --strict 先出草稿。")
        raise typer.Exit(ExitCode.FINDINGS)
    return serious


def _name(meeting: Meeting, agenda: Path, wanted: Wanted) -> str:
    """The file's name: as wanted, or the meeting's and what the paper calls itself."""
    if wanted.name:
        from meetingkit.cli.batch import name_of

        return name_of(meeting.agenda, agenda, wanted)
    from meetingkit.workflow import meeting_title, paper_name
    from meetingkit.writers.files import safe_name

    title = meeting_title(meeting.agenda.name, agenda)
    return safe_name(title, f"{paper_name(meeting.agenda, wanted.reader)}.{wanted.format.value}")


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
