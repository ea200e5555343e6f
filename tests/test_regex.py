"""What patterns are made of."""

import ast
import re
from pathlib import Path

import pytest

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
