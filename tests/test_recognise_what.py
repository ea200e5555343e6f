"""What a step is about, what it is, and whether it is one or two: told elsewhere, in other words, or asked of all."""

from __future__ import annotations

import pytest

from meetingkit.recognise.recognise import recognise
from tests.recognition_score import document
from tests.understood import understood

Kinds = list[tuple[str, str | None, list[str], bool]]  # type, subject, speakers, discussion of each step


def kinds(*lines: str) -> Kinds:
    return [(step.type, step.subject, list(step.speakers), step.discussion) for step in understood(*lines).steps]


READ = "请筹备组成员云帆宣读《选举办法（草案）》。"
SILENT: Kinds = [("vote", "《选举办法（草案）》", ["筹备组成员云帆"], False)]
TALKED: Kinds = [("vote", "《选举办法（草案）》", ["筹备组成员云帆"], True)]
ASKED: list[tuple[str, list[str], Kinds]] = [
    ("nobody has any", ["各位党员有没有意见？（稍停）没有，现在进行表决。同意的请举手。"], SILENT),
    ("nobody has any, by itself", ["大家对这个办法有什么意见？没有。现在付表决，同意的请举手。"], SILENT),
    ("if nobody has any", ["大家有无不同意见？（停顿）如没有，现在表决。同意的请举手。"], SILENT),
    ("in the paragraph below", ["各位代表有没有意见？", "（稍停）没有意见，现在进行表决。", "同意的请举手。"], SILENT),
    ("without 有", ["大家有啥意见没有？没意见就举手表决。同意的举手。"], SILENT),
    ("to be weighed first", ["请各位代表审议。有没有意见？没有意见，现在表决。同意的请举手。"], SILENT),
    ("asked to tell, answered at once", ["各位有什么意见，请发表。（停顿）没有意见，下面进行表决。同意的请举手。"], SILENT),
    ("asked to tell", ["各位有什么意见，请发表。", "没有其他意见，现在表决。同意的请举手。"], TALKED),
    ("talked over", ["各位有没有意见？（讨论）没有别的意见了，现在表决。同意的请举手。"], TALKED),
    ("summed up", ["大家有没有不同意见？", "没有不同意见，原则通过，请云帆同志修改后印发。"], TALKED),
    ("asked again", ["大家有没有意见？没有。", "请各位畅所欲言。", "现在表决。同意的请举手。"], TALKED),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in ASKED], ids=[case[0] for case in ASKED])
def test_whether_a_paper_was_talked_over(lines: list[str], expected: Kinds) -> None:
    assert kinds(READ, *lines) == expected


RITES: list[tuple[str, list[str], Kinds]] = [
    ("started by its name", ["下面举行“绿谷云”平台启动仪式。", "有请副镇长甘霖、主任云帆共同上台，按下启动键！"], [("ceremony", "“绿谷云”平台启动仪式", ["副镇长甘霖", "主任云帆"], False)]),
    ("opened by its name", ["接下来，举行“智慧水利”平台上线仪式。请副镇长甘霖、主任云帆上台，共同点亮大屏。"], [("ceremony", "“智慧水利”平台上线仪式", ["副镇长甘霖", "主任云帆"], False)]),
    ("named, and nobody called by name", ["现在举行“青蓝工程”师徒结对仪式。请师徒代表上台。"], [("ceremony", "“青蓝工程”师徒结对仪式", [], False)]),
    ("no name but of what kind", ["下面进入启动仪式环节。请副镇长甘霖宣布活动启动。"], [("ceremony", "宣布活动启动", ["副镇长甘霖"], False)]),
    ("what is unveiled, and by whom", ["下面举行“名师工作室”揭牌仪式。", "请副镇长甘霖、主任云帆上台，共同揭下红绸。"], [("ceremony", "“名师工作室”揭牌", ["副镇长甘霖", "主任云帆"], False)]),
    ("where an oath is sworn", ["请领誓人云小满到宣誓台前，其他宣誓人列队站好，开始宣誓。"], [("ceremony", "宣誓", ["领誓人云小满"], False)]),
    ("who leads the oath", ["请新团员上台，面向团旗，由团委书记晋斌带领进行入团宣誓。"], [("ceremony", "入团宣誓", ["团委书记晋斌"], False)]),
    ("where it is done", ["请副镇长甘霖、主任云帆移步奠基处，为工程培土奠基。"], [("ceremony", "为工程培土奠基", ["副镇长甘霖", "主任云帆"], False)]),
    ("to where it is done", ["请副镇长甘霖、主任云帆到奠基现场培土奠基。"], [("ceremony", "培土奠基", ["副镇长甘霖", "主任云帆"], False)]),
    ("a rite that was", ["首先，请主任云帆汇报筹备情况。", "会前举行了“绿谷云”平台启动仪式，场面热烈。"], [("report", "筹备情况", ["主任云帆"], False)]),
    ("a rite to come", ["首先，请主任云帆汇报筹备情况。", "下周一将举行“绿谷云”平台启动仪式，请各单位准时参加。"], [("report", "筹备情况", ["主任云帆"], False)]),
    ("a signing is none", ["下面举行责任书签字仪式。请副镇长甘霖、主任云帆上台签字。"], [("signing", None, ["副镇长甘霖", "主任云帆"], False)]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in RITES], ids=[case[0] for case in RITES])
def test_what_a_rite_is(lines: list[str], expected: Kinds) -> None:
    assert kinds(*lines) == expected


FIRST = "首先，请主任云帆汇报筹备情况。"
HEARD = ("report", "筹备情况", ["主任云帆"], False)
UNNUMBERED: list[tuple[str, list[str], Kinds]] = [
    ("heard, then who tells it", ["听取换届工作情况报告。请副会长甘霖报告。", "听取会费收支情况报告。请秘书长丛林报告。"], [("report", "换届工作情况", ["副会长甘霖"], False), ("report", "会费收支情况", ["秘书长丛林"], False)]),
    ("a paragraph above", ["听取养老服务情况汇报。", "请民政办主任甘霖汇报。"], [("report", "养老服务情况", ["民政办主任甘霖"], False)]),
    ("to whom it is told", ["向老同志们通报全镇经济发展情况，请镇长甘霖通报。"], [("report", "全镇经济发展情况", ["镇长甘霖"], False)]),
    ("what is introduced", ["向大家介绍校园建设规划，请总务主任甘霖介绍。"], [("report", "校园建设规划", ["总务主任甘霖"], False)]),
    ("what is learnt", ["学习《安全生产法》，请站长甘霖领学。"], [("study", "《安全生产法》", ["站长甘霖"], False)]),
    ("what is weighed", ["审议《年度预算方案》。请财务总监甘霖汇报。", "同意的请举手。"], [("vote", "《年度预算方案》", ["财务总监甘霖"], False)]),
    ("what is arranged", ["部署下阶段工作，请副镇长甘霖部署。"], [("address", "下阶段工作", ["副镇长甘霖"], False)]),
    ("what all think is heard", ["听取老同志的意见，请各位畅所欲言。"], [("speech", None, [], True)]),
    ("who reads it, behind the paper for short", ["第二项，通过监票人名单。名单（草案）请副会长甘霖宣读。", "同意的请举手。"], [("vote", "监票人名单", ["副会长甘霖"], False)]),
    ("the only paper of the day", ["今天的会议只有一个议题，审议《停车管理办法（草案）》。请委员甘霖宣读草案。", "同意的请举手。"], [("vote", "《停车管理办法（草案）》", ["委员甘霖"], False)]),
    ("a judgement is no count", ["请主任委员甘霖作关于决算草案审查结果的报告。", "下面，对《关于批准决算的决议（草案）》进行表决，请按表决器。"], [("report", "决算草案审查结果", ["主任委员甘霖"], False), ("vote", "《关于批准决算的决议（草案）》", [], False)]),
    ("what was heard", ["听取汇报很受启发。请副镇长甘霖讲话。"], [("address", None, ["副镇长甘霖"], False)]),
    ("what is true", ["通报情况属实。请副镇长甘霖讲话。"], [("address", None, ["副镇长甘霖"], False)]),
    ("what is wished", ["学习贯彻会议精神，请各单位抓好落实。"], []),
    ("who is to look into it", ["讨论中大家提出的排水问题，请水务局局长甘霖牵头研究。"], []),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in UNNUMBERED], ids=[case[0] for case in UNNUMBERED])
def test_headings_without_a_number(lines: list[str], expected: Kinds) -> None:
    assert kinds(FIRST, *lines) == [HEARD, *expected]


WORDINGS: list[tuple[str, list[str], Kinds]] = [
    ("what was done is summed up", ["请副局长甘霖代表局党委作专项行动总结。"], [("report", "专项行动", ["副局长甘霖"], False)]),
    ("the work is summed up", ["请副镇长甘霖作防汛工作总结。"], [("report", "防汛工作", ["副镇长甘霖"], False)]),
    ("the meeting is summed up", ["请副镇长甘霖作大会总结。"], [("address", None, ["副镇长甘霖"], False)]),
    ("explained besides", ["请委员甘霖对《管理规约（草案）》的起草情况加以说明。"], [("explanation", "《管理规约（草案）》的起草情况", ["委员甘霖"], False)]),
    ("an opinion on a matter", ["请局长甘霖就建后管护问题提出意见。"], [("speech", "建后管护问题", ["局长甘霖"], False)]),
    ("all are asked for theirs", ["请大家提出意见。"], []),
    ("for whom a report is made", ["第二项，听取理事长甘霖代表理事会所作的年度工作报告。"], [("report", "年度工作", ["理事长甘霖"], False)]),
    ("heard in writing", ["第二项，书面审议财务工作报告，材料已经印发。"], [("report", "财务工作", [], False)]),
    ("what is told of, then who", ["营销方案解读——市场部经理甘霖"], [("explanation", "营销方案", ["市场部经理甘霖"], False)]),
    ("what an organ has to do", ["县工商联要把大家的意见理一理，由县政府办公室督办，一个月之内向企业反馈结果。"], []),
    ("what all are to do at home", ["请代表们回到岗位后向工友们宣传好、解释好。"], []),
    ("before all talk", ["座谈之前，副镇长甘霖先说明一下《加装电梯方案》的主要内容。"], [("explanation", "《加装电梯方案》的主要内容", ["副镇长甘霖"], False)]),
    ("what all are asked about", ["下面大家围绕方案的可操作性谈谈看法。"], [("speech", "方案的可操作性", [], True)]),
    ("what all talk over", ["下面，请大家就停车收费问题议一议。"], [("speech", "停车收费问题", [], True)]),
]  # fmt: skip
LECTURES: list[tuple[str, list[str], Kinds]] = [
    ("a lecture with a title", ["请市委党校教授甘霖作题为《基层治理》的辅导报告。"], [("study", "《基层治理》", ["市委党校教授甘霖"], False)]),
    ("who was invited", ["我们特别邀请到市委党校教授甘霖，为我们作题为《基层治理》的辅导报告。"], [("study", "《基层治理》", ["市委党校教授甘霖"], False)]),
    ("a party lecture", ["请镇党委书记甘霖作题为《初心》的专题党课。"], [("study", "《初心》", ["镇党委书记甘霖"], False)]),
    ("a report with a title", ["请镇长甘霖作题为《实干兴镇》的报告。"], [("report", "《实干兴镇》", ["镇长甘霖"], False)]),
    ("time is given to who teaches", ["讲座的题目是《邻里那些事》，下面就把时间交给甘霖律师。"], [("study", "《邻里那些事》", ["甘霖律师"], False)]),
    ("time is given to who speaks", ["下面就把时间交给甘霖律师。"], [("speech", None, ["甘霖律师"], False)]),
    ("by whom it is held, and on what", ["上午的授课由主任医师甘霖担任，授课内容为流感疫情的识别。"], [("study", "流感疫情的识别", ["主任医师甘霖"], False)]),
    ("by whom it is held", ["本次讲座由主任医师甘霖主讲。"], [("study", None, ["主任医师甘霖"], False)]),
    ("who teaches", ["今晚的主讲人是主任医师甘霖，题目是《健康过冬》。"], [("study", "《健康过冬》", ["主任医师甘霖"], False)]),
    ("by whom it was held", ["上次的讲座由主任医师甘霖主讲，效果很好。"], []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "expected"),
    [case[1:] for case in WORDINGS + LECTURES],
    ids=[case[0] for case in WORDINGS + LECTURES],
)
def test_what_somebody_does(lines: list[str], expected: Kinds) -> None:
    found = kinds(FIRST, *lines)
    assert [(*found[0][:3], False), *found[1:]] == [HEARD, *expected]


AGENDA = [
    "今天的会议有三项议程：一是请审计组组长云帆宣读审计通知书；二是请区卫健局局长甘霖作履职情况的述职；三是政策讲解，由股长丛林讲解预算编制的主要变化。",
]
ANNOUNCED: list[tuple[str, list[str], Kinds]] = [
    ("each asked again by name", ["首先，请审计组组长云帆宣读。", "请甘霖局长述职。", "下面请丛林股长讲解。"], [("reading", "审计通知书", ["审计组组长云帆"], False), ("report", "履职情况", ["甘霖局长"], False), ("report", "预算编制的主要变化", ["丛林股长"], False)]),
    ("each by its number", ["首先进行第一项，请审计组组长云帆宣读。", "下面进行第二项，请甘霖局长述职。"], [("reading", "审计通知书", ["审计组组长云帆"], False), ("report", "履职情况", ["甘霖局长"], False)]),
    ("somebody else", ["首先，请审计组副组长何田宣读。", "请甘霖局长发言。"], [("reading", None, ["审计组副组长何田"], False), ("speech", None, ["甘霖局长"], False)]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in ANNOUNCED], ids=[case[0] for case in ANNOUNCED])
def test_what_the_agenda_said_that_somebody_does(lines: list[str], expected: Kinds) -> None:
    assert kinds("下面，我介绍一下参加今天会议的同志。（介绍）", *AGENDA, *lines) == expected


STAGES: list[tuple[str, list[str], Kinds]] = [
    ("what those on the stage talk about", ["下面进入圆桌对话环节，对话的主题是“山村如何留人”。有请总经理甘霖先生、主任丛林女士上台就座。"], [("speech", "山村如何留人", ["总经理甘霖先生", "主任丛林女士"], False)]),
    ("a summit", ["下面是高峰对话，主题是“山村如何留人”。有请总经理甘霖先生、主任丛林女士上台。"], [("speech", "山村如何留人", ["总经理甘霖先生", "主任丛林女士"], False)]),
    ("talks with a title each", ["接下来是主旨演讲。", "有请教授甘霖先生，他演讲的题目是《老茶树》。", "下一位演讲嘉宾同样年轻。有请创始人丛林女士，她演讲的题目是《新茶人》。"], [("speech", "《老茶树》", ["教授甘霖先生"], False), ("speech", "《新茶人》", ["创始人丛林女士"], False)]),
    ("what is given", ["第二项，授予流动红旗。请镇长甘霖授旗。"], [("award", "流动红旗", ["镇长甘霖"], False)]),
    ("of whom a form is filled in", ["请大家填写测评表，对述职的中层干部进行民主测评。"], [("appraisal", "述职的中层干部", [], False)]),
    ("against what it is filled in", ["请大家填写测评表，对照岗位职责进行民主测评。"], [("appraisal", None, [], False)]),
    ("between whom it is signed", ["第二项：签约。市第一医院与区人民医院签订专科联盟合作协议，有请院长甘霖和院长丛林上台签约。"], [("signing", "专科联盟合作协议", ["院长甘霖", "院长丛林"], False)]),
    ("what all are asked in an item", ["第二项，会议询问。请各位代表就关心的问题进行提问。"], [("speech", None, [], True)]),
    ("how each turn goes", ["第二项，述职。述完一个，由我点评一个。", "请甲村书记甘霖述职。", "请乙村书记丛林述职。"], [("report", None, ["甲村书记甘霖", "乙村书记丛林"], False)]),
    ("what is to be done at the next meeting", ["会费的问题，请秘书处在下次会议上作专项答复。"], []),
    ("what is felt", ["第二项，请几位同志结合分管工作谈认识、谈体会。", "请副镇长甘霖发言。"], [("speech", None, ["副镇长甘霖"], False)]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in STAGES], ids=[case[0] for case in STAGES])
def test_what_happens_on_the_stage(lines: list[str], expected: Kinds) -> None:
    assert kinds(FIRST, *lines) == [HEARD, *expected]


ONE_OR_TWO: list[tuple[str, list[str], Kinds]] = [
    ("who was told of is called", ["第二项，专题辅导。我们请来了党校的甘霖老师给大家上一课。下面请党校副教授甘霖作题为《绿色发展》的专题辅导。"], [("study", "《绿色发展》", ["党校副教授甘霖"], False)]),
    ("two who teach", ["请党校的甘霖老师给大家上一课。", "下面请党校副教授丛林作题为《绿色发展》的专题辅导。"], [("study", None, ["党校的甘霖老师"], False), ("study", "《绿色发展》", ["党校副教授丛林"], False)]),
    ("candidates tell of themselves", ["第二项，竞职陈述。先请候选人甘霖陈述。", "请候选人丛林陈述。"], [("speech", None, ["候选人甘霖", "候选人丛林"], False)]),
    ("a plan is told", ["请总经理甘霖陈述调价方案。"], [("report", "调价方案", ["总经理甘霖"], False)]),
    ("what each has learnt", ["第二项，经验交流。", "请甲乡乡长甘霖介绍网格管理的经验。", "请乙乡乡长丛林介绍垃圾分类的做法。"], [("speech", None, ["甲乡乡长甘霖", "乙乡乡长丛林"], False)]),
    ("what is told after the talks", ["第二项，经验交流。", "请甲乡乡长甘霖介绍网格管理的经验。", "第三项，请主任丛林介绍项目进展情况。"], [("speech", "网格管理的经验", ["甲乡乡长甘霖"], False), ("report", "项目进展情况", ["主任丛林"], False)]),
    ("a list read and an award", ["请组织委员甘霖宣读优秀党员名单，并请书记丛林为优秀党员颁发证书。"], [("reading", "优秀党员名单", ["组织委员甘霖"], False), ("award", "优秀党员", ["书记丛林"], False)]),
    ("who watches a signing", ["请院长甘霖、院长何田上台签署《合作协议》，并请书记丛林上台见证。"], [("signing", "《合作协议》", ["院长甘霖", "院长何田"], False)]),
    ("half of it is over", ["上半场的内容就到这里。下面茶歇20分钟。", "请主任丛林宣读《倡议书》。", "本届论坛到此圆满落幕。"], [("break", None, [], False), ("reading", "《倡议书》", ["主任丛林"], False)]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in ONE_OR_TWO], ids=[case[0] for case in ONE_OR_TWO])
def test_one_step_or_two(lines: list[str], expected: Kinds) -> None:
    assert kinds(FIRST, *lines) == [HEARD, *expected]


def test_a_part_that_is_over_ends_no_meeting() -> None:
    found = recognise(
        document("论坛主持词\n各位来宾：\n上半场的内容就到这里。\n请主任丛林宣读《倡议书》。\n论坛到此圆满落幕。\n")
    )
    assert [step.type for step in found.steps] == ["reading"]


def test_who_is_elected_as_the_opening_tells() -> None:
    lines = [
        "本次大会的任务是选举新一届理事会。",
        "首先，请会长甘霖作工作报告。",
        "第二项，投票选举。请工作人员分发选票。",
    ]
    assert kinds(*lines) == [("report", None, ["会长甘霖"], False), ("election", "新一届理事会", [], False)]


def test_the_result_that_the_chair_declares() -> None:
    told = "请监票人甘霖报告计票结果。", "现在，我宣布选举结果：丛林同志当选为会长。"
    assert kinds(FIRST, *told)[1:] == [
        ("report", "计票结果", ["监票人甘霖"], False),
        ("announcement", "选举结果", [], False),
    ]
