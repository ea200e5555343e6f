"""Checks on agendas and scripts: one small function a rule, one registry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from meetingkit.check import rules
from meetingkit.check.registry import RULES, Finding, Rule, Subject
from meetingkit.diagnostics import Diagnostic, Severity, in_order

if TYPE_CHECKING:
    from meetingkit.agenda.model import Agenda
    from meetingkit.agenda.roster import Roster
    from meetingkit.check.script import Script
    from meetingkit.kind import KindData
    from meetingkit.reading.binding import Reading


def check_agenda(
    reading: Reading[Agenda], kind: KindData, roster: Roster | None = None, script: Script | None = None
) -> list[Diagnostic]:
    """Every finding on an agenda and, where it is given, on the script composed from it; in file order."""
    rules.load(in_text=script is not None)
    subject = Subject(reading, kind, roster)
    file = reading.source.file
    found = [one for rule in RULES.values() if rule.find for one in _diagnostics(rule, rule.find(subject), file)]
    said = {(one.code, words) for one in found for words in (one.line, one.message)}
    for rule in RULES.values():
        if rule.find_in_text and not rule.find and script:
            told = _diagnostics(rule, rule.find_in_text(script), file)
            before = {words for code, words in said if code in rule.unless}
            found += [one for one in told if not {one.line, one.message} & before]
    return in_order(found)


def check_script(script: Script, file: str) -> list[Diagnostic]:
    """Every finding on somebody's script, in file order."""
    rules.load(in_text=True)
    in_text = ((rule, rule.find_in_text) for rule in RULES.values() if rule.find_in_text)
    return in_order([one for rule, find in in_text for one in _diagnostics(rule, find(script), file)])


def _diagnostics(rule: Rule, findings: Iterable[Finding], file: str) -> Iterator[Diagnostic]:
    for one in findings:
        line, column = one.position.line, one.position.column
        severity = rule.severity if one.sure else Severity.INFO
        yield Diagnostic(rule.code, severity, one.message, file, line, column, one.hint, one.words, one.fix)
