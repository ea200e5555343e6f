"""What a call is about, and what kind of step its matter makes it; what is said alike and is not."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

KINDS: list[tuple[str, list[str], Found]] = [
    ("what somebody felt", ["下面请获奖代表、急诊科护士长云帆介绍带教体会。"], [("speech", "带教体会", ["获奖代表、急诊科护士长云帆"])]),
    ("what somebody felt, reported", ["接下来请驻村干部云帆汇报三年驻村的感受。"], [("speech", "三年驻村的感受", ["驻村干部云帆"])]),
    ("what is to be kept to", ["第二项，请选举办主任云帆同志讲解填票注意事项。"], [("explanation", "填票注意事项", ["选举办主任云帆同志"])]),
    ("by which rules", ["有请质检部经理云帆讲解原料验收标准。"], [("explanation", "原料验收标准", ["质检部经理云帆"])]),
    ("in what they share", ["下面，请法规科科长云帆交流行政调解的做法。"], [("speech", "行政调解的做法", ["法规科科长云帆"])]),
    ("how they do it", ["请镇长云帆、村支书丛林说说他们是怎么干的。"], [("speech", None, ["镇长云帆", "村支书丛林"])]),
    ("how a contest came out", ["请评委组组长云帆公布比赛成绩。"], [("announcement", "比赛成绩", ["评委组组长云帆"])]),
    ("what was chosen", ["下面请工会主席云帆公布评选结果。"], [("announcement", "评选结果", ["工会主席云帆"])]),
    ("what there is to know", ["请质检部经理云帆介绍原料验收情况。"], [("report", "原料验收情况", ["质检部经理云帆"])]),
    ("how the votes were counted", ["请总监票人云帆公布计票结果。"], [("report", "计票结果", ["总监票人云帆"])]),
    ("experience of no kind", ["下面，请法规科科长云帆交流先进经验。"], [("speech", None, ["法规科科长云帆"])]),
    ("how it was done", ["请大堂经理云帆说说这起骗局是怎么识破的。"], [("speech", "这起骗局是怎么识破的", ["大堂经理云帆"])]),
    ("what was felt before", ["刚才，云帆同志介绍了工作体会，讲得很实在。"], []),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in KINDS], ids=[case[0] for case in KINDS])
def test_kind_by_matter(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected
