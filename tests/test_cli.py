"""The commands as a user meets them: exit codes, files, names, and no traceback whatever the input."""

from __future__ import annotations

import json
import os
from pathlib import Path

import docx
import pytest

from meetingkit.cli import app as program
from meetingkit.wording.system import reason
from tests.program import call

Capsys = pytest.CaptureFixture[str]
POSIX = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX system")
NO_ROOT = pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() == 0, reason="root may read and write everything")
GOOD = "会议: 区委会议\n时间: 2026-03-18 15:00\n议程:\n  - 汇报: 工作\n    汇报人: 区财政局\n    用时: 10分钟\n"
BLANK = GOOD.replace("区委会议", "【待填：会议全称】")
BROKEN = "会议: 区委会议\n议成: 文\n"
READING = ["check", "show", "render"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test works in a folder of its own that holds a good, an unfinished and a broken agenda."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("good", GOOD), ("blank", BLANK), ("broken", BROKEN)):
        Path(f"{name}.yaml").write_text(text, encoding="utf-8")


def written() -> list[str]:
    """The files made since the test began."""
    return sorted(path.name for path in Path().iterdir() if path.suffix != ".yaml")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param("check good.yaml", 0, id="nothing found"),
        pytest.param("check blank.yaml", 1, id="a finding"),
        pytest.param("check broken.yaml", 2, id="invalid input"),
        pytest.param("show good.yaml", 0, id="timetable"),
        pytest.param("show broken.yaml", 2, id="timetable of invalid input"),
        pytest.param("render good.yaml", 0, id="written"),
        pytest.param("render blank.yaml", 0, id="a draft"),
        pytest.param("render blank.yaml --strict", 1, id="no draft wanted"),
        pytest.param("render good.yaml --strict", 0, id="strict and nothing found"),
        pytest.param("render broken.yaml", 2, id="nothing written of invalid input"),
        pytest.param("render good.yaml -o good.yaml --format txt", 3, id="a file that is there"),
        pytest.param("schema", 0, id="schema"),
        pytest.param("schema -o good.yaml", 3, id="schema onto a file that is there"),
        pytest.param("frob", 2, id="usage"),
    ],
)
def test_the_exit_code_of(arguments: str, code: int, capsys: Capsys) -> None:
    assert call(capsys, *arguments.split()).code == code


@pytest.mark.parametrize("command", READING)
def test_ctrl_c_is_130_and_says_so(command: str, capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_path: Path) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "read_bytes", interrupted)
    result = call(capsys, command, "good.yaml")
    assert (result.code, result.err) == (130, "已中断，没有写出任何文件。\n")


def test_a_fault_of_the_program_says_that_it_is_one(capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_arguments: object, **_options: object) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr(program, "app_with", lambda _names: broken)
    monkeypatch.setattr("tempfile.tempdir", str(Path.cwd()))
    result = call(capsys, "check", "good.yaml")
    assert result.code == 1
    assert "meetingkit 自己出错了（ZeroDivisionError）。这是程序的缺陷，不是您的文件有问题。" in result.err
    [report] = Path().glob("meetingkit-*.txt")
    assert "ZeroDivisionError" in report.read_text(encoding="utf-8")
    assert str(report) in result.err


@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        pytest.param("没有.yaml", None, "找不到这个文件", id="missing"),
        pytest.param("没有/议程.yaml", None, "找不到这个文件", id="in a missing folder"),
        pytest.param("good.yaml/议程.yaml", None, "文件打不开", id="below a file"),
        pytest.param("长" * 300, None, "文件打不开", id="a name too long"),
        pytest.param("空.yaml", b"", "现在是空的", id="empty"),
        pytest.param("图.yaml", bytes(range(256)) * 8, "编码认不出来", id="binary"),
        pytest.param("稿.yaml", b"PK\x03\x04rest", "给的是Word", id="Word file"),
        pytest.param("大.yaml", b"#" * (2 * 1024 * 1024 + 1), "文件太大", id="too large"),
        pytest.param("深.yaml", b"[" * 50_000, "层次太深", id="nested 50,000 deep"),
        pytest.param("半.yaml", '会议: "区委'.encode(), "引号没有配对", id="cut off"),
    ],
)
def test_bad_input_gets_a_diagnostic_and_no_traceback(
    command: str, name: str, data: bytes | None, said: str, capsys: Capsys
) -> None:
    if data is not None:
        Path(name).write_bytes(data)
    result = call(capsys, command, name)
    assert result.code == 2
    assert said in result.out + result.err
    assert f"{name}:" in result.out + result.err
    assert "Traceback" not in result.out + result.err
    assert "自己出错了" not in result.err


@POSIX
def test_show_takes_no_folder(capsys: Capsys) -> None:
    result = call(capsys, "show", ".")
    assert result.code == 2
    assert "给的是文件夹" in result.err


@pytest.mark.parametrize("command", READING)
def test_a_pipe_is_refused_without_waiting_for_it(command: str, capsys: Capsys) -> None:
    os.mkfifo("pipe.yaml")
    result = call(capsys, command, "pipe.yaml")
    assert result.code == 2
    assert "给的是文件夹或设备" in result.out + result.err


@POSIX
@NO_ROOT
def test_a_file_one_may_not_read_is_a_diagnostic(capsys: Capsys) -> None:
    Path("good.yaml").chmod(0)
    assert call(capsys, "check", "good.yaml").code == 2


@POSIX
@NO_ROOT
def test_a_folder_one_may_not_write_to_is_said(capsys: Capsys) -> None:
    Path("out").mkdir(mode=0o500)
    result = call(capsys, "render", "good.yaml", "--out", "out")
    assert result.code == 3
    assert "没有写入权限" in result.err


@pytest.mark.parametrize(
    ("target", "said"),
    [
        pytest.param("good.yaml/稿.docx", "good.yaml/稿.docx 写不进去：上一级不是文件夹", id="below a file"),
        pytest.param("长" * 300 + ".docx", "写不进去：文件名太长", id="a name too long"),
    ],
)
@POSIX
def test_what_cannot_be_written_is_said_in_chinese(target: str, said: str, capsys: Capsys) -> None:
    result = call(capsys, "render", "good.yaml", "-o", target)
    assert result.code == 3
    assert said in result.err
    assert written() == []


def test_an_unusual_reason_is_the_systems_own() -> None:
    assert reason(OSError(13, "Permission denied")) == "没有权限"
    assert reason(OSError(2, "No such file or directory")) == "没有这个文件或文件夹"
    assert reason(OSError(9, "Bad file descriptor")) == "Bad file descriptor"
    assert reason(OSError("odd")) == "odd"


def test_the_file_stands_beside_the_agenda_and_has_the_meetings_name(capsys: Capsys) -> None:
    Path("sub").mkdir()
    Path("sub/a.yaml").write_text(GOOD, encoding="utf-8")
    result = call(capsys, "render", "sub/a.yaml")
    path = Path("sub", "区委会议主持词.docx")
    assert result.out == f"已写好：{path}\n"
    assert docx.Document(str(path)).paragraphs[0].text == "区委会议"


@pytest.mark.parametrize(
    ("name", "file"),
    [
        pytest.param("3/18会议: 甲", "3_18会议_ 甲主持词.docx", id="slash and colon"),
        pytest.param("../../会议", "_.._会议主持词.docx", id="no way up"),
        pytest.param("长" * 200, "长" * 62 + "主持词.docx", id="200 Chinese characters"),
        pytest.param("CON", "_CON主持词.docx", id="a name Windows keeps"),
        pytest.param("【待填：会议全称】", "a-主持词.docx", id="no name yet: the agenda's"),
    ],
)
def test_the_default_name_is_one_every_system_can_have(name: str, file: str, capsys: Capsys) -> None:
    Path("a.yaml").write_text(GOOD.replace("区委会议", json.dumps(name, ensure_ascii=False)), encoding="utf-8")
    assert call(capsys, "render", "a.yaml").code == 0
    assert written() == [file]


@pytest.mark.parametrize(
    ("arguments", "file"),
    [
        pytest.param("-o 稿.docx", "稿.docx", id="-o"),
        pytest.param("-o 稿.md", "稿.md", id="the suffix tells the format"),
        pytest.param("-o 稿.TXT", "稿.TXT", id="in capitals too"),
        pytest.param("-o 新/夹/稿.txt", "新/夹/稿.txt", id="missing folders are made"),
        pytest.param("-o there", "there/区委会议主持词.docx", id="-o names a folder"),
        pytest.param("--out 新", "新/区委会议主持词.docx", id="--out makes the folder"),
        pytest.param("--out there --format md", "there/区委会议主持词.md", id="--out and --format"),
        pytest.param("--format txt", "区委会议主持词.txt", id="--format"),
        pytest.param("-o 稿 --format md", "稿", id="--format and no suffix"),
    ],
)
def test_where_the_paper_goes(arguments: str, file: str, capsys: Capsys) -> None:
    Path("there").mkdir()
    result = call(capsys, "render", "good.yaml", *arguments.split())
    assert (result.code, result.out) == (0, f"已写好：{Path(file)}\n")
    assert Path(file).stat().st_size > 0


def test_a_paper_that_is_there_is_kept_unless_forced(capsys: Capsys) -> None:
    Path("稿.txt").write_text("mine", encoding="utf-8")
    refused = call(capsys, "render", "good.yaml", "-o", "稿.txt")
    assert (refused.code, refused.out) == (3, "")
    assert (
        refused.err
        == "meetingkit: 稿.txt 已经有了，没有动它\n    改法：要覆盖请加 --force；要另存请用 -o 指定文件名。\n"
    )
    assert Path("稿.txt").read_text(encoding="utf-8") == "mine"
    assert call(capsys, "render", "good.yaml", "-o", "稿.txt", "--force").code == 0
    assert "区委会议" in Path("稿.txt").read_text(encoding="utf-8")


def test_quiet_says_nothing_of_success_and_everything_of_findings(capsys: Capsys) -> None:
    assert call(capsys, "check", "good.yaml", "--quiet") == call(capsys, "render", "good.yaml", "--quiet")
    assert call(capsys, "check", "good.yaml", "-q").out == ""
    assert "MK101" in call(capsys, "check", "blank.yaml", "--quiet").out
    assert "MK101" in call(capsys, "render", "blank.yaml", "--quiet").err


def test_findings_as_json(capsys: Capsys) -> None:
    [finding] = json.loads(call(capsys, "check", "blank.yaml", "--json").out)
    assert set(finding) == {"code", "severity", "file", "line", "column", "message", "hint"}
    assert [finding[key] for key in ("code", "severity", "file", "line", "column")] == [
        "MK101",
        "warning",
        "blank.yaml",
        1,
        5,
    ]
    assert json.loads(call(capsys, "check", "good.yaml", "--json").out) == []


def test_findings_as_text(capsys: Capsys) -> None:
    assert call(capsys, "check", "blank.yaml").out == (
        "blank.yaml:1:5: 疑似 MK101 还没有填：会议全称\n    改法：把【待填：…】连同括号换成实际内容。\n疑似 1 处。\n"
    )


def test_show_prints_the_timetable(capsys: Capsys) -> None:
    result = call(capsys, "show", "good.yaml")
    assert (result.code, result.err) == (0, "")
    assert all(
        text in result.out for text in ("区委会议　时间表", "1.汇报：工作", "区财政局", "15:00", "每分钟 180 字")
    )
