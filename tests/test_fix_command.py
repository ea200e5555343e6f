"""`check --fix`: exactly the characters of safe corrections, after they were shown and agreed to."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from meetingkit.check.registry import RULES, Finding, Rule
from meetingkit.check.script import Script
from meetingkit.diagnostics import Severity
from tests.program import Terminal, call
from tests.word_models import word

Captured = pytest.CaptureFixture[str]
AGENDA = "会议: 会议  # 批注,原样\n开场: |\n  今天,开会。\n  大家好,请坐。\n议程:\n  - 其他: 请看\n"
MENDED = "会议: 会议  # 批注,原样\n开场: |\n  今天，开会。\n  大家好，请坐。\n议程:\n  - 其他: 请看\n"


@pytest.fixture(autouse=True)
def only_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    """One rule alone: an English comma between Han characters."""
    for code in list(RULES):
        monkeypatch.delitem(RULES, code)

    def commas(script: Script) -> Iterator[Finding]:
        for line in script.lines:
            for match in re.finditer("(?<=[\u4e00-\u9fff]),", line.text):
                if line.own(match.start()):
                    yield script.at(line, match.start(), match.end(), "用了英文逗号", "改成“，”。", "，")

    rule = Rule("MK999", "英文逗号", Severity.WARNING, "不合规范。", "甲,乙", "甲，乙", find_in_text=commas)
    monkeypatch.setitem(RULES, "MK999", rule)


# a value between quotes in one line: as it stands in the file, and mended
QUOTED = [
    ('"今天,开会,好"', '"今天，开会，好"'),
    ('"第一,\\n第二段,也有"', '"第一，\\n第二段，也有"'),
    ('"讲\\"话\\"之后,散,会"', '"讲\\"话\\"之后，散，会"'),
    (r'"路径 C:\\甲,乙"', r'"路径 C:\\甲，乙"'),
    ('"\\u7532乙,丙"', '"\\u7532乙，丙"'),
    ("'不要''拖延''了,大家,好'", "'不要''拖延''了，大家，好'"),
]


@pytest.mark.parametrize(("wrong", "right"), QUOTED)
def test_between_quotes_just_those_characters_change(wrong: str, right: str, tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "议程.yaml"
    agenda = "会议: 会议\n议程:\n  - 其他: 请看\n开场: {}  # 批注,原样\n"
    path.write_text(agenda.format(wrong), encoding="utf-8")
    found = json.loads(call(capsys, "check", path, "--json").out)
    first = agenda.format(wrong).split("\n")[3]
    assert found[0]["column"] == re.search("(?<=[\u4e00-\u9fff]),", first).start() + 1  # type: ignore[union-attr]
    assert call(capsys, "check", path, "--fix", "--yes").code == 0
    assert path.read_text(encoding="utf-8") == agenda.format(right)


def test_without_yes_the_change_is_only_shown(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "议程.yaml"
    path.write_text(AGENDA, encoding="utf-8")
    result = call(capsys, "check", path, "--fix")
    assert result.code == 1
    assert "-  今天,开会。\n-  大家好,请坐。\n+  今天，开会。\n+  大家好，请坐。\n" in result.out
    assert f"没有动 {path}；要照这样改，加 --yes。" in result.out
    assert path.read_text(encoding="utf-8") == AGENDA


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "gb18030"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_with_yes_only_those_characters_change(encoding: str, end: str, tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "议程.yaml"
    mark = "\ufeff" if encoding.startswith("utf-16") else ""
    path.write_bytes((mark + AGENDA).replace("\n", end).encode(encoding))
    result = call(capsys, "check", path, "--fix", "--yes")
    assert result.code == 0
    assert result.out.endswith(f"改好了：{path}；现在{'提示 1 处' if encoding == 'gb18030' else '没有发现问题'}。\n")
    assert path.read_bytes() == (mark + MENDED).replace("\n", end).encode(encoding)
    assert call(capsys, "check", path, "--fix", "--yes").code == 0


def test_a_script_in_a_text_file_is_mended_too(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "稿.txt"
    path.write_bytes("　　今天,开会。\f　好,散会。".encode())
    assert call(capsys, "check", path, "--fix", "-y").code == 0
    assert path.read_bytes() == "　　今天，开会。\f　好，散会。".encode()


def test_what_overlaps_is_mended_one_after_the_other(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def brackets(script: Script) -> Iterator[Finding]:
        for line in script.lines:
            for match in re.finditer(r"\((.*)\)", line.text):
                yield script.at(line, match.start(), match.end(), "用了英文括号", "改成“（）”。", f"（{match[1]}）")

    rule = Rule("MK998", "英文括号", Severity.WARNING, "不合规范。", "(甲)", "（甲）", find_in_text=brackets)
    monkeypatch.setitem(RULES, "MK998", rule)
    path = tmp_path / "稿.txt"
    path.write_text("(颁奖,合影)\n散会。", encoding="utf-8")
    assert call(capsys, "check", path, "--fix", "-y").code == 0
    assert path.read_text(encoding="utf-8") == "（颁奖，合影）\n散会。"


def test_word_files_are_left_alone_and_the_other_way_told(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "稿.docx"
    path.write_bytes(word("<w:p><w:r><w:t>今天,开会。</w:t></w:r></w:p>"))
    before = path.read_bytes()
    result = call(capsys, "check", path, "--fix", "--yes")
    assert result.code == 1
    assert "Word 文件不自动改；用 --comments" in result.out
    assert path.read_bytes() == before


def test_an_agenda_that_would_no_longer_read_is_left_alone(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaking(script: Script) -> Iterator[Finding]:
        for line in script.lines:
            place = line.text.find("看")
            if place >= 0:
                yield script.at(line, place, place + 1, "不对", "改。", ": : [")

    monkeypatch.setitem(RULES, "MK999", replace(RULES["MK999"], find_in_text=breaking))
    path = tmp_path / "议程.yaml"
    path.write_text(AGENDA, encoding="utf-8")
    result = call(capsys, "check", path, "--fix", "--yes")
    assert result.code == 1
    assert "就读不通了，没有动它" in result.err
    assert path.read_text(encoding="utf-8") == AGENDA


def test_nothing_to_mend_is_nothing_said(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "议程.yaml"
    path.write_text(MENDED, encoding="utf-8")
    assert call(capsys, "check", path, "--fix").out == "没有发现问题。\n"


@pytest.mark.parametrize(
    ("answer", "mended"),
    [("y\n", True), ("是\n", True), ("也许\n好\n", True), ("n\n", False), ("否\n", False), ("\n", False)],
)
def test_on_a_terminal_it_asks(answer: str, mended: bool, tmp_path: Path) -> None:
    """A process of its own has the program's real rules, of which one finds the doubled mark."""
    path = tmp_path / "稿.txt"
    path.write_text("同志们：\n今天开会，，散会。\n", encoding="utf-8")
    terminal = Terminal(tmp_path, "check", "稿.txt", "--fix")
    terminal.expect("照这样改 稿.txt 吗？")
    for line in answer.splitlines(keepends=True):
        terminal.type(line)
    terminal.finish()
    assert ("，，" not in path.read_text(encoding="utf-8")) is mended


def test_sarif_carries_the_corrections(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "稿.txt"
    path.write_text("今天,开会。", encoding="utf-8")
    [run] = json.loads(call(capsys, "check", path, "--format", "sarif").out)["runs"]
    [result] = [one for one in run["results"] if "fixes" in one]
    [change] = result["fixes"][0]["artifactChanges"]
    assert change["replacements"] == [
        {"deletedRegion": {"startLine": 1, "startColumn": 3, "endColumn": 4}, "insertedContent": {"text": "，"}}
    ]
    assert change["artifactLocation"] == result["locations"][0]["physicalLocation"]["artifactLocation"]
