"""A table of rows, from CSV or an Excel workbook: every cell as the text that a person reads in it."""

from __future__ import annotations

import csv
import io
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.reading.source import UNUSABLE, decode_text, read_file

if TYPE_CHECKING:
    from openpyxl import Workbook

MEGABYTES = 20
MAX_UNPACKED = 400 * 1024**2  # bytes of a workbook's parts; one of 20 MB unpacks to about 150 MB
MAX_ROWS = 200_000
MAX_IN_ROW = 20_000  # characters, so that a row always fits in a worker's pipe
LAST_ROW = 1_048_576  # of a sheet in Excel; a damaged file may name any
DELIMITERS = ",;\t"
ZIP, OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
NO_TABLE = "MK050"
BAD_CELL = "MK052"


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `number` counts from 1 as in a spreadsheet, empty cells are empty texts."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Header and rows, without empty rows; `file` is what diagnostics call it: `units.csv`, `units.xlsx[表1]`.

    `diagnostics` are what is wrong with single cells, and notices.
    """

    file: str
    header: Row
    rows: tuple[Row, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def read_table(path: Path) -> Table:
    """Read a table; what it is is told by its bytes. Raises InvalidInput when there is none to be read.

    A workbook gives its first visible sheet. The first row that is not empty is the header.
    """
    data = read_file(path, suffix=".csv 或 .xlsx", megabytes=MEGABYTES)
    if data.startswith(OLD_EXCEL):
        raise _refused(str(path), "这是旧版 Excel（.xls）文件", "请用 Excel 或 WPS 打开，另存为 .xlsx。")
    file, rows, found = _sheet(data, str(path)) if data.startswith(ZIP) else _lines(data, str(path))
    if len(rows) < 2:
        if faults := [d for d in found if d.severity is Severity.ERROR]:
            raise InvalidInput(faults)
        hint = "第一行写各列的名称，如：单位、地点、时间、主持人；下面一行一份。"
        raise _refused(file, "表格里没有可用的行：应有表头一行，下面至少一行", hint)
    return Table(file, rows[0], tuple(rows[1:]), tuple(found))


def _lines(data: bytes, file: str) -> tuple[str, list[Row], list[Diagnostic]]:
    text, found = decode_text(data, file)
    first = text.split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(DELIMITERS, key=first.count), strict=True)
    rows: list[Row] = []
    try:
        for number, cells in enumerate(reader, start=1):
            _keep(rows, _row(number, [_Cell(cell) for cell in cells], file, found), file)
    except csv.Error as error:
        hint = "多半是英文双引号没有配对；请用 Excel 或 WPS 打开，核对后另存为 CSV。"
        raise _refused(file, f"这一行读不懂（{error}）", hint, reader.line_num) from None
    return file, rows, found


def _sheet(data: bytes, file: str) -> tuple[str, list[Row], list[Diagnostic]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
        if unpacked > MAX_UNPACKED:
            raise _refused(file, f"工作簿太大：展开后有 {unpacked / 1024**2:.0f} MB", "请只留下要用的几列，另存一份。")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of features of Excel that no value depends on
            return _cells(data, file)
    except InvalidInput:
        raise
    except Exception as error:  # a damaged workbook may bring about any
        hint = "请用 Excel 或 WPS 打开，另存为 .xlsx 再来。"
        raise _refused(file, f"Excel 工作簿读不出来（{type(error).__name__}）", hint) from None


def _cells(data: bytes, file: str) -> tuple[str, list[Row], list[Diagnostic]]:
    """The first visible sheet, read twice side by side: the values kept in it, and which cells hold a formula."""
    values, formulas = _workbook(data, values=True), _workbook(data, values=False)
    visible = [sheet.title for sheet in values.worksheets if sheet.sheet_state == "visible"]
    if not visible:
        raise _refused(file, "工作簿里没有可见的表", "请把要用的表显示出来，排在最前面。")
    file, found = f"{file}[{visible[0]}]", list[Diagnostic]()
    rows: list[Row] = []
    pairs = zip(_rows_of(values, visible[0]), _rows_of(formulas, visible[0]), strict=True)
    for number, (row, written) in enumerate(pairs, start=1):
        if number > LAST_ROW:
            raise _refused(file, "行号超出了 Excel 的范围", "请用 Excel 或 WPS 打开，另存一份。")
        cells = [_Cell(value.value, value.data_type, typed.value) for value, typed in zip(row, written, strict=True)]
        _keep(rows, _row(number, cells, file, found), file)
    return file, rows, found


@dataclass(frozen=True, slots=True)
class _Cell:
    """What a cell holds: the value last worked out, its type as Excel has it, and what was typed."""

    value: Any
    type: str = "s"
    typed: Any = None


class _Unusable(Exception):  # noqa: N818 - it is said of the cell
    """What is wrong with a cell, and the fix."""


def _workbook(data: bytes, *, values: bool) -> Workbook:
    from openpyxl import load_workbook

    return load_workbook(io.BytesIO(data), read_only=True, data_only=values, keep_links=False)


def _rows_of(book: Workbook, title: str) -> Iterator[Sequence[Any]]:
    sheet: Any = book[title]
    sheet.reset_dimensions()  # some programs write wrong ones
    return iter(sheet.iter_rows())


def _shown(cell: _Cell) -> str:
    """A value as a person reads it."""
    paste = "请在 Excel 里复制这一格，“选择性粘贴”成数值，再保存。"
    if cell.type == "e":
        raise _Unusable(f"单元格是一个错误值 {cell.value}", "请在 Excel 里改好公式，或直接写上内容。")
    if cell.value is None and isinstance(cell.typed, str) and cell.typed.startswith("="):
        raise _Unusable("单元格是公式，文件里没有存它的结果", paste)
    match cell.value:
        case None:
            return ""
        case bool():
            return "是" if cell.value else "否"
        case float():
            return f"{cell.value:.15g}"
        case datetime():
            midnight = cell.value.time() == time()
            return cell.value.strftime("%Y-%m-%d" if midnight else "%Y-%m-%d %H:%M")
        case date():
            return cell.value.isoformat()
        case time():
            return cell.value.strftime("%H:%M")
        case timedelta():
            minutes = round(cell.value.total_seconds() / 60)
            return f"{minutes // 60}:{minutes % 60:02}"
    return str(cell.value)


def _clean(text: str) -> str:
    """The text without space around it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", "").strip()
    if bad := UNUSABLE.search(text):
        message = f"单元格里有一个看不见的字符 U+{ord(bad[0]):04X}，文稿里放不下"
        raise _Unusable(message, "多半是从别处粘贴带来的；请把这一格重新打一遍。")
    return text


def _row(number: int, cells: list[_Cell], file: str, found: list[Diagnostic]) -> Row:
    texts = []
    for column, cell in enumerate(cells, start=1):
        try:
            texts.append(_clean(_shown(cell)))
        except _Unusable as error:
            texts.append("")
            message, hint = error.args
            found.append(Diagnostic(BAD_CELL, Severity.ERROR, message, file, number, column, hint))
    return Row(number, tuple(texts))


def _keep(rows: list[Row], row: Row, file: str) -> None:
    """Add a row that is not empty."""
    if any(row.cells):
        rows.append(row)
    if sum(map(len, row.cells)) > MAX_IN_ROW:
        message = f"这一行太长：最多 {MAX_IN_ROW} 字"
        raise _refused(file, message, "大段的话请写在议程文件里，表格只写各份不同的几项。", row.number)
    if len(rows) > MAX_ROWS:
        raise _refused(file, f"表格太长：最多 {MAX_ROWS} 行", "请拆成几个表。", row.number)


def _refused(file: str, message: str, hint: str, row: int = 1) -> InvalidInput:
    return InvalidInput([Diagnostic(NO_TABLE, Severity.ERROR, message, file, row, 1, hint)])
