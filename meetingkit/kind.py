"""Kinds of meeting: data folders under `templates/kinds/`."""

from __future__ import annotations

from dataclasses import dataclass

from meetingkit.agenda.values import Words
from meetingkit.diagnostics import Diagnostic, Severity
from meetingkit.library import Library
from meetingkit.reading.binding import nearest, read_model
from meetingkit.reading.entry import Entry, Text, key
from meetingkit.reading.source import read_source

SCAFFOLD = "agenda.yaml.j2"


class KindData(Entry):
    """What `kind.yaml` says of a kind of meeting."""

    name: Text = key("名称", about="这类会议的名称")
    aliases: Words = key("别名", about="也认的名称", default=[])
    description: Text = key("说明", about="一句话说明")
    salutation: Text = key("称呼", about="不写称呼时用的称呼", default="同志们")
    closing: Text = key("结束", about="不写结束语时用的话")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of meeting; `identifier` is its folder's name."""

    identifier: str
    data: KindData

    @property
    def template_prefix(self) -> str:
        """The library folder with the kind's scaffold and its own wording."""
        return f"kinds/{self.identifier}"


def load_kinds(library: Library) -> list[Kind]:
    """Every kind in the library; a folder without `kind.yaml` is none, but may override another root's wording.

    Raises InvalidInput when a kind's file is wrong.
    """
    files = {identifier: library.find(f"kinds/{identifier}/kind.yaml") for identifier in library.folders("kinds")}
    return [Kind(name, read_model(KindData, read_source(path)).model) for name, path in files.items() if path]


def find_kind(library: Library, name: str) -> Kind | None:
    """The kind called so by identifier, name or alias."""
    for kind in load_kinds(library):
        if name.strip() in (kind.identifier, kind.data.name, *kind.data.aliases):
            return kind
    return None


def unknown_kind(library: Library, name: str, file: str, line: int = 1, column: int = 1) -> Diagnostic:
    """The diagnostic for a kind that does not exist, with the nearest that does."""
    names = [label for kind in load_kinds(library) for label in (kind.data.name, *kind.data.aliases)]
    near = nearest(name, names)
    hint = (f"是不是“{near}”？" if near else "") + f"现有的类型：{'、'.join(names)}。"
    return Diagnostic("MK017", Severity.ERROR, f"没有“{name}”这种会议类型", file, line, column, hint)
