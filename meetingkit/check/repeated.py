"""A name told twice of which one character is another that makes no word: 青骡山风景区 beside 青螺山风景区, 县教育和休育局.

The odd character is one that no word has beside either of its neighbours; what stands around it is looked for elsewhere
in the script, with a character that looks or sounds alike, and there makes a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, count
from operator import add, and_

from meetingkit.check.nearly import alike
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import spans_of
from meetingkit.check.variants import GRAMMAR, Variant
from meetingkit.check.word_bounds import is_single
from meetingkit.check.written import written
from meetingkit.wording import regex

AROUND = 4  # characters around it that are the same elsewhere
HAN = "[一-龥]+"
# what tells one of its kind from another, or is no part of a name
DISTINCT = GRAMMAR | frozenset("近进省市县区旗镇乡村一二三四五六七八九十东西南北上下左右前后正副第届次")


def mistyped_in_repeated_names(script: Script) -> Iterator[Variant]:
    """Every such character, in order, with the words around it as they stand and as they are elsewhere."""
    words = written()
    unknown = {pair for pair in script.pairs if not words.is_known(pair)}
    people = [name for name in script.names if len(name) > 1]
    for line in script.lines:
        here: list[str] | None = None
        for at in _odd_characters(line.text, unknown):
            here = [name for name in people if name in line.text] if here is None else here
            if not any(_covers(line.text, at, name) for name in here):
                yield from _elsewhere(script, line, at)


def _odd_characters(text: str, unknown: set[str]) -> Iterator[int]:
    """Where a character stands that no word has beside either of its neighbours."""
    if not text:
        return
    apart = [True, *map(unknown.__contains__, map(add, text, text[1:])), True]
    has_alike = written().has_alike
    for at in compress(count(), map(and_, apart, apart[1:])):
        if has_alike(char := text[at]) and char not in DISTINCT and not is_single(char):
            yield at


def _is_odd(text: str, at: int) -> bool:
    words = written()
    before, behind = text[max(0, at - 1) : at + 1], text[at : at + 2]
    return not (len(before) > 1 and words.is_known(before)) and not (len(behind) > 1 and words.is_known(behind))


def _covers(text: str, at: int, name: str) -> bool:
    """Whether somebody's name stands over a character."""
    return any(start <= at < end for start, end in spans_of(name, text))


def _elsewhere(script: Script, line: Line, at: int) -> Iterator[Variant]:
    """The same words around another character, which is told elsewhere; the first that is found."""
    text = line.text
    for before in (2, 3, 1, 4, 0):
        start, end = at - before, at + 1 + AROUND - before
        if start < 0 or end > len(text) or not regex.fullmatch(HAN, text[start:end]) or _runs_on(text, at, before):
            continue
        left, right = text[start:at], text[at + 1 : end]
        for meant in _between(script.text, left, right):
            beside = left + meant + right in text
            if meant != text[at] and not beside and _is_slip(script, text[at], meant, left, right):
                yield Variant(line, start, end, text[start:end], left + meant + right)
                return


def _runs_on(text: str, at: int, before: int) -> bool:
    """Whether the character stands at the edge of the words, and the sentence goes on behind it or leads up to it."""
    beside = text[at + 1 : at + 2] if before == AROUND else text[max(0, at - 1) : at] if before == 0 else ""
    return regex.match(HAN, beside) is not None


def _between(text: str, left: str, right: str) -> Iterator[str]:
    """The characters that stand between two words."""
    anchor, offset = (left, len(left)) if len(left) >= len(right) else (right, -1)
    for start, _ in spans_of(anchor, text):
        at = start + offset
        if at >= len(left) and text.startswith(right, at + 1) and text.startswith(left, at - len(left)):
            yield text[at]


def _is_slip(script: Script, said: str, meant: str, left: str, right: str) -> bool:
    """Whether the one is easily written for the other, stands so once, and only the other makes a word."""
    if meant in DISTINCT or is_single(meant) or not alike(said, meant) or script.text.count(left + said + right) > 1:
        return False
    for ahead, behind in ((left[-1:], ""), ("", right[:1])):  # 江岭, told again and again, beside 江陵, told once
        if ahead + behind and script.text.count(ahead + said + behind) > script.text.count(ahead + meant + behind):
            return False
    return not _is_odd(left + meant + right, len(left))
