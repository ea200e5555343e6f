"""Names that stand bare in rows and votes, offices and papers by another word, and marks between members."""

from __future__ import annotations

from typing import Any

import pytest

from tests.scripts import found

CANDIDATES = "候选人按姓氏笔画为序是：方一舟、石楠、何玉洁、周建国。\n"
MOTIONS = "同意工作报告的，请举手。不同意的，请举手。\n同意决议的，请举手。不同意的，请举手。\n"

HITS: list[tuple[str, str, list[tuple[int, str]]]] = [
    # people by one character more than they are
    ("MK304", CANDIDATES + "得票情况：方一舟32票、石楠35票、何玉杰9票、周建国33票。", [(2, "何玉杰")]),
    ("MK304", CANDIDATES + "我宣布，方一舟、石楠、周健国3人当选。", [(2, "周健国")]),
    ("MK304", "方一舟35票、石楠30票、周建国33票。我宣布，方一舟、石楠、周健国3人当选。", [(1, "周健国")]),
    ("MK304", "请数学组组长汪志远老师发言。\n（薛颖、王志远、何佳老师依次发言）", [(2, "王志远")]),
    ("MK304", "请班主任邓凯老师发言。\n刚才，邓楷老师作了发言。", [(2, "邓楷")]),
    ("MK304", "提名纪检委员毕成同志为监票人。\n请监票人毕诚同志宣布。", [(2, "毕诚")]),
    ("MK315", CANDIDATES + "得票情况：方一舟32票、石楠35票、何玉杰9票、周建国33票。", [(1, "何玉洁")]),
    # posts
    ("MK305", "市委组织部副部长岳清同志到会。\n请市委组织部常务副部长岳清同志讲话。", [(2, "市委组织部常务副部长")]),
    (
        "MK305",
        "建设银行柳湾支行行长庞立先生到会。\n请中国银行柳湾支行行长庞立先生签约。",
        [(2, "中国银行柳湾支行行长")],
    ),
    (
        "MK306",
        "到会的有公司党委书记、董事长聂荣同志，公司总经理阮峰同志。\n请公司党委书记、总经理聂荣同志讲话。",
        [(2, "聂荣")],
    ),
    (
        "MK306",
        "请区委常委、宣传部部长祁小萍同志汇报。\n请区委常委、宣传部部长严晓东同志汇报。",
        [(2, "严晓东")],
    ),
    (
        "MK319",
        "请区委常委、宣传部部长祁小萍同志汇报。\n请区委常委、宣传部部长严晓东同志汇报。",
        [(1, "祁小萍")],
    ),
    ("MK306", "选举产生了工会主席。\n请县水利局局长石磊同志汇报。\n请县水利局局长许诺同志汇报。", [(3, "许诺")]),
    # papers and offices
    (
        "MK308",
        "审议《2026年工作要点（讨论稿）》。\n请起草组说明《2026年工作要点（讨论稿）》。\n会议原则同意《2026年工作要点（征求意见稿）》。",
        [(3, "征求意见稿")],
    ),
    ("MK314", "请设备动力部副部长丁宁同志发言。\n请设备动力科会后拿出计划。", [(2, "设备动力科")]),
    # marks
    ("MK605", "客人说，‘Made in Liuwan’要成为一块牌子。", [(1, "‘Made in Liuwan’")]),
    ("MK607", "审议《三年行动方案（2026--2028年）》。", [(1, "--")]),
    ("MK607", "达到了“团结-批评-团结”的目的。", [(1, "-批评-团结")]),
    ("MK608", "一是听取通报；二是听取汇报；三是表态发言，四是县长讲话。", [(1, "，")]),
    ("MK608", MOTIONS + "同意办法的，请举手。不同意的请举手。", [(3, "不")]),
    # slips of an input method
    ("MK506", "感谢各位热情扬溢的致辞。", [(1, "扬溢")]),
    ("MK506", "今年讯期，大家要守好水库。", [(1, "讯期")]),
    ("MK506", "以今天为新启点，再立新功。", [(1, "启点")]),
    ("MK506", "大家的意见条条中恳。", [(1, "中恳")]),
    ("MK506", "协会要接收会员监督。", [(1, "接收会员监督")]),
    ("MK506", "没有收到任何反应，没有收到任何反应。", [(1, "没有收到任何反应"), (1, "没有收到任何反应")]),
]

LEFT_ALONE = [
    ("MK304", CANDIDATES + "得票情况：方一舟32票、石楠35票、何玉洁9票、周建国33票。", "as they are"),
    ("MK304", "候选人是：方一舟、周建国、周健国、石楠。", "named side by side, so two people"),
    ("MK304", "走访了石板桥、柳林河、白沙湾三个村。\n走访了石板桥、柳林何三户。", "villages"),
    ("MK304", "平安、和谐、文明的村庄，平安、和谐、闻名的村庄。", "virtues"),
    ("MK305", "市委组织部常务副部长岳清同志到会。\n请岳清副部长讲话。", "addressed shortly"),
    ("MK306", "到会的有公司党委书记、董事长聂荣同志，公司总经理阮峰同志。\n请公司董事长聂荣同志讲话。", "his own post"),
    ("MK306", "到会的有恒川公司董事长聂荣先生、云岭公司董事长阮峰先生。", "of two firms"),
    ("MK306", "任命许诺为县水利局局长。\n请县水利局局长石磊同志讲话。\n请县水利局局长许诺同志表态。", "who comes after him"),
    ("MK319", "请市委常委、宣传部部长祁小萍同志讲话。\n请区委常委、宣传部部长严晓东同志汇报。", "of two levels"),
    ("MK308", "审议《2026年工作要点（讨论稿）》。\n请修改后形成《2026年工作要点（送审稿）》。", "told to become it"),
    ("MK314", "请人力资源部发言。\n请人力资源局发言。", "a board of the town"),
    ("MK314", "请各有关部门发言。\n请有关科室发言。", "no names"),
    ("MK301", "请公司董事长聂荣生同志讲话。\n（聂荣生讲话）", "a person, not the county"),
    ("MK605", "客人说：“It's ‘Made in Liuwan’.”", "within a quotation"),
    ("MK607", "型号是HK-200-A，电话0539-2233-118。", "numbers of things"),
    ("MK607", "任-洛二氏溶血剂", "a compound name"),
    ("MK608", "一是听取通报，二是听取汇报，三是表态发言，四是县长讲话。", "all alike"),
    ("MK608", "一是听通报，二是听汇报；三是表态，四是讲话。", "two groups of two"),
    ("MK608", "同意的，请举手。不同意的请举手。\n同意的请举手。不同意的，请举手。", "neither form is the usual one"),
    ("MK506", "今年重启点火工程，通讯期间请勿离岗，其中恳请各位支持。", "other words with the characters"),
    ("MK506", "高质量发展促进中心、社会工作中心的同志一次发言不超过五分钟。", "other phrases with the characters"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "expected"), HITS)
def test_a_rule_finds(code: str, text: str, expected: list[tuple[int, str]]) -> None:
    assert found(text, code) == expected


@pytest.mark.parametrize(("code", "text", "why"), LEFT_ALONE)
def test_a_rule_leaves_alone(code: str, text: str, why: str) -> None:
    place: dict[str, Any] = {"localities": ("柳湾县",)} if code == "MK301" else {}
    assert found(text, code, **place) == [], why
