"""A notice on paper, measured in millimetres against GB/T 9704—2012 (the sheet's §5.2)."""

from __future__ import annotations

from dataclasses import dataclass

import pdfplumber
import pytest

from tests.conftest import needs
from tests.office import to_pdfs
from tests.papers import word_file

MM = 72 / 25.4
TOP, BOTTOM, LEFT, RIGHT = 37, 297 - 35, 28, 210 - 26  # of the type area
ROW, CHARACTER = 28.95 / MM, 15.75 / MM
TEXT = "会议材料请各单位自行打印带到会场，会场内不再另外发放，请妥善保管，会后按规定退还，不得遗失。"
AGENDA = """\
会议: 云岭区人才工作会议
时间: 2026-04-09 9:30
地点: 区机关第一会议室
单位: 云岭区委人才工作领导小组办公室
主持人: 顾怀远（区委书记）
参加: [区委组织部, 区教育局]
通知:
  {head}日期: 2026-04-02
  联系人: 王平
  电话: 0000-1234
  {more}
  要求: [{demands}]
议程:
  - 汇报: 2025年人才工作情况
    汇报人: [区委组织部, 区教育局]
"""
HEAD = "标志: 中共云岭区委办公室文件\n  字号: 云办发〔2026〕12号\n  "
FOOT = "抄送: 区人大常委会办公室，区政府办公室，区政协办公室，区纪委监委，区人武部，区法院，区检察院"


@dataclass(frozen=True)
class Row:
    """A printed row: its text, and where it stands in millimetres from the paper's upper left corner."""

    text: str
    left: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Sheet:
    """A printed page: its rows, its rules as (top, left, right), and where it was looked for, stretches of ink."""

    rows: list[Row]
    rules: list[tuple[float, float, float]]
    red: list[tuple[float, float]]
    black: list[tuple[float, float]]

    def row(self, start: str) -> Row:
        return next(row for row in self.rows if row.text.startswith(start))


BODY = "\n".join(f"    第{number}行正文。" for number in range(1, 60))
LONG = "云岭区人才工作会议日程安排和参会人员住宿就餐乘车安排以及有关注意事项"
ORGANS = {"long": "云岭区委人才工作领导小组办公室", "short": "区委办"}
# each with what its agenda has under 通知, and how many requirements
PAPERS: dict[str, tuple[str, str, int]] = {
    "letter": (HEAD, FOOT, 7),
    "red and full": (HEAD, f"正文: |\n{BODY}", 1),
    "plain and full": ("", f"正文: |\n{BODY}", 1),
    **{f"unsealed, {name}": ("", f"落款: {organ}", 1) for name, organ in ORGANS.items()},
    **{f"sealed, {name}": ("", f"落款: {organ}\n  用印: 是", 1) for name, organ in ORGANS.items()},
    **{f"foot {demands}": (HEAD, FOOT, demands) for demands in range(1, 9)},
    "attachments": ("", f"附件: [{LONG}, 座次图]", 1),
    "slip": ("", "回执: 是", 1),
}


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Sheet]]:
    """The pages of each paper."""
    needs("soffice")
    folder, files = tmp_path_factory.mktemp("notice"), []
    for name, (head, more, demands) in PAPERS.items():
        asked = ", ".join([f'"{TEXT}"'] * demands)
        files.append(word_file(AGENDA.format(head=head, more=more, demands=asked), "通知", folder, name))
    found = {}
    for pdf_file in to_pdfs(files):
        with pdfplumber.open(pdf_file) as pdf:
            found[pdf_file.stem] = [sheet(page, inked=pdf_file.stem == "letter") for page in pdf.pages]
    return found


def sheet(page: pdfplumber.page.Page, *, inked: bool) -> Sheet:
    lines: list[list[dict[str, float | str]]] = []
    for char in sorted(page.chars, key=lambda char: char["bottom"]):
        if lines and abs(float(char["bottom"]) - float(lines[-1][-1]["bottom"])) < 4:
            lines[-1].append(char)
        else:
            lines.append([char])
    rows = []
    for line in lines:
        line.sort(key=lambda char: char["x0"])
        text = "".join(str(char["text"]) for char in line)
        edges = min(float(char["x0"]) for char in line), max(float(char["x1"]) for char in line)
        rows.append(Row(text, edges[0] / MM, edges[1] / MM, max(float(char["bottom"]) for char in line) / MM))
    rules = {
        (round(one["top"] / MM, 2), round(one["x0"] / MM, 1), round(one["x1"] / MM, 1))
        for one in page.lines + page.rects
    }
    image = page.to_image(resolution=200).original.convert("RGB") if inked else None
    red, black = (ink(image, red=True), ink(image, red=False)) if inked else ([], [])
    return Sheet(rows, sorted(rules), red, black)


def ink(image: object, *, red: bool) -> list[tuple[float, float]]:
    """The stretches from top to bottom that hold ink of a colour, in millimetres."""
    [width, height], pixels = image.size, image.tobytes()  # type: ignore[attr-defined]
    found: list[list[int]] = []
    for y in range(height):
        line = pixels[3 * width * y : 3 * width * (y + 1)]
        colours = zip(line[::3], line[1::3], line[2::3], strict=True)
        if any((r > 180 and g < 90) if red else r + g + b < 240 for r, g, b in colours):
            if found and y - found[-1][1] <= 2:
                found[-1][1] = y
            else:
                found.append([y, y])
    return [(start / 200 * 25.4, (end + 1) / 200 * 25.4) for start, end in found]


@pytest.fixture
def letter(sheets: dict[str, list[Sheet]]) -> list[Sheet]:
    """A notice with a letterhead and an imprint, two pages long."""
    return sheets["letter"]


def test_the_mark_stands_35_mm_below_the_type_area_s_top(letter: list[Sheet]) -> None:
    top, _ = letter[0].red[0]
    assert top - TOP == pytest.approx(35, abs=0.5)


def test_the_red_rule_stands_4_mm_below_the_number_from_edge_to_edge(letter: list[Sheet]) -> None:
    [_, rule], number = letter[0].red, letter[0].black[0]
    assert rule[0] - number[1] == pytest.approx(4, abs=0.5)
    assert letter[0].rules[0][1:] == (LEFT, RIGHT)


def test_two_rows_are_empty_above_the_number_and_between_rule_and_title(letter: list[Sheet]) -> None:
    page = letter[0]
    assert (page.black[0][0] - page.red[0][1]) / ROW == pytest.approx(2.2, abs=0.3)
    assert (page.black[1][0] - page.red[1][1]) / ROW == pytest.approx(2.1, abs=0.3)


def test_a_row_is_empty_between_title_and_addressee(letter: list[Sheet]) -> None:
    rows = letter[0].rows
    above = rows.index(letter[0].row("区委组织部、区教育局：")) - 1
    assert rows[above].text == "关于召开云岭区人才工作会议的通知"
    assert (rows[above + 1].bottom - rows[above].bottom) / ROW == pytest.approx(2, abs=0.2)


def test_page_one_shows_body_text(letter: list[Sheet]) -> None:
    body = [row for row in letter[0].rows if abs(row.left - LEFT - 2 * CHARACTER) < 0.5]
    assert body[0].text.startswith("定于2026年4月9日召开")


def test_full_pages_hold_22_rows(sheets: dict[str, list[Sheet]]) -> None:
    first, second, *_ = sheets["plain and full"]
    for page in (first, second):
        bottoms = [row.bottom for row in page.rows if row.bottom < BOTTOM]
        assert round((max(bottoms) - min(bottoms)) / ROW) + 1 == 22
    under_letterhead = [row.bottom for row in sheets["red and full"][0].rows if row.bottom < BOTTOM]
    assert BOTTOM - max(under_letterhead) < ROW


@pytest.mark.parametrize(("name", "at_the_edge"), [("long", "organ"), ("short", "date")])
def test_the_unsealed_signature(name: str, at_the_edge: str, sheets: dict[str, list[Sheet]]) -> None:
    page = sheets[f"unsealed, {name}"][-1]
    organ, date = page.row(ORGANS[name]), page.row("2026年4月2日")
    assert date.left - organ.left == pytest.approx(2 * CHARACTER, abs=0.4)
    edge = organ if at_the_edge == "organ" else date
    assert RIGHT - edge.right == pytest.approx(2 * CHARACTER, abs=1)


@pytest.mark.parametrize("name", ORGANS)
def test_the_sealed_signature(name: str, sheets: dict[str, list[Sheet]]) -> None:
    page = sheets[f"sealed, {name}"][-1]
    organ, date = page.row(ORGANS[name]), page.row("2026年4月2日")
    assert RIGHT - date.right == pytest.approx(4 * CHARACTER, abs=0.4)
    assert (organ.left + organ.right) / 2 == pytest.approx((date.left + date.right) / 2, abs=1)


@pytest.mark.parametrize("demands", range(1, 9))
def test_the_imprint_stands_at_the_foot_of_the_last_page(demands: int, sheets: dict[str, list[Sheet]]) -> None:
    *before, last = sheets[f"foot {demands}"]
    imprint = [rule for rule in last.rules if rule[0] > BOTTOM - 30]
    assert [rule[1:] for rule in imprint] == [(LEFT, RIGHT)] * 3
    assert imprint[-1][0] == pytest.approx(BOTTOM, abs=0.7)
    copies, organ = last.row("抄送："), last.row(f"{ORGANS['long']}2026")
    assert imprint[0][0] < copies.bottom < imprint[1][0] < organ.bottom < imprint[2][0]
    assert not any(rule[0] > BOTTOM - 30 for page in before for rule in page.rules)
    [note] = [row for page in [*before, last] for row in page.rows if row.text.startswith("（联系人")]
    assert note.bottom < imprint[0][0] or note not in last.rows


def test_the_imprint_is_one_character_clear_and_hangs_under_its_text(letter: list[Sheet]) -> None:
    rows = letter[-1].rows
    at = rows.index(letter[-1].row("抄送："))
    small = 13.75 / MM
    assert rows[at].left - LEFT == pytest.approx(small, abs=1.2)
    assert rows[at + 1].left - rows[at].left == pytest.approx(3 * small, abs=0.5)
    assert RIGHT - rows[at + 2].right == pytest.approx(small, abs=1.2)


def test_attachments_begin_two_characters_in_and_hang(sheets: dict[str, list[Sheet]]) -> None:
    page = sheets["attachments"][-1]
    at = page.rows.index(page.row("附件：1."))
    first, wrapped, second = page.rows[at : at + 3]
    assert first.left - LEFT == pytest.approx(2 * CHARACTER, abs=0.5)
    assert second.left - first.left == pytest.approx(3 * CHARACTER, abs=0.5)
    assert wrapped.left - second.left == pytest.approx(CHARACTER, abs=0.5)


def test_the_slip_has_a_page_of_its_own_and_a_table_as_wide_as_the_type_area(sheets: dict[str, list[Sheet]]) -> None:
    page = sheets["slip"][-1]
    assert [row.text for row in page.rows][:2] == ["附件", "会议回执"]
    assert (page.rows[1].bottom - page.rows[0].bottom) / ROW == pytest.approx(2, abs=0.2)
    assert min(rule[1] for rule in page.rules) == pytest.approx(LEFT, abs=0.3)
    assert max(rule[2] for rule in page.rules) == pytest.approx(RIGHT, abs=0.3)
