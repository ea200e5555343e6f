"""A paper as a value: paragraphs with roles. Knows no Word and no YAML."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a paragraph is; the value is the element name in the template markup."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    SALUTATION = "salutation"
    BODY = "p"
    H1 = "h1"
    H2 = "h2"
    H3 = "h3"
    H4 = "h4"
    CUE = "cue"
    PAUSE = "pause"
    MARGIN = "margin"


class Mark(StrEnum):
    """What a stretch of text inside a paragraph is."""

    PLAIN = "plain"
    LEAD = "lead"
    CUE = "cue"
    BLANK = "blank"


class Run(NamedTuple):
    """A stretch of text of one kind; a line break in it is a break on the page, not a new paragraph.

    `gloss` is a reading aid (pinyin) to stand above the text.
    """

    text: str
    mark: Mark = Mark.PLAIN
    gloss: str = ""


class Paragraph(NamedTuple):
    """One paragraph; `item` is the number (from 1) of the agenda item it belongs to, if any.

    `whole` asks for one page, `with_next` for the next paragraph's page, `ruled` for a rule above.
    """

    role: Role
    runs: tuple[Run, ...] = ()
    item: int | None = None
    whole: bool = False
    with_next: bool = False
    ruled: bool = False

    @property
    def text(self) -> str:
        """The paragraph's characters."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says about itself; `created` is the meeting's start, so that output is reproducible."""

    title: str = ""
    subject: str = ""
    author: str = ""
    keywords: str = ""
    created: datetime | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper."""

    paragraphs: tuple[Paragraph, ...]
    properties: Properties = field(default_factory=Properties)
