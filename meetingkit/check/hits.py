"""How a rule looks for a pattern in a script: cheap clues first, foreign matter covered, only what a person wrote."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeVar

from meetingkit.check.script import Line, Script
from meetingkit.wording import regex

T = TypeVar("T")
HAN = r"\u4e00-\u9fff〇"
NUMERALS = "一二三四五六七八九"
# the beginning of a line or of a sentence in it
START = r"(?<![^。！？；：])"
# addresses, file names, versions and blanks follow rules of their own
FOREIGN = (
    r"(?:https?://|www\.)[\x21-\x7e]+|[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9.-]+"
    r"|\.(?:docx?|xlsx?|pptx?|pdf|txt|ya?ml|jpe?g|png|zip|rar|wps|mp[34]|gov|com|cn|org|net)(?![A-Za-z])"
    r"|【待填[：:][^【】]*】"
)


def hits(script: Script, clues: Iterable[str], pattern: str) -> Iterator[tuple[Line, re.Match[str]]]:
    """Every match of a pattern in lines that have one of the clues, as far as a person wrote all its characters."""
    lines = script.lines_with(clues)
    if not lines:
        return  # most patterns are not needed for a script: to make one ready takes longer than to use it
    texts, find = script.once(_covered), regex.compiled(pattern).finditer
    for line in lines:
        for match in find(texts[line.index]):
            if owned(line, *match.span()):
                yield line, match


def by_line(script: Script, table: Iterable[tuple[Iterable[str], T]]) -> dict[int, list[T]]:
    """What of a table concerns a line, by its index: the entries of whose clues the line has one, in order."""
    found: dict[int, list[T]] = defaultdict(list)
    for clues, entry in table:
        for line in script.lines_with(clues):
            found[line.index].append(entry)
    return found


def _covered(script: Script) -> list[str]:
    return [covered(line.text) for line in script.lines]


def spoken(script: Script) -> list[Line]:
    """The lines that have text: a pause between items has none."""
    return [line for line in script.lines if line.text]


def owned(line: Line, start: int, end: int) -> bool:
    """Whether a person wrote all of these characters."""
    return all(map(line.own, range(start, end)))


def covered(text: str) -> str:
    """The text, as long as it was, with Latin letters in place of foreign matter."""
    if "." not in text and "@" not in text and "http" not in text and "待填" not in text:
        return text
    return regex.sub(FOREIGN, lambda match: "A" * len(match.group()), text)


@lru_cache(maxsize=8)  # asked for at every match in a line
def marked_off(text: str) -> list[tuple[int, int]]:
    """Stretches between quotation marks or title marks, in order: words of others, which keep their form."""
    return (
        [match.span() for match in regex.finditer(r"“[^“”]*”|《[^《》]*》", text)]
        if "“" in text or "《" in text
        else []
    )


def marked_around(text: str, offset: int) -> tuple[int, int] | None:
    """The stretch between quotation marks or title marks that a character stands in; None where it stands in none."""
    spans = marked_off(text)
    number = bisect_right(spans, offset, key=lambda span: span[0]) - 1
    return spans[number] if number >= 0 and offset < spans[number][1] else None


def quoted(text: str, offset: int) -> bool:
    """Whether a character stands between quotation marks or title marks."""
    return marked_around(text, offset) is not None
