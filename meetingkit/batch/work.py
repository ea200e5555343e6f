"""Jobs in a worker: agenda, or agenda and row → file. Whatever goes wrong with one is its own outcome."""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
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
from meetingkit.writers.files import StagedFile, stage_file, sweep

if TYPE_CHECKING:
    from meetingkit.check import choice

THERE, UNWRITABLE, BUG = "MK055", "MK056", "MK057"
MOST_TOLD = 50  # findings of one job; an outcome always fits in a worker's pipe
TOGETHER, PERIOD = 16, 0.03  # files, and seconds, after which what was made is put in place
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
    """What all jobs of a batch share.

    `places` go by the agendas' folders, `created` dates files of undated agendas; the `mark` is on the names of files
    that are not yet in place.
    """

    places: dict[Path, Place]
    reader: Reader | None = None
    disclose: bool = False
    strict: bool = False
    force: bool = False
    resume: bool = False
    created: datetime | None = None
    mapped: Mapped | None = None
    mark: str = field(default_factory=lambda: os.urandom(4).hex())


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a job ended. `sha256` is of the file that stands there now by this program's hand, None when there is none."""

    status: Status
    diagnostics: tuple[Diagnostic, ...] = ()
    sha256: str | None = None
    source: str | None = None


@dataclass(slots=True)
class _Made:
    """What a job came to, if its file, where it has one, can be put in place."""

    job: Job
    outcome: Outcome
    staged: StagedFile | None = None


def working(settings: Settings) -> Callable[[Iterable[Job]], Iterator[list[Outcome]]]:
    """What a worker does with its jobs; what they all need is loaded."""
    rules.load(in_text=settings.strict)
    return partial(outcomes, settings)


def outcomes(settings: Settings, jobs: Iterable[Job]) -> Iterator[list[Outcome]]:
    """Do the jobs: the outcomes in their order, a few at a time, as they are put in place. Raises nothing of its own."""
    made: list[_Made] = []
    try:
        until = time.monotonic() + PERIOD
        for job in jobs:
            made.append(_guarded(job, partial(_made, settings, job)))
            if len(made) == TOGETHER or time.monotonic() > until:
                yield _settled(settings, made)
                until = time.monotonic() + PERIOD
        if made:
            yield _settled(settings, made)
    finally:
        for one in made:
            if one.staged:
                one.staged.discard()


def _settled(settings: Settings, made: list[_Made]) -> list[Outcome]:
    """The outcomes of what was made, with its files in place; nothing is left in the list."""
    found = []
    while made:
        one = made[0]
        found.append(_guarded(one.job, partial(_placed, settings, one)).outcome)
        del made[0]
    return found


def _guarded(job: Job, do: Callable[[], _Made]) -> _Made:
    """What it does, or the outcome of what it raises."""
    try:
        return do()
    except InvalidInput as error:
        return _Made(job, failed(job, error.diagnostics))
    except OSError as error:
        hint = "请核对文件夹是否存在、是否可写，磁盘是否已满。"
        message = f"{job.output} 写不进去：{reason(error)}"
        return _Made(job, failed(job, [fault(job, UNWRITABLE, message, hint)]))
    except Exception as error:  # a defect of this program costs one file too
        message = f"meetingkit 自己出错了（{type(error).__name__}：{error}），这不是您的文件有问题"
        return _Made(job, failed(job, [fault(job, BUG, message[:300], "请把这份议程发给维护人员。")]))


def failed(job: Job, diagnostics: Iterable[Diagnostic]) -> Outcome:
    """The outcome of a job that wrote nothing; what an earlier run wrote still stands there."""
    return Outcome(Status.FAILED, tuple(diagnostics)[:MOST_TOLD], job.earlier.sha256 if job.earlier else None)


def fault(job: Job, code: str, message: str, hint: str) -> Diagnostic:
    """What went wrong with a job as a whole."""
    return Diagnostic(code, Severity.ERROR, message, str(job.agenda), hint=hint)


def _made(settings: Settings, job: Job) -> _Made:
    assert job.output is not None
    place = settings.places[job.agenda.parent]
    meeting, findings = _meeting(settings, job, place)
    told = tuple(findings[:MOST_TOLD])
    if settings.strict and any(d.severity is not Severity.INFO for d in findings):
        return _Made(job, failed(job, told))
    source, there = _source(settings, job, place, meeting), _digest_of(job.output)
    ours = settings.resume and job.earlier is not None and there is not None and there == job.earlier.sha256
    if ours and job.earlier and job.earlier.source == source:
        return _Made(job, Outcome(Status.SKIPPED, told, there, source))
    try:
        data, counted = _data(settings, job, place, meeting)
    except NothingToWrite as error:
        if job.order.optional:
            earlier = job.earlier.sha256 if job.earlier else None
            return _Made(job, Outcome(Status.SKIPPED, tuple(error.diagnostics), earlier))
        raise
    digest = hashlib.sha256(data).hexdigest()
    written = Outcome(Status.WRITTEN, (*told, *counted)[:MOST_TOLD], digest, source)
    if there == digest and _may_be_ours(settings, job):
        return _Made(job, written)
    _sweep_once(job.output.parent)
    try:
        return _Made(job, written, stage_file(job.output, data, replace=settings.force or ours, mark=settings.mark))
    except FileExistsError:
        return _Made(job, _in_the_way(settings, job))


def _placed(settings: Settings, made: _Made) -> _Made:
    """The same with its file in place, or what is in the way."""
    if made.staged is None:
        return made
    try:
        made.staged.settle()
    except FileExistsError:
        if not _may_be_ours(settings, made.job) or _digest_of(made.staged.path) != made.outcome.sha256:
            return _Made(made.job, _in_the_way(settings, made.job))
    return made


def _may_be_ours(settings: Settings, job: Job) -> bool:
    """Whether a file that is there may be by a run, or a worker, that was killed before it could say so."""
    return settings.resume or job.again


def _in_the_way(settings: Settings, job: Job) -> Outcome:
    changed = settings.resume and job.earlier is not None and job.earlier.sha256 is not None
    message = "这个文件改过，没有动它" if changed else "已经有了，没有动它"
    return failed(job, [fault(job, THERE, f"{job.output} {message}", "要覆盖加 --force。")])


def _meeting(settings: Settings, job: Job, place: Place) -> tuple[Meeting, list[Diagnostic]]:
    """The meeting of a job and the findings on it. Raises InvalidInput."""
    mapped, row = settings.mapped, job.row
    if mapped is None or row is None:
        meeting = load_meeting(job.agenda, place.library, disclose=settings.disclose)
        return meeting, _findings(settings, place, meeting)
    try:
        meeting = load_meeting(
            job.agenda, place.library, disclose=settings.disclose, read=lambda _: mapped.reading(row)
        )
    except InvalidInput as error:
        raise InvalidInput(mapped.in_table(error.diagnostics)) from None
    return meeting, mapped.in_table(_findings(settings, place, meeting))


def _findings(settings: Settings, place: Place, meeting: Meeting) -> list[Diagnostic]:
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
