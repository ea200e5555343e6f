"""Characters in the wrong order or written twice, told by what stands around them: 署部, 填好后后, 关于关于印发.

As with one wrong character: no paper has them so, and what they are mended to is usual just there. Verbs are said twice
on end (研究研究，), and names may have any characters.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from meetingkit.check.beside import PLACE, SINGLE, is_name
from meetingkit.check.contexts import MARK, Contexts, contexts
from meetingkit.check.hits import quoted
from meetingkit.check.misplaced import COUNTED, DIGIT, may_be_name
from meetingkit.check.nearly import HAN, Slip, expressions
from meetingkit.check.script import Line, Script
from meetingkit.check.unseen import EDGE, unseen
from meetingkit.check.word_bounds import is_single
from meetingkit.check.word_bounds import is_word as is_listed
from meetingkit.check.written import written
from meetingkit.wording import regex

AROUND = 2  # characters on either side that tell
SWAPPED, TWICE = 4, 3  # the threes around two characters, and around one
LITTLE = frozenset("的了在和是为与及将把被")  # words of one character that nobody says twice
AGAIN = 4  # characters of a word that stands twice


def mixed_up(script: Script, seen: AbstractSet[tuple[int, int]] = frozenset()) -> Iterator[Slip]:
    """Every such place, in order; not those `seen`, by line and character."""
    known = contexts()
    for one in unseen(script):
        for first, last in one.runs:
            for start, end, right in _in_run(one.text, first, last, known):
                at, until = start - len(EDGE), end - len(EDGE)
                told = any((one.line.index, place) in seen for place in range(at, until))
                if not told and one.line.own(at) and _is_wrong(script, one.line, at, until):
                    yield Slip(one.line, at, until, right)


def _in_run(text: str, first: int, last: int, known: Contexts) -> Iterator[tuple[int, int, str]]:
    """What is mixed up where several threes are unseen: start, end, what is right."""
    for at in range(first, last + 2):
        if not len(EDGE) <= at < len(text) - len(EDGE) - 1:
            continue
        if text[at] == text[at + 1]:
            if first < at <= last and _is_twice(text, at, known):
                yield at - 1, at + 2, text[at - 1 : at + 1]
        elif (strange := min(last, at + 1) - max(first, at - AROUND) + 1) >= SWAPPED - 1 and _is_swapped(
            text, at, strange, known
        ):
            yield at, at + 2, text[at + 1] + text[at]
        elif (
            first <= at and at + 1 <= last and text[at : at + 2] == text[at + 2 : at + 4] and _is_again(text, at, known)
        ):
            yield at, at + 4, text[at : at + 2]


def _is_swapped(text: str, at: int, strange: int, known: Contexts) -> bool:
    """Whether two characters are a word the other way round, and usual so; `strange` of the four threes are unseen."""
    words, pair = written(), text[at : at + 2]
    if not words.is_word(pair[::-1]) or words.is_word(pair):
        return False
    if words.is_word(text[at - 1 : at + 1]) or words.is_word(text[at + 1 : at + 3]) or text[at + 2] in PLACE:
        return False
    usual = known.usual_threes(f"{text[at - AROUND : at]}{pair[::-1]}{text[at + 2 : at + 2 + AROUND]}")
    return usual == SWAPPED or (usual == strange - 1 == SWAPPED - 1)


def _is_twice(text: str, at: int, known: Contexts) -> bool:
    """Whether a character stands twice where it is usual once: no 推选|选举, no 一盏盏, and no verb said twice, 排排毒."""
    char, before = text[at], text[at - 1]
    if not regex.match(HAN, char) or before in COUNTED or before == DIGIT or text[at + 1 : at + 5] in expressions().all:
        return False
    ends = written().is_word(before + char)
    begins = written().is_word(char + text[at + 2]) or is_listed(char + text[at + 2])
    if (
        (begins and (ends or before == MARK or char not in LITTLE))
        or text[at - 2] == before
        or text[at + 2] == text[at + 3]
    ):
        return False  # the last two: 的的确确
    usual = known.usual_threes(f"{text[at - AROUND : at + 1]}{text[at + 2 : at + 2 + AROUND]}")
    if ends or begins or char in LITTLE:
        return usual == TWICE or (usual == TWICE - 1 and not known.is_usual(char * 2))
    return usual == TWICE and before != MARK and char not in SINGLE and not is_single(char)


def _is_again(text: str, at: int, known: Contexts) -> bool:
    """Whether a word stands twice before others where it is usual once: no 研究研究，, and no 主体责任|责任书."""
    word, after = text[at : at + 2], text[at + 4]
    if not written().is_word(word) or not regex.match(HAN, after) or is_listed(word + after):
        return False
    return known.is_usual(text[at - 1] + word) and known.is_usual(word + after)


def _is_wrong(script: Script, line: Line, start: int, end: int) -> bool:
    """Whether the place is no name and in no short quotation, and stands but once."""
    once = script.text.count(line.text[start:end]) == 1
    named = is_name(script, line, start, end) or (end - start < AGAIN and may_be_name(line.text, start + 1))
    return once and not named and not quoted(line.text, start)
