"""Rounds that are announced as a whole: talks each with a title, motions that are voted on one after another."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

TALKS = ("请骆明委员发言，题目是《让老街留住烟火气》。", "下面请柳青委员发言，题目是《给乡村小店添把柴》。")
ROUND: Found = [("speech", None, ["骆明委员", "柳青委员"])]
APART: Found = [
    ("speech", "《让老街留住烟火气》", ["骆明委员"]),
    ("speech", "《给乡村小店添把柴》", ["柳青委员"]),
]
TITLED: list[tuple[str, tuple[str, ...], Found]] = [
    ("under what is gone on to", ("首先进行大会口头发言。每位委员不超过7分钟。", *TALKS), ROUND),
    ("under what begins", ("下面开始大会发言。", *TALKS), ROUND),
    ("under what is arranged", ("接下来安排委员发言，每人八分钟。", *TALKS), ROUND),
    ("first of all", ("先进行大会发言。", *TALKS), ROUND),
    ("under an item", ("现在进行第一项，大会发言。", *TALKS), ROUND),
    ("with how many there are", ("下面进行大会发言，共有8位委员发言。", *TALKS), ROUND),
    ("with how many were chosen", ("下面进入交流发言环节，今天安排了六家单位。", *TALKS), ROUND),
    ("whose turn it is", ("下面进入交流发言环节。", TALKS[0], "下一位，柳青委员，题目是《给乡村小店添把柴》。"), ROUND),
    ("one of them keeps his title", ("现在进行第一项，大会发言。", TALKS[0]), APART[:1]),
    ("lectures are items of their own", ("接下来是主旨演讲。有请骆明教授，他演讲的题目是《老街》。", "下面有请柳青女士，她演讲的题目是《小店》。"), [("speech", "《老街》", ["骆明教授"]), ("speech", "《小店》", ["柳青女士"])]),
    ("so are talks that nothing heads", TALKS, APART),
    ("what is first divided heads none", ("先进行一下分工。", *TALKS), APART),
]  # fmt: skip
SUNG = ("请全体起立，奏唱国歌。", "（唱毕）请坐下。")
ANTHEM: Found = [("ceremony", "奏唱国歌", [])]
VOTED = "没有意见，现在表决。同意的请举手，请放下；不同意的请举手，没有；弃权的请举手，没有。通过。"
REPORTS = "下面进行第一项。请副县长骆明报告防汛准备情况。"
REPORTED: Found = [("report", "防汛准备情况", ["副县长骆明"])]
AGENDA: Found = [*ANTHEM, ("vote", "《会议议程（草案）》", []), *REPORTED]
LAID: list[tuple[str, tuple[str, ...], Found]] = [
    ("first, by its title", (*SUNG, f"先通过本次会议议程。《会议议程（草案）》已经摆在各位桌上，有没有意见？（稍停）{VOTED}", REPORTS), AGENDA),
    ("to be weighed", (*SUNG, "《会议议程（草案）》已印发，请各位审议。如无不同意见，请举手表决。通过。", REPORTS), AGENDA),
    ("announced for short", (*SUNG, f"首先通过会议议程。《会议议程（草案）》会前已经印发，大家有没有意见？{VOTED}", REPORTS), AGENDA),
    ("without its marks", (*SUNG, f"会议议程（草案）已提前发给大家，有没有意见？{VOTED}", REPORTS), [*ANTHEM, ("vote", "会议议程（草案）", []), *REPORTED]),
    ("seen by all", (*SUNG, "先通过会议议程。会议议程草案大家都看过了，有没有意见？没有意见，鼓掌通过。", REPORTS), [*ANTHEM, ("vote", "会议议程", []), *REPORTED]),
    ("handed out, and not voted on", (*SUNG, "《会议议程（草案）》已经印发，请大家会后阅看。", REPORTS), [*ANTHEM, *REPORTED]),
    ("a film is not passed", ("先通过一段短片走近柳溪。", REPORTS), REPORTED),
]  # fmt: skip
ROWS = [*TITLED, *LAID]


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_what_is_announced_as_a_whole(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found
