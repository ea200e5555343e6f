"""会议结束后，上午10时到三楼, of a meeting that is to last until 10:30: what comes after it begins before its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from meetingkit.check.clock import ANOTHER_DAY, HALF_DAY, HINT, Clock, at, clocks, opening
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import ends
from meetingkit.wording import regex

AFTERWARDS = "(?:会议|大会|活动|仪式|典礼)?(?:结束)(?:以|之)?后|散会(?:以|之)?后|会后"
OVER = "(?:之?前|左右|准时)*(?:(?:会议|大会|座谈|活动|仪式|典礼)(?!结束后))?(?:结束|散会)"
OF_A_PART = "投票|报名|讨论|征集|休息|参观|开始投票|展览|分组|审议"
EARLY = 7 * 60  # 会后，3时到三楼: told without a part of the day it is in the afternoon
HEAD_LINES = 18  # in which it is told until when the meeting lasts


def after_the_end(script: Script) -> Iterator[Finding]:
    """Times told behind 会议结束后 that are before the end of the meeting; hours of the afternoon may be told without it."""
    end = _end(script)
    yield from _before_it_begins(script)
    if end:
        yield from _ends_otherwise(script, end)
        yield from _elsewhere_meanwhile(script, end)
    for line in script.lines_with(("会后", "结束后", "以后", "之后")) if end else ():
        match = regex.search(AFTERWARDS, line.text)
        stop = ends(line.text, match.end(), "。") if match else 0
        for clock in clocks(script, line):
            behind = end is not None and (line is not end.line or end.end < clock.start)
            if match is None or end is None or not behind or not match.end() <= clock.start < stop:
                continue
            between = line.text[match.end() : clock.end]
            by_then = line.text[clock.end :].startswith(("前", "之前", "以前"))
            afternoon = end.minute >= HALF_DAY or clock.minute < EARLY
            late = clock.part is None and afternoon and clock.minute + HALF_DAY >= end.minute
            if clock.minute < end.minute and not (late or by_then or regex.search(f"{ANOTHER_DAY}|[上下]周", between)):
                yield at(script, clock, f"会议到“{end.text}”才结束，这里说会后“{clock.text}”", HINT)


# 于今天上午10时到二楼会议室参加座谈会: somewhere else, at another gathering
APPOINTED = r"[^，。；]{0,3}(?:准时)?(?:到|在|赶到|前往|赴)[^，。；]{2,16}(?:参加|集合|集中|召开|出席)[^，。；]{0,12}(?:会|培训|活动|谈话|集合|集中)"
AT_THE_END = 8  # lines in which one is told where to be afterwards


def _elsewhere_meanwhile(script: Script, end: Clock) -> Iterator[Finding]:
    """请发言的同志今天上午10时到二楼参加座谈会, at a meeting that lasts until 11时: nobody can be at both."""
    for line in script.lines[-AT_THE_END:]:
        for clock in clocks(script, line) if "今天" in line.text else ():
            today = regex.search("今天$", line.text[: clock.start]) and clock.part is not None
            there = regex.match(APPOINTED, line.text[clock.end :]) if today else None
            early = clock.minute < end.minute and end.minute - clock.minute < HALF_DAY // 2
            if there and early and line is not end.line and line.own(clock.start):
                yield at(script, clock, f"会议到“{end.text}”才结束，这里是“{clock.text}”到别处", HINT)


LEAVES = "[^，。；]{0,16}(?:发车|开车|出发|返程|离会|合影|用餐|就餐|开餐)"


def _before_it_begins(script: Script) -> Iterator[Finding]:
    """返程班车今天上午10时发车, told at the end of a meeting that begins at 11時: what is still to come is over."""
    told = opening(script)
    for line in script.lines[-AT_THE_END:] if told and told[0].part else ():
        for clock in clocks(script, line) if told and "今天" in line.text else ():
            today = regex.search("今天$", line.text[: clock.start]) and clock.part is not None
            leaves = regex.match(LEAVES, line.text[clock.end :]) if today else None
            if told and leaves and clock.minute < told[0].minute and line.own(clock.start):
                yield at(script, clock, f"会议“{told[0].text}”才开始，这里是“{clock.text}”", HINT)


def _ends_otherwise(script: Script, end: Clock) -> Iterator[Finding]:
    """10时10分会议结束后, of a meeting that is to last until 10:30."""
    for line in script.lines_with(("会议结束", "大会结束")):
        for clock in clocks(script, line):
            over = regex.match("(?:会议|大会)结束", line.text[clock.end :])
            if (
                over
                and clock.minute != end.minute
                and line is not end.line
                and clock.minute % HALF_DAY != end.minute % HALF_DAY
            ):
                yield at(script, clock, f"会议到“{end.text}”结束，这里说“{clock.text}”", HINT)


def _lasts_until(script: Script, line: Line) -> Clock | None:
    """会议从下午2时开到4时30分: the end, in the part of the day that its beginning makes it."""
    for one, two in pairwise(clocks(script, line)):
        whole = regex.search("(?:会议|大会|今天的会|本次会议)(?:将|计划|预计)?[从自]?$", line.text[: one.start])
        if whole and line.index < HEAD_LINES and regex.fullmatch("开[到至]", line.text[one.end : two.start]):
            return replace(two, part=two.part or one.part)
    return None


def _end(script: Script) -> Clock | None:
    """Until when the meeting lasts, where its head or its first lines tell one time."""
    told = opening(script)
    if told and told[1]:
        return told[1]
    lasting = (_lasts_until(script, line) for line in script.lines_with(("开到", "开至")))
    if lasts := next(filter(None, lasting), None):
        return lasts
    found = [
        clock
        for line in script.lines[:HEAD_LINES]
        for clock in clocks(script, line)
        if regex.match(OVER, line.text[clock.end :])
        and not regex.search(OF_A_PART, line.text[max(0, clock.start - 12) : clock.start])
    ]
    return found[0] if len({clock.minute for clock in found}) == 1 else None
