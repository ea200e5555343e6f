"""People whom prose names with their posts: whom an agenda's items do not name, who is on leave, who is thanked."""

from __future__ import annotations

from collections.abc import Iterable

from meetingkit.check.named import is_full_name, people_named
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Position
from meetingkit.document import Document, Role


def people_in(texts: Iterable[str]) -> dict[str, str]:
    """Everybody named in full with a post, in the order in which they come: the name → 姓名（职务）."""
    told = (line for text in texts for line in text.split("\n"))
    lines = tuple(Line(index, text, Role.BODY, lambda _: Position()) for index, text in enumerate(told))
    found: dict[str, str] = {}
    for one in people_named(Script(Document(()), lines)):
        if one.posts and is_full_name(one.name):
            found.setdefault(one.name, f"{one.name}（{'、'.join(one.posts)}）")
    return found
