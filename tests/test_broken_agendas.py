"""Every mistake secretaries make, each in a file of its own, with what `check` says of it, word for word."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from meetingkit.cli.app import run
from tests.conftest import read_text

BROKEN = Path(__file__).parent / "broken"
FILES = sorted(BROKEN.glob("*.yaml"))
Golden = Callable[[Path, str], None]
Captured = pytest.CaptureFixture[str]

each_broken_agenda = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def checked(path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> tuple[str, str]:
    """What `check` prints on stdout, after a line with the exit code; and stderr."""
    monkeypatch.chdir(path.parent)
    code = run(["check", path.name])
    out, err = capsys.readouterr()
    return f"exit {code}\n{out}", err


def test_there_is_a_file_for_each_of_many_mistakes_and_no_expectation_without_one() -> None:
    assert len(FILES) >= 44
    assert sorted(path.stem for path in BROKEN.glob("*.expected")) == [path.stem for path in FILES]


@each_broken_agenda
def test_check_says_what_is_wrong_where_and_how_to_mend_it(
    path: Path, golden: Golden, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    out, err = checked(path, monkeypatch, capsys)
    assert err == ""
    assert out.startswith("exit 2\n")
    golden(path.with_suffix(".expected"), out)


@each_broken_agenda
def test_render_refuses_the_same_agenda_and_writes_nothing(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    (tmp_path / path.name).write_bytes(path.read_bytes())
    monkeypatch.chdir(tmp_path)
    assert run(["render", path.name]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert path.name in err
    assert "Traceback" not in err
    assert "自己出错了" not in err
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


@each_broken_agenda
def test_every_finding_has_a_place_inside_the_file_and_a_fix(path: Path) -> None:
    lines = path.with_suffix(".expected").read_text(encoding="utf-8").splitlines()
    findings, fixes = lines[1:-1:2], lines[2:-1:2]
    assert findings
    assert len(findings) == len(fixes)
    written = path.read_text(encoding="utf-8-sig").split("\n")
    for finding, fix in zip(findings, fixes, strict=True):
        name, line, column, said = finding.split(":", 3)
        assert name == path.name
        assert int(line) <= len(written)
        assert int(column) <= len(written[int(line) - 1]) + 1
        assert said.startswith(" 错误 MK")
        assert fix.startswith("    改法：")
        assert len(fix) > len("    改法：")


def test_a_file_with_many_mistakes_has_them_all_told_in_one_run() -> None:
    lines = (BROKEN / "好几处错.expected").read_text(encoding="utf-8").splitlines()
    findings = [line.split() for line in lines[1:-1:2]]
    assert len({place for place, *_ in findings}) >= 6
    assert {code for _, _, code, *_ in findings} >= {"MK005", "MK006", "MK008", "MK011", "MK013", "MK014", "MK015"}


MEND = {
    "全角冒号": [("：", ": ")],
    "冒号后没有空格": [(f"{key}:", f"{key}: ") for key in ("会议", "时间", "地点", "汇报", "汇报人")],
    "制表符缩进": [("\t", "  ")],
    "全角空格缩进": [("　", "  ")],
    "制表符错位的一行": [("\t\t", "      ")],
    "正文用全角空格缩进": [("　　", "  ")],
    "中文方括号": [("【】", "[]"), ("【县发改局，县财政局】", "[县发改局, 县财政局]")],
    "全角逗号隔开": [("，", ", ")],
    "方括号没有关": [("县财政局\n", "县财政局]\n")],
    "人名前没有空格": [("-县", "- 县")],
    "一项两种类型": [("    表决", "  - 表决")],
    "多了短横线": [("  - 汇报人", "    汇报人")],
    "特殊符号开头": [("@镇政府大会议室", '"@镇政府大会议室"')],
    "正文里有冒号": [("题是: ", "题是：")],
    "多行文字没缩进": [("开场: ", "开场: |\n  "), ("\n主要", "\n  主要")],
    "引号只括一半": [('"十五五"', "“十五五”")],
    "类型后面漏了冒号": [("起草说明 ", "起草说明: ")],
    "名称后面漏了冒号": [("地点 ", "地点: ")],
    "竖线前面漏了冒号": [("要求 |", "要求: |")],
    "缩进没对齐": [("     汇报人", "    汇报人")],
}


@pytest.mark.parametrize("name", MEND)
def test_an_agenda_mended_as_the_fix_says_reads_well(name: str) -> None:
    text = (BROKEN / f"{name}.yaml").read_text(encoding="utf-8")
    for wrong, right in MEND[name]:
        assert wrong in text
        text = text.replace(wrong, right)
    assert read_text(text).diagnostics == ()
