"""Those on leave by name, against how many are told to be away."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.counts import AWAY, NUMBER, Count, counts
from meetingkit.check.named import POST_END, is_full_name
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

GONE = "(?:请假|缺席|未能?(?:到会|出席|参加)|不能(?:到会|出席|参加)|(?<=因公)(?:出差|外出)|(?<=因病)住院)"
PEOPLE = r"(?P<名>[\u4e00-\u9fff、，]{2,120}?)"
GONE_FIRST = rf"{GONE}的?(?:同志|人员|委员|代表|党员)?(?:{NUMBER}\s*[人名位]，?)?(?:还|分别|主要)?(?:有|是|为|：|（)+{PEOPLE}(?=[。；）]|，由|，委托|$)"
NAMES_FIRST = rf"(?<![^。；，：])(?:其中，?)?{PEOPLE}(?:同志)?(?:因[^，。；]{{1,8}}?|临时)?，?{GONE}()"
ELSEWHERE = "同志(?:正在|在|赴|去|到)[^，。；]{1,12}(?:开会|参会|招商|学习|培训|出差|考察|调研|住院|值班|休假)"
FEW = 40  # in a larger meeting not all who are away are told by name


def named_away(script: Script, line: Line, due: Count, arrived: Count) -> Iterator[Finding]:
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
        behind = text[found[-1].end() :] if found else ""
        if len(names) == 1 < gone and regex.match("[^。；]{0,6}，(?:现?由|受(?:他|其|她)的?委托|委托)", behind):
            continue  # 主任某某同志因公请假，受他的委托，由我主持: named for that alone
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
