"""The table of surnames that are read otherwise than usual: `templates/readings.yaml`."""

from __future__ import annotations

from functools import lru_cache

from meetingkit.diagnostics import InvalidInput
from meetingkit.library import Library, State
from meetingkit.reading.nodes import parse, plain
from meetingkit.reading.source import read_source, usable


def surname_readings(library: Library) -> dict[str, str]:
    """Surname → pinyin; empty when the library has no table. Raises InvalidInput when it cannot be read."""
    return _read(library, library.state("readings.yaml"))


@lru_cache(maxsize=8)
def _read(library: Library, _state: State) -> dict[str, str]:
    path = library.find("readings.yaml")
    if path is None:
        return {}
    source = usable(read_source(path))
    root, found = parse(source.text, source.file)
    found = [*source.diagnostics, *found]
    if found:
        raise InvalidInput(found)
    table = plain(root) if root else {}
    return {str(name): str(said) for name, said in table.items() if name and said} if isinstance(table, dict) else {}
