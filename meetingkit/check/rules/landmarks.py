"""Lakes, bridges, estates and works by a name with one character of the same sound, or with its characters turned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from meetingkit.check.forms import Place, rare_and_usual, told
from meetingkit.check.nearly import alike
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.check.stretch import begins, ends
from meetingkit.check.variants import GRAMMAR
from meetingkit.wording import regex

KINDS = "县|湖|大桥|水库|大坝|电站|公园|广场|小区|社区|园区|产业园|景区|古镇|老街|隧道|机场|码头|渡口|湿地|温泉|大道|古城|灌区|水厂|市场|集团|大厦|花园|幼儿园|小学|中学|医院|宾馆|酒店|商场|农场|林场|茶场|车站|合作社"
# what tells two places apart, and words that many places have
TELLING = frozenset("东南西北中上下前后左右内外新老大小城山第一二三四五六七八九十")
ENDS = "[的了在到把将为对向从由请和与及等是这那各该本我全每]|[省市县区旗镇乡季期]$"
COMMON = ("中心", "实验", "人民", "乡镇", "文化", "中小", "高级", "农贸")  # many places have these
HINT = "请核对，写成一样；确实是两处就不用管。"


def landmarks(script: Script) -> Iterator[Finding]:
    """云溪湖 beside 云栖湖, 华兴社区 beside 兴华社区: the form that stands once, the later of two that do."""
    places: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for line in script.lines_with(KINDS.split("|")):
        for match in regex.finditer(_landmark(), line.text):
            stem = match["名"]
            schools = stem[1] == "中" and match["类"] == "小学"  # 春季中小学
            if not schools and not regex.search(ENDS, stem) and stem[0] != stem[1] and stem not in COMMON:
                places[match["类"]][stem].append((line, match.start("名")))
    for kind, forms in places.items():
        for one, other in _near(forms):
            pair = rare_and_usual(forms, (one, other)) or _once_and_often(forms, one, other)
            if pair and len(forms[pair[0]]) == 1 and pair[0] + kind not in script.facts.allowed:
                message = f"“{pair[0]}{kind}”和另一处的“{pair[1]}{kind}”像是一个地方"
                yield from told(script, forms[pair[0]], len(pair[0] + kind), message, HINT)


OFTEN = 3  # times that a name is told which a line with the other has too


def _once_and_often(forms: dict[str, list[Place]], one: str, other: str) -> tuple[str, str] | None:
    """The form that is told once, in another sentence of a line that has the usual one."""
    rare, usual = sorted((one, other), key=lambda form: len(forms[form]))
    (line, start), *more = forms[rare]
    sentence = line.text[begins(line.text, start, "。；！？") : ends(line.text, start, "。；！？")]
    return (rare, usual) if not more and len(forms[usual]) >= OFTEN and usual not in sentence else None


@cache
def _landmark() -> str:
    """Two characters and what they name; they overlap with nothing, for a kind is looked for at every place."""
    firsts = "".join(sorted({kind[0] for kind in KINDS.split("|")}))  # looked for before all else, for it is rare
    return f"[{firsts}](?<=(?P<名>[一-龥]{{2}}).)(?<=(?=(?P<类>{KINDS})).)"


def _near(stems: dict[str, list[Place]]) -> list[tuple[str, str]]:
    """Pairs with one character that sounds or looks alike, or with their characters turned; found by what is equal."""
    found = set[tuple[str, str]]()
    groups: dict[tuple[int, str], list[str]] = defaultdict(list)
    for stem in stems:
        if stem[::-1] in stems and not set(stem) & TELLING:
            found.add((min(stem, stem[::-1]), max(stem, stem[::-1])))
        for at in (0, 1):
            groups[at, stem[1 - at]].append(stem)
    for (at, _), group in groups.items():
        first, *rest = group
        if len(rest) == 1 and not {first[at], rest[0][at]} & (TELLING | GRAMMAR) and alike(first[at], rest[0][at]):
            found.add((min(group), max(group)))
    return sorted(found)
