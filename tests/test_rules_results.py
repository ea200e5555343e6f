"""The rules on what was counted: what each finds, what it leaves alone; and the arithmetic as laws."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingkit.agenda.counting import People, Verdict, faults_of, outcome_of
from meetingkit.agenda.items import Election, Vote
from meetingkit.agenda.results import threshold
from meetingkit.check.registry import RULES
from meetingkit.library import default_library
from meetingkit.review import check_meeting
from meetingkit.workflow import load_meeting
from tests.conftest import read_text
from tests.elections import BALLOT, ELECTION, HANDS, counted, meeting, votes
from tests.test_check_rules import findings


def said(code: str, *items: dict[str, Any], **facts: Any) -> list[str]:
    return [finding.message for finding in findings(meeting(*items, **facts), code)]


def stands(names: list[str], **more: Any) -> dict[str, Any]:
    return {"选举": "委员", "候选人": names, **more}


HITS = [
    pytest.param("MK120", counted(ELECTION, 发出=49), ["发出 49 张，收回 50 张，收回的比发出的还多，结果无效"], id="more back than out"),
    pytest.param("MK120", counted(ELECTION, 发出=51), ["实到 50 人，发出 51 张票，比人还多"], id="more out than people"),
    pytest.param("MK120", counted(BALLOT, 收回=51, 有效=50), ["发出 50 张，收回 51 张，收回的比发出的还多，结果无效"], id="of a vote"),
    pytest.param("MK121", counted(ELECTION, 无效=2), ["有效 49 张，无效 2 张，加起来 51 张，收回的是 50 张"], id="too many"),
    pytest.param("MK121", counted(ELECTION, 无效=0), ["有效 49 张，无效 0 张，加起来 49 张，收回的是 50 张"], id="too few"),
    pytest.param("MK121", counted(ELECTION, 收回=48, 无效=None), ["收回 48 张，有效 49 张，比收回的还多"], id="more valid than back"),
    pytest.param("MK121", counted(ELECTION, 有效=None, 无效=51, 得票=None), ["收回 50 张，无效 51 张，比收回的还多"], id="more void than back"),
    pytest.param("MK122", votes(王立={"赞成": 45, "反对": 3, "弃权": 2}), ["王立：赞成 45、反对 3、弃权 2，加起来 50，有效票是 49"], id="one more"),
    pytest.param("MK122", votes(王立={"赞成": 45, "反对": 3, "弃权": 0}), ["王立：赞成 45、反对 3、弃权 0，加起来 48，有效票是 49"], id="one less"),
    pytest.param("MK122", votes(王立={"赞成": 45, "反对": 3, "弃权": 1, "另选": 1}), ["王立：赞成 45、反对 3、弃权 1、另选 1，加起来 50，有效票是 49"], id="with others"),
    pytest.param("MK122", votes(王立=50), ["王立：赞成 50，有效票是 49"], id="short form, more than all"),
    pytest.param("MK122", votes(何其正=50, 王立=20), ["何其正：赞成 50，有效票是 49"], id="a write-in, more than all"),
    pytest.param("MK122", {**votes(王立=49, 李明=49, 方知行=40, 赵国华=20), "应选名额": 3}, ["赞成票一共 158，有效票 49 张、应选 3 名，最多 147"], id="more than the ballots hold"),
    pytest.param("MK122", counted(BALLOT, 弃权=2), ["赞成 45、反对 2、弃权 2，加起来 49，有效票是 48"], id="a secret vote"),
    pytest.param("MK122", counted(HANDS, 弃权=3), ["赞成 45、反对 3、弃权 3，加起来 51，实到的人是 50"], id="hands"),
    pytest.param("MK122", counted(HANDS, 赞成=51, 反对=None, 弃权=None), ["赞成 51，实到的人是 50"], id="hands, in favour alone"),
    pytest.param("MK123", votes(李明=None), ["候选人李明没有得票数"], id="left out"),
    pytest.param("MK123", votes(李明=None, 王立=None), ["候选人李明没有得票数", "候选人王立没有得票数"], id="two left out"),
    pytest.param("MK124", votes(何其正=3), ["“何其正”不是候选人，按另选他人计"], id="a write-in"),
    pytest.param("MK124", votes(李朋=27, 李明=None), ["“李朋”不是候选人，按另选他人计"], id="a slip"),
    pytest.param("MK125", votes(李明=20), ["应选 3 名，够票的 2 名"], id="not enough votes"),
    pytest.param("MK125", votes(李明=30, 赵国华=30, 方知行=30), ["应选 3 名，够票的 4 名；赵国华、方知行、李明票数相同，名额只有 2 个，不能确定谁当选"], id="a tie"),
    pytest.param("MK125", votes(王立=30, 李明=30, 赵国华=30, 方知行=30), ["应选 3 名，够票的 4 名；赵国华、方知行、李明、王立票数相同，名额只有 3 个，不能确定谁当选"], id="all of them tied"),
    pytest.param("MK125", {**ELECTION, "应选名额": 4}, ["应选 4 名，够票的 3 名"], id="one seat stays empty"),
    pytest.param("MK126", {**ELECTION, "当选条件": None}, ["有结果，没有写“当选条件”，宣布时只能留空"], id="an election"),
    pytest.param("MK126", {**HANDS, "通过条件": None}, ["有结果，没有写“通过条件”，宣布时只能留空"], id="a vote"),
    pytest.param("MK127", {"选举": "委员"}, ["选举委员没有写候选人"], id="nobody"),
    pytest.param("MK127", {"选举": "委员", "候选人": []}, ["选举委员没有写候选人"], id="an empty list"),
    pytest.param("MK128", stands(["王立", "李明", "古丽娜尔·买买提"], 应选名额="6名"), ["应选 6 名，候选人 3 名，候选人不够"], id="fewer than seats"),
    pytest.param("MK128", stands(["王立（规划科科长）", "李明"], 应选名额=3), ["应选 3 名，候选人 2 名，候选人不够"], id="with a post"),
    pytest.param("MK129", stands(["王立", "李明"], 监票人=["何其正", "李明"]), ["李明是候选人，不能当监票人"], id="a scrutineer"),
    pytest.param("MK129", stands(["王立", "李明"], 计票人=["王　立同志"]), ["王立是候选人，不能当计票人"], id="a teller, spaced"),
    pytest.param("MK129", stands(["王立", "古丽娜尔·买买提"], 监票人=["王立"], 计票人=["古丽娜尔•买买提"]), ["王立是候选人，不能当监票人", "古丽娜尔·买买提是候选人，不能当计票人"], id="a middle dot"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "item", "messages"), HITS)
def test_what_the_rules_find(code: str, item: dict[str, Any], messages: list[str]) -> None:
    assert said(code, item) == messages


NEAR = [
    pytest.param("MK120", ELECTION, id="as many back as out"),
    pytest.param("MK120", counted(ELECTION, 收回=49, 有效=49, 无效=0), id="fewer back than out"),
    pytest.param("MK120", counted(ELECTION, 发出=None), id="issued not entered"),
    pytest.param("MK120", counted(ELECTION, 发出="【待填：张数】"), id="issued still a blank"),
    pytest.param("MK121", counted(ELECTION, 收回=49, 有效=49, 无效=0), id="none void"),
    pytest.param("MK121", counted(ELECTION, 无效=None), id="void not entered"),
    pytest.param("MK122", ELECTION, id="sums of all"),
    pytest.param("MK122", votes(王立=45, 何其正=2), id="short forms"),
    pytest.param("MK122", votes(王立={"赞成": 45, "反对": 3, "弃权": 0, "另选": 1}), id="another was written in"),
    pytest.param("MK122", votes(王立={"赞成": 45, "反对": 3}), id="abstentions not entered"),
    pytest.param("MK122", counted(ELECTION, 有效=None, 无效=None), id="valid not entered"),
    pytest.param("MK122", HANDS, id="hands add up"),
    pytest.param("MK122", counted(HANDS, 反对=None), id="some hands not entered"),
    pytest.param("MK122", {"表决": "《办法》"}, id="no result"),
    pytest.param("MK123", ELECTION, id="all have votes"),
    pytest.param("MK123", counted(ELECTION, 得票=None), id="no votes entered yet"),
    pytest.param("MK123", votes(王立=None, **{"王　立": 45}), id="with a space in the name"),
    pytest.param("MK123", votes(王立=None, **{"王立（规划科科长）": 45}), id="with a post"),
    pytest.param("MK123", votes(李明=0), id="no vote is 0"),
    pytest.param("MK124", votes(王立=None, 王立同志=45), id="with 同志"),
    pytest.param("MK124", {**votes(), "候选人": None}, id="no candidates: the other rule says so"),
    pytest.param("MK125", ELECTION, id="all seats filled"),
    pytest.param("MK125", votes(赵国华=28), id="more with enough votes than seats"),
    pytest.param("MK125", votes(李明=30), id="a tie within the seats"),
    pytest.param("MK125", {**votes(李明=20), "当选条件": None}, id="nobody says what is enough"),
    pytest.param("MK125", {**votes(李明=20), "应选名额": None}, id="seats not known"),
    pytest.param("MK125", {**counted(ELECTION, 无效=9)}, id="numbers do not agree"),
    pytest.param("MK126", ELECTION, id="there is one"),
    pytest.param("MK126", {"选举": "委员", "候选人": ["王立"]}, id="no result yet"),
    pytest.param("MK126", {**ELECTION, "当选条件": "【待填：当选条件】"}, id="a blank is another rule's"),
    pytest.param("MK127", {"选举": "委员", "候选人": ["王立"]}, id="somebody"),
    pytest.param("MK127", {"选举": "委员", "候选人": "【待填：候选人】"}, id="a blank is another rule's"),
    pytest.param("MK127", {"表决": "《办法》"}, id="a vote"),
    pytest.param("MK128", stands(["王立", "李明"], 应选名额=2), id="as many as seats"),
    pytest.param("MK128", stands(["王立", "李明"]), id="seats not told"),
    pytest.param("MK128", stands(["各支部书记"], 应选名额=3), id="a group, whose number nobody knows"),
    pytest.param("MK128", stands(["王立", "【待填：候选人】"], 应选名额=3), id="some still to be filled in"),
    pytest.param("MK129", stands(["王立", "李明"], 监票人=["何其正"], 计票人=["王立新"]), id="others"),
    pytest.param("MK129", {"表决": "《办法》", "监票人": ["王立"]}, id="a vote"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "item"), NEAR)
def test_what_the_rules_leave_alone(code: str, item: dict[str, Any]) -> None:
    assert said(code, item) == []


def test_every_rule_has_hits_and_near_misses() -> None:
    own = {code for code, rule in RULES.items() if rule.find and rule.find.__module__.endswith("rules.results")}
    assert {case.values[0] for case in HITS} == {case.values[0] for case in NEAR} == own


def test_findings_stand_where_the_number_is_written() -> None:
    text = meeting(counted(votes(王立={"赞成": 45, "反对": 3, "弃权": 9}), 无效=2))
    lines = text.split("\n")
    [sorted_] = findings(text, "MK121")
    [votes_] = findings(text, "MK122")
    assert '"有效": 49' in lines[sorted_.line - 1]
    assert '"王立": {' in lines[votes_.line - 1]


def test_a_slip_is_told_with_the_candidate_it_resembles() -> None:
    [finding] = findings(meeting(votes(李朋=27, 李明=None)), "MK124")
    assert finding.hint == "是不是候选人“李明”？请核对。"


@st.composite
def elections(draw: st.DrawFn) -> dict[str, Any]:
    """An election whose numbers agree."""
    valid, void, kept = draw(st.integers(0, 200)), draw(st.integers(0, 20)), draw(st.integers(0, 20))
    count = draw(st.integers(1, 8))
    names = [f"甲{chr(0x4E00 + number)}" for number in range(count)]
    votes = {}
    for name in names:
        approve = draw(st.integers(0, valid))
        oppose = draw(st.integers(0, valid - approve))
        votes[name] = {"赞成": approve, "反对": oppose, "弃权": valid - approve - oppose}
    result = {"发出": valid + void + kept, "收回": valid + void, "有效": valid, "无效": void, "得票": votes}
    return {"选举": "委员", "候选人": names, "应选名额": draw(st.integers(count, 10)), "结果": result}


def election(item: dict[str, Any]) -> Election:
    [found] = read_text(meeting(item)).model.items
    assert isinstance(found, Election)
    return found


NOBODY = People()


@given(elections())
def test_numbers_that_agree_are_left_alone(item: dict[str, Any]) -> None:
    assert faults_of(election(item), item["候选人"], NOBODY) == []


@given(elections(), st.data())
def test_one_number_changed_is_found(item: dict[str, Any], data: st.DataObject) -> None:
    which = data.draw(st.sampled_from(["有效", "无效", *item["候选人"]]))
    more = data.draw(st.integers(1, 50))
    result = item["结果"]
    if which in ("有效", "无效"):
        result[which] += more
    else:
        result["得票"][which][data.draw(st.sampled_from(["赞成", "反对", "弃权"]))] += more
    assert faults_of(election(item), item["候选人"], NOBODY)


@given(elections(), st.integers(1, 8), st.sampled_from(["超过有效票的半数", "有效票的三分之二以上"]))
def test_no_more_are_elected_than_seats_and_none_with_fewer_votes(
    item: dict[str, Any], seats: int, condition: str
) -> None:
    item |= {"应选名额": max(1, min(seats, len(item["候选人"]))), "当选条件": condition}
    approve = {name: votes["赞成"] for name, votes in item["结果"]["得票"].items()}
    if sum(approve.values()) > item["应选名额"] * item["结果"]["有效"]:
        assert faults_of(election(item), item["候选人"], NOBODY)
        return
    outcome = outcome_of(election(item), item["候选人"], NOBODY)
    assert outcome is not None
    assert outcome.verdict is Verdict.ANNOUNCED
    elected = [one.name for one in outcome.standings if one.elected]
    others = [one.name for one in outcome.standings if one.elected is False]
    assert len(elected) <= item["应选名额"]
    least = min((approve[name] for name in elected), default=0)
    enough = threshold(condition)
    assert all(enough.met(approve[name], item["结果"]["有效"]) for name in elected)
    assert all(
        not enough.met(approve[name], item["结果"]["有效"]) or approve[name] <= least for name in others if elected
    )
    assert (outcome.short == 0) == (len(elected) == item["应选名额"])


@pytest.mark.parametrize(
    ("approve", "condition", "carried"),
    [
        (26, "超过应到会的半数", False), (27, "超过应到会的半数", True), (25, "超过实到会的半数", False), (26, "超过实到会的半数", True),
        (33, "实到会的三分之二以上", False), (34, "实到会的三分之二以上", True),
    ],
)  # fmt: skip
def test_a_vote_is_carried_by_what_its_own_condition_says(approve: int, condition: str, carried: bool) -> None:
    item = {**counted(HANDS, 赞成=approve, 反对=50 - approve, 弃权=0), "通过条件": condition}
    [vote] = read_text(meeting(item)).model.items
    assert isinstance(vote, Vote)
    outcome = outcome_of(vote, [], People(52, 50))
    assert outcome is not None
    assert outcome.carried is carried


def test_who_counts_votes_in_one_election_may_stand_in_another_that_has_its_own() -> None:
    own = [stands(["王立", "李明"], 监票人=["何其正"]), stands(["何其正", "方知行"], 监票人=["王立"])]
    assert said("MK129", *own) == []
    shared = [stands(["王立", "李明"], 监票人=["何其正"]), stands(["何其正", "方知行"])]
    assert said("MK129", *shared) == ["何其正是候选人，不能当监票人"]


def test_the_agendas_own_script_says_nothing_twice(tmp_path: Path) -> None:
    item = stands(["王立", "李明"], 应选名额=3, 监票人=["王立"], 计票人=["李明"])
    path = tmp_path / "会.yaml"
    path.write_text(meeting(item, 实到=53), encoding="utf-8")
    library = default_library()
    found = check_meeting(load_meeting(path, library), library)
    said_ = [one.code for one in found if one.code in ("MK110", "MK128", "MK129", "MK218", "MK220")]
    assert said_ == ["MK110", "MK128", "MK129", "MK129"]
