"""How long the whole meeting is to last, against when it begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from meetingkit.check.clock import ANOTHER_DAY, HINT, Clock, at, clocks, length_pattern, minutes_of, opening, timed
from meetingkit.check.registry import Finding
from meetingkit.check.rules.pauses import PAUSE
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins
from meetingkit.wording import regex

NEAR = 20  # minutes that a limit may be off the end, 1小时以内 and 11时40分前 of a meeting at 10时30分
ROUGH = 15  # minutes that 约 may be off


@cache
def _length() -> str:
    """会议时间1小时以内, 整个会议90分钟, 会期控制在半天 (no length)."""
    meeting = "(?:整个|全部|今天的|本次|这次)?(?:会议|会期|大会|活动|仪式|座谈会)(?:总|预计|计划)?(?:时间|时长|用时)?"
    planned = "(?:计划|预计|打算|总共|一共|共)(?=用|需)"
    about = "(?:大约|大概|约)?"
    limit = "(?P<限>不超过|控制在|限时?|不得超过|安排|预计|共|一共|总共|需要?|为|是|用时?|开)?"
    return rf"(?<![^，。；：（])(?:{meeting}|全程|时长|用时|{planned}|时间(?=控制在|不超过))(?:预计|计划|大约|约)?{limit}(?P<约>{about})(?P<长>{length_pattern()})(?P<内>以内|之内|内|左右|上下)?(?=[，。；）]|$)"


def whole(script: Script) -> Iterator[Finding]:
    """会议时间1小时以内，12时30分前结束, of a meeting at 10时30分."""
    begin = opening(script)
    lengths = [(line, match) for line in script.lines_with(("分钟", "小时")) for match in _told_lengths(line)]
    ends = [clock for line, found in timed(script) for clock in found if _is_end(line.text, clock)]
    if len(lengths) == 1 and len(own := [end for end in ends if end.line is lengths[0][0]]) == 1:
        ends = own
    if begin is None or len(lengths) > 1 or len(ends) > 1:
        return
    start, end = begin[0], begin[1] or next(iter(ends), None)
    if begin[1] and ends and begin[1].minute != ends[0].minute and abs(begin[1].until(ends[0])) < 60:
        if ends[0].line.own(ends[0].start):
            yield at(script, ends[0], f"会议安排到“{begin[1].text}”，这里是“{ends[0].text}”结束", HINT)
        return
    if end is None:
        return
    span = start.until(end)
    if span <= 0 and end.line is not start.line and end.line.own(end.start):
        yield at(script, end, f"会议“{start.text}”开始，这里是“{end.text}”结束", HINT)
    elif lengths and span > 0:
        line, match = lengths[0]
        length, limit = minutes_of(match["长"]), bool(match["限"] in LIMITS or match["内"] in ("以内", "之内", "内"))
        about = bool(match["约"] or match["内"] in ("左右", "上下") or "约" in match[0] or "大概" in match[0])
        by = regex.match("之?前|以前", end.line.text[end.end :])  # 用时110分钟，11时前结束
        off = span - length
        within = limit and 0 < -off < length / 4  # 3小时以内, of a meeting from 9:00 to 11:30
        of_another = any(
            clock.end <= match.start() and regex.match("开始|开会|召开", line.text[clock.end :])
            for clock in clocks(script, line)
            if clock.minute != start.minute
        )  # 今天晚上的会议7:30开始，时间控制在1小时以内
        of_another = of_another or regex.search(OF_OTHERS, line.text[: match.start()]) is not None
        if (
            not within
            and not of_another
            and abs(off) > (NEAR if limit or by else ROUGH if about else 0)
            and line.own(match.start("长"))
        ):
            message = f"从“{start.text}”到“{end.text}”是 {span} 分钟，写的是“{match['长']}”"
            yield script.at(line, *match.span("长"), message, HINT)


OF_ONE = "请|发言|汇报|交流|讨论|每|介绍|述职|表态|点评|宣读|观看|片|参观|演练|测试|考试|环节|阶段|仪式"
OF_OTHERS = "(?:主席团|分组|代表团|预备|碰头|片|《[^《》]*》|表演|演出|演讲|节目|讲座)[^。]{0,20}$"  # 召开主席团会议，会期10分钟
LIMITS = ("不超过", "控制在", "限", "限时", "不得超过")


def _told_lengths(line: Line) -> Iterator[re.Match[str]]:
    for match in regex.finditer(_length(), line.text):
        sentence = line.text[begins(line.text, match.start(), "。；！") : match.start()]
        of_one = regex.match("时间|用时|时长|全程|计划|预计|打算|总共|一共|共", match[0]) and regex.search(
            OF_ONE, sentence
        )
        if not of_one:  # 请周立新同志汇报，时间控制在15分钟以内
            yield match


def _is_end(text: str, clock: Clock) -> bool:
    """12时30分前结束, 11:40散会; not the end of one item or of a break."""
    ending = regex.match("(?:以前|之前|前|左右|准时)?(?:结束|散会)(?=[，。；：）]|$)", text[clock.end :])
    left = begins(text, clock.start, "。；！")
    of_other = regex.search("演练|比赛|考试|观摩|参观", text[left : clock.start])  # held before, and told of
    return (
        ending is not None
        and not of_other
        and not regex.search(
            f"议程|环节|阶段|报名|投票|测评|签到|{PAUSE}|{ANOTHER_DAY}",
            text[left : clock.start].rpartition("，")[2],
        )
    )
