"""Kinds of meeting: data folders under `kinds/` of a template folder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any

from meetingkit.agenda.choices import BY_WORD, UNANNOUNCED, Announcing, Linking, Share, YesNo, one_of
from meetingkit.agenda.items import ITEM_TYPES
from meetingkit.agenda.values import DurationField, Words, one_or_many
from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.library import Library, State
from meetingkit.reading.binding import nearest
from meetingkit.reading.entry import Entry, Parsed, Text, key, wrong
from meetingkit.reading.inheritance import read_based
from meetingkit.reading.source import read_source

SCAFFOLD = "agenda.yaml.j2"
# what tells a kind from others, and is therefore not inherited
OWN = ("名称", "name", "别名", "aliases")
REQUIRED, USUAL, OPTIONAL = "必备", "常有", "可有"
Need = Annotated[str, one_of(REQUIRED, USUAL, OPTIONAL, hint="必备：缺了会提醒；可有：新建议程时先注释掉。")]


class Attendance(Entry):
    """How many must be present for the meeting to be held, and whether the chair says so."""

    share: Share | None = key("比例", about="到会人数要占应到人数的多少", default=None)
    who: Text | None = key("对象", about="算的是谁，如：有表决权的党员；不写就是到会的人", default=None)
    reported: YesNo = key("报告", about="主持人开场是否报告应到、实到人数", default=False)
    source: Text | None = key("依据", about="规定的出处", default=None)

    @property
    def asked(self) -> str | None:
        """The share asked for in words, as in 有表决权的党员到会超过半数; None where none is."""
        return f"{self.who or ''}到会{self.share}" if self.share else None


class Passing(Entry):
    """What a vote needs to pass."""

    words: Text = key("说法", about="如：赞成人数超过应到会有表决权党员的半数为通过")
    source: Text | None = key("依据", about="规定的出处", default=None)


class Limit(Entry):
    """How long things may take."""

    whole: DurationField | None = key("全会", about="整个会议", default=None)
    each: DurationField | None = key("每人", about="一个人的发言", default=None)
    source: Text | None = key("依据", about="规定的出处", default=None)


def _label(value: Any) -> str:
    labels = [model.label for model in ITEM_TYPES]
    if isinstance(value, str) and value.strip() in labels:
        return value.strip()
    near = nearest(value, labels)
    raise wrong("议程里有的类型", f"是不是“{near}”？" if near else f"类型有：{'、'.join(labels)}。")


Labels = Annotated[
    list[Annotated[str, Parsed(_label, {"type": "string"})]],
    Parsed(one_or_many, {"type": "array", "items": {"type": "string"}}, then_validate=True),
]


class StepRule(Entry):
    """One step of the procedure, in its order."""

    name: Text = key("步骤", about="这一步叫什么")
    labels: Labels = key("类型", about="议程里写成哪一种类型，几种都行的都写上", min_length=1)
    need: Need = key("要求", about="必备、常有、可有", default=USUAL)
    anywhere: YesNo = key("次序不限", about="这一步排在哪里都可以", default=False)
    source: Text | None = key("依据", about="规定或惯例的出处", default=None)


class KindData(Entry):
    """What `kind.yaml` says of a kind of meeting."""

    base: Text | None = key("基于", about="在哪一类上改（文件夹名）；只写不同的几项", default=None)
    name: Text = key("名称", about="这类会议的名称")
    aliases: Words = key("别名", about="也认的名称", default=[])
    description: Text = key("说明", about="一句话说明")
    salutation: Text = key("称呼", about="不写称呼时用的称呼", default="同志们")
    closing: Text = key("结束", about="不写结束语时用的话")
    event: Text = key("叫法", about="主持人怎样称呼这次会：会议、大会、座谈会、仪式", default="会议")
    recap: YesNo = key("回顾", about="议程里没有写“回顾”时，是否自动回顾", default=True)
    announce: Announcing = key("报议程", about="开场怎样报议程：连写、列表、不报", default=UNANNOUNCED)
    linking: Linking = key("衔接", about="各项怎样衔接：首先、第几项", default=BY_WORD)
    introduce: YesNo = key("介绍", about="开场是否介绍到会的人", default=False)
    attendance: Attendance | None = key("到会", about="到会人数的规定", default=None)
    passing: Passing | None = key("通过", about="表决通过的规定", default=None)
    limit: Limit | None = key("时限", about="时间的规定", default=None)
    steps: list[StepRule] = key("步骤", about="这类会议的步骤，按先后", default=[])

    @property
    def counts_everybody(self) -> bool:
        """Whether 应到 is everybody who is due, and not only those with a vote."""
        return self.attendance is None or self.attendance.who is None


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of meeting; `identifier` is its folder's name, `bases` are those of the kinds it is based on."""

    identifier: str
    data: KindData
    bases: tuple[str, ...] = ()

    @property
    def prefixes(self) -> tuple[str, ...]:
        """The library folders with the kind's scaffold and its own wording, those of its bases after its own."""
        return tuple(f"kinds/{name}" for name in dict.fromkeys((self.identifier, *self.bases)))

    @property
    def names(self) -> tuple[str, ...]:
        """What an agenda may call it: identifier, name, aliases."""
        return (self.identifier, self.data.name, *self.data.aliases)


def kind_files(library: Library) -> dict[str, Path]:
    """The files of the library's kinds by identifier, those of the first root first.

    A folder without `kind.yaml` is no kind, but may override another root's wording.
    """
    files: dict[str, Path] = {}
    for root in library.roots:
        alone = Library((root,))
        for identifier in alone.folders("kinds"):
            if identifier not in files and (path := alone.find(_file(identifier))):
                files[identifier] = path
    return files


def load_kind(library: Library, identifier: str) -> Kind:
    """The kind of a folder. Raises InvalidInput with every mistake of its file or of a base."""

    def base(wanted: str, path: Path) -> Path:
        if found := library.base(_file(wanted), path):
            return found
        raise InvalidInput([_unknown_base(library, wanted, str(path))])

    path = library.find(_file(identifier))
    if path is None:
        raise InvalidInput([unknown_kind(library, identifier, identifier)])
    based = read_based(KindData, path, base, own=OWN)
    return Kind(identifier, based.reading.model, tuple(file.parent.name for file in based.bases))


def load_kinds(library: Library) -> list[Kind]:
    """Every kind of the library that can be used."""
    return _usable(library, kind_files(library))[0]


def find_kind(library: Library, name: str) -> Kind | None:
    """The kind called so by identifier, name or alias; of several the first root's, a name before an alias.

    Raises InvalidInput when its file is wrong. The kind is kept until a file of the library's kinds changes.
    """
    return _found(library, name.strip(), library.state("kinds/*/kind.yaml"))


@lru_cache(maxsize=64)
def _found(library: Library, name: str, _state: State) -> Kind | None:
    """Files that do not have the name in them are left alone: to validate some twenty of them is a tenth of a short
    command's time.
    """
    if Path(name).name == name and library.find(_file(name)):
        return load_kind(library, name)
    files = kind_files(library)
    told = [identifier for identifier, path in files.items() if name in _text(path)]
    kinds, faults = _usable(library, told)
    if not any(name in kind.names for kind in kinds):  # a name can be written so that the text does not show it
        kinds = _usable(library, [identifier for identifier in files if identifier not in told])[0]
    called = [kind for kind in kinds if name in kind.names]
    if called:
        return min(called, key=lambda kind: (library.rank(files[kind.identifier]), kind.names.index(name)))
    if faults:
        raise InvalidInput(faults)
    return None


def _unknown_base(library: Library, wanted: str, file: str) -> Diagnostic:
    """As `unknown_kind`, but without loading kinds, one of which has this very mistake."""
    identifiers = list(kind_files(library))
    near = nearest(wanted, identifiers)
    hint = f"是不是“{near}”？" if near else f"“基于”后面写文件夹的名称，现有：{'、'.join(identifiers)}。"
    return Diagnostic("MK017", Severity.ERROR, f"没有“{wanted}”这种会议类型", file, hint=hint)


def _file(identifier: str) -> str:
    return f"kinds/{identifier}/kind.yaml"


def _text(path: Path) -> str:
    """The text of a kind's file; empty when it cannot be read, which is said when the kind is."""
    try:
        return read_source(path).text
    except InvalidInput:
        return ""


def _usable(library: Library, identifiers: Iterable[str]) -> tuple[list[Kind], list[Diagnostic]]:
    """Kinds that can be used, and what is wrong with the others."""
    kinds: list[Kind] = []
    faults: list[Diagnostic] = []
    for identifier in identifiers:
        try:
            kinds.append(load_kind(library, identifier))
        except InvalidInput as error:
            faults += error.diagnostics
    return kinds, faults


def kind_in(kinds: Iterable[Kind], meeting: str) -> Kind | None:
    """The kind of which the longest name or alias stands in a meeting's name: 表彰大会 in 云岭区年度表彰大会.

    What ends the name of another kind, as 会议 does, tells nothing.
    """
    every = list(kinds)
    found: list[tuple[int, int, Kind]] = []
    for kind in every:
        for label in kind.names:
            general = any(other.data.name.endswith(label) for other in every if other is not kind)
            if label in meeting and not general:
                found.append((len(label), meeting.rindex(label), kind))
    return max(found, key=lambda one: one[:2])[2] if found else None


def unknown_kind(library: Library, name: str, file: str, line: int = 1, column: int = 1) -> Diagnostic:
    """The diagnostic for a kind that does not exist, with the nearest that does."""
    kinds = load_kinds(library)
    near = nearest(name, [*(kind.data.name for kind in kinds), *(label for kind in kinds for label in kind.names)])
    listed = f"现有的类型：{'、'.join(kind.data.name for kind in kinds)}。"
    hint = f"是不是“{near}”？有哪些类型：meetingkit kinds" if near else listed
    return Diagnostic("MK017", Severity.ERROR, f"没有“{name}”这种会议类型", file, line, column, hint)
