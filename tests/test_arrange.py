"""Copies for reading aloud: what stays together, how names are read, what each reader sees."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from meetingkit.arrange.breaks import break_before
from meetingkit.arrange.copy import arrange
from meetingkit.arrange.gloss import gloss, is_common
from meetingkit.arrange.reader import Reader
from meetingkit.arrange.spans import unbreakable
from meetingkit.arrange.surnames import surname_readings
from meetingkit.document import Document, Mark, Role, Run
from meetingkit.layout.loading import load_layout
from meetingkit.layout.model import Layout
from meetingkit.library import default_library
from meetingkit.timetable import timetable
from tests.conftest import read_text, script_from

SURNAMES = surname_readings(default_library())
READING = load_layout(default_library(), "reading")
AGENDA = """
会议: 区委人才工作领导小组会议
时间: 2026-04-09 9:30
主持人: 顾怀远（区委书记）
主讲: 主持人
议程:
  - 仪式: 奏唱国歌
  - 汇报: 2025年人才工作情况
    汇报人: [单雄飞（区委组织部部长）, 区教育局]
    每人: 8分钟
    讨论: 是
  - 表决: 《人才工作要点》
  - 讲话:
    要点:
      - 把人才放在前面: 引进人才320名，落实《云岭区人才十条》，请组织部在6月30日前办好。
结束: 散会。
"""


def words(text: str, *, names: tuple[str, ...] = (), called: tuple[str, ...] = ()) -> list[str]:
    return [text[start:end] for start, end in unbreakable(text, names, called)]


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("共有3个单位汇报", ["3个"]),
        ("2026年3月18日召开", ["2026年3月18日"]),
        ("投资1.5亿元，增长12.5%左右", ["1.5亿元", "12.5%"]),
        ("用时90分钟", ["90分钟"]),
        ("第十四届委员会", ["第十四届"]),
        ("学习《党章》第三章", ["《党章》", "第三"]),
        ("印发《云岭区人才工作三年行动计划方案》", []),
        ("一心一意抓落实", []),
    ],
)
def test_numbers_with_units_and_short_titles_stay_together(text: str, together: list[str]) -> None:
    assert words(text) == together


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("请区教育局汇报", ["请区教育局"]),
        ("请区委组织部部长单雄飞同志汇报", ["请区委组织部部长单雄飞同志"]),
        ("请区委副书记、区人民政府区长、党组书记单雄飞同志讲话", ["请区委", "单雄飞同志"]),
        ("同意单雄飞的意见", ["单雄飞"]),
    ],
)
def test_an_invitation_stays_with_the_name_it_invites(text: str, together: list[str]) -> None:
    long = "区委副书记、区人民政府区长、党组书记单雄飞同志"
    called = ("区教育局", "区委组织部部长单雄飞同志", long)
    assert words(text, names=("单雄飞",), called=called) == together


@pytest.mark.parametrize(
    ("text", "room", "broken"),
    [
        ("一二三四五六七八单雄飞讲话", 10, "一二三四五六七八/单雄飞讲话"),
        ("一二三四五六单雄飞讲话八九", 10, "一二三四五六单雄飞讲话八九"),
        ("一二单雄飞", 4, "一二/单雄飞"),
        ("单雄飞讲话之后大家发言单雄飞", 12, "单雄飞讲话之后大家发言/单雄飞"),
    ],
    ids=["would split", "fits", "short line", "second"],
)
def test_a_line_ends_before_a_span_it_would_split(text: str, room: float, broken: str) -> None:
    spans = unbreakable(text, ("单雄飞",), ())
    cuts = break_before(text, spans, room, 0)
    assert "/".join(text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)) == broken


@settings(max_examples=200)
@example(text="。0一0《0年", room=8)  # 《 goes with what it opens
@given(st.text(alphabet="一二三，。《》2026年个", max_size=120), st.integers(8, 30))
def test_breaks_lie_inside_the_text_in_order_before_spans_or_where_a_mark_might_hang(text: str, room: int) -> None:
    spans = unbreakable(text, (), ())
    cuts = break_before(text, spans, room, 2)
    assert cuts == sorted(set(cuts))
    starts = {start for start, _ in spans}
    assert all(
        cut + len(text[cut:]) - len(text[cut:].lstrip("《")) in starts
        or "，" in text[cut:]
        or "。" in text[cut:]
        or "》" in text[cut:]
        for cut in cuts
    )
    assert all(0 < cut < len(text) for cut in cuts)


@pytest.mark.parametrize(("char", "common"), [("的", True), ("镇", True), ("龘", False), ("笕", False), ("𠮷", False)])
def test_common_characters_are_those_of_level_one(char: str, common: bool) -> None:
    assert is_common(char) is common


@pytest.mark.parametrize(
    ("text", "own", "shown"),
    [
        ("单雄飞同志", {}, "单（shàn）雄飞同志"),
        ("单位和个人", {}, "单位和个人"),
        ("石笕镇", {}, "石笕（jiǎn）镇"),
        ("单雄飞", {"单雄": "dān xióng"}, "单雄（dān xióng）飞"),
        ("尉迟宁、区伟", {}, "尉迟（yù chí）宁、区（ōu）伟"),
    ],
)
def test_rare_characters_and_surnames_are_glossed(text: str, own: dict[str, str], shown: str) -> None:
    names = ("单雄飞", "尉迟宁", "区伟")
    assert "".join(run.text for run in gloss(Run(text), names, SURNAMES, own, above=False)) == shown


def test_a_gloss_above_leaves_the_text_itself() -> None:
    runs = gloss(Run("请单雄飞讲", Mark.LEAD), ("单雄飞",), SURNAMES, {}, above=True)
    assert runs == [Run("请", Mark.LEAD), Run("单", Mark.LEAD, "shàn"), Run("雄飞讲", Mark.LEAD)]


def copy(reader: Reader, layout: Layout = READING) -> Document:
    agenda, script = read_text(AGENDA).model, script_from(AGENDA)
    return arrange(script, agenda, timetable(agenda, script), layout, reader, SURNAMES)


def test_the_chairs_copy_is_clean_and_numbers_its_items() -> None:
    document = copy(Reader.CHAIR)
    assert not [run for p in document.paragraphs for run in p.runs if run.mark is Mark.CUE]
    assert not [p for p in document.paragraphs if p.role is Role.CUE]
    assert [p.text for p in document.paragraphs if p.role is Role.MARGIN] == ["1", "2", "3"]
    ruled = [p.item for p in document.paragraphs if p.ruled]
    assert ruled == [1, 2, 3, 4]


def test_the_secretarys_copy_has_times_and_cues_in_the_margin() -> None:
    notes = [p.text for p in copy(Reader.SECRETARY).paragraphs if p.role is Role.MARGIN]
    assert notes[0] == "9:30"  # the anthem has no number
    assert notes[2].startswith("1　9:3")
    assert "（奏唱国歌）" in notes
    assert "（点数）" in notes


def test_both_copies_say_the_same_words() -> None:
    said = {
        reader: [p.text.replace("\n", "") for p in copy(reader).paragraphs if p.role is not Role.MARGIN and p.text]
        for reader in Reader
    }
    assert said[Reader.CHAIR] == said[Reader.SECRETARY]
    script = [p for p in script_from(AGENDA).paragraphs if p.role is not Role.CUE]
    spoken = "".join(run.text for p in script for run in p.runs if run.mark is not Mark.CUE)
    assert "".join(said[Reader.CHAIR]) == spoken


def test_where_something_is_done_the_copy_pauses() -> None:
    shown = [(p.role, p.text) for p in copy(Reader.CHAIR).paragraphs]
    at = shown.index((Role.BODY, "同意的请举手。"))
    assert shown[at : at + 3] == [(Role.BODY, "同意的请举手。"), (Role.PAUSE, ""), (Role.BODY, "请放下。")]
    notes = [(p.role, p.text) for p in copy(Reader.SECRETARY).paragraphs]
    at = notes.index((Role.BODY, "同意的请举手。"))
    assert [text for _, text in notes[at : at + 4]] == ["同意的请举手。", "（点数）", "", "请放下。"]


def test_the_closing_words_are_kept_with_what_stands_before() -> None:
    spoken = [p for p in copy(Reader.CHAIR).paragraphs if p.role is Role.BODY]
    assert [p.with_next for p in spoken[-3:]] == [True, True, False]


def test_a_layout_that_is_no_reading_copy_changes_nothing() -> None:
    plain = load_layout(default_library(), "gb9704")
    assert copy(Reader.CHAIR, plain) == script_from(AGENDA)


def test_a_rule_or_a_number_can_be_left_out() -> None:
    assert READING.aloud is not None
    bare = READING.model_copy(update={"aloud": READING.aloud.model_copy(update={"opening": "无"})})
    document = copy(Reader.CHAIR, bare)
    assert not [p for p in document.paragraphs if p.ruled or p.role is Role.MARGIN]
