"""The roster: who is who in an office, and an agenda that names people as the roster knows them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from meetingkit.agenda.enrolment import attendees, enrol, in_roster_order, is_absent, people_of
from meetingkit.agenda.items import Announcement, Award, Report
from meetingkit.agenda.roster import Roster
from meetingkit.agenda.roster_reading import parse_roster
from meetingkit.agenda.schema import roster_schema
from meetingkit.agenda.values import Speaker, speaker
from meetingkit.cli.app import run
from meetingkit.diagnostics import InvalidInput
from meetingkit.library import default_library
from meetingkit.reading.source import Source
from meetingkit.workflow import load_meeting
from tests.conftest import read_text

Captured = pytest.CaptureFixture[str]

ROSTER = """
单位:
  - 区纪委监委
  - {名称: 区委区直机关工委, 简称: [区直机关工委]}
  - 区财政局
人员:
  - 周明远（区委书记）
  - {姓名: 李文博, 职务: 区委组织部副部长, 单位: 区委组织部, 别名: [文博同志]}
  - 李　明（区财政局局长）
  - 李明（区教育局局长）
  - {姓名: 高若水, 单位: 区直机关工委}
  - 扎西•多吉（望潮镇镇长）
分组:
  领导小组成员: [李文博, 周明远]
  成员单位: [区财政局, 区直机关工委, 区纪委监委]
  全体: [成员单位, 领导小组成员, 李明（区教育局局长）]
"""
ZHOU, LI = "周明远（区委书记）", "李文博（区委组织部副部长）"
FINANCE, SCHOOLS = "李明（区财政局局长）", "李明（区教育局局长）"
ORGANS = ["区纪委监委", "区委区直机关工委", "区财政局"]
EVERYBODY = [*ORGANS, ZHOU, LI, FINANCE, SCHOOLS, "高若水", "扎西•多吉（望潮镇镇长）"]


def roster(text: str = ROSTER) -> Roster:
    return parse_roster(Source("名册.yaml", text))


OFFICE = roster()


def told(error: InvalidInput) -> list[str]:
    """Place, code and message of each finding, and its fix."""
    return [f"{d.line}:{d.column} {d.code} {d.message} | {d.hint}" for d in error.diagnostics]


def faults(text: str) -> list[str]:
    with pytest.raises(InvalidInput) as caught:
        roster(text.lstrip("\n"))
    return told(caught.value)


def agenda(*speakers: Any, **facts: Any) -> str:
    """An agenda with one report by these speakers; JSON is YAML."""
    return json.dumps(
        {"会议": "甲会", "议程": [{"汇报": "工作", "汇报人": list(speakers)}], **facts}, ensure_ascii=False
    )


def reporters(*speakers: Any) -> list[Speaker]:
    [item] = enrol(read_text(agenda(*speakers)), OFFICE).model.items
    assert isinstance(item, Report)
    return item.speakers


def test_the_order_of_the_file_is_the_order_of_precedence() -> None:
    assert [who.text for who in OFFICE.ranks] == EVERYBODY
    people_first = roster("人员: [周明远（区委书记）]\n单位: [区财政局]\n")
    assert [who.text for who in people_first.ranks] == [ZHOU, "区财政局"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("人员: 周明远（区委书记）、李文博（副部长）", [ZHOU, "李文博（副部长）"], id="people on one line"),
        pytest.param("单位: 区财政局、区教育局", ["区财政局", "区教育局"], id="organs on one line"),
        pytest.param("人员: [周明远同志（区委书记）]", [ZHOU], id="同志 is not part of a name"),
        pytest.param("人员: [王登科（区委副书记）]", ["王登科（区委副书记）"], id="a name that ends like an organ"),
        pytest.param("people: [{name: 周明远, post: 区委书记}]", [ZHOU], id="english names"),
        pytest.param("人员: [【待填：姓名】（局长）, 【待填：姓名】（处长）]", ["【待填：姓名】（局长）", "【待填：姓名】（处长）"], id="blanks are no names"),
    ],
)  # fmt: skip
def test_a_roster_is_read_as_people_write_it(text: str, expected: list[str]) -> None:
    assert [who.text for who in roster(text).ranks] == expected


def test_a_person_has_an_organ_by_its_full_name() -> None:
    assert OFFICE.organ_of(speaker("高若水")) == "区委区直机关工委"
    assert OFFICE.organ_of(speaker("文博同志")) == "区委组织部"
    assert OFFICE.organ_of(speaker(ZHOU)) == ""


@pytest.mark.parametrize(
    ("post", "organ"),
    [
        ("区教育局局长", "区教育局"), ("区教育局党组书记", "区教育局"), ("区教育局副局长", "区教育局"),
        ("石桥镇党委书记", "石桥镇"), ("机关工委常务副书记", "区直机关工委"), ("区教育局办公室主任", ""),
        ("区教育局党组书记、局长", ""), ("副区长", ""), ("区财政局局长", ""), ("教师", ""),
    ],
)  # fmt: skip
def test_an_organ_of_the_roster_is_told_from_a_post(post: str, organ: str) -> None:
    office = roster("单位: [区教育局, 石桥镇, {名称: 区直机关工委, 简称: 机关工委}]\n")
    assert office.organ_of(Speaker(f"李明（{post}）", "李明", post)) == organ


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("单位:\n人员:\n", ["1:1 MK045 名册里一个单位、一个人也没有 | 请在“单位”“人员”下面按先后写，每行一个，如：“- 周明远（区委书记）”。"], id="empty"),
        pytest.param("人员:\n  - 区财政局\n", ["2:5 MK013 “人员”应是一个人，写的是“区财政局” | 人写成“姓名（职务）”，或 {姓名: 周明远, 职务: 区委书记}；单位请写到“单位”下面。"], id="an organ among people"),
        pytest.param("人员:\n  - {姓名: 周明远, 职位: 书记}\n", ["2:15 MK011 这里没有“职位”这个名称 | 是不是“职务”？"], id="unknown key"),
        pytest.param("单位:\n  - 区财政局\n  - 区财政局\n", ["3:5 MK041 “区财政局”写了两次，第一次在第 2 行 | 名称、简称、别名、分组的名称都不能相同，请删去或改掉一处。"], id="an organ twice"),
        pytest.param("人员:\n  - 李明（局长）\n  - 李　明（局长）\n", ["3:5 MK041 “李明”写了两次，第一次在第 2 行 | 同一个人请删去一处；同名的两个人，都要写职务，并且写得不一样。"], id="a person twice"),
        pytest.param("人员:\n  - 李明（局长）\n  - 李明\n", ["3:5 MK041 “李明”写了两次，第一次在第 2 行 | 同一个人请删去一处；同名的两个人，都要写职务，并且写得不一样。"], id="a namesake without a post"),
        pytest.param("人员:\n  - 李明（局长）\n  - {姓名: 周明远, 别名: [李明]}\n", ["3:20 MK041 “李明”写了两次，第一次在第 2 行 | 名称、简称、别名、分组的名称都不能相同，请删去或改掉一处。"], id="an alias that is a name"),
        pytest.param("人员: [周明远（书记）]\n分组:\n  周明远: [周明远]\n", ["3:8 MK041 “周明远”写了两次，第一次在第 1 行 | 名称、简称、别名、分组的名称都不能相同，请删去或改掉一处。"], id="a group called like a person"),
        pytest.param("人员: [李文博（副部长）]\n分组:\n  甲组: [李文搏]\n", ["3:8 MK042 分组“甲组”里的“李文搏”，名册里没有 | 是不是“李文博”？"], id="a slip in a group"),
        pytest.param("人员: [李文博（副部长）]\n分组:\n  甲组:\n    - 赵六\n", ["4:7 MK042 分组“甲组”里的“赵六”，名册里没有 | 请先写到“人员”或“单位”下面。"], id="a stranger in a group"),
        pytest.param("单位: [区财政局]\n分组:\n  甲组: [乙组]\n  乙组: [丙组, 区财政局]\n  丙组: [甲组]\n", ["3:8 MK043 分组绕成了一圈：甲组→乙组→丙组→甲组 | 请从“甲组”里删去“乙组”。"], id="a circle of groups"),
        pytest.param("单位: [区财政局]\n分组:\n  甲组: [甲组, 区财政局]\n", ["3:8 MK043 分组绕成了一圈：甲组→甲组 | 请从“甲组”里删去“甲组”。"], id="a group in itself"),
        pytest.param("人员: [李明（局长）, 李明（处长）]\n分组:\n  甲组: [李明]\n", ["3:8 MK044 名册里有 2 位“李明”，不知道是哪一位 | 请写成“李明（局长）”或“李明（处长）”。"], id="a namesake in a group"),
        pytest.param("单位: [区财政局]\n分组:\n  甲组: []\n", ["3:7 MK045 分组“甲组”里一个人、一个单位也没有 | 请写上成员，如 [周明远, 李文博]；用不着就删去这个分组。"], id="an empty group"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_roster_is_said_with_the_fix(text: str, expected: list[str]) -> None:
    assert faults(text) == expected


def test_every_mistake_is_told_in_one_run() -> None:
    found = faults(
        "单位: [甲局, 甲局]\n人员: [周明远（书记）]\n分组:\n  一组: [二组, 赵六]\n  二组: [一组]\n  三组: []\n"
    )
    assert [line.split()[1] for line in found] == ["MK041", "MK043", "MK042", "MK045"]


def test_many_circles_and_strangers_are_told_without_end_of_patience() -> None:
    groups = "".join(f"  组{n}: [组{n}, 生人{n}]\n" for n in range(2000))
    assert len(faults(f"单位: [甲局]\n分组:\n{groups}")) == 2000 + 20


def test_groups_nest_deeply() -> None:
    groups = "".join(f"  组{n}: [组{n + 1}]\n" for n in range(3000))
    office = roster(f"单位: [甲局]\n分组:\n{groups}  组3000: [甲局]\n")
    assert [who.text for who in office.members("组0")] == ["甲局"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(["周明远"], [ZHOU], id="a name"),
        pytest.param(["文博同志"], [LI], id="an alias"),
        pytest.param(["高若水"], ["高若水"], id="a person without a post"),
        pytest.param(["扎西·多吉"], ["扎西•多吉（望潮镇镇长）"], id="another middle dot"),
        pytest.param([{"姓名": "李文博"}], [LI], id="a mapping without a post"),
        pytest.param(["周明远（组长）"], ["周明远（组长）"], id="a post of one's own stays"),
        pytest.param(["李明（区教育局局长）"], [SCHOOLS], id="a namesake with the post"),
        pytest.param(["周明远同志"], ["周明远同志"], id="a form of address stays"),
        pytest.param(["区直机关工委"], ["区直机关工委"], id="an organ stays as written"),
        pytest.param(["赵六", "各街道"], ["赵六", "各街道"], id="strangers stay"),
        pytest.param(["领导小组成员"], [ZHOU, LI], id="a group by precedence"),
        pytest.param(["赵六", "领导小组成员", "区财政局"], ["赵六", ZHOU, LI, "区财政局"], id="a group in its place"),
        pytest.param(["全体"], [*ORGANS, ZHOU, LI, SCHOOLS], id="groups in a group"),
        pytest.param(["李文博", "领导小组成员"], [LI, ZHOU], id="by name, then by group"),
        pytest.param(["领导小组成员", "文博同志"], [ZHOU, LI], id="by group, then by alias"),
        pytest.param(["领导小组成员", "周明远（组长）"], ["周明远（组长）", LI], id="the post of one's own at the first place"),
        pytest.param(["成员单位", "区直机关工委"], ["区纪委监委", "区直机关工委", "区财政局"], id="an organ by group, then by its short name"),
        pytest.param(["领导小组成员", "全体"], [ZHOU, LI, *ORGANS, SCHOOLS], id="groups that overlap"),
        pytest.param(["周明远", ZHOU], [ZHOU, ZHOU], id="twice by name is for the rules to report"),
    ],
)  # fmt: skip
def test_speakers_become_those_whom_the_roster_knows(written: list[Any], expected: list[str]) -> None:
    assert [who.text for who in reporters(*written)] == expected


def test_a_person_without_a_post_is_called_by_name_as_a_comrade() -> None:
    assert [who.said for who in reporters("高若水", "文博同志")] == ["高若水同志", "区委组织部副部长李文博同志"]


def test_somebody_in_a_branch_venue_stays_there() -> None:
    assert reporters({"姓名": "周明远", "会场": "望潮镇分会场"}) == [
        Speaker(ZHOU, "周明远", "区委书记", "望潮镇分会场")
    ]


def test_without_a_roster_the_agenda_is_as_written() -> None:
    reading = read_text(agenda("周明远"))
    assert enrol(reading, None) is reading


def test_single_speakers_and_speakers_of_rounds_are_known_too() -> None:
    text = """
会议: 甲会
主持人: 周明远
主讲: 主持人
议程:
  - 表彰: 先进
    分批:
      - {颁奖人: 领导小组成员, 获奖: 甲局}
  - 宣布: 任免
    宣布人: 文博同志
    免去: [周明远]
    任命: [李文博（区委书记）]
"""
    meeting = enrol(read_text(text), OFFICE).model
    award, announcement = meeting.items
    assert isinstance(award, Award)
    assert isinstance(announcement, Announcement)
    assert meeting.chair == Speaker(ZHOU, "周明远", "区委书记")
    assert meeting.main_speaker == Speaker("主持人")
    assert [who.text for who in award.rounds[0].speakers] == [ZHOU, LI]
    assert [who.text for who in announcement.speakers] == [LI]
    # the post lost or gained is not for the roster to say
    assert [who.text for who in announcement.removed + announcement.appointed] == ["周明远", "李文博（区委书记）"]


def test_a_position_is_that_of_what_was_written() -> None:
    lines = [
        "会议: 甲会",
        "议程:",
        "  - 汇报: 工作",
        "    汇报人:",
        "      - 领导小组成员",
        "      - 赵六",
        "      - 文博同志",
    ]
    reading = enrol(read_text("\n".join(lines)), OFFICE)
    item = reading.model.items[0]
    assert isinstance(item, Report)
    at = [(who.text, reading.position("items", 0, "speakers", index).line) for index, who in enumerate(item.speakers)]
    assert at == [(ZHOU, 5), (LI, 5), ("赵六", 6)]
    assert reading.position("items", 0, "subject").line == 3


@pytest.mark.parametrize(
    ("facts", "place"),
    [
        pytest.param({"speakers": ["李明"]}, "汇报人", id="a speaker"),
        pytest.param({"请假": ["李明"]}, "请假", id="absent"),
        pytest.param({"请假": ["李明（外出）"]}, "请假", id="absent for a reason"),
        pytest.param({"出席": ["李明"]}, "出席", id="present"),
        pytest.param({"主持人": "李明"}, "主持人", id="the chair"),
    ],
)
def test_a_name_that_several_bear_is_refused_where_it_is_used(facts: dict[str, Any], place: str) -> None:
    text = agenda(*facts.pop("speakers", ["赵六"]), **facts)
    with pytest.raises(InvalidInput) as caught:
        enrol(read_text(text), OFFICE)
    [found] = caught.value.diagnostics
    assert found.code == "MK044"
    assert found.hint == f"请写成“{FINANCE}”或“{SCHOOLS}”。"
    assert text[found.column - 1 :].startswith('"李明')
    assert text.rindex('"', 0, text.index(place)) < found.column


@pytest.mark.parametrize(
    ("words", "everybody", "people"),
    [
        ([], [], []),
        (["领导小组成员", "各成员单位负责同志"], [ZHOU, LI, "各成员单位负责同志"], [ZHOU, LI]),
        (["文博同志", "区财政局", "王五（局长）"], [LI, "区财政局", "王五（局长）"], [LI, "王五（局长）"]),
        (["全体", "领导小组成员"], [*ORGANS, ZHOU, LI, SCHOOLS], [ZHOU, LI, SCHOOLS]),
        (["周明远同志", "有关同志"], ["周明远同志", "有关同志"], ["周明远同志"]),
    ],
)
def test_a_list_of_attendees_is_opened(words: list[str], everybody: list[str], people: list[str]) -> None:
    assert [who.text for who in attendees(words, OFFICE)] == everybody
    assert [who.text for who in people_of(words, OFFICE)] == people


def test_without_a_roster_only_a_post_makes_a_person() -> None:
    assert [who.text for who in people_of(["周明远", "王五（局长）"], None)] == ["王五（局长）"]


@pytest.mark.parametrize(
    ("who", "absent", "known", "anyhow"),
    [
        pytest.param(LI, ["李文博"], True, True, id="by name"),
        pytest.param("李文博", [LI], True, True, id="with a post"),
        pytest.param(LI, ["李文博（外出学习）"], True, True, id="with a reason"),
        pytest.param(LI, ["李文博同志"], True, True, id="as a comrade"),
        pytest.param(LI, ["文博同志"], True, False, id="by alias"),
        pytest.param(LI, ["领导小组成员"], True, False, id="by group"),
        pytest.param("李文博（副组长）", [LI], True, True, id="with another of the posts"),
        pytest.param("区直机关工委", ["区委区直机关工委"], True, False, id="an organ by its short name"),
        pytest.param(SCHOOLS, [SCHOOLS], True, True, id="a namesake"),
        pytest.param(SCHOOLS, [FINANCE], False, True, id="the other namesake"),
        pytest.param("赵六", ["赵六（出差）"], True, True, id="a stranger"),
        pytest.param(ZHOU, [LI, "周明"], False, False, id="others"),
        pytest.param(ZHOU, [], False, False, id="nobody"),
    ],
)
def test_who_is_absent(who: str, absent: list[str], known: bool, anyhow: bool) -> None:
    assert is_absent(speaker(who), absent, OFFICE) is known
    assert is_absent(speaker(who), absent, None) is anyhow


# laws

NAMES = st.lists(st.sampled_from([*EVERYBODY, "赵六（局长）", "各街道"]), unique=True, max_size=10)
GROUPS = st.lists(st.sampled_from(["领导小组成员", "成员单位", "全体"]), max_size=3)


@given(NAMES)
def test_names_in_are_people_out(names: list[str]) -> None:
    assert [who.text for who in attendees(names, OFFICE)] == names


@given(st.builds(lambda names, groups: [*names, *groups], NAMES, GROUPS).flatmap(st.permutations))
def test_expansion_keeps_the_order_and_names_nobody_twice(words: list[str]) -> None:
    found = [who.text for who in attendees(words, OFFICE)]
    assert len(found) == len(set(found))
    opened = [[who.text for who in attendees([word], OFFICE)] for word in words]
    assert found == list(dict.fromkeys(text for texts in opened for text in texts))


@given(NAMES.flatmap(st.permutations))
def test_precedence_does_not_depend_on_what_was_written(names: list[str]) -> None:
    ordered = in_roster_order([speaker(name) for name in names], OFFICE)
    known = [who.text for who in ordered if who.text in EVERYBODY]
    assert known == [name for name in EVERYBODY if name in names]
    assert [who.text for who in ordered[len(known) :]] == [name for name in names if name not in EVERYBODY]
    assert in_roster_order(ordered, OFFICE) == ordered


# files


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def checked(capsys: Captured) -> list[str]:
    run(["check", "议程.yaml"])
    return capsys.readouterr().out.splitlines()


def write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


AGENDA = "会议: 甲会\n{}议程:\n  - 汇报: 工作\n    汇报人: 领导小组成员\n"


@pytest.mark.parametrize(
    ("place", "line"),
    [("名册.yaml", ""), ("office.yaml", "名册: office.yaml\n"), ("共用/名册.yaml", "roster: 共用/名册.yaml\n")],
    ids=["beside the agenda", "named", "in another folder"],
)
def test_the_roster_is_found(folder: Path, place: str, line: str) -> None:
    write(folder / place, ROSTER)
    write(folder / "议程.yaml", AGENDA.format(line))
    meeting = load_meeting(Path("议程.yaml"), default_library())
    assert meeting.roster is not None
    item = meeting.agenda.items[0]
    assert isinstance(item, Report)
    assert [who.text for who in item.speakers] == [ZHOU, LI]


def test_the_roster_beside_may_be_a_link(folder: Path) -> None:
    write(folder / "共用" / "名册.yaml", ROSTER)
    write(folder / "议程.yaml", AGENDA.format(""))
    (folder / "名册.yaml").symlink_to(folder / "共用" / "名册.yaml")
    assert load_meeting(Path("议程.yaml"), default_library()).roster is not None


@pytest.mark.parametrize("line", ["", "名册:\n", "名册: 【待填：名册文件】\n"], ids=["none", "left empty", "a blank"])
def test_an_agenda_does_without_a_roster(folder: Path, line: str) -> None:
    write(folder / "议程.yaml", AGENDA.format(line))
    assert load_meeting(Path("议程.yaml"), default_library()).roster is None


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("名册: 没有.yaml\n", "名册“没有.yaml”用不了：找不到这个文件"),
        ("名册: 共用\n", "名册“共用”用不了：应是一个文件，给的是文件夹或设备"),
        ("名册: https://intranet/名册.yaml\n", "“名册”应是一个文件的路径，写的是网址“https://intranet/名册.yaml”"),
        (f"名册: {'长' * 300}.yaml\n", "用不了：文件打不开："),
    ],
    ids=["missing", "a folder", "an address", "too long a name"],
)
def test_a_named_roster_that_cannot_be_read_is_told_where_it_is_named(
    folder: Path, capsys: Captured, line: str, message: str
) -> None:
    (folder / "共用").mkdir()
    write(folder / "名册.yaml", ROSTER)
    write(folder / "议程.yaml", AGENDA.format(line))
    found = checked(capsys)
    assert found[0].startswith("议程.yaml:2:5: 错误 MK040 ")
    assert message in found[0]
    assert found[-1] == "错误 1 处。"


def test_a_link_to_nowhere_is_told(folder: Path, capsys: Captured) -> None:
    write(folder / "议程.yaml", AGENDA.format(""))
    (folder / "名册.yaml").symlink_to("没有.yaml")
    assert checked(capsys)[0] == "名册.yaml:1:1: 错误 MK001 找不到这个文件"


BROKEN_ROSTER = "人员: [周明远（书记）]\n分组:\n  甲组: [周明元]\n"


@pytest.mark.parametrize("line", ["", "名册: 共用/名册.yaml\n"], ids=["beside", "named"])
@pytest.mark.parametrize(
    ("slip", "place"),
    [
        pytest.param(("议程:", "日程:"), "{}:1: 错误 MK011", id="an unknown key"),
        pytest.param(("议程:", "类型: 流水席会\n议程:"), "{}:5: 错误 MK017", id="an unknown kind"),
    ],
)
def test_mistakes_of_agenda_and_roster_are_told_in_one_run(
    folder: Path, capsys: Captured, line: str, slip: tuple[str, str], place: str
) -> None:
    file = "共用/名册.yaml" if line else "名册.yaml"
    write(folder / file, BROKEN_ROSTER)
    write(folder / "议程.yaml", AGENDA.format(line).replace(*slip))
    found = [line for line in checked(capsys) if " 错误 " in line]
    assert f"{file}:3:8: 错误 MK042 分组“甲组”里的“周明元”，名册里没有" in found
    assert any(told.startswith(f"议程.yaml:{place.format(3 if line else 2)}") for told in found)


def test_a_namesake_is_told_together_with_an_unknown_kind(folder: Path, capsys: Captured) -> None:
    write(folder / "名册.yaml", ROSTER)
    write(folder / "议程.yaml", AGENDA.format("类型: 流水席会\n主持人: 李明\n"))
    codes = [line.split()[2] for line in checked(capsys) if " 错误 " in line]
    assert codes == ["MK017", "MK044"]


def test_what_reading_the_roster_noticed_is_passed_on(folder: Path) -> None:
    (folder / "名册.yaml").write_bytes(ROSTER.encode("gb18030"))
    write(folder / "议程.yaml", AGENDA.format(""))
    notices = load_meeting(Path("议程.yaml"), default_library()).notices
    assert [(notice.file, notice.code) for notice in notices] == [("名册.yaml", "MK002")]


def test_the_module_is_loaded_only_for_a_roster(folder: Path) -> None:
    write(folder / "议程.yaml", AGENDA.format(""))
    program = (
        "import sys; from pathlib import Path\n"
        "from meetingkit.library import default_library\n"
        "from meetingkit.workflow import load_meeting\n"
        "load_meeting(Path('议程.yaml'), default_library())\n"
        "print('meetingkit.agenda.roster' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stdout == "False\n"


# the schema for editors


def test_the_schema_accepts_the_roster_and_refuses_slips(capsys: Captured) -> None:
    import yaml

    assert run(["schema", "--roster"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema == roster_schema()
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for text in (ROSTER, "单位:\n人员: 周明远（书记）\n分组:\n", "people: [{name: 周明远, post: 书记}]"):
        assert list(validator.iter_errors(yaml.safe_load(text))) == []
    for text in ("人物: [周明远]", "人员: [{职务: 书记}]", "单位: [{名字: 甲局}]", "分组: [甲]"):
        assert not validator.is_valid(yaml.safe_load(text))
