"""Interleaved rounds: each round takes one sample of everything, so that a machine that drifts drifts for all.

Medians over the rounds are compared, best as ratios. The garbage collector stays on, as in a user's program.
"""

from __future__ import annotations

import gc
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping
from math import ceil

Sample = Callable[[], float]  # takes one sample and gives its seconds
LEAST = 0.02  # seconds a sample should last, so that the clock's grain and single interrupts do not matter


def timed(
    function: Callable[[], object], clock: Callable[[], float] = time.perf_counter, least: float = LEAST
) -> Sample:
    """Samples of the mean seconds of a call, over as many calls as take `least` seconds.

    Before the first sample one call warms up and one tells how many. What others left for the collector is collected before.
    """
    calls = 0

    def run(count: int) -> float:
        gc.collect()
        start = clock()
        for _ in range(count):
            function()
        return (clock() - start) / count

    def sample() -> float:
        nonlocal calls
        if not calls:
            function()
            calls = max(1, ceil(least / max(run(1), 1e-6)))
        return run(calls)

    return sample


def timed_process(command: list[str], environment: Mapping[str, str] | None = None) -> Sample:
    """Samples of the seconds from starting a command to its end. Raises CalledProcessError when it fails."""
    return timed(lambda: subprocess.run(command, check=True, capture_output=True, env=environment), least=0)


def interleaved(samples: Mapping[str, Sample], rounds: int) -> dict[str, float]:
    """The median seconds of each sample over the rounds, by name; one more round before them warms up."""
    seconds: dict[str, list[float]] = {name: [] for name in samples}
    for number in range(rounds + 1):
        for name, sample in samples.items():
            value = sample()
            if number:
                seconds[name].append(value)
    return {name: statistics.median(values) for name, values in seconds.items()}


def ratios(medians: Mapping[str, float], floor: str) -> dict[str, float]:
    """Each median as a multiple of the one called `floor`."""
    return {name: seconds / medians[floor] for name, seconds in medians.items()}
