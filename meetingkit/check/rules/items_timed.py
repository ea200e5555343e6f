"""The minutes of the items as a list has them, against how long the meeting is: 20, 25, 20 and 85 minutes of two hours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, takewhile

from meetingkit.check.clock import length_pattern, limit_told, minutes_of, opening
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

ITEMS = "议程|阶段|环节|程序|流程|内容|步骤|部分|安排|议题|事项|单元|板块"
ANNOUNCES = f"(?:{ITEMS})[^。]*(?:[：:]|如下。?|。)$"
# 预计用时两小时, 共120分钟, 控制在90分钟以内
WHOLE = rf"(?:用时|时长|时间|会期|全程|一共|总共|合计|共计?|控制在|不超过|历时)(?:大约|大概|约|预计|共|为|是|需要?|控制在|不超过|安排){{0,2}}(?P<长>{length_pattern()})"
CALLS = "[（(](?![一二三四五六七八九十\\d])|请|下面|现在|接下来|首先请"  # no row of a list, but the meeting itself
SUMMED = f"(?:以上|上述|这)?(?:[两三四五六七八九十\\d]{{1,2}}[个项](?:{ITEMS})?|各项|全部|总)?(?:合计|一共|总计|总共|共计|共|总时长|用时)"
MINUTES = r"(?<![\d.—－～~-])(\d{1,3})分钟(?!前|后|之前|内到|休息)"
TOGETHER = r"(?:共|共计|一共|合计|总共|总计)(?:约|用时|需)?(\d{1,3})分钟"
EACH = r"(?P<数>\d{1,2}|[一二两三四五六七八九十]{1,2})[个家位名](?!小时|半).*?(?:每[个家位人名组]|各)[^，。；\d]{0,10}?(?P<每>\d{1,3})分钟"
SIDE = "同时|并行|平行|分别|分组|分会场|穿插|其中"  # then their minutes are not one after another
INLINE = rf"(?:{ITEMS})[^。：]{{0,24}}：(?P<列>[^。]*?\d分钟[^。；]*(?:；[^。；]*){{2,}})"
FEWEST = 2
SLACK = 5  # minutes that nobody counts


def items_with_minutes(script: Script) -> Iterator[Finding]:
    """Items of a list, below or in the line that announces them, which take longer than there is."""
    for line in script.lines_with(tuple(ITEMS.split("|"))):
        if not regex.search(ANNOUNCES, line.text):
            continue
        rows = list(takewhile(_is_row, script.lines[line.index + 1 : line.index + 20]))
        if len(rows) >= FEWEST:
            yield from _below(script, line, rows)
            yield from _summed(script, rows)
        elif inline := regex.search(INLINE, line.text):
            yield from _inside(script, line, inline)


def _is_row(line: Line) -> bool:
    return "分钟" in line.text and not regex.match(rf"\s*(?:{CALLS}|{SUMMED})", line.text)


def _below(script: Script, line: Line, rows: list[Line]) -> Iterator[Finding]:
    """Rows with minutes, against the whole that is told above them and the time from beginning to end."""
    minutes = [_minutes(row.text) for row in rows]
    if None in minutes or any(regex.search(SIDE, one.text) for one in (line, *rows)):
        return
    sums = list(accumulate(one or 0 for one in minutes))
    told = list(regex.finditer(WHOLE, line.text))
    above = [(one, match) for one in script.lines[: line.index] if (match := limit_told(one))]
    if not told and len(above) == 1:  # 会议总时长控制在90分钟，到点就散。 some lines before
        line, told = above[0][0], [above[0][1]]
    whole = minutes_of(told[0]["长"]) if len(told) == 1 else None
    span = _span(script)
    most = whole or span
    if not most or sums[-1] <= most + SLACK:
        return
    message = f"列出的各项一共 {sums[-1]} 分钟，全会只有 {most:g} 分钟"
    over = next(row for row, so_far in zip(rows, sums, strict=True) if so_far > most)
    if told and whole != span and line.own(told[0].start("长")):
        yield script.at(line, *told[0].span("长"), message, "请核对各项的时间和总时间。")
    elif (last := list(regex.finditer(MINUTES, over.text))) and over.own(last[-1].start()):
        yield script.at(over, last[-1].start(), last[-1].end(), message, "请核对各项的时间和总时间。")


def _summed(script: Script, rows: list[Line]) -> Iterator[Finding]:
    """四项合计80分钟, right below the rows: what they make, where each row has its minutes."""
    after = next((one for one in script.lines[rows[-1].index + 1 : rows[-1].index + 3] if one.text.strip()), None)
    told = regex.match(rf"\s*{SUMMED}[^，。；\d]{{0,4}}?(\d{{1,3}})分钟", after.text) if after else None
    minutes = [_minutes(row.text) for row in rows]
    if after is None or told is None or None in minutes or any(regex.search(SIDE, row.text) for row in rows):
        return
    total = sum(one or 0 for one in minutes)
    if int(told[1]) != total and after.own(told.start(1)):
        message = f"上面各项一共 {total} 分钟，这里说 {told[1]} 分钟"
        yield script.at(after, *told.span(1), message, "请核对各项的时间和总时间。")


def _inside(script: Script, line: Line, told: re.Match[str]) -> Iterator[Finding]:
    """会议有四项议程：一是观看短片，20分钟；二是…, of a meeting from 9:00 to 10:30."""
    span, items = _span(script), told["列"].split("；")
    minutes = [_minutes(item) for item in items if "分钟" in item]
    if not span or None in minutes or regex.search(SIDE, told["列"]) or regex.search(WHOLE, line.text):
        return
    total = sum(one or 0 for one in minutes)
    if len(minutes) > FEWEST and total > span + SLACK and line.own(told.start("列")):
        message = f"列出的各项一共 {total} 分钟，全会只有 {span} 分钟"
        last = list(regex.finditer(MINUTES, line.text[: told.end()]))
        if last:
            yield script.at(line, last[-1].start(), last[-1].end(), message, "请核对各项的时间和总时间。")


def _span(script: Script) -> int | None:
    """The minutes from the beginning to the end that the head tells."""
    times = opening(script)
    span = times[0].until(times[1]) if times and times[1] else 0
    return span if span > 0 else None


def _minutes(item: str) -> int | None:
    """两家单位发言，每家10分钟，共20分钟: 20; 总经理部署，25分钟，董事长讲话，30分钟: 55; None where it is not clear."""
    if together := regex.findall(TOGETHER, item):
        return int(together[0]) if len(together) == 1 else None
    each = list(regex.finditer(EACH, item))
    if len(each) > 1 or ("每" in item and not each):
        return None
    total = sum((parse_han(one["数"]) or 0) * int(one["每"]) for one in each)
    rest = item[: each[0].start()] + item[each[0].end() :] if each else item
    return total + sum(int(one) for one in regex.findall(MINUTES, rest))
