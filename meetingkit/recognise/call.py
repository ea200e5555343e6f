"""What a sentence of the chair calls for: of what kind, of what matter, by whom."""

from __future__ import annotations

from dataclasses import dataclass

from meetingkit.recognise.cues import TYPES


@dataclass(frozen=True, slots=True)
class Call:
    """What a sentence calls for; `speakers` may be empty, `by_chair` tells that the chair acts himself."""

    label: str
    subject: str | None = None
    speakers: tuple[str, ...] = ()
    by_chair: bool = False

    @property
    def type(self) -> str:
        """The type of step, as in `meetingkit.agenda.items`."""
        return TYPES[self.label]
