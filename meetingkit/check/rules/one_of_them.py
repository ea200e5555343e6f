"""Departments of which a place has one kind only: 县水务局, where the script elsewhere has 县水利局."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from meetingkit.check.calendar import head
from meetingkit.check.forms import Place, rare_and_usual, told
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.terms import terms
from meetingkit.wording import regex

FORMER = "原|前身|改为|更名|并入|整合|组建|撤销|挂牌|合并"
HINT = "请核对这个部门叫什么，写成一样；确实是两个部门就不用管。"


def departments_of_another_kind(script: Script) -> Iterator[Finding]:
    """The kind that stands once, or later; nothing where one of them is told to be the former name."""
    places: dict[tuple[str, int], dict[str, list[tuple[str, Place]]]] = defaultdict(lambda: defaultdict(list))
    for line in script.lines_with(("局", "委", "中心", "指挥部")):
        for match in regex.finditer(_pattern(), line.text):
            group, kind = _kinds()[match["名"]]
            if _is_venue(script, line, match):
                continue
            if not regex.search(FORMER, line.text[max(0, match.start() - 3) : match.end() + 3]):
                places[match["级"], group][kind].append((match[0], (line, match.start())))
    for match_line, match in _party_bodies(script):
        house = regex.sub("^(?:[请由向和与对在及]|欢迎|感谢)+", "", match["家"])
        start = match.end("家") - len(house)
        places[house, -1][match["类"]].append((house + match["类"], (match_line, start)))
    for forms in places.values():
        starts = {kind: [place for _, place in found] for kind, found in forms.items()}
        pair = rare_and_usual(starts, starts) if len(forms) == 2 else None
        if pair and len(forms[pair[0]]) == 1 and not _beside(starts, pair):
            (said, place), usual = forms[pair[0]][0], forms[pair[1]][0][0]
            if said not in script.facts.organs:
                message = f"“{said}”和另一处的“{usual}”，一个地方只会有一个"
                yield from told(script, [place], len(said), message, HINT)


def _is_venue(script: Script, line: Line, match: re.Match[str]) -> bool:
    """2026年6月26日　开发区投资促进中心, above the salutation: a building, whatever bureau sits there."""
    at_the_end = not line.text[match.end() :].strip("）) 　")
    return match["名"].endswith("中心") and at_the_end and any(one is line for one in head(script))


# who leads a house for the party: the one or the other
PARTY = "(?P<家>[一-龥]{2,10}(?:局|委员会|委|中心|公司|集团|医院|学校|学院|大学))(?P<类>党组|党委)(?=成员|委员|副?书记)"


def _party_bodies(script: Script) -> Iterator[tuple[Line, re.Match[str]]]:
    """市卫生健康委党组成员, 市卫生健康委党委委员."""
    for line in script.lines_with(("党组", "党委")):
        for match in regex.finditer(PARTY, line.text):
            if "机关" not in match["家"]:
                yield line, match


def _beside(places: dict[str, list[Place]], pair: tuple[str, str]) -> bool:
    """Whether both stand in one line, as two that are there."""
    lines = [{line.index for line, _ in places[kind]} for kind in pair]
    return bool(lines[0] & lines[1])


@cache
def _kinds() -> dict[str, tuple[int, str]]:
    """By name the group that it is of, and the kind in it, told by its first wording."""
    groups = (tuple(group) for group in terms("organs")["只有一种"])
    return {name: (number, kind) for number, group in enumerate(groups) for kind in group for name in kind.split("、")}


@cache
def _pattern() -> str:
    names = "|".join(sorted(_kinds(), key=len, reverse=True))
    return f"(?P<级>[省市县区旗])(?P<名>{names})(?!员|托|长期|面|部|势)"
