"""A number right behind the list that it counts: 语文组甲、物理组乙、体育组丙，共三位老师; 甲公司、乙公司设两个分会场."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from meetingkit.check.amounts import NAMING_END, named_in
from meetingkit.check.likely import likely_miscount
from meetingkit.check.named import POST_END, name_at_end
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

NUMBER = r"(?P<数>[两三四五六七八九十]{1,2}|\d{1,2})"
ITEM = r"[^，。；：！？、“”（）\d]{2,24}"
LIST = rf"(?<![^，。；：！？])(?P<列>{ITEM}(?:、{ITEM})+)"
TOGETHER = (
    rf"{LIST}，(?:一共|共计|合计|总共|共)(?:有|是)?{NUMBER}(?P<位>[人名位个家])(?P<物>[一-龥]{{0,6}})(?=[，。；）！]|$)"
)
SITES = "分会场|会场|考点|考场|赛区|投票站|投票点|观摩点|服务点|宣传点|报名点|报到点"
SET_UP = rf"{LIST}(?:一共|共|分别|同时|还|也)?设(?:有|了|立|置)?{NUMBER}个(?:{SITES})"
# more than one by one name
OPEN = "[各每]|等|有关|相关|所有|其他|其余|若干|部分|全体|[两三四五六七八九十]|成员|代表们?(?=、|$)"
FEWEST = 2  # that make a row
BARE = "(?:同志|老师|先生|女士|同学|[教医护]师|医生|护士)$"

TOTALS = ("，共", "，一共", "，总共", "，合计")  # clues of the one and of the other
CLUES = (*TOTALS, *SITES.split("|"))
Count = Callable[
    [str], tuple[int, int] | None
]  # at least and at most how many a row names; None where that is not sure


def counted_behind(script: Script, line: Line) -> Iterator[Finding]:
    """Where another number is told than the list just before it has."""
    if any(clue in line.text for clue in TOTALS):
        for match in regex.finditer(TOGETHER, line.text):
            begins = match.start() == 0 or line.text[match.start() - 1] in "：。；！？"  # the whole of what is counted
            row = regex.sub("^[^、]*(?:是|有(?!关)|为)(?=[^、]{2})", "", match["列"])
            if begins:
                yield from _told(script, line, match, row, _named if match["位"] in "人名位" else _houses)
    if "设" in line.text:
        for match in regex.finditer(SET_UP, line.text):
            yield from _told(script, line, match, match["列"], _houses)


def _told(script: Script, line: Line, match: re.Match[str], row: str, count: Count) -> Iterator[Finding]:
    told, counted = parse_han(match["数"]), count(row)
    if told and counted and not counted[0] <= told <= counted[1] and line.own(match.start("数")):
        message = f"说的是“{match['数']}”，列出的是 {counted[1]} 个"
        yield script.at(
            line,
            *match.span("数"),
            message,
            "请核对数目，或补上漏掉的。",
            sure=likely_miscount(told, counted[0] if told < counted[0] else counted[1]),
        )


def _named(row: str) -> tuple[int, int] | None:
    """How many people a row names, where its parts end with names, rare ones apart; two posts of one person are none."""
    parts = [regex.sub(BARE, "", part) for part in regex.split("[、和]", row)]
    named = [part for part in parts if name_at_end(part)]
    if len(parts) < FEWEST or any(regex.search(f"{POST_END}$|{OPEN}", part) for part in parts):
        return None
    return (len(parts), len(parts)) if 3 * len(named) >= 2 * len(parts) else None


def _houses(row: str) -> tuple[int, int] | None:
    """At least and at most how many bodies a row names, where each of its parts is one."""
    sure = all(regex.search(NAMING_END, part) for part in row.split("、")) and not regex.search(OPEN, row)
    return named_in(row) if sure else None
