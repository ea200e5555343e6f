"""预计1小时30分钟，9:00开始，11:00结束: how long the meeting takes, in the sentence that tells when it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from meetingkit.check.clock import ANOTHER_DAY, HINT, Clock, at, length_pattern, minutes_of, opening, timed
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.wording import regex

OPENS = 26  # lines in which it is told how long the meeting takes
BEGUN = "(?:准时|正式)?(?:开始|开会|开班|召开|举行)"
ENDED = "(?:之?前|以前|左右|准时)*(?:结束|散会)"
# what is no length of the whole
OF_A_PART = "每|休息|休会|茶歇|汇报|发言|讲话|讨论|领学|辅导|合影|其中|人|上午|提前|阶段|小组|分组|投票|报名|演练|测评|片|参观|观摩|交流|报告|内"
LIMITED = "不超过|控制在|限|以内|之内"
ABOUT = "约|大概|左右|上下|预计|计划|力争|争取"
HALF_A_DAY = 720  # minutes
NEAR, ROUGH = 20, 15  # minutes that a limit, and what is told roughly, may be off


@cache
def _length() -> str:
    return rf"[^，。；：！？（]{{0,16}}?(?P<长>{length_pattern()})(?P<后>以内|之内|左右|上下)?(?=[，。；]|$|[^，。；]{{0,3}}结束)"


def told_length(script: Script) -> Iterator[Finding]:
    """The end that comes no later than the beginning, and the length that is not what lies between them."""
    for line, found in timed(script):
        if line.index >= OPENS:
            break
        for end in found:
            if regex.match(ENDED, line.text[end.end :]) and line.own(end.start):
                yield from _of_sentence(script, line, found, end)


def _of_sentence(script: Script, line: Line, found: list[Clock], end: Clock) -> Iterator[Finding]:
    left, right = begins(line.text, end.start, "。；！"), ends(line.text, end.end, "。；！")
    words = line.text[left:right]
    here = [one for one in found if left <= one.start < end.start]
    begun = [one for one in here if regex.match(BEGUN, line.text[one.end :])]
    told = opening(script)
    begin = begun[-1] if begun else told[0] if told and not here else None
    if begin is None or len(here) > 1 or regex.search(f"{ANOTHER_DAY}|休息|休会|茶歇|报名|投票", words):
        return
    if not begun and regex.search("请|发言|汇报|讨论", words):
        return  # 请6位委员发言，控制在40分钟以内，11:00前结束: not of the whole
    span = begin.until(end)
    if span > HALF_A_DAY and regex.match(r"\d", begin.text):
        span -= HALF_A_DAY  # 今天晚上的会议7:30开始，晚上8:30前结束
    lengths = [
        one for one in regex.finditer(_length(), words) if not regex.search(OF_A_PART, one[0].replace("以内", ""))
    ]
    if span <= 0 and begun:
        yield at(script, end, f"“{begin.text}”开始，这里是“{end.text}”结束", HINT)
    elif len(lengths) == 1 and len(regex.findall(length_pattern(), words)) == 1:
        yield from _differ(script, line, left, lengths[0], (begin, end, span))


def _differ(
    script: Script, line: Line, left: int, match: re.Match[str], told: tuple[Clock, Clock, int]
) -> Iterator[Finding]:
    begin, end, span = told
    length, clause = minutes_of(match["长"]), match[0] + line.text[end.end : end.end + 2]
    slack = NEAR if regex.search(f"{LIMITED}|前", clause) else ROUGH if regex.search(ABOUT, clause) else 0
    within = regex.search(LIMITED, clause) and 0 < span < length
    if span <= 0 or (abs(span - length) > slack and not within):
        start = left + match.start("长")
        message = f"从“{begin.text}”到“{end.text}”是 {span} 分钟，写的是“{match['长']}”"
        yield script.at(line, start, start + len(match["长"]), message, HINT)
