"""What is started, as the heading of who declares it started: 攻坚行动启动. 请某书记宣布“百日攻坚”行动启动."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

STARTED: list[tuple[str, list[str], Found]] = [
    ("what is started, by its name in the call", ["第三项，攻坚行动启动", "请厂长乌兰山宣布“百日提质”攻坚行动启动。"], [("ceremony", "宣布“百日提质”攻坚行动启动", ["厂长乌兰山"])]),
    ("its name in the heading", ["第三项，“光盘”行动启动仪式", "请校长仇月梅宣布活动启动。"], [("ceremony", "“光盘”行动启动仪式", ["校长仇月梅"])]),
    ("the heading alone says what", ["第三项，“安全月”活动启动", "请厂长乌兰山、工会主席仇月梅上台启动。"], [("ceremony", "“安全月”活动启动", ["厂长乌兰山", "工会主席仇月梅"])]),
    ("nothing but that it starts", ["第三项，启动", "请厂长乌兰山宣布“百日提质”攻坚行动启动。"], [("ceremony", "宣布“百日提质”攻坚行动启动", ["厂长乌兰山"])]),
    ("what is only said to be done", ["第三项，请厂长乌兰山汇报。", "“安全月”活动启动以来，大家都很用心。"], [("report", None, ["厂长乌兰山"])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [row[1:] for row in STARTED], ids=[row[0] for row in STARTED])
def test_what_is_started(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected
