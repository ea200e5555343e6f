"""Slips of a Chinese keyboard: what is mended and told, and what is somebody's words and stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetingkit.agenda.model import Agenda
from meetingkit.reading.entry import all_keys
from meetingkit.reading.mending import mended
from meetingkit.reading.slips import mend, suspect
from tests.conftest import EVERY_EXAMPLE

KEYS = all_keys(Agenda)


def slips(text: str) -> tuple[str, list[str]]:
    """The mended text, and `code line:column` of each slip."""
    mended, found = mend(text, "议程.yaml", KEYS)
    return mended, [f"{d.code} {d.line}:{d.column}" for d in found]


@pytest.mark.parametrize(
    ("line", "mended", "slip"),
    [
        ("会议：例会", "会议: 例会", "MK005 1:3"),
        ("会议： 例会", "会议: 例会", "MK005 1:3"),
        ("会议：", "会议: ", "MK005 1:3"),
        ("会议 ：例会", "会议: 例会", "MK005 1:4"),
        ("  - 汇报：情况", "  - 汇报: 情况", "MK005 1:7"),
        ("时间：9:30", "时间: 9:30", "MK005 1:3"),
        ("name：例会", "name: 例会", "MK005 1:5"),
        ("      - 严明纪律：|", "      - 严明纪律: |", "MK005 1:13"),
        ("开场：>-", "开场: >-", "MK005 1:3"),
        ("会议:例会", "会议: 例会", "MK006 1:4"),
        ("地点:http://meeting.example", "地点: http://meeting.example", "MK006 1:4"),
        ("  - 讲话:|", "  - 讲话: |", "MK006 1:8"),
        ("－ 汇报: 情况", "- 汇报: 情况", "MK006 1:1"),
        ("  —汇报: 情况", "  - 汇报: 情况", "MK006 1:3"),
        ("  – 区委办", "  - 区委办", "MK006 1:3"),
        ("  —— 汇报: 情况", "  - 汇报: 情况", "MK006 1:3"),
        ("  -区委办", "  - 区委办", "MK006 1:4"),
        ("  -汇报: 情况", "  - 汇报: 情况", "MK006 1:4"),
        ("  • 汇报: 情况", "  - 汇报: 情况", "MK006 1:3"),
        ("  1. 汇报: 情况", "  - 汇报: 情况", "MK006 1:3"),
        ("  2、汇报: 情况", "  - 汇报: 情况", "MK006 1:3"),
        ("  （一）汇报: 情况", "  - 汇报: 情况", "MK006 1:3"),
        ("\t汇报人: 区委办", "  汇报人: 区委办", "MK007 1:1"),
        ("  \t汇报人: 区委办", "    汇报人: 区委办", "MK007 1:3"),
        ("　　汇报人: 区委办", "    汇报人: 区委办", "MK007 1:1"),
        ("\u00a0\u00a0汇报人: 区委办", "  汇报人: 区委办", "MK007 1:1"),
    ],
)
def test_a_slip_is_mended_and_told_where_it_stands(line: str, mended: str, slip: str) -> None:
    assert slips(line) == (mended, [slip])


def test_several_slips_on_one_line_are_all_told() -> None:
    assert slips("　－汇报：情况") == ("  - 汇报: 情况", ["MK007 1:1", "MK006 1:3", "MK005 1:7"])
    assert slips("-汇报:情况") == ("- 汇报: 情况", ["MK006 1:2", "MK006 1:6"])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("会议: 例会", id="nothing wrong"),
        pytest.param("开场: |\n  时间：下午三点\n  —— 各位\n  -5℃", id="words in a block"),
        pytest.param("要求: >-\n  汇报：两件事\n\n  地点:会议室", id="words in a folded block, with an empty line"),
        pytest.param("- 其他: |\n    时间：下午三点\n- 其他: |\n    地点：会议室", id="words in two blocks"),
        pytest.param("出席:\n  - |\n    时间：三点", id="words in a block of a list"),
        pytest.param("开场: | # 说明\n  时间：三点", id="a block with a comment"),
        pytest.param("# 时间：下午三点\n  # -汇报：x", id="a comment"),
        pytest.param("地点: http://meeting.example:80/a", id="a link as a value"),
        pytest.param("https://meeting.example", id="a link alone"),
        pytest.param("时间: 9:30", id="a time"),
        pytest.param("9:30", id="a time alone"),
        pytest.param("开场: 会议主题：抓落实", id="a full-width colon inside a value"),
        pytest.param("  - 同志们：大家好", id="a full-width colon after what is no key"),
        pytest.param("      - 严明纪律：带头遵守", id="a point with a colon in its sentence"),
        pytest.param('"会议": "时间：三点"', id="JSON"),
        pytest.param("---\n会议: 例会", id="a document mark"),
        pytest.param("——在动员会上的讲话", id="a subtitle"),
        pytest.param("  -5℃", id="a number below zero"),
        pytest.param("  1. 区委办", id="a number before what is no key"),
        pytest.param("  [2026]1号: x", id="a bracket first"),
    ],
)
def test_what_is_no_slip_stays_as_it_is(text: str) -> None:
    assert slips(text) == (text, [])


@pytest.mark.parametrize(
    ("text", "mended", "found"),
    [
        pytest.param(
            "开场: |\n　　同志们：\n　　现在开会。",
            "开场: |\n    同志们：\n    现在开会。",
            ["MK007 2:1", "MK007 3:1"],
            id="a block indented with full-width spaces",
        ),
        pytest.param(
            "开场: |\n  同志们：\n　　　　现在开会。\n议程: []",
            "开场: |\n  同志们：\n  现在开会。\n议程: []",
            ["MK007 3:1"],
            id="one line of a block so indented, brought in line with the others",
        ),
        pytest.param(
            "- 其他: |\n\t话：好\n\t用时: 5分钟",
            "- 其他: |\n    话：好\n  用时: 5分钟",
            ["MK007 2:1", "MK007 3:1"],
            id="a tab too narrow for the block, before words and before a key",
        ),
        pytest.param(
            "- 其他: |\n    话\n  用时：5分钟",
            "- 其他: |\n    话\n  用时: 5分钟",
            ["MK005 3:5"],
            id="the next key of an item after its block",
        ),
        pytest.param(
            "开场: |\n  话\n时间：三点", "开场: |\n  话\n时间: 三点", ["MK005 3:3"], id="the next key after a block"
        ),
        pytest.param("开场: |\n  话\n　　\n  话", "开场: |\n  话\n\n  话", [], id="a blank line of full-width spaces"),
        pytest.param("会议: 例会\n　\n议程: []", "会议: 例会\n\n议程: []", [], id="the same outside a block"),
        pytest.param("开场: |\n    话\n     \n  话", "开场: |\n    话\n     \n  话", [], id="a blank line of spaces"),
    ],
)
def test_only_the_indentation_of_block_text_is_looked_at(text: str, mended: str, found: list[str]) -> None:
    assert slips(text) == (mended, found)


@pytest.mark.parametrize("path", EVERY_EXAMPLE, ids=lambda path: path.stem)
def test_an_example_has_no_slip(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert slips(text) == (text, [])


PIECES = ["会议", "汇报", "：", ":", " ", "　", "\t", "-", "－", "|", "\n", "#", "1.", "话", '"', "["]


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_mended_text_has_the_same_lines_and_no_more_slips(text: str) -> None:
    mended, found = mend(text, "议程.yaml", KEYS)
    assert mended.count("\n") == text.count("\n")
    assert mend(mended, "议程.yaml", KEYS) == (mended, [])
    lines = text.split("\n")
    assert all(lines[d.line - 1].strip() for d in found)


PIECES = [
    *("会议", "议程", "汇报", "甲乙", "a1", "名称12"),
    *(": ", ":", "：", "：|", "|", "|\n", ">-\n", "15:00", "12:", ":3"),
    *("\n", "\n  ", "\n- ", "\n\n", "\n \n", "\n\t\n", " ", "\t", "\u3000", "\u00a0", "-", "—", "1.", "一、", "#", "http://a"),
]  # fmt: skip


@settings(max_examples=400)
@given(text=st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_the_first_look_leaves_out_only_texts_without_slips(text: str) -> None:
    if not suspect(text):
        assert mended(text, "议程.yaml", KEYS) == (text, [])


def test_the_first_look_clears_the_examples() -> None:
    """Else it would save nothing."""
    texts = [path.read_text(encoding="utf-8") for path in EVERY_EXAMPLE]
    assert not any(map(suspect, texts))
