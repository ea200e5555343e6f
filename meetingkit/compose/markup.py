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
INLINES = {"lead": Mark.LEAD, "cue": Mark.CUE}
BARE = ("cue", "pause")  # blocks that hold no inline elements
IN_TABLE = (TABLE, ROW, CELL)
# what may stand in each element
BELOW: dict[str, tuple[str, ...]] = {
    ROOT: (ITEM, TABLE, *BLOCKS),
    ITEM: (TABLE, *BLOCKS),
    TABLE: (ROW,),
    ROW: (CELL,),
    CELL: (*(name for name in BLOCKS if name not in BARE), *(name for name in INLINES if name not in BARE)),
    **{name: () if name in BARE else tuple(INLINES) for name in BLOCKS},
    **dict.fromkeys(INLINES, ()),
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
    """Expat handlers; the stack holds, for each open element, the name around it and what might stand there.

    A cell is a block of the cell's own role as long as text stands in it bare.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.stack: list[tuple[str, tuple[str, ...]]] = []
        self.name = ""  # of the innermost open element
        self.allowed: tuple[str, ...] = (ROOT,)  # what may stand in it
        self.role: Role | None = None  # of the open block
        self.shape: Shape | None = None  # of the open block
        self.mark = Mark.PLAIN  # of the open inline element
        self.runs: list[Run] = []
        self.table: Grid | None = None
        self.told = False  # whether the open block has words in it
        self.elements = 0
        self.pending: list[str] = []  # expat hands over long text in pieces
        self.item: int | None = None
        self.place = ""

    def read(self, markup: str) -> list[Block]:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.pending.append
        try:
            parser.Parse(f"<{ROOT}>{markup}</{ROOT}>", True)
        except expat.ExpatError as error:
            message = f"模板标记不完整：{expat.ErrorString(error.code)}"
            raise MarkupError(message, self.place, "请检查这一处之后的尖括号是否成对。") from None
        return self.blocks

    def start(self, name: str, given: dict[str, str]) -> None:
        if self.pending:
            self.flush()
        self.place = given.pop(PLACE, self.place)
        self.elements += 1
        if name not in self.allowed or self.elements > MAX_ELEMENTS:
            raise self.refusal(name)
        if name == ITEM:
            self.item = self.number(given.pop("number", ""))
        values = self.values(name, given) if given else {}
        if name in IN_TABLE:
            self.open_in_table(name, values)
        elif name in BLOCKS and (self.role is None or self.name == CELL):
            self.open_block(BLOCKS[name], values)
        elif self.role:
            self.mark = INLINES[name]
        self.stack.append((self.name, self.allowed))
        self.name, self.allowed = name, BELOW[name]

    def refusal(self, name: str) -> MarkupError:
        """What is wrong with an element that may not stand here."""
        if self.elements > MAX_ELEMENTS:
            return MarkupError(f"标记太多，最多 {MAX_ELEMENTS} 个", self.place, "请核对模板里的循环。")
        message = f"<{self.name}> 里不能用 <{name}>" if name in BELOW else f"没有 <{name}> 这种标记"
        hint = f"这里可用：{'、'.join(self.allowed)}。" if self.allowed else "这里不能再有标记。"
        return MarkupError(message, self.place, hint)

    def values(self, name: str, given: dict[str, str]) -> dict[str, Any]:
        """The attributes of an element."""
        known = ATTRIBUTES.get(name, attributes.SHAPE if name in BLOCKS and name not in BARE else {})
        try:
            return attributes.values_of(given, known)
        except KeyError as error:
            raise MarkupError(f"<{name}> 没有 {error.args[0]} 这个属性", self.place, "请删去这个属性。") from None
        except attributes.WrongAttribute as error:
            raise MarkupError(f"<{name}> 的 {error}", self.place, "请照 markup.rng 里的写法改。") from None

    def number(self, text: str) -> int:
        if not ITEM_NUMBER.fullmatch(text):
            hint = f'写成 <{ITEM} number="{{{{ item.number }}}}">。'
            raise MarkupError(f"<{ITEM}> 的 number 应是第几项，现在是“{text}”", self.place, hint)
        return int(text)

    def open_in_table(self, name: str, values: dict[str, Any]) -> None:
        if name == TABLE:
            if "columns" not in values:
                raise MarkupError("<table> 要写 columns，各栏宽度的比例", self.place, '如 <table columns="1 3 2">。')
            self.table = Grid(values.pop("columns"), self.item, **values)
        elif self.table and name == ROW:
            self.gridded(self.table.open_row, values)
        elif self.table:
            spans = {key: value for key, value in values.items() if key not in attributes.SHAPE}
            self.gridded(self.table.open_cell, spans)
            self.open_block(self.table.role, values)

    def gridded(self, step: Callable[..., None], values: dict[str, Any]) -> None:
        """Let the table take a step."""
        try:
            step(**values)
        except GridError as error:
            raise MarkupError(str(error), self.place, "请核对各行的格数，和 columns、rows 占的格。") from None

    def open_block(self, role: Role, values: dict[str, Any]) -> None:
        """Begin a block; bare text of a cell before it is one of its own."""
        if self.role:
            self.close_block()
        self.role, self.runs = role, []
        self.shape = attributes.shape_of(values) if values else None

    def close_block(self) -> None:
        """Keep the open block when there is something in it."""
        if self.role and (self.told or self.role is Role.PAUSE):
            paragraph = Paragraph(self.role, tuple(self.runs), self.item, shape=self.shape)
            (self.table.paragraphs if self.table else self.blocks).append(paragraph)
        self.role, self.told = None, False

    def end(self, name: str) -> None:
        if self.pending:
            self.flush()
        self.name, self.allowed = self.stack.pop()
        if self.mark is not Mark.PLAIN:
            self.mark = Mark.PLAIN
        elif self.role:
            self.close_block()
            if self.table:
                self.end_in_cell(name, self.table)
        elif name == ITEM:
            self.item = None
        elif name == ROW and self.table:
            self.gridded(self.table.close_row, {})
        elif name == TABLE and self.table:
            self.blocks += self.table.finished()
            self.table = None

    def end_in_cell(self, name: str, table: Grid) -> None:
        """The cell is over, or a block in it, after which bare text may follow."""
        if name == CELL:
            table.close_cell()
        else:
            self.open_block(table.role, {})

    def flush(self) -> None:
        """Take the text since the last tag."""
        text = "".join(self.pending)
        self.pending.clear()
        words = not text.isspace()
        if self.role and self.role is not Role.PAUSE:
            self.told = self.told or words
            self.runs += _marked(text, self.mark)
        elif words:
            raise MarkupError(f"文字“{text.strip()[:12]}”不在任何段落里", self.place, "请放进 <p>…</p>。")


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
