"""The Word file, opened again by python-docx: styles, fonts, page, properties, blanks, reproducible bytes."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from datetime import datetime
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn

from meetingkit.document import Document, Mark, Paragraph, Properties, Role, Run, Shape
from meetingkit.layout.loading import load_layout
from meetingkit.library import default_library
from meetingkit.writers.docx import write_docx
from tests.conftest import EXAMPLES, IN_CI, ROOT, needs, script_from

LAYOUT = load_layout(default_library(), "gb9704", papers=True)
VALIDATOR = ROOT.parent / "shared" / "tools" / "validate_docx.py"
STYLES = {
    Role.TITLE: "Title",
    Role.SUBTITLE: "Subtitle",
    Role.BYLINE: "署名日期",
    Role.SALUTATION: "Salutation",
    Role.BODY: "Body Text",
    Role.H1: "Heading 1",
    Role.H2: "Heading 2",
    Role.H3: "Heading 3",
    Role.H4: "Heading 4",
    Role.CUE: "提示",
    Role.PAUSE: "留白",
    Role.MARGIN: "页边注",
    Role.LETTERHEAD: "发文机关标志",
    Role.NUMBER: "发文字号",
    Role.ADDRESSEE: "主送机关",
    Role.ATTACHMENT: "附件说明",
    Role.SIGNATURE: "落款",
    Role.NOTE: "附注",
    Role.ATTENDANCE: "到会名单",
    Role.IMPRINT: "版记",
    Role.HEAD: "表头",
    Role.CELL: "表格文字",
    Role.CARD: "席卡姓名",
    Role.POST: "席卡职务",
    Role.SEAT: "座位",
}
EVERY_ROLE = Document(
    tuple(Paragraph(role, (Run(f"{role.value}的文字"),) if role is not Role.PAUSE else ()) for role in Role),
    Properties("标题", "会议", "办公室", "领导小组会议", datetime(2026, 3, 18, 15)),
)


def reopened(document: Document) -> docx.document.Document:
    return docx.Document(io.BytesIO(write_docx(document, LAYOUT)))


def one_paragraph(*runs: Run, role: Role = Role.BODY) -> Document:
    return Document((Paragraph(role, runs),))


PRINTED = [role for role in Role if role is not Role.PAUSE]  # which is space, not a paragraph


def test_every_role_has_its_named_style() -> None:
    word = reopened(EVERY_ROLE)
    assert [p.style.name for p in word.paragraphs if p.style] == [STYLES[role] for role in PRINTED]
    assert STYLES[Role.PAUSE] in [style.name for style in word.styles]


TITLE, CUE, BODY, NOTE = (Paragraph(role, (Run("文"),)) for role in (Role.TITLE, Role.CUE, Role.BODY, Role.MARGIN))
LOWERED = BODY._replace(shape=Shape(before=1))
PAUSE = Paragraph(Role.PAUSE)


@pytest.mark.parametrize(
    ("blocks", "below"),
    [
        ([BODY, PAUSE, BODY], [579, None]),
        ([CUE, PAUSE, NOTE, BODY], [579, None, None]),
        ([LOWERED, PAUSE, BODY, PAUSE, BODY], [579, 579, None]),
        ([BODY, PAUSE], [None, None]),
        ([PAUSE, BODY], [None, None]),
        ([BODY, NOTE, PAUSE, BODY], [None, None, None, None]),
        ([BODY, PAUSE, LOWERED], [None, None, None]),
    ],
    ids=["in the text", "before a note", "two", "last", "first", "beside a note", "above space"],
)
def test_a_pause_is_space_that_no_page_begins_with(blocks: list[Paragraph], below: list[int | None]) -> None:
    found = reopened(Document(tuple(blocks))).paragraphs
    spaces = [paragraph._element.find(f".//{qn('w:spacing')}") for paragraph in found]
    after = [None if space is None else space.get(qn("w:after")) for space in spaces]
    assert [None if one is None else int(one) for one in after] == below


def test_rules_above_paragraphs_in_a_row_are_all_drawn() -> None:
    ruled = BODY._replace(ruled=True)
    for paragraph in reopened(Document((ruled, PAUSE, ruled))).paragraphs:
        borders = paragraph._element.find(f".//{qn('w:pBdr')}")
        assert [border.tag for border in borders] == [qn("w:top"), qn("w:between")]


def test_every_run_names_its_east_asian_font_and_hints_at_it() -> None:
    fonts = {}
    for paragraph, role in zip(reopened(EVERY_ROLE).paragraphs, PRINTED, strict=True):
        for run in paragraph.runs:
            [named] = run._element.iter(qn("w:rFonts"))
            assert named.get(qn("w:hint")) == "eastAsia"
            assert named.get(qn("w:ascii")) == "Times New Roman"
            fonts[role] = named.get(qn("w:eastAsia"))
    assert fonts[Role.TITLE] == "方正小标宋简体"
    assert fonts[Role.BODY] == fonts[Role.SALUTATION] == "仿宋_GB2312"
    assert fonts[Role.H1] == "黑体"
    assert fonts[Role.H2] == fonts[Role.BYLINE] == "楷体_GB2312"


def test_the_page_is_a4_with_the_margins_of_the_standard() -> None:
    section = reopened(EVERY_ROLE).sections[0]
    lengths = [section.page_width, section.page_height, section.top_margin, section.bottom_margin]
    lengths += [section.left_margin, section.right_margin]
    assert [round(length.mm) for length in lengths if length] == [210, 297, 37, 35, 28, 26]
    grid = section._sectPr.find(qn("w:docGrid"))
    assert (grid.get(qn("w:type")), grid.get(qn("w:linePitch"))) == ("lines", "579")


def test_the_body_is_justified_and_indented_by_two_characters_in_both_units() -> None:
    styles = reopened(EVERY_ROLE).styles
    indent = styles["Body Text"].element.pPr.ind
    assert (indent.get(qn("w:firstLineChars")), indent.get(qn("w:firstLine"))) == ("200", "640")
    assert styles["Body Text"].paragraph_format.alignment == 3
    assert styles["Title"].paragraph_format.alignment == 1
    assert styles["Title"].font.size.pt == 22
    assert styles["Normal"].font.size.pt == 16


@pytest.mark.parametrize(("even", "side"), [(False, "right"), (True, "left")], ids=["odd", "even"])
def test_page_numbers_stand_at_the_outer_edge(even: bool, side: str) -> None:
    word = reopened(EVERY_ROLE)
    section = word.sections[0]
    footer = section.even_page_footer if even else section.footer
    paragraph = footer.paragraphs[0]
    assert word.settings.odd_and_even_pages_header_footer
    assert paragraph._element.pPr.jc.get(qn("w:val")) == side
    assert paragraph._element.pPr.ind.get(qn(f"w:{side}Chars")) == "100"
    assert "PAGE" in paragraph._element.xml
    assert paragraph.text == "— 1 —"


def test_core_properties_come_from_the_document() -> None:
    core = reopened(EVERY_ROLE).core_properties
    assert (core.title, core.subject, core.author, core.keywords) == ("标题", "会议", "办公室", "领导小组会议")
    assert core.created == core.modified
    assert core.created.replace(tzinfo=None) == datetime(2026, 3, 18, 15)


def test_an_overlong_title_property_is_cut_not_refused() -> None:
    document = Document((Paragraph(Role.BODY, (Run("正文"),)),), Properties(title="长" * 400))
    assert reopened(document).core_properties.title == "长" * 255


def test_blanks_are_highlighted_and_nothing_else_is() -> None:
    [paragraph] = reopened(one_paragraph(Run("请"), Run("【待填：姓名】", Mark.BLANK), Run("汇报。"))).paragraphs
    colors = [run.font.highlight_color for run in paragraph.runs]
    assert colors == [None, WD_COLOR_INDEX.YELLOW, None]


@pytest.mark.parametrize(
    "text",
    ["a<b & c>d", "“引号”——破折号……", "前\t后", "  两边有空格  ", "㐀𠮷龘", 'x="1"'],
    ids=["markup", "marks", "tab", "spaces", "rare", "quotes"],
)
def test_text_comes_back_character_for_character(text: str) -> None:
    assert [p.text for p in reopened(one_paragraph(Run(text))).paragraphs] == [text]


def test_the_package_is_lean_and_reproducible() -> None:
    first, second = write_docx(EVERY_ROLE, LAYOUT), write_docx(EVERY_ROLE, LAYOUT)
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        names = package.namelist()
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert len(first) < 12_000
    assert not [name for name in names if "theme" in name or "Effects" in name or "thumbnail" in name]


@pytest.mark.skipif(not VALIDATOR.exists() and not IN_CI, reason="the validator is not beside this checkout")
@pytest.mark.parametrize("source", [None, *EXAMPLES], ids=lambda path: path.stem if path else "every-role")
def test_the_validator_finds_nothing(source: Path | None, tmp_path: Path) -> None:
    document = script_from(source.read_text(encoding="utf-8")) if source else EVERY_ROLE
    path = tmp_path / "paper.docx"
    path.write_bytes(write_docx(document, LAYOUT))
    result = subprocess.run([sys.executable, VALIDATOR, path], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_a_resaved_file_keeps_paragraphs_styles_and_order(tmp_path: Path) -> None:
    needs("soffice")
    source = tmp_path / "paper.docx"
    text = tuple(p for p in EVERY_ROLE.paragraphs if p.role is not Role.MARGIN)  # a frame needs text to stand beside
    source.write_bytes(write_docx(Document(text), LAYOUT))
    (tmp_path / "again").mkdir()
    command = ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"]
    command += ["--convert-to", "docx", "--outdir", str(tmp_path / "again"), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    before, after = (docx.Document(str(path)).paragraphs for path in (source, tmp_path / "again" / "paper.docx"))
    assert [(p.text, p.style.name if p.style else "") for p in after] == [
        (p.text, p.style.name if p.style else "") for p in before
    ]
