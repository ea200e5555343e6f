"""Classes of sentences that strangers' scripts taught, each by variants in other words."""

from __future__ import annotations

import pytest

from meetingkit.recognise.recognise import recognise
from tests.recognition_score import document
from tests.understood import Found, steps

CLASSES: list[tuple[str, list[str], Found]] = [
    ("who prepares in turn", ["第二项，听取去年人才工作情况汇报。先请甲局局长周沛同志汇报人才引进工作，乙局、丙局依次准备。", "请乙局局长沈立同志汇报。", "请丙局局长何敏同志汇报。"], [("report", "去年人才工作情况", ["甲局局长周沛同志", "乙局局长沈立同志", "丙局局长何敏同志"])]),
    ("what is heard", ["议题二：听取一季度经济运行情况。请县统计局局长乔木汇报。"], [("report", "一季度经济运行情况", ["县统计局局长乔木"])]),
    ("those on the line", ["首先，请区气象局通报天气形势。", "下面连线几个镇街，听一听你们的准备情况。请塘口镇。", "请桥东街道。", "请白沙湾镇，重点讲一讲渔船回港情况。"], [("report", "天气形势", ["区气象局"]), ("report", "准备情况", ["塘口镇", "桥东街道", "白沙湾镇"])]),
    ("whether it is lawful", ["议题三：研究《停车管理办法》。请县城管局局长贝宁汇报。", "请司法局谈谈合法性审查意见。"], [("report", "《停车管理办法》", ["县城管局局长贝宁", "司法局"])]),
    ("heard and deliberated", ["一、听取和审议县人民政府关于环境状况的报告。", "请分局局长碧波作报告。"], [("report", "县人民政府关于环境状况的报告", ["分局局长碧波"])]),
    ("heard, deliberated", ["第一项，听取、审议上届支部委员会工作报告。请支部书记丁一同志作报告。"], [("report", "上届支部委员会工作", ["支部书记丁一同志"])]),
    ("deliberated and decided", ["三、审议和表决《关于加强公益诉讼工作的决定（草案）》。", "请主任委员方正作说明。"], [("explanation", "《关于加强公益诉讼工作的决定（草案）》", ["主任委员方正"])]),
    ("a name of two characters before 作", ["请方正作说明。"], [("explanation", None, ["方正"])]),
    ("from what side", ["首先，请工程师王立从技术上解释一下。"], [("explanation", None, ["工程师王立"])]),
    ("who presides still", ["第四项，选举出席县党代会代表，仍由石磊同志主持投票。"], [("election", "出席县党代会代表", [])]),
    ("district by district", ["东片，请柳泉镇卫生院院长荆楚汇报。", "北片，请北坡卫生院院长浦江清汇报。"], [("report", None, ["柳泉镇卫生院院长荆楚", "北坡卫生院院长浦江清"])]),
    ("the first of what is gone about", ["接着会商卡点。第一个，药品目录统一。请药学部主任白术谈谈方案。"], [("report", "药品目录统一", ["药学部主任白术"])]),
    ("honours are conferred", ["第五项：表彰颁奖。", "请耿直副主任颁奖。"], [("award", None, ["耿直副主任"])]),
    ("who proposes something", ["请社区民警小雷给提个建议。"], [("speech", None, ["社区民警小雷"])]),
    ("both parties", ["请甲、乙双方代表签订合作协议。"], [("signing", "合作协议", ["甲、乙双方代表"])]),
    ("who was elected speaks", ["第三项，选举机关党委委员。请总监票人邱敏同志主持投票。", "请总监票人邱敏同志宣布计票结果。", "下面，请新当选的委员代表蒙少卿同志发言。"], [("election", "机关党委委员", ["总监票人邱敏同志"]), ("speech", None, ["新当选的委员代表蒙少卿同志"])]),
    ("sung as it opens", ["现在，我宣布会议开始，全体起立，唱国歌。", "第一项，请甲局汇报进展情况。"], [("ceremony", "唱国歌", []), ("report", "进展情况", ["甲局"])]),
    ("organs that add to it", ["第一项，请县农业农村局局长万里春同志汇报进展情况。", "请县水利局、县自然资源局、青禾镇依次补充发言。"], [("report", "进展情况", ["县农业农村局局长万里春同志", "县水利局", "县自然资源局", "青禾镇"])]),
    ("a name that ends in 为", ["请顺风公司经理边疆、北仓公司总经理酆大为上台签约。"], [("signing", None, ["顺风公司经理边疆", "北仓公司总经理酆大为"])]),
    ("two hosts", ["女：下面进入激动人心的颁奖环节！", "男：首先要颁发的是“先进科室”。", "男：有请副院长唐一民为他们颁奖！", "女：接下来颁发“服务标兵”。", "男：有请书记贺松柏为梅主任颁奖，并献上鲜花！"], [("award", None, ["副院长唐一民", "书记贺松柏"])]),
    ("lectures with a title each", ["第一位报告人是水生态所的霍启明研究员。他今天报告的题目是《浅水湖泊》。有请霍老师。", "接下来有请师范大学的欧阳静教授，她报告的题目是《候鸟》。欧阳老师，请。"], [("speech", "《浅水湖泊》", ["水生态所的霍启明研究员"]), ("speech", "《候鸟》", ["师范大学的欧阳静教授"])]),
    ("who acts is told by the direction", ["首先，请甲同志宣读纪律。", "（宣读）", "春生，你腿脚勤，你对着图把修渠方案讲明白。", "（侯春生讲方案）"], [("reading", "纪律", ["甲同志"]), ("explanation", "修渠方案", ["春生"])]),
    ("a direction of what was called", ["首先，请甲局汇报进展情况。", "甲局，十五分钟，我掐着表。", "（甲局汇报）"], [("report", "进展情况", ["甲局"])]),
    ("a direction of nobody who was spoken of", ["首先，请甲同志宣读纪律。", "看了让人揪心。", "（播放音乐）"], [("reading", "纪律", ["甲同志"])]),
    ("a direction behind a dash", ["首先，请甲同志宣读纪律。", "（宣读）", "计票组长查阿姨，你嗓门大，来念念结果。", "——查阿姨宣布——"], [("reading", "纪律", ["甲同志"]), ("announcement", "结果", ["计票组长查阿姨"])]),
    ("somebody, please", ["第三项，先进代表发言。", "先进集体代表、某县法院院长晏如同志，请。", "某区法院法官危一凡同志，请。"], [("speech", None, ["先进集体代表、某县法院院长晏如同志", "某区法院法官危一凡同志"])]),
    ("who is first, under his heading", ["第一环节，现场述职。", "打头阵的是桂花社区党委书记骆小英，有请骆书记！", "接下来有请金塘社区党委书记向东。"], [("report", None, ["桂花社区党委书记骆小英", "金塘社区党委书记向东"])]),
    ("whom everybody listens to next", ["首先，请甲同志宣读纪律。", "接着上场的是数学组的蒲俊老师。"], [("reading", "纪律", ["甲同志"]), ("speech", None, ["数学组的蒲俊老师"])]),
    ("who tells of something to all", ["四、质量通报", "教务处邬建新主任就期末质量分析情况向大家作通报。"], [("report", "期末质量分析情况", ["教务处邬建新主任"])]),
    ("a name set apart from its post", ["第一项，支行交流。", "请营业部总经理 麻雨荷。", "请城东支行行长 端阳。"], [("speech", None, ["营业部总经理 麻雨荷", "城东支行行长 端阳"])]),
    ("a paper by its name, not its kind", ["五、签订承诺书", "请校长雷鸣、工会主席连城到台前，签订《师德承诺书》。"], [("signing", "《师德承诺书》", ["校长雷鸣", "工会主席连城"])]),
    ("a clock heads nothing", ["▶ 15:45", "请甲局局长王力汇报讨论情况。"], [("report", "讨论情况", ["甲局局长王力"])]),
    ("who is nominated is not called", ["首先，请甲局汇报情况。", "提议由项维为计票人，由审计委员宓远、见证律师查理德为监票人。"], [("report", None, ["甲局"])]),
    ("a box that numbers items of a ceremony", ["【典礼第一项】升国旗，奏唱国歌。", "【典礼第二项】颁奖。", "有请副校长乔远为他们颁奖。"], [("ceremony", "升国旗，奏唱国歌", []), ("award", None, ["副校长乔远"])]),
    ("who is here, under a number", ["仪式第一项，介绍出席仪式的领导和嘉宾。", "他们是：", "市教育局副局长　万俟青", "公司董事长　温世杰", "仪式第二项，请院长储映雪致辞。"], [("announcement", "出席仪式的领导和嘉宾", []), ("speech", None, ["院长储映雪"])]),
    ("who is here is else no item", ["首先，我介绍出席仪式的领导和嘉宾。", "他们是：", "市教育局副局长　万俟青", "下面，请院长储映雪致辞。"], [("speech", None, ["院长储映雪"])]),
    ("who was asked to come", ["首先，请甲局汇报进展情况。", "今天我们请了三位老师来支招，依次是组长涂正元老师、组长桑榆老师、教师耿亮老师，有请三位老师。"], [("report", "进展情况", ["甲局"]), ("speech", None, ["组长涂正元老师", "组长桑榆老师", "教师耿亮老师"])]),
    ("told again and again", ["第二件，请村监委会主任侯三保把村集体收支情况给大家通报通报。"], [("report", "村集体收支情况", ["村监委会主任侯三保"])]),
    ("who leads the study", ["2.请安全部副部长边小军组织学习《吊篮安全规定》。"], [("study", "《吊篮安全规定》", ["安全部副部长边小军"])]),
    ("a surname that is a preposition", ["请区住建局局长向春生作起草说明。"], [("explanation", None, ["区住建局局长向春生"])]),
    ("a surname before 同志", ["请副镇长向东同志汇报进展情况。"], [("report", "进展情况", ["副镇长向东同志"])]),
    ("向 somebody", ["请区长向大会报告工作。"], [("report", None, ["区长"])]),
    ("a lesson on cases", ["请检察长宁毅同志以案说法，为大家上一堂法治课。"], [("study", None, ["检察长宁毅同志"])]),
    ("a lesson", ["请法官方正同志给大家讲一堂普法课。"], [("study", None, ["法官方正同志"])]),
    ("the last lesson", ["有请校长封明为毕业生上“最后一课”，题目是《行囊》。"], [("study", "《行囊》", ["校长封明"])]),
    ("what is given to somebody", ["请县委副书记戴安向六个责任区授“百日冲刺”责任牌。"], [("award", "“百日冲刺”责任牌", ["县委副书记戴安"])]),
    ("what is given", ["请董事长冒远先生授“红旗班组”牌匾。"], [("award", "“红旗班组”牌匾", ["董事长冒远先生"])]),
    ("a professor gives nothing", ["请专家组组长卫星教授宣读论证意见。"], [("reading", "论证意见", ["专家组组长卫星教授"])]),
    ("at the head of others", ["请教师沙莎带领全体志愿者宣读《倡议书》。"], [("reading", "《倡议书》", ["教师沙莎"])]),
    ("with everybody", ["请白灵主任带大家参观展厅。"], [("other", "展厅", ["白灵主任"])]),
    ("who adds", ["请区发改局郑国同志汇报进展情况，区统计局的同志作补充。"], [("report", "进展情况", ["区发改局郑国同志", "区统计局的同志"])]),
    ("who explains besides", ["请甲局汇报进展情况，乙局局长丁山同志补充说明。"], [("report", "进展情况", ["甲局", "乙局局长丁山同志"])]),
    ("an item of an organ, then its head", ["第二项，由责任单位汇报整改情况。", "请县水务局局长潘石同志汇报。"], [("report", "整改情况", ["县水务局局长潘石同志"])]),
    ("an item of a post, then a name", ["二、由提出人陈述方案", "请集团副总经理海涛陈述《调整方案》。"], [("report", "《调整方案》", ["集团副总经理海涛"])]),
    ("an item of several", ["第三项，请各乡镇汇报春耕情况。"], [("report", "春耕情况", ["各乡镇"])]),
    ("an item over before the next", ["第二项，请各科室汇报整改情况。", "下面，请院长庄远同志讲话。"], [("report", "整改情况", ["各科室"]), ("address", None, ["院长庄远同志"])]),
    ("a phase told twice", ["三、交流研讨", "下面进行交流研讨。请县长段敏同志作重点发言。"], [("speech", None, ["县长段敏同志"])]),
    ("how a matter is gone about", ["议题三：研究积案。先由责任单位汇报案情，再由有关部门提出意见，最后形成决议。", "请住建局局长蓝海汇报办证问题。"], [("report", "办证问题", ["住建局局长蓝海"])]),
    ("a first matter of several", ["头一件，请村会计老孟把上半年的账给大伙念叨念叨。"], [("report", "上半年的账", ["村会计老孟"])]),
    ("a last matter", ["最后一件，请副主任魏嘉给咱讲讲补助政策。"], [("explanation", "补助政策", ["副主任魏嘉"])]),
    ("who shows it", ["首先，请大家观看短片《灯火》。请工作人员播放。"], [("other", "短片《灯火》", [])]),
    ("where it is shown", ["第一项，播放专题片。", "请观看大屏幕。"], [("other", "专题片", [])]),
    ("groups", ["首先，请甲局汇报进展情况。", "下面分组讨论，请各组召集人组织好。"], [("report", "进展情况", ["甲局"]), ("speech", None, [])]),
    ("groups under a number", ["第五项，分团讨论工作报告。"], [("speech", "工作报告", [])]),
    ("a break told twice", ["九、休会", "现在休会二十分钟。"], [("break", None, [])]),
    ("a driver, not 请出", ["请出租车司机代表牟山同志发言。"], [("speech", None, ["出租车司机代表牟山同志"])]),
    ("who sits in the hall", ["请主会场的市燃气集团董事长姚力发言。"], [("speech", None, ["市燃气集团董事长姚力"])]),
    ("turns by name in criticism", ["第二项，个人对照检查。", "请范琳老师。", "请周舟老师、孙立老师依次进行。"], [("criticism", None, ["范琳老师", "周舟老师", "孙立老师"])]),
    ("besides another act", ["请崔国同志、祝娟同志依次介绍有关情况，并就能否入党发表意见。"], [("report", None, ["崔国同志", "祝娟同志"])]),
    ("a leader who says some words", ["首先，请甲同志宣读纪律。", "最后，请镇党委书记岳峙讲一讲。"], [("reading", "纪律", ["甲同志"]), ("address", None, ["镇党委书记岳峙"])]),
    ("a ballot on a matter", ["现在对任免建议方案进行无记名票决，请工作人员发票。"], [("vote", "任免建议方案", [])]),
    ("everybody in words of several parts", ["请大家敞开思想、直奔主题，自我批评不遮掩。"], [("criticism", None, [])]),
    ("a surname of organs", ["请区委老干部局局长党伟为顾问颁发聘书。"], [("award", "聘书", ["区委老干部局局长党伟"])]),
    ("a heading in brackets, then its number", ["（二）通报进展", "下面进行第二件事，请县农业农村局局长方正同志通报推进情况。"], [("report", "推进情况", ["县农业农村局局长方正同志"])]),
    ("a head of a field", ["请骨科带头人焦建业主任汇报，产科候场。"], [("report", None, ["骨科带头人焦建业主任"])]),
    ("the last of several", ["第一个，请骨科主任焦建业汇报。", "最后一个，请产科主任冉秋月汇报。"], [("report", None, ["骨科主任焦建业", "产科主任冉秋月"])]),
    ("two calls and one verb", ["有请农场主伍铭先生，有请商会会长祖耀先先生先后发言。"], [("speech", None, ["农场主伍铭先生", "商会会长祖耀先先生"])]),
    ("several in one breath", ["首先，请甲局汇报进展情况。", "先请领队桂阿姨说说，再请住户代表老冯说说，最后请民警裴警官讲一讲有什么规定。"], [("report", "进展情况", ["甲局"]), ("speech", None, ["领队桂阿姨", "住户代表老冯", "民警裴警官"])]),
    ("in which an organ takes part", ["请编制单位、省设计院总工程师屠波同志汇报《研究报告》。"], [("report", "《研究报告》", ["编制单位、省设计院总工程师屠波同志"])]),
    ("who stands for election", ["请副镇长候选人、党委委员秦小禾同志就候选项目作说明。"], [("explanation", "候选项目", ["副镇长候选人、党委委员秦小禾同志"])]),
    ("who repeats an oath", ["第二项，宪法宣誓。", "请新任镇长陆云同志领誓，新任副镇长秦禾同志跟誓。"], [("ceremony", "宪法宣誓", ["新任镇长陆云同志", "新任副镇长秦禾同志"])]),
    ("whom an appraisal is about", ["第三项，民主测评。", "请同志们按照四个等次，对全体党员进行投票测评。"], [("appraisal", "全体党员", [])]),
    ("our own head", ["下面，有请我院院长滕学义致欢迎辞。"], [("speech", None, ["我院院长滕学义"])]),
    ("a paper told before it is read", ["大家商量的办法已经记成了一份《文明公约》，一共六条。", "请小穆念一遍。"], [("reading", "《文明公约》", ["小穆"])]),
    ("appointing", ["下面，有请校长柯以敏教授为学术委员授聘。"], [("award", "学术委员", ["校长柯以敏教授"])]),
    ("one name with another before it", ["请廖劲松董事长分别与水务公司经理方正签订《责任书》。"], [("signing", "《责任书》", ["廖劲松董事长", "水务公司经理方正"])]),
    ("a surname as an official's word", ["请费明、荆大为、解舒同志依次发言。"], [("speech", None, ["费明", "荆大为", "解舒同志"])]),
    ("speeches after pledges", ["下面进入表态环节，请施工单位经理仇川作表态发言。", "下面，请县委书记祝融致辞。"], [("speech", None, ["施工单位经理仇川"]), ("speech", None, ["县委书记祝融"])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [one[1:] for one in CLASSES], ids=[one[0] for one in CLASSES])
def test_a_class_of_sentences_is_understood(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


@pytest.mark.parametrize(
    "opening",
    [
        "会议程序是这样安排的：先通报上年度整改情况；再由我代表班子作检查；然后逐一发言；最后请督导组讲话。",
        "今天的议程安排：首先由甲局汇报；接着请乙局发言；最后请区长讲话。",
        "今天主要做这么几件事，我先跟大家报告一下：学文件、听汇报，最后请方书记给我们讲一讲。",
        "现在开始集体学习。",
        "下面开始今天的会议。",
    ],
)
def test_an_agenda_told_in_words_is_no_step(opening: str) -> None:
    script = ["某会主持词", "同志们：", opening, "首先，请甲局汇报进展情况。", "散会。"]
    assert [one.type for one in recognise(document("\n".join(script))).steps] == ["report"]


@pytest.mark.parametrize(
    ("hinge", "points"),
    [
        ("下面，我再强调三句话。", ["第一句话，坐下来学。", "第二句话，静下心来查。", "第三句话，沉下身子改。"]),
        ("我强调五条，请逐条对照：", ["1．坐下来学。", "2．静下心来查。", "3．沉下身子改。"]),
        ("最后，我给大家提几个小请求：", ["第一，坐下来学。", "第二，静下心来查。", "第三，沉下身子改。"]),
        ("下面，就怎么落实说三句：", ["一是坐下来学。", "二是静下心来查。", "三是沉下身子改。"]),
    ],
)
def test_points_are_counted_in_many_words(hinge: str, points: list[str]) -> None:
    script = ["某会主持词", "同志们：", "首先，请甲局汇报进展情况。", hinge, *points, "散会。"]
    found = recognise(document("\n".join(script)))
    assert [point.lead for point in found.points] == ["坐下来学", "静下心来查", "沉下身子改"]


def test_a_line_before_the_salutation_names_a_part() -> None:
    found = recognise(document("某会主持词\n（2026年5月6日）\n第一次大会\n同志们：\n今天开会。\n散会。"))
    assert (found.title, found.salutation) == ("某会主持词", "同志们")
