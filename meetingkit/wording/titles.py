"""Breaking a long title over lines: at a boundary of meaning, in even lengths, no stub on a line of its own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, pairwise

SHORTEST = 3
LONGEST = 120  # a longer one is no title; finding the best breaks would take too long
# a line may well end after these; elsewhere a word may be cut, which costs more than an uneven line
GOOD_ENDS = (
    *"的和与及暨》”）】，、：　 ", "会议", "大会", "工作", "建设", "小组", "委员会", "部署", "推进", "专题", "年", "年度",
    "书记", "同志",
)  # fmt: skip
NO_START = "，。、；：！？）】》〉”’…—%年月日号"
NO_END = "（【《〈“‘第"
CUT_WORD = 4.0
BETWEEN_WORDS = 1.0  # costs less than a place of which nothing is known, more than a good end
NUMBERED = "第[一二三四五六七八九十百零〇0-9]+(?:次|届|季度|期|批|党支部|支部|号)?"
LONG = 20  # full-width characters; in a longer title, one in 《》 may be broken too


def width(text: str) -> float:
    """Width in full-width characters; half-width ones count one half."""
    return sum(map(_width, text))


@lru_cache(maxsize=4096)
def _width(char: str) -> float:
    return 1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.5


@lru_cache(maxsize=256)
def break_title(text: str, room: float, words: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The title as lines of at most `room` full-width characters; one line when it fits or cannot be broken.

    None of the `words` is cut, unless one is longer than a line.
    """
    if width(text) <= room or len(text) > LONGEST:
        return (text,)
    for spans in (word_spans(text, words), []):
        lines = int(-(-width(text) // room))
        while lines <= len(text):
            if found := _split(text, lines, room, spans):
                return tuple(found)
            lines += 1
    return (text,)


def word_spans(text: str, words: frozenset[str]) -> list[tuple[int, int]]:
    """Where the words stand, the longest first from left to right, and numbers of order like 第一次."""
    return [match.span() for match in _spans_of(words).finditer(text)]


@lru_cache(maxsize=4)
def _spans_of(words: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile("|".join([NUMBERED, *map(re.escape, longest_first)]))


def _split(text: str, lines: int, room: float, spans: list[tuple[int, int]]) -> list[str] | None:
    """The cheapest way into exactly so many lines that cuts no span, or None."""
    reach = [0.0, *accumulate(map(_width, text))]
    even = reach[-1] / lines
    inside = {at for start, end in spans for at in range(start + 1, end)}
    edges = {at for span in spans for at in span}
    stops = [at for at in _stops(text, whole_titles=reach[-1] <= LONG) if at not in inside]
    costs = {at: 0.0 if text.endswith(GOOD_ENDS, 0, at) else BETWEEN_WORDS if at in edges else CUT_WORD for at in stops}
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for number in range(lines):
        ends = [len(text)] if number == lines - 1 else stops
        reached: dict[int, tuple[float, list[int]]] = {}
        for start, (cost, before) in best.items():
            for end in ends:
                long = reach[end] - reach[start]
                if end < start + SHORTEST or long > room:
                    continue
                total = cost + costs.get(end, 0.0) + abs(long - even)
                if end not in reached or total < reached[end][0]:
                    reached[end] = (total, [*before, end])
        best = reached
    if len(text) not in best:
        return None
    chosen = best[len(text)][1]
    return [text[a:b] for a, b in zip([0, *chosen], chosen, strict=False)]


def _stops(text: str, *, whole_titles: bool) -> Iterator[int]:
    """Where a line may end; inside 《》 only where these may be broken."""
    depth = 0
    for at, (before, after) in enumerate(pairwise(text), 1):
        depth += (before == "《") - (before == "》")
        if after in NO_START or before in NO_END or (before.isascii() and after.isascii()):
            continue
        if depth == 0 or not whole_titles:
            yield at
