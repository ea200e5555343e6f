"""Years that do not fit the meeting's: 今年（2024年）, 开局之年, 成立105周年, plenary sessions yet to come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from meetingkit.check.calendar import meeting_day
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.anniversaries import ages_that_differ
from meetingkit.check.rules.far_years import years_far_away
from meetingkit.check.rules.held_every import held_every_so_often
from meetingkit.check.rules.planned import ahead_and_back, built_until, done_and_planned, due_before, of_another_year
from meetingkit.check.rules.planned_back import planned_for_the_past
from meetingkit.check.rules.spans import period_of_a_plan, year_just_past, years_passed, years_since, years_until_now
from meetingkit.check.rules.year_words import school_years, words_of_the_year
from meetingkit.check.rules.zodiac import animal_of_another_year
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.diagnostics import Severity
from meetingkit.terms import terms
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

RELATIVE = {"前年": -2, "去年": -1, "上年度": -1, "今年": 0, "本年度": 0, "本年": 0, "明年": 1, "后年": 2}
ORDINALS = {"开局": 1, "起步": 1, "收官": 5, "第一": 1, "第二": 2, "第三": 3, "第四": 4, "第五": 5, "中期": 3}
YEAR = r"(?<!\d)(?:19|20)\d{2}(?=年)"


# 去年他说过：“2025年，也就是今年，…”
SAID = "(?:说过|讲过|写道|写着|留下的|去年[^。]{0,20}提出|记得[^。]{0,30}(?:说|讲))[^。]{0,8}[：:，]?“?[^。”]*$"


@cache
def _relative() -> str:
    words = "|".join(RELATIVE)
    year = r"((?:19|20)\d{2})年"
    return rf"({words})(?:[上下]半年|年底|年初|同期)?(?:[（(]{year}(?:度|\d{{1,2}}月[^）)]{{0,6}})?[）)]|(?:，?也就是|，?即|是){year}(?!度|以|来|[^，。]{{0,8}}(?:后|以来)的|的[^。，]{{0,6}}(?:年|延续)))|{year}(?:[（(]|，?(?:也就是|就是|即))({words})(?![一-龥]{{0,4}}(?:后|以来))"


@text_rule(
    "MK212",
    "年份不符",
    Severity.ERROR,
    why="今年、去年后面写的年份和开会的年份对不上，多半是旧稿子没有改。",
    wrong="（2026年的会议）今年（2025年）",
    right="今年（2026年）",
)
def years_beside_this_year(script: Script) -> Iterator[Finding]:
    """今年（2024年）, 去年是…年 against the meeting's date, or against one another where that is not known."""
    today = meeting_day(script)
    this = today.year if today else None
    yield from school_years(script)
    yield from of_another_year(script)
    yield from year_just_past(script, today) if today else ()
    for line in script.lines:
        if "年" not in line.text:
            continue
        for match in regex.finditer(_relative(), line.text):
            word = match[1] or match[5]
            group = next(number for number in (2, 3, 4) if match[number])
            if regex.search(SAID, line.text[: match.start()]):
                continue
            meant = int(match[group]) - RELATIVE[word]
            if this is None:
                this = meant
            elif meant != this and line.own(match.start(group)):
                right = this + RELATIVE[word]
                message = f"会议在{this}年，{word}是{right}年，写的是{match[group]}年"
                yield script.at(line, match.start(group), match.end(group), message, "请核对年份。")


@cache
def _years() -> dict[str, Any]:
    data = terms("years")
    return {
        "规划": {name: int(year) for name, year in data.get("规划", {}).items()},
        "周年": {name: int(year) for name, year in data.get("周年", {}).items()},
        "节日": {name: int(year) for name, year in data.get("节日", {}).items()},
        "会议": {name: tuple(map(int, when.split("-"))) for name, when in data.get("会议", {}).items()},
    }


@text_rule(
    "MK213",
    "推算的年份不符",
    Severity.ERROR,
    why="开局之年、多少周年、哪次全会可以推算出来，不符多半是往年的话。",
    wrong="2026年是“十四五”开局之年",
    right="2026年是“十五五”开局之年",
)
def computed_years(script: Script) -> Iterator[Finding]:
    """What can be computed from a year: the place in a five-year plan, anniversaries, sessions already held."""
    today = meeting_day(script)
    this = today.year if today else None
    yield from ages_that_differ(script, this)
    for line in script.lines:
        if "年" in line.text:
            yield from _years_told(script, line, this)
        if this:
            yield from _in_this_year(script, line, this)
            yield from years_far_away(script, line, this) if "20" in line.text else ()
        if today:
            yield from words_of_the_year(script, line, today)
            yield from built_until(script, line, today)
            yield from due_before(script, line, today)
            yield from planned_for_the_past(script, line, today)
            yield from held_every_so_often(script, line, today.year)
        if today and ("大" in line.text or "中全会" in line.text):
            yield from _sessions(script, line, (today.year, today.month))


def _years_told(script: Script, line: Line, this: int | None) -> Iterator[Finding]:
    """Years against one another, whatever year it is."""
    if any(f"十{one}五" in line.text for one in "一二三四五六"):
        yield from _plans(script, line, this)
    if "展望" in line.text or "总结" in line.text or "回顾" in line.text:
        yield from ahead_and_back(script, line, this)
    if "规划" in line.text:
        yield from period_of_a_plan(script, line)
    yield from done_and_planned(script, line)
    yield from animal_of_another_year(script, line)


LASTING = "年多?来|[从自]|就是|一晃|至今|到今年|如一日|到今天|整整|参加工作|入[党职]|[任从]教|工作|走上|厂|成立|创办|建校|参军|走过|走进|建于|春秋|正好|建成|诞生|从医"


def _in_this_year(script: Script, line: Line, this: int) -> Iterator[Finding]:
    """What the year of the meeting makes of a plan, an anniversary, a festival, the years since something."""
    if "五" in line.text:
        yield from _beginnings(script, line, this)
    if "周年" in line.text:
        yield from _anniversaries(script, line, this)
    if "第" in line.text and regex.search("[节日月周]", line.text):
        yield from _festivals(script, line, this)
    if "年" in line.text and regex.search(LASTING, line.text):
        since = list(years_since(script, line, this))
        yield from since or years_passed(script, line, this)
    if "以来" in line.text:
        yield from years_until_now(script, line, this)


@cache
def _plan() -> str:
    names = "|".join(_years()["规划"])
    return rf"[“\"]?({names})[”\"]?(?:规划|计划|时期)?(?:实施)?的?({'|'.join(ORDINALS)})(?:个)?(?:之)?年"


def _plans(script: Script, line: Line, this: int | None) -> Iterator[Finding]:
    for match in regex.finditer(_plan(), line.text):
        year = _year_of(line.text, match.start(), this) or _meant_now(line.text, match, this)
        starts, ordinal = _years()["规划"][match[1]], ORDINALS[match[2]]
        if year is None or not line.own(match.start()) or year == starts + ordinal - 1:
            continue
        span = f"“{match[1]}”是{starts}—{starts + 4}年，{match[2]}之年是{starts + ordinal - 1}年"
        yield script.at(line, *match.span(), f"{span}，这里说的是{year}年", "请核对年份和规划。")


def _meant_now(text: str, match: re.Match[str], this: int | None) -> int | None:
    """为“十五五”收官之年起好步: the year of the meeting, where what is said of it fits no last, or no first year."""
    starts = _years()["规划"][match[1]]
    sentence = text[begins(text, match.start(), "。；！？") : ends(text, match.end(), "。；！？")]
    coming = starts + ORDINALS[match[2]] - 1
    if this and "新的一年" in sentence and coming not in (this, this + 1):
        return this  # in December the year that comes
    words = {starts: "起好步|开好局|起步|开门红", starts + 4: "收好官|圆满收官|冲刺|决战|收好尾"}.get(this or 0)
    return this if words and regex.search(words, sentence) and not regex.search(YEAR, sentence) else None


def _year_of(text: str, place: int, this: int | None) -> int | None:
    """The year that a sentence speaks of before a place: 2026年是…, 今年是…; None when it names none."""
    left = begins(text, place, "。；！？")
    before = text[left:place]
    found = [(match.start(), int(match[0])) for match in regex.finditer(YEAR, before)]
    if this:
        found += [(before.rfind(word), this + shift) for word, shift in RELATIVE.items() if word in before]
    if not found:
        return None
    at, year = max(found)
    return year if "是" in before[at:] or "作为" in before[at:] or "为" in before[at:] else None


@cache
def _begun() -> str:
    """“十四五”的第一份成绩单, “十四五”开局要…: words for the first year that leave out 之年."""
    names = "|".join(_years()["规划"])
    first = "第一份|首份|第一仗|第一战|第一炮|第一枪|首战|头一年|开门红|最后一年|最后一战|收官之战|(?:圆满|完美|顺利|高质量)?收官|(?:良好|精彩|强势|完美|开门)开局|开局(?!以来|之年)|起步(?!以来|之年)|开好局"
    return rf"[“\"]?({names})[”\"]?(?:规划|时期)?的?({first})"


# what is yet to come: 圆满收官 by itself may be told of last year
COMING = "确保|力争|为实现|动员|贡献|冲刺|决战|决胜|奋战|全力|奋力|迎接|做好|打好|即将|不松劲"


def _beginnings(script: Script, line: Line, this: int) -> Iterator[Finding]:
    """A plan that is over, spoken of as if it had just begun."""
    for match in regex.finditer(_begun(), line.text):
        starts = _years()["规划"][match[1]]
        start = begins(line.text, match.start(), "。；！？")
        said = line.text[start : match.end() + 16]
        ahead = regex.search(COMING, line.text[max(0, match.start() - 16) : match.end() + 8])
        clause = said.rpartition("，")[2] if ahead else said  # 总结2025年工作，动员大家为“十四五”收官作贡献
        back = regex.search(r"回顾|回首|当年|那年|时候|当时|曾|以来|(?:19|20)\d\d年", clause)
        coming = "收官" not in match[2] or match[2] == "收官之战" or ahead
        told = regex.search(r"(?<!\d)(20\d\d)年，[^。；]*$", line.text[start : match.start()])
        if (
            told
            and match[2].endswith("收官")
            and int(told[1]) not in (starts + 4, starts + 5)
            and line.own(match.start())
        ):
            message = f"“{match[1]}”是{starts}—{starts + 4}年，这里说的是{told[1]}年"
            yield script.at(line, *match.span(), message, "请核对是哪一个规划。")
            continue
        if this > starts + 4 and not back and coming and line.own(match.start()):
            message = f"“{match[1]}”是{starts}—{starts + 4}年，会议在{this}年"
            yield script.at(line, *match.span(), message, "请核对是哪一个规划。")


COMES = "[^，。；！？《》]{0,24}周年(?:纪念日)?(?:即将)?(?:到来|来临|之际|前夕|之时)"


@cache
def _anniversary() -> str:
    names = "|".join(sorted(_years()["周年"], key=len, reverse=True))
    return rf"(庆祝|纪念|迎接|喜迎|正值|恰逢|适逢|迎来|值此|欢庆|是|在(?={COMES}))[^。；！？《》]{{0,8}}?({names})(\d{{2,3}}|[一二三四五六七八九十百零]{{2,6}})周年"


def _anniversaries(script: Script, line: Line, this: int) -> Iterator[Finding]:
    for match in regex.finditer(_anniversary(), line.text):
        near = line.text[max(0, match.start() - 16) : match.start()]
        if regex.search("年前|曾|当年", near):
            continue
        year = _year_of(f"{near}是", len(near) + 1, this) or this
        meant = _years()["周年"][match[2]] + (parse_han(match[3]) or 0)
        if regex.match(
            "[^，。；]{0,12}(?:大会|庆典|阅兵|座谈会|活动)[^，。；]{0,8}(?:上|讲话|时|阅兵)|阅兵|大阅兵",
            line.text,
            match.end(),
        ):
            continue  # 在庆祝…周年大会上的讲话: the title of an earlier one
        title = line.text.rfind("《", 0, match.start()) > line.text.rfind("》", 0, match.start())
        coming = match[1] in ("迎接", "喜迎", "迎来", "在") and meant == year + 1
        told = (
            f"{meant}年" in line.text[begins(line.text, match.start(), "。；！？") : match.start()]
        )  # 2026年是…，也是
        if meant != year and not (coming or title or told) and line.own(match.start(3)):
            message = f"{match[2]}{match[3]}周年是{meant}年，这里说的是{year}年"
            hint = f"{year}年是{match[2]}{year - _years()['周年'][match[2]]}周年。"
            yield script.at(line, match.start(3), match.end(3), message, hint)


OF_THE_WORLD = ("世界", "国际", "中国水周")  # of which a 届 is no town's own


def _festivals(script: Script, line: Line, this: int) -> Iterator[Finding]:
    """第41个教师节 in 2026; 第33次全国助残日; 第25个全国“安全生产月”."""
    names = "|".join(sorted(_years()["节日"], key=len, reverse=True))
    number = r"\d{1,3}|[一二三四五六七八九十百]{1,6}"
    for match in regex.finditer(rf"第({number})([个次届])(?:全国|我国|[“”]|三八)*({names})", line.text):
        nth, first = parse_han(match[1]), _years()["节日"][match[3]]
        clause = line.text[max(0, match.start() - 12) : match.start()]
        told = regex.findall(r"(?:19|20)\d\d", line.text[begins(line.text, match.start(), "。！？") : match.start()])
        past = nth == 1 or regex.search("去年|上年|往年|曾", clause) or (told and int(told[-1]) != this)
        if match[2] == "届" and not match[3].startswith(OF_THE_WORLD):
            continue  # 第三届农民丰收节, of a village
        meant = first + nth - 1 if nth else this
        coming = "迎" in clause and meant == this + 1
        if meant != this and not past and not coming and line.own(match.start(1)):
            message = f"{this}年是第{this - first + 1}{match[2]}{match[3]}，写的是第{match[1]}{match[2]}"
            yield script.at(line, *match.span(1), message, f"请核对是第几{match[2]}。")


SESSION = f"党的({'|'.join(sorted(_years()['会议'], key=len, reverse=True))})"


def _sessions(script: Script, line: Line, today: tuple[int, int]) -> Iterator[Finding]:
    for match in regex.finditer(SESSION, line.text):
        year, month = _years()["会议"][match[1]]
        around = line.text[max(0, match.start() - 12) : match.end() + 10]
        coming = any(word in around for word in ("迎接", "喜迎", "即将", "将", "筹备", "召开前", "迎来", "迎"))
        if (year, month) > today and not coming and line.own(match.start()):
            message = f"{match[0]}{year}年{month}月才召开，会议在{today[0]}年{today[1]}月"
            yield script.at(line, *match.span(), message, "请核对会议的日期和这次全会（大会）。")
