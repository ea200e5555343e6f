"""Steps of their own kind: the floor, votes, rites, awards, addresses: what is one, and what is said alike and is none."""

from __future__ import annotations

import pytest

from tests.understood import understood

Kinds = list[tuple[str, str | None, list[str], bool]]  # type, subject, speakers, discussion of each step


def kinds(*lines: str) -> Kinds:
    return [(step.type, step.subject, list(step.speakers), step.discussion) for step in understood(*lines).steps]


REPORT = "首先，请镇水利站站长宁可风介绍水渠改道的有关情况。"
TOLD = ("report", "水渠改道的有关情况", ["镇水利站站长宁可风"], False)
TALKED_OVER = ("report", "水渠改道的有关情况", ["镇水利站站长宁可风"], True)
FLOOR: list[tuple[str, list[str], Kinds]] = [
    ("all are asked next", [REPORT, "接下来请各位代表谈谈自己的看法，不着急。"], [TOLD, ("speech", None, [], True)]),
    ("experts are to ask", [REPORT, "下面请各位专家提问并发表意见。"], [TOLD, ("speech", None, [], True)]),
    ("to groups", [REPORT, "下面请各代表团到楼上分组讨论以上情况，会议室见手册。"], [TOLD, ("speech", None, [], True)]),
    ("not next", [REPORT, "大家有什么看法，现在就提。"], [TALKED_OVER]),
    ("a paper talked over and put to the vote", ["请站长宁可风说明《水渠管护办法》。", "下面请大家提意见。", "（讨论）", "好，现在举手表决，同意的请举手。"], [("vote", "《水渠管护办法》", ["站长宁可风"], True)]),
    ("a paper talked over and passed", ["请站长宁可风说明《水渠管护办法》。", "下面请大家提意见。", "（讨论）", "如果没有不同意见，这个办法就原则通过。"], [("vote", "《水渠管护办法》", ["站长宁可风"], True)]),
    ("others may add to it", ["下面，由委员云帆、部长丛林先后作重点发言，其他同志可作补充。"], [("speech", None, ["委员云帆", "部长丛林"], True)]),
    ("after it is told all talk it over", ["请网格员云帆介绍停车点的选址，讲完大家再议。"], [("report", "停车点的选址", ["网格员云帆"], True)]),
    ("of a report to a council", ["请局长云帆报告水源保护情况。", "请各位委员就报告发表审议意见。"], [("report", "水源保护情况", ["局长云帆"], True)]),
    ("what is talked over elsewhere", [REPORT, "这件事下次再议。"], [TOLD]),
    ("of a numbered item", ["第一项，请站长宁可风介绍水渠情况。", "下面请各位代表谈谈看法。", "第二项，请镇长路一鸣讲话。"], [("report", "水渠情况", ["站长宁可风"], True), ("address", None, ["镇长路一鸣"], False)]),
]  # fmt: skip
VOTES: list[tuple[str, list[str], Kinds]] = [
    ("who reads the draft, told behind it", ["首先通过《选举办法（草案）》，草案由大会秘书处单志远同志宣读。", "请代表们表决，赞成的请举手。通过。"], [("vote", "《选举办法（草案）》", ["大会秘书处单志远同志"], False)]),
    ("who reads it out", ["接着表决《关于批准决算的决议（草案）》，宣读人为办公室主任云帆。", "请按表决器。通过。"], [("vote", "《关于批准决算的决议（草案）》", ["办公室主任云帆"], False)]),
    ("who explains it, and the vote in the same breath", ["1.通过副秘书长建议名单。名单已发，请组织部部长乐山同志作说明，同意的请鼓掌通过。", "2.通过议程。同意的请鼓掌。"], [("vote", "副秘书长建议名单", ["组织部部长乐山同志"], False), ("vote", "议程", [], False)]),
    ("without a floor", ["议案一：《关于聘任总经理的议案》。由董事会秘书贝宁汇报。", "请各位董事直接表决。五票同意，议案通过。"], [("vote", "《关于聘任总经理的议案》", ["董事会秘书贝宁"], False)]),
    ("what all are asked of", ["第一项，就今年的分红方案征求大家意见，赞成的举手，不赞成的举手。好，通过了。"], [("vote", "今年的分红方案", [], False)]),
    ("passed where nobody objects", ["请环保局局长甘霖就《河道整治方案（送审稿）》作起草说明，有修改意见的请提出来。", "如果没有不同意见，这个方案原则通过，会后印发。"], [("vote", "《河道整治方案（送审稿）》", ["环保局局长甘霖"], True)]),
    ("passed as all agree", ["审议《值班费使用方案》。请财务科科长祝小满汇报方案内容。", "各位都同意，方案原则通过，由财务科报批。"], [("vote", "《值班费使用方案》", ["财务科科长祝小满"], True)]),
    ("passed by its title, whoever decides then", ["三、审议《供水规划（送审稿）》", "请水务局局长甘霖就起草情况作说明。", "请大家讨论。", "如果没有其他原则性意见，《供水规划（送审稿）》原则通过，修改后报县委常委会审定。"], [("vote", "《供水规划（送审稿）》", ["水务局局长甘霖"], True)]),
    ("by its title, where no item was to weigh it", ["请水务局局长甘霖就《供水规划（送审稿）》作起草说明。", "没有不同意见的话，《供水规划（送审稿）》原则通过，报县委常委会审定。"], [("explanation", "《供水规划（送审稿）》", ["水务局局长甘霖"], False)]),
    ("by its title, put off", ["三、审议《供水规划（送审稿）》", "请水务局局长甘霖就起草情况作说明。", "《供水规划（送审稿）》今天先不表决，大家带回去再看看。"], [("explanation", "《供水规划（送审稿）》", ["水务局局长甘霖"], False)]),
    ("another paper than the one before", ["请副主任甘霖宣读《考勤办法（草案）》。", "现在表决，同意的请举手。通过。", "下面，审议《休假细则（草案）》，请副主任丛林宣读。", "现在表决，同意的请举手。通过。"], [("vote", "《考勤办法（草案）》", ["副主任甘霖"], False), ("vote", "《休假细则（草案）》", ["副主任丛林"], False)]),
    ("nobody is asked where there may be nothing", ["请小组长甘霖宣读《监票人名单》。", "各位代表如无不同意见，请鼓掌通过。"], [("vote", "《监票人名单》", ["小组长甘霖"], False)]),
    ("to be decided by others", ["请环保局局长甘霖就《河道整治方案（送审稿）》作起草说明。", "如果没有不同意见，这个方案原则通过，报县委常委会审定。"], [("explanation", "《河道整治方案（送审稿）》", ["环保局局长甘霖"], False)]),
]  # fmt: skip
ELECTIONS: list[tuple[str, list[str], Kinds]] = [
    ("how all are to elect", [REPORT, "再议第二个议题。请工作人员分发选票，采取无记名投票方式选举商会副会长。"], [TOLD, ("election", "商会副会长", [], False)]),
    ("of this meeting, so many", ["下面进行选举，本次大会选举社区党委委员五名。请监票人分发选票。"], [("election", "社区党委委员", [], False)]),
    ("in plain words", ["第二件事，选下一届家委会委员。简历门口都贴了，填好投进红箱子。"], [("election", "下一届家委会委员", [], False)]),
    ("those proposed are voted on", ["二、就首届业主委员会委员人选进行投票选举。请各位业主依次投票。"], [("election", "首届业主委员会委员", [], False)]),
    ("a ballot, and whom it elects", [REPORT, "请队员代表投出神圣的一票，选出新一届大队委。"], [TOLD, ("election", "新一届大队委", [], False)]),
    ("a group", ["第二步，推选质量监督小组。", "（推选）", "最后，请镇长路一鸣讲话。"], [("election", "质量监督小组", [], False), ("address", None, ["镇长路一鸣"], False)]),
    ("who tells the result", ["下面选举理事会理事，请工作人员发票。", "（计票）", "请总监票人孟远友宣布选举结果。"], [("election", "理事会理事", [], False), ("announcement", "选举结果", ["总监票人孟远友"], False)]),
    ("how many votes there were", ["下面选举理事会理事，请工作人员发票。", "（计票）", "请总监票人孟远友宣布计票结果。"], [("election", "理事会理事", ["总监票人孟远友"], False)]),
    ("the chair tells the result", ["下面选举理事会理事，请工作人员发票。", "（计票后）我宣布选举结果：阴山雪、丛林当选理事。"], [("election", "理事会理事", [], False), ("announcement", "选举结果", [], False)]),
    ("who tells it in nobody's name", ["下面选举理事会理事，请工作人员发票。", "请监票人宣布选举结果。"], [("election", "理事会理事", [], False)]),
    ("what was elected before", [REPORT, "刚才，大会以无记名投票方式选举产生了新一届理事会理事。"], [TOLD]),
    ("what is to come", [REPORT, "今天下午，会议将以无记名投票方式选举理事会理事，请大家准时到会。"], [TOLD]),
]  # fmt: skip
RITES: list[tuple[str, list[str], Kinds]] = [
    ("a rank is conferred", [REPORT, "由大队长阴山雪、副大队长丛林为新队员授衔。"], [TOLD, ("ceremony", "为新队员授衔", ["大队长阴山雪", "副大队长丛林"], False)]),
    ("who leads the oath and who swears it", ["仪式第三项，向宪法宣誓。请领誓人吴小棠和宣誓人就位。"], [("ceremony", "向宪法宣誓", ["领誓人吴小棠", "宣誓人"], False)]),
    ("who leads the oath, told apart", ["第二项，教师宣誓。领誓人：四年级年级组长丛林老师。"], [("ceremony", "教师宣誓", ["四年级年级组长丛林老师"], False)]),
    ("who is there", [REPORT, "请出席仪式的领导为工程培土奠基。"], [TOLD, ("ceremony", "为工程培土奠基", ["出席仪式的领导"], False)]),
    ("who unveils it, called by name alone", ["第二项：为分会揭牌。有请院长施小鲁教授、校友代表温良先生。"], [("ceremony", "为分会揭牌", ["院长施小鲁教授", "校友代表温良先生"], False)]),
    ("what is started", [REPORT, "请阴主任、丛警官共同推杆，启动宣传月活动！"], [TOLD, ("ceremony", "启动宣传月活动", ["阴主任", "丛警官"], False)]),
    ("headed in boxes", ["【重温入党誓词】全体起立，举起右手，由支部书记丛林领誓。", "【讲党课】由书记阴山雪以《初心》为题讲党课。"], [("ceremony", "重温入党誓词", ["支部书记丛林"], False), ("study", "《初心》", ["书记阴山雪"], False)]),
    ("on which paper they sign", ["第二项，签约。请师傅、徒弟在《师徒协议》上签字。"], [("signing", "《师徒协议》", ["师傅", "徒弟"], False)]),
    ("who signs for both", ["现在签约。签约代表：院长洪小亮、副院长翁美云。"], [("signing", None, ["院长洪小亮", "副院长翁美云"], False)]),
    ("what is signed when all is over", [REPORT, "请各位委员在《会议纪要》上签字。"], [TOLD]),
]  # fmt: skip
AWARDS: list[tuple[str, list[str], Kinds]] = [
    ("by whom it is handed over, told behind", ["现在颁奖。", "先为“青年突击手”颁奖，颁奖领导：副镇长云帆；再为“育苗能手”颁奖，颁奖领导：镇长路一鸣。"], [("award", None, ["副镇长云帆", "镇长路一鸣"], False)]),
    ("who comes to hand it over", ["第二项，给“好邻居”“好婆婆”戴红花、发奖状，由宣传委员云帆和村支书路一鸣来颁。"], [("award", "“好邻居”“好婆婆”", ["宣传委员云帆", "村支书路一鸣"], False)]),
    ("in rounds", ["下面分三轮颁奖：", "第一轮，三等奖，颁奖嘉宾副镇长云帆；"], [("award", None, ["副镇长云帆"], False)]),
    ("whose certificates they are", [REPORT, "请镇长路一鸣为“育苗能手”颁发荣誉证书。"], [TOLD, ("award", "“育苗能手”", ["镇长路一鸣"], False)]),
    ("what goes with any award", [REPORT, "下面，颁发奖牌和证书。", "请镇长路一鸣颁奖。"], [TOLD, ("award", None, ["镇长路一鸣"], False)]),
    ("who is given the flag", ["第二项，授“青年突击队”队旗。请镇长路一鸣授旗，请队长云小帆同志接旗。"], [("award", "“青年突击队”队旗", ["镇长路一鸣", "队长云小帆同志"], False)]),
    ("what was handed over", [REPORT, "去年，镇里给“育苗能手”发了奖牌，大家都很高兴。"], [TOLD]),
    ("what all were given", [REPORT, "给大家发的材料，由各组长收回。"], [TOLD]),
]  # fmt: skip
OTHERS: list[tuple[str, list[str], Kinds]] = [
    ("who guides them comments", ["下面，开展批评与自我批评。", "请云帆同志发言。", "然后请县委督导组组长路一鸣同志点评。"], [("criticism", None, ["云帆同志"], False), ("address", None, ["县委督导组组长路一鸣同志"], False)]),
    ("how each turn of a criticism goes", ["下面，逐个开展批评和自我批评。先从支委开始，一人讲完，其他同志提意见。"], [("criticism", None, [], False)]),
    ("how each is heard", ["现在开展批评和自我批评。每名同志先作自我批评，其他同志再提意见。"], [("criticism", None, [], False)]),
    ("how an appraisal is filled in", ["第二项，对述职人员进行民主评议，请大家在评议表相应栏内打“√”。"], [("appraisal", "述职人员", [], False)]),
    ("how an appraisal goes", [REPORT, "下面请大家对选人用人工作进行民主评议，评议采取无记名方式。"], [TOLD, ("appraisal", "选人用人工作", [], False)]),
    ("the floor within an appraisal", ["第二项，对领导班子进行民主测评。", "请大家发表意见。"], [("appraisal", "领导班子", [], True)]),
    ("what all are to study later", [REPORT, "请各单位结合实际抓好学习消化，月底前报情况。"], [TOLD]),
    ("how all are to study it", [REPORT, "材料印发大家，请大家结合工作实际认真学习。"], [TOLD]),
    ("what all are to fetch", [REPORT, "请各单位带队同志领取学习资料。"], [TOLD]),
    ("where all go", [REPORT, "接下来请大家按分组名单到指定教室上课。"], [TOLD]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in OTHERS], ids=[case[0] for case in OTHERS])
def test_comments_criticism_appraisals_and_what_is_no_study(lines: list[str], expected: Kinds) -> None:
    assert kinds(*lines) == expected


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in AWARDS], ids=[case[0] for case in AWARDS])
def test_awards_and_who_hands_them_over(lines: list[str], expected: Kinds) -> None:
    assert kinds(*lines) == expected


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in RITES], ids=[case[0] for case in RITES])
def test_rites_and_who_acts_in_them(lines: list[str], expected: Kinds) -> None:
    assert kinds(*lines) == expected


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in ELECTIONS], ids=[case[0] for case in ELECTIONS])
def test_elections_and_their_results(lines: list[str], expected: Kinds) -> None:
    assert kinds(*lines) == expected


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in FLOOR], ids=[case[0] for case in FLOOR])
def test_the_floor_as_a_step(lines: list[str], expected: Kinds) -> None:
    assert kinds(*lines) == expected


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in VOTES], ids=[case[0] for case in VOTES])
def test_what_is_put_to_the_vote(lines: list[str], expected: Kinds) -> None:
    assert kinds(*lines) == expected


@pytest.mark.parametrize(
    ("pledge", "kept"),
    [
        ("下面，由我就水利工作作表态发言。", True),
        ("下面，由我代表班子作表态发言。", False),
        ("下面，由我代表班子作表态发言。\n大家有什么意见，请发表。", True),
    ],
)
def test_the_chairs_own_pledge_before_his_points(pledge: str, kept: bool) -> None:
    """It is what he says himself, unless it has a matter or is talked about."""
    found = kinds(
        "请水利局局长江云帆汇报工作。", *pledge.split("\n"), "下面，我再讲几点意见：", "一要抓学习。", "二要抓作风。"
    )
    assert [kind for kind, *_ in found] == ["report", *(["speech"] if kept else []), "address"]
