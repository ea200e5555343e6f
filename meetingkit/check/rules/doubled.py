"""Words that stand twice on end: 先不要填写不要填写."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.hits import quoted
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.wording import regex

WIDE = 4  # bytes of a character
SIZES = (4, 5, 6)  # characters that stand twice; fewer may be meant: 一步一步, 加油加油; so may 一个项目一个项目


def doubled(script: Script) -> Iterator[Finding]:
    """Four to six Han characters and the same again, unless they are of a shorter piece that is called out again and again."""
    text = script.text
    for size in SIZES:
        for at in _repeated(text, size):
            words = text[at : at + size]
            number, start = script.place(at)
            line = script.lines[number]
            plain = regex.fullmatch("(?!一)[一-龥]+", words) and not any(words[:cut] * 2 in words for cut in (1, 2, 3))
            if plain and line.own(start) and not quoted(line.text, start):
                yield script.at(line, start, start + 2 * size, f"“{words}”写了两遍", "请删去一遍。")


def _repeated(text: str, size: int) -> Iterator[int]:
    """Where so many characters stand that come again right behind: the text laid over itself, and its equal bytes."""
    data = text.encode("utf-32-le")
    shift = size * WIDE
    over = int.from_bytes(data, "little") ^ int.from_bytes(data[shift:], "little")
    equal = over.to_bytes(len(data), "little")
    at = equal.find(bytes(shift))
    while 0 <= at < len(data) - shift:
        place, odd = divmod(at, WIDE)
        if not odd:
            yield place
        at = equal.find(bytes(shift), at + (WIDE - odd if odd else shift))
