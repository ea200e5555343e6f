"""Tellers who are chosen by all, papers that are passed as all are asked, and 表决通过 said before its paper."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps, understood

ROWS: list[tuple[str, tuple[str, ...], Found]] = [
    ("chosen by a show of hands", ("第四项，推选监票人。", "提议骆明、柳青两位同志为监票人，同意的请举手。通过。"), [("vote", "监票人", [])]),
    ("chosen, and agreed to", ("第四项，推选监票人。", "提议骆明、柳青两位同志为监票人，大家同意吗？（同意）通过。"), [("vote", "监票人", [])]),
    ("both sorts of them", ("下面推选总监票人、监票人。", "提议骆明、柳青两位同志为监票人，大家看行不行？（行）好，就请他们两位。"), [("vote", "总监票人、监票人", [])]),
    ("settled, of the meeting", ("三、确定本次大会的监票人、计票人", "提议骆明同志为监票人，大家没有意见的话，请鼓掌通过。"), [("vote", "监票人、计票人", [])]),
    ("passed as all are asked", ("请骆明作报告。", "下面，通过《公约》，大家有没有意见？（没有）同意的举手。"), [("report", None, ["骆明"]), ("vote", "《公约》", [])]),
    ("the agenda, first of all", ("下面，通过会议议程，大家有没有意见？（没有）好，通过。",), [("vote", "会议议程", [])]),
    ("to be passed by vote, and who reads it", ("下面，表决通过选举办法。", "请骆明同志宣读选举办法草案。", "同意的举手。通过。"), [("vote", "选举办法草案", ["骆明同志"])]),
    ("passed before", ("刚才大会表决通过了《章程》。", "请骆明讲话。"), [("address", None, ["骆明"])]),
    ("whom they elect is no teller", ("下面，选举支部委员。先推选监票人。", "提议骆明同志为监票人。同意的举手。通过。", "请分发选票。"), [("election", "支部委员", [])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_what_all_pass(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found


def test_all_were_asked() -> None:
    assert understood("下面，通过《公约》，大家有什么意见请提出来。（讨论）同意的举手。").steps[0].discussion
