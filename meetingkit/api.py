"""The main job as one function, for programs: an agenda → the bytes of a paper."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from meetingkit.arrange.reader import Reader
from meetingkit.diagnostics import Diagnostic
from meetingkit.layout.loading import is_file
from meetingkit.library import Library, builtin_root
from meetingkit.ordering import ALL, SCRIPT, Sheaf, layouts_of, orders_of
from meetingkit.reading.source import Source, as_source, decode
from meetingkit.workflow import meeting_from
from meetingkit.writers import Format

FORMATS = tuple(fmt.value for fmt in Format if fmt is not Format.PDF)
READERS = tuple(reader.value for reader in Reader)


def render(
    agenda: str | bytes | Mapping[str, Any],
    *,
    paper: str = SCRIPT,
    layout: str | None = None,
    format: str | None = None,  # noqa: A002 - the word that the command line has for it
    reader: str | None = None,
    roster: str | bytes | Mapping[str, Any] | None = None,
    disclose: bool = False,
    report: Callable[[Diagnostic], object] | None = None,
    templates: str | os.PathLike[str] | None = None,
    file: str = "议程",
) -> bytes:
    """Write one paper of one meeting.

    >>> import meetingkit
    >>> text = "会议: 某次会议\\n主持人: 周明远（区长）\\n议程:\\n  - 汇报: 年度工作\\n    汇报人: 区财政局\\n"
    >>> meetingkit.render(text)[:2]
    b'PK'
    >>> try:
    ...     meetingkit.render("会议: 某次会议\\n议程: []\\n")
    ... except meetingkit.InvalidInput as error:
    ...     print(error)
    议程:2:5: 错误 MK016 “议程”里一项也没有

    Args:
        agenda: what an agenda file holds: its text; its bytes, in any encoding that the command line reads; or what a
            YAML or JSON loader made of it. Of a mapping, texts are taken as they are, numbers and dates as JSON and
            ISO 8601 write them. A loader may have lost what was written (YAML 1.1 takes 15:00 for 900), text never.
        paper: which paper, by identifier or Chinese name; "script" is the chair's script (主持词). `meetingkit papers`
            lists them.
        layout: name of a layout, built in or in the folder `layouts` of `templates`; the paper's usual one when not
            told.
        format: "docx", "html", "md" or "txt", for some papers "ics", "svg" or "png"; the paper's usual one when not
            told. A PDF is printed by an office suite, which the command line does.
        reader: "主持人" or "秘书", for a layout made for reading aloud; the chair when not told.
        roster: what a roster file holds, in any of the forms of `agenda`; needed when the agenda has the key 名册,
            since no file is looked for.
        report: is called with each thing to know about the paper that is no mistake, as the command line prints it:
            whether there is a card, a seat or a row for everybody, who was written twice, who has a namesake.
        disclose: print the names under embargo (保密, 任免) instead of ×××.
        templates: a folder laid out like the built-in one, looked at before it. Its templates run in a limited
            process of their own, one for all threads; a file that was changed is read again.
        file: what diagnostics call the agenda; a roster is called 名册.

    Returns:
        The file's bytes, UTF-8 for the text formats. Blanks (【待填：…】) are written as such.

    Raises:
        InvalidInput: when agenda, roster, layout or a template cannot be used. Its `diagnostics` (at least one
            `Diagnostic`: code, severity, message, file, line, column, hint) are everything that is wrong. Lines and
            columns of a mapping are those of `json.dumps(agenda, ensure_ascii=False, indent=2)`.
        ValueError, TypeError: when an argument is none of what is listed here.

    The bytes depend on the arguments and the templates alone: not on clock, environment, locale or earlier calls.
    Nothing is printed, nothing is written but a cache of compiled built-in templates in the user's temporary folder,
    and nothing is read but that and the templates. Threads may call it at once; it pickles by name, and its errors
    pickle whole, so any engine can map it. Layouts, kinds and templates are loaded once in a process.
    """
    if not isinstance(paper, str) or paper in ALL:
        raise ValueError(f"paper is the name of one paper, not {paper!r}")
    _choose("format", format, (None, *FORMATS))
    _choose("reader", reader, (None, *READERS))
    if layout is not None and is_file(layout):
        raise ValueError(f"layout is a name, not a file; put {layout!r} into the folder layouts of `templates`")
    library = Library((builtin_root(),) if templates is None else (Path(templates), builtin_root()))
    [order] = orders_of([paper], Format(format) if format else None, layout, library)
    [profile] = layouts_of([order], library).values()
    if reader is not None and profile.aloud is None:
        raise ValueError(f"layout {profile.name!r} is not made for reading aloud, so it has no copy for a reader")
    given = None if roster is None else _source(roster, "名册")
    meeting = meeting_from(_source(agenda, file), library, given, disclose=disclose)
    return Sheaf(meeting, library, Reader(reader) if reader else None).written(order, profile, report)


def _choose(name: str, value: str | None, choices: tuple[str | None, ...]) -> None:
    if value not in choices:
        raise ValueError(f"{name} is one of {', '.join(map(repr, choices))}, not {value!r}")


def _source(given: str | bytes | Mapping[str, Any], file: str) -> Source:
    """What was given, as text to be read; JSON is YAML."""
    match given:
        case str():
            return as_source(given, file)
        case bytes():
            return decode(given, file)
        case Mapping():
            return as_source(_json(given), file)
    raise TypeError(f"an agenda or a roster is a str, bytes or a mapping, not {type(given).__name__}")


def _json(given: Mapping[str, Any]) -> str:
    try:
        return json.dumps(given, ensure_ascii=False, indent=2, allow_nan=False, default=_plain)
    except RecursionError:
        raise ValueError("an agenda or a roster is not nested that deep") from None


def _plain(value: object) -> object:
    """What JSON has for a value that it does not know."""
    match value:
        case Mapping():
            return dict(value)
        case datetime():
            return value.isoformat(" ", "minutes" if value.second == 0 else "seconds")
        case date():
            return value.isoformat()
    raise TypeError(f"an agenda or a roster holds texts, numbers, dates, lists and mappings, not {value!r}")
