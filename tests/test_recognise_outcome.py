"""The end of an election: who sees to the ballots, who tells the result and who declares it, and the oath; whom 请她 means."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

BALLOT = ["第一项，选举理事。", "现在发票。"]
RESULT = "请总监票人仇月梅报告选举结果。"
ELECTED: tuple[str, str | None, list[str]] = ("election", "理事", [])
TOLD = ("report", "选举结果", ["总监票人仇月梅"])
DECLARED: tuple[str, str | None, list[str]] = ("announcement", None, [])
ENDS: list[tuple[str, list[str], Found]] = [
    ("who leads the tellers", ["请总监票人仇月梅带监票人当众检查票箱。"], [("election", "理事", ["总监票人仇月梅"])]),
    ("who leads them, in full", ["请总监票人仇月梅带领监票人打开票箱。"], [("election", "理事", ["总监票人仇月梅"])]),
    ("those elected are congratulated", [RESULT, "让我们用掌声向新当选的五位理事表示祝贺！"], [ELECTED, TOLD]),
    ("those elected are thanked", [RESULT, "当选的同志要不负重托。"], [ELECTED, TOLD]),
    ("who is elected is declared", [RESULT, "根据计票结果，我宣布，鲍长河同志当选为理事。"], [ELECTED, TOLD, DECLARED]),
    ("told by one, declared by another", ["第二项，报告和宣布选举结果。先请总监票人仇月梅报告计票结果。", "我宣布：鲍长河同志当选为理事。"], [ELECTED, ("report", "计票结果", ["总监票人仇月梅"]), DECLARED]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [row[1:] for row in ENDS], ids=[row[0] for row in ENDS])
def test_the_end_of_an_election(lines: list[str], expected: Found) -> None:
    assert steps(*BALLOT, *lines) == expected


SAID: list[tuple[str, list[str], Found]] = [
    ("the oath of those elected", ["按规定，新当选的同志要进行宪法宣誓。请他们面向国旗，由镇长鲍长河领誓。"], [("ceremony", "宪法宣誓", ["镇长鲍长河"])]),
    ("sung together", ["请全体起立，齐唱团歌。"], [("ceremony", "齐唱团歌", [])]),
    ("whom we ask first", ["团市委副书记苗岚同志专程赶来，我们先请她为大会致辞。"], [("speech", None, ["团市委副书记苗岚同志"])]),
    ("whom we ask", ["镇长鲍长河今天专程到会，咱们请他讲几句。"], [("address", None, ["镇长鲍长河"])]),
    ("a situation explained", ["第三项，就候选人的提名情况作个说明，还是请组织委员仇月梅来讲。"], [("explanation", "候选人的提名情况", ["组织委员仇月梅"])]),
    ("who came", ["镇长鲍长河专程赶来，我们都很高兴。"], []),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [row[1:] for row in SAID], ids=[row[0] for row in SAID])
def test_said_otherwise(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected
