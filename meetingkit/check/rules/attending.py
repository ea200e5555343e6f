"""Who is there: the arithmetic of attendance."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.counts import (
    ALL_THERE,
    ARRIVED,
    AWAY,
    AWAY_AFTER,
    AWAY_BEFORE,
    BODY,
    DUE,
    HELD,
    NUMBER,
    OTHERS,
    VOTERS,
    WHOLE,
    Count,
    counts,
    told_at,
)
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.away import named_away
from meetingkit.check.rules.reached import CLAIM, households, percent_and_claim, percentage, share_reached
from meetingkit.check.rules.two_bodies import two_bodies
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han


@text_rule(
    "MK218",
    "到会人数算不拢",
    Severity.ERROR,
    why="应到、实到、请假加不起来，或不够规定的比例，会议开得成不成要被质疑。",
    wrong="应到32人，实到30人，请假3人",
    right="应到32人，实到30人，请假2人",
    unless=("MK110",),
)
def attendance(script: Script) -> Iterator[Finding]:
    """应到, 实到 and 请假 in one paragraph, and the share that the text says is reached."""
    election = any("选举" in line.text for line in script.lines[:8])
    for line in script.lines:
        if "%" in line.text:
            yield from percent_and_claim(script, line)
        yield from two_bodies(script, line)
        yield from households(script, line)
        if not (line.index in script.counting and regex.search(OTHERS, line.text)):
            continue
        if not regex.search("实|今[天晚日]|现|[，；。](?:到会|到场|参会|出席|[到来]了)", line.text):
            continue
        due, arrived = _due_and_arrived(line)
        if len(due) == 1 and len(arrived) == 1:
            found = list(_attendance(script, line, due[0], arrived[0], election, _absences(line)))
            yield from found or named_away(script, line, due[0], arrived[0])
            yield from _groups_there(script, line, due[0], arrived[0])
            yield from _all_there(script, line, arrived[0])
            yield from percentage(script, line, due[0], arrived[0])
        elif _by_groups(due, arrived):  # the whole, and of each delegation in turn
            yield from _whole_and_groups(script, line, due, arrived)
        elif due and len(due) == len(arrived):  # of members and alternates, each in turn
            absences = _absences(line)
            for whole, there in zip(due, arrived, strict=True):
                yield from _one_of_several(script, line, whole, there, absences)
            # 委员应到39名，实到25名；候补委员…。实到委员超过三分之二
            nearest = _nearest_to_claim(line, due, arrived)
            yield from share_reached(script, line, *nearest, election=False)


def _by_groups(due: list[Count], arrived: list[Count]) -> bool:
    """应到128名。第一团应到26名，实到24名；第二团应到25名，实到24名。合计实到121名: one due, then pairs, then one there."""
    if len(due) != len(arrived) or len(due) < SEVERAL:
        return False
    pairs = zip(due[1:], arrived, (*due[2:], arrived[-1]), strict=False)
    return all(whole.start < there.start < after.start for whole, there, after in pairs)


def _whole_and_groups(script: Script, line: Line, due: list[Count], arrived: list[Count]) -> Iterator[Finding]:
    """Each delegation by itself, and their sums against the numbers of all."""
    nobody: Absences = ([], [])
    for whole, there in zip(due[1:], arrived[:-1], strict=True):
        yield from _one_of_several(script, line, whole, there, nobody)
    for total, parts, what in ((due[0], due[1:], "应到"), (arrived[-1], arrived[:-1], "实到")):
        right = sum(one.number for one in parts)
        if right != total.number:
            message = f"各组{what}加起来是 {right} 人，合计写的是 {total.number} 人"
            yield from told_at(script, total, message, "请核对合计和各组的人数。")


SEVERAL = 3
AMONG_OTHERS = (
    r"[\d一二三四五六七八九十百]\s*[家个户]、[^，。；、]{2,8}$"  # 单位会员108家、个人会员34名: neither is the whole
    r"|(?:参加|出席|到会)[^。；，]{0,10}有：[^。]*$"  # 参加会议的有：各单位党务干部58名；…
)
BARE = "[，；。](?:到会|到场|参会|出席|[到来]了)[的有是]*$"


def _due_and_arrived(line: Line) -> tuple[list[Count], list[Count]]:
    """How many are due and how many are there, body by body where a line counts several."""
    due, arrived = counts(line, DUE), counts(line, ARRIVED)
    arrived = [one for one in arrived if not regex.search(HELD, line.text[: one.start])] or (
        arrived if "应" in line.text else []
    )  # 补选后实有代表237人: nobody came
    told_again = [one for one in arrived if line.text[: one.start].endswith("实到的")]  # 实到的19名参加人中，…
    arrived = [one for one in arrived if one not in told_again] or arrived
    all_there = {one.start for one in counts(line, ALL_THERE)}
    arrived = [one for one in arrived if one.start not in all_there or len(arrived) == 1]
    for pattern in (VOTERS, WHOLE, BODY):
        due = due or [
            one
            for one in counts(line, pattern)
            if arrived
            and one.start < arrived[0].start
            and (pattern == VOTERS or "其中" not in line.text[begins(line.text, one.start, "。；") : one.start])
            and not regex.search("此外|另外|还有|列席", line.text[one.end : arrived[0].start])
            and not (pattern == WHOLE and regex.search(AMONG_OTHERS, line.text[: one.start]))
        ]
    if due and arrived and regex.search(BARE, line.text[: arrived[0].start]):
        sentence = line.text[begins(line.text, due[0].start, "。；") : due[0].start]
        due = [] if regex.search(OTHERS, sentence) else due  # 负责人21人、职工代表50人，到会102人: of several groups
    if 0 < len(due) < len(arrived):  # 共有党员26名，实到23名；有表决权的应到24名，实到21名
        wholes = [one for one in counts(line, WHOLE) if one.start < arrived[0].start < due[0].start]
        due = [*wholes[: len(arrived) - len(due)], *due]
    return due, arrived


def _nearest_to_claim(line: Line, due: list[Count], arrived: list[Count]) -> tuple[Count, Count]:
    """Those of whom it is said that they are more than half: the latest in the very sentence, else the first."""
    claim = regex.search(CLAIM, line.text)
    pairs = list(zip(due, arrived, strict=True))
    for whole, there in reversed(pairs if claim else []):
        if claim and there.end <= claim.start():
            return (
                (whole, there)
                if not regex.search("[。；]|实到|到会", line.text[there.end : claim.start()])
                else pairs[0]
            )
    return pairs[0]


REST_AWAY = "(?:其余|其他|剩下)[^，。；]{0,10}(?:假|缺|未|没|不|外|因|途)"  # 15人外出务工没能回来，其余请假
Absences = tuple[list[Count], list[Count]]  # those away, and everybody who is counted


def _one_of_several(script: Script, line: Line, due: Count, arrived: Count, absences: Absences) -> Iterator[Finding]:
    """委员应到35人，因事因病请假2人，实到32人；候补委员应到7人，实到7人: each body by its own clause."""
    numbers = f"应到 {due.number} 人，实到 {arrived.number} 人"
    away, sure = _away(line, due, arrived, absences, "。；！？")
    gone = sum(one.number for one in away)
    if not line.own(arrived.start):
        return
    if arrived.number > due.number:
        yield script.at(line, arrived.start, arrived.end, f"{numbers}，实到比应到还多", "请核对两个人数。")
    elif away and sure and due.number - arrived.number != gone and not _away_uncounted(line, due):
        message = f"{numbers}，请假 {gone} 人，差 {due.number - arrived.number} 人，对不上"
        first, last = min(due.start, arrived.start), max(due.end, arrived.end)
        yield script.at(line, first, last, message, "请核对三个人数。")


def _with_others(line: Line, away: list[Count]) -> bool:
    """甲同志在外培训，乙同志外出开庭，另有2名因病请假: those who are named are away too."""
    return regex.search("同志[^。；]*，(?:另外?有?|还有|此外)[^，。；]{0,4}$", line.text[: away[0].start]) is not None


def _away_uncounted(line: Line, due: Count) -> bool:
    """因公外出的代表正在返程, 王军同志迟到: somebody more is away, and not counted."""
    left, right = begins(line.text, due.start, "。；！？"), ends(line.text, due.end, "。；！？")
    return regex.search("迟到|外出|在外|途中|返程|空缺|未增补|赶来", line.text[left:right]) is not None


def _attendance(
    script: Script, line: Line, due: Count, arrived: Count, election: bool, absences: Absences
) -> Iterator[Finding]:
    first, last = min(due.start, arrived.start), max(due.end, arrived.end)
    if not all(map(line.own, (due.start, arrived.start))):
        return
    here = arrived
    numbers = f"应到 {due.number} 人，实到 {arrived.number} 人"
    away, sure = _away(line, due, arrived, absences)
    if arrived.number > due.number:
        yield script.at(line, here.start, here.end, f"{numbers}，实到比应到还多", "请核对两个人数。")
    elif away and sure and due.number - arrived.number > sum(one.number for one in away) and _with_others(line, away):
        return
    elif away and sure and due.number - arrived.number != sum(one.number for one in away):
        gone = sum(one.number for one in away)
        message = f"{numbers}，请假 {gone} 人，差 {due.number - arrived.number} 人，对不上"
        yield script.at(line, first, last, message, "请核对三个人数。")
    else:
        yield from share_reached(script, line, due, arrived, election=election)


def _groups_there(script: Script, line: Line, due: Count, arrived: Count) -> Iterator[Finding]:
    """参加会议的有委员7人、书记18人、代表60人。会议应到92人，实到89人: all who are there, group by group."""
    text = line.text
    match = regex.search(
        r"(?:参加|出席)(?:今天|本次|这次)?的?(?:会议|大会)的?(?:有|人员有)[：:]?(?P<列>[^。；：]{8,160})。(?:今天|本次|这次)?的?(?:会议|大会)?应(?:到|参加|出席)",
        text,
    )
    if (
        match is None
        or match.end() > due.start + 2
        or regex.search("列席|特邀|邀请|等|左右|其中|指导|嘉宾", match["列"])
    ):
        return
    groups = [regex.fullmatch(rf"[一-龥]{{2,20}}?{NUMBER}[人名位]", one) for one in match["列"].split("、")]
    numbers = [parse_han(one[1]) or 0 for one in groups if one]
    if len(numbers) == len(groups) > 1 and sum(numbers) not in (arrived.number, due.number) and line.own(arrived.start):
        message = f"前面各方面加起来 {sum(numbers)} 人，这里说实到 {arrived.number} 人"
        yield script.at(line, arrived.start, arrived.end, message, "请核对人数。")


def _all_there(script: Script, line: Line, arrived: Count) -> Iterator[Finding]:
    """实到118名…列席代表21名，特邀代表6名，今天到会的各类代表共144名: those who vote, those who do not, and all."""
    besides = rf"(?:列席|特邀|邀请|旁听)[^，。；\d]{{0,12}}?{NUMBER}[人名位]"
    for whole in counts(line, ALL_THERE):
        others = [one for one in counts(line, besides) if arrived.end < one.start < whole.start]
        total = arrived.number + sum(one.number for one in others)
        if others and arrived.end < whole.start and total != whole.number:
            message = f"实到和列席的加起来 {total} 人，这里说到会 {whole.number} 人"
            yield from told_at(script, whole, message, "请核对人数。")


def _absences(line: Line) -> Absences:
    """Who is away and who is counted at all in a line, each in the order of the line."""
    away = {one.start: one for one in (*counts(line, AWAY), *counts(line, AWAY_BEFORE))}
    return list(away.values()), counts(line, OTHERS)


def _away(
    line: Line, due: Count, arrived: Count, absences: Absences, marks: str = "。！？"
) -> tuple[list[Count], bool]:
    """How many are away, and whether the sentence counts nobody else."""
    apart = "。" in line.text[due.end : arrived.start]  # 共有党员26名，其中…。今天实到23名，请假3名
    left = begins(line.text, arrived.start, "。") if apart else min(due.start, arrived.start)
    right = ends(line.text, max(due.end, arrived.end), marks)
    inside = [one for one in absences[0] if left <= one.start < right]
    if not inside and (after := regex.match(AWAY_AFTER, line.text, right + 1)):
        told = next((one for one in absences[0] if one.start == after.end()), None)
        return ([told], True) if told else ([], False)  # 甲住院，乙跑长途，一共2人没有到会
    behind = line.text[min(one.end for one in inside) : right] if inside else ""
    if "其中" in behind or regex.match(
        "[人名位]?(?:同志)?(?:请假|缺席|未到会|没到)：", behind
    ):  # 5人请假：甲培训；4名主任手术
        inside = [min(inside, key=lambda one: one.start)]  # 缺席7名，其中请假6名
    total = [one for one in absences[1] if left <= one.start < right]
    sure = len(inside) == 1 and len(total) == 2 if apart else len(total) == len(inside) + 2
    sure = sure and not regex.search(REST_AWAY, line.text[max(due.end, arrived.end) : right])
    return inside, sure
