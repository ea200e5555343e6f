"""Dates, times of day and durations, in the forms people write; and what is refused, with the reason."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from meetingkit.agenda.clock import parse_duration, parse_moment
from meetingkit.agenda.values import Duration, Moment, duration, moment

DAY = date(2026, 3, 18)  # a Wednesday


def refusal(text: str) -> tuple[str, str]:
    with pytest.raises(PydanticCustomError) as caught:
        moment(text)
    context = caught.value.context or {}
    return context["expected"], context["hint"]


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-18",
        "2026-3-18",
        "2026/3/18",
        "2026.3.18",
        "2026年3月18日",
        "2026年03月18日",
        "2026 年 3 月 18 日",
        "２０２６年３月１８日",
        "2026年3月18日星期三",
        "2026年3月18日（星期三）",
        "2026-03-18(周三)",
        "2026-03-18 礼拜三",
    ],
)
def test_a_day_alone_has_no_start(text: str) -> None:
    assert parse_moment(text) == (DAY, None)


@pytest.mark.parametrize("weekday", ["星期日", "星期天", "周日", "周天", "礼拜天"])
def test_sunday_has_two_names(weekday: str) -> None:
    assert parse_moment(f"2026年3月22日{weekday}") == (date(2026, 3, 22), None)


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("9:30", 9, 30),
        ("09:30", 9, 30),
        ("9：30", 9, 30),
        ("９：３０", 9, 30),
        ("9:30:00", 9, 30),
        ("T09:30", 9, 30),
        ("0:00", 0, 0),
        ("23:59", 23, 59),
        ("15时", 15, 0),
        ("15时30分", 15, 30),
        ("15点整", 15, 0),
        ("上午9点", 9, 0),
        ("上午九点半", 9, 30),
        ("上午12点", 12, 0),
        ("早上8点", 8, 0),
        ("早晨7:30", 7, 30),
        ("清晨6点", 6, 0),
        ("凌晨0点", 0, 0),
        ("中午12点", 12, 0),
        ("中午12:30", 12, 30),
        ("中午1点", 13, 0),
        ("下午3点", 15, 0),
        ("下午三点", 15, 0),
        ("下午两点一刻", 14, 15),
        ("下午2点三刻", 14, 45),
        ("下午15:00", 15, 0),
        ("下午 3:00", 15, 0),
        ("下午12点半", 12, 30),
        ("下午三点二十五分", 15, 25),
        ("下午3点零5分", 15, 5),
        ("傍晚6点", 18, 0),
        ("晚上7点半", 19, 30),
        ("晚8点", 20, 0),
        ("星期三上午9点", 9, 0),
        ("（星期三）下午3:00", 15, 0),
        ("，上午9:00", 9, 0),
    ],
)
def test_the_start_is_understood_as_people_say_it(text: str, hour: int, minute: int) -> None:
    assert parse_moment(f"2026年3月18日{text}") == (DAY, time(hour, minute))
    assert parse_moment(f"2026-03-18 {text}") == (DAY, time(hour, minute))


@settings(max_examples=200)
@given(st.dates(date(1900, 1, 1), date(2999, 12, 31)), st.times())
def test_iso_and_chinese_spelling_mean_the_same(day: date, start: time) -> None:
    expected = (day, start.replace(second=0, microsecond=0))
    assert parse_moment(f"{day.isoformat()} {start:%H:%M}") == expected
    assert parse_moment(f"{day.year}年{day.month}月{day.day}日{start.hour}时{start.minute}分") == expected


@pytest.mark.parametrize(
    ("text", "expected", "hint"),
    [
        ("明天上午", "年月日和开始时刻", "写法如：2026-03-18 15:00"),
        ("3月18日下午3点", "年月日和开始时刻", "写法如："),
        ("15:00", "年月日和开始时刻", "写法如："),
        ("二〇二六年三月十八日", "年月日和开始时刻", "写法如："),
        ("2026-03-18 15:00-17:00", "年月日和开始时刻", "结束时间不用写"),
        ("2026-03-18 下午", "年月日和开始时刻", "写法如："),
        ("2026-03-18 15:00（星期三）", "年月日和开始时刻", "写法如："),
        ("2026-03-18 15:0", "年月日和开始时刻", "写法如："),
        ("2026-02-30", "日历上有的日期", "2026年2月没有30日"),
        ("2026-02-29 9:00", "日历上有的日期", "2026年2月没有29日"),
        ("2026年13月1日", "日历上有的日期", "一年没有13月"),
        ("2026-00-10", "日历上有的日期", "一年没有0月"),
        ("0226-03-18", "1900年到2999年的日期", "年份像是写错了"),
        ("9999-12-31", "1900年到2999年的日期", "年份像是写错了"),
        ("2026年3月18日星期四", "2026年3月18日（星期三）", "日期和星期对不上"),
        ("2026-03-18（周日）9:00", "2026年3月18日（星期三）", "日期和星期对不上"),
        ("2026-03-18 25:00", "0:00 到 23:59 之间的时刻", "写法如："),
        ("2026-03-18 24:00", "0:00 到 23:59 之间的时刻", "写法如："),
        ("2026-03-18 9:60", "0:00 到 23:59 之间的时刻", "写法如："),
        ("2026-03-18 一百点", "0:00 到 23:59 之间的时刻", "写法如："),
        ("2026-03-18 上午15点", "说得通的时刻", "“上午”和 15 点对不上"),
        ("2026-03-18 下午22点", "说得通的时刻", "“下午”和 22 点对不上"),
        ("2026-03-18 中午5点", "说得通的时刻", "“中午”和 5 点对不上"),
        ("2026-03-18 凌晨12点", "说得通的时刻", "零点写成 0:00"),
        ("2026-03-18 晚上12点", "说得通的时刻", "零点写成 0:00"),
        ("2026-03-18 晚上3点", "说得通的时刻", "“晚上”和 3 点对不上"),
    ],
)
def test_a_moment_that_cannot_be_is_refused_with_the_reason(text: str, expected: str, hint: str) -> None:
    said, fix = refusal(text)
    assert said == expected
    assert hint in fix


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("90", 90),
        ("8分钟", 8),
        ("８分钟", 8),
        ("8 分钟", 8),
        ("8分", 8),
        ("8min", 8),
        ("八分钟", 8),
        ("十五分钟", 15),
        ("一百二十分钟", 120),
        ("7.5分钟", 7.5),
        ("1小时", 60),
        ("1.5小时", 90),
        ("2个小时", 120),
        ("两小时", 120),
        ("两个钟头", 120),
        ("半小时", 30),
        ("半个小时", 30),
        ("一个半小时", 90),
        ("1个半小时", 90),
        ("1小时半", 90),
        ("1小时30分", 90),
        ("1小时30分钟", 90),
        ("1小时30", 90),
        ("1小时零5分", 65),
        ("1h30min", 90),
        ("一刻钟", 15),
        ("三刻钟", 45),
        ("八分半", 8.5),
        ("8分半钟", 8.5),
        ("1小时8分半", 68.5),
        ("约10分钟", 10),
        ("10分钟左右", 10),
        (" 10分钟 ", 10),
    ],
)
def test_a_duration_is_understood_in_minutes_and_kept_as_written(text: str, minutes: float) -> None:
    assert duration(text) == Duration(text, minutes)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "很久",
        "3天",
        "半天",
        "10-15分钟",
        "1:30",
        "分钟",
        "小时",
        "-5分钟",
        "10分钟10分钟",
        "一刻钟半",
        "8分半分钟",
        "1小时x",
        "1小时" + "9" * 5000,
    ],
    ids=lambda text: text[:12],
)
def test_what_is_no_duration_is_not_guessed(text: str) -> None:
    assert parse_duration(text) is None


@pytest.mark.parametrize("text", ["0", "0分钟", "25小时", "1441", "9" * 5000], ids=lambda text: text[:12])
def test_a_duration_beyond_a_day_or_of_nothing_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        duration(text)
    assert (caught.value.context or {})["expected"] == "1分钟到24小时之间的时长"


@settings(max_examples=100)
@given(st.integers(1, 23), st.integers(1, 59))
def test_hours_and_minutes_add_up(hours: int, minutes: int) -> None:
    assert parse_duration(f"{hours}小时{minutes}分钟") == hours * 60 + minutes


def test_a_marked_blank_is_a_value_not_yet_known() -> None:
    assert moment("【待填：时间】") == Moment("【待填：时间】")
    assert duration("【待填：多久】") == Duration("【待填：多久】")
