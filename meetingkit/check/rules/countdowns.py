"""Days that are left until a date, told on a day that is known: 离6月7日高考还有整整100天; 再过12天就是5月1日."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from meetingkit.check.calendar import Told, dates
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.dates import date_text
from meetingkit.wording.numerals import parse_han

NUMBER = r"(?P<数>\d{1,3}|[一二三四五六七八九十百]{1,5})"
EXACT = "(?!以[上内]|之?内|左右|上下|[多余])"
LESS = "不到|不足"
LEFT = f"(?:还有|还剩|只有|仅有|只剩|仅剩|剩下?|倒计时|{LESS})(?:下|了)?"
# 距离6月1日还有20天, 离6月7日高考还有整整100天
DAYS_LEFT = rf"[^，。；]{{0,10}}?{LEFT}(?:{LESS})?(?:整整|正好|刚好|恰好|最后)?{NUMBER}天{EXACT}"
# 6月8日进驻，满打满算还有28天
COUNTED_TO = rf"[^，。；\d]{{1,10}}，(?:满打满算|算起来|算下来|掐指一算|今天算起|从今天起|从今天算起|离现在|距今|到现在|眼下|也就是说)?，?就?(?:还有|只有|只剩下?|还剩下?|仅剩|仅有|剩下)(?:整整|正好|不到)?{NUMBER}天{EXACT}"
# 再过12天，就是5月1日
AHEAD = rf"(?:再过|再有|还有|只有|只剩下?|还剩下?)(?:整整|短短|不到)?{NUMBER}天，?(?:的时间，)?(?:就是|便是|就到|就要到|将迎来|就迎来|就将迎来|我们就?将?(?:要)?迎来)(?:了)?(?=(?:20\d\d年)?\d{{1,2}}月\d{{1,2}}日)"
SLACK = 1  # the first or the last day may be counted too


def countdowns(script: Script, line: Line, today: date) -> Iterator[Finding]:
    """Every such number of a line that the calendar does not make."""
    ahead = {match.end(): match for match in regex.finditer(AHEAD, line.text)}
    for told in dates(line):
        left = ahead.get(told.start) or _left(line.text, told)
        number, day = parse_han(left["数"]) if left else None, told.on(today.year)
        if not left or not number or not day or not line.own(left.start("数")):
            continue
        days = (day - today).days
        below = regex.search(LESS, left[0]) is not None and 0 < days <= number
        if abs(days - number) > SLACK and not below:
            message = f"会议在{date_text(today)}，到{date_text(day)}是{days}天，写的是{left['数']}天"
            yield script.at(line, *left.span("数"), message, "请核对天数。")


def _left(text: str, told: Told) -> re.Match[str] | None:
    """The number behind a date that somebody counts to."""
    left = regex.match(DAYS_LEFT, text, told.end)
    if left and regex.search("(?:距|离)[^，。；]{0,6}$", text[: told.start]):
        return left
    return regex.match(COUNTED_TO, text, told.end)
