"""The chair's address as data: how its points are numbered, their leads, what stands before and after them."""

from __future__ import annotations

import re
from typing import Any

from meetingkit.importing.cutting import Part
from meetingkit.importing.draft import prose
from meetingkit.reading.writing import LONGEST_KEY
from meetingkit.recognise.model import RecognisedMeeting
from meetingkit.wording.numerals import han

# style → how a point begins; those of the last two stand on a line of their own
PREFIXES = {"要": "{}要", "是": "{}是", "第": "第{}，", "（一）": "（{}）", "一、": "{}、"}
HEADINGS = ("（一）", "一、")
# how the chair turns from his points to everybody
ENDING = re.compile("(?:同志们|各位[^。，]{0,12}|总之|老师们|同学们)[，！]|最后，希望")


def address(part: Part, lines: list[str], meeting: RecognisedMeeting) -> dict[str, Any]:
    """What an agenda has of the address but the words that lead to it."""
    subject = meeting.about or (part.step.subject if part.step else None)
    found: dict[str, Any] = {"讲话": subject}
    starts = [
        place for place, line in enumerate(part.lines) if place and line in {point.line for point in meeting.points}
    ]
    style = _style(lines, starts)
    if style is None:
        return found | ({"引言": prose(lines[1:])} if lines[1:] else {})
    if before := lines[1 : starts[0]]:
        found["引言"] = prose(before)
    end = next((place for place in range(starts[-1] + 1, len(lines)) if ENDING.match(lines[place])), len(lines))
    stops = [*starts[1:], end]
    points = [_point(style, number, lines[a:b]) for number, (a, b) in enumerate(zip(starts, stops, strict=True), 1)]
    if not all(points):
        return {"讲话": subject, "引言": prose(lines[1:])}
    found |= {"要点式": style, "要点": points}
    return found | ({"结语": prose(lines[end:])} if lines[end:] else {})


def _style(lines: list[str], starts: list[int]) -> str | None:
    for style, prefix in PREFIXES.items():
        if starts and all(
            lines[start].startswith(prefix.format(han(number))) for number, start in enumerate(starts[:999], 1)
        ):
            return style
    return None


def _point(style: str, number: int, lines: list[str]) -> Any:
    """A point as an agenda writes it; None where it cannot."""
    rest = lines[0].removeprefix(PREFIXES[style].format(han(number)))
    if style in HEADINGS:
        lead, body = rest, lines[1:]
    else:
        lead, stop, first = rest.partition("。")
        if (not first and len(lines) > 1) or not stop:
            lead, first = rest, ""
        body = [first, *lines[1:]] if first else lines[1:]
        if not first and body:
            return None
    if not lead.strip() or len(lead) > LONGEST_KEY:
        return None
    return {lead: "\n".join(body) + "\n"} if body else lead
