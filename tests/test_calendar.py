"""The calendar entry, read again by the icalendar library as calendars do."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Alarm, Calendar, Event

import meetingkit
from meetingkit.diagnostics import InvalidInput
from tests.conftest import EXAMPLES
from tests.meetings import Facts, meeting, meetings

SHANGHAI = ZoneInfo("Asia/Shanghai")
REPORT = {"汇报": "甲事", "汇报人": ["区财政局", "顾怀远（区委书记）"]}


def entry(facts: Facts, **more: Any) -> bytes:
    return meetingkit.render(facts, paper="calendar", **more)


def event_in(data: bytes) -> Event:
    [found] = Calendar.from_ical(data).events
    return found


def alarms(found: Event) -> list[Alarm]:
    return [one for one in found.subcomponents if isinstance(one, Alarm)]


def event(**facts: Any) -> Event:
    return event_in(entry({**meeting(REPORT), **facts}))


def test_it_says_what_the_agenda_says() -> None:
    found = event(
        会议="云岭区委人才工作会议", 时间="2026-03-18 15:00", 时限="90分钟", 地点="二楼，东侧；会议室", 单位="区委办",
        主持人="顾怀远（区委书记）",
    )  # fmt: skip
    assert (found["summary"], found["location"], found["contact"]) == (
        "云岭区委人才工作会议", "二楼，东侧；会议室", "区委办",
    )  # fmt: skip
    assert found["description"] == ("主持：区委书记　顾怀远\n议程：\n1. 汇报甲事（区财政局、区委书记　顾怀远）")
    assert "organizer" not in found


def test_whom_to_ask_is_taken_from_the_notice() -> None:
    found = event(时间="2026-03-18 15:00", 单位="区委办", 通知={"联系人": "于澜", "电话": "0000-1234567"})
    assert found["contact"] == "区委办 于澜 0000-1234567"


@pytest.mark.parametrize(
    ("facts", "start", "minutes"),
    [
        ({"时间": "2026-03-18 15:00", "时限": "90分钟"}, datetime(2026, 3, 18, 15), 90),
        ({"时间": "2026年3月18日上午9点半", "时限": "1小时30分"}, datetime(2026, 3, 18, 9, 30), 90),
        ({"时间": "2026-03-18 15:00"}, datetime(2026, 3, 18, 15), 120),
        ({"时间": "2026-03-18 15:00", "时限": "【待填：多久】"}, datetime(2026, 3, 18, 15), 120),
        ({"时间": "2026-03-18 23:30", "时限": "60分钟"}, datetime(2026, 3, 18, 23, 30), 60),
        ({"时间": "2026-03-18 15:00", "议程": [{**REPORT, "用时": "50分钟"}]}, datetime(2026, 3, 18, 15), 50),
        ({"时间": "2026-03-18 15:00", "议程": [{**REPORT, "用时": "300分钟"}, REPORT]}, datetime(2026, 3, 18, 15), 300),
    ],
)
def test_it_lasts_as_long_as_the_agenda_says_or_usually(facts: Facts, start: datetime, minutes: int) -> None:
    found = event(**facts)
    assert found.start == start.replace(tzinfo=SHANGHAI)
    lasts = found.end - found.start
    assert timedelta(minutes=minutes) <= lasts <= timedelta(minutes=minutes + 1)  # with the chair's own words


@pytest.mark.parametrize(
    ("zone", "offset"), [(None, 8), ("Asia/Shanghai", 8), ("Asia/Urumqi", 6), ("America/New_York", -4)]
)
def test_the_zone_is_told_with_its_rules(zone: str | None, offset: int) -> None:
    data = entry({**meeting(REPORT, 时间="2026-03-18 15:00"), **({"时区": zone} if zone else {})})
    [rules] = Calendar.from_ical(data).timezones
    assert rules.tz_name == (zone or "Asia/Shanghai")
    start = event_in(data).start
    assert isinstance(start, datetime)
    assert start.utcoffset() == timedelta(hours=offset)
    # the rules alone, without any database of zones, give the same time
    assert datetime(2026, 3, 18, 15, tzinfo=rules.to_tz(lookup_tzid=False)).utcoffset() == timedelta(hours=offset)


def test_a_meeting_without_a_start_takes_the_whole_day() -> None:
    found = event(时间="2026-03-18")
    assert (found.start, found.end) == (date(2026, 3, 18), date(2026, 3, 19))
    [alarm] = alarms(found)
    assert datetime(2026, 3, 18) + alarm.TRIGGER == datetime(2026, 3, 17, 9)


def test_it_reminds_half_an_hour_before() -> None:
    [alarm] = alarms(event(时间="2026-03-18 15:00"))
    assert (alarm["action"], alarm.TRIGGER) == ("DISPLAY", timedelta(minutes=-30))


@pytest.mark.parametrize("when", [None, "【待填：日期】"])
def test_without_a_day_there_is_none(when: str | None) -> None:
    facts = {**meeting(REPORT), **({"时间": when} if when else {})}
    with pytest.raises(InvalidInput) as caught:
        entry(facts)
    assert [(d.code, d.hint) for d in caught.value.diagnostics] == [("MK025", "议程里没有写会议的日期（时间）。")]


@pytest.mark.parametrize("zone", ["北京时间", "Asia/Shanghia", "Asia", "../etc/passwd", ""])
def test_what_is_no_zone_is_refused_with_what_to_write(zone: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        entry(meeting(REPORT, 时间="2026-03-18 15:00", 时区=zone))
    [found] = caught.value.diagnostics
    assert (found.code, found.message) == ("MK014", f"“时区”应是一个时区，写的是“{zone}”")
    assert "Asia/Shanghai" in found.hint


def test_what_is_not_known_yet_is_left_out() -> None:
    found = event(时间="2026-03-18 15:00", 地点="【待填：地点】", 单位="【待填：单位】")
    assert not {"location", "contact"} & {name.lower() for name in found}


def test_the_same_meeting_keeps_its_identity() -> None:
    facts = {"会议": "甲会", "时间": "2026-03-18 15:00"}
    data = [entry({**meeting(REPORT), **facts}) for _ in range(2)]
    assert data[0] == data[1]
    same = [event(**facts), event(**{**facts, "时间": "2026-03-18 16:00", "地点": "别处"})]
    other = [event(**{**facts, "时间": "2026-03-19 15:00"}), event(**{**facts, "会议": "乙会"})]
    assert len({str(one["uid"]) for one in same}) == 1
    assert len({str(one["uid"]) for one in [same[0], *other]}) == 3


def is_well_formed(data: bytes) -> None:
    assert data.endswith(b"\r\n")
    for line in data.removesuffix(b"\r\n").split(b"\r\n"):
        assert len(line) <= 75
        assert b"\n" not in line
        line.decode("utf-8")  # no character is divided between two lines


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_the_lines_of_the_examples_are_folded_between_characters(example: Any) -> None:
    is_well_formed(meetingkit.render(example.read_bytes(), paper="calendar"))


@given(meetings(), st.text(alphabet=st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=120))
def test_any_meeting_comes_back(facts: Facts, place: str) -> None:
    if not place.strip():
        place = "某地"
    data = entry({**facts, "时间": "2026-03-18 15:00", "地点": place})
    is_well_formed(data)
    found = event_in(data)
    assert str(found["location"]) == place.strip()
    assert str(found["description"]).count("\n") >= sum("其他" not in item for item in facts["议程"])
