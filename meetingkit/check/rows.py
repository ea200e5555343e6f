"""Rows of the same places and offices but for one: 双河镇、大兴乡、柳林镇, later 双河镇、大兴乡、柳树镇.

A row is what a line tells, or those whom one step calls. Of two rows that share others the one place that stands
nowhere else and has one other character than that of the other row is told.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from meetingkit.check.script import Line, Script
from meetingkit.check.variants import GRAMMAR, Variant
from meetingkit.wording import regex
from meetingkit.wording.likeness import one_character_off, with_one_open

KINDS = "镇|乡|街道|村|社区"
PLACE = rf"(?<![^，。；：、请是有到为在和及由的对察问摩看访了])(?P<名>[一-龥]{{2}}(?:{KINDS}))(?=[^，。；、]{{0,14}}(?:[，。；、和及]|$))"
OFFICE = "(?<![^，。；：、请由和])(?P<名>[一-龥]{2,14}?(?:局|公司|集团|中心|支部|医院|学校|中学|小学|银行))(?!长)"
SIDES = frozenset("东西南北上下前后大小新老里外内中一二三四五六七八九十")


@dataclass(frozen=True, slots=True)
class _Row:
    """What one line, or one step, tells in a row, by name with where it stands first."""

    told: dict[str, tuple[Line, int]]


def odd_ones_in_rows(script: Script) -> Iterator[Variant]:
    """The place that stands nowhere else, where another row with the same others has one with another character."""
    rows = [*_lines(script), *_steps(script)]
    holding: dict[str, list[_Row]] = defaultdict(list)
    for row in rows:
        for name in row.told:
            holding[name].append(row)
    names = {name for name in holding if regex.search(f"(?:{KINDS})$", name)}
    for said, meant in _pairs(names):
        (line, start), usual = holding[said][0].told[said], script.text.count(meant)
        first = script.place(script.text.find(meant))[0]
        rare = script.text.count(said) == 1 and (usual > 1 or first < line.index)
        if rare and meant not in line.text and _parallel(holding[said], holding[meant], {said, meant}):
            yield Variant(line, start, start + len(said), said, meant, even=usual == 1)


def _parallel(here: list[_Row], there: list[_Row], apart: set[str]) -> bool:
    """Whether two rows share something, and none of them has both."""
    both = any(apart <= set(row.told) for row in (*here, *there))
    shared = any(len((set(one.told) & set(other.told)) - apart) > 0 for one in here for other in there)
    return shared and not both


def _pairs(names: set[str]) -> Iterator[tuple[str, str]]:
    """Names with one other character, each before the other; found by what is equal, in linear time."""
    alike: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        for form in with_one_open(name, last=2):
            alike[form].append(name)
    for group in alike.values():
        if len(group) == 2 and _one_off(*group):
            yield group[0], group[1]
            yield group[1], group[0]


def _lines(script: Script) -> Iterator[_Row]:
    for line in script.lines_with(tuple(KINDS.split("|"))):
        told = _told(line)
        if len(told) > 1:
            yield _Row(told)


def _steps(script: Script) -> Iterator[_Row]:
    by_step: dict[int, dict[str, tuple[Line, int]]] = defaultdict(dict)
    firsts = [step.first for step in script.meeting.steps]
    for turn in script.turns:
        line, step = script.lines[turn.line], bisect_right(firsts, turn.line)
        for name, place in _told(line).items():
            if any(name in who for who in turn.speakers):
                by_step[step].setdefault(name, place)
    for told in by_step.values():
        if len(told) > 1:
            yield _Row(told)


def _told(line: Line) -> dict[str, tuple[Line, int]]:
    found: dict[str, tuple[Line, int]] = {}
    for match in (*regex.finditer(PLACE, line.text), *regex.finditer(OFFICE, line.text)):
        if not set(match["名"][:2]) & GRAMMAR:
            found.setdefault(match["名"], (line, match.start("名")))
    return found


def _one_off(one: str, other: str) -> bool:
    """柳林镇, 柳树镇; not 上河村, 下河村, which lie side by side."""
    if one[-1] != other[-1] or not one_character_off(one, other):
        return False
    return any(a != b and not {a, b} <= SIDES for a, b in zip(one, other, strict=True))
