"""Long titles break at boundaries of meaning, in even lines, without a stub."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingkit.document import Paragraph, Role, Run
from meetingkit.layout.loading import load_layout
from meetingkit.library import default_library
from meetingkit.wording.titles import SHORTEST, break_title, width, word_spans
from meetingkit.writers.titles import shown_runs, whole_words

TITLES = [
    ("区委常委会会议", ["区委常委会会议"]),
    ("在2026年区委党的建设工作领导小组第一次会议上的", ["在2026年区委党的建设工作", "领导小组第一次会议上的"]),
    ("全市安全生产和森林草原防灭火工作电视电话会议", ["全市安全生产和森林草原", "防灭火工作电视电话会议"]),
    (
        "关于印发《云岭区2026年基层党建质量提升行动方案》的说明",
        ["关于印发《云岭区2026年", "基层党建质量提升行动方案》的说明"],
    ),
]


@pytest.mark.parametrize(("title", "lines"), TITLES, ids=["short", "的建设工作", "草原", "书名号"])
def test_titles_break_where_a_person_would(title: str, lines: list[str]) -> None:
    assert list(break_title(title, 20.1)) == lines


@given(st.text(alphabet="在的会议工作2026年《》（）、第一次领导小组建设", min_size=1, max_size=60))
def test_nothing_is_lost_and_no_line_is_a_stub(title: str) -> None:
    lines = break_title(title, 20.1)
    assert "".join(lines) == title
    if len(lines) > 1:
        assert all(width(line) <= 20.1 and len(line) >= SHORTEST for line in lines)
        assert not any(line[0] in "》）、年" for line in lines[1:])


WHOLE = [
    ("关于召开禾溪县委实施乡村振兴战略领导小组会议的通知", ["关于召开禾溪县委实施", "乡村振兴战略领导小组会议的通知"]),
    ("青溪县城乡环境整治领导小组2026年第二次会议", ["青溪县城乡环境整治", "领导小组2026年第二次会议"]),
    ("关于召开石桥县档案馆第二党支部换届选举大会的通知", ["关于召开石桥县档案馆", "第二党支部换届选举大会的通知"]),
    ("关于召开全县基层治理重点任务落实情况推进会的通知", ["关于召开全县基层治理", "重点任务落实情况推进会的通知"]),
]


@pytest.mark.parametrize(("title", "lines"), WHOLE, ids=["战略", "领导小组", "党支部", "推进会"])
def test_known_words_stay_whole(title: str, lines: list[str]) -> None:
    assert list(break_title(title, 20.1, whole_words())) == lines


@given(
    st.lists(
        st.one_of(
            st.sampled_from(sorted(whole_words())), st.sampled_from(["禾溪县", "第十一次", "2026年", "的", "某"])
        ),
        min_size=4,
        max_size=16,
    )
)
def test_no_line_is_a_stub_or_ends_inside_a_known_word(parts: list[str]) -> None:
    title = "".join(parts)
    lines = break_title(title, 20.1, whole_words())
    assert "".join(lines) == title
    ends = set(accumulate(map(len, lines)))
    if len(lines) > 1:
        assert all(len(line) >= SHORTEST and width(line) <= 20.1 for line in lines)
        assert not [title[a:b] for a, b in word_spans(title, whole_words()) if ends & set(range(a + 1, b))]


def test_a_word_longer_than_a_line_is_cut() -> None:
    assert break_title("组织生活会", 4, frozenset({"组织生活会"})) == ("组织生活会",)
    assert break_title("组织生活会组织", 4, frozenset({"组织生活会"})) == ("组织生", "活会组织")


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("区安全生产领导小组二六年第三季度会议议程", 1),
        pytest.param("区安全生产领导小组2026年第三季度会议议程", 2, id="as wide, and space around the figures"),
    ],
)
def test_the_space_around_figures_takes_room(title: str, lines: int) -> None:
    [run] = shown_runs(Paragraph(Role.TITLE, (Run(title),)), load_layout(default_library(), "gb9704"))
    assert width(title) == 20
    assert len(run.text.split("\n")) == lines
