"""The one form in which meetingkit says that something is wrong, and the exit codes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class ExitCode(IntEnum):
    """What a command returns to the shell."""

    OK = 0
    FINDINGS = 1
    INVALID = 2
    UNWRITABLE = 3
    INTERRUPTED = 130


class Severity(StrEnum):
    """How certain and how bad a finding is, worst first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def label(self) -> str:
        """The Chinese word shown to the user."""
        return {"error": "错误", "warning": "疑似", "info": "提示"}[self.value]

    @property
    def rank(self) -> int:
        """0 is the worst; for sorting and thresholds."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a text file; line and column count from 1, columns in characters."""

    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Fix:
    """A safe correction: at `position` the file has `old`, which should be `new`."""

    position: Position
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: what is wrong, where, and how to mend it.

    The message says what was expected and what was found; the hint says the fix. `words` are the characters it is
    about, `fix` corrects them where that can be done safely; neither is part of the JSON form.
    """

    code: str
    severity: Severity
    message: str
    file: str
    line: int = 1
    column: int = 1
    hint: str = ""
    words: str = ""
    fix: Fix | None = None

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.severity.label} {self.code} {self.message}"

    def as_dict(self) -> dict[str, str | int]:
        """The JSON form of `check --json`."""
        names = ("code", "severity", "file", "line", "column", "message", "hint")
        return {name: getattr(self, name) for name in names}


def in_order(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Sorted as a reader meets them in the file; a finding said twice is kept once."""
    return sorted(dict.fromkeys(diagnostics), key=lambda d: (d.file, d.line, d.column, d.severity.rank, d.code))


class InvalidInput(Exception):  # noqa: N818 - it names the input, not a fault of the program
    """What was given cannot be used; carries every finding that explains why."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        self.diagnostics = in_order(diagnostics)
        super().__init__(self.diagnostics)  # a pickled exception is made again from these arguments

    def __str__(self) -> str:
        return "\n".join(map(str, self.diagnostics))
