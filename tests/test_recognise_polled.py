"""Votes that a machine casts, and those on a paper that was explained before: which are steps of their own."""

from __future__ import annotations

import pytest

from tests.understood import steps

READ = ("请科长童乐宣读《值班办法（修订草案）》。", "（宣读）")
EXPLAINED = ("第三项，审议《值班办法（修订草案）》。", "请科长童乐就修订情况作说明。")
PAPER = "《值班办法（修订草案）》"
BY_MACHINE = [
    "按照规定，采用无记名电子表决方式，请各位代表拿出手机，扫描座位牌上的二维码。",
    "现在采用手机小程序表决，请各位代表打开“云议事”，在页面上选择同意、反对或者弃权。",
    "现在开始网上投票，请大家扫描屏幕上的二维码，三分钟内完成。",
    "请各位业主打开手机，在小程序里投票。",
    "现在请大家扫码表决。",
    "请各位代表扫码进入表决系统，点选“同意”“不同意”或“弃权”。",
    "请大家在平板上按下表决键。",
]
NO_VOTES = [
    "请各位代表打开手机，扫码签到。",
    "请大家扫描屏幕上的二维码，进群看材料。",
    "请各位代表先试按一下表决键。",
]
APART = [
    "下面进行表决，同意的请举手。",
    "现在对《值班办法（修订草案）》进行表决。",
    "采用无记名投票方式表决，请工作人员发放表决票。",
    "下面用表决器表决，请各位代表按键。",
]
TOGETHER = ["没有意见，同意的请举手。", "请大家审议。（审议）现在表决，同意的请举手。"]


@pytest.mark.parametrize("line", BY_MACHINE)
def test_a_vote_is_called_by_the_machine_that_casts_it(line: str) -> None:
    assert steps(*READ, line, "（表决）") == [("vote", PAPER, ["科长童乐"])]


@pytest.mark.parametrize("line", NO_VOTES)
def test_what_else_a_machine_is_for_is_no_vote(line: str) -> None:
    assert steps(*READ, line) == [("reading", PAPER, ["科长童乐"])]


@pytest.mark.parametrize("line", APART)
def test_the_vote_on_what_was_explained_is_a_step_of_its_own(line: str) -> None:
    assert steps(*EXPLAINED, line) == [("explanation", "修订情况", ["科长童乐"]), ("vote", PAPER, [])]


@pytest.mark.parametrize("line", TOGETHER)
def test_what_is_talked_over_or_passed_in_the_same_breath_is_one_step(line: str) -> None:
    assert steps(*EXPLAINED, line) == [("vote", PAPER, ["科长童乐"])]
