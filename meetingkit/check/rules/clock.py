"""Clock times that cannot be, or that contradict one another and the time that the meeting is given."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from meetingkit.check.calendar import dates
from meetingkit.check.clock import ANOTHER_DAY, HALF_DAY, HINT, TO, Clock, at, clocks, opening, timed, written
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.after_the_end import after_the_end
from meetingkit.check.rules.lasting import whole
from meetingkit.check.rules.pauses import (
    after_the_pause,
    back_before_the_end,
    break_told_first,
    breaks,
    pause_in_a_range,
    pause_in_brackets,
    resumed_otherwise,
)
from meetingkit.check.rules.responses import responses_started
from meetingkit.check.rules.schedules import times_of_parts
from meetingkit.check.rules.told_length import told_length
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex

# hours at which each part of the day can be, in either way of counting
HOURS = {
    "凌晨": {0, 1, 2, 3, 4, 5, 6},
    "早上": {3, 4, 5, 6, 7, 8, 9, 10},
    "上午": {5, 6, 7, 8, 9, 10, 11, 12},
    "中午": {10, 11, 12, 13, 14, 1, 2},
    "下午": {*range(12, 20), 1, 2, 3, 4, 5, 6, 7},
    "晚上": {*range(17, 25), 1, 5, 6, 7, 8, 9, 10, 11, 12, 0},
}
BEGUN = "(?:准时)?(?:开始|起)，?(?:至|到)?"  # 从9时40分开始，到9时20分结束
EVENING, MORNING = 18 * 60, 9 * 60
ITEM = r"(?:议题|议程|议案|环节)[一二三四五六七八九十\d]|第[一二三四五六七八九十\d]+项|[一二三四五六七八九十]、|（[一二三四五六七八九十]）|\d{1,2}[.．、]"
CLOSE = 60  # minutes before the beginning; what is said without 上午 or 下午 and lies farther back is half a day later
LATE, EARLY = 22 * 60, 9 * 60  # minutes of a day after, and before which, the next day has begun


@text_rule(
    "MK214",
    "时刻矛盾",
    Severity.ERROR,
    why="上午、下午和钟点对不上，起止、休会和会议的时间算不拢，到会的人要来错时间。",
    wrong="下午9:30开会",
    right="上午9:30开会",
)
def clock_times(script: Script) -> Iterator[Finding]:
    """下午9:30, 9:75; an end before its beginning; breaks, and the whole, that do not come to what is said."""
    for line, found in written(script):
        yield from _parts_of_day(script, found)
        yield from _reversed(script, found)
        yield from breaks(script, line, found)
        yield from break_told_first(script, line, found)
        yield from after_the_pause(script, line, found)
        yield from pause_in_a_range(script, line, found)
    yield from pause_in_brackets(script)
    yield from resumed_otherwise(script)
    yield from back_before_the_end(script)
    yield from _before_the_beginning(script)
    yield from _begins_otherwise(script)
    yield from _overlapping(script)
    yield from responses_started(script)
    yield from _going_back(script, written(script))
    lasting = list(whole(script))
    yield from lasting or told_length(script)
    yield from after_the_end(script)
    yield from times_of_parts(script)


def _parts_of_day(script: Script, found: list[Clock]) -> Iterator[Finding]:
    for clock in found:
        hours = HOURS.get(clock.part or "")
        beyond = not clock.valid and clock.hour <= 24 and regex.search(rf"\d{TO}$", clock.line.text[: clock.start])
        if beyond and clock.part is None and clock.line.own(clock.start):
            yield at(script, clock, f"没有“{clock.text}”这个时刻", "请核对钟点。")
        if not clock.line.own(clock.start) or (clock.part is None and "：" in clock.text):
            continue
        if not clock.valid and clock.part:
            yield at(script, clock, f"没有“{clock.text}”这个时刻", "请核对钟点。")
        elif hours and clock.hour not in hours:
            message = f"{clock.part}没有{clock.hour}点，写的是“{clock.text}”"
            yield at(script, clock, message, "请核对上午、下午和钟点。")


def _reversed(script: Script, found: list[Clock]) -> Iterator[Finding]:
    """9:00至8:30."""
    for one, two in pairwise(clock for clock in found if clock.valid):
        between, after = one.line.text[one.end : two.start], one.line.text[two.end :]
        begun = regex.fullmatch(BEGUN, between) and regex.match(
            "准时?(?:结束|截止|停止)|(?:结束|截止|停止|为止|止)", after
        )
        if not (begun or regex.fullmatch(TO, between)) or not one.line.own(one.start):
            continue
        if one.minute >= EVENING and two.minute <= MORNING and one.minute != two.minute:
            continue  # 晚上10点到早上6点, over midnight
        if one.until(two) <= 0 or (one.minute == two.minute):
            words = one.line.text[one.start : two.end]
            yield script.at(one.line, one.start, two.end, f"“{words}”结束得比开始还早", "请核对起止时间。")


def _before_the_beginning(script: Script) -> Iterator[Finding]:
    """开幕式后，上午9:10举行主论坛, where the head says that the opening is at 9:30."""
    told = opening(script)
    if told is None:
        return
    begin = told[0]
    for line, found in timed(script):
        after = regex.search(_afterwards(), line.text)
        for clock in found if after else ():
            if after is None or clock.start < after.end() or not line.own(clock.start):
                continue
            between = line.text[after.end() : clock.start]
            later = not clock.part and begin.minute - clock.minute > CLOSE  # 2时50分, of a meeting at 下午3时
            minute = clock.minute + HALF_DAY * later
            if minute < begin.minute and not regex.search(rf"[。；]|{ANOTHER_DAY}", between):
                message = f"会议“{begin.text}”开始，这里是“{clock.text}”，比开会还早"
                yield at(script, clock, message, HINT)


def _overlapping(script: Script) -> Iterator[Finding]:
    """议题2（15:05—15:35）, then 议题3（15:25—16:00）: items that follow one another line by line."""
    before: tuple[Line, Clock] | None = None
    for line in script.lines:
        if not line.text.strip():
            continue
        found = (
            clocks(script, line)
            if regex.match(ITEM, line.text) and not regex.search("同时|并行|分会场|论坛", line.text)
            else []
        )
        ranged = len(found) == 2 and regex.fullmatch(TO, line.text[found[0].end : found[1].start])
        if ranged and before and found[0].minute < before[1].minute <= found[1].minute and line.own(found[0].start):
            message = f"前一项到“{before[1].text}”，这一项从“{found[0].text}”开始，重叠了"
            yield at(script, found[0], message, HINT)
        before = (line, found[1]) if ranged else None


def _begins_otherwise(script: Script) -> Iterator[Finding]:
    """现在是下午2点，…准时开会, where the head says 14:30."""
    told = opening(script)
    for line, found in timed(script) if told else ():
        now = regex.search(
            "现在是|(?:会议|大会|活动|仪式)(?:将)?(?:定?[于在])?(?:今天)?(?=\\d|[上下]午|晚上)", line.text
        )
        clock = next((one for one in found if now and now.end() <= one.start <= now.end() + 4), None)
        if (
            told is None
            or clock is None
            or not regex.match(
                "[^。]{0,56}(?<!继续)(?<!休息后)(?:准时)?(?:开会|开始(?=[。！，]|$))", line.text[clock.end :]
            )
            or "继续" in line.text[clock.end :][:30]
            or regex.search("(?:到此|已经)?结束|完毕", line.text[: clock.start])  # 集中会议到此结束。现在是16:20
            or regex.search(ANOTHER_DAY, line.text[begins(line.text, clock.start, "。；") : clock.start])
        ):
            continue
        if 5 < abs(clock.minute - told[0].minute) < 180 and line.own(clock.start):
            message = f"会议“{told[0].text}”开始，这里说现在是“{clock.text}”"
            yield at(script, clock, message, HINT)


@cache
def _afterwards() -> str:
    after = "(?:会|会议|活动)(?:就开)?(?:到这里|到此结束)。请大家(?=\\d)|(?:散会|会议结束|会)(?:以|之)?后，?请[^，。；]{2,20}，"  # 散会以后请各组组长留一下，2时50分到二楼
    return f"{after}|(?:开幕式|仪式|会议|大会|会|活动|结束|讲话|之)(?:以|之)?后，|(?:随后|接着|接下来)，"


# What stands behind the time at which the meeting goes on, or before the time that it is
PRESENT = "^(?:准时|整|再)?(?:继续|复会|回到|回来|返回|重新|接着开|集合|集中|开始投票|进行大会)"


def _going_back(script: Script, told: list[tuple[Line, list[Clock]]]) -> Iterator[Finding]:
    """9:50准时回到会场, and after it 休息，9:40复会: the clock does not go back during a meeting."""
    last: Clock | None = None
    for line, found in told:
        for clock in found:
            words = line.text[begins(line.text, clock.start, "。；！") : clock.start]
            if regex.search(ANOTHER_DAY, words) or _heads_another(line):
                last = None
                continue
            now = regex.search("现在(?:时间)?(?:是|为)$|(?:休会|休息|茶歇|讨论|审议)(?:至|到)$", words) or regex.search(
                PRESENT, line.text[clock.end :].lstrip("，")
            )
            if not now or not clock.valid:
                continue
            overnight = last is not None and last.minute >= LATE and clock.minute < EARLY
            if last is not None and not overnight and last.until(clock) < 0 and line.own(clock.start):
                yield at(script, clock, f"前面已经到了“{last.text}”，这里是“{clock.text}”", HINT)
            last = clock


def _heads_another(line: Line) -> bool:
    """Whether a line heads another sitting: 第二次全体会议（6月4日下午2:30）."""
    return len(line.text) < 40 and (next(dates(line), None) is not None or "会议" in line.text)
