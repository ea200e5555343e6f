"""A paper that somebody edited by hand against the agenda: what it says otherwise than the same paper made anew.

Facts are compared, not wording: what was added, left out of a sentence or put in other words is no finding.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from meetingkit.agenda.settling import visible
from meetingkit.check.registry import RULES
from meetingkit.check.suppress import left_to_stand
from meetingkit.comparing.edited import Discrepancy, Edited
from meetingkit.comparing.edited_lists import added_rows, changed_lists, changed_order
from meetingkit.comparing.edited_values import changed_moments, changed_values, lost_moments, lost_values
from meetingkit.comparing.lines import side_of_manuscript
from meetingkit.comparing.moments import NUMBER_ALONE
from meetingkit.comparing.pieces import Piece, bare, pieces_of_document, pieces_of_lines
from meetingkit.comparing.values import values_of
from meetingkit.diagnostics import Diagnostic, InvalidInput, Position, Severity, in_order
from meetingkit.layout.loading import DEFAULT
from meetingkit.ordering import SCRIPT, Order, Sheaf, layouts_of
from meetingkit.papers.context import Context
from meetingkit.papers.paper import DOCUMENT_FORMATS, Paper, load_paper, paper_files
from meetingkit.readers import Manuscript, is_word
from meetingkit.wording.masks import printed
from meetingkit.writers import Format

if TYPE_CHECKING:
    from meetingkit.document import Document
    from meetingkit.layout.model import Layout
    from meetingkit.library import Library
    from meetingkit.workflow import Meeting

UNKNOWN = "MK065"
FOR_READING = "reading"
HEAD = 4  # pieces at the top in which a paper says what it is
TITLE_COUNTS = 0.5  # what the paper's name in its title, or in the file's name, adds to its likeness
SURE = 0.3  # likeness from which on a file is certainly that paper
LEAST = 0.1  # likeness under which a file is none of the papers


@dataclass(frozen=True)
class Candidate:
    """One paper of the meeting as it would be made, of which the file may be an edited copy."""

    paper: Paper
    meeting: Meeting
    old: list[Piece]
    blanks: int


def check_paper(meeting: Meeting, manuscript: Manuscript, library: Library) -> list[Diagnostic]:
    """Every disagreement of an edited paper with its agenda, in the paper's order, but what the agenda lets stand.

    Raises InvalidInput when the file is none of the papers that the meeting has.
    """
    word = is_word(Path(manuscript.file))
    side = side_of_manuscript(manuscript, word=word)
    new = pieces_of_lines(side.lines, tabs=not word)
    made = _nearest(list(_candidates(meeting, library, word=word)), new, manuscript.file)
    shown = replace(made.meeting, agenda=visible(made.meeting.agenda)) if made.meeting.masked else made.meeting
    context = Context(shown.agenda, meeting.kind, meeting.roster, library)
    values, file = values_of(shown, context), meeting.reading.source.file
    edited = Edited(made.old, made.blanks, new, values, file, frozenset(_stated(meeting)), _prose(meeting))
    found = [one for one in find(edited, shown) if not _left(one, meeting)]
    return in_order([_diagnostic(one, manuscript.file) for one in found])


def _stated(meeting: Meeting) -> Iterator[Position]:
    """Where the agenda's values stand that are a number and nothing else."""
    for _, scalar in meeting.reading.texts():
        if NUMBER_ALONE.fullmatch((scalar.text or "").strip()):
            yield scalar.position(0)


def _prose(meeting: Meeting) -> str:
    return "\n".join(bare(scalar.text or "") for _, scalar in meeting.reading.texts())


def find(edited: Edited, meeting: Meeting) -> list[Discrepancy]:
    """All that disagrees, in the order of looking."""
    when = meeting.reading.position("when")
    moment = meeting.agenda.when
    own: list[tuple[int | str, ...]] = [(moment.day.month, moment.day.day)] if moment and moment.day else []
    own += [(moment.start.hour, moment.start.minute)] if moment and moment.start else []
    changed_moments(edited, when)
    changed_values(edited)
    changed_lists(edited)
    changed_order(edited)
    added_rows(edited)
    lost_values(edited)
    lost_moments(edited, when, tuple(own))
    return edited.found


def _left(one: Discrepancy, meeting: Meeting) -> bool:
    """Whether the agenda says to leave it, on the line of the value."""
    line = one.source.line if one.file == meeting.reading.source.file else 0  # a roster has no such marks
    return left_to_stand(one.code, line, meeting.reading)


def _diagnostic(one: Discrepancy, file: str) -> Diagnostic:
    hint = f"议程见 {one.file}:{one.source.line}。稿子对，就改议程再出稿；议程对，就改稿子。"
    severity = RULES[one.code].severity
    return Diagnostic(one.code, severity, one.message, file, one.at.line, one.at.column, hint, one.words)


def _candidates(meeting: Meeting, library: Library, *, word: bool) -> Iterator[Candidate]:
    """Every paper that the meeting has, as it prints it and with every name."""
    shown = [meeting, replace(meeting, agenda=meeting.unmasked)] if meeting.masked else [meeting]
    papers = [load_paper(library, identifier) for identifier in paper_files(library)]
    for one in shown:
        sheaf = Sheaf(one, library)
        for paper in papers:
            if set(paper.formats) & set(DOCUMENT_FORMATS):
                for document in _documents(sheaf, paper, library, word=word):
                    yield Candidate(paper, one, *pieces_of_document(document, one.reading, whole_cells=not word))


def _documents(sheaf: Sheaf, paper: Paper, library: Library, *, word: bool) -> Iterator[Document]:
    """The paper in the layout it usually has; the script also as each copy for reading aloud."""
    usual = paper.data.layouts[0] if paper.data.layouts else DEFAULT
    order = Order(paper.identifier, Format.DOCX, usual)
    layouts: dict[str, Layout] = layouts_of([order], library)
    try:
        document = sheaf.document(order, layouts[usual])
    except InvalidInput:  # it has nothing for this meeting, or cannot be made; another paper may be meant
        return
    yield document
    if paper.identifier == SCRIPT and word:
        from meetingkit.arrange.reader import Reader
        from meetingkit.layout.loading import load_layout
        from meetingkit.workflow import reading_copy

        layout = load_layout(library, FOR_READING)
        for reader in Reader:
            yield reading_copy(sheaf.meeting, document, layout, reader, library)


def other_paper(meeting: Meeting, manuscript: Manuscript, library: Library) -> Paper | None:
    """The paper that a file is a copy of when it is certainly not the meeting's script."""
    word = is_word(Path(manuscript.file))
    new = pieces_of_lines(side_of_manuscript(manuscript, word=word).lines, tabs=not word)
    likely = ((_likeness(made, new, manuscript.file), made) for made in _candidates(meeting, library, word=word))
    score, best = max(likely, key=itemgetter(0))
    return best.paper if score >= SURE and best.paper.identifier != SCRIPT else None


def _nearest(candidates: list[Candidate], new: list[Piece], file: str) -> Candidate:
    """The paper that the file is most likely a copy of."""
    scored = [(_likeness(made, new, file), made) for made in candidates]
    score, best = max(scored, key=itemgetter(0))
    if score < LEAST:
        names = "、".join(dict.fromkeys(made.paper.data.name for made in candidates))
        hint = f"和这次会议的哪种文稿都不像（{names}）；是别的会的，请换成那次会议的议程来查。"
        raise InvalidInput([Diagnostic(UNKNOWN, Severity.ERROR, "认不出是哪种文稿", file, hint=hint)])
    return best


def _likeness(made: Candidate, new: list[Piece], file: str) -> float:
    """How much a file is like a paper, by its words, its title and the file's name."""
    own, keys = Counter(piece.key for piece in made.old), Counter(piece.key for piece in new)
    alike = (own & keys).total() / max(1, (own | keys).total())
    return alike + TITLE_COUNTS * sum(_told(made, [piece.key for piece in new[:HEAD]], file))


def _told(made: Candidate, head: list[str], file: str) -> Iterator[bool]:
    """Whether the title says that it is this paper, and whether the file's name does."""
    names = [bare(name) for name in (made.paper.data.name, *made.paper.data.aliases)]
    name = bare(Path(file).stem).replace(bare(printed(made.meeting.agenda.name)), "")
    yield any(line.endswith(tuple(names)) for line in head)
    yield any(one in name for one in names)
