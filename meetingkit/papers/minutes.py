"""The facts of the minutes and of the record: the head, who was there, what was planned for each item."""

from __future__ import annotations

from typing import Any

from meetingkit.agenda.minutes import Minutes
from meetingkit.agenda.values import person_or_organ
from meetingkit.document import Role
from meetingkit.layout.model import Layout
from meetingkit.papers import official
from meetingkit.papers.context import Context
from meetingkit.papers.people import ATTENDING, LISTS, Attendance, Attendee, attendance
from meetingkit.wording.blanks import blank
from meetingkit.wording.names import enumerate_words
from meetingkit.wording.titles import width

USUAL_LINE = 27.6  # characters of a line of 三号 that is not condensed
GAP = "　"


def minutes_view(context: Context) -> dict[str, Any]:
    """All that the templates of minutes and record say beside meeting and items, as plain data.

    `present` has the lists 出席 and 参加, `others` 列席, each as `{"label", "people"}`; `on_leave` everybody on leave
    as `{"who", "proxy"}`, `excused` the same as one text.
    """
    minutes, host = context.agenda.minutes or Minutes(), context.agenda.host
    organs, day = official.organs_of(minutes.signed, host), official.signed_on(minutes)
    found = attendance(context)
    lists = [{"label": status, "people": _listed(found, status)} for status, _ in LISTS]
    lists = [one for one in lists if one["people"]]
    return {
        "letterhead": official.letterhead(minutes.letterhead or f"{context.agenda.name.strip()}纪要", context.layout),
        "number": minutes.number or minutes.issue or "",
        "line": _ends(enumerate_words(organs), day, context.layout),
        "title": minutes.title,
        "present": [one for one in lists if one["label"] != ATTENDING],
        "others": [one for one in lists if one["label"] == ATTENDING],
        "excused": enumerate_words([_said(one) + _by_proxy(one) for one in found.on_leave]),
        "on_leave": [{"who": _said(one), "proxy": _proxy(one)} for one in found.on_leave],
        "imprint": official.imprint(minutes, organs[0], day),
    }


def _ends(left: str, right: str, layout: Layout | None) -> str:
    """Two texts at either end of a line, with as many full-width spaces between as fill it."""
    line = layout.text_width / layout.paragraphs[Role.NUMBER.value].size if layout else USUAL_LINE
    return left + GAP * max(1, int(line - width(left) - official.printed_width(right))) + right


def _listed(found: Attendance, status: str) -> str:
    people = [_said(one) for one in found.coming if one.status == status]
    return enumerate_words([*people, *(text for group, text in found.collective if group == status)])


def _proxy(away: Attendee) -> str:
    who = person_or_organ(away.proxy)
    return f"{who.post}{who.name}" if who.name else who.text


def _by_proxy(away: Attendee) -> str:
    return f"（{proxy}代）" if (proxy := _proxy(away)) else ""


def _said(one: Attendee) -> str:
    return f"{one.post}{one.name}" if one.is_person else one.text or blank("姓名")
