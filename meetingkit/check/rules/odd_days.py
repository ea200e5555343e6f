"""Days that the calendar does not have, or has otherwise, by other words than a date: 13月底, 第三个星期五, 周四至周日."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from meetingkit.check.calendar import RANGE, Told, dates
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.dates import WEEKDAYS
from meetingkit.wording.numerals import parse_han

MONTHS = 12
DAY = "[一二三四五六日天]"
MONTH_BY_ITSELF = r"(?<![\d.个])(?P<月>\d{1,2})月(?:底|末|初|份|[上中下]旬)"
LUNAR = "(?:正|腊|冬|农历[一二三四五六七八九十]{1,2})月(?P<日>三十[一二三四五六七八九]|[四五六七八九]十)"
NTH = rf"今天是(?:本月|(?P<月>\d{{1,2}}|[一二三四五六七八九十]{{1,2}})月)的?第(?P<序>[一二三四五])个(?:星期|周)(?P<几>{DAY})"
THROUGH = rf"[（(](?:周|星期)(?P<一>{DAY})(?:至|到|—|－|-)(?:周|星期)?(?P<二>{DAY})[）)]"
LAST = rf"{RANGE}(?:(?P<月>\d{{1,2}})月)?(?P<日>\d{{1,2}})日"
BACKWARDS = r"(?:开始|起)?，?(?:到|至)(?P<月>\d{1,2})月(?P<日>\d{1,2})日(?:结束|截止|止)"


def days_that_cannot_be(script: Script) -> Iterator[Finding]:
    """13月底, 正月三十一; 从11月20日开始，到11月10日结束."""
    for line in script.lines_with(("月底", "月末", "月初", "月份", "旬")):
        for match in regex.finditer(MONTH_BY_ITSELF, line.text):
            if not 1 <= int(match["月"]) <= MONTHS and line.own(match.start()):
                yield script.at(line, *match.span(), f"没有“{match['月']}月”", "月份是1到12。")
    for line in script.lines_with(("正月", "腊月", "冬月", "农历")):
        for match in regex.finditer(LUNAR, line.text):
            if line.own(match.start("日")):
                yield script.at(line, *match.span("日"), f"农历一个月最多三十天，没有“{match['日']}”", "请核对日期。")
    for line in script.lines_with(("结束", "截止", "日止")):
        yield from _backwards(script, line)


def _backwards(script: Script, line: Line) -> Iterator[Finding]:
    for told in dates(line):
        last = regex.match(BACKWARDS, line.text, told.end)
        ends = Told(line, 0, 0, told.year, int(last["月"]), int(last["日"])) if last else None
        wraps = last is not None and told.month - int(last["月"]) > MONTHS // 2  # 12月…到1月
        if last and ends and (ends.month, ends.day) < (told.month, told.day) and not wraps and line.own(told.start):
            words = line.text[told.start : last.end()]
            yield script.at(line, told.start, last.end(), f"“{words}”结束得比开始还早", "请核对起止日期。")


def weekdays_in_other_words(script: Script, today: date | None) -> Iterator[Finding]:
    """今天是5月的第三个星期五, on the second; 29日至31日（周四至周日）, which are three days."""
    for line in script.lines_with(("个星期", "个周")) if today else ():
        for match in regex.finditer(NTH, line.text):
            nth, weekday = parse_han(match["序"]), WEEKDAYS.index(match["几"].replace("天", "日"))
            if today and today.weekday() == weekday and nth != (today.day + 6) // 7 and line.own(match.start("序")):
                message = f"{today.month}月{today.day}日是第{'一二三四五'[(today.day - 1) // 7]}个星期{match['几']}"
                yield script.at(line, *match.span("序"), message, "请核对日期。")
    for line in script.lines_with(("周", "星期")):
        yield from _through(script, line, today)


def _through(script: Script, line: Line, today: date | None) -> Iterator[Finding]:
    for told in dates(line):
        last = regex.match(LAST, line.text, told.end)
        match = regex.match(THROUGH, line.text, last.end()) if last else None
        first = told.on(today.year if today else None) if last and match and (told.year or today) else None
        if first is None or last is None or match is None:
            continue
        end = Told(line, 0, 0, first.year, int(last["月"] or told.month), int(last["日"])).on(None)
        for day, group in ((first, "一"), (end, "二")):
            right = WEEKDAYS[day.weekday()] if day else match[group]
            if right != match[group].replace("天", "日") and line.own(match.start(group)):
                where = f"{day.month}月{day.day}日" if day else ""
                yield script.at(line, *match.span(group), f"{where}是星期{right}", "请核对日期和星期。")
