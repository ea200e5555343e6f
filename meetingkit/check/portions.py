"""Portions as they are told in words: 三分之二, 半数, 七成."""

from __future__ import annotations

from fractions import Fraction

PORTIONS = {
    "三分之一": Fraction(1, 3), "三分之二": Fraction(2, 3), "四分之一": Fraction(1, 4), "四分之三": Fraction(3, 4),
    "五分之一": Fraction(1, 5), "五分之二": Fraction(2, 5), "五分之三": Fraction(3, 5), "五分之四": Fraction(4, 5),
    "十分之九": Fraction(9, 10), "一半": Fraction(1, 2), "半数": Fraction(1, 2), "二分之一": Fraction(1, 2),
    **{f"{digit}成": Fraction(number, 10) for number, digit in enumerate("一二三四五六七八九", 1)},
}  # fmt: skip
