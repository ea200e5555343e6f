"""Checks on an agenda that reads well: one small function a rule, one registry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from meetingkit.agenda.model import Agenda
from meetingkit.check import blanks, items, procedure, prose  # noqa: F401 - importing registers the rules
from meetingkit.check.registry import RULES, Subject
from meetingkit.diagnostics import Diagnostic, in_order
from meetingkit.kind import KindData
from meetingkit.reading.binding import Reading

if TYPE_CHECKING:
    from meetingkit.agenda.roster import Roster


def check_agenda(reading: Reading[Agenda], kind: KindData, roster: Roster | None = None) -> list[Diagnostic]:
    """Every finding of every rule, in file order."""
    subject = Subject(reading, kind, roster)
    found = []
    for rule in RULES.values():
        for finding in rule.find(subject):
            position = finding.position
            found.append(
                Diagnostic(
                    rule.code,
                    rule.severity,
                    finding.message,
                    reading.source.file,
                    position.line,
                    position.column,
                    finding.hint,
                )
            )
    return in_order(found)
