"""Set expressions whose last character was left out: 给予充分肯，提出建议; 深入学习贯党的二十大精神.

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
