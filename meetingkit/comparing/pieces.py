"""Papers as pieces that can be compared: a paragraph or a cell each, whatever its layout."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from meetingkit.agenda.model import Agenda
from meetingkit.check.provenance import traced_script
from meetingkit.check.script import Facts, Line
from meetingkit.comparing.lines import joined_line
from meetingkit.diagnostics import Position
from meetingkit.document import Document, Paragraph
from meetingkit.reading.binding import Reading

CELLS_OF_TEXT, WHOLE = re.compile(r"(?:[^\t ]| (?! ))+"), re.compile(r"(?s).+")
EMPTY_SEAT = "□"
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
    """The pieces of somebody's file; `tabs` stand between the cells of a row, or wide gaps, as in text files."""
    cells = CELLS_OF_TEXT if tabs else WHOLE
    parts = [_piece(line, *match.span()) for line in lines for match in cells.finditer(line.text)]
    return [piece for piece in parts if piece]


def pieces_of_document(document: Document, reading: Reading[Agenda], *, whole_cells: bool) -> tuple[list[Piece], int]:
    """The pieces of a paper made from an agenda, and how many empty cells come after the last.

    Places are those of the agenda's values. With `whole_cells` the paragraphs of a cell are one piece.
    """
    lines = iter(traced_script(reading, document, Facts(), sections=True).lines)
    found: list[Piece] = []
    blanks = 0
    for cell, paragraphs in _cells(document, whole_cells=whole_cells):
        # what stands upside down on the other side of a fold is a picture in a Word file
        upright = [line for one in paragraphs if (line := next(lines)) and not (one.shape and one.shape.turned)]
        whole = joined_line(upright) if upright else None
        piece = _piece(whole, 0, len(whole.text)) if whole else None
        if piece is None:
            blanks += cell is not None
        else:
            found.append(replace(piece, cell=cell, item=piece.line.item, blanks=blanks))
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
                together = whole_cells and not block.plan  # in plans they stand one below the other in text too
                yield from [(at, cell.paragraphs)] if together else ((at, (one,)) for one in cell.paragraphs)
        tables += 1


def _piece(line: Line, start: int, end: int) -> Piece | None:
    offsets = tuple(at for at in range(start, end) if not line.text[at].isspace())
    key = "".join(line.text[at] for at in offsets).translate(SAME_MARKS)
    return Piece(key, offsets, line) if key.strip(EMPTY_SEAT) else None
