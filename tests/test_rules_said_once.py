"""Mistakes in names where each of two forms stands once: in a short script the later one is told."""

from __future__ import annotations

import pytest

from tests.scripts import found

HEAD = "柳湾县工作会议主持词\n同志们：\n"  # the line under test is the third
CALLED = "请县财政局局长周安同志汇报。\n请县水利局局长何雨同志汇报。\n"

HITS: list[tuple[str, str, list[tuple[int, str]]]] = [
    # a blank, and a head without a name
    ("MK102", "应到代表98名，实到代表　　名，可以开会。", [(1, "　　")]),
    ("MK102", "应到党员（　）名，实到43名，可以开会。", [(1, "（　）")]),
    ("MK102", CALLED + "请县教育局局长同志作说明。", [(3, "县教育局局长")]),
    # people
    ("MK304", "有请程素心医生上台。\n感谢陈素心医生的守护。", [(2, "陈素心")]),
    ("MK304", "请理事长谷梁海龙作报告。\n请谷梁龙海理事长颁奖。", [(2, "谷梁龙海")]),
    ("MK304", "请理事长欧阳明哲宣读办法。\n请欧阳明念到名字的户主上台。", [(2, "欧阳明")]),
    ("MK304", "请校长欧阳建平作报告。\n感谢欧阳平校长！", [(2, "欧阳平")]),
    ("MK222", "请章怀瑾教授作辅导。\n欢迎张教授作辅导。", [(2, "张")]),
    # organs
    ("MK314", "请县茶叶产业协会会长致辞。\n县茶叶产业学会将印发小册子。", [(2, "茶叶产业学会")]),
    ("MK314", "与青溪职业技术学院签约。\n请青溪职业技术学校院长葛新致辞。", [(2, "职业技术学校")]),
    ("MK314", "请区卫生健康委员会副主任周安同志通报。\n进度报区卫生健康局，由其汇总。", [(2, "区卫生健康局")]),
    ("MK314", "金石轴承股份有限公司\n欢迎来到金石轴承有限公司！", [(2, "金石轴承有限公司")]),
    ("MK314", "举行绿源乳业股份有限公司牧场开工仪式。\n请绿源乳业有限责任公司总经理介绍。", [(2, "绿源乳业有限责任公司")]),
    ("MK314", "请恒昌新材料有限公司总经理宣读。\n恒昌新材料科技有限公司带了好头。", [(2, "恒昌新材料科技有限公司")]),
    ("MK314", "请清溪区第二中学校长周安同志发言。\n刚才，清溪区第三中学介绍了做法。", [(2, "区第三中学")]),
    ("MK314", "请县人民医院院长周安同志介绍情况。\n刚才，县第一人民医院的同志讲了意见。", [(2, "县第一人民医院")]),
    # posts
    ("MK305", "请县委副书记周安同志点评。\n副县长周安同志的点评实事求是。", [(2, "副县长")]),
    ("MK305", "请高新区党工委书记周安同志介绍。\n高新区党委书记周安同志介绍了做法。", [(2, "高新区党委书记")]),
    ("MK305", "主讲人是县医院副主任医师周安平，从医多年。\n感谢县医院主任医师周安平的讲解。", [(2, "主任医师")]),
    ("MK305", "请第二党支部的夹谷清同志开讲。\n第三党支部的夹谷清同志得了9分。", [(2, "第三党支部")]),
    # papers and mottos
    ("MK308", "请周安同志宣读《春季整治实施方案》。\n《春季整治实施意见》已经宣读，关键在干。", [(2, "春季整治实施意见")]),
    ("MK308", "请周安同志解读《稳就业若干措施》。\n会后请对照《稳就业若干意见》抓好落实。", [(2, "稳就业若干意见")]),
    ("MK308", "宣讲《科研诚信管理办法（试行）》。\n会后要严格执行《科研诚信管理办法》。", [(2, "科研诚信管理办法")]),
    ("MK308", "以“书香润古城，悦读向未来”为主题。\n“书香满古城，悦读向未来”！", [(2, "书香满古城，悦读向未来")]),
    ("MK308", "部署“清河碧水百日攻坚”。\n“清河碧水百日攻坚”行动。\n打好“清河碧水百日会战”。", [(3, "清河碧水百日会战")]),
    # he and she, the level, the body that meets
    ("MK313", "今天请来的是外卖小哥闻人杰，欢迎！\n请闻人杰说说，听听她当时想了什么。", [(2, "她")]),
    ("MK313", "请孟雪女士发言。\n孟雪说到他的创业路，很感人。", [(2, "他")]),
    ("MK322", "县委、县政府召开会议。\n全市各级工委要抓好落实。", [(2, "全市")]),
]  # fmt: skip

LEFT_ALONE: list[tuple[str, str, str]] = [
    ("MK102", "应到代表98名，实到代表（　）名，可以开会。", "counted when they have come"),
    ("MK102", "应到代表　　名，实到代表　　名，可以开会。", "both are filled in by hand"),
    ("MK102", "同意　　人，反对　　人。", "counted in the meeting"),
    ("MK102", "请县教育局局长同志作说明。\n请县财政局局长同志汇报。", "nobody is called by name"),
    ("MK304", "请程素心医生发言。\n请陈立心医生发言。", "another name"),
    ("MK304", "请程素心医生、陈素心医生发言。", "named side by side"),
    ("MK304", "请理事长欧阳明哲宣读办法。\n感谢欧阳理事长，请欧阳主任讲话。", "by the surname alone"),
    ("MK304", "请校长欧阳明哲作报告。\n请教务主任欧阳海作说明。", "two people"),
    ("MK222", "请章怀瑾教授作辅导。\n请张海教授作准备。\n欢迎张教授作辅导。", "there is one of that surname"),
    ("MK314", "省茶叶产业协会的同志来了。\n请县茶叶协会、学会发言。", "two societies side by side"),
    ("MK314", "请县茶叶协会会长致辞。\n请县书法学会会长致辞。", "of two things"),
    ("MK314", "请区卫生健康委副主任周安同志通报。\n进度报区卫生健康委员会。", "short for the same"),
    ("MK314", "请区卫生健康委副主任周安同志通报。\n市卫生健康局的同志讲了话。", "of two levels"),
    ("MK314", "请金石轴承有限公司介绍。\n请金水轴承股份有限公司介绍。", "two firms"),
    ("MK314", "请绿源集团有限公司介绍。\n请绿源科技有限公司介绍。", "a firm and its branch"),
    ("MK314", "请清溪区第二中学校长周安同志发言。\n请清溪区第三中学校长何雨同志发言。\n刚才，区第三中学介绍了做法。", "both were called"),
    ("MK314", "请清溪区第二中学校长周安同志发言。\n会后到清溪区第三中学参观。", "not looked back at"),
    ("MK305", "请县委副书记周安同志点评。\n县长周安同志的点评实事求是。", "both are his"),
    ("MK305", "请县委副书记、副县长周安同志点评。\n副县长周安同志的点评实事求是。", "both are told"),
    ("MK305", "请副主任医师周安平讲课。\n请主任医师何雨生讲课。", "two doctors"),
    ("MK305", "请第二党支部的夹谷清同志开讲。\n请第三党支部的周安同志开讲。", "two people"),
    ("MK308", "请周安同志宣读《春季整治实施方案》。\n请何雨同志宣读《春季整治实施意见》。", "two papers are read"),
    ("MK308", "按照《春季整治实施意见》，制定了《春季整治实施方案》。", "the one goes by the other"),
    ("MK308", "审议《科研诚信管理办法（草案）》。\n会后要严格执行《科研诚信管理办法》。", "no draft any more"),
    ("MK308", "“千村示范，万村整治”。\n“百村示范，千村整治”。", "of another size"),
    ("MK308", "获得“全国五一劳动奖章”的是周安。\n获得“全国五一劳动奖状”的是一家公司。", "two honours"),
    ("MK313", "请外卖小哥闻人杰发言。\n闻人杰说，她们和他们都很好，听听他的话。", "he, and others"),
    ("MK313", "请外卖小哥闻人杰发言。\n闻人杰的母亲来了，听听她的话。", "his mother"),
    ("MK313", "请外卖小哥闻人杰发言。\n周安同志谢谢闻人杰，她很感动。", "somebody else"),
    ("MK322", "县委、县政府召开会议。\n我们要走在全市前列。", "what it lies in"),
    ("MK322", "市委、县委都很重视。\n全市各级党组织要抓好落实。", "the city is spoken of"),
    ("MK102", CALLED + "请各乡镇党委书记同志汇报。\n请主要负责同志发言。", "more than one"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "expected"), HITS)
def test_a_rule_finds(code: str, text: str, expected: list[tuple[int, str]]) -> None:
    assert found(HEAD + text, code) == [(line + 2, words) for line, words in expected]


@pytest.mark.parametrize(("code", "text", "why"), LEFT_ALONE)
def test_a_rule_leaves_alone(code: str, text: str, why: str) -> None:
    assert found(HEAD + text, code) == [], why


def test_the_chair_of_the_head_with_his_post_before_his_name() -> None:
    text = "茶叶产销签约仪式主持词\n主持人：县商务局局长赵立新\n我是县商务局局长{}，今天由我主持。"
    assert found(text.format("赵力新"), "MK304") == [(3, "赵力新")]
    assert found(text.format("赵立新"), "MK304") == []


TALENT = "区委人才工作领导小组会议主持词\n同志们：\n今天召开区委{}领导小组会议。"


@pytest.mark.parametrize(
    ("said", "expected"), [("人才队伍建设", [(3, "人才队伍建设领导小组")]), ("人才工作", []), ("农村工作", [])]
)
def test_the_body_that_meets(said: str, expected: list[tuple[int, str]]) -> None:
    assert found(TALENT.format(said), "MK307") == expected
