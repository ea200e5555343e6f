"""What patterns are made of."""

import re

import pytest

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
