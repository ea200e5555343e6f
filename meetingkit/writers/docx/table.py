"""Tables as WordprocessingML: fixed columns over the width of the type area, header rows repeated on each page."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from meetingkit.document import Paragraph, Row, Table
from meetingkit.layout.model import MM_PER_POINT
from meetingkit.writers.grid import Place, places

SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
# 版记: its first and last rules 0.35 mm, those between 0.25 mm (GB/T 9704—2012 7.4.1), in eighths of a point
FOOT_RULES = {"top": 8, "bottom": 8, "insideH": 6}
MARGIN = 57  # a millimetre between a cell's line and its text
# a row's lower edge and the next one's upper edge are one line, which both must name to be sure of it
FOLD = '<w:{} w:val="dashed" w:sz="4" w:space="0" w:color="808080"/>'
BOX = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in SIDES[:4])
# Word joins tables that meet, and wants a paragraph after the last one: as low as a line can be
LOW = '<w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>'


def table_xml(table: Table, width: float, paragraph: Callable[[Paragraph], str]) -> str:
    """The table `width` points wide; `paragraph` writes what stands in its cells."""
    columns = _columns(table.widths, round(width * 20))
    rules = FOOT_RULES if table.foot else dict.fromkeys(SIDES, 4 if table.ruled else 0)
    borders = "".join(f"<w:{side} {_rule(rules.get(side, 0))}/>" for side in SIDES)
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in columns)
    head = (
        f'<w:tblPr><w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:jc w:val="center"/>'
        f"<w:tblBorders>{borders}</w:tblBorders>"
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="{MARGIN}" w:type="dxa"/>'
        f'<w:right w:w="{MARGIN}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )
    body, folded = "", False
    for row, cells in zip(table.rows, places(table), strict=True):
        edges = (FOLD.format("top") if folded else "") + (FOLD.format("bottom") if row.fold else "")
        body += _row(row, [_cell(place, columns, paragraph, edges) for place in cells])
        folded = row.fold
    return f"<w:tbl>{head}{body}</w:tbl>"


def _rule(eighths: int) -> str:
    return f'w:val="single" w:sz="{eighths}" w:space="0" w:color="auto"' if eighths else 'w:val="nil"'


def _columns(shares: tuple[float, ...], width: int) -> list[int]:
    """Whole twips that add up to the width."""
    edges = [round(width * sum(shares[:count]) / sum(shares)) for count in range(len(shares) + 1)]
    return [right - left for left, right in pairwise(edges)]


def _row(row: Row, cells: list[str]) -> str:
    height = round(row.height / MM_PER_POINT * 20)
    rule = "exact" if row.exact else "atLeast"
    look = (
        "<w:cantSplit/>"
        + (f'<w:trHeight w:val="{height}" w:hRule="{rule}"/>' if height else "")
        + ("<w:tblHeader/>" if row.header else "")
    )
    return f"<w:tr><w:trPr>{look}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(place: Place, columns: list[int], paragraph: Callable[[Paragraph], str], edges: str) -> str:
    cell = place.cell
    edges = BOX if cell.boxed else edges
    width = sum(columns[place.column : place.column + cell.columns])
    span = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
    merged = "" if cell.rows == 1 else "<w:vMerge/>" if place.begun else '<w:vMerge w:val="restart"/>'
    borders = f"<w:tcBorders>{edges}</w:tcBorders>" if edges else ""
    look = f'<w:tcW w:w="{width}" w:type="dxa"/>{span}{merged}{borders}<w:vAlign w:val="{cell.upright}"/>'
    text = "<w:p/>" if place.begun else "".join(map(paragraph, cell.paragraphs))
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{text}</w:tc>"
