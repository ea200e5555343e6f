"""Spans of time that a sentence spells out: years from one to another, a term of office."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

NUMBER = r"(?P<数>\d{1,3}|[一二两三四五六七八九十]{1,3})"
DECEMBER = 12


def spans_that_differ(script: Script) -> Iterator[Finding]:
    """Every such number of a script that is not what the years, the months or the days make."""
    for line in script.lines_with(("年",)):
        yield from _from_year_to_year(script, line)
        yield from _terms(script, line)


def _from_year_to_year(script: Script, line: Line) -> Iterator[Finding]:
    """从2019年入职到2025年获奖，…用八年时间: six years lie between, seven with both."""
    pattern = rf"从(20\d\d|19\d\d)年[^。；\d]{{0,12}}?到(20\d\d|19\d\d)年[^。；\d]{{0,20}}?(?:用了?|历时|历经|前后|整整){NUMBER}(?:个)?年"
    for match in regex.finditer(pattern, line.text) if "从" in line.text else ():
        years, told = int(match[2]) - int(match[1]), parse_han(match["数"])
        if told and years > 0 and told not in (years, years + 1) and line.own(match.start("数")):
            message = f"从{match[1]}年到{match[2]}年是 {years} 年，写的是{match['数']}年"
            yield script.at(line, *match.span("数"), message, "请核对年份和年数。")


def _terms(script: Script, line: Line) -> Iterator[Finding]:
    """聘期两年，自2026年9月起至2029年8月止."""
    pattern = rf"(?:聘期|任期|期限|合同期|合作期|服务期|租期|有效期)(?:为|是)?{NUMBER}年[，（]?(?:自|从)(20\d\d)年(\d{{1,2}})月(?:\d{{1,2}}日)?(?:起)?(?:至|到)(20\d\d)年(\d{{1,2}})月"
    for match in regex.finditer(pattern, line.text) if "期" in line.text else ():
        first, month, last, end = (int(match[group]) for group in (2, 3, 4, 5))
        months, told = 12 * (last - first) + end - month, 12 * (parse_han(match["数"]) or 0)
        if months > 0 and told not in (months, months + 1) and line.own(match.start("数")):
            message = f"从头到尾是 {months + 1} 个月，写的是{match['数']}年"
            yield script.at(line, *match.span("数"), message, "请核对起止的年月。")


def year_just_past(script: Script, today: date) -> Iterator[Finding]:
    """刚刚过去的2024年, in January 2026."""
    for line in script.lines_with(("过去的20", "过去的 20")):
        for match in regex.finditer(r"刚刚?过去的\s?(20\d\d)年(?!\d|上半年|前)", line.text):
            right = {today.year - 1, today.year} if today.month == DECEMBER else {today.year - 1}
            if int(match[1]) not in right and line.own(match.start(1)):
                message = f"会议在{today.year}年，刚刚过去的是{today.year - 1}年，写的是{match[1]}年"
                yield script.at(line, *match.span(1), message, "请核对年份。")
