"""Papers of meetings given as YAML text, as tests on what papers say look at them."""

from __future__ import annotations

from meetingkit.document import Document, Row, Table
from meetingkit.layout.loading import load_layout
from meetingkit.library import default_library
from meetingkit.ordering import Sheaf, orders_of
from meetingkit.reading.source import Source
from meetingkit.workflow import meeting_from


def paper(name: str, text: str, roster: str | None = None, *, disclose: bool = False) -> Document:
    """The paper called so of the meeting that a YAML text describes. Raises InvalidInput, NothingToWrite."""
    library = default_library()
    meeting = meeting_from(
        Source("议程.yaml", text), library, Source("名册.yaml", roster) if roster else None, disclose=disclose
    )
    [order] = orders_of([name], None, None, library)
    return Sheaf(meeting, library).document(order, load_layout(library, order.layout, papers=True))


def tables(document: Document) -> list[Table]:
    """The tables of a paper."""
    return [block for block in document.blocks if isinstance(block, Table)]


def cells(row: Row) -> list[str]:
    """The text of each cell of a row; paragraphs of one cell one below the other."""
    return ["\n".join(paragraph.text for paragraph in cell.paragraphs) for cell in row.cells]


def rows(document: Document) -> list[list[str]]:
    """The cells of each row below the headers, of every table."""
    return [cells(row) for table in tables(document) for row in table.rows if not row.header]
