"""The papers of one agenda: checked, made, and written where they are wanted."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from meetingkit.cli.console import note, print_diagnostics, say, summary, write_bytes
from meetingkit.cli.options import Wanted
from meetingkit.cli.output import file_date, is_folder, keep_existing, save
from meetingkit.cli.place import library_for
from meetingkit.diagnostics import Diagnostic, ExitCode, Severity
from meetingkit.writers import Format

if TYPE_CHECKING:
    from meetingkit.document import Document
    from meetingkit.layout.model import Layout
    from meetingkit.library import Library
    from meetingkit.ordering import Order, Sheaf
    from meetingkit.workflow import Meeting

SCREEN = "-"


def write_papers(agenda: Path, output: str | None, wanted: Wanted) -> None:
    """Write the papers that are wanted of an agenda; nothing when one of them cannot be made or is in the way.

    Raises InvalidInput, typer.BadParameter, or typer.Exit with 1 or 3.
    """
    from meetingkit.ordering import Sheaf, layouts_of, orders_of
    from meetingkit.workflow import load_meeting

    library = library_for(agenda)
    orders = orders_of(wanted.papers, wanted.format, wanted.layout, library)
    layouts = layouts_of(orders, library)
    _refuse_unfit(orders, layouts, output, wanted)
    meeting = load_meeting(agenda, library, disclose=wanted.disclose)
    serious = _report(meeting, library, strict=wanted.strict)
    sheaf = Sheaf(meeting, library, wanted.reader, file_date())
    paths = [_target(output, wanted.out or agenda.parent, _name(meeting, agenda, wanted, order)) for order in orders]
    if len(set(paths)) < len(paths):
        raise typer.BadParameter("几种文稿会同名；请在 --name 里加上 {文稿}。")
    tried = [
        (order, path, _made(sheaf, order, layouts[order.layout])) for order, path in zip(orders, paths, strict=True)
    ]
    made = [(order, path, product) for order, path, product in tried if product is not None]
    for _, path, _ in made if output != SCREEN else ():
        keep_existing(path, force=wanted.force)
    told = [one for order, _, product in made for one in sheaf.count(order, layouts[order.layout], product)]
    if wanted.strict:
        _refuse([one for one in dict.fromkeys(told) if one.severity is not Severity.INFO])
    for order, path, product in made:
        _write(product, order, layouts[order.layout], path, wanted, screen=output == SCREEN)
    print_diagnostics(one for one in dict.fromkeys(told) if one.severity is not Severity.INFO or not wanted.quiet)
    if output != SCREEN and not wanted.quiet:
        _sum_up(meeting, serious, len(made), len(orders))


def _refuse_unfit(orders: list[Order], layouts: dict[str, Layout], output: str | None, wanted: Wanted) -> None:
    """Raises typer.BadParameter for options that do not go together."""
    if output is not None and len(orders) > 1:
        raise typer.BadParameter("-o 只用于一种文稿；几种请用 --out 指定文件夹，用 --name 起名。")
    if output == SCREEN and not orders[0].format.is_text and sys.stdout.isatty():
        raise typer.BadParameter("Word、PDF 和图片不能显示在屏幕上，请写到文件里或接管道。")
    if wanted.reader is not None:
        from meetingkit.cli.batch import fits

        fits(orders, layouts, wanted.reader)


def _report(meeting: Meeting, library: Library, *, strict: bool) -> list[Diagnostic]:
    """Say what was found; returns what is more than a notice. With `strict` that ends the command with 1."""
    from meetingkit.review import check_meeting, settings_of

    settings = settings_of(Path(meeting.reading.source.file).parent)
    findings = check_meeting(meeting, library, settings, in_text=strict)
    print_diagnostics(findings)
    serious = [f for f in findings if f.severity is not Severity.INFO]
    if strict:
        _refuse(serious, shown=True)
    return serious


def _refuse(serious: list[Diagnostic], *, shown: bool = False) -> None:
    """End the command with 1, nothing written, where something serious was found."""
    if not serious:
        return
    if not shown:
        print_diagnostics(serious)
    note(f"没有出稿：{summary(serious)}。改好后再来，或去掉 --strict 先出草稿。")
    raise typer.Exit(ExitCode.FINDINGS)


def _name(meeting: Meeting, agenda: Path, wanted: Wanted, order: Order) -> str:
    """The file's name: as wanted, or the meeting's and what the paper calls itself."""
    if wanted.name:
        from meetingkit.cli.batch import name_of

        return name_of(meeting.agenda, agenda, wanted, order)
    from meetingkit.workflow import meeting_title
    from meetingkit.writers.files import safe_name

    title = meeting_title(meeting.agenda.name, agenda)
    return safe_name(title, f"{order.called(meeting.agenda, wanted.reader)}.{order.format.value}")


def _made(sheaf: Sheaf, order: Order, layout: Layout) -> Document | bytes | None:
    """A paper before it is written; None when the meeting has nothing for it and it was not asked for by name."""
    from meetingkit.ordering import NothingToWrite

    try:
        return sheaf.made(order, layout)
    except NothingToWrite as error:
        if not order.optional:
            raise
        [reason] = error.diagnostics
        say(f"没有出{order.name}：{reason.hint}")
        return None


def _write(made: Document | bytes, order: Order, layout: Layout, path: Path, wanted: Wanted, *, screen: bool) -> None:
    data = made if isinstance(made, bytes) else _bytes(made, order.format, layout, path, wanted)
    if screen:
        write_bytes(data)
        return
    save(path, data, force=wanted.force)
    if not wanted.quiet:
        say(f"已写好：{path}")


def _sum_up(meeting: Meeting, serious: list[Diagnostic], written: int, wanted: int) -> None:
    if wanted > 1:
        say(f"共 {wanted} 种文稿：写好 {written}，不用出 {wanted - written}。")
    if serious:
        say(f"这是草稿：{summary(serious)}，见上。")
    if meeting.masked:
        say("保密的姓名印成了×××；公布时加 --disclose。")


def _bytes(document: Document, chosen: Format, layout: Layout, path: Path, wanted: Wanted) -> bytes:
    """The file's bytes; a PDF that cannot be made, or loses a character, leaves the Word file and ends with 3."""
    from meetingkit.writers import write_document

    if chosen is not Format.PDF:
        return write_document(document, chosen, layout)
    from meetingkit.cli.printing import report
    from meetingkit.printing import print_document
    from meetingkit.printing.office import OfficeError

    word_file = write_document(document, Format.DOCX, layout)
    try:
        printed = print_document(document, word_file, layout)
    except OfficeError as error:
        note(f"meetingkit: {error.message}；打印效果没有核对\n    改法：{error.hint}")
    else:
        if report(printed, quiet=wanted.quiet):
            return printed.pdf
    if path.name != SCREEN:
        instead = path.with_suffix(".docx")
        save(instead, word_file, force=False)  # --force was meant for the PDF
        say(f"已写好 Word 文件：{instead}")
    raise typer.Exit(ExitCode.UNWRITABLE)


def _target(output: str | None, folder: Path, name: str) -> Path:
    if output is None:
        return folder / name
    path = Path(output)
    return path / name if is_folder(path) else path
