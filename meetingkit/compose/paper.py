"""Compose a paper: plain data through its template into a Document."""

from __future__ import annotations

from meetingkit.agenda.model import Agenda
from meetingkit.compose.engine import template_fault, template_file
from meetingkit.compose.markup import PLACED, MarkupError, parse_markup
from meetingkit.compose.render import render_template
from meetingkit.compose.view import View, view_of
from meetingkit.document import Block, Document, Properties, Role
from meetingkit.kind import Kind
from meetingkit.library import Library
from meetingkit.wording.masks import printed

SCRIPT = "script.xml.j2"


def compose_script(agenda: Agenda, kind: Kind, library: Library) -> Document:
    """The chair's script of a meeting.

    Raises InvalidInput, with template and line, when a template of the library is wrong.
    """
    return compose_paper(SCRIPT, view_of(agenda, kind.data), agenda, kind, library)


def compose_paper(template: str, data: View, agenda: Agenda, kind: Kind, library: Library) -> Document:
    """A paper from a template of the library, which is given `data`; agenda and kind tell what the file is about.

    Raises InvalidInput, with template and line, when a template of the library is wrong.
    """
    document = Document(_blocks(template, data, kind, library))
    properties = Properties(
        title="".join(p.text for p in document.paragraphs if p.role is Role.TITLE),
        subject=printed(agenda.name.strip()),
        author=printed((agenda.host or "").strip()),
        keywords=kind.data.name,
        created=agenda.when.begins if agenda.when else None,
    )
    return Document(document.blocks, properties)


def _blocks(template: str, data: View, kind: Kind, library: Library) -> tuple[Block, ...]:
    prefixes = (*kind.prefixes, "papers")
    try:
        return parse_markup(printed(render_template(library, prefixes, template, data)))
    except MarkupError as error:
        found = PLACED.fullmatch(error.place)
        file, line = (found[1], int(found[2])) if found else (template_file(library, prefixes, template), 1)
        raise template_fault(error.message, file, line, error.hint) from None
