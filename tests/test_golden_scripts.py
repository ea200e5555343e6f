"""Whole scripts: the examples against their golden files, and what stands around the items."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from meetingkit.document import Document, Mark, Role, Run
from meetingkit.layout.loading import load_layout
from meetingkit.library import default_library
from meetingkit.workflow import load_meeting, script_of
from meetingkit.writers import Format, write_document
from tests.conftest import EVERY_EXAMPLE
from tests.meetings import Facts, meeting, said, script

GOLDEN = Path(__file__).parent / "golden"
CLOSING = "今天的会议就开到这里，散会。"
REPORT = {"汇报": "甲事", "汇报人": "甲局"}


@pytest.mark.parametrize("fmt", [Format.TEXT, Format.MARKDOWN])
@pytest.mark.parametrize("example", EVERY_EXAMPLE, ids=lambda path: path.stem)
def test_an_example_reads_as_its_golden_script(example: Path, fmt: Format, golden: Callable[[Path, str], None]) -> None:
    document = script_of(load_meeting(example, default_library()), default_library())
    data = write_document(document, fmt, load_layout(default_library(), "gb9704"))
    golden(GOLDEN / f"{example.stem}.{fmt}", data.decode("utf-8"))


def of_role(document: Document, *roles: Role) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.role in roles]


@pytest.mark.parametrize(
    ("facts", "title", "byline"),
    [
        ({}, ["某次会议", "主持词"], []),
        ({"会议": " 某次会议\n"}, ["某次会议", "主持词"], []),
        ({"主讲": "主持人"}, ["在某次会议上的", "主持讲话"], []),
        ({"标题": "自己的标题\n第二行\n"}, ["自己的标题", "第二行"], []),
        ({"时间": "2026-03-08 9:30"}, ["某次会议", "主持词"], ["（2026年3月8日）"]),
        ({"时间": "【待填：日期】"}, ["某次会议", "主持词"], ["（【待填：日期】）"]),
        ({"主持人": "周明（区长）"}, ["某次会议", "主持词"], ["主持人：周明（区长）"]),
        ({"主持人": "周明（区长）", "主讲": "主持人"}, ["在某次会议上的", "主持讲话"], ["区长　周明"]),
        ({"主持人": "周明", "主讲": "周明"}, ["在某次会议上的", "主持讲话"], ["周明"]),
        ({"主持人": "周明", "主讲": "别人"}, ["某次会议", "主持词"], ["主持人：周明"]),
    ],
)
def test_title_and_byline(facts: Facts, title: list[str], byline: list[str]) -> None:
    document = script({**meeting(REPORT), **facts})
    assert of_role(document, Role.TITLE) == title
    assert of_role(document, Role.BYLINE) == byline


@pytest.mark.parametrize(
    ("salutation", "said_first"),
    [(None, "同志们："), ("各位代表", "各位代表："), ("各位代表：", "各位代表："), ("各位代表: ", "各位代表：")],
)
def test_the_salutation_ends_with_one_colon(salutation: str | None, said_first: str) -> None:
    assert of_role(script(meeting(REPORT, 称呼=salutation)), Role.SALUTATION) == [said_first]


@pytest.mark.parametrize(
    ("closing", "lines"),
    [(None, [CLOSING]), ("谢谢大家！", ["谢谢大家！"]), ("谢谢！\n\n散会。", ["谢谢！", "散会。"])],
)
def test_the_closing_is_the_persons_own_or_that_of_the_kind(closing: str | None, lines: list[str]) -> None:
    assert said(REPORT, 结束=closing).after == ["刚才，甲局汇报了甲事。", *lines]


def first_words(*items: Facts) -> list[str]:
    """The joining word of each link, or the start of what is said instead."""
    return [line.split("，")[0] for line in said(*items).items]


TALK, ADDRESS, LEADER = {"发言": "乙事", "发言人": "乙局"}, {"讲话": None}, {"讲话": None, "讲话人": "叶书宁"}
BREAK, ANTHEM, ALOUD = {"休会": "5分钟"}, {"仪式": "奏唱国歌"}, {"其他": "照念"}
RECAP = "刚才"


@pytest.mark.parametrize(
    ("items", "words"),
    [
        ([TALK], ["下面"]),
        ([TALK] * 2, ["首先", "下面"]),
        ([TALK] * 3, ["首先", "下面", "最后"]),
        ([TALK] * 6, ["首先", "下面", "接下来", "下面", "接下来", "最后"]),
        ([TALK, TALK, LEADER], ["首先", "下面", "最后"]),
        ([TALK, ADDRESS], ["首先", RECAP]),
        ([TALK, TALK, TALK, ADDRESS], ["首先", "下面", "接下来", RECAP]),
        ([ADDRESS, TALK, TALK, TALK], ["下面", "下面", "下面", "最后"]),
        ([TALK, ADDRESS, TALK, TALK], ["首先", RECAP, "下面", "最后"]),
        ([ANTHEM, TALK, TALK], ["请全体起立", "首先", "下面"]),
        ([TALK, ALOUD, TALK, TALK, ANTHEM], ["首先", "照念", "下面", "最后", "请全体起立"]),
        ([{**TALK, "串词": "自己说"}, TALK, TALK], ["自己说", "下面", "最后"]),
        ([TALK, TALK, {**TALK, "串词": "自己说"}], ["首先", "下面", "自己说"]),
    ],
)
def test_the_joining_word_follows_from_the_place(items: list[Facts], words: list[str]) -> None:
    assert first_words(*items) == words


def test_a_break_takes_no_joining_word() -> None:
    assert said(TALK, BREAK, TALK, TALK).items[1:3] == ["现在休会5分钟。", "（休会）"]


@pytest.mark.parametrize(
    ("items", "facts", "lines"),
    [
        ([REPORT, ADDRESS], {}, ["刚才，甲局汇报了甲事。下面，我再讲几点意见。"]),
        ([ADDRESS], {}, ["下面，我讲几点意见。"]),
        ([ANTHEM, ADDRESS], {}, ["下面，我讲几点意见。"]),
        ([{"讲话": "抓落实"}], {}, ["下面，就抓落实，我讲几点意见。"]),
        ([REPORT, {"讲话": "抓落实"}], {}, ["刚才，甲局汇报了甲事。下面，就抓落实，我再讲几点意见。"]),
        ([REPORT, ADDRESS], {"要求": "会后要抓紧。"}, ["刚才，甲局汇报了甲事。会后要抓紧。下面，我再讲几点意见。"]),
        ([REPORT, ADDRESS], {"要求": "会后要抓紧"}, ["刚才，甲局汇报了甲事。会后要抓紧。下面，我再讲几点意见。"]),
        (
            [REPORT, ADDRESS],
            {"要求": "一段。\n二段。"},
            ["刚才，甲局汇报了甲事。一段。", "二段。下面，我再讲几点意见。"],
        ),
        ([REPORT, ADDRESS], {"回顾": "否"}, ["下面，我再讲几点意见。"]),
        ([REPORT, ADDRESS], {"回顾": "否", "要求": "抓紧。"}, ["抓紧。下面，我再讲几点意见。"]),
        ([REPORT, ADDRESS], {"回顾": "听了汇报"}, ["听了汇报。下面，我再讲几点意见。"]),
        ([REPORT, ADDRESS], {"回顾": "一段。\n二段。\n"}, ["一段。", "二段。下面，我再讲几点意见。"]),
        ([REPORT, {"讲话": None, "串词": "我说几句。"}], {}, ["刚才，甲局汇报了甲事。", "我说几句。"]),
        (
            [REPORT, {"讲话": None, "要点": ["抓紧"]}],
            {},
            ["刚才，甲局汇报了甲事。下面，我再讲一点意见。", "一要抓紧。"],
        ),
        (
            [REPORT, ADDRESS, TALK, ADDRESS],
            {},
            [
                "下面，我再讲几点意见。",
                "下面，请乙局就乙事发言。",
                "刚才，甲局汇报了甲事，乙局就乙事作了发言。下面，我再讲几点意见。",
            ],
        ),
    ],
)
def test_the_recap_runs_into_the_chairs_address(items: list[Facts], facts: Facts, lines: list[str]) -> None:
    spoken = said(*items, **facts)
    assert spoken.items[-len(lines) :] == lines
    assert spoken.after == [CLOSING]


@pytest.mark.parametrize(
    ("facts", "lines"),
    [
        ({}, ["刚才，甲局汇报了甲事。"]),
        ({"要求": "会后要抓紧。"}, ["刚才，甲局汇报了甲事。会后要抓紧。"]),
        ({"回顾": "否"}, []),
        ({"回顾": "否", "要求": "会后要抓紧。"}, ["会后要抓紧。"]),
        ({"回顾": "自己说的。"}, ["自己说的。"]),
    ],
)
def test_without_an_address_the_recap_comes_last(facts: Facts, lines: list[str]) -> None:
    assert said(REPORT, **facts).after == [*lines, CLOSING]


POINTS = [{"甲观点": "阐述。\n又一段。"}, "乙观点。", {"丙观点？": ""}]
MARKED = {
    "要": ["一要甲观点。阐述。", "又一段。", "二要乙观点。", "三要丙观点？"],
    "是": ["一是甲观点。阐述。", "又一段。", "二是乙观点。", "三是丙观点？"],
    "第": ["第一，甲观点。阐述。", "又一段。", "第二，乙观点。", "第三，丙观点？"],
    "（一）": ["（一）甲观点", "阐述。", "又一段。", "（二）乙观点", "（三）丙观点？"],
    "一、": ["一、甲观点", "阐述。", "又一段。", "二、乙观点", "三、丙观点？"],
}


@pytest.mark.parametrize("marker", MARKED)
def test_points_are_numbered_in_the_way_asked_for(marker: str) -> None:
    address = {"讲话": None, "要点式": marker, "引言": "先说。", "要点": POINTS, "结语": "后说。\n再说。"}
    assert said(address).items == ["下面，我讲几点意见。", "先说。", *MARKED[marker], "后说。", "再说。"]


@pytest.mark.parametrize(("marker", "role"), [("（一）", Role.H2), ("一、", Role.H1)])
def test_points_that_stand_alone_are_headings(marker: str, role: Role) -> None:
    assert len(of_role(script(meeting({"讲话": None, "要点式": marker, "要点": POINTS})), role)) == 3


def test_the_leading_sentence_of_a_point_is_marked() -> None:
    point = script(meeting({"讲话": None, "要点": POINTS})).paragraphs[-5]
    assert point.runs == (Run("一要甲观点。", Mark.LEAD), Run("阐述。"))


def test_eleven_points_are_counted_in_chinese() -> None:
    lines = said({"讲话": None, "要点": [f"观点{n}" for n in range(11)]}).items
    assert [line.split("要")[0] for line in lines[-2:]] == ["十", "十一"]


@pytest.mark.parametrize("key", ["开场", "要求", "结束"])
def test_prose_keeps_its_paragraphs_character_for_character(key: str) -> None:
    facts: dict[str, Any] = {"回顾": "否", key: "　　甲“乙”丙。 \n\n \n  丁　戊。\n"}
    texts = of_role(script(meeting({"其他": "照念"}, **facts)), Role.BODY)
    assert [text for text in texts if text not in ("照念", CLOSING)] == ["　　甲“乙”丙。 ", "  丁　戊。"]
