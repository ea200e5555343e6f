"""Whether characters that look like a slip are where two words meet: 总监|都, 予以|印发, 公安|要求."""

from __future__ import annotations

from functools import cache

from meetingkit.terms import terms

SIZES = (2, 3)  # characters of the words that are listed


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    """The common words, and the characters that are words by themselves. Raises InvalidInput when they cannot be read."""
    data = terms("words")
    return frozenset((data.get("常用词") or "").split()), frozenset(data.get("单字词") or "")


def is_word(text: str) -> bool:
    """Whether this is one of the common words. Raises InvalidInput when they cannot be read."""
    return text in _words()[0]


def is_single(char: str) -> bool:
    """Whether a character is a word by itself. Raises InvalidInput when the list cannot be read."""
    return char in _words()[1]


def across_words(text: str, start: int, end: int) -> bool:
    """Whether characters `start` to `end` end one common word and begin another; one of the two may be inside them."""
    words, single = _words()
    for cut in range(start + 1, end):
        before = any(text[cut - size : cut] in words for size in SIZES if 0 <= cut - size < start)
        behind = any(text[cut : cut + size] in words for size in SIZES if end < cut + size <= len(text))
        left, right = text[start:cut], text[cut:end]
        if (
            (before and behind)
            or (before and (right in words or right in single))
            or (behind and (left in words or left in single))
        ):
            return True
    return False
