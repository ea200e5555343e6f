"""Who is called, and where his name ends; in calls with 请 and without it."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

BEFORE = "现在开会，第一项，请县委副书记江云帆同志宣读《关于表彰先进的决定》。"
READ = ("reading", "《关于表彰先进的决定》", ["县委副书记江云帆同志"])
CALLED: list[tuple[str, str, Found]] = [
    ("who speaks for units", "请施工单位代表骆明、监理单位代表单于飞先后表态。", [("speech", None, ["施工单位代表骆明", "监理单位代表单于飞"])]),
    ("who speaks for families", "随后，请学员代表邱月、学员家长代表邱大年先后发言。", [("speech", None, ["学员代表邱月", "学员家长代表邱大年"])]),
    ("a judge after his role", "请调解能手代表、少年法庭法官路遥发言。", [("speech", None, ["调解能手代表、少年法庭法官路遥"])]),
    ("a cadre after his role", "请县人大代表、退休干部骆秋实发言。", [("speech", None, ["县人大代表、退休干部骆秋实"])]),
    ("a young man after his role", "请乡贤代表、返乡青年骆一禾发言。", [("speech", None, ["乡贤代表、返乡青年骆一禾"])]),
    ("one of those who are honoured", "请受表扬企业代表、云岭茶业公司总经理骆远发言。", [("speech", None, ["受表扬企业代表、云岭茶业公司总经理骆远"])]),
    ("one of those who are helped", "请受资助学生代表、高一（3）班学生骆小满发言。", [("speech", None, ["受资助学生代表、高一（3）班学生骆小满"])]),
    ("for whom a post speaks", "由村委会主任代表村民委员会通报工程进展情况。", [("report", "工程进展情况", ["村委会主任"])]),
    ("each signs for somebody", "请院长骆明同志代表医院、工会主席柳青同志代表全体职工上台签字。", [("signing", None, ["院长骆明同志", "工会主席柳青同志"])]),
    ("each signs for a party", "由县水务局局长骆明代表甲方、恒通公司经理柳青代表乙方签订《供水协议》。", [("signing", "《供水协议》", ["县水务局局长骆明", "恒通公司经理柳青"])]),
    ("names with blanks", "请区财政局副局长  向  晖、区城管局副局长  成  功、区住建局副局长  乐天成就大家提出的建议作回应发言。", [("speech", "大家提出的建议", ["区财政局副局长  向  晖", "区城管局副局长  成  功", "区住建局副局长  乐天成"])]),
    ("those who attend", "请出席仪式的领导为工程培土奠基。", [("ceremony", "为工程培土奠基", ["出席仪式的领导"])]),
    ("those who give money", "请出资方代表骆明致辞。", [("speech", None, ["出资方代表骆明"])]),
    ("a number in brackets before him", "议程（二）筹备组副组长骆明通报筹备情况。", [("report", "筹备情况", ["筹备组副组长骆明"])]),
    ("a number in brackets, and a vote", "议题（二）选举首届业主委员会委员。", [("election", "首届业主委员会委员", [])]),
    ("heads of organs who sign", "请柳林镇、青石街道、县工信局主要负责同志上台，签订年度目标责任书。", [("signing", "年度目标责任书", ["柳林镇、青石街道、县工信局主要负责同志"])]),
    ("heads who sign with somebody", "请物流公司、拖轮公司负责人依次上台，与骆明同志签约。", [("signing", None, ["物流公司、拖轮公司负责人", "骆明同志"])]),
    ("庄严, who is somebody", "请市政协委员庄严同志发言。", [("speech", None, ["市政协委员庄严同志"])]),
    ("organs in turn", "第二项，区工信局、区商务局、区住建局依次作汇报，每家不超过5分钟。", [("report", None, ["区工信局", "区商务局", "区住建局"])]),
    ("a friend in his name", "由老党员、退伍军人骆正友为同学们讲述护堤的经过。", [("speech", "护堤的经过", ["老党员、退伍军人骆正友"])]),
    ("a manager who is no post", "请行政主管路遥作个汇报。", [("report", None, ["行政主管路遥"])]),
    ("what is held", "由听证员进行评议。", [("speech", None, ["听证员"])]),
    ("on what they sign", "请老师、徒弟在《结对协议》上签字。", [("signing", "《结对协议》", ["老师", "徒弟"])]),
    ("what he holds up for all", "街道办事处副主任骆明把督查中发现的问题点一点。", [("report", "督查中发现的问题", ["街道办事处副主任骆明"])]),
    ("who they are, and how they go", "接下来请几位姐妹说一说，产科的小孟、儿科的小鞠、手术室的乔老师，一个一个来，说长说短都行。", [("speech", None, ["产科的小孟", "儿科的小鞠", "手术室的乔老师"])]),
    ("firms by their names", "请新入会的三家会员单位发言，他们是：优选家居、安泰药房、青禾印务。", [("speech", None, ["优选家居", "安泰药房", "青禾印务"])]),
    ("whom all are to welcome", "开发区主任骆明将向大家介绍园区总体情况，请大家掌声欢迎。", [("report", "园区总体情况", ["开发区主任骆明"])]),
    ("what he is about to read, and welcome", "会长骆秋将代表理事会，向大会作《同心致远》的工作报告，大家欢迎。", [("report", "《同心致远》", ["会长骆秋"])]),
    ("who is heard first", "我们先听社区主任骆明介绍摸底情况。", [("report", "摸底情况", ["社区主任骆明"])]),
    ("whose survey is heard", "上半场，我们先听运营总监柳青的年度盘点，他将从成本、客诉两方面回顾公司全年经营情况。", [("report", "公司全年经营情况", ["运营总监柳青"])]),
    ("who explains a law to all", "为大家解读《社区矫正法》的，是区司法局副局长骆明同志。", [("explanation", "《社区矫正法》", ["区司法局副局长骆明同志"])]),
    ("spoken to, and asked to hold it up", "牛台长，请把明后两天的降雨预报情况讲一下。", [("report", "明后两天的降雨预报情况", ["牛台长"])]),
    ("spoken to with respect", "评委组组长、县文化馆馆长骆明，请您公布比赛成绩。", [("announcement", "比赛成绩", ["评委组组长、县文化馆馆长骆明"])]),
    ("two spoken to", "学员代表骆明、家长代表单于飞，两位请上台说几句。", [("speech", None, ["学员代表骆明", "家长代表单于飞"])]),
    ("who has prepared, in this order", "侨联主席骆明、商会会长柳青已作准备，请按这个次序讲。", [("speech", None, ["侨联主席骆明", "商会会长柳青"])]),
    ("by whom a summary is made", "班子的对照检查，由组织委员柳青代表支委会来作。", [("criticism", None, ["组织委员柳青"])]),
    ("in whose charge it is to tell", "先通报上次会议议定事项的落实情况，由镇党政办主任骆明负责。", [("report", "上次会议议定事项的落实情况", ["镇党政办主任骆明"])]),
    ("each for himself", "然后一楼的住户代表柳阿姨、六楼的住户代表老郝各自说说想法。", [("speech", None, ["一楼的住户代表柳阿姨", "六楼的住户代表老郝"])]),
    ("explained twice over", "卢经理，请您把《停车位优化方案》给大家解释解释。", [("explanation", "《停车位优化方案》", ["卢经理"])]),
    ("he speaks for firms, unasked", "爱心企业代表、康宁医疗公司总经理柳青发言。", [("speech", None, ["爱心企业代表、康宁医疗公司总经理柳青"])]),
    ("each for his own", "高坪镇由镇长骆明讲，三桥镇由副镇长柳青讲，金谷合作社由理事长单于飞讲。", [("speech", None, ["镇长骆明", "副镇长柳青", "理事长单于飞"])]),
    ("each gives his own", "“金牌司机”由总经理骆明颁发，“服务之星”由副总经理柳青颁发。", [("award", None, ["总经理骆明", "副总经理柳青"])]),
    ("who does it, in brackets", "程序一：宣读立项通知书（教科室主任骆明）。", [("reading", "立项通知书", ["教科室主任骆明"])]),
    ("who gives a lesson, and its title", "第二步：上党课，主讲人局党委书记、局长骆明，题目是《把根扎深》。", [("study", "《把根扎深》", ["局党委书记、局长骆明"])]),
    ("who reports, behind a comma", "听取学校工作报告：报告人，校长骆明。", [("report", "学校工作", ["校长骆明"])]),
    ("who gives, under a number", "第三项，校党支部书记、校长骆明为从教三十年教师颁发荣誉证书。", [("award", "从教三十年教师", ["校党支部书记、校长骆明"])]),
    ("who gives besides whom is asked", "请团县委书记骆明宣读表彰名单，县妇联主席柳青为获奖者颁奖。", [("reading", "表彰名单", ["团县委书记骆明"]), ("award", None, ["县妇联主席柳青"])]),
    ("a talk with its title, of a pupil", "下面有请学生代表、高二（3）班骆小满同学，他发言的题目是《路在脚下》。", [("speech", "《路在脚下》", ["学生代表、高二（3）班骆小满同学"])]),
    ("a talk with its title, told", "接下来是教师代表乔老师，她带来的是《一路同行》。", [("speech", "《一路同行》", ["教师代表乔老师"])]),
    ("a talk with its title, of who has a post", "掌声有请县农科所所长骆明，他演讲的题目是《一粒种子》。", [("speech", "《一粒种子》", ["县农科所所长骆明"])]),
    ("who speaks above all, in rows", "后一段是研讨交流，重点发言人为：宣传部部长骆明；学工处处长柳青；团委书记支玉。", [("speech", None, ["宣传部部长骆明", "学工处处长柳青", "团委书记支玉"])]),
    ("who gives a lecture, told behind it", "前一段是专题辅导，主讲人为市委党校教授骆明，题目《把课讲活》。", [("study", "《把课讲活》", ["市委党校教授骆明"])]),
    ("behind a dash", "医务科先讲。——请医务科科长骆明通报病历抽查结果。", [("report", "病历抽查结果", ["医务科科长骆明"])]),
    ("a heading of his title", "第一位分享者：明理律师事务所骆明律师。分享题目：《合同里的坑》。", [("speech", "《合同里的坑》", ["明理律师事务所骆明律师"])]),
    ("a name that ends in 来", "作为企业方代表，新源公司总经理向东来有话要说，欢迎他致辞。", [("speech", None, ["新源公司总经理向东来"])]),
    ("leaders who give, in turn", "现在颁奖。先为“红旗团委”颁奖，颁奖领导：县人大常委会副主任骆明；再为“优秀团员”颁奖，颁奖领导：县政协副主席柳青。", [("award", None, ["县人大常委会副主任骆明", "县政协副主席柳青"])]),
    ("who comes to lead the oath", "第三项，向宪法宣誓。请领誓人骆明和宣誓人就位。", [("ceremony", "向宪法宣誓", ["领誓人骆明", "宣誓人"])]),
]  # fmt: skip
ALIKE: list[tuple[str, str, Found]] = [
    ("all of a kind, and others' heads", "请各镇街、区直有关部门主要负责同志签订责任书。", [("signing", "责任书", ["各镇街", "区直有关部门主要负责同志"])]),
    ("a head by his name among others", "请石桥村书记骆明、青石采石场负责人童乐签订责任书。", [("signing", "责任书", ["石桥村书记骆明", "青石采石场负责人童乐"])]),
    ("heads who speak", "请县人社局、县供电公司负责同志发言。", [("speech", None, ["县人社局", "县供电公司负责同志"])]),
    ("organs, then who speaks for one", "第二项，区工信局、区商务局分别汇报稳增长情况。先请区工信局局长骆明汇报。", [("report", "稳增长情况", ["区工信局局长骆明"])]),
    ("units alone", "请施工单位代表、监理单位代表先后表态。", [("speech", None, ["施工单位代表", "监理单位代表"])]),
    ("families alone", "请新兵家长代表发言。", [("speech", None, ["新兵家长代表"])]),
    ("those who are honoured and those who won", "请受表彰教师代表、获奖学生代表发言。", [("speech", None, ["受表彰教师代表", "获奖学生代表"])]),
    ("each is there for somebody", "请安全员代表、党员代表发言。", [("speech", None, ["安全员代表", "党员代表"])]),
    ("organs as a whole", "第二项，各科室依次汇报工作。", [("report", None, [])]),
    ("how they answer", "请部门作个回应，能办的说怎么办、什么时候办，不能办的把道理讲清楚。", [("speech", None, [])]),
    ("a name that ends as a preposition", "请副局长石可为同志汇报进展情况。", [("report", "进展情况", ["副局长石可为同志"])]),
    ("in which order, in brackets", "程序三：交流发言（按姓氏笔画排列）。", [("speech", None, [])]),
    ("those who give together", "请县委书记骆明同志，县长柳青同志为获奖者颁奖。", [("award", None, ["县委书记骆明同志", "县长柳青同志"])]),
    ("来 that is no part of a name", "老支书王强来说几句心里话。", [("speech", None, ["老支书王强"])]),
    ("those who swear come alone", "第三项，向宪法宣誓。请宣誓人就位。", [("ceremony", "向宪法宣誓", [])]),
]  # fmt: skip
TOLD = [
    ("what the unit did", "施工单位代表骆明已经在会前表了态。"),
    ("what is wished", "希望施工单位代表骆明把今天的话带回去。"),
    ("what was heard", "会前大家听社区主任骆明介绍了摸底情况。"),
    ("what they heard about", "我们听社区主任骆明介绍完了摸底情况。"),
    ("who is going to speak later", "县委书记骆明同志还将就全年工作作部署，请大家认真听。"),
    ("what somebody is asked to mind", "牛台长，请把手机调成静音。"),
    ("whose work it is", "通报问题的整改，由镇党政办主任骆明负责督办。"),
    ("who gives on another day", "获奖证书由团县委书记骆明会后送到各校。"),
]


@pytest.mark.parametrize(("line", "expected"), [case[1:] for case in CALLED], ids=[case[0] for case in CALLED])
def test_who_is_called(line: str, expected: Found) -> None:
    assert steps(BEFORE, line) == [READ, *expected]


@pytest.mark.parametrize(("line", "expected"), [case[1:] for case in ALIKE], ids=[case[0] for case in ALIKE])
def test_what_is_said_alike(line: str, expected: Found) -> None:
    assert steps(BEFORE, line) == [READ, *expected]


@pytest.mark.parametrize("line", [case[1] for case in TOLD], ids=[case[0] for case in TOLD])
def test_who_is_only_told_of(line: str) -> None:
    assert steps(BEFORE, line) == [READ]


LINES: list[tuple[str, list[str], Found]] = [
    ("marked lines, each of its own", ["★县残联理事长骆明致辞", "★爱心企业代表、康宁医疗公司总经理柳青发言"], [("speech", None, ["县残联理事长骆明"]), ("speech", None, ["爱心企业代表、康宁医疗公司总经理柳青"])]),
    ("who does what the heading says", ["大会进行第二项：为分会揭牌。有请学院院长骆明教授、校友代表柳青先生。"], [("ceremony", "为分会揭牌", ["学院院长骆明教授", "校友代表柳青先生"])]),
    ("in rows of one paragraph", ["◆景区表态发言", "云湖景区总经理水长流；石龙洞景区副总经理骆明；古渡旅行社经理柳青。"], [("speech", None, ["云湖景区总经理水长流", "石龙洞景区副总经理骆明", "古渡旅行社经理柳青"])]),
    ("rows in an order, and how long", ["第一个环节，党支部书记现场述职，每人不超过8分钟，顺序如下：", "1.供水公司党支部书记骆明", "2.机关党支部书记柳青"], [("report", None, ["供水公司党支部书记骆明", "机关党支部书记柳青"])]),
    ("rows of whom all are asked to be, first of all", ["今天发言的劳模共两位，请大家围绕“匠心”依次发言，每人不超过八分钟：", "北港电厂检修班班长 骆明", "市公交公司驾驶员 柳青"], [("speech", "“匠心”", ["北港电厂检修班班长 骆明", "市公交公司驾驶员 柳青"])]),
    ("rows with a number in brackets", ["第二个议程，“美丽庭院”创建经验分享。", "（一）上坪村妇联主席骆霞", "（二）桃岭村妇联主席柳红"], [("speech", "“美丽庭院”创建经验", ["上坪村妇联主席骆霞", "桃岭村妇联主席柳红"])]),
    ("the one who is told and called is one", ["第一项，县长骆明同志作工作报告。", "请骆明同志作报告。"], [("report", None, ["县长骆明同志"])]),
    ("an anthem has nobody", ["第一项，奏唱国歌。", "有请县长骆明同志致辞。"], [("ceremony", "奏唱国歌", []), ("speech", None, ["县长骆明同志"])]),
    ("who leads the oath, first of all", ["第一项，教师宣誓。领誓人：五年级年级组长骆明老师。请全体教师起立，右手握拳。"], [("ceremony", "教师宣誓", ["五年级年级组长骆明老师"])]),
    ("who is arranged to speak", ["第二项，交流学习心得。安排一庭庭长骆明、二庭庭长柳青两位同志作交流，他们已经做了认真准备。"], [("speech", "学习心得", ["一庭庭长骆明", "二庭庭长柳青"])]),
    ("who was told to prepare for his own title", ["第一位发言的是民盟支部骆明委员，题目是《城乡教育》，请县工商联柳青委员作准备。", "现在请柳青委员发言，题目是《民企融资》。"], [("speech", "《城乡教育》", ["民盟支部骆明委员"]), ("speech", "《民企融资》", ["柳青委员"])]),
    ("what is arranged, and nobody", ["第一项，县长骆明同志通报情况。今天安排了三个议程。"], [("report", None, ["县长骆明同志"])]),
    ("the first, unasked", ["第一，院党组书记、检察长骆明同志代表院党组述职，并作个人述廉报告。", "第二，民主测评。"], [("report", None, ["院党组书记、检察长骆明同志"]), ("appraisal", None, [])]),
    ("rows on a matter", ["今天发言的劳模共两位，请大家围绕“带好徒弟”依次发言：", "北港电厂检修班班长 骆明", "市公交公司驾驶员 柳青"], [("speech", "“带好徒弟”", ["北港电厂检修班班长 骆明", "市公交公司驾驶员 柳青"])]),
    ("who was invited to teach, and is not called again", ["我们很荣幸地邀请到市委党校骆明教授，围绕“新质生产力”为我们作专题辅导。"], [("study", "“新质生产力”", ["市委党校骆明教授"])]),
    ("who was invited to teach, then called by name", ["县委宣传部今天邀请到市委讲师团团长骆明同志，为大家授课。", "大家欢迎。", "有请骆明同志。"], [("study", None, ["骆明同志"])]),
    ("who was invited, and called to teach", ["县委宣传部今天邀请到市委讲师团团长骆明同志，为大家授课。", "下面请骆明同志作专题辅导。"], [("study", None, ["骆明同志"])]),
    ("who was invited before", ["第一项，县长柳青同志通报情况。", "上个月邀请到市委讲师团团长骆明同志，为大家授过课。"], [("report", None, ["县长柳青同志"])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in LINES], ids=[case[0] for case in LINES])
def test_who_is_called_over_several_lines(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected
