"""The registry of rules and what a rule sees."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from meetingkit.agenda.model import Agenda
from meetingkit.diagnostics import Position, Severity
from meetingkit.kind import KindData
from meetingkit.reading.binding import Reading
from meetingkit.reading.nodes import Scalar

if TYPE_CHECKING:
    from meetingkit.agenda.roster import Roster


@dataclass(frozen=True, slots=True)
class Finding:
    """One hit of a rule."""

    position: Position
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Subject:
    """What is checked: an agenda with the file it came from, what its kind asks for, the office's roster."""

    reading: Reading[Agenda]
    kind: KindData
    roster: Roster | None = None

    @property
    def agenda(self) -> Agenda:
        """The agenda."""
        return self.reading.model

    def texts(self) -> Iterator[Scalar]:
        """Every non-empty value and key of the file, in order."""
        return (scalar for _, scalar in self.reading.texts() if scalar.text)


Find = Callable[[Subject], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code is stable, its name is what users see."""

    code: str
    name: str
    severity: Severity
    find: Find


RULES: dict[str, Rule] = {}


def rule(code: str, name: str, severity: Severity) -> Callable[[Find], Find]:
    """Register a rule. Raises ValueError when the code is taken."""

    def register(find: Find) -> Find:
        if code in RULES:
            raise ValueError(f"rule {code} is registered twice")
        RULES[code] = Rule(code, name, severity, find)
        return find

    return register
