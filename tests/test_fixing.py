"""Corrections: exactly the characters told are changed; an agenda still reads, and only its texts are other."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingkit.agenda.settling import settle
from meetingkit.check import check_agenda
from meetingkit.check.fixing import fitting, fixed
from meetingkit.check.provenance import traced_script
from meetingkit.check.registry import RULES
from meetingkit.check.script import Facts
from meetingkit.compose.paper import compose_script
from meetingkit.diagnostics import Fix, Position
from meetingkit.kind import find_kind
from meetingkit.library import default_library
from meetingkit.reading.nodes import plain
from meetingkit.reading.source import as_source
from tests.conftest import EXAMPLES, read_text
from tests.scripts import script

ROUNDS = 6  # a correction may uncover another inside it


def fix(place: str, old: str, new: str) -> Fix:
    line, column = map(int, place.split(":"))
    return Fix(Position(line, column), old, new)


# text, corrections, the text corrected
FITTING = [
    ("甲,乙", [fix("1:2", ",", "，")], "甲，乙"),
    ("甲,乙,丙", [fix("1:4", ",", "，"), fix("1:2", ",", "，")], "甲，乙，丙"),
    ("甲\r\n乙,丙\r\n", [fix("2:2", ",", "，")], "甲\r\n乙，丙\r\n"),
    ("甲\r乙,丙\n", [fix("2:2", ",", "，")], "甲\r乙，丙\n"),
    ("甲\u2028乙,丙", [fix("1:4", ",", "，")], "甲\u2028乙，丙"),
    ("\ufeff甲,乙", [fix("1:2", ",", "，")], "\ufeff甲，乙"),
    ("甲、、乙", [fix("1:2", "、、", "、")], "甲、乙"),
    ("甲 乙", [fix("1:2", " ", "")], "甲乙"),
    ("甲,乙", [fix("1:2", ",", "，"), fix("1:2", ",", "，")], "甲，乙"),
    ("𠀀,乙", [fix("1:2", ",", "，")], "𠀀，乙"),
    ("甲,", [], "甲,"),
]


@pytest.mark.parametrize(("text", "fixes", "right"), FITTING)
def test_corrections_that_fit_are_made(text: str, fixes: list[Fix], right: str) -> None:
    assert fixed(text, fixes) == right
    assert fitting(text, fixes)[1] == []


LEFT = [
    pytest.param("甲,乙", fix("1:1", ",", "，"), id="something else stands there"),
    pytest.param("甲,乙", fix("2:1", ",", "，"), id="no such line"),
    pytest.param("甲,乙", fix("1:9", ",", "，"), id="no such column"),
    pytest.param("甲,乙", fix("0:0", ",", "，"), id="no place at all"),
    pytest.param("甲\n,乙", fix("1:2", "\n,", "，"), id="over the end of a line"),
    pytest.param("甲,乙", fix("1:2", "", "，"), id="nothing to change"),
    pytest.param('{"开场": "\\ud840\\udc00乙,丙"}', fix("1:23", ",", "，"), id="a line with a pair of JSON's escapes"),
]


@pytest.mark.parametrize(("text", "one"), LEFT)
def test_what_does_not_fit_is_left_over(text: str, one: Fix) -> None:
    assert fixed(text, [one]) == text
    assert fitting(text, [one]) == ([], [one])


def test_of_two_that_overlap_the_first_is_made() -> None:
    first, second = fix("1:1", "甲乙", "丁"), fix("1:2", "乙丙", "戊")
    assert fixed("甲乙丙", [second, first]) == "丁丙"
    assert fitting("甲乙丙", [second, first]) == ([(0, first)], [second])


FILES = st.text(alphabet="甲乙,;:\"'\\\r\n \u2028", max_size=40)
FIXES = st.lists(
    st.builds(
        Fix,
        st.builds(Position, st.integers(1, 4), st.integers(1, 12)),
        st.sampled_from([",", ";", '"', "甲", "甲,"]),
        st.sampled_from(["", "，", "丁丁"]),
    ),
    max_size=8,
)


@given(FILES, FIXES)
def test_nothing_outside_the_corrections_changes(text: str, fixes: list[Fix]) -> None:
    places, rest = fitting(text, fixes)
    result, done, kept = fixed(text, fixes), 0, 0
    for start, one in places:
        assert text[start : start + len(one.old)] == one.old
        assert result[kept : kept + start - done] == text[done:start]
        kept += start - done
        assert result[kept : kept + len(one.new)] == one.new
        kept, done = kept + len(one.new), start + len(one.old)
    assert result[kept:] == text[done:]
    assert {one for _, one in places} | set(rest) == set(fixes)


# words among which slips of every rule come about
SLIPS = st.lists(
    st.sampled_from(
        ["甲", "乙丙丁", "，", ",", ";", ":", "?", "。", "。。", "...", "…", "“甲”、", "“乙”", "《丙》、", "《丁》", '"戊己"', "(庚)", "‘辛’",
         "《关于《壬》的癸》", "１２", "2026年03月08日", "二零二六年", "三、四个月", "20几个", "1、", "（一）、", "第一、", " ", "　", "--",
         "百分之30", "二个", "党的20大", "、等", "“", "”", "请甲汇报？", "\n", "、"]
    ),
    min_size=1,
    max_size=14,
).map("".join)  # fmt: skip


def corrections(text: str) -> list[Fix]:
    given = script(text)
    rules = [rule.find_in_text for code, rule in RULES.items() if code.startswith("MK6") and rule.find_in_text]
    return [one.fix for find in rules for one in find(given) if one.fix]


@given(SLIPS)
def test_a_script_is_correct_after_some_rounds(text: str) -> None:
    for _ in range(ROUNDS):
        text = fixed(text, corrections(text))
    assert corrections(text) == []


def checked(text: str) -> tuple[Any, list[Fix]]:
    """The values of an agenda, and the corrections to it."""
    library = default_library()
    reading = read_text(as_source(text, "").text)
    agenda = settle(reading.model, library)
    kind = find_kind(library, agenda.kind)
    assert kind
    given = traced_script(reading, compose_script(agenda, kind, library), Facts())
    found = check_agenda(reading, kind.data, script=given)
    return plain(reading.root), [one.fix for one in found if one.fix]


def shape(value: Any) -> Any:
    """A value without its texts."""
    if isinstance(value, dict):
        return [shape(one) for one in value.values()]
    return [shape(one) for one in value] if isinstance(value, list) else value is None


PROSE = SLIPS.map(str.strip).filter(bool).map(lambda text: f"说{text}完")
STYLES = st.sampled_from(
    [
        lambda text: "|\n" + "".join(f"        {line}\n" for line in text.split("\n")),
        lambda text: json.dumps(text, ensure_ascii=False) + "  # 说明,不动\n",
        lambda text: "'" + text.replace("\n", "").replace("'", "''") + "'\n",
    ]
)


@given(PROSE, PROSE, STYLES, st.sampled_from(["\n", "\r\n"]))
def test_a_corrected_agenda_still_reads_and_only_its_texts_are_other(
    prose: str, more: str, style: Any, end: str
) -> None:
    body = style(prose)
    text = f"会议: 区委会议 # 甲,乙\n开场: {body}议程:\n  - 其他: 书面材料\n  - 讲话:\n    要点:\n    - {style(more)}"
    text = text.replace("\n", end)
    before, fixes = checked(text)
    after, again = text, fixes
    for _ in range(ROUNDS):
        after = fixed(after, again)
        values, again = checked(after)
        assert shape(values) == shape(before)
    assert "# 甲,乙" in after
    assert ("  # 说明,不动" in after) == ("  # 说明,不动" in text)
    assert [line.split(":")[0] for line in after.split(end) if line[:1] != " "] == [
        line.split(":")[0] for line in text.split(end) if line[:1] != " "
    ]
    assert after.count("\r") == text.count("\r")
    assert fitting(after, again)[0] == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_slip_is_corrected_where_it_was_made(path: Any) -> None:
    text = path.read_text(encoding="utf-8")
    lines = text.split("\n")
    said = [number for number, line in enumerate(lines) if "，" in line and "#" not in line]
    assert said
    for number in (said[0], said[-1]):
        slip = "\n".join([*lines[:number], lines[number].replace("，", ",", 1), *lines[number + 1 :]])
        assert fixed(slip, checked(slip)[1]) == text
