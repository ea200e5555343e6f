"""Chinese numerals up to 9999."""

from __future__ import annotations

from functools import lru_cache

DIGITS = "零一二三四五六七八九"
UNITS = ("", "十", "百", "千")


@lru_cache(maxsize=256)
def han(number: int) -> str:
    """The numeral as spoken: 10 → 十, 15 → 十五, 105 → 一百零五. Raises ValueError outside 0..9999."""
    if not 0 <= number <= 9999:
        raise ValueError(f"no numeral for {number}")
    if number == 0:
        return DIGITS[0]
    text, gap = "", False
    for power in range(3, -1, -1):
        digit = number // 10**power % 10
        if digit:
            text += (DIGITS[0] if gap and text else "") + DIGITS[digit] + UNITS[power]
            gap = False
        else:
            gap = True
    return text.removeprefix("一") if text.startswith("一十") else text


def counted(number: int) -> str:
    """The numeral before a measure word: 2 → 两, else as spoken. Raises ValueError outside 0..9999."""
    return "两" if number == 2 else han(number)


def parse_han(text: str) -> int | None:
    """The number a numeral names, or None when it is not one. 两 counts as two; Arabic digits are accepted."""
    if text.isascii() and text.isdigit():
        return int(text)
    total = digit = 0
    for char in text:
        if char == "两" or char in DIGITS:
            if digit:
                return None  # 四五 is a guess, not a number; 二零 is read digit by digit elsewhere
            digit = 2 if char == "两" else DIGITS.index(char)
        elif char in UNITS[1:]:
            total += (digit or 1) * 10 ** UNITS.index(char)
            digit = 0
        else:
            return None
    return total + digit if text else None
