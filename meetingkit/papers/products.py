"""What a paper is written as when that is no document: made from its data at once; None when there is nothing to say.

By file name, as `seating.svg` for the paper `seating` as SVG; a product's module is loaded when a meeting wants it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from meetingkit.papers.context import Context

Product = Callable[["Context"], bytes | None]


def _seats_svg(context: Context) -> bytes | None:
    from meetingkit.papers.picture import seats_svg

    return seats_svg(context)


def _seats_png(context: Context) -> bytes | None:
    from meetingkit.papers.picture import seats_png

    return seats_png(context)


def _calendar(context: Context) -> bytes | None:
    from meetingkit.papers.calendar import calendar_entry

    return calendar_entry(context)


def _code_svg(context: Context) -> bytes | None:
    from meetingkit.papers.codes import sign_in_code

    return sign_in_code(context, "svg")


def _code_png(context: Context) -> bytes | None:
    from meetingkit.papers.codes import sign_in_code

    return sign_in_code(context, "png")


PRODUCTS: dict[str, Product] = {
    "calendar.ics": _calendar,
    "qrcode.svg": _code_svg,
    "qrcode.png": _code_png,
    "seating.svg": _seats_svg,
    "seating.png": _seats_png,
}
