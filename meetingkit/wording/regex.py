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
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any

ROOM = 4096
REPEATED = ("?", "*", "+", "{")
HAN, BEYOND_LATIN = "[一-龥]", r"[^\W\x00-\xff]"
Match = re.Match[str]


@lru_cache(maxsize=ROOM)
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when it is first asked for. Raises re.error when it is none."""
    return re.compile(pattern.replace(HAN, BEYOND_LATIN))


def gathered(ways: Iterable[str]) -> str:
    """The same alternatives in the same order, those of one first character together: 请来|请出|由 is 请(?:来|出)|由.

    `re` tries one after the other at each place; of hundreds, few begin with what stands there. Each is a pattern with
    no | outside of brackets. Only Han are told apart; what begins otherwise, or may be left out, stays as it is.
    """
    found: list[tuple[str, list[str]]] = []
    begun: dict[str, list[str]] = {}  # since what begins otherwise, which may match the same
    for way in ways:
        if way[:1] > "\u2e7f" and way[1:2] not in REPEATED:
            if way[0] not in begun:
                begun[way[0]] = []
                found.append((way[0], begun[way[0]]))
            begun[way[0]].append(way[1:])
        else:
            begun.clear()
            found.append(("", [way]))
    return "|".join(first + (rests[0] if len(rests) == 1 else f"(?:{gathered(rests)})") for first, rests in found)


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


def finditer_from(first: str, pattern: str, text: str) -> Iterator[Match]:
    """The matches of a pattern that begin where `first` has a match, in order; both look at what stands around.

    `re` goes quickly through a text to a character that a pattern begins with, and slowly where a pattern begins with
    what stands before it or has many beginnings; those are told by `first`, which takes a tenth of the time.
    """
    begins, until = compiled(pattern).match, 0
    for place in compiled(first).finditer(text):
        if place.start() >= until and (found := begins(text, place.start())):
            until = found.end()
            yield found


def findall(pattern: str, text: str) -> list[Any]:
    """The words of every match, or of its groups where the pattern has some."""
    return compiled(pattern).findall(text)


def split(pattern: str, text: str, maxsplit: int = 0) -> list[str | Any]:
    """The text between the matches; at most `maxsplit` of them are cut at, all for 0."""
    return compiled(pattern).split(text, maxsplit)


def sub(pattern: str, new: str | Callable[[Match], str], text: str, count: int = 0) -> str:
    """The text with something new for each match; for `count` of them, all for 0."""
    return compiled(pattern).sub(new, text, count)
