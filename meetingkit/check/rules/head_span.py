"""From when to when the head has the meeting, against how long it is said to take: 9:30—10:10, 全部内容大约需要两个小时."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from meetingkit.check.calendar import head
from meetingkit.check.clock import HINT, length_pattern, minutes_of, opening
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.wording import regex

ALL = "(?:全部(?:内容|议程|会议|环节)|整个(?:会议|大会|活动|仪式)|(?:今天|本次|这次)的?(?:会议?|大会|活动|仪式)|会议|大会|会期|全程)"
TAKES = "(?:大约|大概|约|预计|计划|共|一共|总共|需要?|用时|历时|时长|时间|为|用|开){1,4}"
SLACK = 10  # minutes that nobody counts
PART = "每|其中|讨论|分组|休息|前|参观|现场"


@cache
def _whole() -> str:
    return rf"{ALL}的?{TAKES}(?P<长>{length_pattern()})(?:左右|上下|的时间)?(?=[，。；！]|$)"


def head_against_length(script: Script) -> Iterator[Finding]:
    """The end in the head comes long before what the meeting is said to take has passed; the end is told."""
    lines = script.lines_with(("分钟", "小时"))
    times = opening(script) if lines else None
    if not times or not times[1]:
        return
    begin, end = times[0], times[1]
    span = begin.until(end)
    told = [
        match for line in lines for match in regex.finditer(_whole(), line.text) if not regex.search(PART, match[0])
    ]
    lengths = {minutes_of(match["长"]) for match in told}
    in_head = any(line is end.line for line in head(script)) and end.line.own(end.start)
    if len(lengths) == 1 and in_head and span > 0 and span + SLACK < (most := lengths.pop()):
        message = f"从{begin.text}到{end.text}只有 {span} 分钟，后面说要{told[0]['长']}（{most:g} 分钟）"
        yield script.at(end.line, end.start, end.end, message, HINT)
