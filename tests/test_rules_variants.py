"""Names that stand once with another character, places in two forms, posts that the meeting itself has just changed."""

from __future__ import annotations

import pytest

from tests.scripts import found

DECIDED = "市委决定：许诺同志任柳湾县委书记，不再担任柳湾县县长职务；石磊同志任柳湾县委委员、常委、副书记，提名为柳湾县县长候选人。\n"
HEAD = "柳湾县工作会议主持词\n同志们：\n"  # the line under test is the third

HITS: list[tuple[str, str, list[tuple[int, str]]]] = [
    ("MK304", "请县长游牧之同志讲话。\n大家要支持游木之县长的工作。", [(2, "游木之")]),
    ("MK304", "请县长游牧之同志讲话。\n游牧之县长讲得好。\n请游牧知县长颁奖。", [(3, "游牧知")]),
    ("MK304", "副县长何雨同志到了。\n何雨同志请讲。\n感谢何羽同志！", [(3, "何羽")]),
    ("MK304", "表彰了电工苗青，还有司机韦东。\n请劳模代表苗清同志发言。", [(2, "苗清")]),
    ("MK314", "请北仓镇镇长汇报。\n北仓镇党委要抓好落实。\n请北仓乡党委书记汇报。", [(3, "北仓乡")]),
    ("MK314", "柳湾二中的同志到了。\n请柳弯二中的同志汇报。\n柳湾县", [(2, "柳弯")]),
    ("MK317", DECIDED + "请县委副书记许诺同志讲话。", [(2, "县委副书记")]),
    ("MK317", DECIDED + "请县长许诺同志讲话。", [(2, "县长")]),
    ("MK317", DECIDED + "请县委副书记、县长石磊同志表态。", [(2, "县长")]),
    ("MK222", "县委副书记、县长阳旭同志到会。\n请阳旭主席颁奖。", [(2, "主席")]),
    ("MK308", "柳湾机械集团大会\n审议《柳弯机械集团章程（草案）》。\n《柳湾机械集团章程（草案）》通过。", [(2, "柳弯机械集团章程")]),
]  # fmt: skip

LEFT_ALONE: list[tuple[str, str, str]] = [
    ("MK304", "请县长游牧之同志讲话。\n游牧之县长讲得好。", "the same name"),
    ("MK304", "请何雨同志、何羽同志发言。", "named side by side"),
    ("MK304", "副县长何雨同志到了。\n县财政局局长何羽同志到了。", "two posts"),
    ("MK304", "请游牧之同志讲话。\n牧民代表讲得好，游客代表也讲得好。", "other words"),
    ("MK304", "请许诺同志发言。\n大家要信守许多诺言，承诺书都签了。", "ordinary words with the characters"),
    ("MK314", "请北仓镇镇长汇报。\n北仓镇党委要抓好落实。\n请北仓村党支部书记汇报。", "a village of that name"),
    ("MK314", "北仓乡撤乡设镇。\n北仓乡的历史翻了篇。\n祝贺北仓镇！", "a township that became a town"),
    ("MK314", "请柳湾二中的同志汇报。\n请柳林二中的同志汇报。\n柳湾县", "two places"),
    ("MK317", DECIDED + "请县委书记许诺同志讲话。", "rightly"),
    ("MK317", DECIDED + "请县委副书记、县长候选人石磊同志表态。", "rightly"),
    ("MK317", DECIDED + "石磊同志当选县长。\n请县长石磊同志讲话。", "elected by now"),
    ("MK317", "请县委副书记许诺同志讲话。\n" + DECIDED, "before it was decided"),
    ("MK222", "县委副书记、宣传部部长阳旭同志到会。\n请阳旭书记、阳旭部长颁奖。", "one of his posts"),
    ("MK222", "县人大常委会主任江平同志到会。\n请江平副主任讲话。".replace("副", ""), "his own post"),
    ("MK308", "第二项，听取《第三届理事会工作报告》。\n第三项，听取《第三届监事会工作报告》。", "two boards"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "expected"), HITS)
def test_a_rule_finds(code: str, text: str, expected: list[tuple[int, str]]) -> None:
    assert found(HEAD + text, code) == [(line + 2, words) for line, words in expected]


@pytest.mark.parametrize(("code", "text", "why"), LEFT_ALONE)
def test_a_rule_leaves_alone(code: str, text: str, why: str) -> None:
    assert found(HEAD + text, code) == [], why


FIRM = "柳湾县签约仪式主持词\n各位来宾：\n请恒屿新能源科技股份有限公司董事长发言。\n感谢恒屿新能源科技股份有限公司。\n"
OWNERS = "业主大会主持词\n各位邻居：\n业主委员会主任致辞，业主委员会一年来做了许多事。\n"
LATIN = "启动会主持词\n各位专家：\n项目简称GRASS-C，GRASS-C取自英文，型号是HY-500。\n"
ROOM = "启动会主持词\n地点：研究所205会议室\n各位专家：\n"
HOSPITAL = "云汀市人民医院党建工作总结暨述职评议会"
SLOGAN = "审议《锚定一流目标，建设数智港航》。\n请周安同志宣读《锚定一流目标，建设{}》。"
COUNTY = "签约仪式主持词\n各位来宾：\n芦洲县县长致辞。\n请芦洲县县长签约。\n欢迎来到芦洲县。\n"


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("MK314", FIRM + "请恒屿新能源科技有限公司副总经理上台。", [(5, "恒屿新能源科技有限公司")]),
        ("MK314", FIRM + "请恒屿新能源科技股份有限公司副总经理上台。", []),
        ("MK314", FIRM + "请恒屿物流科技有限公司副总经理上台。", []),
        ("MK314", OWNERS + "请业主管理委员会副主任作说明。", [(4, "业主管理委员会")]),
        ("MK314", OWNERS + "请业主委员会副主任作说明。", []),
        ("MK314", LATIN + "GRASS-T数据平台试运行。", [(4, "GRASS-T")]),
        ("MK314", LATIN + "GRASS-C数据平台试运行，型号是HY-600。", []),
        ("MK304", "请车明远研究员汇报。\n（车远明研究员汇报）", [(2, "车远明")]),
        ("MK304", "请车明远研究员汇报。\n（车明远研究员汇报）", []),
        ("MK304", "请省遥感应用中心车明远研究员汇报。\n（车远明研究员汇报）", [(2, "车远明")]),
        ("MK320", ROOM + "三年以后再聚305会议室。", [(4, "305会议室")]),
        ("MK320", ROOM + "三年以后再聚205会议室。", []),
        ("MK320", ROOM + "下面分组讨论，第一组在305会议室。", []),
        ("MK308", SLOGAN.format("智慧港航"), [(2, "锚定一流目标，建设智慧港航")]),
        ("MK308", SLOGAN.format("数智港航"), []),
        ("MK308", "宣读《关于表彰云汀县先进集体的决定》。\n宣读《关于表彰云汀县先进个人的决定》。", []),
        ("MK314", COUNTY + "从第一次到芦州考察，到今天签约，历时两年。", [(6, "芦州")]),
        ("MK314", COUNTY + "从第一次到芦洲考察，到今天签约，历时两年。", []),
        ("MK314", COUNTY + "从第一次到庐山考察，到今天签约，历时两年。", []),
        ("MK312", f"{HOSPITAL}主持词\n同志们：\n今天我们召开云汀市第一人民医院党建工作总结暨述职评议会。", [(3, "第一")]),
        ("MK312", f"{HOSPITAL}主持词\n同志们：\n今天我们召开云汀市人民医院党建工作总结暨述职评议会。", []),
        ("MK312", f"{HOSPITAL}主持词\n同志们：\n去年云汀市第一人民医院党建工作总结暨述职评议会上说过。", []),
    ],
)  # fmt: skip
def test_a_name_with_a_word_more_or_less(code: str, text: str, expected: list[tuple[int, str]]) -> None:
    assert found(text, code, name=HOSPITAL) == expected
