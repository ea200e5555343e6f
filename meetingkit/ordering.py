"""Which papers of a meeting are wanted, as what, in which layout; and each of them made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from meetingkit.agenda.model import Agenda
from meetingkit.arrange.reader import Reader
from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.document import Document
from meetingkit.layout.loading import DEFAULT, load_layout
from meetingkit.layout.model import Layout
from meetingkit.library import Library
from meetingkit.wording.masks import printed
from meetingkit.workflow import Meeting, dated, reading_copy, script_name, script_of
from meetingkit.writers import Format, write_document

if TYPE_CHECKING:
    from meetingkit.papers.context import Context
    from meetingkit.papers.paper import Paper

SCRIPT, NOTICE, ALL = "script", "notice", ("all", "全部")
UNFIT, NOTHING = "MK024", "MK025"


class NothingToWrite(InvalidInput):
    """The meeting has nothing that this paper would say."""


@dataclass(frozen=True, slots=True)
class Order:
    """One paper to be written. `name` is what it is called; empty for the script, whose agenda tells that.

    An `optional` one, wanted only because all are, may be left out where the meeting has nothing for it.
    """

    paper: str
    format: Format
    layout: str
    name: str = ""
    optional: bool = False

    def called(self, agenda: Agenda, reader: Reader | None) -> str:
        """What the paper calls itself."""
        return self.name or script_name(agenda, reader)


def orders_of(names: Sequence[str], fmt: Format | None, layout: str | None, library: Library) -> list[Order]:
    """The papers called so, or all there are, once each.

    Format and layout are the paper's usual ones where none is asked for; with all papers also where the one asked for
    does not fit. Raises InvalidInput for every name that there is not, and what does not fit a paper named.
    """
    names = [name.strip() for name in names]
    if names == [SCRIPT] and fmt not in NO_DOCUMENT:
        return [Order(SCRIPT, fmt or Format.DOCX, layout or DEFAULT)]
    from meetingkit.papers.paper import find_paper, load_paper, paper_files

    if any(name in ALL for name in names):
        every = (load_paper(library, identifier) for identifier in paper_files(library))
        return [replace(_order(paper, *_fitting(paper, fmt, layout)), optional=True) for paper in every]
    found: dict[str, Order] = {}
    faults: list[Diagnostic] = []
    for name in names:
        try:
            paper = find_paper(library, name)
            _refuse_unfit(paper, fmt, layout)
            found.setdefault(paper.identifier, _order(paper, fmt, layout))
        except InvalidInput as error:
            faults += error.diagnostics
    if faults:
        raise InvalidInput(faults)
    return list(found.values())


NO_DOCUMENT = (Format.CALENDAR, Format.SVG, Format.PNG)


def _order(paper: Paper, fmt: Format | None, layout: str | None) -> Order:
    usual = paper.data.layouts[0] if paper.data.layouts else DEFAULT
    name = "" if paper.identifier == SCRIPT else paper.data.name
    return Order(paper.identifier, fmt or Format(paper.formats[0]), layout or usual, name)


def _fitting(paper: Paper, fmt: Format | None, layout: str | None) -> tuple[Format | None, str | None]:
    fits = not paper.data.layouts or layout in paper.data.layouts
    return fmt if fmt and fmt.value in paper.formats else None, layout if fits else None


def _refuse_unfit(paper: Paper, fmt: Format | None, layout: str | None) -> None:
    name, faults = paper.data.name, []
    if fmt and fmt.value not in paper.formats:
        message, hint = f"“{name}”出不了 {fmt.value}", f"--format 可用：{'、'.join(paper.formats)}。"
        faults.append(Diagnostic(UNFIT, Severity.ERROR, message, name, hint=hint))
    if layout and paper.data.layouts and layout not in paper.data.layouts:
        message, hint = f"“{name}”不能用版式“{layout}”", f"--layout 可用：{'、'.join(paper.data.layouts)}。"
        faults.append(Diagnostic(UNFIT, Severity.ERROR, message, name, hint=hint))
    if faults:
        raise InvalidInput(faults)


def layouts_of(orders: Iterable[Order], library: Library) -> dict[str, Layout]:
    """The layouts of some orders by name. Raises InvalidInput when one cannot be used."""
    orders = list(orders)
    wide = any(order.paper != SCRIPT for order in orders)
    return {name: load_layout(library, name, papers=wide) for name in dict.fromkeys(one.layout for one in orders)}


@dataclass(frozen=True)
class Sheaf:
    """The papers of one meeting; what several of them need is made once.

    `reader` is whose copy the script is; `created` dates the files of a meeting without a date.
    """

    meeting: Meeting
    library: Library
    reader: Reader | None = None
    created: datetime | None = None

    def document(self, order: Order, layout: Layout) -> Document:
        """A paper as a document; the script as a copy for reading aloud where the layout is made for that.

        Raises NothingToWrite, or InvalidInput when a template is wrong.
        """
        if order.paper == SCRIPT:
            script = dated(script_of(self.meeting, self.library), self.created)
            reader = self.reader or Reader.CHAIR
            return reading_copy(self.meeting, script, layout, reader, self.library) if order.format.paged else script
        from meetingkit.papers.document import paper_document
        from meetingkit.papers.paper import load_paper

        paper = load_paper(self.library, order.paper)
        document = paper_document(paper, self._context.in_layout(layout))
        if not document.blocks:
            raise NothingToWrite([self._nothing(paper)])
        return dated(document, self.created)

    def product(self, order: Order, layout: Layout) -> bytes:
        """A paper as a file that is no document: a calendar entry, a picture. Raises NothingToWrite."""
        from meetingkit.papers.paper import load_paper
        from meetingkit.papers.products import PRODUCTS

        data = PRODUCTS[f"{order.paper}.{order.format.value}"](self._context.in_layout(layout))
        if data is None:
            raise NothingToWrite([self._nothing(load_paper(self.library, order.paper))])
        return data

    def count(self, order: Order, layout: Layout, made: Document | bytes) -> list[Diagnostic]:
        """What there is to say of a paper that was made: whether everybody is in it, who was settled how, what lacks."""
        if order.paper == SCRIPT:
            return []
        if order.paper == NOTICE:
            from meetingkit.papers.notice import apart

            return _printed(apart(self._context))
        from meetingkit.papers.paper import load_paper

        paper = load_paper(self.library, order.paper)
        if paper.data.counted is None:
            return []
        from meetingkit.papers.counting import count

        document = made if isinstance(made, Document) else None
        return _printed(count(paper, self._context.in_layout(layout), document))

    def written(self, order: Order, layout: Layout, report: Callable[[Diagnostic], object] | None = None) -> bytes:
        """A paper's bytes in any format but PDF; what its count tells is reported.

        Raises NothingToWrite, or InvalidInput when a template is wrong.
        """
        made = self.made(order, layout)
        if report:
            for one in self.count(order, layout, made):
                report(one)
        return made if isinstance(made, bytes) else write_document(made, order.format, layout)

    def made(self, order: Order, layout: Layout) -> Document | bytes:
        """A paper before it is written. Raises NothingToWrite, or InvalidInput when a template is wrong."""
        try:
            return self.product(order, layout) if order.format in NO_DOCUMENT else self.document(order, layout)
        except NothingToWrite:
            raise
        except InvalidInput as error:
            raise InvalidInput(_printed(error.diagnostics)) from None

    def _nothing(self, paper: Paper) -> Diagnostic:
        file, name = self.meeting.reading.source.file, paper.data.name
        message = f"这次会议没有可以写进“{name}”的内容"
        return Diagnostic(
            NOTHING, Severity.ERROR, message, file, hint=paper.data.empty or "请看 meetingkit papers 的说明。"
        )

    @cached_property
    def _context(self) -> Context:
        from meetingkit.papers.context import Context

        meeting = self.meeting
        return Context(meeting.agenda, meeting.kind, meeting.roster, self.library, reading=meeting.reading)


def _printed(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """What was found, with masked names as they are printed."""
    return [replace(one, message=printed(one.message), hint=printed(one.hint)) for one in found]
