"""The reading copy on real pages: nothing split that must stay together, no page for the closing words alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from meetingkit.arrange.copy import arrange
from meetingkit.arrange.reader import Reader
from meetingkit.arrange.spans import unbreakable
from meetingkit.arrange.surnames import surname_readings
from meetingkit.document import Document
from meetingkit.layout.loading import load_layout
from meetingkit.layout.model import Layout
from meetingkit.library import default_library
from meetingkit.printing.office import find_office
from meetingkit.printing.pages import read_lines, type_area
from meetingkit.printing.proof import proof
from meetingkit.timetable import timetable
from meetingkit.writers.docx import write_docx
from tests.conftest import EXAMPLES, needs, read_text, script_from
from tests.office import FONTS, splits

READING = load_layout(default_library(), "reading")


def arranged(source: Path, reader: Reader, layout: Layout) -> tuple[Document, tuple[str, ...], tuple[str, ...]]:
    text = source.read_text(encoding="utf-8")
    agenda, script = read_text(text).model, script_from(text)
    people = [person for item in agenda.items for person in getattr(item, "speakers", [])]
    names = tuple(person.name for person in people if person.name)
    document = arrange(script, agenda, timetable(agenda, script), layout, reader, surname_readings(default_library()))
    return document, names, tuple(person.said for person in people)


def printed(document: Document, layout: Layout, monkeypatch: pytest.MonkeyPatch) -> bytes:
    needs("soffice")
    monkeypatch.setitem(os.environ, "FONTCONFIG_FILE", str(FONTS))
    office = find_office()
    assert office is not None
    return office.to_pdf([write_docx(document, layout)])[0]


@pytest.mark.parametrize("source", EXAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("reader", Reader)
def test_nothing_that_stays_together_is_split_over_lines(
    source: Path, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, names, called = arranged(source, reader, READING)
    pdf = printed(document, READING, monkeypatch)
    _, lines = read_lines(pdf, type_area(READING))
    assert splits(document, [line.text for line in lines], lambda text: unbreakable(text, names, called)) == []
    found = proof(pdf, document, READING)
    assert found.losses == ()
    assert found.lonely == ()


def test_readings_above_characters_lose_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    assert READING.aloud is not None
    layout = READING.model_copy(update={"aloud": READING.aloud.model_copy(update={"gloss": "注音"})})
    document, _, _ = arranged(EXAMPLES[0], Reader.CHAIR, layout)
    assert any(run.gloss for paragraph in document.paragraphs for run in paragraph.runs)
    assert proof(printed(document, layout, monkeypatch), document, layout).losses == ()


def test_wherever_the_page_ends_the_closing_words_are_not_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    needs("soffice")
    monkeypatch.setitem(os.environ, "FONTCONFIG_FILE", str(FONTS))
    line = "      这一段只为把后面的话往下推两行，念起来没有别的意思，推到哪里算哪里。\n"
    documents = []
    for count in range(1, 20):
        text = f"会议: 会\n主讲: 主持人\n议程:\n  - 讲话:\n    引言: |\n{line * count}结束: 散会。\n"
        agenda, script = read_text(text).model, script_from(text)
        documents.append(arrange(script, agenda, timetable(agenda, script), READING))
    office = find_office()
    assert office is not None
    pdfs = office.to_pdf([write_docx(document, READING) for document in documents])
    proofs = [proof(pdf, document, READING) for pdf, document in zip(pdfs, documents, strict=True)]
    assert {found.pages for found in proofs} >= {1, 2, 3}
    assert [found.lonely for found in proofs] == [()] * len(proofs)
