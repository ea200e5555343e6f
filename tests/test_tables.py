"""Tables in every format: cells in their places, spans, header rows, and paragraphs with a shape of their own."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from meetingkit.compose.markup import parse_markup
from meetingkit.document import Document, Paragraph, Role, Run, Shape, Table
from meetingkit.layout.loading import load_layout
from meetingkit.library import default_library
from meetingkit.readers import read_manuscript
from meetingkit.writers import Format, write_document
from meetingkit.writers.docx import write_docx
from meetingkit.writers.grid import places
from tests.conftest import IN_CI
from tests.test_docx import VALIDATOR

LAYOUT = load_layout(default_library(), "gb9704", papers=True)
SIGNATURES = """
<title>签到表</title>
<table columns="1 2 3">
  <row head="yes" height="12"><cell>序号</cell><cell>姓名</cell><cell>签名</cell></row>
  <row><cell rows="2">1</cell><cell columns="2" align="left">甲|乙</cell></row>
  <row height="20" exact="yes"><cell><card size="30">丙</card><post>县长</post></cell><cell/></row>
</table>
"""


def table(markup: str) -> Table:
    [block] = [block for block in parse_markup(markup) if isinstance(block, Table)]
    return block


def paper(markup: str) -> Document:
    return Document(parse_markup(markup))


@st.composite
def grids(draw: st.DrawFn) -> str:
    """Markup of a table whose cells fill it, in any arrangement that has no cell reach past the last row."""
    height, width = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    free = [[True] * width for _ in range(height)]
    rows = []
    for row in range(height):
        cells = []
        for column in range(width):
            if not free[row][column]:
                continue
            room = next((n for n in range(1, width - column) if not free[row][column + n]), width - column)
            columns, deep = draw(st.integers(1, room)), draw(st.integers(1, height - row))
            for taken in range(row, row + deep):
                free[taken][column : column + columns] = [False] * columns
            cells.append(f'<cell columns="{columns}" rows="{deep}">{row}-{column}</cell>')
        rows.append(f"<row>{''.join(cells)}</row>")
    return f'<table columns="{" ".join("1" * width)}">{"".join(rows)}</table>'


@given(grids())
def test_every_cell_stands_where_it_was_written(markup: str) -> None:
    for number, row in enumerate(places(table(markup))):
        assert sum(place.cell.columns for place in row) == len(table(markup).widths)
        for place in row:
            began, column = place.cell.paragraphs[0].text.split("-")
            assert int(column) == place.column
            assert (int(began) < number) == place.begun


@given(grids())
def test_word_finds_the_same_text_in_each_cell(markup: str) -> None:
    [found] = docx.Document(io.BytesIO(write_docx(paper(markup), LAYOUT))).tables
    for number, row in enumerate(places(table(markup))):
        for place in row:
            assert found.cell(number, place.column).text == place.cell.paragraphs[0].text


def test_a_word_table_has_its_widths_heights_and_header() -> None:
    [found] = docx.Document(io.BytesIO(write_docx(paper(SIGNATURES), LAYOUT))).tables
    widths = [int(column.get(qn("w:w"))) for column in found._tbl.tblGrid]
    assert [sum(widths), *(round(width / widths[0], 1) for width in widths)] == [8844, 1, 2, 3]
    heights = [row._tr.trPr.find(qn("w:trHeight")) for row in found.rows]
    assert [h is not None and (h.get(qn("w:val")), h.get(qn("w:hRule"))) for h in heights] == [
        ("680", "atLeast"), False, ("1134", "exact"),
    ]  # fmt: skip
    assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in found.rows] == [True, False, False]
    name = found.cell(2, 1).paragraphs[0]
    assert (name.style and name.style.name, name.runs[0].font.size and name.runs[0].font.size.pt) == ("席卡姓名", 30)
    line = name.paragraph_format.line_spacing
    assert line == pytest.approx(30 * 1.3 * 12700, rel=0.01)


@pytest.mark.parametrize(
    ("shape", "indent"),
    [
        (Shape(right=4), {"rightChars": "400", "right": "1260"}),
        (Shape(left=5, first=-3), {"leftChars": "500", "left": "1575", "hangingChars": "300", "hanging": "945"}),
        (Shape(first=0), {"firstLineChars": "0", "firstLine": "0"}),
        (Shape(size=32), {"firstLineChars": "200", "firstLine": "1270"}),
        (Shape(align="right"), {}),
    ],
)
def test_a_shape_gives_indents_in_both_units(shape: Shape, indent: dict[str, str]) -> None:
    [found] = docx.Document(
        io.BytesIO(write_docx(Document((Paragraph(Role.BODY, (Run("甲"),), shape=shape),)), LAYOUT))
    ).paragraphs
    written = found._p.get_or_add_pPr().ind
    assert ({} if written is None else {name.split("}")[1]: value for name, value in written.attrib.items()}) == indent


def test_a_shape_may_begin_a_page_and_align() -> None:
    shape = Shape(new_page=True, align="center")
    [found] = docx.Document(
        io.BytesIO(write_docx(Document((Paragraph(Role.BODY, (Run("甲"),), shape=shape),)), LAYOUT))
    ).paragraphs
    assert found.paragraph_format.page_break_before
    assert found.alignment == 1


@pytest.mark.parametrize(
    ("fmt", "text"),
    [
        (Format.TEXT, "签到表\n\n序号\t姓名\t签名\n1\t甲|乙\n丙 县长\t\n"),
        (
            Format.MARKDOWN,
            "# 签到表\n\n| 序号 | 姓名 | 签名 |\n| --- | --- | --- |\n| 1 | 甲\\|乙 |  |\n|  | 丙<br>县长 |  |\n",
        ),
    ],
)
def test_text_formats_keep_the_rows(fmt: Format, text: str) -> None:
    assert write_document(paper(SIGNATURES), fmt, LAYOUT).decode() == text


def test_a_web_page_has_the_table() -> None:
    page = write_document(paper(SIGNATURES), Format.HTML, LAYOUT).decode()
    assert page.count("<tr") == 3
    assert '<thead><tr style="height: 12mm"><th><p class="head">序号</p>' in page.replace("\n", "")
    assert '<td rowspan="2">' in page
    assert '<td colspan="2"><p class="cell" style="text-align: left">甲|乙</p>' in page.replace("\n", "")
    assert '<p class="card" style="font-size: 30pt; line-height: 1.3">丙</p>' in page


def test_what_is_written_is_read_again_in_order(tmp_path: Path) -> None:
    path = tmp_path / "签到表.docx"
    path.write_bytes(write_docx(paper(SIGNATURES), LAYOUT))
    read = [paragraph.text for paragraph in read_manuscript(path).document.paragraphs]
    assert read == ["签到表", "序号", "姓名", "签名", "1", "甲|乙", "丙", "县长"]


@pytest.mark.skipif(not VALIDATOR.exists() and not IN_CI, reason="the validator is not beside this checkout")
@pytest.mark.parametrize(
    "markup", [SIGNATURES, SIGNATURES + SIGNATURES.split("\n", 2)[2]], ids=["one", "two that meet"]
)
def test_the_validator_finds_nothing_in_tables(markup: str, tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(write_docx(paper(markup), LAYOUT))
    result = subprocess.run([sys.executable, VALIDATOR, path], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
