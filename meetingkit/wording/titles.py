"""Breaking a long title over lines: at a boundary of meaning, in even lengths, no stub on a line of its own."""

from __future__ import annotations

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
LONG = 20  # full-width characters; in a longer title, one in 《》 may be broken too


def width(text: str) -> float:
    """Width in full-width characters; half-width ones count one half."""
    return sum(map(_width, text))


@lru_cache(maxsize=4096)
def _width(char: str) -> float:
    return 1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.5


@lru_cache(maxsize=256)
def break_title(text: str, room: float) -> tuple[str, ...]:
    """The title as lines of at most `room` full-width characters; one line when it fits or cannot be broken."""
    if width(text) <= room or len(text) > LONGEST:
        return (text,)
    lines = int(-(-width(text) // room))
    while lines <= len(text):
        if found := _split(text, lines, room):
            return tuple(found)
        lines += 1
    return (text,)


def _split(text: str, lines: int, room: float) -> list[str] | None:
    """The cheapest way into exactly so many lines, or None."""
    reach = [0.0, *accumulate(map(_width, text))]
    even = reach[-1] / lines
    stops = list(_stops(text, whole_titles=reach[-1] <= LONG))
    costs = {end: 0.0 if text.endswith(GOOD_ENDS, 0, end) else CUT_WORD for end in stops}
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
