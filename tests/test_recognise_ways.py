"""Steps of their own kind in further ways of saying: ballots, signings, rites, awards, breaks; and what is said alike."""

from __future__ import annotations

import pytest

from tests.understood import understood

Kinds = list[tuple[str, str | None, list[str], bool]]  # type, subject, speakers, discussion of each step


def kinds(*lines: str) -> Kinds:
    return [(step.type, step.subject, list(step.speakers), step.discussion) for step in understood(*lines).steps]


REPORT = "首先，请镇水利站站长宁可风介绍水渠改道的有关情况。"
TOLD = ("report", "水渠改道的有关情况", ["镇水利站站长宁可风"], False)
BALLOTS: list[tuple[str, list[str], Kinds]] = [
    ("by name", ["现在审议第一项议案《监事会工作报告》，请监事石小磊代为宣读。请各位股东以记名投票方式表决。"], [("vote", "《监事会工作报告》", ["监事石小磊"], False)]),
    ("slips are to be filled in", ["议案一：《关于增资的议案》，请财务总监云帆宣读。", "如无疑问，请各位股东填写表决票。"], [("vote", "《关于增资的议案》", ["财务总监云帆"], False)]),
    ("on the slip", ["议案一：《关于增资的议案》，请财务总监云帆宣读。", "请各位董事审议。如无异议，请在表决票上写明意见。"], [("vote", "《关于增资的议案》", ["财务总监云帆"], True)]),
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
    ("a part of the meeting is over", [REPORT, "上半场到此结束，请各位来宾休息一刻钟后继续。"], [TOLD, ("break", None, [], False)]),
    ("the morning is over", [REPORT, "上午的大会到这里，休会。下午三点分组讨论。"], [TOLD, ("break", None, [], False)]),
    ("when all is over", [REPORT, "散会后请代表们休息，下午自由活动。"], [TOLD]),
    ("what was before", [REPORT, "刚才大家休息了十分钟。"], [TOLD]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in BREAKS], ids=[case[0] for case in BREAKS])
def test_breaks(lines: list[str], expected: Kinds) -> None:
    assert kinds(*lines) == expected
