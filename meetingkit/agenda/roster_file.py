"""Which roster an agenda goes by: the one it names, or the one beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from meetingkit.agenda.model import Agenda
from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.reading.binding import Reading
from meetingkit.reading.entry import all_keys, names_of
from meetingkit.reading.nodes import Mapping, Node, Scalar, parse
from meetingkit.reading.slips import mend
from meetingkit.reading.source import Source, read_source, usable
from meetingkit.wording.blanks import is_blank

if TYPE_CHECKING:
    from meetingkit.agenda.roster import Roster

FILE_NAME = "名册.yaml"


def find_roster(agenda: Path, reading: Reading[Agenda] | None) -> Roster | None:
    """The roster of an agenda file; None when there is none. `reading` is None for an agenda with mistakes.

    Raises InvalidInput with every mistake of the roster, or, where the agenda names it, that it cannot be read.
    """
    written = _named(reading.root if reading else _root(agenda))
    if written is not None:
        return _read_named(agenda, written)
    path = agenda.parent / FILE_NAME
    return _read(path) if path.exists() or path.is_symlink() else None


def given_roster(roster: Source | None, reading: Reading[Agenda] | None) -> Roster | None:
    """The roster given as text with an agenda given as text, for which no file is looked for.

    Raises InvalidInput with every mistake of the roster, or where the agenda names a file and none was given.
    """
    if roster is not None:
        from meetingkit.agenda.roster_reading import parse_roster

        return parse_roster(roster)
    written = _named(reading.root) if reading else None
    if reading is None or written is None:
        return None
    message = f"议程里写了名册“{(written.text or '').strip()}”，名册的内容却没有给"
    at, hint = written.start, "请把名册的内容一起给出（roster=…），或者删去“名册”这一行；这里不读文件。"
    raise InvalidInput([Diagnostic("MK040", Severity.ERROR, message, reading.source.file, at.line, at.column, hint)])


def _read(path: Path) -> Roster:
    from meetingkit.agenda.roster_reading import read_roster

    return read_roster(path)


def _read_named(agenda: Path, written: Scalar) -> Roster:
    name, file = (written.text or "").strip(), str(agenda)
    at, hint = written.start, "请写从议程所在的文件夹算起的路径，如：../名册.yaml。"
    if "://" in name:
        message = f"“名册”应是一个文件的路径，写的是网址“{name}”"
        raise InvalidInput([Diagnostic("MK040", Severity.ERROR, message, file, at.line, at.column, hint)])
    try:
        return _read(agenda.parent / name)
    except InvalidInput as error:
        raise InvalidInput([_at_its_name(d, name, file, written) for d in error.diagnostics]) from None


def _at_its_name(found: Diagnostic, name: str, file: str, written: Scalar) -> Diagnostic:
    """A file that cannot be read is a mistake of the agenda that names it; mistakes in it are its own."""
    if found.code != "MK001":
        return found
    at, hint = written.start, f"请核对路径，它从议程所在的文件夹算起；{found.hint}"
    message = f"名册“{name}”用不了：{found.message}"
    return Diagnostic("MK040", Severity.ERROR, message, file, at.line, at.column, hint)


def _named(root: Node | None) -> Scalar | None:
    """Where the agenda names its roster; None when it does not, or not yet."""
    [spellings] = [names for names in names_of(Agenda) if "roster" in names]
    entries = root.entries if isinstance(root, Mapping) else {}
    values = [entries[name][1] for name in spellings if name in entries]
    scalars = [value for value in values if isinstance(value, Scalar) and value.text and value.text.strip()]
    return next((value for value in scalars if not is_blank(value.text or "")), None)


def _root(agenda: Path) -> Node | None:
    """The tree of an agenda with mistakes, as far as it can be read."""
    source = usable(read_source(agenda))
    return parse(mend(source.text, source.file, all_keys(Agenda))[0], source.file)[0]
