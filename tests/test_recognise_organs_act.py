"""Organs that act as an item says, with no word that asks them; and the order in which they do."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

ACT: list[tuple[str, tuple[str, ...], Found]] = [
    ("behind a paper", ("第二个议题，《防汛预案》，县水利局汇报。",), [("report", "《防汛预案》", ["县水利局"])]),
    ("behind what it is about", ("议题二，招商工作，局长骆明通报。",), [("report", "招商工作", ["局长骆明"])]),
    ("as a part of an item", ("二、专题汇报", "（1）县发改局汇报项目情况", "（2）县财政局汇报收支情况", "三、请县长骆明讲话"), [("report", "项目情况", ["县发改局"]), ("report", "收支情况", ["县财政局"]), ("address", None, ["县长骆明"])]),
    ("in an order that follows", ("二、各单位汇报", "请按照以下顺序汇报：县发改局、县财政局、县住建局。"), [("report", None, ["县发改局", "县财政局", "县住建局"])]),
]  # fmt: skip
OTHERS: list[tuple[str, tuple[str, ...], Found]] = [
    ("an organ, then who speaks for it", ("二、县水利局汇报防汛情况", "请县水利局副局长骆明汇报。"), [("report", "防汛情况", ["县水利局副局长骆明"])]),
    ("all of them report", ("第二项，关于防汛工作的意见，大家报告。",), []),
]  # fmt: skip
ROWS = [*ACT, *OTHERS]


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_who_acts(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found
