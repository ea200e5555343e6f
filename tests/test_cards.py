"""Name cards: one for everybody, on both sides of the fold, in type that fits."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import docx
import pdfplumber
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import meetingkit
from meetingkit.diagnostics import Diagnostic
from meetingkit.document import Document, Paragraph, Role, Run
from meetingkit.layout.loading import load_layout
from meetingkit.layout.model import MM_PER_POINT
from meetingkit.library import Library, builtin_root, default_library
from meetingkit.ordering import Sheaf, layouts_of, orders_of
from meetingkit.reading.source import Source
from meetingkit.wording.fitting import fit, spread
from meetingkit.wording.widths import screen_width, text_width
from meetingkit.workflow import meeting_from
from meetingkit.writers.docx import write_docx
from tests.conftest import IN_CI, needs
from tests.office import FONTS, to_pdf
from tests.program import call
from tests.test_docx import VALIDATOR

LONG = "阿卜杜热西提·麦麦提艾力江"
PEOPLE = ["李明（区长）", "王建国（副区长）", "欧阳若水（区委副书记）", f"{LONG}（区政协副主席）", "诸葛南（干事）"]
LAYOUTS = ("cards-a4", "cards-20x9", "cards-15x7")
Facts = dict[str, Any]
Capsys = pytest.CaptureFixture[str]


def meeting(present: list[str], **facts: Any) -> str:
    speech = [{"讲话": "形势"}]
    return json.dumps({"会议": "云岭区大会", "出席": present, **facts, "议程": speech}, ensure_ascii=False)


def words(agenda: str, **options: Any) -> tuple[bytes, list[str]]:
    """The cards, and what is said of them."""
    told: list[Diagnostic] = []
    data = meetingkit.render(agenda, paper="席卡", report=told.append, **options)
    return data, [one.message for one in told]


def upright(data: bytes, folder: Path) -> list[list[str]]:
    """The paragraphs of each card that python-docx finds: those that stand upright."""
    path = folder / "cards.docx"
    path.write_bytes(data)
    tables = docx.Document(str(path)).tables
    texts = [[p.text for p in row.cells[0].paragraphs] for table in tables for row in table.rows]
    assert all(text == "" for row in texts[::2] for text in row)
    return texts[1::2]


@pytest.mark.parametrize(
    ("name", "wide"),
    [("李明", "李　明"), ("王建国", "王建国"), ("欧阳若水", "欧阳若水"), ("Li", "Li"), ("张", "张"), ("李·", "李·"),
     ("𠮷晴", "𠮷　晴"), ("××", "××")],
)  # fmt: skip
def test_two_characters_are_spread_to_three(name: str, wide: str) -> None:
    assert spread(name) == wide


@pytest.mark.parametrize(
    ("text", "width", "columns"),
    [("李明", 2.0, 4), ("", 0.0, 0), ("李　明", 3.0, 6), ("e\u0301", 0.45, 1), ("买·提", 3.0, 5), ("il", 0.6, 2)],
)
def test_widths_of_type_and_of_screens(text: str, width: float, columns: int) -> None:
    assert text_width(text) == pytest.approx(width)
    assert screen_width(text) == columns


@settings(max_examples=200)
@given(
    st.text("区委组织部办公室·和王建国Aw", min_size=1, max_size=60),
    st.floats(150, 600),
    st.floats(80, 400),
    st.integers(1, 4),
)
def test_what_is_fitted_is_whole_and_fits(text: str, width: float, height: float, lines: int) -> None:
    fitted = fit(text, width, height, 150, lines)
    assert "".join(fitted.lines) == text
    assert all(text_width(line) * fitted.size <= width + 0.01 for line in fitted.lines)
    assert len(fitted.lines) * fitted.size * 1.3 <= height + 0.01
    assert fitted.size >= 5


def test_everybody_has_one_card_and_the_command_says_so(tmp_path: Path) -> None:
    agenda = meeting(
        [*PEOPLE, "李明（区卫生局局长）", "各位常委", "王建国（副区长）"],
        主持人="顾怀远（区委书记）",
        参加=["区委组织部", "丁一（干事）"],
        请假=["丁三（干事）"],
        席卡={"印职务": "是", "另加": ["记录席"], "不做": ["丁一", "丁二"]},
    )
    data, told = words(agenda)
    assert upright(data, tmp_path) == [
        ["顾怀远", "区委书记"], ["李　明", "区长"], ["王建国", "副区长"], ["欧阳若水", "区委副书记"],
        [LONG, "区政协副主席"], ["诸葛南", "干事"], ["李　明", "区卫生局局长"], ["区委组织部"], ["记录席"],
    ]  # fmt: skip
    assert told == [
        "名单 9 个（7 人、2 个单位，不含请假的 1 个）= 席卡 9 张",
        "“王建国（副区长）”写了不止一次，只算一个",
        "重名：李明（区长）、李明（区卫生局局长），各算一个",
        "出席的“各位常委”没有列出姓名，没有算在里面",
        "按议程不做席卡的 1 个：丁一",
        f"1 张字数多，字号缩小到放得下：{LONG}（13 字，38 磅）",
        "不做席卡的“丁二”不在到会的名单里",
    ]


def test_without_posts_only_names_are_printed(tmp_path: Path) -> None:
    assert upright(words(meeting(PEOPLE[:2]))[0], tmp_path) == [["李　明"], ["王建国"]]


def test_a_card_turned_is_the_other_way_round() -> None:
    page = meetingkit.render(meeting(PEOPLE[:1], 席卡={"印职务": "是"}), paper="席卡", format="html").decode()
    rows = page.split("</colgroup>")[1].split("</tr>")
    assert [row.index("区长") < row.index("李　明") for row in rows[:2]] == [True, False]
    assert rows[0].count('class="card turned"') == 1
    assert "turned" not in rows[1]
    assert '<tr class="fold" style="height: 140.5mm">' in rows[0]


def test_a_template_that_loses_somebody_is_found_out(tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    source = (
        (builtin_root() / "papers/cards.xml.j2")
        .read_text("utf-8")
        .replace("in cards.cards %}", "in cards.cards[1:] %}")
    )
    (tmp_path / "papers/cards.xml.j2").write_text(source, encoding="utf-8")
    told: list[Diagnostic] = []
    meetingkit.render(meeting(PEOPLE), paper="席卡", templates=tmp_path, report=told.append)
    assert str(told[0]) == "议程:1:1: 疑似 MK027 名单 5 人，席卡却是 4 张"


def test_a_meeting_of_nobody_has_no_cards() -> None:
    with pytest.raises(meetingkit.InvalidInput, match="MK025"):
        words(meeting(["各位常委"]))


def test_notices_are_printed_beside_the_file_and_point_into_the_agenda(tmp_path: Path, capsys: Capsys) -> None:
    path = tmp_path / "会.yaml"
    path.write_text(
        "会议: 大会\n出席: [李明（区长）, 王建国（副区长）]\n参加: [李明（区长）]\n议程:\n  - 讲话: 形势\n", "utf-8"
    )
    result = call(capsys, "render", path, "-p", "席卡", "--out", tmp_path)
    assert result.code == 0
    assert result.err.splitlines() == [
        f"{path}:1:1: 提示 MK026 名单 2 人 = 席卡 2 张",
        f"{path}:3:6: 提示 MK028 “李明（区长）”写了不止一次，只算一个",
        "    改法：不用改；嫌重复就删去一处。",
    ]
    assert call(capsys, "render", path, "-p", "席卡", "--out", tmp_path, "--force", "-q").err == ""


@pytest.mark.parametrize(
    ("paper", "said"),
    [
        ("签到表", "名单 3 人（含请假的 1 人）= 签到表 3 行"),
        ("席卡", "名单 2 人（不含请假的 1 人）= 席卡 2 张"),
        ("座次图", "名单 2 人（不含请假的 1 人）= 座次图 2 座"),
    ],
)
def test_a_count_says_whether_those_on_leave_are_in_it(paper: str, said: str) -> None:
    told: list[Diagnostic] = []
    text = "会议: 大会\n出席: [李明（区长）, 王建国（副区长）, 方志恒（局长）]\n请假: 方志恒\n座次: 圆桌\n议程: [{讲话: 形势}]\n"
    meetingkit.render(text, paper=paper, report=told.append)
    assert told[0].message == said


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_size_folds_in_the_middle_and_fits_its_page(name: str) -> None:
    layout = load_layout(default_library(), name)
    card = layout.cards
    assert card
    per_page = card.count(layout.text_height * MM_PER_POINT)
    assert per_page == (2 if name == "cards-15x7" else 1)
    assert layout.text_height * MM_PER_POINT - per_page * 2 * card.height >= 1
    if per_page == 1:
        assert layout.page.top + card.height == pytest.approx(layout.page.height / 2, abs=0.5)
    assert layout.page.left == layout.page.right


def test_a_card_larger_than_its_page_is_refused(tmp_path: Path) -> None:
    (tmp_path / "layouts").mkdir()
    (tmp_path / "layouts/big.yaml").write_text(
        "基于: cards-a4\n名称: big\n席卡: {宽: 194, 高: 145}\n", encoding="utf-8"
    )
    with pytest.raises(meetingkit.InvalidInput, match="3:5: 错误 MK022 席卡比版心大"):
        load_layout(Library((tmp_path, builtin_root())), "big")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_pages_have_every_name_inside_its_card(layout: str, tmp_path: Path) -> None:
    data, _ = words(
        meeting([*PEOPLE, "区委网络安全和信息化委员会办公室综合协调处"], 席卡={"印职务": "是"}), layout=layout
    )
    path = tmp_path / "cards.docx"
    path.write_bytes(data)
    size = load_layout(default_library(), layout).cards
    assert size
    extents: dict[str, tuple[float, float]] = {}
    with pdfplumber.open(to_pdf(path)) as pdf:
        per_page = 2 if layout == "cards-15x7" else 1
        assert len(pdf.pages) == -(-6 // per_page)
        for number, page in enumerate(pdf.pages):
            folds = sorted({round(line["top"]) for line in _dashed(page)})
            assert len(folds) == min(per_page, 6 - number * per_page), "one fold a card"
            for fold in folds:
                assert _inside(page, fold, size.width, size.height, extents)
    assert extents["李　明"] == pytest.approx(extents["王建国"], abs=0.6)
    assert extents["诸葛南"] == pytest.approx(extents["王建国"], abs=0.6)


def _dashed(page: Any) -> list[Any]:
    """The horizontal lines that are not black."""
    return [
        line for line in page.lines if line["top"] == line["bottom"] and line["stroking_color"] not in ((0,), (0, 0, 0))
    ]


def _inside(page: Any, fold: float, width: float, height: float, extents: dict[str, tuple[float, float]]) -> bool:
    """Whether there is writing on both sides of a fold, all of it at least two millimetres within the card."""
    across, high, margin = width / MM_PER_POINT, height / MM_PER_POINT, 2 / MM_PER_POINT
    left, right = (page.width - across) / 2 + margin, (page.width + across) / 2 - margin
    below = [c for c in page.chars if fold < (c["top"] + c["bottom"]) / 2 < fold + high]
    above = [c for c in page.curves if fold - high < (c["top"] + c["bottom"]) / 2 < fold]
    assert below, "the half that stands upright is text"
    assert above, "the half that is turned is drawn"
    lines: dict[int, list[Any]] = {}
    for char in below:
        lines.setdefault(round(char["bottom"]), []).append(char)
    for chars in lines.values():
        extents["".join(c["text"] for c in chars)] = (chars[0]["x0"], chars[-1]["x1"])
    return all(left <= c["x0"] and c["x1"] <= right for c in [*below, *above]) and (
        min(c["top"] for c in above) >= fold - high + margin
        and max(c["bottom"] for c in above) <= fold - margin
        and min(c["top"] for c in below) >= fold + margin / 2
        and max(c["bottom"] for c in below) <= fold + high - margin
    )


def test_the_pages_are_proved_whatever_the_size_of_their_type(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pypdfium2")
    needs("soffice")
    from meetingkit.printing.proof import proof

    monkeypatch.setenv("FONTCONFIG_FILE", str(FONTS))
    post = "区委常委、区委宣传部部长、区互联网信息办公室主任"  # small type below large, which the reader takes first
    whole = meeting_from(
        Source("会.yaml", meeting([*PEOPLE, f"司马长风（{post}）"], 席卡={"印职务": "是"})), default_library()
    )
    [order] = orders_of(["席卡"], None, "cards-15x7", default_library())
    [layout] = layouts_of([order], default_library()).values()
    document = Sheaf(whole, default_library()).document(order, layout)
    path = tmp_path / "cards.docx"
    path.write_bytes(write_docx(document, layout))
    pdf = to_pdf(path).read_bytes()
    assert proof(pdf, document, layout).losses == ()
    more = Paragraph(Role.CARD, (Run("少了"),))
    assert {loss.character for loss in proof(pdf, Document((*document.blocks, more)), layout).losses} == {"少", "了"}


@pytest.mark.skipif(not VALIDATOR.exists() and not IN_CI, reason="the validator is not beside this checkout")
def test_the_validator_finds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "cards.docx"
    path.write_bytes(words(meeting(PEOPLE, 席卡={"印职务": "是"}))[0])
    result = subprocess.run([sys.executable, VALIDATOR, path], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_boxes_of_a_document_have_numbers_of_their_own(tmp_path: Path) -> None:
    data, _ = words(meeting(PEOPLE))
    path = tmp_path / "cards.docx"
    path.write_bytes(data)
    xml = docx.Document(str(path)).element.xml
    numbers = [part.split('"')[1] for part in xml.split("<wp:docPr ")[1:]]
    assert numbers == [str(number) for number in range(1, 6)]
    assert xml.count("<v:shapetype") == 1
