r"""The functions of `re` by the text of a pattern, with room for all patterns of the checks and the recogniser.

A pattern is a text, kept as a constant (or made by a cached function where it is built of lists), and made ready when
it is first looked for: most of some twelve hundred are not needed for a script, and to make one ready takes longer than
to use it. `re` itself keeps 512 of them, and its look-up costs as much as a short search. Patterns made of a script's
own names pass through the same room, which is bounded.

(?<![^，。]) is the beginning, or a place right behind a mark: with one look back, where (?:^|(?<=[，。])) takes two. A number
is looked for at its first character, (?=[\d一二三]), before anything is asked of what stands around it.

[一-龥] in a pattern, alone in its brackets, is read as any character of a word beyond Latin-1: all Han, rare ones of names
and 〇 among them. To make ready a class of 20,902 characters takes `re` forty times as long as one told by what it is not.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

ROOM = 4096
HAN, BEYOND_LATIN = "[一-龥]", r"[^\W\x00-\xff]"
Match = re.Match[str]


@lru_cache(maxsize=ROOM)
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when it is first asked for. Raises re.error when it is none."""
    return re.compile(pattern.replace(HAN, BEYOND_LATIN))


def behind(words: str, marks: str = "", then: str = "") -> str:
    """A place right behind one of the words or marks, or the beginning; `words` are literal, with | between them.

    A look-behind holds words of one length, so there is one for each length rather than one for each word. With `then`,
    a pattern of one length, the place is behind both: what is rare can be looked for first, and this at its end.
    """
    told = words.split("|")
    singles = marks + "".join(word for word in told if len(word) == 1)
    sizes = sorted({len(word) for word in told if len(word) > 1})
    groups = ["|".join(word for word in told if len(word) == size) for size in sizes]
    ways = [f"(?<=(?:{group}){then})" for group in groups]
    if singles and not then:
        ways = [f"(?<![^{singles}])", *ways]
    else:
        ways = [f"(?<=^{then})", *([f"(?<=[{singles}]{then})"] if singles else []), *ways]
    return f"(?:{'|'.join(ways)})"


def search(pattern: str, text: str, start: int = 0, end: int = sys.maxsize) -> Match | None:
    """The first match anywhere in the text, or of the part from `start` to `end`."""
    return compiled(pattern).search(text, start, end)


def match(pattern: str, text: str, start: int = 0, end: int = sys.maxsize) -> Match | None:
    """A match at the beginning of the text, or of the part from `start` to `end`."""
    return compiled(pattern).match(text, start, end)


def fullmatch(pattern: str, text: str, start: int = 0, end: int = sys.maxsize) -> Match | None:
    """A match of the whole text, or of the part from `start` to `end`."""
    return compiled(pattern).fullmatch(text, start, end)


def finditer(pattern: str, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[Match]:
    """Every match in the text, or in the part from `start` to `end`, in order."""
    return compiled(pattern).finditer(text, start, end)


def findall(pattern: str, text: str) -> list[Any]:
    """The words of every match, or of its groups where the pattern has some."""
    return compiled(pattern).findall(text)


def split(pattern: str, text: str, maxsplit: int = 0) -> list[str | Any]:
    """The text between the matches; at most `maxsplit` of them are cut at, all for 0."""
    return compiled(pattern).split(text, maxsplit)


def sub(pattern: str, new: str | Callable[[Match], str], text: str, count: int = 0) -> str:
    """The text with something new for each match; for `count` of them, all for 0."""
    return compiled(pattern).sub(new, text, count)
