"""Title, byline, salutation, closing and whole items in the person's own words, or left out."""

from __future__ import annotations

from typing import Any

import pytest

from meetingkit.document import Role
from tests.meetings import meeting, said, script

ITEM = {"汇报": "年度工作", "汇报人": "区财政局"}
FRONT = (Role.TITLE, Role.BYLINE, Role.SALUTATION)


@pytest.mark.parametrize(
    ("facts", "front"),
    [
        ({"时间": "2026-03-18"}, ["某次会议", "主持词", "（2026年3月18日）", "同志们："]),
        ({"标题": "否"}, ["同志们："]),
        ({"标题": "是"}, ["某次会议", "主持词", "同志们："]),
        (
            {"题注": "三月十八日\n区委办公室", "时间": "2026-03-18"},
            ["某次会议", "主持词", "三月十八日", "区委办公室", "同志们："],
        ),
        ({"题注": "否", "时间": "2026-03-18", "主持人": "顾怀远"}, ["某次会议", "主持词", "同志们："]),
        ({"称呼": "同志们！"}, ["某次会议", "主持词", "同志们！"]),
        ({"称呼": "各位委员:"}, ["某次会议", "主持词", "各位委员："]),
        ({"称呼": "否"}, ["某次会议", "主持词"]),
    ],
    ids=str,
)
def test_what_stands_above_speech(facts: dict[str, Any], front: list[str]) -> None:
    document = script(meeting(ITEM, **facts))
    assert [paragraph.text for paragraph in document.paragraphs if paragraph.role in FRONT] == front


@pytest.mark.parametrize(
    ("closing", "after"),
    [("谢谢大家！", ["谢谢大家！"]), ("否", []), ("是", ["今天的会议就开到这里，散会。"])],
)
def test_the_closing(closing: str, after: list[str]) -> None:
    assert said(ITEM, 结束=closing, 回顾="否").after == after


@pytest.mark.parametrize(
    ("item", "spoken"),
    [
        ({**ITEM, "讨论": "各位委员", "原话": "请财政局讲。\n大家议一议。"}, ["请财政局讲。", "大家议一议。"]),
        ({"表决": "《方案》", "原话": "同意的鼓掌。"}, ["同意的鼓掌。"]),
        ({"休会": "10分钟", "原话": "歇一会儿。"}, ["歇一会儿。"]),
        ({**ITEM, "原话": "是"}, ["首先，请区财政局汇报年度工作。"]),
    ],
    ids=str,
)
def test_an_item_in_own_words_from_beginning_to_end(item: dict[str, Any], spoken: list[str]) -> None:
    other = {"宣读": "《决定》", "宣读人": "区教育局"}
    found = said(item, other, 回顾="否")
    assert found.items[: len(spoken)] == spoken
    assert len(found.items) == len(spoken) + 1


def test_an_item_that_is_not_said_still_counts_in_the_recap() -> None:
    found = said(
        {"汇报": "甲事", "汇报人": "甲局", "原话": "甲局、乙局都讲一讲。"},
        {"汇报": "乙事", "汇报人": "乙局", "原话": "否"},
    )
    assert found.items == ["甲局、乙局都讲一讲。"]
    assert found.after[0] == "刚才，甲局汇报了甲事，乙局汇报了乙事。"


def test_the_recap_stands_before_an_address_in_own_words() -> None:
    found = said(ITEM, {"讲话": None, "原话": "我说两句。"})
    assert found.items == ["首先，请区财政局汇报年度工作。", "刚才，区财政局汇报了年度工作。", "我说两句。"]
