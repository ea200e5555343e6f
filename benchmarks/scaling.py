"""Many agendas at once: the command with one worker and with two, and the library API over two Dask workers.

The command's workers start anew each time, as on a user's machine; those of Dask are started and warm. What the machine
has to give to two processes at the time is told by two plain loops beside one, in the same rounds.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path

import meetingkit
from benchmarks.measure import Sample, interleaved
from benchmarks.meeting import agenda_yaml
from benchmarks.report import Section

AGENDAS, FEW = 1_000, 50
CHUNK = 25  # agendas a task, as in examples/distributed_dask.py
MOST_ROUNDS = 5
ONE, TWO, DASK = "render --jobs 1", "render --jobs 2", "API, two Dask workers"
ONE_LOOP, TWO_LOOPS = "one plain loop", "two plain loops"
LOOP, TURNS, FEW_TURNS = "for turn in range(int(__import__('sys').argv[1])): turn * turn", 40_000_000, 1_000_000


def run(rounds: int, *, quick: bool) -> Section:
    """Documents a second of wall time; `quick` renders fifty agendas instead of a thousand."""
    texts = [agenda_yaml(number) for number in range(1, (FEW if quick else AGENDAS) + 1)]
    notes: list[str] = []
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        _write(texts, folder / "in")
        turns = FEW_TURNS if quick else TURNS
        runs = {
            ONE: _command(folder, 1),
            TWO: _command(folder, 2),
            ONE_LOOP: _loops(1, turns),
            TWO_LOOPS: _loops(2, turns // 2),
        }
        if find_spec("distributed"):
            runs[DASK] = _dask(stack, texts)
        else:
            notes.append('Skipped Dask: pip install "dask[distributed]"')
        seconds = interleaved(runs, min(rounds, MOST_ROUNDS))
    loops = {ONE_LOOP: seconds.pop(ONE_LOOP), TWO_LOOPS: seconds.pop(TWO_LOOPS)}
    rows: list[tuple[str | float, ...]] = [
        (name, len(texts) / wall, seconds[ONE] / wall) for name, wall in seconds.items()
    ]
    rows += [(name, "–", loops[ONE_LOOP] / wall) for name, wall in loops.items()]
    measured = {"workers": seconds[ONE] / seconds[TWO], "loops": loops[ONE_LOOP] / loops[TWO_LOOPS]}
    return Section(
        f"{len(texts):,} agendas to Word files, wall time",
        ("engine", "documents a second", "× one"),
        rows,
        measured,
        notes,
    )


def _write(texts: list[str], folder: Path) -> None:
    folder.mkdir()
    for number, text in enumerate(texts):
        (folder / f"{number:04}.yaml").write_text(text, encoding="utf-8")


def _command(folder: Path, jobs: int) -> Sample:
    program = Path(sys.executable).with_name("meetingkit")

    def sample() -> float:
        # into a new folder, and nothing left to be written of earlier samples: a file system that is still busy
        # forgetting a thousand old files takes twice as long to keep a new one
        out = Path(tempfile.mkdtemp(prefix=f"out{jobs}-", dir=folder))
        os.sync()
        command = [str(program), "render", str(folder / "in"), "--out", str(out), "--jobs", str(jobs), "--quiet"]
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        return time.perf_counter() - start

    return sample


def _loops(count: int, turns: int) -> Sample:
    """Samples of so many processes that only count, started together."""
    command = [sys.executable, "-c", LOOP, str(turns)]

    def sample() -> float:
        start = time.perf_counter()
        processes = [subprocess.Popen(command) for _ in range(count)]
        codes = [process.wait() for process in processes]
        if any(codes):
            raise subprocess.SubprocessError("a plain loop failed")
        return time.perf_counter() - start

    return sample


def _papers(texts: list[str]) -> list[bytes]:
    return [meetingkit.render(text) for text in texts]


def _dask(stack: ExitStack, texts: list[str]) -> Sample:
    from dask.distributed import Client, LocalCluster

    cluster = stack.enter_context(LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0"))
    client = stack.enter_context(Client(cluster))
    chunks = [texts[start : start + CHUNK] for start in range(0, len(texts), CHUNK)]

    def sample() -> float:
        start = time.perf_counter()
        papers = client.gather(client.map(_papers, chunks, pure=False))
        assert sum(map(len, papers)) == len(texts)
        return time.perf_counter() - start

    return sample
