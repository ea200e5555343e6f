"""Changes shown as people read them: names, dates, numbers with their units and words go and come as wholes."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from meetingkit.arrange.spans import NUMBER, UNIT, Span
from meetingkit.check.named import people_named
from meetingkit.check.script import Facts, Line, Script
from meetingkit.check.word_bounds import SIZES, is_word
from meetingkit.comparing.model import Kind, Part, Row
from meetingkit.comparing.text import joined, text_parts
from meetingkit.diagnostics import Position
from meetingkit.document import Document, Role

LONGEST_LINE = 20_000  # characters of one paragraph in which names are looked for
HAN_NUMBER = re.compile(rf"[零〇一二两三四五六七八九十百千]+(?:{UNIT})")
LONGEST_NAME = 8  # characters of a name before 镇 or 局
ENDS_OF_NAMES = "省市州县区旗镇乡村部委办局厅院所"
PLACES = "省市州县区旗镇乡"
BEFORE_NAMES = "请由和与及在对让把"


@lru_cache(maxsize=4096)
def people_in(text: str) -> tuple[tuple[int, str], ...]:
    """People by name in one paragraph, in order, each with where the name stands."""
    line = Line(0, text, Role.BODY, lambda offset: Position(1, offset + 1))
    named = people_named(Script(Document(()), (line,), Facts())) if len(text) <= LONGEST_LINE else []
    return tuple(sorted((one.start, one.name) for one in named))


def whole_rows(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows with changes that cut nothing in two; a name that is told as one somewhere is one everywhere."""
    lines = (line for row in rows if row.kind is not Kind.SAME for line in (row.old, row.new) if line)
    names = frozenset(name for line in lines for _, name in people_in(line.text))
    return tuple(
        replace(row, parts=_whole(row.parts, row.old.text, row.new.text, names)) if row.old and row.new else row
        for row in rows
    )


def whole_parts(old: str, new: str) -> tuple[Part, ...]:
    """What stayed, went and came between two wordings, as `text_parts` finds it, with nothing cut in two."""
    names = frozenset(name for text in (old, new) for _, name in people_in(text))
    return _whole(text_parts(old, new), old, new, names)


def _whole(parts: tuple[Part, ...], old: str, new: str, names: frozenset[str]) -> tuple[Part, ...]:
    if len(parts) < 2:
        return parts
    ends = list(_ends(parts))
    here = [*_units(old, names), *((a, b) for a, b, _, _ in ends)]
    there = [*_units(new, names), *((c, d) for _, _, c, d in ends)]
    stayed = _kept(parts, here, there)
    return tuple(joined(_cut(parts, stayed)))


def _units(text: str, names: frozenset[str]) -> list[Span]:
    """The stretches that are read as one: numbers, names, and the common words between them."""
    found = [match.span() for pattern in (NUMBER, HAN_NUMBER) for match in pattern.finditer(text)]
    sizes = sorted({len(name) for name in names})
    for start in range(len(text)):
        found += [(start, start + size) for size in sizes if text[start : start + size] in names]
    taken = {at for span in found for at in range(*span)}
    return [*found, *_words(text, taken)]


def _words(text: str, taken: set[int]) -> Iterator[Span]:
    """Common words outside of what is taken, one behind the other, at each place the longest."""
    at = 0
    while at < len(text):
        sizes = (size for size in sorted(SIZES, reverse=True) if at + size <= len(text))
        size = next((size for size in sizes if is_word(text[at : at + size])), 1)
        if size > 1 and taken.isdisjoint(range(at, at + size)):
            yield at, at + size
            at += size
        else:
            at += 1


def _ends(parts: Sequence[Part]) -> Iterator[tuple[int, int, int, int]]:
    """Names of places and organs of which only the end stayed, as 镇 of 石桥镇 → 城关镇; their spans in both texts."""
    here = there = 0
    for before, (gone, come), after in _replacements(parts):
        here, there = here + len(before), there + len(before)
        is_name = max(len(gone), len(come)) <= LONGEST_NAME and all(map(_is_han, gone + come))
        if is_name and after and after[0] in ENDS_OF_NAMES and not _begins_word(after):
            first = int(_ends_with_place(before))
            yield here - first, here + len(gone) + 1, there - first, there + len(come) + 1
        here, there = here + len(gone), there + len(come)


def _replacements(parts: Sequence[Part]) -> Iterator[tuple[str, tuple[str, str], str]]:
    """Each change, with what stayed before and after it; what only went or only came has an empty other side."""
    stays: list[str] = [""]
    changes: list[tuple[str, str]] = []
    for part in parts:
        if part.kind is Kind.SAME:
            stays += [""] * (len(changes) == len(stays))
            stays[-1] += part.text
            continue
        if len(changes) < len(stays):
            changes.append(("", ""))
        gone, come = changes[-1]
        changes[-1] = (gone + part.text, come) if part.kind is Kind.REMOVED else (gone, come + part.text)
    for (before, after), change in zip(pairwise([*stays, ""]), changes, strict=False):
        yield before, change, after


def _ends_with_place(text: str) -> bool:
    """Whether a text ends with 县 and the like, with which a name may begin: 、县交通运输局."""
    begins = len(text) == 1 or (len(text) > 1 and (not _is_han(text[-2]) or text[-2] in BEFORE_NAMES))
    return begins and text[-1] in PLACES


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _begins_word(text: str) -> bool:
    return any(is_word(text[:size]) for size in SIZES)


def _kept(parts: Sequence[Part], here: Iterable[Span], there: Iterable[Span]) -> dict[int, int]:
    """Old index → new index of the characters that stay; of a unit that is not whole on both sides none does."""
    to_new = dict(_same(parts))
    to_old = {new: old for old, new in to_new.items()}
    sides = (_by_character(here), to_new), (_by_character(there), to_old)
    todo = deque((side, span) for side, (spans, _) in enumerate(sides) for span in _all(spans))
    while todo:
        side, (start, end) = todo.popleft()
        mapped = [sides[side][1].get(at) for at in range(start, end)]
        first = mapped[0]
        if first is not None and mapped == list(range(first, first + end - start)):
            continue
        for at, other in zip(range(start, end), mapped, strict=True):
            if other is not None:
                del sides[side][1][at], sides[1 - side][1][other]
                todo += [(side, span) for span in sides[side][0][at]]
                todo += [(1 - side, span) for span in sides[1 - side][0][other]]
    return to_new


def _same(parts: Sequence[Part]) -> Iterator[tuple[int, int]]:
    here = there = 0
    for part in parts:
        size = len(part.text)
        if part.kind is Kind.SAME:
            yield from zip(range(here, here + size), range(there, there + size), strict=True)
        here, there = here + size * (part.kind is not Kind.ADDED), there + size * (part.kind is not Kind.REMOVED)


def _by_character(spans: Iterable[Span]) -> dict[int, list[Span]]:
    found: dict[int, list[Span]] = defaultdict(list)
    for start, end in spans:
        for at in range(start, end):
            found[at].append((start, end))
    return found


def _all(spans: dict[int, list[Span]]) -> list[Span]:
    return list({span: None for at in spans for span in spans[at]})


def _cut(parts: Sequence[Part], stayed: dict[int, int]) -> Iterator[Part]:
    """The parts with what does not stay any more as gone and come."""
    here = 0
    for part in parts:
        if part.kind is Kind.SAME:
            for at, char in enumerate(part.text, here):
                kinds = (Kind.SAME,) if at in stayed else (Kind.REMOVED, Kind.ADDED)
                yield from (Part(kind, char) for kind in kinds)
        else:
            yield part
        here += len(part.text) * (part.kind is not Kind.ADDED)
