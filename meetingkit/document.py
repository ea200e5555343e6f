"""A paper as a value: paragraphs with roles, and tables of them. Knows no Word and no YAML."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, cast


class Role(StrEnum):
    """What a paragraph is; the value is the element name in the template markup."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    SALUTATION = "salutation"
    BODY = "p"
    H1 = "h1"
    H2 = "h2"
    H3 = "h3"
    H4 = "h4"
    CUE = "cue"
    PAUSE = "pause"
    MARGIN = "margin"
    LETTERHEAD = "letterhead"
    NUMBER = "number"
    ADDRESSEE = "addressee"
    ATTACHMENT = "attachment"
    SIGNATURE = "signature"
    NOTE = "note"
    ATTENDANCE = "attendance"
    IMPRINT = "imprint"
    HEAD = "head"
    CELL = "cell"
    CARD = "card"
    POST = "post"
    SEAT = "seat"


# roles that no script has: a layout that was made for scripts need not have styles for them
PAPER_ROLES = (
    Role.LETTERHEAD, Role.NUMBER, Role.ADDRESSEE, Role.ATTACHMENT, Role.SIGNATURE, Role.NOTE, Role.ATTENDANCE,
    Role.IMPRINT, Role.HEAD, Role.CELL, Role.CARD, Role.POST, Role.SEAT,
)  # fmt: skip


class Mark(StrEnum):
    """What a stretch of text inside a paragraph is."""

    PLAIN = "plain"
    LEAD = "lead"
    CUE = "cue"
    BLANK = "blank"


class Run(NamedTuple):
    """A stretch of text of one kind; a line break in it is a break on the page, not a new paragraph.

    `gloss` is a reading aid (pinyin) to stand above the text.
    """

    text: str
    mark: Mark = Mark.PLAIN
    gloss: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """How one paragraph differs from the style of its role; None where it does not.

    Indents are in characters of the paragraph's own type, `first` (the first line's, from `left`) negative where it
    hangs; `before` is empty space above, in rows of the page; `align` is both, center, left or right; `size` is in
    points; `new_page` begins a page, `keep_next` asks for the next paragraph's page; `turned` stands upside down, on
    one line, to be read from the other side of the paper once that is folded.
    """

    left: float | None = None
    right: float | None = None
    first: float | None = None
    before: float | None = None
    align: str | None = None
    size: float | None = None
    new_page: bool = False
    keep_next: bool = False
    turned: bool = False


class Paragraph(NamedTuple):
    """One paragraph; `item` is the number (from 1) of the agenda item it belongs to, if any.

    `whole` asks for one page, `with_next` for the next paragraph's page, `ruled` for a rule above.
    """

    role: Role
    runs: tuple[Run, ...] = ()
    item: int | None = None
    whole: bool = False
    with_next: bool = False
    ruled: bool = False
    shape: Shape | None = None

    @property
    def text(self) -> str:
        """The paragraph's characters."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell with at least one paragraph; it covers `columns` columns and `rows` rows.

    `upright` is where its text stands: top, center or bottom; `boxed` has lines around it where its table has none.
    """

    paragraphs: tuple[Paragraph, ...]
    columns: int = 1
    rows: int = 1
    upright: str = "center"
    boxed: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """The cells that begin in this row; those that reach into it from above are not repeated.

    `header` rows stand again on each page; `height` is in millimetres: at least, or `exact`; 0 is as high as the text.
    `fold` has a dashed line below, to fold the paper at.
    """

    cells: tuple[Cell, ...]
    header: bool = False
    height: float = 0.0
    exact: bool = False
    fold: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows over columns that share the width of the type area as `widths` say; `ruled` with lines around the cells.

    One at the `foot` stands at the lower edge of the page's type area, with rules between its rows only. A `plan` shows
    where things stand: plain text keeps its columns one below the other too.
    """

    rows: tuple[Row, ...]
    widths: tuple[float, ...]
    ruled: bool = True
    item: int | None = None
    foot: bool = False
    plan: bool = False


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says about itself; `created` is the meeting's start, so that output is reproducible."""

    title: str = ""
    subject: str = ""
    author: str = ""
    keywords: str = ""
    created: datetime | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper."""

    blocks: tuple[Block, ...]
    properties: Properties = field(default_factory=Properties)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All paragraphs in order, those in cells too."""
        if not any(isinstance(block, Table) for block in self.blocks):
            return cast(tuple[Paragraph, ...], self.blocks)
        return tuple(paragraph for block in self.blocks for paragraph in paragraphs_of(block))


def paragraphs_of(block: Block) -> tuple[Paragraph, ...]:
    """The paragraphs of a block, cell by cell."""
    if isinstance(block, Paragraph):
        return (block,)
    return tuple(paragraph for row in block.rows for cell in row.cells for paragraph in cell.paragraphs)
