"""Who is called: names that are words, people told after their organs, and who stands by and is not called."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

NAMES: list[tuple[str, tuple[str, ...], Found]] = [
    ("向, before 为", ("请县文旅局副局长向晚晴为理事单位授牌。",), [("award", "理事单位", ["县文旅局副局长向晚晴"])]),
    ("a teacher for others", ("请老师代表骆明发言。",), [("speech", None, ["老师代表骆明"])]),
    ("a master for others", ("请师傅代表骆明讲话。",), [("speech", None, ["师傅代表骆明"])]),
    ("a teacher speaks for all", ("请骆老师代表全体教师发言。",), [("speech", None, ["骆老师"])]),
    ("a lecturer by his rank", ("请高级讲师骆明讲一堂课。",), [("study", None, ["高级讲师骆明"])]),
    ("a lecturer", ("请讲师骆明授课。",), [("study", None, ["讲师骆明"])]),
    ("whose father he is", ("请高一（5）班童乐同学的父亲童建国发言。",), [("speech", None, ["高一（5）班童乐同学的父亲童建国"])]),
    ("和 begins a name", ("请市残疾人联合会组织联络科科长和顺宣读《实验校名单》。",), [("reading", "《实验校名单》", ["市残疾人联合会组织联络科科长和顺"])]),
    ("和 ends a name", ("请高新区招商局局长骆文和与恒远集团总经理柳青上台签约。",), [("signing", None, ["高新区招商局局长骆文和", "恒远集团总经理柳青"])]),
    ("谈 is a surname", ("请信息科党员谈小满发言。",), [("speech", None, ["信息科党员谈小满"])]),
    ("向 ends a name", ("请青年代表骆向发言。",), [("speech", None, ["青年代表骆向"])]),
    ("an adverb is a name", ("请县审计局副局长庄严通报审计情况。",), [("report", "审计情况", ["县审计局副局长庄严"])]),
    ("来 ends a name behind what he is", ("请老党员柳宝来介绍村史。",), [("report", "村史", ["老党员柳宝来"])]),
    # and what is no name
    ("they talk of what they felt", ("请党员代表谈体会发言。",), [("speech", None, ["党员代表"])]),
    ("solemnly", ("请民警代表庄严宣誓。",), [("ceremony", "宣誓", ["民警代表"])]),
    ("of which side he tells", ("请发改局局长从产业发展方面汇报工作。",), [("report", None, ["发改局局长"])]),
    ("he comes to tell", ("请村医骆小山来汇报防疫情况。",), [("report", "防疫情况", ["村医骆小山"])]),
    ("one post and another", ("请第一书记和村主任分别发言。",), [("speech", None, ["第一书记", "村主任"])]),
    ("with those who are there", ("请副区长骆明和与会的企业家代表发言。",), [("speech", None, ["副区长骆明", "与会的企业家代表"])]),
]  # fmt: skip
AS_A_WHOLE: list[tuple[str, tuple[str, ...], Found]] = [
    ("departments, then their heads", ("首先，由职能部门通报二季度安全情况。请安全科科长骆明、设备科科长柳青依次上台通报。",), [("report", "二季度安全情况", ["安全科科长骆明", "设备科科长柳青"])]),
    ("the owner, then his chairman", ("接下来，请项目业主致辞。", "有请长风公司董事长骆明先生致辞！"), [("speech", None, ["长风公司董事长骆明先生"])]),
    ("organs, then who speaks for each", ("请区水务局、区电力公司就汛期保障作表态发言。", "首先请区水务局局长骆明发言。", "请区电力公司总经理柳青发言。"), [("speech", "汛期保障", ["区水务局局长骆明", "区电力公司总经理柳青"])]),
    ("the rest, and who of them is first", ("请支委骆明作个人对照检查。", "请支委柳青作个人对照检查。", "接下来，请普通党员按座次发言，先请质检科党员柯羽发言。"), [("criticism", None, ["支委骆明", "支委柳青", "质检科党员柯羽"])]),
    # and organs of which nobody speaks by name
    ("departments alone", ("首先，由职能部门通报二季度安全情况。",), [("report", "二季度安全情况", ["职能部门"])]),
]  # fmt: skip
NOT_CALLED: list[tuple[str, tuple[str, ...], Found]] = [
    ("at the next meeting", ("请总经理骆明报告经营情况。", "关于呆账问题，请经营层在下次会议上作专项汇报。"), [("report", "经营情况", ["总经理骆明"])]),
    ("to where votes are counted", ("请总监票人骆明报告收回选票的情况。", "请计票人员到计票室计票。"), [("report", "收回选票的情况", ["总监票人骆明"])]),
    ("an office that follows it up", ("请局长骆明汇报工作。", "涉及部门的事项，由府办交办督办，一个月之内向企业反馈结果。"), [("report", None, ["局长骆明"])]),
    ("what all do when they are back", ("请局长骆明汇报工作。", "请代表们回到岗位后向工友们宣传好、解释好。"), [("report", None, ["局长骆明"])]),
    ("what an organ is to put in order", ("请局长骆明汇报工作。", "市工商联要把大家提的意见逐条梳理，形成清单。"), [("report", None, ["局长骆明"])]),
    ("before he goes home", ("请局长骆明汇报工作。", "欠缺的材料，请柳青同志下班前补上。"), [("report", None, ["局长骆明"])]),
    ("who spoke first, and of what", ("请局长骆明汇报工作。", "首先发言的柳青教授讲了三个问题，第二位柯羽老师谈的是乡村振兴。"), [("report", None, ["局长骆明"])]),
    ("who gets ready before", ("请局长骆明汇报工作。", "请领誓人员提前做好准备。"), [("report", None, ["局长骆明"])]),
    ("who is last to leave", ("请局长骆明汇报工作。", "最后一位离开的同志请关灯。"), [("report", None, ["局长骆明"])]),
    ("who looks on", ("请副县长骆明和副局长柳青共同为中心揭牌，请其他领导上台见证。",), [("ceremony", "为中心揭牌", ["副县长骆明", "副局长柳青"])]),
    ("who stands ready to answer", ("请总经理骆明报告经营情况。", "各位监事有什么要了解的，请提出来，由经营层当场解答。"), [("report", "经营情况", ["总经理骆明"])]),
]  # fmt: skip
IN_TURN: list[tuple[str, tuple[str, ...], Found]] = [
    ("of which section, and his book", ("第一位，采编部骆明，分享书目《古渡》。", "第二位，流通部柳小雨，分享书目《山月》。"), [("speech", "《古渡》", ["采编部骆明"]), ("speech", "《山月》", ["流通部柳小雨"])]),
    ("by the numbers they wear", ("有请1号选手，高二（3）班骆晓雨，她演讲的题目是《星空》。", "2号选手，高一（1）班柳磊，演讲题目《远方》。"), [("speech", "《星空》", ["高二（3）班骆晓雨"]), ("speech", "《远方》", ["高一（1）班柳磊"])]),
    ("the first of those who speak", ("首位发言人，县文旅局局长骆明，题目《山水入画来》。",), [("speech", "《山水入画来》", ["县文旅局局长骆明"])]),
    ("who speaks first, and on what", ("首先发言的是东海大学的骆明教授，发言题目：深水网箱养殖。", "现在开放提问。", "第二位发言人是市水产站的柳高工，他要讲的是鱼病防控。"), [("speech", "深水网箱养殖", ["东海大学的骆明教授"]), ("speech", "鱼病防控", ["市水产站的柳高工"])]),
    ("what he is going to introduce", ("接下来发言的是县医院院长骆明，要介绍的是胸痛中心建设。",), [("speech", "胸痛中心建设", ["县医院院长骆明"])]),
    ("you go first, and who is next", ("第三项，请项目单位作表态。城南项目经理骆明，你先来；", "（骆明发言）", "下一位，县医院扩建工程总工程师柳青；"), [("speech", None, ["城南项目经理骆明", "县医院扩建工程总工程师柳青"])]),
    ("rows behind a dash", ("1. 网点代表表态——城南网点负责人  骆明；车站网点负责人  柳青",), [("speech", None, ["城南网点负责人  骆明", "车站网点负责人  柳青"])]),
    ("what he explains, behind a dash", ("1. 营销方案解读——个人金融部经理骆明",), [("explanation", "营销方案", ["个人金融部经理骆明"])]),
    ("a law that is explained", ("2.《物业管理条例》解读：司法所所长柳青",), [("explanation", "《物业管理条例》", ["司法所所长柳青"])]),
    # and who is told of
    ("who spoke", ("请局长骆明汇报工作。", "刚才首先发言的是骆明教授，他讲的是鱼病防控。"), [("report", None, ["局长骆明"])]),
    ("whom all thank", ("请局长骆明汇报工作。", "第一位，也是最要感谢的，是各位家长。"), [("report", None, ["局长骆明"])]),
]  # fmt: skip
PAPERS: list[tuple[str, tuple[str, ...], Found]] = [
    ("a list in brackets", ("通过大会秘书长名单。名单（草案）请筹备组成员骆明宣读。如无不同意见，请鼓掌通过。",), [("vote", "大会秘书长名单", ["筹备组成员骆明"])]),
    ("the draft of rules", ("第三项，审议《选举办法》。办法草案请秘书长骆明宣读。同意的请举手。通过。",), [("vote", "《选举办法》", ["秘书长骆明"])]),
    ("its whole text", ("第三项，表决《议事规则》。规则全文请法律顾问骆明宣读一遍。同意的请举手。",), [("vote", "《议事规则》", ["法律顾问骆明"])]),
    ("read aloud plainly", ("第三项，审议分红方案。方案由会计骆明念。同意的请举手。",), [("vote", "分红方案", ["会计骆明"])]),
    # and a paper that nobody reads now
    ("a draft that lies before them", ("第三项，审议《选举办法》。办法草案请大家会前已经看过。同意的请举手。通过。",), [("vote", "《选举办法》", [])]),
]  # fmt: skip
LECTURES: list[tuple[str, tuple[str, ...], Found]] = [
    ("who teaches, and what", ("上午的授课由市疾控中心主任医师骆明老师担任，授课内容为流感的识别与报告，大家欢迎。",), [("study", "流感的识别与报告", ["市疾控中心主任医师骆明老师"])]),
    ("this lesson", ("这堂课由镇农技站站长骆明来讲，讲的是水稻病虫害防治。",), [("study", "水稻病虫害防治", ["镇农技站站长骆明"])]),
    ("today's lecture", ("今天的辅导报告由市委讲师团团长骆明主讲，主题为《学思践悟》。",), [("study", "《学思践悟》", ["市委讲师团团长骆明"])]),
    ("the title, and then he has the time", ("讲座的题目是《民法典与邻里》，下面就把时间交给骆律师。",), [("study", "《民法典与邻里》", ["骆律师"])]),
    ("of what it is, and he has the stage", ("今天讲座的主题是基层信访法治化，让我们把讲台交给信访局骆明局长。",), [("study", "基层信访法治化", ["信访局骆明局长"])]),
    ("who was invited, the title, the time", ("今天我们请来了心理中心的骆明老师，主题是“情绪管理”，时间交给骆老师。",), [("study", "“情绪管理”", ["心理中心的骆明老师"])]),
    ("invited by one name and called by another", ("今天邀请到省律协的骆明律师给大家讲课。", "下面有请骆律师作《合同法》专题讲座。"), [("study", "《合同法》", ["骆律师"])]),
    ("called by his post", ("第一项，专题辅导。我们邀请了市委党校的骆明霞老师来给大家上一课。下面请市委党校副教授骆明霞作题为《绿水青山》的专题辅导。",), [("study", "《绿水青山》", ["市委党校副教授骆明霞"])]),
    # and what is told of lessons
    ("lessons of the past", ("请校长骆明汇报工作。", "去年的培训由市教研室柳青老师主讲，讲了课堂评价。"), [("report", None, ["校长骆明"])]),
]  # fmt: skip
OATHS: list[tuple[str, tuple[str, ...], Found]] = [
    ("who leads it, to the stand", ("第二项，宪法宣誓。请领誓人骆明到宣誓台前，其他宣誓人列队站好，开始宣誓。",), [("ceremony", "宪法宣誓", ["领誓人骆明"])]),
    ("who leads it, facing the flag", ("请局长柳青汇报工作。", "请领誓人骆明面向国旗站立，宣誓人在其身后列队。"), [("report", None, ["局长柳青"]), ("ceremony", "宣誓", ["领誓人骆明"])]),
    ("who takes it by name, and who leads it", ("请新党员骆小舟、柳丹上台，面向党旗，由机关党委副书记柯羽带领进行入党宣誓。",), [("ceremony", "入党宣誓", ["新党员骆小舟", "柳丹", "机关党委副书记柯羽"])]),
    ("who takes it by name, and who leads them", ("第二项，新教师宣誓。请新教师骆明、柳青上台，由教务主任柯羽领誓。",), [("ceremony", "新教师宣誓", ["新教师骆明", "柳青", "教务主任柯羽"])]),
    ("the teller directs the ballot", ("第三项，投票选举。请工作人员分发选票，请总监票人骆明指挥投票。",), [("election", None, ["总监票人骆明"])]),
    ("the teller helps to fill them in", ("第三项，投票选举。请总监票人骆明指导填写选票。",), [("election", None, ["总监票人骆明"])]),
    # and all who take it
    ("new teachers, none by name", ("第二项，新教师宣誓。请新教师代表上台，由教务主任柯羽领誓。",), [("ceremony", "新教师宣誓", ["教务主任柯羽"])]),
]  # fmt: skip
NEXT_ONE: list[tuple[str, tuple[str, ...], Found]] = [
    ("by his title, to prepare", ("请主任苏晴发言，请邢国栋委员做准备。", "请民建市委会副主委邢国栋发言。"), [("speech", None, ["主任苏晴", "民建市委会副主委邢国栋"])]),
    ("by his name, as the next", ("请主任苏晴发言。下一位，贾依依。", "请托育中心园长贾依依发言。"), [("speech", None, ["主任苏晴", "托育中心园长贾依依"])]),
    ("another of one given name", ("请主任苏晴发言。", "请园长贾晴发言。"), [("speech", None, ["主任苏晴", "园长贾晴"])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in NEXT_ONE], ids=[row[0] for row in NEXT_ONE])
def test_who_is_next_is_called_once(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found


FIRST_OF_ALL: list[tuple[str, tuple[str, ...], Found]] = [
    ("from where the chair looks", ("下面大家围绕方案的可行性谈谈看法，从左手边花园街道的骆主任开始。",), [("speech", "方案的可行性", ["花园街道的骆主任"])]),
    ("beginning with", ("下面进行讨论，从老支书骆大山说起，一个一个来。",), [("speech", None, ["老支书骆大山"])]),
    ("by whom first", ("下面请各位代表谈谈想法，由一组组长骆明先来。",), [("speech", None, ["一组组长骆明"])]),
    ("units, one and then others", ("各中队汇报上周工作和本周打算，一中队开始，二中队、三中队接上。",), [("report", "上周工作和本周打算", ["一中队", "二中队", "三中队"])]),
    ("after a report, on its matter", ("请局长柳青介绍方案。", "下面大家围绕方案的可行性谈谈看法，从左手边的骆主任开始。"), [("report", "方案", ["局长柳青"]), ("speech", "方案的可行性", ["骆主任"])]),
    # and where the work begins
    ("the work begins somewhere", ("请局长骆明汇报工作。", "整改要从局机关做起，从班子成员开始。"), [("report", None, ["局长骆明"])]),
]  # fmt: skip
BESIDES: list[tuple[str, tuple[str, ...], Found]] = [
    ("and who gives", ("请工会主席骆明宣读《表彰决定》，并请公司领导为先进个人颁奖。",), [("reading", "《表彰决定》", ["工会主席骆明"]), ("award", "先进个人", ["公司领导"])]),
    ("our head of the form", ("有请我们年级组长骆老师为大家介绍本学期的教学安排。",), [("report", "本学期的教学安排", ["年级组长骆老师"])]),
    ("two whom all hear", ("请局长柳青汇报工作。", "再听听种植带头人骆玉华、柯秀芝讲讲创业的经历。"), [("report", None, ["局长柳青"]), ("speech", "创业的经历", ["种植带头人骆玉华", "柯秀芝"])]),
    ("a title first, and who speaks", ("交流一：语文组，《单元整体教学》，发言人：骆静老师", "交流二：物理组，《问题链》，发言人：柳涛老师"), [("speech", "《单元整体教学》", ["骆静老师"]), ("speech", "《问题链》", ["柳涛老师"])]),
    ("before all talk", ("座谈之前，区民政局副局长骆瑞先说明一下《方案》的主要内容。",), [("explanation", "《方案》的主要内容", ["区民政局副局长骆瑞"])]),
    ("each examines himself", ("第四项，开展批评和自我批评。", "请党委副书记骆明同志作个人检查。", "请纪委书记柳青同志作个人检查。"), [("criticism", None, ["党委副书记骆明同志", "纪委书记柳青同志"])]),
    ("for whom he made the report", ("听取会长骆明代表第二届理事会所作的换届工作报告。",), [("report", "换届工作", ["会长骆明"])]),
    ("who is next, and of what he informs", ("接着是县公安局副局长骆明，他要通报的是电诈案件情况。",), [("report", "电诈案件情况", ["县公安局副局长骆明"])]),
    ("who awards, told after who reads", ("请校长骆明宣读名单，副校长柳青颁奖。",), [("reading", "名单", ["校长骆明"]), ("award", None, ["副校长柳青"])]),
    ("the dean awards the second prize", ("请校长骆明为一等奖获得者颁奖，请教务主任柯羽为二等奖获得者颁奖。",), [("award", "一等奖获得者", ["校长骆明", "教务主任柯羽"])]),
    ("pupils by their classes", ("第二项，演讲。第一个上台的是高一（2）班骆小雨，第二个是高二（5）班柳叶。",), [("speech", None, ["高一（2）班骆小雨", "高二（5）班柳叶"])]),
    ("two leaders behind a dash", ("请书记骆明、县长柳青——两位领导为中心揭牌。",), [("ceremony", "为中心揭牌", ["书记骆明", "县长柳青"])]),
    ("each of his own line of work", ("下面，请几位负责人就新学期工作作安排。德育工作，请德育处主任骆明老师；总务工作，请总务处主任柳青老师。",), [("address", "新学期工作", ["德育处主任骆明老师", "总务处主任柳青老师"])]),
    ("as the courses open", ("开班先请中心主任骆明同志作开班动员讲话。",), [("address", None, ["中心主任骆明同志"])]),
    ("so that all know", ("为便于大家了解情况，请住建局骆明科长作个说明。",), [("explanation", None, ["住建局骆明科长"])]),
    ("one who may become a member", ("请入党积极分子骆明作表态发言。",), [("speech", None, ["入党积极分子骆明"])]),
    ("a cashier", ("请出纳骆明就《办法》作说明。",), [("explanation", "《办法》", ["出纳骆明"])]),
    ("a professor with two posts", ("请东海大学教授、博士生导师骆明先生作主旨演讲。",), [("address", None, ["东海大学教授、博士生导师骆明先生"])]),
    ("three deputies", ("请三位副镇长骆明、柳青、柯羽分别汇报各自分管工作。",), [("report", "各自分管工作", ["副镇长骆明", "柳青", "柯羽"])]),
    ("villages in order", ("请各村党支部书记按东山村、西山村、南山村的顺序汇报。",), [("report", None, ["东山村", "西山村", "南山村"])]),
    ("and another besides", ("请骆明局长，还有柳青副局长，给大家解读一下新政策。",), [("explanation", "新政策", ["骆明局长", "柳青副局长"])]),
    ("three houses", ("由综治中心骆明、派出所柳青、司法所柯羽三家通报情况。",), [("report", None, ["综治中心骆明", "派出所柳青", "司法所柯羽"])]),
    ("two by their numbers as a part begins", ("请局长钱进汇报工作。", "下面进入代表发言环节，第一位：教师代表骆明；第二位：学生代表柳青。"), [("report", None, ["局长钱进"]), ("speech", None, ["教师代表骆明", "学生代表柳青"])]),
    ("who are to give", ("请局长钱进汇报工作。", "担任本次颁奖嘉宾的是骆明书记、柳青县长。"), [("report", None, ["局长钱进"]), ("award", None, ["骆明书记", "柳青县长"])]),
    ("the guest who gives", ("请局长钱进汇报工作。", "颁奖嘉宾：县委书记骆明。"), [("report", None, ["局长钱进"]), ("award", None, ["县委书记骆明"])]),
    ("who begins today's lecture", ("请局长钱进汇报工作。", "下面由骆明教授开始今天的讲座。"), [("report", None, ["局长钱进"]), ("study", None, ["骆明教授"])]),
    ("by whom all is told, and who adds", ("方案由骆明同志介绍，柳青同志作补充。",), [("report", "方案", ["骆明同志", "柳青同志"])]),
    ("he answers one by one", ("请局长钱进汇报工作。", "请分管副区长骆明就三个问题逐一作答。"), [("report", None, ["局长钱进"]), ("speech", "三个问题", ["分管副区长骆明"])]),
    ("organs, and who of each", ("第三项，请有关单位发言：县住建局骆明，县城管局柳青。",), [("speech", None, ["县住建局骆明", "县城管局柳青"])]),
    # and what all are asked besides
    ("who is to take notes", ("请局长骆明汇报工作。", "请班主任和教研组长做好记录，讲过的我就不重复了。"), [("report", None, ["局长骆明"])]),
    ("who collects them", ("请几位负责人汇报工作。德育工作，请德育处主任骆明老师。", "没有交的，由年级组长收齐交到党政办。"), [("report", None, ["德育处主任骆明老师"])]),
    ("and all take care", ("请局长骆明汇报工作。", "请各科室抓好落实，并请办公室跟踪督办。"), [("report", None, ["局长骆明"])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in NAMES], ids=[row[0] for row in NAMES])
def test_names_that_are_words(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in AS_A_WHOLE], ids=[row[0] for row in AS_A_WHOLE])
def test_called_as_a_whole_and_then_by_name(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in NOT_CALLED], ids=[row[0] for row in NOT_CALLED])
def test_who_is_not_called(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in IN_TURN], ids=[row[0] for row in IN_TURN])
def test_whose_turn_it_is(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in PAPERS], ids=[row[0] for row in PAPERS])
def test_who_reads_a_paper_told_before(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in LECTURES], ids=[row[0] for row in LECTURES])
def test_who_gives_a_lecture(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in OATHS], ids=[row[0] for row in OATHS])
def test_who_leads_an_oath_or_a_ballot(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in FIRST_OF_ALL], ids=[row[0] for row in FIRST_OF_ALL])
def test_who_begins_a_round(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in BESIDES], ids=[row[0] for row in BESIDES])
def test_who_is_called_besides(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found
