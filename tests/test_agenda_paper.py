"""The agenda on one page: times to five minutes in order, numbers as the opening announces them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import script_from
from tests.papers import cells, paper_of, rows, tables

HEAD = "会议: 云岭区人才工作会议\n类型: 通用\n主持人: 顾怀远（区委书记）\n"
AT = HEAD + "时间: 2026-04-09 {}\n地点: 一楼会议室\n"


def item(minutes: int, number: int = 1) -> str:
    return f"  - 汇报: 第{number}件事\n    汇报人: 区委组织部\n    用时: {minutes}分钟\n"


ITEMS = """\
议程:
  - 仪式: 奏唱国歌
  - 汇报: 人才工作情况
    汇报人: [区委组织部, 方志恒（区教育局局长）, 卢思敏（区人力资源和社会保障局党组书记、局长）]
    每人: 8分钟
  - 休会: 15分钟
  - 其他: 下面继续开会。
  - 宣布: 任职决定
    议题: 否
  - 表决: 《人才工作办法（草案）》
  - 传达: 《上级文件》
  - 讲话:
    讲话人: 宋致远（市委副书记）
    用时: 20分钟
  - 讲话:
    要点: [抓落实]
"""


def test_numbers_and_names_are_those_of_the_script() -> None:
    table = rows(paper_of(AT.format("9:30") + ITEMS, "议程"))
    assert [row[0] for row in table] == ["", "1", "", "2", "3", "4", ""]
    assert [row[2] for row in table] == [
        "奏唱国歌", "汇报人才工作情况", "休会（15分钟）", "表决《人才工作办法（草案）》", "传达《上级文件》", "讲话", "会议小结",
    ]  # fmt: skip
    assert table[1][3] == "区委组织部\n区教育局局长\n方志恒\n区人力资源和社会保障局党组书记、局长\n卢思敏"
    assert table[3][3] == "举手表决"
    assert [row[3] for row in table[4:]] == ["【待填：传达人】", "市委副书记　宋致远", "区委书记　顾怀远"]


@pytest.mark.parametrize(
    ("item", "cells"),
    [
        ("汇报: 事\n    汇报人: [方志恒（局长）, 卢思敏（镇长）]", ("汇报事", "局长　方志恒\n镇长　卢思敏")),
        ("汇报: 事\n    汇报人: 区教育局\n    讨论: 各位委员", ("汇报事\n讨论：各位委员", "区教育局")),
        ("汇报: 事\n    汇报人: 区教育局\n    讨论: 是", ("汇报事\n讨论", "区教育局")),
        ("发言: 事\n    讨论: 各位专家", ("讨论事", "各位专家")),
        ("发言:\n    讨论: {用时: 10分钟}", ("讨论", "与会人员")),
        ("表决: 《办法》\n    方式: 无记名投票", ("表决《办法》", "无记名投票")),
        ("表决: 《办法》\n    方式: 口头", ("表决《办法》", "口头表决")),
        ("表决: 《办法》\n    宣读人: 方志恒（局长）", ("表决《办法》", "局长　方志恒")),
    ],
    ids=[
        "short posts",
        "whom it is discussed with",
        "discussed",
        "floor",
        "all the floor",
        "ballots",
        "voices",
        "read out first",
    ],
)
def test_a_row_says_who_speaks_what_is_discussed_and_how_a_vote_is_taken(item: str, cells: tuple[str, str]) -> None:
    [row] = rows(paper_of(AT.format("9:30") + f"议程:\n  - {item}\n", "议程"))
    assert (row[2], row[3]) == cells


def test_the_last_number_is_the_count_that_the_opening_announces() -> None:
    announced = script_from(AT.format("9:30") + "报议程: 列表\n" + ITEMS)
    told = [p.text for p in announced.paragraphs if "议程有" in p.text]
    assert told == ["今天会议的议程有四项："]
    assert max(row[0] for row in rows(paper_of(AT.format("9:30") + ITEMS, "议程"))) == "4"


@pytest.mark.parametrize(
    ("start", "minutes", "printed"),
    [
        ("9:30", [8, 8, 10], ["9:30", "9:40", "9:45", "9:55"]),
        ("9:32", [8, 20, 5], ["9:32", "9:40", "10:00", "10:05"]),
        ("23:50", [10, 10], ["23:50", "0:00", "0:10"]),
        ("15:00", [1, 1, 1], ["15:00", "15:00", "15:00", "15:05"]),
    ],
)
def test_times_are_printed_to_five_minutes(start: str, minutes: list[int], printed: list[str]) -> None:
    items = "".join(item(length, number) for number, length in enumerate([*minutes, 5], 1))
    table = rows(paper_of(AT.format(start) + "议程:\n" + items, "议程"))
    assert [row[1] for row in table] == printed


@given(st.lists(st.integers(1, 45), min_size=1, max_size=12), st.integers(8 * 60, 12 * 60))
def test_printed_times_are_in_order_and_not_before_the_start(minutes: list[int], start: int) -> None:
    items = "".join(item(length, number) for number, length in enumerate(minutes, 1))
    table = rows(paper_of(AT.format(f"{start // 60}:{start % 60:02}") + "议程:\n" + items, "议程"))
    times = [60 * int(row[1].split(":")[0]) + int(row[1].split(":")[1]) for row in table]
    assert times == sorted(times)
    assert times[0] >= start
    assert all(time % 5 == 0 or time == start for time in times)


@pytest.mark.parametrize("when", ["", "时间: 2026-04-09\n", "时间: 【待填：时间】\n"])
def test_without_a_clock_there_is_no_column_for_it(when: str) -> None:
    document = paper_of(HEAD + when + "议程:\n" + item(8), "议程")
    [table] = tables(document)
    assert [cells(row) for row in table.rows] == [["序号", "内容", "汇报、发言"], ["1", "汇报第1件事", "区委组织部"]]
    assert not any(re.search(r"\+\d+分", paragraph.text) for paragraph in document.paragraphs)


def test_a_long_agenda_has_a_header_that_repeats() -> None:
    [table] = tables(paper_of(AT.format("9:00") + "议程:\n" + "".join(item(5, n) for n in range(1, 21)), "议程"))
    assert [row.header for row in table.rows] == [True, *[False] * 20]
    assert [cells(row)[0] for row in table.rows[1:]] == [str(n) for n in range(1, 21)]


def test_time_place_and_chair_stand_above() -> None:
    lines = [p.text for p in paper_of(AT.format("9:30") + ITEMS, "议程").paragraphs]
    assert lines[:4] == [
        "云岭区人才工作会议议程", "时间：2026年4月9日（星期四）9:30", "地点：一楼会议室", "主持：区委书记　顾怀远",
    ]  # fmt: skip
