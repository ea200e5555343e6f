"""Points of the chair's without a number, as many paragraphs as he says, and what is no such point."""

from __future__ import annotations

import pytest

from tests.understood import understood

ROWS: list[tuple[str, list[str], list[str]]] = [
    ("so many words", ["下面，我讲两句话：", "守纪律，不越红线。每一名干部都要把规矩记在心里，落到手上。", "干实事，不图虚名。年底看的是账本，看的是老百姓的口碑。"], ["守纪律，不越红线", "干实事，不图虚名"]),
    ("one and another", ["散会前我再啰嗦几句，两件事大家回去说清楚：", "头一件，防汛。这几天雨大，河边的、沟口的，夜里都警醒着点。", "再一件，收粮。路边不准晒粮食，晒场不够的到村部登记。"], ["防汛", "收粮"]),
    ("so many demands, with a full stop", ["为抓好会后落实，我再强调三点。", "认识要再统一。各单位不要再等再看，今天就动起来。", "措施要再细化。任务要分到科室、分到人头，一项一项落。", "督查要再跟进。办公室一周一通报，半月一调度。", "同志们，任务很重。希望大家齐心协力，把这件事办好。"], ["认识要再统一", "措施要再细化", "督查要再跟进"]),
    ("by dots", ["最后，我提两点希望：", "●希望新队员勤学苦练。要把每一次训练当成实战，把基本功练扎实。", "●希望老队员倾囊相授。要把多年的经验传下去，把队伍带起来。"], ["希望新队员勤学苦练", "希望老队员倾囊相授"]),
    ("numbers where there are some", ["下面，我讲两句话：", "第一句，守纪律。每一名干部都要把规矩记在心里，落到手上。", "第二句，干实事。年底看的是账本，看的是老百姓的口碑。"], ["守纪律", "干实事"]),
    ("fewer than he says", ["下面，我讲三句话：", "守纪律，不越红线。每一名干部都要把规矩记在心里，落到手上。", "干实事，不图虚名。年底看的是账本，看的是老百姓的口碑。"], []),
    ("more than he says", ["下面，我讲两句话：", "守纪律，不越红线。每一名干部都要把规矩记在心里，落到手上。", "干实事，不图虚名。年底看的是账本，看的是老百姓的口碑。", "带好头，不搞特殊。领导干部先做到，别人才跟得上。"], []),
    ("what is said to all", ["最后，我强调两点。", "同志们，今天的会开得很好。大家回去以后要抓好落实，不能松劲。", "让我们一起努力。新的一年，祝大家身体健康、工作顺利。"], []),
    ("a paragraph that calls", ["最后，我强调两点。", "守纪律，不越红线。每一名干部都要把规矩记在心里，落到手上。", "材料要交齐。散会以后请各股室把台账汇报到办公室。"], []),
    ("long sentences", ["最后，我强调两点。", "各个股室要按照今天会上定下来的时间和要求把每一项任务分到人头。谁的事谁负责到底。", "办公室要把今天会上定下来的事情列成清单逐项跟踪督办直到办完为止。每周通报一次。"], []),
]  # fmt: skip


@pytest.mark.parametrize(("said", "points"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_points_without_a_number(said: list[str], points: list[str]) -> None:
    found = understood("第一项，请县长卢一舟讲话。", *said)
    assert [one.lead for one in found.points] == points
    assert [(step.type, list(step.speakers)) for step in found.steps] == [
        ("address", ["县长卢一舟"]),
        *([("address", [])] if points else []),
    ]


def test_how_it_begins_marks_a_point_without_a_number() -> None:
    (said,) = (row[1] for row in ROWS if row[0] == "one and another")
    assert [one.marker for one in understood("第一项，请县长卢一舟讲话。", *said).points] == ["头一件", "再一件"]
