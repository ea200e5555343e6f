"""Text made to fit a space: the largest type, over as few lines as need be, never cut off."""

from __future__ import annotations

import math
from dataclasses import dataclass

from meetingkit.wording.titles import LONGEST, break_title
from meetingkit.wording.widths import text_width

LINE = 1.3  # a line is so many times as high as its type
SMALLEST = 5.0  # points; smaller type is not printed
WORTH_IT = 1.2  # another line is taken when the type grows by so much


@dataclass(frozen=True, slots=True)
class Fitted:
    """The lines, and their type's size in points, in halves as Word counts."""

    lines: tuple[str, ...]
    size: float


def fit(text: str, width: float, height: float, largest: float, most_lines: int = 1) -> Fitted:
    """The text in a space so many points wide and high, in type up to `largest`.

    More lines than `most_lines` are taken only where the type would be too small to print, and then the height may not
    be enough.
    """
    best = _in(1, text, width, height, largest)
    lines = 1
    while lines < most_lines or best.size < SMALLEST:
        lines += 1
        if lines > max(most_lines, len(text)):
            break
        other = _in(lines, text, width, height, largest)
        if other.size > best.size * WORTH_IT or best.size < SMALLEST < other.size:
            best = other
    return Fitted(best.lines, max(best.size, SMALLEST))


def spread(name: str) -> str:
    """A name of two Han characters as wide as one of three: 李　明."""
    return f"{name[0]}　{name[1]}" if len(name) == 2 and all(is_han(char) for char in name) else name


def is_han(char: str) -> bool:
    """Whether this is a Han character, one of the rare ones of the other planes too."""
    return "\u3400" <= char <= "\u9fff" or char >= "\U00020000"


def _in(count: int, text: str, width: float, height: float, largest: float) -> Fitted:
    lines = _broken(text, count)
    fits = min(largest, width / max(map(text_width, lines)), height / (len(lines) * LINE))
    return Fitted(lines, math.floor(fits * 2) / 2)


def _broken(text: str, count: int) -> tuple[str, ...]:
    """The text over about so many lines: names at their dot, else where its meaning allows, else evenly."""
    if count == 1:
        return (text,)
    if count == 2 and 0 < (dot := text.find("·")) < len(text) - 1:
        return (text[: dot + 1], text[dot + 1 :])
    if len(text) <= LONGEST:
        lines = break_title(text, math.ceil(text_width(text) / count) + 1)
        if len(lines) > 1:
            return lines
    step = -(-len(text) // count)
    return tuple(text[start : start + step] for start in range(0, len(text), step))
