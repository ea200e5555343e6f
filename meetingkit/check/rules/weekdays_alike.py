"""Weekdays against one another, in a script that tells no year: 2月27日（星期五）, and 3月2日星期二 further down."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from meetingkit.check.calendar import Told
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.wording import regex
from meetingkit.wording.dates import WEEKDAYS

YEARS = range(2016, 2044)  # every calendar that there is: seven first days, with and without 29 February
HALF = 6  # months from which on a date is rather that of the year before, or after
Dated = tuple[Told, re.Match[str]]


def weekdays_at_odds(script: Script, dated: list[Dated]) -> Iterator[Finding]:
    """The one weekday that no year has together with the others; of two, the later."""
    dated = [one for one in dated if one[0].year is None and not _elsewhen(one[0])]
    if len({(told.month, told.day) for told, _ in dated}) < 2:
        return
    fits = [frozenset(at for at, one in enumerate(dated) if _falls(one, dated[0][0].month, year)) for year in YEARS]
    most = max(map(len, fits))
    rest = {at for fit in fits if len(fit) == most for at in range(len(dated)) if at not in fit}
    if most == len(dated) or (len(rest) > 1 and len(dated) > 2):
        return
    told, match = dated[max(rest)]
    other = next(one for at, (one, _) in enumerate(dated) if at != max(rest))
    if told.line.own(match.start(1)):
        words = told.line.text[match.start(1) - 2 : match.end()].lstrip("（(，, 　")
        day = other.line.text[other.start : other.end]
        message = f"照{day}的星期推算，{told.month}月{told.day}日不是“{words}”"
        yield script.at(told.line, match.end() - len(words), match.end(), message, "请核对日期和星期。")


def _elsewhen(told: Told) -> bool:
    return regex.search("[去前上明来次]年[^。；]{0,6}$", told.line.text[: told.start]) is not None


def _falls(one: Dated, month: int, year: int) -> bool:
    """Whether a date falls on the weekday told of it, in a year or the one next to it."""
    told, match = one
    near = year + (told.month < month - HALF) - (told.month > month + HALF)
    try:
        day = date(near, told.month, told.day)
    except ValueError:
        return True
    return day.weekday() == WEEKDAYS.index(match[1].replace("天", "日"))
