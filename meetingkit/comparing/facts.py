"""A meeting as facts that can be compared: of an agenda, value by value; of a script, what is recognised in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from pydantic import AliasChoices
from pydantic.fields import FieldInfo

from meetingkit.agenda.items import ITEM_TYPES, AnyItem, Discussion, Round
from meetingkit.agenda.model import Agenda
from meetingkit.agenda.results import Ballots
from meetingkit.agenda.settling import visible
from meetingkit.agenda.values import Count, Duration, Moment, Point, Speaker
from meetingkit.comparing.lines import Side, agenda_place
from meetingkit.comparing.model import Value
from meetingkit.comparing.spots import Find, in_call, in_lines, in_values
from meetingkit.diagnostics import Position
from meetingkit.recognise.model import RecognisedMeeting, Step
from meetingkit.timetable import meeting_json, timetable
from meetingkit.wording.numerals import parse_han

if TYPE_CHECKING:
    from meetingkit.workflow import Meeting

LABELS = {
    "title": "标题", "subtitle": "副标题", "date": "日期", "start": "开始时刻", "chair": "主持人", "salutation": "称呼",
    "due": "应到", "arrived": "实到", "absent": "请假", "announced_count": "报的议程项数", "points": "要点", "closing": "结束",
    "subject": "内容", "discussion": "讨论", "topics": "报的议题",
}  # fmt: skip
COMPUTED = (
    "title",
    "salutation",
    "date",
    "start",
    "chair",
    "announced_count",
    "closing",
)  # keys of the normalised meeting
NUMBER_OF_ITEMS = re.compile(r"(\d+|[一二两三四五六七八九十]+)\s?[项个]")
YES, NO, EVERYBODY, HELD, SPEAKERS = "是", "否", "大家", "有", "发言人"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: its Chinese name, its value, where it stands; `find` knows where within it a character stands."""

    label: str
    value: Value
    at: Position | None = None
    find: Find | None = field(default=None, compare=False)

    def place(self, text: Value, offset: int) -> Position | None:
        """Where a character of the value, or of one member of the list, is written; else where the fact stands."""
        told = text[0] if isinstance(text, tuple) else text
        return (self.find(told, offset) if self.find and told else None) or self.at


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """One item: its number, its type's identifier and Chinese name, its facts by what they are."""

    number: int
    type: str
    label: str
    at: Position | None
    facts: dict[str, Fact] = field(default_factory=dict)

    @property
    def subject(self) -> str:
        """What the item is about; empty when it does not say."""
        return _text(self.facts, "subject")

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who is called, in order."""
        found = self.facts.get("speakers")
        return found.value if found and isinstance(found.value, tuple) else ()

    @property
    def name(self) -> str:
        """The item in one line."""
        subject = " ".join(self.subject.split())
        return f"{self.label}：{subject}" if subject else self.label


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """All facts of a meeting: of the whole by what they are, and the items in order."""

    whole: dict[str, Fact]
    items: tuple[ItemFacts, ...]


def _text(facts: dict[str, Fact], what: str) -> str:
    found = facts.get(what)
    return found.value if found and isinstance(found.value, str) else ""


def facts_of(side: Side, *, as_script: bool) -> MeetingFacts:
    """The facts of one side; an agenda's own values unless its script is to be compared with somebody's."""
    if side.meeting is None or side.document is None or as_script:
        return _of_script(side)
    return _of_agenda(side.meeting, side)


def _of_agenda(meeting: Meeting, side: Side) -> MeetingFacts:
    assert side.document is not None
    agenda, reading = visible(meeting.agenda) if meeting.masked else meeting.agenda, meeting.reading
    normal = meeting_json(agenda, meeting.kind.data, side.document, timetable(agenda, side.document))
    whole = {what: Fact(LABELS[what], _shown(normal[what]), _source(side, what)) for what in COMPUTED}
    whole["kind"] = Fact("类型", meeting.kind.data.name, reading.position("kind"))
    whole["chair"] = replace(whole["chair"], find=in_values(side, "chair"))
    for what, info, value in _values(agenda, ("title", "when", "chair", "salutation", "items", "closing", "kind")):
        whole[what] = Fact(_label(info), _shown(value), reading.position(what), in_values(side, what))
    items = [_item(agenda, item, number, meeting, side) for number, item in enumerate(agenda.items, 1)]
    return MeetingFacts(whole, tuple(items))


def _values(entry: Any, without: tuple[str, ...] = ()) -> Iterator[tuple[str, FieldInfo, Any]]:
    """The fields in which something other than the default is written."""
    for what, info in type(entry).model_fields.items():
        value = getattr(entry, what)
        if what not in without and (info.is_required() or value != info.get_default(call_default_factory=True)):
            yield what, info, value


def _item(agenda: Agenda, item: AnyItem, number: int, meeting: Meeting, side: Side) -> ItemFacts:
    facts: dict[str, Fact] = {}
    for what, info, value in _values(item):
        at, label = meeting.reading.position("items", number - 1, what), LABELS.get(what) or _label(info)
        find = in_values(side, "items", number - 1, what)
        if isinstance(value, Discussion):
            facts |= _discussion(value, at)
        elif what == "speaker":
            if not agenda.is_chair(value):
                facts["speakers"] = Fact(label, (_shown(value),), at, find)  # type: ignore[arg-type]
        elif what == "points":
            facts[what] = Fact(label, tuple(point.lead.strip() for point in value), at, find)
            bodies = tuple(point.body.strip() for point in value if point.body.strip())
            facts["elaborations"] = Fact("要点的阐述", bodies, at, find)
        else:
            facts[what] = Fact(label, _shown(value), at, find)
    return ItemFacts(number, item.type, item.label, meeting.reading.position("items", number - 1), facts)


def _discussion(value: Discussion, at: Position) -> dict[str, Fact]:
    found = {"discussion": Fact("讨论", _shown(value.addressees) or EVERYBODY, at)}
    for what, info, given in _values(value, ("addressees",)):
        found[f"discussion_{what}"] = Fact(f"讨论的{_label(info)}", _shown(given), at)
    return found


def _label(info: FieldInfo) -> str:
    alias = info.validation_alias
    return str(alias.choices[0] if isinstance(alias, AliasChoices) else alias)


def _shown(value: Any) -> Value:
    """A value as it is compared and told: 8分钟 and 8 are the same."""
    match value:
        case None:
            return None
        case bool():
            return YES if value else NO
        case Speaker():
            return value.venue + value.text
        case Duration():
            return value.text.strip() if value.minutes is None else f"{value.minutes:g}分钟"
        case Count():
            return value.text.strip() if value.number is None else str(value.number)
        case Moment() | Point():
            raise TypeError(f"{type(value).__name__} is compared in parts")
        case Round() | Ballots():
            return _joined(value)
        case list():
            return tuple(str(_shown(one)) for one in value) or None
        case dict():
            return tuple(f"{name}：{text}" for name, text in value.items()) or None
    return str(value).strip() or None


def _joined(value: Round | Ballots) -> Value:
    """An entry of several values as it is compared: one round of an award, what was counted."""
    if isinstance(value, Round):
        return "、".join([*(str(_shown(who)) for who in value.speakers), "颁给", *value.recipients])
    parts = [(_label(info), _shown(given)) for _, info, given in _values(value)]
    return tuple(
        f"{label}：{one}" for label, told in parts for one in ((told,) if isinstance(told, str) else told or ())
    )


def _of_script(side: Side) -> MeetingFacts:
    found = side.recognised
    closing = "".join(side.lines[line].text for line in sorted(set(found.closing)))
    values: dict[str, Value] = {
        "title": found.title, "subtitle": found.subtitle, "date": found.day.isoformat() if found.day else None, "chair": found.chair,
        "salutation": found.salutation, "due": _number(found.due), "arrived": _number(found.arrived), "absent": found.absent or None,
        "announced_count": _number(found.announced_count), "topics": found.topics or None,
        "points": tuple(point.lead for point in found.points) or None, "closing": closing or None,
    }  # fmt: skip
    whole = {
        what: Fact(LABELS[what], value, _source(side, what), in_lines(side, _lines_of(found, what)))
        for what, value in values.items()
        if value
    }
    items = tuple(_step(step, number, side) for number, step in enumerate(found.steps, 1))
    return MeetingFacts(whole, items)


def _number(value: int | None) -> str | None:
    return None if value is None else str(value)


def _step(step: Step, number: int, side: Side) -> ItemFacts:
    line = side.lines[step.first]
    if side.meeting and line.item:
        number = line.item

    def at(what: str) -> Position:
        return side.meeting.reading.position("items", number - 1, what) if side.meeting and line.item else line.place(0)

    lines = range(step.first, step.last + 1)
    find = in_lines(side, lines)
    facts = {"subject": Fact(LABELS["subject"], step.subject, at("subject"), find)} if step.subject else {}
    if step.speakers:
        field_name = "speaker" if step.type == "address" else "speakers"
        called = in_call(side, lines, "items", number - 1, field_name) if line.item else find
        facts["speakers"] = Fact(_speaker_label(step), step.speakers, at(field_name), called)
    if step.discussion:
        facts["discussion"] = Fact(LABELS["discussion"], HELD, at("discussion"))
    return ItemFacts(number, step.type, step.label, at("type"), facts)


def _speaker_label(step: Step) -> str:
    """汇报人 for 汇报: the key under which an agenda names them."""
    fields = next((model.model_fields for model in ITEM_TYPES if model.label == step.label), {})
    found = fields.get("speakers") or fields.get("speaker")
    return _label(found) if found else SPEAKERS


def _source(side: Side, what: str) -> Position | None:
    """Where a fact of the whole meeting is to be changed."""
    if side.meeting:
        return agenda_place(side.meeting.reading, what)
    lines = _lines_of(side.recognised, what)
    if what in ("announced_count", "topics") and (at := _announced_at(side)):
        return at
    return side.lines[lines[0]].place(0) if lines else None


def _announced_at(side: Side) -> Position | None:
    """Where a script says how many items there are: 今天的议程有五项; else where it says the first."""
    found = side.recognised
    lines = [side.lines[index] for index in _lines_of(found, "topics")]
    for line in lines:
        for match in NUMBER_OF_ITEMS.finditer(line.text):
            if (number := parse_han(match[1])) and number == found.announced_count:
                return line.place(match.start())
    return in_lines(side, _lines_of(found, "topics"))(found.topics[0], 0) if found.topics else None


def _lines_of(found: RecognisedMeeting, what: str) -> Sequence[int]:
    """The lines in which a fact of the whole meeting was recognised; of topics those that announce them may follow."""
    ends = found.steps[0].first if found.steps else max(found.opening, default=-1) + 1
    lines: dict[str, Sequence[int]] = {
        "title": found.title_lines, "points": [point.line for point in found.points], "closing": found.closing,
        "topics": range(min(found.opening, default=ends), ends),
        **dict.fromkeys(("due", "arrived", "absent", "announced_count"), found.opening),
    }  # fmt: skip
    return lines.get(what) or [taken.line for taken in found.taken if taken.what == what]


def renumbered(facts: MeetingFacts, model: MeetingFacts) -> MeetingFacts:
    """The items counted as those of an agenda are, where free text and breaks are counted too."""
    known = [item.number for item in model.items]
    more = max(known, default=0)
    numbers = [*known, *range(more + 1, more + 1 + len(facts.items))]
    return replace(
        facts, items=tuple(replace(item, number=number) for item, number in zip(facts.items, numbers, strict=False))
    )
