"""From the words of a composed paper back to the agenda's value they came from."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from meetingkit.agenda.model import Agenda
from meetingkit.agenda.values import person_or_organ
from meetingkit.check.script import Facts, Line, Script
from meetingkit.diagnostics import Fix, Position
from meetingkit.document import Document, Paragraph
from meetingkit.reading.binding import Reading
from meetingkit.reading.entry import nested_models, spellings
from meetingkit.reading.nodes import Scalar

SHORTEST = 2  # a single character stands in many a sentence
HEAD = 4  # characters by which values are found in a text
SENTENCE = 6  # from how many characters on a line of a longer text is looked for within a paragraph
ANY = 0  # the number under which the values of all items stand together
SECTIONS = frozenset(
    name for name, info in Agenda.model_fields.items() if name != "items" and nested_models(info.annotation)
)
DIGITS, BEFORE_DIGITS, BEHIND_DIGITS = "0123456789", ".:：", ".:：年月日时点"  # 12 is no part of 12月18日
Span = tuple[int, int, Scalar, int]  # start and end in the paragraph; the value, and where in it the words begin
Words = tuple[str, Scalar, int]  # one line of a value; the value, and where in it the line begins


def traced_script(
    reading: Reading[Agenda], document: Document, facts: Facts, *, sections: bool = False, closely: bool = False
) -> Script:
    """The paper as a script whose places are those of the agenda.

    With `sections` words may come from what the agenda says for one paper only, as 通知 and 座次. With `closely` more
    words are traced: those that belong to no item to the values of items too, and in 姓名（职务） each of both.
    """
    tracer = _Tracer(reading, sections=sections, closely=closely)
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

    def mend(start: int, end: int, new: str) -> Fix | None:
        first, last = found(start), found(max(start, end - 1))
        if first is None or last is not first:
            return None
        behind = first[3] - first[0]
        return first[2].fix(start + behind, end + behind, new)

    return Line(index, text, paragraph.role, place, paragraph.item, own, mend)


class _Tracer:
    """Knows every line of every value of an agenda, by its text and by the item it belongs to."""

    def __init__(self, reading: Reading[Agenda], *, sections: bool, closely: bool) -> None:
        self.reading, self.closely = reading, closely
        self.lines: dict[tuple[int | None, str], tuple[Scalar, int]] = {}
        self.words: dict[int | None, dict[str, dict[str, tuple[Scalar, int]]]] = defaultdict(lambda: defaultdict(dict))
        for item, scalar in _values(reading, sections=sections):
            text = scalar.text or ""
            several = "\n" in text.rstrip("\n")
            offset = 0
            for line in text.split("\n"):
                if len(line.strip()) >= SHORTEST:
                    self._learn(line, scalar, offset, item, within=not several or len(line.strip()) >= SENTENCE)
                offset += len(line) + 1

    def _learn(self, line: str, scalar: Scalar, offset: int, item: int | None, *, within: bool) -> None:
        """Keep a line of a value: as a whole line, and if `within` as one that may stand within other words."""
        words = line.strip()
        at = offset + line.index(words)
        for number in (item, ANY):
            self.lines.setdefault((number, line), (scalar, offset))
            self.lines.setdefault((number, words), (scalar, at))
        if within:
            for part, start in _parts_of(words) if self.closely else ((words, 0),):
                for number in (item, ANY) if item and self.closely else (item,):
                    self.words[number][part[:HEAD]].setdefault(part, (scalar, at + start))

    def fallback(self, item: int | None) -> Position:
        """Where a paper's own words are answered for: the item's first line, or the file's."""
        return self.reading.position("items", item - 1) if item else Position()

    def spans(self, paragraph: Paragraph) -> list[Span]:
        """Which characters of a paragraph came from which value: whole lines, else runs, else the item's own words."""
        text = paragraph.text
        if known := self._line_of(text, paragraph.item):
            return [(0, len(text), *known)]
        spans: list[Span] = []
        start = 0
        for run in paragraph.runs:
            if known := self._line_of(run.text, paragraph.item):
                spans.append((start, start + len(run.text), *known))
            else:
                spans += self._parts(run.text, start, paragraph.item)
            start += len(run.text)
        return spans

    def _line_of(self, text: str, item: int | None) -> tuple[Scalar, int] | None:
        """The line of a value that a text is: of its own item if it stands there."""
        return self.lines.get((item, text)) or self.lines.get((ANY, text))

    def _parts(self, text: str, start: int, item: int | None) -> list[Span]:
        """The values that stand within generated words, the longest first."""
        taken = [False] * len(text)
        found: list[Span] = []
        for words, scalar, offset in sorted(self._candidates(text, item), key=lambda one: -len(one[0])):
            at = place_of(words, text)
            if at >= 0 and not any(taken[at : at + len(words)]):
                taken[at : at + len(words)] = [True] * len(words)
                found.append((start + at, start + at + len(words), scalar, offset))
        return sorted(found, key=lambda span: span[0])

    def _candidates(self, text: str, item: int | None) -> list[Words]:
        """The values that stand in a paragraph of an item, or of none, its own before those of the whole meeting."""
        sizes = range(SHORTEST, HEAD + 1)
        heads = dict.fromkeys(text[at : at + size] for at in range(len(text)) for size in sizes)
        known = (self.words[number].get(head, {}) for number in (item or ANY, None) for head in heads)
        return [(words, *source) for found in known for words, source in found.items()]


def _values(reading: Reading[Agenda], *, sections: bool) -> Iterator[tuple[int | None, Scalar]]:
    """Every value with the number of its item, and the keys inside items, which name what is done there."""
    sorts = {spelled: name for name, info in Agenda.model_fields.items() for spelled in spellings(name, info)}
    keys = {id(key) for key, _ in reading.root.entries.values()}
    for path, scalar in reading.texts():
        sort = sorts.get(str(path[0]), "")
        if id(scalar) in keys or (sort in SECTIONS and not sections):
            continue
        yield path[1] + 1 if sort == "items" and len(path) > 1 and isinstance(path[1], int) else None, scalar


def _parts_of(words: str) -> Iterator[tuple[str, int]]:
    """A value, and of 姓名（职务） the name and the post, each with where it begins."""
    yield words, 0
    who = person_or_organ(words)
    yield from ((part, words.index(part)) for part in (who.name, who.post) if len(part) >= SHORTEST and part in words)


def place_of(words: str, text: str) -> int:
    """Where words first stand in a text, not within a longer number or a date; -1 where they do not."""
    at = text.find(words)
    while at >= 0:
        before, behind = text[at - 1 : at], text[at + len(words) : at + len(words) + 1]
        cut_before = words[0] in DIGITS and before and before in DIGITS + BEFORE_DIGITS
        cut_behind = words[-1] in DIGITS and behind and behind in DIGITS + BEHIND_DIGITS
        if not cut_before and not cut_behind:
            return at
        at = text.find(words, at + 1)
    return -1
