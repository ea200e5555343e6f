"""What belongs to one announcement of the chair and what begins another; the floor; what the opening announces."""

from __future__ import annotations

import pytest

from meetingkit.recognise.recognise import recognise
from tests.recognition_score import document
from tests.understood import Found, steps, understood

SERIES: list[tuple[str, list[str], Found]] = [
    ("one by one is one step", ["首先，请3个单位逐个汇报进展情况。", "请甲局汇报，请乙局准备。", "请乙局汇报，请丙镇准备。", "请丙镇汇报。"], [("report", "进展情况", ["甲局", "乙局", "丙镇"])]),
    ("named by name alone", ["下面，请有关县区汇报。先请临河县。", "请桐岭区汇报，青石开发区作准备。", "请青石开发区汇报。"], [("report", None, ["临河县", "桐岭区", "青石开发区"])]),
    ("other matters are other steps", ["首先，请甲局汇报预算执行情况。", "下面，请乙局汇报审计情况。"], [("report", "预算执行情况", ["甲局"]), ("report", "审计情况", ["乙局"])]),
    ("comments belong to the turn", ["首先，请甲镇党委书记梁明同志述职，请乙镇党委书记苏雪同志准备。", "请景明同志点评。", "请乙镇党委书记苏雪同志述职。"], [("report", None, ["甲镇党委书记梁明同志", "乙镇党委书记苏雪同志"])]),
    ("reading, floor and calls are one vote", ["首先，请齐小梅同志宣读《选举办法（草案）》。", "大家有什么意见？请发表。", "现在进行表决。", "同意的请举手。请放下。", "不同意的请举手。", "弃权的请举手。通过。"], [("vote", "《选举办法（草案）》", ["齐小梅同志"])]),
    ("a vote announced apart is its own", ["首先，请张望舒同志就《方案（草案）》作起草说明。", "最后，对《方案（草案）》进行表决。", "同意的请举手。"], [("explanation", "《方案（草案）》", ["张望舒同志"]), ("vote", "《方案（草案）》", [])]),
    ("rounds of an award are one", ["下面，表彰先进集体，分两批颁奖。", "第一批，请甲镇上台领奖。请周明远同志颁奖。", "第二批，请乙局上台领奖。请程立群同志颁奖。"], [("award", "先进集体", ["周明远同志", "程立群同志"])]),
    ("a heading gives the matter", ["研究第二个议题：调整低保标准。", "请区民政局汇报。", "请区财政局补充说明资金安排情况。"], [("report", "调整低保标准", ["区民政局", "区财政局"])]),
    ("turns told by their number", ["下面是故事分享。", "第一位，催化车间工程师林间。", "第二位是销售公司队长游目骋，他带来的是《一通电话》。"], [("speech", None, ["催化车间工程师林间", "销售公司队长游目骋"])]),
    ("who was called as a whole is called one by one", ["下面请各县区汇报。", "首先是东岭区，请东岭区委书记杭锋发言。", "下一个，河西县。", "请河西县委书记阮一鸣发言。"], [("report", None, ["东岭区委书记杭锋", "河西县委书记阮一鸣"])]),
    ("a vote announced, then read", ["下面表决《决议（草案）》，请预算工委副主任尚可心宣读草案。", "请按表决器。", "通过。"], [("vote", "《决议（草案）》", ["预算工委副主任尚可心"])]),
    ("a paper put to the vote that nobody read", ["请县长助理周安同志作任命人员情况的说明。", "下面请拟任局长蒲建军、拟任局长舒曼作供职发言。", "现在表决《关于蒲建军等同志任职的决定（草案）》。采用无记名电子表决方式，请按键。", "通过。"], [("explanation", "任命人员情况", ["县长助理周安同志"]), ("speech", None, ["拟任局长蒲建军", "拟任局长舒曼"]), ("vote", "《关于蒲建军等同志任职的决定（草案）》", [])]),
    ("a vote announced, and a reading after it", ["接下来表决《分配办法（修订草案）》。这里不再宣读。采用电子表决，请各位代表打开表决器。", "会议继续进行。请副主席汤莉同志宣读《关于表彰优秀提案的决定》。"], [("vote", "《分配办法（修订草案）》", []), ("reading", "《关于表彰优秀提案的决定》", ["副主席汤莉同志"])]),
    ("one after the other in a sentence", ["第三项，村里的同志发言。首先请大湾村书记向明贵，发言完了请枫树坳村书记田秀英，最后请青石村书记覃勇。"], [("speech", None, ["大湾村书记向明贵", "枫树坳村书记田秀英", "青石村书记覃勇"])]),
    ("an election after talks", ["第五项，候选人竞职发言。请丁伟发言。", "请姚芳发言。", "第六项，选举第八届居民委员会主任、副主任和委员。"], [("speech", None, ["丁伟", "姚芳"]), ("election", "第八届居民委员会主任、副主任和委员", [])]),
    ("where papers are signed is no paper", ["下面签订2026年度经营目标责任书。请董事长柴振邦到签约台前，请总经理岑岭、总经理易天明上台签约。"], [("signing", "2026年度经营目标责任书", ["董事长柴振邦", "总经理岑岭", "总经理易天明"])]),
    ("who signs first comes up first", ["第六项，签订责任书。请院长凌志坚上台，请庭长游龙、庭长樊素代表各部门上台签字。"], [("signing", "责任书", ["院长凌志坚", "庭长游龙", "庭长樊素"])]),
    ("how many sign is no signing", ["请局长包晨光先生介绍招商环境。", "本次集中签约项目共18个，总投资126.8亿元。", "下面，有请董事长鲁志刚先生致辞。"], [("report", "招商环境", ["局长包晨光先生"]), ("speech", None, ["董事长鲁志刚先生"])]),
    ("a branch that is told to prepare", ["下面进行第四项议程，作表态发言。先请柳河镇镇长孟宪伟发言，请白沙乡分会场作好准备。", "请白沙乡乡长鄢小波发言。"], [("speech", None, ["柳河镇镇长孟宪伟", "白沙乡乡长鄢小波"])]),
    ("a report of a government", ["一、听取县人民政府关于全县水污染防治工作情况的报告。请局长周安报告。", "二、听取县人大社会委员会关于《教育法》实施情况的检查报告。请主任委员纪凤英报告。", "三、审议以上各项报告和议案。"], [("report", "全县水污染防治工作情况", ["局长周安"]), ("report", "《教育法》实施情况", ["主任委员纪凤英"]), ("speech", "以上各项报告和议案", [])]),
    ("two votes in a row", ["先表决“换不换”，同意的请举牌。", "再表决用哪套方案。", "同意方案一的请举牌。"], [("vote", "“换不换”", []), ("vote", "用哪套方案", [])]),
    ("drafts, ballots and a break in an election", ["下面进行第四项，选举。", "首先通过《选举办法（草案）》，请祖瑶同志宣读。", "同意的请举手。通过。", "请监票人检查票箱。", "请总监票人常平同志说明填写选票的注意事项。", "现在计票，休会20分钟。", "请总监票人常平同志报告计票结果。"], [("vote", "《选举办法（草案）》", ["祖瑶同志"]), ("election", None, ["总监票人常平同志"]), ("break", None, []), ("report", "计票结果", ["总监票人常平同志"])]),
    ("a stage direction tells what is shown", ["首先，请看大屏幕。", "（播放短片《灯火》，3分钟）"], [("other", "《灯火》", [])]),
    ("another paper is another signing", ["下面，请甲院长、乙董事长上台，签署《框架协议》。", "请牛主任、丁经理上台，签署《共建协议》。"], [("signing", "《框架协议》", ["甲院长", "乙董事长"]), ("signing", "《共建协议》", ["牛主任", "丁经理"])]),
    ("the heading says more than the call", ["三、分组讨论情况汇报", "请第一代表团团长祁连山同志汇报讨论情况。"], [("report", "分组讨论情况", ["第一代表团团长祁连山同志"])]),
    ("headings by （一）", ["（一）领学原文", "请钟灵同志领学《摘编》第二章。", "（二）研讨发言", "请胡守正同志发言。"], [("study", "《摘编》第二章", ["钟灵同志"]), ("speech", None, ["胡守正同志"])]),
    ("within one numbered item", ["第一项，请甲同志宣读决定。", "第二项，请乙同志发言。", "接着，请丙同志作表态发言。", "第三项，请丁同志作表态发言。", "第四项，请戊书记讲话。"], [("reading", "决定", ["甲同志"]), ("speech", None, ["乙同志", "丙同志"]), ("speech", None, ["丁同志"]), ("address", None, ["戊书记"])]),
    ("leaders of one item", ["第六项，请工会主席耿直同志讲话。", "请院党委书记束平同志讲话。"], [("address", None, ["工会主席耿直同志", "院党委书记束平同志"])]),
    ("each in another's name", ["下面，请监理单位代表、江北公司总监全翔先生发言。", "下面请群众代表、白石村村民倪田老人说几句心里话。"], [("speech", None, ["监理单位代表、江北公司总监全翔先生"]), ("speech", None, ["群众代表、白石村村民倪田老人"])]),
    ("in one more's name", ["有请学生代表夏荷同学发言。", "再请家长代表袁泉先生讲几句心里话。"], [("speech", None, ["学生代表夏荷同学", "家长代表袁泉先生"])]),
    ("greetings are apart", ["首先，请校长成思教授致欢迎词。", "接下来，有请主席莫愁女士致辞。"], [("speech", None, ["校长成思教授"]), ("speech", None, ["主席莫愁女士"])]),
    ("one heading, two matters", ["先议第一个。请楼长尚桂阿姨把意愿征集情况说一说。", "再请住建局焦云同志讲解补贴政策。"], [("report", "意愿征集情况", ["楼长尚桂阿姨"]), ("report", "补贴政策", ["住建局焦云同志"])]),
    ("a situation told, then a vote", ["请监委会主任百年同志把三家报价的情况给大家说说。", "同意的请举手。通过了。"], [("report", "三家报价的情况", ["监委会主任百年同志"]), ("vote", None, [])]),
    ("a vote announced bare", ["第四项，表决。先表决工作报告，同意的请举手。通过。", "再表决《章程（草案）》，同意的请举手。通过。"], [("vote", "工作报告", []), ("vote", "《章程（草案）》", [])]),
    ("what a vote is on", ["第五项，进行投票表决。表决对象是接收甲同志的决议。", "现在请监票人柴云同志公布表决结果。"], [("vote", "接收甲同志的决议", ["监票人柴云同志"])]),
    ("rounds under one announcement", ["下面进行颁奖。首先颁发“先进单位”奖，有请董事长冒远先生颁奖。", "颁发“劳动模范”奖，有请总经理东方睿先生颁奖。"], [("award", None, ["董事长冒远先生", "总经理东方睿先生"])]),
    ("rounds announced apart", ["首先颁发“名师”奖。请温良局长颁奖。", "下面颁发“新秀”奖。请柯蓝书记颁奖。"], [("award", "“名师”奖", ["温良局长"]), ("award", "“新秀”奖", ["柯蓝书记"])]),
    ("a phase of turns", ["首先，请工信局局长尚文同志介绍运行情况。", "下面进入企业家发言环节，每位8分钟左右。", "有请恒拓公司董事长卓尔先生，请绿蕴的宣总做准备。", "有请绿蕴公司总经理宣晓女士。"], [("report", "运行情况", ["工信局局长尚文同志"]), ("speech", None, ["恒拓公司董事长卓尔先生", "绿蕴公司总经理宣晓女士"])]),
    ("who was called by his post", ["第三项，请入党介绍人介绍甲同志的表现并发表意见。", "先请介绍人苟梅同志介绍，再请介绍人法刚同志介绍。"], [("report", "甲同志的表现", ["介绍人苟梅同志", "介绍人法刚同志"])]),
    ("a situation surveyed", ["下面，视频点调各地防御准备情况。", "请玉湾县分会场汇报。", "请石塘区分会场汇报。"], [("report", "各地防御准备情况", ["玉湾县分会场", "石塘区分会场"])]),
    ("the anthem with the flag", ["首先，举行升旗仪式。全体肃立，出旗，奏唱国歌。"], [("ceremony", "升旗仪式", [])]),
    ("who reports stands in the heading", ["第二项议题是听取纪检工作情况的汇报，汇报人：区纪委副书记廉正同志。", "第三项议题是审议轮岗方案，请组织部副部长甄别同志汇报，请各位常委发表意见。", "同意的请举手。全票通过。"], [("report", "纪检工作情况", ["区纪委副书记廉正同志"]), ("vote", "轮岗方案", ["组织部副部长甄别同志"])]),
    ("numbers alone above", ["议题一", "听取一季度经济运行情况汇报。请县统计局局长乔丽华汇报。", "议题二", "审议《县污水管理办法》。请县综合执法局局长龙在田汇报。"], [("report", "一季度经济运行情况", ["县统计局局长乔丽华"]), ("report", "《县污水管理办法》", ["县综合执法局局长龙在田"])]),
    ("numbers in boxes", ["【议题1】关于年度采购计划的审议", "请采购部经理苏木汇报。", "【议题2】关于修订考勤制度的审议", "请人事部经理白术汇报。"], [("report", "年度采购计划", ["采购部经理苏木"]), ("report", "修订考勤制度", ["人事部经理白术"])]),
    ("the floor is the item", ["议程一：领导致辞", "请商务局局长安然女士致辞。", "议程二：自由讨论", "请各位畅所欲言。"], [("speech", None, ["商务局局长安然女士"]), ("speech", None, [])]),
    ("names alone, one after another", ["请各组代表汇报研讨情况。先请一组代表白露。", "二组代表霜降。", "请各组组长带队到分会场。"], [("report", "研讨情况", ["一组代表白露", "二组代表霜降"])]),
    ("after looking back", ["刚才进行了第一阶段的现场观摩，现在进行第二阶段，会议交流。", "首先请坪山镇党委书记牧云同志介绍坪山经验。", "请溪口镇镇长海若同志交流。"], [("speech", None, ["坪山镇党委书记牧云同志", "溪口镇镇长海若同志"])]),
    ("a lecture and its title", ["首先，请甲同志宣读纪律。", "请大家欢迎今天的主讲人：南湖大学博士生导师律正教授。", "律教授讲座的题目是《身边的法》。"], [("reading", "纪律", ["甲同志"]), ("study", "《身边的法》", ["南湖大学博士生导师律正教授"])]),
    ("welcomed without a word of what to do", ["首先，请县妇联主席尤佳同志宣读名单。", "让我们听听他们的故事。有请“最美家庭”代表龚喜女士。"], [("reading", "名单", ["县妇联主席尤佳同志"]), ("speech", None, ["“最美家庭”代表龚喜女士"])]),
    ("explained within an appraisal", ["第三项，民主推荐。请干部科科长明达同志说明推荐有关事项。", "请大家认真填写推荐表。"], [("appraisal", None, ["干部科科长明达同志"])]),
    ("nobody who is told to stay", ["首先，请甲局汇报进展情况。", "请参加谈话的同志留下，其他同志散会。"], [("report", "进展情况", ["甲局"])]),
    ("what is laid before the meeting calls nobody", ["大会第一项：通过选举办法。", "《选举办法（草案）》已经主席团会议通过，现提请大会审议。请大会秘书处郝金花同志宣读草案。", "没有意见，现在进行表决。同意的请举手。一致通过。"], [("vote", "《选举办法（草案）》", ["大会秘书处郝金花同志"])]),
    ("to elect one more is an election", ["大会第三项：补选镇人民政府镇长。", "现在分发选票。", "投票结束。"], [("election", "镇人民政府镇长", [])]),
    ("a vote on the paper of the item", ["议程二：审议《扩建方案的议案》", "请投资部部长曲波同志作汇报。", "请战略委员会主任委员鄢明教授介绍审核意见。", "下面请各位董事发表意见。", "占比偏高的问题，请冼总牵头拿一个方案。现在进行表决，同意的请举手。"], [("vote", "《扩建方案的议案》", ["投资部部长曲波同志", "战略委员会主任委员鄢明教授"])]),
    ("those of a sort, once the floor is open", ["首先，请甲同志汇报进展情况。", "请各位董事发表意见。先请外部董事讲，再请内部董事讲。"], [("report", "进展情况", ["甲同志"])]),
    ("those who answer", ["首先，请许小满委员发言。", "请石一鸣委员发言。", "请区民政局局长康林、区医保局局长简洁依次作回应。"], [("speech", None, ["许小满委员", "石一鸣委员"]), ("speech", None, ["区民政局局长康林", "区医保局局长简洁"])]),
    ("第几 alone before a call", ["第一，请副院长池清同志宣读《实施方案》。", "第二，请科长倪晓同志通报自查情况。", "第三，请院长庄怀远同志作动员讲话。"], [("reading", "《实施方案》", ["副院长池清同志"]), ("report", "自查情况", ["科长倪晓同志"]), ("address", None, ["院长庄怀远同志"])]),
    ("what is arranged", ["首先，请甲同志宣读纪律。", "下面，请高振军副市长就道路交通工作作具体安排。"], [("reading", "纪律", ["甲同志"]), ("address", "道路交通工作", ["高振军副市长"])]),
    ("for want of time nobody speaks", ["首先，请甲局汇报进展情况。", "由于时间关系，提问就先到这里。"], [("report", "进展情况", ["甲局"])]),
    ("numbered lines of names", ["首先，请甲局汇报进展情况。", "接下来，请四位朋友发言，他们是：", "1．华诚公司董事长卫国富", "2．飞羽公司总经理宁子轩"], [("report", "进展情况", ["甲局"]), ("speech", None, ["华诚公司董事长卫国富", "飞羽公司总经理宁子轩"])]),
    ("an association's report, who presides over another", ["首先，请筹备组副组长终南先生作协会筹备工作报告。", "下面，请第一次会议主持人、理事终南先生宣布选举结果。"], [("report", "协会筹备工作", ["筹备组副组长终南先生"]), ("announcement", "选举结果", ["第一次会议主持人、理事终南先生"])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [one[1:] for one in SERIES], ids=[one[0] for one in SERIES])
def test_what_the_chair_announces_is_one_step(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


@pytest.mark.parametrize(
    "prompt",
    [
        "各位委员有什么意见，请发表。",
        "请各成员单位发表意见。",
        "大家看看有没有不同意见？",
        "其他同志还有体会的，请接着谈。",
        "还有哪位企业家想说一说？",
        "请大家畅所欲言。",
        "（讨论）",
        "谁有话，敞开说。",
        "如有补充，请发表，（稍候）如果没有意见，就这么定了。",
        "各位副区长结合分管工作谈谈看法。",
    ],
)
def test_the_floor_is_opened(prompt: str) -> None:
    found = understood("首先，请甲局汇报进展情况。", prompt).steps
    assert [(step.type, step.discussion) for step in found] == [("report", True)]


def test_asking_for_criticism_or_afterwards_opens_no_floor() -> None:
    lines = ("下面，开展批评与自我批评。", "请舒曼同志作自我批评。", "请其他同志对舒曼同志提出批评意见。")
    (step,) = understood(*lines, "有意见的同志会后再谈。").steps
    assert (step.type, step.discussion) == ("criticism", False)


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("今天要议的是两个事：一个是加装电梯，一个是停车。", 2),
        ("今天的座谈会围绕三个环节进行：介绍情况，企业发言，部门回应。", 3),
        ("会议议程有四项：传达精神，反馈意见，班子表态，领导讲话。", 4),
        ("今天的会议有两个内容，一个是宣布决定，一个是考核测评。\n会议共有七项议程。", 7),
        ("把大家请来专题研究一件事，就是把案子啃下来。", None),
        ("上次例会布置了六件事，销了五件。", None),
        ("会议分两个阶段，前半段听取汇报。", None),
        ("今天的会有这么几项：头一项，村里报账；第二项，说说修路的事；第三项，改村规民约；末了请书记给咱们讲讲话。", 4),
        ("今天主要说几件事：头一件，报账；第二件，定修路的事；第三件，选个监督员。", 3),
        ("今天有几件事要大家商量：一是报账；二是修路；三是村规民约；临了请书记讲几句。", 4),
        ("今天的会，头一项是报账，第二项是修路，第三项是改村规民约，最后请书记讲话。", 4),
        ("今天的学习分四个阶段进行。", 4),
        ("会议分两个阶段进行。", None),
        ("议程第一项是审议报告，第二项是选举，第三项是闭幕。", 3),
        ("去年我们办成几桩，第一件是修路，第二件是通水。", None),
        ("咱们村的工作，第一个是抓产业，第二个是抓环境。", None),
    ],
)
def test_how_many_items_are_announced(line: str, count: int | None) -> None:
    found = recognise(document(f"工作会议主持词\n同志们：\n今天开会。\n{line}\n首先，请甲局汇报情况。\n散会。"))
    assert (found.announced_count, [step.type for step in found.steps]) == (count, ["report"])


def test_the_course_of_a_meeting_is_no_course_of_steps() -> None:
    found = understood(
        "下面，我先把今天大会的流程向大家通报一下：",
        "（1）观看专题片；",
        "（2）宣读决定并颁奖；",
        "（3）签订责任书。",
        "首先，请甲局汇报情况。",
    ).steps
    assert [step.type for step in found] == ["report"]


def test_what_is_sung_after_the_closing_is_a_step() -> None:
    found = recognise(
        document(
            "党员大会主持词\n同志们：\n现在开会。\n首先，请甲同志汇报收支情况。\n大会到此结束，请全体起立，奏《国际歌》。散会。"
        )
    )
    assert [(step.type, step.subject) for step in found.steps] == [("report", "收支情况"), ("ceremony", "奏《国际歌》")]


def test_an_agenda_that_was_just_passed_is_announced_after_its_vote() -> None:
    told = understood(
        "首先，通过会议议程。《议程（草案）》已印发，没有意见，现在表决。同意的请举手。通过。",
        "根据刚才通过的议程，今天的会议共有八项。",
        "进行第一项：听取工作情况的报告。请局长狄俊同志报告。",
    )
    assert told.announced_count == 8
    assert [step.type for step in told.steps] == ["vote", "report"]
