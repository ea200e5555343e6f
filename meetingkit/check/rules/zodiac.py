"""The animal of a year: 蛇年 for 马年, against the year of the meeting and against the branch that is told with it.

The year of the animals begins with the spring festival; until then the old one may be spoken of, but what is wished, and
what is on its way, is the new one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins
from meetingkit.wording import regex

STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
OF_BRANCH = dict(zip(BRANCHES, "鼠牛虎兔龙蛇马羊猴鸡狗猪", strict=True))
ZODIAC = "猴鸡狗猪鼠牛虎兔龙蛇马羊"  # of the years that leave 0, 1, 2… when divided by 12
ANIMAL = rf"(?<![属本命老小])(?P<年>[{ZODIAC}])年"
TOLD = rf"{ANIMAL}(?=上班|新春|开工|开年|第一|伊始|大吉|吉祥|的?春节|里|我们|全[省市区县镇])"
BEGINS = "上班|开工|开年|第一|伊始"  # of a year that has begun
WISHES = "祝(?!贺)|(?<![心自志意宏夙])愿|恭贺|拜个?[早大]?年"  # before an animal, of the year that begins
DONE = "完成|收官|收尾|告别|送[走别]|[辞别]|过去|回顾|往"  # between the wish and the animal: of the old year
OLD = "去年|上个?|送[走别]|告别|辞|即将|迎接|迎来"
COMES = rf"(?:迎来了?|喜迎|迎接|迈进|步入|踏入|跨入|进入|即将到来的|就要到来的){ANIMAL}"
GOES = rf"(?:送走了?|送别了?|告别了?|辞别了?|挥别了?){ANIMAL}"
RECALLED, REACH = "去年|年初|当时|那时|曾", 20  # characters before it
FESTIVAL_MONTHS, LAST_MONTHS = (1, 2), (11, 12)  # in which the festival is, and in which it is near


def animal_of_another_year(script: Script, line: Line) -> Iterator[Finding]:
    """丙午蛇年: the branch of a year has an animal of its own."""
    for match in regex.finditer(f"[{STEMS}](?P<支>[{BRANCHES}])(?P<属>[{''.join(OF_BRANCH.values())}])年", line.text):
        own = OF_BRANCH[match["支"]]
        if match["属"] != own and line.own(match.start("属")):
            message = f"{match[0][:2]}年是{own}年，写的是{match['属']}年"
            yield script.at(line, *match.span("属"), message, "请核对生肖。")


def animals(script: Script, line: Line, today: date) -> Iterator[Finding]:
    """今天是蛇年上班后第一次会 in March 2026, a 马年; 祝大家蛇年吉祥 in February 2026; each place once."""
    told = set[int]()
    for match, fine in (*_told(line, today), *_wished(line, today), *_coming_and_going(line, today)):
        at = match.start("年")
        if match["年"] not in fine and at not in told and line.own(at):
            told.add(at)
            message = f"{today.year}年是{ZODIAC[today.year % 12]}年，写的是{match['年']}年"
            yield script.at(line, *match.span("年"), message, "请核对生肖。")


def _told(line: Line, today: date) -> Iterator[tuple[re.Match[str], set[str]]]:
    """What the year is called; before the new moon of February it may be either."""
    for match in regex.finditer(TOLD, line.text):
        begun = regex.match(BEGINS, line.text[match.end() :])
        fine = {ZODIAC[today.year % 12]}
        fine |= {ZODIAC[(today.year - 1) % 12]} if today.month in FESTIVAL_MONTHS and not begun else set()
        fine |= {ZODIAC[(today.year + 1) % 12]} if today.month in LAST_MONTHS else set()
        if not regex.search(OLD, line.text[max(0, match.start() - 6) : match.start()]):
            yield match, fine


def _wished(line: Line, today: date) -> Iterator[tuple[re.Match[str], set[str]]]:
    """祝大家蛇年吉祥: what one wishes for is the year that begins, or has begun."""
    for match in regex.finditer(ANIMAL, line.text):
        clause = line.text[begins(line.text, match.start(), "，。；！？：") : match.start()]
        wish = regex.search(f"(?:{WISHES})(?P<间>.*)$", clause)
        if wish and not regex.search(f"{DONE}|[属本]$", wish["间"]):
            fine = {ZODIAC[today.year % 12]}
            yield match, fine | ({ZODIAC[(today.year + 1) % 12]} if today.month in LAST_MONTHS else set())


def _coming_and_going(line: Line, today: date) -> Iterator[tuple[re.Match[str], set[str]]]:
    """送走龙年，迎来蛇年: the old year and the new one, where the festival is near."""
    near = 0 if today.month in FESTIVAL_MONTHS else 1 if today.month in LAST_MONTHS else None
    for pattern, shift in ((COMES, 0), (GOES, -1)) if near is not None else ():
        for match in regex.finditer(pattern, line.text):
            if regex.search(RECALLED, line.text[max(0, match.start() - REACH) : match.start()]):
                continue
            yield match, {ZODIAC[(today.year + (near or 0) + shift) % 12]}
