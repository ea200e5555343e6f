"""Layouts as data: what follows from their numbers, what is said of wrong ones, and `meetingkit layouts`."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetingkit.cli.layouts import MARK_NAMES, ROLE_NAMES
from meetingkit.diagnostics import Diagnostic, InvalidInput
from meetingkit.document import PAPER_ROLES, Document, Mark, Paragraph, Role, Run
from meetingkit.layout.loading import layout_names, load_layout
from meetingkit.layout.model import SIZES, Layout
from meetingkit.library import Library, builtin_root, default_library
from meetingkit.writers.docx import write_docx
from tests.program import call

BUILTIN = builtin_root() / "layouts" / "gb9704.yaml"
TEXT = BUILTIN.read_text(encoding="utf-8")
LAYOUT = load_layout(default_library(), "gb9704")
ONE_LINE = Document((Paragraph(Role.BODY, (Run("正文"),)),))
Capsys = pytest.CaptureFixture[str]


def layout_with(folder: Path, *changes: tuple[str, str]) -> Layout:
    """The built-in layout with some of its text changed."""
    text = TEXT
    for old, new in changes:
        assert text.count(old) == 1, f"{old} is there {text.count(old)} times"
        text = text.replace(old, new)
    path = folder / "本单位.yaml"
    path.write_text(text, encoding="utf-8")
    return load_layout(default_library(), str(path))


def faults(folder: Path, *changes: tuple[str, str]) -> list[Diagnostic]:
    with pytest.raises(InvalidInput) as caught:
        layout_with(folder, *changes)
    return caught.value.diagnostics


def part(layout: Layout, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(write_docx(ONE_LINE, layout))) as package:
        return package.read(f"word/{name}.xml").decode()


def grid(layout: Layout) -> dict[str, str]:
    [attributes] = re.findall(r"<w:docGrid ([^>]*)/>", part(layout, "document"))
    return dict(re.findall(r'w:(\w+)="([^"]*)"', attributes))


def place(at: str, text: str) -> tuple[int, int]:
    """Line and column at which a stretch of a text begins."""
    before = text[: text.index(at)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def test_22_rows_of_28_characters_follow_from_gb9704() -> None:
    assert (LAYOUT.lines_per_page, LAYOUT.characters_per_line) == (22, 28)
    assert LAYOUT.text_width * 25.4 / 72 == pytest.approx(156)
    assert LAYOUT.text_height * 25.4 / 72 == pytest.approx(225)


@pytest.mark.parametrize(
    ("change", "rows", "characters"),
    [
        pytest.param(("行距: 28.95", "行距: 29"), 21, 28, id="29 points are 21 rows"),
        pytest.param(("行距: 28.95", "行距: 28"), 22, 28, id="28 points"),
        pytest.param(("字距: -0.25", "字距: 0"), 22, 27, id="without tighter spacing 27 characters"),
        pytest.param(("字距: -0.25", "字距: -0.2"), 22, 27, id="0.2 is not tight enough"),
        pytest.param(("p: {名称: Body Text,", "p: {名称: Body Text, 字号: 小二,"), 22, 24, id="a larger body"),
        pytest.param(("左: 28, 右: 26", "左: 33, 右: 33"), 22, 25, id="a narrower page"),
    ],
)
def test_rows_and_characters_follow_the_numbers(
    change: tuple[str, str], rows: int, characters: int, tmp_path: Path
) -> None:
    layout = layout_with(tmp_path, change)
    assert (layout.lines_per_page, layout.characters_per_line) == (rows, characters)


@pytest.mark.parametrize(
    ("old", "new", "at", "code", "message"),
    [
        pytest.param("字号: 二号", "字号: 贰号", "贰号", "MK014", "“字号”应是字号或 5 到 72 的磅数，写的是“贰号”", id="size"),
        pytest.param("字号: 二号", "字号: 200", "200, 对齐", "MK014", "“字号”应是字号或 5 到 72 的磅数，写的是“200”", id="huge size"),
        pytest.param("字体: 小标宋", "字体: 大标宋", "大标宋", "MK022", "没有“大标宋”这一类字体", id="class of fonts"),
        pytest.param("形式: 单双页, 字体: 宋体", "形式: 单双页, 字体: 明体", "明体", "MK022", "没有“明体”这一类字体", id="number's font"),
        pytest.param("宋体: [宋体, 华文宋体]", "宋体: []", "[]", "MK022", "“宋体”一种字体也没有列", id="empty class"),
        pytest.param("待填, 突出显示: 是", "待填, 颜色: 红", "红}", "MK014", "“颜色”应是六位十六进制颜色，写的是“红”", id="colour"),
        pytest.param("上: 37", "上: -37", "-37", "MK014", "“上”应是0 到 600 之间的数（毫米），写的是“-37”", id="negative margin"),
        pytest.param("上: 37", "上: 3.7厘米", "3.7厘米", "MK014", "“上”应是一个数（毫米），写的是“3.7厘米”", id="unit"),
        pytest.param("左: 28", "左: 180", "{宽", "MK022", "页边太大，版心不足一英寸", id="no room"),
        pytest.param("对齐: 居中, 与下段同页: 是, 按行格", "对齐: 中间, 与下段同页: 是, 按行格", "中间", "MK014", "“对齐”应是两端、居中、居左、居右之一，写的是“中间”", id="alignment"),
        pytest.param("形式: 单双页", "形式: 左右", "左右", "MK014", "“形式”应是单双页、居中、无之一，写的是“左右”", id="number form"),
        pytest.param("  pause: {名称: 留白}\n", "", "title: {", "MK022", "缺少 pause 的样式", id="role without style"),
        pytest.param("  pause: {", "  pauze: {名称: 甲}\n  pause: {", "{名称: 甲}", "MK022", "没有 pauze 这一种样式", id="unknown role"),
        pytest.param("行距: 28.95", "行矩: 28.95", "行矩", "MK011", "这里没有“行矩”这个名称", id="misspelt key"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_said_with_its_place(
    old: str, new: str, at: str, code: str, message: str, tmp_path: Path
) -> None:
    found = faults(tmp_path, (old, new))
    fault = next((d for d in found if d.code == code), found[0])
    assert (fault.code, fault.message) == (code, message)
    assert (fault.line, fault.column) == place(at, TEXT.replace(old, new))
    assert fault.file.endswith("本单位.yaml")
    assert fault.hint


def test_all_mistakes_are_said_at_once(tmp_path: Path) -> None:
    found = faults(tmp_path, ("字号: 二号", "字号: 贰号"), ("上: 37", "上: 三七"), ("形式: 单双页", "形式: 左右"))
    assert len(found) == 3


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        pytest.param("gb9074", "是不是“gb9704”？", id="nearly a name"),
        pytest.param("红头", "、gb9704、", id="no such name"),
        pytest.param("../gb9704", "“gb9704”", id="no way out of the folder"),
    ],
)
def test_an_unknown_name_gets_a_suggestion(name: str, hint: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        load_layout(default_library(), name)
    [fault] = caught.value.diagnostics
    assert (fault.code, fault.message) == ("MK021", f"没有“{name}”这种版式")
    assert hint in fault.hint


@pytest.mark.parametrize(
    ("name", "points"), [("初号", 42), ("二号", 22), ("小二", 18), ("三号", 16), ("四号", 14), ("小五", 9)]
)
def test_sizes_by_name_are_points(name: str, points: float, tmp_path: Path) -> None:
    [by_name, by_points] = [
        layout_with(tmp_path, ("字号: 二号", f"字号: {size}")).paragraphs["title"].size for size in (name, points)
    ]
    assert by_name == by_points == points == SIZES[name]


def test_the_first_folder_that_has_a_layout_wins(tmp_path: Path) -> None:
    (tmp_path / "layouts").mkdir()
    own = TEXT.replace("说明: 公文页面", "说明: 本单位页面")
    for name in ("gb9704", "own"):
        (tmp_path / "layouts" / f"{name}.yaml").write_text(own, encoding="utf-8")
    library = Library((tmp_path, builtin_root()))
    assert {"gb9704", "own"} <= set(layout_names(library))
    assert load_layout(library, "gb9704").description.startswith("本单位")


def test_rows_alone_are_on_word_s_grid_and_characters_are_spaced() -> None:
    assert grid(LAYOUT) == {"type": "lines", "linePitch": "579"}
    assert '<w:spacing w:val="-5"/><w:sz w:val="32"/>' in part(LAYOUT, "styles")


def test_the_word_grid_has_rows_and_characters_and_no_spacing_besides(tmp_path: Path) -> None:
    layout = layout_with(tmp_path, ("Word网格: 否", "Word网格: 是"))
    assert grid(layout) == {"type": "linesAndChars", "linePitch": "579", "charSpace": "-848"}
    assert '<w:spacing w:val="-5"/>' not in part(layout, "styles")


def test_single_sided_page_numbers_are_centred_on_every_page(tmp_path: Path) -> None:
    layout = layout_with(tmp_path, ("形式: 单双页", "形式: 居中"))
    for name in ("footer1", "footer2"):
        assert '<w:jc w:val="center"/>' in part(layout, name)
        assert "<w:ind" not in part(layout, name)
        assert " PAGE " in part(layout, name)


def test_without_page_numbers_no_footer_is_shown(tmp_path: Path) -> None:
    layout = layout_with(tmp_path, ("形式: 单双页", "形式: 无"))
    assert "footerReference" not in part(layout, "document")
    assert part(LAYOUT, "document").count("footerReference") == 2


@pytest.mark.parametrize(
    ("changes", "millimetres"),
    [
        pytest.param([], 25.15, id="gb9704"),
        pytest.param([("距版心: 7", "距版心: 10")], 22.15, id="lower"),
        pytest.param([("下: 35", "下: 30")], 20.15, id="smaller margin"),
        pytest.param([("字体: 宋体, 字号: 四号", "字体: 宋体, 字号: 三号")], 24.74, id="larger number"),
    ],
)
def test_the_footer_is_so_far_from_the_edge_that_the_dash_has_its_gap(
    changes: list[tuple[str, str]], millimetres: float, tmp_path: Path
) -> None:
    layout = layout_with(tmp_path, *changes)
    assert layout.footer_distance == pytest.approx(millimetres, abs=0.01)
    assert f'w:footer="{round(layout.footer_distance * 1440 / 25.4)}"' in part(layout, "document")


@settings(max_examples=50)
@given(st.floats(20, 60), st.floats(0, 10), st.floats(9, 22))
def test_a_larger_gap_moves_the_dash_down_by_as_much(bottom: float, gap: float, size: float) -> None:
    def distance(gap: float) -> float:
        number = LAYOUT.page_number.model_copy(update={"gap": gap, "size": size})
        page = LAYOUT.page.model_copy(update={"bottom": bottom})
        return LAYOUT.model_copy(update={"page_number": number, "page": page}).footer_distance

    assert distance(gap) - distance(gap + 1) == pytest.approx(1)


@pytest.mark.parametrize("name", sorted(layout_names(default_library())))
def test_every_built_in_layout_is_right_and_described(name: str) -> None:
    layout = load_layout(default_library(), name)
    assert layout.name == name
    assert layout.bases
    assert set(layout.paragraphs) >= {role.value for role in Role} - set(PAPER_ROLES)
    for_papers = load_layout(default_library(), name, papers=True)
    assert set(for_papers.paragraphs) == set(ROLE_NAMES) == {role.value for role in Role}
    assert {role: for_papers.paragraphs[role] for role in layout.paragraphs} == layout.paragraphs
    assert set(layout.characters) == set(MARK_NAMES) == {mark.value for mark in Mark} - {"plain"}


def test_the_command_lists_one_line_each(capsys: Capsys) -> None:
    result = call(capsys, "layouts")
    lines = result.out.splitlines()
    assert (result.code, result.err) == (0, "")
    assert "gb9704　公文页面（GB/T 9704—2012），每页22行、每行28字（内置）" in lines
    assert [line.split("　")[0] for line in lines] == list(layout_names(default_library()))


@pytest.mark.parametrize(
    "line",
    [
        "纸张：210×297 毫米，版心 156×225 毫米",
        "页边：上 37、下 35、左 28、右 26 毫米",
        "行格：每页 22 行，每行 28 字（行距 28.95 磅，字距 -0.25 磅，Word网格 否）",
        "页码：单双页，宋体、华文宋体，四号（14磅），一字线距版心 7 毫米",
        "西文：Times New Roman",
        "标题 方正小标宋简体、方正小标宋_GBK、华文中宋 二号（22磅） 居中，与下段同页",
        "正文 仿宋_GB2312、仿宋、华文仿宋 三号（16磅） 两端，首行缩进2字",
        "提示文字 楷体_GB2312、楷体、华文楷体 颜色 595959",
        "正文三号仿宋 GB/T 9704—2012 5.2.2 一般",
        "提示语楷体灰色 以免念出 惯例",
    ],
)
def test_the_command_shows_the_numbers_of_a_layout(line: str, capsys: Capsys) -> None:
    result = call(capsys, "layouts", "gb9704")
    assert result.code == 0
    assert line in [" ".join(re.split(r"\s*│\s*", shown)).strip() for shown in result.out.splitlines()]


def test_json_has_the_numbers_and_what_follows_from_them(capsys: Capsys) -> None:
    shown = json.loads(call(capsys, "layouts", "gb9704", "--json").out)
    assert (shown["name"], shown["origin"]) == ("gb9704", "内置")
    assert (shown["lines_per_page"], shown["characters_per_line"]) == (22, 28)
    assert shown["paragraphs"]["title"]["size"] == 22
    assert shown["bases"][0] == {"item": "纸张 A4（210×297毫米）", "clause": "GB/T 9704—2012 5.1", "strength": "规定"}
    [first, *_] = json.loads(call(capsys, "layouts", "--json").out)
    assert list(first) == ["name", "description", "origin", "file"]


def test_a_copy_is_the_same_file_and_replaces_nothing(tmp_path: Path, capsys: Capsys) -> None:
    path = tmp_path / "本单位.yaml"
    assert call(capsys, "layouts", "gb9704", "--copy", path).code == 0
    assert path.read_bytes() == BUILTIN.read_bytes()
    shown = call(capsys, "layouts", path)
    assert (shown.code, "（文件）" in shown.out) == (0, True)
    path.write_text("我的", encoding="utf-8")
    refused = call(capsys, "layouts", "gb9704", "--copy", path)
    assert (refused.code, path.read_text(encoding="utf-8")) == (3, "我的")
    assert "已经有了，没有动它" in refused.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["gb9705"], "没有“gb9705”这种版式", id="unknown"),
        pytest.param(["没有.yaml"], "找不到这个文件", id="no such file"),
        pytest.param(["--copy", "本单位.yaml"], "meetingkit layouts gb9704 --copy", id="a copy of what"),
    ],
)
def test_what_cannot_be_shown_is_invalid_input(arguments: list[str], message: str, capsys: Capsys) -> None:
    result = call(capsys, "layouts", *arguments)
    assert (result.code, result.out) == (2, "")
    assert message in result.err


BASED = "基于: gb9704\n名称: 本单位\n说明: 页边窄一些\n页面: {左: 25, 右: 25}\n段落样式:\n  p: {字号: 小三}\n"


def test_a_layout_on_a_base_says_only_what_differs(tmp_path: Path) -> None:
    path = tmp_path / "本单位.yaml"
    path.write_text(BASED, encoding="utf-8")
    own, base = load_layout(default_library(), str(path)), load_layout(default_library(), "gb9704")
    assert (own.page.left, own.page.right, own.page.top) == (25, 25, base.page.top)
    assert own.paragraphs["p"].size == 15
    assert own.paragraphs["p"].name == base.paragraphs["p"].name
    assert own.paragraphs["title"] == base.paragraphs["title"]


def test_a_mistake_on_a_base_is_shown_where_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "本单位.yaml"
    path.write_text(BASED.replace("小三", "特大"), encoding="utf-8")
    with pytest.raises(InvalidInput) as caught:
        load_layout(default_library(), str(path))
    [diagnostic] = caught.value.diagnostics
    assert (diagnostic.file, diagnostic.line, diagnostic.column) == (str(path), 6, 11)


def test_a_mistake_of_a_base_is_shown_in_the_base(tmp_path: Path) -> None:
    base, own = tmp_path / "甲.yaml", tmp_path / "乙.yaml"
    base.write_text(BASED.replace("小三", "特大"), encoding="utf-8")
    own.write_text(f"基于: {base}\n名称: 乙\n", encoding="utf-8")
    with pytest.raises(InvalidInput) as caught:
        load_layout(default_library(), str(own))
    [diagnostic] = caught.value.diagnostics
    assert (diagnostic.file, diagnostic.line) == (str(base), 6)


def test_an_unknown_base_is_shown_where_it_is_named(tmp_path: Path) -> None:
    own = tmp_path / "乙.yaml"
    own.write_text("名称: 乙\n基于: gb9074\n", encoding="utf-8")
    with pytest.raises(InvalidInput) as caught:
        load_layout(default_library(), str(own))
    [diagnostic] = caught.value.diagnostics
    assert (diagnostic.file, diagnostic.line, diagnostic.column) == (str(own), 2, 5)
    assert (diagnostic.code, diagnostic.hint) == ("MK021", "是不是“gb9704”？")


def test_a_layout_of_the_same_name_is_based_on_the_one_it_takes_the_place_of(tmp_path: Path) -> None:
    (tmp_path / "layouts").mkdir()
    (tmp_path / "layouts" / "gb9704.yaml").write_text("基于: gb9704\n说明: 本单位页面\n", encoding="utf-8")
    layout = load_layout(Library((tmp_path, builtin_root())), "gb9704")
    assert (layout.description, layout.page) == ("本单位页面", LAYOUT.page)


def test_bases_that_go_round_are_refused(tmp_path: Path) -> None:
    for name, base in (("甲", "乙"), ("乙", "甲")):
        (tmp_path / f"{name}.yaml").write_text(f"基于: {tmp_path / base}.yaml\n名称: {name}\n", encoding="utf-8")
    with pytest.raises(InvalidInput, match="绕成了圈"):
        load_layout(default_library(), str(tmp_path / "甲.yaml"))


def test_the_single_sided_layout_differs_only_in_its_page_number() -> None:
    single, both = load_layout(default_library(), "gb9704-single"), load_layout(default_library(), "gb9704")
    assert single.page_number == both.page_number.model_copy(update={"form": "居中"})
    assert (single.page, single.grid, single.paragraphs) == (both.page, both.grid, both.paragraphs)
