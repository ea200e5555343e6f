"""How many items the opening announces where nobody says the number; who presides, in brackets; what was said before."""

from __future__ import annotations

import pytest

from meetingkit.recognise.model import RecognisedMeeting
from meetingkit.recognise.recognise import recognise
from tests.recognition_score import document
from tests.understood import Found, steps


def _opened(*lines: str) -> RecognisedMeeting:
    return recognise(
        document("\n".join(["工作会议主持词", "同志们：", *lines, "首先，请组长柳青通报情况。", "散会。"]))
    )


@pytest.mark.parametrize(
    "line",
    [
        "今天的会议有以下几个环节：一是组长通报情况，二是部门表态发言，三是领导讲话。",
        "今天的会议主要有这么几项：一是通报情况，二是表态发言，三是领导讲话。",
        "会议安排如下：一是通报情况；二是表态发言；三是领导讲话。",
    ],
)
def test_items_that_are_listed_are_counted(line: str) -> None:
    meeting = _opened(line)
    assert (meeting.announced_count, len(meeting.topics)) == (3, 3)


def test_what_is_no_list_is_not_counted() -> None:
    assert _opened("这次整改要抓好几件事：认识要到位，措施要具体。").announced_count is None


def test_who_presides_is_told_in_brackets() -> None:
    assert _opened("受党委委托，会议由我（院长助理、办公室主任骆明）主持。").chair == "院长助理、办公室主任骆明"


BEFORE_THE_CALL: list[tuple[str, tuple[str, ...], Found]] = [
    ("what was said before", ("对其中几个共性问题，请区金融办主任骆明同志作个回应。",), [("speech", None, ["区金融办主任骆明同志"])]),
    ("of what he answers", ("对老旧小区改造问题，请住建局局长骆明作答复。",), [("speech", "老旧小区改造问题", ["住建局局长骆明"])]),
    ("a word that begins so", ("就业问题，请人社局局长骆明讲一讲。",), [("speech", "就业问题", ["人社局局长骆明"])]),
    ("a word that begins so, as another", ("对口帮扶工作情况，请副局长骆明汇报。",), [("report", "对口帮扶工作情况", ["副局长骆明"])]),
    ("who hands out the forms, in the same breath", ("第三步是民主评议党员，请纪检委员骆明发放测评表。",), [("appraisal", None, ["纪检委员骆明"])]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "found"), [row[1:] for row in BEFORE_THE_CALL], ids=[row[0] for row in BEFORE_THE_CALL]
)
def test_what_stands_before_a_call(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found
