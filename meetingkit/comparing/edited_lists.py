"""Lists in an edited paper: who or what came, went, became another or changed places, in a sentence or in rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from meetingkit.check.rules.papers import MATTERS, ORDER, PEOPLE
from meetingkit.comparing.alignment import likeness, rising
from meetingkit.comparing.compare import list_changes
from meetingkit.comparing.edited import Edited, Span, Unit, is_somebody, name_in, units
from meetingkit.comparing.model import Kind
from meetingkit.comparing.pieces import Piece
from meetingkit.comparing.values import PEOPLE as SOMEBODY
from meetingkit.comparing.values import Sort, Value
from meetingkit.wording.names import split_enumeration

JOINS = re.compile(r"(?:同志|先生|女士)?(?:[、，；]|和|及|与|以及)|")  # nothing between them: one below the other
MATTERS_JOINED = re.compile(r"[^。！？]{0,40}[、，；][^。！？]{0,40}")
MARKS = "、，；"
SAME = 0.45  # from which likeness on a name is one that was mistyped
MAIN = 0.5  # share of a piece from which on it is an entry of a list
BEFORE = 8  # characters that may stand before an item's title in a list: 1.听取
Series = list[tuple[int, Value]]  # index of a piece as made, and whom or what it lists


def changed_lists(edited: Edited) -> None:
    """Enumerations within a changed piece: 区财政局、区教育局, or one name alone."""
    listed = {at for series in _columns(edited) for at, _ in series}
    for index, passage in edited.passages.items():
        piece, spans = edited.old[index], edited.spans_of_old[index]
        for group in _enumerations(piece.key, units(piece.key, spans)):
            start, end = passage.region(group[0].start, group[-1].end, "" if piece.cell else MARKS)
            names = tuple(unit.who.key for unit in group)
            if passage.new[start:end] and "等" not in passage.new[start : end + 1]:
                _compare(edited, index, group, names, (start, end), moving=index in listed)
        _matters_in_order(edited, index, spans)


def _enumerations(key: str, people: list[Unit]) -> Iterator[list[Unit]]:
    """Those who stand in a row with only 、 and the like between them."""
    group: list[Unit] = []
    for unit in people:
        if group and not JOINS.fullmatch(key[group[-1].end : unit.start]):
            yield group
            group = []
        group.append(unit)
    if group:
        yield group


def _compare(
    edited: Edited, index: int, group: list[Unit], names: tuple[str, ...], region: tuple[int, int], *, moving: bool
) -> None:
    new = edited.new[edited.partner[index]]
    members = dict(_members(edited, new.key, *region, names))
    here, there = edited.people_of(edited.old[index].key), edited.people_of(new.key)
    for kind, before, after in list_changes(names, tuple(members)):
        lost = before if isinstance(before, tuple) else (before,) if before else ()
        came = after if isinstance(after, tuple) else (after,) if after else ()
        if kind is Kind.REORDERED:
            message = f"先后和议程不符：议程是“{'、'.join(names)}”，稿子是“{'、'.join(members)}”"
            _tell(edited, ORDER, new, region[0], message, group[0].who, "、".join(members))
        elif kind is Kind.CHANGED:
            [old], [other] = lost, came
            if there[old] >= here[old]:
                continue  # moved within the piece
            if not (moving and other in edited.values and edited.stands(old)):
                sort = edited.values[old].sort
                message = f"{sort}和议程不符：议程是“{old}”，稿子是“{other}”"
                edited.told.add(old)
                _tell(edited, PEOPLE, new, members[other], message, edited.values[old], other)
        elif kind is Kind.ADDED:
            for other in (one for one in came if there[one] > here[one] or one not in edited.values):
                message = f"议程里这一处没有“{other}”"
                _tell(edited, PEOPLE, new, members[other], message, group[0].who, other)
        elif members:  # where nobody of the list is left, the sentence was written anew
            for old in (one for one in lost if there[one] < here[one]):
                message = f"稿子这一处没有议程里的“{old}”"
                edited.told.add(old)
                _tell(edited, PEOPLE, new, region[0], message, edited.values[old], old)


def _members(edited: Edited, key: str, start: int, end: int, old: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """Who stands in a stretch of the edited piece, with where: those the agenda knows, and others who are somebody."""
    spans = edited.spans(key)
    known: list[tuple[int, int, str]] = [(unit.start, unit.end, unit.who.key) for unit in units(key, spans)]
    known += [(span.start, span.end, "") for span in spans if span.value.sort is Sort.POST]
    at = start
    for begins, ends, name in [*sorted(one for one in known if start <= one[0] < end), (end, end, "")]:
        for word in split_enumeration(key[at:begins]) if begins > at else ():
            other = name_in(word)
            if is_somebody(other) or any(_mistyped(other, one) for one in old):
                yield other, key.index(other, at)
        if name:
            yield name, begins
        at = max(at, ends)


def _mistyped(name: str, known: str) -> bool:
    return likeness(name, known) >= SAME and abs(len(name) - len(known)) <= 1


def _matters_in_order(edited: Edited, index: int, spans: list[Span]) -> None:
    """Items announced in one sentence, in another order."""
    matters = [span for span in spans if span.value.sort is Sort.ITEM]
    key, new = edited.old[index].key, edited.new[edited.partner[index]]
    if len(matters) < 2 or not all(MATTERS_JOINED.fullmatch(key[a.end : b.start]) for a, b in pairwise(matters)):
        return
    names = [span.value.key for span in matters]
    places = [new.key.find(name) for name in names]
    if len(set(names)) == len(names) and min(places) >= 0 and places != sorted(places):
        told = "；".join(sorted(names, key=new.key.find))
        message = f"先后和议程不符：议程是“{'；'.join(names)}”，稿子是“{told}”"
        _tell(edited, ORDER, new, min(places), message, matters[0].value, told)


def _tell(edited: Edited, code: str, piece: Piece, start: int, message: str, value: Value, words: str) -> None:
    edited.tell(code, piece, start, message, (value.file, value.at), words)


def changed_order(edited: Edited) -> None:
    """Lists whose entries are pieces of their own: rows of a table, paragraphs one after another."""
    for series in _series(edited):
        places = list(_places(edited, series))
        stayed = set(rising([at for _, at in places]))
        moved = [number for number in range(len(places)) if number not in stayed]
        for number in moved:
            value, at = places[number]
            beside, where = (places[number - 1][0], "后面") if number else (places[1][0], "前面")
            message = f"“{value.key}”的先后和议程不符：议程里在“{beside.key}”{where}"
            piece = edited.new[at]
            _tell(edited, ORDER, piece, max(0, piece.key.find(value.key)), message, value, value.key)
        if moved and series[0][1].sort is Sort.ITEM:
            return  # who speaks moved with the item


def _places(edited: Edited, series: Series) -> Iterator[tuple[Value, int]]:
    """The entries of a list with the index of the piece where each stands now, where that is certain."""
    inside = {at for at, _ in series}
    near = [edited.partner[i] for i in inside if i in edited.partner]
    reach = range(min(near, default=0) - 2 * len(series), max(near, default=len(edited.new)) + 2 * len(series) + 1)
    for index, value in series:
        partner = edited.partner.get(index)
        if partner is not None and value.key in edited.new[partner].key:
            yield value, partner
            continue
        free = [j for j in edited.standing.get(value.key, ()) if j in reach and edited.back.get(j, index) in inside]
        if len(free) == 1:
            yield value, free[0]


def _series(edited: Edited) -> list[Series]:
    """All lists of a paper, those of items first."""
    found = [*_columns(edited), *_paragraphs(edited)]
    lists = [_unique(series) for series in found]
    return sorted((one for one in lists if len(one) > 1), key=lambda one: one[0][1].sort is not Sort.ITEM)


def _unique(series: Series) -> Series:
    times = Counter(value.key for _, value in series)
    return [(index, value) for index, value in series if times[value.key] == 1]


def _columns(edited: Edited) -> list[Series]:
    """Per table and column the cells that are about one person, organ or item."""
    columns: dict[tuple[int, int, bool], Series] = {}
    for index, piece in enumerate(edited.old):
        value = _entry(piece, edited.spans_of_old[index])
        if piece.cell and value:
            columns.setdefault((piece.cell.table, piece.cell.column, value.sort is Sort.ITEM), []).append(
                (index, value)
            )
    return list(columns.values())


def _paragraphs(edited: Edited) -> list[Series]:
    """Runs of paragraphs that are about one person, organ or item each; and the items of a paper that knows them."""
    runs: list[Series] = []
    items: dict[int, tuple[int, Value]] = {}
    before: Sort | None = None
    for index, piece in enumerate(edited.old):
        value = None if piece.cell else _entry(piece, edited.spans_of_old[index])
        if value and before == value.sort:
            runs[-1].append((index, value))
        elif value:
            runs.append([(index, value)])
        before = value.sort if value else None
        for span in edited.spans_of_old[index] if piece.item and piece.item not in items else ():
            if span.value.sort is Sort.ITEM and piece.item:
                items[piece.item] = index, span.value
    return [*runs, list(items.values())]


def _entry(piece: Piece, spans: list[Span]) -> Value | None:
    """The one person, organ or item that a piece is about; a person with the post beside the name."""
    people = units(piece.key, spans)
    matters = [span for span in spans if span.value.sort is Sort.ITEM]
    if len(matters) == 1:
        heading = matters[0].start <= BEFORE and "。" not in piece.key[:-1]
        return matters[0].value if heading or _fills(matters[0], piece) else None
    return people[0].who if len(people) == 1 and not matters and _fills(people[0], piece) else None


def _fills(span: Span | Unit, piece: Piece) -> bool:
    return span.end - span.start >= MAIN * len(piece.key)


def added_rows(edited: Edited) -> None:
    """Rows that somebody put into a table of people or items, and that are not in the agenda."""
    tables = _tables(edited)
    back = edited.back
    start = 0
    while start < len(edited.new):
        if start in back:
            start += 1
            continue
        end = next((j for j in range(start, len(edited.new)) if j in back), len(edited.new))
        before, after = back.get(start - 1), back.get(end)
        table = _table_of(edited, before, after)
        if table in tables and before is not None:
            _look_at(edited, edited.new[start:end], before, after, tables[table])
        start = end


def _tables(edited: Edited) -> dict[int, Value]:
    """The tables that list people or items, with their first entry."""
    found: dict[int, Value] = {}
    for series in _columns(edited):
        cell = edited.old[series[0][0]].cell
        if len(series) > 1 and cell:
            found.setdefault(cell.table, series[0][1])
    return found


def _table_of(edited: Edited, before: int | None, after: int | None) -> int:
    """The table that a piece is in, between or after others; -1 for none."""
    cell = edited.old[before].cell if before is not None else None
    next_cell = edited.old[after].cell if after is not None else None
    return cell.table if cell and (next_cell is None or next_cell.table == cell.table) else -1


def _look_at(edited: Edited, pieces: list[Piece], before: int, after: int | None, first: Value) -> None:
    """One row, or a few, between two pieces as made; cells that were empty there are filled in, which is no change."""
    last = len(edited.old) if after is None else after
    blanks = sum(edited.old[i].blanks for i in range(before + 1, last)) + (
        edited.blanks if after is None else edited.old[after].blanks
    )
    lost = last - before - 1
    at_the_end = after is None or edited.old[after].cell is None
    numbered = pieces[0].key.isdigit() or pieces[0].line is pieces[-1].line  # of what follows a table no row is made
    if len(pieces) - lost - blanks < 2 or (at_the_end and not numbered):
        return
    spans = [edited.spans(piece.key) for piece in pieces]
    if any(span.value.sort in (*SOMEBODY, Sort.ITEM) for found in spans for span in found):
        return
    somebody = next((piece for piece in pieces if is_somebody(piece.key)), None)
    longest = max(pieces, key=lambda piece: len(piece.key))
    piece = longest if first.sort is Sort.ITEM or somebody is None else somebody
    if piece is somebody or first.sort is Sort.ITEM:
        shown = piece.shown(0, len(piece.key))
        code, what = (MATTERS, "议题") if first.sort is Sort.ITEM else (PEOPLE, "人")
        message = f"表里多了一行，议程里没有这个{what}：“{shown}”"
        edited.tell(code, piece, 0, message, (first.file, first.at), shown)
