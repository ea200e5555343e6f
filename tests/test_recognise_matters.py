"""What an item is about, and of what kind it is."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps, understood

MATTERS: list[tuple[str, list[str], Found]] = [
    ("a report of the work, and nothing told of it", ["首先，请支部书记江云帆同志作工作报告。"], [("report", None, ["支部书记江云帆同志"])]),
    ("whose work is reported", ["首先，请会长沈若谷先生作第三届理事会工作报告。"], [("report", "第三届理事会工作", ["会长沈若谷先生"])]),
    ("a year's work summed up", ["首先，请院长沈若谷作全院年度工作总结。"], [("report", "全院年度工作", ["院长沈若谷"])]),
    ("what a paper is called", ["首先，请镇长沈若谷同志作政府工作报告。"], [("report", "政府工作报告", ["镇长沈若谷同志"])]),
    ("several reports", ["第一项，听取理事会工作报告和监事会工作报告。请会长沈若谷先生报告。"], [("report", "理事会工作报告和监事会工作报告", ["会长沈若谷先生"])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in MATTERS], ids=[case[0] for case in MATTERS])
def test_what_it_is_about(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


def test_a_report_of_the_work_keeps_its_name() -> None:
    found = understood("首先，请支部书记江云帆同志作工作报告。").steps
    assert [(step.subject, step.how) for step in found] == [(None, "工作报告")]
