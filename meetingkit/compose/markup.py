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
    """Expat handlers; the stack holds the names of open elements, `block` the role element among them."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self.stack: list[str] = []
        self.block = ""
        self.runs: list[Run] = []
        self.elements = 0
        self.pending: list[str] = []  # expat hands over long text in pieces
        self.item: int | None = None
        self.place = ""

    def read(self, markup: str) -> list[Paragraph]:
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
        return self.paragraphs

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.flush()
        self.place = attributes.pop(PLACE, self.place)
        self.elements += 1
        if self.elements > MAX_ELEMENTS:
            raise MarkupError(f"标记太多，最多 {MAX_ELEMENTS} 个", self.place, "请核对模板里的循环。")
        allowed = self.allowed()
        if name not in allowed:
            known = name in (ROOT, ITEM, *BLOCKS, *INLINES)
            message = f"<{self.stack[-1]}> 里不能用 <{name}>" if known else f"没有 <{name}> 这种标记"
            hint = f"这里可用：{'、'.join(allowed)}。" if allowed else "这里不能再有标记。"
            raise MarkupError(message, self.place, hint)
        if name == ITEM:
            self.item = self.number(attributes.pop("number", ""))
        if attributes:
            raise MarkupError(f"<{name}> 没有 {next(iter(attributes))} 这个属性", self.place, "请删去这个属性。")
        if name in BLOCKS and not self.block:
            self.block, self.runs = name, []
        self.stack.append(name)

    def allowed(self) -> tuple[str, ...]:
        """The elements that may stand here."""
        if not self.stack:
            return (ROOT,)
        above = self.stack[-1]
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
        elif name == self.block and name not in self.stack:
            role, self.block = BLOCKS[name], ""
            if role is Role.PAUSE or any(run.text.strip() for run in self.runs):
                self.paragraphs.append(Paragraph(role, tuple(self.runs), self.item))

    def text(self, data: str) -> None:
        self.pending.append(data)

    def flush(self) -> None:
        """Take the text since the last tag."""
        if not self.pending:
            return
        text, self.pending = "".join(self.pending), []
        if not self.block or BLOCKS[self.block] is Role.PAUSE:
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
