"""Chairs who speak more than they read: a nod, an organ's name alone, what comes before the call, drafts passed by the way."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps, understood

DRAFT = "《公路养护管理办法（送审稿）》"

SAID: list[tuple[str, list[str], Found]] = [
    (
        "passed when nobody objects",
        [f"议题二：审议{DRAFT}。", "请交通局局长郝大路汇报起草情况。", "大家看看，还有没有要修改的？", "没有别的意见，这个办法原则通过，印发执行。"],
        [("vote", DRAFT, ["交通局局长郝大路"])],
    ),
    (
        "summed up by the chair, not voted",
        [f"请交通局局长郝大路就{DRAFT}作说明。", "请大家发表意见。", "好，这个办法原则通过，请交通局修改后印发。"],
        [("explanation", DRAFT, ["交通局局长郝大路"])],
    ),
    (
        "an organ by its name alone",
        ["首先，请住建局局长庞立新汇报管网改造情况。", "财政局说一下资金能不能保障。", "统计局补充一下。"],
        [("report", "管网改造情况", ["住建局局长庞立新", "财政局", "统计局"])],
    ),
    (
        "a matter told before who tells it",
        ["首先，请甲同志宣读纪律。", "议题六，通报人事任免。这个请人社局局长路遥宣布一下。"],
        [("reading", "纪律", ["甲同志"]), ("announcement", "人事任免", ["人社局局长路遥"])],
    ),
    (
        "one is asked, one is told of, one is named",
        ["先请锦绣社区党委书记卜春兰同志述职；下面是槐树里社区党总支书记房建军；再请和顺社区党总支书记丛树林。"],
        [("report", None, ["锦绣社区党委书记卜春兰同志", "槐树里社区党总支书记房建军", "和顺社区党总支书记丛树林"])],
    ),
    (
        "asked with a wish, and the rest after them",
        ["我想先请市人大代表柴刚同志开个头；再请区政协委员诸葛文律师谈一谈。", "三位之后，请其他代表委员踊跃发言。"],
        [("speech", None, ["市人大代表柴刚同志", "区政协委员诸葛文律师"])],
    ),
    (
        "groups of a signing, each with its project",
        ["首先，请甲同志宣读纪律。", "下面进行项目签约。", "第一组，无人机项目，有请区长姬昌先生与副总裁乐天先生上台签约；", "第二组，动力电池项目，有请主任游弋先生与副总裁阮玲女士上台签约。"],
        [("reading", "纪律", ["甲同志"]), ("signing", None, ["区长姬昌先生", "副总裁乐天先生", "主任游弋先生", "副总裁阮玲女士"])],
    ),
    (
        "the side a representative signs for",
        ["首先，请甲同志宣读纪律。", "请总经理邝世杰和职工方首席代表高秀芬上台签字。"],
        [("reading", "纪律", ["甲同志"]), ("signing", None, ["总经理邝世杰", "职工方首席代表高秀芬"])],
    ),
    (
        "told to prepare, and called in another name's stead",
        ["下面请劳动模范代表、班长武桂花同志发言，请站长段铁军同志作准备。", "下面请先进集体代表、站长段铁军同志发言。"],
        [("speech", None, ["劳动模范代表、班长武桂花同志", "先进集体代表、站长段铁军同志"])],
    ),
    (
        "a film before the report that was announced",
        ["3．规划成果汇报。先播放一段航拍短片，让大家有个印象。", "请项目负责人纪晓风汇报规划方案，重点讲三块。"],
        [("other", "航拍短片", []), ("report", "规划方案", ["项目负责人纪晓风"])],
    ),
    (
        "a film by its name, before anybody speaks",
        ["首先，请甲同志宣读纪律。", "在请大家说话之前，我们先用八分钟看一部片子，片名叫《枫树下的法庭》，是自己拍的。"],
        [("reading", "纪律", ["甲同志"]), ("other", "《枫树下的法庭》", [])],
    ),
    (
        "a flag under its heading",
        ["▲ 升国旗、奏唱国歌", "全体起立，面向国旗。升国旗，奏唱国歌。", "礼毕，请坐下。"],
        [("ceremony", "升国旗、奏唱国歌", [])],
    ),
    (
        "an answer that is a talk",
        ["首先，请甲同志宣读纪律。", "下面请院长焦仲文同志对大家的意见作一个回应，并讲话。"],
        [("reading", "纪律", ["甲同志"]), ("address", None, ["院长焦仲文同志"])],
    ),
    (
        "work that is arranged",
        ["首先，请甲同志宣读纪律。", "第三项议程：请林业站站长田树根安排当前森林防火工作。"],
        [("reading", "纪律", ["甲同志"]), ("address", "当前森林防火工作", ["林业站站长田树根"])],
    ),
    (
        "an item by a number in brackets",
        ["（3）下面，审议《企业年金实施细则（草案）》。请人力资源部部长裘勇宣读草案。", "现在进行表决。同意的请举手。", "（4）下面，对公司领导班子进行民主评议。请分发评议表。"],
        [("vote", "《企业年金实施细则（草案）》", ["人力资源部部长裘勇"]), ("appraisal", "公司领导班子", [])],
    ),
    (
        "the chair's own words under the heading of his post",
        ["第一项　通报整改情况", "请谈静同志通报。", "第二项　党组书记作总结讲话", "我代表局党组作两点表态：", "一是要好。做好。", "二是要快。快办。"],
        [("report", "整改情况", ["谈静同志"]), ("address", None, [])],
    ),
    (
        "what is to be done after the meeting",
        ["请纪晓风同志汇报规划方案。", "感谢各位专家！会后请抓好这么几件事：", "（1）单位要尽快修改。对照意见。", "（2）镇里要稳住现状。发现就报。"],
        [("report", "规划方案", ["纪晓风同志"]), ("address", None, [])],
    ),
    (
        "talks under one heading of talks",
        ["首先，请甲同志宣读纪律。", "大会进行第二项：讲话。", "首先有请新任会长游任作就职讲话。", "接下来有请市局副局长严守正讲话。", "最后有请市工商联副主席南风讲话。"],
        [("reading", "纪律", ["甲同志"]), ("address", None, ["新任会长游任", "市局副局长严守正", "市工商联副主席南风"])],
    ),
    (
        "who performs, and what",
        ["首先，请甲同志宣读纪律。", "下面请欣赏教师合唱团带来的合唱《长大后我就成了你》。"],
        [("reading", "纪律", ["甲同志"]), ("other", "合唱《长大后我就成了你》", ["教师合唱团"])],
    ),
    (
        "the first of several awards",
        ["首先，请甲同志宣读纪律。", "首先颁发的是“优秀护士”奖，有请副院长舒兰为她们颁奖。", "最后颁发的是“示范病区”，有请党委书记宫明颁奖。"],
        [("reading", "纪律", ["甲同志"]), ("award", None, ["副院长舒兰", "党委书记宫明"])],
    ),
    (
        "one who is asked again by his post",
        ["请教师发展中心主任蓝海峰介绍《培养方案》。", "对方案有疑问的，现在可以提出来，请蓝主任当面解答。"],
        [("report", "《培养方案》", ["教师发展中心主任蓝海峰"])],
    ),
    (
        "tellers within the vote they count",
        ["首先，请焦阳同志表个态。", "现在进行无记名投票表决。我提议由幸云同志担任监票人，大家没有意见的请鼓掌通过。请分发表决票，同意的画圈。"],
        [("speech", None, ["焦阳同志"]), ("vote", None, [])],
    ),
    (
        "what was settled before the meeting is no matter",
        ["首先，请甲同志宣读纪律。", "下面的时间交给各位，听听大家的高见。按会前沟通的情况，请原县人大常委会主任盛大年同志先讲。"],
        [("reading", "纪律", ["甲同志"]), ("speech", None, ["原县人大常委会主任盛大年同志"])],
    ),
    (
        "a report on a situation",
        ["请第二届监事会监事长钱有度同志作第二届理事会财务收支情况报告。"],
        [("report", "第二届理事会财务收支情况", ["第二届监事会监事长钱有度同志"])],
    ),
    (
        "everybody is asked to come forward",
        ["下面，请甲局局长李平、乙局局长王明依次作交流发言。", "其他同志还有没有要补充的？请踊跃发言。"],
        [("speech", None, ["甲局局长李平", "乙局局长王明"])],
    ),
    (
        "a guest who is welcomed, then asked by his post",
        ["首先，请甲同志宣读纪律。", "第二个环节，专题辅导。我们有幸邀请到市局科长糜可欣同志，为大家讲授《基金监管条例》。让我们以热烈的掌声欢迎糜科长授课。"],
        [("reading", "纪律", ["甲同志"]), ("study", "《基金监管条例》", ["市局科长糜可欣同志"])],
    ),
    (
        "a pause for those who stay",
        ["首先，请甲同志宣读纪律。", "请专家组移步小会议室，讨论形成意见，其他同志原地休息15分钟。", "现在继续开会。请专家组组长景明辉宣读评审意见。"],
        [("reading", "纪律", ["甲同志"]), ("break", None, []), ("reading", "评审意见", ["专家组组长景明辉"])],
    ),
    (
        "the head of a panel is chosen",
        ["一、推选专家组组长", "建议由景明辉教授担任，各位专家有没有意见？没有意见。", "二、介绍项目背景", "请郦强同志介绍项目背景。"],
        [("election", "专家组组长", []), ("report", "项目背景", ["郦强同志"])],
    ),
    (
        "what is asked of those who learn",
        ["首先，请甲同志宣读纪律。", "请各位学员结合即将开始的学习，认真领会，抓好落实。"],
        [("reading", "纪律", ["甲同志"])],
    ),
    (
        "departments that answer, each to a part",
        ["请董事长殷达发言。", "下面，请有关部门对企业提出的问题作回应。先请人社局负责同志就用工问题作回应。", "请税务局负责同志作回应。"],
        [("speech", None, ["董事长殷达"]), ("speech", "企业提出的问题", ["人社局负责同志", "税务局负责同志"])],
    ),
    (
        "what the floor is about",
        ["首先，请甲同志宣读纪律。", "四、讨论", "下面，请各位代表围绕修订草案进行讨论，畅所欲言。"],
        [("reading", "纪律", ["甲同志"]), ("speech", "修订草案", [])],
    ),
    (
        "a heading of reports, for which somebody is asked to speak",
        ["第三项议程，由三个科室作整改汇报。首先请神经外科主任钟立言同志发言，重症医学科主任做准备。", "下面请重症医学科主任尉迟峰同志汇报。"],
        [("report", "整改", ["神经外科主任钟立言同志", "重症医学科主任尉迟峰同志"])],
    ),
    (
        "the title of the first talk is not that of the others",
        ["大会进行第三项，请先进代表发言。", "第一位发言的是校长晏佩文同志，发言的题目是《守一校弦歌》，有请。", "下面请教师巴彩霞同志发言。"],
        [("speech", None, ["校长晏佩文同志", "教师巴彩霞同志"])],
    ),
    (
        "a name unveiled in a phase of its own",
        ["首先，请甲同志宣读纪律。", "下面进入揭牌环节。有请处长荆楚天先生、党委书记甄广德教授，共同为“现代产业学院”揭牌。"],
        [("reading", "纪律", ["甲同志"]), ("ceremony", "为“现代产业学院”揭牌", ["处长荆楚天先生", "党委书记甄广德教授"])],
    ),
    (
        "those who receive are not those who give",
        ["第九项议程：表彰先进。请羊晓峰同志宣读《表彰决定》。", "请获得“劳动模范”称号的李顺田等10名同志上台领奖，请符鼎昌同志颁奖。"],
        [("reading", "《表彰决定》", ["羊晓峰同志"]), ("award", "先进", ["符鼎昌同志"])],
    ),
    (
        "what the chair does after each of them is no step",
        ["下面，开始第一项内容。每位同志述职后，由我作简要点评。", "首先请社区书记程小芸同志述职，滨江社区准备。", "请滨江社区书记熊建业同志述职。"],
        [("report", None, ["社区书记程小芸同志", "滨江社区书记熊建业同志"])],
    ),
    (
        "what is asked of an office is no rite",
        ["首先，请甲同志宣读纪律。", "请市水务集团同步启动用地预审和环评工作，不要等靠。"],
        [("reading", "纪律", ["甲同志"])],
    ),
    (
        "the chair pledges for all, in points",
        ["首先，请甲同志宣读纪律。", "下面，进行第五项议程，由我代表党委班子作表态发言。", "感谢指导。下一步，我们将做好以下工作：", "一是抓整改。照单全收。", "二是强班子。带好队伍。"],
        [("reading", "纪律", ["甲同志"]), ("address", None, [])],
    ),
    (
        "pupils and experts by name and place alone",
        ["首先，请甲同志宣读纪律。", "大会第六项，学生代表献词。有请九（3）班凤子涵、八（1）班宫羽同学。", "第七项，专家发言。请严石总工、钱多益造价师依次发言。"],
        [("reading", "纪律", ["甲同志"]), ("speech", None, ["九（3）班凤子涵", "八（1）班宫羽同学"]), ("speech", None, ["严石总工", "钱多益造价师"])],
    ),
    (
        "a comment of the inspectors, and a policy explained",
        ["首先，请甲同志宣读纪律。", "请市委第四督导组组长上官敏同志作点评讲话。", "最后一件，请办公室副主任魏嘉讲讲高标准农田建设的补助政策。"],
        [("reading", "纪律", ["甲同志"]), ("address", None, ["市委第四督导组组长上官敏同志"]), ("explanation", "高标准农田建设的补助政策", ["办公室副主任魏嘉"])],
    ),
    (
        "an agenda told in words, whoever is named in it",
        ["今天的会议议程有这么几项：首先由社区党组织书记现场述职，述职之后我逐一点评；再进行民主测评；最后请关科长讲话。", "首先请湖滨社区党委书记丁兰花同志述职。"],
        [("report", None, ["湖滨社区党委书记丁兰花同志"])],
    ),
    (
        "what a day is the beginning of",
        ["首先，请甲同志宣读纪律。", "我们将以此次签约揭牌为契机，把产业学院办实办好。"],
        [("reading", "纪律", ["甲同志"])],
    ),
    (
        "reports of a session by their matter",
        ["一、请财政局局长穆青同志作关于2025年财政决算的报告。", "二、请审计局局长雍正国同志作关于预算执行的审计工作报告。"],
        [("report", "2025年财政决算", ["财政局局长穆青同志"]), ("report", "预算执行", ["审计局局长雍正国同志"])],
    ),
    (
        "the first of those who were asked as a whole",
        ["接下来就请各位企业家发言。大家有什么说什么。恒泰公司是龙头，就请恒泰公司董事长管大伟先生带个头，绿源公司准备。", "下面有请绿源公司总经理贝秋云女士。"],
        [("speech", None, ["恒泰公司董事长管大伟先生", "绿源公司总经理贝秋云女士"])],
    ),
    (
        "an account that is held out in pairs of verbs",
        ["头一件，请村会计葛小娥把村集体收支情况给大家念一念、亮一亮。"],
        [("report", "村集体收支情况", ["村会计葛小娥"])],
    ),
    (
        "who waits for an item of his own",
        ["二、下面，请水利局局长柏青同志汇报备汛情况，请气象局局长季晴同志作准备。", "三、请气象局局长季晴同志介绍气候趋势。"],
        [("report", "备汛情况", ["水利局局长柏青同志"]), ("report", "气候趋势", ["气象局局长季晴同志"])],
    ),
    (
        "a head who is chosen by applause within an item",
        ["1.请副县长雷鸣同志致辞。", "2.推选专家组组长。建议由谷雨生研究员担任，各位专家有没有不同意见？如果没有，请鼓掌通过。", "3.请楚立同志汇报规划方案。"],
        [("speech", None, ["副县长雷鸣同志"]), ("election", "专家组组长", []), ("report", "规划方案", ["楚立同志"])],
    ),
    (
        "who was told to prepare, as he was called then",
        ["大会第五项：请邵慧敏老师作典型发言，请青年教师代表罗一鸣老师准备。", "邵老师让人感动。有请罗一鸣老师。"],
        [("speech", None, ["邵慧敏老师", "青年教师代表罗一鸣老师"])],
    ),
    (
        "a guest who is invited to lecture under a title",
        ["首先，请甲同志宣读纪律。", "第三个环节，专题辅导。我们特别邀请县委党校高级讲师仲明哲同志，为我们作题为“把为民造福作为最重要的政绩”的专题辅导。"],
        [("reading", "纪律", ["甲同志"]), ("study", "“把为民造福作为最重要的政绩”", ["县委党校高级讲师仲明哲同志"])],
    ),
    (
        "calls behind dashes",
        ["首先，请甲同志汇报工作。", "——请乙局局长柏松同志发言。", "——请丙局局长苗青同志发言。"],
        [("report", None, ["甲同志"]), ("speech", None, ["乙局局长柏松同志", "丙局局长苗青同志"])],
    ),
    (
        "a report after a vote whose tellers were chosen",
        ["首先，请甲同志汇报情况。", "下面进行表决。建议由张磊同志担任监票人，陈静同志担任计票人。", "下面，请支部副书记徐芳同志作上半年工作汇报。"],
        [("report", None, ["甲同志"]), ("vote", None, []), ("report", "上半年工作", ["支部副书记徐芳同志"])],
    ),
    (
        "who speaks for a group, told before his post",
        ["首先，请甲同志宣读纪律。", "第二项，分组汇报。先请第一组召集人，市纪委副书记陆明远同志汇报，请第二组召集人沈佩兰同志准备。", "请第二组召集人，市纪委常委沈佩兰同志汇报。"],
        [("reading", "纪律", ["甲同志"]), ("report", None, ["第一组召集人，市纪委副书记陆明远同志", "第二组召集人，市纪委常委沈佩兰同志"])],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in SAID], ids=[case[0] for case in SAID])
def test_what_is_said(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


def test_points_after_the_meeting() -> None:
    told = understood(
        "请纪晓风同志汇报规划方案。",
        "会后请抓好这么几件事：",
        "（1）单位要尽快修改。对照意见。",
        "（2）镇里要稳住现状。发现就报。",
    )
    assert [point.lead for point in told.points] == ["单位要尽快修改", "镇里要稳住现状"]


def test_points_by_which_the_chair_pledges() -> None:
    told = understood(
        "请石磊同志作指导讲话。",
        "就抓好会后整改，我代表党组作如下表态：",
        "（一）深化思想认识。常学常新。",
        "（二）抓实整改落实。改一个销一个。",
    )
    assert [point.lead for point in told.points] == ["深化思想认识", "抓实整改落实"]


def test_points_that_are_to_be_done_after_the_meeting() -> None:
    told = understood(
        "请胥国强同志讲话。",
        "刚才，胥书记提出了明确要求，希望大家抓好落实。会后，要重点抓好三项工作：",
        "（一）要抓紧传达学习。各单位一周之内传达。",
        "（二）要抓实问题整改。列出清单。",
        "（三）要抓好当前工作。统筹做好走访慰问。",
    )
    assert [point.lead for point in told.points] == ["要抓紧传达学习", "要抓实问题整改", "要抓好当前工作"]
