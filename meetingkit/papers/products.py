"""What a paper is written as when that is no document: made from its data at once; None when there is nothing to say."""

from __future__ import annotations

from collections.abc import Callable

from meetingkit.papers.context import Context

PRODUCTS: dict[str, Callable[[Context], bytes | None]] = {}
