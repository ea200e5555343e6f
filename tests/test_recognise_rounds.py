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
ROWS = [*TITLED]


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_what_is_announced_as_a_whole(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found
