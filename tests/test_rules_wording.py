"""Set phrases and the words of formal writing: what is told and where, and what only looks like a mistake."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from meetingkit.check.lexicon import lexicon, slips
from meetingkit.check.registry import RULES
from meetingkit.terms import terms
from tests.scripts import found, script

IN_2020: dict[str, Any] = {"day": date(2020, 3, 18)}
IN_2026: dict[str, Any] = {"day": date(2026, 3, 18)}


def told(text: str, code: str, **facts: Any) -> list[str]:
    """The messages of a rule."""
    find = RULES[code].find_in_text
    assert find
    return [one.message for one in find(script(text, **facts))]


@pytest.mark.parametrize(
    ("text", "words", "message"),
    [
        ("增强政治意识、大局意识、核心意识、责任意识。", "责任意识", "“四个意识”里没有“责任意识”，缺“看齐意识”"),
        ("增强政治意识、大局意识、看齐意识、核心意识。", "看齐意识", "“四个意识”的次序不对，这里应是“核心意识”"),
        ("增强“四个意识”，即政治意识、大局意识、核心意识。", "政治意识、大局意识、核心意识", "“四个意识”缺“看齐意识”"),
        ("坚定道路自信、理论自信、制度自信、历史自信。", "历史自信", "“四个自信”里没有“历史自信”，缺“文化自信”"),
        ("坚定理论自信、道路自信、制度自信和文化自信。", "理论自信", "“四个自信”的次序不对，这里应是“道路自信”"),
        ("贯彻创新、协调、绿色、共享、开放的新发展理念。", "共享", "“新发展理念”的次序不对，这里应是“开放”"),
        ("贯彻创新、协调、绿色、开放的新发展理念。", "创新、协调、绿色、开放", "“新发展理念”缺“共享”"),
        ("学好党史、改革开放史、新中国史、社会主义发展史。", "改革开放史", "“四史”的次序不对，这里应是“新中国史”"),
        ("落实“三重一大”制度，重大事项决策、重要干部任免、大额资金使用都要上会。", "重大事项决策、重要干部任免、大额资金使用", "“三重一大”缺“重要项目安排”"),
        ("落实“三会一课”制度，按期召开支部党员大会、党小组会，按时上好党课。", "党员大会、党小组会，按时上好党课", "“三会一课”缺“支委会”"),
        ("一体推进不能腐、不敢腐、不想腐。", "不能腐", "“三不腐”的次序不对，这里应是“不敢腐”"),
        ("严明政治纪律、组织纪律、群众纪律、廉洁纪律、工作纪律、生活纪律。", "群众纪律", "“六大纪律”的次序不对，这里应是“廉洁纪律”"),
        ("做到信念坚定、为民服务、勤政廉政、敢于担当、清正廉洁。", "勤政廉政", "“好干部标准”里没有“勤政廉政”，缺“勤政务实”"),
        ("推进经济建设、文化建设、政治建设、社会建设、生态文明建设。", "文化建设", "“五位一体”的次序不对，这里应是“政治建设”"),
    ],
)  # fmt: skip
def test_a_set_phrase_is_spelled_out_wrongly(text: str, words: str, message: str) -> None:
    assert found(f"同志们：\n{text}", "MK501") == [(2, words)]
    assert told(text, "MK501") == [message]


@pytest.mark.parametrize(
    "text",
    [
        "增强政治意识、大局意识、核心意识、看齐意识，坚定道路自信、理论自信、制度自信、文化自信。",
        "增强“四个意识”，坚定“四个自信”，做到“两个维护”。",  # nothing is spelled out
        "增强政治、大局、核心、看齐意识。",  # 意识 once for all
        "坚定中国特色社会主义道路自信、理论自信、制度自信、文化自信。",
        "增强政治意识、大局意识、责任意识。",  # not the four: half of them is no claim
        "增强“四个意识”，特别是核心意识、看齐意识。",  # some of them on purpose
        "牢记“四个意识”，增强政治意识、大局意识等。",
        "抓好“三会一课”：党员大会、支委会、党小组会、党课。",
        "落实“三重一大”：重大决策、重要人事任免、重大项目安排、大额度资金运作。",
        "完整、准确、全面贯彻创新、协调、绿色、开放、共享的新发展理念。",
        "坚持创新发展、绿色发展。",
        "统筹推进经济建设、政治建设、文化建设、社会建设和生态文明建设。",
        "抓好政治建设、思想建设、组织建设、作风建设、纪律建设。",
        "推动经济建设、社会建设、文化建设和党的建设协调发展。",  # no claim to be the five
        "党史、新中国史、改革开放史、社会主义发展史、中华民族发展史。",
        "一体推进不敢腐、不能腐、不想腐。",
        "力戒形式主义、官僚主义。",  # two of the four are a matter of their own
        "锻造忠诚干净担当的干部队伍。",
        "全面建设社会主义现代化国家、全面深化改革、全面依法治国、全面从严治党。",
        "全面建成小康社会、全面深化改革、全面依法治国、全面从严治党。",  # no date: either wording may be right
        "产业、人才、文化、生态、组织“五个振兴”。",
    ],
)
def test_these_lists_are_right_or_no_lists_of_a_set_phrase(text: str) -> None:
    assert found(text, "MK501") == []


def test_the_four_comprehensives_go_by_the_date() -> None:
    old = "协调推进全面建成小康社会、全面深化改革、全面依法治国、全面从严治党“四个全面”战略布局。"
    new = old.replace("全面建成小康社会", "全面建设社会主义现代化国家")
    assert found(old, "MK501", **IN_2020) == []
    assert found(new, "MK501", **IN_2026) == []
    assert found(old, "MK501", **IN_2026) != []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("推进“五位一体”战略布局。", "五位一体”战略布局"),
        ("协调推进“四个全面”总体布局。", "四个全面”总体布局"),
        ("融入“一带一路”战略。", "一带一路”战略"),
        ("坚持以人民为核心的发展思想。", "以人民为核心"),
        ("增强“四种意识”。", "四种意识"),
        ("增强“五个意识”，坚定“四个自信”。", "“五个意识”"),
        ("坚定“四个意识”，增强信心。", "坚定“四个意识”"),
        ("学习习总书记讲话。", "习总书记"),
        ("用习近平新时代特色社会主义思想武装头脑。", "习近平新时代特色社会主义思想武装头脑"),
        ("推进法制建设。", "法制建设"),
        ("建设法制政府。", "法制政府"),
        ("推进治理能力和治理体系现代化。", "治理能力和治理体系现代化"),
        ("坚持稳中有进工作总基调。", "稳中有进工作总基调"),
    ],
)
def test_a_phrase_is_in_wrong_words(text: str, words: str) -> None:
    assert found(text, "MK502") == [(1, words)]


@pytest.mark.parametrize(
    "text",
    [
        "统筹推进“五位一体”总体布局，协调推进“四个全面”战略布局。",
        "高质量共建“一带一路”。",
        "抢抓“一带一路”战略机遇。",
        "坚持以人民为中心的发展思想。",
        "学习总书记重要讲话。",  # 学习|总书记
        "复习总书记的讲话。",
        "加强社会主义民主法制建设。",  # an older name, rightly used
        "落实“三个意识”。",  # an office's own; no fellow phrase beside it
        "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
        "习近平新时代中国特色社会主义经济思想。",
        "形势稳中有进、稳中向好。",
    ],
)
def test_these_phrases_are_right(text: str) -> None:
    assert found(text, "MK502") == []


@pytest.mark.parametrize(
    ("text", "facts", "words"),
    [
        ("深刻领悟“两个确立”的决定性意义。", IN_2020, "两个确立"),
        ("以中国式现代化推进复兴。", {"day": date(2019, 5, 6)}, "中国式现代化"),
        ("加快发展新质生产力。", {"day": date(2022, 5, 6)}, "新质生产力"),
        ("坚持“两个结合”。", IN_2020, "“两个结合”"),
        ("今年是决胜全面建成小康社会的一年。", IN_2026, "全面建成小康社会"),
        ("坚决打赢脱贫攻坚战。", IN_2026, "打赢脱贫攻坚战"),
        ("统筹疫情防控和经济社会发展各项任务。", IN_2026, "统筹疫情防控和经济社会发展"),
        ("深入学习贯彻党的十九大精神。", IN_2026, "党的十九大精神"),
        ("请区国土资源局汇报。", IN_2026, "国土资源局"),
        ("2020年工作会议主持词\n同志们：\n牢记“三个务必”。", {}, "三个务必"),  # the title tells the year
    ],
)
def test_a_phrase_is_out_of_its_time(text: str, facts: dict[str, Any], words: str) -> None:
    assert [said for _, said in found(text, "MK503", **facts)] == [words]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("深刻领悟“两个确立”的决定性意义。", IN_2026),
        ("深刻领悟“两个确立”的决定性意义。", {}),  # nobody knows when
        ("把理论和实际两个结合起来。", IN_2020),  # not the phrase
        ("我们打赢脱贫攻坚战，全面建成小康社会，历史性地解决了绝对贫困问题。", IN_2026),  # looks back
        ("决胜全面建成小康社会取得决定性成就。", IN_2026),
        ("抓好非洲猪瘟疫情防控。", IN_2026),
        ("党的十八大以来，党的十九大提出的目标。", IN_2026),
        ("原区国土资源局干部张明远同志。", IN_2026),
        ("巩固拓展党纪学习教育成果。", IN_2026),
        ("2021年工作会议主持词\n同志们：\n拥护“两个确立”。", {}),  # held at the end of the year, perhaps
    ],
)
def test_these_phrases_fit_their_time(text: str, facts: dict[str, Any]) -> None:
    assert found(text, "MK503", **facts) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("刚才，社区党支部书记李文博同志作了重要讲话。", 1),
        ("下面，我作重要讲话。", 1),
        ("刚才，镇长方志恒同志发表了重要讲话。", 1),
        ("刚才，区委书记李文博同志作了重要讲话。", 0),
        ("学习习近平总书记在镇村考察时的重要讲话精神。", 0),
        ("请市委常委、区委书记李文博同志作重要讲话。", 0),
        ("省里召开会议，有关领导作了重要讲话。", 0),
    ],
)
def test_whose_speech_is_important(text: str, count: int) -> None:
    assert len(found(text, "MK504")) == count


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("截止6月底，完成投资3亿元。", ["截止"]),
        ("截止目前，没有发生事故。", ["截止"]),
        ("截止2026年3月，共有12家。", ["截止"]),
        ("报名今日截至。", ["截至"]),
        ("截至日期为6月30日。", ["截至"]),
        ("截至6月底，完成投资3亿元。", []),
        ("报名截止6月30日，申报材料截止5月10日下午5点。", []),  # it ends on that day
        ("报名截止时间为6月30日，截止日期不变。", []),
        ("报名已经截止，6月开始审核。", []),
        ("截止到6月底，完成投资3亿元。", []),  # usual, and no slip for most
    ],
)
def test_until_and_by(text: str, words: list[str]) -> None:
    assert [said for _, said in found(text, "MK505")] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("作出工作布署。", ["布署"]),
        ("下步，要抓好落实。对下步工作提要求。", ["下步", "下步"]),
        ("园区座落在城东。", ["座落"]),
        ("按装路灯。", ["按装"]),
        ("既使困难再大，也要完成。", []),  # 也 may belong to 既…也
        ("既使困难再大，决不退缩。", ["既使"]),
        ("我们要再接再励，一如继往。", ["再接再励", "一如继往"]),
        ("公布署名文章。", []),
        ("停下步伐，迈下步子，如下步骤，一下步入正轨。", []),
        ("一座座落成的厂房，讲座落到实处。", []),
        ("按装修方案办。", []),
        ("祝合作愉快！", []),
        ("干部暑期培训，公布暑假安排。", []),
        ("攻坚难题，严峻工作形势。", []),
        ("检查长江岸线。", []),
        ("生活必需，必须坚持。", []),
        ("镇里给予顶力支持，讯情就是命令。", ["顶力", "讯情"]),
        ("坐谈纪要已经印发，请各位来兵对号入坐。", ["坐谈纪要", "各位来兵", "对号入坐"]),
        ("同学门：", ["同学门"]),
        ("不负始命，牢记宗指，抓细抓时。", ["始命", "宗指", "抓细抓时"]),
        ("产业圆区的整冶，标淮要高，效律要快。", ["圆区", "整冶", "标淮", "效律"]),
        ("会员要乘风波浪，刻不容绥。", ["乘风波浪", "刻不容绥"]),
        ("泄洪通到要清开。", ["泄洪通到"]),
        ("村里的高标准农田和撂慌耕地，一块一块核。", ["撂慌耕地"]),
        ("青年教师如春蚕到死，蜡矩成灰。", ["蜡矩成灰"]),
        ("主旋率，主悬律，住旋律，主旋律。", ["主旋率", "主悬律", "住旋律"]),  # of three, each may be the wrong one
        ("中国特色社会主意，高举旗帜。", ["中国特色社会主意"]),
        ("周密部暑，周密步署，尽心部署，细心照料。", ["部暑", "周密步署"]),
        # parts of other words, or as good a word
        ("通讯情况正常，电讯情报已经收到。", []),
        ("请同学门口集合，老师门下弟子众多。", []),
        ("目标淮河，担忧质量，重整冶金行业。", []),
        ("方圆区域，两方圆满。音频律师，年渡口。", []),
        ("开始命名，大宗指标，进行弟子规诵读。", []),
        ("促进形成合力，产业集群总数第一，呼吸内科，随即往回走。", []),
        ("淬炼党性，锤炼党性；日常巡察，日常巡查；满山遍野，漫山遍野。", []),
        ("尊崇知识，尊重知识，法制建设，发展大势，新型产业，综合征治疗。", []),
    ],
)
def test_wrong_characters(text: str, words: list[str]) -> None:
    assert sorted(said for _, said in found(text, "MK506")) == sorted(words)


def test_a_slip_is_mended_outside_marks_only() -> None:
    find = RULES["MK506"].find_in_text
    assert find
    fixes = [one.fix.new if one.fix else None for one in find(script("工作布署；《工作布署》。"))]
    assert fixes == ["部署", None]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("其它单位照办。", ["其它"]),
        ("建立台帐。", ["台帐"]),
        ("其他单位建立台账。", []),
        ("省份外，超过份额。", []),
    ],
)
def test_words_better_written_otherwise(text: str, words: list[str]) -> None:
    assert [said for _, said in found(text, "MK507")] == words


def test_an_allowed_word_is_left_alone() -> None:
    assert found("其它单位。", "MK507", allowed=("其它",)) == []


def test_what_the_program_wrote_is_not_looked_at() -> None:
    text = "其它布署，截止6月底推进“五位一体”战略布局，增强政治意识、大局意识、看齐意识、核心意识。"
    one = script(text)
    written = replace(one, lines=tuple(replace(line, own=lambda _offset: False) for line in one.lines))
    for code in (code for code in RULES if code.startswith("MK5")):
        find = RULES[code].find_in_text
        assert find
        assert list(find(written)) == [], code


def test_the_lists_say_nothing_that_cannot_be() -> None:
    phrases = lexicon().phrases
    assert all(entry.get("出处") for entry in terms("phrases")["提法"].values())
    assert all(len(set(one.members)) == len(one.members) for phrase in phrases for one in phrase.wordings)
    for wrong in (
        one for table in (lexicon().wrong, slips("错字"), slips("用字")) for same in table.values() for one in same
    ):
        assert wrong.words != wrong.right
        assert wrong.words not in wrong.right, wrong  # the right form would be told again
        right = f"，{wrong.right}{wrong.after[0] if wrong.after else ''}，"
        for code in ("MK502", "MK506", "MK507"):
            assert found(right, code) == [], wrong
    for phrase in phrases:
        for one in phrase.wordings:
            listed = f"“{phrase.name}”是{'、'.join(one.members)}。"
            assert found(listed, "MK501") == [], phrase.name


CALLS = ("首先，请区委组织部汇报。", "下面，请区委宣传部汇报。", "最后，请区委书记李文博同志讲话。")
OPENING = ("某区第五次代表大会主持词", "各位代表：", "现在开会。")


def meeting(*lines: str, title: str = OPENING[0]) -> str:
    """A script with three calls; the lines given stand where … is."""
    return "\n".join([title, *OPENING[1:], *lines])


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        (meeting("现在，我宣布，大会闭幕！", *CALLS, "大会到此结束。"), "MK508", ["闭幕"]),
        (meeting("现在，我宣布，大会开幕！", *CALLS, "现在，我宣布，大会开幕！"), "MK508", ["开幕"]),
        (meeting("现在，我宣布，大会开幕！", *CALLS, "现在，我宣布，大会胜利闭幕！"), "MK508", []),
        (meeting(*CALLS, "请区长江云帆同志宣布活动开幕！"), "MK508", []),  # the activity begins when all is said
        ("主持词\n（2026年4月16日下午3:00）\n同志们：\n大家上午好！", "MK509", ["上午好"]),
        ("主持词\n时间：2026年4月16日15:00\n同志们：\n大家上午好！", "MK509", ["上午好"]),
        ("主持词\n（2026年4月16日上午）\n同志们：\n今天下午，我们在这里召开大会。", "MK509", ["今天下午"]),
        ("主持词\n（2026年4月16日上午）\n同志们：\n大家上午好！今天下午还要分组讨论。", "MK509", []),
        ("主持词\n（2026年4月16日上午、下午）\n同志们：\n大家下午好！", "MK509", []),  # two sittings
        (meeting(CALLS[0], "散会。", *CALLS[1:]), "MK510", ["散会"]),
        (meeting(*CALLS, "散会后，请各位组长留步。", "散会。"), "MK510", []),
        (meeting(*CALLS, "散会。会后请领取资料。"), "MK510", ["散会"]),
        (meeting("某公司第三次会议现在闭幕。", *CALLS, "大会到此结束。"), "MK508", ["闭幕"]),
        (meeting(CALLS[0], "散会。", "下面接着召开第二次会议。", *CALLS[1:], "散会。"), "MK510", []),
        (meeting("今天有三项议程。", *CALLS, "请大家抓好落实。"), "MK511", ["家抓好落实。"]),
        (meeting("今天有三项议程。", *CALLS, "会议到此结束。"), "MK511", []),
        (meeting("今天有三项议程。", *CALLS, "谢谢大家！"), "MK511", ["谢谢大家！"]),
        ("请各位领导下台就座。", "MK512", ["下台"]),
        ("请各位领导走下主席台。", "MK512", []),
        ("请获奖者下台。", "MK512", []),  # usual for those who came up
        ("请书记给困难企业找下台阶的办法。", "MK512", []),
    ],
)
def test_how_a_meeting_opens_and_closes(text: str, code: str, words: list[str]) -> None:
    assert [said for _, said in found(text, code)] == words


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("MK506", "要统筹兼故，突出重点。", "统筹兼故"),
        ("MK506", "迫在眉捷，刻不容缓。", "迫在眉捷"),
        ("MK506", "把会议精神落到实外。", "落到实外"),
        ("MK506", "要一以惯之抓好落实。", "一以惯之"),
        ("MK506", "各司其责，密切配合。", "各司其责"),
        ("MK506", "表示忠心的祝贺！", "忠心的祝贺"),
        ("MK513", "要坚定不移的推进改革。", "的"),
        ("MK513", "这次会议开的很成功。", "的"),
        ("MK514", "参加会议的大约有120人左右。", "大约有120人左右"),
        ("MK514", "避免类似事故不再发生。", "避免类似事故不再"),
        ("MK514", "切忌不要麻痹大意。", "切忌不要"),
        ("MK514", "通过这次学习，使我们提高了认识。", "通过这次学习，使"),
    ],
)
def test_words_that_are_slips(code: str, text: str, words: str) -> None:
    assert found(text, code) == [(1, words)]


@pytest.mark.parametrize(
    ("code", "text", "why"),
    [
        ("MK506", "责任落实到未来五年的每一天。", "the last character begins another word"),
        ("MK506", "会议听取了行成村的汇报。", "a name"),
        ("MK506", "要防患于未然、防患未然。", "two right forms"),
        ("MK506", "统筹推进、统筹协调、统筹安排。", "other expressions"),
        ("MK506", "形成合理的布局，报以经久不息的掌声。", "parts of other words"),
        ("MK506", "要提高认知水平，做到即时处置、即时反馈。", "words of their own, near to others"),
        ("MK506", "开展动态检测，检测预警设备已经提前接入平台。", "words of their own, near to others"),
        ("MK506", "请与会同事发言，以此为契机推进工作。", "words of their own, near to others"),
        ("MK506", "政务服务中心要做好动态监测、监测预警，提前介入。", "and those that they are near to"),
        ("MK513", "这是坚定不移的信念，他讲的很多事都发生在村里。", "attributes"),
        ("MK514", "约120人参加，超过500人，避免事故再次发生。", "said once"),
        ("MK514", "防止问题反弹，不发生大的灾害。", "two clauses"),
        ("MK514", "通过学习，我们提高了认识。", "the subject is there"),
    ],
)
def test_words_that_only_look_like_slips(code: str, text: str, why: str) -> None:
    assert found(text, code) == [], why


MEETING = "推进会主持词\n同志们：\n今天召开推进会。\n{}首先，请区水利局汇报。\n下面，请区教育局汇报。\n最后，请区长讲话。\n请大家抓好落实。\n{}"


def test_a_meeting_is_closed_and_wished_well_in_time() -> None:
    assert found(MEETING.format("会议到此结束。\n", "散会。"), "MK510") == [(4, "结束")]
    assert found(MEETING.format("", "会议到此结束。"), "MK510") == []
    assert found(MEETING.format("", "下午的全体会议2时30分开始。现在散会。"), "MK510") == [(8, "散会")]
    assert found(MEETING.format("", "下午的全体会议2时30分开始。现在休会。"), "MK510") == []
    assert found(MEETING.format("", "我宣布，大会结束，散会。请理事留下来。\n谢谢大家！散会。"), "MK510") == [
        (8, "散会")
    ]
    assert found(MEETING.format("", "会议到此结束，预祝大会圆满成功！"), "MK515") == [(8, "预祝大会圆满成功")]
    assert found(MEETING.format("预祝大会圆满成功！\n", "散会。"), "MK515") == []


def test_the_title_says_whether_it_is_the_opening() -> None:
    text = "产业大会开幕式主持词\n各位来宾：\n大家好！\n首先，请市长致辞。\n下面，请院士演讲。\n最后，请市委书记宣布大会{}。"
    assert found(text.format("闭幕"), "MK508") == [(6, "闭幕")]
    assert found(text.format("开幕"), "MK508") == []
