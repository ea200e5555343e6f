"""How many of each kind are told: `python -m tests.mutations [KIND…]`."""

from __future__ import annotations

import sys

import tests.mutations.every  # noqa: F401
from meetingkit.check import rules
from tests.mutations import KINDS, sample, told

MOST, SHOWN = 200, 5


def main(names: list[str]) -> None:
    """Print a line for each kind, and some of those that were not told."""
    rules.load(in_text=True)
    for name in names or KINDS:
        planted = sample(name, MOST)
        missed = [(path, one) for path, one in planted if not told(path, one)]
        share = 100 * (1 - len(missed) / len(planted)) if planted else 0
        print(f"{name:24} {len(planted) - len(missed):4}/{len(planted):4} {share:5.1f} %")
        for path, one in missed[:SHOWN] if names else ():
            print(f"    {path.name}:{one.at + 1}: {one.lines[one.at][:80] if one.at < len(one.lines) else ''}")


main(sys.argv[1:])
