"""What a short command costs against what Python and the imports cost."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from benchmarks.measure import interleaved, timed_process
from benchmarks.report import Section

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "党建工作领导小组会议.yaml"
PROGRAM = Path(sys.executable).with_name("meetingkit")
# what a plain writer would load: pydantic loads most of itself with the class that every model is based on, and
# python-docx, which ours does without, would write the file
FLOOR = "import typer, yaml, jinja2, docx; from pydantic import BaseModel"
# name of the target → the command, and the peer it is held against
HELD = {"version": ("--version", "python -c pass"), "render": ("render", "imports")}


def run(rounds: int, *, quick: bool) -> Section:
    """Wall time of whole processes. `quick` changes nothing here."""
    # as on a user's machine, modules may keep their compiled form
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        samples = {name: timed_process(command, environment) for name, command in _commands(Path(folder)).items()}
        medians = interleaved(samples, rounds)
    peers = dict(HELD.values())
    rows: list[tuple[str | float, ...]] = [
        (name, seconds * 1000, *((seconds / medians[peers[name]], peers[name]) if name in peers else ("–", "–")))
        for name, seconds in medians.items()
    ]
    measured = {target: medians[name] / medians[peer] for target, (name, peer) in HELD.items()}
    return Section("Start-up of whole processes", ("command", "wall ms", "ratio", "against"), rows, measured)


def _commands(folder: Path) -> dict[str, list[str]]:
    """Each measured command by its name in the table."""
    python, output = sys.executable, str(folder / "script.docx")
    return {
        "python -c pass": [python, "-c", "pass"],
        "--version": [str(PROGRAM), "--version"],
        "imports": [python, "-c", FLOOR],
        "--help": [str(PROGRAM), "--help"],
        "check": [str(PROGRAM), "check", str(EXAMPLE)],
        "render": [str(PROGRAM), "render", str(EXAMPLE), "-o", output, "--force"],
    }
