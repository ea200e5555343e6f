"""Those who are told in the order in which they speak: 先进 is no 先, and they are not called again as so many."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

BEFORE = "第一项，请县长卢一舟讲话。"
ADDRESS = ("address", None, ["县长卢一舟"])
ORDERS: list[tuple[str, str, Found]] = [
    ("an advanced unit is the first", "第二项，典型发言，顺序是：先进班组代表、检修班班长谷满仓，服务标兵代表、调度员白鹭。", [("speech", None, ["先进班组代表、检修班班长谷满仓", "服务标兵代表、调度员白鹭"])]),
    ("a vanguard is the first", "汇报的顺序是：先锋社区书记谷满仓、和平社区书记白鹭。", [("report", None, ["先锋社区书记谷满仓", "和平社区书记白鹭"])]),
    ("in the words of an order", "发言顺序为：先是先锋岗代表谷满仓，再是三班班长白鹭。", [("speech", None, ["先锋岗代表谷满仓", "三班班长白鹭"])]),
    ("a name that begins as another word", "发言依次是：再生资源公司经理谷满仓、先锋社区书记白鹭。", [("speech", None, ["再生资源公司经理谷满仓", "先锋社区书记白鹭"])]),
    ("asked in an order", "请按先进单位代表谷满仓、先进个人代表白鹭的顺序发言。", [("speech", None, ["先进单位代表谷满仓", "先进个人代表白鹭"])]),
    ("as many as were told", "第二项，典型发言，顺序是：村医谷满仓、教师白鹭。请两位代表依次上台发言。", [("speech", None, ["村医谷满仓", "教师白鹭"])]),
    ("as many organs", "第二项，经验交流，发言顺序是：桃树镇、梨园镇。请两家单位依次发言。", [("speech", None, ["桃树镇", "梨园镇"])]),
    ("others than those who were told", "第二项，经验交流，发言顺序是：桃树镇、梨园镇。请三家企业发言。", [("speech", None, ["桃树镇", "梨园镇", "三家企业"])]),
    ("so many, with nobody told", "请三位代表发言。", [("speech", None, ["三位代表"])]),
    ("who begins", "汇报的顺序是：先是财政局局长谷满仓，再是民政局局长白鹭。", [("report", None, ["财政局局长谷满仓", "民政局局长白鹭"])]),
]  # fmt: skip
TURNS: list[tuple[str, list[str], Found]] = [
    ("a row of its own", ["第二项，先进代表发言。", "先进集体代表谷满仓。", "先进个人代表白鹭。"], [("speech", None, ["先进集体代表谷满仓", "先进个人代表白鹭"])]),
]  # fmt: skip


@pytest.mark.parametrize(("said", "found"), [row[1:] for row in ORDERS], ids=[row[0] for row in ORDERS])
def test_those_told_in_an_order(said: str, found: Found) -> None:
    assert steps(BEFORE, said) == [ADDRESS, *found]


@pytest.mark.parametrize(("said", "found"), [row[1:] for row in TURNS], ids=[row[0] for row in TURNS])
def test_rows_of_their_own(said: list[str], found: Found) -> None:
    assert steps(BEFORE, *said) == [ADDRESS, *found]


def test_an_order_of_work_calls_nobody() -> None:
    assert steps(BEFORE, "请按会上确定的先后、轻重的顺序抓好落实。") == [ADDRESS]
