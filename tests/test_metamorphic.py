"""Golds of recognition in other words: of each kind of change so much stays right, and calls are read however worded."""

from __future__ import annotations

import pytest

import tests.metamorphic.numbering
import tests.metamorphic.people
import tests.metamorphic.wording  # noqa: F401
from meetingkit.recognise.recognise import recognise
from tests.metamorphic import KINDS, golds, kept, share
from tests.recognition_score import document

MOST = 12  # scripts of each kind: some hundred items
# the share that must stay right; `python -m tests.metamorphic` prints what does
FLOORS = {
    "common_names": 0.99, "rare_names": 0.99, "names_of_two": 0.99, "double_surnames": 0.98, "names_with_words": 0.95,
    "other_posts": 0.99, "other_organs": 0.99, "comrades": 0.98, "no_comrades": 0.98, "ladies": 0.98, "spaced_names": 0.98,
    "points_are": 0.99, "points_should": 0.99, "points_first": 0.99, "points_bracketed": 0.98, "items_of_agenda": 0.99,
    "items_in_progress": 0.99, "items_of_topics": 0.99, "items_headed": 0.97, "items_in_figures": 0.99, "items_in_sections": 0.99,
    "counted_in_figures": 0.99, "called_next": 0.98, "called_welcomed": 0.98, "called_by": 0.97, "told_to_all": 0.99,
    "told_about": 0.99, "told_of": 0.99, "without_directions": 0.99, "more_directions": 0.99, "square_directions": 0.99,
    "thanked": 0.99, "directions_behind": 0.98, "split_lines": 0.99, "joined_lines": 0.99, "in_haste": 0.99,
    "half_width_marks": 0.95,
}  # fmt: skip
CALLED = "县水利局局长赵志强同志"
TASKS = {
    "汇报防汛工作情况": ("report", "防汛工作情况"),
    "作表态发言": ("speech", None),
    "宣读《关于表彰先进的决定》": ("reading", "《关于表彰先进的决定》"),
    "传达全省防汛会议精神": ("convey", "全省防汛会议精神"),
}
WAYS = (
    "接下来由{}。", "下面有请{}。", "我们先请{}。", "让我们用热烈的掌声有请{}！", "会议进行第二项，请{}。", "二、由{}。", "下面进入第二个环节，请{}。",
    "下面请{}，大家欢迎。", "好，那么接下来就请{}。",
)  # fmt: skip
ABOUT = (
    "向与会同志通报防汛工作情况", "为各位代表介绍防汛工作情况", "给在座的各位介绍防汛工作情况", "以多媒体形式汇报防汛工作情况",
    "通过视频连线的方式汇报防汛工作情况", "利用十分钟时间汇报防汛工作情况", "关于防汛工作情况作通报", "作关于防汛工作情况的介绍",
)  # fmt: skip


def _items(words: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    text = f"同志们：\n现在开会。\n第一项，传达文件。请办公室主任王芳同志传达。\n{words}\n最后，请工会主席李建国宣读《倡议书》。\n散会。"
    return [(one.type, one.subject, one.speakers) for one in recognise(document(text)).steps[1:-1]]


def test_every_kind_has_a_floor() -> None:
    assert set(FLOORS) == set(KINDS)


@pytest.mark.parametrize("name", FLOORS)
def test_what_is_right_stays_right(name: str) -> None:
    found = kept(name, golds(), MOST)
    assert len(found) >= MOST // 2, "too few scripts that change"
    assert share(found) >= FLOORS[name], [(one.path.name, one.lost) for one in found if one.lost]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("task", TASKS)
def test_a_call_is_read_however_it_is_worded(way: str, task: str) -> None:
    assert _items(way.format(CALLED + task)) == [(*TASKS[task], (CALLED,))]


@pytest.mark.parametrize("told", ABOUT)
def test_to_whom_and_how_is_no_part_of_a_call(told: str) -> None:
    assert _items(f"下面请{CALLED}{told}。") == [("report", "防汛工作情况", (CALLED,))]


@pytest.mark.parametrize(
    ("words", "rite"),
    [
        ("第二项，进行宪法宣誓。\n接下来，请新任命的局长陆云开同志领誓。", [("ceremony", "宪法宣誓", ("新任命的局长陆云开同志",))]),
        ("第二项，捐赠文物。\n下面请县文旅局局长文天同志上台捐赠。", [("ceremony", "捐赠文物", ("县文旅局局长文天同志",))]),
        # another rite than was announced
        (
            "第二项，全体起立，默哀。\n下面请县文旅局局长文天同志为展馆揭牌。",
            [("ceremony", "默哀", ()), ("ceremony", "为展馆揭牌", ("县文旅局局长文天同志",))],
        ),
    ],
)  # fmt: skip
def test_who_is_called_next_does_the_rite_that_was_announced(
    words: str, rite: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    assert _items(words) == rite


@pytest.mark.parametrize("name", ["赵有为", "孙大为", "尹立会", "王和平"])
def test_a_name_that_ends_as_a_preposition_is_whole(name: str) -> None:
    assert _items(f"请市水利局副局长{name}作表态发言。") == [("speech", None, (f"市水利局副局长{name}",))]
