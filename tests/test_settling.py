"""The agenda as its papers say it: nobody on leave is called, lists in the order asked for, 应到, names under embargo."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingkit.agenda.enrolment import enrol
from meetingkit.agenda.model import Agenda
from meetingkit.agenda.roster import Roster
from meetingkit.agenda.roster_reading import parse_roster
from meetingkit.agenda.settling import mask, settle, visible
from meetingkit.agenda.values import Speaker
from meetingkit.library import default_library
from meetingkit.reading.source import Source
from meetingkit.wording.masks import printed
from tests.conftest import read_text
from tests.meetings import PEOPLE, TYPES, Facts
from tests.test_laws import few

LIBRARY = default_library()
FANG, JIANG, LU, YE = PEOPLE
NAMES = [person.split("（")[0] for person in PEOPLE]
OFFICE = parse_roster(
    Source(
        "名册.yaml",
        """
单位:
  - {名称: 区委区直机关工委, 简称: [区直机关工委]}
人员:
  - 叶书宁（区委副书记）
  - {姓名: 方志恒, 职务: 区委组织部副部长, 别名: [志恒同志]}
  - 江云帆（区财政局局长）
分组:
  领导小组成员: [江云帆, 叶书宁, 方志恒]
  成员单位: [区直机关工委, 方志恒]
""",
    )
)


def read(*items: Facts, roster: Roster | None = None, **facts: Any) -> Agenda:
    """An agenda with these items, its people as the roster knows them; JSON is YAML."""
    text = json.dumps({"会议": "甲会", **facts, "议程": list(items)}, ensure_ascii=False)
    return enrol(read_text(text), roster).model


def settled(*items: Facts, roster: Roster | None = None, **facts: Any) -> Agenda:
    return settle(read(*items, roster=roster, **facts), LIBRARY, roster)


def names(agenda: Agenda, field: str) -> Any:
    """A field of the agenda's only item, people and blanks as written."""
    [item] = agenda.items
    value = getattr(item, field)
    if isinstance(value, list):
        return [getattr(who, "text", who) for who in value]
    return getattr(value, "text", value)


def texts(value: Any) -> Iterator[str]:
    """Every text of an agenda's plain form."""
    match value:
        case str():
            yield value
        case dict():
            for name, inner in value.items():
                yield from texts(name)
                yield from texts(inner)
        case list():
            for inner in value:
                yield from texts(inner)


def plain(agenda: Agenda) -> Any:
    return agenda.model_dump(mode="json")


REPORT, VOTE = {"汇报": "工作"}, {"表决": "《方案》", "方式": "无记名投票"}
ELECTION: Facts = {"选举": "委员", "候选人": ["方志恒", "江云帆"]}
LEAVE = [
    ("by name", {**REPORT, "汇报人": [FANG, JIANG]}, "方志恒", "speakers", [JIANG]),
    ("with a reason", {**REPORT, "汇报人": [FANG, JIANG]}, "方志恒（病假）", "speakers", [JIANG]),
    ("as 同志", {**REPORT, "汇报人": [FANG, JIANG]}, "方志恒同志", "speakers", [JIANG]),
    ("evened out with a blank", {**REPORT, "汇报人": ["李　明（局长）", JIANG]}, "李明", "speakers", [JIANG]),
    ("an organ", {**REPORT, "汇报人": ["区财政局", "区教育局"]}, "区教育局", "speakers", ["区财政局"]),
    ("somebody else", {**REPORT, "汇报人": [FANG, JIANG]}, "方志", "speakers", [FANG, JIANG]),
    ("nobody", {**REPORT, "汇报人": [FANG]}, [], "speakers", [FANG]),
    ("everybody: a blank", {**REPORT, "汇报人": [FANG, JIANG]}, ["方志恒", "江云帆"], "speakers", ["【待填：汇报人】"]),
    ("nobody was named", {"学习": "《条例》"}, "方志恒", "speakers", []),
    ("the reader: not all study instead", {"学习": "《条例》", "领学人": FANG}, "方志恒", "speakers", ["【待填：领学人】"]),
    ("the announcer: not the chair instead", {"宣布": "决定", "宣布人": FANG}, "方志恒", "speakers", ["【待填：宣布人】"]),
    ("who takes part: not everybody rises", {"仪式": "剪彩", "参加人": FANG}, "方志恒", "speakers", ["【待填：参加人】"]),
    ("whoever gives an address: not the chair", {"讲话": None, "讲话人": FANG}, "方志恒", "speaker", "【待填：讲话人】"),
    ("whoever comments", {**REPORT, "汇报人": JIANG, "点评": FANG}, "方志恒", "comment", "【待填：点评】"),
    ("a scrutineer", {**VOTE, "监票人": ["方志恒", "卢思敏"]}, "方志恒", "scrutineers", ["卢思敏"]),
    ("the only scrutineer", {**VOTE, "监票人": "方志恒"}, "方志恒", "scrutineers", ["【待填：监票人】"]),
    ("a teller", {**VOTE, "计票人": ["方志恒", "卢思敏"]}, "卢思敏", "tellers", ["方志恒"]),
    ("a witness", {"签约": "《书》", "签约方": "甲局", "见证人": [FANG, "卢思敏"]}, "卢思敏", "witnesses", ["区委组织部副部长方志恒同志"]),
    ("whoever comes for one item", {**REPORT, "汇报人": JIANG, "列席": ["方志恒", "区审计局"]}, "方志恒", "visitors", ["区审计局"]),
    ("the only one who comes", {**REPORT, "汇报人": JIANG, "列席": "方志恒"}, "方志恒", "visitors", []),
    ("a candidate stays one", ELECTION, "方志恒", "candidates", ["方志恒", "江云帆"]),
    ("who is appointed stays so", {"宣布": "决定", "任命": [FANG]}, "方志恒", "appointed", [FANG]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("item", "absent", "field", "expected"), [case[1:] for case in LEAVE], ids=[c[0] for c in LEAVE]
)
def test_nobody_on_leave_is_called(item: Facts, absent: str | list[str], field: str, expected: Any) -> None:
    assert names(settled(item, 请假=absent), field) == expected


@pytest.mark.parametrize(
    ("speakers", "absent", "expected"),
    [
        pytest.param([FANG, JIANG], "志恒同志", [JIANG], id="on leave by alias"),
        pytest.param(["志恒同志", JIANG], "方志恒", [JIANG], id="speaks by alias"),
        pytest.param(["领导小组成员"], "方志恒", [YE, JIANG], id="called with a group"),
        pytest.param([YE, JIANG], "领导小组成员", ["【待填：汇报人】"], id="on leave with a group"),
        pytest.param(["区委区直机关工委"], "区直机关工委", ["【待填：汇报人】"], id="an organ by its short name"),
    ],
)
def test_who_is_on_leave_is_known_from_the_roster(speakers: list[str], absent: str, expected: list[str]) -> None:
    agenda = settled({**REPORT, "汇报人": speakers}, roster=OFFICE, 请假=absent)
    assert names(agenda, "speakers") == expected


@pytest.mark.parametrize(
    ("away", "expected"),
    [
        ("方志恒", FANG),
        ("志恒同志", FANG),
        ("领导小组成员", "领导小组成员"),
        ("方志恒（外出）", "方志恒（外出）"),
        ("王五", "王五"),
    ],
)
def test_who_is_on_leave_has_the_post_of_the_roster(away: str, expected: str) -> None:
    assert settled(REPORT, roster=OFFICE, 请假=[away]).absent == [expected]


@pytest.mark.parametrize(
    ("presenters", "expected"), [([FANG, JIANG], [JIANG]), ([FANG], ["【待填：颁奖人】"]), ([], [])]
)
def test_whoever_hands_out_a_round_of_awards_may_be_on_leave(presenters: list[str], expected: list[str]) -> None:
    agenda = settled({"表彰": "先进", "分批": [{"获奖": ["方志恒"], "颁奖人": presenters}]}, 请假="方志恒")
    [award] = names(agenda, "rounds")
    assert [who.text for who in award.speakers] == expected
    assert award.recipients == ["方志恒"]


MIXED = ["卢思敏（区应急管理局局长）", "方志恒（区委组织部副部长）", "叶书宁（区委副书记）", "江云帆（区财政局局长）"]
LISTS = ["李一凡", "丁海", "李想", "李二虎"]
SORTED = [
    ("所列", MIXED, MIXED),
    ("名册", MIXED, [YE, FANG, JIANG, LU]),
    ("姓氏笔画", MIXED, [FANG, LU, YE, JIANG]),
    ("所列", LISTS, LISTS),
    ("名册", LISTS, LISTS),
    ("姓氏笔画", LISTS, ["丁海", "李想", "李一凡", "李二虎"]),
    ("姓名笔画", LISTS, ["丁海", "李一凡", "李二虎", "李想"]),
]


@pytest.mark.parametrize(("sorting", "listed", "expected"), SORTED)
def test_people_stand_in_the_order_asked_for(sorting: str, listed: list[str], expected: list[str]) -> None:
    report = {**REPORT, "汇报人": listed, "排序": sorting}
    assert names(settled(report, roster=OFFICE), "speakers") == expected
    election = {"选举": "委员", "宣读人": [JIANG, FANG], "候选人": listed, "排序": sorting}
    agenda = settled(election, roster=OFFICE)
    assert names(agenda, "candidates") == [name.split("（")[0] for name in expected]
    assert names(agenda, "speakers") == [JIANG, FANG]


def test_without_a_roster_its_order_is_the_order_listed() -> None:
    assert names(settled({**REPORT, "汇报人": MIXED, "排序": "名册"}), "speakers") == MIXED


def test_who_is_left_stands_in_order_too() -> None:
    report = {**REPORT, "汇报人": MIXED, "排序": "名册"}
    assert names(settled(report, roster=OFFICE, 请假="叶书宁"), "speakers") == [FANG, JIANG, LU]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param({"出席": ["领导小组成员"]}, "3", id="a group"),
        pytest.param({"出席": ["领导小组成员", "方志恒", LU]}, "4", id="everybody once"),
        pytest.param({"出席": [FANG, LU]}, "2", id="people with their posts"),
        pytest.param({"出席": ["领导小组成员"], "请假": ["方志恒"]}, "3", id="who is on leave was due"),
        pytest.param({"出席": ["领导小组成员"], "应到": "5"}, "5", id="what is written counts"),
        pytest.param({"出席": ["成员单位"]}, None, id="an organ sends nobody knows how many"),
        pytest.param({"出席": ["领导小组成员", "各镇负责同志"]}, None, id="a class of people"),
        pytest.param({"出席": ["领导小组成员", "【待填：还有谁】"]}, None, id="a blank"),
        pytest.param({"列席": ["领导小组成员"]}, None, id="who only attends is not due"),
        pytest.param({}, None, id="nobody"),
        pytest.param({"出席": ["领导小组成员"], "主持人": FANG}, "3", id="the chair is among them"),
        pytest.param({"出席": ["领导小组成员"], "主持人": LU}, "4", id="the chair comes besides"),
        pytest.param({"出席": [FANG], "主持人": "卢思敏"}, "2", id="the chair is one person"),
        pytest.param({"出席": [FANG], "主持人": "【待填：姓名】"}, None, id="nobody knows who takes the chair"),
        pytest.param({"出席": [FANG], "请假": [LU]}, "2", id="who is on leave and in no list"),
        pytest.param({"出席": [FANG], "请假": ["志恒同志"]}, "1", id="who is on leave is one of them by an alias"),
        pytest.param({"出席": [FANG], "列席": [LU], "请假": ["卢思敏"]}, "1", id="on leave, and would only attend"),
        pytest.param({"出席": [FANG], "请假": ["区教育局"]}, None, id="an organ on leave"),
        pytest.param({"出席": [FANG], "列席": [LU, "区审计局"]}, "1", id="who only attends besides"),
        pytest.param({"出席": [FANG], "请假": [FANG], "代会": {"方志恒": LU}}, "1", id="no proxy"),
        pytest.param({"出席": [FANG], "参加": [LU]}, None, id="who takes part may be counted or not"),
        pytest.param({"出席": [FANG, "有关同志"]}, None, id="a class of people called 同志"),
    ],
)
def test_who_is_due_is_counted_where_that_is_certain(facts: Facts, expected: str | None) -> None:
    due = settled(REPORT, roster=OFFICE, **facts).due
    assert (due.text if due else None) == expected
    assert due is None or due.number == int(due.text)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param({"出席": ["领导小组成员"], "主持人": FANG, "列席": [LU], "参加": ["区教育局"]}, "3", id="a group"),
        pytest.param({"出席": ["领导小组成员"], "请假": [FANG], "代会": {"方志恒": LU}}, "3", id="leave, and a proxy"),
        pytest.param({"出席": ["领导小组成员"], "主持人": LU}, None, id="the chair may have no vote"),
        pytest.param({"出席": ["领导小组成员", LU]}, None, id="a superior may be among them"),
        pytest.param({"出席": ["领导小组成员"], "请假": [LU]}, None, id="who is on leave may have no vote"),
        pytest.param({"出席": ["成员单位"]}, None, id="an organ"),
        pytest.param({"出席": ["领导小组成员", LU], "应到": 12}, "12", id="as written"),
    ],
)
def test_of_voters_only_groups_of_the_roster_are_counted(facts: Facts, expected: str | None) -> None:
    agenda = read(REPORT, roster=OFFICE, **facts)
    due = settle(agenda, LIBRARY, OFFICE, everybody_counts=False).due
    assert (due.text if due else None) == expected


HE = "何志刚（县委书记）"


@pytest.mark.parametrize(
    ("facts", "speaker", "said"),
    [
        pytest.param({"出席": [HE]}, "何志刚", "县委书记何志刚同志", id="in a list"),
        pytest.param({"列席": ["丁一（科长）", HE]}, "何志刚同志", "县委书记何志刚同志", id="as 同志"),
        pytest.param({"记录人": HE}, "何　志　刚", "县委书记何志刚同志", id="spaced out"),
        pytest.param({"出席": ["何志刚"]}, "何志刚", "何志刚", id="no post anywhere"),
        pytest.param({"出席": [HE, "何志刚（县长）"]}, "何志刚", "何志刚", id="namesakes"),
        pytest.param({"出席": [HE]}, "何志", "何志", id="another name"),
        pytest.param({"出席": [HE]}, "何志刚（政委）", "政委何志刚同志", id="in another capacity"),
        pytest.param({"出席": ["黄建华先生（甲公司董事长）"]}, "黄建华先生", "甲公司董事长黄建华先生", id="a guest"),
        pytest.param({"出席": ["黄建华（甲公司董事长）"]}, "黄建华先生", "甲公司董事长黄建华先生", id="called so here"),
        pytest.param(
            {"出席": ["黄建华先生（甲公司董事长）"]}, "黄建华", "甲公司董事长黄建华先生", id="called so there"
        ),
    ],
)
@pytest.mark.parametrize("roster", [None, OFFICE], ids=["no roster", "a roster without them"])
def test_a_bare_name_is_called_by_the_post_it_has_elsewhere(
    facts: Facts, speaker: str, said: str, roster: Roster | None
) -> None:
    [item] = settled({"汇报": "工作", "汇报人": [speaker]}, roster=roster, **facts).items
    [who] = vars(item)["speakers"]
    assert who.said == said


def test_posts_pass_between_items_and_lists_and_no_appointment_tells_one() -> None:
    agenda = settled(
        {"宣布": "决定", "任命": ["丁一（局长）"]},
        {"讲话": None, "讲话人": "丁一"},
        {"汇报": "事", "汇报人": HE},
        出席=["何志刚", "丁一"],
    )
    assert agenda.present == [HE, "丁一"]
    assert vars(agenda.items[1])["speaker"].said == "丁一"
    [masked] = mask(settled({"汇报": "事", "汇报人": "何志刚"}, 列席=[HE], 保密=["何志刚"])).items
    assert [printed(who.text) for who in vars(masked)["speakers"]] == ["×××"]


# 保密 → a text → what is printed of it
MASKED = [
    ("方志恒", "由方志恒同志主持", "由×××同志主持"),
    ("方志恒（区委组织部副部长）", "方志恒任区委组织部副部长", "×××任区委组织部副部长"),
    ("方志恒同志", "请方志恒同志", "请×××同志"),
    ("李明", "李　明、李 明和李明", "×××、×××和×××"),
    ("李明", "桃李\n明天再议", "桃李\n明天再议"),
    ("扎西·多吉", "扎西•多吉同志", "×××同志"),
    (["李文", "李文博"], "李文博、李文", "×××、×××"),
    (["李文博", "王李"], "王李文博", "王×××"),
    ("方.志", "方志恒、方大志", "方志恒、方大志"),
    ("【待填：姓名】（局长）", "【待填：姓名】同志", "【待填：姓名】同志"),
    ("方志恒", "方志坚、方恒志、志恒", "方志坚、方恒志、志恒"),
    ([], "方志恒", "方志恒"),
]


@pytest.mark.parametrize(("confidential", "text", "expected"), MASKED)
def test_names_under_embargo_are_not_printed(confidential: str | list[str], text: str, expected: str) -> None:
    agenda = visible(mask(read({**REPORT, "汇报人": "甲局", "小结": text}, 保密=confidential, 开场=text)))
    assert agenda.opening == names(agenda, "summary") == expected


def test_who_is_appointed_or_removed_is_masked_unasked() -> None:
    announcement = {"宣布": "任免决定", "免去": ["卢思敏（局长）"], "任命": ["李　明（局长）"]}
    speech = {"表态": None, "发言人": ["李明（区财政局局长）"]}
    agenda = visible(mask(read(announcement, speech, 开场="卢思敏、李明、江云帆")))
    printed = json.dumps(plain(agenda), ensure_ascii=False)
    assert agenda.opening == "×××、×××、江云帆"
    assert not any(name in printed for name in ("卢思敏", "李明", "李　明"))


@pytest.mark.parametrize(
    ("confidential", "text", "expected"),
    [
        ("方志恒", "志恒同志、方志恒", "×××同志、×××"),
        ("志恒同志", "方志恒同志", "×××同志"),
        ("领导小组成员", "叶书宁、方志恒、江云帆、卢思敏", "×××、×××、×××、卢思敏"),
        ("卢思敏", "志恒同志、卢思敏", "志恒同志、×××"),
    ],
)
def test_whatever_the_roster_calls_them_is_masked(confidential: str, text: str, expected: str) -> None:
    agenda = read({**REPORT, "汇报人": "甲局"}, roster=OFFICE, 保密=confidential, 开场=text)
    assert visible(mask(agenda, OFFICE)).opening == expected


def test_masked_people_stay_apart_until_they_are_printed() -> None:
    people = ["王立（副局长）", "李明（副局长）"]
    masked = mask(
        read({**REPORT, "汇报人": people}, 保密=["王立", "李明"], 出席=people, 代会={"王立": "甲", "李明": "乙"})
    )
    first, second = masked.present
    assert first != second
    assert list(masked.proxies) == [first, second]
    assert [who.text for who in getattr(masked.items[0], "speakers")] == [first, second]  # noqa: B009
    assert visible(masked).present == ["×××", "×××"]


def test_the_reading_of_a_masked_name_is_not_told() -> None:
    agenda = mask(read(REPORT, 保密="单雄", 注音={"单雄": "shàn xióng", "乐清": "yuè qīng"}))
    assert agenda.readings == {"乐清": "yuè qīng"}


def test_a_masked_person_still_is_one_but_no_post_tells_who() -> None:
    agenda = visible(mask(read({"表态": None, "发言人": [FANG]}, 保密="方志恒")))
    [item] = agenda.items
    assert getattr(item, "speakers") == [Speaker("×××", "×××")]  # noqa: B009


@pytest.mark.parametrize(
    ("chair", "speaker"), [("沈砚秋（区长）", "顾怀远（区委书记）"), ("沈砚秋", "沈砚秋同志"), ("沈砚秋", "主持人")]
)
def test_nobody_is_taken_for_the_chair_once_masked(chair: str, speaker: str) -> None:
    mine = speaker.startswith(("沈", "主"))
    agenda = settled({"表态": None, "发言人": speaker}, 主持人=chair, 保密=["沈砚秋", "顾怀远"])
    masked = mask(agenda)
    [who] = getattr(masked.items[0], "speakers")  # noqa: B009
    assert (who.text == "主持人") is mine


@pytest.mark.parametrize(
    ("item", "field", "expected"),
    [
        ({"选举": "委员", "候选人": "领导小组成员"}, "candidates", ["叶书宁", "方志恒", "江云帆"]),
        ({"选举": "委员", "候选人": ["志恒同志", "丁一（科长）"]}, "candidates", ["方志恒", "丁一"]),
        ({"选举": "委员", "监票人": ["丁一（科长）"]}, "scrutineers", ["丁一"]),
        ({"表彰": "先进", "获奖": ["志恒同志", "甲支部"]}, "recipients", ["区委组织部副部长方志恒同志", "甲支部"]),
        ({"表彰": "先进", "获奖": ["李四", "丁一"], "排序": "姓氏笔画"}, "recipients", ["丁一", "李四"]),
    ],
)
def test_names_and_groups_in_lists_are_those_of_the_roster(item: Facts, field: str, expected: list[str]) -> None:
    assert names(settled(item, roster=OFFICE), field) == expected


def test_who_is_there_is_said_with_the_post_of_the_roster() -> None:
    agenda = settled(REPORT, roster=OFFICE, 出席=["领导小组成员", "方志恒"])
    assert agenda.present == ["领导小组成员", FANG]


def test_the_chair_is_sorted_by_name() -> None:
    item = {**REPORT, "汇报人": ["主持人", "李明", "丁一"], "排序": "姓氏笔画"}
    assert names(settled(item, 主持人="沈砚秋"), "speakers") == ["丁一", "李明", "主持人"]


def test_nothing_to_mask_leaves_the_agenda_itself() -> None:
    agenda = read({**REPORT, "汇报人": FANG}, 保密=["【待填：姓名】"])
    assert mask(agenda) is agenda


# every field of text, with the names somewhere in it
PROSE = st.lists(
    st.sampled_from([*NAMES, "方志", "志恒", "书宁叶", "，", "各位同志", "×", " "]), min_size=1, max_size=6
)
SPOKEN = PROSE.map("".join).map(lambda text: f"说{text}完")


@st.composite
def agendas(draw: st.DrawFn) -> Facts:
    """A meeting of any types in which anybody may be on leave, confidential, and named in prose."""
    items = []
    for label in draw(st.lists(st.sampled_from([*TYPES, "讲话"]), min_size=1, max_size=5)):
        people = draw(st.lists(st.sampled_from([*PEOPLE, *NAMES]), min_size=1, max_size=4))
        key, who = ("讲话人", people[0]) if label == "讲话" else (TYPES[label][1], people)
        items.append({label: draw(SPOKEN), key: who, "小结": draw(SPOKEN)})
    some = st.lists(st.sampled_from([*PEOPLE, *NAMES]), max_size=3)
    facts = {"会议": draw(SPOKEN), "开场": draw(SPOKEN), "主持人": draw(st.sampled_from(PEOPLE)), "要求": draw(SPOKEN)}
    return {**facts, "请假": draw(some), "保密": draw(some), "议程": items}


def agenda_of(facts: Facts) -> Agenda:
    return read_text(json.dumps(facts, ensure_ascii=False)).model


@few
@given(agendas())
def test_nobody_on_leave_remains_a_speaker(facts: Facts) -> None:
    away = {person.split("（")[0] for person in facts["请假"]}
    before = agenda_of(facts)
    for item, left in zip(before.items, settle(before, LIBRARY).items, strict=True):
        named, calls = ([*getattr(one, "speakers", []), getattr(one, "speaker", None)] for one in (item, left))
        kept = [who for who in named if who and (who.name or who.text) not in away]
        kept = [Speaker("主持人") if before.is_chair(who) else who for who in kept]
        assert [who for who in calls if who and "待填" not in who.text] == kept
        assert any(calls)


@few
@given(agendas())
def test_masking_hides_those_names_and_changes_nothing_else(facts: Facts) -> None:
    hidden = {person.split("（")[0] for person in facts["保密"]}
    before = agenda_of(facts)
    after = visible(mask(before))
    pairs = list(zip(texts(plain(before)), texts(plain(after)), strict=True))
    for was, now in pairs:
        assert not any(name in now for name in hidden)
        if now in ("", "×××"):  # a person: the post would tell who it is
            continue
        shown = was
        for name in sorted(hidden):  # names may be written with a blank that evens them out
            shown = re.sub(r"[^\S\n]*".join(name), "×××", shown)
        assert now == shown


@few
@given(agendas())
def test_settling_again_changes_nothing(facts: Facts) -> None:
    once = settle(agenda_of(facts), LIBRARY)
    assert settle(once, LIBRARY) == once
