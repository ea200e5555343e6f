"""`meetingkit doctor`: what is found on a machine, what that means, and when it counts as missing."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from meetingkit.doctor import (
    FONT_FILES,
    TEMPLATE_FOLDERS,
    Check,
    Fonts,
    Result,
    asked_fonts,
    check_console,
    check_fonts,
    check_office,
    check_pdf_reader,
    check_templates,
    check_writable,
    folder_fonts,
    fontconfig_fonts,
)
from meetingkit.layout.loading import load_layout
from meetingkit.library import builtin_root, default_library
from meetingkit.printing.office import Office
from meetingkit.wording.system import reason
from tests.conftest import IN_CI, ROOT, needs
from tests.program import call, process

LAYOUT = load_layout(default_library(), "gb9704")
FANGSONG = LAYOUT.fonts["仿宋"]
Capsys = pytest.CaptureFixture[str]


def fangsong(fonts: Fonts) -> Check:
    return next(check for check in check_fonts(LAYOUT, fonts) if check.item == "字体：仿宋")


def script(path: Path, body: str) -> str:
    """A program of a few lines of shell."""
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize(
    ("fonts", "result", "found"),
    [
        pytest.param(Fonts({"仿宋_GB2312": True}), Result.OK, "仿宋_GB2312", id="the first choice"),
        pytest.param(
            Fonts({"仿宋_GB2312": False, "仿宋": True}), Result.NOTICE, "没有 仿宋_GB2312，有 仿宋", id="a later choice"
        ),
        pytest.param(
            Fonts(dict.fromkeys(FANGSONG, False), {"仿宋_GB2312": "DejaVu Sans"}),
            Result.NOTICE,
            "没有 仿宋_GB2312、仿宋、华文仿宋，多半换成 DejaVu Sans",
            id="none, with its stand-in",
        ),
        pytest.param(
            Fonts(dict.fromkeys(FANGSONG, False)),
            Result.NOTICE,
            "没有 仿宋_GB2312、仿宋、华文仿宋",
            id="none, stand-in not known",
        ),
        pytest.param(
            Fonts(), Result.NOTICE, "查不到有没有 仿宋_GB2312、仿宋、华文仿宋", id="nobody can tell, nothing is guessed"
        ),
    ],
)
def test_a_class_of_fonts(fonts: Fonts, result: Result, found: str) -> None:
    check = fangsong(fonts)
    assert (check.result, check.found) == (result, found)
    assert bool(check.hint) == (result is not Result.OK)


def test_every_class_of_the_layout_and_the_latin_font_are_looked_at() -> None:
    items = [check.item for check in check_fonts(LAYOUT, Fonts())]
    assert items == [f"字体：{family}" for family in ("小标宋", "仿宋", "楷体", "黑体", "宋体", "西文")]


def test_where_windows_and_macos_keep_each_font_of_gb9704_is_known() -> None:
    assert {name for chain in asked_fonts(LAYOUT).values() for name in chain} == set(FONT_FILES)


@pytest.mark.parametrize(
    ("files", "there"),
    [
        pytest.param(["SIMFANG.TTF"], {"仿宋": True, "仿宋_GB2312": False}, id="by its known file, any case"),
        pytest.param(["仿宋_GB2312.ttf"], {"仿宋": False, "仿宋_GB2312": True}, id="by its own name"),
        pytest.param(["本单位宋.otf"], {"仿宋": False, "仿宋_GB2312": False, "本单位宋": True}, id="a font of one's own"),
        pytest.param(["readme.txt"], {"仿宋": False, "仿宋_GB2312": False}, id="an unknown font is not said to be missing"),
        pytest.param([], {}, id="an empty folder tells nothing"),
    ],
)  # fmt: skip
def test_fonts_in_folders(files: list[str], there: dict[str, bool], tmp_path: Path) -> None:
    for name in files:
        (tmp_path / name).touch()
    folders = [tmp_path / "没有的文件夹", tmp_path]
    assert folder_fonts(["仿宋", "仿宋_GB2312", "本单位宋"], folders).there == there


@pytest.mark.skipif(os.name == "nt", reason="shell scripts stand for fontconfig's programs")
@pytest.mark.parametrize(
    ("listed", "there"),
    [
        pytest.param("FangSong,仿宋\nArial", {"仿宋": True, "A-B": False}, id="any name of a font counts"),
        pytest.param(r"fangsong,A\\-b", {"仿宋": False, "A-B": True}, id="case and escapes aside"),
        pytest.param("仿宋体", {"仿宋": False, "A-B": False}, id="part of a name does not count"),
    ],
)
def test_fonts_as_fontconfig_lists_them(listed: str, there: dict[str, bool], tmp_path: Path) -> None:
    fc_list = script(tmp_path / "list", f"printf '{listed}\\n'")
    fc_match = script(tmp_path / "match", "echo '文泉驿正黑'")
    found = fontconfig_fonts(list(there), fc_list, fc_match)
    assert found.there == there
    assert found.stand_ins == {name: "文泉驿正黑" for name, is_there in there.items() if not is_there}


@pytest.mark.skipif(os.name == "nt", reason="shell scripts stand for fontconfig's programs")
def test_a_fontconfig_that_fails_tells_nothing(tmp_path: Path) -> None:
    failing = script(tmp_path / "list", "exit 1")
    assert fontconfig_fonts(["仿宋"], failing, failing) == Fonts()
    assert fontconfig_fonts(["仿宋"], str(tmp_path / "没有"), failing) == Fonts()


def test_fontconfig_names_what_stands_in(monkeypatch: pytest.MonkeyPatch) -> None:
    needs("fc-match")
    fc_list, fc_match = shutil.which("fc-list"), shutil.which("fc-match")
    assert fc_list
    assert fc_match
    monkeypatch.setenv("FONTCONFIG_FILE", str(ROOT / "tests" / "fonts.conf"))
    found = fontconfig_fonts(["没有-这种字体", "仿宋_GB2312"], fc_list, fc_match)
    assert found.there == {"没有-这种字体": False, "仿宋_GB2312": False}
    assert found.stand_ins["没有-这种字体"]
    if IN_CI:
        assert found.stand_ins["仿宋_GB2312"] == "FandolFang"


@pytest.mark.parametrize(
    ("encoding", "result"),
    [
        ("utf-8", Result.OK),
        ("cp65001", Result.OK),
        ("gb18030", Result.OK),
        ("gbk", Result.NOTICE),
        ("cp936", Result.NOTICE),
        ("ascii", Result.MISSING),
        ("cp437", Result.MISSING),
        ("cp1252", Result.MISSING),
        ("没有这种编码", Result.MISSING),
        (None, Result.MISSING),
    ],
)
def test_the_console_must_show_chinese(encoding: str | None, result: Result) -> None:
    check = check_console(encoding)
    assert check.result is result
    assert ("chcp 65001" in check.hint) == (result is not Result.OK)


@pytest.mark.skipif(os.name == "nt", reason="shell scripts stand for the office suite")
@pytest.mark.parametrize(
    ("body", "result", "found"),
    [
        pytest.param("echo 'LibreOffice 7.4.7.2 40(Build:2)'", Result.OK, "LibreOffice 7.4.7.2（", id="it says its version"),
        pytest.param("exit 1", Result.NOTICE, "问不出版本", id="it says nothing"),
    ],
)  # fmt: skip
def test_an_office_suite(body: str, result: Result, found: str, tmp_path: Path) -> None:
    check = check_office(Office(Path(script(tmp_path / "soffice", body))))
    assert check.result is result
    assert found in check.found


@pytest.mark.parametrize("system", ["Debian", "UOS", "麒麟", "Windows", "macOS"])
def test_hints_speak_to_every_system(system: str) -> None:
    assert system in check_office(None).hint
    assert system in fangsong(Fonts()).hint
    assert system in check_console("ascii").hint


def test_without_office_suite_or_pdf_reader_papers_are_written_all_the_same() -> None:
    assert check_office(None).result is Result.NOTICE
    assert "没有验证" in check_office(None).meaning
    assert check_pdf_reader(None).result is Result.NOTICE
    assert check_pdf_reader("5.1") == Check("PDF 核对", Result.OK, "pypdfium2 5.1")


def test_template_folders(tmp_path: Path) -> None:
    own, none = tmp_path / "own", tmp_path / "none"
    own.mkdir()
    (own / "layouts").mkdir()
    (own / "layouts" / "a.yaml").touch()
    (own / "b.yaml").touch()
    builtin = builtin_root()
    checks = list(check_templates((own, none, builtin), builtin, reason))
    assert [check.result for check in checks] == [Result.OK] * 3
    assert [check.found for check in checks[:2]] == [f"{own}（1 个文件）", f"无（{none}）"]


@pytest.mark.parametrize("lost", TEMPLATE_FOLDERS)
def test_a_built_in_folder_that_is_not_whole_is_missing(lost: str, tmp_path: Path) -> None:
    for name in TEMPLATE_FOLDERS:
        if name != lost:
            (tmp_path / name).mkdir()
    [check] = check_templates((tmp_path,), tmp_path, reason)
    assert (check.result, check.found) == (Result.MISSING, f"{tmp_path} 里没有 {lost}")


def test_a_folder_can_be_written_or_the_reason_is_said(tmp_path: Path) -> None:
    assert check_writable(tmp_path, reason) == Check("当前文件夹", Result.OK, f"{tmp_path} 可写")
    assert list(tmp_path.iterdir()) == []
    file = tmp_path / "file"
    file.touch()
    check = check_writable(file, reason)
    assert (check.result, check.found) == (Result.MISSING, f"{file} 写不进去：上一级不是文件夹")


def test_the_command_prints_a_table_and_a_verdict(capsys: Capsys) -> None:
    result = call(capsys, "doctor")
    assert (result.code, result.err) == (0, "")
    for word in ("模板（内置）", "当前文件夹", "控制台编码", "字体：小标宋", "办公软件", "PDF 核对"):
        assert word in result.out
    assert result.out.splitlines()[-1].startswith("可以出稿。")


def test_json_has_every_check_and_nothing_else(capsys: Capsys) -> None:
    checks = json.loads(call(capsys, "doctor", "--layout", "gb9704", "--json").out)
    items = ["模板（内置）", "当前文件夹", "控制台编码", "字体：小标宋", "字体：西文", "办公软件", "PDF 核对"]
    assert set(items) <= {check["item"] for check in checks}
    for check in checks:
        assert list(check) == ["item", "result", "found", "meaning", "hint"]
        assert check["result"] in list(Result)
        assert check["found"]
        assert check["meaning"] or check["result"] == "ok"


def test_a_console_without_chinese_is_a_finding(tmp_path: Path) -> None:
    done = process(tmp_path, "doctor", "--json", PYTHONIOENCODING="ascii")
    checks = {check["item"]: check for check in json.loads(done.stdout)}
    assert done.returncode == 1
    assert checks["控制台编码"]["result"] == "missing"


def test_a_gbk_console_gets_its_table(tmp_path: Path) -> None:
    done = process(tmp_path, "doctor", PYTHONIOENCODING="gbk")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "当前文件夹" in done.stdout.decode("gbk")


def test_a_layout_that_is_not_there_is_invalid_input(capsys: Capsys) -> None:
    result = call(capsys, "doctor", "--layout", "gb970")
    assert (result.code, result.out) == (2, "")
    assert "是不是“gb9704”" in result.err
