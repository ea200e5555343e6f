"""What is known of a meeting besides its text: from its agenda and roster, or from a script and the command's options."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from meetingkit.agenda.model import Agenda
from meetingkit.agenda.values import Speaker, person_or_organ
from meetingkit.check.gazetteer import parts_of
from meetingkit.check.script import Facts, Script
from meetingkit.recognise.model import RecognisedMeeting
from meetingkit.wording import regex
from meetingkit.wording.blanks import is_blank
from meetingkit.wording.names import bare_name

if TYPE_CHECKING:
    from meetingkit.agenda.roster import Roster

COMING = ("present", "taking_part", "attending", "staying")
PAPER = r"(?:上的)?(?:主持讲话|主持词|主持稿|讲话提纲|讲话稿|讲话|议程)(?:稿|（.*）)?$"


@dataclass(frozen=True, slots=True)
class Told:
    """What the command's options and the office's settings say."""

    localities: tuple[str, ...] = ()
    day: date | None = None
    roster: Roster | None = None
    allowed: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    against: tuple[Script, ...] = ()


def facts_of_agenda(agenda: Agenda, told: Told) -> Facts:
    """What an agenda says, names under embargo included; `told` has the roster and what else is known."""
    chair = agenda.chair.name or agenda.chair.text if agenda.chair else ""
    people = [who for who in _people(agenda) if who.name]
    return Facts(
        name=_known(agenda.name),
        day=agenda.when.day if agenda.when else None,
        chair=_known(chair),
        localities=_places(*agenda.locality, *told.localities),
        posts=_posts([*_listed(told.roster), *people]),
        organs=_organs(told.roster),
        absent=tuple(person_or_organ(word.strip()).name or word.strip() for word in agenda.absent),
        minutes=agenda.limit.minutes if agenda.limit else None,
        allowed=told.allowed,
        denied=told.denied,
        ranks=_ranks(told.roster),
        against=told.against,
    )


def facts_of_manuscript(meeting: RecognisedMeeting, told: Told) -> Facts:
    """What a script says of its meeting; what is told counts for more."""
    return Facts(
        name=regex.sub(PAPER, "", meeting.title).removeprefix("在") or None if meeting.title else None,
        day=told.day or meeting.day,
        chair=meeting.chair,
        localities=_places(*told.localities),
        posts=_posts(_listed(told.roster)),
        organs=_organs(told.roster),
        absent=meeting.absent,
        allowed=told.allowed,
        denied=told.denied,
        ranks=_ranks(told.roster),
        against=told.against,
    )


def _ranks(roster: Roster | None) -> dict[str, int]:
    """Everybody of the roster by name, with their place in its order of precedence."""
    return {who.name or who.text: rank for who, rank in roster.ranks.items()} if roster else {}


def _places(*names: str) -> tuple[str, ...]:
    """The meeting's places, each once; of 浙江省丽水市缙云县 every one that it has."""
    return tuple(dict.fromkeys(part for name in names for part in parts_of(name)))


def _known(text: str) -> str | None:
    return None if not text.strip() or is_blank(text) else text.strip()


def _people(agenda: Agenda) -> Iterator[Speaker]:
    """Everybody whom the agenda names with what they do in it."""
    if agenda.chair:
        yield agenda.chair
    for item in agenda.items:
        for name in type(item).model_fields:
            value = getattr(item, name)
            yield from (who for who in (value if isinstance(value, list) else [value]) if isinstance(who, Speaker))
    for name in COMING:
        yield from (person_or_organ(word.strip()) for word in getattr(agenda, name))


def _listed(roster: Roster | None) -> list[Speaker]:
    return [who for who in roster.ranks if who.name] if roster else []


def _posts(people: list[Speaker]) -> dict[str, tuple[str, ...]]:
    """Names without 先生 and the like → the posts they are told with."""
    posts: dict[str, dict[str, None]] = {}
    for who in people:
        if not is_blank(who.name):
            posts.setdefault(bare_name(who.name), {}).update({who.post: None} if who.post else {})
    return {name: tuple(held) for name, held in posts.items()}


def _organs(roster: Roster | None) -> dict[str, tuple[str, ...]]:
    organs = roster.reading.model.organs if roster else []
    return {organ.name.strip(): tuple(organ.aliases) for organ in organs}
