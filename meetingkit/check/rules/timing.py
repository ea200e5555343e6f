"""The minutes that are told one by one, against those that are told for all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from meetingkit.check.clock import clocks, limit_told, minutes_of, opening
from meetingkit.check.registry import Finding, once_at_a_place, text_rule
from meetingkit.check.rules.durations import durations
from meetingkit.check.rules.each_times import each_times_how_many
from meetingkit.check.rules.head_span import head_against_length
from meetingkit.check.rules.items_timed import items_with_minutes
from meetingkit.check.rules.minutes_each import minutes_of_each
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

ENDS = "前|之前|以前|左右|结束|散会"


@text_rule(
    "MK240",
    "时间加起来不符",
    Severity.WARNING,
    why="每人几分钟、一共几分钟，台下都会算；加起来超了，会就要拖。",
    wrong="会议控制在60分钟以内，5个单位汇报每个不超过10分钟，书记讲话约30分钟。",
    right="5个单位汇报每个不超过5分钟",
)
@once_at_a_place
def minutes_that_do_not_add_up(script: Script) -> Iterator[Finding]:
    """Minutes for each and for all: more than the whole, or than the end of the meeting allows."""
    listed = [one for line in script.lines for one in _more_than_the_limit(script, line)]
    yield from listed or _items_beyond_the_limit(script)
    yield from items_with_minutes(script)
    yield from durations(script)
    yield from minutes_of_each(script)
    yield from head_against_length(script)
    yield from each_times_how_many(script)
    yield from _end_too_early(script)


@cache
def _timed() -> str:
    """，时间15分钟。; 请3个分理处的主任依次汇报，每人25分钟; the first is of one item, the second of each speaker."""
    most = "(?:为|约|大约|大概|控制在|不超过|不得超过|限时?|是)?"
    count = r"(?P<数>\d{1,2}|[一二两三四五六七八九十]{1,2})(?:个|位|名|家)"
    return (
        rf"{count}[^。；\d]{{2,24}}?，?每(?:个|位|名|家|人)(?:单位|部门|同志|代表|企业)?(?:的)?(?:发言|汇报|述职|交流)?(?:时间)?{most}(?P<每>\d{{1,2}})分钟"
        rf"|[，。（](?:[一-龥]{{0,4}}时间){most}(?P<全>\d{{1,3}})分钟(?=[。；，）]|$)"
    )


def _items_beyond_the_limit(script: Script) -> Iterator[Finding]:
    """时间15分钟, 时间60分钟, told item by item: where they pass what the meeting has altogether."""
    limits = [(line.index, match) for line in script.lines if (match := limit_told(line))]
    if len(limits) != 1 or regex.search("[开闭]幕式|阶段|环节|上半场|下半场", script.lines[limits[0][0]].text):
        return  # the limit is that of a part
    most, total = minutes_of(limits[0][1]["长"]), 0
    for line in script.lines:
        for match in regex.finditer(_timed(), line.text) if "分钟" in line.text and line.index != limits[0][0] else ():
            kind = "每" if match["每"] else "全"
            total += int(match[kind]) * (parse_han(match["数"]) or 0 if match["每"] else 1)
            if total > most and line.own(match.start(kind)):
                message = f"到这里各项一共要 {total} 分钟，全会只有 {most:g} 分钟"
                yield script.at(line, *match.span(kind), message, "请压缩，或放宽时间。")
                return


@cache
def _told_for_each() -> str:
    """3个部门的汇报每个不超过8分钟; 江越同志的讲话约60分钟."""
    count = r"(?P<数>\d{1,2}|[一二两三四五六七八九十]{1,2})[个位名家]"
    most = "(?:时间)?(?:控制在|不超过|不得超过|限时?|大约|约|各)?"
    return (
        rf"(?<![^，。；：])(?:其中，?)?(?:[^，。；：\d一二两三四五六七八九十]{{0,8}}{count}[^，。；\d]{{2,16}}?，?(?:每[个位名家人](?:同志|单位)?{most}|各)(?P<每>\d{{1,2}})分钟"
        rf"|[一-龥]{{2,14}}(?:讲话|总结|点评|讨论|报告|部署工作|通报|发言|表态|致辞|介绍|交流){most}(?P<全>\d{{1,3}})分钟)"
    )


def _more_than_the_limit(script: Script, line: Line) -> Iterator[Finding]:
    """时间控制在90分钟以内。3个部门…每个不超过8分钟，3个乡镇…每个不超过5分钟，…讲话约60分钟."""
    limit = limit_told(line)
    if limit is None:
        return
    yield from _more_than_listed(script, line, limit)
    told = list(regex.finditer(_told_for_each(), line.text))
    if not told or not line.own(limit.start("长")):
        return
    total = sum((parse_han(one["数"]) or 0) * int(one["每"]) if one["每"] else int(one["全"]) for one in told)
    most = minutes_of(limit["长"])
    if total > most:
        message = f"照这里说的要 {total} 分钟，全会只有 {most:g} 分钟"
        yield script.at(line, *limit.span("长"), message, "请压缩，或放宽时间。")


MINUTES_OF_EACH = r"(?:不超过|控制在|不得超过|限时?|约|各)?(\d{1,2})分钟"


# 四项议程：院长作报告30分钟，宣读决定15分钟，…
OF_MINUTES = r"(?:议程|内容|环节|事项)[：:](?P<列>(?:[^。；：，、]{2,24}?\d{1,3}分钟[，；、]){3,})[^。]{0,12}$"


def _more_than_listed(script: Script, line: Line, limit: re.Match[str]) -> Iterator[Finding]:
    """一是观看短片，25分钟；二是三家单位发言，每家8分钟；…。会议时间控制在120分钟以内."""
    row = regex.search(r"一是[^。]*?分钟[^。]*(?=。)", line.text[: limit.start()])
    items = regex.split(r"[；，]?[一二三四五六七八九十]是", row[0])[1:] if row else []
    plain = regex.search(OF_MINUTES, line.text[: limit.start()])
    items = items or (regex.split("[，；、]", plain["列"].rstrip("，；、")) if plain else [])
    minutes = [_minutes_of_item(item) for item in items]
    total = sum(one for one in minutes if one)
    if len(items) > 2 and all(minutes) and total > minutes_of(limit["长"]) and line.own(limit.start("长")):
        message = f"列出的各项一共 {total} 分钟，全会只有 {minutes_of(limit['长']):g} 分钟"
        yield script.at(line, *limit.span("长"), message, "请压缩，或放宽时间。")


def _minutes_of_item(item: str) -> int | None:
    """三家单位发言，每家8分钟: 24; None where an item has no time of its own."""
    each = regex.search(r"每[个家位人名][^，。；\d]{0,8}(\d{1,3})分钟", item)
    count = regex.search(r"(\d{1,2}|[一二两三四五六七八九十]{1,2})[个家位名]", item)
    if each:
        return int(each[1]) * (parse_han(count[1]) or 0) if count else None
    alone = regex.findall(r"(\d{1,3})分钟", item)
    return int(alone[0]) if len(alone) == 1 else None


def _end_too_early(script: Script) -> Iterator[Finding]:
    """五个议题，每个汇报8分钟，讨论20分钟，力争10:40前结束, from 9:00."""
    begin, count = opening(script), script.meeting.announced_count
    for line in script.lines if begin and count else ():
        sentence = regex.search("每[个项](?:议题|议程|事项|项目)[^。]*", line.text) if "每" in line.text else None
        if sentence is None or begin is None or count is None:
            continue
        each = sum(int(match[1]) for match in regex.finditer(MINUTES_OF_EACH, sentence[0]))
        for end in clocks(script, line):
            ends = sentence.start() <= end.start < sentence.end() and regex.match(ENDS, line.text[end.end :])
            left = begin[0].until(end)
            if ends and each and 0 < left < count * each and line.own(end.start):
                message = f"{count} 项每项 {each} 分钟要 {count * each} 分钟，到“{end.text}”只有 {left} 分钟"
                yield script.at(line, end.start, end.end, message, "请核对时间。")
