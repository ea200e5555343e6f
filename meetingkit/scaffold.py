"""A first agenda for a person to fill: the kind's scaffold with what is known already, blanks marked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pydantic_core import PydanticCustomError

from meetingkit.agenda.values import moment, one_or_many, speaker
from meetingkit.compose.render import render_template
from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.kind import SCAFFOLD, Kind, find_kind, unknown_kind
from meetingkit.library import Library
from meetingkit.reading.entry import shown
from meetingkit.reading.source import UNUSABLE
from meetingkit.reading.writing import scalar
from meetingkit.wording.blanks import blank
from meetingkit.wording.names import split_enumeration

PROBE = "汇报单位探针"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a meeting; None or empty where nothing was told."""

    name: str | None = None
    kind: str = ""
    time: str | None = None
    place: str | None = None
    locality: str | None = None
    chair: str | None = None
    reporters: tuple[str, ...] = ()


def scaffold(facts: Facts, library: Library) -> str:
    """The text of a new agenda. Raises InvalidInput naming every fact that cannot be used."""
    kind = find_kind(library, facts.kind)
    found = _faults(facts)
    if kind is None:
        found.append(unknown_kind(library, facts.kind, "--kind"))
    elif facts.reporters and not has_reporters(kind, library):
        message = f"“{kind.data.name}”新建的议程里没有汇报人，--reporter 用不上"
        found.append(
            Diagnostic("MK019", Severity.ERROR, message, "--reporter", hint="请去掉 --reporter，或换一种类型。")
        )
    if found or kind is None:
        raise InvalidInput(found)
    return _filled(kind, facts, library)


def has_reporters(kind: Kind, library: Library) -> bool:
    """Whether the kind's scaffold has a place for reporters; found out by writing one in."""
    return PROBE in _filled(kind, Facts(reporters=(PROBE,)), library)


def _filled(kind: Kind, facts: Facts, library: Library) -> str:
    data = {
        "kind": scalar(kind.data.name),
        "name": _value(facts.name, "会议全称"),
        "time": _value(facts.time, "日期和开始时刻，如 2026-03-18 15:00"),
        "place": _value(facts.place, "开会的地方"),
        "locality": _value(facts.locality, "所在地名，如 云岭区"),
        "chair": _value(facts.chair, "姓名（职务）"),
        "salutation": scalar(kind.data.salutation),
        "closing": scalar(kind.data.closing),
        "reporters": [scalar(name) for name in facts.reporters] or [blank("汇报单位")],
    }
    return render_template(library, (*kind.prefixes, "kinds"), SCAFFOLD, data, markup=False)


def fault(name: str, value: str) -> str | None:
    """What is wrong with one fact given by the name of its option, as expected and hint; None when it is well."""
    checks: dict[str, Callable[[str], object]] = {
        "--time": moment,
        "--locality": one_or_many,
        "--chair": speaker,
        "--reporter": speaker,
    }
    if UNUSABLE.search(value):
        return "里有看不见的字符，文稿里放不下。"
    if not split_enumeration(value):
        return "是空的；不知道就不要写这个选项。"
    try:
        checks.get(name, str)(value)
    except PydanticCustomError as error:
        context = error.context or {}
        return f"应是{context['expected']}，写的是{shown(value)}。{context['hint']}"
    return None


def _value(text: str | None, what: str) -> str:
    return scalar(text) if text else blank(what)


def _faults(facts: Facts) -> list[Diagnostic]:
    given = [
        ("会议名称", facts.name),
        ("--time", facts.time),
        ("--place", facts.place),
        ("--locality", facts.locality),
        ("--chair", facts.chair),
        *(("--reporter", reporter) for reporter in facts.reporters),
    ]
    found = []
    for name, value in given:
        if value is not None and (message := fault(name, value)):
            found.append(Diagnostic("MK014", Severity.ERROR, f"{name} {message}", name))
    return found
