"""Mistakes told in plain words that strangers found other places for, and right texts that come near them."""

from __future__ import annotations

import pytest

from tests.scripts import found
from tests.test_rules_in_general import CALLED, HEAD

BODY = CALLED + "请大家抓好落实。\n" * 6
HITS: list[tuple[str, str, list[tuple[int, str]]]] = [
    ("MK610", "今天是2026年3月2日。\n要对25年结转的项目逐个过堂。", [(5, "25年")]),
    ("MK610", "今天是2026年3月2日。\n从通报看，26年以来形势总体平稳。", [(5, "26年")]),
    ("MK505", "截止上午8时30分，实到代表98名。", [(4, "截止")]),
    ("MK102", "请办公室在3月____日前把任务落实到个人。", [(4, "____")]),
    ("MK204", "我强调三点。首先，要抓好学习。\n第二，要抓好排查。\n第三，要抓好追责。", [(4, "首先")]),
    ("MK211", "今天是2026年3月2日。\n各位代表，3月9日，我们齐聚一堂召开大会。", [(5, "3月9日")]),
    (
        "MK245",
        "下面颁奖。颁奖按照先进集体、优秀教师、优秀班主任的顺序进行。\n请先进集体代表上台领奖。\n请优秀班主任代表上台领奖。\n请优秀教师代表上台领奖。",
        [(6, "优秀班主任")],
    ),
    (
        "MK245",
        "进行第二项议程，请周安、何雨、方圆3位党员代表依次发言。\n请何雨同志发言。\n请周安同志发言。\n请方圆同志发言。\n散会。",
        [(5, "何雨")],
    ),
    (
        "MK234",
        "大会有三项议程：第一项，通过监票人名单；第二项，宣读选举办法；第三项，投票选举。选举后举行宣誓。\n进行第一项议程，请周安同志宣读本次会议选举办法。\n进行第二项议程，通过监票人名单。同意的请举手。\n进行第三项议程，投票选举。",
        [(5, "一")],
    ),
    ("MK214", "仪式后，将于4时30分在二楼举行企业家座谈会。\n请移步二楼，座谈会将于4时整开始。", [(5, "4时整")]),
    ("MK305", "请法规科党支部书记周安同志述职。\n请安全科党支部书记周安同志讲话。", [(5, "安全科党支部书记")]),
    (
        "MK314",
        "由县委政策研究室做好记录。\n县委政策研究室汇总意见。\n县委政策研究中心已作修改。",
        [(6, "县委政策研究中心")],
    ),
    ("MK314", "镇综合行政执法队要检查。\n镇综合行政执法大队要公布电话。", [(5, "镇综合行政执法大队")]),
    ("MK314", "请提案工作委员会主任周安同志报告。\n提案审理委员会要跟踪督办。", [(5, "提案审理委员会")]),
    ("MK301", "请周安同志汇报。\n要争做昆山市标杆企业。", [(5, "昆山市")]),
    ("MK504", "请机关党委书记周安同志作重要讲话。", [(4, "重要讲话")]),
    ("MK511", BODY + "希望大家继续支持工作。谢谢大家！", [(12, "。谢谢大家！")]),
    ("MK511", BODY + "最后，祝大家身体健康、阖家幸福！", [(12, "、阖家幸福！")]),
]
LEFT_ALONE = [
    ("MK610", "今天是2026年3月2日。\n公司成立26年以来的成绩来之不易。", "a span"),
    ("MK505", "报名上午8时截止，请抓紧。", "the hour stands before it"),
    ("MK102", "同意的____人，落实到____人，请监票人填写。", "counted on the spot"),
    ("MK204", "我强调三点。首先，请周安同志宣读。\n第二，要抓好排查。", "somebody is called first"),
    ("MK204", "我强调三点。首先，要抓好学习。\n其次，要抓好排查。", "one way of numbering"),
    ("MK211", "今天是2026年3月2日。\n各位代表，3月9日，市里召开大会。", "another meeting"),
    (
        "MK245",
        "下面颁奖。颁奖按照先进集体、优秀教师、优秀班主任的顺序进行。\n请先进集体代表上台领奖。\n请优秀教师代表上台领奖。\n请优秀班主任代表上台领奖。",
        "in order",
    ),
    ("MK214", "仪式后，将于4时30分在二楼举行企业家座谈会。\n请移步二楼，座谈会将于4时30分开始。", "the same hour"),
    ("MK214", "明天4时30分在二楼举行企业家座谈会。\n今天的座谈会将于4时整开始。", "another day"),
    ("MK305", "请安全科党支部书记周安同志述职。\n请局安全科党支部书记周安同志讲话。", "more fully said"),
    ("MK314", "镇综合行政执法队、县综合行政执法大队联合检查。", "two levels"),
    ("MK314", "请县委督查室、县督查中心一起抓好落实。", "two offices"),
    ("MK511", BODY + "会议就开到这里。谢谢大家！", "told in other words"),
]


@pytest.mark.parametrize(("code", "text", "places"), HITS)
def test_a_rule_finds(code: str, text: str, places: list[tuple[int, str]]) -> None:
    options = {"localities": ["柳湾市"]} if code == "MK301" else {}
    assert found(HEAD + text, code, **options) == places


@pytest.mark.parametrize(("code", "text", "why"), LEFT_ALONE)
def test_a_rule_leaves_alone(code: str, text: str, why: str) -> None:
    assert found(HEAD + text, code) == [], why


@pytest.mark.parametrize("title", ["柳湾县教师节庆典主持词", "柳湾县项目签约仪式主持词", "柳湾县企业家座谈会主持词"])
def test_a_gathering_may_end_with_thanks(title: str) -> None:
    assert found(f"{title}\n各位来宾：\n现在开始。\n{BODY}感谢大家的支持，谢谢大家！", "MK511") == []
