"""From the words of a composed paper back to the agenda's value they came from."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict

from meetingkit.agenda.model import Agenda
from meetingkit.check.script import Facts, Line, Script
from meetingkit.diagnostics import Position
from meetingkit.document import Document, Paragraph
from meetingkit.reading.binding import Reading
from meetingkit.reading.nodes import Scalar

SHORTEST = 2  # a single character stands in many a sentence
Span = tuple[int, int, Scalar, int]  # start and end in the paragraph; the value, and where in it the words begin


def traced_script(reading: Reading[Agenda], document: Document, facts: Facts) -> Script:
    """The paper as a script whose places are those of the agenda."""
    tracer = _Tracer(reading)
    lines = [_line(index, paragraph, tracer) for index, paragraph in enumerate(document.paragraphs)]
    return Script(document, tuple(lines), facts)


def _line(index: int, paragraph: Paragraph, tracer: _Tracer) -> Line:
    text = paragraph.text
    spans = tracer.spans(paragraph)
    starts = [start for start, *_ in spans]

    def found(offset: int) -> Span | None:
        number = bisect_right(starts, offset) - 1
        return spans[number] if number >= 0 and offset < spans[number][1] else None

    def place(offset: int) -> Position:
        span = found(offset)
        return span[2].position(span[3] + offset - span[0]) if span else tracer.fallback(paragraph.item)

    def own(offset: int) -> bool:
        return found(offset) is not None

    return Line(index, text, paragraph.role, place, paragraph.item, own)


class _Tracer:
    """Knows every line of every value of an agenda, by its text and by the item it belongs to."""

    def __init__(self, reading: Reading[Agenda]) -> None:
        self.reading = reading
        self.lines: dict[str, list[tuple[Scalar, int]]] = defaultdict(list)
        self.short: dict[int | None, list[tuple[str, Scalar, int]]] = defaultdict(list)
        items = tuple(name for name in ("议程", "items") if name in reading.root.entries)
        for path, scalar in reading.texts():
            item = path[1] + 1 if len(path) > 1 and path[0] in items and isinstance(path[1], int) else None
            offset = 0
            for line in (scalar.text or "").split("\n"):
                words = line.strip()
                if len(words) >= SHORTEST:
                    at = offset + line.index(words)
                    self.lines[line].append((scalar, offset))
                    if line != words:
                        self.lines[words].append((scalar, at))
                    if "\n" not in (scalar.text or "").rstrip("\n"):
                        self.short[item].append((words, scalar, at))
                offset += len(line) + 1

    def fallback(self, item: int | None) -> Position:
        """Where a paper's own words are answered for: the item's first line, or the file's."""
        return self.reading.position("items", item - 1) if item else Position()

    def spans(self, paragraph: Paragraph) -> list[Span]:
        """Which characters of a paragraph came from which value: whole lines, else runs, else the item's own words."""
        text = paragraph.text
        if known := self.lines.get(text):
            scalar, offset = known[0]
            return [(0, len(text), scalar, offset)]
        spans: list[Span] = []
        start = 0
        for run in paragraph.runs:
            if known := self.lines.get(run.text):
                scalar, offset = known[0]
                spans.append((start, start + len(run.text), scalar, offset))
            else:
                spans += self._parts(run.text, start, paragraph.item)
            start += len(run.text)
        return spans

    def _parts(self, text: str, start: int, item: int | None) -> list[Span]:
        """The values that stand within generated words, the longest first."""
        taken = [False] * len(text)
        found: list[Span] = []
        candidates = [*self.short[item], *(self.short[None] if item else [])]
        for words, scalar, offset in sorted(candidates, key=lambda one: -len(one[0])):
            at = text.find(words)
            if at >= 0 and not any(taken[at : at + len(words)]):
                taken[at : at + len(words)] = [True] * len(words)
                found.append((start + at, start + at + len(words), scalar, offset))
        return sorted(found, key=lambda span: span[0])
