"""The main job as a library: agenda file → agenda and kind → script → bytes. Prints nothing, writes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from meetingkit.agenda.enrolment import enrol
from meetingkit.agenda.model import Agenda, parse_agenda, read_agenda
from meetingkit.agenda.roster_file import find_roster, given_roster
from meetingkit.agenda.settling import mask, settle, visible
from meetingkit.arrange.reader import Reader
from meetingkit.compose.paper import compose_script
from meetingkit.diagnostics import Diagnostic, InvalidInput
from meetingkit.document import Document
from meetingkit.kind import Kind, find_kind, unknown_kind
from meetingkit.layout.model import Layout
from meetingkit.library import Library
from meetingkit.reading.binding import Reading
from meetingkit.reading.source import Source
from meetingkit.wording.blanks import BLANK
from meetingkit.wording.masks import printed

if TYPE_CHECKING:
    from meetingkit.agenda.roster import Roster

Result = TypeVar("Result")
SCRIPT_NAME = "主持词"  # unless the chair is the main speaker too


@dataclass(frozen=True, slots=True)
class Meeting:
    """An agenda that reads well, with its kind and the office's roster.

    In `reading` the people are as the roster knows them; `agenda` is what the papers say: settled, and masked unless
    it was asked to disclose; `unmasked` is the same with every name, for checking.
    """

    reading: Reading[Agenda]
    kind: Kind
    agenda: Agenda
    unmasked: Agenda
    roster: Roster | None = None

    @property
    def masked(self) -> bool:
        """Whether there are names that the papers do not print."""
        return self.agenda is not self.unmasked

    @property
    def notices(self) -> tuple[Diagnostic, ...]:
        """What reading had to say short of an error."""
        roster = self.roster.reading.diagnostics if self.roster else ()
        return (*self.reading.diagnostics, *roster)


def load_meeting(
    path: Path, library: Library, *, disclose: bool = False, read: Callable[[Path], Reading[Agenda]] = read_agenda
) -> Meeting:
    """Read an agenda file and its roster, and find its kind. Raises InvalidInput with every mistake of both files.

    `disclose` leaves the names under embargo (保密, 任免) legible; `read` may read the agenda as a table's row has it.
    """
    return _meeting(lambda: read(path), lambda reading: find_roster(path, reading), library, disclose=disclose)


def meeting_from(source: Source, library: Library, roster: Source | None = None, *, disclose: bool = False) -> Meeting:
    """As `load_meeting`, of text in hand; no file but those of the library is looked for."""
    return _meeting(
        lambda: parse_agenda(source), lambda reading: given_roster(roster, reading), library, disclose=disclose
    )


def _meeting(
    read: Callable[[], Reading[Agenda]],
    roster_of: Callable[[Reading[Agenda] | None], Roster | None],
    library: Library,
    *,
    disclose: bool,
) -> Meeting:
    found: list[Diagnostic] = []
    reading = _tried(read, found)
    roster = _tried(lambda: roster_of(reading), found)
    if reading is None:
        raise InvalidInput(found)
    enrolled = _tried(lambda: enrol(reading, roster), found)
    wanted, before = reading.model.kind, len(found)
    kind = _tried(lambda: find_kind(library, wanted), found)
    if kind is None and len(found) == before:
        at = reading.position("kind")
        found.append(unknown_kind(library, wanted, reading.source.file, at.line, at.column))
    if found or enrolled is None or kind is None:
        raise InvalidInput(found)
    agenda = settle(enrolled.model, library, roster, everybody_counts=kind.data.counts_everybody)
    masked = agenda if disclose else mask(agenda, roster)
    return Meeting(enrolled, kind, masked, agenda, roster)


def _tried(step: Callable[[], Result], found: list[Diagnostic]) -> Result | None:
    """What a step gives; None when it fails, and then what it found is added."""
    try:
        return step()
    except InvalidInput as error:
        found += error.diagnostics
        return None


def script_of(meeting: Meeting, library: Library) -> Document:
    """The chair's script of a meeting. Raises InvalidInput when a template is wrong."""
    return compose_script(meeting.agenda, meeting.kind, library)


def script_name(agenda: Agenda, reader: Reader | None = None) -> str:
    """What the script calls itself, and whose copy it is."""
    return ("主持讲话" if agenda.chair_is_main_speaker else SCRIPT_NAME) + (f"（{reader}）" if reader else "")


def meeting_title(name: str, file: Path) -> str:
    """The meeting's name for its files, or the agenda file's while the meeting has none."""
    return f"{file.stem}-" if BLANK.search(name) else printed(name.strip())


def dated(document: Document, created: datetime | None) -> Document:
    """The document with a date for its file, where the agenda gives none."""
    if document.properties.created or created is None:
        return document
    return replace(document, properties=replace(document.properties, created=created))


def reading_copy(meeting: Meeting, document: Document, layout: Layout, reader: Reader, library: Library) -> Document:
    """The script arranged for reading aloud, when the layout is made for that; else as it is."""
    if layout.aloud is None:
        return document
    from meetingkit.arrange.copy import arrange
    from meetingkit.arrange.surnames import surname_readings
    from meetingkit.timetable import timetable

    surnames = surname_readings(library) if layout.aloud.gloss != "无" else {}
    agenda = visible(meeting.agenda) if meeting.masked else meeting.agenda
    return arrange(document, agenda, timetable(agenda, document), layout, reader, surnames)
