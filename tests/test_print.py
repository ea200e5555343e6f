"""What the office suite makes of our Word files: nothing lost, 22 rows of 28 characters."""

from __future__ import annotations

from pathlib import Path

import pdfplumber
import pytest

from meetingkit.layout.loading import load_layout
from meetingkit.library import default_library
from meetingkit.writers import Format, write_document
from tests.conftest import EXAMPLES, script_from, spoken
from tests.office import pdf_text, to_pdf

MM = 72 / 25.4
PITCH = 28.95
TYPE_AREA_TOP, TYPE_AREA_BOTTOM = 37 * MM, (297 - 35) * MM


@pytest.fixture(scope="module", params=EXAMPLES, ids=lambda path: path.stem)
def printed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], Path]:
    document = script_from(request.param.read_text(encoding="utf-8"))
    path = tmp_path_factory.mktemp("print") / "script.docx"
    path.write_bytes(write_document(document, Format.DOCX, load_layout(default_library(), "gb9704")))
    return spoken(document), to_pdf(path)


def test_no_character_is_lost_on_paper(printed: tuple[list[str], Path]) -> None:
    paragraphs, pdf = printed
    assert pdf_text(pdf) == "".join("".join(paragraph.split()) for paragraph in paragraphs)


def test_full_pages_hold_22_rows_and_full_rows_28_characters(printed: tuple[list[str], Path]) -> None:
    most_rows, longest = 0, []
    with pdfplumber.open(printed[1]) as pdf:
        for page in pdf.pages:
            body = page.crop((0, TYPE_AREA_TOP, page.width, TYPE_AREA_BOTTOM + 2))
            rows: dict[int, list[str]] = {}
            for char in body.chars:
                rows.setdefault(round(char["bottom"] / 8), []).append(char["text"])
            full_width = [sum(1 for text in row if ord(text) > 0x2E7F) for row in rows.values()]
            bottoms = [char["bottom"] for char in body.chars]
            most_rows = max(most_rows, round((max(bottoms) - min(bottoms)) / PITCH) + 1)  # empty rows count
            longest += [count for count in full_width if count >= 28]
            assert len(rows) <= 22
    assert most_rows == 22
    assert set(longest) <= {28, 29}  # a hanging mark may stand beyond the 28th
    assert 28 in longest


def test_body_is_fangsong_and_title_song(printed: tuple[list[str], Path]) -> None:
    with pdfplumber.open(printed[1]) as pdf:
        fonts = {(char["fontname"].split("+")[-1].split("-")[0], round(char["size"])) for char in pdf.pages[0].chars}
    assert ("FandolFang", 16) in fonts
    assert ("FandolSong", 22) in fonts
    assert ("FandolKai", 16) in fonts
