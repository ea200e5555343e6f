"""What holds of every meeting with an announced agenda, links by number, a chair among the speakers, people on leave."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from meetingkit.document import Document, Role
from meetingkit.wording.numerals import counted, han
from tests.meetings import ADDRESS, COUNTED, PEOPLE, TYPES, Facts, items, meeting, script
from tests.test_laws import announced, few, in_order

NAMES = [person.split("（")[0] for person in PEOPLE]
AGENDA = "今天会议的议程"
LISTED = (*tuple(f"{han(n)}、" for n in range(1, 11)), "十一", "十二")
IN_TURN = ("汇报", "发言", "表态", "交流")


@st.composite
def procedures(draw: st.DrawFn) -> Facts:
    """A meeting of 1 to 12 items in any style; somebody who speaks may be the chair, others on leave."""
    found = draw(st.lists(items(), min_size=1, max_size=11))
    for item in found:
        label = next(iter(item))
        if label in IN_TURN:
            item |= draw(st.fixed_dictionaries({}, optional={"逐个": st.just("是"), "每人": st.just("5分钟")}))
    chair, *absent = draw(st.permutations(PEOPLE))
    for item in found:
        if "讲话人" in item:
            item["讲话人"] = draw(st.sampled_from(absent))  # the chair's own address is another kind of turn
    style = {
        "报议程": draw(st.sampled_from(["连写", "列表", "不报"])),
        "衔接": draw(st.sampled_from(["首先", "第几项"])),
        "主持人": chair,
        "请假": draw(st.lists(st.sampled_from(absent), max_size=2, unique=True)),
    }
    return meeting(*found, *draw(st.lists(ADDRESS, max_size=1)), **style)


def body(document: Document, *, opening: bool) -> list[str]:
    """What is said before the first item but ceremonies, or from there on."""
    first = next(i for i, p in enumerate(document.paragraphs) if p.item is not None)
    announcement = [i + 1 for i, p in enumerate(document.paragraphs) if p.item is None and p.text.startswith(AGENDA)]
    while announcement and document.paragraphs[announcement[-1]].text[:2] in LISTED:
        announcement.append(announcement[-1] + 1)
    first = max(first, *announcement, first)
    part = document.paragraphs[:first] if opening else document.paragraphs[first:]
    return [p.text for p in part if p.role is Role.BODY]


def listed(facts: Facts, document: Document) -> list[str]:
    """The items as the opening announces them, checked against the number it gives."""
    lines = [line for line in body(document, opening=True) if line.startswith("今天会议的议程")]
    if not lines:
        return []
    if one := re.fullmatch("今天会议的议程有一项：(.+)。", lines[0]):
        return [one[1]]
    whole = "".join(
        line for line in body(document, opening=True) if line.startswith(("今天会议", *"一二三四五六七八九十"))
    )
    mark = "是" if facts["报议程"] == "连写" else "、"
    number, rest = re.fullmatch("今天会议的议程有(.+?)项：(.+)。", whole).groups()  # type: ignore[union-attr]
    topics = rest.split("；")
    assert number == counted(len(topics))
    for place, topic in enumerate(topics, 1):
        assert topic.startswith(f"{han(place)}{mark}")
    return topics


def numbered(facts: Facts) -> int:
    """How many items there are to announce; after a leader's address the chair's own words are none."""
    leader_spoke = any("讲话人" in item for item in facts["议程"])
    own = sum("讲话" in item and "讲话人" not in item for item in facts["议程"])
    return sum(announced(item) for item in facts["议程"]) + (0 if leader_spoke else own)


@few
@given(procedures())
def test_as_many_items_are_announced_listed_and_linked(facts: Facts) -> None:
    document = script(facts)
    count = numbered(facts)
    if facts["报议程"] != "不报":
        assert len(listed(facts, document)) == count
    ordinals = [
        number for line in body(document, opening=False) for number in re.findall("，进行第(.+?)项议程，", line)
    ]
    assert ordinals == ([han(n) for n in range(1, count + 1)] if facts["衔接"] == "第几项" and count > 1 else [])


@few
@given(procedures())
def test_first_is_once_and_first_and_last_is_once_and_last(facts: Facts) -> None:
    in_order(facts)


@few
@given(procedures(), st.randoms(use_true_random=False), st.integers(0, 11))
def test_reordering_and_deleting_items_leaves_the_laws_true(facts: Facts, random: Any, dropped: int) -> None:
    address = [item for item in facts["议程"] if "讲话" in item and "讲话人" not in item]
    others = [item for index, item in enumerate(facts["议程"]) if item not in address and index != dropped]
    assume(others)
    random.shuffle(others)
    changed = {**facts, "议程": [*others, *address]}
    in_order(changed)
    if facts["报议程"] != "不报":
        assert len(listed(changed, script(changed))) == numbered(changed)


@few
@given(procedures())
def test_the_chair_is_never_called_by_name(facts: Facts) -> None:
    name = facts["主持人"].split("（")[0]
    leaders = [item.get("讲话人", "") for item in facts["议程"]]
    for line in body(script(facts), opening=False):
        assert name not in line
    assert all(name not in topic for topic in listed(facts, script(facts))) or name in "".join(leaders)


@few
@given(procedures())
def test_nobody_on_leave_is_invited_or_credited(facts: Facts) -> None:
    away = [person.split("（")[0] for person in facts["请假"]]
    document = script(facts)
    for line in [*body(document, opening=False), *listed(facts, document)]:
        assert not any(name in line for name in away), line


@few
@given(procedures())
def test_one_speaker_never_takes_turns(facts: Facts) -> None:
    present = [name for name in PEOPLE if name not in facts["请假"]]
    document = script(facts)
    for number, item in enumerate(facts["议程"], 1):
        label = next(iter(item))
        if label not in TYPES:
            continue
        people = [one for one in item[TYPES[label][1]] if one in present or one not in PEOPLE]
        lines = [p.text for p in document.paragraphs if p.item == number and p.role is Role.BODY]
        turns = [word for word in ("依次", "分别") if lines and word in lines[0]]
        if len(people) < 2:
            assert not turns
            assert "逐个" not in lines[0]


@few
@given(procedures())
def test_the_recap_names_the_items_done_and_nobody_else(facts: Facts) -> None:
    whole = "".join(body(script(facts), opening=False))
    recap = whole[whole.index("刚才，") :].split("。")[0] if "刚才，" in whole else ""
    for item in facts["议程"]:
        label = next(iter(item))
        if label in COUNTED and label != "批评与自我批评" and item[TYPES[label][1]]:
            assert item[label] in recap
    spoken = {one for item in facts["议程"] for one in item.get(TYPES.get(next(iter(item)), ("", ""))[1], [])}
    spoken |= {item["讲话人"] for item in facts["议程"] if "讲话人" in item}
    for person, name in zip(PEOPLE, NAMES, strict=True):
        assert name not in recap or person in spoken
