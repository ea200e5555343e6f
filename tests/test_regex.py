"""What patterns are made of."""

import ast
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import meetingkit
from meetingkit.wording import regex

LEAD = "请|感谢|欢迎|接下来"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("张三发言", ["张三"]),
        ("请张三发言", ["张三"]),
        ("感谢张三发言，李四发言", ["张三", "李四"]),
        ("接下来张三发言", ["张三"]),
        ("谢张三发言", []),
        ("来张三发言", []),
    ],
)
def test_a_place_behind_words_and_marks(text: str, found: list[str]) -> None:
    place = regex.behind(LEAD, "，。")
    assert re.findall(f"{place}([张李].)(?=发言)", text) == found
    behind = regex.behind(LEAD, "，。", "[张李].")
    assert re.findall(f"([张李].)(?=发言){behind}", text) == found


@pytest.mark.parametrize("one", "一龥㐂𠮷𬱖〇")
def test_han_are_found_by_the_class_that_is_written_for_them(one: str) -> None:
    assert regex.fullmatch("[一-龥]{2}、[^一-龥]", f"县{one}、，")


@pytest.mark.parametrize("one", "A9_é½，。、“》（ \u3000—…·×％＿")
def test_marks_and_latin_are_no_han(one: str) -> None:
    assert regex.search("[一-龥]", one) is None


SOURCES = sorted(Path(meetingkit.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_no_repetition_is_taken_for_a_value(path: Path) -> None:
    """In an f-string {0,2} must be {{0,2}}: else the pattern has “(0, 2)” in it, and nothing says so."""
    fields = [node for node in ast.walk(ast.parse(path.read_bytes())) if isinstance(node, ast.FormattedValue)]
    assert [node.lineno for node in fields if isinstance(node.value, ast.Tuple | ast.Constant)] == []


@pytest.mark.parametrize(
    ("ways", "pattern"),
    [
        (["请来", "请出", "由"], "请(?:来|出)|由"),
        (["由", "请"], "由|请"),
        (["请", "请出"], "请(?:|出)"),  # the shorter is tried first, as before
        (["请出", "请"], "请(?:出|)"),
        (["请?来", "请出"], "请?来|请出"),  # what may be left out begins with no character of its own
        (["(?:甲|乙)来", "甲说", "甲讲"], "(?:甲|乙)来|甲(?:说|讲)"),
        (["再请甲", "再请乙", "再由丙"], "再(?:请(?:甲|乙)|由丙)"),
        ([], ""),
    ],
)
def test_alternatives_are_gathered_by_what_they_begin_with(ways: list[str], pattern: str) -> None:
    assert regex.gathered(ways) == pattern


@given(st.lists(st.text("甲乙丙", max_size=4), min_size=1, max_size=8), st.text("甲乙丙丁", max_size=12))
def test_gathered_alternatives_match_what_they_did(ways: list[str], text: str) -> None:
    plain, gathered = (
        [match.span() for match in re.finditer(pattern, text)] for pattern in ("|".join(ways), regex.gathered(ways))
    )
    assert gathered == plain


@given(st.text("一二、，要的", max_size=16))
def test_matches_from_a_first_character_are_those_of_the_pattern(text: str) -> None:
    pattern = "(?<![^，])(?:[一二]要|[一二]{1,3}、)"
    from_first = regex.finditer_from("[一二](?<![^，].)", pattern, text)
    assert [match.span() for match in from_first] == [match.span() for match in re.finditer(pattern, text)]
