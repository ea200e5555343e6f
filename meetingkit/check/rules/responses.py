"""When an emergency response was started, told twice: 今天下午3时启动四级应急响应, and 从下午4时启动四级应急响应起."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.clock import Clock, clocks
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.check.stretch import begins
from meetingkit.wording import regex

STARTED = "启动[^，。；]{0,8}?(?P<级>[一二三四ⅠⅡⅢⅣ])级[^，。；]{0,10}?响应"
LEVELS = dict(zip("ⅠⅡⅢⅣ", "一二三四", strict=True))
DAY = r"\d日|昨|前天|再次|重新"  # another start than the one of today


def responses_started(script: Script) -> Iterator[Finding]:
    """A response of one level, first started and then told of as started at another time of the day (从…启动…起)."""
    known: dict[str, Clock] = {}
    for line in script.lines_with(("响应",)):
        for match in regex.finditer(STARTED, line.text):
            left = begins(line.text, match.start(), "。；")
            when = [one for one in clocks(script, line) if left <= one.start < match.start() and one.valid and one.part]
            first = known.setdefault(LEVELS.get(match["级"], match["级"]), when[-1]) if when else None
            again = regex.search("[从自][^，。；]*$", line.text[left : match.start()]) and regex.match(
                "起|以来|后", line.text[match.end() :]
            )
            days = regex.search(DAY, line.text[left : match.start()])
            if first and again and not days and first.minute != when[-1].minute and line.own(when[-1].start):
                message = f"前面说“{first.text}”启动，这里是“{when[-1].text}”"
                yield script.at(line, when[-1].start, when[-1].end, message, "请核对时间。")
