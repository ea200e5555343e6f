"""The plain data a template sees: strings, numbers, lists and dicts, nothing with methods of ours.

What is computed from the agenda (counts, places in the order, who speaks) is computed here, once.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

from pydantic import BaseModel

from meetingkit.agenda.items import Address, AnyItem, Break, Ceremony, Discussion, Other
from meetingkit.agenda.model import Agenda
from meetingkit.agenda.values import Duration, Moment, Point, Speaker
from meetingkit.kind import KindData
from meetingkit.reading.entry import Entry
from meetingkit.wording.blanks import blank
from meetingkit.wording.dates import date_text, weekday_text
from meetingkit.wording.names import in_title_marks

View = dict[str, Any]
NO = "否"
# 讲话 by the chair is the meeting's own turn; breaks and free text announce nobody
UNNUMBERED = (Break, Other, Ceremony)
# kept as written, most of it prose in paragraphs; every other text stands inside a sentence
AS_WRITTEN = ("title", "opening", "lead_in", "summary", "ending", "demand", "closing", "marker")
LENGTH = re.compile(r".*(分钟|小时|钟头|刻钟|小时半)(左右)?")


def view_of(agenda: Agenda, kind: KindData) -> View:
    """`{"meeting": {...}, "items": [...]}`: every field by its English name, and what follows from it."""
    meeting = _fields(agenda, (*AS_WRITTEN, "recap"), without=("items",))
    meeting["salutation"] = inline(agenda.salutation or kind.salutation).rstrip("：:")
    meeting["closing"] = agenda.closing or kind.closing
    meeting["chair_is_main_speaker"] = agenda.chair_is_main_speaker
    meeting["recap_wanted"] = agenda.recap is None or agenda.recap.strip() != NO
    items = [_item_view(agenda, item, number) for number, item in enumerate(agenda.items, 1)]
    _set_places(agenda, items)
    for before, after in pairwise([{}, *items]):
        after["goes_on"] = _same_paper(before.get("subject"), after.get("subject"))
    addresses = [item["number"] for item in items if item["by_chair"]]
    meeting["recap_before"] = addresses[-1] if addresses else None
    return {"meeting": meeting, "items": items}


def plain(value: Any) -> Any:
    """A model's value as plain data; whole minutes become integers, blank text stays marked."""
    match value:
        case str():
            return inline(value)
        case Speaker():
            return {"text": value.text, "name": value.name, "post": value.post, "said": value.said}
        case Moment():
            day, weekday = (date_text(value.day), weekday_text(value.day)) if value.day else (value.text, "")
            start = f"{value.start:%H:%M}".removeprefix("0") if value.start else ""
            return {"text": value.text, "day": day, "weekday": weekday, "start": start}
        case Duration():
            minutes = _whole(value.minutes)
            written = minutes is None or LENGTH.fullmatch(value.text)
            return {"text": value.text, "minutes": minutes, "said": value.text if written else f"{minutes}分钟"}
        case Point():
            return {"lead": inline(value.lead), "body": value.body}
        case Discussion():
            return _fields(value, AS_WRITTEN)
        case list():
            return [plain(item) for item in value]
        case BaseModel():
            raise TypeError(f"{type(value).__name__} has no plain form")
    return value


def inline(text: str) -> str:
    """The text as it stands inside a sentence: on one line, without a mark of its own at the end."""
    return "".join(line.strip() for line in text.splitlines()).rstrip("。，、；")


def _fields(entry: Entry, as_written: tuple[str, ...], without: tuple[str, ...] = ()) -> View:
    """The fields by their English names; some as written."""
    values = {name: getattr(entry, name) for name in type(entry).model_fields if name not in without}
    return {name: value if name in as_written else plain(value) for name, value in values.items()}


def _whole(number: float | None) -> float | int | None:
    return int(number) if number is not None and number == int(number) else number


def _item_view(agenda: Agenda, item: AnyItem, number: int) -> View:
    fields = _fields(item, (*AS_WRITTEN, "subject") if isinstance(item, Other) else AS_WRITTEN)
    people = getattr(item, "speakers", None)
    if isinstance(item, Address):
        people = [item.speaker] if item.speaker and not agenda.chair_speaks(item) else []
    people = people or []
    return {
        "discussion": None,
        "summary": None,
        "short": None,
        "recap": None,
        "lead_in": None,
        "collective": None,
        **fields,
        "type": item.type,
        "label": item.label,
        "number": number,
        "speakers": [plain(person) for person in people],
        "called": [inline(person.said) for person in people] or [blank(speaker_key(item))],
        "has_speakers": bool(people),
        "all_people": bool(people) and all(person.is_person for person in people),
        "any_people": any(person.is_person for person in people),
        "by_chair": agenda.chair_speaks(item),
        "index": 0,
        "place": "middle",
    }


def speaker_key(item: AnyItem) -> str:
    """The Chinese key under which the item names its speakers."""
    field = type(item).model_fields.get("speakers")
    return str(field.validation_alias) if field else "讲话人"


def _same_paper(before: str | None, after: str | None) -> bool:
    """Whether two items in a row deal with the same paper, title marks or none."""
    return before is not None and after is not None and in_title_marks(before) == in_title_marks(after)


def _set_places(agenda: Agenda, items: list[View]) -> None:
    """Where each announced item stands: first, middle or last; the chair's own address joins by itself."""
    kinds = zip(agenda.items, items, strict=True)
    turns = [view for item, view in kinds if view["by_chair"] or not isinstance(item, UNNUMBERED)]
    announced = [view for view in turns if not view["by_chair"]]
    for index, view in enumerate(announced):
        view["index"] = index
        if view is turns[0] and len(turns) > 1:
            view["place"] = "first"
        elif view is turns[-1] and index > 1:
            view["place"] = "last"
