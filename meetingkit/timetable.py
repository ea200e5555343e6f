"""The timetable of a meeting: when each item starts, who speaks, how long it takes.

Given times come from the agenda; the chair's own words are estimated from their length in the composed script.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from meetingkit.agenda.choices import GENERATED, INLINE, LISTED, NONE
from meetingkit.agenda.items import Address, AnyItem, Discussion, Other, is_open_floor
from meetingkit.agenda.model import Agenda
from meetingkit.agenda.values import Duration
from meetingkit.compose.view import announced_count
from meetingkit.document import Document, Mark, Role
from meetingkit.kind import KindData
from meetingkit.wording.speech import DEFAULT_RATE, minutes_to_read

STEP = 5  # minutes to which an estimate is told: to the minute it would be believed


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the timetable.

    `lead_in` is the chair's own words around the item, `minutes` the item itself; both in minutes, `minutes` None
    when the agenda gives no time. `start` is when the chair begins to introduce it, in minutes after the opening.
    """

    number: int | None
    type: str
    label: str
    subject: str
    speakers: tuple[str, ...]
    discussion: bool
    start: float
    lead_in: float
    minutes: float | None
    by_chair: bool = False

    @property
    def end(self) -> float:
        """Minutes after the opening when the item is over; unknown time counts as none."""
        return self.start + self.lead_in + (self.minutes or 0)


@dataclass(frozen=True, slots=True)
class Timetable:
    """All rows in order: the opening, the items, the close. `limit` is 时限 in minutes, None where it is not known."""

    begins: datetime | None
    has_clock: bool
    rows: tuple[Row, ...]
    limit: float | None = None

    @property
    def total(self) -> float:
        """Minutes from opening to close, as far as times are known."""
        return self.rows[-1].end if self.rows else 0.0

    @property
    def length(self) -> float:
        """Minutes from opening to close as every paper tells them: 时限, else the total up to the next STEP of the clock."""
        if self.limit is not None:
            return self.limit
        past = self.begins.minute % STEP if self.begins else 0
        return -(-(past + int(self.total)) // STEP) * STEP - past  # whole minutes, as the clock tells them

    @property
    def untimed(self) -> tuple[Row, ...]:
        """Items of others that have no time in the agenda."""
        return tuple(row for row in self.rows if row.minutes is None)

    def clock(self, minutes: float) -> str:
        """A time of day like 9:05 for minutes after the opening; `+12分` when the start is not known."""
        if self.begins is None or not self.has_clock:
            return f"+{round(minutes)}分"
        now = self.begins.hour * 60 + self.begins.minute + int(minutes)
        return f"{now // 60 % 24}:{now % 60:02}"


def timetable(agenda: Agenda, script: Document, rate: int = DEFAULT_RATE) -> Timetable:
    """The timetable of an agenda with its composed script, at `rate` characters a minute."""
    moment, limit = agenda.when, agenda.limit.minutes if agenda.limit else None
    rows = tuple(_rows(agenda, _chair_minutes(script, rate)))
    return Timetable(moment.begins if moment else None, bool(moment and moment.start), rows, limit)


def _chair_minutes(script: Document, rate: int) -> dict[int | str | None, float]:
    """Minutes of the chair's words by item number; None is before the items, "end" after them."""
    words: dict[int | str | None, str] = {}
    items_end = _after_items(script)
    for index, paragraph in enumerate(script.paragraphs):
        if paragraph.role in (Role.TITLE, Role.SUBTITLE, Role.BYLINE, Role.CUE):
            continue
        place = "end" if items_end and index >= items_end else paragraph.item
        aloud = "".join(run.text for run in paragraph.runs if run.mark is not Mark.CUE)
        words[place] = words.get(place, "") + aloud
    return {place: minutes_to_read(text, rate) for place, text in words.items()}


def _rows(agenda: Agenda, chair: dict[int | str | None, float]) -> Iterator[Row]:
    now = chair.get(None, 0.0)
    chair_name: tuple[str, ...] = (agenda.chair.text,) if agenda.chair else ("主持人",)
    yield Row(None, "opening", "开场", "", chair_name, False, 0.0, 0.0, now, by_chair=True)
    for number, item in enumerate(agenda.items, 1):
        own, given = chair.get(number, 0.0), _given_minutes(item)
        by_chair = agenda.chair_speaks(item) or isinstance(item, Other)
        if by_chair:
            own, given = 0.0, own if given is None else given
        speakers = chair_name if by_chair else _speakers(item)
        discussion = getattr(item, "discussion", None) is not None
        subject = getattr(item, "subject", None) or ""
        row = Row(number, item.type, item.label, subject, speakers, discussion, now, own, given, by_chair)
        yield row
        now = row.end
    yield Row(None, "closing", "结束", "", chair_name, False, now, 0.0, chair.get("end", 0.0), by_chair=True)


def _speakers(item: AnyItem) -> tuple[str, ...]:
    if isinstance(item, Address):
        return (item.speaker.text,) if item.speaker else ()
    return tuple(person.venue + person.text for person in getattr(item, "speakers", ()))


def _given_minutes(item: AnyItem) -> float | None:
    """Minutes the agenda gives: the whole, or each × speakers, plus the discussion's own time; of an open floor either."""
    whole: Duration | None = item.minutes
    each: Duration | None = getattr(item, "minutes_each", None)
    total = whole.minutes if whole else None
    if total is None and each is not None and each.minutes is not None:
        total = each.minutes * max(1, len(_speakers(item)))
    discussion: Discussion | None = getattr(item, "discussion", None)
    talk = discussion.minutes.minutes if discussion and discussion.minutes else None
    if is_open_floor(item):  # how many speak, nobody knows
        return talk if whole is None else whole.minutes
    return None if total is None else total + (talk or 0.0)


def meeting_json(agenda: Agenda, kind: KindData, script: Document, table: Timetable) -> dict[str, Any]:
    """The normalised meeting of `show --json` (keys as the design fixes them)."""
    moment = agenda.when
    salutation = next((p.text.rstrip("：:") for p in script.paragraphs if p.role is Role.SALUTATION), None)
    closing = [p.text for p in script.paragraphs[_after_items(script) :] if p.role is Role.BODY]
    generated = (agenda.announce or kind.announce) in (INLINE, LISTED)
    points = [point.lead for item in agenda.items if isinstance(item, Address) for point in item.points]
    return {
        "title": "".join(p.text for p in script.paragraphs if p.role is Role.TITLE),
        "salutation": salutation,
        "date": moment.day.isoformat() if moment and moment.day else None,
        "start": f"{moment.start:%H:%M}" if moment and moment.start else None,
        "chair": agenda.chair.text if agenda.chair else None,
        "items": [_item_json(row, table) for row in table.rows if row.number is not None],
        "announced_count": announced_count(agenda) if generated else None,
        "address_points": points,
        "closing": agenda.closing.strip()
        if agenda.closing not in (None, NONE, GENERATED)
        else closing[-1]
        if closing
        else None,
        "unrecognised": [],
    }


def _after_items(script: Document) -> int:
    return max((i + 1 for i, p in enumerate(script.paragraphs) if p.item is not None), default=0)


def _item_json(row: Row, table: Timetable) -> dict[str, Any]:
    return {
        "type": row.type,
        "subject": row.subject,
        "speakers": [] if row.by_chair else list(row.speakers),
        "discussion": row.discussion,
        "start": table.clock(row.start).zfill(5) if table.has_clock else None,
        "minutes": None if row.minutes is None else round(row.minutes, 1),
    }
