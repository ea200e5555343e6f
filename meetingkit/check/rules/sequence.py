"""The numbering of lists: skipped, repeated, out of order, mixed."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.hits import hits
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.lists import announcements, last_by_word, listed_after
from meetingkit.check.script import Line, Script
from meetingkit.check.series import ITEM, STEP, Fault, Marker, Series, numeral_like
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

SECOND = 2
SAME_WORDS = 4  # characters at least of an item by which it is known again
JOINED = "[、和]第?[一二三四五六七八九十]+[项、]"


@text_rule(
    "MK203",
    "编号不连续",
    Severity.ERROR,
    why="编号跳了、重了，多半是删改时漏了一条，念出来一听就错。",
    wrong="一要抓学习。\n二要抓作风。\n四要抓落实。",
    right="一要抓学习。\n二要抓作风。\n三要抓落实。",
)
def numbers_out_of_sequence(script: Script) -> Iterator[Finding]:
    """A number that is skipped, given twice or out of order."""
    moved = regex.search(MOVED, script.text) is not None
    for series in script.lists.series:
        for fault in () if _of_a_paper(series) else series.faults:
            marker, before = fault.marker, fault.before
            sure = marker.number > 1 or len(series.members) > 1
            if marker.number == before.number + 2 and regex.match(JOINED, before.line.text, before.end):
                continue  # 下面进行第二项、第三项
            twice = any(one.number == marker.number for one in series.members[fault.place + 1 :][:2])
            aside = moved and marker.kind.startswith((STEP, ITEM))
            aside = aside or (not twice and (_told_aside(script, fault) or _first_again(script, fault)))
            aside = aside or _said_again(fault)
            if fault.mixed or not sure or not marker.line.own(marker.start) or aside:
                continue
            wanted = before.number + 1
            message = f"“{before.text}”后面是“{marker.text}”，{_what(marker, before)}"
            hint = f"应当是“{numeral_like(marker, wanted)}”；有漏写的请补上。"
            fix = numeral_like(marker, wanted) if _certain(series, fault, wanted) else None
            yield script.at(marker.line, marker.start, marker.end, message, hint, fix)


def _of_a_paper(series: Series) -> bool:
    """修改5条：第三条，…；第九条，…；第十七条，…: articles of a paper, of which some are told, and no points."""
    jumps = [one for one in series.faults if one.marker.number > one.before.number + 1]
    return len(jumps) > 1 and all(one.text.endswith(("条", "章")) for one in series.members)


# 第1至第4个议题和第6个议题在今天上午进行: the order is another, as the chair says
MOVED = r"第[\d一二三四五六七八九十]+[项个](?:议题|议程)[^，。；]{0,4}(?:提前|调整|安排[到在]|放[到在]|移到|推迟|在(?:今天|明天|[上下]午))"


def _told_aside(script: Script, fault: Fault) -> bool:
    """进行第三阶段, （第四阶段：闭门评议）, 进行第五阶段: what seems to be missing is told between the two in other words."""
    latest = numeral_like(fault.marker, fault.marker.number - 1).rpartition("第")[2]
    between = script.lines[fault.before.line.index + 1 : fault.marker.line.index]
    told = f"第{latest}|^[ 　]*{regex.sub('[^一二三四五六七八九十]', '', latest) or '零'}、"  # or under a heading: 四、介绍候选人
    if fault.marker.kind.startswith((STEP, ITEM)) and fault.marker.number == fault.before.number + 2:
        told += "|(?:现在|下面|接下来)[^，。；]{0,6}(?:休会|分组(?:讨论|审议))|(?:开始|地点|各组)[^。；]{0,16}分组(?:讨论|审议)"  # and 休会，10:00开始分组讨论
    return fault.marker.number > fault.before.number + 1 and any(regex.search(told, line.text) for line in between)


# 先说头一件，请…作总结; and then 第二件，请…
FIRST_ONE = "先[说讲看谈]|[头第]一[个件条点项]"


def _first_again(script: Script, fault: Fault) -> bool:
    """Whether a list that is over is gone through again, and its first point is told in other words in between."""
    marker, before = fault.marker, fault.before
    between = script.lines[before.line.index + 1 : marker.line.index] if marker.number == SECOND else ()
    if before.number >= SECOND and any(regex.search(FIRST_ONE, line.text) for line in between):
        return True
    if marker.number != before.number or marker.number < SECOND:
        return False
    latest = numeral_like(marker, marker.number - 1).rpartition("第")[2]  # 再说第二件事, 接着说第三件事, and 第四件事
    gone = script.lines[before.line.index + 1 : marker.line.index]
    return any(regex.search(f"(?:先|再|接着|然后|接下来|下面)[^，。；]{{0,4}}第{latest}", line.text) for line in gone)


def _said_again(fault: Fault) -> bool:
    """五、座谈交流 in the agenda, and again as it comes: the item goes by the number and the words that were told."""
    marker, before = fault.marker, fault.before
    told, again = (one.line.text[one.end :].strip("，：。； 　") for one in (before, marker))
    return marker.number == before.number and len(told) >= SAME_WORDS and again.startswith(told)


def _what(marker: Marker, before: Marker) -> str:
    if marker.number == before.number:
        return "编号重复"
    return "编号跳了" if marker.number > before.number else "编号颠倒"


def _certain(series: Series, fault: Fault, wanted: int) -> bool:
    """Whether only this number is wrong: the next one follows on what should stand here."""
    after = series.members[fault.place + 1 : fault.place + 2]
    return after[0].number == wanted + 1 if after else fault.marker.number == wanted - 1


@text_rule(
    "MK204",
    "编号混用",
    Severity.WARNING,
    why="一组要点用一种编号，混用了听不出是不是同一层。",
    wrong="一要抓学习。\n二是抓落实。",
    right="一要抓学习。\n二要抓落实。",
)
def numbering_mixed(script: Script) -> Iterator[Finding]:
    """二是 after 一要, 第二 after 首先, 其次 after 第一 (GB/T 15834—2011 keeps 首先 and 第一 apart)."""
    yield from _last_points(script)
    for line, match in hits(script, ("首先",), FIRST_AND_SECOND):
        yield script.at(
            line, *match.span("首"), "这里用的是“首先”，后面是“第二”，编号混用", "请改成“第一”，或后面改成“其次”。"
        )
    for line, start in _first_within(script):
        message = "这里用的是“首先”，后面是“第二”，编号混用"
        yield script.at(line, start, start + 2, message, "请改成“第一”，或后面改成“其次”。")
    for series in script.lists.series:
        for fault in series.faults:
            marker, before = fault.marker, fault.before
            where, message = marker, f"前面用的是“{before.text}”，这里是“{marker.text}”，编号混用"
            rest = {one.kind for one in series.members[1:]}
            if fault.place == 1 and len(series.members) > 2 and rest == {marker.kind}:  # the first is the odd one
                where, message = before, f"这里用的是“{before.text}”，后面是“{marker.text}”，编号混用"
            if fault.mixed and where.line.own(where.start) and not _same_again(series, fault):
                hint = "一组要点请用一种编号：一要…二要…，一是…二是…，第一，…第二，…，首先…其次…不混用。"
                yield script.at(where.line, where.start, where.end, message, hint)


# 希望大家首先要讲政治，第二要讲担当，第三要讲团结: within one sentence, behind other words
FIRST_AND_SECOND = "(?<=[一-龥：])(?P<首>首先)(?=(?:要|，)?[^，。；]{2,24}[，；]第二(?![次届个位名批期阶季])[^。]{2,40}[，；]第三(?![次届个位名批期阶季]))"

# 我强调几点。首先，要加强宣传教育: the first point, in the paragraph that leads to them; the second in its own
POINTS_BEGIN = "(?:[几两三四五]点(?:意见|要求|希望|建议|看法|体会)?|[几两三四五]个(?:问题|方面))[。：](?P<首>首先)(?!，?(?:请|由|有请))(?!.{0,200}(?:其次|再次|然后|第[二三]))"


def _first_within(script: Script) -> Iterator[tuple[Line, int]]:
    """首先 behind the words that lead to the points, where the paragraph below begins with 第二."""
    for line in script.lines_with(("首先",)):
        match = regex.search(POINTS_BEGIN, line.text)
        below = script.lines[line.index + 1].text if match and line.index + 1 < len(script.lines) else ""
        if match and regex.match("第二[，、]", below.lstrip()) and line.own(match.start("首")):
            yield line, match.start("首")


def _last_points(script: Script) -> Iterator[Finding]:
    """讲三点: 第一，…第二，…最后，…: the last point is told by a word, the others by numbers."""
    for line in script.lines:
        for match, between in announcements(line.text):
            told, listed = parse_han(match["数"]), listed_after(script, line, match.end(), between)
            last = last_by_word(script, line, match.end(), between) if told and listed == told - 1 else None
            if last:
                first = next(script.lists.after(line.index, match.end())).members[0].text
                message = f"前面用的是“{first}”，最后一点是“最后”，编号混用"
                yield script.at(last, 0, 2, message, f"说的是“{match['数']}”，这一点也请用编号。")


def _same_again(series: Series, fault: Fault) -> bool:
    """Back to the first way of numbering: said once, where it was left."""
    return fault.marker.kind == series.members[0].kind
