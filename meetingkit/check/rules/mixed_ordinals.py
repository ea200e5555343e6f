"""第15届委员会 where the script has 第十五届委员会 elsewhere: one ordinal of one thing in figures of two kinds."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import han, parse_han

ORDINAL = r"第(?P<数>\d{1,3}|[一二三四五六七八九十]{1,4})届(?P<何>[一-龥]{2})?"
BEFORE = 2  # characters before an ordinal by which it is the same thing's, where what stands behind it is not
Told = tuple[Line, re.Match[str]]


def ordinals_in_two_kinds_of_figures(script: Script) -> Iterator[Finding]:
    """The rarer form of 第十五届 and 第15届, where both are told of the same thing; of two alike the one in figures."""
    lines = [line for line in script.lines_with(("届",)) if "第" in line.text]
    if not any(regex.search(r"第\d{1,3}届", line.text) for line in lines):
        return
    kinds: tuple[list[Told], list[Told]] = ([], [])
    for line in lines:
        for match in regex.finditer(ORDINAL, line.text):
            kinds[match["数"].isdigit()].append((line, match))
    words, arabic = kinds
    rarer, others = (arabic, words) if len(arabic) <= len(words) else (words, arabic)
    known = _of_what(others)
    for line, match in rarer:
        number = parse_han(match["数"]) or 0
        if number and known[number] & set(_names(line, match)) and line.own(match.start("数")):
            wanted = han(number) if rarer is arabic else str(number)
            message = f"别处写的是“第{wanted}届”，这里是“第{match['数']}届”"
            yield script.at(line, *match.span("数"), message, f"请改成“{wanted}”，全篇统一。", wanted)


def _of_what(told: list[Told]) -> dict[int, set[str]]:
    """What stands behind and before the ordinals, by their number."""
    found: dict[int, set[str]] = defaultdict(set)
    for line, match in told:
        found[parse_han(match["数"]) or 0].update(_names(line, match))
    return found


def _names(line: Line, match: re.Match[str]) -> Iterator[str]:
    if match["何"]:
        yield f"届{match['何']}"
    if match.start() >= BEFORE and regex.fullmatch(
        "[一-龥]{2}", before := line.text[match.start() - 2 : match.start()]
    ):
        yield f"{before}第"
