"""Which sentence of a new text stands where one of an old text stood, and which words were put in place of which."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

LENGTH = 3  # characters that tell a sentence
COMMON = 12  # sentences in which they may stand, else they tell nothing
LIKE = 0.35  # of the shorter sentence's
FEW = 3
CHOICE = 5  # sentences that are looked at for each
LONGEST = 24  # characters that are exchanged for others; more is another text
TOKEN = re.compile(r"\d+(?:\.\d+)?|[A-Za-z]+|.", re.S)
MARKS = "，、：；“”《》（）"


@dataclass(frozen=True, slots=True)
class Exchange:
    """Words of an old sentence and what stands there in the new one; numbers of the sentences, offsets in them."""

    old: int
    start: int
    end: int
    new: int
    first: int
    last: int


def exchanges(old: Sequence[str], new: Sequence[str]) -> Iterator[Exchange]:
    """What was put for what, sentence by sentence."""
    for number, (text, other) in enumerate(zip(old, counterparts(old, new), strict=True)):
        if other is not None and text != new[other]:
            for start, end, first, last in _between(text, new[other]):
                yield Exchange(number, start, end, other, first, last)


def counterparts(old: Sequence[str], new: Sequence[str]) -> list[int | None]:
    """For each old sentence the new one that stands in its place: one to one as far as that goes, the most alike first."""
    places = defaultdict[str, list[int]](list)
    sizes = []
    for number, text in enumerate(new):
        told = _grams(text)
        sizes.append(len(told))
        for gram in told:
            places[gram].append(number)
    scale = len(new) / max(1, len(old))
    pairs = [pair for number, text in enumerate(old) for pair in _alike(number, text, places, sizes, scale)]
    found: list[int | None] = [None] * len(old)
    taken = set[int]()
    for _, _, number, other in sorted(pairs, reverse=True):
        if found[number] is None and other not in taken:
            found[number] = other
            taken.add(other)
    for _, _, number, other in sorted(pairs, reverse=True):  # what was parted then may be one sentence now
        if found[number] is None:
            found[number] = other
    return found


def _alike(
    number: int, text: str, places: dict[str, list[int]], sizes: list[int], scale: float
) -> Iterator[tuple[float, float, int, int]]:
    """The few new sentences that have most of its characters: how much they have, how near they stand, both numbers."""
    told = _grams(text)
    votes = Counter(one for gram in told if len(found := places.get(gram, ())) <= COMMON for one in found)
    for one, count in votes.most_common(CHOICE):
        if count >= max(FEW, LIKE * min(len(told), sizes[one])):
            yield count / (len(told) + sizes[one]), -abs(one - number * scale), number, one


def _grams(text: str) -> set[str]:
    return {text[at : at + LENGTH] for at in range(len(text) - LENGTH + 1)}


def _between(old: str, new: str) -> Iterator[tuple[int, int, int, int]]:
    """What differs between the stretches that both have, where that is short and within one member of the sentence."""
    before, after = (["", *TOKEN.findall(text), ""] for text in (old, new))
    begins, starts = _offsets(before), _offsets(after)
    left = right = 0  # the tokens up to which both are told
    for at, there in _anchors(before, after):
        end, last = at, there
        while left < end and right < last and before[left] == after[right]:
            left, right = left + 1, right + 1
        while left < end and right < last and before[end - 1] == after[last - 1]:
            end, last = end - 1, last - 1
        span = begins[left], begins[end], starts[right], starts[last]
        if left < end and right < last and _short(old[span[0] : span[1]]) and _short(new[span[2] : span[3]]):
            yield span
        left, right = max(left, at + 2), max(right, there + 2)


def _short(words: str) -> bool:
    return len(words) <= LONGEST and not any(mark in words for mark in MARKS)


def _offsets(tokens: list[str]) -> list[int]:
    return [0, *accumulate(map(len, tokens))]


def _anchors(before: list[str], after: list[str]) -> Iterator[tuple[int, int]]:
    """Pairs of tokens that each text has once, in the order of both: where the one is surely the other."""
    ours, theirs = (list(pairwise(tokens)) for tokens in (before, after))
    often, count = Counter(ours), Counter(theirs)
    places = {pair: at for at, pair in enumerate(theirs)}
    last = -1
    for at, pair in enumerate(ours):
        if often[pair] == count[pair] == 1 and places[pair] > last:
            last = places[pair]
            yield at, last
