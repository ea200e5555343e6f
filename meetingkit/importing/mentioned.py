"""People whom prose names with their posts: whom an agenda's items do not name, who is on leave, who is thanked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from meetingkit.check.named import is_full_name, people_named
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Position
from meetingkit.document import Document, Role

# what prose says before a post and no roster does; what is no post, or one no longer
LEAD = re.compile("^(?:.*(?:领导有|的有|[有是][：:]|到会的|新当选的)|[与和]|新任)")
NO_POST = re.compile("的|票人|^(?:原|前任|时任|拟)")


def people_in(texts: Iterable[str]) -> dict[str, str]:
    """Everybody named in full with a post, in the order in which they come: the name → 姓名（职务）."""
    return dict(_named(tuple(line for text in texts for line in text.split("\n"))))


@lru_cache(maxsize=4)  # an agenda is written several times while it is fitted to its script
def _named(told: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    lines = tuple(Line(index, text, Role.BODY, lambda _: Position()) for index, text in enumerate(told))
    found: dict[str, str] = {}
    for one in people_named(Script(Document(()), lines)):
        posts = [LEAD.sub("", post) for post in one.posts]
        if posts and is_full_name(one.name) and not any(not post or NO_POST.search(post) for post in posts):
            found.setdefault(one.name, f"{one.name}（{'、'.join(posts)}）")
    return tuple(found.items())
