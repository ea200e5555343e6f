"""The skeleton of the record: printed before the meeting, written in during it."""

from __future__ import annotations

import json
import re

import pytest

from meetingkit.document import Role, Table
from tests.meetings import Facts, every_type, meeting
from tests.papers import lines_of, paper_of, text_of

AGENDA = """\
会议: 云岭区委常委会会议
时间: 2026-04-09 9:30
地点: 区机关第一会议室
主持人: 顾怀远（区委书记）
记录人: 王平（区委办公室干部）
应到: 11
出席: [宋致远（区长）, 叶书宁（区委副书记）]
请假: [叶书宁（区委副书记）]
代会: {叶书宁: 江云帆（区委办公室主任）}
列席: [区人大常委会主要负责同志]
议程:
  - 汇报: 一季度经济运行情况
    汇报人: [区财政局, 区统计局]
    列席: [区审计局]
    讨论: 是
  - 表决: 《方案》
"""


def rows(*items: Facts, **facts: object) -> list[str]:
    return text_of(json.dumps(meeting(*items, **facts), ensure_ascii=False), "记录").splitlines()


def test_the_record_of_a_meeting() -> None:
    assert [line for line in text_of(AGENDA, "记录").splitlines() if line] == [
        "会议记录",
        "会议名称\t云岭区委常委会会议",
        "时间\t2026年4月9日（星期四）9:30\t地点\t区机关第一会议室",
        "主持人\t区委书记顾怀远\t记录人\t区委办公室干部王平",
        "应到\t11人\t实到\t＿＿＿人",
        "出席\t区委书记顾怀远、区长宋致远、区委办公室主任江云帆",
        "参加\t区财政局、区统计局",
        "缺席及原因\t区委副书记叶书宁（原因：【待填：请假原因】，由区委办公室主任江云帆代会）",
        "列席\t区人大常委会主要负责同志",
        "一、汇报一季度经济运行情况",
        "汇报人\t区财政局、区统计局",
        "列席\t区审计局",
        "发言要点\t",
        "讨论\t",
        "决定\t1.【待填：决定的事项】 2.【待填：决定的事项】",
        "二、表决《方案》",
        "发言要点\t",
        "表决\t举手：同意＿＿＿人，不同意＿＿＿人，弃权＿＿＿人。",
        "决定\t1.【待填：决定的事项】 2.【待填：决定的事项】",
        "主持人（签名）：＿＿＿＿＿＿＿＿",
        "记录人（签名）：＿＿＿＿＿＿＿＿",
        "＿＿＿＿年＿＿月＿＿日",
    ]  # fmt: skip


def test_what_is_not_known_before_is_blank() -> None:
    text = "\n".join(rows({"讲话": None, "讲话人": "主持人"}))
    assert re.findall("【待填：(.*?)】", text) == ["会议时间", "会议地点", "主持人", "记录人", "出席人员"]
    assert "应到\t＿＿＿人\t实到\t＿＿＿人" in text
    assert "缺席及原因\t\n列席\t\n" in text
    assert "决定" not in text  # an address decides nothing


def test_an_election_has_a_row_for_each_candidate_and_its_result() -> None:
    lines = rows({"选举": "委员", "候选人": ["甲一", "乙二"]})
    assert "投票\t发出选票＿＿＿张，收回＿＿＿张，有效＿＿＿张，无效＿＿＿张。" in lines
    assert [line for line in lines if "赞成" in line] == [
        "甲一\t赞成＿＿＿票，反对＿＿＿票，弃权＿＿＿票", "乙二\t赞成＿＿＿票，反对＿＿＿票，弃权＿＿＿票",
    ]  # fmt: skip
    assert "选举结果\t【待填：当选的人】" in lines


@pytest.mark.parametrize(
    ("item", "row"),
    [
        ({"起草说明": "要点", "说明人": "甲局"}, "说明人\t甲局"),
        ({"发言": None, "发言人": ["甲局", "张三（局长）"]}, "发言人\t甲局、局长张三"),
        ({"述职": None, "述职人": "甲局"}, "述职人\t甲局"),
    ],
)
def test_speakers_stand_above_what_they_say(item: Facts, row: str) -> None:
    assert row in rows(item)


def test_items_of_every_type_have_their_table() -> None:
    document = paper_of(json.dumps(meeting(*every_type()), ensure_ascii=False), "记录")
    headings = lines_of(document, Role.H1)
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert len(headings) == len(tables) - 1 == 21  # all but ceremony, break and free text, and the head's
    assert all(any("发言要点" in p.text for row in table.rows for p in row.cells[0].paragraphs) for table in tables[1:])
