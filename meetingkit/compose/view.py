"""The plain data a template sees: strings, numbers, lists and dicts, nothing with methods of ours.

What is computed from the agenda (counts, places in the order, who speaks) is computed here, once.
"""

from __future__ import annotations

import re
from itertools import pairwise, zip_longest
from typing import Any

from pydantic import BaseModel

from meetingkit.agenda.choices import BY_NUMBER, GENERATED, NONE, share_met
from meetingkit.agenda.items import (
    Address,
    Announcement,
    AnyItem,
    Award,
    Break,
    Ceremony,
    Discussion,
    Other,
    is_open_floor,
)
from meetingkit.agenda.model import Agenda
from meetingkit.agenda.results import Threshold
from meetingkit.agenda.values import Count, Duration, Moment, Point, Speaker, person_or_organ
from meetingkit.kind import Attendance, KindData
from meetingkit.reading.entry import Entry, nested_models
from meetingkit.wording.blanks import blank
from meetingkit.wording.dates import date_text, weekday_text
from meetingkit.wording.names import in_title_marks

View = dict[str, Any]
CHAIR, EVERYBODY = "我", "大家"
# ceremonies, breaks and free text are steps beside the agenda that is announced
UNNUMBERED = (Break, Other, Ceremony)
# kept as written, most of it prose in paragraphs; every other text stands inside a sentence
AS_WRITTEN = frozenset((
    "title", "byline", "opening", "lead_in", "summary", "ending", "demand", "closing", "marker", "announce", "filling",
    "appraisal", "verbatim", "if_absent",
))  # fmt: skip
# the items have views of their own, a section is its own paper's alone
NOT_OF_MEETING = frozenset(name for name, info in Agenda.model_fields.items() if nested_models(info.annotation))
AS_WRITTEN_OF_MEETING, AS_WRITTEN_OF_OTHER = AS_WRITTEN | {"recap"}, AS_WRITTEN | {"subject"}
APART = frozenset(("rounds", "result", "condition"))  # what no template sees as it is
OWN_WORDS = ("recap", "topic", "summary", "verbatim")
LENGTH = re.compile(r".*(分钟|小时|钟头|刻钟|小时半|分半钟?)(左右)?")
# what a template may ask of any item
NOTHING: View = {
    "discussion": None, "summary": None, "short": None, "recap": None, "lead_in": None, "collective": None,
    "topic": None, "visitors": [], "minutes_each": None, "comment": None, "appraisal": None, "verbatim": None,
    "materials": [], "if_absent": None, "floor": None,
}  # fmt: skip


def view_of(agenda: Agenda, kind: KindData) -> View:
    """`{"meeting": {...}, "items": [...]}`: every field by its English name, and what follows from it."""
    meeting = _meeting_view(agenda, kind)
    items = [_item_view(agenda, item, number) for number, item in enumerate(agenda.items, 1)]
    for item, view in zip(agenda.items, items, strict=True):
        view["event"] = kind.event
        if item.type in ("vote", "election"):
            view["quorum"], view["passing"] = meeting["quorum"], kind.passing.words if kind.passing else ""
            view["condition"] = _condition(item)
    _mark_titles(items)
    meeting["announced_count"] = announced_count(agenda)
    _set_places(agenda, items, by_number=meeting["linking"] == BY_NUMBER)
    for before, after in pairwise([{}, *items]):
        after["goes_on"] = same_paper(before.get("subject"), after.get("subject"))
    meeting["recap_before"] = _recap_before(items)
    first = next((item["number"] for item in items if item["type"] != "ceremony"), 1)
    meeting["agenda_before"] = first if first > 1 else None
    return {"meeting": meeting, "items": items}


def _meeting_view(agenda: Agenda, kind: KindData) -> View:
    meeting = _fields(agenda, AS_WRITTEN_OF_MEETING, NOT_OF_MEETING)
    meeting["title"] = _own(agenda.title, None)
    meeting["byline"] = _own(agenda.byline, None)
    meeting["salutation"] = hail(_own(agenda.salutation, kind.salutation) or "")
    meeting["closing"] = _own(agenda.closing, kind.closing)
    meeting["chair_is_main_speaker"] = agenda.chair_is_main_speaker
    meeting["recap_wanted"] = agenda.recap != NONE if agenda.recap else kind.recap
    meeting["recap"] = None if agenda.recap == GENERATED else agenda.recap
    meeting["event"] = kind.event
    for group in ("present", "taking_part", "attending", "absent", "staying"):
        meeting[group] = _as_said(agenda, getattr(agenda, group))
    meeting["announce"] = agenda.announce or kind.announce
    meeting["linking"] = agenda.linking or kind.linking
    meeting["introduce"] = kind.introduce if agenda.introduce is None else agenda.introduce
    meeting["quorum"] = _quorum(agenda, kind.attendance)
    return meeting


def _own(words: str | None, usual: str | None) -> str | None:
    """A person's own words, or the usual ones where there are none; 否 stays, for the template to leave it out."""
    return usual if words in (None, GENERATED) else words


def hail(salutation: str) -> str:
    """A salutation with its colon, unless it ends with a mark of its own: 同志们！"""
    text = inline(salutation)
    return text if text == NONE or text.endswith(("！", "!")) else f"{text.rstrip('：:')}："


def _number(count: Count | None) -> str:
    """A number of people as figures; a marked blank as written, nothing as empty text."""
    if count is None:
        return ""
    return count.text.strip() if count.number is None else str(count.number)


def _as_said(agenda: Agenda, words: list[str]) -> list[str]:
    """People and groups of a list like 出席, as the chair says them; he does not name himself."""
    people = [person_or_organ(word) for word in words]
    return [inline(who.said) for who in people if not agenda.is_chair(who)]


def _recap_before(items: list[View]) -> int | None:
    """The number of the item before which the chair looks back: his last address, or the anthems at the end."""
    if addresses := [item["number"] for item in items if item["by_chair"]]:
        return int(addresses[-1])
    last = len(items)
    while last and items[last - 1]["type"] == "ceremony" and not items[last - 1]["has_speakers"]:
        last -= 1
    return last + 1 if last < len(items) else None


def _quorum(agenda: Agenda, rule: Attendance | None) -> View:
    """Attendance as the chair reports it: numbers or empty text, the share asked for, whether it is met."""
    due, arrived = agenda.due, agenda.arrived
    share = agenda.share or (rule.share if rule else None)
    reported = bool(arrived) or bool(rule and rule.reported)
    return {
        "reported": reported if agenda.report_numbers is None else agenda.report_numbers,
        "due": _number(due),
        "arrived": _number(arrived),
        "share": share,
        "who": rule.who if rule else None,
        "met": share_met(share, due.number, arrived.number)
        if share and due and arrived and due.number is not None and arrived.number is not None
        else None,
    }


def _condition(item: AnyItem) -> str:
    """How many votes it takes as the item says, as 超过应到会的半数; empty where that is not known."""
    condition: Threshold | None = getattr(item, "condition", None)
    return str(condition) if condition and condition.of else ""


def announced_count(agenda: Agenda) -> int:
    """How many items the opening announces."""
    return len(_numbered(agenda))


def ordinals(agenda: Agenda) -> dict[int, int]:
    """The numbers under which items are announced, by their place in the agenda from 1; others have none."""
    return {index + 1: ordinal for ordinal, index in enumerate(_numbered(agenda), 1)}


def _numbered(agenda: Agenda) -> list[int]:
    """Indexes of the items that are announced and numbered.

    Not ceremonies, breaks and free text, nor what says 议题: 否, nor the chair's own words after a leader's address.
    """
    found, leader_spoke = [], False
    for index, item in enumerate(agenda.items):
        own = agenda.chair_speaks(item)
        left_out = getattr(item, "topic", None) == NONE or (own and leader_spoke)
        if not isinstance(item, UNNUMBERED) and not left_out:
            found.append(index)
        leader_spoke = leader_spoke or (isinstance(item, Address) and not own)
    return found


def plain(value: Any) -> Any:
    """A model's value as plain data; whole minutes become integers, blank text stays marked."""
    match value:
        case str():
            return inline(value)
        case Speaker():
            return {"text": value.text, "name": value.name, "post": value.post, "said": value.said}
        case Count():
            return {"text": inline(value.text), "number": value.number}
        case Moment():
            day, weekday = (date_text(value.day), weekday_text(value.day)) if value.day else (value.text, "")
            start = f"{value.start:%H:%M}".removeprefix("0") if value.start else ""
            return {"text": value.text, "day": day, "weekday": weekday, "start": start}
        case Duration():
            minutes = _whole(value.minutes)
            written = minutes is None or LENGTH.fullmatch(value.text)
            said = value.text if written else f"{minutes}分钟"
            return {"text": value.text, "minutes": minutes, "said": said, "about": value.is_about}
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
    line = "".join([line.strip() for line in text.splitlines()]) if "\n" in text else text.strip()
    return line.rstrip("。，、；") or line


def _fields(entry: Entry, as_written: frozenset[str], without: frozenset[str] = frozenset()) -> View:
    """The fields by their English names; some as written."""
    return {
        name: value if value is None or name in as_written else plain(value)
        for name, value in vars(entry).items()
        if name not in without
    }


def _whole(number: float | None) -> float | int | None:
    return int(number) if number is not None and number == int(number) else number


def _item_view(agenda: Agenda, item: AnyItem, number: int) -> View:
    fields = _fields(item, AS_WRITTEN_OF_OTHER if isinstance(item, Other) else AS_WRITTEN, APART)
    people: list[Speaker] = vars(item).get("speakers") or []
    if isinstance(item, Address):
        people = [item.speaker] if item.speaker and not agenda.chair_speaks(item) else []
    view = {
        **NOTHING,
        **{name: None if value == GENERATED and name in OWN_WORDS else value for name, value in fields.items()},
        **_called(agenda, people, blank(speaker_key(item))),
        "type": item.type,
        "label": item.label,
        "number": number,
        "by_chair": agenda.chair_speaks(item),
        "index": 0,
        "ordinal": 0,
        "by_number": False,
        "place": "middle",
    }
    if isinstance(item, Announcement) and not people:
        view |= {"called": [CHAIR], "with_chair": True}
    if isinstance(item, Award):
        view["rounds"] = [
            {"recipients": plain(one.recipients), **_called(agenda, one.speakers, blank("颁奖人"))}
            for one in item.rounds
        ]
    if view["comment"]:
        view["comment"]["by_chair"] = agenda.is_chair(item.comment)  # type: ignore[union-attr, arg-type]
    for group in ("visitors", "witnesses"):
        if group in view:
            view[group] = _as_said(agenda, getattr(item, group, []))
    view["turns"] = _turns(agenda, people) if view.get("one_by_one") else []
    if is_open_floor(item):
        view |= _floor(view["discussion"])
    return view


def _floor(discussion: View) -> View:
    """How those are called who may speak where nobody is asked by name; the discussion is the item itself."""
    return {"floor": discussion, "called": [discussion["addressees"] or EVERYBODY], "discussion": None}


def _called(agenda: Agenda, people: list[Speaker], nobody: str) -> View:
    """How the chair calls these people; himself he never calls by name."""
    chair = [agenda.is_chair(person) for person in people]
    known = [mine or person.is_person for person, mine in zip(people, chair, strict=True)]
    said = [CHAIR if mine else inline(person.said) for person, mine in zip(people, chair, strict=True)]
    return {
        "speakers": [plain(person) for person in people],
        "called": said or [nobody],
        "with_chair": any(chair),
        "has_speakers": bool(people),
        "all_people": bool(people) and all(known),
        "any_people": any(known),
        "any_guests": any(person.is_guest for person in people),
    }


def _turns(agenda: Agenda, people: list[Speaker]) -> list[View]:
    """One call for each speaker: who, in short, whether that is the chair, and whom to ask to get ready."""
    turns = []
    for person, following in zip_longest(people, people[1:]):
        mine = agenda.is_chair(person)
        ready = "" if following is None or agenda.is_chair(following) else inline(following.said)
        turns.append({
            "who": CHAIR if mine else inline(person.said),
            "short": CHAIR if mine else inline(person.briefly),
            "by_chair": mine,
            "next": ready,
        })  # fmt: skip
    return turns


def speaker_key(item: AnyItem) -> str:
    """The Chinese key under which the item names its speakers."""
    field = type(item).model_fields.get("speakers")
    return str(field.validation_alias) if field else "讲话人"


def same_paper(before: str | None, after: str | None) -> bool:
    """Whether two items in a row deal with the same paper, title marks or none."""
    return before is not None and after is not None and in_title_marks(before) == in_title_marks(after)


def _mark_titles(items: list[View]) -> None:
    """The title of a paper that 起草说明 explains takes its marks in every other item too, as in 表决."""
    explained = {in_title_marks(view["subject"]) for view in items if view["type"] == "explanation"}
    for view in items if explained else ():
        marked = in_title_marks(view.get("subject") or "")
        if view["type"] not in ("explanation", "other") and marked in explained:
            view["subject"] = marked


def _acts_follow(items: list[View], last: View) -> bool:
    """Whether people are called to act after the last item, as to cut a ribbon; then nothing is 最后 yet."""
    return any(item["type"] == "ceremony" and item["has_speakers"] for item in items[last["number"] :])


def _set_places(agenda: Agenda, items: list[View], *, by_number: bool) -> None:
    """Where each announced item stands: first, middle or last; the chair's own address joins by itself."""
    kinds = zip(agenda.items, items, strict=True)
    turns = [view for item, view in kinds if not isinstance(item, UNNUMBERED)]
    numbered = [items[index] for index in _numbered(agenda)]
    for ordinal, view in enumerate(numbered, 1):
        view["ordinal"], view["by_number"] = ordinal, by_number and len(numbered) > 1
    announced = [view for view in turns if not view["by_chair"]]
    for index, view in enumerate(announced):
        view["index"] = index
        if view is turns[0] and len(turns) > 1:
            view["place"] = "first"
        elif view is turns[-1] and index > 1 and not _acts_follow(items, view):
            view["place"] = "last"
    spoken = False  # somebody else has given an address before
    for view in items:
        view["after_address"] = spoken
        spoken = spoken or (view["type"] == "address" and not view["by_chair"])
