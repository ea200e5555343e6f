"""A number that is far from what was found is told as a hint: the program may have misread."""

from __future__ import annotations

import pytest

from meetingkit.check.likely import likely_miscount, likely_missum
from meetingkit.diagnostics import Severity
from tests.corpus_score import check_text


@pytest.mark.parametrize(
    ("told", "listed", "likely"),
    [(4, 3, True), (3, 4, True), (6, 2, False), (1, 3, False), (12, 10, True), (12, 9, False), (None, 3, True)],
)
def test_a_miscount_is_one_off(told: int | None, listed: int, likely: bool) -> None:
    assert likely_miscount(told, listed) is likely


@pytest.mark.parametrize(
    ("told", "total", "likely"),
    [
        (120, 122, True),  # near
        (60, 70, True),  # one figure
        (1286, 1294, True),
        (81, 18, True),  # two that changed places
        (9, 8, True),
        (4, 7, False),
        (18, 33, False),
        (112, 181, False),
        (11486, 1083, False),
        (54.0, 36.0, False),
    ],
)
def test_a_total_is_missed_by_a_little_or_by_a_figure(told: float, total: float, likely: bool) -> None:
    assert likely_missum(told, total) is likely


@pytest.mark.parametrize(("told", "severity"), [("五", Severity.ERROR), ("八", Severity.INFO)])
def test_only_a_likely_miscount_fails_a_file(told: str, severity: Severity) -> None:
    found = check_text(
        f"全县工作会议主持词\n同志们：\n下面，我讲{told}点意见：\n一是抓落实。\n二是抓队伍。\n三是抓安全。\n四是抓项目。\n散会。\n"
    )
    assert [(one.code, one.severity) for one in found if one.line == 3] == [("MK202", severity)]
