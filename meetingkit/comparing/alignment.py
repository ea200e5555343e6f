"""Which pieces of two texts belong together, in order; near-linear however long or monotonous the texts are.

Patience diff (Bram Cohen's): pieces that occur once on both sides are anchors; what lies between is looked at again,
then by the beginnings and the ends of pieces; what is left is small enough to be compared piece by piece.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

ENDS = 8  # characters by which the beginning or end of a piece is known
SMALL = 1_600  # pairs that are compared one by one
ALIKE = 0.4  # likeness from which on two pieces are one that was changed
Pair = tuple[int | None, int | None]
Region = tuple[int, int, int, int]

KEYS: tuple[Callable[[str], str], ...] = (
    lambda text: text,
    lambda text: text,  # what stands twice in the whole may stand once between anchors
    lambda text: text[:ENDS],
    lambda text: text[-ENDS:],
)


def aligned(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """Every piece of both, in order: (i, j) belong together, (i, None) has gone, (None, j) has come."""
    return list(_filled(_matches(old, new, (0, len(old), 0, len(new)), 0), len(old), len(new)))


def likeness(one: str, other: str) -> float:
    """0 to 1: how many pairs of neighbouring characters two texts share (Dice's coefficient)."""
    return 1.0 if one == other else _shared(_pairs(one), _pairs(other))


def _pairs(text: str) -> set[tuple[str, str]]:
    return set(zip(f" {text}", f"{text} ", strict=True))  # with its ends, so that one character is a text too


def _shared(here: set[tuple[str, str]], there: set[tuple[str, str]]) -> float:
    most = 2 * min(len(here), len(there)) / (len(here) + len(there))
    return 2 * len(here & there) / (len(here) + len(there)) if most >= ALIKE else most


def _filled(matches: list[tuple[int, int]], olds: int, news: int) -> Iterator[Pair]:
    here = there = 0
    for i, j in [*matches, (olds, news)]:
        yield from ((gone, None) for gone in range(here, i))
        yield from ((None, came) for came in range(there, j))
        if i < olds:
            yield i, j
        here, there = i + 1, j + 1


def _matches(old: Sequence[str], new: Sequence[str], region: Region, level: int) -> list[tuple[int, int]]:
    """Pairs that belong together within a region, in order."""
    a, b, c, d = region
    before: list[tuple[int, int]] = []
    after: list[tuple[int, int]] = []
    while a < b and c < d and old[a] == new[c]:
        before.append((a, c))
        a, c = a + 1, c + 1
    while a < b and c < d and old[b - 1] == new[d - 1]:
        b, d = b - 1, d - 1
        after.append((b, d))
    if a < b and c < d:
        before += _between(old, new, (a, b, c, d), level)
    return before + after[::-1]


def _between(old: Sequence[str], new: Sequence[str], region: Region, level: int) -> list[tuple[int, int]]:
    a, b, c, d = region
    if (b - a) * (d - c) <= SMALL:
        return _best(old, new, region)
    if level == len(KEYS):
        together = zip(range(a, b), range(c, d), strict=False)
        return [(i, j) for i, j in together if likeness(old[i], new[j]) >= ALIKE]
    found: list[tuple[int, int]] = []
    i, j = a, c
    anchors = _anchors(old, new, region, KEYS[level])
    for anchor in [*anchors, (b, d)]:
        found += _matches(old, new, (i, anchor[0], j, anchor[1]), level + 1)
        i, j = anchor[0] + 1, anchor[1] + 1
        found += [anchor] if anchor != (b, d) else []
    return found


def _anchors(
    old: Sequence[str], new: Sequence[str], region: Region, key: Callable[[str], str]
) -> list[tuple[int, int]]:
    """The longest series, in order on both sides, of pieces whose key occurs once on each."""
    a, b, c, d = region
    here, there = [key(text) for text in old[a:b]], [key(text) for text in new[c:d]]
    times, times_there = Counter(here), Counter(there)
    places = {word: c + place for place, word in enumerate(there) if times_there[word] == 1}
    pairs = [(a + place, places[word]) for place, word in enumerate(here) if times[word] == 1 and word in places]
    kept = [(i, j) for i, j in pairs if old[i] == new[j] or likeness(old[i], new[j]) >= ALIKE]
    return [kept[place] for place in rising([j for _, j in kept])]


def rising(numbers: Sequence[int]) -> list[int]:
    """The indexes of a longest series of rising numbers."""
    ends: list[int] = []  # the smallest number that ends a series of each length
    at: list[int] = []
    before: list[int | None] = []
    for place, number in enumerate(numbers):
        length = bisect_left(ends, number)
        before.append(at[length - 1] if length else None)
        ends[length : length + 1], at[length : length + 1] = [number], [place]
    found: list[int] = []
    last = at[-1] if at else None
    while last is not None:
        found.append(last)
        last = before[last]
    return found[::-1]


def _best(old: Sequence[str], new: Sequence[str], region: Region) -> list[tuple[int, int]]:
    """The pairs in order whose likeness together is greatest; all pairs of the region are compared."""
    a, b, c, d = region
    theirs = [_pairs(text) for text in new[c:d]]
    like = [[_worth(_shared(mine, one)) for one in theirs] for mine in map(_pairs, old[a:b])]
    total = [[0.0] * (d - c + 1) for _ in range(b - a + 1)]
    for i in range(b - a - 1, -1, -1):
        for j in range(d - c - 1, -1, -1):
            together = like[i][j] + total[i + 1][j + 1] if like[i][j] else 0.0
            total[i][j] = max(together, total[i + 1][j], total[i][j + 1])
    found, i, j = [], 0, 0
    while i < b - a and j < d - c:
        if like[i][j] and total[i][j] == like[i][j] + total[i + 1][j + 1]:
            found.append((a + i, c + j))
            i, j = i + 1, j + 1
        elif total[i][j] == total[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _worth(value: float) -> float:
    return value if value >= ALIKE else 0.0
