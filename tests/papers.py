"""Papers for tests: from an agenda as text to a document, its text, its Word file."""

from __future__ import annotations

from pathlib import Path

from meetingkit.document import Document, Paragraph, Role
from meetingkit.layout.loading import load_layout
from meetingkit.library import default_library
from meetingkit.ordering import Sheaf, orders_of
from meetingkit.reading.source import as_source
from meetingkit.workflow import meeting_from
from meetingkit.writers.docx import write_docx
from meetingkit.writers.text import write_text

LAYOUT = load_layout(default_library(), "gb9704", papers=True)


def paper_of(agenda: str, paper: str, roster: str | None = None) -> Document:
    """A paper of the meeting that a YAML text describes."""
    library = default_library()
    meeting = meeting_from(as_source(agenda, "会.yaml"), library, as_source(roster, "名册.yaml") if roster else None)
    [order] = orders_of([paper], None, None, library)
    return Sheaf(meeting, library).document(order, LAYOUT)


def text_of(agenda: str, paper: str, roster: str | None = None) -> str:
    """Its text, one line a paragraph or a row."""
    return write_text(paper_of(agenda, paper, roster))


def lines_of(document: Document, role: Role) -> list[Paragraph]:
    """Its paragraphs of one role, those in tables too."""
    return [paragraph for paragraph in document.paragraphs if paragraph.role is role]


def word_file(agenda: str, paper: str, folder: Path, name: str = "paper") -> Path:
    """Its Word file, called `name`."""
    path = folder / f"{name}.docx"
    path.write_bytes(write_docx(paper_of(agenda, paper), LAYOUT))
    return path
