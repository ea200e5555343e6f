"""The parts of data that a paper's file may ask for, by name; a part's module is loaded when a paper wants it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from meetingkit.papers.context import Context

Part = Callable[["Context"], Any]


def _people(context: Context) -> Any:
    from meetingkit.papers.people import people_view

    return people_view(context)


def _signin(context: Context) -> Any:
    from meetingkit.papers.signin import signin_view

    return signin_view(context)


def _steps(context: Context) -> Any:
    from meetingkit.papers.steps import steps_view

    return steps_view(context)


def _times(context: Context) -> Any:
    from meetingkit.papers.times import times_view

    return times_view(context)


def _cards(context: Context) -> Any:
    from meetingkit.papers.cards import cards_view

    return cards_view(context)


def _seats(context: Context) -> Any:
    from meetingkit.papers.chart import seats_view

    return seats_view(context)


def _notice(context: Context) -> Any:
    from meetingkit.papers.notice import notice_view

    return notice_view(context)


def _votings(context: Context) -> Any:
    from meetingkit.papers.votings import votings_view

    return votings_view(context)


PARTS: dict[str, Part] = {
    "notice": _notice,
    "cards": _cards,
    "people": _people,
    "seats": _seats,
    "signin": _signin,
    "steps": _steps,
    "times": _times,
    "votings": _votings,
}
