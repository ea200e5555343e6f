"""YAML text → a tree of nodes with positions, from parser events, iteratively.

Refused, each with its place: duplicate keys, tags, anchors and aliases, merge keys, several documents,
nesting and size beyond the caps. Scalars stay as written; no value is turned into a number, date or boolean.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

import yaml

from meetingkit.diagnostics import Diagnostic, Fix, Position, Severity
from meetingkit.reading.source import UNUSABLE

MAX_DEPTH = 24
MAX_NODES = 20_000
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
NULLS = ("", "~", "null")
# what stands for one character between quotes
ONE_OF_QUOTED = {
    "'": re.compile("''|."),
    '"': re.compile(r"\\(?:x.{2}|u.{4}|U.{8}|.)|."),
}
Path = tuple[str | int, ...]
# how JSON escapes a rare character
PAIR = re.compile(r"(?<!\\)((?:\\\\)*)\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")


@dataclass(slots=True)
class Scalar:
    """One value as written; `text` is None for an empty one.

    `quoted` is what stands between the quotes of a value on one line, where that is not the text itself.
    """

    text: str | None
    start: Position
    style: str | None = None
    indent: int = 0
    quoted: str | None = None

    def position(self, offset: int) -> Position:
        """Where character `offset` of the text stands in the file (the value's start if that cannot be told)."""
        if self.quoted is not None:
            return Position(self.start.line, self.start.column + 1 + self._places()[offset])
        before = (self.text or "")[:offset]
        row = before.count("\n")
        if self.style == "|":
            return Position(self.start.line + 1 + row, self.indent + offset - (before.rfind("\n") + 1) + 1)
        if row or self.style == ">":
            return self.start
        return Position(self.start.line, self.start.column + offset + (self.style in ONE_OF_QUOTED))

    def fix(self, start: int, end: int, new: str) -> Fix | None:
        """What puts `new` for characters `start` to `end` of the text into the file; None where that cannot be told."""
        if self.quoted is None:
            first, last = self.position(start), self.position(end - 1)
            together = last == Position(first.line, first.column + end - 1 - start)
            return Fix(first, (self.text or "")[start:end], new) if together else None
        places = self._places()
        escaped = new.replace("'", "''") if self.style == "'" else new.replace("\\", "\\\\").replace('"', '\\"')
        return Fix(self.position(start), self.quoted[places[start] : places[end]], escaped)

    def _places(self) -> list[int]:
        """Where each character of the text begins between the quotes, and where the last one ends."""
        return [0, *(match.end() for match in ONE_OF_QUOTED[self.style or '"'].finditer(self.quoted or ""))]


@dataclass(slots=True)
class Sequence:
    """A list."""

    start: Position
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys and values in the order written."""

    start: Position
    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)
    pending: Scalar | None = None


Node = Scalar | Sequence | Mapping


def plain(node: Node) -> Any:
    """The node as strings, None, lists and dicts."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, (_, value) in node.entries.items()}


def scalars(node: Node) -> list[tuple[Path, Scalar]]:
    """Every value (keys too, with the path of the entry they open), in file order."""
    found: list[tuple[Path, Scalar]] = []
    _collect(node, (), found)
    return found


def _collect(node: Node, path: Path, found: list[tuple[Path, Scalar]]) -> None:
    if isinstance(node, Scalar):
        found.append((path, node))
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            _collect(item, (*path, index), found)
    else:
        for key, (scalar, value) in node.entries.items():
            below = (*path, key)
            found.append((below, scalar))
            _collect(value, below, found)


def parse(text: str, file: str, keys: Collection[str] = ()) -> tuple[Node | None, list[Diagnostic]]:
    """The tree of a YAML text and what is wrong with it; None when nothing can be made of it.

    The text must hold only characters that YAML allows (`source.usable`). `keys` are the names that may stand in it,
    by which a missing colon is told.
    """
    if text.lstrip().startswith("{"):
        text = PAIR.sub(_join_pair, text)
    builder = _Builder(file, text.split("\n"), keys)
    try:
        builder.take_all(yaml.parse(text, Loader=LOADER))
    except yaml.MarkedYAMLError as error:
        builder.refuse(error)
        return None, builder.diagnostics
    return (None if builder.cut else builder.root), builder.diagnostics


def _start(event: yaml.Event) -> Position:
    mark = event.start_mark
    return Position(mark.line + 1, mark.column + 1) if mark else Position()


def _join_pair(match: re.Match[str]) -> str:
    units = bytes.fromhex(match[2] + match[3])
    return match[1] + units.decode("utf-16-be")


class _Builder:
    """Takes parser events one by one; the stack holds the open lists and mappings."""

    def __init__(self, file: str, lines: list[str], keys: Collection[str]) -> None:
        self.file, self.lines, self.keys = file, lines, keys
        self.root: Node | None = None
        self.stack: list[Sequence | Mapping] = []
        self.diagnostics: list[Diagnostic] = []
        self.count = self.documents = 0
        self.full = self.cut = False  # no more is wanted; the tree is not whole

    def refuse(self, error: yaml.MarkedYAMLError) -> None:
        """Tell of what the parser stumbled over; some of its versions have a cap on nesting of their own."""
        if "nesting depth" in (error.problem or "") and error.problem_mark:
            self._too_deep(Position(error.problem_mark.line + 1, error.problem_mark.column + 1))
        else:
            from meetingkit.reading.syntax import explain_syntax_error

            self.diagnostics.append(explain_syntax_error(error, self.file, self.lines, self.keys))

    def take_all(self, events: Iterable[yaml.Event]) -> None:
        for event in events:
            if isinstance(event, yaml.ScalarEvent):  # as most are
                start = _start(event)
                if event.anchor is not None or event.tag is not None:
                    self._refuse_marks(event, start)
                self._add(self._scalar(event, start))
            else:
                self._take(event)
            if self.full:
                return

    def _take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.CollectionStartEvent):
            start = _start(event)
            self._refuse_marks(event, start)
            self._open(Sequence(start) if isinstance(event, yaml.SequenceStartEvent) else Mapping(start))
        elif isinstance(event, yaml.CollectionEndEvent):
            self.stack.pop()
        elif isinstance(event, yaml.AliasEvent):
            start = _start(event)
            hint = "请把内容直接写出来；文字要用 * 开头时，给整段加上英文双引号。"
            self._report("MK009", "不支持用 * 引用别处的内容", start, hint)
            self._add(Scalar(None, start))
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                message = "一个文件里只能写一个会议，这里又开始了一份"
                self._report("MK004", message, _start(event), "请删去 --- 这一行，或另存一个文件。")
                self.full = True

    def _scalar(self, event: yaml.ScalarEvent, start: Position) -> Scalar:
        if not event.style and " " not in event.value:  # on one line, as most are
            return Scalar(None if event.value in NULLS else event.value, start)
        text = event.value
        if event.style == '"' and (bad := UNUSABLE.search(text)):
            message = f"这段文字里用反斜杠写了看不见的字符 U+{ord(bad.group()):04X}，文稿里放不下"
            self._report("MK003", message, start, "请删去这个反斜杠和后面的代号。")
        end = event.end_mark.line + 1 if event.end_mark else start.line
        folded = event.style == ">" or (event.style != "|" and end > start.line and len(text.split()) > 1)
        if folded and text:
            message = "这段文字写在了几行里，会并成一行，行与行之间夹进空格"
            hint = "请在冒号后面写 |，文字从下一行开始、每行缩进；要点写成“- 观点: |”。一段只写一行。"
            self._report("MK018", message, start, hint)
        indent = 0
        if event.style == "|" and text:
            row, first = next(((n, row) for n, row in enumerate(text.split("\n")) if row), (0, ""))
            line = self.lines[start.line + row] if start.line + row < len(self.lines) else ""
            indent = len(line) - len(first) if line.endswith(first) else 0
        return Scalar(text, start, event.style, indent, self._quoted(event, start))

    def _quoted(self, event: yaml.ScalarEvent, start: Position) -> str | None:
        """What stands between the quotes, where something there stands for another character."""
        end = event.end_mark
        if event.style not in ONE_OF_QUOTED or end is None or end.line + 1 != start.line:
            return None
        quoted = self.lines[end.line][start.column : end.column - 1]
        return quoted if quoted != event.value else None

    def _open(self, node: Sequence | Mapping) -> None:
        self._add(node)
        self.stack.append(node)
        if len(self.stack) > MAX_DEPTH:
            self._too_deep(node.start)

    def _too_deep(self, start: Position) -> None:
        self._report("MK010", f"层次太深：最多 {MAX_DEPTH} 层", start, "请检查多余的括号或缩进。")
        self.full = self.cut = True

    def _add(self, node: Node) -> None:
        self.count += 1
        if self.count > MAX_NODES:
            self._report("MK010", f"内容太多：最多 {MAX_NODES} 处", node.start, "请拆成几个文件。")
            self.full = self.cut = True
        if not self.stack:
            self.root = self.root or node
            return
        parent = self.stack[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif parent.pending is None:
            parent.pending = node if isinstance(node, Scalar) and node.text is not None else self._no_key(node)
        else:
            key, parent.pending = parent.pending, None
            self._enter(parent, key, node)

    def _no_key(self, node: Node) -> Scalar:
        hint = "花括号、方括号开头的文字请加英文双引号；还不知道的写【待填：…】。"
        self._report("MK004", "冒号前面应是一个名称", node.start, hint)
        return Scalar(None, node.start)

    def _enter(self, parent: Mapping, key: Scalar, value: Node) -> None:
        name = key.text
        if name is None:
            return
        if name == "<<" and not key.style:
            self._report("MK009", "不支持 << 合并写法", key.start, "请把内容直接写出来。")
        elif name in parent.entries:
            first = parent.entries[name][0].start.line
            self._report("MK008", f"“{name}”写了两次，第一次在第 {first} 行", key.start, "请合并成一处，删去另一处。")
        else:
            parent.entries[name] = (key, value)

    def _refuse_marks(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, start: Position) -> None:
        if event.anchor is not None:
            self._report("MK009", "不支持 & 标记", start, "文字要用 & 开头时，给整段加上英文双引号。")
        if event.tag is not None and event.tag != "!":
            self._report("MK009", "不支持 ! 类型标记", start, "文字要用英文叹号开头时，给整段加上英文双引号。")

    def _report(self, code: str, message: str, at: Position, hint: str) -> None:
        self.diagnostics.append(Diagnostic(code, Severity.ERROR, message, self.file, at.line, at.column, hint))
