"""Findings as comments at their places in a copy of a Word file."""

from __future__ import annotations

import io
import zipfile
from collections import defaultdict
from collections.abc import Iterable
from copy import deepcopy
from datetime import datetime
from typing import Any

from lxml import etree

from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.learning.package import MB, RESAVE, ZIP_ERRORS, Element, W
from meetingkit.readers.wordtext import TEXT, body_paragraphs, pieces

AUTHOR, INITIALS = "meetingkit", "MK"
MAX_TOTAL = 128 * MB  # of all parts, pictures included
BROKEN = (
    KeyError,
    AttributeError,
    etree.LxmlError,
    *ZIP_ERRORS,
)  # what python-docx says of a package that lacks a part
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def commented(data: bytes, found: Iterable[Diagnostic], when: datetime, file: str) -> bytes:
    """The Word file with a comment on exactly the words of each finding; nothing else in its text is changed.

    `data` is what `readers.docx` has read under the name `file`. A finding without words marks its whole paragraph.
    Raises InvalidInput (MK038) where the package is too large, or lacks parts that Word itself would miss.
    """
    from docx.text.run import Run

    document = _opened(data, file)
    by_paragraph: dict[int, list[Diagnostic]] = defaultdict(list)
    for diagnostic in found:
        by_paragraph[diagnostic.line].append(diagnostic)
    for number, element in enumerate(body_paragraphs(document.element.body), 1):
        for diagnostic in by_paragraph.get(number, ()):
            runs = [Run(run, document) for run in _runs(element, diagnostic)]
            if runs:
                text = f"{diagnostic.severity.label} {diagnostic.code} {diagnostic.message}"
                text += f"\n改法：{diagnostic.hint}" if diagnostic.hint else ""
                comment: Any = document.add_comment([runs[0], runs[-1]], text, AUTHOR, INITIALS)
                comment._comment_elm.date = when
    copy = io.BytesIO()
    document.save(copy)
    return copy.getvalue()


def _opened(data: bytes, file: str) -> Any:
    """The package in python-docx, which alone knows all the parts that comments need, and inflates them all."""
    from docx import Document

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            total = sum(info.file_size for info in package.infolist())
        if total <= MAX_TOTAL:
            return Document(io.BytesIO(data))
        message = f"文件展开后有 {total // MB} MB，最多 {MAX_TOTAL // MB} MB，没有批注"
    except BROKEN:
        message = "文件缺少部件，没有批注"
    raise InvalidInput([Diagnostic("MK038", Severity.ERROR, message, file, hint=RESAVE)]) from None


def _runs(paragraph: Element, found: Diagnostic) -> list[Element]:
    """The runs that hold a finding's words and nothing else, split off where needed."""
    start, length = found.column - 1, len(found.words.split("\n")[0])
    if not length:
        start, length = 0, sum(len(piece.text) for piece in pieces(paragraph))
    _split(paragraph, start)
    _split(paragraph, start + length)
    runs: list[Element] = []
    place = 0
    for piece in pieces(paragraph):
        if start <= place < start + length and piece.run not in runs[-1:]:
            runs.append(piece.run)
        place += len(piece.text)
    return runs


def _split(paragraph: Element, offset: int) -> None:
    """Let a run begin at a character of the paragraph."""
    place = 0
    for piece in pieces(paragraph):
        inside = offset - place
        if 0 <= inside < len(piece.text):
            child = piece.child
            if inside and child.tag != TEXT:  # characters with their reading above stay together
                return
            if inside:
                child = _cut(child, inside)
            _part(piece.run, child)
            return
        place += len(piece.text)


def _cut(text: Element, at: int) -> Element:
    """Cut a `w:t` in two; returns the second."""
    rest = deepcopy(text)
    text.text, rest.text = text.text[:at], text.text[at:]
    for part in (text, rest):
        part.set(SPACE, "preserve")
    text.addnext(rest)
    return rest


def _part(run: Element, child: Element) -> None:
    """Move a run's children from `child` on into a run of the same look behind it; nothing to do when it is the first."""
    content = [one for one in run if one.tag != f"{W}rPr"]
    if content[0] is child:
        return
    other = deepcopy(run)
    for one in [one for one in other if one.tag != f"{W}rPr"]:
        other.remove(one)
    other.extend(content[content.index(child) :])
    run.addnext(other)
