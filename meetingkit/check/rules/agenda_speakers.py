"""How many the agenda lets speak, against those who are called or listed below: 其一，七个部门述职, and six come up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetingkit.check.entries import block_below
from meetingkit.check.registry import Finding
from meetingkit.check.rules.counted import NUMBER, UNIT
from meetingkit.check.script import Line, Script
from meetingkit.check.turns import Turn, last_like_others, of_unit
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

TALK = "发言|汇报|述责述廉|述职|述廉|述学|表态|介绍|交流|分享"
TOPICS = ("议程", "议题", "内容", "事项", "程序", "环节", "安排")
MARK = r"(?:[一二三四五六七八九]是|其[一二三四五六七八九][，是]|[（(][一二三四五六七八九十\d]{1,2}[）)]|(?<!\d)\d[.．、]|[①-⑨]|(?<![一-龥])[一二三四五六七八九]、|第[一二三四五六七八九]项?[，是]|(?<=[：；]))"
HOW = "(?:的?(?:主要)?负责(?:同志|人)|的?代表)?(?:依次|分别|先后|逐个|逐一|轮流|上台|作|进行|来|大会|典型|交流|表态|现场|经验|重点|主题|专题)*"
FAR, LONG = 8, 40  # lines between the agenda's announcement and its entry, and those that a list has
LISTED = "(?:顺序|次序|依次|名单|上台|登台|发言|述职|汇报|如下)[^。：]{0,16}：$"
ELSEWHERE = "书面|(?:其他|其余|另外|剩下)[^，。；]{0,12}(?:发言|汇报|述职|表态|交流)"  # not all of them are heard here


def agenda_speakers(script: Script) -> Iterator[Finding]:
    """The one entry of an agenda that tells how many speak, against the one round in which they do."""
    entries = list(_entries(script))
    if len(entries) != 1:
        return
    line, match = entries[0]
    told, unit = parse_han(match["数"]), match["单"] or match["人"] or ""
    rest = [other.text for other in script.lines[line.index :]]
    if told is None or told < 2 or not line.own(match.start("数")) or _not_all_here(rest, match["数"], told):
        return
    held = _called(script, line, unit) or _listed(script, line)
    if held and min(held) > 1 and told not in held:
        message = f"议程里说的是“{match['数']}”，后面是 {max(held)} 个"
        yield script.at(line, *match.span("数"), message, "请核对数目和后面请的人。")


def _entries(script: Script) -> Iterator[tuple[Line, re.Match[str]]]:
    """一是三位同志作交流发言, in a line that tells the agenda or in one of the list below it."""
    pattern = rf"{MARK}\s*(?:请|由|听取|安排|先由)?{NUMBER}{UNIT}{HOW}(?:{TALK})(?:做法|经验|[一-龥]{{0,4}}情况)?(?=[；。，]|$)"
    near = {at for line in script.lines_with(TOPICS) for at in range(line.index, line.index + FAR)}
    for line in script.lines_with(tuple(TALK.split("|"))):
        if line.index in near and line.index in script.counting:
            yield from ((line, match) for match in regex.finditer(pattern, line.text))


def _not_all_here(rest: list[str], words: str, told: int) -> bool:
    """Whether some are heard in another way, or the number is told again: then not all who were called are known."""
    again = rf"(?<!第)(?:{words}|{told})[位名个家]"
    return any(regex.search(ELSEWHERE, text) for text in rest) or any(regex.search(again, text) for text in rest[1:])


def _called(script: Script, line: Line, unit: str) -> set[int]:
    """How many may be meant of those who are called in the only round of talks behind a line; none where that is not sure."""
    rounds: list[list[int]] = []
    going = False
    kind: list[int] = []
    heard: list[Turn] = []
    for turn in (one for one in script.turns if one.line > line.index):
        if turn.type not in ("report", "speech"):
            going = False
            continue
        if not turn.sure:
            return set()
        if not going:
            rounds.append([])
        going = True
        rounds[-1].append(len(turn.speakers))
        kind.append(of_unit(turn, unit))
        heard.append(turn)
    if len(rounds) != 1 or len(rounds[0]) < 2:
        return set()
    others = 0 if last_like_others(heard) else 1  # the last may be somebody who sums up
    return {sum(rounds[0]), sum(rounds[0]) - others, sum(kind), *(one for one in rounds[0] if one > 1)}


def _listed(script: Script, line: Line) -> set[int]:
    """How many stand in the only list of people behind a line."""
    found = set[int]()
    for other in script.lines_with(("：",)):
        if other.index > line.index and regex.search(LISTED, other.text):
            least, _, people = block_below(one.text for one in script.lines[other.index + 1 : other.index + LONG])
            if least:
                found.add(least if people else 0)
    return found if len(found) == 1 else set()
