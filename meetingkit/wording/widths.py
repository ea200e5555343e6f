"""How wide a line is in type: for text that must fit, computed without the font at hand."""

from __future__ import annotations

import unicodedata

# Latin letters by their width in Times New Roman, in thousandths of the type's size, rounded up to a class
CLASSES = {
    300: "iljtfrI!|'.,:;()[]-/ ",
    450: "acesz?J",
    560: "bdghknopquvxyL$0123456789",
    670: "FPSEZTB",
    780: "wACDGHKNOQRUVXY&",
    950: "mMW@%",
}
LATIN = {letter: thousandths / 1000 for thousandths, letters in CLASSES.items() for letter in letters}


def text_width(text: str) -> float:
    """Width in times the type's size: a Han character is 1, a combining mark 0, a Latin letter by its class."""
    return sum(map(_width, text))


def _width(char: str) -> float:
    if char in LATIN:
        return LATIN[char]
    if unicodedata.combining(char):
        return 0.0
    return 1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.8


def screen_width(text: str) -> int:
    """Columns that a terminal takes for a text: two for a full-width character, none for a combining mark."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
