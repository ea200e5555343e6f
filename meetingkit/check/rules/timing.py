"""The minutes that are told one by one, against those that are told for all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from meetingkit.check.clock import clocks, length_pattern, limit_told, minutes_of, opening
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.durations import durations
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins
from meetingkit.check.turns import several
from meetingkit.diagnostics import Position, Severity
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
def minutes_that_do_not_add_up(script: Script) -> Iterator[Finding]:
    """Minutes for each and for all: more than the whole, or than the end of the meeting allows; once at a place."""
    told = set[Position]()
    for finding in _all_minutes(script):
        if finding.position not in told:
            told.add(finding.position)
            yield finding


def _all_minutes(script: Script) -> Iterator[Finding]:
    listed = [one for line in script.lines for one in _more_than_the_limit(script, line)]
    yield from listed or _items_beyond_the_limit(script)
    yield from durations(script)
    yield from _minutes_together(script)
    yield from _end_too_early(script)
    yield from _each_and_all(script)
    yield from _turns_of_an_item(script)


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
        rf"(?:^|(?<=[，。；：]))(?:其中，?)?(?:[^，。；：\d一二两三四五六七八九十]{{0,8}}{count}[^，。；\d]{{2,16}}?，?(?:每[个位名家人](?:同志|单位)?{most}|各)(?P<每>\d{{1,2}})分钟"
        rf"|[一-龥]{{2,14}}(?:讲话|总结|点评|讨论|报告|部署工作|通报){most}(?P<全>\d{{1,3}})分钟)"
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


def _more_than_listed(script: Script, line: Line, limit: re.Match[str]) -> Iterator[Finding]:
    """一是观看短片，25分钟；二是三家单位发言，每家8分钟；…。会议时间控制在120分钟以内."""
    row = regex.search(r"一是[^。]*?分钟[^。]*(?=。)", line.text[: limit.start()])
    items = regex.split(r"[；，]?[一二三四五六七八九十]是", row[0])[1:] if row else []
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


def _minutes_together(script: Script) -> Iterator[Finding]:
    """安排4个…每人不超过8分钟…每次不超过3分钟…共44分钟: the whole against the numbers before it."""
    for line in script.lines:
        whole = (
            regex.search(r"(?:共|共计|总共|合计|一共|总)(?:需|要|用时?|时长)?(\d{2,3})分钟", line.text)
            if "分钟" in line.text
            else None
        )
        if whole is None or not line.own(whole.start(1)):
            continue
        each = [
            int(match[1])
            for sentence in regex.finditer("[^。；]*每[^。；]*", line.text[: whole.start()])
            for match in regex.finditer(r"每[^，。；\d]{1,12}?(\d{1,2})分钟", sentence[0])
        ]
        numbers = _counts_before(line.text) or _counts_before(
            "".join(other.text for other in script.lines[max(0, line.index - 1) : line.index])
        )
        fits = {number * sum(each[:size]) for number in numbers for size in range(1, len(each) + 1)}
        fits |= {number * one for number in numbers for one in each}
        others = len(regex.findall(r"(?<!剩)(?<!剩\d)\d分钟", line.text[: whole.start()])) > len(
            each
        )  # 点评20分钟, besides
        together = sum(a * b for a, b in zip(sorted(numbers), sorted(each), strict=False))
        if each and numbers and not others and int(whole[1]) not in fits | {together}:
            message = f"照前面的时间算不出 {whole[1]} 分钟"
            yield script.at(line, *whole.span(1), message, "请核对人数和每人的时间。")


def _counts_before(text: str) -> set[int]:
    return {int(match[1]) for match in regex.finditer(r"(?<![\d.])(\d{1,2})[个位名家](?!小时|月)", text)}


EACH = r"每(?:[个位名家人]|组|队)(?:[一-龥]{1,6}?)?(?:不超过|不得超过|限时?|控制在|为|用时|约|用)?(?P<每>\d{1,2})分钟"
WHOLE = r"(?:总时间|总时长|总用时|总共|合计|一共|共计|时间共|总的?时间)[^，。；\d]{0,8}?(?P<总>\d{2,3})分钟|时间总共(?P<又>\d{2,3})分钟"
SPEAKERS = r"(?P<数>\d{1,2}|[两三四五六七八九十]{1,2})[个位名家](?!月|小时|多|以上)"


def _each_and_all(script: Script) -> Iterator[Finding]:
    """每个案例不超过10分钟，总时间控制在50分钟以内, where there are six: as many as there are do not fit."""
    yield from _rounds_of_a_part(script)
    yield from _parts_and_whole(script)
    for line in script.lines_with(("分钟",)):
        each, whole = regex.search(EACH, line.text), regex.search(WHOLE, line.text)
        if not each or not whole or not line.own(whole.start()):
            continue
        words = line.text[: each.start("每")] + line.text[each.end("每") :]
        before = "".join(other.text for other in script.lines[max(0, line.index - 1) : line.index])
        told = {parse_han(one["数"]) or 0 for one in regex.finditer(SPEAKERS, words)}
        told = (
            told
            or {len(_called_at(script, line))} - {0}
            or {parse_han(one["数"]) or 0 for one in regex.finditer(SPEAKERS, before)}
        )
        group = "总" if whole["总"] else "又"
        least, most = min(told, default=0) * int(each["每"]), int(whole[group])
        if least > most:
            message = f"{min(told)} 个、每个 {each['每']} 分钟，一共要 {least} 分钟，这里说 {most} 分钟"
            yield script.at(line, *whole.span(group), message, "请核对每人的时间和总时间。")


LIMIT = r"(?:总时[间长]|全部议程|(?<!每次)会议|整个会议|全会|大会)[^，。；\d]{0,6}(?:控制在|不超过|安排|共|限)(?P<总>\d{2,3})分钟(?:以内|之内|内)?"


def _parts_and_whole(script: Script) -> Iterator[Finding]:
    """控制在100分钟以内，其中领学20分钟，辅导50分钟，…; 每个议题汇报15分钟、讨论25分钟, with as many as were announced."""
    for line in script.lines_with(("分钟",)):
        whole = regex.search(LIMIT, line.text)
        if not whole or not line.own(whole.start("总")):
            continue
        most = int(whole["总"])
        among = regex.search("其中(?P<列>[^。；]*分钟)", line.text[whole.end() :])
        minutes = _parts(among["列"]) if among else []
        each = regex.search(
            r"每[个项](?:议题|议程|项目|事项)(?P<列>[^。；]*?分钟(?:[、，][^。；，]*?\d分钟)*)",
            line.text[: whole.start()],
        )
        number = script.meeting.announced_count or 0
        times = [int(one) for one in regex.findall(r"(\d{1,3})分钟", each["列"])] if each else []
        total = sum(minutes) if len(minutes) > 1 else number * sum(times)
        if total > most:
            message = f"各部分加起来要 {total} 分钟，这里说 {most} 分钟"
            yield script.at(line, *whole.span("总"), message, "请核对各部分的时间和总时间。")


ONE_PART = (
    r"(?P<数>\d{1,2}|[一二两三四五六七八九十]{1,2})[个位名家][^，。；\d]{0,16}，?每[个位名家人][^，。；\d]{0,8}?(?P<每>\d{1,3})分钟"
    r"|(?P<全>\d{1,3})分钟"
)


def _parts(words: str) -> list[int]:
    """四个乡镇交流发言，每个乡镇10分钟，部署工作15分钟: 40 and 15; none where it is not told how many there are."""
    told = list(regex.finditer(ONE_PART, words))
    if sum(match["每"] is not None for match in told) < words.count("每"):
        return []
    return [int(match["全"]) if match["全"] else (parse_han(match["数"]) or 0) * int(match["每"]) for match in told]


def _called_at(script: Script, line: Line) -> tuple[str, ...]:
    """Who is called in the step to which a line belongs, or that begins right below it."""
    steps = script.meeting.steps
    here = next((step for step in steps if step.first <= line.index <= step.last), None)
    below = next((step for step in steps if line.index < step.first <= line.index + 2), None)
    return (here.speakers if here else ()) or (below.speakers if below else ())


def _turns_of_an_item(script: Script) -> Iterator[Finding]:
    """每位述职不超过8分钟，每次点评不超过4分钟，本项议程控制在1小时以内, with six who are called."""
    limit = rf"(?:本项议程|这项议程|本环节|这一环节|述职环节|发言环节)[^，。；\d]{{0,6}}(?:控制在|不超过)(?P<长>{length_pattern()})"
    for line in script.lines_with(("本项", "这项", "环节")):
        match = regex.search(limit, line.text) if "每" in line.text else None
        step = next((one for one in script.meeting.steps if one.first <= line.index <= one.last), None)
        if match is None or step is None or any(map(several, step.speakers)):
            continue
        sentence = line.text[begins(line.text, match.start(), "。") : match.start()]
        each = sum(
            int(one)
            for one in regex.findall(
                r"(?<![距剩前])每[位名个人次家][^，。；\d距剩前提]{0,12}?(\d{1,2})分钟(?![时前])", sentence
            )
        )
        total, most = each * len(step.speakers), minutes_of(match["长"])
        if total > most and line.own(match.start("长")):
            message = f"{len(step.speakers)} 位每位 {each} 分钟要 {total} 分钟，这一项只有 {most:g} 分钟"
            yield script.at(line, *match.span("长"), message, "请压缩，或放宽时间。")


PART = (
    r"(?P<事>述职|汇报|发言|交流|展示|答辩|演讲|宣讲)(?:环节)?(?:共|总共|一共|合计|总计)(?:用时|需)?(?P<总>\d{2,3})分钟"
)


def _rounds_of_a_part(script: Script) -> Iterator[Finding]:
    """现场述职的有6位…，每位15分钟。 and then 述职环节共50分钟: in the lines right before."""
    for line in script.lines_with(("分钟",)):
        for match in regex.finditer(PART, line.text):
            near = (
                "\n".join(one.text for one in script.lines[max(0, line.index - 3) : line.index])
                + line.text[: match.start()]
            )
            each = regex.search(r"每[位人个家名][^。；\d]{0,8}?(\d{1,2})分钟", near)
            count = regex.search(rf"{match['事']}的?有?(\d{{1,2}}|[一二两三四五六七八九十]{{1,2}})[位名个家]", near)
            told = parse_han(count[1]) if count else None
            if each and told and told * int(each[1]) > int(match["总"]) and line.own(match.start("总")):
                message = f"{told}位每位{each[1]}分钟要 {told * int(each[1])} 分钟，写的是{match['总']}"
                yield script.at(line, *match.span("总"), message, "请压缩，或放宽时间。")


def _end_too_early(script: Script) -> Iterator[Finding]:
    """五个议题，每个汇报8分钟，讨论20分钟，力争10:40前结束, from 9:00."""
    begin, count = opening(script), script.meeting.announced_count
    for line in script.lines if begin and count else ():
        sentence = regex.search("每[个项](?:议题|议程|事项|项目)[^。]*", line.text) if "每" in line.text else None
        if sentence is None or begin is None or count is None:
            continue
        each = sum(int(match[1]) for match in regex.finditer(MINUTES_OF_EACH, sentence[0]))
        for end in clocks(line):
            ends = sentence.start() <= end.start < sentence.end() and regex.match(ENDS, line.text[end.end :])
            left = begin[0].until(end)
            if ends and each and 0 < left < count * each and line.own(end.start):
                message = f"{count} 项每项 {each} 分钟要 {count * each} 分钟，到“{end.text}”只有 {left} 分钟"
                yield script.at(line, end.start, end.end, message, "请核对时间。")
