"""Of what kind a call is and what it is about, where its words say more than the matter or less."""

from __future__ import annotations

import pytest

from meetingkit.recognise.recognise import recognise
from tests.recognition_score import document
from tests.understood import Found, steps

MATTERS: list[tuple[str, list[str], Found]] = [
    ("told to the parents", ["请班主任江云帆老师就寒假安排跟家长们作个介绍。"], [("report", "寒假安排", ["班主任江云帆老师"])]),
    ("told to those who are new", ["请会计江云帆就报销流程给新同事们作个说明。"], [("explanation", "报销流程", ["会计江云帆"])]),
    ("whose experience it is", ["请十佳母亲江云帆谈谈她的体会。"], [("speech", None, ["十佳母亲江云帆"])]),
    ("whose story it is", ["请护林员江云帆讲一讲他家的故事。"], [("speech", None, ["护林员江云帆"])]),
    ("a story that tells of something", ["请护林员江云帆讲一讲他的护林故事。"], [("speech", "他的护林故事", ["护林员江云帆"])]),
    ("said and proposed", ["请商户代表江云帆谈感受、提建议。"], [("speech", None, ["商户代表江云帆"])]),
    ("medals and certificates", ["请院长江云帆为他们颁发奖牌和证书。"], [("award", None, ["院长江云帆"])]),
    ("what is brought", ["请文旅局局长江云帆为大家带来民宿资源推介。"], [("report", "民宿资源", ["文旅局局长江云帆"])]),
    ("a lecture that is brought", ["请营养师江云帆为大家带来健康饮食讲座。"], [("study", "健康饮食", ["营养师江云帆"])]),
    ("a committee's report on what it looked into", ["请人大农工委主任江云帆作关于灌区改造进展情况的调研报告。"], [("report", "灌区改造进展情况", ["人大农工委主任江云帆"])]),
    ("experience of something", ["请三小校长江云帆介绍“光盘行动”推广的做法。"], [("speech", "“光盘行动”推广的做法", ["三小校长江云帆"])]),
    ("experience of nothing told", ["请三小校长江云帆介绍他们村的经验。"], [("speech", None, ["三小校长江云帆"])]),
    ("what somebody tells of the past", ["请老兵江云帆讲述强渡大河的经过。"], [("speech", "强渡大河的经过", ["老兵江云帆"])]),
    ("rules that are explained", ["请医保局局长江云帆为大家说明报销政策的调整。"], [("explanation", "报销政策的调整", ["医保局局长江云帆"])]),
    ("what was learnt, exchanged", ["请党员江云帆交流驻村体会。"], [("speech", "驻村体会", ["党员江云帆"])]),
    ("on what they are asked to advise", ["请江云帆委员围绕农村养老建言。"], [("speech", "农村养老", ["江云帆委员"])]),
    ("who reads and who gives", ["请副书记江云帆宣读“十佳志愿者”名单，民政科科长沈若谷为获奖者颁奖。"], [("reading", "“十佳志愿者”名单", ["副书记江云帆"]), ("award", None, ["民政科科长沈若谷"])]),
    ("a title, then who is asked", ["今天辅导的题目是《阵地怎么守》，有请江云帆教授。"], [("study", "《阵地怎么守》", ["江云帆教授"])]),
    ("who is charged with it at once", ["先通报上年度整改情况，由办公室主任江云帆同志负责。"], [("report", "上年度整改情况", ["办公室主任江云帆同志"])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in MATTERS], ids=[case[0] for case in MATTERS])
def test_what_is_no_part_of_a_matter(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


TOLD_WITHIN: list[tuple[str, list[str], Found]] = [
    ("who reads, in brackets", ["程序一：宣读立项通知（教科室主任江云帆）。"], [("reading", "立项通知", ["教科室主任江云帆"])]),
    ("who speak, in brackets", ["第一项，表态发言（一车间主任江云帆、二车间主任沈若谷）。"], [("speech", None, ["一车间主任江云帆", "二车间主任沈若谷"])]),
    ("who teaches and what", ["第一步：上党课，主讲人党委书记江云帆，题目是《守住底线》。"], [("study", "《守住底线》", ["党委书记江云帆"])]),
    ("who reports, behind a colon", ["听取工会财务收支情况报告：报告人，工会主席江云帆。"], [("report", "工会财务收支情况", ["工会主席江云帆"])]),
    ("a title of its own sentence", ["程序一：课题负责人作开题报告（副校长江云帆）。报告题目：小学整本书阅读研究。"], [("report", "小学整本书阅读研究", ["副校长江云帆"])]),
    ("the title of a talk", ["第一位分享者：江云帆律师。分享题目：《合同里的坑》。"], [("speech", "《合同里的坑》", ["江云帆律师"])]),
    ("what is no name in brackets", ["第一项，宣读立项通知（见附件第三页）。"], [("reading", "立项通知（见附件第三页）", [])]),
    ("what the meeting is about", ["会议主题：凝心聚力促发展。", "请镇长江云帆汇报。"], [("report", None, ["镇长江云帆"])]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "expected"), [case[1:] for case in TOLD_WITHIN], ids=[case[0] for case in TOLD_WITHIN]
)
def test_who_and_what_a_heading_tells(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


COUNTED = "今天的会议议程有三项。"
ITEMS: list[tuple[str, list[str], Found]] = [
    ("a list that is the course itself", [COUNTED, "第一项议程，审管办主任江云帆通报案件质量情况。", "第二项议程，民一庭庭长沈若谷作表态发言。", "第三项议程，院长方知行作讲话。"], [("report", "案件质量情况", ["审管办主任江云帆"]), ("speech", None, ["民一庭庭长沈若谷"]), ("address", None, ["院长方知行"])]),
    ("a list, and the items after it", [COUNTED, "第一项，通报案件质量情况。", "第二项，表态发言。", "第三项，领导讲话。", "下面，请审管办主任江云帆通报案件质量情况。"], [("report", "案件质量情况", ["审管办主任江云帆"])]),
    ("who speaks for others", ["请学生代表江云帆讲话。"], [("speech", None, ["学生代表江云帆"])]),
    ("who speaks for others, in a heading", ["典礼第二项：教师代表讲话", "请江云帆老师。"], [("speech", None, ["江云帆老师"])]),
    ("a leader", ["请县工商联主席江云帆讲话。"], [("address", None, ["县工商联主席江云帆"])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in ITEMS], ids=[case[0] for case in ITEMS])
def test_what_an_item_is(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


NUMBERED: list[tuple[str, list[str], Found]] = [
    ("one thing and another", ["今天的会主要是两个内容。一个是请县委办主任江云帆通报全年工作情况。", "另一个是请老干部局局长沈若谷汇报保健安排。"], [("report", "全年工作情况", ["县委办主任江云帆"]), ("report", "保健安排", ["老干部局局长沈若谷"])]),
    ("one, two, three", ["一是请商务局局长江云帆通报招商情况。", "二是企业代表发言，请沈若谷经理、方知行经理依次发言。", "三是请副市长陆归程讲话。"], [("report", "招商情况", ["商务局局长江云帆"]), ("speech", None, ["沈若谷经理", "方知行经理"]), ("address", None, ["副市长陆归程"])]),
    ("an item of the agenda by 之", ["会议议程之一，听取上届理事会工作报告，请会长江云帆作报告。"], [("report", "上届理事会工作", ["会长江云帆"])]),
    ("a number in brackets", ["议程（一）筹备组组长江云帆通报筹备情况。", "议程（二）选举首届业主委员会委员。请大家填写选票，填好后投入票箱。"], [("report", "筹备情况", ["筹备组组长江云帆"]), ("election", "首届业主委员会委员", [])]),
    ("a bill that is weighed", ["审议议案一：《关于年度投资计划的议案》，请投资部部长江云帆宣读。"], [("reading", "《关于年度投资计划的议案》", ["投资部部长江云帆"])]),
    ("what the chair asks of all", ["请镇长江云帆汇报春耕情况。", "会后做好三件事：一是请大家把秧田整好，二是请各村把水渠修好。"], [("report", "春耕情况", ["镇长江云帆"])]),
    ("a draft of the agenda", ["大会议程（草案）已经印发给各位代表。", "请镇长江云帆汇报春耕情况。"], [("report", "春耕情况", ["镇长江云帆"])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in NUMBERED], ids=[case[0] for case in NUMBERED])
def test_how_items_are_numbered(lines: list[str], expected: Found) -> None:
    found = steps(*lines)
    assert found[: len(expected)] == expected
    assert all(step[0] == "address" for step in found[len(expected) :])


OF_ALL: list[tuple[str, list[str], Found]] = [
    ("what all visit, and who shows it", ["下面请大家参观村史馆，由馆长江云帆为大家讲解。"], [("other", "村史馆", ["馆长江云帆"])]),
    ("a film before the meeting", ["会前，先播放警示教育片《失衡的账本》。", "请纪检专员江云帆通报案件查处情况。"], [("other", "警示教育片《失衡的账本》", []), ("report", "案件查处情况", ["纪检专员江云帆"])]),
    ("what all measure", ["下面请大家对选人用人工作和新提拔任用干部进行民主评议，评议采取无记名方式。"], [("appraisal", "选人用人工作和新提拔任用干部", [])]),
    ("what all study", ["下面，请大家一起学习《中国共产党章程》第一章。"], [("study", "《中国共产党章程》第一章", [])]),
    ("what was done before", ["会前，我们先后召开了三次座谈会，观看了警示片《失衡的账本》。"], []),
    ("where they go", ["接下来请大家按名单到指定教室上课。"], []),
    ("what they are to do afterwards", ["材料会后印发，请大家结合实际认真学习。", "请各单位带队同志领取学习资料。"], []),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in OF_ALL], ids=[case[0] for case in OF_ALL])
def test_what_all_do(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


OTHER_WORDS: list[tuple[str, list[str], Found]] = [
    ("who teaches, and her title", ["给大家讲课的是县医院医师江云帆，她讲的题目是《血压怎么管》，大家欢迎！"], [("study", "《血压怎么管》", ["县医院医师江云帆"])]),
    ("who explains", ["为大家解读《信访工作条例》的，是县信访局局长江云帆同志。"], [("explanation", "《信访工作条例》", ["县信访局局长江云帆同志"])]),
    ("who gives the lecture", ["下面为我们作专题辅导的是省农科院研究员江云帆，大家欢迎。"], [("study", None, ["省农科院研究员江云帆"])]),
    ("who is asked, and his title", ["下面有请学生代表江云帆同学，他发言的题目是《向光而行》。"], [("speech", "《向光而行》", ["学生代表江云帆同学"])]),
    ("what she brings", ["接下来是教师代表江老师，她带来的是《与你同行》。"], [("speech", "《与你同行》", ["教师代表江老师"])]),
    ("who is heard", ["我们先听社法委主任江云帆介绍调研情况。"], [("report", "调研情况", ["社法委主任江云帆"])]),
    ("who was invited, and on what", ["我们很荣幸地邀请到市委党校江云帆教授，围绕“乡村振兴怎么干”为我们作专题辅导。"], [("study", "乡村振兴怎么干", ["市委党校江云帆教授"])]),
    ("who was invited, and his title", ["今天，我们特别邀请到讲师江云帆老师，为大家作题为“读懂孩子”的专题讲座。"], [("study", "读懂孩子", ["讲师江云帆老师"])]),
    ("who was heard", ["会前，我们听了社法委主任江云帆介绍调研情况。"], []),
    ("who taught", ["刚才给大家讲课的是县医院医师江云帆，她讲的题目是《血压怎么管》。"], []),
    ("who is invited and others are called first", ["今天我们请来了市委党校江云帆教授，为大家作专题辅导。", "首先，请县委副书记沈若谷讲话。"], [("study", None, ["市委党校江云帆教授"]), ("address", None, ["县委副书记沈若谷"])]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "expected"), [case[1:] for case in OTHER_WORDS], ids=[case[0] for case in OTHER_WORDS]
)
def test_a_call_in_other_words(lines: list[str], expected: Found) -> None:
    assert [(kind, (about or "").strip("“”") or None, who) for kind, about, who in steps(*lines)] == expected


BALLOTS_AND_AWARDS: list[tuple[str, list[str], Found]] = [
    ("who stands for election", ["二、就业主委员会委员候选人进行投票选举。请各位业主依次投票。"], [("election", "业主委员会委员", [])]),
    ("those of the next term", ["第二件事，选下一届业委会委员。拿到票的邻居请填票，填好投进票箱。"], [("election", "下一届业委会委员", [])]),
    ("what this meeting elects", ["下面进行选举，本次大会选举社区党委委员。请监票人分发选票。"], [("election", "社区党委委员", [])]),
    ("who gives an award under a number", ["第二项，县长江云帆、副县长沈若谷为新会员单位授牌。"], [("award", "新会员单位", ["县长江云帆", "副县长沈若谷"])]),
    ("who began as a teacher", ["第三项，校长江云帆为从教三十年教师颁奖。"], [("award", "从教三十年教师", ["校长江云帆"])]),
    ("in rounds", ["下面分两轮颁奖：", "第一轮，二等奖，颁奖嘉宾镇党委副书记江云帆；"], [("award", None, ["镇党委副书记江云帆"])]),
    ("who signs on what paper", ["第二项，签约。请师傅、徒弟在《师徒协议》上签字。"], [("signing", "《师徒协议》", ["师傅", "徒弟"])]),
    ("who sign, told before the paper", ["现在签约。签约代表：院长江云帆、副院长沈若谷。请二位上台签署《合作协议》。"], [("signing", "《合作协议》", ["院长江云帆", "副院长沈若谷"])]),
    ("what a leader thinks of carrying it out", ["请院长江云帆同志结合审判工作谈贯彻意见。"], [("address", None, ["院长江云帆同志"])]),
    ("what was learnt", ["然后由副局长江云帆同志带来学习体会。"], [("speech", "学习体会", ["副局长江云帆同志"])]),
    ("what was elected", ["上届大会选举产生的委员已经到任。"], []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "expected"), [case[1:] for case in BALLOTS_AND_AWARDS], ids=[case[0] for case in BALLOTS_AND_AWARDS]
)
def test_who_is_elected_honoured_and_signs(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


BOXED: list[tuple[str, list[str], Found]] = [
    ("an oath and a lesson", ["【重温入党誓词】全体起立，举起右手，由支部副书记江云帆领誓。", "【讲党课】由支部书记沈若谷以《守住初心》为题讲党课。"], [("ceremony", "重温入党誓词", ["支部副书记江云帆"]), ("study", "《守住初心》", ["支部书记沈若谷"])]),
    ("who tells, without a word that asks", ["【通报情况】督查室主任江云帆通报督查情况。", "〔经验交流〕三组组长沈若谷、五组组长方知行谈做法。"], [("report", "督查情况", ["督查室主任江云帆"]), ("speech", None, ["三组组长沈若谷", "五组组长方知行"])]),
    ("a direction", ["【全体起立】请县长江云帆讲话。", "【播放音乐】"], [("address", None, ["县长江云帆"])]),
    ("what is over", ["首先，奏唱国歌。", "【国歌奏毕】请县长江云帆讲话。"], [("ceremony", "奏唱国歌", []), ("address", None, ["县长江云帆"])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in BOXED], ids=[case[0] for case in BOXED])
def test_a_heading_in_brackets(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


HEADINGS: list[tuple[str, list[str], Found]] = [
    ("what is told, and who behind it", ["三、就计票结果向大会报告。报告人：居委会副主任江云帆。"], [("report", "计票结果", ["居委会副主任江云帆"])]),
    ("what is explained, and who behind it", ["第二项，就资金使用情况作说明。说明人：财务科科长江云帆。"], [("explanation", "资金使用情况", ["财务科科长江云帆"])]),
    ("experience of something, in rows", ["第二个议程，“清洁庭院”创建经验分享。", "（一）上湾村妇联主席江云帆", "（二）下湾村妇联主席沈若谷"], [("speech", "“清洁庭院”创建经验", ["上湾村妇联主席江云帆", "下湾村妇联主席沈若谷"])]),
    ("experience of nothing", ["第二项，典型经验交流。", "请上湾村支书江云帆发言。"], [("speech", None, ["上湾村支书江云帆"])]),
    ("a mark before the matter", ["★ 议题一 ★ 旧街改造", "请住建局局长江云帆汇报。"], [("report", "旧街改造", ["住建局局长江云帆"])]),
    ("a report by its title", ["请院长江云帆作主题报告《数字乡村》。"], [("report", "《数字乡村》", ["院长江云帆"])]),
    ("the only item of the agenda", ["会议只有一个议题：选举会长、副会长。", "请筹备组组长江云帆介绍候选人情况。", "现在以无记名投票方式选举。请工作人员发票。"], [("report", "候选人情况", ["筹备组组长江云帆"]), ("election", "会长、副会长", [])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in HEADINGS], ids=[case[0] for case in HEADINGS])
def test_what_a_heading_is_about(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


LOOKING_BACK: list[tuple[str, list[str], Found]] = [
    ("work is summed up", ["请办公室主任江云帆对上半年工作进行总结。"], [("report", "上半年工作", ["办公室主任江云帆"])]),
    ("the meeting is summed up", ["请县长江云帆对今天的会议作总结。"], [("address", "今天的会议", ["县长江云帆"])]),
    ("as it was announced", ["今天会议的议程是：", "1.总结上半年工作；", "2.安排下半年工作。", "现在进行第一项，请副局长江云帆同志讲。", "现在进行第二项，请局长沈若谷同志讲话。"], [("report", "上半年工作", ["副局长江云帆同志"]), ("address", "下半年工作", ["局长沈若谷同志"])]),
    ("a training", ["请科长江云帆就“双随机”检查作业务培训。"], [("study", "“双随机”检查", ["科长江云帆"])]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "expected"), [case[1:] for case in LOOKING_BACK], ids=[case[0] for case in LOOKING_BACK]
)
def test_whether_it_reports_or_directs(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


def test_what_is_asked_when_all_is_over_is_no_step() -> None:
    text = "某公祭活动主持词\n各位来宾：\n今天举行公祭活动。\n请老兵江云帆发言。\n公祭活动结束，请大家依次瞻仰英烈墙。"
    assert [step.type for step in recognise(document(text)).steps] == ["speech"]


def test_steps_of_the_meeting_count_rather_than_its_only_matter() -> None:
    text = "某会主持词\n各位代表：\n今天这个会就议一件事。会议分四步走。\n第一步，请村会计江云帆说明方案。\n散会。"
    assert recognise(document(text)).announced_count == 4
