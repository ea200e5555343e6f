"""What is known of a meeting: from its agenda and roster, from a script, from options."""

from __future__ import annotations

from datetime import date

import pytest

from meetingkit.agenda.roster_reading import parse_roster
from meetingkit.check.facts import Told, facts_of_agenda, facts_of_manuscript
from meetingkit.check.script import Facts
from meetingkit.reading.source import Source
from meetingkit.recognise.model import RecognisedMeeting
from tests.conftest import read_text

AGENDA = """
会议: 云岭区安全生产会议
时间: 2026-07-08 9:30
时限: 90分钟
地名: 云岭区
主持人: 程立群（副区长）
出席: [各成员单位, 何静宜（局长）]
请假: [李文博（副局长）]
议程:
  - 汇报: 工作
    汇报人: [区交通运输局, 方志恒（科长）]
"""
ROSTER = """
单位:
  - {名称: 区交通运输局, 简称: [区交通局]}
人员: [程立群（副区长）, 方志恒（副科长）]
"""
TOLD = Told(("望川市",), None, parse_roster(Source("名册.yaml", ROSTER)), ("枫桥经验",), ("章丘",))


def test_an_agenda_with_a_roster_tells_who_is_who() -> None:
    assert facts_of_agenda(read_text(AGENDA).model, TOLD) == Facts(
        name="云岭区安全生产会议",
        day=date(2026, 7, 8),
        chair="程立群",
        localities=("云岭区", "望川市"),
        posts={"程立群": ("副区长",), "方志恒": ("副科长", "科长"), "何静宜": ("局长",)},
        organs={"区交通运输局": ("区交通局",)},
        ranks={"区交通运输局": 0, "程立群": 1, "方志恒": 2},
        absent=("李文博",),
        minutes=90,
        allowed=("枫桥经验",),
        denied=("章丘",),
    )


def test_what_is_blank_is_not_known() -> None:
    text = "会议: 【待填：会议】\n主持人: 【待填：主持人】\n时间: 【待填：时间】\n议程:\n  - 其他: 请看\n"
    assert facts_of_agenda(read_text(text).model, Told()) == Facts()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("在云岭区安全生产会议上的主持讲话", "云岭区安全生产会议"),
        ("云岭区安全生产会议主持词", "云岭区安全生产会议"),
        ("云岭区表彰大会主持词（秘书）", "云岭区表彰大会"),
        ("云岭区安全生产会议议程", "云岭区安全生产会议"),
        ("主持词", None),
        (None, None),
    ],
)
def test_a_script_s_title_names_the_meeting(title: str | None, name: str | None) -> None:
    assert facts_of_manuscript(RecognisedMeeting(title=title), Told()).name == name


def test_what_is_told_of_a_script_counts_for_more_than_what_it_says() -> None:
    meeting = RecognisedMeeting(day=date(2026, 7, 8), chair="程立群", absent=("李文博",))
    facts = facts_of_manuscript(meeting, Told(("云岭区",), date(2026, 7, 9), TOLD.roster))
    assert (facts.day, facts.chair, facts.absent, facts.localities) == (
        date(2026, 7, 9), "程立群", ("李文博",), ("云岭区",),
    )  # fmt: skip
    assert facts.posts == {"程立群": ("副区长",), "方志恒": ("副科长",)}
    assert facts_of_manuscript(meeting, Told()).day == date(2026, 7, 8)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("云江省望川市柳湾县", ("云江省", "望川市", "柳湾县")),
        ("望川市云岭区", ("望川市", "云岭区")),
        ("柳湾县大塘镇石桥村", ("柳湾县", "大塘镇", "石桥村")),
        ("云岭区", ("云岭区",)),
        ("景德镇市昌江区", ("景德镇市", "昌江区")),
        ("新市区", ("新市区",)),
        ("马鞍山市和县", ("马鞍山市", "和县")),
        ("本地", ("本地",)),
    ],
)
def test_a_place_in_full_is_each_that_it_has(name: str, parts: tuple[str, ...]) -> None:
    assert facts_of_manuscript(RecognisedMeeting(), Told((name,))).localities == parts
