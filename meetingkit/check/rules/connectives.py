"""首先 and 最后 twice in a row: two calls that both are said to be the first, or the last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex


@cache
def _call() -> re.Pattern[str]:
    return re.compile(
        "^(?P<词>首先|最后|下面|接下来|其次|再次|然后|接着|现在|第[一二三四五六七八九十]+)，?(?:(?:有)?请|由|进行|听取)"
    )


@text_rule(
    "MK243",
    "“首先”“最后”说了两次",
    Severity.WARNING,
    why="“最后，请某某讲话”以后又一个“最后”，多半是加了一项没有改前面的话。",
    wrong="最后，请许诺同志交流。\n最后，请石磊同志讲话。",
    right="接下来，请许诺同志交流。\n最后，请石磊同志讲话。",
)
def said_twice(script: Script) -> Iterator[Finding]:
    """Two calls, one right after the other, that begin with the same 首先 or 最后."""
    before = ""
    place: tuple[Line, int] | None = None
    for line in script.lines:
        text = line.text.strip()
        if not text or regex.fullmatch("[（(【].*[）)】]", text):
            continue
        match = _call().match(text)
        word = match["词"] if match else ""
        here = (line, line.text.index(word)) if word else None
        if word in ("首先", "最后") and word == before and here:
            # the second is not the first; the first is not the last
            told, start = place if word == "最后" and place else here
            if told.own(start):
                message = f"“{word}”连着说了两次"
                yield script.at(told, start, start + len(word), message, "请改其中一处，如“下面”“接下来”。")
        if match or not regex.match("谢谢|感谢|好", text):  # a heading, or prose, begins anew
            before, place = word, here
