"""Where words are to be changed: in the agenda's value they come from, or in its roster; in a script where they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from meetingkit.agenda.values import person_or_organ
from meetingkit.check.provenance import place_of
from meetingkit.check.script import Line
from meetingkit.comparing.lines import Side
from meetingkit.comparing.model import Elsewhere, Kind, Part
from meetingkit.diagnostics import Position
from meetingkit.reading.nodes import Scalar

REACH = 60  # characters of a line around a place in which the name is looked for whose post stands there
Find = Callable[[str, int], Position | None]  # where a character of a value, or of a member of a list, is written


def spot(side: Side, line: Line, offset: int) -> Position | None:
    """Where a character of a line is to be changed; None for what an agenda does not say and no item answers for."""
    return origin(side, line, offset) or (line.place(offset) if line.item or line.place(offset) != Position() else None)


def origin(side: Side, line: Line, offset: int) -> Position | None:
    """Where somebody wrote a character of a line; None where the program did."""
    if not 0 <= offset < len(line.text):
        return None
    found = _in_roster(side, line, offset) if side.people else None
    return found or (line.place(offset) if line.own(offset) else None)


def change_spot(side: Side, line: Line, parts: Iterable[Part], other: Kind) -> Position | None:
    """Where the first change of a line is to be made; `other` is the kind of those parts that this side does not have.

    What only came is put into the gap where it would stand.
    """
    offset, came = 0, False
    for part in parts:
        if part.kind is other:
            came = True
        elif part.kind is not Kind.SAME:
            return spot(side, line, offset)
        elif came:
            break
        else:
            offset += len(part.text)
    return gap_spot(side, line, offset)


def gap_spot(side: Side, line: Line, offset: int) -> Position | None:
    """Where words are to be put before a character: there, or behind the one before it, whichever somebody wrote."""
    places = (origin(side, line, at) for at in (offset, offset - 1))
    return next(filter(None, places), None) or spot(side, line, max(0, min(offset, len(line.text) - 1)))


def _in_roster(side: Side, line: Line, offset: int) -> Elsewhere | None:
    """The roster's line of the person at whose name or post a character stands, if the agenda does not say it itself."""
    for name, post, at in _people_near(side, line.text, offset):
        first, last = min(name, post), max(name[1], post[1])
        if not first[0] <= offset < last:
            continue
        in_name = name[0] <= offset < name[1]
        by_agenda = line.own(name[0]) and (in_name or _together(line, name[0], post[0]))
        return None if by_agenda else at
    return None


def _people_near(side: Side, text: str, offset: int) -> Iterator[tuple[tuple[int, int], tuple[int, int], Elsewhere]]:
    """People of the roster whose names stand near a place, with the spans of name and post, those with a post first."""
    sizes = {len(name) for name in side.people}
    bare = []
    for start in range(max(0, offset - REACH), min(len(text), offset + REACH)):
        for size in sizes:
            end = start + size
            for post, at in side.people.get(text[start:end], ()):
                if post and text.endswith(post, 0, start):
                    yield (start, end), (start - len(post), start), at
                elif post and text.startswith(f"（{post}", end):
                    yield (start, end), (end + 1, end + 1 + len(post)), at
                else:
                    bare.append(((start, end), (start, end), at))
    yield from bare


def _together(line: Line, one: int, other: int) -> bool:
    """Whether two characters come from one line of the agenda."""
    return line.own(one) and line.own(other) and line.place(one).line == line.place(other).line


def in_lines(side: Side, indexes: Iterable[int]) -> Find:
    """Finds a value in the lines of a script in which it was recognised."""
    lines = [side.lines[index] for index in sorted(set(indexes))]

    def find(text: str, offset: int) -> Position | None:
        places = ((line, place_of(text, line.text)) for line in lines)
        return next((origin(side, line, at + offset) for line, at in places if at >= 0), None)

    return find


def in_values(side: Side, *path: str | int) -> Find:
    """Finds a value of an agenda below a path of its keys; the post of a bare name in the roster."""

    def find(text: str, offset: int) -> Position | None:
        scalars = side.meeting.reading.scalars(*path) if side.meeting else []
        for one in scalars:
            start = (one.text or "").find(text)
            if start >= 0:
                return _within(one, start + offset)
        scalar = _naming(text, scalars)
        who = person_or_organ(text)
        posts = [at for post, at in side.people.get(who.name, ()) if post == who.post]
        if posts and offset > len(who.name) and not (scalar and who.post in (scalar.text or "")):
            return posts[0]
        return scalar.start if scalar else None

    return find


def _naming(text: str, scalars: Iterable[Scalar]) -> Scalar | None:
    """The value of a list that names somebody who is told with more words: 城关镇党委书记韩冬同志."""
    longest, found = "", None
    for scalar in scalars:
        who = person_or_organ((scalar.text or "").strip())
        name = who.name or who.text
        if len(name) > len(longest) and name in text:
            longest, found = name, scalar
    return found


def in_call(side: Side, indexes: Iterable[int], *path: str | int) -> Find:
    """Finds whom a script calls: below a path of the agenda's keys, in its roster, else in the lines of the item."""
    lines, values = in_lines(side, indexes), in_values(side, *path)

    def find(text: str, offset: int) -> Position | None:
        there = lines(text, offset)
        return there if isinstance(there, Elsewhere) else values(text, offset) or there

    return find


def _within(scalar: Scalar, offset: int) -> Position:
    """A place in a text of several lines; that of a value in one line is its beginning."""
    return scalar.position(offset) if scalar.style == "|" else scalar.start
