"""The body of a Word document as one fragment of WordprocessingML."""

from __future__ import annotations

import re
from html import escape

from meetingkit.document import Document, Mark, Paragraph, Role, Run
from meetingkit.layout import Layout

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def attribute(text: str) -> str:
    """The text as a quoted XML attribute value."""
    return f'"{escape(text)}"'


def style_id(name: str, role: str) -> str:
    """The identifier of a style: built-in names without spaces, ours by role."""
    return re.sub(r"\W", "", name.title()) if name.isascii() else f"Mk{role.title()}"


def fonts_xml(east_asian: str, latin: str) -> str:
    """`w:rFonts` for a run; the hint makes quotation marks and dashes full-width (layout sheet §5.4)."""
    asian, western = attribute(east_asian), attribute(latin)
    return f'<w:rFonts w:hint="eastAsia" w:ascii={western} w:hAnsi={western} w:eastAsia={asian} w:cs={western}/>'


def body_xml(document: Document, layout: Layout) -> str:
    """`<w:body>` with the document's paragraphs."""
    paragraphs = "".join(_paragraph(paragraph, layout) for paragraph in document.paragraphs)
    return f'<w:body xmlns:w="{W}">{paragraphs}</w:body>'


def _paragraph(paragraph: Paragraph, layout: Layout) -> str:
    style = layout.paragraphs[paragraph.role.value]
    runs = "".join(_run(run, paragraph.role, layout) for run in paragraph.runs)
    identifier = style_id(style.name, paragraph.role.value)
    return f'<w:p><w:pPr><w:pStyle w:val="{identifier}"/></w:pPr>{runs}</w:p>'


def _run(run: Run, role: Role, layout: Layout) -> str:
    family, extra_before, extra_after = layout.paragraphs[role.value].font, "", ""
    if run.mark is not Mark.PLAIN:
        character = layout.characters[run.mark.value]
        family = character.font or family
        extra_before = f'<w:rStyle w:val="{style_id(character.name, "run" + run.mark.value)}"/>'
        extra_after = '<w:highlight w:val="yellow"/>' if character.highlight else ""
    fonts = fonts_xml(layout.font(family), layout.latin_font)
    texts = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{escape(part, quote=False)}</w:t>' for part in run.text.split("\t")
    )
    return f"<w:r><w:rPr>{extra_before}{fonts}{extra_after}</w:rPr>{texts}</w:r>"
