"""The paragraphs of a meeting's text as they are compared, each knowing where it stands in its file."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from meetingkit.check.provenance import traced_script
from meetingkit.check.script import Facts, Line, Place
from meetingkit.comparing.model import Elsewhere
from meetingkit.diagnostics import Position
from meetingkit.document import Document, Paragraph, Role, Run
from meetingkit.recognise.model import RecognisedMeeting
from meetingkit.recognise.recognise import recognise

if TYPE_CHECKING:
    from meetingkit.agenda.model import Agenda
    from meetingkit.readers import Manuscript
    from meetingkit.reading.binding import Reading
    from meetingkit.workflow import Meeting

# the value of an agenda that a fact comes from: the first that is written
SOURCES = {
    "title": ("title", "name"), "date": ("when",), "start": ("when",), "announced_count": ("announce", "items"), "topics": ("announce", "items"),
}  # fmt: skip
TOLD_ABOVE = ("title", "date", "chair", "salutation")


@dataclass(frozen=True)
class Side:
    """One of two meetings: its lines, what is recognised in them, and its agenda where it was made from one.

    `document` is the script composed from the agenda; `word` says that lines are paragraphs of a word processor.
    """

    file: str
    lines: tuple[Line, ...]
    recognised: RecognisedMeeting
    meeting: Meeting | None = None
    document: Document | None = None
    word: bool = False

    @cached_property
    def people(self) -> dict[str, list[tuple[str, Elsewhere]]]:
        """Everybody of the agenda's roster by name: the posts, and where the roster has them."""
        found: dict[str, list[tuple[str, Elsewhere]]] = {}
        roster = self.meeting.roster if self.meeting else None
        for index, person in enumerate(roster.reading.model.people if roster else ()):
            reading = roster.reading  # type: ignore[union-attr]
            at = reading.position("people", index, "post")
            place = Elsewhere(at.line, at.column, reading.source.file)
            found.setdefault(person.name, []).append(((person.post or "").strip(), place))
        return found


def side_of_agenda(meeting: Meeting, document: Document) -> Side:
    """An agenda with the script composed from it; places are those of the agenda's values."""
    paragraphs = [one._replace(runs=tuple(map(_unbroken, one.runs))) for one in document.paragraphs]
    shown = Document(tuple(one for one in paragraphs if one.text.strip()))
    lines = [_stripped(line) for line in traced_script(meeting.reading, shown, Facts(), closely=True).lines]
    found = recognised(lines)
    for taken in found.taken:
        if taken.what in TOLD_ABOVE:
            lines[taken.line] = _traced(lines[taken.line], agenda_place(meeting.reading, taken.what))
    return Side(meeting.reading.source.file, tuple(lines), found, meeting, document)


def agenda_place(reading: Reading[Agenda], what: str) -> Position:
    """Where an agenda says a fact of the whole meeting; the file's first line where it does not."""
    agenda = reading.model
    if what == "points":
        own = [place for place, item in enumerate(agenda.items) if getattr(item, "points", None)]
        return reading.position("items", own[-1], "points") if own else reading.position("items")
    names = SOURCES.get(what, (what,))
    written = [name for name in names if getattr(agenda, name, None) is not None]
    return reading.position(written[0] if written else names[-1])


def nearest(candidates: Iterable[Document], lines: Sequence[Line]) -> Document:
    """Of several copies of a script the one that has most paragraphs in common with these lines."""
    texts = Counter(line.text for line in lines)

    def common(document: Document) -> float:
        own = Counter("".join(one.text.split("\n")).strip() for one in document.paragraphs if one.text.strip())
        return (own & texts).total() / max(1, (own | texts).total())

    return max(candidates, key=common)


def side_of_manuscript(manuscript: Manuscript, *, word: bool) -> Side:
    """A script read from a file; a line break within a paragraph of Word is a matter of layout."""
    indexes = range(len(manuscript.numbers))
    groups = [list(group) for _, group in groupby(indexes, key=manuscript.numbers.__getitem__)]
    lines = tuple(_line(number, group, manuscript) for number, group in enumerate(groups))
    return Side(manuscript.file, lines, recognised(lines), word=word)


def recognised(lines: Iterable[Line]) -> RecognisedMeeting:
    """What the text alone says, whatever a file's format tells of roles."""
    return recognise(Document(tuple(Paragraph(Role.BODY, (Run(line.text),)) for line in lines)))


def text_lines(side: Side) -> list[Line]:
    """The lines to be compared as text: a title is one, however it was divided."""
    found: list[Line] = []
    title = {line for line in side.recognised.title_lines if line - 1 in side.recognised.title_lines}
    for line in side.lines:
        if line.index in title:
            before = found.pop()
            found.append(replace(before, text=before.text + line.text, place=_joined_place([before, line])))
        else:
            found.append(line)
    return found


def _unbroken(run: Run) -> Run:
    return run._replace(text=run.text.replace("\n", ""))


def _stripped(line: Line) -> Line:
    cut = len(line.text) - len(line.text.lstrip())
    place, own = line.place, line.own
    return replace(
        line, text=line.text.strip(), place=lambda offset: place(offset + cut), own=lambda offset: own(offset + cut)
    )


def _traced(line: Line, at: Position) -> Line:
    """The line with a place for its generated words; what comes from a value of the agenda keeps its own."""
    return replace(line, place=lambda offset: line.place(offset) if line.own(offset) else at)


def _line(index: int, group: Sequence[int], manuscript: Manuscript) -> Line:
    parts = [Line(at, manuscript.document.paragraphs[at].text, Role.BODY, _place(manuscript, at)) for at in group]
    return Line(index, "".join(part.text for part in parts), Role.BODY, _joined_place(parts))


def _place(manuscript: Manuscript, index: int) -> Place:
    return lambda offset: manuscript.place(index, offset)


def joined_line(parts: Sequence[Line]) -> Line:
    """Several lines as one, each character with its own place."""
    if len(parts) == 1:
        return parts[0]
    own = [owns for part in parts for owns in map(part.own, range(len(part.text)))]
    text = "".join(part.text for part in parts)
    return replace(parts[0], text=text, place=_joined_place(parts), own=own.__getitem__)


def _joined_place(parts: Sequence[Line]) -> Place:
    """The place of a character in the text of several lines together."""
    starts, start = [], 0
    for part in parts:
        starts.append(start)
        start += len(part.text)

    def place(offset: int) -> Position:
        number = bisect_right(starts, offset) - 1
        return parts[number].place(offset - starts[number])

    return place
