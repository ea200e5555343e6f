"""Where lines of Chinese text end, and the line breaks that keep spans whole.

Neither Word nor LibreOffice has a no-break character that works between Han characters (joiners were tried in
LibreOffice 7.4: none is honoured), so a line is ended before a span that it would split.
"""

from __future__ import annotations

from meetingkit.arrange.spans import Span
from meetingkit.wording.titles import NO_END, NO_START, width


def break_before(text: str, spans: list[Span], room: float, indent: float) -> list[int]:
    """Offsets before which a line break keeps a span whole.

    `room` is the width of a line and `indent` that of the first line's indent, in full-width characters. A span wider
    than a line is left to split; a break that would leave a line less than half full is not made.
    """
    breaks: list[int] = []
    start, left = 0, room - indent
    while True:
        end = _line_end(text, start, left)
        if end >= len(text):
            return breaks
        cut = next((span for span in spans if span[0] < end < span[1]), None)
        if cut and cut[0] > start and width(text[start : cut[0]]) >= left / 2 and width(text[slice(*cut)]) <= room:
            end = cut[0]
            breaks.append(end)
        start, left = end, room


def _line_end(text: str, start: int, room: float) -> int:
    """Where the office suite ends a line: as much as fits, one mark may hang, none begins or ends a line wrongly."""
    end, used = start, 0.0
    while end < len(text) and used + _advance(text, end, start) <= room + 1e-6:
        used += _advance(text, end, start)
        end += 1
    if end < len(text) and text[end] in NO_START:
        if end + 1 == len(text) or text[end + 1] not in NO_START:
            return end + 1
        end -= 1
    while end > start + 1 and (text[end - 1] in NO_END or _inside_latin(text, end)):
        end -= 1
    return max(end, start + 1)


def _advance(text: str, at: int, line_start: int) -> float:
    """What the character adds to its line; Word and LibreOffice put a quarter between Han and Latin or digits."""
    apart = at > line_start and text[at - 1].isalnum() and text[at].isalnum()
    return width(text[at]) + (0.25 if apart and text[at - 1].isascii() != text[at].isascii() else 0.0)


def _inside_latin(text: str, at: int) -> bool:
    return at < len(text) and text[at - 1].isascii() and text[at].isascii() and text[at - 1].isalnum()
