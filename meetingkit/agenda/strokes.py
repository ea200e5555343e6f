"""The table of characters in order of strokes: `templates/strokes.txt`."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import count, repeat

from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.library import Library, State
from meetingkit.reading.source import read_source
from meetingkit.wording.strokes import Rank

LINE = re.compile(r"([1-9]\d?) (\S+)\s*")


def stroke_table(library: Library) -> dict[str, Rank]:
    """Character → (strokes, place); empty when the library has no table. Raises InvalidInput when it cannot be read.

    A line is `strokes characters-in-order`, or a comment with #. A character met again takes its later place.
    """
    return _read(library, library.state("strokes.txt"))


@lru_cache(maxsize=8)
def _read(library: Library, _state: State) -> dict[str, Rank]:
    path = library.find("strokes.txt")
    if path is None:
        return {}
    source = read_source(path)
    table: dict[str, Rank] = {}
    places = count()
    for number, line in enumerate(source.text.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        match = LINE.fullmatch(line)
        if match is None:
            message = f"笔画表的一行应是“笔画数 汉字”，写的是“{line[:20]}”"
            hint = "如：9 㛃。笔画数用阿拉伯数字，后面空一格；字与字之间不空。"
            raise InvalidInput([Diagnostic("MK020", Severity.ERROR, message, source.file, number, hint=hint)])
        table.update(zip(match[2], zip(repeat(int(match[1])), places)))  # noqa: B905 - counters do not end
    return table
