"""What was recognised in a script. Lines are indexes of the document's paragraphs, from 0."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Step:
    """One step that the chair announces; `type` and `label` as in `meetingkit.agenda.items`.

    `how` is what the words call a talk where that is no matter of its own: 欢迎辞, 局党组对照检查, 工作报告; or as a whole, 《准则》有关章节, where `subject` is but the paper. `speakers` are those called to act, as written at the call without 请; `first` and `last` are its lines.
    """

    type: str
    label: str
    subject: str | None
    speakers: tuple[str, ...]
    discussion: bool
    first: int
    last: int
    how: str | None = None


@dataclass(frozen=True, slots=True)
class NumberedPoint:
    """One numbered point of the chair's address: 一要…, 一是…, 第一，…, （一）…, 一、…; without a number `marker` is how it begins."""

    number: int
    marker: str
    lead: str
    line: int


@dataclass(frozen=True, slots=True)
class Taken:
    """What one line, or a part of it, was taken as; `confidence` from 0 to 1."""

    line: int
    what: str
    confidence: float


@dataclass(frozen=True, slots=True)
class RecognisedMeeting:
    """Everything that was recognised; what the script does not say is None or empty.

    `announced_count` and `topics` are the agenda as the opening announces it; `about` is what the chair
    says his own points are about, which the calls of an agenda do not name; `recap` is the line that looks back and
    its text; `unrecognised` are lines that were not understood.
    """

    title: str | None = None
    title_lines: tuple[int, ...] = ()
    subtitle: str | None = None
    day: date | None = None
    chair: str | None = None
    salutation: str | None = None
    opening: tuple[int, ...] = ()
    due: int | None = None
    arrived: int | None = None
    absent: tuple[str, ...] = ()
    announced_count: int | None = None
    topics: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    about: str | None = None
    recap: tuple[int, str] | None = None
    points: tuple[NumberedPoint, ...] = ()
    closing: tuple[int, ...] = ()
    taken: tuple[Taken, ...] = ()
    unrecognised: tuple[int, ...] = ()
