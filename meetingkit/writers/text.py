"""Document → plain text: one line a paragraph or a row of a table, an empty line where there is a pause."""

from __future__ import annotations

from meetingkit.document import Document, Paragraph, Role, Row

HEAD = (Role.TITLE, Role.SUBTITLE, Role.BYLINE)


def write_text(document: Document) -> str:
    """The paper as text; every paragraph as it stands, none re-wrapped."""
    lines: list[str] = []
    before: Role | None = None
    for block in document.blocks:
        role = block.role if isinstance(block, Paragraph) else Role.CELL
        if before in HEAD and role not in HEAD:
            lines.append("")
        lines += [block.text] if isinstance(block, Paragraph) else map(_row, block.rows)
        before = role
    return "\n".join(lines) + "\n"


def _row(row: Row) -> str:
    """A row on one line: its cells between tabs, as spreadsheets take them."""
    return "\t".join(" ".join(p.text.replace("\n", " ") for p in cell.paragraphs) for cell in row.cells)
