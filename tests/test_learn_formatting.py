"""What formatting comes to: direct, by styles, by defaults; where page numbers stand; which role a paragraph has."""

from __future__ import annotations

from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetingkit.document import Role
from tests.word_models import assumed, learned_from, root, word

A4 = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:footer="1415"/>'
FAMILY = '<w:rFonts w:eastAsia="{}"/>'
NORMAL = (
    "<w:docDefaults><w:rPrDefault><w:rPr>" + FAMILY.format("宋体") + '<w:sz w:val="21"/></w:rPr></w:rPrDefault>'
    "</w:docDefaults>"
    + '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr><w:sz w:val="32"/></w:rPr></w:style>'
)


def style(identifier: str, run: str = "", paragraph: str = "", based_on: str = "a", kind: str = "paragraph") -> str:
    return (
        f'<w:style w:type="{kind}" w:styleId="{identifier}"><w:basedOn w:val="{based_on}"/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def p(paragraph: str = "", run: str = "", text: str = "今天召开会议。") -> str:
    return f'<w:p><w:pPr>{paragraph}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def named(identifier: str) -> str:
    return f'<w:pStyle w:val="{identifier}"/>'


def exact(twips: int) -> str:
    return f'<w:spacing w:line="{twips}" w:lineRule="exact"/>'


BOLD_CHARACTER = style("strong", "<w:b/>", kind="character")
EFFECTIVE: dict[str, tuple[str, str, dict[str, Any]]] = {
    "defaults": (NORMAL, p(), {"font": "宋体", "size": 16}),
    "style": (NORMAL + style("s", FAMILY.format("仿宋")), p(named("s")), {"font": "仿宋", "size": 16}),
    "based-on": (
        NORMAL + style("s", FAMILY.format("楷体")) + style("t", '<w:sz w:val="36"/>', based_on="s"),
        p(named("t")),
        {"font": "楷体", "size": 18},
    ),
    "direct-wins": (NORMAL + style("s", '<w:sz w:val="36"/>'), p(named("s"), '<w:sz w:val="30"/>'), {"size": 15}),
    "character-style-beats-paragraph-style": (
        NORMAL + style("s", FAMILY.format("楷体")) + style("c", FAMILY.format("黑体"), kind="character"),
        p(named("s"), '<w:rStyle w:val="c"/>'),
        {"font": "黑体"},
    ),
    "circle-of-styles": (
        NORMAL + style("s", '<w:sz w:val="30"/>', based_on="t") + style("t", FAMILY.format("楷体"), based_on="s"),
        p(named("s")),
        {"font": "楷体", "size": 15},
    ),
    "unknown-style": (NORMAL, p(named("nowhere")), {"font": "宋体"}),
    "bold": (NORMAL + style("s", "<w:b/>"), p(named("s")), {"bold": True}),
    "bold-switched-off": (NORMAL + style("s", "<w:b/>"), p(named("s"), '<w:b w:val="0"/>'), {"bold": False}),
    "bold-twice-is-none": (
        NORMAL + style("s", "<w:b/>") + BOLD_CHARACTER,
        p(named("s"), '<w:rStyle w:val="strong"/>'),
        {"bold": False},
    ),
    "colour": (NORMAL, p(run='<w:color w:val="ff0000"/>'), {"color": "FF0000"}),
    "colour-automatic": (NORMAL + style("s", '<w:color w:val="FF0000"/>'), p(named("s"), '<w:color w:val="auto"/>'), {"color": None}),
    "black-is-no-colour": (NORMAL, p(run='<w:color w:val="000000"/>'), {"color": None}),
    "no-alignment-is-left": (NORMAL, p(), {"alignment": "left"}),
    "indent-in-characters": (NORMAL, p('<w:ind w:firstLineChars="200" w:firstLine="1"/>'), {"indent": 2}),
    "indent-in-twips": (NORMAL, p('<w:ind w:firstLine="643"/>'), {"indent": 2}),
    "indent-from-the-left": (NORMAL, p('<w:ind w:left="640"/>'), {"indent": 2}),
    "indent-cancelled": (
        NORMAL + style("s", paragraph='<w:ind w:firstLineChars="200" w:firstLine="640"/>'),
        p(named("s") + '<w:ind w:firstLineChars="0" w:firstLine="0"/>'),
        {"indent": 0},
    ),
    "hanging": (NORMAL, p('<w:ind w:left="960" w:hanging="320"/>'), {"indent": 2}),
    "indent-typed": (NORMAL, p(text="　　今天召开会议。"), {"indent": 2}),
    "rows-before": (NORMAL, p(exact(560) + '<w:spacing w:before="280"/>'), {"rows_before": 0.5}),
    "rows-before-in-rows": (NORMAL, p(exact(560) + '<w:spacing w:before="1" w:beforeLines="50"/>'), {"rows_before": 0.5}),
    "deleted-text-does-not-count": (
        NORMAL,
        p(run=FAMILY.format("仿宋")).replace("</w:p>", f"<w:del>{p(run=FAMILY.format('黑体'), text='删' * 99)[5:-6]}</w:del></w:p>"),
        {"font": "仿宋"},
    ),
    "size-that-is-no-number": (NORMAL, p(run='<w:sz w:val="大"/>'), {"size": 16}),
}  # fmt: skip


@pytest.mark.parametrize(("styles", "body", "expected"), EFFECTIVE.values(), ids=EFFECTIVE)
def test_the_effective_formatting_is_what_word_shows(
    styles: str, body: str, expected: dict[str, Any], tmp_path: Path
) -> None:
    _, layout = learned_from(tmp_path, word(body, styles))
    found = layout.paragraphs["p"]
    values = found.model_dump() | {"font": layout.font(found.font)}
    assert {name: values[name] for name in expected} == expected


def section(grid: str) -> str:
    return f"<w:sectPr>{A4}{grid}</w:sectPr>"


PITCHES = {
    "exact": (exact(560), "", 28, 0, False),
    "exact-over-grid": (exact(560), '<w:docGrid w:type="lines" w:linePitch="579"/>', 28, 0, False),
    "at-least": ('<w:spacing w:line="580" w:lineRule="atLeast"/>', "", 29, 0, False),
    "grid": ("", '<w:docGrid w:type="lines" w:linePitch="579"/>', 28.95, 0, False),
    "grid-and-a-half": ('<w:spacing w:line="360"/>', '<w:docGrid w:type="lines" w:linePitch="400"/>', 30, 0, False),
    "grid-of-no-type-does-not-snap": ("", '<w:docGrid w:linePitch="312"/>', 28.95, 0, False),
    "cells": ("", '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>', 28.95, -0.21, True),
}


@pytest.mark.parametrize(("paragraph", "grid", "line", "spacing", "cells"), PITCHES.values(), ids=PITCHES)
def test_the_pitch_is_the_bodys_own_or_the_grids(
    paragraph: str, grid: str, line: float, spacing: float, cells: bool, tmp_path: Path
) -> None:
    _, layout = learned_from(tmp_path, word(p(paragraph) + section(grid), NORMAL))
    assert (layout.grid.line, layout.grid.spacing, layout.grid.word_grid) == (line, spacing, cells)


THEME = """<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:fontScheme>
<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="等线"/></a:minorFont>
</a:fontScheme></a:theme>"""


def test_fonts_of_the_theme_are_called_by_their_names(tmp_path: Path) -> None:
    themed = '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:eastAsia="宋体"/>'
    _, layout = learned_from(tmp_path, word(p(run=themed), NORMAL, theme=THEME))
    assert (layout.font(layout.paragraphs["p"].font), layout.latin_font) == ("等线", "Calibri")


FIELD = '<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:instrText> PAGE </w:instrText></w:r>'
SIMPLE = (
    '<w:fldSimple w:instr="PAGE \\* MERGEFORMAT"><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>1</w:t></w:r></w:fldSimple>'
)
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


def foot(paragraph: str, inside: str = FIELD) -> str:
    return root("ftr", f"<w:p><w:pPr>{paragraph}</w:pPr>{inside}</w:p>")


def boxed(align: str) -> str:
    """A page number in a text box, as WPS makes it."""
    return root(
        "ftr",
        f'<w:p><w:r><wp:anchor xmlns:wp="{WP}"><wp:positionH><wp:align>{align}</wp:align></wp:positionH>'
        f"<w:txbxContent><w:p>{FIELD}</w:p></w:txbxContent></wp:anchor></w:r></w:p>",
    )


JC = '<w:jc w:val="{}"/>'
FACING = root("settings", "<w:evenAndOddHeaders/>")
NUMBERS: dict[str, tuple[dict[str, str], str, bool]] = {
    "none": ({}, "无", True),
    "no-page-field": ({"footer": foot(JC.format("center"), "<w:r><w:t>内部</w:t></w:r>")}, "无", True),
    "count-of-pages-only": ({"footer": foot("", "<w:r><w:instrText>NUMPAGES</w:instrText></w:r>")}, "无", True),
    "centred": ({"footer": foot(JC.format("center"))}, "居中", True),
    "simple-field": ({"footer": foot(JC.format("center"), SIMPLE)}, "居中", True),
    "frame-in-the-centre": ({"footer": foot('<w:framePr w:xAlign="center"/>')}, "居中", True),
    "frame-outside": ({"footer": foot('<w:framePr w:xAlign="outside"/>')}, "单双页", True),
    "box-in-the-centre": ({"footer": boxed("center")}, "居中", True),
    "facing": (
        {"footer": foot(JC.format("right")), "even": foot(JC.format("left")), "settings": FACING},
        "单双页",
        True,
    ),
    "facing-not-switched-on": ({"footer": foot(JC.format("right")), "even": foot(JC.format("left"))}, "单双页", False),
    "always-right": ({"footer": foot(JC.format("right"))}, "单双页", False),
}


@pytest.mark.parametrize(("parts", "form", "read"), NUMBERS.values(), ids=NUMBERS)
def test_the_form_of_the_page_number_is_where_it_stands(
    parts: dict[str, str], form: str, read: bool, tmp_path: Path
) -> None:
    kinds = {"footer": "default", "even": "even"}
    references = "".join(f'<w:footerReference w:type="{kinds[n]}" r:id="{n}"/>' for n in parts if n in kinds)
    profile, layout = learned_from(tmp_path, word(p() + f"<w:sectPr>{references}{A4}</w:sectPr>", NORMAL, **parts))
    assert layout.page_number.form == form
    assert ("页码的形式" not in assumed(profile)) is read
    if form != "无":
        assert layout.page_number.size == 14
        assert layout.page_number.gap == pytest.approx(7.2, abs=0.1)


CENTRED, LARGE = JC.format("center"), '<w:sz w:val="44"/>'
INDENTED = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
TEXT = p(INDENTED) * 3
ROLES: dict[str, tuple[str, set[Role]]] = {
    "title-and-date": (p(CENTRED, LARGE, "会议主持词") + p(CENTRED, "", "（2026年3月18日）") + TEXT, {Role.TITLE, Role.BYLINE}),
    "date-alone-is-no-title": (p(CENTRED, LARGE, "2026年3月18日") + TEXT, set()),
    "red-letterhead-is-no-title": (
        p(CENTRED, '<w:color w:val="FF0000"/><w:sz w:val="84"/>', "中共云岭区委员会文件")
        + p(CENTRED, "", "云委发〔2026〕3号") + p(CENTRED, LARGE, "关于召开会议的通知") + TEXT,
        {Role.TITLE},
    ),
    "same-size-but-other-font": (p(CENTRED, FAMILY.format("黑体"), "会议主持词") + TEXT, {Role.TITLE}),
    "subtitle": (p(CENTRED, LARGE, "讲话") + p(CENTRED, "", "——在会议上") + TEXT, {Role.TITLE, Role.SUBTITLE}),
    "salutation": (p(text="同志们：") + TEXT, {Role.SALUTATION}),
    "indented-is-no-salutation": (p(INDENTED, text="任务如下：") + TEXT, set()),
    "late-is-no-salutation": (TEXT * 4 + p(text="附件："), set()),
    "decimal-is-no-heading": (TEXT + p(INDENTED, text="3.5万人参加。"), set()),
    "run-in-headings": (TEXT + p(INDENTED, text="（一）抓好学习。要学。") + p(INDENTED, text="（1）先学。"), {Role.H2, Role.H4}),
    "numbered-by-word": (TEXT + p(INDENTED + '<w:outlineLvl w:val="0"/>', FAMILY.format("黑体"), "听取汇报"), {Role.H1}),
    "cue-in-another-font": (TEXT + p(INDENTED, FAMILY.format("楷体"), "（全体起立）"), {Role.CUE}),
    "cue-in-another-colour": (TEXT + p(INDENTED, '<w:color w:val="808080"/>', "（全体起立）"), {Role.CUE}),
    "brackets-in-the-same-font": (TEXT + p(INDENTED, text="（详见附件）"), set()),
}  # fmt: skip


@pytest.mark.parametrize(("body", "roles"), ROLES.values(), ids=ROLES)
def test_roles_are_told_by_text_place_and_look(body: str, roles: set[Role], tmp_path: Path) -> None:
    profile, _ = learned_from(tmp_path, word(body, NORMAL))
    read = {finding.key[1] for finding in profile.findings if finding.read and finding.key[0] == "段落样式"}
    assert read == {role.value for role in roles} | {"p"}


def test_a_run_in_heading_is_known_by_its_first_sentence(tmp_path: Path) -> None:
    lead = f"<w:r><w:rPr>{FAMILY.format('楷体')}</w:rPr><w:t>（一）抓好学习。</w:t></w:r>"
    rest = f"<w:r><w:rPr>{FAMILY.format('仿宋')}</w:rPr><w:t>{'同志们要认真学习。' * 5}</w:t></w:r>"
    _, layout = learned_from(tmp_path, word(f"{TEXT}<w:p>{lead}{rest}</w:p>", NORMAL))
    assert layout.font(layout.paragraphs["h2"].font) == "楷体"


def test_two_fonts_of_a_class_are_kept_apart(tmp_path: Path) -> None:
    body = p(INDENTED, FAMILY.format("仿宋_GB2312")) * 2 + p(INDENTED, FAMILY.format("仿宋"), "1. 情况")
    _, layout = learned_from(tmp_path, word(body, NORMAL))
    assert layout.font(layout.paragraphs["p"].font) == "仿宋_GB2312"
    assert layout.font(layout.paragraphs["h3"].font) == "仿宋"


NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=70)
NUMBERS_IN_XML = st.one_of(st.integers(-(10**10), 10**10).map(str), st.sampled_from(["", "x", "1e9", "９", "0.5"]))


@settings(max_examples=50)
@given(font=NAMES, latin=NAMES, color=NAMES, numbers=st.lists(NUMBERS_IN_XML, min_size=9, max_size=9))
def test_whatever_a_document_says_the_layout_can_be_used(font: str, latin: str, color: str, numbers: list[str]) -> None:
    size, line, spacing, before, first, width, top, pitch, outline = numbers
    fonts = f'<w:rFonts w:eastAsia="{escape(font)}" w:ascii="{escape(latin)}"/>'
    look = f'{fonts}<w:color w:val="{escape(color)}"/><w:spacing w:val="{spacing}"/><w:sz w:val="{size}"/>'
    shape = (
        f'<w:spacing w:line="{line}" w:lineRule="exact" w:before="{before}"/><w:ind w:firstLine="{first}"/>'
        f'<w:outlineLvl w:val="{outline}"/>'
    )
    page = f'<w:pgSz w:w="{width}" w:h="16838"/><w:pgMar w:top="{top}" w:bottom="1984" w:left="1587" w:right="1474"/>'
    grid = f'<w:docGrid w:type="linesAndChars" w:linePitch="{pitch}" w:charSpace="{spacing}"/>'
    body = p(shape, look) + p(CENTRED, look, "标题") + p(shape, look, "一、听取汇报")
    with TemporaryDirectory() as folder:
        learned_from(Path(folder), word(f"{body}<w:sectPr>{page}{grid}</w:sectPr>"))
