"""Numbers told in a row and what is made of them, orders that are said, words of the year, who has left."""

from __future__ import annotations

from datetime import date

import pytest

from tests.scripts import found

DAY = date(2026, 3, 12)
HEAD = "云汀县工作会议主持词\n（2026年3月12日9:30）\n同志们：\n"

HITS = [
    # rows of numbers
    ("MK227", "集中签约三个项目，金额分别为1200万元、800万元、500万元，总额2600万元。", "2600"),
    ("MK227", "三个班的成绩分别是84分、87分、90分，人数相同，年级平均88分。", "88"),
    ("MK227", "抽查的小区分为三档，优秀占35%，合格占50%，不合格占25%。", "25%"),
    ("MK227", "发出测评票40张，收回40张，其中好33张、较好5张、一般1张、差0张，全部有效。", "40"),
    ("MK227", "材料一共12页，请翻到第15页。", "15"),
    ("MK229", "指挥部设指挥长1名、副指挥长2名：指挥长韩松，副指挥长曾立、梅志新、邢卫国。", "2"),
    ("MK229", "会后请三位组长留一下：一组组长雍刚、二组组长滑建、三组组长扶军、五组组长党立。", "三"),
    ("MK219", "收回选票1155张，有效票1148张，无效票7张。\n主任候选人：王秋生338票，石景明812票；另选他人18票。", "338票，石景明812票；另选他人18票"),
    ("MK218", "县委委员应到35人，因事因病请假2人，实到32人；候补委员应到7人，实到7人。", "35人，因事因病请假2人，实到32"),
    ("MK240", "会议从9:00开始，时间控制在两个小时以内，11:30前结束。", "11:30"),
    ("MK201", "今天的大会有三项程序：一是奏唱国歌；二是投票；三是讲话。\n大会的四项程序已经进行完毕。", "四"),
    ("MK308", "接下来为“抗疫先锋”颁奖。20名“医德标兵”分两批上台。\n请“医德标兵”代表发言。", "“抗疫先锋”"),
    ("MK214", "上午的会议到此结束，下午2:30继续开会。现在休会。\n（下午2:00，全体会议）\n继续开会。", "下午2:30"),
    ("MK219", "应到20人，实到18人。\n实到委员18人，同意18人，不同意0人，弃权1人。", "18"),
    ("MK205", "出席今天活动的领导有2位，他们是：市人大常委会副主任顾长风同志，县委副书记、县长宋知远同志，县政协主席尹春华同志。", "2"),
    ("MK506", "有则改之、无则加冕。", "无则加冕"),
    ("MK506", "请假的同志都在水库职守。", "职守"),
    # orders
    ("MK245", "当选监事按姓氏笔画为序：黄立群、刘新、丁文。", "刘新"),
    ("MK245", "现在按得票多少为序公布：郭静41票、钱程45票、宋晓云38票。", "钱程45票"),
    ("MK245", "东关镇参保率96%，西河乡参保率97%，南塘乡参保率94%，东关镇排在第一。", "东关镇排在第一"),
    # words of the year
    ("MK213", "学员代表卫淑贞生于1951年，今年65岁。", "65"),
    ("MK213", "今天是蛇年上班后第一次干部会。", "蛇"),
    ("MK213", "预祝2025届全体同学金榜题名。", "2025"),
    ("MK214", "会议定于上午8:30开始，现在人员已到齐，开会。", "上午8:30"),
    ("MK214", "议题1　经营情况（14:35—15:05）\n议题2　改造方案（14:55—15:35）", "14:55"),
    # who does what
    ("MK111", "副县长尚和平同志有接待任务，听完介绍后提前离会。\n请副县长尚和平同志作总结讲话。", "尚和平"),
    ("MK220", "候选人是向大山、农月英两位同志。\n监票人由向大山同志担任。", "向大山"),
    ("MK220", "推举纪晓棠同志为监票人、冷云同志为计票人。\n请监票人冷云同志报告计票结果。", "冷云"),
    ("MK208", "请副院长石磊同志发言。\n谢谢邹老。红色故事要有人讲。", "邹"),
    # marks
    ("MK601", "Thank you very much，Professor Marsh。", "，"),
    ("MK610", "北作业区09年投产，已经运行17年。", "09年"),
    ("MK508", "会议昨天上午闭幕以来，各位分组讨论。\n现在我宣布，会议闭幕！", "闭幕"),
    ("MK213", "从2014年举办首届至今，论坛六年间从未间断。", "六"),
    ("MK308", "听取《关于提升城市社区养老服务水平的建议案》。\n审议《关于提升城乡社区养老服务水平的建议案》。\n通过《关于提升城市社区养老服务水平的建议案》。", "关于提升城乡社区养老服务水平的建议案"),
]  # fmt: skip

LEFT_ALONE = [
    ("MK227", "金额分别为1200万元、800万元、500万元，总额2500万元。", "rightly"),
    ("MK227", "三个班的成绩分别是84分、87分、90分，年级平均88分。", "nobody knows how many are in each"),
    ("MK227", "分为三档，优秀占35%，合格占50%，不合格占15%。", "the whole"),
    ("MK227", "收回40张，其中好33张、较好5张、一般1张，无效1张。", "one is void"),
    ("MK227", "材料一共12页，请翻到第10页。", "is there"),
    ("MK227", "收到意见46条，其中采纳31条、部分采纳9条、未采纳6条。", "a part is taken in half"),
    ("MK229", "设指挥长1名、副指挥长3名：指挥长韩松，副指挥长曾立、梅志新、邢卫国。", "rightly"),
    ("MK245", "按姓氏笔画为序：丁文、刘新、黄立群。", "in order"),
    ("MK245", "按得票多少为序：郭静45票、钱程41票、宋晓云38票。", "in order"),
    ("MK245", "东关镇投诉率96%，西河乡97%，东关镇最低，排在第一。", "the lowest is the first"),
    ("MK213", "卫淑贞生于1951年，今年75岁。", "rightly"),
    ("MK213", "马年开工以来，送走了蛇年，大家干劲很足。", "the year that is over"),
    ("MK213", "2025届全体同学去年金榜题名，祝2026届同学高考顺利。", "last year's class"),
    ("MK214", "会议定于上午9:30开始，人员已到齐，开会。", "rightly"),
    ("MK214", "议题1（14:35—15:05）\n议题2（15:05—15:35）", "one after the other"),
    ("MK111", "副县长尚和平同志作了讲话。\n尚和平同志有接待任务，提前离会，我们感谢他。", "he spoke before"),
    ("MK220", "推举纪晓棠同志为监票人、冷云同志为计票人。\n请计票人冷云同志报告。", "rightly"),
    ("MK208", "请副院长石磊同志发言。\n谢谢石老。", "who spoke"),
    ("MK601", "我们用PPT，Word两种格式。", "words of a Chinese sentence"),
    ("MK220", "房国栋得18票、李海洋得20票。\n房国栋同志当选；李海洋同志当选。", "both are elected"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "words"), HITS)
def test_what_is_told(code: str, text: str, words: str) -> None:
    assert [said for _, said in found(HEAD + text, code, day=DAY)] == [words]


@pytest.mark.parametrize(("code", "text", "why"), LEFT_ALONE)
def test_what_is_left_alone(code: str, text: str, why: str) -> None:
    assert found(HEAD + text, code, day=DAY) == [], why


CONGRESS = "望江公司第八届职工代表大会第四次会议"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("八届三次职代会圆满完成了各项任务，散会。", ["三"]),
        ("八届四次职代会圆满完成了各项任务，散会。", []),
        ("八届三次职代会以来，公司完成了改制。", []),
        ("听取八届三次职代会提案办理情况的报告。", []),
    ],
)
def test_this_session_in_short_by_another_number(text: str, expected: list[str]) -> None:
    told = found(f"{CONGRESS}主持词\n各位代表：\n{text}", "MK312", name=CONGRESS)
    assert [words for _, words in told] == expected


@pytest.mark.parametrize(("years", "expected"), [("七十五", ["七十五"]), ("七十六", []), ("十二", [])])
def test_an_age_in_other_words(years: str, expected: list[str]) -> None:
    text = f"南山农校建校七十六周年座谈会主持词\n（2026年10月10日）\n{years}年桃李芬芳，母校永远是大家的家。"
    assert [words for _, words in found(text, "MK213", day=date(2026, 10, 10))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("请六个巡护组的组长会后领取装备。", ["六"]),
        ("请八个巡护组的组长会后领取装备。", []),
        ("请前六个巡护组的组长先领取装备。", []),
    ],
)
def test_groups_that_were_formed(text: str, expected: list[str]) -> None:
    told = found(f"防火培训会主持词\n全体队员编为八个巡护组。\n{text}", "MK238")
    assert [words for _, words in told] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("请县粮食局安全股股长宣布分组。", ["县粮食局"]),
        ("原县粮食局安全股的同志请留下。", []),
        ("请县发展和改革局安全股股长宣布分组。", []),
    ],
)
def test_an_organ_that_is_no_more(text: str, expected: list[str]) -> None:
    told = found(f"例会主持词\n机构改革后，县粮食局并入县发展和改革局。\n{text}", "MK314")
    assert [words for _, words in told] == expected
