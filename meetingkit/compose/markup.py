"""Role markup → Document. The vocabulary is described for editors by `templates/markup.rng`."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from xml.parsers import expat

from meetingkit.compose import attributes
from meetingkit.compose.tables import Grid, GridError
from meetingkit.document import Block, Mark, Paragraph, Role, Run, Shape
from meetingkit.wording.blanks import BLANK

ROOT, ITEM, PLACE = "paper", "item", "at"
TABLE, ROW, CELL = "table", "row", "cell"
# margin notes are put in when a copy is arranged; paragraphs that stand bare in a cell are of its own roles
BLOCKS = {role.value: role for role in Role if role not in (Role.MARGIN, Role.HEAD, Role.CELL)}
INLINES = {"lead": Mark.LEAD, "cue": Mark.CUE, "label": Mark.LABEL}
BARE = ("cue", "pause")  # blocks that hold no inline elements
# what may stand in the paper, in an item, in a block, in each part of a table
IN_PAPER, IN_ITEM, IN_BLOCK = (ITEM, TABLE, *BLOCKS), (TABLE, *BLOCKS), tuple(INLINES)
IN_TABLE: dict[str, tuple[str, ...]] = {
    TABLE: (ROW,),
    ROW: (CELL,),
    CELL: (*(name for name in BLOCKS if name not in BARE), *(name for name in INLINES if name not in BARE)),
}
ATTRIBUTES = {TABLE: attributes.TABLE, ROW: attributes.ROW, CELL: attributes.CELL}
ITEM_NUMBER = re.compile(r"[1-9][0-9]{0,3}")
# a template can write the attribute itself, so it need not say a file and a line
PLACED = re.compile(r"(.+):([1-9][0-9]{0,6})", re.DOTALL)
MAX_ELEMENTS = 100_000  # a hundred times a long paper


class MarkupError(Exception):
    """The markup a template produced is wrong; `place` is `template:line` of the last element before it."""

    def __init__(self, message: str, place: str, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.place, self.hint = message, place, hint


def parse_markup(markup: str) -> tuple[Block, ...]:
    """The paragraphs and tables of a rendered template. Raises MarkupError.

    Pauses that meet are one pause; a paper neither begins nor ends with one.
    """
    return _tidy(_MarkupReader().read(markup))


class _MarkupReader:
    """Expat handlers; the stack holds the names of open elements, `block` the role element among them.

    A cell is a block as long as text stands in it bare.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.stack: list[str] = []
        self.block = ""
        self.shape: Shape | None = None
        self.runs: list[Run] = []
        self.table: Grid | None = None
        self.elements = 0
        self.pending: list[str] = []  # expat hands over long text in pieces
        self.item: int | None = None
        self.place = ""

    def read(self, markup: str) -> list[Block]:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.text
        try:
            parser.Parse(f"<{ROOT}>{markup}</{ROOT}>", True)
        except expat.ExpatError as error:
            message = f"模板标记不完整：{expat.ErrorString(error.code)}"
            raise MarkupError(message, self.place, "请检查这一处之后的尖括号是否成对。") from None
        return self.blocks

    def start(self, name: str, given: dict[str, str]) -> None:
        self.flush()
        self.place = given.pop(PLACE, self.place)
        self.elements += 1
        if self.elements > MAX_ELEMENTS:
            raise MarkupError(f"标记太多，最多 {MAX_ELEMENTS} 个", self.place, "请核对模板里的循环。")
        allowed = self.allowed()
        if name not in allowed:
            known = name in (ROOT, ITEM, *IN_TABLE, *BLOCKS, *INLINES)
            message = f"<{self.stack[-1]}> 里不能用 <{name}>" if known else f"没有 <{name}> 这种标记"
            hint = f"这里可用：{'、'.join(allowed)}。" if allowed else "这里不能再有标记。"
            raise MarkupError(message, self.place, hint)
        if name == ITEM:
            self.item = self.number(given.pop("number", ""))
        values = self.values(name, given) if given or name == TABLE else {}
        self.open(name, values)
        self.stack.append(name)

    def open(self, name: str, values: dict[str, Any]) -> None:
        """Begin an element that may stand here."""
        if name == TABLE:
            self.table = Grid(values.pop("columns"), self.item, **values)
        elif name in IN_TABLE and self.table:
            self.gridded(self.table.open_row if name == ROW else self.table.open_cell, values)
            if name == CELL:
                self.block, self.shape, self.runs = CELL, attributes.shape_of(values), []
        elif name in BLOCKS and self.block == CELL:
            self.close_block()
            self.block, self.shape, self.runs = name, attributes.shape_of(values), []
        elif name in BLOCKS and not self.block:
            self.block, self.runs = name, []
            self.shape = attributes.shape_of(values) if values else None

    def values(self, name: str, given: dict[str, str]) -> dict[str, Any]:
        """The attributes of an element."""
        known = ATTRIBUTES.get(name, attributes.SHAPE if name in BLOCKS and name not in BARE else {})
        try:
            values = attributes.values_of(given, known)
        except KeyError as error:
            raise MarkupError(f"<{name}> 没有 {error.args[0]} 这个属性", self.place, "请删去这个属性。") from None
        except attributes.WrongAttribute as error:
            raise MarkupError(f"<{name}> 的 {error}", self.place, "请照 markup.rng 里的写法改。") from None
        if name == TABLE and "columns" not in values:
            raise MarkupError("<table> 要写 columns，各栏宽度的比例", self.place, '如 <table columns="1 3 2">。')
        return values

    def gridded(self, step: Callable[..., None], values: dict[str, Any]) -> None:
        """Let the table take a step."""
        try:
            step(**{name: value for name, value in values.items() if name not in ("align", "size")})
        except GridError as error:
            raise MarkupError(str(error), self.place, "请核对各行的格数，和 columns、rows 占的格。") from None

    def allowed(self) -> tuple[str, ...]:
        """The elements that may stand here."""
        if not self.stack:
            return (ROOT,)
        above = self.stack[-1]
        if above in IN_TABLE:
            return IN_TABLE[above]
        if not self.block:
            return IN_PAPER if above == ROOT else IN_ITEM
        return IN_BLOCK if above == self.block and above not in BARE else ()

    def number(self, text: str) -> int:
        if not ITEM_NUMBER.fullmatch(text):
            hint = f'写成 <{ITEM} number="{{{{ item.number }}}}">。'
            raise MarkupError(f"<{ITEM}> 的 number 应是第几项，现在是“{text}”", self.place, hint)
        return int(text)

    def end(self, name: str) -> None:
        self.flush()
        self.stack.pop()
        if name == ITEM:
            self.item = None
        elif name in IN_TABLE and self.table:
            self.close_in_table(name, self.table)
        elif name == self.block and name not in self.stack:
            self.close_block()
            self.block = CELL if self.table else ""

    def close_in_table(self, name: str, table: Grid) -> None:
        if name == CELL:
            self.close_block()
            self.block = ""
            table.close_cell()
        elif name == ROW:
            self.gridded(table.close_row, {})
        else:
            self.table = None
            self.blocks += table.finished()

    def close_block(self) -> None:
        """Keep the open block when there is something in it."""
        role = (
            (Role.HEAD if self.table and self.table.header else Role.CELL) if self.block == CELL else BLOCKS[self.block]
        )
        if role is Role.PAUSE or any(run.text.strip() for run in self.runs):
            paragraph = Paragraph(role, tuple(self.runs), self.item, shape=self.shape)
            (self.table.paragraphs if self.table else self.blocks).append(paragraph)
        self.runs = []

    def text(self, data: str) -> None:
        self.pending.append(data)

    def flush(self) -> None:
        """Take the text since the last tag."""
        if not self.pending:
            return
        text, self.pending = "".join(self.pending), []
        if not self.block or self.block == Role.PAUSE:
            if text.strip():
                raise MarkupError(f"文字“{text.strip()[:12]}”不在任何段落里", self.place, "请放进 <p>…</p>。")
            return
        inside = self.stack[-1]
        self.runs += _marked(text, INLINES[inside] if inside != self.block else Mark.PLAIN)


def _marked(text: str, mark: Mark) -> list[Run]:
    """The text as runs, marked blanks apart."""
    if "【" not in text:
        return [Run(text, mark)]
    runs, end = [], 0
    for match in BLANK.finditer(text):
        if match.start() > end:
            runs.append(Run(text[end : match.start()], mark))
        runs.append(Run(match.group(), Mark.BLANK))
        end = match.end()
    return [*runs, Run(text[end:], mark)] if end < len(text) else runs


def _tidy(blocks: list[Block]) -> tuple[Block, ...]:
    kept: list[Block] = []
    for block in blocks:
        if _is_pause(block) and (not kept or _is_pause(kept[-1])):
            continue
        kept.append(block)
    while kept and _is_pause(kept[-1]):
        kept.pop()
    return tuple(kept)


def _is_pause(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role is Role.PAUSE
