"""What goes to stdout and stderr of a real process: exact bytes, any encoding, readers that go away, full disks."""

from __future__ import annotations

import io
import json
import os
import subprocess
from pathlib import Path

import docx
import pytest

from meetingkit.ordering import NO_DOCUMENT
from meetingkit.writers import Format
from tests.program import COMMAND, environment, process

POSIX = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX system")
GOOD = "会议: 区委会议\n时间: 2026-03-18 15:00\n议程:\n  - 汇报: 工作\n    汇报人: 区财政局\n    用时: 10分钟\n"
BLANK = GOOD.replace("区委会议", "【待填：会议全称】")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test works in a folder of its own that holds a good, an unfinished and a broken agenda."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("good", GOOD), ("blank", BLANK), ("broken", "会议: 区委会议\n议成: 文\n")):
        Path(f"{name}.yaml").write_text(text, encoding="utf-8")


def printed_to(stdout: Path | int, arguments: str) -> subprocess.CompletedProcess[bytes]:
    """The program with its stdout going somewhere in particular."""
    handle = os.open(stdout, os.O_WRONLY) if isinstance(stdout, Path) else stdout
    with os.fdopen(handle, "wb") as out:
        command = [*COMMAND, *arguments.split()]
        return subprocess.run(command, stdout=out, stderr=subprocess.PIPE, env=environment(), timeout=60, check=False)


@pytest.mark.parametrize("fmt", [fmt.value for fmt in Format if fmt not in NO_DOCUMENT])
def test_a_dash_sends_exactly_the_files_bytes_to_stdout(fmt: str, tmp_path: Path) -> None:
    assert process(tmp_path, "render", "blank.yaml", "-o", f"稿.{fmt}").returncode == 0
    piped = process(tmp_path, "render", "blank.yaml", "-o", "-", "--format", fmt, PYTHONIOENCODING="gbk")
    assert piped.returncode == 0
    assert piped.stdout == (tmp_path / f"稿.{fmt}").read_bytes()
    assert [path.name for path in tmp_path.iterdir() if path.suffix != ".yaml"] == [f"稿.{fmt}"]


@pytest.mark.parametrize(
    "arguments", ["check blank.yaml --json", "check broken.yaml --json", "show good.yaml --json", "schema"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "gbk", "ascii"])
def test_json_is_utf8_and_nothing_else_whatever_the_console(arguments: str, encoding: str, tmp_path: Path) -> None:
    result = process(tmp_path, *arguments.split(), PYTHONIOENCODING=encoding)
    text = result.stdout.decode("utf-8")
    assert json.loads(text)
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"
    assert b"Traceback" not in result.stderr


@pytest.mark.parametrize("command", ["check", "show", "render"])
@pytest.mark.parametrize("encoding", ["gbk", "ascii"])
def test_characters_the_console_lacks_never_raise(command: str, encoding: str, tmp_path: Path) -> None:
    Path("a.yaml").write_text(GOOD.replace("区委会议", "𠮷林✓😀XX会议"), encoding="utf-8")
    result = process(tmp_path, command, "a.yaml", PYTHONIOENCODING=encoding)
    assert result.returncode in (0, 1)
    assert b"Traceback" not in result.stderr


@POSIX
@pytest.mark.parametrize(
    "arguments", ["schema", "--help", "show good.yaml --json", "check blank.yaml", "render good.yaml -o - --format txt"]
)
def test_a_reader_that_goes_away_is_no_error(arguments: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    result = printed_to(writer, arguments)
    assert (result.returncode, result.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", ["schema", "--help", "check blank.yaml", "render good.yaml -o -"])
def test_a_full_disk_behind_stdout_is_said(arguments: str) -> None:
    result = printed_to(Path("/dev/full"), arguments)
    assert result.returncode == 3
    assert result.stderr.decode().endswith("meetingkit: 输出写不出去：磁盘已满\n")
    assert b"Traceback" not in result.stderr


def test_the_word_file_on_stdout_opens(tmp_path: Path) -> None:
    data = process(tmp_path, "render", "good.yaml", "-o", "-").stdout
    assert docx.Document(io.BytesIO(data)).paragraphs[0].text == "区委会议"


@POSIX
@pytest.mark.parametrize(
    ("arguments", "code"),
    [("--help", 0), ("schema", 0), ("new 会", 0), ("check blank.yaml", 1), ("check broken.yaml", 2), ("frob", 2)],
)
def test_closed_streams_do_not_hinder_the_work(arguments: str, code: int, tmp_path: Path) -> None:
    closed = ["sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh", *COMMAND, *arguments.split()]
    assert subprocess.run(closed, cwd=tmp_path, env=environment(), timeout=60, check=False).returncode == code
