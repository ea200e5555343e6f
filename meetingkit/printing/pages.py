"""The lines on the pages of a PDF, with their fonts, read by pypdfium2."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

import pypdfium2
import pypdfium2.raw as pdfium

from meetingkit.document import Role
from meetingkit.layout.model import Layout

POINTS_PER_MM = 72 / 25.4
Placed = tuple[float, str, int]  # where a character begins on its line, the character, its index on the page


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its page from 1, its characters without spaces, and the font of its first character."""

    page: int
    text: str
    font: str


@dataclass(frozen=True, slots=True)
class Area:
    """The type area in points from the page's lower left corner, and the smallest type that counts as text."""

    left: float
    bottom: float
    top: float
    smallest: float


def type_area(layout: Layout, sizes: Iterable[float] = ()) -> Area:
    """Where the text of a layout stands; margin notes, page numbers and readings above characters lie outside.

    `sizes` are those of paragraphs that have another type than their style.
    """
    page = layout.page
    usual = (style.size for role, style in layout.paragraphs.items() if role != Role.MARGIN.value)
    smallest = min(*usual, *sizes) * 0.75
    return Area(
        page.left * POINTS_PER_MM - 3,
        page.bottom * POINTS_PER_MM - 3,
        (page.height - page.top) * POINTS_PER_MM + 12,
        smallest,
    )


def read_lines(pdf: bytes, area: Area, *, cell_by_cell: bool = False) -> tuple[int, list[Line]]:
    """Number of pages, and the lines in the type area from top to bottom.

    `cell_by_cell` takes them in the order in which the office suite wrote them: text that wraps in a table's cell
    stands beside that of the next.
    """
    document = pypdfium2.PdfDocument(pdf)
    try:
        lines: list[Line] = []
        for number, page in enumerate(document, 1):
            lines += _lines_of(page, number, area, cell_by_cell=cell_by_cell)
        return len(document), lines
    finally:
        document.close()


def _lines_of(page: pypdfium2.PdfPage, number: int, area: Area, *, cell_by_cell: bool) -> list[Line]:
    text = page.get_textpage()
    placed: list[tuple[int, Placed]] = []
    for index in range(text.count_chars()):
        char = chr(pdfium.FPDFText_GetUnicode(text, index))
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(text, index, ctypes.byref(x), ctypes.byref(y))
        inside = area.left < x.value and area.bottom < y.value < area.top
        if char.strip() and char != "\ufffe" and inside and pdfium.FPDFText_GetFontSize(text, index) > area.smallest:
            placed.append((round(y.value), (x.value, char, index)))
    rows = _written(placed) if cell_by_cell else _joined(placed)
    return [Line(number, "".join(char for _, char, _ in row), _font(text, row[0][2])) for row in rows]


def _written(placed: list[tuple[int, Placed]]) -> list[list[Placed]]:
    """Lines in the order in which they were written."""
    return [[char for _, char in line] for _, line in groupby(placed, key=itemgetter(0))]


def _joined(placed: list[tuple[int, Placed]]) -> list[list[Placed]]:
    """Lines from top to bottom; baselines less than three points apart are one line."""
    rows: dict[int, list[Placed]] = {}
    for baseline, char in placed:
        rows.setdefault(baseline, []).append(char)
    lines: list[list[Placed]] = []
    above: int | None = None
    for baseline in sorted(rows, reverse=True):
        if above is not None and above - baseline < 3:
            lines[-1] += rows[baseline]
        else:
            lines.append(rows[baseline])
            above = baseline
    return [sorted(line) for line in lines]


def _font(text: pypdfium2.PdfTextPage, index: int) -> str:
    flags = ctypes.c_int()
    length = pdfium.FPDFText_GetFontInfo(text, index, None, 0, ctypes.byref(flags))
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFText_GetFontInfo(text, index, buffer, length, ctypes.byref(flags))
    return buffer.value.decode("utf-8", "replace").split("+", 1)[-1]
