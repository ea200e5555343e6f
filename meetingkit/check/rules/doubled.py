"""Words that stand twice on end: 先不要填写不要填写."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.hits import quoted
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.check.stretch import standing_twice
from meetingkit.wording import regex

SIZES = (4, 5, 6)  # characters that stand twice; fewer may be meant: 一步一步, 加油加油; so may 一个项目一个项目


def doubled(script: Script) -> Iterator[Finding]:
    """Four to six Han characters and the same again, unless they are of a shorter piece that is called out again and again."""
    text = script.text
    for size in SIZES:
        for at in standing_twice(text, size):
            words = text[at : at + size]
            number, start = script.place(at)
            line = script.lines[number]
            plain = regex.fullmatch("(?!一)[一-龥]+", words) and not any(words[:cut] * 2 in words for cut in (1, 2, 3))
            if plain and line.own(start) and not quoted(line.text, start):
                yield script.at(line, start, start + 2 * size, f"“{words}”写了两遍", "请删去一遍。")


SPEAKER = "代表代表(?=按|依次|逐[一个项]|就座|入场|退场|起立|举手|投票|填写|[，。；、！])"


def speakers_twice(script: Script) -> Iterator[Finding]:
    """其他代表代表按座位顺序投票: of 代表 before 代表全体职工 the second is a verb."""
    for line in script.lines_with(("表代",)):
        for match in regex.finditer(SPEAKER, line.text):
            if line.own(match.start()) and not quoted(line.text, match.start()):
                yield script.at(line, *match.span(), "“代表”写了两遍", "请删去一遍。")
