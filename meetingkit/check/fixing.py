"""Safe corrections put into the text of a file, character by character: nothing else of the file changes.

The text is the whole file as decoded, with its mark at the start and its line ends. A correction may change what
others stand on (those that overlap it) and uncover more; whoever wants all of them checks and corrects again until
nothing is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from meetingkit.diagnostics import Fix
from meetingkit.wording import regex

BREAK = r"\r\n|\r|\n"  # the line ends that positions count, as `reading.source` reads them
# a rare character as JSON escapes it, read as one: columns behind it are not those of the file
PAIRED = re.compile(r"\\u[dD][89abAB]")


def fixed(text: str, fixes: Iterable[Fix]) -> str:
    """The text with the corrections that fit it; which these are, `fitting` tells."""
    places, _ = fitting(text, fixes)
    parts, done = [], 0
    for start, fix in places:
        parts += [text[done:start], fix.new]
        done = start + len(fix.old)
    return "".join([*parts, text[done:]])


def fitting(text: str, fixes: Iterable[Fix]) -> tuple[list[tuple[int, Fix]], list[Fix]]:
    """The corrections that can be made, with their offsets in the text, in order; and the rest.

    Left over are those whose `old` does not stand there, that stand in a line with a rare character written as JSON
    escapes it, and that overlap one before them.
    """
    lines = _lines(text)
    places, rest, done = [], [], -1
    for fix in sorted(dict.fromkeys(fixes), key=lambda fix: fix.position):
        start, line = lines[fix.position.line - 1] if 0 < fix.position.line <= len(lines) else (0, "")
        column = fix.position.column - 1
        fits = bool(fix.old) and line[column : column + len(fix.old)] == fix.old
        if fits and start + column >= done and not PAIRED.search(line):
            places.append((start + column, fix))
            done = start + column + len(fix.old)
        else:
            rest.append(fix)
    return places, rest


def _lines(text: str) -> list[tuple[int, str]]:
    """Each line without its end, and where it starts; a mark at the start of the file is in front of the first."""
    starts = [int(text.startswith("\ufeff"))]
    ends = []
    for match in regex.finditer(BREAK, text):
        ends.append(match.start())
        starts.append(match.end())
    return [(start, text[start:end]) for start, end in zip(starts, [*ends, len(text)], strict=True)]
