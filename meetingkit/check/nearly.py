"""Set expressions with one wrong character: 统筹兼故, 迫在眉捷.

An expression (`词组` of `slips.yaml`) is told when one of its characters is another that sounds alike or looks alike, for
that is how an input method and a copyist slip. What differs at the edge may belong to the next word.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from meetingkit.check.script import Line, Script
from meetingkit.library import default_library
from meetingkit.reading.source import read_source
from meetingkit.terms import terms

HAN = re.compile("[一-鿿]")
# after these a word may begin, before those it may end
BEFORE = "，。；：、！？“”《》（）()的要是了在和与把请以及将对为等都也更地 \u3000"
AFTER = "，。；：、！？“”《》（）()的了和与及等是在要，并 \u3000"
# characters that make another phrase of nearly any: 不再接再厉 is none, but a grammar word in the middle is
GRAMMAR = frozenset("的了和与是在不也就都要把将对为请其以此，。、；：！？“”《》（）0123456789")


@dataclass(frozen=True, slots=True)
class Slip:
    """An expression with one wrong character, where it stands."""

    line: Line
    start: int
    end: int
    right: str


@dataclass(frozen=True)
class Expressions:
    """The expressions by their first two characters and by their last two; `alike` are pairs of like characters."""

    heads: dict[str, list[str]]
    tails: dict[str, list[str]]
    all: frozenset[str]
    alike: frozenset[frozenset[str]]


@cache
def expressions() -> Expressions:
    """The expressions of this installation. Raises InvalidInput when the list cannot be read."""
    data = terms("slips")
    every = frozenset((data.get("词组") or "").split())
    groups = (data.get("形近") or "").split()
    heads, tails = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for word in sorted(every):
        heads[word[:2]].append(word)
        tails[word[-2:]].append(word)
    pairs = frozenset(frozenset(pair) for group in groups for pair in combinations(group, 2))
    return Expressions(dict(heads), dict(tails), every, pairs)


def slips_of_one_character(script: Script) -> Iterator[Slip]:
    """Every expression with one wrong character, in order; each place once."""
    known = expressions()
    for line in script.lines:
        text, until = line.text, 0
        for at in range(len(text) - 1):
            pair = text[at : at + 2]
            if at < until or (pair not in known.heads and pair not in known.tails):
                continue
            found = _at(text, at, pair, known)
            if found:
                start, end, word = found
                until = end
                yield Slip(line, start, end, word)


def _at(text: str, at: int, pair: str, known: Expressions) -> tuple[int, int, str] | None:
    starts = [(at, word) for word in known.heads.get(pair, ())]
    starts += [(at + 2 - len(word), word) for word in known.tails.get(pair, ())]
    for start, word in starts:
        end = start + len(word)
        said = text[start:end] if start >= 0 else ""
        if len(said) != len(word) or said in known.all:
            continue
        wrong = [place for place, (one, right) in enumerate(zip(said, word, strict=True)) if one != right]
        if len(wrong) == 1 and _is_slip(text, start, end, wrong[0], said, word, known):
            return start, end, word
    return None


def _is_slip(text: str, start: int, end: int, place: int, said: str, word: str, known: Expressions) -> bool:
    wrong, right = said[place], word[place]
    if not HAN.match(wrong) or wrong in GRAMMAR:
        return False
    if place == 0 and start and text[start - 1] not in BEFORE:
        return False
    if place == len(word) - 1 and end < len(text) and text[end] not in AFTER:
        return False
    # part of another expression: 防患未然 in 防患于未然
    around = text[max(0, start - 2) : end + 2]
    if any(
        other in around and said in other for other in (*known.heads.get(said[:2], ()), *known.tails.get(said[-2:], ()))
    ):
        return False
    return alike(wrong, right)


def alike(one: str, other: str) -> bool:
    """Whether two characters look alike, as the list has it, or sound alike."""
    return frozenset((one, other)) in expressions().alike or sounds_alike(one, other)


@cache
def sounds_alike(one: str, other: str) -> bool:
    """Whether two characters can be typed by the same letters, or by such as are often confused."""
    return bool(_readings(one) & _readings(other))


def _readings(char: str) -> frozenset[str]:
    return _sounds().get(char, frozenset())


@cache
def _sounds() -> dict[str, frozenset[str]]:
    """Each character with its readings, from `templates/terms/sounds.txt`; pypinyin itself takes long to load."""
    path = default_library().find("terms/sounds.txt")
    found = defaultdict[str, set[str]](set)
    for row in read_source(path).text.splitlines() if path else ():
        reading, _, chars = row.partition(" ")
        for char in chars if reading.isalpha() else ():
            found[char].add(_blurred(reading))
    return {char: frozenset(readings) for char, readings in found.items()}


def _blurred(reading: str) -> str:
    """The reading without what many do not tell apart: zh and z, n and ng."""
    return re.sub("(?<=[ie])ng$", "n", re.sub("^([zcs])h", r"\1", reading))
