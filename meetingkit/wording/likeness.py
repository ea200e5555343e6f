"""How alike two wordings are."""

from __future__ import annotations


def one_character_off(one: str, other: str) -> bool:
    """Whether two wordings of one length differ in one character, and in no more: 柳林镇, 柳树镇."""
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1
