"""What an item names only by its kind, told in full below it; and nobody who has anything to say, told as a direction."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps, understood

FOR_IT = "同意的请举手。"
NAMED: list[tuple[str, list[str], Found]] = [
    ("the paper", ["四、审议制度", "审议《接待办法（试行）》。请办公室主任仇月梅宣读主要条款。", FOR_IT], [("vote", "《接待办法（试行）》", ["办公室主任仇月梅"])]),
    ("the paper, below it", ["四、审议方案", "下面审议《搬迁方案》。", "请办公室主任仇月梅作说明。", FOR_IT], [("vote", "《搬迁方案》", ["办公室主任仇月梅"])]),
    ("the prize", ["四、颁发流动红旗", "本月二车间获得“质量先锋”流动红旗。请厂长乌兰山为二车间颁发。"], [("award", "“质量先锋”流动红旗", ["厂长乌兰山"])]),
    ("two prizes", ["四、颁发流动红旗", "二车间获得“质量先锋”流动红旗，一车间获得“安全先锋”流动红旗。请厂长乌兰山颁发。"], [("award", "流动红旗", ["厂长乌兰山"])]),
    ("another paper", ["四、审议预算", "《搬迁方案》上次已经议过。请会计仇月梅报告。"], [("report", "预算", ["会计仇月梅"])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [row[1:] for row in NAMED], ids=[row[0] for row in NAMED])
def test_what_is_told_in_full_below_its_kind(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


ITEM = "第三项，审议《接待办法》。请办公室主任仇月梅说明。"


@pytest.mark.parametrize(
    ("lines", "talked"),
    [
        (["大家看看还有没有补充？", f"（无）{FOR_IT}"], False),
        (["大家还有没有意见？", f"（没有）{FOR_IT}"], False),
        (["大家还有没有意见？", f"（无人发言）{FOR_IT}"], False),
        (["大家还有没有意见？", f"（有两人发言）{FOR_IT}"], True),
        (["大家还有没有意见？", f"（讨论）{FOR_IT}"], True),
    ],
)
def test_nobody_has_anything_to_say(lines: list[str], talked: bool) -> None:
    assert understood(ITEM, *lines).steps[0].discussion is talked


def test_papers_handed_out_and_nothing_said_of_them() -> None:
    lines = ["文稿已发到各位委员手中，请大家审议。", "（稍停）", "大家还有没有意见？如果没有，现在进行表决。", FOR_IT]
    assert not understood("第三项，审议《接待办法（草案）》。", *lines).steps[0].discussion
