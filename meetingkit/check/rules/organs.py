"""Names of companies, offices and schools with one character wrong."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity

ENDS = "公司|集团|局|委员会|中心|银行|[分支]行|医院|学院|大学|中学|小学|学校|合作社|协会|商会|研究院|研究所|管委会|办公室|联合会|法院|检察院"
LEAD = "请|由|和|与|向|在|对|给|从|的|是|有|为|感谢|谢谢|欢迎|祝贺|其中|以及|来自|邀请"
BEFORE = "^.*(?:请|感谢|谢谢|欢迎|祝贺|来自|邀请|听取|由|首先|下面)"
SHORTEST = 6  # 区教育局 and 区体育局 are two
# what tells one from another of its kind wherever it stands, and what does at the beginning
COUNTING = frozenset("0123456789一二三四五六七八九十〇零上下前后东西南北中甲乙丙丁男女老少新旧分总副")
LEVELS = frozenset("省市县区旗镇乡村")


@cache
def _organ() -> re.Pattern[str]:
    lead = "|".join(f"(?<={word})" for word in LEAD.split("|"))
    return re.compile(
        rf"(?:^|(?<=[，。；：！？、“”（）()《》【】\s])|{lead})(?P<名>[一-龥]{{3,22}}?(?:{ENDS}))(?=[，。；：！？、“”（）()《》【】\s的]|董事长|总经理|副总|总裁|经理|代表|局长|主任|院长|校长|行长|负责|依次|分别|介绍|汇报|发言|作|成立|[书党]|副|$)"
    )


@text_rule(
    "MK314",
    "单位名称错了一个字",
    Severity.WARNING,
    why="请的时候是恒川公司，感谢的时候成了恒州公司，来宾听得最清楚。",
    wrong="请恒川精工有限公司介绍。……感谢恒州精工有限公司的介绍。",
    right="感谢恒川精工有限公司的介绍。",
)
def organs_one_character_off(script: Script) -> Iterator[Finding]:
    """Two names of organs as long as each other that differ in one character, on different lines; the rarer is told."""
    places: dict[str, list[tuple[Line, int]]] = defaultdict(list)
    for line in script.lines:
        for match in _organ().finditer(line.text):
            name = re.sub(BEFORE, "", match["名"])
            if len(name) >= SHORTEST:
                places[name].append((line, match.end("名") - len(name)))
    for one, other in _near(list(places)):
        if {line.index for line, _ in places[one]} & {line.index for line, _ in places[other]}:
            continue
        known = script.facts.organs
        rare, usual = sorted(
            (one, other), key=lambda name: (name in known, len(places[name]), -places[name][0][0].index)
        )
        if rare in known or rare in script.facts.allowed:
            continue
        for line, start in places[rare]:
            if line.own(start):
                message = f"“{rare}”和另一处的“{usual}”只差一个字"
                yield script.at(line, start, start + len(rare), message, "请核对单位的名称；确实是两家就不用管。")


def _near(names: list[str]) -> list[tuple[str, str]]:
    """Pairs that differ in one character which distinguishes nothing; found by what is equal, in linear time."""
    alike: dict[tuple[int, str], list[str]] = defaultdict(list)
    for name in names:
        for at in range(len(name)):
            if name[at] not in COUNTING and not _placed(name, at):
                alike[at, f"{name[:at]}?{name[at + 1 :]}"].append(name)
    groups = (sorted(group) for group in alike.values() if 1 < len(group) < 4)
    return sorted({pair for group in groups for pair in combinations(group, 2)})


def _placed(name: str, at: int) -> bool:
    """Whether the character belongs to the place in the name: 石桥镇中心小学; or is its level: 区, 市."""
    return (at == 0 and name[0] in LEVELS) or (
        re.match("[一-龥]{0,4}[省市县区旗镇乡村]", name[at:][:6]) is not None and at < 4
    )
