"""A seating plan as a picture: SVG, and PNG made from it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from meetingkit.agenda.seating import ROUND
from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.layout.model import MM_PER_POINT
from meetingkit.papers.context import Context
from meetingkit.papers.seating import Plan, seating_plan
from meetingkit.papers.seats import Scale, seats_view
from meetingkit.wording.masks import printed

NO_RENDERER, NO_FONT = "MK064", "MK066"
TEXT = re.compile("<text[^>]*>([^<]*)")
EDGE, TITLE, LINE = 12.0, 7.0, 5.0  # millimetres: the picture's edge, the title's type, a line of explanation
NARROWEST = 120.0
MOST_IN_CIRCLE = 40  # around a round table; more are drawn as a ring of places
SEAT = Scale(30.0, 11.0)
PIXELS = 2400  # across a PNG
BASELINE = 0.36  # of the type's size, below a line's middle
# after the layout's fonts: what the usual systems have for the same class
FALLBACK = ("SimHei", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei", "FandolHei")


def seats_svg(context: Context) -> bytes | None:
    """The chart as SVG, its units millimetres; None when the agenda does not say how people sit."""
    plan = seating_plan(context)
    if plan is None:
        return None
    view = seats_view(context)
    lines = [*view["legend"], *([f"没有座位的：{'、'.join(view['standing'])}。"] if view["standing"] else [])]
    if plan.wishes.style == ROUND and len(plan.seated) <= MOST_IN_CIRCLE:
        shapes, width, height = _circle(plan)
    else:
        shapes, width, height = _grid(view)
    words = "".join(_words(context.agenda.name.strip() + "座次图", lines, width))
    top = EDGE + TITLE * 1.6 + LINE * len(lines) + EDGE / 2
    height += top + EDGE
    return printed(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}mm" height="{height:g}mm" '
        f'viewBox="0 0 {width:g} {height:g}" font-family="{_font_families(context)}">'
        f'<rect width="100%" height="100%" fill="#fff"/>{words}<g transform="translate(0 {top:g})">{shapes}</g></svg>\n'
    ).encode()


def seats_png(context: Context) -> bytes | None:
    """The chart as PNG. Raises InvalidInput where no renderer is installed, or no font that has its characters."""
    svg = seats_svg(context)
    if svg is None:
        return None
    from meetingkit.papers.raster import NoRenderer, png, undrawn

    families = _font_families(context)
    try:
        if missing := undrawn("".join(TEXT.findall(svg.decode())), families):
            message = f"这台电脑的字体里没有“{missing}”，PNG 上会空着"
            hint = (
                "请装上有这些字的中文字体（meetingkit doctor 看缺哪些）；或先出 SVG：--format svg，拿到别的电脑上打开。"
            )
            raise InvalidInput([Diagnostic(NO_FONT, Severity.ERROR, message, context.file, hint=hint)])
        return png(svg, PIXELS)
    except NoRenderer:
        hint = '装上它：pip install "meetingkit[png]"；或先出 SVG：--format svg，浏览器、WPS、Word 都能打开。'
        message = "没有装把图变成 PNG 的组件（resvg-py）"
        raise InvalidInput([Diagnostic(NO_RENDERER, Severity.ERROR, message, context.file, hint=hint)]) from None


def _font_families(context: Context) -> str:
    """As an attribute of SVG has them, in order of preference."""
    layout = context.layout
    own = list(layout.fonts[layout.paragraphs["seat"].font]) if layout else []
    return _safe(", ".join([*own, *FALLBACK, "sans-serif"]))


def _words(title: str, lines: list[str], width: float) -> Iterator[str]:
    size = min(TITLE, (width - 2 * EDGE) / max(1, len(title)))
    yield f"<title>{_safe(title)}</title>"
    yield _text(title, width / 2, EDGE + size / 2, size)
    for number, line in enumerate(lines):
        size = min(LINE * 0.7, (width - 2 * EDGE) / max(1, len(line)))
        yield _text(line, EDGE, EDGE + TITLE * 1.6 + LINE * (number + 0.5), size, anchor="start")


def _grid(view: dict[str, Any]) -> tuple[str, float, float]:
    """The areas as the table has them."""
    parts, top = [], 0.0
    tables = [(list(map(float, area["columns"].split())), area["rows"]) for area in view["areas"]]
    width = max(NARROWEST, *(sum(columns) for columns, _ in tables)) + 2 * EDGE
    for columns, rows in tables:
        left = (width - sum(columns)) / 2
        across = [left, *(left + edge for edge in accumulate(columns))]
        down = [top, *(top + edge for edge in accumulate(row["height"] for row in rows))]
        reaching: dict[int, int] = {}
        for number, row in enumerate(rows):
            column = 0
            for cell in row["cells"]:
                while reaching.get(column, 0) > number:
                    column += 1
                end, foot = column + cell["columns"], number + cell["rows"]
                reaching.update(dict.fromkeys(range(column, end), foot))
                x, y = across[column], down[number]
                parts.append(_box(cell, x, y, across[end] - x, down[foot] - y))
                column = end
        top = down[-1]
    return "".join(parts), width, top


def _circle(plan: Plan) -> tuple[str, float, float]:
    """People around a round table, the first above."""
    [area] = plan.areas
    count = len(area.seats)
    radius = max(40.0, count * (SEAT.width + 4) / (2 * math.pi))
    across, high = 2 * radius + SEAT.width, 2 * radius + SEAT.height
    width = max(NARROWEST, across + 2 * EDGE)
    x, y = width / 2, high / 2
    table = radius - SEAT.width * 0.62
    parts = [f'<circle cx="{x:g}" cy="{y:g}" r="{table:.2f}" fill="none" stroke="#000" stroke-width="0.4"/>']
    parts.append(_text("圆　桌", x, y, 6))
    for index, place in enumerate(area.circle):
        angle = 2 * math.pi * place / count
        left = x + radius * math.sin(angle) - SEAT.width / 2
        top = y - radius * math.cos(angle) - SEAT.height / 2
        fitted = SEAT.name(plan.seated[0, index])
        cell = {"kind": "seat", "lines": fitted.lines, "size": fitted.size}
        parts.append(_box(cell, left, top, SEAT.width, SEAT.height))
    return "".join(parts), width, high


def _box(cell: dict[str, Any], left: float, top: float, width: float, height: float) -> str:
    """A seat or a table with its text, or a word."""
    look = {"seat": "#fff", "solid": "#eee"}.get(cell["kind"])
    box = ""
    if look:
        box = (
            f'<rect x="{left:.2f}" y="{top:.2f}" width="{width:.2f}" height="{height:.2f}" fill="{look}" '
            'stroke="#000" stroke-width="0.3"/>'
        )
    size = cell["size"] * MM_PER_POINT
    first = top + height / 2 - (len(cell["lines"]) - 1) * size * 0.6
    texts = (_text(line, left + width / 2, first + n * size * 1.2, size) for n, line in enumerate(cell["lines"]))
    return box + "".join(texts)


def _text(text: str, x: float, y: float, size: float, anchor: str = "middle") -> str:
    base = y + BASELINE * size
    return f'<text x="{x:.2f}" y="{base:.2f}" font-size="{size:.2f}" text-anchor="{anchor}">{_safe(text)}</text>'


def _safe(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
