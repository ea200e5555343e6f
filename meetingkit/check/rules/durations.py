"""How long something takes by the clock: 8时30分至11时30分，我们用4个小时; 9时开始，用时110分钟，10时前结束."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from meetingkit.check.clock import HINT, TO, Clock, clocks, length_pattern, minutes_of
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import ends
from meetingkit.wording import regex

OTHERS = "每|其中|休息|茶歇|不含|除|前|提前|平均|累计|另"  # what is not the whole length
BEGINS = "(?:准时|正式|会议)?(?:开始|开会|召开|举行)"
TO_THE_END = r"(?:准时|正式)?开始，[到至]"  # 从9点开始，到11点结束，一共一个半小时
OVER = "(?:之?前)?(?:左右)?(?:结束|散会)"


def durations(script: Script) -> Iterator[Finding]:
    """Lengths of time that are not what the clock times of their sentence make."""
    for line in script.lines_with(("分钟", "小时")):
        told = clocks(script, line)
        for first, last in pairwise(told):
            words = line.text[first.end : last.start]
            if regex.fullmatch(TO, words) or (
                regex.fullmatch(TO_THE_END, words) and regex.match("结束", line.text[last.end :])
            ):
                yield from _within(script, line, first, last)
            elif regex.fullmatch("(?:上课|开始|上班|开考|开会)，", words) and regex.match(
                "下课|结束|下班|收卷|散会", line.text[last.end :]
            ):
                if first.until(last) < 0 and line.own(last.start):
                    yield script.at(line, last.start, last.end, f"“{first.text}”开始，“{last.text}”就结束了", HINT)
            elif regex.match(BEGINS, words) and regex.match(OVER, line.text[last.end :]) and "。" not in words:
                yield from _until(script, line, first, last)


def _within(script: Script, line: Line, first: Clock, last: Clock) -> Iterator[Finding]:
    """8时30分至11时30分，我们用4个小时: the only length of the clause behind a span."""
    after = line.text[last.end : ends(line.text, last.end, "。；")]
    length = regex.match(
        rf"(?:结束)?，?(?:[^，。；\d]{{0,4}}(?:用了?|利用|共|历时|一共|为时|时长|会期|为期|安排)+)(?P<长>{length_pattern()})(?:的时间)?[，。；]?",
        after + "。",
    )
    span = first.until(last)
    if length and span > 0 and minutes_of(length["长"]) != span and not regex.search(OTHERS, length[0]):
        start = last.end + length.start("长")
        if line.own(start):
            message = f"从{first.text}到{last.text}是 {_told(span)}，写的是{length['长']}"
            yield script.at(line, start, start + len(length["长"]), message, HINT)


def _until(script: Script, line: Line, first: Clock, last: Clock) -> Iterator[Finding]:
    """9时开始，议程用时110分钟，预计10时前结束: what all of it takes does not fit in between."""
    words = line.text[first.end : last.start]
    lengths = [minutes_of(one) for one in regex.findall(length_pattern(), words)]
    whole = regex.search(rf"(?:用时|时长|一共|总共|共)(?:为|约|需)?(?P<长>{length_pattern()})", words)
    total = minutes_of(whole["长"]) if whole and len(lengths) == 1 else sum(lengths)
    span = first.until(last)
    if (
        total
        and 0 < span < total
        and not regex.search("每|其中|最多|不超过|控制|以内|限", words)
        and line.own(last.start)
    ):
        message = f"从{first.text}起要 {total:g} 分钟，到“{last.text}”只有 {span} 分钟"
        yield script.at(line, last.start, last.end, message, HINT)


def _told(minutes: float) -> str:
    hours, rest = divmod(int(minutes), 60)
    return f"{hours} 小时" * bool(hours) + f" {rest} 分钟" * bool(rest)
