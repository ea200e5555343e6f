"""The timetable as plain data."""

from __future__ import annotations

from typing import Any

from meetingkit.papers.context import Context
from meetingkit.timetable import STEP, Row, Timetable


def times_view(context: Context) -> dict[str, Any]:
    """`{"rows": […], "has_clock": bool, "total": minutes, "ends": "16:20", "done": "16:08", "limited": bool, "untimed": bool}`.

    `ends` is when the meeting is over by 时限 (then it is `limited`), else by the items to five minutes; `done` when the
    last item is, empty where there is no 时限 or not all times are known. Both are empty without a clock.
    Each row has number (None for opening and closing), type, label, subject, speakers, discussion, start and end (clock
    times, or `+12分` without one), printed (the start to five minutes, never before the meeting's; empty without a
    clock), minutes (whole, None where unknown), by_chair.
    """
    table = context.timetable

    def row(one: Row) -> dict[str, Any]:
        return {
            "number": one.number, "type": one.type, "label": one.label, "subject": one.subject.strip(),
            "speakers": list(one.speakers), "discussion": one.discussion, "by_chair": one.by_chair,
            "start": table.clock(one.start), "end": table.clock(one.end), "printed": _printed(table, one.start),
            "minutes": None if one.minutes is None else round(one.minutes),
        }  # fmt: skip

    return {
        "rows": [row(one) for one in table.rows],
        "has_clock": table.has_clock,
        "total": round(table.total),
        "ends": table.clock(table.length) if table.has_clock else "",
        "done": table.clock(table.total) if table.has_clock and table.limit is not None and not table.untimed else "",
        "limited": table.limit is not None,
        "untimed": bool(table.untimed),
    }


def _printed(table: Timetable, minutes: float) -> str:
    """The clock time of so many minutes after the opening, to the nearest STEP; the opening as announced."""
    if table.begins is None or not table.has_clock:
        return ""
    past = table.begins.minute % STEP
    return table.clock(max(0, int((past + minutes) / STEP + 0.5) * STEP - past))
