"""“五个到位” and the like, against what is listed behind it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from meetingkit.check.likely import likely_miscount
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

SEPARATORS = "[、，；]"
SLOGAN = r"[“\"]?(?P<数>[二两三四五六七八九十]|\d{1,2})个(?P<词>[一-龥]{2,4})[”\"]?(?:[：—（]+|，?即|，就是|，也就是)(?P<列>[^。：！？（）“”]{6,120})(?=[。！？）]|$)"


@text_rule(
    "MK226",
    "“几个什么”和列的不符",
    Severity.ERROR,
    why="说“五个到位”，念出来只有四个到位。",
    wrong="做到“五个到位”：思想到位、责任到位、措施到位、落实到位。",
    right="做到“四个到位”：思想到位、责任到位、措施到位、落实到位。",
)
def slogans_counted(script: Script) -> Iterator[Finding]:
    """“N个X” with a list behind it of which every part has X at the same end."""
    for line in script.lines:
        yield from _ones(script, line)
        for match in regex.finditer(SLOGAN, line.text) if "个" in line.text else ():
            told, word = parse_han(match["数"]), match["词"]
            parts = [part for part in regex.split(SEPARATORS, match["列"]) if part]
            alike = all(part.endswith(word) for part in parts) or all(part.startswith(word) for part in parts)
            open_ended = any("等" in part for part in parts)
            if (
                told
                and alike
                and not open_ended
                and len(parts) > 1
                and len(parts) != told
                and line.own(match.start("数"))
            ):
                message = f"说的是“{match['数']}个{word}”，列出的是 {len(parts)} 个"
                yield script.at(
                    line,
                    *match.span("数"),
                    message,
                    "请核对数目，或补上漏掉的。",
                    sure=likely_miscount(told, len(parts)),
                )


def _ones(script: Script, line: Line) -> Iterator[Finding]:
    """“五个一”：一个项目、一名领导、一套班子、…; “三个一”：开一次会，定一张表，交一份书，…."""
    for match in regex.finditer(
        r"[“\"](?P<数>[二两三四五六七八九十])个一[”\"][^：。；，]{0,6}[：—（即]+(?P<列>[^。：！？（）“”；]{6,120})(?=[。；！？）]|$)",
        line.text,
    ):
        every = [part for part in regex.split("[、，]", match["列"]) if part]
        told, parts = parse_han(match["数"]), list(takewhile(regex.compiled("[一-龥]{0,3}一[一-龥]").match, every))
        whole = len(parts) == len(every) or all("一" not in part for part in every[len(parts) :])
        if told and whole and len(parts) > 1 and len(parts) != told and line.own(match.start("数")):
            message = f"说的是“{match['数']}个一”，列出的是 {len(parts)} 个"
            yield script.at(
                line, *match.span("数"), message, "请核对数目，或补上漏掉的。", sure=likely_miscount(told, len(parts))
            )
