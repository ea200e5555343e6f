"""A table's columns → fields of the agenda, and a row → the agenda with its cells in place of what was written.

A row's values stand, as it were, below the agenda's text: row 3 is line 3 after the last. So everything that finds
something in the agenda finds it in the table too, and `in_table` tells which it was.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from meetingkit.agenda.items import TYPE_BY_KEY
from meetingkit.agenda.model import Agenda
from meetingkit.batch.table import BAD_CELL, Row, Table
from meetingkit.diagnostics import Diagnostic, InvalidInput, Position, Severity
from meetingkit.reading.binding import Reading, Tree, bind, nearest
from meetingkit.reading.entry import Entry, names_of
from meetingkit.reading.nodes import Mapping, Node, Scalar, Sequence

BAD_HEADER = "MK051"
NAME_ONLY = "#"  # before the header of a column that only names files
NOT_IN_A_CELL = ("items", "proxies", "readings", "cards", "seating", "notice", "minutes")  # no single text holds them
ITEM = re.compile(r"(?:议程|items)\.(\d{1,3})\.(.+)")


@dataclass(frozen=True, slots=True)
class Column:
    """A column that counts: its index from 0, its header without #, and the spellings of the field it stands for.

    `item` is the index of the item that has the field, None for a field of the meeting. No spellings: it only names
    files.
    """

    index: int
    header: str
    spellings: tuple[str, ...] = ()
    item: int | None = None


@dataclass(frozen=True, slots=True)
class Mapped:
    """A table whose columns are known, and the agenda that its rows change."""

    tree: Tree
    table: Table
    columns: tuple[Column, ...]

    @property
    def first_line(self) -> int:
        """The line that row 0 would have."""
        return self.tree.source.text.count("\n") + 1

    def reading(self, row: Row) -> Reading[Agenda]:
        """The agenda of a row. Raises InvalidInput with every mistake of both."""
        try:
            reading = bind(Agenda, replace(self.tree, root=self._root(row)))
        except InvalidInput as error:
            raise InvalidInput(self.in_table(error.diagnostics)) from None
        return replace(reading, diagnostics=tuple(self.in_table(reading.diagnostics)))

    def in_table(self, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
        """The diagnostics, those of a row's values with the table's name, row and column."""
        file, above = self.tree.source.file, self.first_line
        return [
            replace(d, file=self.table.file, line=d.line - above, fix=None) if d.file == file and d.line > above else d
            for d in diagnostics
        ]

    def cell(self, row: Row, column: Column) -> str:
        """The text in a column; rows may be shorter than the header."""
        return row.cells[column.index] if column.index < len(row.cells) else ""

    def _root(self, row: Row) -> Node | None:
        root = self.tree.root
        if not isinstance(root, Mapping):
            return root
        entries = dict(root.entries)
        for column in self.columns:
            text = self.cell(row, column)
            if not text or not column.spellings:
                continue
            start = Position(self.first_line + row.number, column.index + 1)
            if column.item is None:
                _put(entries, column, text, start)
            else:
                key, items = next(entries[name] for name in ITEMS if name in entries)
                entries[key.text or ""] = (key, _changed(items, column, text, start))
        return Mapping(root.start, entries)


Entries = dict[str, tuple[Scalar, Node]]
[ITEMS] = [names for names in names_of(Agenda) if "items" in names]


def _put(entries: Entries, column: Column, text: str, start: Position) -> None:
    """Set a field, under the spelling that is there; style > keeps every position in the text at the cell."""
    name = next((name for name in column.spellings if name in entries), column.spellings[0])
    entries[name] = (Scalar(name, start, ">"), Scalar(text, start, ">"))


def _changed(items: Node, column: Column, text: str, start: Position) -> Node:
    """The items with a field of one of them set."""
    assert isinstance(items, Sequence)
    assert column.item is not None
    item = items.items[column.item]
    assert isinstance(item, Mapping)
    entries = _one_level(item)
    _put(entries, column, text, start)
    changed = [Mapping(item.start, entries) if one is item else one for one in items.items]
    return Sequence(items.start, changed)


def _one_level(item: Mapping) -> Entries:
    """An item's entries; those indented below its type come beside it, unless that would hide one written twice."""
    entries = dict(item.entries)
    for name, (key, value) in item.entries.items():
        if name in TYPE_BY_KEY and isinstance(value, Mapping) and not set(value.entries) & set(entries):
            entries |= {name: (key, Scalar(None, value.start)), **value.entries}
    return entries


def mapped(tree: Tree, table: Table) -> Mapped:
    """The table's columns as fields of the agenda.

    Raises InvalidInput with everything wrong with the header and with single cells. What the agenda lacks is not
    said here: a row may supply it.
    """
    found = [d for d in table.diagnostics if d.severity is Severity.ERROR]
    columns: list[Column] = []
    for index, header in enumerate(table.header.cells):
        column = _column(tree, table, index, header, found)
        if column is None:
            continue
        twin = next((one for one in columns if _same(one, column)), None)
        if twin:
            message = f"“{header}”与第 {twin.index + 1} 列“{twin.header}”是同一项"
            found.append(_fault(table, index, message, "请只留一列。"))
        else:
            columns.append(column)
    found += _beyond(table)
    known = Mapped(tree, table, tuple(columns))
    if found:
        raise InvalidInput([*found, *_in_cells(known)])
    return known


def _in_cells(mapped: Mapped) -> Iterator[Diagnostic]:
    """What is wrong with the cells of the columns that are known, said at once with what is wrong with the header."""
    for row in mapped.table.rows:
        try:
            mapped.reading(row)
        except InvalidInput as error:
            yield from (one for one in error.diagnostics if one.file == mapped.table.file)


def _same(one: Column, other: Column) -> bool:
    same_field = bool(one.spellings) and (one.item, one.spellings) == (other.item, other.spellings)
    return same_field or one.header == other.header


def _column(tree: Tree, table: Table, index: int, header: str, found: list[Diagnostic]) -> Column | None:
    name = unicodedata.normalize("NFKC", "".join(header.split()))
    if name.startswith(NAME_ONLY) and name != NAME_ONLY:
        return Column(index, name.removeprefix(NAME_ONLY))
    if not name:
        return None  # an empty header over an empty column is nothing; `_beyond` looks at its cells
    if match := ITEM.fullmatch(name):
        return _item_column(tree, table, Column(index, name, item=int(match[1]) - 1), match[2], found)
    groups = {tuple(names): names for names in names_of(Agenda) if not set(NOT_IN_A_CELL).intersection(names)}
    spellings = next((group for group in groups if name in group), None)
    if spellings:
        return Column(index, name, spellings)
    whole = next((names[0] for names in names_of(Agenda) if name in names), None)
    if whole:
        message, hint = f"“{whole}”不止一段文字，表格里放不下", "要改议程里的一项，列名写成 议程.2.汇报人 的样子。"
    else:
        near = nearest(name, [spelling for group in groups for spelling in group])
        message = f"没有“{header}”这个名称，不知道这一列是什么"
        hint = f"是不是“{near}”？" if near else "列名要和议程里的名称一样，如：单位、地点、时间、主持人。"
        hint += f"只用来起文件名的列，列名前加 {NAME_ONLY}。"
    found.append(_fault(table, index, message, hint))
    return None


def _item_column(tree: Tree, table: Table, column: Column, name: str, found: list[Diagnostic]) -> Column | None:
    entries = tree.root.entries if isinstance(tree.root, Mapping) else {}
    items = next((entries[key][1] for key in ITEMS if key in entries), None)
    nodes = items.items if isinstance(items, Sequence) else []
    assert column.item is not None
    if not 0 <= column.item < len(nodes):
        message = f"议程里没有第 {column.item + 1} 项"
        found.append(_fault(table, column.index, message, f"议程有 {len(nodes)} 项，从 1 数起。"))
        return None
    node = nodes[column.item]
    model = next((TYPE_BY_KEY[key] for key in _keys(node) if key in TYPE_BY_KEY), None)
    if model is None:
        return None  # the agenda's own mistake, said when its rows are read
    if spellings := _spellings(model, name):
        return replace(column, spellings=spellings)
    names = [spelling for group in names_of(model) for spelling in group]
    near = nearest(name, names)
    hint = f"是不是“{near}”？" if near else f"这里可以用：{'、'.join(group[0] for group in names_of(model))}。"
    message = f"第 {column.item + 1} 项是“{model.label}”，没有“{name}”这个名称"
    found.append(_fault(table, column.index, message, hint))
    return None


def _keys(node: Node) -> list[str]:
    return list(node.entries) if isinstance(node, Mapping) else []


def _spellings(model: type[Entry], name: str) -> tuple[str, ...]:
    return next((tuple(names) for names in names_of(model) if name in names), ())


def _beyond(table: Table) -> list[Diagnostic]:
    """Cells under no header."""
    named = [bool(cell) for cell in table.header.cells]
    message, hint = "这一列没有表头，不知道是什么", "请在第一行写上列名，或清空这一格。"
    return [
        Diagnostic(BAD_CELL, Severity.ERROR, message, table.file, row.number, index + 1, hint)
        for row in table.rows
        for index, cell in enumerate(row.cells)
        if cell and not (index < len(named) and named[index])
    ]


def _fault(table: Table, index: int, message: str, hint: str) -> Diagnostic:
    return Diagnostic(BAD_HEADER, Severity.ERROR, message, table.file, table.header.number, index + 1, hint)
