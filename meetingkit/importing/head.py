"""What stands above a script's speech, as facts of the meeting: its name, kind, day, chair."""

from __future__ import annotations

import re
from functools import lru_cache

from pydantic_core import PydanticCustomError

from meetingkit.agenda.values import moment, person_or_organ
from meetingkit.diagnostics import InvalidInput
from meetingkit.importing.speakers import called
from meetingkit.kind import REQUIRED, Kind, find_kind, kind_files, unknown_kind
from meetingkit.library import Library, State
from meetingkit.reading.nodes import Mapping, parse, plain
from meetingkit.reading.source import read_source, usable
from meetingkit.recognise.cues import Cues
from meetingkit.recognise.model import RecognisedMeeting
from meetingkit.wording.dates import date_text

GENERIC = "generic"
PAPER = re.compile(
    "(?:上的?)?(?:的)?(?:主持讲话|主持词|主持辞|主持稿|主持提纲|主持讲稿|主持程序|议程|程序|讲话)(?:[（(].*[）)])?$"
)
# what stands inside the name of a kind: 领导小组第一次会议
PASSING = re.compile("（[^（）]*）|第[^第]{1,3}次(?:集体)?|\\d{4}年度?")
# 区长 闻 涛, 苗 志坚: the space within a name
SPACED_NAME = re.compile("(?:(?<=[ \u3000])|^)(?:[\u4e00-\u9fff][ \u3000]+){1,2}[\u4e00-\u9fff]{1,2}$")
CLOCK = re.compile("(?:上午|下午|晚上|早上|中午)?\\s*\\d{1,2}\\s*(?:[:：]\\s*\\d{2}|[点时](?:\\s*\\d{1,2}\\s*分|半)?)")


def meeting_name(title: str | None, stem: str) -> str:
    """The meeting's name in its title: 在某会议上的主持讲话, 某会议主持词."""
    name = PAPER.sub("", "".join((title or "").split()))
    name = name.removeprefix("在") if title and title.startswith("在") else name
    return name or PAPER.sub("", stem)


def moment_of(meeting: RecognisedMeeting, byline: list[str]) -> str | None:
    """Day and start as an agenda writes them; None when no full day is told."""
    if meeting.day is None:
        return None
    for line in byline:
        clock = CLOCK.search(line)
        text = f"{date_text(meeting.day)}{re.sub('：', ':', clock[0])}" if clock else ""
        try:
            if text and moment(text).day == meeting.day:
                return text
        except PydanticCustomError:  # the clock of something else
            continue
    return meeting.day.isoformat()


def chair_of(text: str | None, cues: Cues) -> str | None:
    """The chair as `姓名（职务）` where the line tells them apart, else as written."""
    if not text or not text.strip():
        return None
    words = text.strip()
    if person_or_organ(words).name:
        return words
    *post, name = SPACED_NAME.sub(lambda name: "".join(name[0].split()), words).split()
    candidate = f"{name}（{''.join(post)}）" if post else ""
    for value in (candidate, words):
        if value and (found := called(person_or_organ(value).said, cues)) and isinstance(found, str):
            return value if person_or_organ(value).name else found
    return None


def kind_for(meeting: RecognisedMeeting, library: Library, wanted: str | None) -> Kind:
    """The kind asked for, else the one whose longest name stands in the title and whose duties the steps fulfil.

    Raises InvalidInput when there is none of the name asked for.
    """
    if wanted:
        kind = find_kind(library, wanted)
        if kind is None:
            raise InvalidInput([unknown_kind(library, wanted, "--kind")])
        return kind
    title = PASSING.sub("", "".join((meeting.title or "").split()))
    labels = {step.label for step in meeting.steps}
    named = [
        (name, identifier) for name, identifier in _names(library, library.state("kinds/*/kind.yaml")) if name in title
    ]
    for _, identifier in sorted(named, key=lambda one: -len(one[0])):
        kind = find_kind(library, identifier)
        if kind and all(labels.intersection(step.labels) for step in kind.data.steps if step.need == REQUIRED):
            return kind
    kind = find_kind(library, GENERIC)
    assert kind is not None
    return kind


@lru_cache(maxsize=8)
def _names(library: Library, _state: State) -> tuple[tuple[str, str], ...]:
    """Every name and alias of a kind with the kind's identifier; only these are read, kinds in full take much longer."""
    found = []
    for identifier, path in kind_files(library).items():
        root, _ = parse(usable(read_source(path)).text, str(path))
        data = plain(root) if isinstance(root, Mapping) else {}
        aliases = data.get("别名") or data.get("aliases") or []
        names = [data.get("名称") or data.get("name"), *(aliases if isinstance(aliases, list) else [aliases])]
        found += [(name, identifier) for name in names if isinstance(name, str)]
    return tuple(found)
