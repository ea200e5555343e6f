"""A script → an agenda file that renders as the same script, and what was taken as what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.document import Document, Paragraph, Role, Run
from meetingkit.importing.cutting import cut
from meetingkit.importing.draft import NOT_UNDERSTOOD, Draft, verbatim
from meetingkit.importing.drafting import Material, drafted
from meetingkit.importing.file import agenda_text
from meetingkit.importing.fitting import fit, same, without_empty
from meetingkit.importing.head import kind_for
from meetingkit.importing.normal import dropped, normalised
from meetingkit.kind import Kind
from meetingkit.library import Library
from meetingkit.readers import Manuscript
from meetingkit.reading.nodes import MAX_NODES
from meetingkit.reading.source import UNUSABLE, Source
from meetingkit.recognise.cues import load_cues
from meetingkit.recognise.model import RecognisedMeeting
from meetingkit.recognise.recognise import recognise
from meetingkit.workflow import meeting_from, script_of

ROUNDS = 3  # compositions: of data alone, with the person's words, and once more where these changed what others say
MOST_PARAGRAPHS = 20_000
FILE = "导入的议程"
TOO_MUCH = f"这份稿子认出的内容超过了一份议程的上限（{MAX_NODES} 处），全文照留；请按会议分成几份再导入。"
Compose = Callable[[Draft], Document]


@dataclass(frozen=True, slots=True)
class Imported:
    """An agenda made of a script: its YAML, the meeting as recognised, the draft that says what was kept how.

    `document` is the script as it was compared, without what no paper can hold; `numbers` are its lines in the file;
    `dropped` is what a normalised agenda says no more, with its paragraph of `document`.
    """

    text: str
    meeting: RecognisedMeeting
    draft: Draft
    kind: Kind
    document: Document
    numbers: tuple[int, ...]
    dropped: tuple[tuple[int, str], ...] = ()


def import_script(
    manuscript: Manuscript,
    library: Library,
    *,
    stem: str,
    kind: str | None = None,
    roster: Source | None = None,
    normalise: bool = False,
) -> Imported:
    """The agenda of a script. Rendered with the same library and roster it has the script's text, character for
    character, unless `normalise` asks for generated sentences in place of the person's own.

    Raises InvalidInput for a kind that does not exist, for a text that is no script, and when a template is wrong.
    """
    document, numbers = readable(manuscript)
    cues = load_cues(library)
    meeting = recognise(document, cues)
    found = kind_for(meeting, library, kind)

    def compose(draft: Draft) -> Document:
        source = Source(FILE, agenda_text(draft, manuscript.file))
        return script_of(meeting_from(source, library, roster, disclose=True), library)

    what = {one.line: one.what for one in meeting.taken}
    draft = drafted(Material(what, meeting, cut(document, meeting), found, cues, stem))
    draft = normalised(draft, meeting) if normalise else fitted(draft, compose)
    lost = tuple(dropped(draft, _said(draft, compose))) if normalise else ()
    return Imported(agenda_text(draft, manuscript.file), meeting, draft, found, document, numbers, lost)


def _said(draft: Draft, compose: Compose) -> list[str]:
    """The texts that a draft renders as; of one that cannot be rendered yet those of its own."""
    try:
        return [paragraph.text for paragraph in compose(draft).paragraphs]
    except InvalidInput as error:
        if any(one.file != FILE for one in error.diagnostics):
            raise
        return agenda_text(draft, FILE).split("\n")


def readable(manuscript: Manuscript) -> tuple[Document, tuple[int, ...]]:
    """The script without characters that no agenda can hold, and each paragraph's number in the file.

    A title broken over lines within a paragraph is one line: our writers break it anew. Raises InvalidInput where
    there are too many lines.
    """
    paragraphs = manuscript.document.paragraphs
    if len(paragraphs) > MOST_PARAGRAPHS:
        message = f"这份稿子有 {len(paragraphs)} 段，最多能导入 {MOST_PARAGRAPHS} 段"
        hint = "多半不是主持词；请只留主持人念的部分。"
        raise InvalidInput([Diagnostic("MK039", Severity.ERROR, message, manuscript.file, hint=hint)])
    clean: list[Paragraph] = []
    numbers: list[int] = []
    for paragraph, number in zip(paragraphs, manuscript.numbers, strict=True):
        text = UNUSABLE.sub(" ", paragraph.text.replace("\r", " ").replace("\n", " ")).strip()
        if clean and paragraph.role is clean[-1].role is Role.TITLE and numbers[-1] == number:
            clean[-1] = clean[-1]._replace(runs=(Run(clean[-1].text + text),))
        elif text:
            clean.append(paragraph._replace(runs=(Run(text),)))
            numbers.append(number)
    return Document(tuple(clean)), tuple(numbers)


def fitted(draft: Draft, compose: Compose) -> Draft:
    """The draft with the person's words wherever the script would come out otherwise."""
    draft = without_empty(draft)
    whole, head, note = draft.cut, dict(draft.head), NOT_UNDERSTOOD
    for _ in range(ROUNDS):
        try:
            document = compose(draft)
        except InvalidInput as error:
            if any(one.file != FILE for one in error.diagnostics):  # a template or the roster is wrong, not the draft
                raise
            if any(one.code == "MK010" for one in error.diagnostics):
                note = TOO_MUCH
            break
        if same(draft, document):
            return draft
        fit(draft, document)
    return verbatim(whole, head, note)
