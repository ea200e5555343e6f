"""The plain data a template sees: strings, numbers, lists and dicts, nothing with methods of ours.

What is computed from the agenda (counts, places in the order, who speaks) is computed here, once.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from meetingkit.agenda.items import Address, AnyItem, Break, Ceremony, Discussion, Other
from meetingkit.agenda.model import Agenda
from meetingkit.agenda.values import Duration, Moment, Point, Speaker
from meetingkit.kind import KindData
from meetingkit.wording.blanks import blank
from meetingkit.wording.dates import date_text, weekday_text

View = dict[str, Any]
NO = "否"
# 讲话 by the chair is the meeting's own turn; breaks and free text announce nobody
UNNUMBERED = (Break, Other, Ceremony)


def view_of(agenda: Agenda, kind: KindData) -> View:
    """`{"meeting": {...}, "items": [...]}`: every field by its English name, and what follows from it."""
    meeting = {name: plain(getattr(agenda, name)) for name in type(agenda).model_fields if name != "items"}
    meeting["salutation"] = (agenda.salutation or kind.salutation).strip().rstrip("：:")
    meeting["closing"] = agenda.closing or kind.closing
    meeting["chair_is_main_speaker"] = agenda.chair_is_main_speaker
    meeting["recap_wanted"] = agenda.recap is None or agenda.recap.strip() != NO
    items = [_item_view(agenda, item, number) for number, item in enumerate(agenda.items, 1)]
    _set_places(agenda, items)
    addresses = [item["number"] for item in items if item["by_chair"]]
    meeting["recap_before"] = addresses[-1] if addresses else None
    return {"meeting": meeting, "items": items}


def plain(value: Any) -> Any:
    """A model's value as plain data; whole minutes become integers, blank text stays marked."""
    match value:
        case Speaker():
            return {"text": value.text, "name": value.name, "post": value.post, "said": value.said}
        case Moment():
            day, weekday = (date_text(value.day), weekday_text(value.day)) if value.day else (value.text, "")
            start = f"{value.start:%H:%M}".removeprefix("0") if value.start else ""
            return {"text": value.text, "day": day, "weekday": weekday, "start": start}
        case Duration():
            return {"text": value.text, "minutes": _whole(value.minutes)}
        case Point():
            return {"lead": value.lead, "body": value.body}
        case Discussion():
            return {name: plain(getattr(value, name)) for name in Discussion.model_fields}
        case list():
            return [plain(item) for item in value]
        case BaseModel():
            raise TypeError(f"{type(value).__name__} has no plain form")
    return value


def _whole(number: float | None) -> float | int | None:
    return int(number) if number is not None and number == int(number) else number


def _item_view(agenda: Agenda, item: AnyItem, number: int) -> View:
    fields = {name: plain(getattr(item, name)) for name in type(item).model_fields}
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
        "called": [person.said for person in people] or [blank(speaker_key(item))],
        "has_speakers": bool(people),
        "all_people": bool(people) and all(person.is_person for person in people),
        "any_people": any(person.is_person for person in people),
        "by_chair": agenda.chair_speaks(item),
        "place": "",
    }


def speaker_key(item: AnyItem) -> str:
    """The Chinese key under which the item names its speakers."""
    field = type(item).model_fields.get("speakers")
    return str(field.validation_alias) if field else "讲话人"


def _set_places(agenda: Agenda, items: list[View]) -> None:
    """Where each announced item stands: first, middle or last; the chair's own address joins by itself."""
    kinds = zip(agenda.items, items, strict=True)
    announced = [view for item, view in kinds if not view["by_chair"] and not isinstance(item, UNNUMBERED)]
    chair_follows = any(view["by_chair"] for view in items)
    for index, view in enumerate(announced):
        view["index"] = index
        if index == 0 and (len(announced) > 1 or chair_follows):
            view["place"] = "first"
        elif index == len(announced) - 1 and index > 1 and not chair_follows:
            view["place"] = "last"
        else:
            view["place"] = "middle"
    for view in items:
        view.setdefault("index", 0)
        view["place"] = view["place"] or "middle"
