"""Files that are based on others (`基于`): they say only what differs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic

from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.reading.binding import Model, Reading, read_model
from meetingkit.reading.nodes import Mapping, Scalar, plain
from meetingkit.reading.source import read_source

KEYS = ("基于", "base")
Tree = dict[str, Any]
# the file that a name means, for the file that names it as its base; raises InvalidInput when there is none
FindBase = Callable[[str, Path], Path]


@dataclass(frozen=True, slots=True)
class Based(Generic[Model]):
    """What was read, with the tree it stands for and the files it is based on, nearest first."""

    reading: Reading[Model]
    tree: Tree
    bases: tuple[Path, ...]


def read_based(
    model: type[Model], path: Path, find: FindBase, own: tuple[str, ...] = (), above: tuple[Path, ...] = ()
) -> Based[Model]:
    """Read a file on top of the one it names as its base. A base is read first: its mistakes are its own.

    What stands under the keys `own` is not inherited; `above` are the files that led here. Raises InvalidInput with
    every mistake found, also when there is no such base or bases go round.
    """
    chain = (*above, path.resolve())
    found: list[Based[Model]] = []
    tree: Tree = {}

    def values(root: Mapping) -> Tree:
        tree.update(plain(root))
        if base := _base_of(root, path, find, chain):
            below = read_based(model, base, find, own, chain)
            found.append(below)
            tree.update(_merged({key: value for key, value in below.tree.items() if key not in own}, tree))
        return tree

    reading = read_model(model, read_source(path), values)
    bases = tuple(file for below in found for file in (Path(below.reading.source.file), *below.bases))
    return Based(reading, tree, bases)


def _base_of(root: Mapping, path: Path, find: FindBase, chain: tuple[Path, ...]) -> Path | None:
    """The file of the base, when the tree names one."""
    name = next((root.entries[key][1] for key in KEYS if key in root.entries), None)
    if not isinstance(name, Scalar) or not name.text:
        return None
    try:
        base = find(name.text.strip(), path)
    except InvalidInput as error:
        [fault] = error.diagnostics
        raise _fault(path, name, fault.message, fault.hint, fault.code) from None
    if base.resolve() in chain:
        round_trip = " → ".join(_short(step) for step in (*chain[chain.index(base.resolve()) :], base))
        raise _fault(path, name, f"互相“基于”，绕成了圈：{round_trip}", "请去掉其中一个“基于”。", "MK021")
    return base


def _short(path: Path) -> str:
    return "/".join(path.parts[-2:])


def _fault(path: Path, name: Scalar, message: str, hint: str, code: str) -> InvalidInput:
    at = name.start
    return InvalidInput([Diagnostic(code, Severity.ERROR, message, str(path), at.line, at.column, hint)])


def _merged(below: Tree, above: Tree) -> Tree:
    """Tables are merged entry by entry; anything else from above replaces what is below."""
    merged = dict(below)
    for name, value in above.items():
        both = isinstance(value, dict) and isinstance(below.get(name), dict)
        merged[name] = _merged(below[name], value) if both else value
    return merged
