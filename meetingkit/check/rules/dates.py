"""Dates that cannot be, or that contradict one another."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from meetingkit.check.calendar import RANGE, Told, dates, meeting_day, own_dates
from meetingkit.check.clock import clocks, opening
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.asked_by import asks, deadline, of_what
from meetingkit.check.rules.deadlines import periods_that_are_over
from meetingkit.check.rules.meetings_paper import paper_of_another_day
from meetingkit.check.rules.odd_days import days_that_cannot_be, weekdays_in_other_words
from meetingkit.check.rules.weekdays_alike import weekdays_at_odds
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.dates import WEEKDAYS, date_text, weekday_text

HEAD_LINES = 8  # letterhead, number and title of a notice
LEAP = 2000  # a year in which every day of a year without number exists


@cache
def _weekday() -> str:
    hour = r"(?:[上下中]午|早上|晚上|晚)?\s*(?:\d{1,2}(?:[:：∶]\d{2}|[时点](?:\d{1,2}分|半|整)?))?"
    mark = r"[（(，,\s]{0,3}"  # spaces of a head's line too: 2026年6月25日　星期四　下午3时
    return f"{mark}{hour}{mark}(?:(?:正好|刚好|就)?是)?(?:星期|周|礼拜)([一二三四五六日天])(?![一二三四五六日天])"


@text_rule(
    "MK209",
    "日期和星期不符",
    Severity.ERROR,
    why="日期和星期对不上，到会的人不知道信哪一个。",
    wrong="2026年3月18日（星期四）",
    right="2026年3月18日（星期三）",
)
def weekday_wrong(script: Script) -> Iterator[Finding]:
    """A weekday that the date does not fall on; without a year, in the meeting's year and those next to it."""
    today = meeting_day(script)
    years = [] if today else list(_years_of_title(script))
    dated: list[tuple[Told, re.Match[str]]] = []
    yield from weekdays_in_other_words(script, today)
    for line in script.lines:
        if "期" not in line.text and "周" not in line.text and "礼拜" not in line.text:
            continue
        yield from _today(script, line, today)
        for told in dates(line):
            match = regex.match(_weekday(), line.text, told.end)
            if match is None or not (line.own(told.start) or line.own(match.start(1))):
                continue
            days = _possible(told, today) or [day for year in years if (day := told.on(year))]
            dated.append((told, match))
            weekday = WEEKDAYS.index(match[1].replace("天", "日"))
            if days and all(day.weekday() != weekday for day in days):
                words = line.text[match.start(1) - 2 : match.end()].lstrip("（(，, 　")
                message = f"{date_text(days[0])}是{weekday_text(days[0])}，写的是“{words}”"
                start = match.end() - len(words)
                yield script.at(line, start, match.end(), message, "请核对日期和星期。")
    if today is None and not years:
        yield from weekdays_at_odds(script, dated)


def _today(script: Script, line: Line, today: date | None) -> Iterator[Finding]:
    """今天是星期三, 明天…也是星期五."""
    pattern = r"(?P<天>今天|明天|后天|昨天)(?:[^。；！？]{0,14}?，)?(?:就|也|正好|又)?是星期(?P<几>[一二三四五六日天])"
    for match in regex.finditer(pattern, line.text) if today else ():
        if today is None or regex.search(r"\d日", match[0]):
            continue
        day = today + timedelta(("昨天", "今天", "明天", "后天").index(match["天"]) - 1)
        weekday = WEEKDAYS.index(match["几"].replace("天", "日"))
        if day.weekday() != weekday and line.own(match.start("几")):
            message = f"{match['天']}（{date_text(day)}）是{weekday_text(day)}，写的是“星期{match['几']}”"
            yield script.at(line, match.end() - 3, match.end(), message, "请核对日期和星期。")


def _years_of_title(script: Script) -> Iterator[int]:
    """2026 and 2027 of 2026年年中工作会议: the year that the title alone tells, and the next, in which it may be summed up."""
    title = next((line.text for line in script.lines if line.text.strip()), "")
    told = {int(year) for year in regex.findall(r"(?<![\d—－~至-])((?:19|20)\d{2})年", title)}
    if len(told) == 1:
        yield from (min(told), min(told) + 1)


def _possible(told: Told, near: date | None) -> list[date]:
    """The days a date may mean, the likeliest first: without its year, the one next to the meeting may be meant."""
    years = [told.year] if told.year else [near.year, near.year + 1, near.year - 1] if near else []
    days = [day for year in years if (day := told.on(year))]
    return [day for day in days if told.year or (near and abs(day - near) <= timedelta(183))]


@text_rule(
    "MK210",
    "没有这一天",
    Severity.ERROR,
    why="日历上没有的日子，多半是数字写错了。",
    wrong="请于6月31日前报送。",
    right="请于6月30日前报送。",
)
def impossible_dates(script: Script) -> Iterator[Finding]:
    """2月30日, 13月1日; 2月29日 of a year that has none."""
    today = meeting_day(script)
    yield from days_that_cannot_be(script)
    for line in script.lines:
        for told in dates(line):
            # 29 February without its year, neither in this year nor in those next to it
            near = told.year or today is None or any(told.on(today.year + more) for more in (-1, 0, 1))
            if (not told.on(LEAP) or not near) and line.own(told.start):
                months = 1 <= told.month <= 12
                last = monthrange(told.year or (today.year if today else LEAP), told.month)[1] if months else 0
                hint = f"{told.month}月最后一天是{last}日。" if months else "月份是1到12。"
                yield script.at(line, told.start, told.end, f"没有“{line.text[told.start : told.end]}”这一天", hint)


@text_rule(
    "MK211",
    "会议日期前后不一",
    Severity.ERROR,
    why="题下的日期和开场说的日期不一样，多半有一处是旧的。",
    wrong="（2026年3月18日）\n今天是4月8日……",
    right="（2026年3月18日）\n今天是3月18日……",
)
def two_dates(script: Script) -> Iterator[Finding]:
    """The byline, 时间：…, 今天是… and what is known of the meeting say different days."""
    first = last = script.facts.day
    for told in sorted(own_dates(script), key=lambda one: one.year is None):  # the year is told with one of them
        day = told.on(first.year if first else None)
        if day is None:
            continue
        end = _end(told, day)
        if first is None or last is None:
            first, last = (day, end) if told.year else (None, None)
        elif (day > last or end < first) and told.line.own(told.start):
            words = told.line.text[told.start : told.end]
            message = f"会议的日期前面是{date_text(first)}，这里是{words}"
            yield script.at(told.line, told.start, told.end, message, "请核对，留下对的一个。")
        else:
            last = max(last, end)
    yield from paper_of_another_day(script, first, last)


def _end(told: Told, day: date) -> date:
    """The last day of a range of days (6月3日至5日), the day itself where there is none."""
    match = regex.match(rf"\s*{RANGE}\s*(?:(\d{{1,2}})月)?(\d{{1,2}})日", told.line.text, told.end)
    if match is None:
        return day
    return Told(told.line, 0, 0, told.year, int(match[1] or told.month), int(match[2])).on(day.year) or day


@text_rule(
    "MK217",
    "期限已过",
    Severity.WARNING,
    why="要求在开会以前就办完，多半是旧稿子的日期。",
    wrong="（4月16日的会议）请于3月31日前报送。",
    right="请于4月30日前报送。",
)
def deadlines_that_are_over(script: Script) -> Iterator[Finding]:
    """A task to be done before a day that is earlier than the meeting's."""
    today = meeting_day(script)
    if today is None or _is_notice(script):
        return
    yield from periods_that_are_over(script, today)
    for line in script.lines:
        yield from _foretold(script, line, today)
        yield from _from_today(script, line, today)
        yield from _not_yet(script, line, today)
        yield from _hour_over(script, line, today)
        for told in dates(line):
            if (
                regex.fullmatch("[（【].*[）】]", line.text.strip())  # what the staff are to do before the meeting
                or of_what(line.text, told)
                or not regex.match(deadline(), line.text, told.end)
                or not line.own(told.start)
                or not asks(line.text, told)
            ):
                continue
            day = told.on(today.year)
            if day and day < today and (told.year or today - day <= timedelta(90)):
                words = line.text[told.start : told.end]
                yield script.at(
                    line, told.start, told.end, f"会议在{date_text(today)}，“{words}前”已经过了", "请核对期限。"
                )


def _hour_over(script: Script, line: Line, today: date) -> Iterator[Finding]:
    """16日6时前全部转移, at a meeting that begins at eight in the evening of that day."""
    clue = "时前" in line.text or "点前" in line.text or "时之前" in line.text or "点之前" in line.text
    begin = opening(script) if clue else None
    for clock in clocks(script, line) if begin else ():
        named = regex.search(
            r"(?<![\d月])(?:今天|今日|(?P<日>\d{1,2})日)$", line.text[max(0, clock.start - 4) : clock.start]
        )
        due = named and regex.match("(?:之|以)?前", line.text[clock.end :])
        day = int(named["日"]) if named and named["日"] else today.day
        told = Told(line, clock.start, clock.end, None, today.month, day)
        over = begin and due and (day < today.day or (day == today.day and clock.minute < begin[0].minute))
        words = line.text[clock.end : ends(line.text, clock.end, "。；！？")]
        asked = asks(line.text, told) or regex.search("全部|全面|一律|转移|到岗|到位|撤离|报送|完成", words)
        if over and begin and asked and not regex.search("已|了|刚才|曾", words) and line.own(clock.start):
            message = f"会议{today.day}日{begin[0].text}开，“{clock.text}前”已经过了"
            yield script.at(line, clock.start, clock.end, message, "请核对期限。")


def _is_notice(script: Script) -> bool:
    """Whether this is a notice, which asks for replies and papers before the meeting."""
    return any(line.text.rstrip().endswith("通知") for line in script.lines[:HEAD_LINES])


def _foretold(script: Script, line: Line, today: date) -> Iterator[Finding]:
    """台风将于8月3日登陆, at a meeting on 4 August: what is yet to come is told of a day that is over."""
    for told in dates(line) if "将" in line.text or "拟" in line.text or "定于" in line.text else ():
        start = begins(line.text, told.start, "。；！？")
        coming = regex.search("(?:将|拟|定)(?:于|在)$|将$", line.text[start : told.start])
        back = regex.search("曾|原|当时|去年|上年|会前|此前|了$|“", line.text[start : told.start])
        day = told.on(today.year) if coming and not back and told.year in (None, today.year) else None
        if day and timedelta(0) < today - day <= timedelta(120) and line.own(told.start):
            words = line.text[told.start : told.end]
            message = (
                f"会议在{date_text(today)}，{words}已经过了，还说“{line.text[start : told.start][-2:].lstrip('，')}”"
            )
            yield script.at(line, told.start, told.end, message, "请核对日期。")


SHIFTS = {"前天": -2, "昨天": -1, "明天": 1, "后天": 2, "大后天": 3}
WEEKS = {"上": -1, "本": 0, "这": 0, "下": 1}


@cache
def _relative_day() -> str:
    """明天，也就是7月25日; 上周五（6月19日）."""
    link = "，?(?:也就是|就是|即)?[（(]?"
    return rf"(?:(?P<天>大?后天|前天|昨天|明天)|(?P<周>[上本这下])(?:个)?(?:周|星期)(?P<几>[一二三四五六日天])){link}(?=(?:20\d\d年)?\d{{1,2}}月\d{{1,2}}日)"


def _said_to_be_today(script: Script, line: Line, told: Told, today: date) -> Iterator[Finding]:
    named = told.on(today.year) if regex.match("，?(?:也就是|就是|即)今天", line.text, told.end) else None
    if named and named != today and line.own(told.start):
        message = f"会议在{date_text(today)}，这里说今天是{line.text[told.start : told.end]}"
        yield script.at(line, told.start, told.end, message, "请核对日期。")


def _from_today(script: Script, line: Line, today: date) -> Iterator[Finding]:
    """明天，也就是7月25日, said on the 23rd; 9月13日，也就是今天, said on the 12th."""
    for one in dates(line) if "今天" in line.text else ():
        yield from _said_to_be_today(script, line, one, today)
    if not any(one in line.text for one in ("天", "周", "星期")):
        return
    for match in regex.finditer(_relative_day(), line.text):
        told = next((one for one in dates(line) if one.start == match.end()), None)
        day = told.on(today.year) if told else None
        if match["天"]:
            right = today + timedelta(SHIFTS[match["天"]])
        else:
            monday = today - timedelta(today.weekday())
            right = monday + timedelta(7 * WEEKS[match["周"]] + WEEKDAYS.index(match["几"].replace("天", "日")))
        if told and day and day != right and line.own(told.start):
            words = line.text[told.start : told.end]
            message = f"会议在{date_text(today)}，{match[0].rstrip('，也就是即（(')}是{right.month}月{right.day}日，写的是{words}"
            yield script.at(line, told.start, told.end, message, "请核对日期。")


@cache
def _since() -> str:
    """What a date is told of that has happened: 6月24日召开第一次会议以来."""
    done = "召开|印发|启动|成立|举行|下发|部署|开展|签订|投产|开工|发布|实施"
    return rf"[^，。；\d]{{0,6}}(?:{done})[^，。；]{{0,16}}(?:以来|之后|以后)，"


def _not_yet(script: Script, line: Line, today: date) -> Iterator[Finding]:
    """6月24日召开第一次会议以来, at a meeting on 17 June: what is told as over is yet to come."""
    for told in dates(line) if "来，" in line.text or "后，" in line.text else ():
        day = told.on(today.year) if told.year in (None, today.year) else None
        before = line.text[max(0, told.start - 4) : told.start]
        past = day and day > today and regex.match(_since(), line.text, told.end)
        right = ends(line.text, told.end, "。；！？")
        if past and regex.search("，[^。；]*(?:要|请|须|必须|应|将|再)", line.text[told.end : right]):
            continue  # 7月1日新条例实施以后，各单位要严格执行: what is to be done then
        if past and not regex.search("去年|上年|会后|明年|将", before) and line.own(told.start):
            words = line.text[told.start : told.end]
            message = f"会议在{date_text(today)}，{words}还没有到，却说“以来”“之后”"
            yield script.at(line, told.start, told.end, message, "请核对日期。")
