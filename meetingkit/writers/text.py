"""Document → plain text: one line a paragraph or a row of a table, an empty line where there is a pause."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.document import Cell, Document, Paragraph, Role, Row, Table
from meetingkit.wording.widths import screen_width
from meetingkit.writers.grid import Place, places

HEAD = (Role.TITLE, Role.SUBTITLE, Role.BYLINE)
GAP = 2  # columns of a screen between those of a plan
EMPTY_SEAT = "□"


def write_text(document: Document) -> str:
    """The paper as text; every paragraph as it stands, none re-wrapped."""
    lines: list[str] = []
    before: Role | None = None
    plans = {id(block): _plan(block) for block in document.blocks if isinstance(block, Table) and block.plan}
    width = max((screen_width(line) for plan in plans.values() for line in plan), default=0)
    for block in document.blocks:
        role = block.role if isinstance(block, Paragraph) else Role.CELL
        if before in HEAD and role not in HEAD:
            lines.append("")
        if isinstance(block, Paragraph):
            lines.append(block.text)
        elif block.plan:  # one below the other, as on a page
            lines += [_centred(line, width).rstrip() for line in plans[id(block)]]
        else:
            lines += map(_row, block.rows)
        before = role
    return "\n".join(lines) + "\n"


def _row(row: Row) -> str:
    """A row on one line: its cells between tabs, as spreadsheets take them."""
    return "\t".join(" ".join(p.text.replace("\n", " ") for p in cell.paragraphs) for cell in row.cells)


def _plan(table: Table) -> list[str]:
    """A plan as it lies: columns as wide as what stands in them, a full-width character counted as two."""
    rows = places(table)
    widths = [0] * len(table.widths)
    for row in rows:
        for place in row:
            if place.cell.columns == 1:
                widths[place.column] = max(widths[place.column], *map(screen_width, _lines(place.cell)))
    return [line for row in rows for line in _row_of_plan(row, widths)]


def _row_of_plan(row: list[Place], widths: list[int]) -> Iterator[str]:
    """The lines of a row, as many as its fullest cell has."""
    cells = [[""] if place.begun else _lines(place.cell) for place in row]
    for number in range(max(map(len, cells))):
        line = ""
        for place, lines in zip(row, cells, strict=True):
            spanned = [width + GAP for width in widths[place.column : place.column + place.cell.columns] if width]
            line += _centred(lines[number] if number < len(lines) else "", sum(spanned))
        yield line


def _lines(cell: Cell) -> list[str]:
    lines = [p.text for p in cell.paragraphs if p.text]
    return lines or [EMPTY_SEAT if cell.boxed else ""]


def _centred(text: str, width: int) -> str:
    """The text in the middle of so many columns of a screen."""
    room = max(0, width - screen_width(text))
    return " " * (room // 2) + text + " " * (room - room // 2)
