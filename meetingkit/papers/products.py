"""What a paper is written as when that is no document: made from its data at once; None when there is nothing to say."""

from __future__ import annotations

from collections.abc import Callable

from meetingkit.papers.context import Context


def _svg(context: Context) -> bytes | None:
    from meetingkit.papers.picture import seats_svg

    return seats_svg(context)


def _png(context: Context) -> bytes | None:
    from meetingkit.papers.picture import seats_png

    return seats_png(context)


PRODUCTS: dict[str, Callable[[Context], bytes | None]] = {"svg": _svg, "png": _png}
