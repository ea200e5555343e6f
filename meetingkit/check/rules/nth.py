"""Ordinals that do not go on: 第一位, 第二位, 第二位."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

NTH = r"第([一二三四五六七八九十]{1,3}|\d{1,2})(位|组|批|轮|个|支|对|场|名|家)"
# 请第二批先进个人上台领奖
AWARDED = "领奖|受奖|上台领取"
ROUND = r"请第(?P<数>[一二三四五六七八九十]{1,2}|\d{1,2})(?P<位>批|组|轮)(?=[^，。；]{0,24}(?:领奖|受奖|上台领取))"


@text_rule(
    "MK230",
    "第几位跳了或重了",
    Severity.WARNING,
    why="第二位请了两回，第三位没有请。",
    wrong="第二位演讲嘉宾是甲。……第二位演讲嘉宾是乙。",
    right="第三位演讲嘉宾是乙。",
)
def ordinals_out_of_sequence(script: Script) -> Iterator[Finding]:
    """第一位演讲嘉宾, 第二位演讲嘉宾, 第二位演讲嘉宾: the same words with a number that does not go on."""
    latest: dict[str, int] = {}
    said = ("", 0, -1)  # what was numbered last, and on which line
    where: dict[str, int] = {}
    told: dict[str, set[int]] = {}  # by measure all that were said, in whatever words: 第五个节目, 请看第六个
    for line in script.lines:
        for one in regex.finditer(NTH, line.text) if "第" in line.text else ():
            told.setdefault(one[2], set()).add(parse_han(one[1]) or 0)
        yield from _rounds(script, line, latest)
        for match in regex.finditer(ORDINAL, line.text) if "第" in line.text else ():
            key, number = match["位"] + match["名"], parse_han(match["数"]) or 0
            before = latest.get(key)
            again, said = said == (key, number, line.index), (key, number, line.index)
            if again:
                continue  # 请第二批签约代表上台。第二批签约的项目是…
            if before is None and number != 1:
                continue  # a series begins with the first: 第二组 alone names one
            between = before is not None and (
                set(range(before + 1, number)) <= told.get(match["位"], set())
                or (number == before + 2 and _called_between(script, where[key], line))
            )
            latest[key], where[key] = number, line.index
            if (
                before
                and number not in (1, before + 1)
                and not (number > before and between)
                and line.own(match.start("数"))
            ):
                message = f"前面是第{before}{match['位']}，这里是“第{match['数']}{match['位']}”"
                yield script.at(line, match.start(), match.end("位"), message, "请核对次序。")
                latest[key] = before + 1


def _called_between(script: Script, first: int, line: Line) -> bool:
    """第一位报告人是甲. 接下来有请乙. 第三位报告人…: the second is called without a number."""
    return any(
        regex.search("(?:接下来|下面|随后|接着)，?有请", other.text) for other in script.lines[first + 1 : line.index]
    )


def _rounds(script: Script, line: Line, latest: dict[str, int]) -> Iterator[Finding]:
    """请第二批15名优秀教师上台领奖 twice: who comes up for an award comes in rounds, whoever they are."""
    for match in regex.finditer(ROUND, line.text) if "第" in line.text and regex.search(AWARDED, line.text) else ():
        number, key = parse_han(match["数"]) or 0, f"奖{match['位']}"
        before = latest.get(key)
        latest[key] = number
        if before and number not in (1, before + 1) and line.own(match.start("数")):
            message = f"前面是第{before}{match['位']}，这里是“第{match['数']}{match['位']}”"
            yield script.at(line, match.start("数") - 1, match.end("位"), message, "请核对次序。")
            latest[key] = before + 1


ORDINAL = r"(?<![^。！？；])(?:下面|首先|接下来|最后|现在|有请|请|，)*第(?P<数>[一二三四五六七八九十]{1,2})(?P<位>位|组|批|轮|个|支|对|场|名|家)(?P<名>[一-龥]{2}|(?<!名)[，：](?=请|由|有请|[^，。：；]{0,24}同志))"
