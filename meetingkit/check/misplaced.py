"""Wrong characters told by what stands around them: 已经引发，请大家传阅, where 印发 is usual.

A character is told when no paper has it with its neighbours, and another that sounds or looks alike is usual with just
these. Names and a text's own terms are strange too; they stand twice, or where a name stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache

from meetingkit.check.beside import ANYWHERE, in_clause, is_name
from meetingkit.check.contexts import MARK, Contexts, contexts, spelled
from meetingkit.check.lexicon import slips
from meetingkit.check.named import ADDRESSED
from meetingkit.check.nearly import Slip, expressions
from meetingkit.check.script import Line, Script
from meetingkit.check.word_bounds import is_single
from meetingkit.check.written import written
from meetingkit.wording import regex
from meetingkit.wording.surnames import SURNAMES

# one is as right as the other, or depends on more than its neighbours
EITHER = frozenset(map(frozenset, (
    "订定", "做作", "他她", "他它", "她它", "分份", "帐账", "像象", "词辞", "记纪", "以已", "须需", "唯惟", "的得", "的地", "得地", "那哪", "坐座",
    "连联", "至致", "至止", "在再", "和合", "权全", "各个", "两俩", "制治", "只支", "振震", "着照",
)))  # fmt: skip
COUNTED = frozenset("一二三四五六七八九十百千万亿两甲乙丙丁戊己庚辛壬癸子丑寅卯")  # what numbers a thing is meant
# end a word that nobody may have written yet, and what stands behind it begins another: 心理室, 护理室
SUFFIXES = frozenset("室科处股组队班站所厅馆部厂店率量式化性型类级员者家长校区园")
PLACE = "[一-龥]?(?:市|县|区|镇|乡|村|街|路|桥|河|山|湖|岭|屯|庄|社区|小学|中学|学院|医院|公司|集团|厂)"
CALLED = "[一-龥]{0,2}(?:同志|同学|先生|女士|老师)"  # what stands behind a name or a part of one
BEFORE_A_NAME = frozenset("，、由请对和与及向把让将为给长记任席员授师官监表士家老小姓叫名兼")
HAN, DIGIT = "[一-龥]", "0"
EDGE = MARK * 2  # what a line begins and ends with, as it was learnt
EXPRESSION = 4  # characters of a set expression
WHOLE, MOSTLY = 3, 2  # of the threes that a character stands in


def slips_in_context(script: Script, seen: AbstractSet[tuple[int, int]] = frozenset()) -> Iterator[Slip]:
    """Every character that another should stand for, in order; not those `seen`, by line and character."""
    known = contexts()
    if not known:
        return
    for line, text, at in _strange(script, known):
        start = at - len(EDGE)
        told = (line.index, start) in seen or not line.own(start)
        if not told and not _is_own(script, line, start) and not _in_a_row(line.text, start):
            better = _better(text, at, known)
            if better and not _is_of_a_name(line.text, start, better):
                yield _slip(line, start, better)


def _strange(script: Script, known: Contexts) -> list[tuple[Line, str, int]]:
    """What stands where no paper has it, and but once: line, spelled text between edges, place. What stands twice is a name
    or a term.
    """
    times = Counter(line.text for line in script.lines)
    once = [(line, f"{EDGE}{spelled(line.text)}{EDGE}") for line in script.lines if times[line.text] == 1]
    found = [(line, text, at) for line, text in once for at in known.strange(text)]
    often = Counter(text[at - 1 : at + 2] for _, text, at in found)
    alike = written().has_alike
    return [
        (line, text, at)
        for line, text, at in found
        if often[text[at - 1 : at + 2]] == 1 and text[at] not in COUNTED and alike(text[at])
    ]


def _better(text: str, at: int, known: Contexts) -> str:
    """The one character that is usual where another stands; empty where there is none, or more than one."""
    said, ahead, behind = text[at], text[at - 2 : at], text[at + 1 : at + 3]
    words = written()
    joined = said in SUFFIXES or ahead[1] in SUFFIXES
    counted, by_itself = ahead[1] in COUNTED or ahead[1] == DIGIT, said in ANYWHERE or is_single(said)
    in_word = words.is_word(f"{ahead[1]}{said}") or words.is_word(f"{said}{behind[0]}")
    alone = not (counted or by_itself or in_word or joined)
    found = ""
    for other in words.alike(said, ahead[1], behind[0]):
        around = f"{ahead}{other}{behind}"
        wanted = MOSTLY if alone and _makes_word(around, other) else WHOLE
        either = frozenset((said, other)) in EITHER or (by_itself and (other in ANYWHERE or is_single(other)))
        if not either and known.usual_threes(around, wanted):
            if found:
                return ""
            found = other
    return found


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
    """有褒有贬; 建一支队伍、优一套办法: whether the character stands beside the same one as a character of the words before."""
    before, again = text[max(0, at - 3) : at - 1], text[at - 1] if at else ""
    if again and len(before) == 2 and before[0] == again and regex.match(HAN, before[1]) and before[1] != text[at]:
        return True
    counted = rf"(?:^|[，、；：]){HAN}{text[at + 1 : at + 2]}{HAN}"
    lead = text[max(0, at - 1) : at]
    return text[at + 1 : at + 2] == "一" and lead in "，、；" and regex.search(counted, text[:at]) is not None


def _is_of_a_name(text: str, at: int, better: str) -> bool:
    """Whether the words are too few to tell, or begin as a name may."""
    if not (in_clause(text, at, at + 1) or _is_word(text, at, better)):
        return True
    before = text[at - 1] if at else MARK
    led = before in BEFORE_A_NAME or not regex.match(HAN, before) or regex.match(ADDRESSED, text, at + 1)
    return bool({text[at], better} & SURNAMES and led)


def _is_word(text: str, at: int, better: str) -> bool:
    """Whether the words between two marks are a common word of two characters, with the better one: 下免，for 下面，."""
    first = at - 1 if at and regex.match(HAN, text[at - 1]) else at
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
