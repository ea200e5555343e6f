"""Dates and people that a text names: which came, which went, which became another."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest

from meetingkit.check.script import Line
from meetingkit.comparing.lines import Side, text_lines
from meetingkit.comparing.model import Change, Kind, Row
from meetingkit.comparing.passages import Passage
from meetingkit.comparing.spots import gap_spot, spot
from meetingkit.comparing.whole import people_in


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a line that name something, and where they stand; `text` is without space."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Replaced:
    """A mention that became another; without `new` it went, without `old` it came. `at` is where in both lines."""

    old: Mention | None
    new: Mention | None
    at: tuple[int, int] = (0, 0)


Find = Callable[[Line], list[Mention]]


@cache
def _dates() -> re.Pattern[str]:
    day_part = "(?:凌晨|早上|[上中下]午|晚上)?"
    return re.compile(
        r"(?:\d{4}\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?日|\d{4}\s?年(?:\s?\d{1,2}\s?月)?|\d{1,2}\s?月(?=[上中下]旬|底|初|份)"
        rf"|{day_part}(?<!\d)\d{{1,2}}[:：]\d{{2}}(?!\d)|{day_part}(?<!\d)\d{{1,2}}[时点](?:\d{{1,2}}分|半)?"
    )


def dates_in(line: Line) -> list[Mention]:
    """Dates and times of day as they are written, in order."""
    return [Mention(*match.span(), "".join(match[0].split())) for match in _dates().finditer(line.text)]


def people_in_line(line: Line) -> list[Mention]:
    """People by name, in order."""
    return [Mention(start, start + len(name), name) for start, name in people_in(line.text)]


def mentioned(rows: Sequence[Row], old: Side, new: Side) -> Iterator[Change]:
    """Every date and name that a changed paragraph names otherwise; each is told once, at its first place."""
    old_text, new_text = ("\n".join(line.text for line in text_lines(side)) for side in (old, new))
    for what, label, find in (("dates", "文中日期", dates_in), ("names", "文中人名", people_in_line)):
        told = set()
        for row in changed(rows):
            for one in replaced(row, find):
                change = change_of(row, one, what, label, (old, new))
                gone = change.kind is Kind.REMOVED and str(change.old) in new_text
                came = change.kind is Kind.ADDED and str(change.new) in old_text
                if not gone and not came and (change.kind, change.old, change.new) not in told:
                    told.add((change.kind, change.old, change.new))
                    yield change


def changed(rows: Iterable[Row]) -> Iterator[Row]:
    """The paragraphs whose words are not as they were."""
    return (row for row in rows if row.kind not in (Kind.SAME, Kind.MOVED))


def replaced(row: Row, find: Find) -> Iterator[Replaced]:
    """The mentions of a paragraph that became others at their place, went or came, in the order of the new text."""
    here, there = find(row.old) if row.old else [], find(row.new) if row.new else []
    if not (row.old and row.new):
        yield from (Replaced(*pair) for pair in zip_longest(here, there))
        return
    passage = Passage(row.old.text, row.new.text, row.parts)
    ends = [mention.end for mention in there]
    done = 0
    for one in here:
        start, end = passage.region(one.start, one.end)
        at = bisect_right(ends, start, done)
        yield from (Replaced(None, two, (passage.before(two.start), 0)) for two in there[done:at])
        done = at
        if at == len(there) or not there[at].start < end or start == end:
            yield Replaced(one, None, (0, start))
            continue
        done += 1
        if there[at].text != one.text:
            yield Replaced(one, there[at])
    yield from (Replaced(None, two, (passage.before(two.start), 0)) for two in there[done:])


def change_of(row: Row, one: Replaced, what: str, label: str, sides: tuple[Side, Side]) -> Change:
    """A mention that is not as it was, as a change with its places in the two files."""
    kind = Kind.ADDED if one.old is None else Kind.REMOVED if one.new is None else Kind.CHANGED
    places = [
        None if not line else spot(side, line, mention.start) if mention else gap_spot(side, line, at)
        for side, line, mention, at in zip(sides, (row.old, row.new), (one.old, one.new), one.at, strict=True)
    ]
    old, new = one.old.text if one.old else None, one.new.text if one.new else None
    return Change(kind, what, label, old, new, where=(places[0], places[1]))
