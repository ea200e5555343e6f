"""A name told twice of which one character is another that makes no word: 青骡山风景区 beside 青螺山风景区, 县教育和休育局.

The odd character is one that no word has beside either of its neighbours; what stands around it is looked for elsewhere
in the script, with a character that looks or sounds alike, and there makes a word.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import compress, count
from operator import and_

from meetingkit.check.beside import unknown_pairs
from meetingkit.check.nearly import alike
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import spans_of
from meetingkit.check.variants import GRAMMAR, Variant
from meetingkit.check.word_bounds import is_single
from meetingkit.check.written import written
from meetingkit.wording import regex

MANY = 40  # times that a pair of characters stands which is of no name
AROUND = 4  # characters around it that are the same elsewhere
HAN = "[一-龥]+"
# what tells one of its kind from another, or is no part of a name
DISTINCT = GRAMMAR | frozenset("近进省市县区旗镇乡村一二三四五六七八九十东西南北上下左右前后正副第届次")


def mistyped_in_repeated_names(script: Script) -> Iterator[Variant]:
    """Every such character, in order, with the words around it as they stand and as they are elsewhere."""
    times = Counter(script.twos)
    unknown = {pair for pair in script.once(unknown_pairs) if times[pair] == 1}
    odd = [(script.lines[number], at) for number, at in map(script.place, _odd_characters(script, unknown))]
    around = {pair for line, at in odd for pair in _anchors(line.text, at) if 1 < times[pair] < MANY}
    if not around:
        return
    places = _places(script, around)
    people = [name for name in script.names if len(name) > 1]
    for line, at in odd:
        if not any(_covers(line.text, at, name) for name in people if name in line.text):
            yield from _elsewhere(script, line, at, places)


def _anchors(text: str, at: int) -> tuple[str, ...]:
    """The pairs by which the words around a character are looked for: those before it and those behind it."""
    return tuple(text[start : start + 2] for start in (at - 4, at - 3, at - 2, at + 1) if start >= 0)


def _places(script: Script, pairs: set[str]) -> dict[str, list[int]]:
    """Where each of the pairs stands."""
    found: dict[str, list[int]] = {pair: [] for pair in pairs}
    for at in compress(count(), map(found.__contains__, script.twos)):
        found[script.twos[at]].append(at)
    return found


def _odd_characters(script: Script, unknown: AbstractSet[str]) -> list[int]:
    """Where a character stands that no word has beside either of its neighbours, which stand so once."""
    text = script.text
    apart = [True, *map(unknown.__contains__, script.twos), True] if text else []
    has_alike = written().has_alike
    found = compress(count(), map(and_, apart, apart[1:]))
    return [at for at in found if has_alike(char := text[at]) and char not in DISTINCT and not is_single(char)]


def _is_odd(text: str, at: int) -> bool:
    words = written()
    before, behind = text[max(0, at - 1) : at + 1], text[at : at + 2]
    return not (len(before) > 1 and words.is_known(before)) and not (len(behind) > 1 and words.is_known(behind))


def _covers(text: str, at: int, name: str) -> bool:
    """Whether somebody's name stands over a character."""
    return any(start <= at < end for start, end in spans_of(name, text))


def _elsewhere(script: Script, line: Line, at: int, places: dict[str, list[int]]) -> Iterator[Variant]:
    """The same words around another character, which is told elsewhere; the first that is found."""
    text = line.text
    for before in (2, 3, 1, 4, 0):
        start, end = at - before, at + 1 + AROUND - before
        if start < 0 or end > len(text) or not regex.fullmatch(HAN, text[start:end]) or _runs_on(text, at, before):
            continue
        left, right = text[start:at], text[at + 1 : end]
        for meant in _between(script.text, left, right, places):
            beside = left + meant + right in text
            if meant != text[at] and not beside and _is_slip(text[at], meant, left, right):
                yield Variant(line, start, end, text[start:end], left + meant + right)
                return


def _runs_on(text: str, at: int, before: int) -> bool:
    """Whether the character stands at the edge of the words, and the sentence goes on behind it or leads up to it."""
    beside = text[at + 1 : at + 2] if before == AROUND else text[max(0, at - 1) : at] if before == 0 else ""
    return regex.match(HAN, beside) is not None


def _between(text: str, left: str, right: str, places: dict[str, list[int]]) -> Iterator[str]:
    """The characters that stand between two words."""
    anchor, offset = (left, len(left)) if len(left) >= len(right) else (right, -1)
    for start in places.get(anchor[:2], ()):
        at = start + offset
        if at >= len(left) and text.startswith(right, at + 1) and text.startswith(left, at - len(left)):
            yield text[at]


def _is_slip(said: str, meant: str, left: str, right: str) -> bool:
    """Whether the one is easily written for the other, and only the other makes a word."""
    likely = meant not in DISTINCT and not is_single(meant) and alike(said, meant)
    return likely and not _is_odd(left + meant + right, len(left))
