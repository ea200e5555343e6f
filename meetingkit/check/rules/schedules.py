"""The times of the parts of a meeting, against one another: 推介环节到10时10分，签约环节从10时."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from meetingkit.check.clock import ANOTHER_DAY, HALF_DAY, HINT, TO, Clock, at, clocks, timed
from meetingkit.check.registry import Finding
from meetingkit.check.rules.checked_in import checked_in_late
from meetingkit.check.rules.side_by_side import side_by_side
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import around
from meetingkit.wording import regex

PART_OF = "环节|阶段|议程|部分|单元|半场|推介|讨论|签约|培训|报告"  # what follows upon another
AT_ONCE = "同时|并行|分会场|平行|穿插|分别|各组|[A-Z一二三四]组"
# what begins once, and is named by such a word
BEGINS = r"(?P<事>演练|考试|投票|比赛|演出|报名|参观|观摩|彩排|仪式|大会|会议|座谈会|推介会|分组讨论|培训|测评|[一-龥]{2,6}(?:会议|座谈会|仪式))(?:将|定|拟)?(?:[从于在自])?(?:\d{1,2}月\d{1,2}日)?$"
HOLDS = "(?:在[^，。；]{2,12})?(?:召开|举行)(?P<事>[一-龥]{2,6}(?:会议|座谈会|仪式))|，?各[^，。；]{2,8}分[组团](?P<组>讨论|审议)"  # 下午四点召开主席团会议
DAY = r"\d{1,2}月\d{1,2}日"
BEGUN_AT = r"(?:，|整，?)(?P<又>演练|考试|投票|比赛|演出|参观|观摩|仪式|大会|会议|座谈会|推介会|培训)(?:将)?(?:准时|正式)(?:开始|启动)|准时开始(?P<论>讨论|审议)"  # 9时20分，演练准时开始
STARTS = "(?:准时|正式|整)?(?:开始|启动|举行|召开)"


def times_of_parts(script: Script) -> Iterator[Finding]:
    """Parts that overlap as one sentence tells them, and what begins at another time than was said before."""
    yield from _in_rows(script)
    yield from _stays(script)
    yield from _seated_late(script)
    yield from checked_in_late(script)
    for line in script.lines_with(("到", "至", "—")):
        yield from _overlapping(script, line)
    yield from _begun_otherwise(script)
    yield from _one_after_another(script)


def _overlapping(script: Script, line: Line) -> Iterator[Finding]:
    """推介环节从9时30分到10时10分，签约环节从10时到10时40分."""
    found = clocks(script, line)
    ranges = [(one, two) for one, two in pairwise(found) if regex.fullmatch(TO, line.text[one.end : two.start])]
    for (begin, end), (after, until) in pairwise(ranges):
        between = line.text[end.end : after.start]
        parts = regex.search(PART_OF, between) and regex.search(PART_OF, line.text[: begin.start])
        follows = bool(parts) or between.endswith("；")  # 8:30—9:30，甲作讲座；9:20—10:20，乙讲班级管理
        apart = (
            not follows
            or regex.search(f"{AT_ONCE}|{ANOTHER_DAY}|。", between)
            or regex.search(AT_ONCE, line.text[: begin.start])
        )
        if apart or not begin.minute < after.minute < end.minute <= until.minute or not line.own(after.start):
            continue
        if not side_by_side(script, line, between.rstrip("；"), regex.split("[。；]", line.text[until.end :])[0]):
            message = f"前一项到“{end.text}”，这一项从“{after.text}”开始，重叠了"
            yield at(script, after, message, HINT)


def _in_rows(script: Script) -> Iterator[Finding]:
    """9:00—9:40，甲介绍; and in the next line 9:30—10:10，乙介绍."""
    rows = [_ranged(script, line) for line in script.lines]
    for before, here, after in zip(rows, rows[1:], [*rows[2:], None], strict=False):
        if before is None or here is None or not before[0].minute < here[0].minute < before[1].minute:
            continue
        # 9:00—11:00 and in it 9:10—9:20 is a part; where the next goes on from it, beyond the first, it is none
        goes_on = after is not None and after[0].minute == here[1].minute < before[1].minute < after[1].minute
        if not (before[1].minute < here[1].minute or goes_on) or not here[0].line.own(here[0].start):
            continue
        if not side_by_side(script, here[0].line, *(end.line.text[end.end :] for _, end in (before, here))):
            message = f"前一项到“{before[1].text}”，这一项从“{here[0].text}”开始，重叠了"
            yield at(script, here[0], message, HINT)


STAYS = r"^(?:\d{1,2}[:：]\d{2})(?:到达|抵达|到)[^，。；]{2,20}，(?:看|参观|观摩|停留|考察|调研|座谈)(?:约)?(?P<长>\d{1,3})分钟"


def _stays(script: Script) -> Iterator[Finding]:
    """9:00到达茶叶加工厂，看40分钟; and in the next line 9:20到达冷链物流园."""
    for (line, found), (after, below) in pairwise(timed(script)):
        match = regex.match(STAYS, line.text) if after.index == line.index + 1 else None
        here, there = found[0], below[0]
        if match and there.start == 0 and after.own(0) and here.minute < there.minute < here.minute + int(match["长"]):
            message = f"前一处从“{here.text}”起要 {match['长']} 分钟，到不了“{there.text}”"
            yield at(script, there, message, HINT)


def _ranged(script: Script, line: Line) -> tuple[Clock, Clock] | None:
    """The clock times with which a line begins, where they are those of a range."""
    found = clocks(script, line)
    if len(found) < 2 or found[0].start or not regex.match(r"\d{1,2}[:：时点]", line.text):
        return None
    one, two = found[:2]
    return (one, two) if regex.fullmatch(TO, line.text[one.end : two.start]) else None


def _seated_late(script: Script) -> Iterator[Finding]:
    """仪式将于9点58分准时开始, and 于10点05分前在主席台前就座."""
    begun: Clock | None = None
    for line in script.lines_with(("仪式", "会议", "大会", "活动", "典礼", "就座", "就位", "入场", "签到")):
        for clock in clocks(script, line):
            if regex.search(
                "(?:仪式|会议|大会|活动|典礼)(?:将|定)?(?:于|在)$", line.text[: clock.start]
            ) and regex.match(STARTS, line.text[clock.end :]):
                begun = begun or clock
            due = regex.match(
                "(?:之|以)?前(?:在[^，。；]{2,10})?(?:就座|就位|入场|到场|签到|入座)", line.text[clock.end :]
            )
            if (
                due
                and begun
                and clock.minute > begun.minute
                and (clock.part or begun.part) == begun.part
                and line.own(clock.start)
            ):
                yield at(script, clock, f"“{begun.text}”就开始了，这里要求“{clock.text}”前到", HINT)


AFTER_IT = "(?:结束|之|散会|合影|签到|完)后|随后|然后|接着"


def _one_after_another(script: Script) -> Iterator[Finding]:
    """9时40分到楼前合影，合影结束后于9时30分回到教室: what comes after, at an earlier time of the same sentence."""
    for line in script.lines_with(("后", "接着")):
        for one, two in pairwise(clocks(script, line)):
            between = line.text[one.end : two.start]
            after = regex.search(AFTER_IT, between) and not regex.search(f"[。；]|^(?:之|以)?前|{ANOTHER_DAY}", between)
            if after and two.part is None and 0 < one.minute - two.minute < HALF_DAY / 2 and line.own(two.start):
                yield at(script, two, f"前面是“{one.text}”，这里是以后的事，却是“{two.text}”", HINT)


def _begun_otherwise(script: Script) -> Iterator[Finding]:
    """演练从上午10时开始, and 演练将在上午10时20分准时开始."""
    first: dict[tuple[str, str], Clock] = {}  # by what begins, and the day that is told with it
    for line in script.lines_with(("开始", "启动", "举行", "召开", "分组讨论", "分团审议", "分组审议")):
        for clock in clocks(script, line):
            starts = regex.match(STARTS, line.text[clock.end :])
            begins = regex.search(BEGINS, line.text[: clock.start]) if starts else None
            what = begins or regex.match(f"{HOLDS}|{BEGUN_AT}", line.text[clock.end :])
            sentence = around(line.text, clock.start, clock.end, "。；")
            if what is None or regex.search(ANOTHER_DAY, regex.sub(DAY, "", sentence)):
                continue
            event = regex.sub(
                "^.+(?=座谈会$)", "", next(filter(None, what.groups()))
            )  # 举行企业家座谈会; 座谈会将于…开始
            day = "".join(regex.findall(DAY, sentence)[:1])
            told = first.setdefault((event, day), clock)
            same = told.minute == clock.minute or (
                clock.part is None and told.minute % HALF_DAY == clock.minute % HALF_DAY
            )
            if not same and told.line is not line and clock.part in (None, told.part):
                yield at(script, clock, f"前面说{event}“{told.text}”开始，这里是“{clock.text}”", HINT)
