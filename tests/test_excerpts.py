"""The line shown with a finding: cut around the place, the place underlined by display width."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingkit.cli.findings import excerpt, paragraphs_of, width

LONG = "一二三四五六七八九十" * 5


@pytest.mark.parametrize(
    ("line", "start", "length", "room", "shown", "marks"),
    [
        pytest.param("请XX同志", 1, 2, 40, "请XX同志", "  ^^", id="Han characters are two columns wide"),
        pytest.param("请某某同志", 1, 2, 40, "请某某同志", "  ^^^^", id="so are their marks"),
        pytest.param("    地点: 某地", 8, 2, 40, "地点: 某地", "      ^^^^", id="indentation is not shown"),
        pytest.param("  会议", 0, 1, 40, "  会议", "^", id="unless it is what is meant"),
        pytest.param("会议:", 3, 1, 40, "会议:", "     ^", id="behind the end of the line"),
        pytest.param("会议", 9, 1, 40, "会议", "    ^", id="far behind it"),
        pytest.param("", 0, 1, 40, "", "", id="nothing on the line"),
        pytest.param("　　", 0, 1, 40, "", "", id="only blanks on the line"),
        pytest.param("a\tb\u200b", 2, 1, 40, "a b", "  ^", id="what cannot be printed is a space"),
        pytest.param("甲\u3000乙", 2, 1, 40, "甲\u3000乙", "    ^^", id="a wide space stays as wide"),
        pytest.param(LONG, 0, 2, 24, "一二三四五六七八九十一…", "^^^^", id="a long line is cut behind"),
        pytest.param(LONG, 25, 2, 24, "…三四五六七八九十一二三…", "       ^^^^", id="and in front"),
        pytest.param(LONG, 48, 2, 24, "…六七八九十", "       ^^^^", id="the end of a long line"),
        pytest.param(LONG, 0, 50, 24, "一二三四五六七八九十一…", "^" * 22, id="marks end with what is shown"),
    ],
)
def test_the_place_is_underlined(line: str, start: int, length: int, room: int, shown: str, marks: str) -> None:
    assert excerpt(line, start, length, room) == (shown, marks)


@given(st.text("甲a，· \u3000ｗ", max_size=200), st.integers(0, 220), st.integers(1, 30), st.integers(24, 90))
def test_an_excerpt_fits_and_marks_what_it_says(line: str, start: int, length: int, room: int) -> None:
    shown, marks = excerpt(line, start, length, room)
    assert width(shown) <= room
    if shown and start < len(line.rstrip()):
        before = len(marks) - len(marks.lstrip())
        place = next(n for n in range(len(shown) + 1) if width(shown[:n]) == before)
        assert shown[place] == line[start]
        assert len(marks) <= room


def test_paragraphs_of_a_word_file_are_put_together_as_they_stand_in_it() -> None:
    lines = [(1, -2, "一、学习"), (3, 2, "上的"), (3, 5, "主持词")]
    assert paragraphs_of(lines) == {1: "学习", 3: "  上的 主持词"}
