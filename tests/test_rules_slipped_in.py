"""What slips in from an older script or by a slip of the hand: titles, cities, years, animals, and what is left out."""

from __future__ import annotations

import pytest

from tests.scripts import found

HEAD = "云岭县工作会议主持词\n（2026年3月12日）\n同志们：\n"
DEPUTY = "县委常委、常务副县长唐敬之同志到会。\n请唐敬之同志讲话。\n"
ROW = "请获奖员工吴倩、马晓东、陆佳、季红梅、石磊{}位同事上台领奖。"
READ = "请副行长丁海波宣读表彰决定。\n请监事长卫东明颁奖。\n刚才，{}宣读了表彰决定，大家要认真学习。"
SUM = "本局应到43人，实到42人。其中，局领导6人，二级调研员2人，机关科室负责人13人，9个直属单位的党政主要负责人{}。"
SPOKE = "请校长费青山同志致辞。\n请教师章若虚同志发言。\n请学生古丽娜、庞嘉树先后发言。\n刚才，费校长、章老师、古丽娜同学和庞嘉树同学，{}位发言人说了心里话。"
SCHOOL = "学校创办于1956年，{}。"
HITS: list[tuple[str, str, list[tuple[int, str]]]] = [
    ("MK222", DEPUTY + "敬之书记的讲话很重要。", [(6, "敬之书记")]),
    ("MK222", DEPUTY + "感谢敬之局长。", [(6, "敬之局长")]),
    ("MK205", ROW.format("六"), [(4, "六")]),
    ("MK208", READ.format("卫东明监事长"), [(6, "卫东明")]),
    ("MK227", "局领导6人，二级调研员2人，科室负责人13人，共18人。", [(4, "18")]),
    ("MK213", SCHOOL.format("明年将迎来建校72周年"), [(4, "72")]),
    ("MK213", SCHOOL.format("今年是建校71周年"), [(4, "71")]),
    ("MK213", "会议总结工作，对2025年的经营目标作出安排。", [(4, "2025")]),
    ("MK213", "总结工作，部署2025年重点任务。", [(4, "2025")]),
    ("MK612", "2026年的任务，二〇二六年三月底前完成。", [(4, "二〇二六年三月")]),
    ("MK506", "请工作员发放表格。", [(4, "请工作员")]),
    ("MK506", "希望大家再接厉，拧成一股绳。", [(4, "再接厉")]),
    ("MK506", "早作准备，事半倍，大家都省力。", [(4, "事半倍")]),
    ("MK506", "注意防署降温，尽量避开中午。", [(4, "防署降温")]),
    ("MK506", "请全起立，唱国歌。", [(4, "请全起立")]),
    ("MK304", "请县水利局局长郝秀云准备。\n请郝秀芸局长发言。\n（郝秀云发言）", [(5, "郝秀芸")]),
    ("MK304", "请监督委员会主任贺宝国负责计票。\n请贺保国报告结果。\n（贺保国：发出41张，收回41张。）", [(4, "贺宝国")]),
    ("MK304", "请县调查队队长池敏同志介绍。\n（池敏介绍）\n请两位作说明。\n（古伟文、迟敏先后说明）", [(7, "迟敏")]),
    ("MK214", "同志们，现在是9点整，会议开始。\n会议安排三个议程，计划用100分钟，10点20分结束。", [(5, "100分钟")]),
]  # fmt: skip
NEAR_MISSES: list[tuple[str, str, str]] = [
    ("MK222", DEPUTY + "敬之县长的讲话很重要。", "who is 副县长"),
    ("MK222", DEPUTY + "敬之老师来过。", "by courtesy"),
    ("MK222", "快递企业代表解立军同志到会。\n请立军经理发言。", "what he is besides, nobody says"),
    ("MK205", ROW.format("五"), "as many"),
    ("MK208", READ.format("丁海波副行长"), "who was called"),
    ("MK227", SUM.format("各1名、共18人"), "the sum of the last of them"),
    ("MK206", SPOKE.format("4"), "as many as it names itself"),
    ("MK213", SCHOOL.format("明年将迎来建校71周年"), "next year"),
    ("MK213", SCHOOL.format("即将迎来建校71周年"), "soon may be next year"),
    ("MK213", "会议总结2025年工作，对2026年的经营目标作出安排。", "the year that begins"),
    ("MK213", "下面，部署2025年度考核工作。", "done when the year is over"),
    ("MK213", "去年年初，我们部署2025年重点任务，大家干得很好。", "planned then"),
    ("MK213", "按照年初部署2025年工作时的要求抓好落实。", "told of then"),
    ("MK506", "请社会工作员发言。", "what some are called"),
    ("MK506", "请工作人员发放表格，希望大家再接再厉、众志成城。", "nothing left out"),
    ("MK506", "知敬畏、存戒惧、守底线，稳就业、提质效。", "said as well without it"),
    ("MK506", "第二，题要选准。为使会议更加紧凑，交流放在前面。", "words of one character"),
    ("MK304", "请县调查队队长池敏同志介绍。\n请两位作说明。\n（古伟文、池敏先后说明）", "the same"),
    ("MK304", "请党委书记全面负责。\n请贺保国报告结果。", "no name"),
    ("MK214", "同志们，现在是9点整，会议开始。\n会议安排三个议程，计划用100分钟，10点40分结束。", "so long it lasts"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "places"), HITS)
def test_what_slipped_in_is_found(code: str, text: str, places: list[tuple[int, str]]) -> None:
    assert found(HEAD + text, code) == places


@pytest.mark.parametrize(("code", "text", "why"), NEAR_MISSES)
def test_what_belongs_there_is_left_alone(code: str, text: str, why: str) -> None:
    assert found(HEAD + text, code) == [], why


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("（二〇二六年三月十二日，农历正月廿四，星期四）", []),
        ("时间：二〇二六年三月十二日（周四）16:00至17:40", []),
        ("二〇二六年三月十二日，我们召开会议。", ["二〇二六年三月十二日"]),
    ],
)
def test_a_dateline_may_be_in_han_figures(head: str, words: list[str]) -> None:
    text = f"云岭县工作会议主持词\n{head}\n同志们：\n2026年的任务，今年2026年6月底前完成。"
    assert [one for _, one in found(text, "MK612")] == words


@pytest.mark.parametrize(
    ("day", "text", "words"),
    [
        ("2026年2月10日", "祝大家蛇年吉祥、平安顺遂！", ["蛇"]),
        ("2026年2月10日", "祝大家马年吉祥、平安顺遂！", []),
        ("2026年2月10日", "蛇年里大家辛苦了，祝全年圆满收官。", []),
        ("2026年2月10日", "祝贺大家在蛇年取得的成绩。", []),
        ("2026年2月10日", "送走蛇年，迎来马年。", []),
        ("2026年1月20日", "送走龙年，迎来蛇年，我们信心百倍。", ["龙", "蛇"]),
        ("2026年12月28日", "告别马年，迎来羊年。", []),
        ("2026年5月10日", "愿各位蛇年行大运。", ["蛇"]),
    ],
)
def test_the_animal_of_the_year(day: str, text: str, words: list[str]) -> None:
    script = f"云岭县工作会议主持词\n（{day}）\n同志们：\n{text}"
    assert [one for _, one in found(script, "MK213")] == words


OWN_HOUSE = "潞江城市建设投资集团有限公司揭牌仪式\n（2026年3月18日）\n各位来宾：\n市委常委、副市长蒋国栋同志到会。\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("我们共同见证涪江市国有企业改革的大事。", ["涪江市"]),
        ("我们共同见证潞江市国有企业改革的大事。", []),
        ("集团到涪江市考察学习过。", []),
        ("集团与涪江市城投集团结对，涪江市的同志来了。", []),
        ("县委、县政府十分重视，共同见证涪江市国有企业改革的大事。", []),
    ],
)
def test_the_city_is_that_of_the_house(text: str, words: list[str]) -> None:
    assert [one for _, one in found(OWN_HOUSE + text, "MK302")] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("潞江城市投资建设集团有限公司将规范经营。", ["城市投资建设集团"]),
        ("潞江城市建设投资集团有限公司将规范经营，抓好投资建设。", []),
        ("潞江城市投资建设集团有限公司和潞江城市建设投资集团有限公司都来了。", []),
    ],
)
def test_the_words_of_a_firms_name_keep_their_order(text: str, words: list[str]) -> None:
    assert [one for _, one in found(OWN_HOUSE + text, "MK314")] == words


def test_a_partner_is_no_stranger() -> None:
    head = "永宣区—淅源县对口协作座谈会主持词\n（2025年10月16日）\n淅源县委副书记、县长 阎松涛\n同志们：\n今天，永宣区代表团来到淅源县。\n"
    assert found(head + "请永宣区委副书记、区长安世宁同志讲话。", "MK302") == []
    other = "淅源县干部大会主持词\n（2025年10月16日）\n淅源县委副书记、县长 阎松涛\n同志们：\n今天召开全县干部大会。\n"
    assert [one for _, one in found(other + "请永宣区委副书记、区长安世宁同志讲话。", "MK302")] == ["永宣区"]


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("主持词（2026年6月26日上午，主持人：康敏）", ["2026年6月28日"]),
        ("主持词（2026年6月28日上午，主持人：康敏）", []),
        ("第一部分　观摩（2026年6月26日上午，星期五）", []),
    ],
)
def test_one_ceremony_is_on_one_day(head: str, words: list[str]) -> None:
    text = f"金沙市老年大学结业典礼\n{head}\n各位老师：\n六月的校园，绿树成荫。2026年6月28日，我们欢聚在百花剧场。"
    assert [one for _, one in found(text, "MK211")] == words
