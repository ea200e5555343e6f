"""Where a script has characters together that no paper has: wrong ones stand there, and whatever nobody has written yet."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from meetingkit.check.contexts import MARK, contexts, spelled
from meetingkit.check.script import Line, Script

EDGE = MARK * 2  # what a line begins and ends with, as it was learnt


@dataclass(frozen=True, slots=True)
class Unseen:
    """A line, as it is spelled between two edges, and the threes on end that no paper has, by where they begin."""

    line: Line
    text: str
    runs: tuple[tuple[int, int], ...]


def unseen(script: Script) -> list[Unseen]:
    """Of each line that stands but once what no paper has; looked for once in a script."""
    return script.once(_find)


def _find(script: Script) -> list[Unseen]:
    known = contexts()
    if not known:
        return []
    times = Counter(line.text for line in script.lines)
    once = ((line, f"{EDGE}{spelled(line.text)}{EDGE}") for line in script.lines if times[line.text] == 1)
    found = (Unseen(line, text, tuple(known.unseen(text))) for line, text in once)
    return [one for one in found if one.runs]
