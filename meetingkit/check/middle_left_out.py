"""Set expressions of four characters with one of the inner ones left out: 再接厉 for 再接再厉, 事半倍 for 事半功倍.

Only such as are not two words side by side: of 组织开展 without 织 nobody could tell. What is left over must stand where
no two words meet, and neither of its ends may be part of a word with what stands beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from meetingkit.check import word_bounds
from meetingkit.check.beside import is_name
from meetingkit.check.lexicon import slips
from meetingkit.check.named import ADDRESSED
from meetingkit.check.nearly import Slip, expressions
from meetingkit.check.script import Script
from meetingkit.check.stretch import spans_of
from meetingkit.check.written import written
from meetingkit.wording import regex
from meetingkit.wording.surnames import SURNAMES

CALLED = f"同志|同学|{ADDRESSED}"
WHOLE = 4  # characters of an expression
LITTLE = frozenset("的在之地得了于以为和有又新")  # of which one more or less makes an expression that is as good

AS_GOOD = frozenset(("红白事", "谈函询", "代代传"))  # what is said as well, or across two words


def _is_word(pair: str) -> bool:
    return written().is_word(pair) or word_bounds.is_word(pair)


@cache
def _forms() -> tuple[frozenset[str], dict[str, tuple[tuple[str, str], ...]]]:
    """The pairs that come about where a character is left out, and by each the forms with the expressions they are of."""
    known = written()
    of: dict[str, list[str]] = defaultdict(list)
    for word in expressions().all:
        if len(word) != WHOLE or _is_word(word[1:3]) or (_is_word(word[:2]) and _is_word(word[2:])):
            continue
        for at, rest in ((1, word[2:]), (2, word[:2])):
            gap = word[at - 1] + word[at + 1]
            if word[at] not in LITTLE and not (known.is_known(gap) or _is_word(gap) or _is_word(rest)):
                said = word[:at] + word[at + 1 :]
                of[said].extend([word] * (said not in word))  # 依不舍 stands in 依依不舍
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    right = _threes_of_right_words()
    for said, words in of.items():
        if (
            len(words) == 1 and said not in AS_GOOD and said not in right
        ):  # 提质效 is of 提质增效 and 提升质效, and is said by itself
            gap = said[:2] if words[0][:2] != said[:2] else said[1:]
            found[gap].append((said, words[0]))
    return frozenset(found), {gap: tuple(forms) for gap, forms in found.items()}


def _threes_of_right_words() -> frozenset[str]:
    """All threes of characters that stand in an expression, or in what is right where the lists have a wrong form."""
    rights = (one.right for same in slips("错字").values() for one in same)
    words = (*expressions().all, *rights)
    return frozenset(word[at : at + 3] for word in words for at in range(len(word) - 2))


def middle_characters_left_out(script: Script) -> Iterator[Slip]:
    """Every such place, in no order."""
    gaps, forms = _forms()
    for gap in sorted(gaps & script.pairs):  # hardly ever any
        for said, word in forms[gap]:
            for line in script.lines_with((said,)):
                for start, end in spans_of(said, line.text) if script.text.count(said) == 1 else ():
                    if not _is_of_others(line.text, start, end) and not is_name(script, line, start, end):
                        yield Slip(line, start, end, word)


def _is_of_others(text: str, start: int, end: int) -> bool:
    """Whether what is left over is a name, or ends a word or begins one with what stands beside it: 产|权交易, 税|惠政策."""
    if text[start] in SURNAMES and regex.match(CALLED, text, end):
        return True  # 钟毓秀女士, no 钟灵毓秀
    return _is_word(text[max(0, start - 1) : start + 1]) or _is_word(text[end - 1 : end + 1])
