"""A paper of a meeting as a document."""

from __future__ import annotations

from meetingkit.compose.paper import compose_paper
from meetingkit.compose.view import view_of
from meetingkit.document import Document
from meetingkit.papers.context import Context
from meetingkit.papers.paper import Paper
from meetingkit.papers.parts import PARTS


def paper_document(paper: Paper, context: Context) -> Document:
    """The document of a paper. Raises InvalidInput when a template of the library is wrong."""
    data = view_of(context.agenda, context.kind.data)
    data |= {name: PARTS[name](context) for name in paper.data.parts}
    return compose_paper(f"{paper.identifier}.xml.j2", data, context.agenda, context.kind, context.library)
