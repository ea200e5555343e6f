"""Rules on punctuation and numbers: what each finds, to the character, what stands there after the correction; and
what looks like it and is right.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from meetingkit.check.fixing import fixed
from meetingkit.check.registry import RULES, Finding
from tests.scripts import found, script

FAMILY = [code for code in RULES if code.startswith("MK6")]


def findings(text: str, code: str) -> list[Finding]:
    find = RULES[code].find_in_text
    assert find
    return sorted(find(script(text)), key=lambda one: one.position)


def corrected(text: str, code: str) -> str:
    return fixed(text, [one.fix for one in findings(text, code) if one.fix])


# code, text, the words found, the text corrected
MENDED = [
    ("MK601", "同志们:今天开会。", ":", "同志们：今天开会。"),
    ("MK601", "今天开会,研究工作。", ",", "今天开会，研究工作。"),
    ("MK601", "今天开会, 研究工作。", ", ", "今天开会，研究工作。"),
    ("MK601", "抓好学习;抓好落实。", ";", "抓好学习；抓好落实。"),
    ("MK601", "大家有什么意见?请发表。", "?", "大家有什么意见？请发表。"),
    ("MK601", "谢谢大家!", "!", "谢谢大家！"),
    ("MK601", "认真领会 ,抓好落实。", " ,", "认真领会，抓好落实。"),
    ("MK601", "二要壮大产业.用好资金。", ".", "二要壮大产业。用好资金。"),
    ("MK601", "会议（第一次)现在开始。", "（第一次)", "会议（第一次）现在开始。"),
    ("MK603", "议程：一，听取报告；二、通过决议。", "，", "议程：一、听取报告；二、通过决议。"),
    ("MK609", "今天的会议不过夜、 不打折扣。", " ", "今天的会议不过夜、不打折扣。"),
    ("MK614", "只剩两、三个月了。", "两、三", "只剩两三个月了。"),
    ("MK614", "开展为期一、两个月的整治。", "一、两", "开展为期一两个月的整治。"),
    ("MK615", "请于06月15日前报送。", "0", "请于6月15日前报送。"),
    ("MK618", "各位代表，同志们；\n现在开会。", "；", "各位代表，同志们：\n现在开会。"),
    ("MK601", "今天的会议就开到这里.", ".", "今天的会议就开到这里。"),
    ("MK601", "会议到此结束.请大家退场。", ".", "会议到此结束。请大家退场。"),
    ("MK601", "增强“四个意识”,坚定信心。", ",", "增强“四个意识”，坚定信心。"),
    ("MK601", "完成85%,比去年高。", ",", "完成85%，比去年高。"),
    ("MK601", "加入WTO,我们还要努力。", ",", "加入WTO，我们还要努力。"),
    ("MK601", "请方志恒(副部长)汇报。", "(副部长)", "请方志恒（副部长）汇报。"),
    ("MK601", "(一)提高认识", "(一)", "（一）提高认识"),
    ("MK601", "学习<<中国共产党章程>>。", "<<中国共产党章程>>", "学习《中国共产党章程》。"),
    ("MK601", '增强"四个意识"。', '"四个意识"', "增强“四个意识”。"),
    ("MK602", "增强“四个意识”、“四个自信”。", "、", "增强“四个意识”“四个自信”。"),
    ("MK602", "学习《通知》、《方案》。", "、", "学习《通知》《方案》。"),
    ("MK602", "区财政局、区审计局、等单位。", "、", "区财政局、区审计局等单位。"),
    ("MK603", "（一）、提高认识", "、", "（一）提高认识"),
    ("MK603", "(2)、提高认识", "、", "(2)提高认识"),
    ("MK603", "①、提高认识", "、", "①提高认识"),
    ("MK603", "1、提高认识", "、", "1.提高认识"),
    ("MK603", "抓好三件事：1、提高认识；", "、", "抓好三件事：1.提高认识；"),
    ("MK603", "一.提高认识", ".", "一、提高认识"),
    ("MK603", "第一、要提高认识。", "、", "第一，要提高认识。"),
    ("MK603", "首先、请区财政局汇报。", "、", "首先，请区财政局汇报。"),
    ("MK604", "增强”四个意识”。", "”", "增强“四个意识”。"),
    ("MK604", "增强“四个意识“。", "“", "增强“四个意识”。"),
    ("MK604", "学习《通知《。", "《", "学习《通知》。"),
    ("MK605", "《关于印发《工作要点》的通知》", "《工作要点》", "《关于印发〈工作要点〉的通知》"),
    ("MK605", "他说：“要增强“四个意识”。”", "“四个意识”", "他说：“要增强‘四个意识’。”"),
    ("MK605", "增强‘四个意识’。", "‘四个意识’", "增强“四个意识”。"),
    ("MK606", "抓好落实，，确保完成。", "，，", "抓好落实，确保完成。"),
    ("MK606", "确保完成。。", "。。", "确保完成。"),
    ("MK606", "确保完成，。", "，。", "确保完成。"),
    ("MK602", "请区财政局、区审计局、依次汇报。", "、", "请区财政局、区审计局依次汇报。"),
    ("MK602", "请区财政局、区审计局、和区统计局汇报。", "、", "请区财政局、区审计局和区统计局汇报。"),
    ("MK607", "于3月一5月完成。", "一", "于3月—5月完成。"),
    ("MK622", "会议有二项议程。", "二", "会议有两项议程。"),
    ("MK623", "谢谢大家！！", "！！", "谢谢大家！"),
    ("MK607", "教育、医疗、养老...", "...", "教育、医疗、养老……"),
    ("MK607", "教育、医疗、养老。。。", "。。。", "教育、医疗、养老……"),
    ("MK607", "教育、医疗、养老…", "…", "教育、医疗、养老……"),
    ("MK607", "只有一个目标--让群众满意。", "--", "只有一个目标——让群众满意。"),
    ("MK609", "今天的会议主要是研究 部署下一步工作。", " ", "今天的会议主要是研究部署下一步工作。"),
    ("MK609", "今天的会议主要是部署工作 ，请认真听。", " ", "今天的会议主要是部署工作，请认真听。"),
    ("MK609", "各位委员，　今天的会议有两项议程。", "　", "各位委员，今天的会议有两项议程。"),
    ("MK611", "２０２６年的工作", "２０２６", "2026年的工作"),
    ("MK611", "增长3．5个百分点", "．", "增长3.5个百分点"),
    ("MK611", "发展ＡＩ产业", "ＡＩ", "发展AI产业"),
    ("MK612", "在2026年三月八日前完成。", "2026年三月八日", "在2026年3月8日前完成。"),
    ("MK612", "2025年的任务，二〇二六年三月底前完成。", "二〇二六年三月", "2025年的任务，2026年3月底前完成。"),
    ("MK613", "二零二六年是关键之年。", "二零二六", "二〇二六年是关键之年。"),
    ("MK613", "二○二六年是关键之年。", "二○二六", "二〇二六年是关键之年。"),
    ("MK613", "二O二六年是关键之年。", "二O二六", "二〇二六年是关键之年。"),
    ("MK613", "共有一百〇五人。", "〇", "共有一百零五人。"),
    ("MK614", "用三、四个月时间完成。", "三、四", "用三四个月时间完成。"),
    ("MK614", "再用一、二天完成。", "一、二", "再用一两天完成。"),
    ("MK614", "来了七、八十人。", "七、八", "来了七八十人。"),
    ("MK614", "每周用3、4天走访。", "3、4", "每周用三四天走访。"),
    ("MK614", "来了20几个人。", "20几", "来了二十几个人。"),
    ("MK615", "2026年03月18日", "0", "2026年3月18日"),
    ("MK615", "3月08日", "0", "3月8日"),
    ("MK617", "一、提高认识\n二、抓好落实。\n三、加强领导", "。", "一、提高认识\n二、抓好落实\n三、加强领导"),
    ("MK618", "同志们；\n今天召开全区工作会议，部署全年工作。", "；", "同志们：\n今天召开全区工作会议，部署全年工作。"),
    ("MK618", "各位代表，\n今天召开全区工作会议，部署全年工作。", "，", "各位代表：\n今天召开全区工作会议，部署全年工作。"),
    ("MK618", "同志们\n今天召开全区工作会议，部署全年工作。", "们", "同志们：\n今天召开全区工作会议，部署全年工作。"),
    ("MK620", "下面，请区委组织部汇报？", "？", "下面，请区委组织部汇报。"),
    ("MK620", "大家有没有不同意见。", "。", "大家有没有不同意见？"),
    ("MK622", "学习20届三中全会精神。", "20", "学习二十届三中全会精神。"),
    ("MK622", "学习党的20大精神。", "20", "学习党的二十大精神。"),
    ("MK622", "编制15五规划。", "15", "编制十五五规划。"),
    ("MK622", "星期5下午开会。", "5", "星期五下午开会。"),
    ("MK622", "完成百分之30。", "百分之30", "完成30%。"),
    ("MK622", "办好二个试点。", "二", "办好两个试点。"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "words", "right"), MENDED)
def test_what_is_found_can_be_corrected(code: str, text: str, words: str, right: str) -> None:
    assert [one.words for one in findings(text, code)] == [words]
    assert corrected(text, code) == right
    assert corrected(right, code) == right


# code, text, line and words of what is found: there is no telling what it should be
TOLD = [
    ("MK601", "甲说'很好'。", []),
    ("MK604", "审议《工作要点。", [(1, "《")]),
    ("MK604", "审议工作要点》。", [(1, "》")]),
    ("MK604", "请方志恒（副部长汇报。", [(1, "（")]),
    ("MK604", "增强”四个意识“。", [(1, "”"), (1, "“")]),
    ("MK604", "学习“《通知”》。", [(1, "》")]),
    ("MK606", "抓好落实，、确保完成。", [(1, "，、")]),
    ("MK606", "请方志恒（，副部长）汇报。", [(1, "（，")]),
    ("MK606", "学习《通知，》。", [(1, "，")]),
    ("MK606", "今天开会。\n，请汇报。", [(2, "，")]),
    ("MK607", "教育、医疗……等", [(1, "……等")]),
    ("MK607", "教育、医疗等……", [(1, "等……")]),
    ("MK608", "各位委员有什么意见，请发表。\n各位委员有什么意见？请发表。", [(1, "，"), (2, "？")]),
    ("MK608", "各位委员有什么意见，请发表。\n各位委员有什么意见？请发表。\n各位委员有什么意见，请发表。", [(2, "？")]),
    ("MK608", "现在休息，各位委员有什么意见，请发表。下面继续，各位委员有什么意见，请发表。", []),
    ("MK610", "26年3月底前完成。", [(1, "26年")]),
    ("MK610", "护薪有条例。25年，全县受理132件。", [(1, "25年")]),
    ("MK601", "题目是《eVTOL:从样机到航线》。", [(1, ":")]),
    ("MK608", "请大家发表意见。\n请大家发表意见！\n请大家发表意见。", [(2, "！")]),
    ("MK619", "首先请周安同志汇报。\n下面请许诺同志汇报。\n现在请石磊同志汇报。\n接下来请何畏同志汇报。\n最后请周安同志讲话", [(5, "话")]),
    ("MK610", "印发26年工作要点。", [(1, "26年")]),
    ("MK610", "25年度考核结果。", [(1, "25年")]),
    ("MK612", "二〇二五年和二〇二六年不同，2026年更好。", [(1, "2026年")]),
    ("MK616", "增长15-30%。", [(1, "15-30%")]),
    ("MK616", "投资9～16亿元。", [(1, "9～16亿")]),
    ("MK619", "今天的会议有两项议程。请大家认真听取", [(1, "取")]),
    ("MK619", "今天的会议有两项议程。请大家认真听取，", [(1, "，")]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "places"), TOLD)
def test_what_is_found_and_only_told(code: str, text: str, places: list[tuple[int, str]]) -> None:
    assert found(text, code) == places


# what is right, and why
RIGHT = [
    ("参加仪式的有：\n临澜市委副书记、市长 沈默然同志；", "a name set apart from the post before it"),
    ("二期一、二区同时开工。", "two things, not about one"),
    ("他干了22年全年无休。", "a span of years"),
    ("上午9:30开会，比分3:1。", "times and ratios"),
    ("共1,000人，增长3.5%。", "digit groups and decimals"),
    ("见 https://example.cn/a?b=1,2;c 和 a.b@example.cn。", "addresses"),
    ("材料是工作要点.docx和v2.3.1版本。", "file names and versions"),
    ("他说：“Yes, we can! OK?”", "English inside"),
    ("按 a:b=c 计算，公式为S=(a+b)h/2。", "formulas"),
    ("用(AI)赋能。", "brackets around Latin letters"),
    ("阿依古丽.买买提同志", "the dot of a foreign name, wrong in width but no full stop"),
    ("《方案》、“十四五”规划和《通知》（试行）、《办法》。", "members in different marks, or with a note"),
    ("印发了《实施方案》、《考核办法》（试行）和清单。", "a note behind a title"),
    ("增强“四个意识”、思想自觉、“四个自信”。", "a list with a member without marks"),
    ("甲局、等级评定、等次", "words that begin with 等"),
    ("一、二、三产业融合，第一、第二党支部，第一、三季度。", "numbers that count things"),
    ("（一）提高认识", "a bracketed number"),
    ("1.提高认识", "a number with its point"),
    ("（一）、（二）两项", "two numbers in a row"),
    ("第1、2组讨论。", "a number in a sentence"),
    ("1）提高认识\na）提高认识", "a number with half a bracket"),
    ("他说：“要‘讲政治’。”", "quotation inside a quotation"),
    ("《关于印发〈工作要点（2026年版）〉的通知》", "brackets in a title"),
    ("关于贯彻《工作\n要点》的通知", "a title over two lines"),
    ("“第一段。\n“第二段。”", "a quotation of two paragraphs"),
    ("’80年代的it’s", "apostrophes"),
    ("真的吗？！太好了！！！", "exclamations"),
    ("“……”表示省略……请看下面。", "an ellipsis"),
    ("人人平等……这是目标。", "平等 is a word"),
    ("他坐在那里……等着。", "等 is a verb"),
    ("目标只有一个——让群众满意。", "a dash"),
    ("北京—上海高速，2025—2026年。", "a joining dash"),
    ("谢谢大家。谢谢大家！请各位同志抓好工作落实。请各位同志抓好工作落实！", "another tone at the end"),
    ("一、提高政治站位，抓好落实\n我们要提高政治站位、抓好落实。", "a heading is no sentence"),
    ("请李　明同志汇报一年来的工作情况。", "a name set apart"),
    ("时间：　2026年3月8日", "a label"),
    ("参加人员：方志恒　江云帆　卢思敏　叶书宁　宋致远等同志。", "a list of names"),
    ("请作题为《凝心聚力谋发展　实干担当开新局》的工作报告。", "a title of two parts"),
    ("20多年来，用30年时间，改革开放40年，任期5年，10年3个月。", "spans of time"),
    ("80年代和“26年3月”。", "decades, and words of others"),
    ("2025年的任务。\n二〇二六年三月八日", "a signing date in Han"),
    ("“二〇二六年行动”在2026年开展。", "words of others"),
    ("2026年正月初八，2026年八月十五。", "lunar days"),
    ("和谐相处、和平共处、与时俱进、及时总结，第二项，第十二项，进行二次审议。", "、 before words that begin so"),
    ("第3一4行的“一”。".replace("一4", "至4"), "至"),
    ("要干20年，25年后再看。", "a span"),
    ("二〇二六年，一百零五人，一〇八国道。", "the right zeros"),
    ("三四个月，七八十人，一带一路，十三五，六点半。", "rough numbers and fixed words"),
    ("一、二季度和三、四季度，五、六年级，二、三产业，三、四级，第三、四个问题。", "two things"),
    ("三、四个意识要增强。", "a heading's number"),
    ("今天有两件事：三、四个自信要坚定。", "a number after a colon"),
    ("9亿～16亿元，15%～30%，3—5天，2025—2026年。", "ranges with their units, years"),
    ("三、把好方向。\n四、抓好落实。", "numbered sentences that all end"),
    ("同志们！\n今天召开全区工作会议，部署全年工作。", "an exclamation"),
    ("同志们：\n今天召开全区工作会议，部署全年工作。", "the colon"),
    ("主持词\n今天召开全区工作会议，部署全年工作。", "no salutation"),
    ("今天开会。研究工作（鼓掌）", "a stage direction ends it"),
    ("请大家看看有什么意见？请问哪位先讲？请各位考虑是否可行？", "questions with 请"),
    ("看看有没有问题，再定。我们要弄清楚有没有意见分歧的地方。", "有没有 within a statement"),
    ("第二个问题，十二个单位，二个一百年。", "other numbers before 个"),
    ("20大件行李，星期日，党的二十大。", "no congress"),
    ("完成百分之三十。", "Han throughout"),
    ("会议由【待填:谁】主持。", "a marked blank"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "reason"), RIGHT)
def test_what_is_right_is_left_alone(text: str, reason: str) -> None:
    assert {code: found(text, code) for code in FAMILY if found(text, code)} == {}, reason


# one of each rule: text, where, what is said, what to do
SAID = [
    ("MK601", "同志们:今天开会。", "1:4", "汉字旁边用了半角的“:”", "请改成全角的“：”。"),
    ("MK601", "请方志恒(副部长)汇报。", "1:5", "“(副部长)”用了半角的括号", "请改成“（副部长）”。"),
    ("MK601", '增强"四个意识"。', "1:3", "汉字用了直引号", "请改成 “” 。"),
    ("MK602", "“四个意识”、“四个自信”", "1:7", "并列的引号之间不用顿号", "请删去这个顿号。"),
    ("MK603", "开会。\n（一）、提高认识", "2:4", "编号“（一）”后面不用标点，这里用了“、”", "请删去“、”。"),
    ("MK603", "1、提高认识", "1:2", "编号“1”后面用下脚点，这里用了“、”", "请改成“1.”。"),
    ("MK604", "审议《工作要点。", "1:3", "这个书名号只有前一半", "请补上，或删去这一个。"),
    ("MK604", "增强“四个意识“。", "1:8", "这个引号的方向反了", "请改成 ” 。"),
    ("MK605", "《印发《要点》的通知》", "1:4", "书名号里面应是 〈〉 ，这里用了 《》", "请改成 〈〉 。"),
    ("MK606", "抓好落实，，确保完成。", "1:5", "标点叠在一起：“，，”", "请改成“，”。"),
    ("MK607", "教育、医疗...", "1:6", "省略号用六个点“……”，这里是“...”", "请改成“……”。"),
    ("MK608", "大家对此有什么意见，请发表。\n大家对此有什么意见？请发表。", "1:10",
     "和第2行是同一句话，标点不同：那里是“什么意见？请发表”", "请统一。"),
    ("MK610", "26年3月完成。", "1:1", "年份“26年”只写了两位", "请写四位，如 2026年。"),
    ("MK612", "2025年的任务，二〇二六年完成。", "1:10", "别处的年份用阿拉伯数字，这里是“二〇二六年”", "请改成“2026年”，或全篇统一。"),
    ("MK617", "一、提高认识\n二、抓好落实。\n三、加强领导", "2:7", "标题末尾用了“。”", "请删去。"),
    ("MK618", "同志们；\n今天召开全区工作会议，部署全年工作。", "1:4", "称呼后面用了“；”，应是冒号", "请改成冒号“：”。"),
    ("MK622", "党的20大", "1:3", "届次的数字用汉字，这里是“20”", "请改成“二十”。"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "place", "message", "hint"), SAID)
def test_what_is_said(code: str, text: str, place: str, message: str, hint: str) -> None:
    first, *_ = findings(text, code)
    assert f"{first.position.line}:{first.position.column}" == place
    assert (first.message, first.hint) == (message, hint)


@pytest.mark.parametrize("code", FAMILY)
def test_the_examples_of_a_rule_are_true(code: str) -> None:
    rule = RULES[code]
    frame = WITH_FELLOWS.get(code, "{}")
    assert found(frame.format(rule.wrong), code)
    assert not found(frame.format(rule.right), code)


# what an example needs around it to be wrong
WITH_FELLOWS = {
    "MK608": "各位委员有什么意见，请发表。\n{}",
    "MK609": "今天的会议主要是{}",
    "MK617": "{}\n二、抓好落实\n三、加强领导",
    "MK618": "{}\n今天召开全区工作会议，部署全年工作。",
}


def test_a_paragraph_broken_into_lines_is_not_told_line_by_line() -> None:
    assert found("今天开会。会议有\n两项议程。请大家\n认真听。然后大家\n发言。最后我讲\n几点意见。", "MK619") == []


def test_only_what_a_person_wrote_is_told() -> None:
    given = script("同志们:今天开会,好。")
    [line] = given.lines
    own = replace(given, lines=(replace(line, own=lambda offset: offset > 5),))
    find = RULES["MK601"].find_in_text
    assert find
    assert [one.position.column for one in find(own)] == [9]
