"""A paper read here and cited there as one of another kind: 实施方案 and 实施意见; a motto quoted in other words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from meetingkit.check.forms import Place, rare_and_usual, told
from meetingkit.check.registry import Finding
from meetingkit.check.rules.names import TITLE
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins
from meetingkit.wording import regex
from meetingkit.wording.likeness import with_one_open

KINDS = "方案|意见|措施|办法|细则|规定|规划|计划|通知|决定|条例|制度|规则|要点|清单|公约|守则"
STEM = 4  # characters by which two titles are one paper's
MOTTO = 8  # characters of a motto in which two side by side may be off
COUNTING = frozenset("一二三四五六七八九十上下左右前后东西南北省市县区镇乡村，、")
CITES = "对照|按照|根据|依照|落实|执行|遵守|遵照|贯彻|刚才"
CITED = "》?(?:(?:获得|一致|表决){0,2}通过(?=[，。；！了]|$)|已经|刚才|已(?!印发)|提出的|明确的|规定的|要求|吃透|学透|学深|领会|落到实处|落细|不折不扣)"
HINT = "请核对是不是同一份文件；是的话写成一样。"


def papers_of_two_kinds(script: Script) -> Iterator[Finding]:
    """A title that stands once, where a sentence cites it, and before that the same paper of another kind."""
    seen: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for line in script.lines:
        for match in regex.finditer(TITLE, line.text) if "《" in line.text else ():
            if stem := _stem(match[1]):
                seen[stem][match[1]].append((line, match.start(1)))
    for forms in seen.values():
        if len(forms) != 2:
            continue
        usual, odd = sorted(forms, key=lambda form: (forms[form][0][0].index, forms[form][0][1]))
        (line, start), *more = forms[odd]
        beside = any(other is line for other, _ in forms[usual])
        if not more and not beside and _differ(odd, usual) and _cited(line, start, start + len(odd)):
            message = f"《{odd}》和前面的《{usual}》写法不一"
            yield from told(script, forms[odd], len(odd), message, HINT)


def _stem(title: str) -> str:
    """The title without its kind and what is said of its state; empty where that is too short."""
    stem = regex.sub(f"(?:{KINDS})$", "", regex.sub("[（(][^（）()]{1,8}[)）]$", "", title))
    return stem if len(stem) >= STEM else ""


def _differ(one: str, other: str) -> bool:
    """Whether the kinds differ, or one of two papers of one kind is on trial; a draft is one no more once it passed."""
    kinds = [regex.search(f"({KINDS})(?:[（(]|$)", title) for title in (one, other)]
    if not (kinds[0] and kinds[1]):
        return False
    if len({kinds[0][1], kinds[1][1]} & {"细则", "清单"}) == 1 and "方案" not in (kinds[0][1], kinds[1][1]):
        return False  # made for the regulation that it goes with
    return kinds[0][1] != kinds[1][1] or any(regex.search("[（(](?:试行|暂行)[)）]$", title) for title in (one, other))


def _cited(line: Line, start: int, end: int) -> bool:
    """Whether the sentence goes by the paper, or looks back at it."""
    sentence = line.text[begins(line.text, start, "。！？；") : start]
    return regex.search(CITES, sentence[-24:]) is not None or regex.match(CITED, line.text, end) is not None


QUOTED = f"“([一-龥，、]{{{MOTTO},30}})”"


def mottos_in_other_words(script: Script) -> Iterator[Finding]:
    """“书香润古城，悦读向未来” and “书香满古城，悦读向未来”: one or two characters of a motto are others."""
    places: dict[str, list[Place]] = defaultdict(list)
    groups: dict[str, dict[str, None]] = defaultdict(dict)
    for line in script.lines:
        for match in regex.finditer(QUOTED, line.text) if "“" in line.text else ():
            motto = match[1]
            places[motto].append((line, match.start(1)))
            for at, form in enumerate(with_one_open(motto)):
                groups[form][motto] = None
                groups[f"{motto[:at]}??{motto[at + 2 :]}"][motto] = None
    pairs = {frozenset(group) for group in groups.values() if len(group) == 2}
    for pair in sorted(map(sorted, pairs)):
        found = rare_and_usual(places, pair)
        often = [len(places[motto]) for motto in found] if found else []
        if found and often[0] == 1 and _by_chance(*found, often[1]):
            message = f"“{found[0]}”和另一处的“{found[1]}”写法不一"
            yield from told(script, places[found[0]], len(found[0]), message, "请核对，写成一样。")


def _by_chance(one: str, other: str, often: int) -> bool:
    """Whether what differs counts nothing; of a name without a comma its last word is another, and the usual one stands twice."""
    off = [{a, b} for a, b in zip(one, other, strict=False) if a != b]
    if len(one) != len(other) or any(pair & COUNTING for pair in off):
        return False
    return bool({"，", "、"} & set(one)) or (len(off) > 1 and often > 1 and one[:-2] == other[:-2])
