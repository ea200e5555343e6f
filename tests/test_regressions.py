"""Mistakes that were found once, and what happens instead."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from meetingkit.diagnostics import InvalidInput
from meetingkit.layout.loading import load_layout
from meetingkit.library import default_library
from meetingkit.wording.numerals import parse_han
from meetingkit.writers.files import write_file
from tests.conftest import read_text, script_from, spoken
from tests.program import call

Capsys = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("王登科（区委副书记）", "区委副书记王登科同志"),
        ("李立科（区教育局局长）", "区教育局局长李立科同志"),
        ("张科（主任）", "主任张科同志"),
        ("区委办（牵头）", "区委办（牵头）"),
        ("区教育局（含下属学校）", "区教育局（含下属学校）"),
    ],
)
def test_a_post_in_brackets_makes_a_person_whatever_the_name_ends_with(written: str, said: str) -> None:
    document = script_from(f"会议: 会\n议程:\n  - 汇报: 工作\n    汇报人: {written}\n")
    assert f"请{said}汇报工作" in "\n".join(spoken(document))


@pytest.mark.parametrize("text", ["二零", "三五", "四五", "二三十"])
def test_two_digits_without_a_unit_are_no_number(text: str) -> None:
    assert parse_han(text) is None


def test_a_paper_studied_and_then_voted_on_is_named_once() -> None:
    items = "  - 起草说明: 责任办法\n    说明人: 区委办\n    讨论: 是\n  - 表决: 《责任办法》\n"
    [recap] = [text for text in spoken(script_from(f"会议: 会\n议程:\n{items}")) if text.startswith("刚才")]
    assert recap == "刚才，大家共同研究了《责任办法》，并进行了表决。"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("行格: {行距: 28.95, 字距: -5}\n段落样式: {p: {字号: 5}}", "字会叠在一起"),
        ("页码: {距版心: 60}", "页码落到纸外"),
        ("段落样式: {h1: {大纲级别: 60}}", "1 到 9 之间"),
    ],
)
def test_values_that_break_the_word_file_are_refused(tmp_path: Path, change: str, message: str) -> None:
    path = tmp_path / "坏.yaml"
    path.write_text(f"基于: gb9704\n名称: 坏\n{change}\n", encoding="utf-8")
    with pytest.raises(InvalidInput, match=message):
        load_layout(default_library(), str(path))


@pytest.mark.parametrize("epoch", ["99999999999999999999", "soon", ""])
def test_an_odd_source_date_is_not_a_bug(
    epoch: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capsys
) -> None:
    monkeypatch.setitem(os.environ, "SOURCE_DATE_EPOCH", epoch)
    agenda = tmp_path / "议程.yaml"
    agenda.write_text("会议: 会\n议程:\n  - 其他: 文\n", encoding="utf-8")
    assert call(capsys, "render", str(agenda)).code == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")
def test_replacing_a_file_keeps_its_permissions_and_follows_its_link(tmp_path: Path) -> None:
    real, link = tmp_path / "稿.docx", tmp_path / "链接.docx"
    real.write_bytes(b"old")
    real.chmod(0o600)
    link.symlink_to(real)
    write_file(link, b"new", replace=True)
    assert (real.read_bytes(), link.is_symlink()) == (b"new", True)
    assert stat.S_IMODE(real.stat().st_mode) == 0o600


def test_text_formats_of_a_reading_layout_are_not_broken_into_lines(tmp_path: Path, capsys: Capsys) -> None:
    agenda = tmp_path / "议程.yaml"
    agenda.write_text(f"会议: 会\n议程:\n  - 其他: {'文' * 60}2026年{'字' * 40}\n", encoding="utf-8")
    result = call(capsys, "render", str(agenda), "--layout", "reading", "--format", "txt", "-o", "-")
    assert "文" * 60 + "2026年" + "字" * 40 in result.out


def test_an_agenda_with_prose_folded_over_lines_is_refused_with_the_fix() -> None:
    with pytest.raises(InvalidInput) as caught:
        read_text("会议: 会\n开场: 第一行\n  第二行\n议程:\n  - 其他: 文\n")
    [diagnostic] = caught.value.diagnostics
    assert (diagnostic.code, diagnostic.line) == ("MK018", 2)
