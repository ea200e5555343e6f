"""Papers for tests: from an agenda as text to a document, its text, its Word file."""

from __future__ import annotations

from pathlib import Path

from meetingkit.document import Document, Paragraph, Role, Row, Table
from meetingkit.layout.loading import load_layout
from meetingkit.layout.model import Layout
from meetingkit.library import default_library
from meetingkit.ordering import Order, Sheaf, layouts_of, orders_of
from meetingkit.reading.source import as_source
from meetingkit.workflow import meeting_from
from meetingkit.writers import Format, write_document
from meetingkit.writers.docx import write_docx
from meetingkit.writers.text import write_text

LAYOUT = load_layout(default_library(), "gb9704", papers=True)


def ordered(paper: str, fmt: Format | None = None) -> tuple[Order, Layout]:
    """A paper called so, as it usually is or in a format, and its layout."""
    [order] = orders_of([paper], fmt, None, default_library())
    [layout] = layouts_of([order], default_library()).values()
    return order, layout


def paper_bytes(sheaf: Sheaf, order: Order, layout: Layout) -> bytes:
    """The file of a paper. Raises NothingToWrite."""
    made = sheaf.made(order, layout)
    return made if isinstance(made, bytes) else write_document(made, order.format, layout)


def paper_of(agenda: str, paper: str, roster: str | None = None) -> Document:
    """A paper of the meeting that a YAML text describes."""
    library = default_library()
    meeting = meeting_from(as_source(agenda, "会.yaml"), library, as_source(roster, "名册.yaml") if roster else None)
    [order] = orders_of([paper], None, None, library)
    return Sheaf(meeting, library).document(order, LAYOUT)


def text_of(agenda: str, paper: str, roster: str | None = None) -> str:
    """Its text, one line a paragraph or a row."""
    return write_text(paper_of(agenda, paper, roster))


def lines_of(document: Document, role: Role) -> list[Paragraph]:
    """Its paragraphs of one role, those in tables too."""
    return [paragraph for paragraph in document.paragraphs if paragraph.role is role]


def word_file(agenda: str, paper: str, folder: Path, name: str = "paper") -> Path:
    """Its Word file, called `name`."""
    path = folder / f"{name}.docx"
    path.write_bytes(write_docx(paper_of(agenda, paper), LAYOUT))
    return path


def tables(document: Document) -> list[Table]:
    """The tables of a paper."""
    return [block for block in document.blocks if isinstance(block, Table)]


def cells(row: Row) -> list[str]:
    """The text of each cell of a row; paragraphs of one cell one below the other."""
    return ["\n".join(paragraph.text for paragraph in cell.paragraphs) for cell in row.cells]


def rows(document: Document) -> list[list[str]]:
    """The cells of each row below the headers, of every table."""
    return [cells(row) for table in tables(document) for row in table.rows if not row.header]
