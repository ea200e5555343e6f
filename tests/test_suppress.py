"""Findings that a person lets stand: where the agenda says so, how far that reaches, and what is said in vain."""

from __future__ import annotations

import pytest

from meetingkit.check.suppress import suppressed
from meetingkit.diagnostics import Diagnostic, Severity
from tests.conftest import read_text

HEAD = "会议: 会议\n"
ITEMS = "议程:\n  - 其他: 请看材料\n"


def left(text: str, *found: tuple[str, int]) -> list[tuple[str, int]]:
    """Codes and lines of what is left of findings given by code and line."""
    reading = read_text(text, "议程.yaml")
    given = [Diagnostic(code, Severity.WARNING, "不对", "议程.yaml", line) for code, line in found]
    return [(d.code, d.line) for d in suppressed(given, reading)]


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        pytest.param(
            f"会议: 会议 # meetingkit：忽略MK101\n{ITEMS}", [("MK101", 1), ("MK101", 2)], [("MK101", 2)], id="no blank"
        ),
        pytest.param(
            f"会议: 会议 # meetingkit: 忽略 MK101\n{ITEMS}", [("MK101", 1), ("MK101", 2)], [("MK101", 2)], id="one line"
        ),
        pytest.param(
            f"会议: 会议 # meetingkit：忽略 MK101、MK203 原因在此\n{ITEMS}", [("MK101", 1), ("MK203", 1)], [], id="several codes"
        ),
        pytest.param(f"会议: 会议 # MeetingKit: ignore mk1\n{ITEMS}", [("MK101", 1)], [], id="English, and a beginning"),
        pytest.param(
            f"会议: 会议 # meetingkit: 忽略 MK203\n{ITEMS}", [("MK101", 1)], [("MK101", 1), ("MK190", 1)], id="another code"
        ),
        pytest.param(
            f"{HEAD}开场: |  # meetingkit: 忽略 MK601\n  第一段\n  第二段\n{ITEMS}",
            [("MK601", 3), ("MK601", 4), ("MK601", 5)], [("MK601", 5)], id="the text that begins on the line",
        ),
        pytest.param(
            f"{HEAD}# meetingkit: 忽略 MK601\n\n开场: |\n  第一段\n{ITEMS}",
            [("MK601", 1), ("MK601", 5)], [("MK601", 1)], id="the line before",
        ),
        pytest.param(
            f"# 说明\n# meetingkit: 忽略 MK601\n{HEAD}{ITEMS}", [("MK601", 3), ("MK601", 5)], [], id="the whole file"
        ),
        pytest.param(f"{HEAD}忽略: [MK601, MK2]\n{ITEMS}", [("MK601", 1), ("MK203", 3)], [], id="the key"),
        pytest.param(f"{HEAD}忽略: MK601、MK2\n{ITEMS}", [("MK601", 1), ("MK203", 3)], [], id="the key in one text"),
        pytest.param(f"{HEAD}ignore: [MK601]\n{ITEMS}", [("MK601", 1)], [], id="the English key"),
        pytest.param(f"{HEAD}忽略: [MK601, MK602]\n{ITEMS}", [("MK601", 1)], [("MK190", 2)], id="in vain, told at its place"),
        pytest.param(f"{HEAD}{ITEMS}# meetingkit: 忽略 MK601\n", [], [("MK190", 4)], id="nothing behind it"),
        pytest.param(f"会议: 会议 # meetingkit: 忽略\n{ITEMS}", [("MK101", 1)], [("MK101", 1), ("MK190", 1)], id="no code"),
        pytest.param(f"会议: 会议 # 忽略 MK101\n{ITEMS}", [("MK101", 1)], [("MK101", 1)], id="an ordinary comment"),
        pytest.param(
            f"会议: '会议 # meetingkit: 忽略 MK101'\n{ITEMS}", [("MK101", 1)], [("MK101", 1), ("MK190", 1)], id="in a quoted text"
        ),
    ],
)  # fmt: skip
def test_what_is_let_stand(text: str, found: list[tuple[str, int]], expected: list[tuple[str, int]]) -> None:
    assert left(text, *found) == expected


def test_a_mark_inside_a_text_lets_nothing_stand_and_would_be_read_aloud() -> None:
    reading = read_text(f"{HEAD}开场: |\n  今天开会。\n  # meetingkit: 忽略 MK601\n{ITEMS}", "议程.yaml")
    given = [Diagnostic("MK601", Severity.WARNING, "不对", "议程.yaml", 4)]
    assert [(d.code, d.severity, d.line, d.column) for d in suppressed(given, reading)] == [
        ("MK601", Severity.WARNING, 4, 1),
        ("MK190", Severity.WARNING, 4, 3),
    ]


def test_findings_in_another_file_are_not_the_agenda_s_to_leave_out() -> None:
    reading = read_text(f"{HEAD}忽略: [MK041]\n{ITEMS}", "议程.yaml")
    given = [Diagnostic("MK041", Severity.WARNING, "不对", "名册.yaml", 1)]
    assert [d.code for d in suppressed(given, reading)] == ["MK041", "MK190"]
