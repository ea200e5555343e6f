"""Dates, weekdays, times of day and numbers of things in a piece of a paper, however they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from meetingkit.agenda.clock import HOURS_OF
from meetingkit.wording.numerals import parse_han

HALVES = "|".join(HOURS_OF)
UNITS = "分钟|个|位|名|人|项|家|户|所"
PATTERN = re.compile(
    r"(?:(?P<year>(?<!\d)\d{4})(?:年|[-./]))?(?<!\d)(?P<month>\d{1,2})(?:月|(?<=\d)[-./])(?P<day>\d{1,2})(?:日|号|(?![\d-]))"
    r"|(?:星期|周|礼拜)(?P<weekday>[一二三四五六日天])(?![期报年])"
    rf"|(?P<half>{HALVES})?(?<!\d)(?P<hour>\d{{1,2}})(?:[：:](?P<minute>\d{{2}})(?!\d)|[时点](?!间|候|段|代)(?:(?P<small>\d{{1,2}})分|(?P<halved>半)|整)?)"
    rf"|(?<![第\d.])(?P<number>\d{{1,5}}|[一二两三四五六七八九十百]{{1,4}})(?P<unit>{UNITS})"
)

NUMBER_ALONE = re.compile(r"[\d〇零一二两三四五六七八九十百]+ *(?:分钟|名|人|位|个)?(?:左右|以内)?")


class What(StrEnum):
    """What is mentioned; the text is what people call it."""

    DAY = "日期"
    WEEKDAY = "星期"
    CLOCK = "时刻"
    COUNT = "数目"


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention: where it stands in the key, and what it means in a form that can be compared.

    A day means month and day, its year (0 where there is none) stands apart; a time hour and minute; a count number
    and unit.
    """

    what: What
    start: int
    end: int
    meaning: tuple[int | str, ...]
    year: int = 0


def mentions(key: str) -> list[Mention]:
    """All mentions in a piece, in order."""
    return list(_mentions(key))


def _mentions(key: str) -> Iterator[Mention]:
    for match in PATTERN.finditer(key):
        start, end = match.span()
        if match["month"]:
            month, day = int(match["month"]), int(match["day"])
            written = "月" in match[0] or match["year"]
            if written and 1 <= month <= 12 and 1 <= day <= 31:
                yield Mention(What.DAY, start, end, (month, day), int(match["year"] or 0))
        elif match["weekday"]:
            yield Mention(What.WEEKDAY, start, end, ("日" if match["weekday"] == "天" else match["weekday"],))
        elif match["hour"]:
            if meaning := _clock(match):
                yield Mention(What.CLOCK, start, end, meaning)
        elif number := int(match["number"]) if match["number"].isdigit() else parse_han(match["number"]):
            yield Mention(What.COUNT, start, end, (number, match["unit"]))


def _clock(match: re.Match[str]) -> tuple[int, int] | None:
    """Hour and minute; None for what is hardly a time of day, as 讲3点."""
    half, hour = match["half"], int(match["hour"])
    minute = 30 if match["halved"] else int(match["minute"] or match["small"] or 0)
    bare_points = "点" in match[0] and not (half or match["small"] or match["halved"] or match[0].endswith("整"))
    if bare_points or hour > 24 or minute > 59:
        return None
    if half and hour not in HOURS_OF[half] and hour + 12 in HOURS_OF[half]:
        hour += 12
    return hour % 24, minute
