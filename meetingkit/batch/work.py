"""One job in a worker: agenda, or agenda and row → file. Whatever goes wrong is the job's own outcome."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from meetingkit import __version__
from meetingkit.arrange.reader import Reader
from meetingkit.batch.manifest import Status
from meetingkit.batch.overrides import Mapped
from meetingkit.batch.plan import Job
from meetingkit.check import rules
from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.document import Document
from meetingkit.layout.model import Layout
from meetingkit.library import Library, builtin_root
from meetingkit.ordering import NothingToWrite, Sheaf
from meetingkit.review import check_meeting, settings_of
from meetingkit.wording.system import reason
from meetingkit.workflow import Meeting, load_meeting
from meetingkit.writers import Format, write_document
from meetingkit.writers.files import sweep, write_file

if TYPE_CHECKING:
    from meetingkit.check import choice

THERE, UNWRITABLE, BUG = "MK055", "MK056", "MK057"
MOST_TOLD = 50  # findings of one job; an outcome always fits in a worker's pipe
_sweep_once = lru_cache(maxsize=4096)(sweep)


@dataclass(frozen=True)
class Place:
    """What the agendas of a folder are written with."""

    library: Library
    layouts: dict[str, Layout]
    folder: Path

    @cached_property
    def settings(self) -> choice.Settings | None:
        """What the office wants to see of findings. Raises InvalidInput, for every job anew."""
        return settings_of(self.folder)

    @cached_property
    def digest(self) -> str:
        """Another when a layout or a template of the office's own is; those built in go by the version."""
        names = [path.name for path in builtin_root().iterdir()]
        tops = [root / name for root in self.library.foreign for name in names]
        files = [file for top in tops for file in (top, *sorted(top.rglob("*"))) if file.is_file()]
        layouts = [layout.model_dump_json() for layout in self.layouts.values()]
        return _digest([*layouts, *((str(file), _digest_of(file)) for file in files)])


@dataclass(frozen=True, slots=True)
class Settings:
    """What all jobs of a batch share; `places` by the agendas' folders, `created` dates files of undated agendas."""

    places: dict[Path, Place]
    reader: Reader | None = None
    disclose: bool = False
    strict: bool = False
    force: bool = False
    resume: bool = False
    created: datetime | None = None
    mapped: Mapped | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a job ended. `sha256` is of the file that stands there now by this program's hand, None when there is none."""

    status: Status
    diagnostics: tuple[Diagnostic, ...] = ()
    sha256: str | None = None
    source: str | None = None


def working(settings: Settings) -> Callable[[Job], Outcome]:
    """What a worker does with its jobs; what they all need is loaded."""
    rules.load(in_text=settings.strict)
    return partial(outcome, settings)


def outcome(settings: Settings, job: Job) -> Outcome:
    """Do a job. Raises nothing."""
    try:
        return _done(settings, job)
    except InvalidInput as error:
        return failed(job, error.diagnostics)
    except OSError as error:
        hint = "请核对文件夹是否存在、是否可写，磁盘是否已满。"
        return failed(job, [fault(job, UNWRITABLE, f"{job.output} 写不进去：{reason(error)}", hint)])
    except Exception as error:  # a defect of this program costs one file too
        message = f"meetingkit 自己出错了（{type(error).__name__}：{error}），这不是您的文件有问题"
        return failed(job, [fault(job, BUG, message[:300], "请把这份议程发给维护人员。")])


def failed(job: Job, diagnostics: Iterable[Diagnostic]) -> Outcome:
    """The outcome of a job that wrote nothing; what an earlier run wrote still stands there."""
    return Outcome(Status.FAILED, tuple(diagnostics)[:MOST_TOLD], job.earlier.sha256 if job.earlier else None)


def fault(job: Job, code: str, message: str, hint: str) -> Diagnostic:
    """What went wrong with a job as a whole."""
    return Diagnostic(code, Severity.ERROR, message, str(job.agenda), hint=hint)


def _done(settings: Settings, job: Job) -> Outcome:
    assert job.output is not None
    place = settings.places[job.agenda.parent]
    meeting, findings = _meeting(settings, job, place)
    told = tuple(findings[:MOST_TOLD])
    if settings.strict and any(d.severity is not Severity.INFO for d in findings):
        return failed(job, told)
    source, there = _source(settings, job, place, meeting), _digest_of(job.output)
    ours = settings.resume and job.earlier is not None and there is not None and there == job.earlier.sha256
    if ours and job.earlier and job.earlier.source == source:
        return Outcome(Status.SKIPPED, told, there, source)
    try:
        data, counted = _data(settings, job, place, meeting)
    except NothingToWrite as error:
        if job.order.optional:
            return Outcome(Status.SKIPPED, tuple(error.diagnostics), job.earlier.sha256 if job.earlier else None)
        raise
    digest = hashlib.sha256(data).hexdigest()
    written = Outcome(Status.WRITTEN, (*told, *counted)[:MOST_TOLD], digest, source)
    if settings.resume and there == digest:
        return written  # by a run that was killed before it could say so
    _sweep_once(job.output.parent)
    try:
        write_file(job.output, data, replace=settings.force or ours, swept=True)
    except FileExistsError:
        if settings.resume and _digest_of(job.output) == digest:
            return written  # by the last worker of a killed run, just now
        changed = settings.resume and job.earlier is not None and job.earlier.sha256 is not None
        message = "这个文件改过，没有动它" if changed else "已经有了，没有动它"
        return failed(job, [fault(job, THERE, f"{job.output} {message}", "要覆盖加 --force。")])
    return written


def _meeting(settings: Settings, job: Job, place: Place) -> tuple[Meeting, list[Diagnostic]]:
    """The meeting of a job and the findings on it. Raises InvalidInput."""
    mapped, row = settings.mapped, job.row
    if mapped is None or row is None:
        meeting = load_meeting(job.agenda, place.library, disclose=settings.disclose)
        return meeting, _findings(settings, job, place, meeting)
    try:
        meeting = load_meeting(
            job.agenda, place.library, disclose=settings.disclose, read=lambda _: mapped.reading(row)
        )
    except InvalidInput as error:
        raise InvalidInput(mapped.in_table(error.diagnostics)) from None
    return meeting, mapped.in_table(_findings(settings, job, place, meeting))


def _findings(settings: Settings, job: Job, place: Place, meeting: Meeting) -> list[Diagnostic]:
    return check_meeting(meeting, place.library, place.settings, in_text=settings.strict)


def _data(settings: Settings, job: Job, place: Place, meeting: Meeting) -> tuple[bytes, list[Diagnostic]]:
    """The file's bytes, and what its count tells. Raises InvalidInput when a template is wrong or there is no PDF."""
    sheaf = Sheaf(meeting, place.library, settings.reader, settings.created)
    layout = place.layouts[job.order.layout]
    told: list[Diagnostic] = []
    if job.order.format is Format.PDF:
        document = sheaf.document(job.order, layout)
        return _printed(job, document, layout), sheaf.count(job.order, layout, document)
    return sheaf.written(job.order, layout, told.append), told


def _printed(job: Job, document: Document, layout: Layout) -> bytes:
    from meetingkit.printing import print_document
    from meetingkit.printing.office import OfficeError

    try:
        printed = print_document(document, write_document(document, Format.DOCX, layout), layout)
    except OfficeError as error:
        raise InvalidInput([fault(job, UNWRITABLE, f"没有转成 PDF：{error.message}", error.hint)]) from None
    losses = printed.proof.losses if printed.proof else ()
    if losses:
        message = f"PDF 少了 {len(losses)} 字，第一处在第 {losses[0].page} 页，少“{losses[0].character}”"
        raise InvalidInput([fault(job, UNWRITABLE, message, "请写成 Word 文件，或换一种办公软件打印。")])
    return printed.pdf


def _source(settings: Settings, job: Job, place: Place, meeting: Meeting) -> str:
    """Tells whether anything that a file is made from is another than when it was written."""
    return _digest(
        [
            __version__, meeting.reading.source.text, meeting.roster.reading.source.text if meeting.roster else None,
            job.row.cells if job.row else None, settings.mapped.table.header.cells if settings.mapped else None,
            job.order.paper, job.order.format, job.order.layout, settings.reader, settings.disclose, str(settings.created),
            place.digest,
        ]
    )  # fmt: skip


def _digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value).encode()).hexdigest()


def _digest_of(path: Path) -> str | None:
    """Of the file that is there; None when there is none."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() if os.path.lexists(path) else None
    except IsADirectoryError:
        return None
