"""How alike two wordings are."""

from __future__ import annotations

from collections.abc import Iterator


def one_character_off(one: str, other: str) -> bool:
    """Whether two wordings of one length differ in one character, and in no more: 柳林镇, 柳树镇."""
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def with_one_open(name: str, first: int = 0, last: int | None = None) -> Iterator[str]:
    """The name with each of its characters open in turn, from `first` to before `last`: 柳林镇 → ?林镇, 柳?镇, 柳林?.

    Names that are one character off have one such form in common, so that they are found in linear time.
    """
    for at in range(len(name))[first:last]:
        yield f"{name[:at]}?{name[at + 1 :]}"
