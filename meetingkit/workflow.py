"""The main job as a library: agenda file → agenda and kind → script → bytes. Prints nothing, writes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from meetingkit.agenda.model import Agenda, read_agenda
from meetingkit.arrange.reader import Reader
from meetingkit.compose.script import compose_script
from meetingkit.diagnostics import Diagnostic, InvalidInput
from meetingkit.document import Document
from meetingkit.kind import Kind, find_kind, unknown_kind
from meetingkit.layout import Layout
from meetingkit.library import Library
from meetingkit.reading.binding import Reading


@dataclass(frozen=True, slots=True)
class Meeting:
    """An agenda that reads well, with its kind."""

    reading: Reading[Agenda]
    kind: Kind

    @property
    def agenda(self) -> Agenda:
        """The agenda."""
        return self.reading.model

    @property
    def notices(self) -> tuple[Diagnostic, ...]:
        """What reading had to say short of an error."""
        return self.reading.diagnostics


def load_meeting(path: Path, library: Library) -> Meeting:
    """Read an agenda file and find its kind. Raises InvalidInput with every mistake found."""
    reading = read_agenda(path)
    kind = find_kind(library, reading.model.kind)
    if kind is None:
        at = reading.position("kind")
        raise InvalidInput([unknown_kind(library, reading.model.kind, reading.source.file, at.line, at.column)])
    return Meeting(reading, kind)


def script_of(meeting: Meeting, library: Library) -> Document:
    """The chair's script of a meeting. Raises InvalidInput when a template is wrong."""
    return compose_script(meeting.agenda, meeting.kind, library)


def reading_copy(meeting: Meeting, document: Document, layout: Layout, reader: Reader, library: Library) -> Document:
    """The script arranged for reading aloud, when the layout is made for that; else as it is."""
    if layout.aloud is None:
        return document
    from meetingkit.arrange.copy import arrange
    from meetingkit.arrange.surnames import surname_readings
    from meetingkit.timetable import timetable

    surnames = surname_readings(library) if layout.aloud.gloss != "无" else {}
    return arrange(document, meeting.agenda, timetable(meeting.agenda, document), layout, reader, surnames)
