"""Common words for which another that sounds alike was written: 报告已经引发，请大家传阅; 按时出息.

Both are words, so only what stands right beside tells. The list is `别的词` of `templates/terms/slips.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from meetingkit.check.nearly import Slip
from meetingkit.check.script import Script
from meetingkit.check.stretch import spans_of
from meetingkit.terms import terms

NOTHING, BOTH = "-", "都"


@dataclass(frozen=True, slots=True)
class _Word:
    """A word, the one that is meant, and what stands before or behind the wrong one; both where `both` says so."""

    right: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    both: bool

    def told(self, text: str, start: int, end: int) -> bool:
        """Whether what stands beside tells that the word is wrong."""
        told = text.endswith(self.before, 0, start), text.startswith(self.after, end)
        return all(told) if self.both else any(told)


def _list(side: str) -> tuple[str, ...]:
    return tuple(side.split(",")) if side != NOTHING else ()


@cache
def _words() -> dict[str, list[_Word]]:
    """The list, by the wrong word. Raises InvalidInput when it cannot be read."""
    found: dict[str, list[_Word]] = {}
    for row in (terms("slips").get("别的词") or "").splitlines():
        wrong, right, before, after, *more = row.split()
        found.setdefault(wrong, []).append(_Word(right, _list(before), _list(after), BOTH in more))
    return found


def other_words(script: Script) -> Iterator[Slip]:
    """Every place where the other word is meant, in order of the list."""
    for wrong, words in _words().items():
        if wrong in script.pairs:
            for line in script.lines_with((wrong,)):
                for start, end in spans_of(wrong, line.text):
                    meant = next((word for word in words if word.told(line.text, start, end)), None)
                    if meant:
                        yield Slip(line, start, end, meant.right)
