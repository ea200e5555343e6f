"""What was talked over before is no floor now; that all are asked again is."""

from __future__ import annotations

import pytest

from tests.understood import understood

DRAFT = ("第三项，审议《值班办法（修订草案）》。请科长童乐宣读草案。", "（宣读）")
VOTE = "现在进行表决，同意的请举手。"
BEFORE = [
    "各代表团在前一阶段已进行了充分讨论，主席团建议提交大会表决。",
    "前期各团组已经充分讨论，意见比较一致。",
    "这个办法各科室进行讨论后，又改了两稿。",
    "各代表团分组讨论时，代表们畅所欲言。",
    "草案已提交各代表团进行审议，代表们没有提出意见。",
    "征求意见阶段，职工提出意见建议三十条。",
    "分团讨论中，各位代表踊跃发言，提出了很好的建议。",
    "经过两轮征求意见，大家对草案没有不同意见。",
]
NOW = [
    "前期各组讨论过了，大家随便谈。",
    "各组已经讨论过，请大家再议一议。",
    "这个稿子前后征求意见两次，各位看还有没有要改的。",
    "大家议一议，都谈谈看法，讨论后再定。",
    "大家讨论，讨论后表决。",
    "大家都提提意见。",
]


@pytest.mark.parametrize("line", BEFORE)
def test_what_was_talked_over_before_is_no_floor(line: str) -> None:
    assert [(step.type, step.discussion) for step in understood(*DRAFT, line, VOTE).steps] == [("vote", False)]


@pytest.mark.parametrize("line", NOW)
def test_the_floor_is_opened_again(line: str) -> None:
    assert [(step.type, step.discussion) for step in understood(*DRAFT, line, VOTE).steps] == [("vote", True)]
