"""Dates, clock times and durations as people write them in Chinese."""

from __future__ import annotations

import re
from datetime import date, time

from meetingkit.reading.entry import wrong
from meetingkit.wording.dates import date_text, weekday_text
from meetingkit.wording.numerals import parse_han

WANTED = "年月日和开始时刻"
HINT = "写法如：2026-03-18 15:00，或 2026年3月18日下午3点。"
DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
DAY = re.compile(r"(\d{4})\s*(?:-|/|\.|年)\s*(\d{1,2})\s*(?:-|/|\.|月)\s*(\d{1,2})\s*日?")
WEEKDAY = re.compile(r"[（(]?(?:星期|周|礼拜)([一二三四五六日天])[)）]?")
HOURS_OF = {  # the hours, on a clock of 24, that each part of the day can mean
    "凌晨": range(7),
    "清晨": range(4, 9),
    "早上": range(4, 12),
    "早晨": range(5, 12),
    "上午": range(5, 13),
    "中午": range(11, 15),
    "下午": range(12, 20),
    "傍晚": range(16, 21),
    "晚上": range(17, 24),
    "晚": range(17, 24),
}
YEARS = range(1900, 3000)  # any other is a slip, and calendars end somewhere
HALF_OF_DAY = "|".join(HOURS_OF)
NUMERAL = "[0-9零一二两三四五六七八九十百]"
CLOCK = re.compile(
    rf"({HALF_OF_DAY})?\s*(?:(\d{{1,2}})\s*[:：]\s*(\d{{2}})(?:\s*[:：]\s*\d{{2}})?"
    rf"|({NUMERAL}{{1,3}})\s*[点时]\s*(?:(半)|(一刻|三刻)|零?({NUMERAL}{{1,3}})\s*分?)?\s*整?)"
)
HOURS = re.compile(
    rf"(?:(\d+(?:\.\d+)?|{NUMERAL}+)\s*个?\s*(?:小时|钟头|h|H)|(半)个?\s*(?:小时|钟头)|({NUMERAL}+)个(半)小时)"
)
MINUTES = re.compile(rf"(?:(\d+(?:\.\d+)?|{NUMERAL}+)\s*(?:分钟|分|min|′|')|({NUMERAL}+)\s*刻钟)")

ABOUT, OR_SO = "约", "左右"


def parse_moment(text: str) -> tuple[date, time | None]:
    """Day and start time of a meeting. Raises PydanticCustomError saying which part is wrong."""
    rest = text.strip().translate(DIGITS)
    match = DAY.match(rest)
    if not match:
        raise wrong(WANTED, HINT)
    day = _day(*map(int, match.groups()))
    rest = rest[match.end() :].lstrip(" ,，T")
    if week := WEEKDAY.match(rest):
        written = "日" if week[1] == "天" else week[1]
        if weekday_text(day)[-1] != written:
            raise wrong(f"{date_text(day)}（{weekday_text(day)}）", "日期和星期对不上，请核对是哪一个写错了。")
        rest = rest[week.end() :].lstrip(" ,，")
    if not rest:
        return day, None
    clock = CLOCK.fullmatch(rest)
    if not clock:
        raise wrong(WANTED, HINT + "结束时间不用写，总时长写在“时限”里。")
    return day, _clock(clock)


def _day(year: int, month: int, day: int) -> date:
    if year not in YEARS:
        raise wrong(f"{YEARS[0]}年到{YEARS[-1]}年的日期", "年份像是写错了，请核对。")
    try:
        return date(year, month, day)
    except ValueError:
        what = f"{year}年{month}月没有{day}日" if 1 <= month <= 12 else f"一年没有{month}月"
        raise wrong("日历上有的日期", f"{what}，请核对。") from None


def _clock(match: re.Match[str]) -> time:
    half, hour_digits, minute_digits, hour_words, half_hour, quarter, minute_words = match.groups()
    hour = parse_han(hour_digits or hour_words)
    if half_hour:
        minute: int | None = 30
    elif quarter:
        minute = 15 if quarter == "一刻" else 45
    else:
        minute = parse_han(minute_digits or minute_words or "0")
    if hour is None or minute is None or hour > 23 or minute > 59:
        raise wrong("0:00 到 23:59 之间的时刻", HINT)
    if half:
        meant = [h for h in (hour, hour + 12) if h in HOURS_OF[half]]
        if not meant:
            raise wrong("说得通的时刻", f"“{half}”和 {hour} 点对不上，请核对；零点写成 0:00。")
        [hour] = meant
    return time(hour, minute)


def parse_duration(text: str) -> float | None:
    """Minutes that a duration names, or None when it is not understood."""
    rest = text.strip().translate(DIGITS).removeprefix(ABOUT).removesuffix(OR_SO).strip()
    if re.fullmatch(r"\d+(\.\d+)?", rest):
        return float(rest)
    total, found = 0.0, False
    if match := HOURS.match(rest):
        number, half_only, whole, and_half = match.groups()
        hours = 0.5 if half_only else _number(number or whole)
        if hours is None:
            return None
        total, found, rest = (hours + (0.5 if and_half else 0)) * 60, True, rest[match.end() :].lstrip(" 零")
        if rest == "半":
            return total + 30
    if match := MINUTES.match(rest):
        number, quarters = match.groups()
        minutes = _number(number) if number else (_number(quarters) or 0) * 15
        if minutes is None:
            return None
        total, found, rest = total + minutes, True, rest[match.end() :]
        if rest in ("半", "半钟") and not quarters:
            total, rest = total + 0.5, ""
    elif found and re.fullmatch(rf"{NUMERAL}{{1,3}}", rest) and (bare := parse_han(rest)):
        total, rest = total + bare, ""
    return total if found and not rest else None


def _number(text: str) -> float | None:
    return float(text) if re.fullmatch(r"\d+(\.\d+)?", text) else parse_han(text)
