"""Plain mistakes that were found by planting them by program in hundreds of right scripts; see `tests/mutations.py`."""

from __future__ import annotations

import pytest

from tests.scripts import found

HEAD = "柳湾县工作会议主持词\n同志们：\n现在开会。\n"  # the text under test begins on the fourth line
CALLED = "请县财政局局长周安同志汇报。\n请县水利局局长何雨同志汇报。\n"
FIRM = "请集团总会计师周安平同志汇报。\n请集团工会主席何雨田同志汇报。\n"

HITS: list[tuple[str, str, list[tuple[int, str]]]] = [
    # another place of the meeting's kind, where only the meeting's own can be meant
    ("MK302", "动员昌乐县上下振奋精神、真抓实干。", [(4, "昌乐县")]),
    ("MK302", "请县统计局局长周安通报今年以来昌乐县经济运行情况。", [(4, "昌乐县")]),
    ("MK302", "去年，昌乐县共受理欠薪线索132件，办结131件。", [(4, "昌乐县")]),
    ("MK302", "今天上午召开昌乐县防汛抗旱工作会议，主要任务是部署防汛。", [(4, "昌乐县")]),
    ("MK302", "请柳湾县统计局机关党支部书记发言。\n昌乐县统计局机关党支部做得好。", [(5, "昌乐县")]),
    # a post that has nothing in common with the one told before
    ("MK305", FIRM + "请集团财务总监周安平同志作说明。", [(6, "集团财务总监")]),
    ("MK305", FIRM + "请集团纪委书记何雨田同志上台。", [(6, "集团纪委书记")]),
    ("MK305", "请市司法局局长厉行舟领学。\n请市司法局副局长厉行舟报告审查情况。", [(5, "市司法局副局长")]),
    ("MK305", "出席会议的有：校党委书记骆铭，校长钟毅。\n请校党委副书记骆铭讲话。", [(5, "校党委副书记")]),
    # a name with a character that sounds alike, whatever stands around it
    ("MK304", CALLED + "请街道书记方圆同志讲话。\n街道书记芳圆同志讲得好。", [(7, "芳圆")]),
    ("MK304", "请组长林若兰同志汇报。\n得票：赵一鸣40票，灵若兰37票。", [(5, "灵若兰")]),
    ("MK304", "请办公室主任华佩云同志出席。\n接收桦佩云等同志入会。", [(5, "桦佩云")]),
    # which organ, and how it is called
    ("MK323", "请县农村农业局局长周安同志汇报。", [(4, "农村农业局")]),
    ("MK323", "请市住房与城乡建设局、市应急救援局汇报。", [(4, "住房与城乡建设局"), (4, "应急救援局")]),
    (
        "MK314",
        "县委第二督导组组长方圆同志到会。\n请县委第二督导组组长点评。\n请县委第二指导组组长方圆同志讲话。",
        [(6, "县委第二指导组")],
    ),
    (
        "MK305",
        "请县委常委、组织部部长方圆同志汇报。\n请组织部部长方圆同志宣读。\n请县委组织部长方圆同志讲话。",
        [(6, "组织部长")],
    ),
    ("MK305", "请支部组织委员方圆同志通报。\n请支部宣传委员方圆同志发言。", [(5, "支部宣传委员")]),
    # who spoke
    ("MK235", CALLED + "请县教育局局长方圆同志汇报。\n刚才，程国栋局长作了汇报。", [(7, "程国栋")]),
    ("MK206", "请周安同志发言。\n请何雨同志发言。\n请方圆同志发言。\n刚才，两位同志作了发言。", [(7, "两")]),
    (
        "MK206",
        "发言的有周安同志、何雨同志、方圆同志。\n请周安同志发言。\n请何雨同志发言。\n请方圆同志发言。\n刚才，四位同志作了发言。",
        [(8, "四")],
    ),
    ("MK504", "请县委书记石磊同志讲话。\n请县纪委书记江河同志作重要讲话。", [(5, "重要讲话")]),
    (
        "MK245",
        "请石桥镇、双溪镇、柳树镇的党委书记依次发言。\n请双溪镇党委书记周安同志发言。\n请石桥镇党委书记何雨同志发言。",
        [(5, "双溪镇")],
    ),
    # when, and how long
    ("MK509", "今天上午，我们在这里召开大会。\n今天下午的会议到此结束。", [(5, "今天下午")]),
    ("MK240", "交流发言的总时间控制在20分钟以内，4家单位每家单位发言8分钟。", [(4, "20")]),
    ("MK240", "会议控制在60分钟以内，其中领学20分钟，辅导30分钟，讨论20分钟。", [(4, "60")]),
    ("MK610", "比24年的8.0亿元增长5%。\n今天是2026年1月5日。", [(4, "24年")]),
    # marks and blanks
    ("MK607", "现在到了最激动人心的环节—颁发荣誉证书。", [(4, "—")]),
    ("MK607", "现在到了最激动人心的环节-颁发荣誉证书。", [(4, "-")]),
    ("MK102", "出席会议的有：规划建设局局长____。", [(4, "____")]),
    ("MK102", "请总监票人____同志报告。", [(4, "____")]),
    ("MK229", "前纺、后纺、织布、印染、后勤六个代表团分组讨论。", [(4, "六")]),
    # nothing that ends the meeting
    ("MK511", CALLED + "请大家抓好落实。\n" * 6 + "感谢各单位的支持，请按时报送情况。", [(12, "时报送情况。")]),
]
LEFT_ALONE: list[tuple[str, str, str]] = [
    ("MK302", "昌乐县同我县一样，去年共受理线索132件。", "told beside one's own"),
    ("MK302", "与昌乐县、青州市相比，差距不小。", "two of them are elsewhere"),
    ("MK302", "赴昌乐县考察，学习昌乐县上下齐心的做法。", "told as elsewhere"),
    ("MK302", "去年在昌乐县召开的现场会上，昌乐县介绍了做法。", "another meeting"),
    ("MK305", "请县委副书记周安同志点评。\n请县长周安同志讲话。", "both are often one person's"),
    ("MK305", FIRM + "请职工方首席代表何雨田同志签字。", "what he is for the occasion"),
    ("MK305", FIRM + "请评审组组长周安平同志宣布结果。", "what he is for the occasion"),
    ("MK304", "请组长林若兰同志汇报。\n各位同志在若兰同志身上学到很多。", "by the given name"),
    ("MK323", "请县教育体育局、市海洋与渔业局、市住房保障局、区城市更新局汇报。", "there are such"),
    ("MK235", CALLED + "刚才，大家讨论热烈。请程国栋局长答复。", "he is called now"),
    ("MK235", CALLED + "刚才选举程国栋先生为会长。", "he was elected"),
    ("MK206", "请周安同志发言。\n请何雨同志发言。\n请方圆同志发言。\n刚才，后面的两位同志讲得实。", "some of them"),
    ("MK504", "请县委书记石磊同志作重要讲话。\n请县纪委书记江河同志讲话。", "as they stand"),
    ("MK509", "今天上午听取了报告，今天下午的会议到此结束。", "a whole day"),
    ("MK509", "各乡镇今天下午就要召开会议。\n今天上午的会议到此结束。", "another meeting"),
    ("MK240", "会议控制在60分钟以内，讨论不超过10分钟。", "one part of it"),
    ("MK610", "从教24年，干了30年，20年前的今天。\n今天是2026年1月5日。", "spans"),
    ("MK607", "柳湾—青溪高速公路通车，团结—批评—团结，北京—上海。", "joined"),
    ("MK102", "实到____人，同意____票。", "filled in by hand"),
    ("MK229", "南岭基地、北原基地和海外事业部3个分会场参会。", "three"),
    ("MK511", CALLED + "请大家抓好落实。\n" * 6 + "今天的会议就开到这里。", "it ends"),
    ("MK511", CALLED + "请大家抓好落实。\n" * 6 + "祝大家节日快乐、身体健康！", "it ends"),
    ("MK511", CALLED + "请大家抓好落实。\n" * 6 + "出席：周安、何雨", "minutes"),
    # right texts that a reader of the rules wrote against them
    ("MK302", "下面，请永春县农商银行行长方圆致欢迎词。\n友邻永春县、柳湾县共同签约。", "a guest, who is told as such"),
    ("MK305", "请公司总经理周安同志讲话。\n请裁判长周安同志宣布规则。", "what he is for the occasion"),
    ("MK305", "请县长周安同志讲话。\n请县级河长周安同志部署巡河。", "what he is besides"),
    ("MK235", "大家谁先讲？请大家畅所欲言。\n" + CALLED + "刚才，程国栋局长讲的三点意见很好。", "the floor was open"),
    ("MK206", "请周安同志发言。\n请何雨同志发言。\n请方圆同志发言。\n刚才，两位同志作了发言，方圆同志作了点评。", "one told apart"),
    ("MK509", "今天上午，我们召开大会。\n次日，今天下午的会议要在县委党校继续。", "another sitting"),
    ("MK509", "今天上午，我们召开大会。\n今天下午，各乡镇要召开会议传达。", "another meeting"),
    ("MK240", "3个小组每组发言5分钟，4位专家每人点评10分钟，共55分钟。", "each with its own number"),
    ("MK240", "6位选手每人5分钟，领导讲话20分钟，共50分钟。", "something besides"),
    ("MK211", "今天是2026年5月12日。\n2026年5月20日，我们将召开总结会。", "a meeting to come"),
    ("MK607", "请周安教授讲解焦耳—汤姆孙效应，介绍满洲里—赤塔—乌兰乌德通道。", "joined"),
    ("MK102", "宣誓人：________\n我叫____，来自____。", "filled in by hand"),
    ("MK229", "大坝、厂房、机电3个项目部汇报。", "a project office each"),
    ("MK213", "在庆祝建党95周年大会上的讲话指出，要不忘初心。\n今天是2026年1月5日。", "an earlier one"),
]


@pytest.mark.parametrize(("code", "text", "places"), HITS)
def test_a_rule_finds(code: str, text: str, places: list[tuple[int, str]]) -> None:
    assert found(HEAD + text, code) == places


@pytest.mark.parametrize(("code", "text", "why"), LEFT_ALONE)
def test_a_rule_leaves_alone(code: str, text: str, why: str) -> None:
    assert found(HEAD + text, code) == [], why
