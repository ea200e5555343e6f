"""Somebody's script as a value, for the tests of the rules on text."""

from __future__ import annotations

from typing import Any

from meetingkit.check.registry import RULES
from meetingkit.check.script import Facts, Line, Script
from meetingkit.diagnostics import Position
from meetingkit.document import Document, Paragraph, Role, Run
from meetingkit.recognise.model import RecognisedMeeting


def script(text: str, meeting: RecognisedMeeting | None = None, **facts: Any) -> Script:
    """A script of the lines of a text; a place is that of the line in the text. `meeting` is what is recognised."""
    paragraphs = tuple(Paragraph(Role.BODY, (Run(line),)) for line in text.split("\n"))
    lines = tuple(Line(index, one.text, one.role, _place(index)) for index, one in enumerate(paragraphs))
    return Script(Document(paragraphs), lines, Facts(**facts), meeting)


def _place(index: int) -> Any:
    return lambda offset: Position(index + 1, offset + 1)


def found(text: str, code: str, meeting: RecognisedMeeting | None = None, **facts: Any) -> list[tuple[int, str]]:
    """The line and the words of every finding of a rule, in order."""
    find = RULES[code].find_in_text
    assert find, f"{code} does not look at texts"
    findings = sorted(find(script(text, meeting, **facts)), key=lambda one: one.position)
    return [(one.position.line, one.words) for one in findings]
