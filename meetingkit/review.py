"""Checking as a library: a meeting or somebody's script → what was found, in order. Prints nothing, writes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from meetingkit.check import check_agenda, check_script
from meetingkit.compose.paper import compose_script
from meetingkit.diagnostics import Diagnostic, in_order
from meetingkit.library import Library
from meetingkit.reading.source import read_source
from meetingkit.workflow import Meeting, load_meeting

SETTINGS = "meetingkit.toml"
SUPPRESSIONS = ("忽略", "ignore", "IGNORE", "Ignore")

if TYPE_CHECKING:
    from meetingkit.check.choice import Settings
    from meetingkit.check.facts import Told
    from meetingkit.check.script import Script
    from meetingkit.readers import Manuscript


def settings_of(folder: Path) -> Settings | None:
    """The settings that hold in a folder: those of the file in it or in the nearest folder above.

    Raises InvalidInput with every mistake of the file.
    """
    start = folder.resolve()
    path = next((place / SETTINGS for place in (start, *start.parents) if (place / SETTINGS).is_file()), None)
    if path is None:
        return None
    from meetingkit.check.choice import parse_settings

    return parse_settings(read_source(path))


def check_meeting(
    meeting: Meeting,
    library: Library,
    settings: Settings | None = None,
    told: Told | None = None,
    *,
    in_text: bool = True,
) -> list[Diagnostic]:
    """Every finding on a meeting's agenda and on the script composed from it, those left out by choice apart.

    Without `in_text` the agenda alone is looked at, in a fraction of the time. Names under embargo are checked
    unmasked. Raises InvalidInput when a template is wrong.
    """
    script = _script_of(meeting, library, _told(settings, told)) if in_text else None
    found = check_agenda(meeting.reading, meeting.kind.data, meeting.roster, script)
    found = in_order([*meeting.notices, *found])
    if any(mark in meeting.reading.source.text for mark in SUPPRESSIONS):
        from meetingkit.check.suppress import suppressed

        found = in_order(suppressed(found, meeting.reading, complete=in_text))
    return settings.choose(found) if settings else found


def _script_of(meeting: Meeting, library: Library, told: Told) -> Script:
    from meetingkit.check.facts import facts_of_agenda
    from meetingkit.check.provenance import traced_script

    facts = facts_of_agenda(meeting.unmasked, replace(told, roster=meeting.roster))
    return traced_script(meeting.reading, compose_script(meeting.unmasked, meeting.kind, library), facts)


def check_manuscript(manuscript: Manuscript, told: Told, settings: Settings | None = None) -> list[Diagnostic]:
    """Every finding on a script read from a file; `told` is what is known besides its text."""
    script = _script_in(manuscript, _told(settings, told))
    found = in_order([*manuscript.notices, *check_script(script, manuscript.file)])
    return settings.choose(found) if settings else found


def earlier_script(path: Path, library: Library) -> Script:
    """The script of an earlier meeting, from its agenda or as somebody wrote it. Raises InvalidInput."""
    from meetingkit.check.facts import Told
    from meetingkit.readers import is_manuscript, read_manuscript

    if is_manuscript(path):
        return _script_in(read_manuscript(path), Told())
    return _script_of(load_meeting(path, library), library, Told())


def _script_in(manuscript: Manuscript, told: Told) -> Script:
    from meetingkit.check.facts import facts_of_manuscript
    from meetingkit.check.script import Line, Script
    from meetingkit.recognise.recognise import recognise

    meeting = recognise(manuscript.document)
    lines = tuple(
        Line(
            index, paragraph.text, paragraph.role, partial(manuscript.place, index), own=_own(manuscript.shifts[index])
        )
        for index, paragraph in enumerate(manuscript.document.paragraphs)
    )
    return Script(manuscript.document, lines, facts_of_manuscript(meeting, told), meeting)


def _own(shift: int) -> Callable[[int], bool]:
    """What stands in the file is a person's; a number that Word adds is not."""
    return lambda offset: offset + shift >= 0


def _told(settings: Settings | None, told: Told | None) -> Told:
    """What is told and what the office's settings say."""
    from meetingkit.check.facts import Told

    told = told or Told()
    if settings is None:
        return told
    return replace(
        told,
        localities=(*told.localities, *settings.localities),
        allowed=(*told.allowed, *settings.allow),
        denied=(*told.denied, *settings.deny),
    )
