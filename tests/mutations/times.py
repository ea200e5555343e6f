"""Days, hours, spans and terms at odds with what the script says of them elsewhere."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from meetingkit.wording.numerals import han, parse_han
from tests.mutations import Lines, Planted, changed, kind, places

HEAD = 8
DAY = r"(?P<年>20\d\d)年(?P<月>\d{1,2})月(?P<日>\d{1,2})日"
NUMERAL = "[一二三四五六七八九十]{1,3}"
ONE_MORE = (1, -1)


def _held_on(lines: Lines) -> date | None:
    """The day in the head, where that is the only one."""
    told = [match for _, match in places(lines[:HEAD], rf"^[（(]?\s*(?:会议)?(?:时\s*间[：:]\s*)?{DAY}")]
    return date(*(int(told[0][group]) for group in "年月日")) if len(told) == 1 else None


def _of_day(lines: Lines) -> str | None:
    """上午, 下午 or 晚上, where the head tells one."""
    told = {match[0] for _, match in places(lines[:HEAD], "(?<=日)(?:[（(]?星期.[）)]?)?\\s?(?:上午|下午|晚上)")}
    parts = {one[-2:] for one in told}
    return parts.pop() if len(parts) == 1 else None


OF_THIS = "今天的?|本次|这次|此次|会议|大会|评估会|座谈会|协调会|例会|推进会"


@kind
def own_day_again(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """（2026年9月17日）, and in the text 9月17日的会议纪要 → 9月16日."""
    held = _held_on(lines)
    if not held:
        return
    other = held + timedelta(dice.choice((-1, 1, -2)))
    of_it = rf"(?<!\d){held.month}月{held.day}日(?=(?:（星期.）)?(?:[上下]午|晚上)?(?:的?这次|的?本次|的?[一-龥]{{0,6}}(?:会议|大会|座谈会|推进会|例会|会)(?!前|期)|，?我们|，?在这里|，?我[市县区镇校院]|召开|举行|上?午?在))"
    today = rf"(?:今天(?:是|，|（)|{OF_THIS})[^，。；]{{0,6}}(?P<今>{held.month}月{held.day}日)(?!前|之前|起|至|—)"
    for at, match in places(lines, f"{of_it}|{today}"):
        start, end = match.span("今") if match["今"] else match.span()
        if at > 1 and not re.match(r"[（(]?\s*(?:会议)?时?间?[：:]?20\d\d年", lines[at]):
            yield changed(lines, at, start, end, f"{other.month}月{other.day}日")


@kind
def own_day_of_its_paper(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """贯彻本次会议精神 → 贯彻9月16日推进会精神, at the 推进会 of 17 September."""
    held = _held_on(lines)
    titled = re.search("([一-龥]{2})会(?=主持词|议主持词|$|议$)", lines[0])
    paper = "(?:今天|本次|这次|此次)的?(?:会议?|大会)的?(?=(?:会议)?(?:精神|纪要|部署|要求|决议))"
    for at, match in places(lines, paper) if held and titled else ():
        if held and titled and titled[1] not in ("大会", "全体"):
            other = held + timedelta(dice.choice((-1, 1, -2)))
            yield changed(lines, at, *match.span(), f"{other.month}月{other.day}日{titled[1]}会")


@kind
def other_part_of_day(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """今天上午的会议, at a meeting in the afternoon."""
    part = _of_day(lines)
    other = {"上午": "下午", "下午": "上午", "晚上": "上午"}.get(part or "")
    if not part or any("午好" in line or "晚上好" in line for line in lines):
        return
    if other is None or any(other in line for line in lines):
        return
    held = "召开|举行|举办|开这个|在这里|相聚|集会|的会议|的大会|的会|的座谈|的活动|的培训|的议程"
    for at, match in places(lines, rf"今天{part}(?!\d)(?=[^。；]{{0,24}}(?:{held}))"):
        if at > 1 and not re.search(r"\d日|后|前|原定", lines[at][max(0, match.start() - 8) : match.start()]):
            yield changed(lines, at, *match.span(), f"今天{other}")


@kind
def deadline_over(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """请于4月30日前报送 → 3月30日前, at a meeting of 16 April."""
    held = _held_on(lines)
    asked = r"(?:请|要|务必|必须)[^。；]{0,40}?(?<!年)(?P<月>\d{1,2})月(?P<日>\d{1,2})日(?:下班)?(?:之|以)?前"
    for at, match in places(lines, asked) if held else ():
        if held and held.month > 1 and at > 3 and not re.search("20\\d\\d年|去年|已", match[0]):
            over = held - timedelta(20)
            yield changed(lines, at, match.start("月"), match.end("日"), f"{over.month}月{over.day}")


@kind
def days_of_a_span(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """6月3日至6月8日，共6天 → 5天 or 7天."""
    number = r"(?P<数>\d{1,2}|[一二两三四五六七八九十]{1,3})天"
    span = r"\d日起?(?:至|到|—|－|-|～)(?:\d{1,2}月)?\d{1,2}日"
    pattern = rf"{span}[^。；\d]{{0,20}}?(?<!每)(?:为期|会期|历时|共|计|时间为?|公示|放假)[^。；\d]{{0,2}}{number}"
    first = rf"(?:为期|会期|历时|公示|公告|贴了?|培训时间为|假期有|放假){number}[^。；\d]{{0,12}}?(?:从|自|即|，|也就是)[^。；\d]{{0,6}}\d{{1,2}}月{span}"
    for one in (pattern, first):
        for at, match in places(lines, one):
            days = parse_han(match["数"]) or 0
            if 1 < days <= 20:
                told = days + (dice.choice(ONE_MORE) if days > 2 else 1)
                yield changed(lines, at, *match.span("数"), str(told) if match["数"].isdigit() else han(told))


@kind
def years_of_a_span(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """三年行动方案（2026—2028年） → 2029年; 2023年选举产生，任期五年，到2028年 → 2027年."""
    number = "[一二两三四五六七八九十]{1,3}|\\d{1,2}"
    dash = "年?(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:—|－|-|～|至|到|起至)"
    ahead = rf"(?:{number})年(?:行动|规划|计划|方案|攻坚)[^。；，\d]{{0,16}}?[（(]20\d\d{dash}(?P<止>20\d\d)年"
    behind = rf"[近过去这]{{1,2}}(?:{number})年（20\d\d{dash}(?P<止>20\d\d)年"
    term = rf"20\d\d年[^。；]{{0,24}}(?:任期|聘期|为期|期限)(?:为|是)?(?:{number})年[^。；]{{0,12}}?(?P<止>20\d\d)年"
    after = rf"(?:任期|聘期)[^。；]{{0,8}}?(?:{number})年[^。；]{{0,14}}20\d\d年[^。；]{{0,12}}?(?P<止>20\d\d)年"
    for one in (ahead, behind, term, after):
        for at, match in places(lines, one):
            yield changed(lines, at, *match.span("止"), str(int(match["止"]) + dice.choice(ONE_MORE)))


@kind
def years_since(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """学校创建于1958年，走过68年的风雨 → 78年, where the year of the meeting is in the head."""
    held = _held_on(lines)
    number = r"\d{2,3}|[一二三四五六七八九]?十[一二三四五六七八九]?"
    words = "走过了?|整整|正好|至今[^。；]{0,6}|历经|已有|经历了?|走到|坚守了?"
    began = (
        rf"(?P<起>(?:19|20)\d\d)年[^。；]{{0,40}}?(?:{words})(?P<数>{number})(?=周?年|个春秋|载)(?!年[级代底前末度])"
    )
    for at, match in places(lines, began) if held else ():
        if held and held.year - int(match["起"]) == parse_han(match["数"]):
            told = (parse_han(match["数"]) or 0) + dice.choice((10, -5, 5, 3))
            yield changed(lines, at, *match.span("数"), str(told) if match["数"].isdigit() else han(told))


@kind
def length_by_the_clock(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """9:00开始，预计1小时，10:00结束 → 12:00, with the length, or ended before it begins, without one."""
    clock = r"\d{1,2}(?:[:：]\d\d|[点时](?:\d{1,2}分|半|整)?)"
    length = r"(?:小时|分钟)(?:以内|左右)?，"
    end = r"(?P<时>\d{1,2})(?:[:：]\d\d|[点时](?:\d{1,2}分|半)?)(?:之?前|左右|准时)?(?:结束|散会)"
    begun = any(re.search(rf"\d日.*{clock}", line) for line in lines[:HEAD])
    for at, match in places(lines[: HEAD * 3], rf"(?:{clock}(?:开始|开会)|(?P<长>{length}))[^。；\d]{{0,12}}{end}"):
        whole = (
            match["长"]
            and begun
            and not re.search("每|休|汇报|发言|讲话|讨论", lines[at][max(0, match.start() - 20) : match.end()])
        )
        hour = int(match["时"]) + (dice.choice((2, -2)) if whole else -3)
        if 0 < hour < 24 and (whole or not match["长"]):
            yield changed(lines, at, *match.span("时"), str(hour), range(HEAD))


@kind
def term_told_again(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """第六届职工代表大会, told three times and more → once 第七届."""
    yield from _again(lines, lambda number: han(number + dice.choice(ONE_MORE)))


@kind
def term_in_figures(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """第十五届, elsewhere → once 第15届."""
    yield from _again(lines, str)


def _again(lines: Lines, written: Callable[[int], str]) -> Iterator[Planted]:
    found = list(
        places(
            lines, rf"第({NUMERAL})届([一-龥]{{2,4}}?)(?=代表大会|委员会|会员|职工|人民|理事|村民|居民|业主|监事|大会)"
        )
    )
    whole = [(match[1], lines[at][match.end() : match.end() + 4]) for at, match in found]
    often = Counter(whole)
    others = Counter(what for _, what in often)
    for (at, match), (number, what) in zip(found, whole, strict=True):
        if often[number, what] > 2 and others[what] == 1 and at > 2:
            yield changed(lines, at, *match.span(1), written(parse_han(number) or 1))


@kind
def session_told_again(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """第六届职工代表大会第三次会议, told in the title and again → once 第四次会议."""
    found = list(places(lines, rf"(?<=[会届])第({NUMERAL})次(?=(?:全体)?(?:会议|大会)|代表大会)"))
    often = Counter(match[1] for _, match in found)
    for at, match in found:
        if len(often) == 1 and often[match[1]] > 1 and at > 1:
            number = (parse_han(match[1]) or 1) + dice.choice(ONE_MORE)
            yield changed(lines, at, *match.span(1), han(number if number > 0 else 2))


@kind
def year_told_again(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """2026年全市安全生产工作会议 in the title; in the text → 2025年."""
    for at, match in places(lines[:2], "(20\\d\\d)年度?[一-龥]{4}"):
        for below, again in places(lines, f"{re.escape(match[0])}[一-龥]{{0,12}}(?:会|式)"):
            if below > at + 1:
                yield changed(lines, below, again.start(), again.start() + 4, str(int(match[1]) - 1))


@kind
def day_of_the_week_ahead(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """下周五，也就是3月28日 → 3月27日; 明天（6月4日） → 6月5日."""
    held = _held_on(lines)
    words = "(?:明天|后天|昨天|[上下本这]个?(?:周|星期)[一二三四五六日])，?(?:也就是|就是|即)?[（(]?"
    for at, match in places(lines, rf"{words}\d{{1,2}}月(?P<日>\d{{1,2}})日") if held else ():
        day = int(match["日"]) + dice.choice(ONE_MORE)
        yield changed(lines, at, *match.span("日"), str(day if 0 < day < 29 else 15))
