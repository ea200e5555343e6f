"""会议结束后，上午10时到三楼, of a meeting that is to last until 10:30: what comes after it begins before its end."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.clock import ANOTHER_DAY, HALF_DAY, HINT, Clock, at, clocks, opening
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.check.stretch import ends
from meetingkit.wording import regex

AFTERWARDS = "(?:会议|大会|活动|仪式|典礼)?(?:结束)后|散会后|会后"
OVER = "(?:之?前|左右|准时)*(?:结束|散会)"
OF_A_PART = "投票|报名|讨论|征集|休息|参观|开始投票|展览|分组|审议"
EARLY = 7 * 60  # 会后，3时到三楼: told without a part of the day it is in the afternoon
HEAD_LINES = 14  # in which it is told until when the meeting lasts


def after_the_end(script: Script) -> Iterator[Finding]:
    """Times told behind 会议结束后 that are before the end of the meeting; hours of the afternoon may be told without it."""
    end = _end(script)
    if end:
        yield from _ends_otherwise(script, end)
    for line in script.lines_with(("会后", "结束后")) if end else ():
        match = regex.search(AFTERWARDS, line.text)
        stop = ends(line.text, match.end(), "。") if match else 0
        for clock in clocks(script, line):
            behind = end is not None and (line is not end.line or end.end < clock.start)
            if match is None or end is None or not behind or not match.end() <= clock.start < stop:
                continue
            between = line.text[match.end() : clock.end + 4]
            afternoon = end.minute >= HALF_DAY or clock.minute < EARLY
            late = clock.part is None and afternoon and clock.minute + HALF_DAY >= end.minute
            if clock.minute < end.minute and not late and not regex.search(f"{ANOTHER_DAY}|[上下]周|前", between):
                yield at(script, clock, f"会议到“{end.text}”才结束，这里说会后“{clock.text}”", HINT)


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


def _end(script: Script) -> Clock | None:
    """Until when the meeting lasts, where its head or its first lines tell one time."""
    told = opening(script)
    if told and told[1]:
        return told[1]
    found = [
        clock
        for line in script.lines[:HEAD_LINES]
        for clock in clocks(script, line)
        if regex.match(OVER, line.text[clock.end :])
        and not regex.search(OF_A_PART, line.text[max(0, clock.start - 12) : clock.start])
    ]
    return found[0] if len({clock.minute for clock in found}) == 1 else None
