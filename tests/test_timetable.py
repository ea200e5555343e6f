"""The timetable: exact starts and ends, what counts as time, and the normalised meeting of `show --json`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetingkit.agenda.items import ITEM_TYPES
from meetingkit.kind import find_kind
from meetingkit.library import default_library
from meetingkit.timetable import Row, Timetable, meeting_json, timetable
from tests.conftest import read_text, script_from
from tests.meetings import meeting
from tests.program import call

# 同志们 and these are 180 characters: one minute at the usual rate
ONE_MINUTE_OPENING = "字" * 177
HALF_A_MINUTE = "字" * 90
START = "2026-03-18 9:30"
KEYS = [
    "title", "salutation", "date", "start", "chair", "items", "announced_count", "address_points", "closing",
    "unrecognised",
]  # fmt: skip
ITEM_KEYS = ["type", "subject", "speakers", "discussion", "start", "minutes"]


def text_of(*items: str, time: str = START, more: str = "") -> str:
    """A meeting that opens with one minute and closes with half; every item's own words are given in the item."""
    lines = "".join(f"  {line}\n" for line in "\n".join(items).split("\n"))
    when = f"时间: {time}\n" if time else ""
    return f"会议: 区委会议\n{when}{more}开场: {ONE_MINUTE_OPENING}\n结束: {HALF_A_MINUTE}\n回顾: 否\n议程:\n{lines}"


def table(text: str, rate: int = 180) -> Timetable:
    return timetable(read_text(text).model, script_from(text), rate)


def report(*lines: str, speakers: str = "[甲局, 乙局, 丙局]") -> str:
    """A report whose introduction takes half a minute."""
    return "\n".join([f"- 汇报: 工作\n  汇报人: {speakers}\n  串词: {HALF_A_MINUTE}", *(f"  {line}" for line in lines)])


def first(text: str, rate: int = 180) -> Row:
    return table(text, rate).rows[1]


def as_json(text: str) -> dict[str, Any]:
    agenda, document = read_text(text).model, script_from(text)
    kind = find_kind(default_library(), agenda.kind)
    assert kind is not None
    return meeting_json(agenda, kind.data, document, timetable(agenda, document))


@pytest.mark.parametrize(("announce", "count"), [("连写", 2), ("列表", 2), ("不报", None), ("今天有两件事。", None)])
def test_the_announced_count_is_what_the_opening_says(announce: str, count: int | None) -> None:
    text = text_of(report(), "- 休会: 5分钟", "- 讲话:", more=f"报议程: {announce}\n")
    assert as_json(text)["announced_count"] == count


def test_each_row_starts_where_the_one_before_ends() -> None:
    found = table(text_of(report("用时: 10分钟"), "- 休会: 15分钟\n  串词: " + HALF_A_MINUTE, report("每人: 8分钟")))
    rows = [(row.label, found.clock(row.start), row.lead_in, row.minutes, found.clock(row.end)) for row in found.rows]
    assert rows == [
        ("开场", "9:30", 0.0, 1.0, "9:31"),
        ("汇报", "9:31", 0.5, 10.0, "9:41"),
        ("休会", "9:41", 0.5, 15.0, "9:57"),
        ("汇报", "9:57", 0.5, 24.0, "10:21"),
        ("结束", "10:21", 0.0, 0.5, "10:22"),
    ]
    assert found.total == 52.0


@pytest.mark.parametrize(
    ("item", "minutes"),
    [
        pytest.param(report("用时: 10分钟"), 10.0, id="the whole"),
        pytest.param(report("每人: 8分钟"), 24.0, id="each times three"),
        pytest.param(report("每人: 8分钟", speakers="甲局"), 8.0, id="each times one"),
        pytest.param(report("每人: 8分钟", speakers="[]"), 8.0, id="each, and nobody named yet"),
        pytest.param(report("每人: 8分钟", "用时: 20分钟"), 20.0, id="the whole wins over each"),
        pytest.param(report("用时: 10分钟", "讨论:", "  用时: 15分钟"), 25.0, id="discussion is added to the whole"),
        pytest.param(report("每人: 8分钟", "讨论:", "  用时: 15分钟"), 39.0, id="discussion is added to each"),
        pytest.param(report("用时: 10分钟", "讨论: 各位成员"), 10.0, id="a discussion without time"),
        pytest.param(report("讨论:", "  用时: 15分钟"), None, id="only the discussion has a time"),
        pytest.param(report(), None, id="no time"),
        pytest.param("- 发言:\n  每人: 5分钟\n  讨论:\n    用时: 30分钟", 30.0, id="the floor is open for so long"),
        pytest.param("- 发言:\n  用时: 40分钟\n  讨论: 各位专家", 40.0, id="the floor, by the item's own time"),
        pytest.param("- 发言:\n  每人: 5分钟\n  讨论: 是", None, id="nobody knows how many will speak"),
        pytest.param(report("用时: 【待填：多久】"), None, id="time marked blank"),
        pytest.param(report("每人: 【待填：多久】"), None, id="each marked blank"),
        pytest.param(report("每人: 8分钟", "用时: 【待填：多久】"), 24.0, id="the whole is blank, each is known"),
        pytest.param(report("用时: 1小时30分"), 90.0, id="hours"),
        pytest.param(report("用时: 半小时"), 30.0, id="half an hour"),
        pytest.param("- 休会: 15分钟", 15.0, id="break"),
        pytest.param("- 讲话:\n  讲话人: 程立群（副区长）\n  用时: 20分钟", 20.0, id="another's address"),
        pytest.param("- 讲话:\n  讲话人: 程立群（副区长）", None, id="another's address without time"),
    ],
)
def test_minutes_of_an_item(item: str, minutes: float | None) -> None:
    assert first(text_of(item)).minutes == minutes


@pytest.mark.parametrize(
    ("rate", "opening", "lead_in"),
    [(180, 1.0, 0.5), (90, 2.0, 1.0), (360, 0.5, 0.25), (60, 3.0, 1.5)],
)
def test_the_chairs_words_are_counted_at_the_given_rate(rate: int, opening: float, lead_in: float) -> None:
    rows = table(text_of(report("用时: 10分钟")), rate).rows
    assert (rows[0].minutes, rows[1].lead_in, rows[1].minutes) == (opening, lead_in, 10.0)


@pytest.mark.parametrize(
    ("item", "minutes"),
    [
        pytest.param(f"- 其他: {HALF_A_MINUTE}", 0.5, id="free text is read by the chair"),
        pytest.param(f"- 其他: {HALF_A_MINUTE}\n  用时: 3分钟", 3.0, id="free text with a time is not counted twice"),
        pytest.param(f"- 讲话:\n  串词: {HALF_A_MINUTE}\n  结语: {HALF_A_MINUTE}", 1.0, id="the chair's own address"),
        pytest.param(f"- 讲话:\n  串词: {HALF_A_MINUTE}\n  用时: 20分钟", 20.0, id="the chair's address with a time"),
    ],
)
def test_what_the_chair_reads_is_the_items_own_time(item: str, minutes: float) -> None:
    row = first(text_of(item))
    assert (row.by_chair, row.lead_in, row.minutes) == (True, 0.0, minutes)


def test_title_names_and_cues_are_not_read_aloud() -> None:
    longer = text_of(report("用时: 10分钟"), more="主持人: 程立群（副区长）\n标题: " + "题" * 180 + "\n")
    assert table(longer).rows[0].minutes == 1.0


@pytest.mark.parametrize(
    ("time", "starts"),
    [
        pytest.param("2026-03-18 9:30", ["9:30", "9:31", "9:41"], id="morning"),
        pytest.param("2026-03-18 下午3点", ["15:00", "15:01", "15:11"], id="afternoon"),
        pytest.param("2026-03-18 23:55", ["23:55", "23:56", "0:06"], id="past midnight"),
        pytest.param("2999-12-31 23:55", ["23:55", "23:56", "0:06"], id="past the last day that is taken"),
        pytest.param("2026-03-18 0:00", ["0:00", "0:01", "0:11"], id="from midnight"),
        pytest.param("2026-03-18", ["+0分", "+1分", "+12分"], id="a day without a clock time"),
        pytest.param("【待填：日期】", ["+0分", "+1分", "+12分"], id="marked blank"),
        pytest.param("", ["+0分", "+1分", "+12分"], id="no time at all"),
    ],
)
def test_clock_times(time: str, starts: list[str]) -> None:
    found = table(text_of(report("用时: 10分钟"), time=time))
    assert [found.clock(row.start) for row in found.rows] == starts


@pytest.mark.parametrize(
    ("items", "limit", "said"),
    [
        (["- 休会: 28分钟"], "", "没有写时限，各种文稿按合计、五分钟一档，都是 10:00 结束。"),
        (["- 休会: 28分钟"], "60分钟", "时限 60 分钟，各种文稿都是 10:30 结束；各项排到 9:59，余 30.5 分钟。"),
        (["- 休会: 28分钟"], "20分钟", "各种文稿按时限，都是 9:50 结束。"),
        ([report()], "", "第1项没有写用时，按 0 分钟计；后面各项只会更晚。"),
    ],
    ids=["no limit", "a limit", "over the limit", "open-ended"],
)
def test_show_tells_the_end_that_the_papers_have(
    items: list[str], limit: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "会.yaml"
    path.write_text(text_of(*items, more=f"时限: {limit}\n" if limit else ""), encoding="utf-8")
    assert call(capsys, "show", path).out.splitlines()[-1] == said


def test_untimed_items_count_as_nothing_and_are_named() -> None:
    found = table(text_of(report(), report("用时: 10分钟"), "- 其他: 文"))
    assert [row.number for row in found.untimed] == [1]
    assert (found.rows[2].start, found.rows[2].end) == (1.5, 12.0)


DURATIONS = st.integers(1, 120)


@settings(max_examples=60)
@given(st.lists(st.tuples(DURATIONS, st.integers(1, 4), st.none() | DURATIONS), min_size=1, max_size=5))
def test_the_total_is_the_sum_of_everything(items: list[tuple[int, int, int | None]]) -> None:
    facts = [
        {"汇报": "工作", "汇报人": [f"第{n}局" for n in range(count)], "每人": f"{each}分钟"}
        | ({"讨论": {"用时": f"{talk}分钟"}} if talk else {})
        for each, count, talk in items
    ]
    text = json.dumps(meeting(*facts), ensure_ascii=False)
    found = timetable(read_text(text).model, script_from(text))
    given_minutes = sum(each * count + (talk or 0) for each, count, talk in items)
    own = sum(row.minutes or 0 for row in (found.rows[0], found.rows[-1])) + sum(row.lead_in for row in found.rows)
    assert found.total == pytest.approx(given_minutes + own)
    assert all(later.start == earlier.end for earlier, later in zip(found.rows, found.rows[1:], strict=False))


FULL = """
会议: 区安全生产领导小组会议
时间: 2026-07-08 9:30
主持人: 程立群（副区长、领导小组副组长）
称呼: 各位委员：
开场: 现在开会。
回顾: 否
议程:
  - 汇报: 上半年“安全生产”情况
    汇报人: [区交通运输局, 何静宜（区市场监督管理局副局长）]
    每人: 6分钟
    讨论: 各位成员
  - 讲话:
    讲话人: 宋致远（区长）
  - 讲话:
    要点: [抓学习, {抓落实: 到人。}]
结束: |
  谢谢大家！
  散会。
"""


def test_the_normalised_meeting_has_exactly_these_keys_in_this_order() -> None:
    found = as_json(FULL)
    assert list(found) == KEYS
    assert [list(item) for item in found["items"]] == [ITEM_KEYS] * 3


def test_the_normalised_meeting() -> None:
    found = as_json(FULL)
    assert found["title"] == "区安全生产领导小组会议主持词"
    assert (found["salutation"], found["date"], found["start"]) == ("各位委员", "2026-07-08", "09:30")
    assert found["chair"] == "程立群（副区长、领导小组副组长）"
    assert found["address_points"] == ["抓学习", "抓落实"]
    assert found["closing"] == "谢谢大家！\n散会。"
    assert (found["announced_count"], found["unrecognised"]) == (None, [])
    report_item, leader, own = found["items"]
    assert report_item == {
        "type": "report",
        "subject": "上半年“安全生产”情况",
        "speakers": ["区交通运输局", "何静宜（区市场监督管理局副局长）"],
        "discussion": True,
        "start": "09:30",
        "minutes": 12.0,
    }
    assert (leader["type"], leader["subject"], leader["speakers"]) == ("address", "", ["宋致远（区长）"])
    assert (leader["discussion"], leader["minutes"]) == (False, None)
    assert (own["type"], own["speakers"]) == ("address", [])
    assert own["minutes"] > 0


@pytest.mark.parametrize(
    "speaker",
    [
        pytest.param("", id="not named"),
        pytest.param("  讲话人: 程立群（副区长）", id="named as the chair is"),
        pytest.param("  讲话人: 程立群", id="named without post"),
    ],
)
def test_the_chair_is_never_among_the_speakers_of_an_address(speaker: str) -> None:
    text = text_of("- 讲话:\n  要点: [抓学习]" + (f"\n{speaker}" if speaker else ""), more="主持人: 程立群（副区长）\n")
    assert as_json(text)["items"][0]["speakers"] == []


@pytest.mark.parametrize("time", ["", "2026-03-18", "【待填：日期】"], ids=["none", "day only", "blank"])
def test_without_a_clock_time_no_start_is_claimed(time: str) -> None:
    found = as_json(text_of(report("用时: 10分钟"), time=time))
    assert found["start"] is None
    assert found["items"][0]["start"] is None
    assert found["date"] == ("2026-03-18" if time.startswith("2026") else None)


def test_the_kinds_own_closing_is_the_closing_when_the_agenda_has_none() -> None:
    found = as_json("会议: 区委会议\n议程:\n  - 其他: 文\n")
    assert found["closing"] == "今天的会议就开到这里，散会。"
    assert (found["salutation"], found["chair"]) == ("同志们", None)


def test_every_type_is_named_by_its_identifier() -> None:
    assert {model.type for model in ITEM_TYPES} == {
        "report", "explanation", "convey", "study", "speech", "reading", "vote", "election", "award", "signing",
        "ceremony", "criticism", "appraisal", "announcement", "address", "break", "other",
    }  # fmt: skip


@settings(max_examples=60)
@given(st.text(st.sampled_from("甲乙丙 （）()《》“”-&<#：a1"), min_size=1).filter(lambda text: text.strip()))
def test_subjects_are_kept_character_for_character(subject: str) -> None:
    quoted = subject.replace("\\", "\\\\")
    found = as_json(text_of(f'- 汇报: "{quoted}"\n  汇报人: 甲局'))
    assert found["items"][0]["subject"] == subject
