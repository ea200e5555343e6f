"""Tables for `render --data`: what is read of CSV and Excel files, which columns mean what, and where mistakes stand."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from meetingkit.agenda.model import Agenda
from meetingkit.batch import table as tables
from meetingkit.batch.overrides import Mapped, mapped
from meetingkit.batch.table import Table, read_table
from meetingkit.diagnostics import InvalidInput
from meetingkit.reading.binding import read_tree
from meetingkit.reading.source import Source

AGENDA = """\
会议: 区委会议
地点: 第一会议室
议程:
  - 汇报: 年度工作
    汇报人: 区财政局
  - 述职:
      述职人: 乙二（局长）
"""
TEXT = "单位,地点\n甲局,二楼\n乙局,三楼\n"


def csv_table(folder: Path, text: str | bytes) -> Table:
    path = folder / "units.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_table(path)


def sheet(folder: Path, *rows: list[Any], title: str = "表1") -> Path:
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = title
    for row in rows:
        page.append(row)
    path = folder / "units.xlsx"
    book.save(path)
    return path


def texts(table: Table) -> list[tuple[str, ...]]:
    return [table.header.cells, *(row.cells for row in table.rows)]


def on_agenda(table: Table, agenda: str = AGENDA) -> Mapped:
    return mapped(read_tree(Agenda, Source("议程.yaml", agenda)), table)


def said(error: pytest.ExceptionInfo[InvalidInput], folder: Path) -> list[str]:
    return [str(d).replace(f"{folder}/", "") for d in error.value.diagnostics]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_csv_of_any_encoding_delimiter_and_line_end(encoding: str, delimiter: str, end: str, tmp_path: Path) -> None:
    text = TEXT.replace(",", delimiter).replace("\n", end)
    assert texts(csv_table(tmp_path, text.encode(encoding))) == [("单位", "地点"), ("甲局", "二楼"), ("乙局", "三楼")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        pytest.param("单位\n\n甲局\n", [(3, ("甲局",))], id="rows count as in a spreadsheet, empty ones too"),
        pytest.param("\n单位\n甲局\n", [(3, ("甲局",))], id="the first row that is not empty is the header"),
        pytest.param('单位,地点\n"甲,局","二""楼"\n', [(2, ("甲,局", '二"楼'))], id="quotes"),
        pytest.param('单位,地点\n"甲\n局",二楼\n乙局,\n', [(2, ("甲\n局", "二楼")), (3, ("乙局", ""))], id="a break in a cell"),
        pytest.param("单位, 地点\n 甲局 ,\t二楼\n", [(2, ("甲局", "二楼"))], id="space around a value"),
        pytest.param("单位\n=1+1\n", [(2, ("=1+1",))], id="text that looks like a formula"),
    ],
)  # fmt: skip
def test_rows_of_csv(text: str, rows: list[tuple[int, tuple[str, ...]]], tmp_path: Path) -> None:
    assert [(row.number, row.cells) for row in csv_table(tmp_path, text).rows] == rows


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param("甲局", "甲局", id="text"),
        pytest.param("001", "001", id="digits typed as text"),
        pytest.param(32, "32", id="whole number"),
        pytest.param(32.0, "32", id="whole number kept as a float"),
        pytest.param(2.5, "2.5", id="fraction"),
        pytest.param(0.1 + 0.2, "0.3", id="fifteen digits, as Excel shows"),
        pytest.param(datetime.date(2026, 3, 8), "2026-03-08", id="day"),
        pytest.param(datetime.datetime(2026, 3, 8, 15, 0), "2026-03-08 15:00", id="moment"),
        pytest.param(datetime.time(9, 5), "09:05", id="clock time"),
        pytest.param(datetime.timedelta(hours=1, minutes=30), "1:30", id="length of time"),
        pytest.param(True, "是", id="true"),
        pytest.param(False, "否", id="false"),
        pytest.param(" 甲\r\n局 ", "甲\n局", id="space around, break inside"),
        pytest.param(None, "", id="empty"),
    ],
)
def test_values_of_excel_are_what_a_person_reads(value: Any, text: str, tmp_path: Path) -> None:
    table = read_table(sheet(tmp_path, ["#甲", "#乙"], [value, "有"]))
    assert (table.file, table.rows[0].cells) == (f"{tmp_path}/units.xlsx[表1]", (text, "有"))


def test_the_first_visible_sheet_is_read(tmp_path: Path) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.sheet_state = "hidden"
    for title in ("单位表", "另一张"):
        book.create_sheet(title).append([title])
        book[title].append(["甲局"])
    book.save(tmp_path / "units.xlsx")
    table = read_table(tmp_path / "units.xlsx")
    assert (table.file, table.header.cells) == (f"{tmp_path}/units.xlsx[单位表]", ("单位表",))


def test_what_a_table_is_shows_in_its_bytes_not_its_name(tmp_path: Path) -> None:
    path = sheet(tmp_path, ["单位"], ["甲局"]).rename(tmp_path / "units.csv")
    assert texts(read_table(path)) == [("单位",), ("甲局",)]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"", "units.csv:1:1: 错误 MK050 表格里没有可用的行：应有表头一行，下面至少一行", id="empty"),
        pytest.param("单位\n".encode(), "units.csv:1:1: 错误 MK050 表格里没有可用的行：应有表头一行，下面至少一行", id="header only"),
        pytest.param('单位\n"甲局\n'.encode(), "units.csv:2:1: 错误 MK050 这一行读不懂（unexpected end of data）", id="open quote"),
        pytest.param(b"\xd0\xcf\x11\xe0", "units.csv:1:1: 错误 MK050 这是旧版 Excel（.xls）文件", id="old Excel"),
        pytest.param(b"PK\x03\x04damaged", "units.csv:1:1: 错误 MK050 Excel 工作簿读不出来（BadZipFile）", id="damaged"),
        pytest.param(b"\xff\xff\xff", "units.csv:1:1: 错误 MK002 文字编码认不出来", id="no text"),
        pytest.param(("单位\n" + "长" * 20_001).encode(), "units.csv:2:1: 错误 MK050 这一行太长：最多 20000 字", id="long row"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused(data: bytes, message: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput) as error:
        csv_table(tmp_path, data)
    assert said(error, tmp_path) == [message]


def test_a_workbook_that_unpacks_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MAX_UNPACKED", 100)
    with pytest.raises(InvalidInput, match="工作簿太大"):
        read_table(sheet(tmp_path, ["单位"], ["甲局"]))


@pytest.mark.parametrize(
    ("rows", "messages"),
    [
        pytest.param([["单位", "地点"], ["甲局", "=A2"]], ["units.xlsx[表1]:2:2: 错误 MK052 单元格是公式，文件里没有存它的结果"], id="formula never worked out"),
        pytest.param([["单位"], ["甲"], ["#N/A"]], ["units.xlsx[表1]:3:1: 错误 MK052 单元格是一个错误值 #N/A"], id="error value"),
        pytest.param([["单位"], ["甲\u200b局"]], ["units.xlsx[表1]:2:1: 错误 MK052 单元格里有一个看不见的字符 U+200B，文稿里放不下"], id="character that no paper holds"),
        pytest.param([["单位", None], ["甲局", "多"]], ["units.xlsx[表1]:2:2: 错误 MK052 这一列没有表头，不知道是什么"], id="value without header"),
        pytest.param([["单位"], ["甲局", "多"]], ["units.xlsx[表1]:2:2: 错误 MK052 这一列没有表头，不知道是什么"], id="value beyond the header"),
        pytest.param([["地址", "编号"], ["甲局", "1"]], ["units.xlsx[表1]:1:1: 错误 MK051 没有“地址”这个名称，不知道这一列是什么", "units.xlsx[表1]:1:2: 错误 MK051 没有“编号”这个名称，不知道这一列是什么"], id="unknown headers, all at once"),
        pytest.param([["地店", "时间"], ["甲", "2026-02-30"]], ["units.xlsx[表1]:1:1: 错误 MK051 没有“地店”这个名称，不知道这一列是什么", "units.xlsx[表1]:2:2: 错误 MK014 “时间”应是日历上有的日期，写的是“2026-02-30”"], id="a header and a cell, at once"),
        pytest.param([["地点", "place"], ["甲", "乙"]], ["units.xlsx[表1]:1:2: 错误 MK051 “place”与第 1 列“地点”是同一项"], id="a field twice"),
        pytest.param([["#号", "#号"], ["1", "2"]], ["units.xlsx[表1]:1:2: 错误 MK051 “#号”与第 1 列“号”是同一项"], id="a name twice"),
        pytest.param([["议程"], ["一"]], ["units.xlsx[表1]:1:1: 错误 MK051 “议程”不止一段文字，表格里放不下"], id="a field no cell can hold"),
        pytest.param([["议程.3.汇报人"], ["一"]], ["units.xlsx[表1]:1:1: 错误 MK051 议程里没有第 3 项"], id="an item that is not there"),
        pytest.param([["议程.1.报告人"], ["一"]], ["units.xlsx[表1]:1:1: 错误 MK051 第 1 项是“汇报”，没有“报告人”这个名称"], id="a field the item does not have"),
    ],
)  # fmt: skip
def test_columns_are_checked_first_with_sheet_row_and_column(
    rows: list[list[Any]], messages: list[str], tmp_path: Path
) -> None:
    with pytest.raises(InvalidInput) as error:
        on_agenda(read_table(sheet(tmp_path, *rows)))
    assert said(error, tmp_path) == messages


def test_an_empty_column_is_nothing(tmp_path: Path) -> None:
    assert [c.header for c in on_agenda(read_table(sheet(tmp_path, [None, "单位"], [None, "甲局"]))).columns] == [
        "单位"
    ]


@pytest.mark.parametrize(
    ("header", "value", "path", "wanted"),
    [
        pytest.param("单位", "甲局", ("host",), "甲局", id="a field the agenda does not have yet"),
        pytest.param("地点", "二楼", ("place",), "二楼", id="a field it has"),
        pytest.param("place", "二楼", ("place",), "二楼", id="by its English name"),
        pytest.param(" 地 点 ", "二楼", ("place",), "二楼", id="space in a header"),
        pytest.param("地点", "", ("place",), "第一会议室", id="an empty cell changes nothing"),
        pytest.param("出席", "甲、乙", ("present",), ["甲", "乙"], id="a list"),
        pytest.param("议程.1.汇报", "新工作", ("items", 0, "subject"), "新工作", id="what an item is about"),
        pytest.param("议程．１．汇报", "新工作", ("items", 0, "subject"), "新工作", id="full-width"),
        pytest.param("items.1.minutes", "5分钟", ("items", 0, "minutes", "text"), "5分钟", id="all English"),
        pytest.param("议程.2.述职人", "甲一", ("items", 1, "speakers", 0, "text"), "甲一", id="keys below the type"),
        pytest.param("议程.2.用时", "5分钟", ("items", 1, "minutes", "text"), "5分钟", id="a new key among those"),
        pytest.param("议程.2.述职", "履职", ("items", 1, "subject"), "履职", id="what the type itself did not say"),
    ],
)  # fmt: skip
def test_a_row_changes_the_agenda(
    header: str, value: str, path: tuple[str | int, ...], wanted: object, tmp_path: Path
) -> None:
    rows = on_agenda(csv_table(tmp_path, f"#号,{header}\n1,{value}\n"))
    found: Any = rows.reading(rows.table.rows[0]).model
    for step in path:
        found = found[step] if isinstance(step, int) else getattr(found, step)
    assert found == wanted


@pytest.mark.parametrize(
    ("header", "value", "message"),
    [
        pytest.param("时间", "明天", "units.csv:2:2: 错误 MK014 “时间”应是年月日和开始时刻，写的是“明天”", id="moment"),
        pytest.param("主持人", "甲（", "units.csv:2:2: 错误 MK013 “主持人”应是一个人或一个单位，写的是“甲（”", id="person"),
        pytest.param("议程.2.用时", "快", "units.csv:2:2: 错误 MK014 “用时”应是一段时长，写的是“快”", id="of an item"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_said_as_in_an_agenda_at_its_cell(
    header: str, value: str, message: str, tmp_path: Path
) -> None:
    rows = on_agenda(csv_table(tmp_path, f"#号,{header}\n1,{value}\n"))
    with pytest.raises(InvalidInput) as error:
        rows.reading(rows.table.rows[0])
    assert said(error, tmp_path) == [message]


def test_mistakes_of_the_agenda_keep_their_own_place(tmp_path: Path) -> None:
    rows = on_agenda(csv_table(tmp_path, "地点\n二楼\n"), AGENDA.replace("会议: 区委会议", "会议:"))
    with pytest.raises(InvalidInput) as error:
        rows.reading(rows.table.rows[0])
    assert said(error, tmp_path) == ["议程.yaml:1:4: 错误 MK013 “会议”应是一段文字，现在是空的"]


def test_a_row_may_supply_what_the_agenda_lacks(tmp_path: Path) -> None:
    rows = on_agenda(csv_table(tmp_path, "会议\n甲会议\n"), AGENDA.replace("会议: 区委会议\n", ""))
    assert rows.reading(rows.table.rows[0]).model.name == "甲会议"
