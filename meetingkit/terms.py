"""Lists of words an office may change: `templates/terms/NAME.yaml`, read when they are first asked for."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from meetingkit.diagnostics import InvalidInput
from meetingkit.library import default_library
from meetingkit.reading.nodes import parse, plain
from meetingkit.reading.source import read_source, usable


@lru_cache(maxsize=16)
def terms(name: str) -> Any:
    """What the list says, as strings, lists and dicts; an empty dict when there is none. Raises InvalidInput."""
    path = default_library().find(f"terms/{name}.yaml")
    if path is None:
        return {}
    source = usable(read_source(path))
    root, found = parse(source.text, source.file)
    found = [*source.diagnostics, *found]
    if found:
        raise InvalidInput(found)
    return plain(root) if root else {}
