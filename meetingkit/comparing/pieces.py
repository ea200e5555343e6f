"""Papers as pieces that can be compared: a paragraph or a cell each, whatever its layout."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from meetingkit.agenda.model import Agenda
from meetingkit.check.provenance import traced_script
from meetingkit.check.script import Facts, Line
from meetingkit.comparing.lines import joined_line
from meetingkit.diagnostics import Position
from meetingkit.document import Document, Paragraph
from meetingkit.reading.binding import Reading

SAME_MARKS = str.maketrans("():;,?!~", "（）：；，？！～")  # as people type them


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a piece stands in the tables of its paper, from 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph's characters without space (`key`), and the offset of each in the line.

    `cell` and `item` are those of a paper that was made here; `blanks` counts the empty cells right before the piece.
    """

    key: str
    offsets: tuple[int, ...]
    line: Line
    cell: Cell | None = None
    item: int | None = None
    blanks: int = 0

    def place(self, start: int) -> Position:
        """Where a character of the key stands in the file."""
        return self.line.place(self.offsets[min(start, len(self.offsets) - 1)])

    def own(self, start: int) -> bool:
        """Whether a person wrote that character in the agenda."""
        return self.line.own(self.offsets[start])

    def shown(self, start: int, end: int) -> str:
        """Characters of the key as the file has them."""
        return self.line.text[self.offsets[start] : self.offsets[end - 1] + 1] if end > start else ""


def bare(text: str) -> str:
    """A text as it is compared: without space, marks in their Chinese form."""
    return "".join(text.split()).translate(SAME_MARKS)


def pieces_of_lines(lines: Iterable[Line], *, tabs: bool) -> list[Piece]:
    """The pieces of somebody's file; `tabs` stand between the cells of a row, as in text files."""
    found: list[Piece] = []
    for line in lines:
        start = 0
        for part in line.text.split("\t") if tabs else [line.text]:
            if piece := _piece(line, start, start + len(part)):
                found.append(piece)
            start += len(part) + 1
    return found


def pieces_of_document(document: Document, reading: Reading[Agenda], *, whole_cells: bool) -> tuple[list[Piece], int]:
    """The pieces of a paper made from an agenda, and how many empty cells come after the last.

    Places are those of the agenda's values. With `whole_cells` the paragraphs of a cell are one piece.
    """
    lines = iter(traced_script(reading, document, Facts()).lines)
    found: list[Piece] = []
    blanks = 0
    for cell, paragraphs in _cells(document, whole_cells=whole_cells):
        line = joined_line([next(lines) for _ in paragraphs])
        piece = _piece(line, 0, len(line.text))
        if piece is None:
            blanks += cell is not None
        else:
            found.append(replace(piece, cell=cell, item=line.item, blanks=blanks))
            blanks = 0
    return found, blanks


def _cells(document: Document, *, whole_cells: bool) -> Iterator[tuple[Cell | None, Sequence[Paragraph]]]:
    """The paragraphs that are a piece together, each with the cell they stand in."""
    tables = 0
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield None, (block,)
            continue
        for number, row in enumerate(block.rows):
            for column, cell in enumerate(row.cells):
                at = Cell(tables, number, column)
                yield from [(at, cell.paragraphs)] if whole_cells else ((at, (one,)) for one in cell.paragraphs)
        tables += 1


def _piece(line: Line, start: int, end: int) -> Piece | None:
    offsets = tuple(at for at in range(start, end) if not line.text[at].isspace())
    key = "".join(line.text[at] for at in offsets).translate(SAME_MARKS)
    return Piece(key, offsets, line) if key else None
