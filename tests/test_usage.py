"""Help and usage errors: Chinese throughout, and the nearest right thing is named."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from meetingkit import __version__
from meetingkit.cli.app import COMMANDS
from meetingkit.writers import Format
from tests.program import call, process

Capsys = pytest.CaptureFixture[str]
FORMATS = [fmt.value for fmt in Format]
# what help may say in Latin letters: names of commands, options, formats and examples
LATIN = {
    "meetingkit", *COMMANDS, *FORMATS, "Word", "PDF", "CSV", "Excel", "JSON", "Schema", "LibreOffice", "yaml", "leading", "group",
    "MK", "doc", "wps", "rtf", "odt", "text", "json", "sarif",
}  # fmt: skip


def help_of(capsys: Capsys, *command: str) -> str:
    result = call(capsys, *command, "--help")
    assert (result.code, result.err) == (0, "")
    return result.out


def english(text: str) -> set[str]:
    without_options = re.sub(r"(?<![\w-])--?[A-Za-z][\w-]*|\b[a-z]+\d\w*", " ", text)
    return set(re.findall(r"[A-Za-z]+", without_options)) - LATIN - {"o", "h", "learn", "copy", "all"}


def test_the_first_commands_are_those_of_the_main_job() -> None:
    assert {"new", "check", "show", "render", "schema"} <= set(COMMANDS)


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)], ids=["meetingkit", *COMMANDS])
def test_help_is_chinese_throughout(command: list[str], capsys: Capsys) -> None:
    text = help_of(capsys, *command)
    assert text.startswith(f"用法：{' '.join(['meetingkit', *command])} [选项]")
    assert "-h, --help" in text
    assert english(text) == set()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_and_argument_is_explained(command: str, capsys: Capsys) -> None:
    sections = re.split(r"^(?:参数|选项)：$", help_of(capsys, command), flags=re.MULTILINE)[1:]
    rows = [row for section in sections for row in section.split("\n") if re.match(r"  \S", row)]
    assert rows
    for row in rows:
        assert re.search(r"  .*\S {2,}\S", row), f"not explained: {row!r}"


def test_help_lists_every_command_with_a_line(capsys: Capsys) -> None:
    text = help_of(capsys)
    for command in COMMANDS:
        assert re.search(rf"^  {command} {{2,}}\S", text, re.MULTILINE)


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_both_spellings_of_help(option: str, capsys: Capsys) -> None:
    assert call(capsys, "new", option).out == help_of(capsys, "new")


def test_no_arguments_show_the_help(capsys: Capsys) -> None:
    result = call(capsys)
    assert (result.code, result.out) == (0, help_of(capsys))


def test_help_without_a_terminal_has_no_trailing_spaces_and_no_colours(tmp_path: Path) -> None:
    text = process(tmp_path, "--help").stdout.decode()
    assert "\x1b" not in text
    assert not re.search(r"[ \t]$", text, re.MULTILINE)


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version(option: str, tmp_path: Path, capsys: Capsys) -> None:
    assert process(tmp_path, option).stdout.decode() == f"meetingkit {__version__}\n"
    result = call(capsys, option)
    assert (result.code, result.out, result.err) == (0, f"meetingkit {__version__}\n", "")


SEE = "用 meetingkit{} --help 看用法。"


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        pytest.param("shwo", "没有“shwo”这个命令", "是不是“show”？", id="unknown command, one is near"),
        pytest.param("rendr x", "没有“rendr”这个命令", "是不是“render”？", id="unknown command with an argument"),
        pytest.param("打印", "没有“打印”这个命令", SEE.format(""), id="unknown command, none is near"),
        pytest.param("x'y", "没有“x'y”这个命令", SEE.format(""), id="unknown command with a quote"),
        pytest.param("render x --frce", "没有“--frce”这个选项", "是不是“--force”？", id="unknown option, one is near"),
        pytest.param("new --reportor x", "没有“--reportor”这个选项", "是不是“--reporter”？", id="another"),
        pytest.param("check x --打印", "没有“--打印”这个选项", SEE.format(" check"), id="unknown option, none is near"),
        pytest.param("check x -Z", "没有“-Z”这个选项", SEE.format(" check"), id="unknown letter"),
        pytest.param("check x -qZ", "没有“-Z”这个选项", SEE.format(" check"), id="unknown letter among known"),
        pytest.param("--verbose", "没有“--verbose”这个选项", "是不是“--version”？", id="unknown option of the program"),
        pytest.param("render", "缺少“议程文件”", SEE.format(" render"), id="missing argument"),
        pytest.param("check", "缺少“文件”", SEE.format(" check"), id="missing argument of check"),
        pytest.param("show --json", "缺少“议程文件”", SEE.format(" show"), id="missing argument with an option"),
        pytest.param("diff", "缺少第一个文件（旧稿）", SEE.format(" diff"), id="both files missing"),
        pytest.param("diff a.yaml", "缺少第二个文件（新稿）", SEE.format(" diff"), id="the second file missing"),
        pytest.param("show a b c", "多写了“b c”", SEE.format(" show"), id="extra arguments"),
        pytest.param("new 会 议", "多写了“议”", SEE.format(" new"), id="extra argument"),
        pytest.param("schema x", "多写了“x”", SEE.format(" schema"), id="an argument where none belongs"),
        pytest.param("render x --format doc", f"选项“--format”应是 {'、'.join(FORMATS)} 之一", SEE.format(" render"), id="bad choice"),
        pytest.param("show x --rate 快", "选项“--rate”应是 60 到 400 之间的数", SEE.format(" show"), id="not a number"),
        pytest.param("show x --rate 59", "选项“--rate”应是 60 到 400 之间的数", SEE.format(" show"), id="too low"),
        pytest.param("show x --rate 401", "选项“--rate”应是 60 到 400 之间的数", SEE.format(" show"), id="too high"),
        pytest.param("render x -o", "选项“-o”后面要写内容", SEE.format(" render"), id="option without value"),
        pytest.param("new --time", "选项“--time”后面要写内容", SEE.format(" new"), id="long option without value"),
        pytest.param("check x --json=1", "选项“--json”后面不写内容", SEE.format(" check"), id="a value where none belongs"),
    ],
)  # fmt: skip
def test_a_usage_error_says_what_is_wrong_and_what_would_be_right(
    arguments: str, message: str, hint: str, capsys: Capsys
) -> None:
    result = call(capsys, *arguments.split())
    assert (result.code, result.out) == (2, "")
    assert result.err == f"meetingkit: {message}\n    改法：{hint}\n"


def test_an_unknown_suffix_is_a_usage_error(tmp_path: Path, capsys: Capsys) -> None:
    result = call(capsys, "render", tmp_path / "x.yaml", "-o", tmp_path / "x.doc")
    known = "、".join(f".{name}" for name in FORMATS)
    assert result.code == 2
    assert f"不认识后缀“.doc”，可用 {known}，或另加 --format。" in result.err
