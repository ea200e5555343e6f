"""The copies of a script for reading aloud: clean for the chair, with times and cues in the margin for the secretary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from meetingkit.agenda.model import Agenda
from meetingkit.arrange.breaks import break_before
from meetingkit.arrange.gloss import gloss
from meetingkit.arrange.reader import Reader
from meetingkit.arrange.spans import unbreakable
from meetingkit.compose.view import ordinals
from meetingkit.document import Document, Mark, Paragraph, Role, Run
from meetingkit.layout.model import Layout, ReadingAloud
from meetingkit.timetable import Timetable

SHORT_PARAGRAPH_LINES = 6
SPOKEN = (Role.SALUTATION, Role.BODY, Role.H1, Role.H2, Role.H3, Role.H4)


@dataclass(frozen=True, slots=True)
class _People:
    names: tuple[str, ...]
    called: tuple[str, ...]


def arrange(
    document: Document,
    agenda: Agenda,
    table: Timetable,
    layout: Layout,
    reader: Reader = Reader.CHAIR,
    surnames: Mapping[str, str] | None = None,
) -> Document:
    """The document as a copy for reading aloud; as it is when the layout is not made for that."""
    aloud = layout.aloud
    if aloud is None:
        return document
    people, announced = _people(agenda), ordinals(agenda)
    paragraphs: list[Paragraph] = []
    begun: set[int] = set()
    for paragraph in document.paragraphs:
        begins = paragraph.item is not None and paragraph.item not in begun and paragraph.role is not Role.PAUSE
        if begins and paragraph.item:
            begun.add(paragraph.item)
            paragraphs += _opening_note(paragraph.item, announced.get(paragraph.item), table, aloud, reader)
        for number, part in enumerate(_acted_out(paragraph, reader)):
            ruled = begins and number == 0 and "线" in aloud.opening
            shown = _prepared(part, people, layout, aloud, surnames or {}, agenda.readings)
            paragraphs.append(shown._replace(ruled=ruled))
    return replace(document, blocks=tuple(_kept_on_page(_single_pauses(paragraphs))))


def _people(agenda: Agenda) -> _People:
    everybody = [person for item in agenda.items for person in getattr(item, "speakers", [])]
    everybody += [speaker for item in agenda.items if (speaker := getattr(item, "speaker", None))]
    everybody += [agenda.chair] if agenda.chair else []
    names = tuple(dict.fromkeys(person.name for person in everybody if person.name))
    return _People(names, tuple(dict.fromkeys(person.said for person in everybody)))


def _acted_out(paragraph: Paragraph, reader: Reader) -> Iterator[Paragraph]:
    """The paragraph without its stage directions: where one stood, a pause, and for the secretary a margin note."""
    if paragraph.role is Role.CUE:
        yield from _pause_for(paragraph.text, paragraph.item, reader)
        return
    spoken: list[Run] = []
    for run in paragraph.runs:
        if run.mark is not Mark.CUE:
            spoken.append(run)
            continue
        if spoken:
            yield paragraph._replace(runs=tuple(spoken))
        yield from _pause_for(run.text, paragraph.item, reader)
        spoken = []
    if spoken or not paragraph.runs:
        yield paragraph._replace(runs=tuple(spoken))


def _pause_for(cue: str, item: int | None, reader: Reader) -> Iterator[Paragraph]:
    if reader is Reader.SECRETARY:
        yield Paragraph(Role.MARGIN, (Run(cue),), item)
    yield Paragraph(Role.PAUSE, (), item)


def _opening_note(
    item: int, ordinal: int | None, table: Timetable, aloud: ReadingAloud, reader: Reader
) -> Iterator[Paragraph]:
    """The number as it is announced, for the secretary with the time; ceremonies and the like have no number."""
    text = str(ordinal) if ordinal and "号" in aloud.opening else ""
    if reader is Reader.SECRETARY:
        start = next(row.start for row in table.rows if row.number == item)
        text = f"{ordinal}　{table.clock(start)}" if ordinal else table.clock(start)
    if text:
        yield Paragraph(Role.MARGIN, (Run(text),), item)


def _prepared(
    paragraph: Paragraph,
    people: _People,
    layout: Layout,
    aloud: ReadingAloud,
    surnames: Mapping[str, str],
    own: Mapping[str, str],
) -> Paragraph:
    if paragraph.role not in SPOKEN:
        return paragraph
    if aloud.gloss != "无":
        above = aloud.gloss == "注音"
        runs = [piece for run in paragraph.runs for piece in gloss(run, people.names, surnames, own, above=above)]
        paragraph = paragraph._replace(runs=tuple(runs))
    style = layout.paragraphs[paragraph.role.value]
    room = layout.text_width / (style.size + layout.grid.spacing)
    if aloud.keep_together:
        spans = unbreakable(paragraph.text, people.names, people.called)
        paragraph = _with_breaks(paragraph, break_before(paragraph.text, spans, room, style.indent))
    lines = len(paragraph.text) / room + 1
    return paragraph._replace(whole=lines <= SHORT_PARAGRAPH_LINES)


def _with_breaks(paragraph: Paragraph, offsets: list[int]) -> Paragraph:
    runs, start = [], 0
    for run in paragraph.runs:
        end = start + len(run.text)
        cuts = [offset - start for offset in offsets if start <= offset < end]
        parts = [run.text[a:b] for a, b in zip([0, *cuts], [*cuts, len(run.text)], strict=True)]
        runs.append(run._replace(text="\n".join(parts)))
        start = end
    return paragraph._replace(runs=tuple(runs))


def _single_pauses(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Pauses that meet are one, unless a margin note stands between them."""
    return [
        paragraph
        for before, paragraph in pairwise([None, *paragraphs])
        if paragraph and not (paragraph.role is Role.PAUSE and before and before.role is Role.PAUSE)
    ]


def _kept_on_page(paragraphs: list[Paragraph]) -> Iterator[Paragraph]:
    """Margin notes stay with their paragraph; the closing words never stand alone on the last page."""
    spoken = [index for index, p in enumerate(paragraphs) if p.role in SPOKEN]
    last = set(spoken[-3:-1])
    for index, paragraph in enumerate(paragraphs):
        keep = paragraph.role is Role.MARGIN or index in last
        yield paragraph._replace(with_next=True) if keep else paragraph
