"""Writers: Document → bytes, one table from format to writer.

A writer's module is imported when its format is asked for.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from meetingkit.document import Document
    from meetingkit.layout.model import Layout


class Format(StrEnum):
    """What a paper can be written as; the value is the file suffix."""

    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"
    MARKDOWN = "md"
    TEXT = "txt"
    CALENDAR = "ics"
    SVG = "svg"
    PNG = "png"

    @property
    def paged(self) -> bool:
        """Whether it has lines and margins to arrange."""
        return self in (Format.DOCX, Format.PDF, Format.HTML)

    @property
    def is_text(self) -> bool:
        """Whether it can be shown on a screen as it is."""
        return self in (Format.HTML, Format.MARKDOWN, Format.TEXT, Format.CALENDAR, Format.SVG)


def write_document(document: Document, fmt: Format, layout: Layout) -> bytes:
    """The document in a format; the layout matters to paged formats only.

    Raises ValueError for PDF, which is printed from the Word file (`meetingkit.printing`), and for what no document is
    written as, but a paper's own data (`meetingkit.papers.products`).
    """
    match fmt:
        case Format.PDF:
            raise ValueError("PDF is printed, not written")
        case Format.CALENDAR | Format.SVG | Format.PNG:
            raise ValueError(f"no document is written as {fmt.value}")
        case Format.DOCX:
            from meetingkit.writers.docx import write_docx

            return write_docx(document, layout)
        case Format.HTML:
            from meetingkit.writers.html import write_html

            return write_html(document, layout).encode()
        case Format.MARKDOWN:
            from meetingkit.writers.markdown import write_markdown

            return write_markdown(document).encode()
        case Format.TEXT:
            from meetingkit.writers.text import write_text

            return write_text(document).encode()
