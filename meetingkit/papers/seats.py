"""A seating plan as a chart: plain data for its template, with the type that fits each seat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from meetingkit.agenda.seating import CENTRED, FIRST_LEFT, FROM_PODIUM, HALL, LONG_TABLE, ROUND, U_TABLE
from meetingkit.layout.model import MM_PER_POINT
from meetingkit.papers.context import Context
from meetingkit.papers.people import Attendee
from meetingkit.papers.rooms import MOST_ALONG, PODIUM, Area
from meetingkit.papers.seating import Plan, seating_plan
from meetingkit.wording.fitting import Fitted, fit, spread

WIDEST, TALLEST, LOWEST = 36.0, 18.0, 7.5  # of a seat, in millimetres
GAP = 5.0  # above an area
AISLE, SIDE, WORDS = 0.4, 9.0, 38.0  # an aisle in seats; the rows' names; title and explanation above and below
LARGEST, SMALL = 22.0, 8.0  # points
USUAL_WIDTH, USUAL_HEIGHT = 265.0, 180.0  # of a sheet of A4 that lies
MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class Scale:
    """Millimetres of one seat."""

    width: float
    height: float

    def name(self, who: Attendee) -> Fitted:
        """Somebody's name, or an organ's, as it fits a seat."""
        text = spread(who.name) if who.is_person else who.name
        width, height = (self.width - 2.2) / MM_PER_POINT, (self.height - 0.6) / MM_PER_POINT
        return fit(text, width, height, LARGEST, MOST_LINES)


def scale_of(plan: Plan, width: float, height: float) -> Scale:
    """Seats as large as fit a page of so many millimetres, within bounds."""
    across = max(_across(area) for area in plan.areas)
    side = 2 * SIDE if any(area.row_names for area in plan.areas) else 0
    rows = sum(area.rows for area in plan.areas)
    height -= WORDS + sum(GAP + LOWEST * bool(area.column_names) for area in plan.areas)
    return Scale(min(WIDEST, round((width - side - 1) / across, 2)), round(max(LOWEST, min(TALLEST, height / rows)), 1))


def _across(area: Area) -> float:
    """Width in seats."""
    return area.columns - (1 - AISLE) * len(area.aisles)


def seats_view(context: Context) -> dict[str, Any]:
    """`{"areas": […], "legend": […], "standing": […]}`; without areas when there is no plan.

    Each area has `columns`, the widths in millimetres as a table has them, and `rows`: `{"height", "exact", "cells"}` of
    `{"kind": "seat" | "solid" | "word" | "blank", "lines", "size", "columns", "rows"}`.
    """
    plan = seating_plan(context)
    if plan is None:
        return {"areas": [], "legend": [], "standing": []}
    page = context.layout
    width = page.text_width * MM_PER_POINT if page else USUAL_WIDTH
    height = page.text_height * MM_PER_POINT if page else USUAL_HEIGHT
    scale = scale_of(plan, width, height)
    order = _order(plan)
    areas = [_area(plan, index, scale, width) for index in order]
    for area in areas:  # a space between it and what stands above
        area["rows"].insert(0, _line([_blank()] * len(area["columns"].split()), GAP, exact=True))
    return {
        "areas": areas,
        "legend": list(legend(plan)),
        "standing": [who.text for who in plan.standing],
    }


def _order(plan: Plan) -> list[int]:
    """The areas from above to below."""
    order = list(range(len(plan.areas)))
    return order[::-1] if plan.wishes.view == FROM_PODIUM else order


def _area(plan: Plan, index: int, scale: Scale, page: float) -> dict[str, Any]:
    area = plan.areas[index]
    side = SIDE if area.row_names else 0.0
    widths = [scale.width * (AISLE if column in area.aisles else 1) for column in range(area.columns)]
    margin = max(0.0, (page - sum(widths)) / 2 - side)
    edges = [margin] if margin > 1 else []
    sides = [side] if side else []
    columns = [*edges, *sides, *widths, *sides, *edges]
    rows = [_line(_row(plan, index, row, scale, len(edges)), scale.height) for row in range(area.rows)]
    if area.column_names:
        numbers = [_word(name) for name in area.column_names]
        blank = [_blank()] * (len(edges) + len(sides))
        rows.insert(len(rows) if plan.wishes.view != FROM_PODIUM else 0, _line([*blank, *numbers, *blank], LOWEST))
    return {"columns": " ".join(f"{width:.2f}" for width in columns), "rows": rows}


def _line(cells: list[dict[str, Any]], height: float, *, exact: bool = False) -> dict[str, Any]:
    return {"height": height, "exact": "yes" if exact else "no", "cells": cells}


def _row(plan: Plan, index: int, row: int, scale: Scale, edges: int) -> list[dict[str, Any]]:
    area = plan.areas[index]
    seats = {seat.column: number for number, seat in enumerate(area.seats) if seat.row == row}
    covered = {column for solid in area.solids if solid.row < row < solid.row + solid.rows
               for column in range(solid.column, solid.column + solid.columns)}  # fmt: skip
    cells: list[dict[str, Any]] = [_blank()] * edges
    name = [_word(area.row_names[row])] if area.row_names else []
    cells += name
    column = 0
    while column < area.columns:
        solid = next((one for one in area.solids if (one.row, one.column) == (row, column)), None)
        if solid:
            cells.append({
                "kind": "solid", "lines": [solid.text], "size": SMALL + 4, "columns": solid.columns, "rows": solid.rows,
            })  # fmt: skip
            column += solid.columns
            continue
        if column in seats:
            cells.append(_seat(plan.seated.get((index, seats[column])), scale))
        elif column not in covered:
            cells.append(_blank())
        column += 1
    return [*cells, *name, *[_blank()] * edges]


def _seat(who: Attendee | None, scale: Scale) -> dict[str, Any]:
    fitted = scale.name(who) if who else Fitted((), SMALL)
    return {"kind": "seat", "lines": list(fitted.lines), "size": fitted.size, "columns": 1, "rows": 1}


def _word(text: str) -> dict[str, Any]:
    return {
        "kind": "word" if text else "blank",
        "lines": [text] if text else [],
        "size": SMALL,
        "columns": 1,
        "rows": 1,
    }


def _blank() -> dict[str, Any]:
    return _word("")


def legend(plan: Plan) -> Iterator[str]:
    """How the chart is to be read: from where, whose left, who sits where."""
    wishes = plan.wishes
    below = wishes.view == FROM_PODIUM
    front = PODIUM if wishes.style == HALL else "主位"
    if wishes.style == HALL and any(seat.name.startswith(PODIUM) for area in plan.areas for seat in area.seats):
        where = "从台上看向台下" if below else "从台下看向主席台"
        yield f"本图{where}。左右都指坐着的人的左右：主席台上的人的左边，在图的{'左' if below else '右'}边。"
    elif wishes.style != HALL:
        upright = wishes.style == LONG_TABLE and plan.areas[0].rows > MOST_ALONG
        side = ("下" if below else "上") if upright else ("左" if below else "右")
        place = ("右" if below else "左") if upright else ("下" if below else "上")
        yield f"主位在图的{place}边。左右都指坐着的人的左右：主位上的人的左边，在图的{side}边。"
    count = sum(seat.name.startswith((PODIUM, "主")) for area in plan.areas for seat in area.seats)
    if wishes.style == ROUND:
        yield "一号正对着门，二号在一号的左边，三号在右边，依次排开。"
    elif count > 1:
        yield f"{front}{count}人，左为上：{_centre(count, wishes.even)}。"
    if wishes.style == U_TABLE and any(seat.name.startswith("左") for area in plan.areas for seat in area.seats):
        yield "两边从主位往外数，先左后右。"
    rows = next((area for area in plan.areas if area.row_names), None)
    if wishes.style == HALL and rows:
        abreast = rows.columns - len(rows.aisles)
        centred = wishes.order == CENTRED and abreast > 1
        how = re.sub("([一二三四])号", r"第\1人", _centre(abreast, wishes.even)) if centred else "从左到右坐"
        yield f"会场座号面向主席台从左往右数；每排按名单先后，{how}。"


def _centre(count: int, even: str) -> str:
    """Who sits where in a row that is filled from its middle, by the rule of `rooms.from_the_centre`."""
    if count % 2:
        return "一号居中，二号在一号的左边" + ("，三号在右边，依次排开" if count > 2 else "")
    if even == FIRST_LEFT:
        return "一号、二号居中，一号在二号的左边" + (
            "，三号在一号的左边，四号在二号的右边，依次排开" if count > 2 else ""
        )
    return "一号、二号居中，二号在一号的左边" + ("，三号在一号的右边，依次排开" if count > 2 else "")
