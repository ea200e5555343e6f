"""Numbers beside the rows that they count, sums beside their parts, shares in words: one off, and right after all."""

from __future__ import annotations

import pytest

from tests.scripts import found

HITS: list[tuple[str, str, list[tuple[int, str]]]] = [
    # the row, then its number
    ("MK229", "到会的有槐安里、纺织路、平湖、东篱五个社区的党组织书记。", [(1, "五")]),
    ("MK229", "要在项目建设、产业升级、民生改善四件大事上下功夫。", [(1, "四")]),
    ("MK229", "设县、乡、村四级河长317名。", [(1, "四")]),
    ("MK229", "提出了“强基础、练本领、促融合”的四点要求。", [(1, "四")]),
    ("MK229", "两位同志都谈到了加装电梯、托幼服务、停车充电这四件大家最关心的事。", [(1, "四")]),
    ("MK229", "双方将在人才培养、课程开发、基地建设四个方面合作。", [(1, "四")]),
    # the number, then its row
    ("MK229", "主要修改四处：会员条件、会费标准、监事人数。", [(1, "四")]),
    ("MK229", "讲了“四张清单”：问题清单、任务清单、责任清单。", [(1, "四")]),
    ("MK229", "提出了“四个一流”的要求，即一流的质量、一流的速度、一流的服务。", [(1, "四")]),
    ("MK229", "改了六处，分别是红白喜事、彩礼标准、垃圾分类、文明养犬、邻里调解。", [(1, "六")]),
]

LEFT_ALONE: list[tuple[str, str, str]] = [
    ("MK229", "到会的有槐安里、双桥、纺织路、平湖、东篱五个社区的党组织书记。", "as many as are told"),
    ("MK229", "表彰集体5个、标兵8名、能手4名。", "each with its number"),
    ("MK229", "县教育局、县民政局、县水利局的4名同志谈了想法。", "people of those"),
    ("MK229", "县委督查室、县政府督查室、县应急局组成4个暗访组。", "what they make up"),
    ("MK229", "区审计局、区财政局要对工程变更、资金拨付、物资采购三个环节从严把关。", "the last three of them"),
    ("MK229", "请县人大代表、村党支部书记何秀枝和县政协委员、副院长程砚秋两位代表提问。", "two posts of one"),
    ("MK229", "会议有四项议程：一是县气象局、县水利局、县应急局汇报；二是签订责任书。", "the first of the items"),
    (
        "MK229",
        "会议有四项内容，分别是：传达中央、省委会议精神；通报情况；典型发言；领导讲话。",
        "parted by another mark",
    ),
    ("MK229", "增强“四个意识”、坚定“四个自信”、做到“两个维护”。", "a set phrase each"),
    ("MK229", "因病、因事请假3名。", "why, and how many"),
    ("MK229", "总监票人茅秋月，监票人甄珍、艾华、尤莉，共4名。", "with those before the comma"),
    ("MK229", "请3个县（市、区）依次发言。", "kinds of one place"),
]


@pytest.mark.parametrize(("code", "text", "expected"), HITS)
def test_a_rule_finds(code: str, text: str, expected: list[tuple[int, str]]) -> None:
    assert found(text, code) == expected


@pytest.mark.parametrize(("code", "text", "why"), LEFT_ALONE)
def test_a_rule_leaves_alone(code: str, text: str, why: str) -> None:
    assert found(text, code) == [], why
