"""Dates as papers write them (GB/T 15835: Arabic figures, full year, no zero padding)."""

from __future__ import annotations

from datetime import date

WEEKDAYS = "一二三四五六日"


def date_text(day: date) -> str:
    """2026-03-08 → 2026年3月8日."""
    return f"{day.year}年{day.month}月{day.day}日"


def weekday_text(day: date) -> str:
    """2026-03-08 → 星期日."""
    return "星期" + WEEKDAYS[day.weekday()]
