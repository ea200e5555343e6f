"""Which files a batch will write: their names from a pattern, checked as a whole before anything is written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from meetingkit.agenda.model import Agenda, read_agenda
from meetingkit.agenda.roster_file import find_roster
from meetingkit.agenda.settling import mask, visible
from meetingkit.arrange.reader import Reader
from meetingkit.batch.inputs import RealPaths
from meetingkit.batch.manifest import Record
from meetingkit.batch.overrides import NOT_IN_A_CELL, Mapped
from meetingkit.batch.table import Row
from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.ordering import SCRIPT, Order
from meetingkit.reading.entry import names_of
from meetingkit.wording.blanks import BLANK
from meetingkit.workflow import SCRIPT_NAME, meeting_title
from meetingkit.writers.files import FORBIDDEN, safe_name

if TYPE_CHECKING:
    from meetingkit.agenda.roster import Roster

COLLISION = "MK053"
PLACEHOLDER = re.compile(r"\{#?([^{}]*)\}")  # # as before the header of a column that only names files
LONGEST_TAIL = 100  # bytes
FILE, NUMBER, ROW, PAPER, MEETING = "文件", "序号", "行", "文稿", "会议"
FIELDS = [names for names in names_of(Agenda) if not set(NOT_IN_A_CELL).intersection(names)]


@dataclass(frozen=True, slots=True)
class Job:
    """One file to write. `number` counts from 0; `row` is None without a table; `earlier` is what a manifest has of it.

    It is done `again` when the worker that had it died, which may have written the file. With `faults` no name could
    be made: there is no `output`, and nothing is to be done.
    """

    number: int
    agenda: Path
    order: Order
    output: Path | None
    row: Row | None = None
    earlier: Record | None = None
    faults: tuple[Diagnostic, ...] = ()
    again: bool = False


class NoValue(Exception):  # noqa: N818 - it names what is missing
    """A placeholder, named by the only argument, has no value for a file."""


class UnknownPlaceholder(Exception):  # noqa: N818
    """A pattern asks for what there is not; `known` is what there is."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(name)
        self.known = list(known)


@dataclass(frozen=True, slots=True)
class Naming:
    """How the files of a paper are called: a pattern such as {单位}-主持词, and their folder (None: beside the agenda)."""

    order: Order
    pattern: str
    folder: Path | None
    reader: Reader | None = None
    disclose: bool = False

    def check(self, headers: Sequence[str] = (), *, table: bool = False) -> None:
        """Raises UnknownPlaceholder for a placeholder that nothing can fill; `headers` are those of a table."""
        known = [FILE, NUMBER, *([ROW] if table else []), PAPER, *headers, *(names[0] for names in FIELDS)]
        spellings = {*known, *(name for names in FIELDS for name in names)}
        for name in PLACEHOLDER.findall(self.pattern):
            if name not in spellings:
                raise UnknownPlaceholder(name, dict.fromkeys(known))

    def reads(self) -> bool:
        """Whether agendas must be read before their files can be named."""
        return not {FILE, NUMBER, ROW}.issuperset(PLACEHOLDER.findall(self.pattern))

    def path(self, agenda: Path, values: Mapping[str, str]) -> Path:
        """Where the file goes. Raises NoValue."""
        *_, end = [0, *(match.end() for match in PLACEHOLDER.finditer(self.pattern) if match[1] != PAPER)]

        def value(match: re.Match[str]) -> str:
            text = values.get(match[1], "")
            if not text.strip() or BLANK.search(text):
                raise NoValue(match[1])
            return " ".join(text.split())

        head, tail = (PLACEHOLDER.sub(value, part) for part in (self.pattern[:end], self.pattern[end:]))
        if not head or len(tail.encode()) > LONGEST_TAIL:
            head, tail = head + tail, ""
        # a long name is cut before what follows its last placeholder
        return (self.folder or agenda.parent) / safe_name(
            head, FORBIDDEN.sub("_", tail) + f".{self.order.format.value}"
        )

    def values(self, agenda: Agenda, file: Path, roster: Roster | None = None) -> dict[str, str]:
        """What an agenda gives for placeholders: its fields in every spelling, names masked as in the papers."""
        shown = agenda if self.disclose else visible(mask(agenda, roster))
        values = {name: _text(getattr(shown, names[-1])) for names in FIELDS for name in names}
        values[MEETING] = values["name"] = meeting_title(shown.name, file)
        return values | {PAPER: self.order.called(agenda, self.reader)}


def default_pattern(order: Order, reader: Reader | None, *, table: bool) -> str:
    """How files are called when nobody says: by the agenda's file, which need not be read for that, else by meeting."""
    if table:
        return "{会议}{文稿}"
    return f"{{文件}}-{order.name or SCRIPT_NAME}" + (f"（{reader}）" if reader and order.paper == SCRIPT else "")


def plan_files(agendas: Sequence[Path], namings: Sequence[Naming]) -> list[Job]:
    """A job for each paper of each agenda. One that cannot be read or named is a job with faults."""
    wanted = [(place, agenda, naming) for place, agenda in enumerate(agendas) for naming in namings]
    return [
        _file_job(number, agenda, naming, _numbered(place, len(agendas)))
        for number, (place, agenda, naming) in enumerate(wanted)
    ]


def _file_job(number: int, agenda: Path, naming: Naming, numbered: str) -> Job:
    values = {FILE: agenda.stem, NUMBER: numbered}
    try:
        if naming.reads():
            reading = read_agenda(agenda)
            values = naming.values(reading.model, agenda, find_roster(agenda, reading)) | values
        return Job(number, agenda, naming.order, naming.path(agenda, values))
    except InvalidInput as error:
        return Job(number, agenda, naming.order, None, faults=tuple(error.diagnostics))
    except NoValue as error:
        return Job(number, agenda, naming.order, None, faults=(_nameless(str(error), str(agenda), 1, 1),))


def plan_rows(agenda: Path, mapped: Mapped, namings: Sequence[Naming]) -> list[Job]:
    """A job for each paper of each row. Raises InvalidInput with every mistake of every row."""
    jobs, found = list[Job](), list[Diagnostic]()
    rows = mapped.table.rows
    fields = {column.header for column in mapped.columns if column.spellings and column.item is None}
    for number, row in enumerate(rows):
        told = {FILE: agenda.stem, NUMBER: _numbered(number, len(rows)), ROW: str(row.number)}
        cells = {column.header: mapped.cell(row, column) for column in mapped.columns if column.header not in fields}
        try:
            reading = mapped.reading(row)
            roster = find_roster(agenda, reading)
            for naming in namings:
                values = naming.values(reading.model, agenda, roster) | cells | told
                jobs.append(Job(len(jobs), agenda, naming.order, naming.path(agenda, values), row))
        except InvalidInput as error:
            found += error.diagnostics
        except NoValue as error:
            at = next((column.index + 1 for column in mapped.columns if column.header == str(error)), 1)
            found.append(_nameless(str(error), mapped.table.file, row.number, at))
    if found:
        raise InvalidInput([*found, *collisions(jobs, mapped, ())])
    return jobs


def _numbered(number: int, total: int) -> str:
    return str(number + 1).zfill(len(str(total)))


def _text(value: Any) -> str:
    """A field's value as text; what is not written is empty."""
    match value:
        case None:
            return ""
        case bool():
            return "是" if value else "否"
        case list():
            return "、".join(value)
        case str():
            return value
    return str(value.text)


def _nameless(name: str, file: str, line: int, column: int) -> Diagnostic:
    hint = "请把它填上，或换一个 --name。"
    return Diagnostic(COLLISION, Severity.ERROR, f"没有“{name}”，起不了文件名", file, line, column, hint)


def refuse_collisions(jobs: Sequence[Job], mapped: Mapped | None, taken: Iterable[Path]) -> None:
    """Raises InvalidInput for all jobs whose file is another's, or is one of those `taken`, in any case or spelling."""
    if found := collisions(jobs, mapped, taken):
        raise InvalidInput(found)


def collisions(jobs: Sequence[Job], mapped: Mapped | None, taken: Iterable[Path]) -> list[Diagnostic]:
    """What `refuse_collisions` refuses."""
    real = RealPaths()
    first: dict[str, str] = {_same_file(path, real): f"{path.name} 是输入的文件或清单" for path in taken}
    found = []
    for job in jobs:
        if job.output is None:
            continue
        place, file, line = _place(job, mapped)
        other = first.setdefault(_same_file(job.output, real), place)
        if other != place:
            message = f"文件名“{job.output.name}”已经用了：{other}"
            hint = '请用 --name 起不同的名字，如：--name "{序号}-{会议}"。'
            found.append(Diagnostic(COLLISION, Severity.ERROR, message, file, line, 1, hint))
    return found


def _place(job: Job, mapped: Mapped | None) -> tuple[str, str, int]:
    if mapped is not None and job.row is not None:
        return f"第 {job.row.number} 行", mapped.table.file, job.row.number
    return str(job.agenda), str(job.agenda), 1


def _same_file(path: Path, real: RealPaths) -> str:
    """Equal for two paths that some file system takes for one."""
    return unicodedata.normalize("NFC", f"{real.folder(path.parent)}/{path.name}").casefold()
