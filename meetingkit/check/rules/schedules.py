"""The times of the parts of a meeting, against one another: 推介环节到10时10分，签约环节从10时."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from meetingkit.check.clock import ANOTHER_DAY, HINT, TO, Clock, at, clocks
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import around
from meetingkit.wording import regex

PART_OF = "环节|阶段|议程|部分|单元|半场|推介|讨论|签约|培训|报告"  # what follows upon another
AT_ONCE = "同时|并行|分会场|平行|穿插|分别|各组|[A-Z一二三四]组"
# what begins once, and is named by such a word
BEGINS = r"(?P<事>演练|考试|投票|比赛|演出|报名|参观|观摩|彩排|仪式|大会|会议|座谈会|推介会|分组讨论|培训|测评)(?:将|定|拟)?(?:[从于在自])?$"
STARTS = "(?:准时|正式|整)?(?:开始|启动|举行|召开)"


def times_of_parts(script: Script) -> Iterator[Finding]:
    """Parts that overlap as one sentence tells them, and what begins at another time than was said before."""
    for line in script.lines_with(("到", "至", "—")):
        yield from _overlapping(script, line)
    yield from _begun_otherwise(script)


def _overlapping(script: Script, line: Line) -> Iterator[Finding]:
    """推介环节从9时30分到10时10分，签约环节从10时到10时40分."""
    found = list(clocks(line))
    ranges = [(one, two) for one, two in pairwise(found) if regex.fullmatch(TO, line.text[one.end : two.start])]
    for (begin, end), (after, until) in pairwise(ranges):
        between = line.text[end.end : after.start]
        follows = regex.search(PART_OF, between) and regex.search(PART_OF, line.text[: begin.start])
        apart = (
            not follows
            or regex.search(f"{AT_ONCE}|{ANOTHER_DAY}|。", between)
            or regex.search(AT_ONCE, line.text[: begin.start])
        )
        if not apart and begin.minute < after.minute < end.minute <= until.minute and line.own(after.start):
            message = f"前一项到“{end.text}”，这一项从“{after.text}”开始，重叠了"
            yield at(script, after, message, HINT)


def _begun_otherwise(script: Script) -> Iterator[Finding]:
    """演练从上午10时开始, and 演练将在上午10时20分准时开始."""
    first: dict[str, Clock] = {}
    for line in script.lines_with(("开始", "启动", "举行", "召开")):
        for clock in clocks(line):
            what = regex.search(BEGINS, line.text[: clock.start])
            sentence = around(line.text, clock.start, clock.end, "。；")
            if what is None or not regex.match(STARTS, line.text[clock.end :]) or regex.search(ANOTHER_DAY, sentence):
                continue
            told = first.setdefault(what["事"], clock)
            if told.minute != clock.minute and told.line is not line and (told.part or clock.part) == clock.part:
                yield at(script, clock, f"前面说{what['事']}“{told.text}”开始，这里是“{clock.text}”", HINT)
