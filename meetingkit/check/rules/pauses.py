"""Pauses: how long they last, when the meeting goes on, and the stage direction that says so too."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from meetingkit.check.clock import ANOTHER_DAY, HALF_DAY, HINT, TO, Clock, at, clocks, length_pattern, minutes_of, timed
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex

PAUSE = "休会|休息|茶歇|讨论|审议|酝酿|参观|合影|用餐"
BRACKETS = ("（", "(", "【")
PAUSE_TOLD = rf"(?:{PAUSE})(?:时间)?(?P<约>大约|约)?(?P<长>{length_pattern()})(?P<右>左右)?"


def breaks(script: Script, line: Line, found: list[Clock]) -> Iterator[Finding]:
    """现在是10:20，休会15分钟，10:30继续开会."""
    for match in regex.finditer(PAUSE_TOLD, line.text) if len(found) > 1 else ():
        before = next((one for one in reversed(found) if one.end <= match.start()), None)
        after = next((one for one in found if one.start >= match.end() and not _shown(line.text, one)), None)
        if before is None or after is None or not line.own(after.start):
            continue
        words = line.text[before.end : match.start()] + line.text[match.end() : after.start]
        if len(words) > 32 or regex.search(rf"。.*。|；|{ANOTHER_DAY}", words):
            continue
        pause = minutes_of(match["长"])
        spare = before.until(after) - pause
        about = bool(match["约"] or match["右"])
        if spare < 0 and not (about and spare >= -5):
            yield at(script, after, f"{match['长']}过后，{after.text}还没有到", "请核对休息的时间。")
        elif spare > (10 if about else 0) and regex.match(
            "[^，。]{0,4}(?:继续|复会|准时|再|回到|回来|重新)", line.text[after.end :]
        ):
            message = f"{before.text}过{match['长']}，还不到{after.text}"
            yield at(script, after, message, "请核对休息的时间。")


GO_ON = "(?:继续|复会|准时|再|回到|回来|重新|回会场)"


def break_told_first(script: Script, line: Line, found: list[Clock]) -> Iterator[Finding]:
    """现在休会15分钟。现在是10时20分，请各位于10时25分回到会场: the pause, what time it is, and when it ends."""
    for one, two in pairwise(clock for clock in found if clock.valid):
        now = regex.search("(?:现在|此刻)(?:是|时间是?)?$", line.text[: one.start])
        told = (
            regex.search(rf"{PAUSE_TOLD}[。，；](?:现在|此刻)(?:是|时间是?)?$", line.text[: one.start]) if now else None
        )
        between = regex.fullmatch("[，。；][^。；]{0,12}", line.text[one.end : two.start]) if told else None
        if told is None or between is None or told["约"] or told["右"] or not line.own(two.start):
            continue
        gap = one.until(two)
        if gap != minutes_of(told["长"]) and regex.match(f"[^，。；]{{0,6}}{GO_ON}", line.text[two.end :]):
            message = f"{one.text}过{told['长']}，不是{two.text}"
            yield at(script, two, message, "请核对休息的时间。")


def pause_in_a_range(script: Script, line: Line, found: list[Clock]) -> Iterator[Finding]:
    """10:50到11:05茶歇15分钟: from when to when a pause lasts, and how long."""
    for one, two in pairwise(clock for clock in found if clock.valid):
        ranged = regex.fullmatch(TO, line.text[one.end : two.start])
        match = regex.match(PAUSE_TOLD, line.text, two.end) if ranged else None
        if match and not match["约"] and one.until(two) != minutes_of(match["长"]) and line.own(match.start("长")):
            message = f"从“{one.text}”到“{two.text}”是 {one.until(two)} 分钟，写的是“{match['长']}”"
            yield script.at(line, *match.span("长"), message, HINT)


def pause_in_brackets(script: Script) -> Iterator[Finding]:
    """下面休会30分钟。 and the stage direction behind it: （10:20休会，10:40复会）."""
    lines = [line for line in script.lines if line.text.strip()]
    for line, after in pairwise(lines):
        told = regex.search(PAUSE_TOLD, line.text) if after.text.startswith(BRACKETS) else None
        found = clocks(script, after) if told and not told["约"] and not told["右"] else []
        if told and len(found) == 2 and regex.search("休", after.text) and regex.search("复会|继续", after.text):
            pause, gap = minutes_of(told["长"]), found[0].until(found[1])
            if gap != pause and after.own(found[1].start):
                message = f"前面说{told['长']}，从{found[0].text}到{found[1].text}是 {gap} 分钟"
                yield at(script, found[1], message, "请核对休息的时间。")


def resumed_otherwise(script: Script) -> Iterator[Finding]:
    """下午2:30继续开会。现在休会。 and right below it （下午2:00，全体会议）."""
    lines = [line for line in script.lines if line.text.strip()]
    for line, after in pairwise(lines):
        found = clocks(script, line) if "休会" in line.text and after.text.startswith(BRACKETS) else []
        below = clocks(script, after) if len(found) == 1 else []
        on = regex.match("[^。；，]{0,4}(?:继续|复会|接着)", line.text[found[0].end :]) if below else None
        again = on and regex.search("全体会议|继续|复会|开会", after.text)
        again = None if again and regex.search("主席团|党员大会", after.text) else again
        alone = again and len(below) == 1 and below[0].start == 1
        other = alone and (below[0].minute - found[0].minute) % HALF_DAY  # 下午的会议2:30继续 is at 14:30
        if other and line.own(found[0].start):
            yield at(script, found[0], f"这里是“{found[0].text}”继续，下面是“{below[0].text}”", HINT)


def _shown(text: str, clock: Clock) -> bool:
    """从今天10:00展到明天16:00: a time from or to which something is open, and no time at which one goes on."""
    return regex.match("(?:展|开放|营业|供应|到明|至明)", text[clock.end :]) is not None or text[
        : clock.start
    ].endswith("从今天")


LUNCH = 90  # minutes, from which what lies between is no slip


def after_the_pause(script: Script, line: Line, found: list[Clock]) -> Iterator[Finding]:
    """茶歇15分钟，从10时20分到10时35分，10时30分我们准时继续: the end of a pause, and when the meeting goes on."""
    valid = [clock for clock in found if clock.valid]
    for one, two, three in zip(valid, valid[1:], valid[2:], strict=False):
        pause = regex.search(f"(?:{PAUSE})[^。；]{{0,24}}$", line.text[: one.start])
        ranged = regex.fullmatch(TO, line.text[one.end : two.start])
        after = regex.fullmatch("，[^。；]{0,6}", line.text[two.end : three.start])
        on = regex.match("[^。；，]{0,6}(?:继续|复会|回到|回来|重新|接着|开始)", line.text[three.end :])
        apart = 0 < abs(three.minute - two.minute) < LUNCH  # 讨论到11:30，13:30继续
        if pause and three.minute > two.minute and regex.search("审议|讨论|酝酿", pause[0]):
            continue  # from the rooms of the groups back to the hall
        if pause and ranged and after and on and apart and line.own(three.start):
            yield at(script, three, f"休息到“{two.text}”，这里是“{three.text}”继续", HINT)


TALKS = "(?:讨论|审议|酝酿|休会|休息|茶歇|参观)[^。；]{0,12}$"
BACK = "(?:大家)?(?:请)?(?:准时|准点|按时)?(?:请)?(?:回到|回来|返回|继续开会|复会|集合|重新)"
ON = 14  # lines in which the groups and their rooms are told


def back_before_the_end(script: Script) -> Iterator[Finding]:
    """分组讨论，时间为15:40至16:20 and, where it is told how: 15:40准时回到这里继续开会, before the talks are over."""
    last: tuple[Line, Clock, Clock] | None = None
    for line, found in timed(script):
        for one, two in pairwise(found):
            ranged = regex.fullmatch(TO, line.text[one.end : two.start])
            if ranged and one.minute < two.minute and regex.search(TALKS, line.text[: one.start]):
                last = (line, one, two)
        for clock in found if last and last[0].index < line.index <= last[0].index + ON else ():
            early = last and last[1].minute <= clock.minute < last[2].minute
            between = line.text[: clock.start].endswith(("。", "，", "；")) or clock.start == 0
            if early and last and between and regex.match(BACK, line.text[clock.end :]) and line.own(clock.start):
                message = f"前面说到“{last[2].text}”，这里是“{clock.text}”回来"
                yield at(script, clock, message, HINT)
