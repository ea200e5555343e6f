"""`meetingkit render` for several agendas, or for one and a table: plan, refuse or run, and tell what came of it."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from meetingkit.cli.console import Interrupted, note, print_diagnostics, say
from meetingkit.cli.options import Wanted
from meetingkit.cli.output import file_date, refuse
from meetingkit.cli.place import library_for
from meetingkit.diagnostics import ExitCode, Severity
from meetingkit.wording.system import reason

if TYPE_CHECKING:
    from collections import Counter

    from meetingkit.agenda.model import Agenda
    from meetingkit.arrange.reader import Reader
    from meetingkit.batch.manifest import Manifest, Status
    from meetingkit.batch.overrides import Mapped
    from meetingkit.batch.plan import Job, Naming
    from meetingkit.batch.pool import Pool
    from meetingkit.batch.work import Outcome, Settings
    from meetingkit.diagnostics import Diagnostic
    from meetingkit.layout.model import Layout
    from meetingkit.ordering import Order

REDRAWN = 0.1  # seconds between two looks of the bar
MOST_NAMED = 3  # drafts in the summary
MOST_SHOWN = 20  # failures on the terminal; the manifest has all


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks of a batch."""

    wanted: Wanted
    agendas: list[Path]
    data: Path | None
    manifest: Path | None
    workers: int | None
    resume: bool


def render_batch(request: Request) -> ExitCode:
    """Carry out a batch. Raises InvalidInput, typer.BadParameter or typer.Exit(3) before anything is written.

    Raises Interrupted after Ctrl-C, with everything told.
    """
    from meetingkit.batch.run import pool_for
    from meetingkit.ordering import orders_of

    mapped, wanted = _table(request), request.wanted
    orders = orders_of(wanted.papers, wanted.format, wanted.layout, library_for(request.agendas[0]))
    settings = _settled(request, mapped, orders)
    count = len(orders) * len(mapped.table.rows if mapped else request.agendas)
    pool = pool_for(settings, orders, count, request.workers)
    with closing(pool) if pool else nullcontext():
        return _carried_out(request, _planned(request, mapped, orders), settings, mapped, pool)


def _carried_out(
    request: Request, jobs: list[Job], settings: Settings, mapped: Mapped | None, pool: Pool[Job, Outcome] | None
) -> ExitCode:
    from meetingkit.batch.run import key_of, run_batch

    manifest = _manifest(request)
    _keep_inputs(request, jobs, mapped, manifest)
    if manifest.records:
        jobs = [replace(job, earlier=manifest.records.get(key_of(manifest, job))) for job in jobs]
    told = _Told()
    try:
        manifest.start()
    except OSError as error:
        refuse(f"{manifest.path} 写不进去：{reason(error)}", "请核对 --out 或 --manifest 的文件夹是否可写。")
    with closing(manifest), _stoppable() as stop, _progress(len(jobs), quiet=request.wanted.quiet) as advance:

        def tell(job: Job, outcome: Outcome) -> None:
            told.add(job, outcome)
            advance()

        counts = run_batch(jobs, settings, manifest, pool=pool, stop=stop, told=tell)
        interrupted = stop()
    return _sum_up(request, counts, told, manifest, interrupted=interrupted)


def _table(request: Request) -> Mapped | None:
    """The table on the agenda. Raises InvalidInput when its header, a cell or the agenda's text cannot be used."""
    if request.data is None:
        return None
    if len(request.agendas) != 1:
        raise typer.BadParameter(f"--data 配一份议程，现在给了 {len(request.agendas)} 份。")
    from meetingkit.agenda.model import Agenda
    from meetingkit.batch.overrides import mapped
    from meetingkit.batch.table import read_table
    from meetingkit.reading.binding import read_tree
    from meetingkit.reading.source import read_source

    table = read_table(request.data)
    print_diagnostics(d for d in table.diagnostics if d.severity is not Severity.ERROR)
    return mapped(read_tree(Agenda, read_source(request.agendas[0])), table)


def naming_of(wanted: Wanted, order: Order, headers: list[str] | None = None) -> Naming:
    """How a paper's files are called; `headers` are a table's. Raises typer.BadParameter for a placeholder that there is not."""
    from meetingkit.batch.plan import Naming, UnknownPlaceholder, default_pattern
    from meetingkit.reading.binding import nearest

    table, suffix = headers is not None, f".{order.format.value}"
    pattern = wanted.name.removesuffix(suffix) if wanted.name else default_pattern(order, wanted.reader, table=table)
    naming = Naming(order, pattern, wanted.out, wanted.reader, wanted.disclose)
    try:
        naming.check(headers or [], table=table)
    except UnknownPlaceholder as error:
        near = nearest(error, error.known)
        known = "、".join(f"{{{one}}}" for one in error.known)
        hint = f"是不是“{{{near}}}”？" if near else f"可以用：{known}。"
        raise typer.BadParameter(f"--name 里没有“{{{error}}}”可填；{hint}") from None
    return naming


def name_of(agenda: Agenda, file: Path, wanted: Wanted, order: Order) -> str:
    """The name of one agenda's file. Raises typer.BadParameter when it lacks what the pattern asks for."""
    from meetingkit.batch.plan import FILE, NUMBER, NoValue

    naming = naming_of(wanted, order)
    try:
        return naming.path(file, naming.values(agenda, file) | {FILE: file.stem, NUMBER: "1"}).name
    except NoValue as error:
        raise typer.BadParameter(f"议程里没有“{error}”，起不了文件名；请填上，或换一个 --name。") from None


def _planned(request: Request, mapped: Mapped | None, orders: list[Order]) -> list[Job]:
    from meetingkit.batch.plan import plan_files, plan_rows

    headers = [column.header for column in mapped.columns] if mapped else None
    namings = [naming_of(request.wanted, order, headers) for order in orders]
    return plan_rows(request.agendas[0], mapped, namings) if mapped else plan_files(request.agendas, namings)


def _settled(request: Request, mapped: Mapped | None, orders: list[Order]) -> Settings:
    """What all jobs share: a library and a layout for each folder, the table without its rows, which jobs bring."""
    from meetingkit.batch.work import Place, Settings
    from meetingkit.ordering import layouts_of

    wanted, places = request.wanted, {}
    for agenda in request.agendas:
        if agenda.parent not in places:
            library = library_for(agenda)
            layouts = layouts_of(orders, library)
            fits(orders, layouts, wanted.reader)
            places[agenda.parent] = Place(library, layouts, agenda.parent)
    return Settings(
        places,
        wanted.reader,
        disclose=wanted.disclose,
        strict=wanted.strict,
        force=wanted.force,
        resume=request.resume,
        created=file_date(),
        mapped=replace(mapped, table=replace(mapped.table, rows=())) if mapped else None,
    )


def fits(orders: list[Order], layouts: dict[str, Layout], reader: Reader | None) -> None:
    """Raises typer.BadParameter when a copy for somebody is wanted of a layout or a paper that has none."""
    from meetingkit.ordering import SCRIPT

    if reader is None:
        return
    if not any(order.paper == SCRIPT for order in orders):
        raise typer.BadParameter("只有主持词分给谁念；请去掉 --for。")
    for layout in (layouts[order.layout] for order in orders if order.paper == SCRIPT):
        if layout.aloud is None:
            raise typer.BadParameter(f"版式“{layout.name}”不是朗读本，不分给谁；请加 --layout reading。")


def _manifest(request: Request) -> Manifest:
    """What earlier runs did. Raises typer.Exit(3) when they are in the way or cannot be read."""
    from meetingkit.batch.manifest import FILE_NAME, Manifest, read_manifest

    beside = request.agendas[0].parent if request.data else Path()
    path = request.manifest or (request.wanted.out or beside) / FILE_NAME
    if not request.resume and not request.wanted.force and os.path.lexists(path):
        refuse(f"清单 {path} 已经有了，没有动它", "接着做加 --resume，重做加 --force。")
    try:
        return read_manifest(path) if request.resume else Manifest(path)
    except OSError as error:
        refuse(f"清单 {path} 读不出来：{reason(error)}", "请核对 --manifest。")


def _keep_inputs(request: Request, jobs: list[Job], mapped: Mapped | None, manifest: Manifest) -> None:
    from meetingkit.batch.plan import refuse_collisions

    data = [request.data] if request.data else []
    refuse_collisions(jobs, mapped, [*request.agendas, *data, manifest.path])


@dataclass(slots=True)
class _Told:
    """What is kept of the outcomes until the end."""

    shown: list[tuple[Diagnostic, ...]] = field(default_factory=list)
    drafts: list[tuple[int, str]] = field(default_factory=list)
    only_unwritable: bool = True

    def add(self, job: Job, outcome: Outcome) -> None:
        from meetingkit.batch.manifest import Status
        from meetingkit.batch.work import UNWRITABLE

        if outcome.status is not Status.FAILED:
            if any(d.severity is not Severity.INFO for d in outcome.diagnostics):
                self.drafts.append((job.number, job.output.name if job.output else job.agenda.name))
            return
        self.only_unwritable &= any(d.code == UNWRITABLE for d in outcome.diagnostics)
        if len(self.shown) < MOST_SHOWN:
            self.shown.append(outcome.diagnostics)


def _sum_up(
    request: Request, counts: Counter[Status], told: _Told, manifest: Manifest, *, interrupted: bool
) -> ExitCode:
    """Say what came of the batch; the exit code."""
    from meetingkit.batch.manifest import Status

    failures = counts[Status.FAILED]
    for diagnostics in told.shown:
        print_diagnostics(diagnostics)
    if failures > len(told.shown):
        note(f"……另有 {failures - len(told.shown)} 份失败，见清单。")
    if failures or interrupted or not request.wanted.quiet:
        done, skipped = counts[Status.WRITTEN], counts[Status.SKIPPED]
        say(f"共 {counts.total()} 份：写好 {done}，失败 {failures}，跳过 {skipped}。")
        if told.drafts:
            more = "等" if len(told.drafts) > MOST_NAMED else ""
            named = "、".join(name for _, name in sorted(told.drafts)[:MOST_NAMED]) + more
            say(f"其中 {len(told.drafts)} 份有待填或可疑之处，还是草稿：{named}。")
        say(f"清单：{manifest.path}")
    if interrupted:
        note("已中断。接着做：同样的命令加 --resume。")
        raise Interrupted
    if not failures:
        return ExitCode.OK
    return ExitCode.UNWRITABLE if failures == counts.total() and told.only_unwritable else ExitCode.FINDINGS


@contextmanager
def _stoppable() -> Iterator[Callable[[], bool]]:
    """Whether Ctrl-C was pressed; a second one is no longer waited for."""
    asked = False

    def ask(_number: int, _frame: object) -> None:
        nonlocal asked
        if asked:
            note("已中断。接着做：同样的命令加 --resume。")
            raise Interrupted
        asked = True

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield lambda: asked
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _progress(total: int, *, quiet: bool) -> Iterator[Callable[[], None]]:
    """A bar with the rate and the time left, on a terminal."""
    if quiet or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TimeRemainingColumn
    from rich.text import Text

    class Rate(ProgressColumn):
        """Papers a second."""

        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:.0f} 份/秒" if task.speed else "")

    columns = (BarColumn(), MofNCompleteColumn(), Rate(), "剩", TimeRemainingColumn(compact=True))
    # no thread to redraw it: workers are copies of this process only while it has none
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as progress:
        task, drawn = progress.add_task("", total=total), 0.0

        def advance() -> None:
            nonlocal drawn
            progress.advance(task)
            if time.monotonic() - drawn > REDRAWN:
                progress.refresh()
                drawn = time.monotonic()

        yield advance
