"""Who was invited to teach, and is then called by his name alone, behind those who led the study of papers."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

LED = "集体学习。请检察官助理仇月梅同志领学《节约条例》。"
STUDIED = ("study", "《节约条例》", ["检察官助理仇月梅同志"])
GUEST = "今天我们专门邀请到区委党校教研室主任鲍长河教授，为大家作《从延安说起》专题辅导。"
TAUGHT = ("study", "《从延安说起》", ["区委党校教研室主任鲍长河教授"])
CALLED: list[tuple[str, list[str], Found]] = [
    ("by his surname", [LED, f"{GUEST}有请鲍教授。"], [STUDIED, TAUGHT]),
    ("with applause, below", [LED, GUEST, "让我们用热烈的掌声欢迎鲍教授！"], [STUDIED, TAUGHT]),
    ("to the stage", [LED, f"{GUEST}下面有请鲍教授登台。"], [STUDIED, TAUGHT]),
    ("by his full name", [LED, f"{GUEST}有请鲍长河教授。"], [STUDIED, ("study", "《从延安说起》", ["鲍长河教授"])]),
    ("a lecture of another, of which nothing is told", [LED, "下面请区委党校鲍长河教授作专题辅导。"], [STUDIED, ("study", None, ["区委党校鲍长河教授"])]),
    ("another who goes on with the paper", [LED, "请书记员苗岚同志接着领学。"], [("study", "《节约条例》", ["检察官助理仇月梅同志", "书记员苗岚同志"])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [row[1:] for row in CALLED], ids=[row[0] for row in CALLED])
def test_a_guest_who_is_called_by_his_name(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


BEGUN = ["下面，开展批评与自我批评。由班子成员带头，先作自我批评，其他同志再提意见。"]


def test_those_who_are_to_begin_as_a_whole_are_told_by_name() -> None:
    lines = [*BEGUN, "请党组副书记仇月梅同志，党组成员鲍长河同志逐一进行。"]
    assert [step[2] for step in steps(*lines)] == [["党组副书记仇月梅同志", "党组成员鲍长河同志"]]


def test_those_who_are_to_begin_are_told_as_a_whole() -> None:
    assert [step[2] for step in steps(*BEGUN)] == [["班子成员"]]
