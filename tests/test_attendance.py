"""Who is to be in the room: once each, in order, by roster, with proxies, and nothing guessed."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from meetingkit.kind import find_kind
from meetingkit.library import default_library
from meetingkit.papers.context import Context
from meetingkit.papers.people import Attendance, attendance, people_view
from meetingkit.reading.source import as_source
from meetingkit.wording.masks import printed
from meetingkit.workflow import meeting_from

ROSTER = """\
单位: [区委组织部, 区教育局]
人员:
  - 顾怀远（区委书记）
  - 方志恒（区委副书记）
  - {姓名: 林知远, 职务: 区委组织部部长, 单位: 区委组织部, 别名: [知远同志]}
  - 陈立（区教育局局长）
分组:
  领导小组成员: [顾怀远, 方志恒, 林知远]
"""


def context(
    people: str,
    roster: str | None = ROSTER,
    items: str = "  - 其他: 文\n",
    *,
    disclose: bool = False,
    chair: str = "顾怀远（区委书记）",
) -> Context:
    text = f"会议: 会\n主持人: {chair}\n{people}议程:\n{items}"
    given = as_source(roster, "名册.yaml") if roster else None
    meeting = meeting_from(as_source(text, "会.yaml"), default_library(), given, disclose=disclose)
    kind = find_kind(default_library(), meeting.agenda.kind)
    assert kind
    return Context(meeting.agenda, kind, meeting.roster, default_library())


@dataclass(frozen=True)
class Short:
    """An attendance in few words."""

    coming: list[str]
    on_leave: list[str]
    collective: list[str]
    repeated: list[str]
    namesakes: list[str]


def short(found: Attendance) -> Short:
    def told(one: object) -> str:
        name, status = getattr(one, "name", ""), getattr(one, "status", "")
        stands, proxy = getattr(one, "stands_for", ""), getattr(one, "proxy", "")
        return printed(f"{name} {status}" + (f" 代{stands}" if stands else "") + (f" 由{proxy}代" if proxy else ""))

    return Short(
        [told(one) for one in found.coming], [told(one) for one in found.on_leave],
        [text for _, text in found.collective], list(found.repeated), list(found.namesakes),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ("", Short(["顾怀远 出席"], [], [], [], [])),
        (
            "出席: [领导小组成员]\n列席: [陈立]\n",
            Short(["顾怀远 出席", "方志恒 出席", "林知远 出席", "陈立 列席"], [], [], [], []),
        ),
        (
            "出席: [知远同志, 林知远, 各成员单位负责同志]\n",
            Short(["顾怀远 出席", "林知远 出席"], [], ["各成员单位负责同志"], ["林知远（区委组织部部长）"], []),
        ),
        (
            "列席: [重点企业负责人, 各街道分管负责同志]\n",
            Short(["顾怀远 出席"], [], ["重点企业负责人", "各街道分管负责同志"], [], []),
        ),
        (
            "出席: [领导小组成员]\n请假: [方志恒]\n代会: {方志恒: 陈立}\n",
            Short(["顾怀远 出席", "陈立 出席 代方志恒", "林知远 出席"], ["方志恒 请假 由陈立代"], [], [], []),
        ),
        (
            "出席: [张伟（县财政局局长）, 张伟（县教育局局长）]\n",
            Short(["顾怀远 出席", "张伟 出席", "张伟 出席"], [], [], [], ["张伟"]),
        ),
        ("出席: [张三, 县财政局]\n", Short(["顾怀远 出席", "张三 出席", "县财政局 出席"], [], [], [], [])),
        (
            "出席: [黄建华先生（甲公司董事长）, 林美玲女士, 王芳老师]\n请假: [林美玲]\n",
            Short(["顾怀远 出席", "黄建华 出席", "王芳 出席"], ["林美玲 请假"], [], [], []),
        ),
        (
            "参加: [受表彰的集体代表和个人, 集体代表, 个人, 各位老师, 县领导]\n",
            Short(["顾怀远 出席"], [], ["受表彰的集体代表和个人", "集体代表", "个人", "各位老师", "县领导"], [], []),
        ),
    ],
    ids=[
        "the chair alone",
        "groups",
        "written twice",
        "many without names",
        "a proxy",
        "namesakes",
        "nobody's roster",
        "forms of address",
        "words for many",
    ],
)
def test_everybody_comes_once(people: str, expected: Short) -> None:
    assert short(attendance(context(people))) == expected


@pytest.mark.parametrize(
    ("people", "coming"),
    [
        ("出席: [顾怀远, 林知远, 方志恒, 陈立]\n", ["顾怀远 出席", "林知远 出席", "方志恒 出席", "陈立 出席"]),
        ("出席: [领导小组成员, 陈立]\n", ["顾怀远 出席", "方志恒 出席", "林知远 出席", "陈立 出席"]),
        ("出席: [顾怀远, 主持人]\n", ["顾怀远 出席", "方志恒 出席"]),
        ("出席: [顾怀远]\n参加: [林知远, 方志恒同志]\n", ["顾怀远 出席", "林知远 参加", "方志恒 参加"]),
        ("出席: [顾怀远, 林知远]\n", ["方志恒 出席", "顾怀远 出席", "林知远 出席"]),
    ],
    ids=["by name", "in a group", "as the chair", "in a later list", "in no list"],
)
def test_the_chair_stays_where_a_list_has_him(people: str, coming: list[str]) -> None:
    found = attendance(context(people, chair="方志恒（区委副书记、组长）"))
    assert short(found).coming == coming
    assert [(one.name, one.post) for one in found.coming if one.chair] == [("方志恒", "区委副书记、组长")]


@pytest.mark.parametrize(
    ("people", "coming"),
    [
        ("出席: [方志恒, 林知远]\n", ["顾怀远 出席", "沈秋 出席 代方志恒", "林知远 出席"]),
        (
            "出席: [林知远]\n列席: [方志恒同志, 陈立]\n",
            ["顾怀远 出席", "林知远 出席", "沈秋 列席 代方志恒", "陈立 列席"],
        ),
        ("出席: [方志恒, 林知远]\n列席: [沈秋]\n", ["顾怀远 出席", "林知远 出席", "沈秋 列席 代方志恒"]),
        ("出席: [林知远]\n", ["顾怀远 出席", "林知远 出席", "沈秋 出席 代方志恒"]),
        ("出席: [方志恒, 林知远]\n保密: [沈秋]\n", ["顾怀远 出席", "××× 出席 代方志恒", "林知远 出席"]),
        ("出席: [方志恒, 林知远]\n保密: [方志恒]\n", ["顾怀远 出席", "沈秋 出席 代×××", "林知远 出席"]),
    ],
    ids=["in a list", "who would only attend", "comes anyway", "in no list", "under embargo", "both under embargo"],
)
@pytest.mark.parametrize("roster", [ROSTER, None], ids=["roster", "no roster"])
def test_a_proxy_has_the_place_of_whom_they_stand_for(people: str, coming: list[str], roster: str | None) -> None:
    away = "请假: [方志恒]\n代会: {方志恒: 沈秋（县长）}\n"
    assert short(attendance(context(people + away, roster))).coming == coming


@pytest.mark.parametrize(
    ("people", "coming"),
    [
        ("出席: [领导小组成员]\n保密: [方志恒]\n", ["顾怀远 出席", "××× 出席", "林知远 出席", "陈立 参加"]),
        (
            "出席: [领导小组成员]\n列席: [陈立]\n保密: [方志恒, 陈立]\n",
            ["顾怀远 出席", "××× 出席", "林知远 出席", "××× 列席"],
        ),
    ],
    ids=["one of a group", "two"],
)
def test_the_roster_tells_nobody_under_embargo(people: str, coming: list[str]) -> None:
    items = "  - 汇报: 事\n    汇报人: [方志恒, 陈立]\n"
    assert short(attendance(context(people, items=items))).coming == coming
    assert "方志恒" not in str(attendance(context(people + "请假: [领导小组成员]\n", items=items)))


def test_whom_the_agenda_calls_comes_too() -> None:
    items = "  - 汇报: 工作\n    汇报人: [区委组织部, 陈立, 林知远, 沈秋（县长）]\n  - 讲话:\n    讲话人: 方志恒\n"
    found = short(attendance(context("出席: [林知远]\n", items=items)))
    assert found.coming == [
        "顾怀远 出席", "林知远 出席", "区委组织部 参加", "陈立 参加", "沈秋 参加", "方志恒 出席",
    ]  # fmt: skip


def test_a_guest_who_speaks_is_the_one_who_is_listed() -> None:
    items = "  - 发言:\n    发言人: [黄建华先生, 林美玲女士, 王明教授]\n"
    found = attendance(context("出席: [黄建华先生（甲公司董事长）, 林美玲]\n", items=items))
    assert short(found).coming == ["顾怀远 出席", "黄建华 出席", "林美玲 出席", "王明 参加"]
    assert all(one.is_person for one in found.coming)


def test_posts_and_organs_come_from_the_roster() -> None:
    found = attendance(context("出席: [林知远, 李明（副县长）]\n"))
    assert [(one.name, one.post, one.organ, one.is_person) for one in found.coming] == [
        ("顾怀远", "区委书记", "", True), ("林知远", "区委组织部部长", "区委组织部", True), ("李明", "副县长", "", True),
    ]  # fmt: skip


def test_the_view_groups_by_status() -> None:
    view = people_view(context("出席: [林知远]\n列席: [陈立]\n"))
    assert [(group["status"], [one["name"] for one in group["people"]]) for group in view["groups"]] == [
        ("出席", ["顾怀远", "林知远"]), ("列席", ["陈立"]),
    ]  # fmt: skip
    assert view["count"] == 3


@pytest.mark.parametrize(
    "people",
    [
        "出席: [李文博, 方志恒]\n请假: [李文博]\n保密: [李文博, 方志恒]\n",
        "请假: [李文博, 方志恒]\n代会: {李文博: 高一一, 方志恒: 高二二}\n保密: [李文博, 方志恒]\n",
        "出席: [顾怀远, 李文博]\n保密: [顾怀远, 李文博]\n",
        "出席: [李文博（副书记）]\n列席: [李文博（副书记）]\n保密: [李文博]\n",
    ],
    ids=["on leave", "two proxies", "the chair", "written twice"],
)
def test_masking_changes_neither_who_comes_nor_their_order(people: str) -> None:
    masked, open_ = short(attendance(context(people, None))), short(attendance(context(people, None, disclose=True)))
    for field in ("coming", "on_leave", "repeated", "namesakes"):
        assert len(getattr(masked, field)) == len(getattr(open_, field)), field
    statuses = [[told.split()[1] for told in one.coming] for one in (masked, open_)]
    assert statuses[0] == statuses[1]
    proxies = [len({told.split()[-1] for told in one.on_leave}) for one in (masked, open_)]
    assert proxies[0] == proxies[1]
