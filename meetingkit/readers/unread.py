"""What a Word file says outside its body text: text boxes, footnotes and endnotes. They are not read, and that is told."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.diagnostics import Diagnostic, Severity
from meetingkit.learning.package import Element, Package, W
from meetingkit.readers.wordtext import BOX, body_paragraphs, pieces

FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # says a box again, for old programs
NOTES = {"footnotes": ("脚注", f"{W}footnote"), "endnotes": ("尾注", f"{W}endnote")}
SHOWN = 20  # characters of the first of them
HINT = "要检查、要导入的，请把它挪到正文里。"


def unread(package: Package) -> tuple[Diagnostic, ...]:
    """One notice (MK070) for each kind of place that has text. Raises InvalidInput when the notes are hostile."""
    said = set(_paragraphs_of_body(package.document))
    places = {"文本框": [text for text in _boxes(package.document) if text not in said]}
    for kind, (name, tag) in NOTES.items():
        part = package.related(kind)
        if part is not None:
            places[name] = [text for note in part.iter(tag) for text in _paragraphs(note)]
    return tuple(_told(package.file, name, texts) for name, texts in places.items() if texts)


def _paragraphs_of_body(document: Element) -> Iterator[str]:
    """What is read: a name card says in a box, upside down, what it says in the body."""
    for paragraph in body_paragraphs(document.find(f"{W}body")):
        if text := "".join(piece.text for piece in pieces(paragraph)).strip():
            yield text


def _boxes(document: Element) -> Iterator[str]:
    for box in document.iter(BOX):
        if next(box.iterancestors(FALLBACK, BOX), None) is None:
            yield from _paragraphs(box)


def _paragraphs(element: Element) -> Iterator[str]:
    for paragraph in element.iter(f"{W}p"):
        if text := "".join(piece.text for piece in pieces(paragraph)).strip():
            yield text


def _told(file: str, name: str, texts: list[str]) -> Diagnostic:
    first = texts[0] if len(texts[0]) <= SHOWN else f"{texts[0][:SHOWN]}…"
    return Diagnostic("MK070", Severity.INFO, f"{name}里的文字没有读，共 {len(texts)} 段：“{first}”", file, hint=HINT)
