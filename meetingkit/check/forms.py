"""Two forms of what is one: which of them is told, and where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex

Place = tuple[Line, int]  # a line, and where in it a form begins
Forms = dict[str, list[Place]]  # by the form, where it stands
KEPT = 4  # characters right before the kind that make it one name
HINT = "请核对，写成一样；确实是两个单位就不用管。"


def rare_and_usual(
    places: Mapping[str, Sequence[Place]],
    forms: Collection[str],
    *,
    weight: Callable[[str], tuple[int, ...]] = lambda _: (),
) -> tuple[str, str] | None:
    """Of two forms the one that is told less often, and the other; None when there are not two, or a line has both.

    The form of the lower `weight` counts as the rare one before how often they stand; of two that are even the later one is.
    """
    lines = [{line.index for line, _ in places[form]} for form in forms]
    if len(lines) != 2 or lines[0] & lines[1]:
        return None
    rare, usual = sorted(forms, key=lambda form: (*weight(form), len(places[form]), -places[form][0][0].index))
    return rare, usual


def once(script: Script, rare: str, usual: str) -> list[Place]:
    """Where the one stands that the text has once, while it has the other more often, and not on that line."""
    if rare == usual or script.text.count(rare) != 1 or script.text.count(usual) < 2:
        return []
    number, start = script.place(script.text.index(rare))
    return [] if usual in script.lines[number].text else [(script.lines[number], start)]


def told(script: Script, places: Sequence[Place], length: int, message: str, hint: str) -> Iterator[Finding]:
    """A finding at each place where a person wrote the form, which is so many characters long."""
    for line, start in places:
        if line.own(start):
            yield script.at(line, start, start + length, message, hint)


def by_stem(script: Script, clues: tuple[str, ...], pattern: str, stem: Callable[[str], str] = str) -> Iterator[Forms]:
    """What a pattern finds in lines with one of the clues, together what its group 名 makes one name."""
    seen: dict[str, Forms] = defaultdict(lambda: defaultdict(list))
    for line in script.lines_with(clues):
        for match in regex.finditer(pattern, line.text):
            seen[stem(match["名"])][match[0]].append((line, match.start()))
    yield from seen.values()
