"""Which items of two meetings are the same item, and which of them changed their place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from meetingkit.comparing.alignment import likeness, rising
from meetingkit.comparing.facts import ItemFacts

SAME_ITEM = 0.5  # from which likeness on two items are one that was changed
FEW = 40_000  # pairs of items that are compared one by one
TYPE, SUBJECT, SPEAKERS = 0.25, 0.5, 0.25  # what each counts
NEAR = 0.01  # of two that are as like, the one at the same place

Pairs = dict[int, int]


def paired(old: Sequence[ItemFacts], new: Sequence[ItemFacts]) -> Pairs:
    """Index in `old` → index in `new` of the same item."""
    pairs = _identical(old, new)
    here = [i for i in range(len(old)) if i not in pairs]
    taken = set(pairs.values())
    there = [j for j in range(len(new)) if j not in taken]
    if len(here) * len(there) > FEW:
        candidates = [(i, j) for i, j in zip(here, there, strict=False)]
    else:
        candidates = [(i, j) for i in here for j in there]
    longest = max(len(old), len(new), 1)
    scored = [(alike(old[i], new[j]) - NEAR * abs(i - j) / longest, i, j) for i, j in candidates]
    for score, i, j in sorted(scored, key=lambda one: (-one[0], one[1], one[2])):
        if score >= SAME_ITEM - NEAR and i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return dict(sorted(pairs.items()))


def _identical(old: Sequence[ItemFacts], new: Sequence[ItemFacts]) -> Pairs:
    places: dict[tuple[str, str, tuple[str, ...]], list[int]] = defaultdict(list)
    for j in reversed(range(len(new))):
        places[_key(new[j])].append(j)
    return {i: places[_key(item)].pop() for i, item in enumerate(old) if places.get(_key(item))}


def _key(item: ItemFacts) -> tuple[str, str, tuple[str, ...]]:
    return item.label, item.subject, item.speakers


def alike(one: ItemFacts, other: ItemFacts) -> float:
    """0 to 1, by type, subject and speakers; what neither has does not count."""
    weights = [(TYPE, 1.0 if one.label == other.label else 0.8 if one.type == other.type else 0.0)]
    if one.subject or other.subject:
        weights.append((SUBJECT, likeness(one.subject, other.subject) if one.subject and other.subject else 0.0))
    here, there = set(one.speakers), set(other.speakers)
    if here or there:
        weights.append((SPEAKERS, len(here & there) / len(here | there)))
    return sum(weight * value for weight, value in weights) / sum(weight for weight, _ in weights)


def moved(pairs: Pairs) -> tuple[list[tuple[int, int]], list[int]]:
    """Pairs of old indexes that changed places with each other; else the old indexes that moved."""
    order = sorted(pairs, key=pairs.__getitem__)
    kept = sorted(pairs)
    changed = {before: after for before, after in zip(kept, order, strict=True) if before != after}
    if all(changed.get(after) == before for before, after in changed.items()):
        return [(before, after) for before, after in changed.items() if before < after], []
    stayed = {order[place] for place in rising(order)}
    return [], [index for index in kept if index not in stayed]
