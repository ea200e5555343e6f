"""第二督导组 thanked at a meeting to which 第三督导组 came: the group that came is told by two numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from meetingkit.check.named import HAN
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import around
from meetingkit.wording import regex

KINDS = "巡回督导组|巡回指导组|督查督导组|督导组|巡察组|巡视组|考核组|考察组|检查组|指导组|调研组|督查组|评估组|验收组|联络组|观察组|工作组"
GROUP = rf"第(?P<序>[一二三四五六七八九十]{{1,3}}|\d{{1,2}})(?:轮)?(?P<类>{KINDS})"
# what is said of those who came, and of no other group
CAME = "到会指导|莅临|派出|感谢|谢谢|欢迎|点评|全程|的到来|列席"
Place = tuple[Line, re.Match[str]]


def groups_by_another_number(script: Script) -> Iterator[Finding]:
    """The rarer of two numbers, the later of two told as often, where both groups have one head or both came."""
    found: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for line in script.lines_with(KINDS.split("|")):
        for match in regex.finditer(GROUP, line.text):
            found[match["类"]][match["序"]].append((line, match))
    for numbers in found.values():
        if len(numbers) != 2:
            continue
        usual, odd = sorted(numbers, key=lambda number: (-len(numbers[number]), numbers[number][0][0].index))
        (line, match), *more = numbers[odd]
        apart = line.index not in {other.index for other, _ in numbers[usual]}
        if not more and apart and line.own(match.start("序")) and _one_group(script, numbers[usual], (line, match)):
            message = f"{match['类']}别处是“第{usual}”，这里是“第{odd}”"
            sender = regex.search("(?:[省市区县州旗]委|集团(?:党委)?|公司(?:党委)?)?$", line.text[: match.start()])
            start = sender.start() if sender else match.start()
            yield script.at(line, start, match.end(), message, "请核对是第几组，前后写成一样。")


def _one_group(script: Script, usual: list[Place], odd: Place) -> bool:
    """Whether somebody heads both; or nobody is named with the odd one, and of both it is said that they came."""
    with_odd, with_usual = _people(script, odd), {name for place in usual for name in _people(script, place)}
    came = all(any(regex.search(CAME, _sentence(place)) for place in places) for places in (usual, [odd]))
    return bool(with_odd & with_usual) if with_odd else came


def _sentence(place: Place) -> str:
    line, match = place
    return around(line.text, match.start(), match.end(), "。！？；")


def _people(script: Script, place: Place) -> set[str]:
    """Who is named as its head, before or behind it: 以高云鹏同志为组长的第三督导组, 第三督导组组长高云鹏."""
    line, match = place
    behind = regex.match(f"副?组长({HAN}{{2,4}})", line.text[match.end() :])
    ahead = regex.search(
        f"({HAN}{{2,4}})(?:同志)?(?:为|任|担任)(?:组长)?的[^，。；]{{0,6}}$", line.text[: match.start()]
    )
    words = "".join(told[1] for told in (behind, ahead) if told)
    return {name for name in script.names if name in words} if words else set()
