"""What holds of every meeting with an announced agenda, links by number, a chair among the speakers, people on leave."""

from __future__ import annotations

import difflib
import re
from typing import Any

from hypothesis import given
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
    counts_agree_everywhere(facts)


def counts_agree_everywhere(facts: Facts) -> None:
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


def every_law(facts: Facts) -> None:
    """All the laws of this file at once, for one meeting."""
    in_order(facts)
    counts_agree_everywhere(facts)
    chair_is_not_named(facts)
    nobody_on_leave_is_there(facts)
    turns_are_for_several(facts)
    recap_is_true(facts)


@few
@given(procedures(), items(), st.randoms(use_true_random=False), st.integers(0, 11), st.integers(0, 11))
def test_reordering_inserting_and_deleting_items_leaves_every_law_true(
    facts: Facts, another: Facts, random: Any, dropped: int, place: int
) -> None:
    address = [item for item in facts["议程"] if "讲话" in item and "讲话人" not in item]
    others = [item for item in facts["议程"] if item not in address]
    if another.get("讲话人") == facts["主持人"]:
        another["讲话人"] = next(one for one in PEOPLE if one != facts["主持人"])
    inserted = [*others[:place], another, *others[place:]]
    deleted = [item for index, item in enumerate(others) if index != dropped]
    shuffled = random.sample(others, len(others))
    for changed in (inserted, deleted, shuffled):
        if changed or address:
            every_law({**facts, "议程": [*changed, *address]})


@few
@given(procedures())
def test_the_chair_is_never_called_by_name(facts: Facts) -> None:
    chair_is_not_named(facts)


def chair_is_not_named(facts: Facts) -> None:
    name = facts["主持人"].split("（")[0]
    leaders = [item.get("讲话人", "") for item in facts["议程"]]
    for line in body(script(facts), opening=False):
        assert name not in line
    assert all(name not in topic for topic in listed(facts, script(facts))) or name in "".join(leaders)


@few
@given(procedures())
def test_nobody_on_leave_is_invited_or_credited(facts: Facts) -> None:
    nobody_on_leave_is_there(facts)


def nobody_on_leave_is_there(facts: Facts) -> None:
    away = [person.split("（")[0] for person in facts["请假"]]
    document = script(facts)
    for line in [*body(document, opening=False), *listed(facts, document)]:
        assert not any(name in line for name in away), line


@few
@given(procedures())
def test_one_speaker_never_takes_turns(facts: Facts) -> None:
    turns_are_for_several(facts)


def turns_are_for_several(facts: Facts) -> None:
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
    recap_is_true(facts)


def recap_is_true(facts: Facts) -> None:
    whole = "".join(body(script(facts), opening=False))
    recap = whole[whole.index("刚才，") :].split("。")[0] if "刚才，" in whole else ""
    for item in facts["议程"]:
        label = next(iter(item))
        if label in COUNTED and label != "批评与自我批评" and item[TYPES[label][1]]:
            assert item[label] in recap
            here = [one for one in item[TYPES[label][1]] if one not in facts["请假"] and one != facts["主持人"]]
            if len(item[TYPES[label][1]]) == len(here) == 1:
                assert here[0].split("（")[0] in recap
    spoken = {one for item in facts["议程"] for one in item.get(TYPES.get(next(iter(item)), ("", ""))[1], [])}
    spoken |= {item["讲话人"] for item in facts["议程"] if "讲话人" in item}
    for person, name in zip(PEOPLE, NAMES, strict=True):
        assert name not in recap or person in spoken


SENTENCES = ["串词", "讨论", "小结", "回顾", "全场回顾", "结束"]


@few
@given(procedures(), st.data(), st.sampled_from(SENTENCES))
def test_ones_own_words_replace_that_sentence_and_no_other(facts: Facts, data: st.DataObject, which: str) -> None:
    own = "这是自己写的一句话。"
    before = [p.text for p in script(facts).paragraphs]
    able = [item for item in facts["议程"] if announced(item) and "讲话" not in item]
    if which == "讨论":  # to open a floor that was shut changes what is looked back at
        able = [item for item in able if item.get("讨论") != "否"]
    if which in ("结束", "全场回顾"):
        facts = {**facts, which.removeprefix("全场"): own}
    elif able:
        item = data.draw(st.sampled_from(able))
        item[which] = {"对象": "各位", "串词": own} if which == "讨论" else own
    else:
        return
    after = [p.text for p in script(facts).paragraphs]
    changed = [
        code
        for code in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        if code[0] != "equal"
    ]
    said = [text for _, _, _, start, end in changed for text in after[start:end]]
    left = [text for _, start, end, _, _ in changed for text in before[start:end]]
    assert all(own.rstrip("。") in text for text in said if text), said
    assert len([text for text in left if text]) <= 1, left
