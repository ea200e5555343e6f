"""Scripts read from files: what counts as text, where it stands, what each paragraph is."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from meetingkit.diagnostics import Position, Severity
from meetingkit.document import Role
from meetingkit.readers import Manuscript, is_manuscript, read_manuscript
from tests.conftest import needs
from tests.word_models import EVERY_ROLE, GB, paper, root, word

TEXT = "标题\n\n　　同志们：\r\n现在开会。"


def read(folder: Path, name: str, data: bytes) -> Manuscript:
    path = folder / name
    path.write_bytes(data)
    return read_manuscript(path)


def texts(manuscript: Manuscript) -> list[str]:
    return [paragraph.text for paragraph in manuscript.document.paragraphs]


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(inside: str) -> str:
    return f"<w:p>{inside}</w:p>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_text_file_in_any_of_the_encodings(encoding: str, tmp_path: Path) -> None:
    manuscript = read(tmp_path, "稿.txt", TEXT.encode(encoding))
    assert texts(manuscript) == ["标题", "同志们：", "现在开会。"]
    assert manuscript.numbers == (1, 3, 4)
    assert manuscript.place(1, 0) == Position(3, 3)
    assert [notice.code for notice in manuscript.notices] == (["MK002"] if encoding == "gb18030" else [])


def test_breaks_that_are_no_line_ends_part_paragraphs_and_count_as_no_line(tmp_path: Path) -> None:
    manuscript = read(tmp_path, "稿.txt", "一页\f 二页\v三行\n四行".encode())
    assert texts(manuscript) == ["一页", "二页", "三行", "四行"]
    assert [manuscript.place(index, 0) for index in range(4)] == [
        Position(1, 1), Position(1, 5), Position(1, 8), Position(2, 1),
    ]  # fmt: skip
    assert manuscript.notices == ()


def test_a_character_without_width_is_told_and_read_as_a_space(tmp_path: Path) -> None:
    manuscript = read(tmp_path, "稿.txt", "同志\u200b们".encode())
    assert texts(manuscript) == ["同志 们"]
    assert [(n.code, n.severity.label, n.line, n.column) for n in manuscript.notices] == [("MK003", "提示", 1, 3)]


WORDS = {
    "runs make one text": (p(run("今天") + run("开会")), ["今天开会"]),
    "what was inserted is text, what was deleted is not": (
        p(run("请") + '<w:ins w:id="1">' + run("方志恒") + "</w:ins>"
          + '<w:del w:id="2"><w:r><w:delText>XX</w:delText></w:r></w:del>' + run("同志")), ["请方志恒同志"]),
    "what was moved is where it was moved to": (
        p('<w:moveFrom w:id="1">' + run("甲") + "</w:moveFrom>" + run("乙") + '<w:moveTo w:id="2">' + run("丙")
          + "</w:moveTo>"), ["乙丙"]),
    "links and fields are read by what they show": (
        p("<w:hyperlink>" + run("方案") + "</w:hyperlink>" + '<w:fldSimple w:instr="PAGE">' + run("3") + "</w:fldSimple>"
          + "<w:r><w:instrText>DATE</w:instrText></w:r>"), ["方案3"]),
    "tabs and hyphens": (
        p("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:softHyphen/></w:r>"), ["甲\t乙-"]),
    "a line break begins another paragraph, a page break does not": (
        p('<w:r><w:t>上的</w:t><w:br/><w:t>主持词</w:t><w:br w:type="page"/><w:t>稿</w:t></w:r>'), ["上的", "主持词稿"]),
    "hidden text is not said": (p(run("念") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>不念</w:t></w:r>"), ["念"]),
    "a reading above characters is not said": (
        p("<w:r><w:ruby><w:rt>" + run("shàn") + "</w:rt><w:rubyBase>" + run("单") + "</w:rubyBase></w:ruby></w:r>"
          + run("雄")), ["单雄"]),
    "cells are paragraphs in order": (
        p(run("前")) + "<w:tbl><w:tr><w:tc>" + p(run("甲")) + "</w:tc><w:tc>" + p(run("乙"))
        + "</w:tc></w:tr></w:tbl>" + p(run("后")), ["前", "甲", "乙", "后"]),
    "boxes repeat themselves and are left out": (
        p(run("正文") + "<w:r><w:pict><w:txbxContent>" + p(run("框")) + "</w:txbxContent></w:pict></w:r>"), ["正文"]),
    "blank paragraphs have no text": (p("") + p(run("　 ")) + p(run("会")), ["会"]),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), WORDS.values(), ids=WORDS)
def test_what_is_text_in_a_word_file(body: str, expected: list[str], tmp_path: Path) -> None:
    assert texts(read(tmp_path, "稿.docx", word(body))) == expected


BOXED = (
    p(run("正文") + "<w:r><w:pict><w:txbxContent>" + p(run("附：请柬")) + p(run("回执")) + "</w:txbxContent></w:pict></w:r>")
    + p(run("后")) + "<w:p><w:r><mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
    "<mc:Fallback><w:txbxContent>" + p(run("又说一遍")) + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)  # fmt: skip
NOTE = "<w:footnote w:id='0'>" + p("") + "</w:footnote><w:footnote w:id='1'>" + p(run("见附件")) + "</w:footnote>"


def test_what_stands_in_boxes_and_notes_is_not_read_and_told(tmp_path: Path) -> None:
    found = read(tmp_path, "稿.docx", word(BOXED, footnotes=root("footnotes", NOTE)))
    assert texts(found) == ["正文", "后"]
    assert [(one.code, one.severity, one.message) for one in found.notices] == [
        ("MK070", Severity.INFO, "文本框里的文字没有读，共 2 段：“附：请柬”"),
        ("MK070", Severity.INFO, "脚注里的文字没有读，共 1 段：“见附件”"),
    ]
    assert read(tmp_path, "净.docx", word(p(run("正文")))).notices == ()


def test_places_in_a_word_file_count_every_paragraph_and_character(tmp_path: Path) -> None:
    body = p(run("标题")) + p("") + p("<w:r><w:t>甲</w:t><w:br/><w:t> 乙丙</w:t></w:r>")
    manuscript = read(tmp_path, "稿.docx", word(body))
    assert texts(manuscript) == ["标题", "甲", "乙丙"]
    assert manuscript.place(0, 1) == Position(1, 2)
    assert manuscript.place(2, 1) == Position(3, 5)


def numbering(*levels: tuple[str, str]) -> str:
    rows = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (form, text) in enumerate(levels)
    )
    number = '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    return root("numbering", f'<w:abstractNum w:abstractNumId="7">{rows}</w:abstractNum>{number}')


def numbered(text: str, depth: int = 0) -> str:
    return p(f'<w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr></w:pPr>{run(text)}')


def test_numbers_that_word_adds_are_read_and_stand_nowhere(tmp_path: Path) -> None:
    lists = numbering(("chineseCountingThousand", "%1、"), ("decimal", "%2."))
    body = numbered("抓学习") + numbered("天天学", 1) + numbered("人人学", 1) + numbered("抓落实") + numbered("到人", 1)
    manuscript = read(tmp_path, "稿.docx", word(body, numbering=lists))
    assert texts(manuscript) == ["一、抓学习", "1.天天学", "2.人人学", "二、抓落实", "1.到人"]
    assert manuscript.place(0, 2) == Position(1, 1)
    assert manuscript.place(0, 0) == Position(1, 1)


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("japaneseCounting", "（%1）", "（一）"), ("decimal", "%1.", "1."), ("decimalEnclosedCircleChinese", "%1", "①"),
        ("ideographDigital", "%1、", "一、"), ("upperLetter", "%1.", "A."), ("bullet", "●", ""), ("none", "%1", ""),
    ],
)  # fmt: skip
def test_forms_of_numbers(form: str, text: str, expected: str, tmp_path: Path) -> None:
    manuscript = read(tmp_path, "稿.docx", word(numbered("会"), numbering=numbering((form, text))))
    assert texts(manuscript) == [f"{expected}会"]


def test_a_style_numbers_its_paragraphs(tmp_path: Path) -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    )
    body = p('<w:pPr><w:pStyle w:val="b"/></w:pPr>' + run("会"))
    manuscript = read(tmp_path, "稿.docx", word(body, style, numbering=numbering(("decimal", "%1."))))
    assert texts(manuscript) == ["1.会"]


def test_a_paper_of_ours_comes_back_with_its_roles(tmp_path: Path) -> None:
    manuscript = read(tmp_path, "稿.docx", paper(GB))
    found = [(paragraph.role, paragraph.text) for paragraph in manuscript.document.paragraphs]
    assert found == EVERY_ROLE


def test_a_numbered_paragraph_that_runs_on_is_body_text(tmp_path: Path) -> None:
    manuscript = read(tmp_path, "稿.docx", word(p(run("一、要抓学习。天天都要学。")) + p(run("二、抓落实"))))
    assert [paragraph.role for paragraph in manuscript.document.paragraphs] == [Role.BODY, Role.H1]


@pytest.mark.parametrize("suffix", ["doc", "odt", "rtf"])
def test_files_of_other_word_processors_by_way_of_the_office_suite(suffix: str, tmp_path: Path) -> None:
    needs("soffice")
    from meetingkit.printing.office import required_office

    source = tmp_path / "source.docx"
    source.write_bytes(paper(GB))
    office = required_office()
    office._convert(tmp_path, [source], suffix)
    old = tmp_path / "稿.DOC" if suffix == "doc" else tmp_path / f"稿.{suffix}"
    source.with_suffix(f".{suffix}").rename(old)
    manuscript = read_manuscript(old)
    assert manuscript.file == str(old)
    assert texts(manuscript) == [text for _, text in EVERY_ROLE]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("稿.docx", True),
        ("稿.TXT", True),
        ("稿.wps", True),
        ("议程.yaml", False),
        ("议程", False),
        ("议程.json", False),
    ],
)
def test_what_is_taken_for_a_script(name: str, expected: bool) -> None:
    assert is_manuscript(Path(name)) is expected


def test_a_package_of_any_order_is_read(tmp_path: Path) -> None:
    path = tmp_path / "稿.docx"
    path.write_bytes(paper(GB))
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in reversed(old.namelist())}
    with zipfile.ZipFile(path, "w") as new:
        for name, data in parts.items():
            new.writestr(name, data)
    assert texts(read_manuscript(path)) == [text for _, text in EVERY_ROLE]
