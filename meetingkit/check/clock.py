"""Clock times and lengths of time in a text: 下午3时50分, 9:30, 十点半; 1小时30分钟, 一个半小时."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from meetingkit.check.amounts import value_of
from meetingkit.check.calendar import head
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

PART = "凌晨|早上|早晨|清晨|上午|中午|下午|傍晚|晚上|今晚|晚"
# 两点意见, 三点要求: points, no clock times
POINTS = "(?!(?:具体|工作)?(?:意见|要求|建议|希望|体会|看法|想法|认识|感受|说明|启示))"
LATE = ("中午", "下午", "傍晚", "晚上", "今晚", "晚")
QUARTERS = {"": 0, "整": 0, "半": 30, "一刻": 15, "三刻": 45}
HAN = "[一二三四五六七八九十两]{1,3}"
HINT = "请核对时间。"
ANOTHER_DAY = "明天|明早|明晚|翌日|明日|次日|第二天|后天|昨天|昨日|当晚|\\d日|号(?=[上下]午)|(?:星期|周)[一二三四五六日]|每天|每日|下班|改为|推迟|提前到|调整|原定"
HALF_DAY = 12 * 60  # minutes
TO = r"\s*(?:至|到|[—–－～~-]{1,2})\s*"


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the day as it is written: the part of the day, None where it is left out, hour and minute."""

    line: Line
    start: int
    end: int
    part: str | None
    hour: int
    past: int

    @property
    def text(self) -> str:
        """The characters."""
        return self.line.text[self.start : self.end]

    @property
    def valid(self) -> bool:
        """Whether there is such a time."""
        return self.hour <= 24 and self.past <= 59

    @property
    def minute(self) -> int:
        """Minutes from midnight."""
        late = self.hour < (3 if self.part == "中午" else 12) and self.part in LATE
        return 60 * self.hour + self.past + HALF_DAY * late

    def until(self, other: Clock) -> int:
        """Minutes from this to another time; negative when that is earlier. 3:00 behind 9:30 is in the afternoon."""
        minutes = other.minute - self.minute
        sure = other.part is not None or other.hour > 12
        return minutes + HALF_DAY if minutes <= -HALF_DAY // 4 and not sure else minutes


@cache
def _clock() -> str:
    exact = rf"(?:\d{{1,2}}|{HAN})分|半|整|一刻|三刻"
    figures = (
        rf"(?P<时>\d{{1,2}})(?:\s*[:：∶]\s*(?P<点>\d{{2}})(?!\d)|时(?P<分>{exact}|\d{{2}}(?!\d))?"
        rf"|点(?:(?P<刻>{exact})|(?<=[午上晨]\d点)|(?<=[午上晨]\d\d点)))"
    )
    words = rf"(?P<汉>{HAN})[点时](?P<汉分>{HAN}分|半|整|一刻|三刻)?"
    return rf"(?P<段>{PART})?\s*(?<![\d:∶])(?<!\d：)(?:{figures}|{words}){POINTS}"


# What every time of the day has, and few other words
CLUE = r"[\d一二三四五六七八九十两]\s*[:：∶点时]"


def written(script: Script) -> list[tuple[Line, list[Clock]]]:
    """The lines that tell times of the day, each with them in order, also such as there is none.

    3:1, 25时 and 讲三点 are no times.
    """
    return script.once(_written)


def _written(script: Script) -> list[tuple[Line, list[Clock]]]:
    lines = (line for line in script.lines_with(":：∶点时") if regex.search(CLUE, line.text))
    told = (
        (line, [clock for match in regex.finditer(_clock(), line.text) if (clock := _read(line, match))])
        for line in lines
    )
    return [(line, found) for line, found in told if found]


def timed(script: Script) -> Collection[tuple[Line, list[Clock]]]:
    """The lines that tell times of the day that there are, each with them in order."""
    return script.once(_timed).values()


def _timed(script: Script) -> dict[int, tuple[Line, list[Clock]]]:
    told = ((line, [clock for clock in found if clock.valid]) for line, found in written(script))
    return {line.index: (line, found) for line, found in told if found}


def clocks(script: Script, line: Line) -> list[Clock]:
    """Every time of the day in a line that there is, in order."""
    found = script.once(_timed).get(line.index)
    return found[1] if found else []


def _read(line: Line, match: re.Match[str]) -> Clock | None:
    past = match["点"] or match["分"] or match["刻"] or match["汉分"] or ""
    if match["汉"] and not match["段"] and not past:
        return None  # 三点, 一时
    hour = parse_han(match["时"] or match["汉"])
    minute = QUARTERS[past] if past in QUARTERS else parse_han(past.removesuffix("分"))
    if hour is None or minute is None:
        return None
    return Clock(line, match.start(), match.end(), match["段"], hour, minute)


@cache
def length_pattern() -> str:
    """A length of time, as a pattern without groups: 90分钟, 1个半小时, 半小时, 1小时30分钟."""
    number = rf"(?:\d{{1,3}}(?:\.5)?|{HAN})"
    return rf"(?:半个?小时|{number}个?半?小时(?:{number}分钟?)?|{number}个半钟头|{number}分钟)"


def minutes_of(words: str) -> float:
    """The minutes that a length of time has; 0 for what is none."""
    if words.startswith("半"):
        return 30
    hours = regex.match(rf"(?P<数>[\d.]+|{HAN})个?(?P<半>半)?(?:小时|钟头)", words)
    rest = regex.search(rf"(\d{{1,3}}|{HAN})分钟?$", words)
    total = 0.0
    if hours:
        total += 60 * value_of(hours["数"]) + (30 if hours["半"] else 0)
    return total + float(parse_han(rest[1]) or 0) if rest else total


@cache
def _limit() -> str:
    meeting = "(?:今天的[一-龥]{2,4}(?:会|式)|会议|会期|全程|大会|活动|议程|(?<=的)会|(?<=，)总(?=时)|(?:发言|汇报|交流|述职)总)(?:总)?(?:时间|时长)?(?:[^，。；]{0,16}，时间)?"
    return rf"{meeting}[^，。；\d]{{0,6}}(?:不超过|控制在|限)(?P<长>{length_pattern()})"


def limit_told(line: Line) -> re.Match[str] | None:
    """会议时间控制在90分钟以内: the time that a line gives the whole meeting, as group 长."""
    return regex.search(_limit(), line.text) if "分钟" in line.text or "小时" in line.text else None


def opening(script: Script) -> tuple[Clock, Clock | None] | None:
    """When the meeting begins, and ends, as its head or its own words say; None when that is told twice or not at all."""
    return script.once(_opening)


def _opening(script: Script) -> tuple[Clock, Clock | None] | None:
    lines = (
        line
        for line in head(script)
        if len(line.text) <= 60 and regex.search(r"\d年|(?<!签到)(?<!报到)(?<!入场)时\s*间\s*[：:]", line.text)
    )
    told = [clock for line in lines for clock in clocks(script, line)]
    if len(told) == 2 and regex.fullmatch(r"\s*(?:至|到|[—–－～~-]{1,2})\s*", _between(*told)):
        return told[0], told[1]
    if len(told) == 1:
        return told[0], None
    if told:
        return None
    clocked = [clock for _, found in timed(script) for clock in found]
    said = [clock for clock in clocked if _begins(clock.line.text, clock)]
    said = said or [clock for clock in clocked if _is_now(clock.line.text, clock)]
    return (said[0], None) if len({clock.minute for clock in said}) == 1 else None


def _between(one: Clock, two: Clock) -> str:
    return one.line.text[one.end : two.start] if one.line is two.line else "，"


def _begins(text: str, clock: Clock) -> bool:
    """会议9时开始."""
    before = regex.search("(?:会议|大会|活动|仪式)(?:将)?(?:于|在|从)?(?:今天|今日)?$", text[: clock.start])
    return before is not None and regex.match("(?:准时|正式)?(?:开始|召开|开会|举行)", text[clock.end :]) is not None


NOW = "现在(?:的)?(?:时间)?是(?:北京时间)?$"
BEGUN = "，?(?:我们的?|本次|今天的?)?(?:会议|大会|活动|仪式|座谈会|典礼)?(?:现在|正式|准时)*(?:开始|开会)"


def _is_now(text: str, clock: Clock) -> bool:
    """现在是9点整，会议开始."""
    return bool(regex.search(NOW, text[: clock.start]) and regex.match(BEGUN, text[clock.end :]))


def at(script: Script, clock: Clock, message: str, hint: str) -> Finding:
    """What is wrong with a time, as a finding."""
    return script.at(clock.line, clock.start, clock.end, message, hint)
