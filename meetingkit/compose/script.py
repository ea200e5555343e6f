"""Compose a paper: the agenda's view through its template into a Document."""

from __future__ import annotations

from meetingkit.agenda.model import Agenda
from meetingkit.compose.engine import markup_environment, render_template, template_fault
from meetingkit.compose.markup import MarkupError, parse_markup
from meetingkit.compose.view import view_of
from meetingkit.document import Document, Properties, Role
from meetingkit.kind import Kind
from meetingkit.library import Library

SCRIPT = "script.xml.j2"


def compose_script(agenda: Agenda, kind: Kind, library: Library) -> Document:
    """The chair's script of a meeting.

    Raises InvalidInput, with template and line, when a template of the library is wrong.
    """
    environment = markup_environment(library, (kind.template_prefix, "papers"))
    markup = render_template(environment, SCRIPT, view_of(agenda, kind.data))
    try:
        paragraphs = parse_markup(markup)
    except MarkupError as error:
        file, _, line = error.place.rpartition(":")
        raise template_fault(error.message, file or SCRIPT, int(line or 1), error.hint) from None
    title = "".join(p.text for p in paragraphs if p.role is Role.TITLE)
    properties = Properties(
        title=title,
        subject=agenda.name.strip(),
        author=(agenda.host or "").strip(),
        keywords=kind.data.name,
        created=agenda.when.begins if agenda.when else None,
    )
    return Document(paragraphs, properties)
