"""Paragraphs of a model document → roles, told by their text, place and look."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeVar

from meetingkit.document import Role
from meetingkit.learning.model import Look, ModelParagraph

Value = TypeVar("Value")
Roles = dict[Role, list[ModelParagraph]]

HEADINGS = {
    Role.H1: re.compile("[一二三四五六七八九十]{1,3}、"),
    Role.H2: re.compile("[（(][一二三四五六七八九十]{1,3}[）)]"),
    Role.H3: re.compile(r"\d{1,2}[.．](?!\d)"),
    Role.H4: re.compile(r"[（(]\d{1,2}[）)]"),
}
LEVELS = list(HEADINGS)
DATE = re.compile(r"[（(]?\d{4}年\d{1,2}月\d{1,2}日[）)]?")
LETTERHEAD = re.compile(r"〔\d{4}〕|^.{0,30}文\s*件$")
RED = "FF0000"
IN_BRACKETS = re.compile("[（(][^（）()]+[）)]")
SALUTATION_LENGTH = 60
HEAD = 20  # the title stands within so many paragraphs from the top
BEFORE_SALUTATION = 8  # and the salutation within so many after it


def usual(values: Iterable[Value]) -> Value | None:
    """The value met most often, the first of equals; None when there is none."""
    counted = Counter(values).most_common(1)
    return counted[0][0] if counted else None


def is_heading(role: Role) -> bool:
    """Whether the role is a heading, which may run on into a paragraph of body text."""
    return role in HEADINGS


def recognise(paragraphs: Sequence[ModelParagraph]) -> Roles:
    """The paragraphs of each role that was recognised, in order; what is of no role is left out."""
    body = _body(paragraphs)
    text = body[0].look() if body else None
    found: Roles = {Role.BODY: body} if body else {}
    start = _title_start(paragraphs, text)
    rest = start
    if start < len(paragraphs):
        head, rest = _head(paragraphs, start)
        found |= head
    else:
        rest = 0
    for paragraph in paragraphs[rest : rest + BEFORE_SALUTATION]:
        if _is_salutation(paragraph):
            found[Role.SALUTATION] = [paragraph]
            break
    for paragraph in paragraphs[rest:]:
        role = _heading(paragraph) or (Role.CUE if _is_cue(paragraph, text) else None)
        if role and paragraph.alignment != "center":
            found.setdefault(role, []).append(paragraph)
    return found


def _body(paragraphs: Sequence[ModelParagraph]) -> list[ModelParagraph]:
    """The indented paragraphs of the most frequent font and size, of those that are nothing else."""
    running = [
        paragraph
        for paragraph in paragraphs
        if paragraph.alignment not in ("center", "right")
        and not _heading(paragraph)
        and not IN_BRACKETS.fullmatch(paragraph.text)
        and not _is_salutation(paragraph)
    ]
    members = [paragraph for paragraph in running if (paragraph.indent or 0) >= 1] or running
    most = usual((p.look().font, p.look().size) for p in members)
    return [p for p in members if (p.look().font, p.look().size) == most]


def _title_start(paragraphs: Sequence[ModelParagraph], text: Look | None) -> int:
    """Where the title starts: the first centred paragraph larger than the text, else the first that differs from it."""
    places = [place for place, p in enumerate(paragraphs[:HEAD]) if _may_be_title(p)]
    if text is None:
        return places[0] if places else len(paragraphs)
    larger = [place for place in places if (paragraphs[place].look().size or 0) > (text.size or 0)]
    other = [
        place
        for place in places
        if (paragraphs[place].look().font, paragraphs[place].look().bold) != (text.font, text.bold)
    ]
    return next(iter([*larger, *other]), len(paragraphs))


def _may_be_title(paragraph: ModelParagraph) -> bool:
    text = paragraph.text
    aside = DATE.fullmatch(text) or LETTERHEAD.search(text) or paragraph.look().color == RED
    return paragraph.alignment == "center" and not aside


def _head(paragraphs: Sequence[ModelParagraph], start: int) -> tuple[Roles, int]:
    """Title, subtitle and byline from `start` on, and where they end: the centred paragraphs that follow each other."""
    title = paragraphs[start].look()
    found: Roles = {}
    place = start
    while place < len(paragraphs) and paragraphs[place].alignment == "center":
        paragraph = paragraphs[place]
        look = paragraph.look()
        if paragraph.text.startswith("——"):
            role = Role.SUBTITLE
        elif (look.font, look.size) == (title.font, title.size) and not DATE.fullmatch(paragraph.text):
            role = Role.TITLE
        else:
            role = Role.BYLINE
        found.setdefault(role, []).append(paragraph)
        place += 1
    return found, place


def _is_salutation(paragraph: ModelParagraph) -> bool:
    text = paragraph.text
    flush = not paragraph.indent and paragraph.alignment not in ("center", "right")
    return flush and text.endswith(("：", ":")) and len(text) <= SALUTATION_LENGTH and not _heading(paragraph)


def _heading(paragraph: ModelParagraph) -> Role | None:
    """The level that the number in front says, else the outline level (numbers that Word adds are no text)."""
    for role, pattern in HEADINGS.items():
        if pattern.match(paragraph.text) and not IN_BRACKETS.fullmatch(paragraph.text):
            return role
    level = paragraph.outline
    return LEVELS[level] if level is not None and 0 <= level < len(LEVELS) else None


def _is_cue(paragraph: ModelParagraph, text: Look | None) -> bool:
    if text is None or not IN_BRACKETS.fullmatch(paragraph.text) or DATE.fullmatch(paragraph.text):
        return False
    look = paragraph.look()
    return (look.font, look.color) != (text.font, text.color)
