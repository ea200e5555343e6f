"""How time and memory grow with the number of paragraphs.

`python -m benchmarks.growth ENGINE PARAGRAPHS` makes one document and prints the peak memory of its process in bytes.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.engines import ENGINES, MissingError
from benchmarks.measure import Sample, interleaved, timed
from benchmarks.meeting import layout, long_document
from benchmarks.report import Section

ROOT = Path(__file__).resolve().parents[1]
SIZES = (10, 100, 1_000, 10_000)
COMPARED = ("meetingkit", "deflate and zip alone", "docxtpl, documented use")
OURS, FLOOR = COMPARED[:2]


def run(rounds: int, *, quick: bool) -> Section:
    """CPU time and peak memory of meetingkit, the floor and docxtpl; `quick` leaves docxtpl out."""
    notes: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        samples = _samples(COMPARED[:2] if quick else COMPARED, Path(folder), notes)
        medians = interleaved(samples, rounds)
    engines = [name for name in COMPARED if f"{name} {SIZES[0]}" in medians]
    # the floor is given what meetingkit wrote in the same process, so its peak would be meetingkit's
    memory = {name: peak_memory(name, SIZES[-1]) / 1e6 for name in engines if name != FLOOR}
    rows: list[tuple[str | float, ...]] = [
        (
            name,
            *(medians[f"{name} {size}"] * 1000 for size in SIZES),
            medians[f"{name} {SIZES[-1]}"] / medians[f"{name} {SIZES[-2]}"],
            memory.get(name, "–"),
        )
        for name in engines
    ]
    columns = ("engine, CPU ms", *(f"{size:,}" for size in SIZES), "10,000 ÷ 1,000", "peak MB")
    growth = medians[f"{OURS} {SIZES[-1]}"] / medians[f"{OURS} {SIZES[-2]}"]
    return Section(
        "Growth with the number of paragraphs", columns, rows, {"growth": growth, "memory": memory[OURS]}, notes
    )


def _samples(engines: tuple[str, ...], folder: Path, notes: list[str]) -> dict[str, Sample]:
    samples = {}
    for name in engines:
        for size in SIZES:
            try:
                engine = ENGINES[name](long_document(size), layout(), folder)
            except MissingError as error:
                notes.append(f"Skipped {error}")
                break
            samples[f"{name} {size}"] = timed(engine.write, time.process_time)
    return samples


def peak_memory(engine: str, paragraphs: int) -> int:
    """Bytes of memory that a process held at most which makes one document and nothing else."""
    command = [sys.executable, "-m", "benchmarks.growth", engine, str(paragraphs)]
    return int(subprocess.run(command, check=True, capture_output=True, cwd=ROOT).stdout)


def _own_peak() -> int:
    """This process's own peak in bytes; `getrusage` would count what the parent held before this program was loaded."""
    status = Path("/proc/self/status")
    if status.exists():
        [kilobytes] = [line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM:")]
        return int(kilobytes) * 1024
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def main(engine: str, paragraphs: int) -> None:
    """Make one document and print this process's peak."""
    with tempfile.TemporaryDirectory() as folder:
        ENGINES[engine](long_document(paragraphs), layout(), Path(folder)).write()
    print(_own_peak())


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
