"""Worker processes: each has its own pipe, so that one that dies, however and whenever, costs its one job.

Jobs and results travel several at once. Which of several jobs a worker died of cannot be known: each is done again
alone, and the one that kills again is the one.

Pools whose workers share a queue (concurrent.futures, pebble) lose more: a worker killed while it holds the queue's
lock, or between jobs, breaks them all.
"""

from __future__ import annotations

import contextlib
import gc
import math
import multiprocessing
import pickle
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkContext, SpawnContext
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

J = TypeVar("J")
R = TypeVar("R")
MOST = 16  # jobs that are sent at once
SHARES = 4  # sendings to each worker that the jobs left must last for, so that all end at about the same time
TICK = 0.2  # seconds between two looks at the clock and at whether to stop
GRACE = 3.0  # seconds for the jobs in hand when the pool is told to stop
Work = Callable[[Iterable[J]], Iterator[list[R]]]  # the results in the jobs' order, some at a time
Start = Callable[[Any], Work[J, R]]


@dataclass(frozen=True, slots=True)
class Died:
    """The worker ended, with this exit code, while it had the job in hand."""

    code: int | None


@dataclass(frozen=True, slots=True)
class Late:
    """The job took longer than these seconds and was stopped."""

    seconds: float


@dataclass(slots=True, eq=False)
class _Worker(Generic[J]):
    process: BaseProcess
    pipe: Connection[Any, Any]
    jobs: deque[J] = field(default_factory=deque)  # sent and not answered
    since: float = 0.0  # when it was last heard of, or given jobs while it had none
    alone: bool = False  # whether it was given a job to try alone, and nothing since


class Pool(Generic[J, R]):
    """Runs jobs in worker processes, which make their working function with `start(config)` once each.

    `start` is a function of a module and `config`, jobs and results can be pickled. A job that a dead worker may have
    done is done as `again(job)`. A worker must be heard of every so many `seconds`; one that is not, is ended.
    """

    def __init__(
        self, count: int, start: Start[J, R], config: object, *, seconds: float, again: Callable[[J], J]
    ) -> None:
        self._count, self._start, self._config = count, start, config
        self._seconds, self._again = seconds, again
        self._workers: list[_Worker[J]] = []
        self._waiting: deque[J] = deque()
        self._alone: deque[J] = deque()  # of which a worker may have died
        self.killed = False  # whether a worker ended with jobs in hand

    def begin(self, jobs: int) -> None:
        """Start workers for so many jobs, so that they get ready while the jobs are still being found."""
        while len(self._workers) < min(self._count, jobs):
            self._workers.append(self._new())

    def close(self) -> None:
        """End the workers, whatever they have in hand."""
        for worker in self._workers:
            worker.process.kill()
        while self._workers:
            self._bury(self._workers[-1])

    def run(self, jobs: Iterable[J], stop: Callable[[], bool]) -> Iterator[tuple[J, R | Died | Late]]:
        """Each job with its result, as they end.

        After `stop()` no job is sent; those sent before get GRACE seconds, and jobs not done do not come out.
        """
        self._waiting.extend(jobs)
        deadline = math.inf
        try:
            while True:
                if deadline == math.inf and stop():
                    deadline = time.monotonic() + GRACE
                if deadline == math.inf:
                    self._feed()
                busy = [worker for worker in self._workers if worker.jobs]
                if not busy or time.monotonic() > deadline:
                    return
                yield from self._answers(busy)
        finally:
            self.close()

    def _feed(self) -> None:
        """Start workers while there are jobs for them; give each jobs ahead of its need, the idle ones first."""
        self.begin(len(self._alone) + len(self._waiting))
        for worker in self._workers:
            if self._alone and not worker.jobs:
                _give(worker, [self._alone.popleft()], alone=True)
        for idle in (True, False):
            for worker in self._workers:
                share = min(MOST, len(self._waiting) // (SHARES * len(self._workers)) + 1)
                room = 0 if idle or worker.alone else share
                if self._waiting and len(worker.jobs) <= room:
                    _give(worker, [self._waiting.popleft() for _ in range(share)])

    def _new(self) -> _Worker[J]:
        context = _context()
        ours, theirs = context.Pipe()
        # a forked worker has a copy of this end of every pipe, its own too, and so would never see them closed
        copies = [ours, *(worker.pipe for worker in self._workers)] if isinstance(context, ForkContext) else []
        process = context.Process(target=serve, args=(theirs, copies, self._start, self._config), daemon=True)
        with _interrupts_blocked():
            process.start()
        theirs.close()  # so that reading from a dead worker ends
        return _Worker(process, ours)

    def _answers(self, busy: list[_Worker[J]]) -> Iterator[tuple[J, R | Died | Late]]:
        """What comes in within a tick."""
        ready = set(wait([worker.pipe for worker in busy], TICK))
        for worker in busy:
            if worker.pipe in ready:
                try:
                    results = pickle.loads(worker.pipe.recv_bytes())
                except (EOFError, OSError):
                    yield from self._lost(worker, Died)
                    continue
                worker.since = time.monotonic()
                yield from ((worker.jobs.popleft(), result) for result in results)
            elif time.monotonic() - worker.since > self._seconds:
                yield from self._lost(worker, lambda _: Late(self._seconds))

    def _lost(self, worker: _Worker[J], end: Callable[[int | None], Died | Late]) -> Iterator[tuple[J, Died | Late]]:
        """What became of the jobs of a worker that is no more use: the only one ends so, several are tried alone."""
        code = self._bury(worker)
        if len(worker.jobs) == 1:
            yield worker.jobs[0], end(code)
        else:
            self._alone.extend(map(self._again, worker.jobs))

    def _bury(self, worker: _Worker[J]) -> int | None:
        """Take a worker out, ending it if need be; its exit code."""
        self._workers.remove(worker)
        self.killed |= bool(worker.jobs)
        worker.process.kill()
        worker.process.join()
        worker.pipe.close()
        return worker.process.exitcode


def _give(worker: _Worker[J], jobs: list[J], *, alone: bool = False) -> None:
    if not worker.jobs:
        worker.since = time.monotonic()
    worker.jobs.extend(jobs)
    worker.alone = alone
    try:
        worker.pipe.send_bytes(pickle.dumps(jobs, pickle.HIGHEST_PROTOCOL))
    except OSError:  # it has died, which is seen when its answer is waited for
        return


def serve(pipe: Connection[Any, Any], copies: list[Connection[Any, Any]], start: Start[J, R], config: object) -> None:
    """The life of a worker: until the other end of its pipe is closed, be it by a kill; `copies` it closes itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program, which lets the job in hand end
    for copy in copies:
        copy.close()
    work = start(config)
    gc.freeze()
    gc.enable()  # the program does without for its short commands
    try:
        while True:
            for results in work(pickle.loads(pipe.recv_bytes())):
                pipe.send_bytes(pickle.dumps(results, pickle.HIGHEST_PROTOCOL))
    except (EOFError, OSError):
        return


def _context() -> ForkContext | SpawnContext:
    """How to start a worker: as a copy of this process, which has loaded everything, where that is safe; else anew."""
    if sys.platform == "linux" and threading.active_count() == 1:
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")


@contextlib.contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """Processes started meanwhile never see Ctrl-C, not even before they can say so."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
