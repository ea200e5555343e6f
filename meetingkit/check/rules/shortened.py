"""Organs called by their full name here and by a short one there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.terms import terms
from meetingkit.wording import regex

DECLARED = "简称|以下称"


@cache
def _forms() -> tuple[re.Pattern[str] | None, dict[str, str]]:
    """A pattern for all full and short names behind a level, and what each short name stands for."""
    short_of: dict[str, str] = dict(terms("organs").get("简称") or {})
    names = sorted({*short_of, *short_of.values()}, key=len, reverse=True)
    loose = ["和?".join(re.escape(char) for char in name) for name in names]
    pattern = re.compile(f"([省市区县旗州镇]委?)({'|'.join(loose)})(?!员)") if names else None  # 区纪检委员 is a member
    return pattern, short_of


@text_rule(
    "MK316",
    "全称和简称混用",
    Severity.INFO,
    why="同一个单位前面用全称，后面用简称，宜统一。",
    wrong="请县住房城乡建设局汇报。……县住建局要抓好落实。",
    right="前后都写县住房城乡建设局。",
)
def organs_in_full_and_short(script: Script) -> Iterator[Finding]:
    """县住房城乡建设局 and 县住建局 in one script; the rarer is told, the later where neither is."""
    pattern, short_of = _forms()
    if pattern is None or any(regex.search(DECLARED, line.text) for line in script.lines):
        return
    places: dict[str, dict[str, list[tuple[Line, int, int]]]] = defaultdict(lambda: defaultdict(list))
    for line in script.lines:
        if regex.search("主持词|召开|举行", line.text):
            continue  # the meeting by its full name
        for match in pattern.finditer(line.text):
            name = match[2].replace("和", "")
            key = match[1][0] + short_of.get(name, name)
            places[key][name].append((line, *match.span()))
    for forms in places.values():
        if len(forms) < 2:
            continue
        order = sorted((line.index, start, form) for form, told in forms.items() for line, start, _ in told)
        if _settled([form for _, _, form in order]):
            continue
        rare, usual = sorted(forms, key=lambda form: (len(forms[form]), -forms[form][0][0].index))[:2]
        for line, start, end in forms[rare]:
            words = line.text[start:end]
            if line.own(start) and words not in script.facts.allowed:
                message = f"这里是“{words}”，别处是“{usual}”"
                yield script.at(line, start, end, message, "一份稿子里宜用同一个名称。")


def _settled(forms: list[str]) -> bool:
    """Whether the full name comes first and the short one from then on, as is usual."""
    full = max(set(forms), key=len)
    first = next((at for at, form in enumerate(forms) if form != full), len(forms))
    return first > 0 and full not in forms[first:] and len(forms) - first > 1
