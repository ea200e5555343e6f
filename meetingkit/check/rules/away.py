"""Those on leave by name, against how many are told to be away."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.counts import AWAY, NUMBER, Count, counts
from meetingkit.check.leave import on_leave
from meetingkit.check.named import POST_END, is_full_name
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

GONE = "(?:请假|缺席|未能?(?:到会|出席|参加)|不能(?:到会|出席|参加)|(?<=因公)(?:出差|外出)|(?<=因病)住院)"
PEOPLE = r"(?P<名>[\u4e00-\u9fff、，]{2,120}?)"
GONE_FIRST = rf"{GONE}的?(?:同志|人员|委员|代表|党员)?(?:{NUMBER}\s*[人名位]，?)?(?:还|分别|主要)?(?:有|是|为|：|（)+{PEOPLE}(?=[。；）]|，由|，委托|$)"
NAMES_FIRST = rf"(?<![^。；，：])(?:其中，?)?{PEOPLE}(?:同志)?(?:因[^，。；]{{1,8}}?|临时)?，?{GONE}()"
ELSEWHERE = "同志(?:正在|在|赴|去|到)[^，。；]{1,12}(?:开会|参会|招商|学习|培训|出差|考察|调研|住院|值班|休假)"
LEAVE = f"{GONE}|请了?假|没能?来|来不了|不在家|没有?到"
ACTED_FOR = (
    "[^。]{0,10}(?:受[他她其]|委托我|委托本人|由我|由本人)"  # 缺席4人。主任某某同志因公请假，受他的委托，由我主持
)
FEW = 40  # in a larger meeting not all who are away are told by name


def named_away(script: Script, line: Line, due: Count, arrived: Count) -> Iterator[Finding]:
    """石立本、安子谦同志因公请假, in the same paragraph or the next, against the numbers."""
    after = next((one for one in script.lines[line.index + 1 : line.index + 3] if one.text.strip()), None)
    for place, start in ((line, min(due.end, arrived.end)), (after, 0)):
        if place is None or not regex.search(LEAVE, place.text):
            continue
        text = place.text
        match = regex.search(GONE_FIRST, text, start)
        found = [match] if match else list(regex.finditer(NAMES_FIRST, text, start))
        match = match or next(iter(found), None)
        rows = [_names(one["名"]) for one in found]  # 周安同志因公请假，许诺同志因病请假
        names = [name for row in rows for name in row] if all(rows) else []
        if match and len(regex.findall(ELSEWHERE, text)) > len(regex.findall(ELSEWHERE, match[0])):
            # 甲同志在市里开会，由乙同志代为汇报；丙同志因病请假
            yield from _clause_by_clause(script, due, arrived, place, start)
            return
        number = parse_han(match[1]) if match and match[1] and match[1].strip() else None
        told = number or next((one.number for one in counts(line, AWAY)), None)
        gone = told or due.number - arrived.number
        if match and len(names) < gone and regex.match(ACTED_FOR, text[match.end() :]):
            return
        if names and (number or due.number <= FEW) and len(names) != gone and match and line.own(arrived.start):
            what = f"请假 {gone} 人" if told else f"应到 {due.number} 人，实到 {arrived.number} 人"
            message = f"{what}，点名请假的是 {len(names)} 人（{'、'.join(names)}）"
            where = (line, arrived.start, arrived.end) if place is line else (place, *match.span("名"))
            yield script.at(*where, message, "请核对人数和请假的人。")
        elif not names:
            yield from _clause_by_clause(script, due, arrived, place, start)
        return


# somebody is away and not named, acts for another, or is no member
MORE = r"等|由|委托|代为|代会|其他|其余|另|还有|列席|迟到|稍后|空缺|[\d一二两三四五六七八九十]\s*[人名位]|(?:纪委|工会|团委)(?:负责人|代表)"


def _clause_by_clause(script: Script, due: Count, arrived: Count, place: Line, start: int) -> Iterator[Finding]:
    """局领导姜一帆同志在省委党校学习，请假: each told with where he is, and more or fewer than are not there."""
    gone = due.number - arrived.number
    start = max(start, due.end, arrived.end) if place is arrived.line else start
    told = regex.search(LEAVE, place.text, start)
    if told is None or due.number > FEW or not due.line.own(arrived.start):
        return
    left, right = begins(place.text, told.start(), "。！？", start), ends(place.text, told.start(), "。！？")
    words = place.text[left:right]
    named = {one.name for one in script.named if one.line is place and left <= one.start < right}
    bare = {part for part in regex.split("[、，；]", words) if is_full_name(part)}
    away = {name for name in named if name in script.once(on_leave)}
    most = max(len(named | bare), words.count("同志"))
    if regex.search(MORE, words) or not away or gone < 0:
        return
    if len(away) > gone or most < gone:
        names = sorted(away if len(away) > gone else named, key=words.find)
        numbers = f"应到 {due.number} 人，实到 {arrived.number} 人"
        message = f"{numbers}，点名请假的是 {len(names)} 人（{'、'.join(names)}）"
        yield script.at(arrived.line, arrived.start, arrived.end, message, "请核对人数和请假的人。")


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
