"""The library API over many agendas: by one worker process, by two, by two Dask workers; all started and warm.

One worker too is a process of its own, so that what else this process holds weighs on none of them.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from importlib.util import find_spec

import meetingkit
from benchmarks.measure import Sample, interleaved
from benchmarks.meeting import agenda_yaml
from benchmarks.report import Section

AGENDAS, FEW = 1_000, 50
CHUNK = 25  # agendas a task, as in examples/distributed_dask.py
MOST_ROUNDS = 5
ONE, TWO, DASK = "one worker process", "two worker processes", "two Dask workers"
Run = Callable[[list[str]], int]  # renders agendas and tells how many bytes came out


def run(rounds: int, *, quick: bool) -> Section:
    """Documents a second of wall time; `quick` renders fifty agendas instead of a thousand."""
    texts = [agenda_yaml(number) for number in range(1, (FEW if quick else AGENDAS) + 1)]
    notes: list[str] = []
    with ExitStack() as stack:
        runs = {ONE: _pool(stack, 1), TWO: _pool(stack, 2)}
        if find_spec("distributed"):
            runs[DASK] = _dask(stack)
        else:
            notes.append('Skipped Dask: pip install "dask[distributed]"')
        seconds = interleaved({name: _sample(work, texts) for name, work in runs.items()}, min(rounds, MOST_ROUNDS))
    rows: list[tuple[str | float, ...]] = [
        (name, len(texts) / wall, seconds[ONE] / wall) for name, wall in seconds.items()
    ]
    measured = {"workers": seconds[ONE] / seconds[TWO]}
    return Section(
        f"Library API, {len(texts):,} agendas", ("engine", "documents a second", "× one worker"), rows, measured, notes
    )


def _sample(work: Run, texts: list[str]) -> Sample:
    def sample() -> float:
        start = time.perf_counter()
        assert work(texts)
        return time.perf_counter() - start

    return sample


def _chunks(texts: list[str]) -> Iterator[list[str]]:
    return (texts[start : start + CHUNK] for start in range(0, len(texts), CHUNK))


def _papers(texts: list[str]) -> list[bytes]:
    return [meetingkit.render(text) for text in texts]


def _size(chunks: Iterator[list[bytes]]) -> int:
    return sum(len(paper) for papers in chunks for paper in papers)


def _pool(stack: ExitStack, workers: int) -> Run:
    pool = stack.enter_context(ProcessPoolExecutor(workers))
    return lambda texts: _size(pool.map(_papers, _chunks(texts)))


def _dask(stack: ExitStack) -> Run:
    from dask.distributed import Client, LocalCluster

    cluster = stack.enter_context(LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None))
    client = stack.enter_context(Client(cluster))
    return lambda texts: _size(iter(client.gather(client.map(_papers, list(_chunks(texts)), pure=False))))
