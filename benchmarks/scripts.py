"""Checking and importing finished scripts: milliseconds for a thousand characters, and how they grow to a megabyte."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.measure import Sample, interleaved, timed
from benchmarks.meeting import agenda_yaml, layout, library
from benchmarks.report import Section
from meetingkit.check.choice import Settings
from meetingkit.check.facts import Told
from meetingkit.importing.importer import import_script
from meetingkit.readers import Manuscript, read_manuscript
from meetingkit.review import check_manuscript
from meetingkit.workflow import load_meeting, script_of
from meetingkit.writers import Format, write_document

OFFICES = Path(__file__).parents[1] / "tests" / "corpus" / "clean"  # scripts of many kinds, by many hands
EVERY = 8  # of them are taken
TENTH, WHOLE = 35_000, 350_000  # characters; the whole is a megabyte of UTF-8
USUAL, MANY = "a usual script", "scripts of many offices"


def run(rounds: int, *, quick: bool) -> Section:
    """CPU time of checking and importing scripts that are read already; `quick` leaves the megabyte out."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        usual = _script(folder, agenda_yaml())
        texts: dict[str, list[Manuscript]] = {
            USUAL: [_read(folder / "usual.txt", usual)],
            MANY: [read_manuscript(path) for path in sorted(OFFICES.glob("*.txt"))[::EVERY]],
        }
        for size in (TENTH,) if quick else (TENTH, WHOLE):
            texts[f"{size:,} characters"] = [_read(folder / f"{size}.txt", (usual * (size // len(usual) + 1))[:size])]
    medians = interleaved(_samples(texts), min(rounds, 5))
    sizes = {
        name: sum(len(one.text) for each in those for one in each.document.paragraphs) for name, those in texts.items()
    }
    rows: list[tuple[str | float, ...]] = [
        (name, sizes[name], *(medians[f"{what} {name}"] * 1e6 / sizes[name] for what in ("check", "import")))
        for name in texts
    ]
    per_thousand = {name: (checked, imported) for name, _, checked, imported in rows}
    measured = {"check": float(per_thousand[USUAL][0]), "import": 3 * float(per_thousand[USUAL][1])}
    if not quick:
        growth = [
            medians[f"{what} {WHOLE:,} characters"] / medians[f"{what} {TENTH:,} characters"]
            for what in ("check", "import")
        ]
        measured |= {"check growth": growth[0], "import growth": growth[1]}
    columns = ("script", "characters", "check, ms for 1,000", "import, ms for 1,000")
    return Section("Checking and importing scripts, CPU time after start-up", columns, rows, measured)


def _samples(texts: dict[str, list[Manuscript]]) -> dict[str, Sample]:
    steps: dict[str, Callable[[Manuscript], object]] = {
        "check": lambda one: check_manuscript(one, Told(), Settings()),
        "import": lambda one: import_script(one, library(), stem="script"),
    }
    return {
        f"{what} {name}": timed(_each(step, those), time.process_time)
        for name, those in texts.items()
        for what, step in steps.items()
    }


def _each(step: Callable[[Manuscript], object], those: list[Manuscript]) -> Callable[[], None]:
    def all_of_them() -> None:
        for one in those:
            step(one)

    return all_of_them


def _script(folder: Path, text: str) -> str:
    """The script of an agenda as plain text."""
    path = folder / "agenda.yaml"
    path.write_text(text, encoding="utf-8")
    return write_document(script_of(load_meeting(path, library()), library()), Format.TEXT, layout()).decode()


def _read(path: Path, text: str) -> Manuscript:
    path.write_text(text, encoding="utf-8")
    return read_manuscript(path)
