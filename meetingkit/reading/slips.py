"""A first look for slips of a Chinese keyboard, of which most files have none; `mending` is loaded for the others."""

from __future__ import annotations

import re
from collections.abc import Collection

from meetingkit.diagnostics import Diagnostic

# how a line may begin (after a line feed) that `mending` would say something of: what only looks like a space or a dash, what stands for a
# dash, a name with the wrong colon
SUSPECT = re.compile(
    r"\n *(?:[^\S \n]|[－—–﹣−•●▪◆·]|-(?=[^\s\d-])|\d{1,2}\s?[.、．)）]|[（(]?[一二三四五六七八九十]{1,3}[、)）]"
    r"|(?:- *)?[^\s:：'\"#\[\]{}|>,，。-][^:：，。\[\]{}\n]{0,40}+(?:：|:(?=[^\s/:])))"
)


def suspect(text: str) -> bool:
    """Whether a text may have slips."""
    return SUSPECT.search(f"\n{text}") is not None


def mend(text: str, file: str, keys: Collection[str]) -> tuple[str, list[Diagnostic]]:
    """The text with slips mended, and a diagnostic for each. `keys` are the names that may stand before a colon."""
    if not suspect(text):
        return text, []
    from meetingkit.reading.mending import mended

    return mended(text, file, keys)
