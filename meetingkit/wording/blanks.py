"""Marked blanks: 【待填：…】, places in a scaffold that a person still has to fill."""

from __future__ import annotations

import re

BLANK = re.compile(r"【待填[：:]([^【】]*)】")


def blank(what: str) -> str:
    """The mark that stands where `what` is still missing."""
    return f"【待填：{what}】"


def is_blank(text: str) -> bool:
    """Whether the whole text is one marked blank."""
    return "【" in text and BLANK.fullmatch(text.strip()) is not None
