"""Words that stand twice on end: 先不要填写不要填写."""

from __future__ import annotations

from collections.abc import Iterator
from operator import eq

from meetingkit.check.hits import quoted
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.wording import regex

SIZES = (4, 5, 6)  # characters that stand twice; fewer may be meant: 一步一步, 加油加油; so may 一个项目一个项目


def doubled(script: Script) -> Iterator[Finding]:
    """Four to six Han characters and the same again, unless they are of a shorter piece that is called out again and again."""
    text = script.text
    for size in SIZES:
        same = bytes(map(eq, text, text[size:]))  # 1 where a character comes again so many places on
        at = same.find(b"\1" * size)
        while at >= 0:
            words = text[at : at + size]
            number, start = script.place(at)
            line = script.lines[number]
            plain = regex.fullmatch("(?!一)[一-龥]+", words) and not any(words[:cut] * 2 in words for cut in (1, 2, 3))
            if plain and line.own(start) and not quoted(line.text, start):
                yield script.at(line, start, start + 2 * size, f"“{words}”写了两遍", "请删去一遍。")
            at = same.find(b"\1" * size, at + size)
