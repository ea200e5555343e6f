"""Render a template of the library: built-in ones in this process, somebody else's in a limited one of their own."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from meetingkit.compose.engine import SUFFIX, run_template, template_environment
from meetingkit.compose.limits import LIMITS, Limits
from meetingkit.library import Library

MAX_LOOKED_AT = 2_000  # entries of a folder in which templates are looked for


def render_template(
    library: Library,
    prefixes: tuple[str, ...],
    name: str,
    data: dict[str, Any],
    *,
    markup: bool = True,
    limits: Limits = LIMITS,
) -> str:
    """Render a template, looked up under each prefix in turn, with plain data; as markup or as text.

    Raises InvalidInput with the template's file and line.
    """
    foreign = library.foreign
    if any(_holds_templates(root / prefix) for root in foreign for prefix in prefixes):
        from meetingkit.compose.client import render_limited

        return render_limited(library, limits, prefixes, name, data, markup=markup)
    own = Library(tuple(root for root in library.roots if root not in foreign))
    return run_template(template_environment(own, prefixes, markup=markup, guarded=False), name, data)


def _holds_templates(folder: Path) -> bool:
    """Whether there is a template below; of a folder too large to look through that is assumed."""
    seen = 0
    for _, folders, files in os.walk(folder):
        seen += len(folders) + len(files)
        if seen > MAX_LOOKED_AT or any(file.endswith(SUFFIX) for file in files):
            return True
    return False
