"""`meetingkit check` as a user runs it: agendas and scripts together, what is shown, what is returned."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from meetingkit.check.registry import RULES
from tests.conftest import EXAMPLES, ROOT
from tests.program import Terminal, call
from tests.word_models import word

Captured = pytest.CaptureFixture[str]
GOOD = EXAMPLES[0].read_text(encoding="utf-8")
BLANK = "会议: 会议\n议程:\n  - 其他: 【待填：什么】\n"
LATE = "会议: 会议\n议程:\n  - 其他: 请看\n忽略: [MK107]\n"  # only a remark
UNREADABLE = "会议: 会议\n"
SCRIPT = "会议主持词\n\n同志们：\n下面，请XX同志汇报。\n散会。\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    texts = {"好.yaml": GOOD, "空.yaml": BLANK, "晚.yaml": LATE, "坏.yaml": UNREADABLE, "稿.txt": SCRIPT}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in SCRIPT.split("\n")[:-1])
    (tmp_path / "稿.docx").write_bytes(word(paragraphs))
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("好.yaml", 0), ("空.yaml", 1), ("晚.yaml", 0), ("坏.yaml", 2), ("稿.txt", 1), ("没有.txt", 2),
        ("好.yaml 晚.yaml", 0), ("好.yaml 空.yaml", 1), ("空.yaml 坏.yaml 好.yaml", 2),
        ("空.yaml --fail-on 错误", 0), ("空.yaml --fail-on error", 0), ("空.yaml --fail-on 疑似", 1),
        ("晚.yaml --fail-on 提示", 1), ("晚.yaml --fail-on info", 1), ("坏.yaml --fail-on 错误", 2),
        ("空.yaml --ignore MK101", 0), ("空.yaml --ignore MK1", 0), ("空.yaml --select MK2", 0),
        ("空.yaml --select MK2,MK1", 1), ("稿.txt --ignore MK102 --ignore MK3 --select MK102", 0),
    ],
)  # fmt: skip
def test_exit_codes(arguments: str, code: int, folder: Path, capsys: Captured) -> None:
    assert call(capsys, "check", *arguments.split()).code == code


def test_several_files_are_checked_in_turn_and_summed_up(folder: Path, capsys: Captured) -> None:
    result = call(capsys, "check", "空.yaml", "坏.yaml", "稿.txt", "--select", "MK0,MK101,MK102")
    assert [line.split(" ")[0] for line in result.out.split("\n") if line and not line.startswith(" ")] == [
        "空.yaml:3:9:", "坏.yaml:1:1:", "稿.txt:4:5:", "3",
    ]  # fmt: skip
    assert result.out.endswith("3 个文件：错误 1 处，疑似 2 处。\n")


def test_a_finding_in_a_word_file_is_shown_with_its_paragraph_even_in_a_pipe(folder: Path, capsys: Captured) -> None:
    lines = call(capsys, "check", "稿.docx", "--select", "MK102").out.split("\n")
    assert lines[0].startswith("稿.docx:4:5: 疑似 MK102 ")
    assert lines[1:3] == ["    第4段 | 下面，请XX同志汇报。", "          |         ^^"]
    assert lines[3].startswith("    改法：")


def test_in_a_pipe_other_files_are_told_on_two_lines_a_finding(folder: Path, capsys: Captured) -> None:
    lines = call(capsys, "check", "空.yaml", "稿.txt", "--select", "MK101,MK102").out.rstrip("\n").split("\n")
    assert [line.split(":")[0][:6] for line in lines] == ["空.yaml", "    改法", "稿.txt", "    改法", "2 个文件："]


def test_on_a_terminal_the_line_is_shown_with_the_place_underlined(folder: Path) -> None:
    terminal = Terminal(folder, "check", "空.yaml")
    terminal.expect("    3 | - 其他: 【待填：什么】\r\n      |         ^")
    terminal.expect("改法：")
    assert terminal.finish() == 1


def test_json_has_the_same_keys_for_all_files(folder: Path, capsys: Captured) -> None:
    result = call(capsys, "check", "空.yaml", "稿.docx", "--json", "--select", "MK101,MK102")
    found = json.loads(result.out)
    assert [(one["file"], one["code"], one["line"]) for one in found] == [
        ("空.yaml", "MK101", 3),
        ("稿.docx", "MK102", 4),
    ]
    assert {tuple(one) for one in found} == {("code", "severity", "file", "line", "column", "message", "hint")}
    assert call(capsys, "check", "空.yaml", "--format", "json").out == call(capsys, "check", "空.yaml", "--json").out


def sarif_of(capsys: Captured, *arguments: str) -> dict[str, Any]:
    log = json.loads(call(capsys, "check", *arguments, "--format", "sarif").out)
    assert isinstance(log, dict)
    return log


def test_sarif_says_what_the_standard_asks(folder: Path, capsys: Captured) -> None:
    """Required properties and their values as SARIF 2.1.0 §3.13–§3.30 has them; its schema is no package's."""
    log = sarif_of(capsys, "空.yaml", "坏.yaml", "稿.txt", "--select", "MK0,MK101,MK102")
    assert (log["version"], list(log)) == ("2.1.0", ["$schema", "version", "runs"])
    [run] = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert {rule["id"] for rule in rules} == {result["ruleId"] for result in run["results"]}
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]
        [location] = result["locations"]
        region = location["physicalLocation"]["region"]
        assert region["startLine"] >= 1
        assert region.get("endColumn", 10_000) > region["startColumn"] >= 1
        assert "%" in location["physicalLocation"]["artifactLocation"]["uri"]
    assert [(r["ruleId"], r["level"]) for r in run["results"]] == [
        ("MK101", "warning"), ("MK012", "error"), ("MK102", "warning"),
    ]  # fmt: skip


def test_sarif_of_nothing_is_an_empty_run(folder: Path, capsys: Captured) -> None:
    assert sarif_of(capsys, "好.yaml")["runs"][0]["results"] == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("空.yaml --select MK999", "没有“MK999”这条规则"), ("空.yaml --ignore 203", "规则代码"),
        ("空.yaml --fail-on 致命", "错误、疑似、提示之一"), ("空.yaml --date 2026-03-18", "用于写好的稿子"),
        ("稿.txt --date 明天", "--date 应是"), ("稿.txt --date 2026-02-30", "日历上有的日期"),
        ("空.yaml --format xml", "text、json、sarif"), ("空.yaml --fix --json", "不能和 --json"),
        ("空.yaml --yes", "--yes 和 --fix 一起用"), ("", "文件"),
    ],
)  # fmt: skip
def test_usage_errors_are_told_before_any_file_is_read(
    arguments: str, said: str, folder: Path, capsys: Captured
) -> None:
    result = call(capsys, "check", *arguments.split())
    assert (result.code, result.out) == (2, "")
    assert said in result.err


def test_the_office_s_settings_hold_for_all_files_below_them(folder: Path, capsys: Captured) -> None:
    (folder / "meetingkit.toml").write_text('ignore = ["MK101"]\nfail-on = "错误"\n', encoding="utf-8")
    assert call(capsys, "check", "空.yaml").out == "没有发现问题。\n"
    assert call(capsys, "check", "稿.txt", "--select", "MK102").code == 0
    assert call(capsys, "check", "稿.txt", "--select", "MK102", "--fail-on", "疑似").code == 1


def test_settings_with_mistakes_are_told_for_what_they_are(folder: Path, capsys: Captured) -> None:
    (folder / "meetingkit.toml").write_text('忽略 = ["MK101"]\n', encoding="utf-8")
    result = call(capsys, "check", "空.yaml")
    assert result.code == 2
    assert "meetingkit.toml:1:1: 错误 MK046 " in result.out


def test_render_finds_what_check_finds(folder: Path, capsys: Captured) -> None:
    (folder / "meetingkit.toml").write_text('ignore = ["MK101"]\n', encoding="utf-8")
    text = BLANK.replace("【待填：什么】", "【待填：什么】请XX同志上台")
    (folder / "空.yaml").write_text(text, encoding="utf-8")
    checked = call(capsys, "check", "空.yaml").out.split("\n")[:-2]
    assert call(capsys, "render", "空.yaml").err.rstrip("\n").split("\n") == checked
    assert any("MK102" in line for line in checked)


def test_names_under_embargo_are_checked_though_not_printed(folder: Path, capsys: Captured) -> None:
    text = "会议: 会议\n保密: [方志恒]\n议程:\n  - 其他: 请方志恒同志上台。\n"
    (folder / "密.yaml").write_text(text, encoding="utf-8")
    assert call(capsys, "check", "密.yaml", "--select", "MK102").out == "没有发现问题。\n"


def test_a_roster_with_mistakes_is_told_with_the_script(folder: Path, capsys: Captured) -> None:
    (folder / "名册.yaml").write_text("人员: [区财政局]\n", encoding="utf-8")
    result = call(capsys, "check", "稿.txt")
    assert result.code == 2
    assert result.out.startswith("名册.yaml:1:")


def test_every_rule_tells_why_and_shows_an_example() -> None:
    for code, rule in RULES.items():
        assert code == rule.code
        assert rule.name
        assert rule.why.endswith("。"), code
        assert rule.wrong.strip(), code
        assert rule.right.strip(), code
        assert rule.wrong != rule.right, code
        assert not rule.name.endswith("。"), code


def test_rules_are_listed_in_order_with_their_level(capsys: Captured) -> None:
    lines = call(capsys, "rules").out.rstrip("\n").split("\n")
    assert [line.split("　")[0] for line in lines[:-1]] == sorted(RULES)
    assert "MK101　疑似　待填" in lines


@pytest.mark.parametrize("code", ["MK101", "mk101", "101"])
def test_a_rule_is_explained(code: str, capsys: Captured) -> None:
    result = call(capsys, "rules", code)
    assert result.code == 0
    for part in (
        "MK101　待填（疑似）",
        RULES["MK101"].why,
        RULES["MK101"].wrong,
        RULES["MK101"].right,
        "忽略: [MK101]",
    ):
        assert part in result.out


def test_rules_as_json(capsys: Captured) -> None:
    listed = json.loads(call(capsys, "rules", "--json").out)
    assert [rule["code"] for rule in listed] == sorted(RULES)
    assert json.loads(call(capsys, "rules", "MK103", "--json").out) == next(r for r in listed if r["code"] == "MK103")


@pytest.mark.parametrize(
    ("code", "said"),
    [("MK999", "没有“MK999”这条规则"), ("MK004", "“MK004”是读文件时的错误"), ("004", "“MK004”是读文件时的错误")],
)
def test_a_code_that_is_no_rule(code: str, said: str, capsys: Captured) -> None:
    result = call(capsys, "rules", code)
    assert result.code == 2
    assert said in result.err


@pytest.mark.parametrize(
    ("path", "checked"),
    [
        ("议程/三月.yaml", True),
        ("a.yml", True),
        ("名册.yaml", False),
        ("议程/名册.yml", False),
        (".pre-commit-config.yaml", False),
    ],
)
def test_the_pre_commit_hook_runs_check_on_agendas_only(path: str, checked: bool) -> None:
    [hook] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert (hook["id"], hook["entry"].split()[:2]) == ("meetingkit-check", ["meetingkit", "check"])
    assert (re.search(hook["exclude"], path) is None) is checked
