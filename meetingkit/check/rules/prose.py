"""What a person wrote freely: only what spoils the print."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetingkit.check.registry import Finding, Subject, rule
from meetingkit.diagnostics import Severity

LEADING_SPACE = re.compile(r"^[ \t\u3000\u00a0\u2002\u2003]+(?=\S)", re.MULTILINE)


@rule(
    "MK106",
    "段首空格",
    Severity.WARNING,
    why="首行缩进由版式负责，自己打空格会多缩进。",
    wrong="　　今天召开会议。",
    right="今天召开会议。",
)
def spaces_before_a_paragraph(subject: Subject) -> Iterator[Finding]:
    """Spaces typed to indent a paragraph, which the layout indents already."""
    for text in subject.texts:
        for match in LEADING_SPACE.finditer(text.text or ""):
            yield Finding(text.position(match.start()), "段落开头打了空格", "首行缩进由版式负责，请删去，免得多缩进。")
