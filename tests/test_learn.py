"""An office's own document becomes a layout: what is read, what is assumed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
import pytest
import typer
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from meetingkit.cli.learn import learn_layout
from meetingkit.document import Role
from meetingkit.layout.loading import load_layout
from meetingkit.layout.model import Layout
from meetingkit.learning.yaml import profile_yaml
from meetingkit.library import default_library
from tests.word_models import EVERY_ROLE, GB, assumed, learned, learned_from, paper, word

UNSEEN = {"留白", "页边注", "文字样式“要点句”", "文字样式“待填”"}  # what no document shows


def changed(page: dict[str, Any], grid: dict[str, Any], number: dict[str, Any], **others: Any) -> Layout:
    """The built-in layout with other values."""
    styles = others.pop("styles", {})
    paragraphs = {role: style.model_copy(update=styles.get(role, {})) for role, style in GB.paragraphs.items()}
    return GB.model_copy(
        update={
            "page": GB.page.model_copy(update=page),
            "grid": GB.grid.model_copy(update=grid),
            "page_number": GB.page_number.model_copy(update=number),
            "paragraphs": paragraphs,
            **others,
        }
    )


SMALL = {role.value: {"size": 15.0} for role in Role if role is not Role.TITLE}
LARGE = {
    role.value: {"size": 18.0, "font": "楷体", "indent": 0} for role in (Role.SALUTATION, Role.BODY, Role.H3, Role.H4)
}
LAYOUTS = {
    "gb9704": GB,
    "narrow-margins-centred-number": changed(
        {"top": 25.4, "bottom": 25.4, "left": 31.8, "right": 31.8},
        {"line": 28.0, "spacing": 0.0},
        {"form": "居中", "size": 10.5, "gap": 5.0},
        styles=SMALL | {"h2": {"size": 15.0, "bold": True}, "title": {"font": "黑体", "bold": True, "size": 26.0}},
    ),
    "large-kaiti-no-number": changed(
        {"width": 184.0, "height": 260.0, "top": 30, "bottom": 28, "left": 25, "right": 22},
        {"line": 34.5, "spacing": 0.5},
        {"form": "无"},
        styles=LARGE | {"cue": {"font": "黑体", "color": "FF0000", "alignment": "left"}, "h1": {"rows_before": 0.5}},
        latin_font="仿宋_GB2312",
    ),
    "own-fonts-facing-number": changed(
        {"bottom": 30.0},
        {"line": 30.0},
        {"font": "黑体", "size": 12.0, "gap": 8.5},
        styles={"title": {"font": "小标宋", "size": 20.0, "rows_before": 1}, "salutation": {"rows_before": 2}},
        fonts=GB.fonts | {"仿宋": ["方正仿宋_GBK"], "小标宋": ["等线"], "楷体": ["KaiTi"]},
    ),
    "word-grid": changed({}, {"word_grid": True}, {}),
}


@pytest.mark.parametrize("wanted", LAYOUTS.values(), ids=LAYOUTS)
def test_a_paper_of_ours_teaches_the_layout_it_was_written_in(wanted: Layout, tmp_path: Path) -> None:
    profile, found = learned_from(tmp_path, paper(wanted))
    assert found.page.model_dump() == pytest.approx(wanted.page.model_dump(), abs=0.2)
    assert (found.grid.line, found.grid.spacing) == pytest.approx((wanted.grid.line, wanted.grid.spacing), abs=0.1)
    assert found.grid.word_grid == wanted.grid.word_grid
    assert found.characters_per_line == wanted.characters_per_line
    assert found.lines_per_page == wanted.lines_per_page
    assert found.latin_font == wanted.latin_font
    assert found.page_number.form == wanted.page_number.form
    if wanted.page_number.form != "无":
        assert found.font(found.page_number.font) == wanted.font(wanted.page_number.font)
        assert found.page_number.size == wanted.page_number.size
        assert found.page_number.gap == pytest.approx(wanted.page_number.gap, abs=0.2)
    for role in {role for role, _ in EVERY_ROLE}:
        assert style_of(found, role) == style_of(wanted, role), role
    assert assumed(profile) == UNSEEN


def style_of(layout: Layout, role: Role) -> dict[str, Any]:
    """A style with its font by name, not by family."""
    style = layout.paragraphs[role.value]
    return style.model_dump() | {"font": layout.font(style.font)}


def direct(document: Any, text: str, font: str, size: float, alignment: WD_ALIGN_PARAGRAPH, **more: Any) -> None:
    """A paragraph as many offices make it: everything set by hand, no style."""
    paragraph = document.add_paragraph()
    paragraph.alignment = alignment
    paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    paragraph.paragraph_format.line_spacing = Pt(28)
    if indent := more.get("indent"):
        paragraph.paragraph_format.first_line_indent = Pt(indent * size)
    run = paragraph.add_run(text)
    run.font.size, run.font.name, run.font.bold = Pt(size), "Times New Roman", more.get("bold")
    run._element.rPr.rFonts.set(qn("w:eastAsia"), font)
    if color := more.get("color"):
        run.font.color.rgb = RGBColor.from_string(color)


def handmade(path: Path) -> Path:
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = map(Mm, (30, 29, 27, 26))
    centre, both = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
    direct(document, "云岭区安全生产", "方正小标宋_GBK", 22, centre)
    direct(document, "工作会议主持词", "方正小标宋_GBK", 22, centre)
    direct(document, "周明远", "楷体", 16, centre)
    direct(document, "（2026年3月18日）", "楷体", 16, centre)
    document.add_paragraph()
    direct(document, "同志们：", "仿宋", 16, both)
    direct(document, "　　今天召开会议，共有三项议程。", "仿宋", 16, both)  # indented by typing two wide spaces
    direct(document, "下面，请区应急管理局汇报。", "仿宋", 16, both, indent=2)
    direct(document, "一、听取汇报", "黑体", 16, both, indent=2)
    direct(document, "（一）区应急管理局", "楷体", 16, both, indent=2, bold=True)
    direct(document, "（全体鼓掌）", "楷体", 16, both, indent=2, color="808080")
    direct(document, "请大家抓好落实。", "仿宋", 16, both, indent=2)
    document.save(str(path))
    return path


def test_direct_formatting_alone_is_enough(tmp_path: Path) -> None:
    profile, layout = learned(handmade(tmp_path / "范文.docx"))
    page = layout.page
    assert [page.top, page.bottom, page.left, page.right] == pytest.approx([30, 29, 27, 26], abs=0.2)
    assert (layout.grid.line, layout.grid.spacing, layout.page_number.form) == (28.0, 0.0, "无")
    rows = {finding.key[-1]: finding.source for finding in profile.findings if finding.read}
    assert [rows[name] for name in ("title", "byline", "p", "h2")] == ["2段", "2段", "3段", "1段"]
    looks = {
        name: (layout.font(s.font), s.size, s.alignment, s.indent, s.bold) for name, s in layout.paragraphs.items()
    }
    assert looks["title"] == ("方正小标宋_GBK", 22, "center", 0, False)
    assert looks["byline"] == ("楷体", 16, "center", 0, False)
    assert looks["p"] == ("仿宋", 16, "both", 2, False)
    assert looks["h1"] == ("黑体", 16, "both", 2, False)
    assert looks["h2"] == ("楷体", 16, "both", 2, True)
    assert layout.paragraphs["salutation"].rows_before == 1  # the empty paragraph above it
    assert layout.paragraphs["cue"].color == layout.characters["cue"].color == "808080"
    assert assumed(profile) == UNSEEN | {"副标题", "“1.”标题", "“（1）”标题"}


WHOLE = {"标题", "副标题", "署名日期", "称呼", "“一、”标题", "“（一）”标题", "“1.”标题", "“（1）”标题", "提示"}
CUE_STYLE = "文字样式“提示文字”"
MISSING = {
    "no-headings": ([t for t in EVERY_ROLE if t[0].value[0] != "h"], {name for name in WHOLE if "”标题" in name}),
    "no-title": ([t for t in EVERY_ROLE if t[0] not in (Role.TITLE, Role.SUBTITLE)], {"标题", "副标题", "署名日期"}),
    "no-cue": ([t for t in EVERY_ROLE if t[0] is not Role.CUE], {"提示", CUE_STYLE}),
    "body-only": ([(Role.BODY, "今天开会。")], WHOLE | {CUE_STYLE}),
    "nothing": ([], WHOLE | {CUE_STYLE, "正文", "字距", "西文字体"}),
}


@pytest.mark.parametrize(("texts", "missing"), MISSING.values(), ids=MISSING)
def test_what_the_document_lacks_is_assumed_and_said(
    texts: list[tuple[Role, str]], missing: set[str], tmp_path: Path
) -> None:
    profile, layout = learned_from(tmp_path, paper(GB, texts))
    assert assumed(profile) == UNSEEN | missing
    assert {name: style_of(layout, Role(name)) for name in GB.paragraphs} == {
        name: style_of(GB, Role(name)) for name in GB.paragraphs
    }
    assert "假定（取自 gb9704）" in profile_yaml(profile)


def test_a_package_with_nothing_but_text_gives_the_default(tmp_path: Path) -> None:
    profile, layout = learned_from(tmp_path, word("<w:p><w:r><w:t>今天开会。</w:t></w:r></w:p>"))
    assert {"页面", "行距", "西文字体", "正文的字体", "正文的字号"} <= assumed(profile)
    assert (layout.page, layout.grid.line, layout.fonts) == (GB.page, GB.grid.line, GB.fonts)


def test_the_command_writes_the_layout_and_reports_each_item(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "本单位.yaml"
    learn_layout(handmade(tmp_path / "范文.docx"), output, force=False)
    shown = capsys.readouterr().out
    assert load_layout(default_library(), str(output)).name == "本单位"
    assert f"已写好：{output}" in shown
    assert "假定的有 7 项" in shown
    for item, state in [("标题", "读到"), ("副标题", "假定"), ("页面", "读到")]:
        assert any(item in line and state in line for line in shown.splitlines()), item


def test_the_command_never_replaces_a_file_unasked(tmp_path: Path) -> None:
    model, output = handmade(tmp_path / "范文.docx"), tmp_path / "本单位.yaml"
    output.write_text("原有", encoding="utf-8")
    with pytest.raises(typer.Exit) as refusal:
        learn_layout(model, output, force=False)
    assert (refusal.value.exit_code, output.read_text(encoding="utf-8")) == (3, "原有")
    learn_layout(model, output, force=True)
    assert output.read_text(encoding="utf-8").startswith("# 版式")


def test_the_command_wants_a_name_by_which_a_layout_can_be_used(tmp_path: Path) -> None:
    with pytest.raises(typer.BadParameter):
        learn_layout(tmp_path / "范文.docx", tmp_path / "本单位.txt", force=False)
