"""What the parts of a paper's data are computed from."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from meetingkit.compose.paper import compose_script
from meetingkit.diagnostics import Position
from meetingkit.timetable import Timetable, timetable

if TYPE_CHECKING:
    from meetingkit.agenda.model import Agenda
    from meetingkit.agenda.roster import Roster
    from meetingkit.document import Document
    from meetingkit.kind import Kind
    from meetingkit.layout.model import Layout
    from meetingkit.library import Library
    from meetingkit.reading.binding import Reading


@dataclass(frozen=True)
class Context:
    """One meeting as its papers say it: settled, and masked unless it was asked to disclose.

    `reading` tells where in its file something stands.
    The script and the timetable, which several papers need, are made once, when the first asks for them.
    """

    agenda: Agenda
    kind: Kind
    roster: Roster | None
    library: Library
    layout: Layout | None = None
    reading: Reading[Agenda] | None = None

    @property
    def file(self) -> str:
        """What the agenda's file is called."""
        return self.reading.source.file if self.reading else "议程"

    def position(self, *path: str | int) -> Position:
        """Where the value at a path of attribute names stands in the agenda's file."""
        return self.reading.position(*path) if self.reading else Position()

    def in_layout(self, layout: Layout) -> Context:
        """The same meeting for a paper in another layout; what was made is kept."""
        other = copy(self)
        object.__setattr__(other, "layout", layout)
        return other

    @cached_property
    def script(self) -> Document:
        """The chair's script, whose length tells how long the chair speaks."""
        return compose_script(self.agenda, self.kind, self.library)

    @cached_property
    def timetable(self) -> Timetable:
        """When each item starts."""
        return timetable(self.agenda, self.script)
