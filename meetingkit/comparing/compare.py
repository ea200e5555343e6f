"""Two meetings → what changed between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from meetingkit.comparing.alignment import likeness
from meetingkit.comparing.counts import changed_counts
from meetingkit.comparing.facts import Fact, ItemFacts, MeetingFacts, facts_of, renumbered
from meetingkit.comparing.items import moved, paired
from meetingkit.comparing.lines import Side, text_lines
from meetingkit.comparing.mentions import mentioned
from meetingkit.comparing.model import ITEM, Change, Difference, Kind, Value
from meetingkit.comparing.text import common, text_rows
from meetingkit.comparing.whole import whole_rows
from meetingkit.diagnostics import Position

LIKE = 0.45  # from which likeness on two members of a list are one that was changed
FEW = 10_000  # pairs of members that are compared one by one
Numbers = tuple[int | None, int | None]
Where = tuple[Position | None, Position | None]


def compare(old: Side, new: Side) -> Difference:
    """Everything that changed from the old meeting to the new one."""
    as_script = old.meeting is None or new.meeting is None
    before, after = facts_of(old, as_script=as_script), facts_of(new, as_script=as_script)
    if as_script and new.meeting:
        before = renumbered(before, after)
    elif as_script and old.meeting:
        after = renumbered(after, before)
    here, there = text_lines(old), text_lines(new)
    rows = whole_rows(text_rows(here, there))
    changes = list(fact_changes(before, after))
    known = "\n".join(text for change in changes for text in change.texts)
    dated = any(change.what == "date" for change in changes)
    changes += [
        change
        for change in mentioned(rows, old, new)
        if str(change.new or change.old) not in known
        and not (change.what == "dates" and dated and _heads(change, old, new))
    ]
    changes += changed_counts(rows, old, new, changes)
    return Difference(tuple(changes), rows)


def _heads(change: Change, old: Side, new: Side) -> bool:
    """Whether a date stands on the line below the title, of which the meeting's date has been told."""
    for side, at in zip((old, new), change.where, strict=True):
        for taken in side.recognised.taken:
            if taken.what == "date" and at and side.lines[taken.line].place(0).line == at.line:
                return True
    return False


def fact_changes(old: MeetingFacts, new: MeetingFacts) -> Iterator[Change]:
    """The facts that changed: of the whole meeting, of the list of items, of each item."""
    yield from _changed_facts(old.whole, new.whole)
    pairs = paired(old.items, new.items)
    yield from _changed_order(old.items, new.items, pairs)
    for i, j in pairs.items():
        yield from _changed_item(old.items[i], new.items[j])


def _changed_order(old: tuple[ItemFacts, ...], new: tuple[ItemFacts, ...], pairs: dict[int, int]) -> Iterator[Change]:
    for index, item in enumerate(old):
        if index not in pairs:
            yield Change(Kind.REMOVED, ITEM, "议程", _told(item), None, (item.number, None), (item.at, None))
    came = set(range(len(new))) - set(pairs.values())
    for index in sorted(came):
        item = new[index]
        yield Change(Kind.ADDED, ITEM, "议程", None, _told(item), (None, item.number), (None, item.at))
    swapped, shifted = moved(pairs)
    for i, j in swapped:
        one, other = old[i], old[j]
        yield Change(Kind.SWAPPED, ITEM, "议程", one.name, other.name, (one.number, other.number), (one.at, other.at))
    for i in shifted:
        one, other = old[i], new[pairs[i]]
        yield Change(Kind.MOVED, ITEM, "议程", one.name, other.name, (one.number, other.number), (one.at, other.at))


def _told(item: ItemFacts) -> str:
    speakers = item.facts.get("speakers")
    return f"{item.name}（{speakers.label}：{'、'.join(item.speakers)}）" if speakers and item.speakers else item.name


def _changed_item(old: ItemFacts, new: ItemFacts) -> Iterator[Change]:
    numbers, where = (old.number, new.number), (old.at, new.at)
    if old.label != new.label:
        yield Change(Kind.CHANGED, "type", "类型", old.label, new.label, numbers, where)
    yield from _changed_facts(old.facts, new.facts, numbers, where)


def _changed_facts(
    old: dict[str, Fact], new: dict[str, Fact], numbers: Numbers = (None, None), above: Where = (None, None)
) -> Iterator[Change]:
    """`above` is where a fact that only one side has would stand on the other."""
    for what in [*old, *(what for what in new if what not in old)]:
        here, there = old.get(what), new.get(what)
        before, after = here.value if here else None, there.value if there else None
        if before == after or (what == "subject" and _bare(before) == _bare(after)):
            continue
        told = there or here
        assert told is not None
        for kind, one, other in _value_changes(before, after):
            if what == "elaborations" and kind is Kind.REORDERED and old["points"].value != new["points"].value:
                continue  # they went with their points
            offset = _unlike(one, other)
            where = (here.place(one, offset) if here else above[0], there.place(other, offset) if there else above[1])
            yield Change(kind, what, told.label, one, other, numbers, where)


def _unlike(one: Value, other: Value) -> int:
    """At which character two texts begin to differ; of lists the first."""
    return common(one, other) if isinstance(one, str) and isinstance(other, str) else 0


def _bare(value: Value) -> Value:
    """A paper's title is the same with title marks and without."""
    return value.removeprefix("《").removesuffix("》") if isinstance(value, str) else value


def _value_changes(old: Value, new: Value) -> Iterator[tuple[Kind, Value, Value]]:
    if isinstance(old, tuple) or isinstance(new, tuple):
        yield from list_changes(_members(old), _members(new))
    else:
        yield (Kind.ADDED if old is None else Kind.REMOVED if new is None else Kind.CHANGED), old, new


def _members(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else () if value is None else (value,)


def list_changes(old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[tuple[Kind, Value, Value]]:
    """Members removed, added, each one that became another, and the whole list where the order changed besides."""
    kept = Counter(old) & Counter(new)
    gone, come = _without(old, kept), _without(new, kept)
    pairs = _became(old, new, gone, come)
    became, been, left, free = dict(pairs), {j for _, j in pairs}, set(gone), set(come)
    yield from ((Kind.CHANGED, old[i], new[j]) for i, j in pairs)
    if lost := tuple(old[i] for i in gone if i not in became):
        yield Kind.REMOVED, lost, None
    if won := tuple(new[j] for j in come if j not in been):
        yield Kind.ADDED, None, won
    before = [new[became[i]] if i in became else word for i, word in enumerate(old) if i in became or i not in left]
    after = [word for j, word in enumerate(new) if j in been or j not in free]
    if before != after:
        yield Kind.REORDERED, old, new


def _without(words: tuple[str, ...], kept: Counter[str]) -> list[int]:
    """Indexes of the members that the other list does not have; of equal ones the last."""
    left, found = Counter(kept), []
    for index, word in enumerate(words):
        if left[word]:
            left[word] -= 1
        else:
            found.append(index)
    return found


def _became(old: tuple[str, ...], new: tuple[str, ...], gone: list[int], come: list[int]) -> list[tuple[int, int]]:
    """Members that were changed, or replaced at their place."""
    if len(gone) * len(come) > FEW:
        return []
    scored = [(likeness(old[i], new[j]), i, j) for i in gone for j in come]
    pairs: dict[int, int] = {}
    for score, i, j in sorted(scored, key=lambda one: (-one[0], abs(one[1] - one[2]), one[1])):
        if score >= LIKE and i not in pairs and j not in pairs.values():
            pairs[i] = j
    left, free = [i for i in gone if i not in pairs], [j for j in come if j not in pairs.values()]
    if len(old) == len(new) and left == free:
        pairs |= dict(zip(left, free, strict=True))
    return sorted(pairs.items())
