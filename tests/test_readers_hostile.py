"""Files that are no script, or were made to do harm: refused with a reason, within 2 seconds and 150 MB."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from meetingkit.diagnostics import Diagnostic, InvalidInput
from meetingkit.readers import read_manuscript
from tests.test_learn_hostile import OLE, REFUSED
from tests.word_models import root, word, zipped

SECONDS, MEGABYTES = 2.0, 150
MEASURE = """
import re, sys, time
from pathlib import Path
import meetingkit.readers, meetingkit.readers.docx, meetingkit.readers.text
from meetingkit.diagnostics import InvalidInput
start = time.process_time()
try:
    meetingkit.readers.read_manuscript(Path(sys.argv[1]))
    said = "read"
except InvalidInput as error:
    said = error.diagnostics[0].code
status = Path("/proc/self/status")  # ru_maxrss would count in what the test run holds
peak = int(re.search(r"VmHWM:\\s*(\\d+)", status.read_text())[1]) / 1024 if status.exists() else 0
print(said, time.process_time() - start, peak)
"""


def refusal(path: Path) -> list[Diagnostic]:
    with pytest.raises(InvalidInput) as refused:
        read_manuscript(path)
    return refused.value.diagnostics


@pytest.mark.parametrize(("data", "code", "reason"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_usable_word_file_is_refused_with_its_reason(
    data: bytes, code: str, reason: str, tmp_path: Path
) -> None:
    path = tmp_path / "稿.docx"
    path.write_bytes(data)
    [found] = refusal(path)
    assert (found.code, found.file) == (code, str(path))
    assert reason in found.message


OTHERS = {
    "empty text": ("稿.txt", b"", "MK037", "没有文字"),
    "blank lines": ("稿.txt", "　\n\n \n".encode(), "MK037", "没有文字"),
    "word file called text": ("稿.txt", b"PK\x03\x04" + bytes(50), "MK035", "Word（.docx）"),
    "old word file called text": ("稿.txt", OLE, "MK035", "旧版 Word"),
    "no text": ("稿.txt", bytes([0x80, 0xFF, 0xFF]), "MK002", "编码"),
    "text too long": ("稿.txt", b"a" * (2 * 1024**2 + 1), "MK001", "太大"),
    "word file without text": ("稿.docx", word("<w:p/>"), "MK037", "没有文字"),
}


@pytest.mark.parametrize(("name", "data", "code", "reason"), OTHERS.values(), ids=OTHERS)
def test_what_is_no_script_is_refused_with_its_reason(
    name: str, data: bytes, code: str, reason: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    [found] = refusal(path)
    assert found.code == code
    assert reason in found.message
    assert found.hint.endswith("。")


@pytest.mark.parametrize("suffix", ["txt", "docx", "doc"])
@pytest.mark.parametrize("kind", ["missing", "folder", "pipe"])
def test_a_path_that_is_no_file_is_refused(kind: str, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"稿.{suffix}"
    if kind == "folder":
        path.mkdir()
    if kind == "pipe":
        if not hasattr(os, "mkfifo"):
            pytest.skip("this system has no named pipes")
        os.mkfifo(path)
    assert refusal(path)[0].code in ("MK001", "MK030")


def test_where_there_is_no_office_suite_the_way_out_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("meetingkit.printing.office.find_office", lambda: None)
    path = tmp_path / "稿.doc"
    path.write_bytes(OLE)
    [found] = refusal(path)
    assert found.code == "MK036"
    assert "另存为 .docx" in found.hint


@pytest.mark.parametrize("suffix", [".doc", ".wps", ".rtf", ".odt"])
def test_what_is_no_document_is_refused_before_anything_converts_it(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"稿{suffix}"
    path.write_bytes(bytes(range(256)) * 800)
    [found] = refusal(path)
    assert (found.code, "里面不是文档" in found.message) == ("MK036", True)


def body(inside: str) -> bytes:
    return zipped({"word/document.xml": root("document", f"<w:body>{inside}</w:body>")})


ROW = "<w:tr>" + "<w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>" * 60 + "</w:tr>"
HEAVY = {
    "many-elements": body("<w:p>" + "<a/>x" * 1_500_000 + "</w:p>"),
    "many-attributes": body("<w:p " + " ".join(f'a{n}=""' for n in range(700_000)) + "/>"),
    "as-many-elements-as-may-be": body("<w:p>" + "<a/>好" * 290_000 + "</w:p>"),
    "as-many-runs-as-may-be": body("<w:p>" + "<w:r><w:t>好</w:t></w:r>" * 70_000 + "</w:p>"),
    "table-60-by-60": body(f"<w:tbl>{ROW * 60}</w:tbl>"),
    "tables-in-tables": body("<w:tbl><w:tr><w:tc>" * 60 + "<w:p><w:r><w:t>甲</w:t></w:r></w:p>" + "</w:tc></w:tr></w:tbl>" * 60),
    "circle-of-styles": word(
        '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>' * 2000,
        '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
    ),
}  # fmt: skip


@pytest.mark.parametrize("data", HEAVY.values(), ids=HEAVY)
def test_heavy_files_cost_little(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "稿.docx"
    path.write_bytes(data)
    measured = subprocess.run(
        [sys.executable, "-c", MEASURE, str(path)], capture_output=True, text=True, check=True, timeout=60
    ).stdout.split()
    assert measured[0] in ("read", "MK032", "MK037")
    assert float(measured[1]) < SECONDS
    assert float(measured[2]) < MEGABYTES
