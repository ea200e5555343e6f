"""Parts of the year against the meeting's day: 前三季度的完成情况 in July, 确保上半年… in August; steps due out of order."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from meetingkit.check.calendar import Told, dates, meeting_day
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.titled_periods import titled_periods
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.dates import date_text
from meetingkit.wording.numerals import parse_han

# a part of the year → the month in which it ends
LAST = {
    "一季度": 3,
    "首季": 3,
    "上半年": 6,
    "二季度": 6,
    "三季度": 9,
    "前三季度": 9,
    "前三个季度": 9,
    "四季度": 12,
    "全年": 12,
    "下半年": 12,
}
SOON = timedelta(31)  # what is over in so many days is told of already: 上半年工作总结会 in June
NEARLY = timedelta(10)  # what is said to be done is nearly over
JUST = timedelta(5)  # and what was over so few days ago is still worked on
OVER = "(?:的)?[一-龥]{0,8}?(?:完成|运行|执行|进展|开展|落实|推进)情况|的?(?:工作)?(?:总结|回顾)|(?:的)?(?:成绩单|战报)|，?[一-龥]{0,8}?(?:已经?|累计|共|全部)?(?:实现|完成)了|，?[一-龥]{0,6}?已经?(?:实现|完成|超额完成)|(?:已经?|刚刚)(?:结束|过去|过完|收官)"
AHEAD = "做好|抓好|抓紧|确保|力争|全力|冲刺|奋战|打好|争取|决战|大干|夺取|拼搏|力保"
ELSEWHEN = r"去年|上年|往年|明年|来年|前年|(?:19|20)\d\d年|同期|预计|预测|安排|计划|目标是"


@cache
def _period() -> str:
    names = "|".join(sorted(LAST, key=len, reverse=True))
    months = r"(?:1|一)[—－–~～至到-](?P<月>\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?|前(?P<几>\d{1,2}|[一二两三四五六七八九十]{1,2})个月"
    return rf"(?:第)?(?P<期>{names})|{months}"


@text_rule(
    "MK244",
    "时段和会议的日期不符",
    Severity.WARNING,
    why="七月的会说前三季度完成了多少，八月的会还要确保上半年，多半是旧稿的。",
    wrong="（7月9日的会议）通报今年前三季度的完成情况。",
    right="通报今年上半年的完成情况。",
)
def periods_out_of_time(script: Script) -> Iterator[Finding]:
    """A part of the year told as done long before it is over, or as still to be won when it is over."""
    today = meeting_day(script)
    yield from titled_periods(script, today) if today else ()
    for line in script.lines if today else ():
        if today and ("季" in line.text or "月" in line.text or "半年" in line.text):
            yield from _out_of_time(script, line, today)
    for line in script.lines:
        yield from _out_of_order(script, line)


OPENING = "[一-龥]{0,6}(?:开局|开门红|开好局|起步)"
SPRING, END_OF_YEAR = 4, 12
COMING = "岁末年初|明年|来年|新的一年"  # 岁末年初，…做好一季度“开门红”各项准备


def _out_of_time(script: Script, line: Line, today: date) -> Iterator[Finding]:
    text = line.text
    for match in regex.finditer(_period(), text):
        last = LAST.get(match["期"] or "") or parse_han(match["月"] or match["几"] or "")
        left = begins(text, match.start(), "，。；！？：")
        before, behind = text[left : match.start()], text[match.end() : ends(text, match.end(), "。；！？")]
        if (
            not last
            or not 1 <= last <= 12
            or regex.search(ELSEWHEN, before + behind[:8])
            or not line.own(match.start())
        ):
            continue
        year = today.year - (today.month < SPRING and last == END_OF_YEAR)  # 四季度, told of in January
        end = date(year, last, monthrange(year, last)[1])
        done = regex.match(OVER, behind)
        if done and end - today > (SOON if "情况" in done[0] or "总结" in done[0] else NEARLY):
            message = f"会议在{date_text(today)}，{match[0]}还没有过完"
            yield script.at(line, *match.span(), message, "请核对说的是哪一段时间。")
        elif today.month > last and (
            regex.search(COMING, text[: match.start()])
            or (today.month == END_OF_YEAR and regex.search(OPENING, behind))
        ):
            continue  # in December, 确保一季度实现良好开局
        elif year < today.year and match["期"] == "全年":
            continue  # in January, 力争全年…: of the year that has begun
        elif today - end > JUST and regex.search(f"(?:{AHEAD})[^，。；]{{0,6}}$", before) and match["期"]:
            message = f"会议在{date_text(today)}，{match[0]}已经过完了"
            yield script.at(line, *match.span(), message, "请核对说的是哪一段时间。")


# What leads to the next step: 根据意见修改后，10月20日前定稿
AFTER_THAT = "(?:修改|完善|汇总|审核|征求意见|反馈|初审|整改|公示|审定|论证)(?:完善)?(?:之|以)?后，|然后|随后|再(?=[于在])|接着|之后，"


def _out_of_order(script: Script, line: Line) -> Iterator[Finding]:
    """初稿…10月31日前送审。修改后，10月20日前定稿: a step due before the one that it follows."""
    for led in regex.finditer(AFTER_THAT, line.text) if "日前" in line.text else ():
        right = ends(line.text, led.end(), "。；")
        due = [one for one in dates(line) if _is_due(one.line, one.end)]
        here = next((one for one in due if led.end() <= one.start < right), None)
        before = [one for one in due if one.end <= led.start()]
        if here and not before and line.index:
            above = script.lines[line.index - 1]
            before = [one for one in dates(above) if _is_due(above, one.end)]
        last = before[-1] if before else None
        if here and last and here.year == last.year and line.own(here.start) and _earlier(here, last):
            message = f"前一步是{last.month}月{last.day}日前，这一步是{here.month}月{here.day}日前，颠倒了"
            yield script.at(line, here.start, here.end, message, "请核对两个期限。")


def _earlier(here: Told, last: Told) -> bool:
    """Whether a day is before another, and not one of the next year."""
    return (here.month, here.day) < (last.month, last.day) and last.month - here.month < 6


def _is_due(line: Line, end: int) -> bool:
    return regex.match("(?:之|以)?前", line.text[end : end + 2]) is not None
