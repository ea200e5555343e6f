"""Set expressions with a character left out: 给予充分肯，提出建议; 深入学习贯党的二十大精神; 全力持。

The list is `缺字` of `templates/terms/slips.yaml`. What is left of an expression is told before a mark; before other
characters only where the last one of it is in no word with them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from meetingkit.check.nearly import Slip
from meetingkit.check.script import Script
from meetingkit.check.stretch import spans_of
from meetingkit.check.written import written
from meetingkit.terms import terms

MARKS = "，。；、！"
CLOSED = frozenset("贯肯履")  # characters that are in few words, and in none with most others


@cache
def _expressions() -> tuple[dict[str, list[str]], frozenset[str], tuple[str, ...]]:
    """The expressions by the pair with which a broken one ends, those pairs, and the ends of those that break anywhere."""
    found: dict[str, list[str]] = {}
    ends = dict[str, None]()
    for word in (terms("slips").get("缺字") or "").split():
        last = word[-2]
        for mark in MARKS:
            found.setdefault(last + mark, []).append(word)
        if last in CLOSED:
            ends[word[-3:-1]] = None
    return found, frozenset(found), tuple(ends)


def last_characters_left_out(script: Script) -> Iterator[Slip]:
    """Every such place, in no order."""
    by_pair, pairs, _ = _expressions()
    for pair in sorted(pairs & script.pairs):  # hardly ever any
        for line in script.lines_with((pair,)):
            for start, end in spans_of(pair, line.text):
                word = next((one for one in by_pair[pair] if line.text.endswith(one[:-1], 0, start + 1)), None)
                if word:
                    yield Slip(line, end - len(word), end - 1, word)
    yield from _before_others(script)
    yield from _third_ones(script)


BOUND = frozenset("持彻迎贺谢绩酿悟候践")  # characters that are hardly ever words by themselves


@cache
def _without_third() -> tuple[dict[str, list[str]], frozenset[str]]:
    """The expressions by the pair that is left of their end before a mark: 持。 of 全力持。"""
    found: dict[str, list[str]] = {}
    for word in (terms("slips").get("缺字") or "").split():
        if len(word) == QUARTET and word[-1] in BOUND and not written().is_word(word[1] + word[3]):
            for mark in MARKS:
                found.setdefault(word[-1] + mark, []).append(word)
    return found, frozenset(found)


QUARTET = 4


def _third_ones(script: Script) -> Iterator[Slip]:
    """一定全力持。 for 全力支持: what is left is no word, and a mark follows."""
    by_pair, pairs = _without_third()
    for pair in sorted(pairs & script.pairs):
        for line in script.lines_with((pair,)):
            for start, end in spans_of(pair, line.text):
                word = next((one for one in by_pair[pair] if line.text.endswith(one[:2], 0, start)), None)
                if word:
                    yield Slip(line, start - 2, end - 1, word)


def _before_others(script: Script) -> Iterator[Slip]:
    """深入学习贯党的…: what comes next makes no word with the last character."""
    by_pair, _, ends = _expressions()
    for line in script.lines_with(ends):
        for pair in (one for one in ends if one in line.text):
            for _, end in spans_of(pair, line.text):
                after = line.text[end : end + 1]
                words = by_pair[pair[1] + MARKS[0]]
                word = next((one for one in words if line.text.endswith(one[:-1], 0, end)), None)
                known = after in MARKS or written().is_word(pair[1] + after) or not "一" <= after <= "龥"
                if word and after != word[-1] and not known:
                    yield Slip(line, end - len(word) + 1, end, word)
