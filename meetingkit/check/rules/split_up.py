"""A span or a number that is divided in so many parts, each told: 一百天分成三段，前四十天…，中间四十天…，最后二十天…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

NUMBER = r"(?:\d{1,6}|[一二两三四五六七八九十百]{1,6})"
FREE = r"(?<![\d.第每约近一二两三四五六七八九十百])"
UNIT = "个月|小时|分钟|课时|学时|公里|万元|亿元|天|周|年|人|名|位|户|亩|个|件|项|题|分|页|章|米|吨|节|家|棵|株|元|步"
EXACT = "(?![多余]|左右|上下|以[上内])"
COUNT = r"(?P<数>\d{1,2}|[两二三四五六七八九十]{1,2})"
SHARES = "(?:个阶段|阶段|段|步|块|部分|个部分|批|期|组|轮|片|类|档|路|个方向|个环节|个小组|个[一-龥]{1,3}组|个时段|个板块|种)"
DIVIDED = (
    rf"{FREE}(?P<总>{NUMBER})(?P<位>{UNIT}){EXACT}[^。；！？\d]{{0,10}}?(?:分成|分为|分作|分|划分为|划分成|划为|划成|拆成|切成|编成|编为|归为)了?"
    rf"{COUNT}{SHARES}[^。；：，]{{0,10}}[：，；（](?P<列>[^。！？]+)"
)
# 前四十天…，中间四十天…，最后二十天…
FIRST_TO_LAST = (
    rf"(?:前|头)(?P<一>{NUMBER})个?(?P<位>{UNIT})[^。；，]{{0,16}}[，；、](?:中间|当中|接下来|随后|接着|再)的?(?P<二>{NUMBER})个?(?P=位)[^。；，]{{0,16}}[，；、]"
    rf"(?:最后|后|末|剩下|余下)的?(?P<三>{NUMBER})个?(?P=位)"
)
WITHIN = 60  # characters before the row in which its whole stands
HINT = "请核对总数和各段。"


def split_up(script: Script, line: Line) -> Iterator[Finding]:
    """Every whole of a line that its parts do not make."""
    if "分" in line.text or "划" in line.text or "成" in line.text:
        yield from _divided(script, line)
    if "前" in line.text or "头" in line.text:
        yield from _first_to_last(script, line)


def _divided(script: Script, line: Line) -> Iterator[Finding]:
    for match in regex.finditer(DIVIDED, line.text):
        pattern = rf"{FREE}({NUMBER})个?(?:{match['位']}){EXACT}"
        parts = [parse_han(one) or 0 for one in regex.findall(pattern, match["列"])]
        whole, count = parse_han(match["总"]), parse_han(match["数"])
        sentence = line.text[begins(line.text, match.start(), "。！？") : match.start()]
        several = regex.search(pattern, sentence)  # 优秀教师40名、优秀班主任20名，分3批领奖
        if whole and len(parts) == count and all(parts) and not several:
            yield from _told(script, line, match, whole, parts)


def _first_to_last(script: Script, line: Line) -> Iterator[Finding]:
    for match in regex.finditer(FIRST_TO_LAST, line.text):
        parts = [parse_han(match[name]) or 0 for name in "一二三"]
        start = max(0, match.start() - WITHIN)
        after = ends(line.text, match.end(), "。！？")
        whole = rf"{FREE}(?P<总>{NUMBER})个?(?P<位>{match['位']}){EXACT}"
        behind = regex.search(
            rf"，(?:一共|共计?|总共|合计|加起来|正好|整整)[是有]?{whole}", line.text[match.end() : after]
        )
        before = list(regex.finditer(whole, line.text, start, match.start()))
        total = behind or (before[-1] if before else None)
        number = parse_han(total["总"]) if total else None
        if total and number and number > max(parts) and number != sum(parts):
            at = total.start("总") + (match.end() if behind else 0)
            if line.own(at):
                message = f"{match['一']}、{match['二']}、{match['三']}加起来是 {sum(parts)}，写的是{total['总']}{total['位']}"
                yield script.at(line, at, at + len(total["总"]), message, HINT)


def _told(script: Script, line: Line, match: re.Match[str], whole: int, parts: list[int]) -> Iterator[Finding]:
    """One finding on the whole; 三年分三步，一年…，两年…，三年… counts each from the beginning."""
    from_the_beginning = parts[-1] == whole and parts == sorted(parts)
    if sum(parts) != whole and not from_the_beginning and line.own(match.start("总")):
        numbers = "、".join(map(str, parts))
        message = f"总数是{match['总']}{match['位']}，各段{numbers}加起来是 {sum(parts)}"
        yield script.at(line, *match.span("总"), message, HINT)
