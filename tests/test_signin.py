"""The sign-in sheet: as many rows as people, in their groups, those on leave and their proxies marked."""

from __future__ import annotations

import os
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from meetingkit.layout.loading import load_layout
from meetingkit.library import default_library
from meetingkit.ordering import NothingToWrite
from meetingkit.printing.office import find_office
from meetingkit.printing.pages import read_lines, type_area
from meetingkit.printing.proof import proof
from meetingkit.writers.docx import write_docx
from tests.conftest import needs
from tests.office import FONTS
from tests.papers import paper_of, rows, tables

MEETING = """\
会议: 云岭区人才工作领导小组会议
类型: 领导小组会议
时间: 2026-04-09 9:30
主持人: 顾怀远（区委书记）
出席: [顾怀远（区委书记）, 宋致远（区长）, 罗亦安（区委统战部部长）, 各成员单位主要负责同志]
参加: [区教育局, 卢思敏（区应急管理局局长）]
列席: [区委督查室, 有关企业代表]
请假: [罗亦安（区委统战部部长）, 贺长青（区总工会主席）]
代会: {罗亦安: 叶书宁（区委统战部副部长）}
议程:
  - 汇报: 人才工作情况
    汇报人: 区教育局
"""
ROSTER = """\
单位: [区委办公室, 区应急管理局]
人员:
  - {姓名: 卢思敏, 职务: 区应急管理局局长, 单位: 区应急管理局}
"""
SPARE = [["", "", "", "", "", ""]] * 5


def test_everybody_has_a_row_in_the_group_that_the_agenda_puts_them_in() -> None:
    assert rows(paper_of(MEETING, "签到表", ROSTER)) == [
        ["出席（3人）"],
        ["1", "", "顾怀远", "区委书记", "", "主持人"],
        ["2", "", "宋致远", "区长", "", ""],
        ["3", "", "叶书宁", "区委统战部副部长", "", "代罗亦安"],
        ["各成员单位主要负责同志（没有列名单，到会后登记在下面）"],
        *SPARE,
        ["参加（2人）"],
        ["4", "区教育局", "", "", "", ""],
        ["5", "区应急管理局", "卢思敏", "区应急管理局局长", "", ""],
        ["列席（1人）"],
        ["6", "区委督查室", "", "", "", ""],
        ["有关企业代表（没有列名单，到会后登记在下面）"],
        *SPARE,
        ["请假（2人）"],
        ["7", "", "罗亦安", "区委统战部部长", "请假", "由叶书宁代"],
        ["8", "", "贺长青", "区总工会主席", "请假", ""],
    ]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param({}, "应到＿＿＿人，实到＿＿＿人，请假2人", id="some are named only together"),
        pytest.param({"应到": 32}, "应到32人，实到＿＿＿人，请假2人", id="as written"),
        pytest.param({"出席": ["宋致远（区长）", "罗亦安（区委统战部部长）"], "参加": "无"}, "应到4人，实到＿＿＿人，请假2人", id="counted, without 列席 and the proxy"),
        pytest.param({"出席": ["宋致远（区长）"], "参加": "无", "请假": "无", "代会": None}, "应到2人，实到＿＿＿人", id="nobody on leave"),
        pytest.param({"出席": ["宋致远（区长）"]}, "应到＿＿＿人，实到＿＿＿人，请假2人", id="who takes part besides may be due or not"),
    ],
)  # fmt: skip
def test_how_many_are_due(change: dict[str, Any], said: str) -> None:
    document = paper_of(yaml.safe_dump({**yaml.safe_load(MEETING), **change}, allow_unicode=True), "签到表")
    assert said in [paragraph.text for paragraph in document.paragraphs]


@pytest.mark.parametrize(("due", "spare"), [(11, 3), (24, 9), (500, 60), (3, 5)])
def test_empty_rows_for_as_many_as_are_not_named(due: int, spare: int) -> None:
    table = rows(paper_of(MEETING + f"应到: {due}\n", "签到表"))
    assert sum(row == ["", "", "", "", "", ""] for row in table) == 2 * spare


SURNAMES, GIVEN = "赵钱孙李周吴郑王冯陈", "明华国强丽娟思远志恒"


@given(
    st.lists(st.tuples(st.sampled_from(SURNAMES), st.sampled_from(GIVEN), st.sampled_from(GIVEN)), unique=True, max_size=40),
    st.data(),
)  # fmt: skip
def test_people_in_are_rows_out(names: list[tuple[str, str, str]], data: st.DataObject) -> None:
    people = ["".join(name) + "（区直单位负责人）" for name in names]
    lists: dict[str, list[str]] = {"出席": [], "参加": [], "列席": []}
    for one in people:
        lists[data.draw(st.sampled_from(sorted(lists)))].append(one)
    away = data.draw(st.lists(st.sampled_from(people), unique=True)) if people else []
    meeting = {
        "会议": "某次会议",
        "类型": "通用",
        "主持人": "顾怀远（区委书记）",
        **lists,
        "请假": away,
        "议程": [{"休会": "5分钟"}],
    }
    table = [row for row in rows(paper_of(yaml.safe_dump(meeting, allow_unicode=True), "签到表")) if len(row) == 6]
    assert sorted(row[2] for row in table) == sorted(["顾怀远", *("".join(name) for name in names)])
    assert [row[0] for row in table] == [str(number) for number in range(1, len(table) + 1)]
    assert sorted(row[2] for row in table if row[4] == "请假") == sorted(one[:3] for one in away)


def test_a_meeting_without_anybody_has_no_sheet() -> None:
    with pytest.raises(NothingToWrite):
        paper_of("会议: 某次会议\n类型: 通用\n议程:\n  - 休会: 5分钟\n", "签到表")


def test_names_under_embargo_are_masked() -> None:
    text = "".join(p.text for p in paper_of(MEETING + "保密: [宋致远]\n", "签到表").paragraphs)
    assert "宋致远" not in text
    assert "×××" in text


def test_the_header_stands_on_every_page(monkeypatch: pytest.MonkeyPatch) -> None:
    needs("soffice")
    monkeypatch.setitem(os.environ, "FONTCONFIG_FILE", str(FONTS))
    people = [f"{SURNAMES[n % 10]}{GIVEN[n % 7]}{GIVEN[n // 7]}（镇长）" for n in range(60)]
    document = paper_of(MEETING.replace("出席: [", f"出席: [{', '.join(people)}, "), "签到表")
    [table] = tables(document)
    assert [row.header for row in table.rows].count(True) == 1
    assert all(row.height >= 11 for row in table.rows if len(row.cells) == 6)
    layout, office = load_layout(default_library(), "gb9704", papers=True), find_office()
    assert office is not None
    [pdf] = office.to_pdf([write_docx(document, layout)])
    found = proof(pdf, document, layout)
    assert found.pages > 3
    assert found.losses == ()
    _, lines = read_lines(pdf, type_area(layout), cell_by_cell=True)
    text = "".join(line.text for line in lines)
    assert text.count("序号单位姓名职务签名备注") == found.pages


def test_a_heading_is_never_the_last_row_of_a_page() -> None:
    [table] = tables(paper_of(MEETING, "签到表"))
    kept = {len(row.cells) == 1: all(p.with_next for cell in row.cells for p in cell.paragraphs) for row in table.rows}
    assert kept == {True: True, False: False}
