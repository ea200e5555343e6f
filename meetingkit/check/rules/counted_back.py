"""以上四点希望, behind five that are numbered: how many there were, told when they are over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetingkit.check.registry import Finding
from meetingkit.check.rules.unlisted import makes_up
from meetingkit.check.script import Line, Script
from meetingkit.check.series import NUMERAL, Series
from meetingkit.wording import regex
from meetingkit.wording.numerals import han, parse_han

NUMBER = r"(?P<数>\d{1,2}|[两三四五六七八九十]{1,2})"
WHAT = "点|条|个方面|个环节|项议程|项内容|个议题|件事|项工作|句话"
# 以上四点希望，与各位共勉; 请大家按照上述三个环节的要求
BACK = rf"(?:^|[，。；])[^，。；]{{0,12}}?(?:以上|上述)(?:这)?{NUMBER}(?P<物>{WHAT})"
# 希望各车间对照这两条要求, of what was announced as 三条要求
SAME = rf"(?:对照|按照|落实|根据|围绕|抓好|做到)(?:好)?这{NUMBER}(?P<物>[点条])(?P<名>要求|意见|希望|建议)"
NEAR = 8  # lines between the last of them and the words that count them
MORE = "前|后|其中|除|另|还有"


def counted_back(script: Script) -> Iterator[Finding]:
    """A number of points or items, where the list that ends right before it has another."""
    for line in script.lines_with(("以上", "上述", "这")):
        for match in (*regex.finditer(BACK, line.text), *regex.finditer(SAME, line.text)):
            told, start = parse_han(match["数"]), match.start("数")
            last = _last_before(script, line.index, match.start())
            if told is None or last is None or regex.search(MORE, match[0]) or not line.own(start):
                continue
            number = last.members[-1].number
            by_words = last.members[0].text.startswith("首先")  # the last of them is told by 最后
            plain = number == len(last.members) > 1 and not last.faults and not by_words
            same = (
                "名" not in match.groupdict() or f"条{match['名']}" in script.text or f"点{match['名']}" in script.text
            )
            named = f"第{han(told)}{match['物']}"[:-1]  # 第七个议题 was held: these are no points of the chair
            if match["物"] in ("个议题", "项议程", "项内容") and named in script.text:
                continue
            if plain and same and told != number and not makes_up(last, told) and not _goes_on(line, match, number):
                message = f"前面编到第 {number}，这里说“{match['数']}{match['物']}”"
                yield script.at(line, *match.span("数"), message, "请核对数目。")


# 以上三项议程结束了，下面进行最后一项; 以上两项内容结束后，进行第三项
NEXT = rf"^(?:已经?|都|均|全部|就|进行)*(?:结束|完毕|完成|完了)[^。；]{{0,24}}?(?:(?P<末>最后一)|第(?P<序>{NUMERAL}))[项个]"


def _goes_on(line: Line, match: re.Match[str], listed: int) -> bool:
    """Whether these are the first of those listed, and the chair goes on to the next of them."""
    told, rest = parse_han(match["数"]), line.text[match.end() :]
    following = regex.search(NEXT, rest) if "第" in rest or "最后" in rest else None
    if told is None or following is None:
        return False
    number = listed if following["末"] else parse_han(following["序"])
    return number == told + 1 and number <= listed


def _last_before(script: Script, line: int, offset: int) -> Series | None:
    """The only list that ends near before a place, where no other has a member in between or goes on behind it."""
    ended = [
        one
        for one in script.lists.series
        if line - NEAR <= one.last.line.index <= line
        and (one.last.line.index < line or one.last.start < offset)
        and one.members[0].number == 1
    ]
    going_on = any(
        one.members[0].line.index < line < one.last.line.index
        for one in script.lists.series
        if one.members[0].number == 1
    )
    return ended[0] if len(ended) == 1 and not going_on else None
