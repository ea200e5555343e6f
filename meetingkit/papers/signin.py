"""The sign-in sheet: one row for everybody who is expected, empty rows for those whom the agenda names only together."""

from __future__ import annotations

from dataclasses import asdict
from itertools import count
from typing import Any

from meetingkit.agenda.values import person_or_organ
from meetingkit.papers.context import Context
from meetingkit.papers.people import LISTS, Attendance, Attendee, attendance

SPARE, FEWEST, MOST = 5, 3, 60  # empty rows for a collective word: usually, and where 应到 tells how many are meant


def signin_view(context: Context) -> dict[str, Any]:
    """`{"groups": […], "away": […], "due": "32", "rows": 31}`.

    A group has status, people (as `Attendee`, with `number` in the sheet) and collective, the words for people who are
    not named; `away` are those on leave, in the same form with `stand_in` (who comes instead, empty without one).
    `spare` is how many empty rows each collective word gets. `due` is 应到 as the settled agenda has it, else empty.
    """
    found = attendance(context)
    numbers = count(1)
    groups = [
        {
            "status": status,
            "people": [_row(one, next(numbers)) for one in found.coming if one.status == status],
            "collective": [text for of, text in found.collective if of == status],
        }
        for status, _ in LISTS
    ]
    due = context.agenda.due.number if context.agenda.due else None
    return {
        "groups": [group for group in groups if group["people"] or group["collective"]],
        "away": [_row(one, next(numbers)) for one in found.on_leave],
        "due": "" if due is None else str(due),
        "rows": next(numbers) - 1,
        "spare": _spare(found, due),
    }


def _row(one: Attendee, number: int) -> dict[str, Any]:
    proxy = person_or_organ(one.proxy) if one.proxy else None
    stand_in = (proxy.name or proxy.text) if proxy else ""
    return {**asdict(one), "number": number, "stand_in": stand_in}


def _expected(found: Attendance) -> int:
    """How many of those named belong there themselves: on leave or not, but no proxies."""
    return sum(not one.stands_for for one in found.coming) + len(found.on_leave)


def _spare(found: Attendance, due: int | None) -> int:
    missing = 0 if due is None else due - _expected(found)
    if not found.collective or missing <= 0:
        return SPARE
    return min(MOST, max(FEWEST, -(-missing // len(found.collective))))
