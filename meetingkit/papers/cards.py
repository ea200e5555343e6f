"""Name cards: one for everybody who comes, in type that fits, for both sides of the fold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from meetingkit.agenda.cards import CardWishes
from meetingkit.agenda.enrolment import attendees
from meetingkit.agenda.values import Speaker
from meetingkit.layout.model import MM_PER_POINT, CardSize
from meetingkit.papers.context import Context
from meetingkit.papers.people import Attendee, attendance
from meetingkit.wording.fitting import Fitted, fit, spread
from meetingkit.wording.names import bare_name, name_key

USUAL = CardSize.model_construct(width=194.0, height=140.5)  # a sheet of A4 folded
# shares of the card: names of four characters fill the width; with a post below there is less height for the name
WIDTH, NAME_HEIGHT, NAME_WITH_POST, POST_HEIGHT = 0.9, 0.7, 0.5, 0.24
USUAL_LENGTH, LARGEST_POST, MOST_LINES = 4, 0.3, 4
EXTRA = "另加"


@dataclass(frozen=True, slots=True)
class Card:
    """What one card says, in the order of reading; no post where none is printed."""

    attendee: Attendee
    name: Fitted
    post: Fitted | None


@dataclass(frozen=True, slots=True)
class Deck:
    """All cards of a meeting, whom the agenda wants none for, and what it names there who does not come.

    `usual` is the type's size of a name of four characters.
    """

    cards: tuple[Card, ...]
    usual: float
    without: tuple[Attendee, ...]
    unknown: tuple[str, ...]


def cards_view(context: Context) -> dict[str, Any]:
    """`{"width", "height", "cut", "cards": [{"name", "post", "turned_name", "turned_post"}]}`; lengths in millimetres.

    Each text is a list of `{"text", "size"}` from top to bottom, sizes in points; the turned ones stand on their heads.
    """
    card = _size(context)
    page = context.layout.page if context.layout else None
    return {
        "height": card.height,
        "cut": bool(page and 2 * card.height < page.height - 20),
        "cards": [_view(one) for one in deck(context).cards],
    }


def deck(context: Context) -> Deck:
    """The cards in the order of the attendance, then those wanted besides."""
    wishes = context.agenda.cards or CardWishes.model_construct(posts=False, more=[], without=[])
    coming = attendance(context).coming
    wanted = {_key(who) for who in attendees(wishes.without, context.roster)}
    left_out = tuple(one for one in coming if name_key(one.name) in wanted)
    kept = [one for one in coming if name_key(one.name) not in wanted]
    kept += [
        Attendee(who.text, bare_name(who.name) or who.text, who.post, "", EXTRA, bool(who.name))
        for who in attendees(wishes.more, context.roster)
    ]
    found = {name_key(one.name) for one in left_out}
    unknown = tuple(word for word in wishes.without if not _names(word, context) & found)
    size = _size(context)
    cards = tuple(_card(one, size, posts=wishes.posts) for one in kept)
    return Deck(cards, size.width * WIDTH / MM_PER_POINT / USUAL_LENGTH, left_out, unknown)


def _names(word: str, context: Context) -> set[str]:
    return {_key(who) for who in attendees([word], context.roster)}


def _key(who: Speaker) -> str:
    return name_key(bare_name(who.name or who.text))


def _size(context: Context) -> CardSize:
    return (context.layout and context.layout.cards) or USUAL


def _card(who: Attendee, size: CardSize, *, posts: bool) -> Card:
    width, height = size.width * WIDTH / MM_PER_POINT, size.height / MM_PER_POINT
    with_post = posts and bool(who.post)
    room = height * (NAME_WITH_POST if with_post else NAME_HEIGHT)
    name = spread(who.name) if who.is_person else who.name
    fitted = fit(name, width, room, width / USUAL_LENGTH, 1 if who.is_person else MOST_LINES)
    if not with_post:
        return Card(who, fitted, None)
    largest = width / USUAL_LENGTH * LARGEST_POST
    return Card(who, fitted, fit(who.post, width, height * POST_HEIGHT, largest, MOST_LINES))


def _view(card: Card) -> dict[str, Any]:
    name, post = _lines(card.name), _lines(card.post)
    return {"name": name, "post": post, "turned_name": name[::-1], "turned_post": post[::-1]}


def _lines(fitted: Fitted | None) -> list[dict[str, Any]]:
    return [{"text": line, "size": fitted.size} for line in fitted.lines] if fitted else []
