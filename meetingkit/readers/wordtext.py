"""What is text in a Word paragraph, and which element each character stands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from meetingkit.learning.model import own_runs
from meetingkit.learning.package import Element, W

CHARACTERS = {f"{W}tab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
TEXT, BREAK, RUBY, BOX = f"{W}t", f"{W}br", f"{W}ruby", f"{W}txbxContent"


@dataclass(frozen=True, slots=True)
class Piece:
    """The characters that a child of a run stands for."""

    run: Element
    child: Element
    text: str


def body_paragraphs(body: Element) -> Iterator[Element]:
    """Every paragraph of the body in order, those in table cells too; none of text boxes, which repeat themselves."""
    boxed = any(True for _ in body.iter(BOX))
    for paragraph in body.iter(f"{W}p"):
        if not boxed or next(paragraph.iterancestors(BOX), None) is None:
            yield paragraph


def pieces(paragraph: Element) -> Iterator[Piece]:
    """The text of a paragraph in order: as it stands once changes are accepted, without what is hidden."""
    for run in own_runs(paragraph):
        if run.find(f"{W}rPr/{W}vanish") is not None:
            continue
        for child in run:
            if text := _text(child):
                yield Piece(run, child, text)


def _text(child: Element) -> str:
    if child.tag == TEXT:
        return child.text or ""
    if child.tag == BREAK:
        return "" if child.get(f"{W}type") in ("page", "column") else "\n"
    if child.tag == RUBY:  # the characters, not the reading above them
        return "".join(text.text or "" for text in child.iterfind(f"{W}rubyBase//{TEXT}"))
    return CHARACTERS.get(child.tag, "")
