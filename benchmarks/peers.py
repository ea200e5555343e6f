"""One document in process: meetingkit against other engines and against deflate and zip alone."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path

from benchmarks.engines import ENGINES, MissingError, styled_text
from benchmarks.measure import Sample, interleaved, ratios, timed
from benchmarks.meeting import layout, library, usual_meeting
from benchmarks.report import Section
from meetingkit.compose.paper import compose_script
from meetingkit.document import Document
from meetingkit.workflow import Meeting, script_of
from meetingkit.writers import Format, write_document

OURS, FLOOR, COMPOSED = "meetingkit", "deflate and zip alone", "meetingkit, from the agenda's model"
# name of the target → the engine whose time is divided by ours
PEERS = {"docxtpl": "docxtpl, documented use", "docxtemplater": "docxtemplater, warm Node"}


def run(rounds: int, *, quick: bool) -> Section:
    """Wall time of one document by each engine that is installed. `quick` changes nothing here."""
    meeting = usual_meeting()
    document = script_of(meeting, library())
    with ExitStack() as stack:
        samples, notes = _engines(document, Path(stack.enter_context(tempfile.TemporaryDirectory())), stack)
        medians = interleaved({**samples, COMPOSED: _composing(meeting)}, rounds)
    of_floor = ratios(medians, FLOOR)
    docxtpl = medians.get(PEERS["docxtpl"])
    rows: list[tuple[str | float, ...]] = [
        (name, seconds * 1000, of_floor[name], docxtpl / seconds if docxtpl else "–")
        for name, seconds in sorted(medians.items(), key=lambda pair: pair[1])
    ]
    measured = {target: medians[peer] / medians[OURS] for target, peer in PEERS.items() if peer in medians}
    characters = sum(len(paragraph.text) for paragraph in document.paragraphs)
    return Section(
        f"One document: {len(document.paragraphs)} paragraphs, {characters:,} characters",
        ("engine", "wall ms", "× floor", "× docxtpl's speed"),
        rows,
        {**measured, "floor": of_floor[OURS]},
        notes,
    )


def _engines(document: Document, folder: Path, stack: ExitStack) -> tuple[dict[str, Sample], list[str]]:
    """A sample of each engine that is installed, and a line on each that is not.

    Raises ValueError when an engine does not make the same paragraphs: its time would say nothing.
    """
    samples, notes = {}, []
    wanted = styled_text(write_document(document, Format.DOCX, layout()))
    for name, make in ENGINES.items():
        try:
            engine = make(document, layout(), folder)
        except MissingError as error:
            notes.append(f"Skipped {error}")
            continue
        stack.callback(engine.close)
        if styled_text(engine.write()) != wanted:
            raise ValueError(f"{name} does not make the same paragraphs")
        samples[name] = engine.sample
    return samples, notes


def _composing(meeting: Meeting) -> Sample:
    return timed(lambda: write_document(compose_script(meeting.agenda, meeting.kind, library()), Format.DOCX, layout()))
