"""Document → plain text: one line a paragraph, an empty line where there is a pause."""

from __future__ import annotations

from meetingkit.document import Document, Role

HEAD = (Role.TITLE, Role.SUBTITLE, Role.BYLINE)


def write_text(document: Document) -> str:
    """The paper as text; every paragraph as it stands, none re-wrapped."""
    lines: list[str] = []
    before: Role | None = None
    for paragraph in document.paragraphs:
        if before in HEAD and paragraph.role not in HEAD:
            lines.append("")
        lines.append(paragraph.text)
        before = paragraph.role
    return "\n".join(lines) + "\n"
