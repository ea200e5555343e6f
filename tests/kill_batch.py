"""Batches killed at random moments, and what must hold after each: `python -m tests.kill_batch --rounds 100`.

A round runs `render` on a folder of agendas, over some old files (--force), and sends one signal: to the program or to
one of its workers, when a random number of jobs is done. Then every file is whole, old or new; nothing is lost; the
same command with --resume completes, and its manifest reconciles.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.program import COMMAND, environment

AGENDA = "会议: 第{n}次会议\n时间: 2026-03-18 15:00\n议程:\n  - 汇报: 工作\n    汇报人: 区财政局\n    用时: 10分钟\n"
OLD = b"an old file, complete"
SUMMARY = re.compile(r"共 (\d+) 份：写好 (\d+)，失败 (\d+)，跳过 (\d+)。")
EXIT = {signal.SIGINT: (130, -signal.SIGINT), signal.SIGKILL: (-signal.SIGKILL,)}


@dataclass
class Kills:
    """A folder of agendas, and what a batch makes of them when nobody disturbs it."""

    folder: Path
    count: int
    wanted: dict[str, bytes] = field(default_factory=dict)
    tally: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        for n in range(self.count):
            path = self.folder / "in" / f"{n:03}.yaml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(AGENDA.format(n=n), encoding="utf-8")
        undisturbed = self.start(self.folder / "wanted")
        undisturbed.communicate(timeout=60)
        assert undisturbed.returncode == 0
        self.wanted = {path.name: path.read_bytes() for path in (self.folder / "wanted").glob("*.docx")}
        assert len(self.wanted) == self.count

    def start(self, out: Path, *more: str) -> subprocess.Popen[str]:
        command = [*COMMAND, "render", "in", "--out", str(out), "--jobs", "2", "--force", *more]
        pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.Popen(command, cwd=self.folder, env=environment(), encoding="utf-8", **pipes)

    def round(self, out: Path, number: signal.Signals, *, at_worker: bool, chance: random.Random) -> None:
        """One run disturbed, its files looked at, and the run that takes it up."""
        out.mkdir()
        old = chance.sample(sorted(self.wanted), self.count // 4)
        for name in old:
            (out / name).write_bytes(OLD)
        run = self.start(out)
        # before it has begun, Ctrl-C is the interpreter's to answer
        self._wait_for(run, out, chance, least=0 if number is signal.SIGINT else -self.count // 8)
        victim = self._worker(run, chance) if at_worker else run.pid
        if run.poll() is None and victim is not None:
            os.kill(victim, number)
            self.tally["signals sent"] += 1
        printed, errors = run.communicate(timeout=60)
        self._look_at_run(run.returncode, printed, errors, number, at_worker=at_worker)
        self._look_at_files(out, old)
        assert not at_worker or not any(out.glob(".meetingkit-*")), "what a dead worker had begun is left"
        again = self.start(out, "--resume")
        printed, errors = again.communicate(timeout=60)
        assert again.returncode == 0, errors
        self._reconciles(out, printed)

    def _wait_for(self, run: subprocess.Popen[str], out: Path, chance: random.Random, least: int) -> None:
        """Until a random number of jobs is done, and a random moment more; below 0 is a random moment before."""
        done, manifest = chance.randrange(least, self.count), out / "manifest.jsonl"
        end = time.monotonic() + (chance.random() if done < 0 else 30)
        while run.poll() is None and time.monotonic() < end:
            if done >= 0 and manifest.exists() and manifest.read_bytes().count(b"\n") >= done:
                break
            time.sleep(0.001)
        time.sleep(chance.random() * 0.01)

    @staticmethod
    def _worker(run: subprocess.Popen[str], chance: random.Random) -> int | None:
        """One of the run's workers."""
        workers = children(run.pid)
        return chance.choice(workers) if workers else None

    def _look_at_run(self, code: int, printed: str, errors: str, number: int, *, at_worker: bool) -> None:
        assert "Traceback" not in errors, errors
        self.tally[f"exit {code}"] += 1
        if at_worker:
            assert code in (0, 1), errors
        else:
            assert code in (0, *EXIT[signal.Signals(number)]), errors
        if summary := SUMMARY.search(printed):
            given, written, failed, skipped = map(int, summary.groups())
            assert given == self.count == written + failed + skipped
            assert failed <= (1 if at_worker else 0), errors
            self.tally["jobs lost with their worker"] += failed

    def _look_at_files(self, out: Path, old: list[str]) -> None:
        for path in out.iterdir():
            if path.name.startswith(".meetingkit-"):
                self.tally["hidden temporaries"] += 1
            elif path.suffix == ".docx":
                data = path.read_bytes()
                assert data == self.wanted[path.name] or (path.name in old and data == OLD), f"half a file: {path.name}"
                self.tally["whole files seen"] += 1
        assert all((out / name).exists() for name in old), "an old file is lost"

    def _reconciles(self, out: Path, printed: str) -> None:
        summary = SUMMARY.search(printed)
        assert summary
        given, written, failed, skipped = map(int, summary.groups())
        assert (given, failed) == (self.count, 0)
        assert given == written + skipped
        self.tally["done again"] += written
        assert {path.name: path.read_bytes() for path in out.glob("*.docx")} == self.wanted
        lines = (out / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
        last = {record["output"]: record for record in map(json.loads, lines)}
        assert set(last) == set(self.wanted)
        statuses = Counter(record["status"] for record in last.values())
        assert (statuses["written"], statuses["skipped"]) == (written, skipped)


def children(pid: int) -> list[int]:
    """The processes that a process has started (Linux)."""
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except FileNotFoundError:
        return []


def kill(
    folder: Path, rounds: int, number: signal.Signals, *, at_worker: bool, seed: int, count: int = 40
) -> Counter[str]:
    """So many rounds; what was seen. Raises AssertionError at the first thing that must not be."""
    kills, chance = Kills(folder, count), random.Random(seed)
    for index in range(rounds):
        kills.round(folder / f"out-{number.name}-{index}", number, at_worker=at_worker, chance=chance)
    return kills.tally


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=100, help="of each kind of SIGKILL; half as many SIGINTs")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for number, at_worker, rounds in (
        (signal.SIGKILL, False, options.rounds),
        (signal.SIGKILL, True, options.rounds),
        (signal.SIGINT, False, options.rounds // 2),
    ):
        with tempfile.TemporaryDirectory() as folder:
            seen = kill(Path(folder), rounds, number, at_worker=at_worker, seed=options.seed)
        print(f"{rounds} × {number.name} to {'a worker' if at_worker else 'the program'}: {dict(seen)}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
