"""Those who act, told in a list: a paragraph each, in an order, as parts of an item, in rounds of a signing."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps, understood

ROLLS: list[tuple[str, list[str], Found]] = [
    (
        "a paragraph each",
        ["下面请三位同志依次作典型交流：", "1．开发区党工委书记　晁补之", "2．县行政审批服务局局长　花千树", "3．青石镇党委书记　麦田", "（交流）"],
        [("speech", None, ["开发区党工委书记　晁补之", "县行政审批服务局局长　花千树", "青石镇党委书记　麦田"])],
    ),
    (
        "after an item of its own kind",
        ["首先，请甲局汇报。", "有两位同志作重点发言，他们是：", "1．副校长　倪端", "2．教师工作部部长　晏如", "请两位按名单顺序发言。"],
        [("report", None, ["甲局"]), ("speech", None, ["副校长　倪端", "教师工作部部长　晏如"])],
    ),
    (
        "in the order told",
        ["第四项，表态发言。发言的顺序是：白石沟乡、大岔镇、青杠岭林场，由各单位主要负责同志发言，时间不超过5分钟。"],
        [("speech", None, ["白石沟乡", "大岔镇", "青杠岭林场"])],
    ),
    (
        "in the order told, then the first of them",
        ["下面，请银行机构推介信贷产品。推介顺序为：农商银行行长助理鱼跃、商业银行副行长卜算。", "请鱼跃同志先讲，卜算同志做准备。"],
        [("report", "信贷产品", ["农商银行行长助理鱼跃", "商业银行副行长卜算"])],
    ),
    (
        "as parts of an item",
        ["议程第三项，请甲同志宣读纪律。", "议程第四项，听取工程各方工作报告。", "1. 请项目法人代表毕长青作建设管理工作报告。", "2. 请设计单位代表作设计工作报告。", "议程第五项，讨论。请大家发表意见。"],
        [("reading", "纪律", ["甲同志"]), ("report", "工程各方工作报告", ["项目法人代表毕长青", "设计单位代表"]), ("speech", None, [])],
    ),
    (
        "first, then the others, instead of those who are called as a whole",
        ["第四项，请有关部门和县区围绕重点行业安全监管工作进行汇报。", "1．先请市住建局局长辛朝阳汇报；", "2．再请市交通局局长毕连山汇报；", "第五项，请市长沙振宇同志讲话。"],
        [("report", "重点行业安全监管工作", ["市住建局局长辛朝阳", "市交通局局长毕连山"]), ("address", None, ["市长沙振宇同志"])],
    ),
    (
        "one after another under a heading",
        ["第三项：个人述职。由于时间关系，请总经理酆都同志，工会主席竺可欣同志，总工程师年丰同志按顺序进行，其他同志作书面述职。"],
        [("report", None, ["总经理酆都同志", "工会主席竺可欣同志", "总工程师年丰同志"])],
    ),
    (
        "firms that sign, batch by batch",
        ["（五）集中签约。", "第一批签约的是：江东银行与恒岳轴承、青禾纺机，请签约代表上台。", "第二批签约的是：农商银行与天工模具，请签约代表上台。"],
        [("signing", None, ["江东银行", "恒岳轴承", "青禾纺机", "农商银行", "天工模具"])],
    ),
    (
        "who sign for others besides",
        ["第五项，签订《责任书》。请金大力副县长代表县政府签字，白石沟乡乡长葛木、大岔镇镇长庞欣在主会场代表各乡镇签字。"],
        [("signing", "《责任书》", ["金大力副县长", "白石沟乡乡长葛木", "大岔镇镇长庞欣"])],
    ),
    (
        "rounds of an award by group",
        ["下面颁奖。", "第一组，先进集体。请10个单位的代表上台，有请温如玉主席、娄珊部长为他们颁奖！", "第二组，优秀班主任。请方萍等20名老师上台，有请卓立主任颁奖！"],
        [("award", None, ["温如玉主席", "娄珊部长", "卓立主任"])],
    ),
    (
        "by a post and a name below a heading",
        ["首先，请甲同志宣读纪律。", "2. 通报3月份安全生产情况", "安全副总经理厉行。", "（通报）", "3. 各区队汇报隐患整改进展", "汇报顺序：综采一队温良，综采二队邝野。"],
        [("reading", "纪律", ["甲同志"]), ("report", "3月份安全生产情况", ["安全副总经理厉行"]), ("report", "隐患整改进展", ["综采一队温良", "综采二队邝野"])],
    ),
    (
        "each with a matter of his own",
        ["第二个议题，分别由区环境局局长杭天宇通报空气质量情况，区城管局局长车载明通报燃气安全整治情况。"],
        [("report", "空气质量情况", ["区环境局局长杭天宇"]), ("report", "燃气安全整治情况", ["区城管局局长车载明"])],
    ),
    (
        "by lot",
        ["首先，请甲同志宣读纪律。", "请5位书记按照会前抽签的顺序，就党建工作作现场述职。", "有请白石镇党委书记罗建业同志，最后一位柳溪乡党委书记孟晓岚同志作准备。", "有请柳溪乡党委书记孟晓岚同志。"],
        [("reading", "纪律", ["甲同志"]), ("report", "党建工作", ["白石镇党委书记罗建业同志", "柳溪乡党委书记孟晓岚同志"])],
    ),
    (
        "those who receive are none of them",
        ["首先，请甲同志宣读纪律。", "现在进入颁奖环节。", "第一组，请获得“标兵”称号的于澜老师等6位老师上台，有请陶行远校长为她们颁奖。"],
        [("reading", "纪律", ["甲同志"]), ("award", None, ["陶行远校长"])],
    ),
    (
        "who sign, behind what they sign",
        ["首先，请甲同志宣读纪律。", "第二项：签署合作协议", "（一）甲医院与乙医院签署《托管协议》。签约代表：薄暮云副院长、晋安泰书记。", "（二）乙医院与丙中心签署《责任书》。签约代表：晋安泰书记，安宁宁主任。"],
        [("reading", "纪律", ["甲同志"]), ("signing", "《托管协议》", ["薄暮云副院长", "晋安泰书记"]), ("signing", "《责任书》", ["晋安泰书记", "安宁宁主任"])],
    ),
    (
        "in a row, the others in writing",
        ["现在进行第一项议程。今天作现场述职的共3位同志，依次是云台街道书记邱国华、北苑街道书记赖秀珍、区教育局书记欧阳平，其余同志作书面述职。"],
        [("report", None, ["云台街道书记邱国华", "北苑街道书记赖秀珍", "区教育局书记欧阳平"])],
    ),
    (
        "the chair who tells the meeting who is here is nobody called",
        ["现在向大会报告代表到会情况。", "今天共有两项议程：一是听取工作报告；二是讲话。", "请总经理毛予诚同志作工作报告。"],
        [("report", "工作报告", ["总经理毛予诚同志"])],
    ),
    (
        "one after another in a paragraph",
        ["专家组的意见很中肯。请设计院副院长秋不凡作表态发言，请市水利局主任桥西岸代表主管部门讲讲意见。"],
        [("speech", None, ["设计院副院长秋不凡", "市水利局主任桥西岸"])],
    ),
]  # fmt: skip
MATTERS: list[tuple[str, list[str], Found]] = [
    ("before the call", ["听取区人民政府关于2025年度国有资产管理情况的专项报告，请副区长左宗作报告。"], [("report", "2025年度国有资产管理情况", ["副区长左宗"])]),
    ("a draft before the call", ["听取关于《办法（草案）》的说明，请区住建局局长茅以兴作说明。"], [("explanation", "《办法（草案）》", ["区住建局局长茅以兴"])]),
    ("without its report", ["第二项：听取党费收缴、使用和管理情况的报告。", "请组织委员裴青同志作报告。"], [("report", "党费收缴、使用和管理情况", ["组织委员裴青同志"])]),
    ("two reports of an item", ["第五项，听取质量监督报告和技术预验收情况。", "先请站长路遥同志作报告。"], [("report", "质量监督报告和技术预验收情况", ["站长路遥同志"])]),
    ("a decision without a title", ["审议通过政协第五次会议政治决议（草案）。", "请副主席蒙卫东同志宣读决议草案。", "同意的请举手。"], [("vote", "政协第五次会议政治决议（草案）", ["副主席蒙卫东同志"])]),
    ("laid before the meeting", ["本次会议的建议议程，已经印发给大家，现提请会议审议。", "现在表决。同意的请举手。"], [("vote", "本次会议的建议议程", [])]),
    ("up to where the papers are told of", ["第二项，领导班子述职。由我作2025年度工作总结，书面材料已提前印发。"], [("report", "2025年度工作总结", [])]),
    ("in some words of a leader's", ["请政法委书记邬海同志就假期安全稳定讲几点意见。"], [("address", "假期安全稳定", ["政法委书记邬海同志"])]),
    ("commented on", ["下面，请县政协副主席桑田点评上午的观摩点。"], [("speech", "上午的观摩点", ["县政协副主席桑田"])]),
    ("nothing but the comment", ["下面，请督导组葛庆林组长点评指导。"], [("speech", None, ["督导组葛庆林组长"])]),
    ("told in short", ["请县工信局局长屈直把去年经济运行情况向大家作个简要介绍。"], [("report", "去年经济运行情况", ["县工信局局长屈直"])]),
    ("below a bare number", ["首先，请甲同志宣读纪律。", "大会进行第三项议程：", "审议党费收缴、使用和管理情况的报告。该报告已经印发。", "现在进行表决，同意的请举手。"], [("reading", "纪律", ["甲同志"]), ("vote", "党费收缴、使用和管理情况的报告", [])]),
    ("a heading by its mark", ["首先，请甲同志宣读纪律。", "■ 质询与答疑", "各位专家如有疑问，请大家畅所欲言。", "■ 休会", "现在休会40分钟。"], [("reading", "纪律", ["甲同志"]), ("speech", None, []), ("break", None, [])]),
    ("a paper that the item weighs, when it passes", ["首先，请甲同志宣读纪律。", "【议题二】审议《招商项目评审办法（送审稿）》", "请区商务局局长农慧同志汇报。", "请大家讨论。", "请区商务局根据大家的意见修改。原则通过，按程序印发。"], [("reading", "纪律", ["甲同志"]), ("vote", "《招商项目评审办法（送审稿）》", ["区商务局局长农慧同志"])]),
    ("a paper that the item weighs, when it does not", ["首先，请甲同志宣读纪律。", "【议题二】审议《招商项目评审办法（送审稿）》", "请区商务局局长农慧同志汇报。", "今天不作决定，下次再议。"], [("reading", "纪律", ["甲同志"]), ("report", "《招商项目评审办法（送审稿）》", ["区商务局局长农慧同志"])]),
    ("what is heard is agreed to", ["首先，请甲同志宣读纪律。", "【议题二】听取信访工作情况汇报", "请区信访局局长蔺川同志汇报。", "好，原则同意区信访局的安排。"], [("reading", "纪律", ["甲同志"]), ("report", "信访工作情况", ["区信访局局长蔺川同志"])]),
    ("a pause in the middle", ["首先，请甲同志宣读纪律。", "大家坐的时间不短了，我们休息10分钟，稍后继续。", "请乙同志发言。"], [("reading", "纪律", ["甲同志"]), ("break", None, []), ("speech", None, ["乙同志"])]),
    ("a pause while votes are counted", ["首先，请甲同志宣读纪律。", "七、大会选举。", "现在请总监票人何平同志主持投票。", "请计票人计票。趁计票的空当，我们休息十五分钟。"], [("reading", "纪律", ["甲同志"]), ("election", None, []), ("break", None, [])]),
    ("a film that all watch attentively", ["首先进行第一项议程：观看警示教育片《失守的田野》。", "这部片子是县纪委拍摄的。请大家认真观看。"], [("other", "警示教育片《失守的田野》", [])]),
    ("a film that the meeting begins with", ["会议首先组织大家观看警示教育片《血的代价》，时间约12分钟。", "下面，请甲同志发言。"], [("other", "《血的代价》", []), ("speech", None, ["甲同志"])]),
    ("a film and who made it", ["下面，请大家一起观看由我校传媒学院师生拍摄的教师节短片《灯火》。"], [("other", "教师节短片《灯火》", [])]),
    ("everybody behind a colon", ["首先，请甲同志宣读纪律。", "现在进行第四个环节，交流研讨。请下列三位同志依次发言：区人大常委会主任丁宝山，区委常委、政法委书记马卓，副区长叶琳。"], [("reading", "纪律", ["甲同志"]), ("speech", None, ["区人大常委会主任丁宝山", "区委常委、政法委书记马卓", "副区长叶琳"])]),
    ("an oath", ["下面进行入职宣誓。请教师米兰领誓。"], [("ceremony", "入职宣誓", ["教师米兰"])]),
    ("places that are visited", ["现在，请大家按照车次安排上车，依次观摩柳溪村治理点、石桥村示范带。"], [("other", "柳溪村治理点、石桥村示范带", [])]),
    ("whoever has been here for long", ["请已经在潞城扎根八年的远航集团董事长容闳先生发言。"], [("speech", None, ["远航集团董事长容闳先生"])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in ROLLS], ids=[case[0] for case in ROLLS])
def test_who_act(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in MATTERS], ids=[case[0] for case in MATTERS])
def test_what_it_is_about(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


def test_a_question_for_later_opens_no_floor() -> None:
    told = understood("首先，请闻道研究员作报告。", "有什么问题，待会儿茶歇的时候可以当面请教。")
    assert [step.discussion for step in told.steps] == [False]
