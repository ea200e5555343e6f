"""Whether a wrong number is wrong as people are wrong: who miscounts is one off, who changes a figure changes one.

What a person got wrong is told for certain; a number that is far from what was found is as likely to be of something
else that was not understood, and is told as a hint. Of 300 counts that strangers planted wrong in whole scripts three
were off by more than one; of 40 right ones that were taken for wrong, half were.
"""

from __future__ import annotations

MANY = 10  # from here on one may be two off
NEAR = 0.1  # of the total, by which a sum is missed


def likely_miscount(told: float | None, listed: float) -> bool:
    """Whether somebody who listed so many may have said this number."""
    return told is None or abs(told - listed) <= (1 if told < MANY else 2)


def likely_missum(told: float, total: float) -> bool:
    """Whether somebody whose parts make this total may have written that one: near it, or by one wrong figure."""
    return abs(told - total) <= NEAR * max(told, total) + 1e-6 or one_figure(f"{told:g}", f"{total:g}")


def one_figure(one: str, other: str) -> bool:
    """18 for 13; 81 for 18 too; one figure alone is no sign of it, for then any number would do."""
    if len(one) != len(other) or len(one) == 1:
        return len(one) == len(other) and abs(float(one) - float(other)) <= 1
    differ = [at for at in range(len(one)) if one[at] != other[at]]
    swapped = len(differ) == 2 and one[differ[0]] == other[differ[1]] and one[differ[1]] == other[differ[0]]
    return len(differ) == 1 or swapped
