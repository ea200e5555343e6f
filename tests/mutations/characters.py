"""Ordinary words with a character that is wrong, written twice or in the wrong order, and words written twice."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache

from meetingkit.check.misplaced import EITHER
from meetingkit.check.nearly import expressions
from meetingkit.check.word_bounds import is_word as is_listed
from meetingkit.check.written import written
from tests.mutations import Lines, Planted, changed, kind, places


@cache
def _often() -> frozenset[str]:
    """The characters of common words: what somebody may write by mistake."""
    known = written()
    return frozenset(char for char, others in known.words.items() if len(others) > 20)


def _words(lines: Lines, size: int, dice: random.Random, most: int = 60) -> Iterator[tuple[int, int, str]]:
    """Common words of so many characters that are in no other word with what stands beside them: line, place, word."""
    known, found = written(), []
    for at, match in places(lines, f"(?=([一-龥]{{{size}}}))"):
        word, start, line = match[1], match.start(), lines[at]
        listed = word in known.beside if size == 2 else is_listed(word) if size == 3 else word in expressions().all
        edges = line[start - 1 : start + 1] if start else "", line[start + size - 1 : start + size + 1]
        if listed and not any(map(known.is_word, edges)):
            found.append((at, start, word))
    yield from dice.sample(found, min(most, len(found)))


def _other_character(lines: Lines, dice: random.Random, size: int) -> Iterator[Planted]:
    known, often = written(), _often()
    for at, start, word in _words(lines, size, dice):
        place = dice.randrange(size)
        others = [one for one in known.alike(word[place], "，", "，") if one in often]
        if not others:
            continue
        other = dice.choice(sorted(others))
        wrong = word[:place] + other + word[place + 1 :]
        line = lines[at]
        around = f"{line[start - 1 : start] if start else ''}{wrong}{line[start + size : start + size + 1]}"
        words = any(
            known.is_word(around[cut : cut + 2]) for cut in range(len(around) - 1) if other in around[cut : cut + 2]
        )
        if not words and frozenset((word[place], other)) not in EITHER:
            yield changed(lines, at, start, start + size, wrong)


@kind
def character_of_a_word(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """情况 → 情框."""
    return _other_character(lines, dice, 2)


@kind
def character_of_three(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """负责人 → 负则人."""
    return _other_character(lines, dice, 3)


@kind
def character_of_an_expression(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """真抓实干 → 真抓实赶."""
    return _other_character(lines, dice, 4)


@kind
def swapped(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """部署 → 署部, which is no word, nor are the two with what stands beside them."""
    known = written()
    for at, start, word in _words(lines, 2, dice):
        line = lines[at]
        around = f"{line[start - 1 : start] if start else ''}{word[::-1]}{line[start + 2 : start + 3]}"
        if not any(known.is_word(around[cut : cut + 2]) for cut in range(len(around) - 1)):
            yield changed(lines, at, start, start + 2, word[::-1])


@kind
def character_twice(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """工作 → 工作作: the last one of a word, before none with which it is a word."""
    for at, start, _ in _words(lines, 2, dice):
        last = lines[at][start + 1]
        yield changed(lines, at, start + 2, start + 2, last)


@kind
def word_twice(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """关于印发 → 关于关于印发."""
    for at, start, word in _words(lines, 2, dice):
        if "一" <= lines[at][start + 2 : start + 3] <= "龥":
            yield changed(lines, at, start, start, word)
