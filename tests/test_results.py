"""What was counted: how it is entered, and what the result paper announces of it."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from pydantic_core import PydanticCustomError

from meetingkit.agenda.results import ARRIVED, DUE, VALID, tallies, threshold
from meetingkit.document import Paragraph
from meetingkit.ordering import NothingToWrite
from meetingkit.wording.masks import printed
from tests.elections import BALLOT, ELECTION, HANDS, VOTES, counted, meeting, votes
from tests.papers import paper_of, rows


@pytest.mark.parametrize(
    ("written", "of", "share", "exceeded"),
    [
        ("超过有效票的半数", VALID, Fraction(1, 2), True),
        ("超过有效选票半数", VALID, Fraction(1, 2), True),
        ("超过实到会人数的半数", ARRIVED, Fraction(1, 2), True),
        ("赞成票超过到会有选举权党员的半数", ARRIVED, Fraction(1, 2), True),
        ("应到会人数过半数", DUE, Fraction(1, 2), True),
        ("超过应到会有选举权党员人数的二分之一", DUE, Fraction(1, 2), True),
        ("应到会的三分之二以上", DUE, Fraction(2, 3), False),
        ("达到到会人数的五分之四以上", ARRIVED, Fraction(4, 5), False),
        ("【待填：当选条件】", "", Fraction(0), False),
    ],
)
def test_what_it_takes_to_be_elected(written: str, of: str, share: Fraction, exceeded: bool) -> None:
    found = threshold(written)
    assert (found.text, found.of, found.share, found.exceeded) == (written, of, share, exceeded)


@pytest.mark.parametrize(
    "written", ["过半", "超过半数", "有效票的半数", "超过有效票的三分之二以上", "得票最多", "超过票数的半数", "", 50, None, ["超过有效票的半数"]]
)  # fmt: skip
def test_a_condition_that_does_not_say_of_what_or_how_much_is_refused(written: Any) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        threshold(written)
    assert caught.value.context is not None
    assert "超过有效票的半数" in caught.value.context["hint"]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ({"王立": "40"}, ["王立：赞成40"]),
        ({"王立": "40票", "李明": {"同意": "3张", "不同意": "0"}}, ["王立：赞成40票", "李明：赞成3张、反对0"]),
        (
            {"王立": {"赞成": "四十", "反对": "1", "弃权": "2", "另选他人": "3"}},
            ["王立：赞成四十、反对1、弃权2、另选3"],
        ),
        ({"王立": "【待填：票数】"}, ["王立：赞成【待填：票数】"]),
        (None, []),
    ],
)
def test_votes_as_people_write_them(value: Any, shown: list[str]) -> None:
    assert [str(one) for one in tallies(value)] == shown


@pytest.mark.parametrize(
    "value", ["40", ["王立"], {"王立": "多"}, {"王立": {"赞同": "3"}}, {"王立": {"赞成": "3", "同意": "3"}}, {"王立": ["3"]}, {"王立": "-1"}, {"": "3"}]
)  # fmt: skip
def test_votes_that_are_none_are_refused(value: Any) -> None:
    with pytest.raises(PydanticCustomError):
        tallies(value)


def text_of(*items: dict[str, Any], **facts: Any) -> list[str]:
    document = paper_of(meeting(*items, **facts), "计票结果")
    return [printed(block.text) for block in document.blocks if isinstance(block, Paragraph)]


def test_the_result_is_reported_and_announced() -> None:
    assert text_of({**ELECTION, "监票人": ["沈思远"], "计票人": ["许丽娟"]}) == [
        "云岭区水利局党员大会",
        "第三届委员会委员选举结果",
        "一、监票人报告计票结果",
        "发出选票50张，收回50张，收回的不多于发出的，选举有效；其中有效票49张，无效票1张。应选3名，各人得票如下：",
        "二、主持人宣布选举结果",
        "按照选举办法，得赞成票超过应到会的半数的当选，应选3名。现在宣布选举结果：",
        "方知行、李明、王立当选为第三届委员会委员。",
        "监票人（沈思远）签名：＿＿＿＿＿＿＿＿",
        "计票人（许丽娟）签名：＿＿＿＿＿＿＿＿",
        "2026年4月9日",
    ]
    assert rows(paper_of(meeting(ELECTION), "计票结果")) == [
        ["1", "赵国华", "20", "29", "0", "未当选"],
        ["2", "方知行", "30", "19", "0", "当选"],
        ["3", "李明", "27", "20", "2", "当选"],
        ["4", "王立", "45", "3", "1", "当选"],
    ]


def test_the_elected_are_declared_by_strokes_where_the_item_asks_for_that() -> None:
    lines = text_of({**votes(卜一=47, 王立=30, 赵国华=10), "排序": "姓氏笔画"})
    assert "卜一、王立、方知行当选为第三届委员会委员（按姓氏笔画为序）。" in lines


def test_a_write_in_is_said_to_be_one() -> None:
    table = rows(paper_of(meeting(votes(何其正=8)), "计票结果"))
    assert table[-1] == ["5", "何其正（另选）", "8", "", "", "未当选"]


ANNOUNCING = "当选为"


@pytest.mark.parametrize(
    ("item", "said"),
    [
        pytest.param(counted(ELECTION, 发出=49), "收回的票多于发出的票，这次选举无效，应当重新选举。", id="void"),
        pytest.param(counted(ELECTION, 无效=2), "【待填：票数对不上，核对后再宣布】", id="valid and void"),
        pytest.param(votes(王立={"赞成": 45, "反对": 3, "弃权": 2}), "【待填：票数对不上，核对后再宣布】", id="votes"),
        pytest.param(votes(李明=None), "【待填：票数对不上，核对后再宣布】", id="a candidate without votes"),
        pytest.param(counted(ELECTION, 发出=None), "【待填：票数没有填全，填全后再宣布】", id="issued not entered"),
        pytest.param(votes(王立="【待填：票数】"), "【待填：票数没有填全，填全后再宣布】", id="votes still a blank"),
        pytest.param(counted(ELECTION, 得票=None), "【待填：票数没有填全，填全后再宣布】", id="no votes"),
        pytest.param({**ELECTION, "当选条件": None}, "【待填：谁当选，按选举办法宣布】", id="no condition"),
        pytest.param({**ELECTION, "应选名额": None}, "【待填：议程里没有写应选名额，写上后再宣布】", id="no seats"),
        pytest.param({**ELECTION, "当选条件": "【待填：条件】"}, "【待填：谁当选，按选举办法宣布】", id="condition still a blank"),
    ],
)  # fmt: skip
def test_what_the_numbers_do_not_bear_out_is_not_announced(item: dict[str, Any], said: str) -> None:
    lines = text_of(item)
    assert said in lines
    assert ANNOUNCING not in "".join(lines)
    verdicts = {row[-1] for row in rows(paper_of(meeting(item), "计票结果"))}
    assert not verdicts & {"当选", "未当选"}


def test_what_does_not_agree_is_a_marked_blank_and_no_part_of_the_text() -> None:
    lines = text_of(counted(ELECTION, 无效=2))
    assert "【待填：核对票数：有效 49 张，无效 2 张，加起来 51 张，收回的是 50 张】" in lines


def test_a_share_of_people_who_are_not_counted_is_not_announced() -> None:
    lines = text_of(ELECTION, 应到=None)
    assert "【待填：票数没有填全，填全后再宣布】" in lines


def test_nothing_is_announced_where_too_few_came_or_more_voted_than_are_due() -> None:
    few = text_of(ELECTION, 应到=100, 到会比例="五分之四以上")
    assert "【待填：到会人数没有达到规定，选举不能进行，核对后再宣布】" in few
    assert "有效；其中" not in "".join(few)
    assert "【待填：票数对不上，核对后再宣布】" in text_of(counted(ELECTION, 发出=60), 实到=None)
    assert "【待填：票数对不上，核对后再宣布】" in text_of(counted(HANDS, 赞成=60, 反对=0, 弃权=0), 实到=None)


def test_a_tie_is_told_of_the_votes_of_those_who_are_tied_masked_too() -> None:
    tied = votes(李明=30, 赵国华=30, 方知行=30, 王立=5)
    lines = text_of({**tied, "应选名额": 2}, 保密=["李明", "赵国华", "方知行", "王立"])
    assert any("×××、×××、×××得票都达到当选条件，都是30票" in line for line in lines)


def test_seats_that_stay_empty_and_ties_are_said() -> None:
    assert "应选3名，还缺1名，按选举办法办理。" in text_of(votes(李明=20))
    lines = text_of(votes(李明=30, 赵国华=30, 方知行=30))
    assert (
        "赵国华、方知行、李明得票也达到当选条件，都是30票，名额只剩2个，不能确定谁当选，按选举办法再行投票。" in lines
    )
    assert "王立当选为第三届委员会委员。" in lines
    level = text_of(votes(王立=30, 李明=30, 赵国华=30, 方知行=30))
    tie = "赵国华、方知行、李明、王立得票都达到当选条件，都是30票，4人争3个名额，不能确定谁当选，按选举办法再行投票。"
    assert tie in level
    assert "按照选举办法，得赞成票超过应到会的半数的当选，应选3名。" in level
    nobody = text_of(counted(ELECTION, 得票=dict.fromkeys(VOTES, 10)))
    assert "按照选举办法，得赞成票超过应到会的半数的当选，应选3名。没有人得票达到当选条件。" in nobody


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (BALLOT, "赞成超过应到会的半数为通过。现在宣布表决结果：《工作报告》的决议，表决通过。"),
        (
            counted(BALLOT, 赞成=26, 反对=21),
            "赞成超过应到会的半数为通过。现在宣布表决结果：《工作报告》的决议，没有通过。",
        ),
        (HANDS, "赞成实到会的三分之二以上为通过。现在宣布表决结果：《办法》，表决通过。"),
        ({**HANDS, "通过条件": None}, "【待填：是否通过】"),
        (counted(HANDS, 弃权=9), "【待填：票数对不上，核对后再宣布】"),
        (counted(BALLOT, 发出=48), "收回的票多于发出的票，这次表决无效，应当重新表决。"),
    ],
)
def test_votes_are_announced_in_the_same_way(item: dict[str, Any], said: str) -> None:
    assert said in text_of(item)


def test_without_numbers_there_is_no_paper() -> None:
    with pytest.raises(NothingToWrite) as caught:
        paper_of(meeting({**ELECTION, "结果": None}, {"表决": "《办法》"}), "宣布结果")
    assert caught.value.diagnostics[0].hint == "议程里的选举、表决还没有填“结果”。"


def test_masked_names_keep_their_own_votes() -> None:
    table = rows(paper_of(meeting(ELECTION, 保密=["李明", "王立", "赵国华", "方知行"]), "计票结果"))
    assert [row[1:3] for row in table] == [["×××", "20"], ["×××", "30"], ["×××", "27"], ["×××", "45"]]
