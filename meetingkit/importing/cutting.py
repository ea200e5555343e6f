"""The lines of a script by where an agenda has them: title, opening, the lines of each step, recap, closing."""

from __future__ import annotations

from dataclasses import dataclass, field

from meetingkit.document import Document
from meetingkit.recognise.model import RecognisedMeeting, Step

FRONT = ("title", "subtitle", "date", "chair", "label", "mark", "salutation")


@dataclass(slots=True)
class Part:
    """The lines of one step, by index; of none where the script has no steps."""

    step: Step | None
    lines: list[int]

    @property
    def by_chair(self) -> bool:
        """Whether it is the chair's own address."""
        return self.step is not None and self.step.type == "address" and not self.step.speakers


@dataclass(slots=True)
class Cut:
    """Every line of a script exactly once. `agenda_at` and `recap_at` are the number (from 1) of the part before which
    the announced agenda and the recap stand; the number after the last part is after all of them.
    """

    texts: list[str]
    title: list[int] = field(default_factory=list)
    byline: list[int] = field(default_factory=list)
    salutation: int | None = None
    opening: list[int] = field(default_factory=list)
    agenda: list[int] = field(default_factory=list)
    agenda_at: int = 1
    parts: list[Part] = field(default_factory=list)
    recap: list[int] = field(default_factory=list)
    recap_at: int = 0
    closing: list[int] = field(default_factory=list)

    def text(self, lines: list[int]) -> list[str]:
        """The texts of lines."""
        return [self.texts[line] for line in lines]


def cut(document: Document, meeting: RecognisedMeeting) -> Cut:
    """The script's lines by their place in an agenda; no paragraph of the document may be empty."""
    what = {one.line: one.what for one in meeting.taken}
    found = Cut([paragraph.text for paragraph in document.paragraphs])
    body = _front(found, what)
    starts = _starts(meeting, body)
    end = min((line for line in meeting.closing if line > (starts[-1] if starts else body)), default=len(found.texts))
    found.closing = list(range(end, len(found.texts)))
    if not starts:
        return _without_steps(found, body, end)
    found.opening = list(range(body, starts[0]))
    for step, start, stop in zip(meeting.steps, starts, [*starts[1:], end], strict=True):
        found.parts.append(Part(step, list(range(start, stop))))
    _recap(found, meeting)
    _agenda(found, what)
    return found


def _front(found: Cut, what: dict[int, str]) -> int:
    """The lines above speech; the index where that begins."""
    line = 0
    while what.get(line) == "title":
        found.title.append(line)
        line += 1
    while what.get(line) in FRONT:
        if what[line] == "salutation":
            found.salutation = line
            return line + 1
        found.byline.append(line)
        line += 1
    return line


def _starts(meeting: RecognisedMeeting, body: int) -> list[int]:
    """Where each step begins, none before the one above it."""
    starts: list[int] = []
    for step in meeting.steps:
        starts.append(max(step.first, starts[-1] if starts else body))
    return starts


def _without_steps(found: Cut, body: int, end: int) -> Cut:
    """A script of prose: the first paragraph opens, the rest is spoken as it stands."""
    lines = list(range(body, end)) or found.closing
    if lines is found.closing:
        found.closing = []
    found.opening, rest = (lines[:1], lines[1:]) if len(lines) > 1 else ([], lines)
    found.parts = [Part(None, rest)]
    return found


def _recap(found: Cut, meeting: RecognisedMeeting) -> None:
    """Take the recap out of the part that it follows, where an agenda has one: before the chair's last address, before
    the anthems at the end, or at the end.
    """
    if meeting.recap is None:
        return
    line = meeting.recap[0]
    before = next((index for index, part in enumerate(found.parts) if line in part.lines[1:]), None)
    if before is None:
        return
    own = [number for number, part in enumerate(found.parts, 1) if part.by_chair]
    at = own[-1] if own else _anthems(found.parts)
    if at != before + 2:
        return
    lines = found.parts[before].lines
    place = lines.index(line)
    found.parts[before].lines, found.recap, found.recap_at = lines[:place], lines[place:], at


def _anthems(parts: list[Part]) -> int:
    """The number of the first of the anthems at the end, or the number after the last part."""
    last = len(parts)
    while last and (step := parts[last - 1].step) and step.type == "ceremony" and not step.speakers:
        last -= 1
    return last + 1


def _agenda(found: Cut, what: dict[int, str]) -> None:
    """Take the announced agenda out of the end of the opening, or of the anthem that stands before it."""
    first = next((index for index, part in enumerate(found.parts) if part.step and part.step.type != "ceremony"), 0)
    lines = found.parts[first - 1].lines if first else found.opening
    least = 1 if first else 0
    place = len(lines)
    while place > least and what.get(lines[place - 1]) == "agenda":
        place -= 1
    found.agenda, found.agenda_at = lines[place:], first + 1
    del lines[place:]
