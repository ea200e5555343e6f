"""The skeleton of the minutes: what was planned stands there, what was decided is left to a person."""

from __future__ import annotations

import json
import re
from itertools import pairwise

import pdfplumber
import pytest

from meetingkit.document import Mark, Role, Table
from meetingkit.wording.titles import width
from tests.conftest import needs
from tests.elections import BALLOT, ELECTION, HANDS, counted, votes
from tests.elections import meeting as election_meeting
from tests.meetings import Facts, every_type, meeting
from tests.office import to_pdfs
from tests.papers import lines_of, paper_of, text_of, word_file
from tests.sheet import CHARACTER, LEFT, RIGHT, ROW, TOP, Sheet, sheet

AGENDA = """\
会议: 云岭区委常委会会议
时间: 2026-04-09 9:30
地点: 区机关第一会议室
单位: 云岭区委办公室
主持人: 顾怀远（区委书记）
出席: [宋致远（区长）, 叶书宁（区委副书记）, 方志恒（区委常委、组织部部长）, 林知远（区委常委、宣传部部长）, 陈立（区委常委、统战部部长）]
请假: [叶书宁（区委副书记）]
代会: {叶书宁: 江云帆（区委办公室主任）}
列席: [区人大常委会主要负责同志, 卢思敏（区应急管理局局长）]
纪要: {期号: 第3期, 日期: 2026-04-12, 抄送: [区人大常委会党组, 区政府党组]}
议程:
  - 汇报: 一季度经济运行情况
    汇报人: [区财政局, 区统计局]
    讨论: 是
  - 讲话:
    要点: [抓项目, 抓民生]
"""


def of_items(*items: Facts, **facts: object) -> list[str]:
    return text_of(json.dumps(meeting(*items, **facts), ensure_ascii=False), "纪要").splitlines()


def test_the_minutes_of_a_meeting() -> None:
    lines = text_of(AGENDA, "纪要").splitlines()
    assert lines[:2] == ["云岭区委常委会会议纪要", "第3期"]
    assert re.fullmatch("云岭区委办公室　+2026年4月12日", lines[2])
    assert lines[3:] == [
        "2026年4月9日（星期四）9:30，区委书记顾怀远在区机关第一会议室主持召开云岭区委常委会会议。现将会议议定的事项纪要如下：",
        "一、汇报一季度经济运行情况",
        "会议听取了区财政局、区统计局关于一季度经济运行情况的汇报，与会人员进行了讨论。",
        "会议认为，【待填：会议认为什么；没有就删去这一段】",
        "会议决定：",
        "1.【待填：决定的事项，责任单位，完成时限】",
        "2.【待填：决定的事项，责任单位，完成时限】",
        "会议要求，【待填：会议要求什么；没有就删去这一段】",
        "二、讲话",
        "区委书记顾怀远作了讲话。",
        "会议强调，【待填：讲话的要点，按实际所讲核对】",
        "1.抓项目。",
        "2.抓民生。",
        "出席：区委书记顾怀远，区长宋致远，区委办公室主任江云帆，区委常委、组织部部长方志恒，区委常委、宣传部部长林知远，区委常委、统战部部长陈立",
        "参加：区财政局、区统计局【待填：按签到表核对】",
        "请假：区委副书记叶书宁（区委办公室主任江云帆代）",
        "列席：区应急管理局局长卢思敏、区人大常委会主要负责同志",
        "抄送：区人大常委会党组、区政府党组。",
        "云岭区委办公室\t2026年4月12日印发",
    ]  # fmt: skip


DEEDS: list[tuple[Facts, str]] = [
    ({"汇报": "工作", "汇报人": "甲局"}, "会议听取了甲局关于工作的汇报。"),
    ({"汇报": "关于工作的情况", "汇报人": "甲局"}, "会议听取了甲局关于工作的情况的汇报。"),
    ({"汇报": "《工作报告》", "汇报人": "甲局"}, "会议听取了甲局所作的《工作报告》。"),
    ({"通报": "情况", "通报人": "甲局"}, "会议听取了甲局关于情况的通报。"),
    ({"述职": None, "述职人": ["甲局", "乙局"]}, "会议听取了甲局、乙局述职。"),
    ({"起草说明": "要点", "说明人": "张三（局长）"}, "会议听取了局长张三对《要点》的起草说明，审议了《要点》。"),
    ({"传达": "《通知》", "传达人": "张三（局长）"}, "局长张三传达了《通知》。"),
    ({"学习": "《章程》"}, "会议学习了《章程》。"),
    ({"学习": "《章程》", "领学人": "张三（局长）"}, "会议学习了《章程》，局长张三领学。"),
    ({"宣读": "《决定》", "宣读人": "张三（局长）"}, "局长张三宣读了《决定》。"),
    ({"表态": "抓落实", "发言人": "甲局"}, "甲局就抓落实作了表态发言。"),
    ({"发言": None, "发言人": "甲局"}, "甲局作了发言。"),
    ({"发言": "方案", "讨论": "各位专家"}, "各位专家就方案发表了意见。"),
    ({"发言": None, "讨论": "是"}, "与会人员发表了意见。"),
    ({"表决": "《方案》"}, "会议对《方案》进行了表决（举手）。"),
    ({"选举": "委员"}, "会议选举了委员。"),
    ({"表彰": "先进奖", "获奖": "甲局"}, "会议颁发了先进奖。"),
    ({"表彰": "先进集体", "获奖": "甲局"}, "会议表彰了先进集体。"),
    ({"签约": "《书》", "签约方": ["甲局", "乙局"]}, "甲局、乙局签订了《书》。"),
    ({"批评与自我批评": "作风"}, "会议围绕作风开展了批评与自我批评。"),
    ({"民主测评": "班子"}, "会议对班子进行了民主测评。"),
    ({"宣布": "决定", "宣布人": "张三（局长）"}, "局长张三宣布了决定。"),
    ({"讲话": "形势", "讲话人": "张三（局长）"}, "局长张三就形势作了讲话。"),
]


@pytest.mark.parametrize(("item", "said"), DEEDS)
def test_what_was_done_in_one_sentence(item: Facts, said: str) -> None:
    assert said in of_items(item)


@pytest.mark.parametrize(
    ("item", "blanks"),
    [
        ({"表决": "《方案》"}, ["通过或没有通过"]),
        ({"选举": "委员"}, ["当选的人"]),
        ({"学习": "《章程》"}, ["会议认为什么；没有就删去这一段", "怎样贯彻落实"]),
        ({"发言": None, "发言人": "甲局"}, []),
    ],
)
def test_what_came_of_it_is_left_to_a_person(item: Facts, blanks: list[str]) -> None:
    text = "\n".join(
        of_items(item, 主持人="张三（局长）", 出席="李四（科长）", 地点="一楼", 时间="2026-04-09 9:00", 单位="甲局")
    )
    assert re.findall("【待填：(.*?)】", text) == ["日期", *blanks, "按签到表核对"]


def test_numbers_that_are_counted_in_the_meeting_are_slots() -> None:
    assert "表决结果：同意＿＿＿人，不同意＿＿＿人，弃权＿＿＿人。【待填：通过或没有通过】" in of_items(
        {"表决": "《方案》"}
    )
    ballots = of_items({"表决": "《方案》", "方式": "无记名投票"})
    assert any("发出表决票＿＿＿张，收回＿＿＿张" in line and "同意＿＿＿票" in line for line in ballots)


def test_items_of_every_type_are_numbered_and_told() -> None:
    document = paper_of(json.dumps(meeting(*every_type()), ensure_ascii=False), "纪要")
    headings = [p.text for p in lines_of(document, Role.H1)]
    numbers = [heading.split("、")[0] for heading in headings]
    assert numbers[:3] == ["一", "二", "三"]
    assert len(set(numbers)) == len(numbers) == 21  # all but ceremony, break and free text
    blocks = [p for p in document.blocks if not isinstance(p, Table)]
    for heading, deed in pairwise(blocks):
        if heading.role is Role.H1:
            assert deed.text.endswith("。")
            assert len(deed.text) > 5


@pytest.mark.parametrize(
    ("lines", "head"),
    [
        ("纪要: {标志: 区委专题会议纪要}", "区委专题会议纪要"),
        ("纪要: {字号: 云纪〔2026〕3号}", "云纪〔2026〕3号"),
        ("纪要: {标题: 研究人才工作}", "研究人才工作"),
        ("单位: 甲局", "甲会纪要"),
    ],
)
def test_the_head_may_be_ones_own(lines: str, head: str) -> None:
    assert head in text_of(f"会议: 甲会\n{lines}\n议程:\n  - 其他: 文\n", "纪要").splitlines()


COUNTED = [
    pytest.param(ELECTION, "选举结果：发出选票50张，收回50张，有效49张，无效1张。方知行、李明、王立当选为第三届委员会委员。", id="elected"),
    pytest.param(votes(李明=20), "选举结果：发出选票50张，收回50张，有效49张，无效1张。方知行、王立当选为第三届委员会委员。应选3名，还缺1名，按选举办法办理。", id="a seat left"),
    pytest.param(votes(王立=30, 李明=30, 赵国华=30, 方知行=30), "选举结果：发出选票50张，收回50张，有效49张，无效1张。赵国华、方知行、李明、王立得票都达到当选条件，都是30票，4人争3个名额，不能确定谁当选，按选举办法再行投票。", id="a tie"),
    pytest.param({**ELECTION, "当选条件": None}, "选举结果：发出选票50张，收回50张，有效49张，无效1张。【待填：当选的人】", id="no condition"),
    pytest.param(counted(ELECTION, 无效=2), "选举结果：发出选票＿＿＿张，收回＿＿＿张，有效＿＿＿张，无效＿＿＿张。【待填：当选的人】", id="numbers disagree"),
    pytest.param(BALLOT, "表决结果：发出表决票50张，收回49张，有效48张，无效1张；同意45票，不同意2票，弃权1票。表决通过。", id="a vote by ballot"),
    pytest.param(counted(HANDS, 赞成=20, 反对=28), "表决结果：同意20人，不同意28人，弃权2人。没有通过。", id="a show of hands"),
    pytest.param({**HANDS, "结果": None}, "表决结果：同意＿＿＿人，不同意＿＿＿人，弃权＿＿＿人。【待填：通过或没有通过】", id="not counted yet"),
]  # fmt: skip


@pytest.mark.parametrize(("item", "said"), COUNTED)
def test_what_was_counted_stands_there_and_nothing_else(item: Facts, said: str) -> None:
    assert said in text_of(election_meeting(item), "纪要").splitlines()


def test_the_record_is_written_by_hand() -> None:
    assert "赞成＿＿＿票，反对＿＿＿票，弃权＿＿＿票" in text_of(election_meeting(ELECTION), "记录")


def test_lists_hang_and_begin_with_their_name_in_bold_type() -> None:
    lists = lines_of(paper_of(AGENDA, "纪要"), Role.ATTENDANCE)
    assert [(p.runs[0].text, p.runs[0].mark) for p in lists] == [
        ("出席", Mark.LABEL), ("参加", Mark.LABEL), ("请假", Mark.LABEL), ("列席", Mark.LABEL),
    ]  # fmt: skip
    assert {(p.shape.left, p.shape.first) for p in lists if p.shape} == {(5, -3)}


def test_without_an_imprint_there_is_no_table() -> None:
    document = paper_of(AGENDA.replace(", 抄送: [区人大常委会党组, 区政府党组]", ""), "纪要")
    assert not any(isinstance(block, Table) for block in document.blocks)


@pytest.mark.parametrize("organ", ["甲局", "中共云岭区委全面深化改革委员会办公室", "甲" * 40])
def test_organ_and_date_fill_a_line(organ: str) -> None:
    text = AGENDA.replace("单位: 云岭区委办公室", f"单位: {organ}")
    [line] = lines_of(paper_of(text, "纪要"), Role.NUMBER)
    assert line.text.startswith(f"{organ}　")
    assert width(line.text) <= 27.6 or organ == "甲" * 40


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> list[Sheet]:
    needs("soffice")
    [pdf_file] = to_pdfs([word_file(AGENDA, "纪要", tmp_path_factory.mktemp("minutes"))])
    with pdfplumber.open(pdf_file) as pdf:
        return [sheet(page, inked=page.page_number == 1) for page in pdf.pages]


def test_on_paper_the_mark_stands_35_mm_below_the_type_area_s_top(printed: list[Sheet]) -> None:
    assert printed[0].red[0][0] - TOP == pytest.approx(35, abs=0.5)


def test_on_paper_organ_and_date_stand_at_the_ends_of_the_line_above_the_rule(printed: list[Sheet]) -> None:
    row = printed[0].row("云岭区委办公室")
    assert row.left - LEFT < CHARACTER
    assert RIGHT - row.right < CHARACTER
    assert printed[0].red[1][0] - row.bottom == pytest.approx(4, abs=1)


def test_on_paper_the_lists_stand_under_their_first_name_a_row_below_the_body(printed: list[Sheet]) -> None:
    rows = [row for page in printed for row in page.rows]
    at = next(number for number, row in enumerate(rows) if row.text.startswith("出席："))
    assert rows[at].left - LEFT == pytest.approx(2 * CHARACTER, abs=0.5)
    assert rows[at + 1].left - LEFT == pytest.approx(5 * CHARACTER, abs=0.5)
    assert (rows[at].bottom - rows[at - 1].bottom) / ROW == pytest.approx(2, abs=0.2)
