"""How long a text takes to read aloud."""

from __future__ import annotations

DEFAULT_RATE = 180


def spoken_length(text: str) -> int:
    """Characters read out: Han, digits, letters, %; punctuation is not (procedure sheet §6)."""
    return sum(char.isalnum() or char in "%℃" for char in text)


def minutes_to_read(text: str, rate: int = DEFAULT_RATE) -> float:
    """Minutes at `rate` characters a minute (150–200 is ordinary delivery, 180 the usual estimate)."""
    return spoken_length(text) / rate
