"""Who is there: the arithmetic of attendance, and those on leave by name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from meetingkit.check.named import POST_END, is_full_name
from meetingkit.check.portions import PORTIONS
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.two_bodies import two_bodies
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

NUMBER = r"(\d{1,6}|[一二三四五六七八九十百两]{1,6})"


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people or ballots, and where it stands."""

    line: Line
    start: int
    end: int
    number: int


def counts(line: Line, pattern: str) -> list[Count]:
    """Every number that a pattern finds as its first group."""
    found = []
    for match in regex.finditer(pattern, line.text):
        number = parse_han(match[1])
        if number is not None:
            found.append(Count(line, *match.span(1), number))
    return found


def told_at(script: Script, count: Count, message: str, hint: str) -> Iterator[Finding]:
    """What is wrong with a number, as a finding, where a person wrote it."""
    if count.line.own(count.start):
        yield script.at(count.line, count.start, count.end, message, hint)


UNIT = "[人名位家户]"
DUE = rf"应(?:到会?|出席|参加|参会|参选)[^，。；、\d＿_]{{0,20}}?{NUMBER}\s*{UNIT}"
ARRIVED = (
    rf"(?:(?:出席|参加)(?:今天|本次|这次)的?(?:会议|大会)的(?:代表|委员|党员|会员)(?:共|有|共有)?|(?<!应)到会(?:代表|党员|委员|会员|业主|人员)(?:共|有|共有)?|实(?:到会?|出席|参加|际到会|际出席|际参加|际参会|有)|(?:今天|今晚|今日|现)(?:参加|出席|到会|到场|来了?|到了?)(?:会议|大会)?的?(?:有|是)?)"
    rf"[^，。；、\d＿_]{{0,20}}?{NUMBER}\s*{UNIT}"
)
MEMBERS = "(?:村民|居民|职工|会员|业主|党员|家长)代表|组成人员|党员|常委|代表|成员单位|成员|委员|会员|会员单位|理事|团员|业主|股东|选民|村民|居民|职工|干部|教职工|工作人员"
# where nobody says 应到: 支部共有党员31名, 主席团成员共21名, 全村党员61名
WHOLE = (
    rf"(?:(?:现有|共有|一共有|总共有|有)(?:正式|在册|登记)?(?:{MEMBERS})"
    rf"|(?:{MEMBERS}|党员总数)(?:一共|总共|共有?|总数)?(?:是|为)?){NUMBER}\s*{UNIT}(?!，共)"
)
HELD = "实有(?:代表|委员|会员|党员)?$"  # how many there are, beside those who have come
BODY = rf"(?:党组|党委|班子|支部|小组|理事会|全体){NUMBER}\s*[名位个](?=成员|委员|理事|党员|同志)"  # 局党组7名成员
VOTERS = rf"有(?:选举|表决)权的[^，。；、\d＿_]{{0,10}}?{NUMBER}\s*[人名位]"  # where nobody says 应到
AWAY = rf"(?:(?<!未)请假|缺席|未到会?|缺会|未归|产假|休假|病假|事假)[^，。；、\d＿_]{{0,8}}?{NUMBER}\s*{UNIT}"
AWAY_BEFORE = rf"{NUMBER}\s*{UNIT}(?:同志|代表|党员|委员)?[^，。；、\d]{{0,10}}(?:请假|请了假(?!，\d+[人名位户]没)|缺席|未到|值班|出差|公出|在外|在?路上|没来|没有?到)"
AWAY_AFTER = (
    rf"(?:[^。]*?(?:一共|共)(?={NUMBER}\s*{UNIT}没有?到)|请假的(?=(?:有)?{NUMBER}\s*{UNIT})"  # in the next sentence
    rf"|[^。；]*?，(?:以上|这)?(?={NUMBER}\s*{UNIT}(?:同志|委员|代表)?(?:已|都|均)?(?:向[^，。；]{{1,6}})?请(?:了)?假))"
)
ALL_THERE = (
    rf"(?:到会|到场|参会|与会|出席|参加)[^，。；\d]{{0,12}}(?:一共|共计|合计|总计|总共|共)(?:有|是)?{NUMBER}[人名位]"
)
OTHERS = rf"{NUMBER}\s*{UNIT}"
CLAIM = r"(达到|超过|符合|过了?)(?:了)?[^，。；]{0,22}?(五分之四|三分之二|半数|二分之一)"


SHARE_TOLD = r"占[^，。；\d]{0,12}?(?:的)?(\d+(?:\.\d+)?)%"


def _percent_and_claim(script: Script, line: Line) -> Iterator[Finding]:
    """占总面积的65.6%。两项都超过了三分之二: a percentage that the claim behind it is more than."""
    match = regex.search(CLAIM, line.text)
    if match is None or "不" in line.text[max(0, match.start() - 2) : match.start()]:
        return
    both = regex.search("(?:两项|均|都|各项|双)[^，。；]{0,6}$", line.text[: match.start()])
    told = list(regex.finditer(SHARE_TOLD, line.text, 0, match.start()))
    for one in told if both else told[-1:]:
        between = line.text[one.end() : match.start()]
        near = len(between) < 60 and (both or "。" not in between)
        if not both and any(float(other[1]) >= 100 * PORTIONS[match[2]] for other in told):
            continue  # 同意占99.54%；反对占0.46%，同意的超过三分之二
        if near and float(one[1]) < 100 * PORTIONS[match[2]] and line.own(one.start(1)):
            message = f"占{one[1]}%，没有{match[1].removesuffix('了')}{match[2]}"
            yield script.at(line, one.start(1), one.end(1) + 1, message, "请核对人数、面积和比例。")


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
            yield from _percent_and_claim(script, line)
        yield from two_bodies(script, line)
        if not (line.index in script.counting and regex.search(OTHERS, line.text)):
            continue
        if not regex.search("实|今[天晚日]|现", line.text):
            continue
        due, arrived = _due_and_arrived(line)
        if len(due) == 1 and len(arrived) == 1:
            found = list(_attendance(script, line, due[0], arrived[0], election, _absences(line)))
            yield from found or _named_away(script, line, due[0], arrived[0])
            yield from _groups_there(script, line, due[0], arrived[0])
            yield from _all_there(script, line, arrived[0])
            yield from _percentage(script, line, due[0], arrived[0])
        elif due and len(due) == len(arrived):  # of members and alternates, each in turn
            absences = _absences(line)
            for whole, there in zip(due, arrived, strict=True):
                yield from _one_of_several(script, line, whole, there, absences)
            # 委员应到39名，实到25名；候补委员…。实到委员超过三分之二
            yield from _share(script, line, due[0], arrived[0], election=False)


def _due_and_arrived(line: Line) -> tuple[list[Count], list[Count]]:
    """How many are due and how many are there, body by body where a line counts several."""
    due, arrived = counts(line, DUE), counts(line, ARRIVED)
    arrived = [one for one in arrived if not regex.search(HELD, line.text[: one.start])] or arrived
    all_there = {one.start for one in counts(line, ALL_THERE)}
    arrived = [one for one in arrived if one.start not in all_there or len(arrived) == 1]
    for pattern in (VOTERS, WHOLE, BODY):
        due = due or [
            one
            for one in counts(line, pattern)
            if arrived
            and one.start < arrived[0].start
            and "其中" not in line.text[begins(line.text, one.start, "。；") : one.start]
            and not regex.search("此外|另外|还有|列席", line.text[one.end : arrived[0].start])
        ]
    if 0 < len(due) < len(arrived):  # 共有党员26名，实到23名；有表决权的应到24名，实到21名
        wholes = [one for one in counts(line, WHOLE) if one.start < arrived[0].start < due[0].start]
        due = [*wholes[: len(arrived) - len(due)], *due]
    return due, arrived


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
    elif away and sure and due.number - arrived.number != sum(one.number for one in away):
        gone = sum(one.number for one in away)
        message = f"{numbers}，请假 {gone} 人，差 {due.number - arrived.number} 人，对不上"
        yield script.at(line, first, last, message, "请核对三个人数。")
    else:
        yield from _share(script, line, due, arrived, election=election)


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


def _percentage(script: Script, line: Line, due: Count, arrived: Count) -> Iterator[Finding]:
    """实到95名，占应到的91.3%; 到会率."""
    match = regex.search(
        r"(?:占(?:应[^，。；\d]{0,14})?|到会率|出席率|参会率)(?:的|为|达到?)?(\d+(?:\.\d+)?)%", line.text
    )
    if match and due.number and line.own(match.start(1)):
        right = 100 * arrived.number / due.number
        bare = line.text[match.start() : match.start(1)] == "占"  # 实到112名，占89.8%
        beside = regex.fullmatch("[^。；，]{0,6}，", line.text[arrived.end : match.start()])
        if abs(right - float(match[1])) >= 0.6 and (beside or not bare):
            message = f"应到 {due.number} 人，实到 {arrived.number} 人，是 {right:.1f}%，写的是{match[1]}%"
            yield script.at(line, match.start(1), match.end(1) + 1, message, "请核对人数和比例。")


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
    if inside and "其中" in line.text[min(one.end for one in inside) : right]:
        inside = [min(inside, key=lambda one: one.start)]  # 缺席7名，其中请假6名
    total = [one for one in absences[1] if left <= one.start < right]
    sure = len(inside) == 1 and len(total) == 2 if apart else len(total) == len(inside) + 2
    return inside, sure


def _share(script: Script, line: Line, due: Count, arrived: Count, *, election: bool) -> Iterator[Finding]:
    """The share that is claimed to be reached; an election that complies needs four fifths."""
    yield from _hundredths(script, line, due, arrived)
    match = regex.search(CLAIM, line.text)
    asked = match[2] if match and "不" not in line.text[max(0, match.start() - 2) : match.start()] else None
    if asked is None and election and ("符合" in line.text or "有效" in line.text):
        asked = "五分之四"
    if asked is None or due.number == 0:
        return
    share = Fraction(arrived.number, due.number)
    more = asked == "半数" and bool(match) and match is not None and match[1] in ("超过", "过", "过了")
    if share < PORTIONS[asked] or (more and share == PORTIONS[asked]):
        message = f"应到 {due.number} 人，实到 {arrived.number} 人，不够{'超过' if more else ''}{asked}"
        yield script.at(line, arrived.start, arrived.end, message, "请核对人数；确实不够的，会议不能进行选举或表决。")


def _hundredths(script: Script, line: Line, due: Count, arrived: Count) -> Iterator[Finding]:
    """超过应到代表的百分之九十五, where 141 of 150 are there."""
    match = regex.search(r"(?:达到|超过)了?应[^，。；\d]{0,10}?百分之([一二三四五六七八九十]{1,4})(?!点)", line.text)
    asked = parse_han(match[1]) if match else None
    if match and asked and due.number and 100 * arrived.number < asked * due.number and line.own(match.start(1)):
        right = 100 * arrived.number / due.number
        message = f"应到 {due.number} 人，实到 {arrived.number} 人，是 {right:.1f}%，不到百分之{match[1]}"
        yield script.at(line, *match.span(1), message, "请核对人数和比例。")


GONE = "(?:请假|缺席|未能?(?:到会|出席|参加)|不能(?:到会|出席|参加)|(?<=因公)(?:出差|外出)|(?<=因病)住院)"
PEOPLE = r"(?P<名>[\u4e00-\u9fff、，]{2,120}?)"
GONE_FIRST = rf"{GONE}的?(?:同志|人员|委员|代表|党员)?(?:{NUMBER}\s*[人名位]，?)?(?:还|分别|主要)?(?:有|是|为|：|（)+{PEOPLE}(?=[。；）]|，由|，委托|$)"
NAMES_FIRST = rf"(?:^|(?<=[。；，：]))(?:其中，?)?{PEOPLE}(?:同志)?(?:因[^，。；]{{1,8}}?|临时)?，?{GONE}()"
ELSEWHERE = "同志(?:正在|在|赴|去|到)[^，。；]{1,12}(?:开会|参会|招商|学习|培训|出差|考察|调研|住院|值班|休假)"
FEW = 40  # in a larger meeting not all who are away are told by name


def _named_away(script: Script, line: Line, due: Count, arrived: Count) -> Iterator[Finding]:
    """石立本、安子谦同志因公请假, in the same paragraph or the next, against the numbers."""
    after = next((one for one in script.lines[line.index + 1 : line.index + 3] if one.text.strip()), None)
    for place, start in ((line, min(due.end, arrived.end)), (after, 0)):
        if place is None or not regex.search(GONE, place.text):
            continue
        text = place.text
        match = regex.search(GONE_FIRST, text, start)
        found = [match] if match else list(regex.finditer(NAMES_FIRST, text, start))
        match = match or next(iter(found), None)
        rows = [_names(one["名"]) for one in found]  # 周安同志因公请假，许诺同志因病请假
        names = [name for row in rows for name in row] if all(rows) else []
        if match and len(regex.findall(ELSEWHERE, text)) > len(regex.findall(ELSEWHERE, match[0])):
            return  # 甲同志在市里开会，由乙同志代为汇报；丙同志因病请假
        number = parse_han(match[1]) if match and match[1] and match[1].strip() else None
        told = number or next((one.number for one in counts(line, AWAY)), None)
        gone = told or due.number - arrived.number
        if names and (number or due.number <= FEW) and len(names) != gone and match and line.own(arrived.start):
            what = f"请假 {gone} 人" if told else f"应到 {due.number} 人，实到 {arrived.number} 人"
            message = f"{what}，点名请假的是 {len(names)} 人（{'、'.join(names)}）"
            where = (line, arrived.start, arrived.end) if place is line else (place, *match.span("名"))
            yield script.at(*where, message, "请核对人数和请假的人。")
        return


def _names(words: str) -> list[str]:
    """Those whom a list names, with or without their posts; nothing when something else stands in it."""
    if "等" in words:
        return []
    found: list[str] = []
    for part in regex.split("[、，]|和|以及", words):
        bare = regex.sub("^(?:因[^，、]{1,6}的?)?|同志$", "", part)
        match = regex.fullmatch(rf"(?:.*{POST_END})?(?P<名>[一-龥]{{2,4}})", bare)
        if match and is_full_name(match["名"]):
            found.append(match["名"])
        elif not regex.search(f"(?:{POST_END}|成员)$", bare):  # 区委副书记、 belongs to the name that follows
            return []
    return found
