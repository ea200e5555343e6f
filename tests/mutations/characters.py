"""Ordinary words with a character that is wrong, written twice or in the wrong order, and words written twice."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from functools import cache

from meetingkit.check.contexts import contexts, spelled
from meetingkit.check.misplaced import EITHER
from meetingkit.check.nearly import expressions
from meetingkit.check.word_bounds import is_word as is_listed
from meetingkit.check.written import written
from tests.mutations import Lines, Planted, changed, kind, places, scripts


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


@cache
def _bound() -> frozenset[str]:
    """The characters that stand outside a word of two but once in twenty times, in all right scripts."""
    known = written()
    often, alone = Counter[str](), Counter[str]()
    for text in (path.read_text(encoding="utf-8") for path in scripts()):
        for before, char, after in zip(text, text[1:], text[2:], strict=False):
            often[char] += 1
            alone[char] += not (known.is_word(before + char) or known.is_word(char + after))
    return frozenset(char for char, times in often.items() if times > 20 * alone[char])


def _left_over(lines: Lines, at: int, place: int) -> bool:
    """Whether what stays where a character is left out is of no word and hardly ever alone, and nobody writes it there."""
    known, line, seen = written(), f"，，{spelled(lines[at])}，，", contexts()
    before, left_out, after = line[place : place + 2], line[place + 2], line[place + 3 : place + 5]
    begins = known.is_word(before[1] + left_out)
    rest, others = (before[1], before) if begins else (after[0], after)
    if rest not in _bound() or known.is_word(others) or known.is_known(before[1] + after[0]):
        return False
    strange = not any(map(seen.is_seen, (before[1] + after[0], before + after[0], before[1] + after)))
    return strange and seen.usual_threes(before + left_out + after) == 3


def _left_out(lines: Lines, dice: random.Random, first: int, last: int) -> Iterator[Planted]:
    """One of the characters `first` to `last` of words of three and four characters, or of two words of two, left out."""
    known = written()
    for size in (3, 4):
        for at, match in places(lines, f"(?=([一-龥]{{{size}}}))"):
            word, start = match[1], match.start()
            twice = size == 4 and word[:2] in known.beside and word[2:] in known.beside and not known.is_word(word[1:3])
            listed = word in expressions().all if size == 4 else is_listed(word)
            place = start + dice.randrange(first % size, last % size + 1)
            if (twice or listed) and _left_over(lines, at, place):
                yield changed(lines, at, place, place + 1, "")


@kind
def left_out_at_the_beginning(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """计票结果 → 票结果."""
    return _left_out(lines, dice, 0, 0)


@kind
def left_out_in_the_middle(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """职工群众 → 职群众."""
    return _left_out(lines, dice, 1, -2)


@kind
def left_out_at_the_end(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """恶意竞争 → 恶意竞."""
    return _left_out(lines, dice, -1, -1)
