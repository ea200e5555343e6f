"""The meeting as an entry of a calendar (iCalendar, RFC 5545)."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from meetingkit.papers.context import Context
from meetingkit.wording.blanks import is_blank

if TYPE_CHECKING:
    from icalendar import Alarm, Event

    from meetingkit.agenda.model import Agenda

PAPER = "calendar"
ZONE = "Asia/Shanghai"
USUAL_LENGTH = 120  # minutes of a meeting when neither 时限 nor the times of all its items are known
REMINDER = timedelta(minutes=30)
DAY_BEFORE = timedelta(hours=15)  # the reminder of a meeting without a start: nine o'clock on the day before
SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://meetingkit.invalid/calendar")


def calendar_entry(context: Context) -> bytes | None:
    """The entry as a file, its description as the paper's template has it; None when the meeting has no day.

    The same meeting gives the same bytes; one of the same name on the same day keeps its UID, so that a calendar that
    has it takes in what changed.
    """
    moment = context.agenda.when
    if moment is None or moment.day is None:
        return None
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//meetingkit//meetingkit//ZH")
    calendar.add("calscale", "GREGORIAN")
    calendar.add_component(_event(context, moment.day))
    # the rules of the zone in that year and the next; without bounds those of every year since 1901 are written
    first, last = (date(moment.day.year + years, 1, 1) for years in (0, 2))
    calendar.add_missing_timezones(first_date=first, last_date=last)
    return bytes(calendar.to_ical())


def _event(context: Context, day: date) -> Event:
    from icalendar import Event

    agenda, event = context.agenda, Event()
    start, end = _times(context, day)
    name = agenda.name.strip()
    event.add("uid", str(uuid.uuid5(SPACE, f"{name}\n{day.isoformat()}")))
    event.add("dtstamp", _stamp(start))
    event.add("dtstart", start)
    event.add("dtend", end)
    event.add("summary", name)
    if place := _known(agenda.place) or _known(agenda.main_venue):
        event.add("location", place)
    if description := _description(context):
        event.add("description", description)
    if contact := _contact(agenda):
        event.add("contact", contact)
    event.add_component(_alarm(name, REMINDER if isinstance(start, datetime) else DAY_BEFORE))
    return event


def _contact(agenda: Agenda) -> str:
    """Whom to ask: the office and, where the notice has them, a name and a telephone number.

    An ORGANIZER would have to be an address of electronic mail, which no agenda has.
    """
    notice = agenda.notice
    words = (agenda.host, notice.contact if notice else None, notice.phone if notice else None)
    return " ".join(filter(None, map(_known, words)))


def _alarm(name: str, before: timedelta) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -before)
    alarm.add("description", name)
    return alarm


def _times(context: Context, day: date) -> tuple[date, date]:
    """Start and end; two days, the end exclusive as the standard has it, when no start is known."""
    assert context.agenda.when is not None
    start = context.agenda.when.start
    if start is None:
        return day, day + timedelta(days=1)
    begins = datetime.combine(day, start, ZoneInfo(context.agenda.zone or ZONE))
    return begins, begins + timedelta(minutes=_minutes(context))


def _minutes(context: Context) -> int:
    """How long it lasts: as the timetable has it; at least USUAL_LENGTH where that does not know how long all takes."""
    table = context.timetable
    guessed = table.limit is None and table.untimed
    return max(round(table.length), USUAL_LENGTH if guessed else 1)


def _stamp(start: date) -> datetime:
    """When the entry was made, which the standard wants: the meeting's own time, so that the bytes never change."""
    if isinstance(start, datetime):
        return start.astimezone(UTC)
    return datetime(start.year, start.month, start.day, tzinfo=UTC)


def _description(context: Context) -> str:
    from meetingkit.papers.document import paper_document
    from meetingkit.papers.paper import load_paper

    document = paper_document(load_paper(context.library, PAPER), context)
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def _known(text: str | None) -> str:
    return "" if text is None or is_blank(text) else text.strip()
