"""Titles as a page shows them, the same for every paged format."""

from __future__ import annotations

import re
from functools import lru_cache

from meetingkit.document import Paragraph, Role, Run
from meetingkit.layout.model import Layout
from meetingkit.terms import terms
from meetingkit.wording.titles import break_title

# office programs put a quarter of a character between Chinese characters and figures or letters (layout sheet §5.4)
SPACED = re.compile(r"(?<=[\u2e80-\u9fff])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[\u2e80-\u9fff])")
SPACE = 0.25


@lru_cache(maxsize=1)
def whole_words() -> frozenset[str]:
    """What no line of a title may end inside: `标题不拆` of `templates/terms/titles.yaml`."""
    return frozenset(word for words in terms("titles")["标题不拆"].values() for word in words)


def shown_runs(paragraph: Paragraph, layout: Layout) -> tuple[Run, ...]:
    """The runs; a title too long for its line is broken at a boundary of meaning (layout sheet §5.1)."""
    if paragraph.role is not Role.TITLE or len(paragraph.runs) != 1:
        return paragraph.runs
    [run] = paragraph.runs
    room = layout.text_width / layout.paragraphs[Role.TITLE.value].size - SPACE * len(SPACED.findall(run.text))
    return (run._replace(text="\n".join(break_title(run.text, room, whole_words()))),)
