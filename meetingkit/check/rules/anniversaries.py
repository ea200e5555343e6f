"""建校70周年: the age of a school, a firm, a place, told twice, or beside the year in which it began."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

BEGUN = (
    "建校|建厂|建院|建局|建社|建会|建矿|建市|建县|建区|建镇|建馆|建行|建司|办学|办院|创刊|创办|创立|成立|组建|开馆|投产"
)
NEAR = 2  # years by which an age is told wrong, and no other is meant
NUMBER = r"(?P<数>\d{1,3}|[一二三四五六七八九十百]{1,5})"
AGE = rf"(?P<事>{BEGUN}){NUMBER}周年"
YEAR = rf"(?P<年>(?:18|19|20)\d\d)年(?:\d{{1,2}}月)?[^，。；《》]{{0,6}}?(?P<事>{BEGUN})|(?P<始>创办|始?建|创建|成立|创立|组建)于(?P<又>(?:18|19|20)\d\d)年"


def _as_long(script: Script, told: set[int]) -> Iterator[Finding]:
    """七十五年桃李芬芳, where the meeting is of 建校七十六周年: the only age that the script tells."""
    age = next(iter(told)) if len(told) == 1 else None
    pattern = rf"{NUMBER}(?:年|载)(?:来，?)?(?=桃李|风雨|砥砺|弦歌|耕耘|春华|薪火|栉风|筚路|沧桑|峥嵘|岁月如歌|初心)"
    for line in script.lines if age else ():
        for match in regex.finditer(pattern, line.text):
            number = parse_han(match["数"])
            if age and number and number != age and abs(number - age) <= NEAR and line.own(match.start("数")):
                message = f"别处是{age}周年，这里是{match['数']}年"
                yield script.at(line, *match.span("数"), message, "请核对是多少年。")


def _since(
    script: Script, this: int | None, ages: dict[str, list[tuple[Line, re.Match[str], int]]], own: set[int]
) -> Iterator[Finding]:
    """我校创办于1956年，…庆祝建校六十周年, in 2026: the only year told, and the only age."""
    told = {number for found in ages.values() for *_, number in found}
    year = next(iter(own)) if len(own) == 1 and len(told) == 1 and this else None
    for line, match, number in (one for found in ages.values() for one in found) if year else ():
        if this and year and number != this - year and line.own(match.start("数")):
            meant = this + (parse_han(match["数"]) or number) - number
            message = f"{year}年到{meant}年是 {meant - year} 周年，这里是{match['数']}周年"
            yield script.at(line, *match.span("数"), message, "请核对是多少周年。")


# an earlier one, or another's, that is told of: 十年前，在建院50周年之际; 公司成立10周年时只有200人
BEFORE, BEHIND = "年前|曾|当年|那年|也是", "时(?!刻)|那[年天时]|前夕|的时候"


CLAUSE = 16  # characters before an age that tell of which year it is
COMING = {"后年": 2, "明年": 1, "来年": 1}


def _ahead(before: str, number: int, ages: set[int]) -> int:
    """明年将迎来建校70周年: how many years ahead of this one an age is told; 即将 may be this year or the next."""
    clause = regex.split("[，。；]", before)[-1]
    soon = int("将" in clause and number - 1 in ages)
    return next((years for word, years in COMING.items() if word in clause), soon)


def _recalled(text: str, match: re.Match[str], this: int | None) -> bool:
    near = text[max(0, match.start() - 16) : match.start()]
    year = regex.search(r"((?:19|20)\d\d)年[^，。；]*$", near)
    other = year is not None and this is not None and int(year[1]) != this
    return other or regex.search(BEFORE, near) is not None or regex.match(BEHIND, text, match.end()) is not None


OF_TITLE = rf"{NUMBER}周年(?:校庆|院庆|厂庆|庆典|庆祝|纪念|大会|座谈会)"
SINCE = rf"自(?P<年>(?:18|19|20)\d\d)年(?:\d{{1,2}}月)?(?:{BEGUN}|始建|创建)以来"


def _of_the_title(script: Script, this: int | None) -> Iterator[Finding]:
    """七十周年校庆 in the title, and 母校自1966年创办以来: what the year makes is another age."""
    age = regex.search(OF_TITLE, script.lines[0].text) if script.lines and this else None
    told = parse_han(age["数"]) if age else None
    for line in script.lines_with(("以来",)) if told else ():
        for match in regex.finditer(SINCE, line.text):
            if this and told and this - int(match["年"]) != told and line.own(match.start("年")):
                message = f"{match['年']}年到{this}年是{this - int(match['年'])}年，题目是{told}周年"
                yield script.at(line, *match.span("年"), message, "请核对年份，或核对周年。")


def ages_that_differ(script: Script, this: int | None) -> Iterator[Finding]:
    """The age that is not the one that the year of the beginning makes; without it, the rarer, the later of two."""
    if "周年" not in script.text:
        return
    began = [match for line in script.lines for match in regex.finditer(YEAR, line.text)]
    begun = {match["事"]: int(match["年"]) for match in began if match["事"]}
    own = {int(match["又"]) for match in began if match["又"]}
    made = {this - year for year in (*begun.values(), *own)} if this else set[int]()
    ages: dict[str, list[tuple[Line, re.Match[str], int]]] = {}
    for line in script.lines:
        for match in regex.finditer(AGE, line.text) if "周年" in line.text else ():
            before = line.text[max(0, match.start() - 8) : match.start()]
            if _recalled(line.text, match, this):
                continue
            number = parse_han(match["数"])
            place = match["事"][1:] in ("县", "市", "区", "镇") and not regex.search("去年|20\\d\\d年", before)
            if number and (place or not regex.search("去年|20\\d\\d年|[县市省]|党|国|军|团", before)):
                ahead = _ahead(line.text[max(0, match.start() - CLAUSE) : match.start()], number, made)
                ages.setdefault(match["事"], []).append((line, match, number - ahead))
    yield from _of_the_title(script, this)
    yield from _as_long(script, {number for found in ages.values() for *_, number in found})
    yield from _since(script, this, ages, own)
    for what, found in ages.items():
        often = Counter(number for *_, number in found)
        right = this - begun[what] if this and what in begun else None
        if right not in often:
            right = max(often, key=lambda number: often[number]) if len(often) > 1 else None
        for line, match, number in found if right and len(often) > 1 else ():
            if number != right and line.own(match.start("数")):
                message = f"别处是{what}{right}周年，这里是{match['数']}周年"
                yield script.at(line, *match.span("数"), message, "请核对是多少周年。")
