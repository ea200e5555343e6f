"""A planned batch carried out: every job ends in the manifest as written, failed or skipped, whatever happens."""

from __future__ import annotations

import gc
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from meetingkit.batch.manifest import Key, Manifest, Record, Status
from meetingkit.batch.plan import Job
from meetingkit.batch.pool import Died, Late, Pool
from meetingkit.batch.work import Outcome, Settings, failed, fault, working
from meetingkit.ordering import Order
from meetingkit.writers import Format
from meetingkit.writers.files import sweep

STOPPED = "MK058"
SECONDS = 60.0  # that a job may take
INTERRUPTED = "中断了，没有做"
Told = Callable[[Job, Outcome], None]


def run_batch(
    jobs: Sequence[Job],
    settings: Settings,
    manifest: Manifest,
    *,
    pool: Pool[Job, Outcome] | None,
    stop: Callable[[], bool],
    told: Told,
) -> Counter[Status]:
    """Do the jobs, `told` of each as it ends; how many ended how.

    Without a pool they are done in this process, where nothing can be done about a job that hangs or kills it. After
    `stop()` the jobs not begun are skipped. The manifest is open for adding. Raises OSError when it can take no more.
    """
    counts: Counter[Status] = Counter()
    left = {job.number: job for job in jobs}
    for job, outcome in _outcomes(jobs, settings, pool, stop):
        del left[job.number]
        manifest.add(record(manifest, job, outcome))
        counts[outcome.status] += 1
        told(job, outcome)
    for job in left.values():
        earlier = job.earlier
        outcome = Outcome(Status.SKIPPED, (), earlier.sha256 if earlier else None, earlier.source if earlier else None)
        manifest.add(replace(record(manifest, job, outcome), message=INTERRUPTED))
        counts[Status.SKIPPED] += 1
    return counts


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def pool_for(settings: Settings, orders: Iterable[Order], jobs: int, workers: int | None) -> Pool[Job, Outcome] | None:
    """Workers for so many jobs, getting ready; None where one is asked for, or PDFs, printed one after another.

    `workers` is None for one a core.
    """
    if workers == 1 or any(order.format is Format.PDF for order in orders):
        return None
    pool: Pool[Job, Outcome] = Pool(workers or cores(), working, settings, seconds=SECONDS, again=_again)
    pool.begin(jobs)
    return pool


def _outcomes(
    jobs: Sequence[Job], settings: Settings, pool: Pool[Job, Outcome] | None, stop: Callable[[], bool]
) -> Iterator[tuple[Job, Outcome]]:
    yield from ((job, failed(job, job.faults)) for job in jobs if job.faults)
    able = [job for job in jobs if not job.faults]
    if pool is None:
        gc.enable()  # the program does without for its short commands
        work = working(settings)
        waiting = iter(able)
        for results in work(takewhile(lambda _: not stop(), able)):
            yield from zip(islice(waiting, len(results)), results, strict=True)
        return
    try:
        for job, result in pool.run(able, stop):
            yield job, _lost(job, result) if isinstance(result, Died | Late) else result
    finally:
        if pool.killed:
            for folder in {job.output.parent for job in able if job.output}:
                sweep(folder, settings.mark)


def _again(job: Job) -> Job:
    return replace(job, again=True)


def _lost(job: Job, result: Died | Late) -> Outcome:
    if isinstance(result, Late):
        message, hint = f"{result.seconds:g} 秒还没有做完，停下了", "请单独运行这一份，看停在哪里。"
    else:
        message, hint = f"做这一份的进程中断了（代码 {result.code}）", "请单独运行这一份；多半是内存不够。"
    return failed(job, [fault(job, STOPPED, message, hint)])


def record(manifest: Manifest, job: Job, outcome: Outcome) -> Record:
    """The manifest's line for a job."""
    message = "\n".join(f"{d}" + (f"（{d.hint}）" if d.hint else "") for d in outcome.diagnostics)
    return Record(*key_of(manifest, job), outcome.status, outcome.sha256, outcome.source, message)


def key_of(manifest: Manifest, job: Job) -> Key:
    """Which job it is, for the manifest."""
    output = manifest.relative(job.output) if job.output else None
    return manifest.relative(job.agenda), job.row.number if job.row else None, output
