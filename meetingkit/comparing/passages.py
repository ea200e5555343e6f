"""Where a stretch of a piece is found again after somebody edited the piece."""

from __future__ import annotations

from dataclasses import dataclass

from meetingkit.comparing.model import Kind
from meetingkit.comparing.text import text_parts


@dataclass(frozen=True, slots=True)
class _Step:
    """A stretch of the old text and what it is in the new one; `same` when they are equal."""

    old: tuple[int, int]
    new: tuple[int, int]
    same: bool


class Passage:
    """Two wordings of a piece, and the way from places in the old to places in the new one."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self._steps: list[_Step] = []
        here = there = 0
        for part in text_parts(old, new):
            size = len(part.text)
            gone, came = size * (part.kind is not Kind.ADDED), size * (part.kind is not Kind.REMOVED)
            before = self._steps[-1] if self._steps else None
            if part.kind is Kind.ADDED and before and not before.same and before.new[0] == before.new[1]:
                self._steps[-1] = _Step(before.old, (there, there + came), same=False)  # what went became this
            else:
                self._steps.append(_Step((here, here + gone), (there, there + came), part.kind is Kind.SAME))
            here, there = here + gone, there + came

    def region(self, start: int, end: int, marks: str | None = None) -> tuple[int, int]:
        """Where the stretch from `start` to `end` (not empty) stands in the new text, or what took its place.

        What was only inserted before or after it is outside, unless one of `marks` joins it to the stretch; with none
        in `marks` it belongs to the stretch.
        """
        first = next(step for step in self._steps if step.old[1] > start)
        last = next(step for step in reversed(self._steps) if step.old[0] < end)
        begins = first.new[0] + (start - first.old[0] if first.same else 0)
        ends = last.new[1] - (last.old[1] - end if last.same else 0)
        for step in self._steps if marks is not None else ():
            inserted = self.new[slice(*step.new)] if step.old[0] == step.old[1] else ""
            if inserted and step.old[0] == end and (not marks or inserted[0] in marks):
                ends = step.new[1]
            if inserted and step.old[0] == start and (not marks or inserted[-1] in marks):
                begins = step.new[0]
        return begins, max(begins, ends)
