"""The body of a Word document as one fragment of WordprocessingML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from meetingkit.document import Block, Document, Mark, Paragraph, Role, Run, Shape
from meetingkit.layout.model import MM_PER_POINT, NOTE_GAP, NOTE_OUTSIDE, Layout
from meetingkit.wording.widths import text_width
from meetingkit.writers.docx.foot import foot_xml
from meetingkit.writers.docx.shape import shape_xml, sized
from meetingkit.writers.docx.table import LOW, table_xml
from meetingkit.writers.docx.turned import GAP, NUMBER, numbered, turned_run
from meetingkit.writers.titles import shown_runs

_LINE = 'w:val="single" w:sz="8" w:space="6" w:color="auto"'
# between: paragraphs of one kind of border share one border, and only the first of them would have the rule
RULE = f"<w:pBdr><w:top {_LINE}/><w:between {_LINE}/></w:pBdr>"
TEXT = '<w:t xml:space="preserve">'
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def escape(text: str) -> str:
    """The text as XML character data; the library's function for it takes long to load."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """The text as a quoted XML attribute value."""
    quoted = escape(text).replace('"', "&quot;")
    return f'"{quoted}"'


def style_id(name: str, role: str) -> str:
    """The identifier of a style: built-in names without spaces, ours by role."""
    built_in = re.sub(r"\W", "", name.title())
    return built_in if name.isascii() and built_in != "Normal" else f"Mk{role.title()}"


def fonts_xml(east_asian: str, latin: str) -> str:
    """`w:rFonts` for a run; the hint makes quotation marks and dashes full-width (layout sheet §5.4)."""
    asian, western = attribute(east_asian), attribute(latin)
    return f'<w:rFonts w:hint="eastAsia" w:ascii={western} w:hAnsi={western} w:eastAsia={asian} w:cs={western}/>'


class Body:
    """Writes paragraphs in a layout; what depends on the layout alone is made once."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.styles = {
            Role(role): f'<w:p><w:pPr><w:pStyle w:val="{style_id(style.name, role)}"/>'
            for role, style in layout.paragraphs.items()
        }
        marks = [mark for mark in Mark if mark is Mark.PLAIN or mark.value in layout.characters]
        self.looks = {(role, mark): _look(role, mark, layout) for role in self.styles for mark in marks}
        self.openings = {key: f"<w:r>{look}{TEXT}" for key, (look, _) in self.looks.items()}
        self.margin_frame = _margin_frame(layout)
        self.pause = round((layout.paragraphs[Role.PAUSE.value].line or layout.grid.line) * 20)
        self.space_below = f'<w:spacing w:after="{self.pause}"/>'

    def xml(self, document: Document) -> str:
        """The document's paragraphs and tables as WordprocessingML."""
        xml = "".join(self._blocks(document.blocks))
        return numbered(xml) if NUMBER in xml else xml

    def _blocks(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        after_table = False
        for block, paused in _with_pauses(blocks):
            if isinstance(block, Paragraph):
                yield self._paragraph(block, paused=paused)
                after_table = False
                continue
            if block.foot:
                yield foot_xml(block, self.layout, self._paragraph)
                after_table = False
                continue
            if after_table:
                yield LOW
            yield table_xml(block, self.layout.text_width, self._paragraph)
            after_table = True
        if after_table:
            yield LOW

    def _paragraph(self, paragraph: Paragraph, *, paused: bool = False) -> str:
        role, runs, _, whole, with_next, ruled, shape = paragraph
        if role is Role.TITLE:
            runs = shown_runs(paragraph, self.layout)
        written = "".join([self._run(run, role, shape) for run in runs])
        look = self.styles[role]
        if with_next or (shape and shape.keep_next):
            look += "<w:keepNext/>"
        if whole:
            look += "<w:keepLines/>"
        if shape and shape.new_page:
            look += "<w:pageBreakBefore/>"
        if role is Role.MARGIN:
            look += self.margin_frame
        if ruled:
            look += RULE
        if shape:
            look += shape_xml(shape, self.layout.paragraphs[role.value], self.layout, self.pause if paused else 0)
        elif paused:
            look += self.space_below
        written = f"{look}</w:pPr>{written}</w:p>"
        return self._turned(paragraph, written) if shape and shape.turned else written

    def _turned(self, paragraph: Paragraph, inner: str) -> str:
        """A paragraph as high as the box in it, which holds the paragraph proper."""
        style, text = self.layout.paragraphs[paragraph.role.value], paragraph.text.replace("\n", " ")
        size = (paragraph.shape and paragraph.shape.size) or style.size
        font = attribute(self.layout.font(style.font))
        run = turned_run(attribute(text), inner, font, size, round(text_width(text) * size, 1))
        gap = round(size * GAP * 20)
        look = f'<w:snapToGrid w:val="0"/><w:spacing w:before="{gap}" w:after="{gap}" w:line="240" w:lineRule="auto"/>'
        return f"{self.styles[paragraph.role]}{look}</w:pPr>{run}</w:p>"

    def _run(self, run: Run, role: Role, shape: Shape | None) -> str:
        text, mark, gloss = run
        if not (shape or gloss or "\n" in text or "\t" in text):  # as most are
            return f"{self.openings[role, mark]}{escape(text)}</w:t></w:r>"
        look, fonts = self.looks[role, mark]
        if shape and shape.size:
            look = sized(look, shape.size)
        if gloss:
            return _ruby(run, look, fonts, self.layout.paragraphs[role.value].size)
        return f"<w:r>{look}{_text(text)}</w:r>"


def _with_pauses(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, bool]]:
    """Each block, and whether a pause follows it that is space below it.

    An empty paragraph would stand as a blank line at the top of a page. It is needed only beside a note in the margin,
    next to tables, and above what has space of its own, which would swallow the other.
    """
    before: Block | None = None
    for block, following in zip_longest(blocks, blocks[1:]):
        pause = isinstance(block, Paragraph) and block.role is Role.PAUSE
        if pause and _takes_space_below(before) and _leaves_space_above(following):
            assert before
            yield before, True
            before = None
            continue
        if before:
            yield before, False
        before = block
    if before:
        yield before, False


def _takes_space_below(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.role not in (Role.MARGIN, Role.PAUSE)


def _leaves_space_above(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and not (block.shape and block.shape.before)


def _look(role: Role, mark: Mark, layout: Layout) -> tuple[str, str]:
    """The properties of a run, and the fonts among them."""
    family, extra_before, extra_after = layout.paragraphs[role.value].font, "", ""
    if mark is not Mark.PLAIN:
        character = layout.characters[mark.value]
        family = character.font or family
        extra_before = f'<w:rStyle w:val="{style_id(character.name, "run" + mark.value)}"/>'
        extra_after = '<w:highlight w:val="yellow"/>' if character.highlight else ""
    fonts = fonts_xml(layout.font(family), layout.latin_font)
    return f"<w:rPr>{extra_before}{fonts}{extra_after}</w:rPr>", fonts


def _margin_frame(layout: Layout) -> str:
    """A frame in the left margin, beside the paragraph that follows; lengths in twentieths of a point."""
    outside, gap = (round(length / MM_PER_POINT * 20) for length in (NOTE_OUTSIDE, NOTE_GAP))
    width = round(layout.page.left / MM_PER_POINT * 20) - outside - gap
    return (
        f'<w:framePr w:w="{width}" w:hSpace="{gap}" w:wrap="around" w:vAnchor="text" w:hAnchor="page" '
        f'w:x="{outside}" w:y="1"/>'
    )


def _ruby(run: Run, look: str, fonts: str, size: float) -> str:
    """The run with its reading above it; Word counts ruby sizes in half-points."""
    small = round(size)
    return (
        f'<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="{small}"/>'
        f'<w:hpsRaise w:val="{round(size * 2) - 4}"/><w:hpsBaseText w:val="{round(size * 2)}"/><w:lid w:val="zh-CN"/></w:rubyPr>'
        f'<w:rt><w:r><w:rPr>{fonts}<w:sz w:val="{small}"/></w:rPr>{_text(run.gloss)}</w:r></w:rt>'
        f"<w:rubyBase><w:r>{look}{_text(run.text)}</w:r></w:rubyBase></w:ruby></w:r>"
    )


def _text(text: str) -> str:
    """The characters of a run; a tab is a tab, a line break a line break."""
    if "\t" not in text and "\n" not in text:
        return f"{TEXT}{escape(text)}</w:t>"
    marks = {"\t": "<w:tab/>", "\n": "<w:br/>"}
    return "".join(marks.get(part) or _text(part) for part in re.split("([\t\n])", text) if part)
