"""How findings are shown: the line, the place underlined, the fix."""

from __future__ import annotations

import shutil
import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from meetingkit.cli.console import print_diagnostics
from meetingkit.diagnostics import Diagnostic, InvalidInput

WIDTH_IN_A_PIPE = 100
NARROWEST = 24
BEFORE = 3  # of the room for a long line, one part in so many stands before the place
WIDE_SPACE = "\u3000"  # no printable character to Python, but as wide as a Han character


class Excerpts:
    """Shows findings with the lines they are about.

    On a terminal always; in a pipe only for Word files, whose paragraphs nobody counts: tools that read our output
    open the others.
    """

    def __init__(self) -> None:
        self._terminal = sys.stdout.isatty()
        columns = shutil.get_terminal_size().columns if self._terminal else WIDTH_IN_A_PIPE
        self._columns = columns
        self._lines: dict[str, dict[int, str]] = {}
        self._words: set[str] = set()

    def know(self, file: str, paragraphs: dict[int, str]) -> None:
        """Take the paragraphs of a Word file by number."""
        self._lines[file] = paragraphs
        self._words.add(file)

    def print(self, found: Iterable[Diagnostic]) -> None:
        """Each finding on stdout."""
        print_diagnostics(found, sys.stdout, self._below)

    def _below(self, found: Diagnostic) -> list[str]:
        if not self._terminal and found.file not in self._words:
            return []
        if found.file not in self._lines:
            self._lines[found.file] = _lines_of(Path(found.file))
        line = self._lines[found.file].get(found.line, "")
        label = f"第{found.line}段" if found.file in self._words else str(found.line)
        room = max(NARROWEST, self._columns - 8 - width(label))
        text, marks = excerpt(line, found.column - 1, max(1, len(found.words.split("\n")[0])), room)
        return [f"    {label} | {text}", f"    {' ' * width(label)} | {marks}"] if text else []


def _lines_of(path: Path) -> dict[int, str]:
    from meetingkit.reading.source import read_source

    try:
        return dict(enumerate(read_source(path).text.split("\n"), 1))
    except InvalidInput:  # what is wrong with the file has just been said
        return {}


def excerpt(line: str, start: int, length: int, room: int) -> tuple[str, str]:
    """What of a line is shown in `room` columns, and the row that underlines `length` characters from `start` on.

    A long line is cut around the place; nothing is shown of a line that has nothing.
    """
    text = "".join(char if char.isprintable() or char == WIDE_SPACE else " " for char in line).rstrip()
    indent = len(text) - len(text.lstrip())
    start = min(start, len(text))
    first = min(indent, start)
    if not text.strip():
        return "", ""
    if width(text[first:]) > room and width(text[first:start]) > room // BEFORE:
        first = start
        while first and width(text[first - 1 : start]) <= room // BEFORE - 1:
            first -= 1
    head = "…" if first > min(indent, start) else ""
    shown = _fitting(text[first:], room - width(head))
    before = width(head + text[first:start])
    marked = max(1, width(text[start : min(start + length, first + len(shown))]))
    tail = "…" if first + len(shown) < len(text) else ""
    return f"{head}{shown}{tail}", " " * before + "^" * marked


def _fitting(text: str, room: int) -> str:
    """The text, or as much of it as leaves room for one more column."""
    if width(text) <= room:
        return text
    used = 0
    for place, char in enumerate(text):
        used += width(char)
        if used > room - 1:
            return text[:place]
    return text


def width(text: str) -> int:
    """Columns on a terminal: two for a Han character, none for a mark above another."""
    wide = (2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text if not unicodedata.combining(char))
    return sum(wide)


def paragraphs_of(places: Iterable[tuple[int, int, str]]) -> dict[int, str]:
    """Paragraphs by number from (number, shift, text) of their lines; see `readers.Manuscript`."""
    found: dict[int, str] = {}
    for number, shift, text in places:
        found[number] = found.get(number, "").ljust(max(0, shift)) + text[max(0, -shift) :]
    return found
