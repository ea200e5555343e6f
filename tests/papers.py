"""Papers of a meeting for tests: made and written in the layout that they usually have."""

from __future__ import annotations

from meetingkit.layout.model import Layout
from meetingkit.library import default_library
from meetingkit.ordering import Order, Sheaf, layouts_of, orders_of
from meetingkit.writers import Format, write_document


def ordered(paper: str, fmt: Format | None = None) -> tuple[Order, Layout]:
    """A paper called so, as it usually is or in a format, and its layout."""
    [order] = orders_of([paper], fmt, None, default_library())
    [layout] = layouts_of([order], default_library()).values()
    return order, layout


def paper_bytes(sheaf: Sheaf, order: Order, layout: Layout) -> bytes:
    """The file of a paper. Raises NothingToWrite."""
    made = sheaf.made(order, layout)
    return made if isinstance(made, bytes) else write_document(made, order.format, layout)
