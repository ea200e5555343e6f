"""How many are due: one number for script, sign-in sheet, cue sheet, record and the count of an election."""

from __future__ import annotations

from typing import TYPE_CHECKING

from meetingkit.agenda.enrolment import attendees, is_absent, people_of
from meetingkit.agenda.model import Agenda
from meetingkit.agenda.values import Count, Speaker
from meetingkit.wording.blanks import BLANK
from meetingkit.wording.names import bare_name, name_key

if TYPE_CHECKING:
    from meetingkit.agenda.roster import Roster


def counted_due(agenda: Agenda, roster: Roster | None, *, everybody_counts: bool) -> Count | None:
    """应到 as written, else everybody in 出席 where that is certain, the chair and those on leave among them.

    Who attends without a vote (列席), speaks as a guest or comes as a proxy is not due. Nothing is certain where 出席
    has anything but people, or where 参加 has people who are counted with them. Where only those with a vote count
    (`everybody_counts` is false), 出席 may hold a superior without one; only groups of the roster are certain then.
    """
    if agenda.due is not None or not agenda.present:
        return agenda.due
    groups = roster is not None and all(map(roster.is_group, agenda.present))
    if (agenda.taking_part or _unknown_chair(agenda)) if everybody_counts else not groups:
        return None
    people = _once(attendees(agenda.present, roster), roster)
    besides = [] if any(map(agenda.is_chair, people)) or not agenda.chair else [agenda.chair]
    besides += _on_leave_besides(agenda, roster)
    if besides and not everybody_counts:
        return None
    certain = all(who.name or who is agenda.chair for who in (*people, *besides))
    number = len(people) + len(besides)
    return Count(str(number), number) if certain else None


def _unknown_chair(agenda: Agenda) -> bool:
    """Whether nobody knows yet who takes the chair, who may be in 出席 or come besides."""
    return agenda.chair is not None and bool(BLANK.search(agenda.chair.text))


def _on_leave_besides(agenda: Agenda, roster: Roster | None) -> list[Speaker]:
    """Those on leave whom no list names any more; whoever would take part or attend only is not due."""
    listed = [*agenda.present, *agenda.taking_part, *agenda.attending]
    away = _once(attendees(agenda.absent, roster), roster)
    away = [who for who in away if not agenda.is_chair(who) and not is_absent(who, listed, roster)]
    known = people_of((who.text for who in away), roster)
    return [next((one for one in known if one.text == who.text), who) for who in away]


def _once(people: list[Speaker], roster: Roster | None) -> list[Speaker]:
    """Everybody once, by whichever name; namesakes with different posts are two."""
    keys = {
        (roster and roster.identify(who)) or (bare_name(name_key(who.name or who.text)), name_key(who.post)): who
        for who in people
    }
    return list(keys.values())
