"""Wrong characters told by what stands around them: 已经引发，请大家传阅, where 印发 is usual.

A character is told when no paper has it with its neighbours, and another that sounds or looks alike is usual with just
these. Names and a text's own terms are strange too; they stand twice, or where a name stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from meetingkit.check.beside import ANYWHERE, in_clause, is_name
from meetingkit.check.contexts import MARK, Contexts, contexts
from meetingkit.check.lexicon import slips
from meetingkit.check.named import ADDRESSED
from meetingkit.check.nearly import Slip, expressions
from meetingkit.check.script import Line, Script
from meetingkit.check.unseen import EDGE, Unseen, unseen
from meetingkit.check.word_bounds import is_single
from meetingkit.check.word_bounds import is_word as is_listed
from meetingkit.check.written import written
from meetingkit.wording import regex
from meetingkit.wording.surnames import SURNAMES

# one is as right as the other, or depends on more than its neighbours
EITHER = frozenset(map(frozenset, (
    "订定", "做作", "他她", "他它", "她它", "分份", "帐账", "像象", "词辞", "记纪", "以已", "须需", "唯惟", "的得", "的地", "得地", "那哪", "坐座",
    "近今", "初处", "连联", "至致", "至止", "在再", "和合", "权全", "各个", "两俩", "制治", "只支", "振震", "着照",
)))  # fmt: skip
COUNTED = frozenset("一二三四五六七八九十百千万亿两甲乙丙丁戊己庚辛壬癸子丑寅卯")  # what numbers a thing is meant
# end a word that nobody may have written yet, and what stands behind it begins another: 心理室, 护理室
SUFFIXES = frozenset("室科处股组队班站所厅馆部厂店率量式化性型类级员者家长校区园")
PLACE = "[一-龥]?(?:市|县|区|镇|乡|村|街|路|桥|河|山|湖|岭|屯|庄|社区|小学|中学|学院|医院|公司|集团|厂)"
COMRADE = "(?:同志|同学|先生|女士|老师)"
CALLED = f"[一-龥]{{0,2}}{COMRADE}"  # what stands behind a name or a part of one
BEFORE_A_NAME = frozenset("，、由请对和与及向把让将为给长记任席员授师官监表士家老小姓叫名兼")
HAN, DIGIT = "[一-龥]", "0"
EXPRESSION = 4  # characters of a set expression
WHOLE, MOSTLY = 3, 2  # of the threes that a character stands in


@dataclass(frozen=True, slots=True)
class _Place:
    """A character in a spelled text that stands in threes which no paper has: in all three of them, or in two."""

    text: str
    at: int
    in_all: bool

    @property
    def around(self) -> str:
        """The character between its neighbours."""
        return self.text[self.at - 1 : self.at + 2]


def slips_in_context(script: Script, seen: AbstractSet[tuple[int, int]] = frozenset()) -> Iterator[Slip]:
    """Every character that another should stand for, in order; not those `seen`, by line and character."""
    known = contexts()
    for line, place in _strange(script):
        start = place.at - len(EDGE)
        told = (line.index, start) in seen or not line.own(start)
        if not told and not _is_own(script, line, start) and not _in_a_row(line.text, start):
            better = _better(place, known)
            if better and not _is_of_a_name(line.text, start, better):
                yield _slip(line, start, better)


def _strange(script: Script) -> list[tuple[Line, _Place]]:
    """What stands where no paper has it, and but once: what stands twice is a name or a term."""
    found = [(one.line, place) for one in unseen(script) for place in _places(one)]
    often = Counter(place.around for _, place in found)
    return [(line, place) for line, place in found if often[place.around] == 1]


def _places(one: Unseen) -> Iterator[_Place]:
    """Of the characters in such threes those that others sound or look like."""
    has_alike = written().has_alike
    for first, last in one.runs:
        for at in range(max(first + 1, len(EDGE)), min(last + 2, len(one.text) - len(EDGE))):
            if (char := one.text[at]) not in COUNTED and has_alike(char):
                yield _Place(one.text, at, first + 2 <= at <= last)


def _better(place: _Place, known: Contexts) -> str:
    """The one character that is usual where another stands; empty where there is none, or more than one."""
    text, at = place.text, place.at
    said, ahead, behind = text[at], text[at - 2 : at], text[at + 1 : at + 3]
    words = written()
    common = said in ANYWHERE or is_single(said)
    found, best = "", 0
    for other in words.alike(said, ahead[1], behind[0]):
        if (
            frozenset((said, other)) in EITHER
            or _is_grammar(other, text, at)
            or (common and (other in ANYWHERE or is_single(other)))
        ):
            continue
        fits = _fits(place, other, known)
        if fits > best:
            found, best = other, fits
        elif fits and fits == best:
            found = ""
    return found


def _is_grammar(other: str, text: str, at: int) -> bool:
    """Whether another character would be a word by itself that stands beside any, or begins a clause."""
    is_word = written().is_word
    return (other in ANYWHERE or (text[at - 1] == MARK and not is_single(other))) and not (
        is_word(text[at - 1] + other) or is_word(other + text[at + 1])
    )


def _fits(place: _Place, other: str, known: Contexts) -> int:
    """How well another character fits; 0 where it is not nearly certain."""
    text, at = place.text, place.at
    around = f"{text[at - 2 : at]}{other}{text[at + 1 : at + 3]}"
    usual = known.usual_threes(around)
    in_order = text[at - 1] in {*COUNTED, DIGIT} and (other == "个" or text[at - 2] == "第")
    if not usual or (usual < WHOLE and not place.in_all) or in_order:
        return 0  # 第三格, 第三辑
    pairs = known.is_seen(text[at - 1 : at + 1]) + known.is_seen(text[at : at + 2])
    in_word = _in_word(text, at)
    long = in_long_word(f"{text[at - 3 : at]}{other}{text[at + 1 : at + 4]}", min(at, 3))
    fine = False
    if usual == WHOLE and place.in_all:
        fine = not (in_word and text[at - 1] == MARK) and (
            (long and other not in ANYWHERE) or not _between_words(text, at, known)
        )
    elif usual == WHOLE:
        fine = pairs < 2 and not in_word and (long or (_alone(text, at) and _makes_word(around, other)))
    elif usual == MOSTLY:
        fine = (_alone(text, at) and _makes_word(around, other)) or (long and pairs < 2 and not in_word)
    elif usual:
        fine = long and not pairs and not in_word
    return 2 * usual + long if fine else 0


def _in_word(text: str, at: int) -> bool:
    """Whether the character is of a word with one of its neighbours."""
    return written().is_word(text[at - 1 : at + 1]) or written().is_word(text[at : at + 2])


def _between_words(text: str, at: int, known: Contexts) -> bool:
    """Whether the character stands before a word, or behind one, and fits with what is on its other side: 上门签。."""
    is_word = written().is_word
    behind = is_word(text[at - 2 : at]) and known.is_seen(text[at : at + 2])
    return behind or (is_word(text[at + 1 : at + 3]) and known.is_seen(text[at - 1 : at + 1]))


def _alone(text: str, at: int) -> bool:
    """Whether the character is of no word, neither with its neighbours nor by itself."""
    said, ahead = text[at], text[at - 1]
    joined = said in SUFFIXES or ahead in SUFFIXES
    by_itself = said in ANYWHERE or is_single(said)
    return not (ahead in COUNTED or ahead == DIGIT or by_itself or joined or _in_word(text, at))


def in_long_word(text: str, at: int) -> bool:
    """Whether the character is of a common word of three or four characters."""
    for size, is_long in ((3, is_listed), (4, _expressions().__contains__)):
        if any(is_long(text[start : start + size]) for start in range(max(0, at - size + 1), at + 1)):
            return True
    return False


def _makes_word(around: str, other: str) -> bool:
    """Whether the character in the middle is of a common word with a neighbour, and stands in few others.

    A neighbour that stands beside any word tells of none: 题要选准 is no 提要, 为使会议 is no 为事会议.
    """
    common = written().beside
    if other in ANYWHERE:
        return False
    return any(pair in common for pair in (around[1:3], around[2:4]) if not ANYWHERE & {*pair})


def _is_own(script: Script, line: Line, at: int) -> bool:
    """Whether the character is of a name, by where it stands, or of a set expression."""
    first = max(0, at + 1 - EXPRESSION)
    if any(line.text[start : start + EXPRESSION] in _expressions() for start in range(first, at + 1)):
        return True
    return regex.match(f"{PLACE}|{CALLED}", line.text, at + 1) is not None or is_name(script, line, at, at + 1)


@cache
def _expressions() -> frozenset[str]:
    """The set expressions of the lists, and what is right where the lists have a wrong form."""
    rights = (one.right for same in slips("错字").values() for one in same)
    return expressions().all.union(rights)


def _in_a_row(text: str, at: int) -> bool:
    """有褒有贬; 开短、开实; 先投，后投; 建一支队伍、优一套办法: whether it stands beside the same one as a character before."""
    again, after = text[at - 1] if at else "", text[at + 1 : at + 2]
    for before in (text[max(0, at - 3) : at - 1], text[max(0, at - 4) : at - 2]):
        if again and len(before) == 2 and before[0] == again and regex.match(HAN, before[1]) and before[1] != text[at]:
            return True
    if after and text.count(text[at : at + 2]) > 1:
        return True
    counted = rf"(?:^|[，、；：]){HAN}{after}{HAN}"
    lead = text[max(0, at - 1) : at]
    return after == "一" and lead in "，、；" and regex.search(counted, text[:at]) is not None


NAME = f"[{''.join(sorted(SURNAMES))}][一-龥]{{1,2}}(?=[^一-龥]|$|{COMRADE}|{ADDRESSED})"


def _is_of_a_name(text: str, at: int, better: str) -> bool:
    """Whether the words are too few to tell, or may be a name by what stands around them."""
    if not (in_clause(text, at, at + 1) or _is_word(text, at, better)) or text[at + 1 : at + 3] == "的是":
        return True
    if may_be_name(text, at) and not in_long_word(f"{text[:at]}{better}{text[at + 1 :]}", at):
        return True
    before = text[at - 1] if at else MARK
    titled = regex.match(ADDRESSED, text, at + 1) is not None
    led = before in BEFORE_A_NAME or not regex.match(HAN, before)
    return (led and titled) or bool({text[at], better} & SURNAMES and (led or titled))


def may_be_name(text: str, at: int) -> bool:
    """Whether a character may be of the name of somebody, by what stands around it."""
    for start in range(max(0, at - 2), at + 1):
        if start == 0 or text[start - 1] in BEFORE_A_NAME or not regex.match(HAN, text[start - 1]):
            named = regex.match(NAME, text, start)
            if named and at < named.end():
                return True
    return False


def _is_word(text: str, at: int, better: str) -> bool:
    """Whether the words between two marks are a common word of two characters, with the better one: 下免，for 下面，."""
    first = at - 1 if at and regex.match(HAN, text[at - 1]) else at
    if text[max(0, first - 1) : first] == "、":
        return False  # 点多、面广、线长
    return written().is_word(f"{text[first:at]}{better}{text[at + 1 : first + 2]}")


def _slip(line: Line, at: int, better: str) -> Slip:
    """The word of two characters that is meant, or the character with its neighbours."""
    text, words = line.text, written()
    for start in (at - 1, at):
        meant = f"{text[start:at] if start >= 0 else ''}{better}{text[at + 1 : start + 2]}"
        if words.is_word(meant):
            return Slip(line, start, start + 2, meant)
    start, end = (place if regex.match(HAN, text[place : place + 1]) else at for place in (max(0, at - 1), at + 1))
    return Slip(line, start, end + 1, f"{text[start:at]}{better}{text[at + 1 : end + 1]}")
