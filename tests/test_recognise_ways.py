"""Steps of their own kind in further ways of saying: ballots, signings, rites, awards, breaks; and what is said alike."""

from __future__ import annotations

import pytest

from meetingkit.recognise.recognise import recognise
from tests.recognition_score import document
from tests.understood import understood

Kinds = list[tuple[str, str | None, list[str], bool]]  # type, subject, speakers, discussion of each step


def kinds(*lines: str) -> Kinds:
    return [(step.type, step.subject, list(step.speakers), step.discussion) for step in understood(*lines).steps]


REPORT = "首先，请镇水利站站长宁可风介绍水渠改道的有关情况。"
TOLD = ("report", "水渠改道的有关情况", ["镇水利站站长宁可风"], False)
BALLOTS: list[tuple[str, list[str], Kinds]] = [
    ("by name", ["现在审议第一项议案《监事会工作报告》，请监事石小磊代为宣读。请各位股东以记名投票方式表决。"], [("vote", "《监事会工作报告》", ["监事石小磊"], False)]),
    ("slips are to be filled in", ["议案一：《关于增资的议案》，请财务总监云帆宣读。", "如无疑问，请各位股东填写表决票。"], [("vote", "《关于增资的议案》", ["财务总监云帆"], False)]),
    ("on the slip", ["议案一：《关于增资的议案》，请财务总监云帆宣读。", "请各位董事审议。如无异议，请在表决票上写明意见。"], [("vote", "《关于增资的议案》", ["财务总监云帆"], False)]),
    ("all motions at once", ["审议议案一《监事会工作报告》，由监事石小磊报告。", "审议议案二《增资预案》，由财务总监云帆报告。", "请各位股东对上述议案填写表决票。"], [("vote", "《监事会工作报告》", ["监事石小磊"], False), ("vote", "《增资预案》", ["财务总监云帆"], False)]),
    ("two motions, and no vote", ["审议议案一《监事会工作报告》，由监事石小磊报告。", "审议议案二《增资预案》，由财务总监云帆报告。"], [("report", "《监事会工作报告》", ["监事石小磊"], False), ("report", "《增资预案》", ["财务总监云帆"], False)]),
    ("what is done with the paper", ["首先审议通过《选举办法（草案）》，由筹备组成员云帆宣读。", "现在表决，同意的请举手，反对的请举手。"], [("vote", "《选举办法（草案）》", ["筹备组成员云帆"], False)]),
    ("what all are asked of, with nothing told", ["请全体起立，奏唱国歌。", "各位委员对会议议程草案有没有意见？（稍停）没有意见，现在付表决。同意的请举手。"], [("ceremony", "奏唱国歌", [], False), ("vote", "会议议程草案", [], False)]),
    ("what all are asked after the anthem", ["请全体起立，奏唱国歌。", "各位代表对会议的安排有什么意见？没有，我们往下进行。"], [("ceremony", "奏唱国歌", [], False)]),
    ("slips are only handed out", [REPORT, "表决票已经分发，请工作人员再核对一遍。"], [TOLD]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in BALLOTS], ids=[case[0] for case in BALLOTS])
def test_votes_by_ballot(lines: list[str], expected: Kinds) -> None:
    assert kinds(*lines) == expected


BREAKS: list[tuple[str, list[str], Kinds]] = [
    ("and then on", [REPORT, "请代表们休息十分钟后继续开会。", "请镇长路一鸣讲话。"], [TOLD, ("break", None, [], False), ("address", None, ["镇长路一鸣"], False)]),
    ("when all is over", [REPORT, "散会后请代表们休息，下午自由活动。"], [TOLD]),
    ("what was before", [REPORT, "刚才大家休息了十分钟。"], [TOLD]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in BREAKS], ids=[case[0] for case in BREAKS])
def test_breaks(lines: list[str], expected: Kinds) -> None:
    assert kinds(*lines) == expected


RITES: list[tuple[str, list[str], Kinds]] = [
    ("an oath, solemnly", [REPORT, "请全体新警举起右拳，由支队长石小磊领誓，庄严宣誓！"], [TOLD, ("ceremony", "宣誓", ["支队长石小磊"], False)]),
    ("an oath, together", [REPORT, "请全体起立，由支队长石小磊领誓，集体宣誓。"], [TOLD, ("ceremony", "集体宣誓", ["支队长石小磊"], False)]),
    ("to the constitution", [REPORT, "请新任命人员进行宪法宣誓。由庭长石小磊同志领誓。"], [TOLD, ("ceremony", "宪法宣誓", ["庭长石小磊同志"], False)]),
    ("who was elected swears", ["现在开始投票，补选副镇长。请依次投票。", "（投票、计票毕）祝贺云帆同志当选！请云帆同志进行宪法宣誓。"], [("election", "副镇长", [], False), ("ceremony", "宪法宣誓", ["云帆同志"], False)]),
    ("what is begun, as an item", [REPORT, "议题二，董事长丛林宣布技能大赛正式启动。"], [TOLD, ("ceremony", "宣布技能大赛正式启动", ["董事长丛林"], False)]),
    ("those who join up", [REPORT, "请副镇长云帆、武装部部长丛林为新兵戴上大红花。"], [TOLD, ("ceremony", "为新兵戴上大红花", ["副镇长云帆", "武装部部长丛林"], False)]),
    ("those who join up, as an item", ["第二项：为新兵佩戴大红花。请副镇长云帆为新兵代表佩戴红花。"], [("ceremony", "为新兵佩戴大红花", ["副镇长云帆"], False)]),
    ("marks are given out", [REPORT, "请评委组组长丛林公布比赛得分。"], [TOLD, ("announcement", "比赛得分", ["评委组组长丛林"], False)]),
    ("accounts are given out", [REPORT, "请会计丛林公布上半年收支账目。"], [TOLD, ("report", "上半年收支账目", ["会计丛林"], False)]),
    ("who leaves says a word", [REPORT, "请丛林同志作离任讲话。", "请书记石小磊讲话。"], [TOLD, ("speech", None, ["丛林同志"], False), ("address", None, ["书记石小磊"], False)]),
    ("what the election was", [REPORT, "（报告毕）选举有效。"], [TOLD]),
    ("what was sworn", [REPORT, "上个月，新任命人员进行了宪法宣誓。"], [TOLD]),
    ("what is to be begun", [REPORT, "技能大赛将于下月启动。"], [TOLD]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in RITES], ids=[case[0] for case in RITES])
def test_rites_and_announcements(lines: list[str], expected: Kinds) -> None:
    assert kinds(*lines) == expected


AWARDS: list[tuple[str, list[str], Kinds]] = [
    ("with what they are", [REPORT, "请镇长路一鸣为“最美”护路员颁发证书和奖牌。"], [TOLD, ("award", "“最美”护路员", ["镇长路一鸣"], False)]),
    ("by their merit", [REPORT, "请镇长路一鸣为从医三十年医生颁发荣誉证书。"], [TOLD, ("award", "从医三十年医生", ["镇长路一鸣"], False)]),
    ("those named before", [REPORT, "请获奖同志上台。请镇长路一鸣为他们颁发荣誉证书。"], [TOLD, ("award", None, ["镇长路一鸣"], False)]),
    ("who comes to hand it over", [REPORT, "二是给“好邻居”“好婆婆”戴红花、发奖状，由宣传委员云帆和村支书丛林来颁。"], [TOLD, ("award", "“好邻居”“好婆婆”", ["宣传委员云帆", "村支书丛林"], False)]),
    ("you two", [REPORT, "下面给今年评出的“育苗能手”发奖牌，理事长丛林、监事长石小磊，请你们两位来发。"], [TOLD, ("award", "“育苗能手”", ["理事长丛林", "监事长石小磊"], False)]),
    ("plates are handed over", [REPORT, "下面发奖牌，请理事长丛林来发。"], [TOLD, ("award", None, ["理事长丛林"], False)]),
    ("flowers", [REPORT, "请镇长路一鸣为劳动模范佩戴大红花。"], [TOLD, ("award", "劳动模范", ["镇长路一鸣"], False)]),
    ("what was handed over", [REPORT, "去年给“育苗能手”发的奖牌，由各家自己保管。"], [TOLD]),
    ("what is sent", [REPORT, "给各家发的通知，由组长丛林来发。"], [TOLD]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in AWARDS], ids=[case[0] for case in AWARDS])
def test_awards(lines: list[str], expected: Kinds) -> None:
    assert kinds(*lines) == expected


COUNTS: list[tuple[str, list[str], Kinds]] = [
    ("a film meanwhile", ["第一项，选举党委委员。现在分发选票。", "计票期间，请大家观看专题片《守渠人》。", "请总监票人丛林同志报告计票结果。"], [("election", "党委委员", ["总监票人丛林同志"], False), ("other", "《守渠人》", [], False)]),
    ("a rest with a film", ["第一项，选举党委委员。现在分发选票。", "现在计票，请大家在座位上休息，观看短片《守渠人》。"], [("election", "党委委员", [], False)]),
    ("who was chosen is reported", ["第一项，选举协会副会长。请监票人丛林同志发放选票。", "请监票人丛林同志报告选举结果。", "我宣布，云帆先生当选副会长。"], [("election", "协会副会长", ["监票人丛林同志"], False), ("report", "选举结果", ["监票人丛林同志"], False), ("announcement", None, [], False)]),
    ("how many votes there were", ["第一项，选举协会副会长。请监票人丛林同志发放选票。", "请监票人丛林同志报告计票结果。"], [("election", "协会副会长", ["监票人丛林同志"], False)]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in COUNTS], ids=[case[0] for case in COUNTS])
def test_while_votes_are_counted(lines: list[str], expected: Kinds) -> None:
    assert kinds(*lines) == expected


FLOORS: list[tuple[str, list[str], Kinds]] = [
    ("of what is voted on", ["请组织委员丛林报告支部对其材料的审查情况。", "请与会党员充分讨论。（讨论后）现以无记名投票方式，对接收云帆同志为预备党员进行表决。"], [("report", "支部对其材料的审查情况", ["组织委员丛林"], False), ("vote", "接收云帆同志为预备党员", [], True)]),
    ("of what was told, on another line", ["请组织委员丛林报告支部对其材料的审查情况。", "请与会党员充分讨论。", "现对接收云帆同志为预备党员进行表决。"], [("report", "支部对其材料的审查情况", ["组织委员丛林"], True), ("vote", "接收云帆同志为预备党员", [], False)]),
    ("and applause for what was told", ["请组织委员丛林报告党费收缴情况。", "请大家审议。（停顿）没有意见，请鼓掌通过。"], [("report", "党费收缴情况", ["组织委员丛林"], True), ("vote", None, [], False)]),
    ("a rest while votes are counted", ["第一项，选举村民小组长。现在分发选票。", "现在计票需要半个小时，大家先休息一下，请不要离开。"], [("election", "村民小组长", [], False), ("break", None, [], False)]),
    ("items before the chair's points", [REPORT, "第二项，介绍养护经验。", "第三项，我讲两点意见：一要抓管护；二要抓考核。"], [TOLD, ("speech", None, [], False), ("address", None, [], False)]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in FLOORS], ids=[case[0] for case in FLOORS])
def test_what_was_talked_over_and_what_comes_before_it(lines: list[str], expected: Kinds) -> None:
    assert kinds(*lines) == expected


MATTERS: list[tuple[str, list[str], Kinds]] = [
    ("by a show of hands", ["首先，由副主任云帆把《机井管护办法》给大家念一遍。", "要是没有别的意见，咱们就举手表决。同意的请举手。"], [("vote", "《机井管护办法》", ["副主任云帆"], False)]),
    ("as soon as it was read", ["先议第一个议题。《增补理事的建议名单》由秘书长丛林宣读，宣读后举手表决。", "同意的请举手；不同意的请举手。通过。"], [("vote", "《增补理事的建议名单》", ["秘书长丛林"], False)]),
    ("the only matter of the day", ["今天主要议一件事，就是《机井管护办法》。", "材料前天都发了。没有别的意见，咱们举手表决。同意的请举手。"], [("vote", "《机井管护办法》", [], False)]),
    ("papers are signed at the end", [REPORT, "请各位代表走之前到会计那儿，在会议记录和办法上签字、按手印。"], [TOLD]),
    ("read, and a vote that is to come", [REPORT, "请各位代表听完报告后，认真准备下午的表决。"], [TOLD]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in MATTERS], ids=[case[0] for case in MATTERS])
def test_what_a_vote_is_on(lines: list[str], expected: Kinds) -> None:
    assert kinds(*lines) == expected


@pytest.mark.parametrize(
    ("last", "pauses"),
    [
        ("开幕式到此结束，请代表们休息一刻钟后继续开会。", True),
        ("上午的大会到这里，休会。下午三点分组讨论。", True),
        ("大会到此结束，请代表们回房间休息。", False),
        ("会议到此结束，散会。下午继续分组讨论。", False),
    ],
)
def test_a_pause_in_the_words_that_end_a_part(last: str, pauses: bool) -> None:
    """A script of one part of a meeting may end with the pause that comes after it."""
    steps = recognise(document(f"第一次全体会议主持词\n各位代表：\n现在开会。\n{REPORT}\n{last}\n")).steps
    assert [step.type for step in steps] == ["report", *(["break"] if pauses else [])]
