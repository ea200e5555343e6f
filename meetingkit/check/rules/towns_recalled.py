"""A town or village whose practice is praised after the speeches, where one of nearly that name was called: 城关镇, 城南镇."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.check.stretch import ends
from meetingkit.wording import regex
from meetingkit.wording.likeness import one_character_off

KINDS = "镇|乡|街道|村|社区"
PLACED = f"(?P<名>[一-龥]{{2}}(?:{KINDS}))"
# what was heard from it: 城关镇“一楼一长”的做法, 城关镇讲到
HEARD = "(?:(?:[^，。；]{0,16}的)?(?:做法|经验|发言|汇报|介绍|体会|探索|实践|打法|办法|路子)|[讲谈]|介绍|汇报|提出|提到|说的)"
LATER = "下次|以后|今后|改天|再请"  # who did not speak today
BACK = "刚才|发言|汇报|介绍|典型|交流|讲得|谈得|听了|听完|几位|[两三四五六]位"


def towns_recalled_by_another_name(script: Script) -> Iterator[Finding]:
    """The town that is told nowhere but there, where one with another character in its name spoke and is not told."""
    called: dict[str, int] = {}
    for turn in script.turns:
        for who in turn.speakers:
            for match in regex.finditer(PLACED, who):
                called.setdefault(match["名"], turn.line)
    by_kind: dict[str, list[str]] = defaultdict(list)
    for town in called:
        by_kind[town[2:]].append(town)
    for line in script.lines_with(KINDS.split("|")) if called else ():
        for match in regex.finditer(PLACED + f"(?={HEARD})", line.text):
            said = match["名"]
            near = [town for town in by_kind[said[2:]] if one_character_off(said, town)]
            before = line.text[: ends(line.text, match.start(), "。！？")]
            if said in called or line.text.endswith(("请", "由", "是", "有"), 0, match.start()):
                continue  # it is called itself
            if len(near) != 1 or called[near[0]] >= line.index or not _looks_back(before):
                continue
            if near[0] not in line.text and script.text.count(said) == 1 and line.own(match.start()):
                message = f"前面请的是“{near[0]}”，这里说的是“{said}”"
                yield script.at(line, *match.span("名"), message, "请核对是哪里，写成一样。")


def _looks_back(before: str) -> bool:
    """Whether what stands before a town speaks of what was said, and not of another day."""
    return regex.search(BACK, before) is not None and regex.search(LATER, before) is None
