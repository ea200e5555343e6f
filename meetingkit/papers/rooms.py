"""Rooms: where there are seats, in which order they are taken, and how they lie on a chart.

Left is higher: who is first sits in the centre, the second on the left, the third on the right (procedure sheet §3);
left is that of the people who sit there. A chart is drawn as somebody in the hall sees it who looks at the podium, so
the left of those who face the looker is the chart's right. Rows and columns count from the chart's upper left corner.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from meetingkit.agenda.seating import FIRST_LEFT, MOST_ABREAST

PODIUM, FLOOR = "主席台", "会场"
MOST_ON_PODIUM = 25  # abreast; more of them sit in several rows
MOST_ALONG = 25  # on a side of a table that lies across the chart; a longer one stands upright on it
FEWEST, MOST_USUAL = 4, 24  # abreast in a hall that is not told


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat by its name (主席台2, 3排5座, 左3, 12) and its place on the chart of its area."""

    name: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Solid:
    """Something that is no seat: a table; it covers `rows` and `columns` of the chart."""

    text: str
    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the room; `seats` in the order in which they are taken.

    `circle` counts the places around a round table clockwise from the first seat, by the seat's index; `row_names` and
    `column_names` stand beside the chart, `aisles` are columns that are no seats.
    """

    seats: tuple[Seat, ...]
    rows: int
    columns: int
    solids: tuple[Solid, ...] = ()
    aisles: frozenset[int] = frozenset()
    row_names: tuple[str, ...] = ()
    column_names: tuple[str, ...] = ()
    circle: tuple[float, ...] = ()

    def turned(self) -> Area:
        """The area as it is seen from the other side."""
        last_row, last_column = self.rows - 1, self.columns - 1
        return replace(
            self,
            seats=tuple(replace(s, row=last_row - s.row, column=last_column - s.column) for s in self.seats),
            solids=tuple(
                replace(s, row=self.rows - s.row - s.rows, column=self.columns - s.column - s.columns)
                for s in self.solids
            ),
            aisles=frozenset(last_column - column for column in self.aisles),
            row_names=self.row_names[::-1],
            column_names=self.column_names[::-1],
            circle=tuple(place + len(self.circle) / 2 for place in self.circle),
        )

    def upright(self) -> Area:
        """The area a quarter turned to the left, as a long table that stands upright on the chart."""
        last = self.columns - 1
        return replace(
            self,
            seats=tuple(Seat(s.name, last - s.column, s.row) for s in self.seats),
            solids=tuple(
                Solid(s.text, self.columns - s.column - s.columns, s.row, s.columns, s.rows) for s in self.solids
            ),
            rows=self.columns,
            columns=self.rows,
        )


def from_the_centre(count: int, even: str) -> list[int]:
    """Places from 0, the sitters' left, in the order in which they are taken."""
    middle = count // 2
    if count % 2 or even != FIRST_LEFT:
        order = [middle, *(place for step in range(1, middle + 1) for place in (middle - step, middle + step))]
    else:
        order = [place for step in range(middle) for place in (middle - 1 - step, middle + step)]
    return [place for place in order if place < count]


def podium(count: int, even: str) -> Area:
    """The podium, its front row next to the hall, and below it the table."""
    deep = max(1, -(-count // MOST_ON_PODIUM))
    wide = max(1, -(-count // deep))
    seats: list[Seat] = []
    for row in range(deep):
        here = min(wide, count - row * wide)
        shift = (wide - here) // 2
        seats += [
            Seat(f"{PODIUM}{len(seats) + number}", deep - 1 - row, shift + here - 1 - place)
            for number, place in enumerate(from_the_centre(here, even), 1)
        ]
    return Area(tuple(seats), deep + 1, wide, (Solid("主　席　台", deep, 0, 1, wide),))


def usual_abreast(count: int) -> int:
    """Seats in a row of a hall for so many, half as wide again as deep."""
    return max(FEWEST, min(MOST_USUAL, round(math.sqrt(count * 1.5))))


def hall(rows: int, abreast: int, aisles: int, even: str, *, centred: bool) -> Area:
    """Rows of seats that face the podium, numbered from the left as they do."""
    groups = min(aisles + 1, abreast)
    before = [place * groups // abreast for place in range(abreast)]  # aisles to the left of each seat
    columns = [place + before[place] for place in range(abreast)]
    order = from_the_centre(abreast, even) if centred else list(range(abreast))
    seats = [Seat(f"{row + 1}排{place + 1}座", row, columns[place]) for row in range(rows) for place in order]
    wide = abreast + groups - 1
    numbers = {column: str(place + 1) for place, column in enumerate(columns)}
    return Area(
        tuple(seats),
        rows,
        wide,
        aisles=frozenset(range(wide)) - set(columns),
        row_names=tuple(f"{row + 1}排" for row in range(rows)),
        column_names=tuple(numbers.get(column, "") for column in range(wide)),
    )


def round_table(count: int) -> Area:
    """A round table, on a grid a ring of places; the first sits above, facing the door."""
    top = max(1, min(MOST_ALONG, count // 3 - (count // 3 + 1) % 2))
    side = max(0, -(-(count - 2 * top) // 2))
    bottom = max(0, count - top - 2 * side)
    inner = max(1, side)
    below = [column for column in range(top, 0, -1) if bottom == top or column != (top + 1) // 2]
    ring = [(0, column) for column in range((top + 1) // 2, top + 1)]
    ring += [(row, top + 1) for row in range(1, side + 1)]
    ring += [(inner + 1, column) for column in below[:bottom]]
    ring += [(row, 0) for row in range(side, 0, -1)]
    ring += [(0, column) for column in range(1, (top + 1) // 2)]
    # the first faces the looker, so his left is clockwise from him
    places = [0, *(place for step in range(1, count) for place in (step, -step))][:count]
    seats = tuple(Seat(str(number), *ring[place % count]) for number, place in enumerate(places, 1))
    return Area(
        seats, inner + 2, top + 2, (Solid("圆　桌", 1, 1, inner, top),), circle=tuple(place % count for place in places)
    )


def u_table(head: int, rest: int, even: str) -> Area:
    """A table open below: the head above, and along its arms the others, first on the left of the head."""
    head = min(head, MOST_ABREAST)
    long = max(1, -(-rest // 2))
    seats = [Seat(f"主{number}", 0, head - place) for number, place in enumerate(from_the_centre(head, even), 1)]
    for number in range(rest):
        arm = number // 2 + 1
        seats.append(Seat(f"{'右' if number % 2 else '左'}{arm}", arm, 0 if number % 2 else head + 1))
    return Area(tuple(seats), long + 1, head + 2, (Solid("U　形　桌", 1, 1, long, head),))


def long_table(main: int, opposite: int, even: str) -> Area:
    """A long table: above the main side, below those who face it."""
    wide = max(1, main, opposite)
    above, below = (wide - main) // 2, (wide - opposite) // 2
    seats = [
        Seat(f"主{number}", 0, above + main - 1 - place) for number, place in enumerate(from_the_centre(main, even), 1)
    ]
    seats += [Seat(f"对{number}", 2, below + place) for number, place in enumerate(from_the_centre(opposite, even), 1)]
    area = Area(tuple(seats), 3, wide, (Solid("长　桌", 1, 0, 1, wide),))
    return area.upright() if wide > MOST_ALONG else area
