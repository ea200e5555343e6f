"""Common words with one wrong character, told by what stands beside them: 严守宪发, 全程跟近.

Two characters are told when they are in no word, with each other or with their neighbours; when one of them exchanged for
another that sounds or looks alike makes a word that is common in formal writing; and when that word is known to stand
where they stand. Names and terms of a text's own are of such characters too, but they rarely fit so well, and stand twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from meetingkit.check.hits import marked_around
from meetingkit.check.nearly import Slip
from meetingkit.check.script import Line, Script
from meetingkit.check.written import Written, written
from meetingkit.wording import regex
from meetingkit.wording.surnames import SURNAMES

HAN = "[一-龥]"
# words of one character: one of them is no slip, but a word of the sentence
SINGLE = frozenset(
    "的了在和是为又就也而这那此其请由对从向与及或把被将让给你他她它们吗呢啊着过吧还再更最很都二三四五六七八九十百千万亿两几谁"
)
# stand beside any word, and tell of none
ANYWHERE = SINGLE | frozenset("以已有不一之上下中来去到会要能可并但且因如若所于该各每某个多少大小好人年月日时地得")
CALLS = frozenset("，、由请对和与及向把让长记任席员授师官监表士家")  # before a name
PLACE = frozenset("市县区镇乡村街路桥河山湖")
MARK = "，"  # any mark, and the edge of a paragraph
STEMS = frozenset("甲乙丙丁")  # 织布车间甲班
SHORT_TITLES = frozenset("总工局处科所队院校行厂董")  # 施总, 佟工: behind a surname
LEAST = 4  # characters of a clause: shorter ones are names and catchwords, save beside a number
LONGEST = 10  # characters in quotation or title marks that are a name


def unknown_pairs(script: Script) -> set[str]:
    """Every two characters of the text that stand together neither in a word nor where two words meet."""
    return written().unknown(script.pairs)


def slips_beside(script: Script, seen: AbstractSet[tuple[int, int]] = frozenset()) -> Iterator[Slip]:
    """Every place where a common word has a wrong character, in order; not those `seen`, by line and character."""
    known = written()
    if not known.beside:
        return
    found = [(script.text.find(pair), pair) for pair in known.doubtful(script.once(unknown_pairs))]
    for start, pair in sorted(found):
        if script.text.find(pair, start + 1) < 0:  # what stands twice is a name or a term
            number, at = script.place(start)
            line = script.lines[number]
            word = None if {(number, at), (number, at + 1)} & seen else _meant(line.text, at, known)
            if word and not is_name(script, line, at, at + 2):
                yield Slip(line, at, at + 2, word)


def _meant(text: str, at: int, known: Written) -> str | None:
    """The word that is meant at a place, if it is certain."""
    if known.is_word(text[max(0, at - 1) : at + 1]) or known.is_word(text[at + 1 : at + 3]) or _in_parallel(text, at):
        return None
    pair, before, after = text[at : at + 2], _kind(text, at - 1), _kind(text, at + 2)
    if after in PLACE or (before == after == MARK) or not in_clause(text, at, at + 2) or _is_called(text, at):
        return None
    fitting = []
    for word in known.nearly(pair):
        place = int(pair[0] == word[0])
        wrong = pair[place]
        if wrong in SINGLE or wrong in STEMS or (not place and wrong in SURNAMES and before in CALLS):
            continue
        beside = known.around(word)
        often = before in beside.often_before, after in beside.often_after
        seen = before in beside.before or often[0], after in beside.after or often[1]
        if all(seen) or (any(often) and not ANYWHERE & {*pair}):
            fitting.append((sum(seen) + sum(often), word))
    best = sorted(fitting, reverse=True)
    clear = best and (len(best) == 1 or best[0][0] > best[1][0])
    return best[0][1] if clear else None


def _is_called(text: str, at: int) -> bool:
    """施总|点了三家, 佟工说: whether somebody's surname stands before, at the beginning of a clause, and is a title's."""
    return text[at] in SHORT_TITLES and text[at - 1 : at] in SURNAMES and _kind(text, at - 2) in {MARK, *CALLS}


def _kind(text: str, at: int) -> str:
    """The character at a place as the list has it: 0 for a number, a for a letter, ， for any mark and outside the text."""
    char = text[at] if 0 <= at < len(text) else MARK
    if regex.match(HAN, char):
        return char
    return "0" if char.isdigit() else "a" if char.isalpha() else MARK


def in_clause(text: str, start: int, end: int) -> bool:
    """Whether the Han around are so many that they are no name of a list; or a number stands beside them."""
    first, last = start, end
    while first > max(0, start - LEAST) and regex.match(HAN, text[first - 1]):
        first -= 1
    while last < min(len(text), end + LEAST) and regex.match(HAN, text[last]):
        last += 1
    return last - first >= LEAST or _kind(text, first - 1) != MARK or _kind(text, last) != MARK


def _in_parallel(text: str, at: int) -> bool:
    """越辩越明, 一企一策: a character comes again two places on; or two are the same."""
    near = text[max(0, at - 2) : at + 4]
    again = (one for step in (1, 2) for one, other in zip(near, near[step:], strict=False) if one == other)
    return any(regex.match(HAN, one) for one in again)


def is_name(script: Script, line: Line, start: int, end: int) -> bool:
    """Whether some characters are of the name of somebody, or in a short title or quotation."""
    marked = marked_around(line.text, start)
    if marked and marked[1] - marked[0] <= LONGEST:
        return True
    by_character = script.once(_names_by_character)
    around = (name for char in line.text[start:end] for name in by_character.get(char, ()))
    return any(line.text.find(name, max(0, start + 1 - len(name)), end - 1 + len(name)) >= 0 for name in around)


def _names_by_character(script: Script) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(script.names):
        for char in {*name}:
            found[char].append(name)
    return found
