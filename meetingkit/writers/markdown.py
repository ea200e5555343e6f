"""Document → Markdown (CommonMark); what would be markup in somebody's text is escaped."""

from __future__ import annotations

import re

from meetingkit.document import Document, Mark, Paragraph, Role, Run

SPECIAL = re.compile(r"[\\`*_\[\]<>&~|$]")
LINE_START = re.compile(r"^(\d{0,9})([#+\-=.)])")
LEADING_SPACE = re.compile(r"^[ \t]+|[ \t]+$")
HEADINGS = {
    Role.TITLE: "# ",
    Role.SUBTITLE: "## ",
    Role.H1: "## ",
    Role.H2: "### ",
    Role.H3: "#### ",
    Role.H4: "##### ",
}
# emphasis must not close between punctuation and a Han character: CommonMark would not see it
LEAD = re.compile(r"(.*\w)(\W*)")


def write_markdown(document: Document) -> str:
    """The paper as Markdown: title lines as one heading, leading sentences bold, blanks marked."""
    blocks: list[str] = []
    before: Role | None = None
    for paragraph in document.paragraphs:
        if paragraph.role is Role.PAUSE:
            continue
        text = _paragraph(paragraph)
        if paragraph.role is Role.TITLE and before is Role.TITLE:
            blocks[-1] += text.removeprefix("# ")
        else:
            blocks.append(text)
        before = paragraph.role
    return "\n\n".join(blocks) + "\n"


def _paragraph(paragraph: Paragraph) -> str:
    text = "".join(_run(run) for run in paragraph.runs)
    if paragraph.role in HEADINGS:
        return HEADINGS[paragraph.role] + text
    text = LEADING_SPACE.sub(lambda match: "&#32;" * len(match.group()), text)
    return LINE_START.sub(r"\1\\\2", text)


def _run(run: Run) -> str:
    text = SPECIAL.sub(r"\\\g<0>", run.text)
    if run.mark is Mark.BLANK:
        return f"<mark>{text}</mark>"
    if run.mark is Mark.LEAD and (match := LEAD.fullmatch(text)):
        return f"**{match[1]}**{match[2]}"
    return text
