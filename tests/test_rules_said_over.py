"""Numbers, themes and words that a script says over: seats and candidates, sums of rows, calls in one breath, words twice."""

from __future__ import annotations

import pytest

from tests.scripts import found

HEAD = "云岭县工作会议主持词\n（2026年3月12日）\n同志们：\n"
THEME = "政协白水区委员会“加快推进老旧小区养老服务设施建设”专题协商会主持词\n（2026年3月12日）\n各位委员：\n"
LABOUR = "江岭公司第六届职工代表大会主持词\n（2026年3月12日）\n各位代表：\n" + "请大家抓好落实。\n" * 6
TOWN = "丰亭镇防汛抗旱工作会议主持词\n（2026年3月12日）\n同志们：\n"
SEATS = "要选举产生委员25名、候补委员5名。委员候选人30名，差额{}名；候补委员候选人6名，差额1名。"
HITS: list[tuple[str, str, str, list[tuple[int, str]]]] = [
    ("MK227", HEAD, SEATS.format(6), [(4, "6")]),
    ("MK228", HEAD, "共执结案件312件，其中金融类140件、劳动报酬类92件、民间借贷类60件。", [(4, "312")]),
    (
        "MK227",
        HEAD,
        "共执结案件三百一十二件，其中金融类一百四十件、劳动报酬类九十二件、其他六十件。",
        [(4, "三百一十二")],
    ),
    ("MK223", HEAD, "接下来请四个部门回应。先请温立群同志，再请纪雅楠同志，最后请陶然同志。", [(4, "四")]),
    ("MK508", LABOUR, "第六届职工代表大会胜利开幕。请全体起立，奏《国际歌》。", [(10, "开幕")]),
    ("MK302", TOWN, "请大家行动起来，守好凤岭镇的一方平安。", [(4, "凤岭镇")]),
    (
        "MK308",
        THEME,
        "我们召开“加快推进老旧小区托育服务设施建设”专题协商会。",
        [(4, "加快推进老旧小区托育服务设施建设")],
    ),
    ("MK514", HEAD, "请代表们拿到以后先不要填写不要填写。", [(4, "不要填写不要填写")]),
    ("MK506", HEAD, "手卫生是最有效的辨法。", [(4, "辨法")]),
    ("MK506", HEAD, "把个人理想溶入强国建设。", [(4, "溶入")]),
    (
        "MK218",
        HEAD,
        "应到代表77名，分为3个代表团。第一团应到26名，实到24名；第二团应到25名，实到24名；第三团应到26名，实到25名。合计实到78名。",
        [(4, "78")],
    ),
    ("MK506", HEAD, "三件事都和大伙儿有关，请大家唱所欲言。", [(4, "唱所欲言")]),
    ("MK506", HEAD, "裁判文书上网前必须两人较对，组织寄于了厚望。", [(4, "较对"), (4, "寄于了")]),
    ("MK509", HEAD, "大家下午好！入冬以来活儿少了。镇党委商量决定，今天上午开这个动员会。", [(4, "下午好")]),
]
NEAR_MISSES: list[tuple[str, str, str, str]] = [
    ("MK227", HEAD, SEATS.format(5), "the right difference"),
    ("MK228", HEAD, "共执结案件312件，其中金融类140件、民间投资类92件、民间借贷类60件。", "some of them may be both"),
    ("MK223", HEAD, "接下来请三个部门回应。先请温立群同志，再请纪雅楠同志，最后请陶然同志。", "three"),
    ("MK508", LABOUR, "第六届职工代表大会胜利闭幕。请全体起立，奏《国际歌》。", "the end"),
    ("MK302", TOWN, "凤岭镇守好一方平安的做法值得学习。", "another's ways"),
    ("MK308", THEME, "“加快推进老旧小区养老服务设施建设”专题协商会现在开始。", "the theme"),
    ("MK308", THEME, "上次的主题是“进一步优化街头巷尾停车设施布局”。", "another theme altogether"),
    ("MK514", HEAD, "要一个项目一个项目地过，一家企业一家企业地看。", "one after another"),
    ("MK514", HEAD, "加油加油加油加油！", "called out"),
    ("MK506", HEAD, "要学会用思辨法则分析问题，把盐溶入水中。", "two words that meet"),
    (
        "MK218",
        HEAD,
        "本次会议应到37人，实到33人，缺席4人。主任周安同志因公出国请假，受他的委托，由我主持。",
        "why he does not preside",
    ),
    ("MK509", HEAD, "时间：2026年5月17日下午\n今天上午举行了开幕式，会议开得很好。", "what is over"),
    ("MK610", HEAD, "设计洪水的重现期，城区段由20年提高到50年。", "a span that rises"),
    ("MK232", HEAD, "表彰10名优秀医师。请10名优秀医师上台领奖，有请周安主任、何雨书记颁奖。", "who gives them"),
]


@pytest.mark.parametrize(("code", "head", "text", "places"), HITS, ids=[f"{one[0]} {one[2][-14:]}" for one in HITS])
def test_what_is_said_over_otherwise_is_told(code: str, head: str, text: str, places: list[tuple[int, str]]) -> None:
    assert found(head + text, code) == places


@pytest.mark.parametrize(
    ("code", "head", "text", "why"), NEAR_MISSES, ids=[f"{one[0]} {one[3]}" for one in NEAR_MISSES]
)
def test_what_only_looks_so_is_left_alone(code: str, head: str, text: str, why: str) -> None:
    assert found(head + text, code) == [], why


SESSION = "东河市人民代表大会常务委员会第三十二次会议"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("我宣布东河市第七届人民代表大会常务委员会第三十三次会议闭会。", ["三十三"]),
        ("我宣布东河市第七届人民代表大会常务委员会第三十二次会议闭会。", []),
        ("闭会期间，第三十三次会议的准备工作要抓紧。", []),
    ],
)
def test_a_session_is_closed_by_its_own_number(text: str, words: list[str]) -> None:
    assert [said for _, said in found(f"{SESSION}主持词\n各位委员：\n{text}", "MK312", name=SESSION)] == words
