"""What one person is told with twice, and not alike: 主任医师 and 副主任医师, 第二党支部 and 第三党支部."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from meetingkit.check.forms import Place, rare_and_usual, told
from meetingkit.check.named import BEING, DOUBLE, HAN, is_full_name
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.wording import regex

RANKS = "主任科员|警长|法官|检察官|主任医师|主任护师|主任药师|主任技师|主任中医师|教授|研究员|高级工程师|高级教师|高级农艺师"
UNITS = "党支部|党总支|支部|党小组|小组|代表团|大队|中队|分队|车间|中学|小学|项目部|分公司|生产线"
HINT = "请核对，前后写成一样。"


def two_ranks(script: Script) -> Iterator[Finding]:
    """A rank or a numbered unit right before a name, and another of the same kind before it elsewhere."""
    seen: dict[tuple[str, str], dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for line in script.lines_with((*RANKS.split("|"), *UNITS.split("|"))):
        for match in regex.finditer(_told(), line.text):
            name = _name(line.text[match.start("名") : match.end("名") + 2])
            kind = match["级"] or match["类"]
            if name:
                said = match["职"] or match["队"]
                start = match.start("职") if match["职"] else match.start("队")
                seen[name, kind][said].append((line, start))
    for (name, _), forms in seen.items():
        if pair := rare_and_usual(forms, forms):
            message = f"{name}这里是“{pair[0]}”，另一处是“{pair[1]}”"
            yield from told(script, forms[pair[0]], len(pair[0]), message, HINT)


@cache
def _told() -> str:
    grade = "[一二三四]级(?=主任科员|警长|法官|检察官)"
    return rf"(?:(?P<职>(?:[副正](?=主|教|研|高)|{grade})?(?P<级>{RANKS}))|(?P<队>第[一二三四五六七八九十]{{1,2}}(?P<类>{UNITS}))(?:选手|党员|代表|职工|学员)?的?)(?P<名>{HAN}{{2,3}})"


BEHIND = "(?:同志|先生|女士|老师|教授|医生|主任|选手|的|为|作|开讲|发言|[^一-龥]|$)"


def _name(words: str) -> str:
    """The name at the beginning of the words: the surname and one or two more; empty where there is none."""
    size = 3 if regex.match(DOUBLE, words) else 2
    name = words[:size]
    longer = words[: size + 1]
    if not is_full_name(name) or regex.match(BEING, words):  # 学生第一党支部党员、…
        return ""
    return name if regex.match(BEHIND, words[size:]) else longer
