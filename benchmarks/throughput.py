"""Characters a second that go through each step with a long agenda, and with the script it becomes."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from benchmarks.measure import interleaved, timed
from benchmarks.meeting import agenda_yaml, layout, library
from benchmarks.report import Section
from meetingkit.check import check_agenda
from meetingkit.importing.importer import import_script
from meetingkit.readers import read_manuscript
from meetingkit.recognise.recognise import recognise
from meetingkit.workflow import load_meeting, script_of
from meetingkit.writers import Format, write_document

POINTS, PROSE = 40, 30  # about 100,000 characters


def run(rounds: int, *, quick: bool) -> Section:
    """CPU time of reading, checking, composing and writing one long agenda, and of recognising and importing its script.

    `quick` makes it a tenth as long.
    """
    text = agenda_yaml(points=POINTS, prose=PROSE // 10 if quick else PROSE)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "agenda.yaml"
        path.write_text(text, encoding="utf-8")
        meeting = load_meeting(path, library())
        script = script_of(meeting, library())
        written = Path(folder) / "script.txt"
        written.write_bytes(write_document(script, Format.TEXT, layout()))
        manuscript = read_manuscript(written)
        steps = {
            "read and validate": lambda: load_meeting(path, library()),
            "check": lambda: check_agenda(meeting.reading, meeting.kind.data, meeting.roster),
            "compose": lambda: script_of(meeting, library()),
            "write as Word": lambda: write_document(script, Format.DOCX, layout()),
            "recognise the script": lambda: recognise(manuscript.document),
            "import the script": lambda: import_script(manuscript, library(), stem="script"),
        }
        medians = interleaved({name: timed(step, time.process_time) for name, step in steps.items()}, rounds)
    rows: list[tuple[str | float, ...]] = [
        (name, seconds * 1000, len(text) / seconds / 1e6) for name, seconds in medians.items()
    ]
    columns = ("step", "CPU ms", "million characters a second")
    return Section(f"Throughput: an agenda of {len(text):,} characters", columns, rows, {})
