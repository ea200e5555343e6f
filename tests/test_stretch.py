"""Where a sentence or a clause begins and ends around a place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingkit.check.stretch import begins, ends


@pytest.mark.parametrize(
    ("text", "at", "marks", "start", "end"),
    [
        ("请坐。现在开会！全体起立。", 5, "。！", 3, 7),
        ("请坐。现在开会！全体起立。", 3, "。！", 3, 7),  # behind the mark itself
        ("请坐。现在开会！全体起立。", 7, "。！", 3, 7),  # at the mark
        ("没有标点", 2, "。！", 0, 4),
        ("甲，乙；丙。", 4, "，；。", 4, 5),
        ("", 0, "。", 0, 0),
    ],
)
def test_the_nearest_mark_on_either_side_bounds_it(text: str, at: int, marks: str, start: int, end: int) -> None:
    assert (begins(text, at, marks), ends(text, at, marks)) == (start, end)


def test_no_mark_is_looked_for_beyond_the_reach() -> None:
    text = "甲。乙乙乙乙乙丙丙丙丙丙。丁"
    assert begins(text, 7, "。", first=4) == 4
    assert ends(text, 7, "。", last=9) == 9
    assert begins(text, 7, "。", first=1) == 2
    assert ends(text, 7, "。", last=13) == 12


@given(st.text("甲乙，。；"), st.data())
def test_both_are_the_nearest_of_all_marks(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    assert begins(text, at, "，。；") == max((i + 1 for i in range(at) if text[i] in "，。；"), default=0)
    assert ends(text, at, "，。；") == min((i for i in range(at, len(text)) if text[i] in "，。；"), default=len(text))
