"""Worker processes: each has its own pipe, so that one that dies, however and whenever, costs its one job.

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
AHEAD = 2  # jobs a worker has: the one in hand, and one so that it need not wait for the next
TICK = 0.2  # seconds between two looks at the clock and at whether to stop
GRACE = 3.0  # seconds for the jobs in hand when the pool is told to stop
Start = Callable[[Any], Callable[[J], R]]


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
    jobs: deque[J] = field(default_factory=deque)  # sent and not answered; the first is in hand
    since: float = 0.0  # when the first was begun


class Pool(Generic[J, R]):
    """Runs jobs in worker processes, which make their working function with `start(config)` once each.

    `start` is a function of a module and `config`, jobs and results can be pickled.
    """

    def __init__(self, count: int, start: Start[J, R], config: object, *, seconds: float) -> None:
        self._count, self._start, self._config, self._seconds = count, start, config, seconds
        self._workers: list[_Worker[J]] = []

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

        After `stop()` no job is begun; those in hand get GRACE seconds, and jobs not done do not come out.
        """
        waiting = deque(jobs)
        deadline = math.inf
        try:
            while True:
                if deadline == math.inf and stop():
                    deadline = time.monotonic() + GRACE
                if deadline == math.inf:
                    self._feed(waiting)
                busy = [worker for worker in self._workers if worker.jobs]
                if not busy or time.monotonic() > deadline:
                    return
                yield from self._answers(busy, waiting)
        finally:
            self.close()

    def _feed(self, waiting: deque[J]) -> None:
        """Start workers while there are jobs for them; give each its jobs, the idle ones first."""
        self.begin(len(waiting))
        for most in range(1, AHEAD + 1):
            for worker in self._workers:
                if waiting and len(worker.jobs) < most:
                    _give(worker, waiting.popleft())

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

    def _answers(self, busy: list[_Worker[J]], waiting: deque[J]) -> Iterator[tuple[J, R | Died | Late]]:
        """What comes in within a tick."""
        ready = set(wait([worker.pipe for worker in busy], TICK))
        for worker in busy:
            result: R | Died | Late
            if worker.pipe in ready:
                try:
                    result = pickle.loads(worker.pipe.recv_bytes())
                except (EOFError, OSError):
                    result = Died(self._bury(worker))
            elif time.monotonic() - worker.since > self._seconds:
                self._bury(worker)
                result = Late(self._seconds)
            else:
                continue
            job = worker.jobs.popleft()
            worker.since = time.monotonic()
            if worker not in self._workers:  # what it had besides the job in hand is for another
                waiting.extendleft(reversed(worker.jobs))
            yield job, result

    def _bury(self, worker: _Worker[J]) -> int | None:
        """Take a worker out, ending it if need be; its exit code."""
        self._workers.remove(worker)
        worker.process.kill()
        worker.process.join()
        worker.pipe.close()
        return worker.process.exitcode


def _give(worker: _Worker[J], job: J) -> None:
    if not worker.jobs:
        worker.since = time.monotonic()
    worker.jobs.append(job)
    try:
        worker.pipe.send_bytes(pickle.dumps(job, pickle.HIGHEST_PROTOCOL))
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
            result = work(pickle.loads(pipe.recv_bytes()))
            pipe.send_bytes(pickle.dumps(result, pickle.HIGHEST_PROTOCOL))
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
