"""What strangers' scripts showed to be read wrongly at first: votes by key, oaths, films that all halls show, counts of items."""

from __future__ import annotations

import pytest

from meetingkit.recognise.recognise import recognise
from tests.recognition_score import document

HEAD = "某会议主持词\n同志们：\n现在开会。\n"
Item = tuple[str, str | None, tuple[str, ...]]
CASES: list[tuple[str, list[Item]]] = [
    ("现在对人事任免事项进行无记名按键表决。请按表决器。", [("vote", "人事任免事项", ())]),
    ("现在对选举办法进行记名投票表决。同意的请举手。通过。", [("vote", "选举办法", ())]),
    (
        "第一项，宪法宣誓。请领誓人尚云峰同志左手抚按《宪法》，右手举拳，领诵誓词。",
        [("ceremony", "宪法宣誓", ("领誓人尚云峰同志",))],
    ),
    (
        "第一项，观看警示教育片《失守的阀门》，时长28分钟。请各分会场同步播放。",
        [("other", "警示教育片《失守的阀门》", ())],
    ),
    (
        "下面,请局长周安同志汇报防汛工作,大家欢迎!\n接下来,请书记何雨同志讲话。",
        [("report", "防汛工作", ("局长周安同志",)), ("address", None, ("书记何雨同志",))],
    ),
]
COUNTS = [
    ("今天的议程较多，共十二项。", 12),
    ("今儿晚上就五件事，一件一件来。", 5),
    ("会议议程已经印发各位，一共八项。", 8),
    ("议程已经印发，请各位带好材料。", None),
]


@pytest.mark.parametrize(("text", "items"), CASES)
def test_a_step_is_read_as_what_it_is(text: str, items: list[Item]) -> None:
    steps = recognise(document(f"{HEAD}{text}\n散会。")).steps
    assert [(one.type, one.subject, one.speakers) for one in steps] == items


@pytest.mark.parametrize(("text", "count"), COUNTS)
def test_how_many_items_are_announced(text: str, count: int | None) -> None:
    meeting = recognise(document(f"{HEAD}{text}\n首先，请局长周安同志汇报工作。\n散会。"))
    assert meeting.announced_count == count
