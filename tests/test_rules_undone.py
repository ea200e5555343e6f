"""Steps that the agenda announces and nothing carries out."""

from __future__ import annotations

import pytest

from tests.scripts import found

AGENDA = "述职会议主持词\n同志们：\n今天的议程有三项：一是周安同志述职；二是{}；三是石磊同志讲话。\n请周安同志述职。\n{}\n请石磊同志讲话。\n散会。"


@pytest.mark.parametrize(
    ("topic", "done", "expected"),
    [
        ("民主测评", "（休息片刻）", [(3, "民主测评")]),
        ("民主测评", "请工作人员分发测评表。", []),
        ("民主测评", "请大家现场打分。", []),
        ("签约", "请大家起立。", [(3, "签约")]),
        ("签约", "请双方代表上台签字。", []),
        ("颁奖", "请大家起立。", [(3, "颁奖")]),
        ("颁奖", "请获奖代表上台。", []),
        ("许诺同志通报情况", "请大家起立。", []),
    ],
)
def test_a_topic_of_which_there_is_no_word(topic: str, done: str, expected: list[tuple[int, str]]) -> None:
    assert found(AGENDA.format(topic, done), "MK242") == expected


def test_a_script_that_is_not_whole_is_left_alone() -> None:
    assert found(AGENDA.format("民主测评", "")[: AGENDA.index("\n请周安")], "MK242") == []
