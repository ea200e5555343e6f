"""One person's unit by its two words in either order: 安全质量部部长晏平, and then 质量安全处晏平部长."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex

KINDS = "部|处|科|股|室|中心|办公室"
UNIT = f"(?=(?P<一>[一-龥]{{2}})(?P<二>[一-龥]{{2}})(?P<类>{KINDS}))"
TITLE = "(?:(?:常务)?副?(?:部长|处长|科长|股长|主任|经理|总经理|负责人))?"


def units_turned(script: Script) -> Iterator[Finding]:
    """The later of two, each right before the same name, once."""
    found: dict[frozenset[str], list[tuple[Line, int, int]]] = {}
    for line in script.lines_with(tuple(KINDS.split("|"))):
        for match in regex.finditer(UNIT, line.text):
            if match["一"] != match["二"]:
                key = frozenset((match["一"], match["二"]))
                found.setdefault(key, []).append((line, match.start(), match.end("类")))
    for places in found.values():
        by_words: dict[str, list[tuple[Line, int, int]]] = {}
        for line, start, end in places:
            by_words.setdefault(line.text[start : start + 4], []).append((line, start, end))
        if len(by_words) == BOTH:
            yield from _of_one_person(script, *sorted(by_words.values(), key=lambda one: (-len(one), one[0][0].index)))


BOTH = 2


def _of_one_person(
    script: Script, usual: list[tuple[Line, int, int]], rare: list[tuple[Line, int, int]]
) -> Iterator[Finding]:
    line, start, end = rare[0]
    names = {name for name in (_holder(script, one[0], one[2]) for one in usual) if name}
    if len(rare) == 1 and usual[0][0] is not line and _holder(script, line, end) in names and line.own(start):
        before, first, last = usual[0]
        message = f"“{line.text[start:end]}”和另一处的“{before.text[first:last]}”是同一个人的单位，两个词颠倒了"
        yield script.at(line, start, end, message, "请核对，写成一样。")


def _holder(script: Script, line: Line, end: int) -> str:
    """The name right behind a unit, or behind the title there; empty where there is none."""
    title = regex.match(TITLE, line.text, end)
    at = title.end() if title else end
    return next((name for size in (3, 2) if (name := line.text[at : at + size]) in script.names), "")
