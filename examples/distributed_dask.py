"""Write the chair's scripts of a folder of agendas on a Dask cluster.

    python examples/distributed_dask.py AGENDAS OUT                                 a cluster of this machine's cores
    python examples/distributed_dask.py AGENDAS OUT --scheduler tcp://host:8786     a cluster that is there

Files are read and written here; agendas travel to the workers as bytes and papers come back as bytes, so that workers
need meetingkit and no shared folder. An agenda that cannot be used, or that takes its worker along, costs itself: it
is reported and the others go on. Returns 0 when every agenda is written, 1 when some failed.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from dask.distributed import Client, LocalCluster, as_completed

import meetingkit

CHUNK = 25  # agendas a task: to schedule a task takes half as long as to render an agenda
UNDER_WAY = 200  # tasks: enough for many workers, little enough for the memory of this process
ROSTER = "名册.yaml"
Outcome = bytes | Exception


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("agendas", type=Path, help="folder of .yaml files, with a 名册.yaml where one serves them all")
    parser.add_argument("out", type=Path, help="folder for the Word files; those that are there are replaced")
    parser.add_argument("--scheduler", metavar="ADDRESS", help="such as tcp://host:8786")
    parser.add_argument("--workers", type=int, default=os.cpu_count(), help="of a cluster of this machine")
    options = parser.parse_args()
    paths = sorted(path for path in options.agendas.glob("*.yaml") if path.name != ROSTER)
    options.out.mkdir(parents=True, exist_ok=True)
    written = failed = 0
    with connected(options.scheduler, options.workers) as client:
        for path, outcome in rendered(client, paths, options.agendas / ROSTER):
            if isinstance(outcome, bytes):
                written += 1
                save(options.out / f"{path.stem}.docx", outcome)
            else:
                failed += 1
                print(report(path, outcome), file=sys.stderr)
    print(f"{len(paths)} given = {written} written + {failed} failed")
    return 1 if failed else 0


def connected(scheduler: str | None, workers: int) -> Client:
    return Client(scheduler or LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=":0"))


def render_all(agendas: list[bytes], roster: bytes | None) -> list[Outcome]:
    """What a worker does: each agenda's paper, or what is wrong with it."""

    def outcome(agenda: bytes) -> Outcome:
        try:
            return meetingkit.render(agenda, roster=roster)
        except meetingkit.InvalidInput as error:
            return error

    return [outcome(agenda) for agenda in agendas]


def rendered(client: Client, paths: list[Path], roster: Path, work=render_all) -> Iterator[tuple[Path, Outcome]]:
    """Each path with its outcome, as they come; those of a task that failed are tried again at the end."""
    beside = roster.read_bytes() if roster.exists() else None
    chunks = (paths[start : start + CHUNK] for start in range(0, len(paths), CHUNK))
    under_way, suspects = {}, []

    def submit(chunk):
        future = client.submit(work, [path.read_bytes() for path in chunk], beside, pure=False)
        under_way[future] = chunk
        return future

    done = as_completed([submit(chunk) for chunk in islice(chunks, UNDER_WAY)])
    for future in done:
        chunk = under_way.pop(future)
        if future.status == "finished":
            yield from zip(chunk, future.result(), strict=True)
        else:
            suspects += chunk
        done.update([submit(chunk) for chunk in islice(chunks, 1)])
    for path in suspects:  # one at a time: whichever takes its worker along takes no other agenda with it
        future = submit([path])
        error = future.exception()
        yield path, error or future.result()[0]


def report(path: Path, error: Exception) -> str:
    if not isinstance(error, meetingkit.InvalidInput):
        return f"{path}: {error!r}"
    return "\n".join(f"{path}:{d.line}:{d.column}: {d.code} {d.message}  {d.hint}" for d in error.diagnostics)


def save(path: Path, data: bytes) -> None:
    """Whole or not at all: whoever looks into the folder never sees half a file."""
    temporary = path.with_name(f".{path.name}.tmp")
    temporary.write_bytes(data)
    temporary.replace(path)


if __name__ == "__main__":
    sys.exit(main())
