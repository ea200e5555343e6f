"""What several tests need: golden files with one accept switch, an agenda from text, tools that may be missing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from meetingkit.agenda.model import Agenda, parse_agenda
from meetingkit.agenda.roster_file import FILE_NAME
from meetingkit.agenda.settling import settle
from meetingkit.check import rules
from meetingkit.compose.paper import compose_script
from meetingkit.document import Document
from meetingkit.kind import find_kind
from meetingkit.library import default_library
from meetingkit.reading.binding import Reading
from meetingkit.reading.source import Source

settings.register_profile("no clock", deadline=None)  # a busy machine is no mistake of the program
settings.load_profile("no clock")
rules.load(in_text=True)  # tests look rules up in the registry
ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))  # those that need no roster
EVERY_EXAMPLE = sorted(path for path in (ROOT / "examples").rglob("*.yaml") if path.name != FILE_NAME)
STRUCK_OUT = "各会67-"  # copies of which names were taken out
SCRIPTS = sorted(
    [
        *(ROOT / "tests/golden").glob("*.txt"),
        *(ROOT / "tests/golden/kinds").glob("*.txt"),
        *(path for path in (ROOT / "tests/scripts_gold").glob("*.txt") if not path.name.startswith(STRUCK_OUT)),
    ]
)  # all sound
IN_CI = os.environ.get("CI") == "true"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="take what the program says now as the golden files")


def read_text(text: str, file: str = "议程.yaml") -> Reading[Agenda]:
    """The agenda that a YAML text describes."""
    return parse_agenda(Source(file, text))


def script_from(text: str) -> Document:
    """The script of the meeting that a YAML text describes."""
    library = default_library()
    agenda = settle(read_text(text).model, library)
    kind = find_kind(library, agenda.kind)
    assert kind is not None
    return compose_script(agenda, kind, library)


def spoken(document: Document) -> list[str]:
    """The paragraphs that have text."""
    return [paragraph.text for paragraph in document.paragraphs if paragraph.text]


def needs(tool: str) -> None:
    """Skip where a tool of the office suite is missing; in CI that is a failure."""
    if shutil.which(tool):
        return
    if IN_CI:
        pytest.fail(f"{tool} is missing; .ci/run must install it")
    pytest.skip(f"{tool} is not installed")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with its golden file; `pytest --accept` writes the file instead."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--accept"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.exists(), f"{path} is missing; run pytest --accept and read it"
        assert text == path.read_text(encoding="utf-8")

    return compare
