"""Bare names with the post that the same agenda gives them elsewhere, as a roster would."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from meetingkit.agenda.values import Speaker, person_or_organ
from meetingkit.reading.entry import Entry
from meetingkit.reading.nodes import Path
from meetingkit.wording.blanks import BLANK
from meetingkit.wording.names import GUEST, bare_name, name_key

if TYPE_CHECKING:
    from meetingkit.agenda.roster import Roster

E = TypeVar("E", bound=Entry)
# the post that somebody takes up or gives up is not yet, or no longer, the one they are called by
POSTS_OF_THEIR_OWN = ("removed", "appointed")
# lists of texts that name people as the chair says them; the brackets of those on leave may hold why they are
ON_LEAVE = "absent"
SAID = ("present", "taking_part", "attending", "staying", "visitors", "witnesses", ON_LEAVE)


def with_posts(agenda: E, roster: Roster | None) -> E:
    """The agenda with everybody by post whom it names once with one post and elsewhere without.

    Whoever stands with several posts stays as written: namesakes, or a person in another capacity. So does whoever
    the roster knows, which has its own post for them.
    """
    known: dict[str, dict[str, Speaker]] = {}
    bare = set[str]()
    for _, who in people_named(agenda):
        if not who.post:
            bare.add(_key(who))
        elif who.name and not BLANK.search(who.text) and not (roster and roster.candidates(who)):
            known.setdefault(_key(who), {}).setdefault(name_key(who.post), who)
    certain = {key: next(iter(found.values())) for key, found in known.items() if len(found) == 1 and key in bare}
    return _entry(agenda, certain) if certain else agenda


def _key(who: Speaker) -> str:
    return bare_name(name_key(who.name or who.text))


def people_named(entry: Entry, path: Path = ()) -> Iterator[tuple[Path, Speaker]]:
    """Everybody whom the agenda names, with their posts or without, each with its path of names and indexes.

    Those who are appointed or removed are left out. `path` is that of the entry.
    """
    for name, value in vars(entry).items():
        if name in POSTS_OF_THEIR_OWN:
            continue
        many = isinstance(value, list)
        for index, one in enumerate(value if many else [value]):
            place = (*path, name, index) if many else (*path, name)
            match one:
                case Speaker():
                    yield place, one
                case Entry():
                    yield from people_named(one, place)
                case str() if name in SAID:
                    who = person_or_organ(one.strip())
                    if name != ON_LEAVE or not who.post:
                        yield place, who


def _entry(entry: E, known: dict[str, Speaker]) -> E:
    changes = {}
    for name, value in vars(entry).items():
        changed = value if name in POSTS_OF_THEIR_OWN else _value(value, known, said=name in SAID)
        if changed != value:
            changes[name] = changed
    return entry.model_copy(update=changes) if changes else entry


def _value(value: Any, known: dict[str, Speaker], *, said: bool) -> Any:
    match value:
        case Speaker():
            return _named(value, known)
        case Entry():
            return _entry(value, known)
        case list():
            return [_value(one, known, said=said) for one in value]
        case str() if said:
            bare = person_or_organ(value.strip())
            named = _named(bare, known)
            return value if named is bare else named.text
    return value


def _named(who: Speaker, known: dict[str, Speaker]) -> Speaker:
    """Somebody without a post as the one who has it; 先生 and the like stay as they are called here."""
    found = None if who.post else known.get(_key(who))
    if found is None:
        return who
    called = name_key(who.name or who.text)
    if not called.endswith(GUEST) or called == bare_name(called):
        return replace(found, venue=who.venue)
    return Speaker(f"{called}（{found.post}）", called, found.post, who.venue)
