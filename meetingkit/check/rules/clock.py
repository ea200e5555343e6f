"""Clock times that cannot be, or that contradict one another and the time that the meeting is given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from meetingkit.check.calendar import dates
from meetingkit.check.clock import Clock, clocks, length_pattern, minutes_of, opening, written
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.responses import responses_started
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
HINT = "请核对时间。"
EVENING, MORNING = 18 * 60, 9 * 60
NEAR = 20  # minutes that a limit may be off the end, 1小时以内 and 11时40分前 of a meeting at 10时30分
ROUGH = 15  # minutes that 约 may be off
ANOTHER_DAY = "明天|明日|次日|第二天|后天|昨天|昨日|当晚|\\d日|号(?=[上下]午)|(?:星期|周)[一二三四五六日]|每天|每日|下班|改为|推迟|提前到|调整|原定"
PAUSE = "休会|休息|茶歇|讨论|审议|酝酿|参观|合影|用餐"
ITEM = r"(?:议题|议程|议案|环节)[一二三四五六七八九十\d]|第[一二三四五六七八九十\d]+项|[一二三四五六七八九十]、|（[一二三四五六七八九十]）|\d{1,2}[.．、]"
HALF_DAY = 12 * 60  # minutes
CLOSE = 60  # minutes before the beginning; what is said without 上午 or 下午 and lies farther back is half a day later
LATE, EARLY = 22 * 60, 9 * 60  # minutes of a day after, and before which, the next day has begun
TO = r"\s*(?:至|到|[—–－～~-]{1,2})\s*"


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
    told = [(line, list(written(line))) for line in script.lines]
    for line, found in told:
        if found:
            yield from _parts_of_day(script, found)
            yield from _reversed(script, found)
            yield from _breaks(script, line, found)
            yield from _after_the_pause(script, line, found)
            yield from _pause_in_a_range(script, line, found)
    yield from _pause_in_brackets(script)
    yield from _resumed_otherwise(script)
    yield from _before_the_beginning(script)
    yield from _begins_otherwise(script)
    yield from _overlapping(script)
    yield from responses_started(script)
    yield from _going_back(script, [(line, found) for line, found in told if found])
    yield from _whole(script)


def _parts_of_day(script: Script, found: list[Clock]) -> Iterator[Finding]:
    for clock in found:
        hours = HOURS.get(clock.part or "")
        if not clock.line.own(clock.start) or (clock.part is None and "：" in clock.text):
            continue
        if not clock.valid and clock.part:
            yield _at(script, clock, f"没有“{clock.text}”这个时刻", "请核对钟点。")
        elif hours and clock.hour not in hours:
            message = f"{clock.part}没有{clock.hour}点，写的是“{clock.text}”"
            yield _at(script, clock, message, "请核对上午、下午和钟点。")


def _reversed(script: Script, found: list[Clock]) -> Iterator[Finding]:
    """9:00至8:30."""
    for one, two in pairwise(clock for clock in found if clock.valid):
        if not regex.fullmatch(TO, one.line.text[one.end : two.start]) or not one.line.own(one.start):
            continue
        if one.minute >= EVENING and two.minute <= MORNING and one.minute != two.minute:
            continue  # 晚上10点到早上6点, over midnight
        if one.until(two) <= 0 or (one.minute == two.minute):
            words = one.line.text[one.start : two.end]
            yield script.at(one.line, one.start, two.end, f"“{words}”结束得比开始还早", "请核对起止时间。")


PAUSE_TOLD = rf"(?:{PAUSE})(?:时间)?(?P<约>大约|约)?(?P<长>{length_pattern()})(?P<右>左右)?"


def _breaks(script: Script, line: Line, found: list[Clock]) -> Iterator[Finding]:
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
            yield _at(script, after, f"{match['长']}过后，{after.text}还没有到", "请核对休息的时间。")
        elif spare > (10 if about else 0) and regex.match(
            "[^，。]{0,4}(?:继续|复会|准时|再|回到|回来|重新)", line.text[after.end :]
        ):
            message = f"{before.text}过{match['长']}，还不到{after.text}"
            yield _at(script, after, message, "请核对休息的时间。")


def _pause_in_a_range(script: Script, line: Line, found: list[Clock]) -> Iterator[Finding]:
    """10:50到11:05茶歇15分钟: from when to when a pause lasts, and how long."""
    for one, two in pairwise(clock for clock in found if clock.valid):
        ranged = regex.fullmatch(TO, line.text[one.end : two.start])
        match = regex.match(PAUSE_TOLD, line.text, two.end) if ranged else None
        if match and not match["约"] and one.until(two) != minutes_of(match["长"]) and line.own(match.start("长")):
            message = f"从“{one.text}”到“{two.text}”是 {one.until(two)} 分钟，写的是“{match['长']}”"
            yield script.at(line, *match.span("长"), message, HINT)


def _pause_in_brackets(script: Script) -> Iterator[Finding]:
    """下面休会30分钟。 and the stage direction behind it: （10:20休会，10:40复会）."""
    lines = [line for line in script.lines if line.text.strip()]
    for line, after in pairwise(lines):
        told = regex.search(PAUSE_TOLD, line.text) if regex.match("[（(【]", after.text) else None
        found = list(clocks(after)) if told and not told["约"] and not told["右"] else []
        if told and len(found) == 2 and regex.search("休", after.text) and regex.search("复会|继续", after.text):
            pause, gap = minutes_of(told["长"]), found[0].until(found[1])
            if gap != pause and after.own(found[1].start):
                message = f"前面说{told['长']}，从{found[0].text}到{found[1].text}是 {gap} 分钟"
                yield _at(script, found[1], message, "请核对休息的时间。")


def _resumed_otherwise(script: Script) -> Iterator[Finding]:
    """下午2:30继续开会。现在休会。 and right below it （下午2:00，全体会议）."""
    lines = [line for line in script.lines if line.text.strip()]
    for line, after in pairwise(lines):
        found = list(clocks(line)) if "休会" in line.text and regex.match("[（(【]", after.text) else []
        below = list(clocks(after)) if len(found) == 1 else []
        on = regex.match("[^。；，]{0,4}(?:继续|复会|接着)", line.text[found[0].end :]) if below else None
        again = regex.search("全体会议|继续|复会|开会", after.text) and not regex.search("主席团|党员大会", after.text)
        alone = on and again and len(below) == 1 and below[0].start == 1
        other = alone and (below[0].minute - found[0].minute) % HALF_DAY  # 下午的会议2:30继续 is at 14:30
        if other and line.own(found[0].start):
            yield _at(script, found[0], f"这里是“{found[0].text}”继续，下面是“{below[0].text}”", HINT)


def _shown(text: str, clock: Clock) -> bool:
    """从今天10:00展到明天16:00: a time from or to which something is open, and no time at which one goes on."""
    return regex.match("(?:展|开放|营业|供应|到明|至明)", text[clock.end :]) is not None or text[
        : clock.start
    ].endswith("从今天")


LUNCH = 90  # minutes, from which what lies between is no slip


def _after_the_pause(script: Script, line: Line, found: list[Clock]) -> Iterator[Finding]:
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
            yield _at(script, three, f"休息到“{two.text}”，这里是“{three.text}”继续", HINT)


def _before_the_beginning(script: Script) -> Iterator[Finding]:
    """开幕式后，上午9:10举行主论坛, where the head says that the opening is at 9:30."""
    told = opening(script)
    if told is None:
        return
    begin = told[0]
    for line in script.lines:
        after = regex.search(_afterwards(), line.text)
        for clock in clocks(line) if after else ():
            if after is None or clock.start < after.end() or not line.own(clock.start):
                continue
            between = line.text[after.end() : clock.start]
            later = not clock.part and begin.minute - clock.minute > CLOSE  # 2时50分, of a meeting at 下午3时
            minute = clock.minute + HALF_DAY * later
            if minute < begin.minute and not regex.search(rf"[。；]|{ANOTHER_DAY}", between):
                message = f"会议“{begin.text}”开始，这里是“{clock.text}”，比开会还早"
                yield _at(script, clock, message, HINT)


def _overlapping(script: Script) -> Iterator[Finding]:
    """议题2（15:05—15:35）, then 议题3（15:25—16:00）: items that follow one another line by line."""
    before: tuple[Line, Clock] | None = None
    for line in script.lines:
        if not line.text.strip():
            continue
        found = (
            list(clocks(line))
            if regex.match(ITEM, line.text) and not regex.search("同时|并行|分会场|论坛", line.text)
            else []
        )
        ranged = len(found) == 2 and regex.fullmatch(TO, line.text[found[0].end : found[1].start])
        if ranged and before and found[0].minute < before[1].minute <= found[1].minute and line.own(found[0].start):
            message = f"前一项到“{before[1].text}”，这一项从“{found[0].text}”开始，重叠了"
            yield _at(script, found[0], message, HINT)
        before = (line, found[1]) if ranged else None


def _begins_otherwise(script: Script) -> Iterator[Finding]:
    """现在是下午2点，…准时开会, where the head says 14:30."""
    told = opening(script)
    for line in script.lines if told else ():
        now = regex.search("现在是|(?:会议|大会|活动|仪式)定于", line.text)
        clock = next((one for one in clocks(line) if now and now.end() <= one.start <= now.end() + 4), None)
        if (
            told is None
            or clock is None
            or not regex.match(
                "[^。]{0,24}(?<!继续)(?<!休息后)(?:准时)?(?:开会|开始(?=[。！，]|$))", line.text[clock.end :]
            )
            or "继续" in line.text[clock.end :][:30]
        ):
            continue
        if 5 < abs(clock.minute - told[0].minute) < 180 and line.own(clock.start):
            message = f"会议“{told[0].text}”开始，这里说现在是“{clock.text}”"
            yield _at(script, clock, message, HINT)


@cache
def _afterwards() -> str:
    after = "(?:散会|会议结束|会)(?:以|之)?后，?请[^，。；]{2,20}，"  # 散会以后请各组组长留一下，2时50分到二楼
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
                yield _at(script, clock, f"前面已经到了“{last.text}”，这里是“{clock.text}”", HINT)
            last = clock


def _heads_another(line: Line) -> bool:
    """Whether a line heads another sitting: 第二次全体会议（6月4日下午2:30）."""
    return len(line.text) < 40 and (next(dates(line), None) is not None or "会议" in line.text)


@cache
def _length() -> str:
    """会议时间1小时以内, 整个会议90分钟, 会期控制在半天 (no length)."""
    meeting = "(?:整个|全部|今天的|本次|这次)?(?:会议|会期|大会|活动|仪式|座谈会)(?:总|预计|计划)?(?:时间|时长|用时)?"
    about = "(?:大约|大概|约)?"
    limit = "(?P<限>不超过|控制在|限时?|不得超过|安排|预计|共|一共|总共|需要?|为|是|用|开)?"
    return rf"(?:^|(?<=[，。；：（]))(?:{meeting}|全程|时长|用时|时间(?=控制在|不超过))(?:预计|计划|大约|约)?{limit}(?P<约>{about})(?P<长>{length_pattern()})(?P<内>以内|之内|内|左右|上下)?(?=[，。；）]|$)"


def _whole(script: Script) -> Iterator[Finding]:
    """会议时间1小时以内，12时30分前结束, of a meeting at 10时30分."""
    begin = opening(script)
    lengths = [(line, match) for line in script.lines for match in _told_lengths(line)]
    ends = [clock for line in script.lines for clock in clocks(line) if _is_end(line.text, clock)]
    if len(lengths) == 1 and len(own := [end for end in ends if end.line is lengths[0][0]]) == 1:
        ends = own
    if begin is None or len(lengths) > 1 or len(ends) > 1:
        return
    start, end = begin[0], begin[1] or next(iter(ends), None)
    if begin[1] and ends and begin[1].minute != ends[0].minute and abs(begin[1].until(ends[0])) < 60:
        if ends[0].line.own(ends[0].start):
            yield _at(script, ends[0], f"会议安排到“{begin[1].text}”，这里是“{ends[0].text}”结束", HINT)
        return
    if end is None:
        return
    span = start.until(end)
    if span <= 0 and end.line is not start.line and end.line.own(end.start):
        yield _at(script, end, f"会议“{start.text}”开始，这里是“{end.text}”结束", HINT)
    elif lengths and span > 0:
        line, match = lengths[0]
        length, limit = minutes_of(match["长"]), bool(match["限"] in LIMITS or match["内"] in ("以内", "之内", "内"))
        about = bool(match["约"] or match["内"] in ("左右", "上下") or "约" in match[0] or "大概" in match[0])
        by = regex.match("之?前|以前", end.line.text[end.end :])  # 用时110分钟，11时前结束
        off = span - length
        within = limit and 0 < -off < length / 4  # 3小时以内, of a meeting from 9:00 to 11:30
        of_another = any(
            clock.end <= match.start() and regex.match("开始|开会|召开", line.text[clock.end :])
            for clock in clocks(line)
            if clock.minute != start.minute
        )  # 今天晚上的会议7:30开始，时间控制在1小时以内
        if (
            not within
            and not of_another
            and abs(off) > (NEAR if limit or by else ROUGH if about else 0)
            and line.own(match.start("长"))
        ):
            message = f"从“{start.text}”到“{end.text}”是 {span} 分钟，写的是“{match['长']}”"
            yield script.at(line, *match.span("长"), message, HINT)


LIMITS = ("不超过", "控制在", "限", "限时", "不得超过")


def _told_lengths(line: Line) -> Iterator[re.Match[str]]:
    for match in regex.finditer(_length(), line.text) if "分钟" in line.text or "小时" in line.text else ():
        sentence = line.text[begins(line.text, match.start(), "。；！") : match.start()]
        of_one = match[0].startswith("时间") and regex.search("请|发言|汇报|交流|讨论|每|介绍|述职|表态|点评", sentence)
        if not of_one:  # 请周立新同志汇报，时间控制在15分钟以内
            yield match


def _is_end(text: str, clock: Clock) -> bool:
    """12时30分前结束, 11:40散会; not the end of one item or of a break."""
    ending = regex.match("(?:以前|之前|前|左右|准时)?(?:结束|散会)(?=[，。；）]|$)", text[clock.end :])
    left = begins(text, clock.start, "。；！")
    of_other = regex.search("演练|比赛|考试|观摩|参观", text[left : clock.start])  # held before, and told of
    return (
        ending is not None
        and not of_other
        and not regex.search(
            f"议程|环节|阶段|报名|投票|测评|签到|{PAUSE}|{ANOTHER_DAY}",
            text[left : clock.start].rpartition("，")[2],
        )
    )


def _at(script: Script, clock: Clock, message: str, hint: str) -> Finding:
    return script.at(clock.line, clock.start, clock.end, message, hint)
