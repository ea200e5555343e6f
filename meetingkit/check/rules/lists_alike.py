"""Two lists of one meeting that are the same but for one of their members: 嘉禾饲料 in the one, 家禾饲料 in the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex

ITEM = "[^，。；：、！？（）《》\\s]{2,14}+"  # up to its mark, never less
LIST = rf"{ITEM}(?:、{ITEM}){{2,}}"
FEWEST, SHORTEST = 3, 3  # members of a list; characters of one
ALIKE = 3  # one character of so many may be off
LEAD = "^.*(?:请|由|感谢|谢谢|听取了?|的企业有|的有|分别是|依次是|顺序是|[是为有]|刚才)"
TAIL = "(?:[两三四五六七八九十\\d]+[家个位名项].*|等.*|的代表.*|提出.*|依次.*|分别.*|先后.*|共同.*|和.*|项目.*|代表.*|[局厂]长.*|董事长.*|总?经理.*|主任.*|要.*|作.*|汇报.*|发言.*|牵头.*|负责.*|参加.*|为.*|(?:同志|先生|女士).*)$"


@dataclass(frozen=True, slots=True)
class Members:
    """A list: its members with where each begins in its line."""

    line: Line
    places: dict[str, int]


def members_that_differ(script: Script) -> Iterator[Finding]:
    """The member that the later of two such lists has instead of another that looks like it."""
    found: dict[frozenset[str], Members] = {}
    for line in script.lines:
        if line.text.count("、") < FEWEST - 1:
            continue
        for one in _lists(line):
            for rest in (frozenset(one.places.keys() - {name}) for name in one.places):
                other = found.setdefault(rest, one)  # two lists that differ in one member have the rest in common
                if other is not one:
                    yield from _odd_one(script, other, one)


def _lists(line: Line) -> Iterator[Members]:
    for match in regex.finditer(LIST, line.text):
        places: dict[str, int] = {}
        at = match.start()
        parts = match[0].split("、")
        for number, part in enumerate(parts):
            bare = regex.sub(LEAD, "", part) if number == 0 else part
            start = at + len(part) - len(bare)
            bare = regex.sub(TAIL, "", bare) if number == len(parts) - 1 else bare
            if len(bare) >= SHORTEST:
                places[bare] = start
            at += len(part) + 1
        if len(places) >= FEWEST and not any(regex.search("(?:进入|离开|到|在)会场$", part) for part in places):
            yield Members(line, places)


def _odd_one(script: Script, first: Members, second: Members) -> Iterator[Finding]:
    gone, new = first.places.keys() - second.places.keys(), second.places.keys() - first.places.keys()
    shared = len(first.places.keys() & second.places.keys())
    if len(gone) != 1 or len(new) != 1 or shared < FEWEST - 1 or first.line is second.line:
        return
    (old,), (said,) = gone, new
    start = second.places[said]
    if (
        _likely(old, said)
        and not regex.search("\\d", old + said)
        and script.text.count(said) == 1
        and second.line.own(start)
    ):
        message = f"前面列的是“{old}”，这里是“{said}”"
        yield script.at(second.line, start, start + len(said), message, "请核对，写成一样；确实是两个就不用管。")


def _likely(one: str, other: str) -> bool:
    """Whether two names may be one: of the same length with one or two characters off, or turned round."""
    if len(one) != len(other) or sum(a != b for a, b in zip(one, other, strict=True)) * ALIKE > len(one):
        return sorted(one) == sorted(other)
    return not any(
        {a, b} & set("一二三四五六七八九十甲乙丙丁东西南北上下") for a, b in zip(one, other, strict=True) if a != b
    )
