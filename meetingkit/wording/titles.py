"""Breaking a long title over lines: at a boundary of meaning, in even lengths, no stub on a line of its own."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import accumulate

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


def width(text: str) -> float:
    """Width in full-width characters; half-width ones count one half."""
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.5 for char in text)


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
    reach = [0.0, *accumulate(width(char) for char in text)]
    even = reach[-1] / lines
    stops = [end for end in range(1, len(text)) if _may_break(text, end)]
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


def _may_break(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if after in NO_START or before in NO_END or (before.isascii() and after.isascii()):
        return False
    return text[:at].count("《") == text[:at].count("》") or width(text) > 20
