"""Clock times against one another, and against the time that the meeting is given."""

from __future__ import annotations

import pytest

from meetingkit.check.clock import minutes_of
from tests.scripts import found

HEAD = "云汀大会主持词\n（2026年3月18日上午9:30）\n\n"
RANGE = "云汀大会主持词\n时间：2026年3月18日下午3:00—4:30\n\n"
NONE = ""

HITS = [
    (NONE, "现在是10时20分，休息20分钟，10时30分继续开会。", "10时30分"),
    (NONE, "现在是3时50分，计票需要一些时间，大会休息20分钟，4时20分继续开会。", "4时20分"),
    (NONE, "现在是上午十点，分组讨论半小时，十点二十分回到会场。", "十点二十分"),
    (HEAD, "会议时间1小时以内，11时30分前结束。", "1小时"),
    (HEAD, "整个会议90分钟，请各位掌握时间，10时30分结束。", "90分钟"),
    (HEAD, "会议预计一个半小时，10点20分前散会。", "一个半小时"),
    (HEAD, "会议安排紧凑，9:10前结束。", "9:10"),
    (RANGE, "会议共两个小时，请大家集中精力。", "两个小时"),
    (RANGE, "请大家抓紧时间，5:00散会。", "5:00"),
    (NONE, "下面分组审议，9:50准时回到会场。\n（审议）\n现在休息，9:40复会。", "9:40"),
    (NONE, "休息到10时30分。\n（休息）\n现在是10时10分，继续开会。", "10时10分"),
    (NONE, "本次会议上午8时75分开始。", "上午8时75分"),
    (NONE, "9:00—10:00，全体会议，礼堂；\n9:40—10:40，分组讨论，各会议室。", "9:40"),
    (NONE, "9:00—10:00，周安介绍，报告厅；\n9:40—10:40，何雨介绍，报告厅。", "9:40"),
    (NONE, "9:00—9:40，观摩，茶叶加工厂；9:30—10:10，观摩，育苗中心。", "9:30"),
    (NONE, "9:00—10:00，急救课；\n9:40—10:40，测血压。\n午餐可自由选择。", "9:40"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "text", "words"), HITS)
def test_clock_times_that_contradict(head: str, text: str, words: str) -> None:
    lines = head.count("\n") + text[: text.index(words)].count("\n") + 1
    assert found(head + text, "MK214") == [(lines, words)]


@pytest.mark.parametrize(
    ("head", "text", "why"),
    [
        (NONE, "现在是10时20分，休息20分钟，10时40分继续开会。", "right"),
        (NONE, "现在是10时20分，休息约20分钟，10时45分继续开会。", "about"),
        (NONE, "现在是11时50分，休息两个小时，1时50分继续开会。", "in the afternoon"),
        (NONE, "上午9时报到，休息15分钟以后参观，2时30分开会。", "something between"),
        (HEAD, "会议时间2小时左右，11时40分前结束。", "about"),
        (HEAD, "会议不超过2小时，11时20分前结束。", "a limit may be short of the end"),
        (HEAD, "会议共两小时，11时30分结束。第一项议程9时50分结束。", "the end of an item"),
        (HEAD, "活动报名于明天9时结束，3月20日8时前报名单。", "another day"),
        (RANGE, "会议共90分钟，4:30前结束。", "right"),
        (RANGE, "会议一共一个半小时。", "right, in words"),
        (NONE, "休息到10时30分。\n第二次会议（3月19日上午8:30）\n现在是8时30分，继续开会。", "another sitting"),
        (NONE, "9:50准时回到会场。\n明天上午9:00准时集合。", "tomorrow"),
        (NONE, "讲三点，比分3:1，共2时段，一时难以办完，同时做好8点工作。", "no clock times"),
        (NONE, "9:00—9:20签到，9:20—11:00开会，14:30—16:00参观。", "a programme"),
        (NONE, "9:00—10:00，急救课，东广场；9:40—10:40，测血压，西广场。", "two places"),
        (NONE, "9:00—10:00，急救课，礼堂；\n9:40—10:40，测血压，门厅。", "two places, a line each"),
        (NONE, "9:00—10:00，急救课（礼堂）；\n9:40—10:40，测血压（门厅），与急救课同时。", "at once"),
        (NONE, "9:00—10:00，急救课；\n9:40—10:40，测血压（可自由前往）。", "for who wants to"),
        (NONE, "9:00—10:00，急救课；9:40—10:40，测血压。急救课和测血压由各位任选。", "one may choose"),
        (NONE, "9:00—10:00，急救课；\n9:40—10:40，测血压。\n以上活动可自由参加。", "one may choose, told below"),
    ],
)  # fmt: skip
def test_clock_times_that_agree(head: str, text: str, why: str) -> None:
    assert found(head + text, "MK214") == [], why


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("90分钟", 90),
        ("半小时", 30),
        ("半个小时", 30),
        ("一个半小时", 90),
        ("1.5小时", 90),
        ("两个小时", 120),
        ("1小时30分钟", 90),
        ("十五分钟", 15),
        ("许久", 0),
    ],
)
def test_lengths_of_time(words: str, minutes: float) -> None:
    assert minutes_of(words) == minutes
