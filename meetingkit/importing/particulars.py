"""Facts that stand in sentences as our templates word them: who awards whom, how a vote is taken, how many are due."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from meetingkit.agenda.choices import SHARES
from meetingkit.agenda.results import THRESHOLD
from meetingkit.importing.speakers import called, listed
from meetingkit.recognise.cues import Cues
from meetingkit.recognise.people import people

TIME = r"(\d+(?:分钟|小时))"
AWARDED = re.compile(
    "(?:第.{1,3}批，)?(?:请(?P<获奖>[^。]+?)上台领奖。（上台）)?(?:请(?P<颁奖人>[^。]+?)颁奖。（颁奖、合影）)?"
)
SLOT = "＿＿＿"
NUMBERS = re.compile(
    rf".{{2,20}}?应到(?P<应到>\d+|{SLOT})人，实到(?P<实到>\d+|{SLOT})人(?:，(?P<请假>[^，。]+?)请假)?"
    "(?:，(?:达到)?(?P<到会比例>[^，。]+)，符合规定人数，可以开会)?。"
    "(?:（(?:实到(?:达到)?(?P<比例>[^，；（）]+)的，可以开会；)?[^（）]+）)?"
)
GROUP = "(?:{0}(?:今天)?[^；。]{{2,6}}?的有[：:]?(?P<{0}>[^；。]+)[；。])?"
PRESENT = re.compile(GROUP.format("出席") + GROUP.format("参加") + GROUP.format("列席"))
VENUES = re.compile(
    "(?:[^，。]{2,6}的主会场设在(?P<主会场>[^，。]+))?，?(?:[^，。]{2,6}?|)设.{1,3}个分会场：(?P<分会场>[^。]+)。"
)
# label → what is found anywhere in its lines, under which key, as what
SENTENCES: dict[str, tuple[tuple[str, str, str], ...]] = {
    "选举": (
        (r"(?m)宣读(.+?)。（宣读完毕）$", "办法", "text"),
        (r"应选(\d+名)", "应选名额", "text"),
        (r"候选人\d+名(?:（按(.+?)为序）)?：", "排序", "text"),
        (r"(?m)候选人\d+名(?:（按.+?为序）)?：(.+)。$", "候选人", "names"),
        (r"(?m)^提议(.+?)(?:同志)?为监票人。$", "监票人", "names"),
        (r"(?m)^计票人是(.+?)(?:同志)?。$", "计票人", "names"),
        (rf"（得赞成票({THRESHOLD})的当选；", "当选条件", "text"),
    ),
    "表决": (
        (r"(?:请|由)([^，。由请]+?)(?:同志)?担任监票人", "监票人", "names"),
        (r"(?:，|由)([^，。由请]+?)(?:同志)?担任计票人", "计票人", "names"),
        (rf"（赞成({THRESHOLD})为通过；", "通过条件", "text"),
    ),
    "签约": ((r"，请([^，。]+)见证。", "见证人", "names"),),
}  # fmt: skip


def particulars(label: str, lines: list[str], cues: Cues) -> dict[str, Any]:
    """What else an item's lines tell, by key."""
    text = "\n".join(lines)
    found: dict[str, Any] = {}
    for pattern, name, kind in SENTENCES.get(label, ()):
        match = re.search(pattern, text)
        if match and match[1]:
            found[name] = match[1] if kind == "text" else _names(match[1])
    if match := re.search(f"(?:时间|每[^，。]{{1,8}})不超过{TIME}。$", lines[0]):
        found["每人"] = match[1]
    if label == "表决" and (method := _method(text)):
        found["方式"] = method
    if label == "表彰":
        found |= _awards(lines, cues)
    return found


def _method(text: str) -> str | None:
    return "无记名投票" if "无记名" in text else "口头" if "口头" in text else None


def _names(words: str) -> list[str]:
    return words.split("，" if "，" in words else "、")


def _awards(lines: list[str], cues: Cues) -> dict[str, Any]:
    """One round in the first sentence, or rounds line by line."""
    sentence = lines[0].partition("。")[2]
    match = AWARDED.fullmatch(sentence)
    if match and any(match.groups()):
        return _round(match, cues)
    rounds = [match for line in lines[1:] if (match := AWARDED.fullmatch(line)) and match["获奖"]]
    return {"分批": [_round(match, cues) for match in rounds]} if rounds else {}


def _round(match: re.Match[str], cues: Cues) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if match["获奖"]:
        found["获奖"] = _names(match["获奖"])
    if match["颁奖人"]:
        found["颁奖人"] = [value for who in people(match["颁奖人"], cues) if (value := called(who, cues))]
    return found


def told(opening: list[str], cues: Cues) -> tuple[list[str], dict[str, Any]]:
    """The opening without the sentences on venues, on who is there and how many, and what these say."""
    lines = list(opening)
    found: dict[str, Any] = {}
    readers: tuple[tuple[re.Pattern[str], Callable[[str, str], Any]], ...] = (
        (NUMBERS, lambda name, words: [listed(one, cues) for one in _names(words)] if name == "请假" else words),
        (PRESENT, lambda _, words: [listed(one, cues) for one in _names(words)]),
        (VENUES, lambda name, words: words if name == "主会场" else _names(words)),
    )
    for pattern, value in readers:
        if lines and (match := pattern.fullmatch(lines[-1])) and lines[-1]:
            lines.pop()
            given = {name: words for name, words in match.groupdict().items() if words and words != SLOT}
            if share := given.pop("比例", None):  # asked for in the cue while nobody knows whether it is reached
                given["到会比例"] = share
            found |= {
                name: value(name, words) for name, words in given.items() if name != "到会比例" or words in SHARES
            }
            found |= {"报人数": "是"} if pattern is NUMBERS else {"介绍": "是"} if pattern is PRESENT else {}
    return lines, found
