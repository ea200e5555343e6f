"""`render --format pdf`: the pages are read back, and what is missing is said."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from meetingkit.compose.markup import parse_markup
from meetingkit.document import Document, Paragraph, Role, Run
from meetingkit.layout.loading import load_layout
from meetingkit.library import default_library
from meetingkit.printing import Printed
from meetingkit.printing.office import Office, OfficeError, find_office
from meetingkit.printing.pages import read_lines, type_area
from meetingkit.printing.proof import Loss, proof
from meetingkit.writers.docx import write_docx
from tests.conftest import EXAMPLES, needs
from tests.office import FONTS
from tests.program import call

LAYOUT = load_layout(default_library(), "gb9704")
Capsys = pytest.CaptureFixture[str]


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> Office:
    needs("soffice")
    monkeypatch.setitem(os.environ, "FONTCONFIG_FILE", str(FONTS))
    found = find_office()
    assert found is not None
    return found


def paper(*texts: str) -> Document:
    return Document(tuple(Paragraph(Role.BODY, (Run(text),)) for text in texts))


def test_the_pdf_is_written_and_said_to_be_checked(office: Office, tmp_path: Path, capsys: Capsys) -> None:
    result = call(capsys, "render", str(EXAMPLES[0]), "-o", str(tmp_path / "稿.pdf"))
    assert result.code == 0
    assert (tmp_path / "稿.pdf").read_bytes().startswith(b"%PDF")
    assert "与文稿逐字核对无误" in result.err
    assert "“仿宋_GB2312”用的是 FandolFang" in result.err


def test_the_same_paper_prints_to_the_same_bytes(office: Office) -> None:
    word_file = write_docx(paper("第一段。", "第二段。"), LAYOUT)
    assert office.to_pdf([word_file]) == office.to_pdf([word_file])


def test_several_files_are_converted_in_one_call(office: Office) -> None:
    papers = [paper("第一份。"), paper("第二份。")]
    pdfs = office.to_pdf([write_docx(each, LAYOUT) for each in papers])
    assert [proof(pdf, each, LAYOUT).losses for pdf, each in zip(pdfs, papers, strict=True)] == [(), ()]


def test_a_missing_character_is_named_with_its_page(office: Office) -> None:
    printed = office.to_pdf([write_docx(paper("今天开会，讨论方案。", "散会。"), LAYOUT)])[0]
    found = proof(printed, paper("今天开会，讨论三个方案。", "散会。"), LAYOUT)
    assert found.losses == (Loss("三", 1, "今天开会，讨论"), Loss("个", 1, "今天开会，讨论三"[-8:]))
    assert proof(printed, paper("今天开会，讨论方案。", "散会。"), LAYOUT).losses == ()


def test_tables_are_read_cell_by_cell_with_headers_on_every_page(office: Office) -> None:
    body = "".join(
        f"<row height='20'><cell>{n}</cell><cell align='left'>第{n}位，名称长到要在格子里折成好几行</cell><cell align='left'>备注也很长，也要折行{n}</cell></row>"
        for n in range(1, 31)
    )
    head = "<row head='yes'><cell>序号</cell><cell>姓名、单位和职务，表头也折行</cell><cell>备注</cell></row>"
    markup = f"<title>名册</title><table columns='1 2 1'>{head}{body}</table><p>完。</p>"
    layout, document = load_layout(default_library(), "gb9704", papers=True), Document(parse_markup(markup))
    [pdf] = office.to_pdf([write_docx(document, layout)])
    found = proof(pdf, document, layout)
    assert found.pages > 2
    assert (found.losses, found.stubs) == ((), ())
    _, lines = read_lines(pdf, type_area(layout), cell_by_cell=True)
    text = "".join(line.text for line in lines)
    assert text.count("序号姓名、单位和职务，表头也折行备注") == found.pages
    more = Document(parse_markup(markup.replace("第20位", "第二十零位")))
    assert [loss.character for loss in proof(pdf, more, layout).losses] == ["二", "十", "零"]


def test_stubs_and_a_lonely_last_page_are_reported(office: Office) -> None:
    line = "一二三四五六七八九十" * 3
    document = paper(*[line[:20]] * 22, "散会。")
    found = proof(office.to_pdf([write_docx(document, LAYOUT)])[0], document, LAYOUT)
    assert found.pages == 2
    assert found.lonely == ((2, "散会。"),)
    again = paper(line[:26] + "一二。")
    assert proof(office.to_pdf([write_docx(again, LAYOUT)])[0], again, LAYOUT).stubs == ((1, "一二。"),)


def test_without_an_office_suite_the_word_file_is_written_and_the_way_to_one_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capsys
) -> None:
    monkeypatch.setattr("meetingkit.printing.office.PROGRAMS", ())
    monkeypatch.setattr("meetingkit.printing.office.PLACES", ())
    result = call(capsys, "render", str(EXAMPLES[0]), "-o", str(tmp_path / "稿.pdf"))
    assert result.code == 3
    assert "没有找到 LibreOffice" in result.err
    assert "apt install libreoffice-writer" in result.err
    assert [path.name for path in tmp_path.iterdir()] == ["稿.docx"]


@pytest.mark.skipif(os.name == "nt", reason="shell scripts stand for an office suite that fails")
def test_an_office_suite_that_makes_nothing_is_an_error(tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nexit 0\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    with pytest.raises(OfficeError, match="没有转出 PDF"):
        Office(program).to_pdf([b"word"])


def test_a_pdf_that_lost_a_character_is_not_written(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capsys
) -> None:
    def lossy(document: Document, word_file: bytes, layout: object) -> Printed:
        pdf = office.to_pdf([word_file])[0]
        longer = replace(document, blocks=(*document.paragraphs, Paragraph(Role.BODY, (Run("丢"),))))
        return Printed(pdf, proof(pdf, longer, LAYOUT))

    monkeypatch.setattr("meetingkit.printing.print_document", lossy)
    result = call(capsys, "render", str(EXAMPLES[0]), "-o", str(tmp_path / "稿.pdf"))
    assert result.code == 3
    assert "少了“丢”" in result.err
    assert [path.name for path in tmp_path.iterdir()] == ["稿.docx"]
