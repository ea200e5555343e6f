"""What was measured, beside what was promised: tables for people, `results.json` for comparing days."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from benchmarks.engines import node_version

PACKAGES = ("meetingkit", "docxtpl", "python-docx", "jinja2", "lxml", "pydantic", "pyyaml", "typer")


@dataclass(frozen=True, slots=True)
class Target:
    """A promise: what is measured, in which subject, and the number it must not pass (or must reach: `at_least`).

    Without a number it promises nothing, and only says what the machine had to give to another target.
    """

    subject: str
    what: str
    limit: float | None
    at_least: bool = False

    def verdict(self, value: float | None) -> str:
        """`met`, `not met`, that there is no value or that nothing was promised."""
        if value is None:
            return "not measured"
        if self.limit is None:
            return "the machine's"
        return "met" if (value >= self.limit if self.at_least else value <= self.limit) else "not met"

    @property
    def bound(self) -> str:
        """The limit with its sense, as in ≤ 2.5."""
        return "–" if self.limit is None else f"{'≥' if self.at_least else '≤'} {self.limit:g}"


TARGETS = {
    "docxtpl": Target("peers", "one document in process: × docxtpl's documents per second", 15, at_least=True),
    "floor": Target("peers", "one document in process: × deflate and zip alone", 2.5),
    "docxtemplater": Target(
        "peers", "one document in process: × warm docxtemplater's documents per second", 4, at_least=True
    ),
    "growth": Target("growth", "10,000 paragraphs: × the cost of 1,000", 11),
    "memory": Target("growth", "10,000 paragraphs: peak memory, MB", 80),
    "batch": Target("batch", "1,000 agendas, YAML to Word: × docxtpl in CPU time", 8, at_least=True),
    "workers": Target("scaling", "1,000 agendas, two workers: × one in documents a second", 1.6, at_least=True),
    "apart": Target("scaling", "the same, two commands on half of them each: × one in documents a second", None),
    "check": Target("scripts", "checking 1,000 characters of a script after start-up, ms", 10),
    "check growth": Target("scripts", "checking a megabyte: × the cost of a tenth", 11),
    "import": Target("scripts", "importing 3,000 characters after start-up, ms", 30),
    "import growth": Target("scripts", "importing a megabyte: × the cost of a tenth", 11),
    "version": Target("startup", "`meetingkit --version`: × `python -c pass`", 1.3),
    "render": Target("startup", "`meetingkit render`: × the imports alone", 1.4),
}


TARGET_COLUMNS = ("target", "measured", "limit", "verdict")


@dataclass(frozen=True, slots=True)
class Section:
    """What one subject measured: a table, the values held against TARGETS by their names there, and remarks."""

    title: str
    columns: tuple[str, ...]
    rows: list[tuple[str | float, ...]]
    measured: dict[str, float]
    notes: list[str] = field(default_factory=list)


def table(columns: Sequence[str], rows: Iterable[Sequence[str | float]]) -> str:
    """A Markdown table, also aligned for a terminal; numbers have three significant digits."""
    cells = [list(columns), *([cell if isinstance(cell, str) else number(cell) for cell in row] for row in rows)]
    widths = [max(len(row[index]) for row in cells) for index in range(len(columns))]
    lines = ["| " + " | ".join(map(str.ljust, row, widths)) + " |" for row in cells]
    return "\n".join([lines[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *lines[1:]])


def number(value: float) -> str:
    """At most three significant digits, no exponent."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def target_rows(sections: dict[str, Section]) -> list[tuple[str | float, ...]]:
    """Every target of the subjects: what it asks, what was measured, the limit, and whether it is met."""
    rows: list[tuple[str | float, ...]] = []
    for name, target in TARGETS.items():
        if target.subject in sections:
            value = sections[target.subject].measured.get(name)
            rows.append((target.what, "–" if value is None else value, target.bound, target.verdict(value)))
    return rows


def as_data(sections: dict[str, Section], about: dict[str, Any]) -> dict[str, Any]:
    """The whole report as plain data."""
    return {
        **about,
        "targets": [dict(zip(TARGET_COLUMNS, row, strict=True)) for row in target_rows(sections)],
        "sections": {
            name: {
                "title": section.title,
                "rows": [dict(zip(section.columns, row, strict=True)) for row in section.rows],
                "notes": section.notes,
            }
            for name, section in sections.items()
        },
    }


def as_text(data: dict[str, Any]) -> str:
    """The report's data as Markdown; the targets stand last, where a terminal stops."""
    parts = []
    for section in data["sections"].values():
        rows = [list(row.values()) for row in section["rows"]]
        parts += [f"## {section['title']}", table(list(section["rows"][0]), rows), *section["notes"]]
    return "\n\n".join([*parts, "## Targets", summary(data)])


def summary(data: dict[str, Any]) -> str:
    """The targets beside what was measured, and the day's machine and versions: what the README shows."""
    versions = ", ".join(f"{name} {number}" for name, number in data["versions"].items())
    where = f"{data['day']}, {data['cores']} cores, {data['system']}: {versions}."
    return f"{table(TARGET_COLUMNS, [list(row.values()) for row in data['targets']])}\n\n{where}"


def about_today() -> dict[str, Any]:
    """The day, the machine and the versions of what took part."""
    return {
        "day": date.today().isoformat(),
        "system": f"{platform.system()} {platform.machine()}",
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None,
        "versions": dict(_versions()),
    }


def _versions() -> Iterable[tuple[str, str]]:
    yield "Python", platform.python_version()
    for package in PACKAGES:
        try:
            yield package, version(package)
        except PackageNotFoundError:
            continue  # its rows say that it is missing
    yield from node_version()
    if pandoc := shutil.which("pandoc"):
        told = subprocess.run([pandoc, "--version"], check=True, capture_output=True, text=True).stdout
        yield "pandoc", told.split()[1]
