"""Plain mistakes planted by program into right scripts, one in each: how many of a kind are told, whatever the script.

`python -m tests.mutations [KIND…]` prints for each kind how many were told of how many, and some that were not. The
scripts are those of the clean corpus and of the golds of recognition; neither knows these mistakes, so that a rule that
was fitted to examples fails here.
"""

from __future__ import annotations

import random
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tests.corpus_score import CORPUS, check

GOLDS = CORPUS.parent / "scripts_gold"
Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Planted:
    """A script with one mistake: its lines, which of them was changed, and the others where it is told as rightly."""

    lines: Lines
    at: int
    also: frozenset[int] = frozenset()


Plant = Callable[[Lines, random.Random], Iterator[Planted]]
KINDS: dict[str, Plant] = {}


def kind(plant: Plant) -> Plant:
    """Register a kind of mistake under its function's name."""
    KINDS[plant.__name__] = plant
    return plant


def changed(lines: Lines, at: int, start: int, end: int, new: str, also: Iterable[int] = ()) -> Planted:
    """The script with other characters at one place."""
    line = lines[at]
    return Planted((*lines[:at], line[:start] + new + line[end:], *lines[at + 1 :]), at, frozenset(also))


def places(lines: Lines, pattern: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Everywhere in the script that a pattern is found, with the number of the line."""
    return ((at, match) for at, line in enumerate(lines) for match in re.finditer(pattern, line))


def scripts() -> list[Path]:
    """The right scripts."""
    return [*sorted((CORPUS / "clean").glob("*.txt")), *sorted(GOLDS.glob("*.txt"))]


@lru_cache(maxsize=2000)
def _lines(path: Path) -> Lines:
    return tuple(path.read_text(encoding="utf-8").split("\n"))


@lru_cache(maxsize=2000)
def _known(path: Path) -> frozenset[tuple[str, str]]:
    """What is found in the script as it is."""
    return frozenset((one.code, one.message) for one in check(path, {}))


def sample(name: str, most: int) -> list[tuple[Path, Planted]]:
    """One mistake of a kind in each of at most so many scripts of all in which it can be made, by lot.

    The lot of a script does not depend on the others: a script that is added takes the place of one, and the rest stay.
    """
    found: list[tuple[float, Path, Planted]] = []
    for path in scripts():
        dice = random.Random(f"{path.name} {name}")
        ways = list(KINDS[name](_lines(path), dice))
        if ways:
            found.append((random.Random(f"{name} {path.name}").random(), path, dice.choice(ways)))
    return [(path, planted) for _, path, planted in sorted(found, key=lambda one: one[0])[:most]]


def told(path: Path, planted: Planted) -> bool:
    """Whether anything new is found on the line of the mistake, or where it is told as rightly."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "稿.txt"
        copy.write_text("\n".join(planted.lines), encoding="utf-8")
        found = [one for one in check(copy, {}) if (one.code, one.message) not in _known(path)]
    return any(one.line - 1 in {planted.at, *planted.also} for one in found)
