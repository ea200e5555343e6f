"""Plain mistakes that were found by planting them by program in hundreds of right scripts; see `tests/mutations.py`."""

from __future__ import annotations

import pytest

from tests.scripts import found

HEAD = "柳湾县工作会议主持词\n同志们：\n现在开会。\n"  # the text under test begins on the fourth line
CALLED = "请县财政局局长周安同志汇报。\n请县水利局局长何雨同志汇报。\n"
FIRM = "请集团总会计师周安平同志汇报。\n请集团工会主席何雨田同志汇报。\n"

HITS: list[tuple[str, str, list[tuple[int, str]]]] = [
    # another place of the meeting's kind, where only the meeting's own can be meant
    ("MK302", "动员昌乐县上下振奋精神、真抓实干。", [(4, "昌乐县")]),
    ("MK302", "请县统计局局长周安通报今年以来昌乐县经济运行情况。", [(4, "昌乐县")]),
    ("MK302", "去年，昌乐县共受理欠薪线索132件，办结131件。", [(4, "昌乐县")]),
    ("MK302", "今天上午召开昌乐县防汛抗旱工作会议，主要任务是部署防汛。", [(4, "昌乐县")]),
    ("MK302", "请柳湾县统计局机关党支部书记发言。\n昌乐县统计局机关党支部做得好。", [(5, "昌乐县")]),
    # a post that has nothing in common with the one told before
    ("MK305", FIRM + "请集团财务总监周安平同志作说明。", [(6, "集团财务总监")]),
    ("MK305", FIRM + "请集团纪委书记何雨田同志上台。", [(6, "集团纪委书记")]),
    ("MK305", "请市司法局局长厉行舟领学。\n请市司法局副局长厉行舟报告审查情况。", [(5, "市司法局副局长")]),
    ("MK305", "出席会议的有：校党委书记骆铭，校长钟毅。\n请校党委副书记骆铭讲话。", [(5, "校党委副书记")]),
    # a name with a character that sounds alike, whatever stands around it
    ("MK304", CALLED + "请街道书记方圆同志讲话。\n街道书记芳圆同志讲得好。", [(7, "芳圆")]),
    ("MK304", "请组长林若兰同志汇报。\n得票：赵一鸣40票，灵若兰37票。", [(5, "灵若兰")]),
    ("MK304", "请办公室主任华佩云同志出席。\n接收桦佩云等同志入会。", [(5, "桦佩云")]),
    # nothing that ends the meeting
    ("MK511", CALLED + "请大家抓好落实。\n" * 6 + "感谢各单位的支持，请按时报送情况。", [(12, "时报送情况。")]),
]
LEFT_ALONE: list[tuple[str, str, str]] = [
    ("MK302", "昌乐县同我县一样，去年共受理线索132件。", "told beside one's own"),
    ("MK302", "与昌乐县、青州市相比，差距不小。", "two of them are elsewhere"),
    ("MK302", "赴昌乐县考察，学习昌乐县上下齐心的做法。", "told as elsewhere"),
    ("MK302", "去年在昌乐县召开的现场会上，昌乐县介绍了做法。", "another meeting"),
    ("MK305", "请县委副书记周安同志点评。\n请县长周安同志讲话。", "both are often one person's"),
    ("MK305", FIRM + "请职工方首席代表何雨田同志签字。", "what he is for the occasion"),
    ("MK305", FIRM + "请评审组组长周安平同志宣布结果。", "what he is for the occasion"),
    ("MK304", "请组长林若兰同志汇报。\n各位同志在若兰同志身上学到很多。", "by the given name"),
    ("MK511", CALLED + "请大家抓好落实。\n" * 6 + "今天的会议就开到这里。", "it ends"),
    ("MK511", CALLED + "请大家抓好落实。\n" * 6 + "祝大家节日快乐、身体健康！", "it ends"),
    ("MK511", CALLED + "请大家抓好落实。\n" * 6 + "出席：周安、何雨", "minutes"),
]


@pytest.mark.parametrize(("code", "text", "places"), HITS)
def test_a_rule_finds(code: str, text: str, places: list[tuple[int, str]]) -> None:
    assert found(HEAD + text, code) == places


@pytest.mark.parametrize(("code", "text", "why"), LEFT_ALONE)
def test_a_rule_leaves_alone(code: str, text: str, why: str) -> None:
    assert found(HEAD + text, code) == [], why
