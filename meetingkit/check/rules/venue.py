"""Where the main venue is: （…主会场：市应急指挥中心） in the head, 主会场设在市水利局会议室 in the text."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import takewhile

from meetingkit.check.calendar import head
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.wording import regex

# 市体育馆新闻发布厅 in the head, 市体育馆贵宾接待厅 in the text
ROOM = "(?:厅|会议室|礼堂|剧场|影院|教室)"
HEAD_ROOM = f"[，：（(\\s](?P<处>[^，。；：、（）()\\s]{{3,24}}{ROOM})(?=[）)\\s]|$)"
TEXT_ROOM = f"在(?P<处>[^，。；：、（）()]{{3,24}}{ROOM})(?:隆重|胜利|正式)?(?:召开|举行|举办|开幕|集会|开会)"
HEAD = "主会场[：:]\\s*([^，。；：、（）()]{3,24})"
TEXT = "主会场(?:设在|在|位于)([^，。；：、（）()]{3,24})"
SHARED = 2  # characters that two wordings of one place have in a row


def venue_of_another_name(script: Script) -> Iterator[Finding]:
    """Another place than the head tells, with no two characters in a row of the same; an upper level's venue apart."""
    told = [match for line in head(script) for match in regex.finditer(HEAD, line.text)]
    for line in script.lines_with(("主会场",)) if len(told) == 1 else ():
        match = regex.search(TEXT, line.text)
        if (
            match is None
            or not line.own(match.start(1))
            or regex.search("[省国]|上级", line.text[: match.start()][-8:])
        ):
            continue
        here, there = match[1].strip(), told[0][1].strip()
        same = SequenceMatcher(None, here[1:], there[1:], autojunk=False).find_longest_match().size
        if same < SHARED:
            message = f"会场前面是“{there}”，这里是“{here}”"
            yield script.at(line, *match.span(1), message, "请核对会场，写成一样。")
    yield from _another_room(script)


def _another_room(script: Script) -> Iterator[Finding]:
    """The room in which the meeting is held, of the same building by another name."""
    told = [match["处"] for line in head(script) for match in regex.finditer(HEAD_ROOM, line.text)]
    for line in script.lines if len(told) == 1 else ():
        match = regex.search(TEXT_ROOM, line.text)
        here, there = match["处"] if match else "", told[0]
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(here, there, strict=False)))
        other = match and here not in there and there not in here and here[-1] == there[-1]
        if match and other and same > 1 and len(here) - same > 2 and line.own(match.start("处")):
            message = f"会场前面是“{there}”，这里是“{here}”"
            yield script.at(line, *match.span("处"), message, "请核对会场，写成一样。")
