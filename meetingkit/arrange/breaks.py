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
    than a line is left to split; a break that would leave a line less than half full is not made. Where a mark might
    hang beyond the line, which Word and LibreOffice decide differently, the line is ended too, so that the lines
    after it fall as reckoned.
    """
    breaks: list[int] = []
    start, left = 0, room - indent
    while True:
        end, sure = _line_end(text, start, left)
        if end >= len(text) or not any(span[1] > end for span in spans):
            return breaks
        cut = next((span for span in spans if span[0] < end < span[1]), None)
        if cut and cut[0] > start and width(text[start : cut[0]]) >= left / 2 and width(text[slice(*cut)]) <= room:
            end = cut[0]
            breaks.append(end)
        elif not sure:
            breaks.append(end)
        start, left = end, room


def _line_end(text: str, start: int, room: float) -> tuple[int, bool]:
    """Where a line ends: as much as fits, no mark begins or ends it wrongly; and whether no mark might hang there."""
    end, used = start, 0.0
    while end < len(text) and used + _advance(text, end, start) <= room + 1e-6:
        used += _advance(text, end, start)
        end += 1
    sure = end >= len(text) or text[end] not in NO_START
    while start + 1 < end < len(text) and _bound(text, end):
        end -= 1
    return max(end, start + 1), sure


def _advance(text: str, at: int, line_start: int) -> float:
    """What the character adds to its line; Word and LibreOffice put a quarter between Han and Latin or digits."""
    apart = at > line_start and text[at - 1].isalnum() and text[at].isalnum()
    return width(text[at]) + (0.25 if apart and text[at - 1].isascii() != text[at].isascii() else 0.0)


def _bound(text: str, at: int) -> bool:
    """Whether a line cannot end here: a mark would begin or end it wrongly, or a number or word be cut."""
    before, after = text[at - 1], text[at]
    return after in NO_START or before in NO_END or (before.isascii() and after.isascii() and before.isalnum())
