"""Document → Markdown (CommonMark); what would be markup in somebody's text is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from meetingkit.document import Cell, Document, Mark, Paragraph, Role, Table
from meetingkit.writers.grid import places

SPECIAL = re.compile(r"[\\`*_\[\]<>&~|$]")
LINE_START = re.compile(r"^(\d{0,9})([#+\-=.)])")
EDGE_SPACE = re.compile(r"^\s+|\s+$")
CLOSING_HASHES = re.compile(r"#+$")
HEADINGS = {
    Role.TITLE: "# ",
    Role.SUBTITLE: "## ",
    Role.H1: "## ",
    Role.H2: "### ",
    Role.H3: "#### ",
    Role.H4: "##### ",
}
# CommonMark sees no emphasis that begins at a space, ends at a space or mark of punctuation, or meets a word in between
LEAD = re.compile(r"(\s*)(.*[^\W_])(.*)", re.DOTALL)
LEAD_WITHIN = re.compile(r"([\W_]*)(.*[^\W_])(.*)", re.DOTALL)


def write_markdown(document: Document) -> str:
    """The paper as Markdown: title lines as one heading, leading sentences bold, blanks marked."""
    blocks: list[str] = []
    before: Role | None = None
    for paragraph in document.blocks:
        if isinstance(paragraph, Table):
            blocks.append(_table(paragraph))
            before = None
            continue
        if paragraph.role is Role.PAUSE:
            continue
        text = _paragraph(paragraph)
        if paragraph.role is Role.TITLE and before is Role.TITLE:
            blocks[-1] += text.removeprefix("# ")
        else:
            blocks.append(text)
        before = paragraph.role
    return "\n\n".join(blocks) + "\n"


def _table(table: Table) -> str:
    """A table as GitHub's Markdown has it, which knows one header row and no cells that span others."""
    rows = [
        [text for place in row for text in ("" if place.begun else _cell(place.cell), *[""] * (place.cell.columns - 1))]
        for row in places(table)
    ]
    headed = table.rows[0].header
    head, body = (rows[0], rows[1:]) if headed else ([""] * len(table.widths), rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [head, ["---"] * len(table.widths), *body])


def _cell(cell: Cell) -> str:
    return "<br>".join("".join(_inlines(paragraph)).replace("\n", "<br>").strip() for paragraph in cell.paragraphs)


def _paragraph(paragraph: Paragraph) -> str:
    text = EDGE_SPACE.sub(_as_entities, "".join(_inlines(paragraph)))
    if paragraph.role in HEADINGS:
        return HEADINGS[paragraph.role] + CLOSING_HASHES.sub(_escaped, text)
    return LINE_START.sub(r"\1\\\2", text)


def _inlines(paragraph: Paragraph) -> Iterator[str]:
    begun = False
    for mark, runs in groupby(paragraph.runs, key=lambda run: run.mark):
        yield _inline("".join(run.text for run in runs), mark, begun=begun)
        begun = True


def _inline(text: str, mark: Mark, *, begun: bool) -> str:
    if mark is Mark.BLANK:
        return f"<mark>{_safe(text)}</mark>"
    if mark is Mark.LEAD and (match := (LEAD_WITHIN if begun else LEAD).fullmatch(text)):
        before, lead, after = map(_safe, match.groups())
        return f"{before}**{lead}**{after}"
    return _safe(text)


def _safe(text: str) -> str:
    return SPECIAL.sub(r"\\\g<0>", text)


def _escaped(match: re.Match[str]) -> str:
    return "".join(f"\\{char}" for char in match.group())


def _as_entities(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(char)};" for char in match.group())
