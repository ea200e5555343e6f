"""The parts of data that a paper's file may ask for, by name; a part's module is loaded when a paper wants it."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from meetingkit.papers.context import Context

Part = Callable[["Context"], Any]
NAMES = ("cards", "minutes", "notice", "people", "results", "seats", "signin", "steps", "times", "votings")


def _part(name: str) -> Part:
    def view(context: Context) -> Any:
        module = import_module(f"meetingkit.papers.{name}")
        return cast(Part, getattr(module, f"{name}_view"))(context)

    return view


# each is a module beside this one, whose function <name>_view gives plain data
PARTS: dict[str, Part] = {name: _part(name) for name in NAMES}
