"""How a name under embargo is printed, and how people stay apart while papers are made."""

from __future__ import annotations

import re

MASK = "×××"  # of whatever length the name is, so that its length tells nothing
FIRST_KEY = 0xF0000  # private-use characters that no text of an office has; one follows the mask until it is printed
KEYS = re.compile("[\U000f0000-\U000ffffd]")


def hidden(person: int) -> str:
    """The mask of the person with this number, unlike anybody else's until it is printed."""
    return f"{MASK}{chr(FIRST_KEY + person)}"


def printed(text: str) -> str:
    """The text as it is printed: masks without what tells them apart."""
    return KEYS.sub("", text) if MASK in text else text  # looking for the mask takes a fraction of the time
