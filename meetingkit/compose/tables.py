"""A table as its markup is read: every row must fill every column, counting the cells that reach into it from above."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from meetingkit.document import Cell, Paragraph, Role, Row, Table

MAX_CELLS = 50_000  # a sign-in sheet of five thousand people


class GridError(Exception):
    """The cells of a table do not fill its columns."""


class Grid:
    """Takes rows and cells one by one; `paragraphs` collects what is written in the open cell.

    The options are those of `Table`.
    """

    def __init__(self, widths: tuple[float, ...], item: int | None, **options: bool) -> None:
        self.widths, self.item, self.options = widths, item, options
        self.rows: list[Row] = []
        self.paragraphs: list[Paragraph] = []
        self.cells: list[Cell] = []
        self.header = self._kept = False
        self._row: dict[str, float | bool] = {}
        self._cell: dict[str, int | str] = {}
        self._reaching = [0] * len(widths)  # how many more rows a cell above covers, by column
        self._count = 0

    @property
    def role(self) -> Role:
        """Of what stands bare in a cell of the open row."""
        return Role.HEAD if self.header else Role.CELL

    def open_row(self, *, head: bool = False, keep: str = "", **options: float | bool) -> None:
        """Begin a row with the options of `Row`, kept on the page of the next row where `keep` is given.

        Raises GridError for a header below other rows.
        """
        if head and any(not row.header for row in self.rows):
            raise GridError("表头要在表格的最上面")
        self.cells, self.header, self._kept = [], head, bool(keep)
        self._row = options

    def open_cell(self, **options: int | str) -> None:
        """Begin a cell with the options of `Cell`. Raises GridError when the table is too large."""
        self._count += 1
        if self._count > MAX_CELLS:
            raise GridError(f"表格太大，最多 {MAX_CELLS} 格")
        self.paragraphs, self._cell = [], options

    def close_cell(self) -> None:
        """End the cell; an empty one holds an empty paragraph."""
        found = self.paragraphs or [Paragraph(self.role, item=self.item)]
        if self._kept:  # Word keeps a row with the next by its paragraphs
            found = [paragraph._replace(with_next=True) for paragraph in found]
        self.cells.append(Cell(tuple(found), **self._cell))  # type: ignore[arg-type]

    def close_row(self) -> None:
        """End the row. Raises GridError when its cells do not fill the columns."""
        reaching = [max(0, rows - 1) for rows in self._reaching]
        places = self._free_places()
        for cell in self.cells:
            taken = list(islice(places, cell.columns))
            if len(taken) < cell.columns or taken[-1] - taken[0] >= cell.columns:
                raise GridError(f"这一行的格子放不下：表格只有 {len(self.widths)} 栏")
            for place in taken:
                reaching[place] = cell.rows - 1
        if next(places, None) is not None:
            raise GridError(f"这一行的格子不够：表格有 {len(self.widths)} 栏")
        self._reaching = reaching
        self.rows.append(Row(tuple(self.cells), self.header, **self._row))  # type: ignore[arg-type]

    def _free_places(self) -> Iterator[int]:
        return (place for place, rows in enumerate(self._reaching) if not rows)

    def finished(self) -> list[Table]:
        """The table; none when it has no rows. Cells that reach beyond the last row end with it."""
        return [Table(tuple(self.rows), self.widths, item=self.item, **self.options)] if self.rows else []
