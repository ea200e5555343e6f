"""What anybody in the hall can work out, and what is said or done twice, or is yet to come."""

from __future__ import annotations

from datetime import date

import pytest

from tests.scripts import found

DAY = date(2026, 6, 17)
HEAD = "云汀县工作会议主持词\n同志们：\n"
ELECTION = "选举大会主持词\n各位代表：\n选举办法规定，候选人得票超过应到代表的半数方为当选，应到代表62人。\n"

HITS = [
    ("MK227", "慰问困难职工36户，每户慰问金500元，合计1.6万元。", "1.6"),
    ("MK227", "发放贷款2000笔，每笔5万元，合计10亿元。", "10"),
    ("MK227", "发放贷款2000笔，合计1亿万元。", "亿万元"),
    ("MK227", "今天分三组进行，第一组看学校，第二组看医院，第三组看养老院，第四组看社区。", "三"),
    ("MK227", "全班45人，第一组15人，第二组15人，第三组14人。", "45"),
    ("MK227", "全镇24个村，集体收入超过20万元的有18个，占三分之二。", "三分之二"),
    ("MK227", "工会委员应选10名，候选人12名，差额比例为30%，符合规定。", "30%"),
    ("MK205", "发言的有五位护士代表，分别是内科段晓梅、外科常丽、儿科史文娟、急诊科万芳。", "五"),
    ("MK210", "请于2月29日前交教务处。", "2月29日"),
    ("MK217", "县食安委6月24日召开第一次全体会议以来，各单位做了大量工作。", "6月24日"),
    ("MK213", "“十五五”规划期限为五年，从2026年到2031年，请多提意见。", "2031"),
    ("MK213", "我厂1976年建成投产，到今年已经走过四十年的历程。", "四十"),
    ("MK213", "佟玉兰同志1996年参加工作，二十年如一日坚守课堂。", "二十"),
    ("MK213", "老支书从1989年当到2021年，整整当了二十二年支书。", "二十二"),
    ("MK214", "会议9:00开始，时长一个半小时，10:00准时结束。", "一个半小时"),
    ("MK240", "今天有六位企业家发言，每人10分钟，发言总时间控制在45分钟以内。", "45分钟"),
    ("MK243", "最后，请周安同志交流。\n最后，请许诺同志讲话。", "最后"),
    ("MK111", "实到8人，物业经理卜凡因出差请假。\n请物业经理卜凡同志介绍经验。", "卜凡"),
    ("MK241", "请周安同志作《关于2025年决算的报告》。\n刚才大家审议了《关于2024年决算的报告》，请认真研究。", "关于2024年决算的报告"),
    ("MK241", "请周安同志宣读《盈余分配方案》。\n请大家审议。\n下面对《土地流转方案》进行表决。", "土地流转方案"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "words"), HITS)
def test_what_does_not_come_out(code: str, text: str, words: str) -> None:
    told = [said for _, said in found(HEAD + text, code, day=DAY)]
    assert told == [words]


@pytest.mark.parametrize(
    ("code", "text", "why"),
    [
        ("MK227", "慰问困难职工36户，每户慰问金500元，合计1.8万元。", "rightly"),
        ("MK227", "今天分三组进行，第一组看学校，第二组看医院，第三组看养老院。", "three groups"),
        ("MK227", "全班45人，第一组15人，第二组15人，第三组15人。", "all of them"),
        ("MK227", "全镇24个村，集体收入超过20万元的有18个，占四分之三。", "rightly"),
        ("MK227", "全镇24个村，集体收入超过20万元的有18个，占三分之二以上。", "about"),
        ("MK227", "工会委员应选10名，候选人12名，差额比例为20%，符合规定。", "rightly"),
        ("MK205", "发言的有四位护士代表，分别是内科段晓梅、外科常丽、儿科史文娟、急诊科万芳。", "so many"),
        ("MK210", "请于2028年2月29日前交教务处。", "a leap year"),
        ("MK217", "县食安委3月24日召开第一次全体会议以来，各单位做了大量工作。", "over"),
        ("MK213", "“十五五”规划期限为五年，从2026年到2030年，请多提意见。", "with the last year"),
        ("MK213", "我厂1976年建成投产，到今年已经走过五十年的历程。", "rightly"),
        ("MK213", "老支书从1989年当到2021年，整整当了三十二年支书。", "rightly"),
        ("MK240", "今天有四位企业家发言，每人10分钟，发言总时间控制在45分钟以内。", "within it"),
        ("MK243", "首先，请周安同志交流。\n（二）研讨\n首先，请许诺同志发言。", "under another heading"),
        ("MK243", "最后，请周安同志交流。\n谢谢周安同志。\n散会。", "once"),
        ("MK241", "请周安同志宣读《盈余分配方案》。\n下面对《盈余分配方案》进行表决。", "the same"),
    ],
)  # fmt: skip
def test_what_comes_out(code: str, text: str, why: str) -> None:
    assert found(HEAD + text, code, day=DAY) == [], why


@pytest.mark.parametrize(("votes", "told"), [(30, ["30"]), (31, ["31"]), (32, [])])
def test_half_of_those_due(votes: int, told: list[str]) -> None:
    text = f"{ELECTION}郝春燕同志得{votes}票，超过半数，当选镇妇联主席。"
    assert [words for _, words in found(text, "MK220")] == told


def test_four_are_elected_into_three_seats() -> None:
    text = "本次会议应选副主席3名，候选人4名。\n现在宣布选举结果：马明远、石涛、吴素琴、高岚4位同志当选副主席。"
    assert [line for line, _ in found(text, "MK220")] == [2]
    assert found(text.replace("、高岚4位", "3位"), "MK220") == []
