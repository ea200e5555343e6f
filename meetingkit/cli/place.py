"""Where layouts are looked for: the user's own folder, then beside the agenda, then those built in.

Templates and kinds come from the built-in folder alone: a template that came along with an agenda must not run.
"""

from __future__ import annotations

from pathlib import Path

import typer

from meetingkit.library import Library, builtin_root


def user_folder() -> Path:
    """Where a user's own layouts are looked for first, in its sub-folder `layouts`."""
    return Path(typer.get_app_dir("meetingkit"))


def layout_library(agenda: Path | None = None) -> Library:
    """The library for the layouts of an agenda, or of the folder one stands in."""
    beside = (agenda or Path("agenda.yaml")).parent
    return Library((user_folder(), beside, builtin_root()))
