"""How long a text takes to read aloud."""

from __future__ import annotations

import re

SPOKEN = re.compile(r"[㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff0-9A-Za-z%℃〇]")
DEFAULT_RATE = 180


def spoken_length(text: str) -> int:
    """Characters read out: Han, digits, letters; punctuation is not (procedure sheet §6)."""
    return len(SPOKEN.findall(text))


def minutes_to_read(text: str, rate: int = DEFAULT_RATE) -> float:
    """Minutes at `rate` characters a minute (150–200 is ordinary delivery, 180 the usual estimate)."""
    return spoken_length(text) / rate
