"""Titles as a page shows them, the same for every paged format."""

from __future__ import annotations

from meetingkit.document import Paragraph, Role, Run
from meetingkit.layout.model import Layout
from meetingkit.wording.titles import break_title


def shown_runs(paragraph: Paragraph, layout: Layout) -> tuple[Run, ...]:
    """The runs; a title too long for its line is broken at a boundary of meaning (layout sheet §5.1)."""
    if paragraph.role is not Role.TITLE or len(paragraph.runs) != 1:
        return paragraph.runs
    [run] = paragraph.runs
    room = layout.text_width / layout.paragraphs[Role.TITLE.value].size
    return (run._replace(text="\n".join(break_title(run.text, room))),)
