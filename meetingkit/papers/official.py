"""What papers with a letterhead share: the mark's size, the signature's indents, 附件说明, the imprint."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from meetingkit.agenda.official import Official
from meetingkit.agenda.values import Moment
from meetingkit.document import Role
from meetingkit.layout.model import Layout
from meetingkit.wording.blanks import BLANK, blank
from meetingkit.wording.dates import date_text
from meetingkit.wording.names import enumerate_words
from meetingkit.wording.titles import width

USUAL_DATE = "2026年12月30日"  # as wide as a date can be, where none is known yet
MIXED_GAP = 0.22  # characters: LibreOffice leaves 0.21 (measured), Word a quarter
WIDEST_GAP = 0.25
SMALLEST_MARK = 16.0  # points
LABEL = "附件："


def letterhead(text: str | None, layout: Layout | None) -> dict[str, Any] | None:
    """`{"text", "size"}`; size in points so that the mark stands on one line, None where the style's does."""
    if text is None:
        return None
    mark = "".join(text.split("\n")).strip()
    if layout is None:
        return {"text": mark, "size": None}
    usual = layout.paragraphs[Role.LETTERHEAD.value].size
    room = layout.text_width / max(1.0, printed_width(mark, WIDEST_GAP))
    size = max(SMALLEST_MARK, math.floor(room * 2) / 2)
    return {"text": mark, "size": size if size < usual else None}


def signature(organs: Sequence[str], day: str, layout: Layout | None, *, sealed: bool) -> list[dict[str, Any]]:
    """Organs and date as `{"text", "side", "indent"}`: from which margin, and how many characters (GB/T 9704 7.3.5).

    Unsealed: the organ 2 characters from the right, the date's first character 2 to the right of the organ's; a date
    longer than the organ is 2 from the right, and the organ moves. First characters are told from the left, so that
    they stand 2 apart whatever the program that shows the page makes of figures. Sealed: the date 4 from the right,
    the organ centred over it.
    """
    body = layout.paragraphs[Role.SIGNATURE.value].size + layout.grid.spacing if layout else 1.0
    line = layout.text_width / body if layout else 28.0
    widths = [min(line, printed_width(organ)) for organ in organs]  # a longer one runs over the line's end
    long = printed_width(USUAL_DATE if BLANK.search(day) else day)
    if sealed:
        # a name that reaches the margin when it is centred stays at it, and the date goes under its middle
        right = max(4.0, (max(widths) - long) / 2)
        indents = [right + (long - one) / 2 for one in widths] + [right]
        return _signed([*organs, day], "right", indents)
    first = max(0.0, line - (4 + long if long > max(widths) else 2 + max(widths)))
    return _signed([*organs, day], "left", [*[first] * len(organs), first + 2])


def _signed(texts: list[str], side: str, indents: list[float]) -> list[dict[str, Any]]:
    return [
        {"text": text, "side": side, "indent": _rounded(indent)} for text, indent in zip(texts, indents, strict=True)
    ]


def printed_width(text: str, gap: float = MIXED_GAP) -> float:
    """Width in full-width characters with the space that word processors leave between Han and figures."""
    return width(text) + gap * sum(a.isascii() != b.isascii() for a, b in pairwise(text))


def _rounded(count: float) -> float | int:
    return int(count) if count == int(count) else round(count, 2)


def attachment_name(name: str) -> str:
    """What an attachment is called, without the mark at its end."""
    return name.strip().rstrip("。；，、,;.")


def attachments(names: Sequence[str]) -> list[dict[str, Any]]:
    """附件说明 as `{"text", "left", "first"}`: two characters in, wrapped lines under the name's first character."""
    bare = [attachment_name(name) for name in names]
    if len(bare) == 1:
        return [{"text": LABEL + bare[0], "left": 2 + len(LABEL), "first": -len(LABEL)}]
    lines = []
    for place, name in enumerate(bare, 1):
        lead = LABEL if place == 1 else ""
        number = width(f"{place}.")
        before = 2 + len(LABEL) + number
        lines.append({
            "text": f"{lead}{place}.{name}", "left": _rounded(before), "first": _rounded(-(len(lead) + number)),
        })  # fmt: skip
    return lines


def imprint(official: Official | None, organ: str, day: str) -> dict[str, str] | None:
    """`{"copies", "organ", "day"}`, texts; None where nothing of it was asked for. 抄送 ends with 。"""
    if official is None or not (official.copies or official.printed_by or official.printed_on):
        return None
    copies = joined(official.copies).removeprefix("抄送：").rstrip("。.") if official.copies else ""
    return {
        "copies": f"{copies}。" if copies else "",
        "organ": (official.printed_by or organ).strip(),
        "day": day_text(official.printed_on) or day,
    }


def joined(words: Sequence[str]) -> str:
    """One text as written, several in one line."""
    return enumerate_words([" ".join(word.split()) for word in words])


def day_text(moment: Moment | None) -> str:
    """The day as papers write it, a marked blank as written, empty without one."""
    if moment is None:
        return ""
    return date_text(moment.day) if moment.day else moment.text.strip()


def moment_text(moment: Moment) -> str:
    """Day and clock time of a deadline in the meeting's own way; the clock only where it was written."""
    start = f"{moment.start:%H:%M}".removeprefix("0") if moment.start else ""
    return day_text(moment) + start


def organs_of(written: Sequence[str], host: str | None) -> list[str]:
    """Who signs: as written, else the host, else a marked blank."""
    return [" ".join(one.split()) for one in written] or [" ".join(host.split()) if host else blank("落款单位")]


def signed_on(official: Official | None) -> str:
    """The day under the signature, or a marked blank: only a person knows when a paper is signed."""
    return day_text(official.date if official else None) or blank("日期")
