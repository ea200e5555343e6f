"""Numbers of things, minutes, money that a text has otherwise; by the key of the agenda where one says the number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from meetingkit.arrange.spans import UNIT
from meetingkit.check.script import Line
from meetingkit.comparing.lines import Side
from meetingkit.comparing.mentions import Mention, Replaced, change_of, changed, dates_in, replaced
from meetingkit.comparing.model import Change, Row
from meetingkit.comparing.moments import NUMBER_ALONE
from meetingkit.comparing.pieces import bare
from meetingkit.comparing.spots import origin
from meetingkit.reading.nodes import Scalar

COUNT = re.compile(rf"(?<![第\d.:：/－—-])\d[\d,]*(?:\.\d+)?\s?(?:{UNIT})*")
NUMBER = re.compile(r"[\d,.]+")
TOLD_AS_FACTS = ("due", "arrived", "announced_count")
# by the item, None for the meeting, and the number: the keys that have it, with their values
Stated = dict[tuple[int | None, str], list[tuple[str, Scalar]]]


def counts_in(line: Line) -> list[Mention]:
    """Numbers with their units in a line, in order, those of dates and times apart."""
    dates = {at for date in dates_in(line) for at in range(date.start, date.end)}
    found = (match for match in COUNT.finditer(line.text) if match.start() not in dates)
    return [Mention(*match.span(), "".join(match[0].split())) for match in found]


def changed_counts(rows: Sequence[Row], old: Side, new: Side, facts: Sequence[Change]) -> Iterator[Change]:
    """Every number that became another of the same unit, once each, apart from what the facts tell already."""
    stated = _stated(old), _stated(new)
    known = "\n".join(text for fact in facts for text in fact.texts)
    numbers = {(fact.old, fact.new) for fact in facts if fact.what in TOLD_AS_FACTS}
    told = set()
    for row in changed(rows):
        for one in replaced(row, counts_in) if row.old and row.new else ():
            if not one.old or not one.new or _unit(one.old) != _unit(one.new) or _follows(row, one, old, new):
                continue
            as_fact = (_number(one.old), _number(one.new)) in numbers
            if as_fact or re.search(rf"(?<![\d.]){re.escape(one.new.text)}", known):
                continue
            change = _named(change_of(row, one, "counts", "文中数字", (old, new)), row, one, (old, new), stated)
            if (change.label, change.numbers, change.old, change.new) not in told:
                told.add((change.label, change.numbers, change.old, change.new))
                yield change


def _number(mention: Mention) -> str:
    found = NUMBER.match(mention.text)
    return found[0] if found else ""


def _unit(mention: Mention) -> str:
    return mention.text[len(_number(mention)) :]


def _follows(row: Row, one: Replaced, old: Side, new: Side) -> bool:
    """Whether a number that the program counts follows from what is told of two agendas."""
    if not (old.meeting and new.meeting and row.old and row.new and one.old and one.new):
        return False
    return not (origin(old, row.old, one.old.start) and origin(new, row.new, one.new.start))


def _stated(side: Side) -> Stated:
    """The values of an agenda that are a number and nothing else, those for single papers apart."""
    found: Stated = defaultdict(list)
    for path, scalar in side.meeting.reading.texts() if side.meeting else ():
        item = path[1] + 1 if len(path) > 1 and isinstance(path[1], int) else None
        text = bare(scalar.text or "")
        of_the_script = len(path) == 1 or (item and path[0] in ("议程", "items"))
        if (
            of_the_script
            and isinstance(path[-1], str)
            and NUMBER_ALONE.fullmatch(text)
            and (number := NUMBER.match(text))
        ):
            found[item, number[0]].append((path[-1], scalar))
    return found


def _named(change: Change, row: Row, one: Replaced, sides: tuple[Side, Side], stated: tuple[Stated, Stated]) -> Change:
    """The change by the key that says the number, with the place of its value, where just one key does."""
    label, numbers, places = change.label, [*change.numbers], [*change.where]
    for at, (line, mention) in enumerate(((row.old, one.old), (row.new, one.new))):
        keys = stated[at].get((line.item, _number(mention)), []) if line and mention else []
        if len(keys) == 1 and line and mention and bare(keys[0][1].text or "") in (mention.text, _number(mention)):
            written = origin(sides[at], line, mention.start)
            if written in (None, keys[0][1].start):
                label, numbers[at], places[at] = keys[0][0], line.item, keys[0][1].start
    return replace(change, label=label, numbers=(numbers[0], numbers[1]), where=(places[0], places[1]))
