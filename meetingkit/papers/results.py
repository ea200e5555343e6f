"""What was counted and what follows from it, as plain data; nothing follows from numbers that do not agree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from meetingkit.agenda.choices import BALLOTS, BY_STROKES, BY_WHOLE_NAME, share_met
from meetingkit.agenda.counting import Outcome, People, Standing, number, outcome_of
from meetingkit.agenda.items import Election, Vote
from meetingkit.agenda.results import VoteResult
from meetingkit.papers.context import Context


def results_view(context: Context) -> list[dict[str, Any]]:
    """The elections and votes for which a result is entered, in order.

    Each is `{"number": of the item, "election": bool, "cast": by ballot, "sent", "collected", "valid", "void": numbers or
    None, "verdict": a value of `counting.Verdict`, "faults": what does not agree, "condition": text or empty}`. An
    election besides has rows (name, candidate, approve, oppose, abstain, others, elected), full (whether more than 赞成
    is entered), elected (names in the order in which they are declared), short, tied and level (their votes). A vote has
    approve, oppose, abstain and carried.
    """
    agenda = context.agenda
    due, arrived = number(agenda.due), number(agenda.arrived)
    share = agenda.share or (context.kind.data.attendance.share if context.kind.data.attendance else None)
    known = share is not None and due is not None and arrived is not None
    people = People(due, arrived, share_met(share, due, arrived) if known else None)  # type: ignore[arg-type]
    found = []
    for at, item in enumerate(agenda.items, 1):
        if not isinstance(item, Election | Vote):
            continue
        outcome = outcome_of(item, item.candidates if isinstance(item, Election) else [], people)
        if outcome:
            view = _election(item, outcome, context) if isinstance(item, Election) else _vote(item, outcome)
            found.append({"number": at, **_common(item, outcome), **view})
    return found


def _common(item: Election | Vote, outcome: Outcome) -> dict[str, Any]:
    assert item.result is not None
    return {
        "election": isinstance(item, Election),
        "cast": isinstance(item, Election) or item.method == BALLOTS,
        **{name: number(getattr(item.result, name)) for name in ("sent", "collected", "valid", "void")},
        "verdict": outcome.verdict.value,
        "faults": [fault.message for fault in outcome.faults],
        "condition": str(item.condition or ""),
    }


def _election(item: Election, outcome: Outcome, context: Context) -> dict[str, Any]:
    rows = [_row(one) for one in outcome.standings]
    tied = [row for row in rows if row["name"] in outcome.tied]
    return {
        "rows": rows,
        "full": any(row[what] is not None for row in rows for what in ("oppose", "abstain", "others")),
        "elected": _declared(item, [one for one in outcome.standings if one.elected], context),
        "short": outcome.short,
        "tied": list(outcome.tied),
        "level": tied[0]["approve"] if tied else None,
    }


def _row(one: Standing) -> dict[str, Any]:
    votes = {name: number(getattr(one.tally, name)) for name in ("approve", "oppose", "abstain", "others")}
    return {"name": one.name, "candidate": one.candidate, "elected": one.elected, **votes}


def _declared(item: Election, elected: Sequence[Standing], context: Context) -> list[str]:
    """The names in order of strokes where the item asks for that; else as the candidates stand, write-ins last."""
    names = [one.name for one in elected]
    if item.sorting not in (BY_STROKES, BY_WHOLE_NAME):
        return names
    from meetingkit.agenda.strokes import stroke_table
    from meetingkit.wording.strokes import by_strokes

    return by_strokes(names, stroke_table(context.library), whole_name=item.sorting == BY_WHOLE_NAME)


def _vote(item: Vote, outcome: Outcome) -> dict[str, Any]:
    assert isinstance(item.result, VoteResult)
    votes = {name: number(getattr(item.result, name)) for name in ("approve", "oppose", "abstain")}
    return {**votes, "carried": outcome.carried}
