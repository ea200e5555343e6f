"""Offices that answer those who have spoken: a talk of its own, by whoever is named for them."""

from __future__ import annotations

import pytest

from tests.understood import steps, understood

TALKS = ("请委员郑小禾发言。", "（发言）", "请委员冯立发言。", "（发言）")
FIRST = ("speech", None, ["委员郑小禾", "委员冯立"])
BOTH = ["市教育局局长葛云峰", "市人社局副局长袁晓"]
ANSWERS: list[tuple[list[str], list[str]]] = [
    (["下面请有关部门作回应，先请市教育局局长葛云峰，再请市人社局副局长袁晓，最后请市医保局局长和平。"], [*BOTH, "市医保局局长和平"]),
    (["接下来，请部门的同志作答复。先请市教育局局长葛云峰，再请市人社局副局长袁晓。"], BOTH),
    (["下面由相关单位回应，请市教育局局长葛云峰、市人社局副局长袁晓依次回应。"], BOTH),
    (["下面请有关部门负责同志作回应。", "请市教育局局长葛云峰回应。", "请市人社局副局长袁晓回应。"], BOTH),
    (["现在，请职能部门现场解答。先请市教育局局长葛云峰，然后请市人社局副局长袁晓。"], BOTH),
    (["下面请几个部门来回应，首先请市教育局局长葛云峰。", "（回应）", "再请市人社局副局长袁晓。"], BOTH),
]  # fmt: skip
NO_STEPS = [
    "每位委员讲完，请有关部门作回应。",
    "请有关部门会后作出回应。",
    "刚才有关部门作了回应。",
]
IN_TURN = [
    "先请队长王一鸣，再请队长李小田，最后请区长刘平。",
    "首先请队长王一鸣，其次请队长李小田，最后请区长刘平。",
]
FLOORS = [
    "下面是自由协商时间。",
    "下面是自由讨论时间，半个小时。",
    "下面进入互动协商环节。",
]


@pytest.mark.parametrize(("lines", "who"), ANSWERS)
def test_offices_answer_in_a_step_of_their_own(lines: list[str], who: list[str]) -> None:
    assert steps(*TALKS, *lines) == [FIRST, ("speech", None, who)]


@pytest.mark.parametrize("line", NO_STEPS)
def test_who_is_to_answer_later_or_in_each_turn_is_no_step(line: str) -> None:
    assert steps(*TALKS, line) == [FIRST]


@pytest.mark.parametrize("line", IN_TURN)
def test_people_named_in_turn_are_called(line: str) -> None:
    who = ["队长王一鸣", "队长李小田", "区长刘平"]
    assert steps("下面请各队汇报。", line) == [("report", None, who)]


def test_how_it_is_to_be_gone_about_calls_nobody() -> None:
    assert steps("下面研究水价。先请物价局汇报，再请大家讨论，最后请区长总结。", "（汇报）")[1:] == []


@pytest.mark.parametrize("line", FLOORS)
def test_the_floor_after_talks_is_a_step(line: str) -> None:
    found = understood(*TALKS, line, "（互动交流）").steps
    assert [(step.type, step.discussion) for step in found] == [("speech", False), ("speech", True)]
