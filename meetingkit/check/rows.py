"""Two rows of the same towns or villages in the same order, but for one: 双河镇、大兴乡、柳林镇, later 双河镇、大兴乡、柳树镇."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from meetingkit.check.script import Line, Script
from meetingkit.check.variants import GRAMMAR, Variant
from meetingkit.wording import regex
from meetingkit.wording.likeness import one_character_off

PLACE = r"(?:^|(?<=[，。；：、请是有到为在和及由的对察问摩看访了]))(?P<名>[一-龥]{2}(?:镇|乡|街道|村|社区))(?=[^，。；、]{0,14}(?:[，。；、和及]|$))"
SIDES = frozenset("东西南北上下前后大小新老里外内中一二三四五六七八九十")
SHORTEST = 3  # places that make a row


@dataclass(frozen=True, slots=True)
class _Row:
    """The places of one line, each once, in order, and where each stands."""

    line: Line
    names: tuple[str, ...]
    starts: tuple[int, ...]


def odd_ones_in_rows(script: Script) -> Iterator[Variant]:
    """The place of a later row that stands nowhere else and has one other character than that of an earlier one."""
    rows = list(_rows(script))
    by_others: dict[tuple[int, tuple[str, ...]], list[_Row]] = defaultdict(list)
    for row in rows:
        for at in range(len(row.names)):
            rest = (len(row.names), (*row.names[:at], "", *row.names[at + 1 :]))
            for before in by_others[rest]:
                said, meant = row.names[at], before.names[at]
                if _one_off(said, meant) and script.text.count(said) == 1 == script.text.count(meant):
                    yield Variant(row.line, row.starts[at], row.starts[at] + len(said), said, meant, even=True)
            by_others[rest].append(row)


def _rows(script: Script) -> Iterator[_Row]:
    for line in script.lines_with(("镇", "乡", "街道", "村", "社区")):
        found: dict[str, int] = {}
        for match in regex.finditer(PLACE, line.text):
            if not set(match["名"][:2]) & GRAMMAR:
                found.setdefault(match["名"], match.start("名"))
        if len(found) >= SHORTEST:
            yield _Row(line, tuple(found), tuple(found.values()))


def _one_off(one: str, other: str) -> bool:
    """柳林镇, 柳树镇; not 上河村, 下河村, which lie side by side."""
    if one[-1] != other[-1] or not one_character_off(one, other):
        return False
    return any(a != b and not {a, b} <= SIDES for a, b in zip(one, other, strict=True))
