"""Who is called in yet other words, in rows and in turn; whose name it is; and what is said alike and calls nobody."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps, understood

BEFORE = "现在开会，第一项，请县委副书记江云帆同志宣读《关于表彰先进的决定》。"
READ = ("reading", "《关于表彰先进的决定》", ["县委副书记江云帆同志"])
CALLED: list[tuple[str, str, Found]] = [
    ("a secretary by his surname", "再请教务秘书小葛就答辩安排作具体说明。", [("explanation", "答辩安排", ["教务秘书小葛"])]),
    ("an editor by her surname", "请校报编辑小毕就投稿要求作具体说明。", [("explanation", "投稿要求", ["校报编辑小毕"])]),
    ("a translator by his surname", "由外办翻译老蔺就外宾接待作具体说明。", [("explanation", "外宾接待", ["外办翻译老蔺"])]),
    ("old comrades, who they are", "接着，请老同志代表谈谈体会：退休老厂长柯正清、原车间主任骆玉兰。", [("speech", None, ["退休老厂长柯正清", "原车间主任骆玉兰"])]),
    ("a name that ends as a word", "请供电所所长燕未来汇报线路改造情况。", [("report", "线路改造情况", ["供电所所长燕未来"])]),
    ("who gives is asked after the prize", "下面给今年的“治水标兵”发奖牌，理事长柯万山、监事长骆宝林，请你们两位来发。", [("award", "今年的“治水标兵”", ["理事长柯万山", "监事长骆宝林"])]),
    ("by whom it is given, in a list of items", "二是给“敬老之星”“孝老家庭”披绶带、发奖状，由镇妇联主席骆霞和村支书柯大山来颁。", [("award", "“敬老之星”“孝老家庭”", ["镇妇联主席骆霞", "村支书柯大山"])]),
    ("who speaks for all", "各站所发言由水利站站长向前、农技站站长符青代表，讲讲自己站里的抗旱准备。", [("speech", "自己站里的抗旱准备", ["水利站站长向前", "农技站站长符青"])]),
    ("who pledges for all", "企业表态由长风机械厂厂长骆明、恒泰公司总经理柳青代表。", [("speech", None, ["长风机械厂厂长骆明", "恒泰公司总经理柳青"])]),
    ("who tells of herself", "第二步，两位家长现身说法，他们是三（1）班柯欣同学的妈妈和三（4）班骆宁同学的爸爸，谈的都是亲子阅读。", [("speech", "亲子阅读", ["三（1）班柯欣同学的妈妈", "三（4）班骆宁同学的爸爸"])]),
    ("how many they are, and who", "第二项，典型发言。发言人有三位：化工系主任骆可、外语系党总支书记柳倩、辅导员代表柯小天。", [("speech", None, ["化工系主任骆可", "外语系党总支书记柳倩", "辅导员代表柯小天"])]),
    ("each organ and its speaker", "第二项，介绍人口普查工作经验。介绍的单位有两个：城南镇，发言人副镇长骆平；区住建局，发言人副局长柳归来。", [("speech", "人口普查工作经验", ["副镇长骆平", "副局长柳归来"])]),
    ("each organ in turn and who it is", "朝阳里社区先讲，党委书记骆静；接着东风社区，党委书记柳丰；再接着化工社区，居委会主任柯羽。", [("speech", None, ["党委书记骆静", "党委书记柳丰", "居委会主任柯羽"])]),
    ("organs in order, and what they stress", "各街道按顺序说，城东街道、城西街道、城南街道，重点说积水点整治进展。", [("report", "积水点整治进展", ["城东街道", "城西街道", "城南街道"])]),
    ("who reports next, and his title", "第二场报告，有请东海大学柳如烟教授为大家带来《古树的年轮》。", [("report", "《古树的年轮》", ["东海大学柳如烟教授"])]),
    ("who it is, called again by surname", "第三场报告的主讲人是市博物馆研究员骆明老师，有请骆老师作题为《一张拓片》的报告。", [("report", "《一张拓片》", ["市博物馆研究员骆明老师"])]),
    ("what comes first, who teaches, and the title", "前一段是专题辅导，主讲人为市委党校教授骆文，题目《把账算明白》。", [("study", "《把账算明白》", ["市委党校教授骆文"])]),
    ("the meeting asks first", "今天的动员会先请副院长柳曼教授介绍去年抽检的有关情况。", [("report", "去年抽检的有关情况", ["副院长柳曼教授"])]),
    ("the meeting hears first", "会议首先听取县工商联党组书记骆建军传达全省民营经济会议精神。", [("convey", "全省民营经济会议精神", ["县工商联党组书记骆建军"])]),
    ("who goes first, then what", "综治办骆立平先说，把二季度信访件办理情况过一遍。", [("report", "二季度信访件办理情况", ["综治办骆立平"])]),
    ("from what was seen, by whom more is told", "刚才的短片让大家有了印象，具体的数据，由第三检察部主任骆琳向大家介绍。", [("report", "具体的数据", ["第三检察部主任骆琳"])]),
    ("who guides them", "请各位来宾参观“江城记忆”展，由讲解员小骆带领。", [("other", "“江城记忆”展", ["讲解员小骆"])]),
    ("in turn, onto the stage", "下面进行交流发言，依次请土木学院院长骆国良、外语学院院长柳清、医学部处长柯海上台。", [("speech", None, ["土木学院院长骆国良", "外语学院院长柳清", "医学部处长柯海"])]),
    ("one criticises himself first, others in turn", "二是开展批评与自我批评。先由党组书记、局长骆永安作个人对照检查，其他同志提批评意见，再由副局长柳晶、总工程师柯涛依次进行。", [("criticism", None, ["党组书记、局长骆永安", "副局长柳晶", "总工程师柯涛"])]),
    ("organs first, then who speaks for each", "请高坪镇、三湖镇两家单位把做法给大家讲一讲。高坪镇由镇长骆勇讲，三湖镇由副镇长柳欣讲。", [("speech", None, ["镇长骆勇", "副镇长柳欣"])]),
    ("several who give, none by name", "下面颁奖。请市领导颁奖，再请市总工会领导颁奖。", [("award", None, ["市领导", "市总工会领导"])]),
    ("who is to begin", "下面请各位委员围绕报告发表意见，先请骆丽华委员，再请柳志高委员。", [("speech", None, ["骆丽华委员", "柳志高委员"])]),
    ("who does something for others", "街道办主任骆大同、武装部部长柳铁军为新兵佩戴大红花、赠送纪念品。", [("ceremony", "为新兵佩戴大红花、赠送纪念品", ["街道办主任骆大同", "武装部部长柳铁军"])]),
    ("the heads of several courts", "第二项，民一庭、执行局、城北法庭负责人分别作表态发言。", [("speech", None, ["民一庭", "执行局", "城北法庭负责人"])]),
    ("what a home is like", "请岭南村的骆大姐给大伙儿唠唠她的家风故事。", [("speech", "她的家风故事", ["岭南村的骆大姐"])]),
    ("how many speak, and who they are", "下面有三位代表发言：一中校长骆明、二中校长柳青、三中校长柯羽，每人五分钟。", [("speech", None, ["一中校长骆明", "二中校长柳青", "三中校长柯羽"])]),
    ("whose opinion is heard", "先听一听村民代表骆大山的意见。", [("speech", None, ["村民代表骆大山"])]),
    ("who was invited to explain", "我们请来了市农科院研究员骆明，为大家讲解小麦越冬管理。", [("report", "小麦越冬管理", ["市农科院研究员骆明"])]),
    ("who is next, behind a dash", "让我们欢迎下一位演讲者——来自急诊科的骆明护士。", [("speech", None, ["急诊科的骆明护士"])]),
    ("time is given to him, and what he will do", "接下来的时间，交给县委党校的骆明老师，他要为我们讲一堂党课。", [("study", None, ["县委党校的骆明老师"])]),
    ("who gives, told behind it", "下面颁奖，颁奖人是县委书记骆明、副县长柳青。", [("award", None, ["县委书记骆明", "副县长柳青"])]),
    ("for whom she speaks, told before", "代表监理方，监理公司总监骆明同志作表态发言。", [("speech", None, ["监理公司总监骆明同志"])]),
    ("his organ first", "县教育局先来，骆明局长请讲。", [("speech", None, ["骆明局长"])]),
    ("a label of his organ", "教育局：骆明局长汇报。", [("report", None, ["骆明局长"])]),
    ("at the meeting", "会上，由县教育局骆明局长通报招生情况。", [("report", "招生情况", ["县教育局骆明局长"])]),
    ("of what he gives an account", "项目情况由县发改局局长骆明同志给大家作介绍。", [("report", "项目情况", ["县发改局局长骆明同志"])]),
    ("a mother by her child", "家长代表骆明的妈妈讲两句。", [("speech", None, ["家长代表骆明的妈妈"])]),
    ("one new and one old", "请新任村支书骆明、老支书柳大山，一新一老，分别谈谈感受。", [("speech", None, ["新任村支书骆明", "老支书柳大山"])]),
    ("organs, how many they are", "第二项，大会发言。发言的有三家单位：县水务局、县农业局、县林业局。", [("speech", None, ["县水务局", "县农业局", "县林业局"])]),
    ("in turn they come", "第二项，经验交流。依次上台的是一中骆明校长、二小柳青校长、三小柯羽校长。", [("speech", None, ["一中骆明校长", "二小柳青校长", "三小柯羽校长"])]),
    ("who reads a decision, told behind it", "下面宣读表彰决定，宣读人：县政协副主席骆明。", [("reading", "表彰决定", ["县政协副主席骆明"])]),
    ("who is to prepare meanwhile", "下面请各位委员围绕报告发表意见，先请骆丽华委员，再请柳志高委员，请柯国富委员做好准备。", [("speech", None, ["骆丽华委员", "柳志高委员", "柯国富委员"])]),
    ("one of those who hear", "请听证员代表骆博文发表听证意见。", [("speech", "听证意见", ["听证员代表骆博文"])]),
]  # fmt: skip
TOLD = [
    ("who was invited before", "上次我们请来了市农科院研究员骆明，为大家讲解了小麦管理。"),
    ("what was told at the meeting", "会上，县教育局骆明局长通报了招生情况。"),
    ("to whom time was given", "刚才时间交给了骆明老师，他讲得很好。"),
    ("who gave it", "荣誉证书由县委书记骆明颁发过了。"),
    ("how many there are", "我们村有三位党员：骆明、柳青、柯羽。"),
    ("whose opinions are to be heard later", "会后要多听听村民代表骆大山的意见。"),
    ("who has got it", "大红花和奖状已经由镇妇联主席骆霞发给了大家。"),
    ("who went first last time", "综治办骆立平上次先说过了。"),
    ("how the guests were led", "来宾昨天由讲解员小骆带着参观过了。"),
    ("who may ask", "有不明白的会后问村会计骆桂芳。"),
    ("what is signed on leaving", "请各位代表走之前到会计那儿，在会议记录和方案上签字、按手印。"),
    ("what is written on a form", "请在登记表上签署意见。"),
    ("who has done something for others", "武装部部长柳铁军为新兵佩戴了大红花。"),
    ("whom the places are for", "城南镇，发言席在第二排。"),
    ("who was here before", "接着去年的话说，党委书记骆静已经调走了。"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), [case[1:] for case in CALLED], ids=[case[0] for case in CALLED])
def test_who_is_called(line: str, expected: Found) -> None:
    assert steps(BEFORE, line) == [READ, *expected]


@pytest.mark.parametrize("line", [case[1] for case in TOLD], ids=[case[0] for case in TOLD])
def test_who_is_only_told_of(line: str) -> None:
    assert steps(BEFORE, line) == [READ]


LINES: list[tuple[str, list[str], Found]] = [
    ("first of the meeting", ["今天头一件事，由村会计骆桂芳把上半年的收支账目给大家念一念。"], [("report", "上半年的收支账目", ["村会计骆桂芳"])]),
    ("in an order, in a sentence of its own", ["第四项，由有关单位汇报隐患整改情况。依次为：北沟矿矿长骆志刚、洗选厂厂长柳海涛。"], [("report", "隐患整改情况", ["北沟矿矿长骆志刚", "洗选厂厂长柳海涛"])]),
    ("the next, and who is to prepare", ["第五项，请候选人作竞职演讲。第一位，主任候选人骆永康，请副主任候选人柳艳做准备。", "——下一位，柳艳，请委员候选人柯立波做准备。", "——下一位，柯立波。"], [("speech", None, ["主任候选人骆永康", "柳艳", "柯立波"])]),
    ("who says what he thinks, one after another", ["请食堂理事会会长骆桂珍说一下上半年收支情况。", "下面请几位代表谈谈想法，先请2号楼楼长柳文海说，", "再请志愿服务队队长古丽巴哈尔说，", "再请药店店长柯雪说。"], [("report", "上半年收支情况", ["食堂理事会会长骆桂珍"]), ("speech", None, ["2号楼楼长柳文海", "志愿服务队队长古丽巴哈尔", "药店店长柯雪"])]),
    ("what some do while the others rest", ["请承办检察官骆明介绍案情。", "现在休会十五分钟，由听证员进行评议。", "请听证员代表柳博文发表听证意见。"], [("report", "案情", ["承办检察官骆明"]), ("break", None, []), ("speech", "听证意见", ["听证员代表柳博文"])]),
    ("all are asked, between those who report", ["第一项，述责述廉。", "首先，请区住建局局长骆国梁同志述责述廉。", "下面请各位委员和列席代表提问。", "请区卫健局局长柳春梅同志述责述廉。"], [("report", None, ["区住建局局长骆国梁同志", "区卫健局局长柳春梅同志"])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in LINES], ids=[case[0] for case in LINES])
def test_who_is_called_over_several_lines(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


def test_what_was_read_may_be_asked_about() -> None:
    meeting = understood(BEFORE, "第二项，由村会计骆桂芳把账目给大家念一念，念完了有不明白的当场问。")
    assert meeting.steps[-1].discussion


def test_who_has_two_roles_is_not_replaced_by_who_is_of_the_same_town() -> None:
    first = "突出贡献奖获得者、滨江市人民医院首席专家童朝阳教授"
    second = "滨江重工股份有限公司董事长胡天行先生"
    lines = ["现在进行第五项，请2位代表发言，每位5分钟。", f"请{first}发言。", f"请{second}发言。"]
    assert steps(*lines) == [("speech", None, [first, second])]
