"""Batches killed or interrupted at random moments (`tests/kill_batch.py` does hundreds, by hand)."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest

from tests.kill_batch import kill

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="finds workers in /proc and sends POSIX signals")


@pytest.mark.parametrize(
    ("number", "at_worker", "rounds"),
    [
        pytest.param("SIGKILL", False, 4, id="the program is killed"),
        pytest.param("SIGKILL", True, 4, id="a worker is killed"),
        pytest.param("SIGINT", False, 3, id="Ctrl-C"),
    ],
)
def test_nothing_is_half_written_lost_or_uncounted(number: str, at_worker: bool, rounds: int, tmp_path: Path) -> None:
    seen = kill(tmp_path, rounds, signal.Signals[number], at_worker=at_worker, seed=3, count=16)
    assert seen["signals sent"] > 0
    assert seen["whole files seen"] > 0
