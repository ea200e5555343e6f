"""The agenda against the roster: names that are nearly, or not at all, those of the roster."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.agenda.choices import BY_ROSTER, BY_STROKES, BY_WHOLE_NAME
from meetingkit.agenda.items import Item
from meetingkit.agenda.values import Speaker, person_or_organ
from meetingkit.check.registry import Finding, Subject, rule
from meetingkit.diagnostics import Severity
from meetingkit.wording.blanks import BLANK
from meetingkit.wording.likeness import one_character_off
from meetingkit.wording.names import name_key

LISTS = ("present", "taking_part", "attending", "absent", "staying")


@rule(
    "MK113",
    "名册里有相近的名称",
    Severity.WARNING,
    why="分组或姓名写错一个字，名册就用不上：分组不展开，请假的人照样被请。",
    wrong="请假: 陶文敬（名册里是陶文静）",
    right="请假: 陶文静",
)
def names_nearly_in_the_roster(subject: Subject) -> Iterator[Finding]:
    """One character away from exactly one name, alias or group of the roster."""
    if subject.roster is None:
        return
    known = {*subject.roster.labels, *subject.roster.groups}
    by_length: dict[int, list[str]] = {}
    for label in known:
        by_length.setdefault(len(label), []).append(label)
    for place, text in _named(subject):
        label = name_key(text)
        near = (
            []
            if label in known or len(label) < 3
            else [one for one in by_length.get(len(label), []) if one_character_off(label, one)]
        )
        if len(near) == 1:
            yield Finding(
                subject.reading.position(*place),
                f"名册里没有“{text}”，有“{near[0]}”",
                f"如果就是“{near[0]}”，请改过来；确实是另一个，就不用管。",
                text,
            )


@rule(
    "MK114",
    "排序用不上",
    Severity.WARNING,
    why="排不了的人会落在最后，看上去却像排好了的。",
    wrong="排序: 名册（名册里没有这个人）",
    right="把他加进名册，或照先后写好，不写“排序”",
)
def people_that_cannot_be_sorted(subject: Subject) -> Iterator[Finding]:
    """排序 by a roster that does not know somebody, or by strokes of a character that the table lacks."""
    for index, item in enumerate(subject.agenda.items):
        if not isinstance(item, Item) or item.sorting not in (BY_ROSTER, BY_STROKES, BY_WHOLE_NAME):
            continue
        people = [who for who in getattr(item, "speakers", []) if not subject.agenda.is_chair(who)]
        names = [*(who.name or who.text for who in people), *getattr(item, "candidates", [])]
        left = _unranked(subject, people) if item.sorting == BY_ROSTER else _without_strokes(names)
        if left:
            yield Finding(
                subject.reading.position("items", index, "sorting"),
                f"“{item.sorting}”排不了：{'、'.join(left)}，会落在最后",
                "请核对这些字；排不了的，照先后写好，不写“排序”。",
            )


def _unranked(subject: Subject, people: list[Speaker]) -> list[str]:
    roster = subject.roster
    return [who.name or who.text for who in people if roster is None or roster.identify(who) is None]


def _without_strokes(names: list[str]) -> list[str]:
    from meetingkit.agenda.strokes import stroke_table
    from meetingkit.library import default_library
    from meetingkit.wording.strokes import unknown_strokes

    return unknown_strokes((name for name in names if not BLANK.search(name)), stroke_table(default_library()))


def _named(subject: Subject) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """What names somebody without a post, with its place."""
    for name in LISTS:
        for index, word in enumerate(getattr(subject.agenda, name)):
            if not person_or_organ(word).post:
                yield (name, index), word.strip()
    for number, item in enumerate(subject.agenda.items):
        for index, who in enumerate(getattr(item, "speakers", [])):
            if not who.post:
                yield ("items", number, "speakers", index), who.name or who.text
