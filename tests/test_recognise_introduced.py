"""Papers told by their titles before or after who reads them, votes on several, hands that were counted, who presides."""

from __future__ import annotations

import pytest

from meetingkit.recognise.recognise import recognise
from tests.recognition_score import document
from tests.understood import Found, steps

NEXT: Found = [("address", None, ["书记童乐"])]
THEN = "请书记童乐讲话。"
PAPER = "《增资议案》"
READ: Found = [("reading", PAPER, ["财务总监云帆女士"])]
TITLES: list[tuple[str, tuple[str, ...], Found]] = [
    ("before the reader", ("【议案一】", "《增资议案》，请财务总监云帆女士宣读摘要。"), READ),
    ("a line above", ("【议案一】", "《增资议案》，本议案为特别决议事项。请财务总监云帆女士宣读。"), READ),
    ("by a number ahead", ("第二项议案，《增资议案》，由财务总监云帆女士介绍修订的主要内容。",), [("report", PAPER, ["财务总监云帆女士"])]),
    ("by a number behind", ("请财务总监云帆女士宣读议案二，也就是《增资议案》。",), READ),
    ("a sentence behind", ("请财务总监云帆女士宣读议案二。议案二是《增资议案》。",), READ),
    ("along with others", ("第三项议案是《增资议案》，请财务总监云帆女士一并说明。",), [("explanation", PAPER, ["财务总监云帆女士"])]),
    ("of another matter", ("《增资议案》已经印发。", "请财务总监云帆女士介绍上半年经营情况。"), [("report", "上半年经营情况", ["财务总监云帆女士"])]),
]  # fmt: skip
REPORT = "第二项，听取和审议区政府关于全区养老服务情况的报告。请区民政局局长柳峰作报告。"
HEARD: Found = [("report", "全区养老服务情况", ["区民政局局长柳峰"])]
REPORTS: list[tuple[str, tuple[str, ...], Found]] = [
    ("of what was found", (REPORT, "请社会委主任委员石磊作调研报告。"), [*HEARD, ("report", "调研报告", ["社会委主任委员石磊"])]),
    ("a rest", ("等待网络投票结果期间，会议休会三十分钟。", THEN), [("break", None, []), *NEXT]),
    ("a hall is laid out", ("会议休息十分钟，请工作人员布置宣誓会场。", THEN), [("break", None, []), *NEXT]),
    ("who leads the oath", ("下面举行宪法宣誓仪式。", "请领誓人柳峰走到宣誓台前，左手抚按宪法，右手举拳，其他宣誓人列队站好，开始宣誓。"), [("ceremony", "宪法宣誓", ["领誓人柳峰"])]),
]  # fmt: skip
RULES = ("请骆明主任念一遍《用水公约》。", "（念完）")
PASSED: Found = [("vote", "《用水公约》", ["骆明主任"])]
VOTES: list[tuple[str, tuple[str, ...], Found]] = [
    ("hands at once", (*RULES, "上次征求过意见了，不再展开，直接举手。", THEN), [*PASSED, *NEXT]),
    ("hands counted", (*RULES, "同意的，36票。全票！", THEN), [*PASSED, *NEXT]),
    ("hands for a question", (*RULES, "有问题的可以直接举手提问。", THEN), [("reading", "《用水公约》", ["骆明主任"]), *NEXT]),
    ("ballots for the paper", (*RULES, "这一项须无记名投票，请工作人员发放表决票。", THEN), [*PASSED, *NEXT]),
    ("who counts, by proposal", ("提议由股东代表江一帆、柳青共同计票、监票。各位有无异议？无异议，请鼓掌通过。", THEN), [("vote", "计票人、监票人", []), *NEXT]),
    ("who counts, chosen first", ("第四项，表决。先推定监票人，建议由委员江一帆担任。同意的请按键。通过。", "请监票人检查票箱，对人事任免案进行无记名表决。"), [("vote", "监票人", []), ("vote", "人事任免案", [])]),
    ("the first of two, at once", ("第四项，表决。", "现在表决。先表决《甲办法》，请按表决器。通过。", "再表决《乙办法》，请按表决器。通过。"), [("vote", "《甲办法》", []), ("vote", "《乙办法》", [])]),
    ("the agenda in full", ("先通过议程。会议议程草案已发到各位桌上，列了6项。没有意见，请按表决器。通过。", THEN), [("vote", "会议议程草案", []), *NEXT]),
    ("seats told behind", ("第二件，换届补选。选一名村务监督委员会成员，发票吧。", "（投票）", THEN), [("election", "村务监督委员会成员", []), *NEXT]),
    ("the results of several", ("第二项，宣布结果。请监票人蔺红科长公布会费办法的表决结果和理事的选举结果。",), [("announcement", "会费办法的表决结果和理事的选举结果", ["监票人蔺红科长"])]),
]  # fmt: skip
SIGNED: list[tuple[str, tuple[str, ...], Found]] = [
    ("last of all", (THEN, "最后，各位代表到前面来，在《会议决议》上签名。"), [*NEXT, ("signing", "《会议决议》", ["各位代表"])]),
    ("when all is over", (THEN, "请各位代表会后在《会议决议》上签名。"), NEXT),
]  # fmt: skip
MEMBERS: list[tuple[str, tuple[str, ...], Found]] = [
    ("by name", ("第一项，大会发言。", "请民盟区总支主委夏侯静委员发言。", "请民建界别柯嘉委员发言。"), [("speech", None, ["民盟区总支主委夏侯静委员", "民建界别柯嘉委员"])]),
    ("a name with 先", (THEN, "请总监票人厉先登宣布选举结果。"), [*NEXT, ("announcement", "选举结果", ["总监票人厉先登"])]),
]  # fmt: skip
ALL = [*TITLES, *REPORTS, *VOTES, *SIGNED, *MEMBERS]


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in ALL], ids=[case[0] for case in ALL])
def test_papers_votes_and_those_who_act(lines: tuple[str, ...], expected: Found) -> None:
    assert steps(*lines) == expected


def test_what_is_asked_of_several_papers_is_asked_apart() -> None:
    told = ("【议案一】", "《甲议案》，请云帆女士说明。", "【议案二】", "《乙议案》，请柳峰先生说明。")
    found = steps(*told, "现在进入股东提问环节，每位不超过五分钟。", "请各位股东对上述议案填写表决票。")
    assert [one[:2] for one in found] == [("explanation", "《甲议案》"), ("explanation", "《乙议案》"), ("speech", None), ("vote", "上述议案")]  # fmt: skip


def test_the_day_and_the_chair_under_longer_labels() -> None:
    head = "某公司股东会主持词\n现场会议召开时间：2026年5月19日下午\n大会执行主席、主持人：副主席 柳峰\n各位股东：\n现在开会。"
    found = recognise(document(head))
    assert (str(found.day), found.chair, found.title) == ("2026-05-19", "副主席 柳峰", "某公司股东会主持词")
