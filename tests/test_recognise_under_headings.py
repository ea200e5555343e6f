"""What stands under what was announced: who does it with no verb, the chair's own part of it, his points."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps, understood

WHO = "县委办副主任童乐同志"
READS: list[tuple[str, tuple[str, ...], Found]] = [
    ("a reading", ("下面进入第一个环节，宣读《关于公布入选名单的通知》。有请县委办副主任童乐同志。",), [("reading", "《关于公布入选名单的通知》", [WHO])]),
    ("a numbered reading", ("第一项，宣读表彰决定。请县委办副主任童乐同志。",), [("reading", "表彰决定", [WHO])]),
    ("an explanation, on the next line", ("首先是政策解读。", "有请县委办副主任童乐同志。"), [("explanation", None, [WHO])]),
    ("a study", ("首先，学习《条例》。请县委办副主任童乐同志。",), [("study", "《条例》", [WHO])]),
    ("to their seats, and nobody to read", ("第一项，宣读表彰决定。请获奖代表到前排就座。",), [("reading", "表彰决定", [])]),
]  # fmt: skip
MEMBERS = ("请骆明同志作对照检查。", "请童乐同志作对照检查。")
BOTH = ["骆明同志", "童乐同志"]
CHAIR = "首先，由我代表局党组班子作对照检查。"
CRITICISM: list[tuple[str, tuple[str, ...], Found]] = [
    ("the chair's own for all, under the heading", ("请甘泉同志通报情况。", "第二项，开展批评与自我批评。", CHAIR, *MEMBERS), [("report", None, ["甘泉同志"]), ("criticism", None, BOTH)]),
    ("how it will go, told before", ("请甘泉同志通报情况。", "第二项，开展批评与自我批评。方法是：先由我代表班子作对照检查，然后班子成员逐一作个人对照检查，一人讲完，其他同志依次提出批评意见。", CHAIR, *MEMBERS), [("report", None, ["甘泉同志"]), ("criticism", None, BOTH)]),
    ("the first item of all", ("第一项，开展批评与自我批评。", CHAIR, *MEMBERS), [("criticism", None, BOTH)]),
    ("for all, an item of its own", ("第一项，由我代表局党组班子作对照检查。", "第二项，开展批评与自我批评。", *MEMBERS), [("criticism", None, []), ("criticism", None, BOTH)]),
]  # fmt: skip
ROWS = [*READS, *CRITICISM]
POINTS = (
    "第一，把心思放在学习上，带着问题学。",
    "第二，把整改落到实处，列出个人清单。",
    "第三，把作风改到位，遇事靠前指挥。",
)
HEADS = (
    "第五项，我作会议总结并表态。",
    "第五项，主持人作总结讲话。",
    "五、主持人小结",
    "四、几点要求",
    "第五项，由我作总结讲话。",
)


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_under_what_was_announced(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("lead", ["会后，我们要抓好以下几个方面。", "会议开得很好。"])
def test_points_under_what_the_chair_announced_of_himself(head: str, lead: str) -> None:
    meeting = understood("第一项，请骆明同志汇报整改情况。", head, lead, *POINTS)
    assert [len(meeting.points), [step.type for step in meeting.steps]] == [3, ["report", "address"]]


def test_a_list_under_an_item_for_which_somebody_is_to_be_called_is_none_of_the_chairs_points() -> None:
    meeting = understood("第一项，请骆明同志汇报整改情况。", "第二项，汇报交流。", *POINTS)
    assert not meeting.points
