"""Compose a paper: the agenda's view through its template into a Document."""

from __future__ import annotations

from meetingkit.agenda.model import Agenda
from meetingkit.compose.engine import template_fault, template_file
from meetingkit.compose.markup import PLACED, MarkupError, parse_markup
from meetingkit.compose.render import render_template
from meetingkit.compose.view import view_of
from meetingkit.document import Document, Properties, Role
from meetingkit.kind import Kind
from meetingkit.library import Library

SCRIPT = "script.xml.j2"


def compose_script(agenda: Agenda, kind: Kind, library: Library) -> Document:
    """The chair's script of a meeting.

    Raises InvalidInput, with template and line, when a template of the library is wrong.
    """
    prefixes = (*kind.prefixes, "papers")
    markup = render_template(library, prefixes, SCRIPT, view_of(agenda, kind.data))
    try:
        paragraphs = parse_markup(markup)
    except MarkupError as error:
        found = PLACED.fullmatch(error.place)
        file, line = (found[1], int(found[2])) if found else (template_file(library, prefixes, SCRIPT), 1)
        raise template_fault(error.message, file, line, error.hint) from None
    title = "".join(p.text for p in paragraphs if p.role is Role.TITLE)
    properties = Properties(
        title=title,
        subject=agenda.name.strip(),
        author=(agenda.host or "").strip(),
        keywords=kind.data.name,
        created=agenda.when.begins if agenda.when else None,
    )
    return Document(paragraphs, properties)
