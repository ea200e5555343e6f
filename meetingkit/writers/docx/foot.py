"""A table at the foot of a page (版记) as WordprocessingML: in a box on the lower edge of the type area.

Neither Word nor LibreOffice sets text of the flow at the foot of the page it ends on. So the table stands in a box that
is placed by the page, and the flow leaves room for it: an empty line as high as the box, which carries it along to the
next page where there is too little.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from meetingkit.document import Paragraph, Row, Table
from meetingkit.layout.model import MM_PER_POINT, Layout
from meetingkit.wording.titles import width
from meetingkit.writers.docx.table import LOW, MARGIN, table_xml

EMU_PER_POINT = 12700
SLACK = 0.5  # characters that a line may leave empty so that none begins with a mark
RULE = 1.0  # points, of each rule, and of the low line after the table
SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
NAMES = (
    f'xmlns:wps="{SHAPE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)


def foot_xml(table: Table, layout: Layout, paragraph: Callable[[Paragraph], str]) -> str:
    """The table in its box, and the line that carries it; `paragraph` writes what stands in the cells."""
    height = _height(table, layout)
    text = table_xml(table, layout.text_width, paragraph) + LOW
    size = f'cx="{round(layout.text_width * EMU_PER_POINT)}" cy="{round(height * EMU_PER_POINT)}"'
    return (
        f'<w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="{round(height * 20)}" w:lineRule="exact"/></w:pPr>'
        f'<w:r><mc:AlternateContent {NAMES}><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" '
        'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="margin"><wp:align>left</wp:align></wp:positionH>'
        '<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>'
        f'<wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="1" name="foot"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{SHAPE}"><wps:wsp>'
        f'<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{text}</w:txbxContent></wps:txbx>"
        '<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"><a:spAutoFit/></wps:bodyPr></wps:wsp>'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>"
    )


def _height(table: Table, layout: Layout) -> float:
    """Points that the box takes, with as many lines in each cell as its text fills."""
    return sum(_row_height(row, table, layout) + RULE for row in table.rows) + 2 * RULE


def _row_height(row: Row, table: Table, layout: Layout) -> float:
    shares = sum(table.widths)
    heights, column = [row.height / MM_PER_POINT], 0
    for cell in row.cells:
        share = sum(table.widths[column : column + cell.columns]) / shares
        column += cell.columns
        room = layout.text_width * share - 2 * MARGIN / 20
        heights.append(sum(_paragraph_height(paragraph, room, layout) for paragraph in cell.paragraphs))
    return max(heights)


def _paragraph_height(paragraph: Paragraph, room: float, layout: Layout) -> float:
    """Points; `room` is how many the cell is wide."""
    style, shape = layout.paragraphs[paragraph.role.value], paragraph.shape
    left, right, first = (shape.left or 0, shape.right or 0, shape.first or 0) if shape else (0.0, 0.0, 0.0)
    line = room / (style.size + layout.grid.spacing) - left - right - SLACK
    more = max(0.0, width(paragraph.text) - (line - first))
    return (1 + math.ceil(more / max(1.0, line))) * (style.line or layout.grid.line)
