"""People and organs as the chair called them → as an agenda writes them, where that is called the same."""

from __future__ import annotations

import re
from typing import Any

from pydantic_core import PydanticCustomError

from meetingkit.agenda.values import is_personal, person_or_organ, speaker
from meetingkit.recognise.cues import Cues
from meetingkit.wording.names import GUEST
from meetingkit.wording.surnames import READ_AS_COMPOUND, SURNAMES

HONOUR = re.compile(f"(?:{'|'.join(GUEST)})$")  # stays with the name


def called(text: str, cues: Cues) -> Any:
    """`姓名（职务）`, a name, an organ, or a table, as the chair calls them; who can be written in no such way – several
    posts and no 同志 – as `姓名（职务）`, though called otherwise; where no name is found in it, all of it as the name.
    """
    person = apart(text, cues)
    first = (person, text) if text.endswith("同志") else (text, person)
    for value in (*first, {"姓名": text}):
        if value is not None and _said(value) == text:
            return value
    return person or _by_surname(text) or {"姓名": text}


def listed(text: str, cues: Cues) -> str:
    """As `called`, for lists of words such as 出席, which hold any text."""
    value = with_post(text, cues)
    return value if value is not None and person_or_organ(value).said == text else text


def with_post(text: str, cues: Cues) -> str | None:
    """区委组织部副部长李文博同志 → 李文博（区委组织部副部长）; None when it cannot be told where the name begins."""
    return apart(text, cues) if text.endswith("同志") else None


def apart(text: str, cues: Cues) -> str | None:
    """区住建局局长向春生 → 向春生（区住建局局长）, with 同志 or without; None as for `with_post`."""
    words = text.removesuffix("同志")
    if honour := HONOUR.search(words):
        words = words[: honour.start()]
    post = cues.compiled("any post", "(?:‹职务›|[长员师任])$")
    for size in (4, 3, 2):
        before, name = words[:-size], words[-size:]
        known = name.startswith(READ_AS_COMPOUND) or (size < 4 and name[:1] in SURNAMES)
        longer = cues.compiled("longer post", "(?:‹职务›)$").search(before + name[:1]) and name[:1] in "师长员"
        if before and known and not longer and is_personal(name) and post.search(before):
            return f"{name}{honour[0] if honour else ''}（{before}）"
    return None


def _by_surname(text: str) -> str | None:
    """优秀员工代表、桥吊司机区大勇 → 区大勇（优秀员工代表、桥吊司机): three characters after a surname, what is before as it is."""
    before, name = text[:-3], text[-3:]
    surname = name[:1] in SURNAMES or name.startswith(READ_AS_COMPOUND)
    return f"{name}（{before}）" if before and surname and is_personal(name) else None


def _said(value: Any) -> str | None:
    try:
        return speaker(value).said
    except PydanticCustomError:  # an agenda cannot hold it written so
        return None
