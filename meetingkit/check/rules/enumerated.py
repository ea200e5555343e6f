"""Numbers beside what they tell, in words and without marks of a list: 三个词：甲、乙、丙; “六个一”; 前两次分别是….

Each pattern has the number as 数 and what is told as 列; how many are told is counted as its kind is written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from meetingkit.check.registry import Finding
from meetingkit.check.rules.said import NUMBER, mend
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

FEWEST = 2  # that make a list
Counted = tuple[int, int]  # at least and at most so many


def _words(told: str) -> Counted:
    """沉住气、铆足劲、稳住神; 和 may join the last, or stand within one."""
    least = told.count("、") + 1
    return least, len(regex.split("[、和及与]", told)) if least > 1 else least


def _kinds(told: str) -> Counted:
    """浅绿色的是…，浅黄色的是…，粉红色的是…."""
    parts = [part for part in regex.split("[，；]", told) if part]
    count = len(parts) if all(regex.search("的?[是为]", part) for part in parts) else 0
    return count, count


def _days(told: str) -> Counted:
    """1月16日和2月11日."""
    count = len(regex.findall(r"\d{1,2}月\d{1,2}日", told))
    return count, count


def _ones(told: str) -> Counted:
    """办成了一件大事；建起了一个平台；…: as many as there are clauses, where each has its 一."""
    parts = [part for part in regex.split("；" if "；" in told else "，", told) if part]
    count = len(parts) if all(regex.search("一[一-龥]", part) for part in parts) else 0
    return count, count


def _one_by_one(told: str) -> Counted:
    """一个谈方法，一个谈历史，一个谈应用."""
    count = len(regex.findall("(?:^|[，；])一[个位家句]", told))
    return count, count


def _quoted(told: str) -> Counted:
    """“方志理论”“地方史料”“交游与生平”."""
    count = len(regex.findall("[“《]", told))
    return count, count


def _clauses(told: str) -> Counted:
    """人员马上到岗，险区马上清空: where all clauses have one length."""
    parts = told.split("，")
    count = len(parts) if len({len(part) for part in parts}) == 1 else 0
    return count, count


def _together(told: str) -> Counted:
    """由甲局牵头，乙局、丙局配合."""
    words = regex.sub("(?:牵头|负责)，", "、", told)
    return words.count("、") + 1, len(regex.split("[、和及与]", words))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], Callable[[str], Counted]], ...]:
    """A clue, what is looked for, and how the told are counted."""
    return (
        ("：", re.compile(rf"{NUMBER}个(?:关键)?(?:词语?|成语|短语)[：:](?P<列>[^。；！？：，]{{3,60}})(?=[。；]|$)"), _words),
        ("”，", re.compile(rf"“{NUMBER}(?:张|个|项|本|种|类|条|大)[一-龥]{{1,5}}”，(?:即|就是|也就是|包括|分别是)(?P<列>[^。；，：“”]{{3,60}})(?=[。；]|$)"), _words),
        ("种：", re.compile(rf"{NUMBER}种：(?P<列>[^。；！？：]{{4,90}})(?=[。；]|$)"), _kinds),
        ("分别是", re.compile(rf"{NUMBER}(?:次|天|场|期|轮)[^，。；\d]{{0,6}}分别是(?:在)?(?P<列>[^。；，]{{4,60}})"), _days),
        ("个一”", re.compile(rf"“{NUMBER}个一”[^。：；，]{{0,24}}：(?P<列>[^。：]{{8,160}})(?=。|$)"), _ones),
        ("”", re.compile(rf"(?P<列>(?:[“《][^”》]{{1,20}}[”》][、和]?){{2,20}}){NUMBER}(?:个|类|种|项|组|部分)(?![月多])"), _quoted),
        ("分", re.compile(rf"分(?:成|为)(?P<列>[^，。；：、\d]{{2,10}}(?:、[^，。；：、]{{2,10}}?){{1,12}}?){NUMBER}个?(?:阶段|环节|部分|步骤|步|类|档|方面)"), _words),
        ("”：", re.compile(rf"{NUMBER}个“(?P<词>[^“”]{{1,4}})”：(?P<列>[^。；：]{{6,120}})(?=[。；])"), _clauses),
        ("，一", re.compile(rf"{NUMBER}(?P<位>[个位家句])[^，。；：\d]{{0,10}}，(?P<列>一(?P=位)[^，；。]{{1,24}}(?:[，；]一(?P=位)[^，；。]{{1,24}})+)(?=[。；])"), _one_by_one),
        ("分别", re.compile(rf"{NUMBER}[个位名家项批所届][^，。；\d]{{0,10}}分别(?:是|为|满|达|有)?(?P<列>\d+(?P<量>[一-龥]{{1,2}})(?:、\d+(?P=量))+)(?=[，。；])"), _words),
        ("人选", re.compile(rf"{NUMBER}[名位]?(?:人选|候选人)(?:建议)?(?:是|为)：(?P<列>[^。；：]{{4,160}})(?=[。；])"), _words),
        ("：", re.compile(rf"(?<![各每]){NUMBER}[家位名](?!代表)[^，。；：\d]{{0,14}}：(?P<列>[^。；：，“]{{4,160}})(?=。|$)"), _words),
        ("分别是《", re.compile(rf"{NUMBER}[份项个部件][^，。；：\d]{{0,8}}，分别是(?P<列>(?:《[^》]{{1,40}}》[和、与]?){{2,20}})"), _quoted),
        ("这“", re.compile(rf"(?P<列>[^，。；：、]{{2,6}}(?:、[^，。；：、]{{2,6}}){{1,10}})这“{NUMBER}[个张项][^”]{{1,6}}”"), _words),
        ("牵头", re.compile(rf"由?(?P<列>[^，。；：]{{2,14}}牵头，[^，。；：\d]{{2,40}}?)(?:积极|密切)?(?:配合|参加|参与|协助)，{NUMBER}(?:个|家)?(?:部门|单位)"), _together),
    )  # fmt: skip


def enumerated(script: Script, line: Line) -> Iterator[Finding]:
    """Numbers of a line that are not how many are told."""
    for clue, pattern, count in _patterns():
        for match in pattern.finditer(line.text) if clue in line.text else ():
            told, (least, most) = parse_han(match["数"]), count(match["列"])
            each = told and count is _one_by_one and least % told == 0  # 两位…，一位…，一位…，一位…，一位…
            sure = told and least >= FEWEST and not each and "等" not in match["列"]
            if sure and told and not least <= told <= most and line.own(match.start("数")):
                message = f"说的是“{match['数']}”，列出的是 {least} 个"
                yield script.at(line, *match.span("数"), message, mend(least, match["数"]))
