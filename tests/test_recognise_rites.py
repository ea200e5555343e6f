"""Steps of a kind of their own: ceremonies, awards, signings, votes, elections, breaks, films, addresses, the floor."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps, understood

BEFORE = "首先，请县委副书记江云帆同志宣读《关于表彰先进的决定》。"
READ = ("reading", "《关于表彰先进的决定》", ["县委副书记江云帆同志"])
WORDS: list[tuple[str, str, Found]] = [
    ("what is unveiled, and that it is", "请市长桑田、校长花蕾共同为江口书屋揭幕。", [("ceremony", "为江口书屋揭幕", ["市长桑田", "校长花蕾"])]),
    ("what is started by a touch", "请县长桑田上台，触摸启动球，启动“书香进村”行动。", [("ceremony", "启动“书香进村”行动", ["县长桑田"])]),
    ("what is opened by a push", "请市长桑田、馆长花蕾共同推动启动杆，开启“南国丝绸”特展。", [("ceremony", "开启“南国丝绸”特展", ["市长桑田", "馆长花蕾"])]),
    ("a start that is declared", "请副县长桑田宣布禁毒宣传月启动。", [("ceremony", "宣布禁毒宣传月启动", ["副县长桑田"])]),
    ("a name before what is declared", "请副县长乔有为宣布禁毒宣传月启动。", [("ceremony", "宣布禁毒宣传月启动", ["副县长乔有为"])]),
    ("an order to set out", "请总队长桑田下达启航令！", [("ceremony", "下达启航令", ["总队长桑田"])]),
    ("an order that is read is announced", "请支队政委桑田宣布任职命令。", [("announcement", "任职命令", ["支队政委桑田"])]),
    ("salutes are part of the anthem", "全体起立，升国旗，奏唱国歌，少先队员敬队礼。", [("ceremony", "升国旗，奏唱国歌", [])]),
    ("how all stand for an oath", "请全体党员起立，举起右拳，由书记桑田同志领誓，重温入党誓词。", [("ceremony", "重温入党誓词", ["书记桑田同志"])]),
    ("two who swear apart", "第二项，裁判员代表桑田、运动员代表花蕾先后宣誓。", [("ceremony", "宣誓", ["裁判员代表桑田", "运动员代表花蕾"])]),
    ("whom all follow in an oath", "请同学们举起右拳，跟随团委书记桑田，面向国旗庄严宣誓。", [("ceremony", "面向国旗庄严宣誓", ["团委书记桑田"])]),
    ("what is read in reverence", "请市长桑田敬读祭文。", [("reading", "祭文", ["市长桑田"])]),
    ("a leader who is called out with applause", "金秋十月，让我们用掌声请出校长桑田给大家讲话。", [("address", None, ["校长桑田"])]),
    ("a leader who sums up by a comment", "最后，请督导组组长桑田同志点评。", [("address", None, ["督导组组长桑田同志"])]),
    ("what a leader comments on", "最后，请镇党委书记桑田同志点评整改情况。", [("address", "整改情况", ["镇党委书记桑田同志"])]),
    ("one of the branch who comments", "最后，请支部书记桑田同志点评。", [("speech", None, ["支部书记桑田同志"])]),
    ("the last in spoken words", "末了，请桑院长提几点要求。", [("address", None, ["桑院长"])]),
    ("who gives the tasks", "请常务副市长桑田同志下达任务。", [("address", None, ["常务副市长桑田同志"])]),
    ("to whom a leader speaks", "首先，请院长桑田对新入额检察官提出要求。", [("address", None, ["院长桑田"])]),
    ("what a leader asks to be done", "首先，请院长桑田对当前的防火工作提出要求。", [("address", "当前的防火工作", ["院长桑田"])]),
    ("what is promised", "请药店代表桑田向社会作出诚信承诺。", [("speech", None, ["药店代表桑田"])]),
    ("how many are honoured", "末了，给三个文明楼栋授牌。请书记桑田为“最美楼栋”授牌。", [("award", "“最美楼栋”", ["书记桑田"])]),
    ("with whom all sign", "请各社区书记到主席台，与镇长签订《防火责任书》。", [("signing", "《防火责任书》", ["各社区书记", "镇长"])]),
    ("those who sit down to sign", "有请厂方代表、厂长桑田，职工方代表、工会主席花蕾到前台就座签字。", [("signing", None, ["厂方代表、厂长桑田", "职工方代表、工会主席花蕾"])]),
    ("the parties, then who they are", "有请双方代表——副行长桑田、局长花蕾上台，签署《助农协议》。", [("signing", "《助农协议》", ["副行长桑田", "局长花蕾"])]),
    ("by whom it will be signed", "《助农协议》将由副行长桑田、局长花蕾共同签署。", [("signing", "《助农协议》", ["副行长桑田", "局长花蕾"])]),
    ("all sign a pledge", "全体新入职护士在《廉洁承诺书》上签名。", [("signing", "《廉洁承诺书》", [])]),
    ("each signs a pledge", "各班组长上来签《安全承诺书》。", [("signing", "《安全承诺书》", [])]),
    ("guests who give the prizes", "下面颁发“十佳教练”奖，颁奖嘉宾：市长桑田、主席花蕾。", [("award", "“十佳教练”奖", ["市长桑田", "主席花蕾"])]),
    ("a guest, for each prize", "三等奖的选手请上台，颁奖嘉宾市体育局局长桑田；二等奖选手请上台，颁奖嘉宾市总工会主席花蕾。", [("award", None, ["市体育局局长桑田", "市总工会主席花蕾"])]),
    ("who takes the flag, without 请", "请县长桑田授旗，村支书花蕾上台接旗。", [("award", None, ["县长桑田", "村支书花蕾"])]),
    ("what is conferred upon whom", "请桑田校长将“示范基地”牌匾授予机电系主任花蕾。", [("award", "“示范基地”牌匾", ["桑田校长"])]),
    ("what is given, not who takes it", "请校长桑田为新生授班旗，各班班长上台领取。", [("award", "班旗", ["校长桑田"])]),
    ("who awards, without 请", "县工会主席桑田为退休职工颁发纪念牌。", [("award", "纪念牌", ["县工会主席桑田"])]),
    ("who begins with criticism", "第三项，党员逐一开展批评和自我批评，由支委桑田起头，依座位进行。", [("criticism", None, ["支委桑田"])]),
    ("in which order they criticise themselves", "三、批评与自我批评。我先谈，接着按镇长桑田、主席花蕾、纪委书记柏松的次序，一人谈、众人评。", [("criticism", None, ["镇长桑田", "主席花蕾", "纪委书记柏松"])]),
    ("the chair first, then the others", "三、批评与自我批评。由我带头，接着依次请镇长桑田、主席花蕾、纪委书记柏松进行。", [("criticism", None, ["镇长桑田", "主席花蕾", "纪委书记柏松"])]),
    ("for whom he criticises", "再由党委书记代表班子作对照检查。", [("criticism", None, ["党委书记"])]),
    ("a meeting that begins with a report", "会议先由支部副书记桑田代表支委会报告年度工作。", [("report", "年度工作", ["支部副书记桑田"])]),
    ("who fills in forms acts in nothing", "请在座的代表和党员填写测评票，进行民主测评。", [("appraisal", None, [])]),
    ("two forms", "请大家填写《班子测评表》和《干部测评表》，不要署名。", [("appraisal", None, [])]),
]  # fmt: skip
TOLD = [
    ("they leave", "全体起立，有序退场。"),
    ("where they line up", "请宣誓人列队。"),
    ("what was declared before", "上个月，副县长桑田宣布了禁毒宣传月启动。"),
    ("the prizes are all given", "颁奖到这儿就齐了。"),
    ("guests are seated", "请颁奖嘉宾入座。"),
    ("who gave it", "县工会主席桑田为退休职工颁发了纪念牌。"),
    ("who has to sign after the meeting", "会后，各班组长要签好《安全承诺书》。"),
    ("that it will be started", "禁毒宣传月将于下周启动。"),
]


@pytest.mark.parametrize(("line", "expected"), [case[1:] for case in WORDS], ids=[case[0] for case in WORDS])
def test_a_step_of_its_own_kind(line: str, expected: Found) -> None:
    assert steps(BEFORE, line) == [READ, *expected]


@pytest.mark.parametrize("line", [case[1] for case in TOLD], ids=[case[0] for case in TOLD])
def test_what_is_told_of_such_a_step_is_none(line: str) -> None:
    assert steps(BEFORE, line) == [READ]


FLOORS: list[tuple[str, list[str], list[tuple[str, list[str], bool]]]] = [
    ("a phase of talking after a report", ["请局长桑田报告优抚工作情况。", "下面进入座谈环节，大家畅所欲言。"], [("report", ["局长桑田"], False), ("speech", [], True)]),
    ("time for everybody", ["请局长桑田报告优抚工作情况。", "接下来的时间交给各位代表，请畅所欲言。"], [("report", ["局长桑田"], False), ("speech", [], True)]),
    ("time for questions, and who answers", ["请秘书桑田宣读议案。", "宣读完毕，进入股东提问时间，由财务总监花蕾、总经理柏松现场答复。"], [("reading", ["秘书桑田"], False), ("speech", ["财务总监花蕾", "总经理柏松"], True)]),
    ("questions to whoever lectured", ["请教授桑田作题为《渡口》的讲座。", "下面进入提问环节，大家可以提问。"], [("study", ["教授桑田"], True)]),
    ("questions to whoever reported", ["请局长桑田报告优抚工作情况。", "下面进入提问环节，大家可以提问。"], [("report", ["局长桑田"], True)]),
    ("what is asked about a report", ["请局长桑田报告优抚工作情况。", "大家有什么意见，请畅所欲言。"], [("report", ["局长桑田"], True)]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in FLOORS], ids=[case[0] for case in FLOORS])
def test_whose_floor_it_is(lines: list[str], expected: list[tuple[str, list[str], bool]]) -> None:
    assert [(step.type, list(step.speakers), step.discussion) for step in understood(*lines).steps] == expected
