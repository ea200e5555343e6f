"""How one paragraph differs from its style, as WordprocessingML."""

from __future__ import annotations

from meetingkit.document import Shape
from meetingkit.layout.model import Layout, ParagraphStyle

LONGEST_COUNTED = 10  # characters
END = "</w:rPr>"


def shape_xml(shape: Shape, style: ParagraphStyle, layout: Layout, below: int = 0) -> str:
    """Line pitch, indents and alignment; a line is as many times as high as its type as the style's is.

    `below` is space under the paragraph in twentieths of a point.
    """
    size = shape.size or style.size
    snap, spacing = "", ""
    if shape.before is not None:
        rows = round(shape.before * layout.grid.line * 20)
        spacing += f' w:beforeLines="{round(shape.before * 100)}" w:before="{rows}"'
    spacing += f' w:after="{below}"' if below else ""
    if shape.size:
        pitch = round((style.line or layout.grid.line) / style.size * shape.size * 20)
        snap = '<w:snapToGrid w:val="0"/>'
        spacing += f' w:line="{pitch}" w:lineRule="exact"'
    line = f"{snap}<w:spacing{spacing}/>" if spacing else ""
    align = f'<w:jc w:val="{shape.align}"/>' if shape.align else ""
    return line + _indents(shape, style.indent, size + layout.grid.spacing, scaled=shape.size is not None) + align


def _indents(shape: Shape, usual: float, width: float, *, scaled: bool) -> str:
    """Indents in characters `width` points wide, each in both units: Word takes the one, others the other (§5.4).

    Word counts a character as wide as its type even where that is condensed, so long ones are not told it in
    characters: the signature would stand two millimetres off.
    """
    first = shape.first if shape.first is not None else usual if scaled and usual else None
    if shape.left is None and shape.right is None and first is None:
        return ""
    name = "hanging" if first is not None and first < 0 else "firstLine"
    parts = [("left", shape.left), ("right", shape.right), (name, None if first is None else abs(first))]
    units = (
        (f'w:{side}Chars="{round(count * 100)}" ' if abs(count) <= LONGEST_COUNTED else "")
        + f'w:{side}="{round(count * width * 20)}"'
        for side, count in parts
        if count is not None
    )
    return f"<w:ind {' '.join(units)}/>"


def sized(look: str, size: float) -> str:
    """The run properties `look` with a size in points, rounded to the halves that Word counts in."""
    half_points = round(size * 2)
    before, _, after = look.partition("<w:highlight")
    sizes = f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
    return f"{before}{sizes}<w:highlight{after}" if after else f"{look.removesuffix(END)}{sizes}{END}"
