"""Many agendas at once: the command with one worker and with two, and the library API over two Dask workers.

The command's workers start anew each time, as on a user's machine; those of Dask are started and warm. What the machine
has to give to two processes that share nothing is told by two commands on half of the agendas each.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
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
APART = "two commands, half of the agendas each"


def run(rounds: int, *, quick: bool) -> Section:
    """Documents a second of wall time; `quick` renders fifty agendas instead of a thousand."""
    texts = [agenda_yaml(number) for number in range(1, (FEW if quick else AGENDAS) + 1)]
    notes: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        folder, half = Path(name), len(texts) // 2
        whole = _written(texts, folder / "whole")
        halves = [_written(texts[:half], folder / "first"), _written(texts[half:], folder / "second")]
        runs = {ONE: _commands([whole], 1), TWO: _commands([whole], 2), APART: _commands(halves, 1)}
        if find_spec("distributed"):
            runs[DASK] = _dask(texts)
        else:
            notes.append('Skipped Dask: pip install "dask[distributed]"')
        seconds = interleaved(runs, min(rounds, MOST_ROUNDS))
    rows: list[tuple[str | float, ...]] = [
        (name, len(texts) / wall, seconds[ONE] / wall) for name, wall in seconds.items()
    ]
    measured = {"workers": seconds[ONE] / seconds[TWO], "apart": seconds[ONE] / seconds[APART]}
    return Section(
        f"{len(texts):,} agendas to Word files, wall time",
        ("engine", "documents a second", "× one"),
        rows,
        measured,
        notes,
    )


def _written(texts: list[str], folder: Path) -> Path:
    folder.mkdir()
    for number, text in enumerate(texts):
        (folder / f"{number:04}.yaml").write_text(text, encoding="utf-8")
    return folder


def _commands(folders: list[Path], jobs: int) -> Sample:
    """Samples of the command on these folders, started together."""
    program = Path(sys.executable).with_name("meetingkit")

    def sample() -> float:
        # into a new folder, and nothing left to be written of earlier samples: a file system that is still busy
        # forgetting a thousand old files takes twice as long to keep a new one
        commands = [
            [
                str(program),
                "render",
                str(folder),
                "--out",
                tempfile.mkdtemp(dir=folder.parent),
                "--jobs",
                str(jobs),
                "--quiet",
            ]
            for folder in folders
        ]
        os.sync()
        start = time.perf_counter()
        running = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for command in commands]
        codes = [one.wait() for one in running]
        if any(codes):
            raise subprocess.SubprocessError(f"a command failed: {codes}")
        return time.perf_counter() - start

    return sample


def _papers(texts: list[str]) -> list[bytes]:
    return [meetingkit.render(text) for text in texts]


def _dask(texts: list[str]) -> Sample:
    """Samples of a cluster that is started and has written a few papers; it would disturb the others' samples."""
    from dask.distributed import Client, LocalCluster

    chunks = [texts[start : start + CHUNK] for start in range(0, len(texts), CHUNK)]

    def sample() -> float:
        with (
            LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as cluster,
            Client(cluster) as client,
        ):
            client.gather(client.map(_papers, chunks[:2], pure=False))
            start = time.perf_counter()
            papers = client.gather(client.map(_papers, chunks, pure=False))
            assert sum(map(len, papers)) == len(texts)
            return time.perf_counter() - start

    return sample
