"""Word files → Manuscript: body text with table cells in order; headers and deleted text left out, boxes and notes told."""

from __future__ import annotations

from itertools import accumulate
from pathlib import Path

from meetingkit.document import Document, Paragraph, Role, Run
from meetingkit.learning.model import Formatting, ModelParagraph
from meetingkit.learning.package import Package, W, open_package
from meetingkit.learning.roles import is_heading, recognise
from meetingkit.readers import Manuscript
from meetingkit.readers.numbering import Numbering
from meetingkit.readers.unread import unread
from meetingkit.readers.wordtext import body_paragraphs, pieces

LONGEST_HEADING = 60


def read(path: Path) -> Manuscript:
    """The paragraphs that have text. Raises InvalidInput when the file is hostile, locked or no Word file."""
    return manuscript_of(open_package(path))


def manuscript_of(package: Package) -> Manuscript:
    """The manuscript in a Word package. A line break within a paragraph begins a new one of the same number."""
    formatting, numbering = Formatting(package), Numbering(package)
    models: list[ModelParagraph] = []
    found: list[tuple[str, int, int]] = []
    for number, element in enumerate(body_paragraphs(package.document.find(f"{W}body")), 1):
        text = "".join(piece.text for piece in pieces(element))
        if not text.strip():
            continue
        prefix = numbering.number(element)
        lines = text.split("\n")
        starts = [0, *accumulate(len(line) + 1 for line in lines)]
        model = formatting.paragraph(element)
        for line, start in zip(lines, starts, strict=False):
            if words := line.strip():
                lead = prefix if start == 0 else ""
                found.append((lead + words, number, start + len(line) - len(line.lstrip()) - len(lead)))
                models.append(model)
    roles = {id(model): role for role, members in recognise(models).items() for model in members}
    paragraphs = tuple(
        Paragraph(_role(roles.get(id(model), Role.BODY), model, text), (Run(text),))
        for model, (text, _, _) in zip(models, found, strict=True)
    )
    numbers, shifts = tuple(number for _, number, _ in found), tuple(shift for *_, shift in found)
    return Manuscript(package.file, Document(paragraphs), numbers, shifts, unread(package))


def _role(role: Role, model: ModelParagraph, text: str) -> Role:
    """The role; a numbered paragraph that runs on is body text, as it is in a text file."""
    alone = model.outline is not None or ("。" not in text and len(text) <= LONGEST_HEADING)
    return Role.BODY if is_heading(role) and not alone else role
