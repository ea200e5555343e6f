"""Where a stretch of a piece is found again after somebody edited the piece."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from meetingkit.comparing.model import Kind, Part
from meetingkit.comparing.text import text_parts


@dataclass(frozen=True, slots=True)
class _Step:
    """A stretch of the old text and what it is in the new one; `same` when they are equal."""

    old: tuple[int, int]
    new: tuple[int, int]
    same: bool


class Passage:
    """Two wordings of a piece, and the way from places in the old to places in the new one."""

    def __init__(self, old: str, new: str, parts: Iterable[Part] | None = None) -> None:
        """`parts` say what stayed and what did not, where that is known already."""
        self.old, self.new = old, new
        self._steps: list[_Step] = []
        here = there = 0
        for part in text_parts(old, new) if parts is None else parts:
            size = len(part.text)
            gone, came = size * (part.kind is not Kind.ADDED), size * (part.kind is not Kind.REMOVED)
            before = self._steps[-1] if self._steps else None
            if part.kind is Kind.ADDED and before and not before.same and before.new[0] == before.new[1]:
                self._steps[-1] = _Step(before.old, (there, there + came), same=False)  # what went became this
            else:
                self._steps.append(_Step((here, here + gone), (there, there + came), part.kind is Kind.SAME))
            here, there = here + gone, there + came

    def before(self, at: int) -> int:
        """Where in the old text a place of the new one was, or begins what it took the place of."""
        number = bisect_right(self._steps, at, key=lambda step: step.new[1])
        step = self._steps[min(number, len(self._steps) - 1)]
        return step.old[0] + (at - step.new[0] if step.same else 0)

    def region(self, start: int, end: int, marks: str | None = None) -> tuple[int, int]:
        """Where the stretch from `start` to `end` (not empty) stands in the new text, or what took its place.

        What was only inserted before or after it is outside, unless one of `marks` joins it to the stretch; with none
        in `marks` it belongs to the stretch.
        """
        first = self._steps[bisect_right(self._steps, start, key=lambda step: step.old[1])]
        last = self._steps[bisect_left(self._steps, end, key=lambda step: step.old[0]) - 1]
        begins = first.new[0] + (start - first.old[0] if first.same else 0)
        ends = last.new[1] - (last.old[1] - end if last.same else 0)
        for step in self._steps if marks is not None else ():
            inserted = self.new[slice(*step.new)] if step.old[0] == step.old[1] else ""
            if inserted and step.old[0] == end and (not marks or inserted[0] in marks):
                ends = step.new[1]
            if inserted and step.old[0] == start and (not marks or inserted[-1] in marks):
                begins = step.new[0]
        return begins, max(begins, ends)
