"""Golds of recognition in other words: scripts changed by program so that what is right of them changes in a known way.

`python -m tests.metamorphic [KIND…]` prints for each kind how many items stay right, of those that were right before the
change, and with kinds named what was lost. A recogniser that was fitted to the golds loses where it knows their words
rather than their form.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from meetingkit.recognise.recognise import recognise
from tests.recognition_score import GOLD, document, paired, plain

Gold = dict[str, Any]
Change = Callable[[str, Gold, random.Random], tuple[str, Gold]]
KINDS: dict[str, Change] = {}
TITLE = "同志|先生|女士|老师|同学"
HAN = "一二三四五六七八九十"


def kind(change: Change) -> Change:
    """Register a way of changing scripts under its function's name."""
    KINDS[change.__name__] = change
    return change


def everywhere(gold: Any, change: Callable[[str], str]) -> Any:
    """A gold, or a part of it, with every text in it changed."""
    if isinstance(gold, dict):
        return {key: value if key in ("type", "date") else everywhere(value, change) for key, value in gold.items()}
    if isinstance(gold, list):
        return [everywhere(one, change) for one in gold]
    return change(gold) if isinstance(gold, str) else gold


def exchanged(text: str, gold: Gold, pattern: str, new: Callable[[re.Match[str]], str] | str) -> tuple[str, Gold]:
    """A script and its gold with the same words exchanged in both."""
    compiled = re.compile(pattern)
    return compiled.sub(new, text), everywhere(gold, lambda words: compiled.sub(new, words))


def called(gold: Gold) -> list[str]:
    """Everybody who is called in a gold, each once, the longest first."""
    found = {one for item in gold.get("items") or [] for one in item.get("speakers") or []}
    return sorted(found, key=lambda one: (-len(one), one))


def right(text: str, gold: Gold) -> frozenset[str]:
    """What is right of a script: the items by their places, and the parts of its head."""
    found = recognise(document(text))
    items, head = paired(found, gold), frozenset(_head(found, gold))
    return frozenset(str(at) for at, step in items if _same(step, gold["items"][at])) | head


def _head(found: Any, gold: Gold) -> Iterator[str]:
    have = {"chair": found.chair, "title": found.title, "announced_count": found.announced_count}
    yield from (key for key, value in have.items() if _closed(str(value)) == _closed(str(gold.get(key))))
    if [one.lead for one in found.points] == (gold.get("points") or []):
        yield "points"


def _same(step: Any, want: Gold) -> bool:
    speakers = [_closed(one) for one in step.speakers] == [_closed(one) for one in want.get("speakers") or []]
    return (
        speakers
        and _closed(plain(step.subject)) == _closed(plain(want.get("subject")))
        and step.discussion == bool(want.get("discussion"))
    )


def _closed(words: str) -> str:
    return re.sub("[ 　]", "", words)


@lru_cache(maxsize=2000)
def _gold(path: Path) -> tuple[str, Gold]:
    gold = yaml.safe_load(path.with_suffix(".yaml").read_text("utf-8"))
    return path.read_text("utf-8"), gold | {"items": gold.get("items") or []}


@lru_cache(maxsize=2000)
def _before(path: Path) -> frozenset[str]:
    return right(*_gold(path))


@dataclass(frozen=True, slots=True)
class Kept:
    """How much of one script stayed right, and what did not."""

    path: Path
    text: str
    gold: Gold
    before: int
    lost: tuple[str, ...]


def kept(name: str, paths: list[Path], most: int) -> list[Kept]:
    """What stays right in at most so many of the scripts in which a kind changes anything."""
    found: list[Kept] = []
    for path in paths:
        if len(found) >= most:
            break
        text, gold = _gold(path)
        changed, wanted = KINDS[name](text, gold, random.Random(f"{path.name} {name}"))
        if changed == text:
            continue
        before = _before(path)
        found.append(Kept(path, changed, wanted, len(before), tuple(sorted(before - right(changed, wanted)))))
    return found


def share(found: list[Kept]) -> float:
    """The share of what was right that stayed so."""
    before = sum(one.before for one in found)
    return 1 - sum(len(one.lost) for one in found) / before if before else 1.0


def golds() -> list[Path]:
    """The scripts, in an order that mixes those of different origin."""
    paths = sorted(GOLD.glob("*.txt"))
    random.Random(7).shuffle(paths)
    return paths
