"""What official papers need of the writers: a rule below, room above, one page with the next, a table at the foot."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from meetingkit.compose.markup import parse_markup
from meetingkit.document import Document, Paragraph, Role, Run, Shape, Table
from meetingkit.layout.loading import load_layout
from meetingkit.layout.model import Layout, Rule
from meetingkit.library import default_library
from meetingkit.writers import Format, write_document
from meetingkit.writers.docx import write_docx
from tests.conftest import IN_CI
from tests.test_docx import VALIDATOR
from tests.test_markup import validate

LAYOUT = load_layout(default_library(), "gb9704", papers=True)
FOOT = """\
<p>正文</p>
<table columns="2 1" foot="yes">
  <row><cell columns="2"><imprint left="4" first="-3" right="1">抄送：{copies}</imprint></cell></row>
  <row><cell><imprint left="1">甲办</imprint></cell><cell><imprint right="1" align="right">乙</imprint></cell></row>
</table>
"""
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def written(markup: str, layout: Layout = LAYOUT) -> docx.document.Document:
    return docx.Document(io.BytesIO(write_docx(Document(parse_markup(markup)), layout)))


def test_a_paragraph_may_stand_rows_below_and_with_the_next() -> None:
    markup = '<p before="1.5" keep="next">甲</p>'
    assert parse_markup(markup) == (Paragraph(Role.BODY, (Run("甲"),), shape=Shape(before=1.5, keep_next=True)),)
    assert validate(markup)
    [paragraph] = written(markup).paragraphs
    assert paragraph.paragraph_format.keep_with_next
    spacing = paragraph._p.get_or_add_pPr().find(qn("w:spacing"))
    assert (spacing.get(qn("w:beforeLines")), spacing.get(qn("w:before"))) == ("150", "868")
    page = write_document(Document(parse_markup(markup)), Format.HTML, LAYOUT).decode()
    assert 'style="margin-top: 43.425pt; break-after: avoid"' in page


def test_room_above_and_another_size_stand_in_one_element() -> None:
    [paragraph] = written('<letterhead before="2" size="20">甲</letterhead>').paragraphs
    [spacing] = paragraph._p.get_or_add_pPr().findall(qn("w:spacing"))
    assert (spacing.get(qn("w:before")), spacing.get(qn("w:line"))) == ("1158", "425")


def test_a_table_at_the_foot_is_read_from_markup() -> None:
    [_, table] = parse_markup(FOOT.format(copies="丙"))
    assert isinstance(table, Table)
    assert table.foot
    assert validate(FOOT.format(copies="丙"))


def style_of(layout: Layout, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(write_docx(Document(()), layout))) as archive:
        styles = archive.read("word/styles.xml").decode()
    [found] = re.findall(rf'<w:style [^>]*w:styleId="{name}">.*?</w:style>', styles)
    return str(found)


@pytest.mark.parametrize(
    ("gap", "line", "space"), [(4.0, 18.0, "10"), (4.0, None, "8"), (0.0, 18.0, "0"), (50.0, 18.0, "31")]
)
def test_a_rule_stands_below_the_type_not_below_its_line(gap: float, line: float | None, space: str) -> None:
    number = LAYOUT.paragraphs["number"].model_copy(
        update={"line": line, "rule_below": Rule(thickness=0.35, gap=gap, color="FF0000")}
    )
    layout = LAYOUT.model_copy(update={"paragraphs": {**LAYOUT.paragraphs, "number": number}})
    rule = f'<w:bottom w:val="single" w:sz="8" w:space="{space}" w:color="FF0000"/>'
    assert rule in style_of(layout, "MkNumber")


def test_millimetres_above_take_the_place_of_rows() -> None:
    assert '<w:spacing w:before="1945" w:line="765" w:lineRule="exact"/>' in style_of(LAYOUT, "MkLetterhead")


def test_the_foot_stands_in_a_box_on_the_lower_edge_and_the_flow_leaves_room_for_it() -> None:
    document = written(FOOT.format(copies="丙"))
    body, carrier = document.paragraphs
    assert body.text == "正文"
    [anchor] = carrier._p.iter(f"{WP}anchor")
    vertical = anchor.find(f"{WP}positionV")
    assert (vertical.get("relativeFrom"), vertical[0].text) == ("margin", "bottom")
    assert anchor.find(f"{WP}wrapNone") is not None
    height = int(anchor.find(f"{WP}extent").get("cy"))
    line = carrier._p.get_or_add_pPr().find(qn("w:spacing"))
    assert (line.get(qn("w:lineRule")), int(line.get(qn("w:line")))) == ("exact", round(height / 12700 * 20))
    assert [text.text for text in anchor.iter(qn("w:t"))] == ["抄送：丙", "甲办", "乙"]
    [borders] = anchor.iter(qn("w:tblBorders"))
    rules = {side.tag.split("}")[1]: side.get(qn("w:sz")) for side in borders}
    assert rules == {"top": "8", "bottom": "8", "insideH": "6", "left": None, "right": None, "insideV": None}


@pytest.mark.parametrize(("characters", "lines"), [(1, 1), (26, 1), (28, 2), (50, 2), (60, 3), (200, 8)])
def test_the_room_grows_with_the_lines(characters: int, lines: int) -> None:
    [_, carrier] = written(FOOT.format(copies="丙" * characters)).paragraphs
    height = int(carrier._p.get_or_add_pPr().find(qn("w:spacing")).get(qn("w:line"))) / 20
    assert height == pytest.approx(22 * (lines + 1) + 4)


def test_text_and_web_page_have_the_foot_as_a_table() -> None:
    document = Document(parse_markup(FOOT.format(copies="丙")))
    assert write_document(document, Format.TEXT, LAYOUT).decode() == "正文\n抄送：丙\n甲办\t乙\n"
    page = write_document(document, Format.HTML, LAYOUT).decode()
    assert '<table class="foot-table">' in page
    assert ".number { " in page
    assert "border-bottom: 0.35mm solid #FF0000; padding-bottom: 4mm" in page


@pytest.mark.skipif(not VALIDATOR.exists() and not IN_CI, reason="the validator is not beside this checkout")
def test_the_validator_finds_nothing_in_the_box(tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(write_docx(Document(parse_markup(FOOT.format(copies="丙"))), LAYOUT))
    result = subprocess.run([sys.executable, VALIDATOR, path], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
