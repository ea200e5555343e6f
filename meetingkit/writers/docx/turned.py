"""A line that stands upside down, as the half of a name card does that is folded over.

Word turns a text box with its text, which stays text to be edited. LibreOffice (7.4, measured) leaves text upright in a
box that is turned, and stacks Han in cells whose direction is tbRl or tbRlV; WordArt it turns. It takes an alternative
that asks for `wps` alone and none that asks for more, so it gets the WordArt, as Word 2007 does.
"""

from __future__ import annotations

import re

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
WP14 = "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
V, O = "urn:schemas-microsoft-com:vml", "urn:schemas-microsoft-com:office:office"  # noqa: E741 - its usual prefix
EMU = 12_700  # of a point
BOX_HEIGHT, GAP = 1.3, 0.12  # of the type's size; the gap is above and below, for WordArt is as high as its letters
NUMBER = "\x00"  # no text of a document holds it: where a box's number comes
# the plain WordArt of every version of Word (ECMA-376 part 4, shape type 136)
WORD_ART = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">'
    '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/>'
    '<v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>'
    '<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas><v:path textpathok="t" o:connecttype="rect"/>'
    '<v:textpath on="t" fitshape="t"/></v:shapetype>'
)


def turned_run(text: str, inner: str, font: str, size: float, width: float) -> str:
    """A run with the line upside down: `inner` is its paragraph as WordprocessingML, `width` its width in points.

    `text` and `font` are quoted attribute values. The boxes are numbered by `numbered` when the document is whole.
    """
    across, high = round(width * EMU), round(size * BOX_HEIGHT * EMU)
    family = font[1:-1].replace("'", "")
    look = f"width:{width:g}pt;height:{size:g}pt;rotation:180"
    return (
        f'<w:r><mc:AlternateContent xmlns:mc="{MC}"><mc:Choice xmlns:wps="{WPS}" xmlns:wp14="{WP14}" '
        f'Requires="wps wp14"><w:drawing><wp:inline xmlns:wp="{WP}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{across}" cy="{high}"/><wp:docPr id="{NUMBER}" name={text}/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{A}"><a:graphicData uri="{WPS}"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>'
        f'<a:xfrm rot="10800000"><a:off x="0" y="0"/><a:ext cx="{across}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx>"
        '<wps:bodyPr rot="0" vert="horz" wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr">'
        "<a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        f'<mc:Fallback><w:pict xmlns:v="{V}" xmlns:o="{O}">{WORD_ART}<v:shape id="turned{NUMBER}" '
        f'type="#_x0000_t136" style="{look}" fillcolor="black" stroked="f">'
        f"<v:textpath style=\"font-family:'{family}';font-size:{size:g}pt\" string={text}/></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


def numbered(xml: str) -> str:
    """The document with a number for each box, the same for both forms of it, and one definition of the WordArt."""
    count = 0
    first, _, rest = xml.partition(WORD_ART)
    xml = first + WORD_ART + rest.replace(WORD_ART, "")

    def number(_: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return str((count + 1) // 2)

    return re.sub(NUMBER, number, xml)
