"""The registry of rules and what a rule sees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, wraps
from typing import TYPE_CHECKING

from meetingkit.agenda.model import Agenda
from meetingkit.diagnostics import Fix, Position, Severity
from meetingkit.kind import KindData
from meetingkit.reading.binding import Reading
from meetingkit.reading.nodes import Scalar

if TYPE_CHECKING:
    from meetingkit.agenda.roster import Roster
    from meetingkit.check.script import Script


@dataclass(frozen=True, slots=True)
class Finding:
    """One hit of a rule; `words` are the characters it is about, where there are some.

    One that is not `sure` is told as a hint, whatever the rule says of others.
    """

    position: Position
    message: str
    hint: str
    words: str = ""
    fix: Fix | None = None
    sure: bool = True


@dataclass(frozen=True)
class Subject:
    """What is checked: an agenda with the file it came from, what its kind asks for, the office's roster."""

    reading: Reading[Agenda]
    kind: KindData
    roster: Roster | None = None

    @property
    def agenda(self) -> Agenda:
        """The agenda."""
        return self.reading.model

    @cached_property
    def texts(self) -> list[Scalar]:
        """Every non-empty value and key of the file, in order."""
        return [scalar for _, scalar in self.reading.texts() if scalar.text]


Find = Callable[[Subject], Iterator[Finding]]
FindInText = Callable[["Script"], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code is stable, its name is what users see; `why` and the examples are what `rules CODE` tells.

    `find` looks at an agenda, `find_in_text` at any script; a rule with both looks at an agenda by `find` alone.
    On an agenda's own script nothing is said that one of the rules `unless` said, in these words or of this line.
    """

    code: str
    name: str
    severity: Severity
    why: str
    wrong: str
    right: str
    find: Find | None = None
    find_in_text: FindInText | None = None
    unless: tuple[str, ...] = ()


RULES: dict[str, Rule] = {}


def rule(code: str, name: str, severity: Severity, *, why: str, wrong: str, right: str) -> Callable[[Find], Find]:
    """Register a rule on agendas. Raises ValueError when the code is taken."""

    def register(find: Find) -> Find:
        _add(Rule(code, name, severity, why, wrong, right, find=find))
        return find

    return register


def text_rule(
    code: str, name: str, severity: Severity, *, why: str, wrong: str, right: str, unless: tuple[str, ...] = ()
) -> Callable[[FindInText], FindInText]:
    """Register a rule on the text of scripts and papers. Raises ValueError when the code is taken."""

    def register(find: FindInText) -> FindInText:
        _add(Rule(code, name, severity, why, wrong, right, find_in_text=find, unless=unless))
        return find

    return register


def once_at_a_place(find: FindInText) -> FindInText:
    """Of findings of a rule that begin at one place only the first, and none within another that is told.

    Several finders may see one mistake, each with as many words as it knows.
    """

    @wraps(find)
    def found(script: Script) -> Iterator[Finding]:
        told = defaultdict[int, list[tuple[int, int]]](list)
        for one in find(script):
            start = one.position.column
            end = start + len(one.words)
            on_line = told[one.position.line]
            if not any(left == start or left < start <= end <= right for left, right in on_line):
                on_line.append((start, end))
                yield one

    return found


def also_in_text(code: str) -> Callable[[FindInText], FindInText]:
    """Let a registered rule on agendas look at somebody's script too."""

    def register(find: FindInText) -> FindInText:
        RULES[code] = replace(RULES[code], find_in_text=find)
        return find

    return register


def _add(rule: Rule) -> None:
    if rule.code in RULES:
        raise ValueError(f"rule {rule.code} is registered twice")
    RULES[rule.code] = rule
