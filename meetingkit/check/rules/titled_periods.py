"""A quarter, a half-year or a month in the title, against the day of the meeting: 二季度讲评会 in November."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.dates import date_text
from meetingkit.wording.numerals import parse_han

QUARTER = r"(?:(?P<年>20\d\d)年度?)?(?:第?(?P<季>[一二三四1-4])季度|(?P<半>[上下])半年|(?<![\d.—－~～至到])(?P<月>\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份|(?!份)))(?![至到—－~～和、\d]|\d{1,2}日)"
# what is held once in every such part of the year
HELD = "(?:例会|讲评|分析|调度|通报|点评|总结|考核|述职|推进|安全生产|经济|运行|工作|重点|学习|党课|党日|集中|质量|形势|督办|评议|议事|联席|约谈|月度|会商|办公会|对账|视频|表彰|流动红旗)"
AFTER = {"季": 100, "半": 130, "月": 45}  # days behind its end in which such a meeting is still held
BEFORE = 45  # and ahead of its beginning, where it is planned for
LOOKING_BACK = "讲评|通报|总结|考核|述职|点评|评议|分析|运行|表彰|流动红旗|约谈"
TITLE = 6


def titled_periods(script: Script, today: date) -> Iterator[Finding]:
    """The part of the year in a title that is long over, or far ahead, on the meeting's day."""
    for number in script.meeting.title_lines:
        line = script.lines[number]
        found = list(regex.finditer(QUARTER, line.text)) if number < TITLE else []
        if len(found) == 1 and regex.search(HELD, line.text[found[0].end() :]):
            yield from _out_of_season(script, line, found[0], today)


def _out_of_season(script: Script, line: Line, match: re.Match[str], today: date) -> Iterator[Finding]:
    kind = next(one for one in AFTER if match[one])
    months = _months(match)
    if months is None or not line.own(match.start()):
        return
    ahead = 0 if regex.search(LOOKING_BACK, line.text[match.end() :]) else BEFORE
    years = [int(match["年"])] if match["年"] else [today.year - 1, today.year, today.year + 1]
    for year in years:
        begins, ends = date(year, months[0], 1), date(year, months[1], monthrange(year, months[1])[1])
        if (begins - today).days <= ahead and (today - ends).days <= AFTER[kind]:
            return
    message = f"会议在{date_text(today)}，题目里是“{match[0]}”"
    yield script.at(line, *match.span(), message, "请核对是哪一段时间，多半是旧稿子的题目。")


def _months(match: re.Match[str]) -> tuple[int, int] | None:
    """The first and the last month of a part of the year; None where there is no such."""
    if match["季"]:
        last = 3 * (parse_han(match["季"]) or 0)
        return last - 2, last
    if match["半"]:
        return (1, 6) if match["半"] == "上" else (7, 12)
    month = parse_han(match["月"]) or 0
    return (month, month) if 1 <= month <= 12 else None
