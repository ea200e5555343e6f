"""Role markup → Document. The vocabulary is described for editors by `templates/markup.rng`."""

from __future__ import annotations

from xml.parsers import expat

from meetingkit.document import Mark, Paragraph, Role, Run
from meetingkit.wording.blanks import BLANK

ROOT, ITEM, PLACE = "paper", "item", "at"
BLOCKS = {role.value: role for role in Role}
INLINES = {"lead": Mark.LEAD, "cue": Mark.CUE}


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
    """Expat handlers; the stack holds the names of open elements."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self.stack: list[str] = []
        self.runs: list[Run] = []
        self.item: int | None = None
        self.place = ""

    def read(self, markup: str) -> list[Paragraph]:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.text
        parser.StartDoctypeDeclHandler = self.doctype
        try:
            parser.Parse(f"<{ROOT}>{markup}</{ROOT}>", True)
        except expat.ExpatError as error:
            message = f"模板标记不完整：{expat.ErrorString(error.code)}"
            raise MarkupError(message, self.place, "请检查这一处之后的尖括号是否成对。") from None
        return self.paragraphs

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.place = attributes.get(PLACE, self.place)
        above = self.stack[-1] if self.stack else ""
        in_block = any(open_name in BLOCKS for open_name in self.stack)
        if in_block:
            if name not in INLINES or above in INLINES:
                raise MarkupError(f"段落里不能用 <{name}>", self.place, f"段落里可用：{'、'.join(INLINES)}。")
        elif name == ITEM and above == ROOT:
            self.item = int(attributes["number"])
        elif name in BLOCKS:
            self.runs = []
        elif self.stack:
            raise MarkupError(f"没有 <{name}> 这种标记", self.place, f"可用：{'、'.join([ITEM, *BLOCKS])}。")
        self.stack.append(name)

    def end(self, name: str) -> None:
        self.stack.pop()
        if name == ITEM:
            self.item = None
        elif name in BLOCKS and not any(open_name in BLOCKS for open_name in self.stack):
            role = BLOCKS[name]
            if self.runs or role is Role.PAUSE:
                self.paragraphs.append(Paragraph(role, tuple(self.runs), self.item))

    def text(self, data: str) -> None:
        if not any(name in BLOCKS for name in self.stack):
            if data.strip():
                raise MarkupError(f"文字“{data.strip()[:12]}”不在任何段落里", self.place, "请放进 <p>…</p>。")
            return
        inside = self.stack[-1]
        block = next(name for name in self.stack if name in BLOCKS)
        mark = INLINES[inside] if inside in INLINES and inside != block else Mark.PLAIN
        self.runs += _marked(data, mark)

    def doctype(self, *_: object) -> None:
        raise MarkupError("模板里不能有 DOCTYPE", self.place)


def _marked(text: str, mark: Mark) -> list[Run]:
    """The text as runs, marked blanks apart."""
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
