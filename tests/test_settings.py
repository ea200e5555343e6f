"""The office's settings, `meetingkit.toml`: found beside a file or above it, each mistake with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from meetingkit.check.choice import Settings, merged, parse_settings
from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.reading.source import Source
from meetingkit.review import settings_of

GOOD = """
# 本单位
ignore = ["MK203", "mk6"]
"只查" = "MK1、MK2"
fail-on = "错误"
localities = ["云岭区"]
"允许" = ["枫桥经验"]
deny = "章丘"
"""


def parsed(text: str) -> Settings:
    return parse_settings(Source("meetingkit.toml", text))


def test_names_are_chinese_or_english_and_one_value_needs_no_list() -> None:
    settings = parsed(GOOD)
    assert settings.model_dump() == {
        "ignore": ["MK203", "MK6"], "select": ["MK1", "MK2"], "fail_on": Severity.ERROR, "localities": ["云岭区"],
        "allow": ["枫桥经验"], "deny": ["章丘"],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code", "line", "said"),
    [
        ('忽略 = ["MK203"]', "MK046", 1, '中文名称要加英文引号："忽略" = ["…"]'),
        ('\nignore = ["MK203"', "MK046", 2, "不是 TOML 的写法"),
        ("\n\nignore：MK203", "MK046", 3, "每行写成"),
        ('ignore = ["203"]', "MK014", 1, "“ignore”应是规则代码"),
        ("\nselect = [1]", "MK014", 2, "规则代码"),
        ('\nfail-on = "致命"', "MK014", 2, "错误、疑似、提示之一"),
        ('\n\nignored = "MK203"', "MK011", 3, "没有“ignored”这个名称"),
        ('ignore = ["MK203"]\n"忽略" = ["MK2"]', "MK008", 1, "写了两次"),
        ("\n[tool]\nx = 1", "MK011", 2, "没有“tool”这个名称"),
    ],
)
def test_mistakes_have_their_line(text: str, code: str, line: int, said: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        parsed(text)
    [found] = refused.value.diagnostics
    assert (found.code, found.line, found.file) == (code, line, "meetingkit.toml")
    assert said in found.message + found.hint


def test_the_nearest_file_counts(tmp_path: Path) -> None:
    inner = tmp_path / "议程" / "三月"
    inner.mkdir(parents=True)
    assert settings_of(inner) is None
    (tmp_path / "meetingkit.toml").write_text('ignore = ["MK1"]', encoding="utf-8")
    assert (settings_of(inner) or Settings()).ignore == ["MK1"]
    (inner / "meetingkit.toml").write_text('ignore = ["MK2"]', encoding="gb18030")
    assert (settings_of(inner) or Settings()).ignore == ["MK2"]


def finding(code: str, severity: Severity = Severity.WARNING) -> Diagnostic:
    return Diagnostic(code, severity, "不对", "议程.yaml")


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (Settings(), ["MK101", "MK203", "MK204"]),
        (Settings(ignore=["MK203"]), ["MK101", "MK204"]),
        (Settings(ignore=["MK2"]), ["MK101"]),
        (Settings(select=["MK2"]), ["MK203", "MK204"]),
        (Settings(select=["MK2"], ignore=["MK204"]), ["MK203"]),
    ],
)
def test_what_is_wanted(settings: Settings, expected: list[str]) -> None:
    assert [d.code for d in settings.choose(map(finding, ["MK101", "MK203", "MK204"]))] == expected


@pytest.mark.parametrize("level", list(Severity))
@pytest.mark.parametrize("found", list(Severity))
def test_what_counts(level: Severity, found: Severity) -> None:
    assert Settings(fail_on=level).fails([finding("MK101", found)]) is (found.rank <= level.rank)


def test_options_add_to_lists_and_replace_the_level() -> None:
    settings = merged(parsed(GOOD), ignore=["MK1"], select=[], fail_on=Severity.INFO, localities=["望川市"])
    assert settings.ignore == ["MK203", "MK6", "MK1"]
    assert settings.select == ["MK1", "MK2"]
    assert settings.fail_on is Severity.INFO
    assert settings.localities == ["云岭区", "望川市"]
    assert merged(parsed(GOOD), fail_on=None).fail_on is Severity.ERROR
