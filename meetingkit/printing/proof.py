"""Reading the printed pages back: is every character there, in which fonts, and what only the page shows."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from meetingkit.document import Document, Paragraph, Role, Table
from meetingkit.layout.model import Layout
from meetingkit.printing.pages import Line, read_lines, type_area

# names a font carries inside a PDF, by the name written into the Word file
KNOWN_NAMES = {
    "方正小标宋简体": ("FZXiaoBiaoSong-B05S", "FZXBSJW"),
    "方正小标宋_GBK": ("FZXiaoBiaoSong-B05", "FZXBSK"),
    "仿宋_GB2312": ("FangSong_GB2312",),
    "仿宋": ("FangSong",),
    "楷体_GB2312": ("KaiTi_GB2312",),
    "楷体": ("KaiTi",),
    "黑体": ("SimHei",),
    "宋体": ("SimSun",),
}
STUB = 2


@dataclass(frozen=True, slots=True)
class Loss:
    """A character of the paper that the page does not show; `before` is what stands before it."""

    character: str
    page: int
    before: str


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found on the pages.

    `substitutions` maps the font asked for to the one used; `stubs` and `lonely` name lines as (page, text).
    """

    pages: int
    losses: tuple[Loss, ...]
    substitutions: dict[str, str]
    stubs: tuple[tuple[int, str], ...]
    lonely: tuple[tuple[int, str], ...]


def proof(pdf: bytes, document: Document, layout: Layout) -> Proof:
    """Hold a PDF against the document it was made from."""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    sizes = {p.shape.size for p in document.paragraphs if p.shape and p.shape.size}
    pages, lines = read_lines(pdf, type_area(layout, sizes), cell_by_cell=bool(tables))
    lines = _without_repeated(lines, tables)
    # what stands upside down repeats what stands upright, and is drawn, not written
    spoken = [
        p
        for p in document.paragraphs
        if _bare(p.text) and p.role is not Role.MARGIN and not (p.shape and p.shape.turned)
    ]
    placed = list(_placed(spoken, lines))
    return Proof(
        pages,
        tuple(_losses(spoken, lines)),
        dict(_substitutions(placed, layout)),
        tuple((shown[-1][0].page, shown[-1][1]) for p, shown in placed if _is_stub(p, shown)),
        tuple(_lonely(placed, pages)),
    )


def _without_repeated(lines: list[Line], tables: list[Table]) -> list[Line]:
    """The lines without those of header rows at the top of a page that goes on with a table."""
    headers = {
        "".join(_bare(p.text) for row in table.rows if row.header for cell in row.cells for p in cell.paragraphs)
        for table in tables
    }
    longest_first = sorted(filter(None, headers), key=len, reverse=True)
    kept: list[Line] = []
    for page, group in groupby(lines, key=lambda line: line.page):
        of_page = list(group)
        text = "".join(line.text for line in of_page)
        repeated = next((len(head) for head in longest_first if page > 1 and text.startswith(head)), 0)
        for line in of_page:
            if len(line.text) > repeated:
                kept.append(replace(line, text=line.text[repeated:]))
            repeated = max(0, repeated - len(line.text))
    return kept


def _bare(text: str) -> str:
    return "".join(text.split())


def _losses(paragraphs: list[Paragraph], lines: list[Line]) -> Iterator[Loss]:
    wanted = "".join(_bare(p.text) for p in paragraphs)
    found = "".join(line.text for line in lines)
    if wanted == found:
        return
    pages = [line.page for line in lines for _ in line.text]
    changes = difflib.SequenceMatcher(None, wanted, found, autojunk=False).get_opcodes()
    # a reader may take a line of large type after the smaller one below it: what stands elsewhere is not lost
    elsewhere = Counter(found[at:to] for tag, _, _, at, to in changes if tag in ("insert", "replace"))
    for tag, start, end, at, _ in changes:
        if tag == "delete" and elsewhere[wanted[start:end]]:
            elsewhere[wanted[start:end]] -= 1
        elif tag in ("delete", "replace"):
            page = pages[min(at, len(pages) - 1)] if pages else 1
            for index in range(start, end):
                yield Loss(wanted[index], page, wanted[max(0, index - 8) : index])


def _placed(paragraphs: list[Paragraph], lines: list[Line]) -> Iterator[tuple[Paragraph, list[tuple[Line, str]]]]:
    """Each paragraph with its part of each printed line, counted off in order."""
    queue = [(line, line.text) for line in lines]
    position = 0
    for paragraph in paragraphs:
        left, shown = len(_bare(paragraph.text)), []
        while left > 0 and position < len(queue):
            line, rest = queue[position]
            part = rest[:left]
            shown.append((line, part))
            left -= len(part)
            queue[position] = (line, rest[len(part) :])
            position += not queue[position][1]
        if shown:
            yield paragraph, shown


def _is_stub(paragraph: Paragraph, shown: list[tuple[Line, str]]) -> bool:
    """A last line of one or two characters, punctuation not counted; in a table there are many such."""
    if paragraph.role in (Role.HEAD, Role.CELL):
        return False
    letters = [char for char in shown[-1][1] if char.isalnum()]
    return len(shown) > 1 and len(letters) <= STUB


def _lonely(placed: list[tuple[Paragraph, list[tuple[Line, str]]]], pages: int) -> Iterator[tuple[int, str]]:
    """A last page that holds nothing but the closing words."""
    on_last = [(p, text) for p, shown in placed for line, text in shown if line.page == pages]
    if pages > 1 and len(on_last) == 1:
        yield pages, on_last[0][1]


def _substitutions(placed: list[tuple[Paragraph, list[tuple[Line, str]]]], layout: Layout) -> Iterator[tuple[str, str]]:
    for paragraph, shown in placed:
        if paragraph.runs[0].mark != "plain" or paragraph.text[0].isascii() or paragraph.role is Role.PAUSE:
            continue
        asked = layout.font(layout.paragraphs[paragraph.role.value].font)
        used = shown[0][0].font
        names = (asked, *KNOWN_NAMES.get(asked, ()))
        if not any(name.replace(" ", "").lower() in used.replace(" ", "").lower() for name in names):
            yield asked, used
