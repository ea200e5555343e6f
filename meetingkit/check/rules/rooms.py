"""The room of the meeting, told again with another number: 305会议室 where the head has 205会议室."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.calendar import head
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.venue import venue_of_another_name
from meetingkit.check.script import Script
from meetingkit.check.stretch import begins
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex

# another room is meant
ELSEWHERE = "分组|各组|分会场|移步|转到|转场|隔壁|用餐|午餐|休息|茶歇|留步|留下|随后|会后|之后|接着|另|讨论|展|参观|候|签到|第[一二三四五六七八九十]组"
HERE = "不变|仍|照旧|原地|今天在|现在在|还是在|还在"  # the same room is meant
ROOM = r"(?P<号>第?[一二三四五六七八九十]{1,2}楼?|(?<!\d)\d{2,4})号?(?P<室>会议室|会议厅|报告厅|多功能厅|阶梯教室|教室|展厅)"


@text_rule(
    "MK320",
    "会议室前后不一",
    Severity.WARNING,
    why="题下写205会议室，后面说305会议室，总有一处要让人走错门。",
    wrong="地点：205会议室\n……三年以后再聚305会议室。",
    right="三年以后再聚205会议室。",
)
def room_with_another_number(script: Script) -> Iterator[Finding]:
    """A room of the head's kind with another number, where nothing tells that another room is meant; another venue."""
    yield from venue_of_another_name(script)
    told = [match for line in head(script) if "地" in line.text for match in regex.finditer(ROOM, line.text)]
    if len(told) != 1:
        return
    own = told[0]
    titles = {line.index for line in head(script)}
    for line in script.lines:
        for match in regex.finditer(ROOM, line.text) if own["室"] in line.text and line.index not in titles else ():
            left = begins(line.text, match.start(), "。；！")
            clause = regex.split("[。；！]", line.text[left:])[0]
            other = match["室"] == own["室"] and match["号"] != own["号"] and len(match["号"]) == len(own["号"])
            if own["号"].endswith("楼") and not regex.search(HERE, clause):
                continue  # every floor has its own
            if other and not regex.search(ELSEWHERE, clause) and line.own(match.start("号")):
                message = f"地点是“{own[0]}”，这里是“{match[0]}”"
                yield script.at(line, *match.span(), message, "请核对是哪一间。")
