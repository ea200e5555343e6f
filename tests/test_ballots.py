"""Ballots and tally sheets: everybody who stands, as many lines for other names as seats, one page each."""

from __future__ import annotations

import json
import os
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingkit.diagnostics import InvalidInput
from meetingkit.document import Document, Paragraph, Role
from meetingkit.layout.loading import load_layout
from meetingkit.library import default_library
from meetingkit.ordering import NothingToWrite
from meetingkit.printing.office import find_office
from meetingkit.printing.proof import proof
from meetingkit.writers.docx import write_docx
from tests.conftest import needs, read_text, script_from
from tests.office import FONTS
from tests.papers import cells, paper_of, rows, tables

ELECTION: dict[str, Any] = {
    "选举": "第三届委员会委员", "应选名额": 3, "候选人": ["赵国华", "王立", "李明", "方知行"],
    "监票人": ["沈思远", "韩志强"], "计票人": ["许丽娟"],
}  # fmt: skip
SECRET = {"表决": "《工作报告》的决议", "方式": "无记名投票", "监票人": ["沈思远"]}


def meeting(*items: dict[str, Any], **facts: Any) -> str:
    head = {"会议": "云岭区水利局党员大会", "类型": "通用", "时间": "2026-04-09 9:30", "单位": "云岭区水利局党委"}
    return json.dumps({**head, **facts, "议程": list(items)}, ensure_ascii=False)


def lines(document: Document, *roles: Role) -> list[str]:
    return [p.text for p in document.blocks if isinstance(p, Paragraph) and (not roles or p.role in roles)]


def test_a_ballot_has_the_candidates_in_order_and_a_box_for_each() -> None:
    document = paper_of(meeting(ELECTION), "选票")
    assert lines(document, Role.TITLE) == ["云岭区水利局党员大会", "第三届委员会委员选票"]
    assert rows(document) == [
        ["赵国华", ""], ["王　立", ""], ["李　明", ""], ["方知行", ""],
        ["另选他人（写上姓名，在右边画票）"], ["", ""], ["", ""], ["", ""],
    ]  # fmt: skip
    assert lines(document, Role.NOTE, Role.SIGNATURE) == [
        "应选3名",
        "填写说明：",
        "1．同意的，在候选人姓名对应的空格内画“○”；不同意的，画“×”；弃权的，不画记号；另选他人的，在空格内写上姓名并画“○”。",
        "2．所选的人数等于或少于应选名额的，选票有效；多于应选名额的，选票无效。",
        "3．以选举办法的规定为准。",
        "云岭区水利局党委（盖章）",
        "2026年4月9日",
    ]


def test_the_order_asked_for_is_that_of_the_ballot() -> None:
    document = paper_of(meeting({**ELECTION, "排序": "姓氏笔画"}), "选票")
    assert [row[0] for row in rows(document)[:4]] == ["王　立", "方知行", "李　明", "赵国华"]
    assert "应选3名（按姓氏笔画为序）" in lines(document)


def test_how_to_fill_in_is_said_as_the_chair_says_it() -> None:
    spoken = "".join(p.text for p in script_from(meeting(ELECTION)).paragraphs)
    [usual] = [line for line in lines(paper_of(meeting(ELECTION), "选票")) if line.startswith("1．")]
    assert usual.removeprefix("1．") in spoken
    own = "赞成的画圈，\n不赞成的画叉。"
    assert lines(paper_of(meeting({**ELECTION, "填写说明": own}), "选票"), Role.NOTE)[1:] == [
        "填写说明：", "1．赞成的画圈，", "2．不赞成的画叉。",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("change", "seats", "names", "others"),
    [
        ({"应选名额": None}, "应选＿＿＿名", 4, 1),
        ({"应选名额": "【待填：名额】"}, "应选【待填：名额】名", 4, 1),
        ({"候选人": None}, "应选3名", 1, 3),
    ],
)
def test_what_is_not_known_is_left_open(change: dict[str, Any], seats: str, names: int, others: int) -> None:
    document = paper_of(meeting({**ELECTION, **change}), "选票")
    assert seats in lines(document)
    table = rows(document)
    assert table.index(["另选他人（写上姓名，在右边画票）"]) == names
    assert len(table) == names + 1 + others


def test_without_candidates_a_blank_is_marked() -> None:
    assert rows(paper_of(meeting({**ELECTION, "候选人": None}), "选票"))[0] == ["【待填：候选人】", ""]


@given(st.integers(1, 60), st.integers(1, 60))
def test_candidates_in_are_boxes_out(count: int, seats: int) -> None:
    names = [f"甲{chr(0x4E00 + number)}" for number in range(count)]
    [table] = tables(paper_of(meeting({**ELECTION, "候选人": names, "应选名额": seats}), "选票"))
    boxed = [cells(row) for row in table.rows if not row.header]
    band = next(index for index, row in enumerate(boxed) if len(row) == 1)
    found = [name for row in boxed[:band] for name in row[::2] if name]
    assert all(len(name) == 3 for name in found)  # two characters as wide as three
    assert [name.replace("　", "") for name in found] == names
    assert all(text == "" for row in boxed for text in row[1::2])
    assert sum(len(row) // 2 for row in boxed[band + 1 :]) >= seats


def test_a_secret_vote_has_a_ballot_of_its_own_page() -> None:
    document = paper_of(meeting(ELECTION, SECRET, {"表决": "《办法》"}), "表决票")
    titles = [p for p in document.blocks if isinstance(p, Paragraph) and p.role is Role.TITLE]
    assert [p.text for p in titles][2:] == ["云岭区水利局党员大会", "表决票"]
    assert [bool(p.shape and p.shape.new_page) for p in titles] == [False, False, True, False]
    assert [cells(row) for row in tables(document)[1].rows] == [["同意", "不同意", "弃权"], ["", "", ""]]
    assert "表决事项：《工作报告》的决议" in lines(document)


@pytest.mark.parametrize("name", ["选票", "计票单"])
def test_a_meeting_that_casts_no_ballots_has_none(name: str) -> None:
    with pytest.raises(NothingToWrite):
        paper_of(meeting({"表决": "《办法》"}, {"休会": "5分钟"}), name)


def test_ballots_fit_their_page(monkeypatch: pytest.MonkeyPatch) -> None:
    needs("soffice")
    monkeypatch.setitem(os.environ, "FONTCONFIG_FILE", str(FONTS))
    sizes = [(1, 1), (11, 2), (12, 12), (13, 11), (30, 24), (60, 20)]
    items = [
        {**ELECTION, "候选人": [f"甲{chr(0x4E00 + n)}" for n in range(count)], "应选名额": seats}
        for count, seats in sizes
    ]
    document = paper_of(
        meeting(*items, SECRET, 会议="中共云岭区水利局机关委员会第三届党员代表大会第一次全体会议"), "选票"
    )
    office, layout = find_office(), load_layout(default_library(), "slip", papers=True)
    assert office is not None
    found = proof(office.to_pdf([write_docx(document, layout)])[0], document, layout)
    assert found.pages == len(sizes) + 1
    assert found.losses == ()


def test_a_tally_has_fields_for_everybody_and_signatures() -> None:
    document = paper_of(meeting(ELECTION), "计票单")
    assert rows(document) == [
        *([str(n), name, *[""] * 6] for n, name in enumerate(["赵国华", "王立", "李明", "方知行"], 1)),
        ["另选他人"],
        *[["", "", "", "", ""]] * 3,
    ]
    assert lines(document, Role.NOTE) == [
        "应选3名，候选人4名。选票：发出＿＿＿张，收回＿＿＿张，有效＿＿＿张，无效＿＿＿张。",
        "监票人（沈思远、韩志强）签名：＿＿＿＿＿＿＿＿　　计票人（许丽娟）签名：＿＿＿＿＿＿＿＿　　2026年4月9日",
    ]


def test_a_tally_of_a_secret_vote() -> None:
    document = paper_of(meeting(SECRET, 时间="【待填：时间】"), "计票单")
    assert rows(document) == [["同意", "", ""], ["不同意", "", ""], ["弃权", "", ""]]
    assert lines(document, Role.NOTE)[-1] == (
        "监票人（沈思远）签名：＿＿＿＿＿＿＿＿　　计票人签名：＿＿＿＿＿＿＿＿　　【待填：时间】"
    )


@pytest.mark.parametrize(
    ("seats", "taken"), [("5", True), ("5名", True), ("五名", True), ("1000", True), ("0", False), ("1001", False)]
)
def test_there_are_as_many_seats_as_a_ballot_has_lines_for(seats: str, taken: bool) -> None:
    text = meeting({**ELECTION, "应选名额": seats})
    if taken:
        read_text(text)
        return
    with pytest.raises(InvalidInput) as caught:
        read_text(text)
    assert caught.value.diagnostics[0].message == f"“应选名额”应是1 到 1000 之间的数，写的是“{seats}”"
