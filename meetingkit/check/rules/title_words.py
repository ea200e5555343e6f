"""Words of the meeting's name that the text has with one character different: 创建文明城市, at a meeting on 文明城区."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.nearly import HAN
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.check.stretch import spans_of
from meetingkit.wording import regex

AHEAD, BEHIND = 4, 2  # characters before and behind the one that differs
GRAMMAR = frozenset("的了和与是在为对把将向就都也要及等、一二三四五六七八九十〇零第新老大小上下")


def words_of_the_title(script: Script) -> Iterator[Finding]:
    """One character of the name's words other than elsewhere: told once so, and three times as the name has it."""
    name = regex.sub("[^一-龥]", "", script.facts.name or "")
    told = set[int]()
    for at in range(AHEAD, len(name) - BEHIND):
        right = name[at - AHEAD : at + BEHIND + 1]
        found = [other for _, other in spans_of(right[:AHEAD], script.text) if _is_other(script.text, other, right)]
        if len(found) != 1 or found[0] in told or {script.text[found[0]], name[at]} & GRAMMAR:
            continue
        if {script.text[found[0]], name[at]} == {"届", "次"} and script.text[found[0] + 3 : found[0] + 5] != name[
            at + 3 : at + 5
        ]:
            continue  # 第六届学生会, at the 第六次学生代表大会
        if script.text.count(right) > 1:
            told.add(found[0])
            number, start = script.place(found[0])
            line = script.lines[number]
            if line.own(start):
                message = f"“{line.text[start - AHEAD : start + BEHIND + 1]}”，会议名称里是“{right}”"
                yield script.at(line, start, start + 1, message, "请核对，写成一样。")


def _is_other(text: str, at: int, right: str) -> bool:
    """Whether a character stands between the same words as in the name, and is another Han character."""
    behind = right[AHEAD + 1 :]
    return text.startswith(behind, at + 1) and text[at] != right[AHEAD] and regex.fullmatch(HAN, text[at]) is not None
