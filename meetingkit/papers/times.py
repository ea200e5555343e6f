"""The timetable as plain data."""

from __future__ import annotations

import math
from typing import Any

from meetingkit.papers.context import Context
from meetingkit.timetable import Row, Timetable

STEP = 5  # minutes to which times are printed for those who come: what is estimated is not told to the minute


def times_view(context: Context) -> dict[str, Any]:
    """`{"rows": […], "has_clock": bool, "total": minutes, "ends": "16:20" to five minutes, "untimed": bool}`.

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
        "ends": _printed(table, table.total, late=True),
        "untimed": bool(table.untimed),
    }


def _printed(table: Timetable, minutes: float, *, late: bool = False) -> str:
    """The clock time of so many minutes after the opening, to the nearest STEP, or to the next; the opening as announced."""
    if table.begins is None or not table.has_clock:
        return ""
    past = table.begins.minute % STEP
    steps = (past + minutes) / STEP
    return table.clock(max(0, (math.ceil(steps) if late else int(steps + 0.5)) * STEP - past))
