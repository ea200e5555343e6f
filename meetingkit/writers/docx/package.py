"""The parts of a lean Word file: styles, settings, footers, and the document itself.

Only what a paper needs: no theme, no web settings, no unused styles. Every length comes from the layout.
"""

from __future__ import annotations

import math

from meetingkit.layout.model import MM_PER_POINT, CharacterStyle, Layout, ParagraphStyle, Rule
from meetingkit.writers.docx.body import W, attribute, escape, fonts_xml, style_id

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE = "application/vnd.openxmlformats-officedocument"
WORD_PARTS = ("styles", "settings", "fontTable", "footer1", "footer2")
TWIPS_PER_MM = 1440 / 25.4
# in a line of exact height the type stands on four fifths of it, and a Han character reaches so far below (measured)
BASELINE, DESCENT = 0.8, 0.15


def twips(millimetres: float) -> int:
    """Millimetres in twentieths of a point, rounded."""
    return round(millimetres * TWIPS_PER_MM)


def _points(points: float) -> int:
    return round(points * 20)


def static_parts(layout: Layout) -> dict[str, str]:
    """The parts that are the same for every document in a layout, by name, in the order they stand in the file."""
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _package_relationships(),
        "docProps/app.xml": _app_properties(),
        "word/_rels/document.xml.rels": _document_relationships(),
        "word/styles.xml": _styles(layout),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _font_table(layout),
        "word/footer1.xml": _footer(layout, odd=True),
        "word/footer2.xml": _footer(layout, odd=False),
    }


def _content_types() -> str:
    kinds = {name: name.rstrip("12") for name in WORD_PARTS}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{OFFICE}.wordprocessingml.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{OFFICE}.wordprocessingml.document.main+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f'<Override PartName="/docProps/app.xml" ContentType="{OFFICE}.extended-properties+xml"/>{overrides}</Types>'
    )


CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


def _relationships(targets: list[tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{kind if ":" in kind else f"{R}/{kind}"}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def _package_relationships() -> str:
    return _relationships(
        [
            ("officeDocument", "word/document.xml"),
            (CORE, "docProps/core.xml"),
            ("extended-properties", "docProps/app.xml"),
        ]
    )


def _document_relationships() -> str:
    return _relationships([(name.rstrip("12"), f"{name}.xml") for name in WORD_PARTS])


def _app_properties() -> str:
    namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'<Properties xmlns="{namespace}"><Application>meetingkit</Application></Properties>'


def document_frame(layout: Layout) -> tuple[str, str]:
    """What stands before and after the paragraphs in the document part."""
    page = layout.page
    lying = ' w:orient="landscape"' if page.width > page.height else ""  # or printers turn the sheet
    footers = f"rId{WORD_PARTS.index('footer1') + 1}", f"rId{WORD_PARTS.index('footer2') + 1}"
    numbered = (
        ""
        if layout.page_number.form == "无"
        else (
            f'<w:footerReference w:type="default" r:id="{footers[0]}"/>'
            f'<w:footerReference w:type="even" r:id="{footers[1]}"/>'
        )
    )
    return f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>', (
        f"<w:sectPr>{numbered}"
        f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"{lying}/>'
        f'<w:pgMar w:top="{twips(page.top)}" w:right="{twips(page.right)}" w:bottom="{twips(page.bottom)}" '
        f'w:left="{twips(page.left)}" w:header="851" w:footer="{twips(layout.footer_distance)}" w:gutter="0"/>'
        f"{_grid(layout)}</w:sectPr></w:body></w:document>"
    )


def _grid(layout: Layout) -> str:
    """Rows only (recipe H of the layout sheet), or rows and characters for offices that check Word's page set-up.

    `charSpace` is the difference between the wanted pitch and the body size in 1/4096 point (sheet §4.2).
    """
    if layout.cards:
        return (
            ""  # LibreOffice puts half of what the rows leave over above the first one, and the fold is off the middle
        )
    pitch = _points(layout.grid.line)
    if not layout.grid.word_grid:
        return f'<w:docGrid w:type="lines" w:linePitch="{pitch}"/>'
    width = layout.text_width / layout.characters_per_line - layout.paragraphs["p"].size
    return f'<w:docGrid w:type="linesAndChars" w:linePitch="{pitch}" w:charSpace="{math.floor(width * 4096)}"/>'


def _settings() -> str:
    compatibility = "http://schemas.microsoft.com/office/word"
    return (
        f'<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:evenAndOddHeaders/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
        f'w:uri="{compatibility}" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def _font_table(layout: Layout) -> str:
    rows = ""
    for family in layout.fonts.values():
        alternates = attribute(",".join(family[1:]))
        rows += f'<w:font w:name={attribute(family[0])}><w:altName w:val={alternates}/><w:charset w:val="86"/></w:font>'
    return f'<w:fonts xmlns:w="{W}">{rows}<w:font w:name={attribute(layout.latin_font)}/></w:fonts>'


def _footer(layout: Layout, *, odd: bool) -> str:
    number = layout.page_number
    half_points = round(number.size * 2)
    fonts = fonts_xml(layout.font(number.font), layout.font(number.font))
    look = f'<w:rPr>{fonts}<w:spacing w:val="0"/><w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/></w:rPr>'
    side = "right" if odd else "left"
    alignment = "center" if number.form == "居中" else side
    indent = (
        ""
        if number.form == "居中"
        else (f'<w:ind w:{side}Chars="100" w:{side}="{_points(number.size)}" w:firstLineChars="0" w:firstLine="0"/>')
    )
    return (
        f'<w:ftr xmlns:w="{W}"><w:p><w:pPr><w:snapToGrid w:val="0"/>'
        f'<w:spacing w:line="{_points(number.size)}" w:lineRule="exact"/>{indent}<w:jc w:val="{alignment}"/></w:pPr>'
        f'<w:r>{look}<w:t xml:space="preserve">— </w:t></w:r>'
        f'<w:r>{look}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{look}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        f'<w:r>{look}<w:fldChar w:fldCharType="separate"/></w:r><w:r>{look}<w:t>1</w:t></w:r>'
        f'<w:r>{look}<w:fldChar w:fldCharType="end"/></w:r>'
        f'<w:r>{look}<w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>'
    )


def _styles(layout: Layout) -> str:
    body = layout.paragraphs["p"]
    size = f'<w:sz w:val="{round(body.size * 2)}"/><w:szCs w:val="{round(body.size * 2)}"/>'
    fonts = fonts_xml(layout.font(body.font), layout.latin_font)
    spacing = 0 if layout.grid.word_grid else _points(layout.grid.spacing)  # the grid spaces characters itself
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f'<w:pPr><w:widowControl w:val="0"/><w:overflowPunct/>'
        f'<w:spacing w:before="0" w:after="0" w:line="{_points(layout.grid.line)}" w:lineRule="exact"/>'
        f'<w:jc w:val="both"/></w:pPr><w:rPr>{fonts}<w:spacing w:val="{spacing}"/>{size}</w:rPr></w:style>'
    )
    base = (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    )
    return (
        f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{fonts}{size}'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
        f"{normal}{base}"
        + "".join(_paragraph_style(role, style, layout) for role, style in layout.paragraphs.items())
        + "".join(_character_style(mark, style, layout) for mark, style in layout.characters.items())
        + "</w:styles>"
    )


def _paragraph_style(role: str, style: ParagraphStyle, layout: Layout) -> str:
    above, line = _above(style, layout), ""
    if style.line:
        line = f' w:line="{_points(style.line)}" w:lineRule="exact"'
    first = round(style.indent * 100), round(style.indent * _points(style.size))
    outline = f'<w:outlineLvl w:val="{int(style.outline) - 1}"/>' if style.outline else ""
    paragraph = (
        ("<w:keepNext/>" if style.keep_next else "")
        + ("<w:keepLines/>" if style.keep_lines else "")
        + (_rule_below(style.rule_below, style, layout) if style.rule_below else "")
        + ("" if style.snap else '<w:snapToGrid w:val="0"/>')
        + (f"<w:spacing{above}{line}/>" if above or line else "")
        + (f'<w:ind w:firstLineChars="{first[0]}" w:firstLine="{first[1]}"/>' if style.indent else "")
        + f'<w:jc w:val="{style.alignment}"/>{outline}'
    )
    spacing = '<w:spacing w:val="0"/>' if style.alignment == "center" else ""
    half_points = round(style.size * 2)
    run = (
        fonts_xml(layout.font(style.font), layout.latin_font)
        + _weight_and_color(style)
        + f'{spacing}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
    )
    return (
        f'<w:style w:type="paragraph" w:styleId="{style_id(style.name, role)}"><w:name w:val={attribute(style.name)}/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>'
    )


def _above(style: ParagraphStyle, layout: Layout) -> str:
    """The space above as attributes of `w:spacing`; rows in both units, so that they follow another row height."""
    if style.space_before:
        return f' w:before="{twips(style.space_before)}"'
    rows = round(style.rows_before * _points(layout.grid.line))
    return f' w:beforeLines="{round(style.rows_before * 100)}" w:before="{rows}"' if rows else ""


def _rule_below(rule: Rule, style: ParagraphStyle, layout: Layout) -> str:
    """A rule `gap` millimetres below the type; Word wants the distance from the line, in whole points up to 31."""
    line = style.line or layout.grid.line
    descent = (1 - BASELINE) * line - DESCENT * style.size  # empty space below the type within its line
    space = min(31, max(0, round(rule.gap / MM_PER_POINT - descent)))
    eighths = max(2, round(rule.thickness / MM_PER_POINT * 8))
    return f'<w:pBdr><w:bottom w:val="single" w:sz="{eighths}" w:space="{space}" w:color="{rule.color}"/></w:pBdr>'


def _character_style(mark: str, style: CharacterStyle, layout: Layout) -> str:
    fonts = fonts_xml(layout.font(style.font), layout.latin_font) if style.font else ""
    return (
        f'<w:style w:type="character" w:styleId="{style_id(style.name, "run" + mark)}">'
        f"<w:name w:val={attribute(style.name)}/><w:qFormat/><w:rPr>{fonts}{_weight_and_color(style)}</w:rPr></w:style>"
    )


def _weight_and_color(style: CharacterStyle) -> str:
    bold = "<w:b/><w:bCs/>" if style.bold else ""
    return bold + (f'<w:color w:val="{escape(style.color)}"/>' if style.color else "")
