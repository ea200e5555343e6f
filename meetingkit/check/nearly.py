"""Set expressions with one wrong character: 统筹兼故, 迫在眉捷.

An expression (`词组` of `slips.yaml`) is told when one of its characters is another that sounds alike or looks alike, for
that is how an input method and a copyist slip. What differs at the edge may belong to the next word.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import combinations, compress, count
from operator import add

from meetingkit.check.script import Line, Script
from meetingkit.check.word_bounds import across_words
from meetingkit.library import default_library
from meetingkit.reading.source import read_source
from meetingkit.terms import terms
from meetingkit.wording import regex

HAN = "[一-龥]"
# after these a word may begin, before those it may end
BEFORE = "，。；：、！？“”《》（）()的要是了在和与把请以及将对为等都也更地 \u3000"
AFTER = "，。；：、！？“”《》（）()的了和与及等是在要，并促谋推共齐 \u3000"
# characters that make another phrase of nearly any: 不再接再厉 is none, but a grammar word in the middle is
IDIOM, VERBS = 4, "做抓推加开完把促保打干履投支"  # characters of an idiom, and what may begin the verb behind it
# how organs end, what stands before their names, and what behind them
ORGANS, LEVELS, OF_AN_ORGAN = ("局", "医院", "法院", "检察院"), "省市县区旗州镇乡", "局长副党机主院牵负通汇报介发作第"
NUMERALS = "一二三四五六七八九十"  # one is no slip for another
GRAMMAR = frozenset("的了和与暨是在不也就都要把将对为请其以此，。、；：！？“”《》（）0123456789")


@dataclass(frozen=True, slots=True)
class Slip:
    """An expression with one wrong character, where it stands; what is not `sure` is told as a hint."""

    line: Line
    start: int
    end: int
    right: str
    sure: bool = True


@dataclass(frozen=True)
class Expressions:
    """The expressions by two characters that are left of them when one is another; `alike` are pairs of like characters.

    Of four characters and more the first and the third are left (`odd`), or the second and the fourth (`even`): two that
    do not stand together, for two neighbours are mostly a word, and stand everywhere. Of three characters the outer ones
    are left (`odd`), the first two or the last two (`heads`, `ends`). Two keys a word: a long list takes no time to load.
    """

    odd: dict[str, list[str]]
    even: dict[str, list[str]]
    heads: dict[str, list[str]]
    ends: dict[str, list[str]]
    all: frozenset[str]
    alike: frozenset[frozenset[str]]

    @cached_property
    def neighbours(self) -> re.Pattern[str]:
        """Where two neighbours of an expression of three characters may stand."""
        firsts, seconds = (re.escape("".join(sorted({*chars}))) for chars in zip(*self.heads, *self.ends, strict=True))
        return re.compile(f"[{firsts}](?=[{seconds}])")

    @cached_property
    def skips(self) -> frozenset[str]:
        """The keys of `odd` and `even`."""
        return frozenset((*self.odd, *self.even))

    def spots(self, text: str) -> list[int]:
        """Where two characters of some expression stand that tell it, in order."""
        skips = self.skips
        apart = [*compress(count(), map(skips.__contains__, map(add, text, text[2:])))]
        together = [match.start() for match in self.neighbours.finditer(text)] if self.heads else []
        return sorted({*apart, *together}) if together else apart


@cache
def expressions() -> Expressions:
    """The expressions of this installation. Raises InvalidInput when the list cannot be read."""
    words = dict.fromkeys((terms("slips").get("词组") or "").split())
    odd, even, heads, ends = (defaultdict[str, list[str]](list) for _ in range(4))
    for word in words:
        odd[word[0] + word[2]].append(word)
        if len(word) > 3:
            even[word[1] + word[3]].append(word)
        else:
            heads[word[:2]].append(word)
            ends[word[1:]].append(word)
    like = frozenset(frozenset(pair) for group in look_alikes() for pair in combinations(group, 2))
    return Expressions(dict(odd), dict(even), dict(heads), dict(ends), frozenset(words), like)


def look_alikes() -> list[str]:
    """The characters that look alike, each group in a string. Raises InvalidInput when the list cannot be read."""
    return (terms("slips").get("形近") or "").split()


def slips_of_one_character(script: Script) -> Iterator[Slip]:
    """Every expression with one wrong character, in order; each place once."""
    known = expressions()
    for line in script.lines:
        text, until = line.text, 0
        for at in known.spots(text):
            if at >= until and (found := _at(text, at, known)) and found[0] >= until:
                start, until, word = found
                yield Slip(line, start, until, word)


def _at(text: str, at: int, known: Expressions) -> tuple[int, int, str] | None:
    """The first slip by what stands here."""
    skip = text[at : at + 3 : 2]
    near: list[tuple[int, str]] = []
    if words := known.odd.get(skip):
        second, fourth = text[at + 1], text[at + 3 : at + 4]
        near += [(at, word) for word in words if len(word) < 4 or word[1] == second or word[3] == fourth]
    if words := known.even.get(skip):
        first, third = text[at - 1 : at], text[at + 1]
        near += [(at - 1, word) for word in words if word[0] == first or word[2] == third]
    pair = text[at : at + 2]
    if words := known.heads.get(pair):
        near += [(at, word) for word in words]
    if words := known.ends.get(pair):
        near += [(at - 1, word) for word in words]
    for start, word in near:
        if found := _one_off(text, start, word, known):
            return found
    return None


def _one_off(text: str, start: int, word: str, known: Expressions) -> tuple[int, int, str] | None:
    """The place, if the word stands there with one other character."""
    end = start + len(word)
    said = text[start:end] if start >= 0 else ""
    if len(said) != len(word) or said in known.all:
        return None
    wrong = [place for place, (one, right) in enumerate(zip(said, word, strict=True)) if one != right]
    fine = len(wrong) == 1 and _is_slip(text, start, end, wrong[0], said, word, known)
    return (start, end, word) if fine else None


def _is_slip(text: str, start: int, end: int, place: int, said: str, word: str, known: Expressions) -> bool:
    wrong, right = said[place], word[place]
    if not regex.match(HAN, wrong) or wrong in GRAMMAR or (wrong in NUMERALS and right in NUMERALS):
        return False
    if place == 0 and start and text[start - 1] not in BEFORE and not _begins_there(text, start, word):
        return False
    if place == len(word) - 1 and end < len(text) and text[end] not in AFTER and not _ends_there(text, end, word):
        return False
    if not alike(wrong, right) or across_words(text, start, end):  # 信访局|报送 is no 信访举报
        return False
    if len(word) == IDIOM and word[0] == word[2] == "一" and place % 2:
        return False  # 一企一册 is made as 一企一策 is, and means something else
    # part of another expression: 防患未然 in 防患于未然
    first, last = max(0, start - 2), min(len(text), end + 2)
    wider = (text[left:right] for left in range(first, start + 1) for right in range(end, last + 1))
    return not any(words in known.all for words in wider)


def _begins_there(text: str, start: int, word: str) -> bool:
    """Whether an expression of four characters begins here behind a word: 请大家唱所欲言, where 家唱 is no word."""
    from meetingkit.check.written import written

    if word.endswith(ORGANS) and text[start - 1] in LEVELS:
        return True  # 县数育局
    known = written()
    ends = start > 1 and known.is_word(text[start - 2 : start]) and not known.is_word(text[start - 1 : start + 1])
    return len(word) == IDIOM and ends


def _ends_there(text: str, end: int, word: str) -> bool:
    """Whether an expression of four characters ends here though a verb follows: 全力以付做好, where 付做 is no word."""
    if word.endswith(ORGANS):
        return text[end] in OF_AN_ORGAN  # 县水利居党组
    return len(word) == IDIOM and not across_words(text, end - 1, end + 1) and text[end] in VERBS


def alike(one: str, other: str) -> bool:
    """Whether two characters look alike, as the list has it, or sound alike: common ones as they are commonly read."""
    from meetingkit.check.written import written

    known = written()
    common = known.has_alike(one) and known.has_alike(other)  # 堤 is read as 时 in old books
    sound = known.are_alike(one, other) if common else sounds_alike(one, other)
    return sound or frozenset((one, other)) in expressions().alike


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
        blurred = _blurred(reading)
        for char in chars if reading.isalpha() else ():
            found[char].add(blurred)
    return {char: frozenset(readings) for char, readings in found.items()}


def _blurred(reading: str) -> str:
    """The reading without what many do not tell apart: zh and z, n and ng."""
    return regex.sub("(?<=[ie])ng$", "n", regex.sub("^([zcs])h", r"\1", reading))
