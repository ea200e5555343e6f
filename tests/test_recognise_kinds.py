"""Of what kind a call is and what it is about, where its words say more than the matter or less."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

MATTERS: list[tuple[str, list[str], Found]] = [
    ("told to the parents", ["请班主任江云帆老师就寒假安排跟家长们作个介绍。"], [("report", "寒假安排", ["班主任江云帆老师"])]),
    ("told to those who are new", ["请会计江云帆就报销流程给新同事们作个说明。"], [("explanation", "报销流程", ["会计江云帆"])]),
    ("whose experience it is", ["请十佳母亲江云帆谈谈她的体会。"], [("speech", None, ["十佳母亲江云帆"])]),
    ("whose story it is", ["请护林员江云帆讲一讲他家的故事。"], [("speech", None, ["护林员江云帆"])]),
    ("a story that tells of something", ["请护林员江云帆讲一讲他的护林故事。"], [("speech", "他的护林故事", ["护林员江云帆"])]),
    ("said and proposed", ["请商户代表江云帆谈感受、提建议。"], [("speech", None, ["商户代表江云帆"])]),
    ("medals and certificates", ["请院长江云帆为他们颁发奖牌和证书。"], [("award", None, ["院长江云帆"])]),
    ("what is brought", ["请文旅局局长江云帆为大家带来民宿资源推介。"], [("report", "民宿资源", ["文旅局局长江云帆"])]),
    ("a lecture that is brought", ["请营养师江云帆为大家带来健康饮食讲座。"], [("study", "健康饮食", ["营养师江云帆"])]),
    ("a committee's report on what it looked into", ["请人大农工委主任江云帆作关于灌区改造进展情况的调研报告。"], [("report", "灌区改造进展情况", ["人大农工委主任江云帆"])]),
    ("experience of something", ["请三小校长江云帆介绍“光盘行动”推广的做法。"], [("speech", "“光盘行动”推广的做法", ["三小校长江云帆"])]),
    ("experience of nothing told", ["请三小校长江云帆介绍他们村的经验。"], [("speech", None, ["三小校长江云帆"])]),
    ("what somebody tells of the past", ["请老兵江云帆讲述强渡大河的经过。"], [("speech", "强渡大河的经过", ["老兵江云帆"])]),
    ("rules that are explained", ["请医保局局长江云帆为大家说明报销政策的调整。"], [("explanation", "报销政策的调整", ["医保局局长江云帆"])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in MATTERS], ids=[case[0] for case in MATTERS])
def test_what_is_no_part_of_a_matter(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected
