"""The values of a meeting that its papers repeat: what each is, and where it is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from meetingkit.agenda.items import Break, Other
from meetingkit.agenda.values import ORGAN, Speaker, person_or_organ
from meetingkit.comparing.pieces import bare
from meetingkit.diagnostics import Position
from meetingkit.wording.blanks import BLANK

if TYPE_CHECKING:
    from meetingkit.papers.context import Context
    from meetingkit.reading.nodes import Scalar
    from meetingkit.workflow import Meeting

SHORTEST = 2
LISTS = ("candidates", "scrutineers", "tellers", "recipients", "witnesses", "visitors")


class Sort(StrEnum):
    """What a value is; the text is what people call it."""

    NAME = "会议名称"
    PLACE = "地点"
    ITEM = "议题"
    PERSON = "人名"
    POST = "职务"
    ORGAN = "单位"


PEOPLE = (Sort.PERSON, Sort.ORGAN)


@dataclass(frozen=True, slots=True)
class Value:
    """A value as papers have it: without space, a paper's title without its marks; `file` and `at` tell where."""

    sort: Sort
    key: str
    file: str
    at: Position


def values_of(meeting: Meeting, context: Context) -> dict[str, Value]:
    """The values of a meeting by their keys; the context has it as the paper says it, masked or not."""
    sorts: dict[str, Sort] = {}
    for sort, text in _texts(context):
        key = bare(text).removeprefix("《").removesuffix("》") if sort is Sort.ITEM else bare(text)
        if len(key) >= SHORTEST and not BLANK.search(key) and key.strip("×"):
            sorts.setdefault(key, sort)
    places = _places(meeting, sorts)
    first = meeting.reading.source.file, Position()
    return {key: Value(sort, key, *places.get(key, first)) for key, sort in sorts.items()}


def _texts(context: Context) -> Iterator[tuple[Sort, str]]:
    agenda = context.agenda
    yield Sort.NAME, agenda.name
    yield from ((Sort.PLACE, place) for place in (agenda.place, agenda.main_venue, *agenda.branch_venues) if place)
    for item in agenda.items:
        if not isinstance(item, Break | Other) and (subject := getattr(item, "subject", None)):
            yield Sort.ITEM, subject
    for who in _people(context):
        if who.name:
            yield Sort.PERSON, who.name
            yield from ((Sort.POST, who.post),) if who.post else ()
        elif ORGAN.search(who.text):
            yield Sort.ORGAN, who.text


def _people(context: Context) -> Iterator[Speaker]:
    from meetingkit.papers.people import attendance

    everybody = attendance(context)
    for one in (*everybody.coming, *everybody.on_leave):
        yield Speaker(one.text, one.name if one.is_person else "", one.post)
        yield from [Speaker(one.organ)] if one.organ else []
    for item in context.agenda.items:
        yield from getattr(item, "speakers", None) or []
        for field in LISTS:
            yield from map(_named, getattr(item, field, None) or [])
        for one_round in getattr(item, "rounds", []):
            yield from map(_named, one_round.recipients)
    yield from map(_named, context.agenda.proxies.values())


def _named(text: str) -> Speaker:
    """Somebody of a list: a bare name too, as on ballots."""
    from meetingkit.check.named import is_full_name

    who = person_or_organ(text.strip())
    return Speaker(who.text, who.text) if not who.name and is_full_name(who.text) else who


def pattern_of(keys: Iterable[str]) -> re.Pattern[str]:
    """What finds any of the keys, the longest first; nothing when there are none."""
    return re.compile("|".join(map(re.escape, sorted(keys, key=lambda key: (-len(key), key)))) or r"(?!)")


def _places(meeting: Meeting, sorts: dict[str, Sort]) -> dict[str, tuple[str, Position]]:
    """Where each value is written: where it is written alone, else where it first stands in another text."""
    alone: dict[str, tuple[str, Position]] = {}
    within: dict[str, tuple[str, Position]] = {}
    pattern = pattern_of(sorts)
    for file, scalar in _scalars(meeting):
        text = scalar.text or ""
        offsets = [at for at, char in enumerate(text) if not char.isspace()]
        key = bare(text)
        who = person_or_organ(text.strip())
        for match in pattern.finditer(key):
            place = file, scalar.position(offsets[match.start()])
            is_whole = match[0] in (key.strip("《》"), bare(who.name), bare(who.post))
            (alone if is_whole else within).setdefault(match[0], place)
    return within | alone


def _scalars(meeting: Meeting) -> Iterator[tuple[str, Scalar]]:
    for reading in (meeting.reading, meeting.roster.reading if meeting.roster else None):
        for _, scalar in reading.texts() if reading else ():
            yield reading.source.file, scalar  # type: ignore[union-attr]
