"""For whose hands a copy is."""

from __future__ import annotations

from enum import StrEnum


class Reader(StrEnum):
    """The chair reads a clean copy; the secretary's shows times and cues in the margin."""

    CHAIR = "主持人"
    SECRETARY = "秘书"
