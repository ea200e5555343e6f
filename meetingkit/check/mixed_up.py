"""Characters in the wrong order or written twice, told by what stands around them: 署部, 填好后后, 关于关于印发.

As with one wrong character: no paper has them so, and what they are mended to is usual just there. Verbs are said twice
on end (研究研究，), and names may have any characters.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from meetingkit.check.beside import PLACE, SINGLE, is_name
from meetingkit.check.contexts import MARK, Contexts, contexts, spelled
from meetingkit.check.hits import marked_around
from meetingkit.check.misplaced import COUNTED, DIGIT, SUFFIXES, in_long_word, may_be_name
from meetingkit.check.nearly import Slip, expressions
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import standing_twice
from meetingkit.check.unseen import EDGE, Unseen, unseen
from meetingkit.check.word_bounds import is_single
from meetingkit.check.word_bounds import is_word as is_listed
from meetingkit.check.written import written
from meetingkit.terms import terms

AROUND = 2  # characters on either side that tell
SWAPPED, TWICE = 4, 3  # the threes around two characters, and around one
LITTLE = frozenset("的了在和是为与及将把被")  # words of one character that nobody says twice
# begins what is said next, whatever it is: 工作|作调度, 过去|往往; and makes a word by standing twice: 红扑扑, 亮晶晶
SAID_AGAIN = frozenset("会上下来去过好完到起住着了的往作做")
ADDED = frozenset("好多少起过来去上下")
SURE = 2  # threes that a paper has
ADORNS = frozenset("晶扑甸灿洋茫烘腾晃盈堂")
TOLD = frozenset("讲说看想谈评听问念试走坐聊瞧写读数找")  # 你来|讲讲
# what may end a word that begins so: 网格|网格员, 代表|代表队
ENDS = SUFFIXES | frozenset("书团会")
MEASURES = frozenset("个位项名点次天家件句条元")
NO_HAN = f"{DIGIT}a{MARK}"  # digits, letters and marks, as a spelled text has them
AGAIN = 4  # characters of a word that stands twice


def mixed_up(script: Script, seen: AbstractSet[tuple[int, int]] = frozenset()) -> Iterator[Slip]:
    """Every such place, in order; not those `seen`, by line and character."""
    known = contexts()
    found = [slip for one in unseen(script) for run in one.runs for slip in _in_run(one, *run, known)]
    for one in (*found, *(_twice(script, known) if known else ())):
        told = any((one.line.index, at) in seen for at in range(one.start, one.end))
        if not told and one.line.own(one.start) and _is_wrong(script, one.line, one.start, one.end):
            yield one


def _in_run(one: Unseen, first: int, last: int, known: Contexts) -> Iterator[Slip]:
    """The words whose characters stand in the wrong order where several threes are unseen."""
    text = one.text
    for at in range(max(first, len(EDGE)), min(last + 2, len(text) - len(EDGE) - 1)):
        strange = min(last, at + 1) - max(first, at - AROUND) + 1
        if strange >= SWAPPED - AROUND and (likely := _is_swapped(text, at, strange, known)):
            start = at - len(EDGE)
            yield Slip(one.line, start, start + 2, text[at + 1] + text[at], sure=likely == SURE)


def _twice(script: Script, known: Contexts) -> Iterator[Slip]:
    """Every character, and then every word of two, that stands twice where it is usual once."""
    spell = lru_cache(maxsize=8)(lambda line: f"{EDGE}{spelled(line.text)}{EDGE}")
    for size, is_twice in ((1, _is_twice), (2, _is_again)):
        for place in standing_twice(script.text, size):
            number, start = script.place(place)
            line = script.lines[number]
            text, at = spell(line), start + len(EDGE)
            if text[at] not in NO_HAN and is_twice(text, at, known):
                first = start if size > 1 else max(start - 1, 0)
                yield Slip(line, first, start + 2 * size, line.text[first : start + size])


def _is_swapped(text: str, at: int, strange: int, known: Contexts) -> int:
    """Whether two characters are a word the other way round: `SURE`, nearly so, or 0; `strange` of the four threes are unseen."""
    words, pair = written(), text[at : at + 2]
    if not words.is_word(pair[::-1]) or words.is_word(pair):
        return 0
    if words.is_word(text[at - 1 : at + 1]) or words.is_word(text[at + 1 : at + 3]) or text[at + 2] in PLACE:
        return 0
    if in_long_word(text, at) or in_long_word(text, at + 1):
        return 0  # 兴高采烈
    right = f"{text[at - AROUND : at]}{pair[::-1]}{text[at + 2 : at + 2 + AROUND]}"
    usual = known.usual_threes(right)
    if strange >= SWAPPED - 1 and (usual == SWAPPED or (usual == strange - 1 == SWAPPED - 1)):
        return SURE
    alone = sum(map(is_single, pair))
    if pair[::-1] not in words.beside or alone == len(pair) or ADDED & {*pair}:
        return 0
    if known.is_seen(pair):
        return SURE * (not alone and known.is_usual(right[1:4]) and known.is_usual(right[2:5]))
    if known.is_seen(right[1:4]) and known.is_seen(right[2:5]):
        return SURE
    return int(not alone and (known.is_usual(right[1:4]) or known.is_usual(right[2:5])))


def _is_twice(text: str, at: int, known: Contexts) -> bool:
    """Whether a character stands twice where it is usual once: no 推选|选举, no 一盏盏, and no verb said twice, 排排毒."""
    char, before, after = text[at], text[at - 1], text[at + 2]
    if text[at + 1 : at + 5] in expressions().all or char in ADORNS:
        return False
    begins = written().is_word(char + after) or is_listed(char + after)
    if before in COUNTED or before == DIGIT:
        return before != "一" and char in MEASURES and not begins  # 三位位代表, but 一位位老师
    if text[at - 2] == before != MARK or MARK != after == text[at + 3]:
        return False  # 的的确确
    usual = known.usual_threes(f"{text[at - AROUND : at + 1]}{text[at + 2 : at + 2 + AROUND]}")
    strange = not known.is_seen(before + char * 2)
    if known.is_seen(char * 2 + after):
        common = before + char in written().beside and char not in SAID_AGAIN
        return strange and after == MARK and common and not begins and char not in TOLD
    return _ends_twice(before, char, after, strange, usual, begins) or (strange and _fits(before, char, usual, begins))


def _ends_twice(before: str, char: str, after: str, strange: bool, usual: int, begins: bool) -> bool:
    """Whether the last character of a common word stands twice: 发言言, 副书记记、."""
    if begins or char in SAID_AGAIN or before + char not in written().beside:
        return False
    known = contexts()
    never = strange and not known.is_seen(char * 2) and (after == MARK or known.is_seen(char + after))
    return (
        never
        or (after == MARK and not is_single(char))
        or (usual >= TWICE - 1 and known.is_seen(before + char + after))
    )


def _fits(before: str, char: str, usual: int, begins: bool) -> bool:
    """Whether a character that stands twice is usual once; `usual` of the threes around it are."""
    ends = written().is_word(before + char)
    if begins and (ends or before == MARK or char not in LITTLE):
        return False
    if ends or begins or char in LITTLE:
        return usual == TWICE or (usual == TWICE - 1 and not contexts().is_usual(char * 2))
    return usual == TWICE and before != MARK and char not in SINGLE and not is_single(char)


def _is_again(text: str, at: int, known: Contexts) -> bool:
    """Whether a word stands twice where it is usual once: no 研究研究, no 一件一件, and no 主体责任|责任书."""
    word, after = text[at : at + 2], text[at + 4]
    if word not in written().beside or word[0] == "一" or word in _said_twice():
        return False
    if is_listed(word + after) or after in "长员书再":
        return False  # 责任|责任书, 网格|网格员, 落实落实再落实
    strange = (not known.is_seen(text[at : at + 3])) + (not known.is_seen(text[at + 1 : at + 4]))
    fits = known.is_seen(text[at - 1] + word) + known.is_seen(word + after)
    # 党组织|组织党员, 七年级|年级主任, 代表|代表队
    other = is_listed(text[at - 1] + word) or text[at - 1] in COUNTED or after in ENDS
    return strange + fits >= AROUND and not (strange < AROUND and other)


@cache
def _said_twice() -> frozenset[str]:
    """The verbs that are said twice on end: 研究研究."""
    return frozenset((terms("words").get("重叠动词") or "").split())


def _is_wrong(script: Script, line: Line, start: int, end: int) -> bool:
    """Whether the place is no name and no words of others, and stands but once."""
    once = script.text.count(line.text[start:end]) == 1
    named = is_name(script, line, start, end) or (end - start < AGAIN and may_be_name(line.text, start + 1))
    around = marked_around(line.text, start)
    return once and not named and (around is None or (end - start > SURE and line.text[around[0]] == "《"))
