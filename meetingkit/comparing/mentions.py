"""Dates and people that a text names: which came, which went, which became another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import zip_longest

from meetingkit.check.script import Line
from meetingkit.comparing.model import Change, Kind, Row
from meetingkit.comparing.whole import people_in
from meetingkit.diagnostics import Position

Found = tuple[int, str]  # where in the line, and what
Find = Callable[[Line], list[Found]]
Spot = Callable[[Line, int], Position | None]


@cache
def _dates() -> re.Pattern[str]:
    day_part = "(?:凌晨|早上|[上中下]午|晚上)?"
    return re.compile(
        r"(?:\d{4}\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?日|\d{4}\s?年(?:\s?\d{1,2}\s?月)?|\d{1,2}\s?月(?=[上中下]旬|底|初|份)"
        rf"|{day_part}(?<!\d)\d{{1,2}}[:：]\d{{2}}(?!\d)|{day_part}(?<!\d)\d{{1,2}}[时点](?:\d{{1,2}}分|半)?"
    )


def dates_in(line: Line) -> list[Found]:
    """Dates and times of day as they are written."""
    return [(match.start(), "".join(match[0].split())) for match in _dates().finditer(line.text)]


def people_in_line(line: Line) -> list[Found]:
    """People by name, in order."""
    return list(people_in(line.text))


def _in_line(line: Line, offset: int) -> Position | None:
    return line.place(offset)


def mentioned(
    rows: Sequence[Row], old_text: str, new_text: str, old_spot: Spot = _in_line, new_spot: Spot = _in_line
) -> Iterator[Change]:
    """Every date and name that a changed paragraph names otherwise; each is told once, at its first place.

    The spots say where a character of a line is written.
    """
    for what, label, find in (("dates", "文中日期", dates_in), ("names", "文中人名", people_in_line)):
        told = set()
        for change in _found(rows, what, label, find, (old_spot, new_spot)):
            gone = change.kind is Kind.REMOVED and str(change.old) in new_text
            came = change.kind is Kind.ADDED and str(change.new) in old_text
            if not gone and not came and (change.kind, change.old, change.new) not in told:
                told.add((change.kind, change.old, change.new))
                yield change


def _found(rows: Sequence[Row], what: str, label: str, find: Find, spots: tuple[Spot, Spot]) -> Iterator[Change]:
    for row in rows:
        if row.kind in (Kind.SAME, Kind.MOVED):
            continue
        here, there = find(row.old) if row.old else [], find(row.new) if row.new else []
        old_words, new_words = [word for _, word in here], [word for _, word in there]
        for tag, a, b, c, d in SequenceMatcher(None, old_words, new_words, autojunk=False).get_opcodes():
            if tag != "equal":
                pairs = zip_longest(here[a:b], there[c:d])
                yield from (_change(row, one, other, what, label, spots) for one, other in pairs)


def _change(
    row: Row, one: Found | None, other: Found | None, what: str, label: str, spots: tuple[Spot, Spot]
) -> Change:
    """One mention that became another; without the one it came, without the other it went."""
    kind = Kind.ADDED if one is None else Kind.REMOVED if other is None else Kind.CHANGED
    old_at = spots[0](row.old, one[0] if one else 0) if row.old else None
    new_at = spots[1](row.new, other[0] if other else 0) if row.new else None
    old, new = one[1] if one else None, other[1] if other else None
    return Change(kind, what, label, old, new, where=(old_at, new_at))
