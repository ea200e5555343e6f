"""An event that is held every so many years: 自2018年首届以来每两年一届, and in 2026 the sixth."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

SINCE = r"自?(?P<始>(?:19|20)\d\d)年(?:成功)?(?:举办|召开|创办|举行)?(?:了)?(?:首届|第一届)[^。]{0,12}?，每(?P<隔>[两二三四五])?年(?:举办|召开|举行)?一届(?:，|，?从未)"
UNBROKEN = "从未间断|从不间断|未曾间断|没有间断|从未中断|没有中断"


def held_every_so_often(script: Script, line: Line, this: int) -> Iterator[Finding]:
    """The first year, the years between and the number of this one, where the words say that none was left out."""
    match = regex.search(SINCE, line.text) if "首届" in line.text or "第一届" in line.text else None
    number = regex.search(r"第([二三四五六七八九十]{1,3}|\d{1,3})届", script.facts.name or line.text)
    told = parse_han(number[1]) if number else None
    if match is None or told is None or not regex.search(UNBROKEN, line.text) or not line.own(match.start("始")):
        return
    between = parse_han((match["隔"] or "一").replace("两", "二")) or 1
    if int(match["始"]) + between * (told - 1) != this:
        message = f"从{match['始']}年起每{between}年一届，第{told}届在{int(match['始']) + between * (told - 1)}年，会议在{this}年"
        yield script.at(line, *match.span("始"), message, "请核对年份、届数和间隔。")
