"""Words of the meeting's name that the text has with one character different: 创建文明城市, at a meeting on 文明城区."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.wording import regex

AHEAD, BEHIND = 4, 2  # characters before and behind the one that differs
GRAMMAR = frozenset("的了和与是在为对把将向就都也要及等、一二三四五六七八九十〇零第新老大小上下")


def words_of_the_title(script: Script) -> Iterator[Finding]:
    """One character of the name's words other than elsewhere: told once so, and three times as the name has it."""
    name = regex.sub("[^一-龥]", "", script.facts.name or "")
    told = set[int]()
    for at in range(AHEAD, len(name) - BEHIND):
        right = name[at - AHEAD : at + BEHIND + 1]
        pattern = f"{right[:AHEAD]}([一-龥]){right[AHEAD + 1 :]}"
        found = [match for match in regex.finditer(pattern, script.text) if match[1] != name[at]]
        if len(found) != 1 or found[0].start(1) in told or {found[0][1], name[at]} & GRAMMAR:
            continue
        if script.text.count(right) > 1:
            told.add(found[0].start(1))
            number, start = script.place(found[0].start(1))
            line = script.lines[number]
            if line.own(start):
                message = f"“{found[0][0]}”，会议名称里是“{right}”"
                yield script.at(line, start, start + 1, message, "请核对，写成一样。")
