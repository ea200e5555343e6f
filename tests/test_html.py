"""The web page: every character comes back, the style sheet has the layout's numbers, nothing is fetched or run."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetingkit.document import Document, Mark, Paragraph, Properties, Role, Run
from meetingkit.layout.loading import load_layout
from meetingkit.layout.model import Layout
from meetingkit.library import default_library
from meetingkit.wording.titles import width
from meetingkit.writers import Format, write_document
from meetingkit.writers.html import layout_css, write_html
from tests.conftest import EXAMPLES, script_from

LAYOUT = load_layout(default_library(), "gb9704", papers=True)
CSS = layout_css(LAYOUT)
VOID = ("meta", "br")
LONG_TITLE = "在云岭区委党的建设工作领导小组会议暨全区基层党建工作推进会议上的主持讲话"
LINE = st.text(
    st.one_of(
        st.sampled_from("会议、。“”—…　 \t<>&\"';#xX0/=-[]{}"),
        st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"),
    ),
    max_size=24,
)


@dataclass
class Shown:
    """A block of the page: its element, classes, agenda item, text (readings above apart), and marked stretches."""

    element: str
    classes: list[str]
    item: str | None
    text: str = ""
    readings: list[str] = field(default_factory=list)
    marked: list[tuple[str, str, str]] = field(default_factory=list)


class Page(HTMLParser):
    """What a browser makes of the page; fails at an element left open or closed wrongly."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.blocks: list[Shown] = []
        self.names: set[str] = set()
        self.title = ""
        self.metas: dict[str, str] = {}
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.names |= {tag, *values}
        if tag == "meta" and "name" in values:
            self.metas[values["name"]] = values["content"]
        if self.open[-1:] == ["main"]:
            self.blocks.append(Shown(tag, values.get("class", "").split(), values.get("data-item")))
        elif tag in ("span", "mark"):
            self.blocks[-1].marked.append((tag, values["class"], ""))
        elif tag == "br":
            self.handle_data("\n")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "main" not in self.open:
            self.title += data if self.open[-1:] == ["title"] else ""
        elif self.open[-1] == "rt":
            self.blocks[-1].readings.append(data)
        elif self.open[-1] not in ("main", "rp"):
            self.blocks[-1].text += data
            if marked := [tag for tag in self.open if tag in ("span", "mark")]:
                _, name, before = self.blocks[-1].marked.pop()
                self.blocks[-1].marked.append((marked[-1], name, before + data))


def page(*paragraphs: Paragraph, properties: Properties | None = None) -> Page:
    return Page(write_html(Document(paragraphs, properties or Properties()), LAYOUT))


def one(*runs: Run, role: Role = Role.BODY) -> Shown:
    [block] = page(Paragraph(role, runs)).blocks
    return block


def rule(selector: str, css: str = CSS) -> dict[str, str]:
    """The declarations of a rule that holds no other rule."""
    [body] = re.findall(rf"^{re.escape(selector)} \{{ ([^{{}}]*)\}}$", css, re.MULTILINE)
    return dict(re.findall(r"([\w-]+): ((?:\"[^\"]*\"|[^;\"])+)", body))


def changed(**changes: object) -> Layout:
    return LAYOUT.model_copy(update=changes)


@pytest.mark.parametrize(
    "text",
    [
        "a<b & c>d", "&lt;b&gt; &amp; &#20170;", "<script>alert(1)</script>", "</p></main>", "<!-- 注 -->", 'x="1" y=\'2\'',
        "  两边有空格   中间也有  ", "　　首行空格", "前\t后", "“引号”——破折号……", "㐀𠮷龘", "\u00a0不断行空格", "一行\n又一行", "",
    ],
    ids=[
        "comparison", "entities", "script", "end tags", "comment", "quotes",
        "spaces", "full-width spaces", "tab", "marks", "rare", "no-break space", "line break", "empty",
    ],
)  # fmt: skip
def test_text_comes_back_character_for_character(text: str) -> None:
    assert one(Run(text)).text == text
    assert "white-space: pre-wrap" in CSS


@settings(max_examples=200)
@given(st.lists(st.lists(st.tuples(LINE, st.sampled_from(Mark)), max_size=3), min_size=1, max_size=4))
def test_any_text_comes_back_in_its_own_paragraph(texts: list[list[tuple[str, Mark]]]) -> None:
    paragraphs = [Paragraph(Role.BODY, tuple(Run(text, mark) for text, mark in runs)) for runs in texts]
    assert [block.text for block in page(*paragraphs).blocks] == [paragraph.text for paragraph in paragraphs]


@pytest.mark.parametrize("source", EXAMPLES, ids=lambda path: path.stem)
def test_a_script_is_all_there_with_a_class_for_each_role(source: Path) -> None:
    document = script_from(source.read_text(encoding="utf-8"))
    blocks = Page(write_html(document, LAYOUT)).blocks
    assert [block.classes[0] for block in blocks] == [p.role.value for p in document.paragraphs]
    assert [block.text.replace("\n", "") for block in blocks] == [p.text.replace("\n", "") for p in document.paragraphs]
    assert [block.item for block in blocks] == [p.item and str(p.item) for p in document.paragraphs]


@pytest.mark.parametrize("role", Role)
def test_every_role_is_styled_and_headings_are_headings(role: Role) -> None:
    headings = {Role.TITLE: "h1", Role.H1: "h2", Role.H2: "h3", Role.H3: "h4", Role.H4: "h5"}
    block = one(Run("字"), role=role)
    assert (block.element, block.classes) == (headings.get(role, "p"), [role.value])
    assert rule(f".{role.value}")["font-size"] == f"{LAYOUT.paragraphs[role.value].size:g}pt"


@pytest.mark.parametrize(
    ("mark", "element", "look"),
    [
        pytest.param(Mark.LEAD, "span", {"font-weight": "bold"}, id="leading sentence"),
        pytest.param(Mark.BLANK, "mark", {"background": "#ff0"}, id="blank"),
        pytest.param(Mark.CUE, "span", {"color": "#595959"}, id="cue"),
    ],
)
def test_marked_stretches_have_their_own_class(mark: Mark, element: str, look: dict[str, str]) -> None:
    block = one(Run("请"), Run("<甲>", mark), Run("讲。"))
    assert block.marked == [(element, f"run-{mark.value}", "<甲>")]
    assert look.items() <= rule(f".run-{mark.value}").items()


def test_a_reading_stands_above_its_characters() -> None:
    block = one(Run("请"), Run("曾", gloss="zēng"), Run("<乙>同志"))
    assert (block.text, block.readings) == ("请曾<乙>同志", ["zēng"])


def test_a_pause_is_an_empty_row() -> None:
    assert one(role=Role.PAUSE).text == ""
    assert rule("main > *", CSS.split("@media")[0])["min-height"] == "28.95pt"


@pytest.mark.parametrize(
    ("paragraph", "name", "look"),
    [
        pytest.param(Paragraph(Role.BODY, whole=True), "whole", {"break-inside": "avoid"}, id="on one page"),
        pytest.param(Paragraph(Role.BODY, with_next=True), "with-next", {"break-after": "avoid"}, id="with the next"),
        pytest.param(Paragraph(Role.BODY, ruled=True), "ruled", {"border-top": "1pt solid"}, id="rule above"),
    ],
)
def test_what_a_paragraph_asks_of_the_page_is_a_class(paragraph: Paragraph, name: str, look: dict[str, str]) -> None:
    [block] = page(paragraph).blocks
    assert block.classes == ["p", name]
    assert look.items() <= rule(f".{name}").items()


def test_a_long_title_is_broken_into_even_lines() -> None:
    lines = one(Run(LONG_TITLE), role=Role.TITLE).text.split("\n")
    assert "".join(lines) == LONG_TITLE
    assert len(lines) == 2
    assert all(10 <= width(line) <= LAYOUT.text_width / 22 for line in lines)
    assert one(Run(LONG_TITLE)).text == LONG_TITLE


@pytest.mark.parametrize(
    ("selector", "look"),
    [
        pytest.param("@page", {"size": "210mm 297mm", "margin": "37mm 26mm 35mm 28mm"}, id="paper"),
        pytest.param("main", {"line-height": "28.95pt", "letter-spacing": "-0.25pt"}, id="grid"),
        pytest.param(".title", {"font-size": "22pt", "text-align": "center", "letter-spacing": "0"}, id="title"),
        pytest.param(".salutation", {"margin-top": "28.95pt", "text-align": "justify"}, id="a row before"),
        pytest.param(".p", {"font-size": "16pt", "text-indent": "2em", "text-align": "justify"}, id="body"),
        pytest.param(".p", {"font-family": 'meetingkit-latin, "仿宋_GB2312", "仿宋", "华文仿宋", serif'}, id="chain"),
        pytest.param(".h1", {"font-family": 'meetingkit-latin, "黑体", "华文黑体", sans-serif'}, id="heading"),
        pytest.param(".h1", {"break-after": "avoid"}, id="heading stays with its text"),
        pytest.param(".cue", {"color": "#595959"}, id="cue"),
        pytest.param("@font-face", {"src": 'local("Times New Roman")', "unicode-range": "U+20-7E"}, id="latin"),
    ],
)  # fmt: skip
def test_the_style_sheet_has_the_numbers_of_gb9704(selector: str, look: dict[str, str]) -> None:
    assert look.items() <= rule(selector).items()


def test_on_screen_the_sheet_is_the_paper_with_its_margins() -> None:
    assert "@media screen { main { width: 210mm; min-height: 297mm; padding: 37mm 26mm 35mm 28mm; } }" in CSS


@pytest.mark.parametrize(
    ("form", "sides"),
    [
        pytest.param("单双页", [("@page :right", "right"), ("@page :left", "left")], id="odd and even"),
        pytest.param("居中", [("@page", "center")], id="single-sided"),
        pytest.param("无", [], id="none"),
    ],
)
def test_page_numbers_stand_below_the_type_area(form: str, sides: list[tuple[str, str]]) -> None:
    css = layout_css(changed(page_number=LAYOUT.page_number.model_copy(update={"form": form})))
    found = re.findall(r"^(@page[^{]*) \{ @bottom-(\w+) \{ (.*); \} \}$", css, re.MULTILINE)
    assert [(pages, side) for pages, side, _ in found] == sides
    for _, side, look in found:
        assert 'content: "— " counter(page) " —"; font: 14pt/1 "宋体"' in look
        assert ("padding-" + side in look) == (side != "center")
        [above] = re.findall(r"padding-top: ([\d.]+)mm", look)
        assert float(above) + (1 - 0.577) * 14 * 25.4 / 72 == pytest.approx(7, abs=0.01)


def test_a_font_name_cannot_end_the_style_sheet() -> None:
    css = layout_css(changed(fonts={**LAYOUT.fonts, "仿宋": ['甲"; } </style><script>']}))
    assert "</style" not in css
    assert (
        rule(".p", css)["font-family"] == r'meetingkit-latin, "甲\22 \3b  \7d  \3c \2f style\3e \3c script\3e ", serif'
    )


def test_the_page_fetches_and_runs_nothing() -> None:
    text = write_html(script_from(EXAMPLES[0].read_text(encoding="utf-8")), LAYOUT)
    assert not re.search(r"https?:|//|url\(|@import|javascript:", text)
    assert not Page(text).names & {"script", "link", "img", "iframe", "object", "src", "href", "onclick", "onload"}


def test_the_page_says_what_it_is() -> None:
    properties = Properties("标题 <甲>", "会议", "“办”公室", "", datetime(2026, 3, 18, 15))
    found = page(Paragraph(Role.BODY), properties=properties)
    assert found.title == "标题 <甲>"
    assert {"author": "“办”公室", "description": "会议"}.items() <= found.metas.items()
    assert "keywords" not in found.metas
    assert page(Paragraph(Role.TITLE, (Run("甲"),)), Paragraph(Role.TITLE, (Run("乙"),))).title == "甲乙"


def test_the_format_is_utf_8_and_always_the_same() -> None:
    document = script_from(EXAMPLES[0].read_text(encoding="utf-8"))
    data = write_document(document, Format.HTML, LAYOUT)
    assert data == write_document(document, Format.HTML, LAYOUT)
    assert data.decode().startswith('<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">')
