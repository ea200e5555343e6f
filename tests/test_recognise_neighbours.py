"""What is said among neighbours and workmates, in spoken words: points told as 头一个，…, votes by a shout, ballots by hand."""

from __future__ import annotations

import pytest

from tests.understood import understood

BEFORE = "请会计老仓报账。"
POINTS: list[tuple[str, list[str], list[str]]] = [
    ("第一个，", ["最后我再啰嗦几句：", "第一个，门要锁好。夜里有人巡逻，自家也得上心。", "第二个，灯要换亮。坏了的路灯报到物业。"], ["门要锁好", "灯要换亮"]),
    ("头一个，", ["我再唠叨几句。", "头一个，门要锁好。夜里有人巡逻，自家也得上心。", "第二个，灯要换亮。坏了的路灯报到物业。"], ["门要锁好", "灯要换亮"]),
    ("头一条", ["我讲两条。", "头一条，门要锁好。", "第二条，灯要换亮。"], ["门要锁好", "灯要换亮"]),
    ("three things to bear in mind", ["会开到这会儿，我念叨两桩事：", "第一桩，门要锁好。", "第二桩，灯要换亮。"], ["门要锁好", "灯要换亮"]),
    ("no more than two words", ["老支书说得在理，就嘱咐两句。", "头一句，门要锁好。", "第二句，灯要换亮。"], ["门要锁好", "灯要换亮"]),
    ("before all go home", ["散会前再叮嘱两句。", "第一句，门要锁好。", "第二句，灯要换亮。"], ["门要锁好", "灯要换亮"]),
    ("somebody who is called first", ["第一个，请村医仝小娟讲讲防暑。", "第二个，请电工冉大河讲讲用电。"], []),
    ("what somebody else told", ["刚才老支书嘱咐了两句。", "大家都记下了。"], []),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "leads"), [row[1:] for row in POINTS], ids=[row[0] for row in POINTS])
def test_points_in_spoken_words(lines: list[str], leads: list[str]) -> None:
    assert [point.lead for point in understood(BEFORE, *lines).points] == leads
