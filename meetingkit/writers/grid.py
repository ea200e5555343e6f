"""A table as the columns of each row, for writers that name every place."""

from __future__ import annotations

from dataclasses import dataclass

from meetingkit.document import Cell, Table


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cell stands in a row: at its first column; `begun` above when it only reaches into this row."""

    cell: Cell
    column: int
    begun: bool = False


def places(table: Table) -> list[list[Place]]:
    """The cells of each row from left to right, those that reach into it from above among them."""
    found: list[list[Place]] = []
    reaching: dict[int, tuple[Cell, int]] = {}  # by column: the cell above, and how many more rows it covers
    for row in table.rows:
        cells, here, column = iter(row.cells), list[Place](), 0
        below: dict[int, tuple[Cell, int]] = {}
        while column < len(table.widths):
            cell, left = reaching.get(column, (None, 0))
            if cell is None:
                cell = next(cells)
                left = cell.rows
                here.append(Place(cell, column))
            else:
                here.append(Place(cell, column, begun=True))
            if left > 1:
                below[column] = (cell, left - 1)
            column += cell.columns
        reaching = below
        found.append(here)
    return found
