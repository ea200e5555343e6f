"""Files that are no Word file, or were made to do harm: each is refused with its reason."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from meetingkit.diagnostics import Diagnostic, InvalidInput
from meetingkit.learning.package import MAX_ENTRIES, MAX_FILE, MAX_PART
from meetingkit.learning.profile import learn
from tests.word_models import GB, R, learned_from, paper, root, word, zipped

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)
GOOD = paper(GB)
DEEP = 5_000
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "哈" * 10}">' for n in range(10))
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"


def body(xml: str) -> bytes:
    return zipped({"word/document.xml": xml})


def flagged_as_encrypted(data: bytes) -> bytes:
    """The same package with every part marked as encrypted, in its own header and in the directory."""
    changed = bytearray(data)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = changed.find(signature)
        while place >= 0:
            changed[place + offset] |= 1
            place = changed.find(signature, place + 4)
    return bytes(changed)


def damaged(data: bytes) -> bytes:
    """The same package with some bytes of the stored document turned over."""
    changed = bytearray(data)
    place = changed.find("散会".encode())
    changed[place] ^= 0x01
    return bytes(changed)


STORED = zipped({"word/document.xml": root("document", "<w:body><w:p/>散会</w:body>")}, zipfile.ZIP_STORED)
REFUSED: dict[str, tuple[bytes, str, str]] = {
    "empty": (b"", "MK030", "应是 Word 文件"),
    "text": ("会议议程".encode(), "MK030", "应是 Word 文件"),
    "cut-short": (GOOD[: len(GOOD) // 2], "MK030", "已损坏"),
    "zip-magic-alone": (b"PK\x03\x04" + bytes(100), "MK030", "应是 Word 文件"),
    "damaged-part": (damaged(STORED), "MK030", "已损坏"),
    "other-compression": (
        zipped({"word/document.xml": "<a/>"}, zipfile.ZIP_LZMA), "MK030", "压缩方法"),
    "old-word": (OLE, "MK031", "旧版 Word"),
    "encrypted-by-word": (OLE + "EncryptedPackage".encode("utf-16-le"), "MK031", "加了密码"),
    "encrypted-zip": (flagged_as_encrypted(GOOD), "MK031", "加了密码"),
    "too-large": (b"PK\x03\x04" + bytes(MAX_FILE), "MK032", "文件太大"),
    "too-many-parts": (zipped({f"a{n}": "" for n in range(MAX_ENTRIES + 1)}), "MK032", "部件太多"),
    "part-too-large": (body(" " * (MAX_PART + 1)), "MK032", "太大"),
    "bomb": (body(root("document", f"<w:body>{' ' * (MAX_PART - 9999)}</w:body>")), "MK032", "不正常"),
    "bomb-in-the-styles": (word("<w:p/>", " " * (MAX_PART - 9999)), "MK032", "styles.xml"),
    "no-document": (zipped({"word/styles.xml": root("styles", "")}), "MK033", "没有正文"),
    "workbook": (
        zipped({
            "_rels/.rels": f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="a" Type="{R}/officeDocument" '
                           'Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": "<workbook/>",
        }), "MK033", "不是 Word 文档"),
    "no-body": (body(root("document", "")), "MK033", "不是 Word 文档"),
    "not-xml": (body("今天开会"), "MK034", "读不了"),
    "xml-cut-short": (body('<w:document xmlns:w="x"><w:body>'), "MK034", "读不了"),
    "nothing-in-the-part": (body(""), "MK034", "读不了"),
    "doctype": (body("<!DOCTYPE d>" + root("document", "<w:body/>")), "MK034", "DOCTYPE"),
    "entities-in-entities": (
        body(f"<!DOCTYPE d [{LAUGHS}]>" + root("document", "<w:body>&l9;</w:body>")), "MK034", "document.xml"),
    "entities-in-an-attribute": (
        body(f"<!DOCTYPE d [{LAUGHS}]>" + root("document", '<w:body a="&l9;"/>')), "MK034", "document.xml"),
    "file-as-entity": (
        body('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + root("document", "<w:body>&x;</w:body>")),
        "MK034", "DOCTYPE"),
    "nested-too-deep": (body(root("document", "<w:body>" + "<w:p>" * DEEP + "</w:p>" * DEEP + "</w:body>")), "MK034", "嵌套太深"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "code", "reason"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_usable_word_file_is_refused_with_its_reason(
    data: bytes, code: str, reason: str, tmp_path: Path
) -> None:
    path = tmp_path / "范文.docx"
    path.write_bytes(data)
    [found] = refusal(path)
    assert (found.code, found.file) == (code, str(path))
    assert reason in found.message
    assert found.hint.endswith("。")


def refusal(path: Path) -> list[Diagnostic]:
    with pytest.raises(InvalidInput) as refused:
        learn(path, GB, "本单位")
    return refused.value.diagnostics


@pytest.mark.parametrize("kind", ["missing", "folder", "pipe", "nul-in-the-name"])
def test_a_path_that_is_no_file_is_refused(kind: str, tmp_path: Path) -> None:
    path = tmp_path / ("a\0b.docx" if kind == "nul-in-the-name" else "范文.docx")
    if kind == "folder":
        path.mkdir()
    if kind == "pipe":
        if not hasattr(os, "mkfifo"):
            pytest.skip("this system has no named pipes")
        os.mkfifo(path)
    assert [found.code for found in refusal(path)] == ["MK030"]


HARMLESS = {
    "depth-that-xml-allows": "<w:p>" + "<w:ins>" * 200 + "<w:r><w:t>好</w:t></w:r>" + "</w:ins>" * 200 + "</w:p>",
    "nested-tables": "<w:tbl><w:tr><w:tc>" * 60 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 60,
    "comments-and-instructions": "<!-- 空 --><?a b?><w:p><!-- 空 --><w:r><?a b?><w:t>好</w:t></w:r></w:p>",
    "footer-that-is-not-there": '<w:p/><w:sectPr><w:footerReference w:type="default" r:id="nowhere"/></w:sectPr>',
    "no-paragraph": "",
}


@pytest.mark.parametrize("inside", HARMLESS.values(), ids=HARMLESS)
def test_what_is_odd_but_harmless_is_read(inside: str, tmp_path: Path) -> None:
    _, layout = learned_from(tmp_path, word(inside))
    assert layout.page == GB.page


LINKS = {
    "outside-the-package": ("../../../../etc/hostname", ""),
    "on-the-network": ("http://example.com/styles.xml", ' TargetMode="External"'),
    "absolute": ("/word/styles.xml", ""),
}


@pytest.mark.parametrize(("target", "mode"), LINKS.values(), ids=LINKS)
def test_links_lead_to_parts_of_the_package_and_nowhere_else(target: str, mode: str, tmp_path: Path) -> None:
    size = '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr><w:sz w:val="40"/></w:rPr></w:style>'
    link = f'<Relationship Id="a" Type="{R}/styles" Target="{target}"{mode}/>'
    data = zipped(
        {
            "word/document.xml": root("document", "<w:body><w:p><w:r><w:t>好</w:t></w:r></w:p></w:body>"),
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONSHIPS}">{link}</Relationships>',
            "word/styles.xml": root("styles", size),
        }
    )
    _, layout = learned_from(tmp_path, data)
    assert layout.paragraphs["p"].size == (20 if target == "/word/styles.xml" else 16)


def test_parts_that_are_not_needed_are_not_even_inflated(tmp_path: Path) -> None:
    bomb = {f"word/media/{n}.bin": "\0" * MAX_PART for n in range(4)} | {"customXml/item1.xml": "<!DOCTYPE a><a>"}
    body_text = root("document", "<w:body><w:p/></w:body>")
    _, layout = learned_from(tmp_path, zipped({"word/document.xml": body_text, **bomb}))
    assert layout.page == GB.page
