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


ELECTION = ("第四项，选举居民委员会委员三名。", "请工作人员分发选票。")
BY_TELLERS: list[tuple[str, list[str]]] = [
    ("请监票人卢德福、计票人聂小娟发票。", ["监票人卢德福", "计票人聂小娟"]),
    ("请总监票人卢德福同志及各位监票人到位，检查票箱，分发选票。", ["总监票人卢德福同志"]),
    ("请总监票人卢德福就位，组织监票人、计票人清点人数、检查票箱。", ["总监票人卢德福"]),
    ("请监票人卢德福和计票人聂小娟上台，当众检查票箱。", ["监票人卢德福", "计票人聂小娟"]),
    ("请监票人卢德福、聂小娟上台验箱、发票。", ["监票人卢德福", "聂小娟"]),
    ("请总监票人卢德福当众开启票箱，核验后加封。", ["总监票人卢德福"]),
    ("请总监票人卢德福带领工作人员检查票箱。", ["总监票人卢德福"]),
    ("请总监票人、居民代表卢德福检查票箱。", ["总监票人、居民代表卢德福"]),
    ("请监票人、计票人就位，分发选票。", []),
    ("请工作人员检查票箱。", []),
]


@pytest.mark.parametrize(("line", "who"), BY_TELLERS)
def test_tellers_act_in_the_election_by_name(line: str, who: list[str]) -> None:
    assert steps(ELECTION[0], line) == [("election", "居民委员会委员", who)]


@pytest.mark.parametrize("told", ["报一下结果", "把结果报一下", "给大家报告结果"])
def test_who_tells_the_result_in_plain_words(told: str) -> None:
    found = steps(*ELECTION, f"请监票人卢德福{told}。")
    assert found[1:] == [("report", "结果", ["监票人卢德福"])]


FILMS = [
    "现在计票，请代表们在原位休息20分钟，会场播放校庆片《家园》。",
    "下面计票，大家休息十分钟，同时播放短片《家园》。",
]


@pytest.mark.parametrize("line", FILMS)
def test_what_is_shown_in_the_pause_is_a_step(line: str) -> None:
    found = steps(*ELECTION, line, "现在继续开会。请总监票人卢德福报告计票结果。")
    assert [one[:2] for one in found[1:]] == [("break", None), ("other", "《家园》"), ("report", "计票结果")]


def test_a_pause_without_a_film_is_a_pause() -> None:
    assert [one[0] for one in steps("请局长童乐作报告。", "现在休会，请各位代表看好随身物品。")] == ["report", "break"]
