"""A change as a value: of a fact of the meeting, or of a paragraph of its text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from meetingkit.check.script import Line
from meetingkit.diagnostics import Position

Value = str | tuple[str, ...] | None
ITEM = "item"


class Kind(StrEnum):
    """How something changed."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"
    SWAPPED = "swapped"
    REORDERED = "reordered"


@dataclass(frozen=True, slots=True, order=True)
class Elsewhere(Position):
    """A place in another file than the compared one: in the roster of an agenda."""

    file: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One changed fact.

    `what` identifies it (`title`, `speakers`, `item` …), `label` is its Chinese name. `old` and `new` are texts, or
    the members of a list: those added, those removed, or all of them in their order when it is the order that
    changed. `numbers` are the item's number in the old and the new meeting, `where` the places in the two files, None
    where nobody wrote the words; of two items that changed places both numbers, texts and places are those of the old
    meeting.
    """

    kind: Kind
    what: str
    label: str
    old: Value
    new: Value
    numbers: tuple[int | None, int | None] = (None, None)
    where: tuple[Position | None, Position | None] = (None, None)

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text of both sides."""
        values = ((value,) if isinstance(value, str) else value or () for value in (self.old, self.new))
        return tuple(chain.from_iterable(values))


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a paragraph that stayed (SAME), went (REMOVED) or came (ADDED)."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph beside its counterpart; `twin` is the same paragraph at another place of the other text.

    The parts that are not ADDED are the old text, those that are not REMOVED the new one.
    """

    old: Line | None
    new: Line | None
    parts: tuple[Part, ...]
    twin: Line | None = None

    @property
    def kind(self) -> Kind:
        """What happened to the paragraph."""
        if self.old is None or self.new is None:
            return Kind.MOVED if self.twin else Kind.ADDED if self.old is None else Kind.REMOVED
        return Kind.SAME if self.old.text == self.new.text else Kind.CHANGED


@dataclass(frozen=True, slots=True)
class Difference:
    """All that changed: facts in the order of the meeting, and every paragraph, those unchanged too."""

    changes: tuple[Change, ...]
    rows: tuple[Row, ...]

    @property
    def changed_rows(self) -> tuple[Row, ...]:
        """The paragraphs that are not as they were."""
        return tuple(row for row in self.rows if row.kind is not Kind.SAME)

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return bool(self.changes or self.changed_rows)
