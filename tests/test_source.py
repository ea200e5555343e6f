"""Files as offices have them: their encodings, line ends and stray characters; and what is no text file at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.reading.source import MAX_BYTES, Source, decode, read_source, usable

TEXT = "会议: 县河长制工作会议\n主持人: 𠮷野晴（县委书记）\n"


def refusal(path: Path) -> Diagnostic:
    with pytest.raises(InvalidInput) as caught:
        read_source(path)
    [diagnostic] = caught.value.diagnostics
    assert diagnostic.file == str(path)
    assert diagnostic.hint
    return diagnostic


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(TEXT.encode("utf-8"), id="utf-8"),
        pytest.param(TEXT.encode("utf-8-sig"), id="utf-8 with a mark"),
        pytest.param(b"\xff\xfe" + TEXT.encode("utf-16-le"), id="utf-16 little-endian"),
        pytest.param(b"\xfe\xff" + TEXT.encode("utf-16-be"), id="utf-16 big-endian"),
        pytest.param(TEXT.replace("\n", "\r\n").encode(), id="windows line ends"),
        pytest.param(TEXT.replace("\n", "\r").encode(), id="old mac line ends"),
    ],
)
def test_text_is_read_whatever_its_encoding_without_a_word(data: bytes) -> None:
    assert decode(data, "议程.yaml") == Source("议程.yaml", TEXT)


def test_gb18030_is_read_with_a_notice() -> None:
    source = decode(TEXT.encode("gb18030"), "议程.yaml")
    assert source.text == TEXT
    [notice] = source.diagnostics
    assert (notice.code, notice.severity) == ("MK002", Severity.INFO)
    assert "GB18030" in notice.message
    assert "另存为 UTF-8" in notice.hint


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\ufeff")))
def test_any_text_comes_back_from_utf_8(text: str) -> None:
    data = "# 说明".encode() + text.encode()
    assert decode(data, "议程.yaml").text == "# 说明" + text


@pytest.mark.parametrize(
    ("data", "code", "message"),
    [
        pytest.param(b"\xff\xff\x81", "MK002", "文字编码认不出来", id="no known encoding"),
        pytest.param(b"\xff\xfe\x00\xd8", "MK002", "文字编码认不出来", id="broken utf-16"),
        pytest.param(b"PK\x03\x04rest", "MK001", "应是文字文件（.yaml），给的是Word（.docx）或压缩文件", id="docx"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1", "MK001", "应是文字文件（.yaml），给的是旧版 Word（.doc）文件", id="doc"),
        pytest.param(b"%PDF-1.7", "MK001", "应是文字文件（.yaml），给的是PDF文件", id="pdf"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, code: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "议程.yaml"
    path.write_bytes(data)
    found = refusal(path)
    assert (found.code, found.message) == (code, message)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("去年.docx", "旧稿先读成议程：meetingkit import 去年.docx"),
        ("去年.WPS", "旧稿先读成议程：meetingkit import 去年.WPS"),
        ("单位.xlsx", "表格和议程一起用：meetingkit render 议程.yaml --data 单位.xlsx"),
        ("议程.yaml", "请用记事本之类的软件写成 .yaml 文字文件。"),
    ],
)
def test_what_is_refused_is_said_where_to_take(name: str, hint: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        decode(b"PK\x03\x04rest", name)
    assert [one.hint for one in refused.value.diagnostics] == [hint]


@settings(max_examples=200)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(InvalidInput):
        assert "\r" not in decode(data, "议程.yaml").text


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    assert refusal(tmp_path / "没有.yaml").message == "找不到这个文件"


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path).message == "应是一个文件，给的是文件夹或设备"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_named_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "管道.yaml"
    os.mkfifo(path)
    assert refusal(path).message == "应是一个文件，给的是文件夹或设备"


def test_a_path_that_cannot_exist_is_refused() -> None:
    assert refusal(Path("议程\0.yaml")).message.startswith("文件打不开")
    assert refusal(Path("议" * 200 + ".yaml")).message.startswith("文件打不开")


def test_a_file_at_the_cap_is_read_and_one_byte_more_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "议程.yaml"
    path.write_bytes(b"#" * MAX_BYTES)
    assert len(read_source(path).text) == MAX_BYTES
    path.write_bytes(b"#" * (MAX_BYTES + 1))
    assert refusal(path).message == "文件太大：最多 2 MB，现有 2.0 MB"


@pytest.mark.parametrize(
    ("char", "name"),
    [
        ("\x00", "U+0000"),
        ("\x0b", "U+000B"),
        ("\x1f", "U+001F"),
        ("\x7f", "U+007F"),
        ("\x85", "U+0085"),
        ("\u200b", "U+200B"),
        ("\u2028", "U+2028"),
        ("\ufeff", "U+FEFF"),
        ("\ufffe", "U+FFFE"),
        ("\ud800", "U+D800"),
    ],
    ids=lambda value: value if value.isascii() and value.isprintable() else "",
)
def test_a_character_no_paper_can_hold_is_reported_where_it_stands_and_becomes_a_space(char: str, name: str) -> None:
    source = usable(Source("议程.yaml", f"会议: 例会\n地点: 二楼{char}东\n"))
    [found] = source.diagnostics
    assert (found.code, found.severity, found.line, found.column) == ("MK003", Severity.ERROR, 2, 7)
    assert name in found.message
    assert source.text == "会议: 例会\n地点: 二楼 东\n"


def test_a_file_full_of_unusable_characters_is_not_told_one_by_one_for_ever() -> None:
    source = usable(Source("议程.yaml", "\x00" * 1000))
    assert len(source.diagnostics) == 20
    assert source.text == " " * 1000


@pytest.mark.parametrize("text", ["\t制表符", "全角　空格", "生僻字𬭊", "～·—…“”", "👍", "不间断\u00a0空格", "\ue000"])
def test_ordinary_characters_are_left_alone(text: str) -> None:
    source = Source("议程.yaml", text)
    assert usable(source) is source
