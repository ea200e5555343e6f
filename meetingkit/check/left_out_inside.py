"""A character left out of an ordinary word, told by what stands around it: 宣布计结果, 认真贯落实, 不搞恶意竞。

What is left of a word of two is a character that hardly ever stands by itself (`词头字` and `词尾字` of `words.yaml`): it is told where
it is in no word with its neighbours, no paper has it with them, and with one more character all of it is usual.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from meetingkit.check.beside import in_clause, is_name
from meetingkit.check.contexts import Contexts, contexts
from meetingkit.check.misplaced import in_long_word, may_be_name
from meetingkit.check.named import ADDRESSED
from meetingkit.check.nearly import HAN, Slip
from meetingkit.check.script import Line, Script
from meetingkit.check.unseen import EDGE, unseen
from meetingkit.check.word_bounds import is_word as is_listed
from meetingkit.check.written import written
from meetingkit.terms import terms
from meetingkit.wording import regex
from meetingkit.wording.surnames import SURNAMES

LONG, LONGEST = 2, 5  # threes on end that no paper has: more than where one character is left out, and too many
ASPECT = frozenset("了着过在住好")  # behind a verb

APART = frozenset(" \u3000“”‘’（）()—")  # around characters that are spread out, or a word of their own


@cache
def _halves() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The characters that hardly ever stand outside a word, and those that begin one, or end one, and rarely do."""
    data = terms("words")
    half, heads, tails = (frozenset(data.get(name) or "") for name in ("半字", "词头字", "词尾字"))
    return half, heads, tails


@dataclass(frozen=True, slots=True)
class _Gap:
    """A place before which a character was left out, in a spelled text."""

    at: int  # in the spelled text
    other: str
    begins: bool
    rare: bool
    sure: bool


def left_out_inside(script: Script, seen: AbstractSet[tuple[int, int]] = frozenset()) -> Iterator[Slip]:
    """Every such place, in order; not those `seen`, by line and character."""
    known = contexts()
    for one in unseen(script):
        for first, last in one.runs:
            gaps = list(_gaps(one.text, first, last, known)) if last - first < LONGEST else []
            wrong = next((gap for gap in gaps if _is_wrong(script, one.line, gap, seen)), None)
            if wrong:
                yield _slip(one.line, wrong, [gap.other for gap in gaps if gap.at == wrong.at])


def _gaps(text: str, first: int, last: int, known: Contexts) -> Iterator[_Gap]:
    """What may be left out among these threes, by the character before which it is and by the word that it makes."""
    one = last - first < LONG
    half, heads, tails = _halves()
    for at in range(max(first, 0) + 2, min(last + 2, len(text) - 1)):
        left, right, pair = text[at - 1], text[at], text[at - 1 : at + 1]
        halved = left in half or right in half or (one and (left in heads or right in tails))
        if not halved or _is_word(pair):
            continue
        rare = not known.is_seen(pair)
        if rare or (one and not written().is_known(pair)) or not known.is_usual(pair):
            yield from _others(text, at, known, rare, one)


def _others(text: str, at: int, known: Contexts, rare: bool, alone: bool) -> Iterator[_Gap]:
    """The characters that make a word with what stands beside the gap, and are usual there."""
    left, right = text[at - 1], text[at]
    half, heads, tails = _halves()
    if (left in half or (rare and alone and left in heads)) and not _ends_word(text, at):
        for other in written().words.get(left, ""):
            if _fits(text, at, other, known):
                yield _Gap(at, other, begins=True, rare=rare, sure=left in half)
    if (right in half or (rare and alone and right in tails)) and not _begins_word(text, at):
        for other in written().last.get(right, ""):
            if _fits(text, at, other, known):
                yield _Gap(at, other, begins=False, rare=rare, sure=right in half)


def _fits(text: str, at: int, other: str, known: Contexts) -> bool:
    """Whether all threes in which a character would stand are usual."""
    left, right = text[at - 1], text[at]
    return (
        known.is_usual(f"{left}{other}{right}")
        and known.is_usual(f"{text[at - 2]}{left}{other}")
        and known.is_usual(f"{other}{right}{text[at + 1]}")
    )


def _is_word(some: str) -> bool:
    return written().is_word(some) or is_listed(some)


def _ends_word(text: str, at: int) -> bool:
    """Whether what stands before a gap ends a word: 责任书|共."""
    return _is_word(text[at - 2 : at]) or is_listed(text[at - 3 : at])


def _begins_word(text: str, at: int) -> bool:
    """Whether what stands behind a gap begins a word, or is a verb: 定了."""
    after = text[at + 1]
    return after in ASPECT or _is_word(text[at : at + 2]) or is_listed(text[at : at + 3])


def _is_wrong(script: Script, line: Line, gap: _Gap, seen: AbstractSet[tuple[int, int]]) -> bool:
    """Whether a place is no name and no term of the text, and in no row of catchwords."""
    text, at = line.text, gap.at - len(EDGE)
    start = max(0, at - 1)
    rest = start if gap.begins else at
    around = text[start : at + 1]
    if {(line.index, start), (line.index, at)} & seen or not line.own(at) or not _in_clause(text, start, at + 1, gap):
        return False
    if ("、" in around and not gap.rare) or in_long_word(text, rest):
        return False
    led = regex.match(HAN, text[start - 1 : start]) is None
    called = text[start] in SURNAMES and led and regex.match(ADDRESSED, text, at) is not None
    named = is_name(script, line, rest, rest + 1) or may_be_name(text, rest)
    return not called and not named and script.text.count(around) == 1


def _in_clause(text: str, start: int, end: int, gap: _Gap) -> bool:
    """Whether the place is in words enough to tell, or in short ones that are neither apart from others nor marked."""
    if in_clause(text, start, end):
        return True
    around = (
        regex.search(f"(?P<前>[^一-龥]|^){HAN}{{0,3}}$", text[:start]),
        regex.match(f"{HAN}{{0,3}}(?P<后>[^一-龥]|$)", text[end:]),
    )
    return gap.rare and all(each is not None and each[1] not in APART for each in around)


def _slip(line: Line, gap: _Gap, others: list[str]) -> Slip:
    """What stands there with its neighbours, and with the character or one of two that may be meant."""
    text, at = line.text, gap.at - len(EDGE)
    start, end = (max(0, at - 2), at + 1) if not gap.begins else (max(0, at - 1), at + 2)
    if gap.begins and not regex.match(HAN, text[at : at + 1]):
        start, end = max(0, at - 3), at  # 恶意竞。
    others = ["几"] if text[at - 1 : at] == "第" else others
    told = [f"{text[start:at]}{other}{text[at:end]}".strip() for other in dict.fromkeys(others)]
    return Slip(line, start, end, "”或“".join(told if len(told) == 2 else told[:1]), gap.sure)
