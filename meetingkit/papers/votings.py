"""Elections and votes by ballot as their papers need them: who stands, how many boxes, in how many columns."""

from __future__ import annotations

from typing import Any

from meetingkit.agenda.choices import BALLOTS
from meetingkit.agenda.items import Election, Vote
from meetingkit.papers.context import Context
from meetingkit.wording.blanks import blank
from meetingkit.wording.fitting import spread

# a ballot fits one page: names per column before another is begun, millimetres for all its rows, and of one row
PER_COLUMN, MOST_COLUMNS = 12, 5
ROOM, LOWEST, HIGHEST = 125.0, 7.2, 14.0
# a tally fits one page as long as its rows are high enough to write in; else it goes on over several
TALLY_ROOM, TALLY_LOWEST, TALLY_USUAL = 112.0, 8.0, 11.0
ALONE = 1  # lines for other names where the agenda does not say how many are elected


def votings_view(context: Context) -> list[dict[str, Any]]:
    """The elections, and the votes by ballot, in order.

    Each is `{"number": of the item, "election": bool}`; an election besides has candidates (names, or a marked blank),
    known (whether there are any), write_ins (how many other names fit), and for its ballot across (columns), names and
    others (rows of that many cells: candidates, None where there is none; True and False for lines to write on), height
    (of a row, millimetres) and tally_height (of a row of its tally).
    """
    found = []
    for number, item in enumerate(context.agenda.items, 1):
        if isinstance(item, Election):
            found.append({"number": number, "election": True, **_election(item)})
        elif isinstance(item, Vote) and item.method == BALLOTS:
            found.append({"number": number, "election": False})
    return found


def _election(item: Election) -> dict[str, Any]:
    names = item.candidates or [blank("候选人")]
    seats = item.seats.number if item.seats else None
    others = seats or ALONE
    across = min(MOST_COLUMNS, -(-(len(names) + others) // PER_COLUMN))
    rows = _rows([spread(name) for name in names], None, across), _rows([True] * others, False, across)
    count = 2 + sum(map(len, rows))  # with the header and the line above the other names
    return {
        "candidates": names,
        "known": bool(item.candidates),
        "write_ins": others,
        "across": across,
        "names": rows[0],
        "others": rows[1],
        "height": round(min(HIGHEST, max(LOWEST, ROOM / count)), 1),
        "tally_height": _tally_height(len(names) + others),
    }


def _tally_height(rows: int) -> float:
    height = round(min(HIGHEST, TALLY_ROOM / rows), 1)
    return height if height >= TALLY_LOWEST else TALLY_USUAL


def _rows(cells: list[Any], filler: Any, across: int) -> list[list[Any]]:
    """Cells row by row, the last row filled up."""
    rows = [cells[start : start + across] for start in range(0, len(cells), across)]
    return [row + [filler] * (across - len(row)) for row in rows]
