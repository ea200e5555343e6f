"""What a short command costs against what Python and the imports cost: `python -m benchmarks.startup`.

Every round runs each command once, so that a drifting machine drifts for all of them; medians are compared.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "examples" / "党建工作领导小组会议.yaml"
PROGRAM = Path(sys.executable).with_name("meetingkit")
FLOOR = "import typer, pydantic, yaml, jinja2, docx"  # python-docx is what a plain writer would load; ours does not
# command → the peer it is held against, and the ratio it may cost
LIMITS = {"--version": ("python -c pass", 1.5), "render": ("imports", 1.5)}


def commands(folder: Path) -> dict[str, list[str]]:
    """Each measured command by its name in the table."""
    python = sys.executable
    output = str(folder / "script.docx")
    return {
        "python -c pass": [python, "-c", "pass"],
        "--version": [str(PROGRAM), "--version"],
        "imports": [python, "-c", FLOOR],
        "--help": [str(PROGRAM), "--help"],
        "check": [str(PROGRAM), "check", str(EXAMPLE)],
        "render": [str(PROGRAM), "render", str(EXAMPLE), "-o", output, "--force"],
    }


def measure(rounds: int) -> dict[str, float]:
    """Median seconds of each command over interleaved rounds, one more round as a warm-up."""
    # as on a user's machine, modules may keep their compiled form
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for round_number in range(rounds + 1):
            for name, command in commands(Path(folder)).items():
                start = time.perf_counter()
                subprocess.run(command, check=True, capture_output=True, env=environment)
                if round_number:
                    times.setdefault(name, []).append(time.perf_counter() - start)
    return {name: statistics.median(values) for name, values in times.items()}


def main() -> int:
    """Print the table; returns 1 when a ratio is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    medians = measure(parser.parse_args().rounds)
    print(f"{'command':16}{'median ms':>10}{'ratio':>8}{'limit':>8}  against")
    missed = 0
    for name, seconds in medians.items():
        line = f"{name:16}{seconds * 1000:10.1f}"
        if name in LIMITS:
            peer, limit = LIMITS[name]
            ratio = seconds / medians[peer]
            missed += ratio > limit
            line += f"{ratio:8.2f}{limit:8.2f}  {peer}"
        print(line)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
