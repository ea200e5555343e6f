"""Role markup → Document. The vocabulary is described for editors by `templates/markup.rng`."""

from __future__ import annotations

import re
from xml.parsers import expat

from meetingkit.document import Mark, Paragraph, Role, Run
from meetingkit.wording.blanks import BLANK

ROOT, ITEM, PLACE = "paper", "item", "at"
# margin notes are put in when a copy is arranged, never by a template
BLOCKS = {role.value: role for role in Role if role is not Role.MARGIN}
INLINES = {"lead": Mark.LEAD, "cue": Mark.CUE}
BARE = ("cue", "pause")  # blocks that hold no inline elements
# what may stand in the paper, in an item, in a block
IN_PAPER, IN_ITEM, IN_BLOCK = (ITEM, *BLOCKS), tuple(BLOCKS), tuple(INLINES)
BELOW = {
    ROOT: IN_PAPER,
    ITEM: IN_ITEM,
    **{name: () if name in BARE else IN_BLOCK for name in BLOCKS},
    **dict.fromkeys(INLINES, ()),
}
ITEM_NUMBER = re.compile(r"[1-9][0-9]{0,3}")
# a template can write the attribute itself, so it need not say a file and a line
PLACED = re.compile(r"(.+):([1-9][0-9]{0,6})", re.DOTALL)
MAX_ELEMENTS = 100_000  # a hundred times a long paper


class MarkupError(Exception):
    """The markup a template produced is wrong; `place` is `template:line` of the last element before it."""

    def __init__(self, message: str, place: str, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.place, self.hint = message, place, hint


def parse_markup(markup: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a rendered template. Raises MarkupError.

    Pauses that meet are one pause; a paper neither begins nor ends with one.
    """
    return _tidy(_MarkupReader().read(markup))


class _MarkupReader:
    """Expat handlers; the stack holds, for each open element, the name around it and what might stand there."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self.stack: list[tuple[str, tuple[str, ...]]] = []
        self.name = ""  # of the innermost open element
        self.allowed: tuple[str, ...] = (ROOT,)  # what may stand in it
        self.role: Role | None = None  # of the open block
        self.mark = Mark.PLAIN  # of the open inline element
        self.runs: list[Run] = []
        self.told = False  # whether the open block has words in it
        self.elements = 0
        self.pending: list[str] = []  # expat hands over long text in pieces
        self.item: int | None = None
        self.place = ""

    def read(self, markup: str) -> list[Paragraph]:
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
        return self.paragraphs

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self.pending:
            self.flush()
        self.place = attributes.pop(PLACE, self.place)
        self.elements += 1
        if name not in self.allowed or self.elements > MAX_ELEMENTS:
            raise self.refusal(name)
        if name == ITEM:
            self.item = self.number(attributes.pop("number", ""))
        if attributes:
            raise MarkupError(f"<{name}> 没有 {next(iter(attributes))} 这个属性", self.place, "请删去这个属性。")
        if self.role:
            self.mark = INLINES[name]
        elif name in BLOCKS:
            self.role, self.runs = BLOCKS[name], []
        self.stack.append((self.name, self.allowed))
        self.name, self.allowed = name, BELOW[name]

    def refusal(self, name: str) -> MarkupError:
        """What is wrong with an element that may not stand here."""
        if self.elements > MAX_ELEMENTS:
            return MarkupError(f"标记太多，最多 {MAX_ELEMENTS} 个", self.place, "请核对模板里的循环。")
        message = f"<{self.name}> 里不能用 <{name}>" if name in BELOW else f"没有 <{name}> 这种标记"
        hint = f"这里可用：{'、'.join(self.allowed)}。" if self.allowed else "这里不能再有标记。"
        return MarkupError(message, self.place, hint)

    def number(self, text: str) -> int:
        if not ITEM_NUMBER.fullmatch(text):
            hint = f'写成 <{ITEM} number="{{{{ item.number }}}}">。'
            raise MarkupError(f"<{ITEM}> 的 number 应是第几项，现在是“{text}”", self.place, hint)
        return int(text)

    def end(self, name: str) -> None:
        if self.pending:
            self.flush()
        self.name, self.allowed = self.stack.pop()
        if self.mark is not Mark.PLAIN:
            self.mark = Mark.PLAIN
        elif self.role:
            if self.told or self.role is Role.PAUSE:
                self.paragraphs.append(Paragraph(self.role, tuple(self.runs), self.item))
            self.role, self.told = None, False
        elif name == ITEM:
            self.item = None

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


def _tidy(paragraphs: list[Paragraph]) -> tuple[Paragraph, ...]:
    kept: list[Paragraph] = []
    for paragraph in paragraphs:
        pause = paragraph.role is Role.PAUSE
        if pause and (not kept or kept[-1].role is Role.PAUSE):
            continue
        kept.append(paragraph)
    while kept and kept[-1].role is Role.PAUSE:
        kept.pop()
    return tuple(kept)
