"""Where this user's templates are: their own folder, then beside the agenda, then those built in."""

from __future__ import annotations

from pathlib import Path

import typer

from meetingkit.library import Library, builtin_root


def user_folder() -> Path:
    """Where a user's own templates and layouts are looked for first."""
    return Path(typer.get_app_dir("meetingkit"))


def library_for(agenda: Path | None = None) -> Library:
    """The library for an agenda, or for the folder one stands in."""
    beside = (agenda or Path("agenda.yaml")).parent
    return Library((user_folder(), beside, builtin_root()))
