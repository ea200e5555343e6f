"""Numbers that are told again, and numbers that make a whole: the recap, the welcome, who is there, the minutes."""

from __future__ import annotations

from datetime import date

import pytest

from tests.scripts import found

DAY = date(2026, 9, 16)
HEAD = "云汀县工作会议主持词\n同志们：\n"
GUESTS = "首先，我介绍出席会议的领导，他们是：\n县委副书记周安同志；\n副县长、县公安局局长许诺同志；\n县政协副主席石磊同志。\n"
INLINE = "出席今天会议的领导有：县委副书记周安同志，副县长、县公安局局长许诺同志。"

THERE = "参加会议的有院党委委员7人、党支部书记18人、党员代表{}人、民主党派代表4人。会议应到92人，请假3人，实到89人。"
CLASSES = "学校有高一年级14个班702名、高二年级14个班689名、高三年级13个班645名同学，学生共{}个班{}名。"
PAPER = "议程有一项：审议《企业年金方案（草案）》。\n请周安同志宣读《企业年金方案（草案）》。\n（宣读）\n"
MINUTES = "会议从下午3:00开始，时间控制在{}分钟以内。3个部门的汇报每个不超过8分钟，3个乡镇的发言每个不超过5分钟，周安同志的讲话约60分钟。"


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("MK238", "下面，请12名新党员上台宣誓。\n刚才，我们见证了15名新党员的庄严宣誓。", "15"),
        ("MK238", "现在表彰二十个先进集体。\n刚才，大会表彰了二十二个先进集体。", "二十二"),
        ("MK238", "请周安同志宣读8项管理制度。\n刚才，周安同志宣读了7项管理制度。", "7"),
        ("MK239", GUESTS + "让我们以热烈的掌声，对四位领导的到来表示欢迎！", "四"),
        ("MK239", INLINE + "让我们对3位领导的光临表示热烈欢迎！", "3"),
        ("MK218", THERE.format(50), "89"),
        ("MK227", "全院共有18个党支部，今天5名书记作现场述职，其余12名书记作书面述职。", "12"),
        ("MK227", CLASSES.format(42, 2036), "42"),
        ("MK227", CLASSES.format(41, 2037), "2037"),
        (
            "MK220",
            "监票人3名，罗长河、田秋生、付桂兰；计票人4名，程向阳、杜小娥、尚文；唱票人2名，林晓燕、贺家旺。",
            "4",
        ),
        ("MK220", "委员会由5人组成。主任候选人1名：石大山；委员候选人3名：方小满、李存根、吴秋月。", "1"),
        ("MK240", MINUTES.format(90), "90分钟"),
        ("MK213", "总结2025年工作，动员职工为实现“十四五”圆满收官贡献力量。", "“十四五”圆满收官"),
        ("MK213", "学校1956年建校，今年迎来建校70周年。\n以优异的成绩向建校69周年献礼！", "69"),
        ("MK213", "迎来公司成立二十周年。\n为公司成立二十周年增光。\n庆祝公司成立十九周年。", "十九"),
        (
            "MK241",
            "议程第四项，审议《企业年金方案（草案）》。\n请周安同志作说明。\n对《职工疗休养办法（草案）》有什么意见？\n同意《企业年金方案（草案）》的请举手。",
            "职工疗休养办法（草案）",
        ),
        ("MK241", PAPER + "各位对《职工疗休养办法（草案）》有什么意见，请发表。", "职工疗休养办法（草案）"),
        ("MK205", "后面四位委员依次发言：许慎委员、郑玄委员、王邕委员。", "四"),
        ("MK205", "请落后的四个村表个态，东坪村支书甄老五、河口村支书秦大河、马家渡村支书麻小英，一个一个来。", "四"),
        ("MK205", "今天主要是讨论陶然、葛青三名同志的入党问题。", "三"),
        ("MK239", INLINE + "\n让我们对三位领导的光临表示热烈欢迎！", "三"),
    ],
)
def test_a_number_told_otherwise(code: str, text: str, words: str) -> None:
    line = 3 + text[: text.rindex(words)].count("\n")
    assert found(HEAD + text, code, day=DAY) == [(line, words)]


@pytest.mark.parametrize(
    ("code", "text", "why"),
    [
        ("MK238", "请12名新党员上台宣誓。\n刚才，我们见证了12名新党员的宣誓。", "the same"),
        ("MK238", "请第一批10名先进个人上台。\n刚才，大会表彰了30名先进个人。", "a part of them"),
        (
            "MK238",
            "请10名先进个人上台。\n请20名先进个人上台。\n刚才，大会表彰了30名先进个人。",
            "two of the numbers before",
        ),
        ("MK238", "近年来建成12个示范站点。\n刚才，大家看了3个示范站点。", "of other years"),
        ("MK238", "请3位同志发言。\n刚才，2位同志作了发言。", "another rule's"),
        ("MK238", "今年新建12个卫生室。\n刚才，大家看了村里的3个卫生院。", "other words"),
        ("MK239", GUESTS + "让我们以热烈的掌声，对三位领导的到来表示欢迎！", "the same, in lines"),
        ("MK239", INLINE + "让我们对两位领导的到来表示欢迎！", "the same, in one line"),
        ("MK239", INLINE[:-1] + "，以及各乡镇负责同志。让我们对各位领导、12位嘉宾的到来表示欢迎！", "others too"),
        ("MK218", THERE.format(60), "the groups make 89"),
        ("MK218", THERE.format(50).replace("。会议应到", "，列席4人。会议应到"), "some have no vote"),
        ("MK227", "全院共有18个党支部，今天5名书记作现场述职，其余13名书记作书面述职。", "all of them"),
        ("MK227", CLASSES.format(41, 2036), "classes and pupils"),
        (
            "MK220",
            "委员会由5人组成。主任候选人2名：石大山、余春生；委员候选人4名：方小满、李存根、吴秋月、谢金花。",
            "together enough",
        ),
        ("MK220", "监票人3名，罗长河、田秋生、付桂兰；计票人2名，程向阳、尚文。", "all named"),
        ("MK240", MINUTES.format(100), "within it"),
        ("MK213", "2025年，“十四五”圆满收官，成绩来之不易。", "told of last year"),
        ("MK213", "迎来建校70周年。\n以优异的成绩向建校70周年献礼！\n去年，县一中建校60周年。", "another school's"),
        ("MK241", PAPER + "各位对《企业年金方案（草案）》有什么意见，请发表。", "the same"),
        (
            "MK241",
            PAPER + "还有《职工疗休养办法（草案）》，已经印发。各位对《职工疗休养办法（草案）》有什么意见？",
            "another, told",
        ),
        ("MK205", "后面三位委员依次发言：许慎委员、郑玄委员、王邕委员。", "so many"),
        ("MK205", "今天主要是讨论陶然、葛青两名同志的入党问题。", "so many, behind what is done with them"),
        ("MK205", "请四个村发言，东坪村、河口村要讲得细一些。", "not all of them"),
        ("MK239", INLINE + "下面，请三位嘉宾发言。", "no welcome"),
        ("MK618", GUESTS + "让我们以热烈的掌声，对三位领导的到来表示欢迎！", "a row, no salutation"),
    ],
)
def test_a_number_told_alike(code: str, text: str, why: str) -> None:
    assert found(HEAD + text, code) == [], why
