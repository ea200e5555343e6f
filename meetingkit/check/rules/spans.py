"""Spans of time that a sentence spells out: years from one to another, a term of office."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from meetingkit.check.calendar import RANGE, meeting_day
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

NUMBER = r"(?P<数>\d{1,3}|[一二两三四五六七八九十]{1,3})"
DECEMBER = 12


def spans_that_differ(script: Script) -> Iterator[Finding]:
    """Every such number of a script that is not what the years, the months or the days make."""
    yield from _party_age(script)
    for line in script.lines_with(("年",)):
        yield from _from_year_to_year(script, line)
        yield from _terms(script, line)
        yield from _these_years(script, line)
        yield from _elected_until(script, line)


def _from_year_to_year(script: Script, line: Line) -> Iterator[Finding]:
    """从2019年入职到2025年获奖，…用八年时间: six years lie between, seven with both."""
    pattern = rf"从(20\d\d|19\d\d)年[^。；\d]{{0,12}}?到(20\d\d|19\d\d)年[^。；\d]{{0,20}}?(?:用了?|历时|历经|前后|整整){NUMBER}(?:个)?年"
    for match in regex.finditer(pattern, line.text) if "从" in line.text else ():
        years, told = int(match[2]) - int(match[1]), parse_han(match["数"])
        if told and years > 0 and told not in (years, years + 1) and line.own(match.start("数")):
            message = f"从{match[1]}年到{match[2]}年是 {years} 年，写的是{match['数']}年"
            yield script.at(line, *match.span("数"), message, "请核对年份和年数。")


def _terms(script: Script, line: Line) -> Iterator[Finding]:
    """聘期两年，自2026年9月起至2029年8月止."""
    pattern = rf"(?:聘期|任期|期限|合同期|合作期|服务期|租期|有效期)(?:为|是)?{NUMBER}年[，（]?(?:自|从)(20\d\d)年(\d{{1,2}})月(?:\d{{1,2}}日)?(?:起)?(?:至|到)(20\d\d)年(\d{{1,2}})月"
    for match in regex.finditer(pattern, line.text) if "期" in line.text else ():
        first, month, last, end = (int(match[group]) for group in (2, 3, 4, 5))
        months, told = 12 * (last - first) + end - month, 12 * (parse_han(match["数"]) or 0)
        if months > 0 and told not in (months, months + 1) and line.own(match.start("数")):
            message = f"从头到尾是 {months + 1} 个月，写的是{match['数']}年"
            yield script.at(line, *match.span("数"), message, "请核对起止的年月。")


ELECTED = rf"(?P<起>20\d\d)年\d{{1,2}}月[^。；，]{{0,10}}(?:选举产生|当选|换届|成立|产生)[^。；，]{{0,6}}，(?:任期|每届任期)(?:为|是)?{NUMBER}年，[^。；\d]{{0,8}}(?P<止>20\d\d)年\d{{1,2}}月[^。；，]{{0,4}}(?:届满|期满|到期|满)"


def _elected_until(script: Script, line: Line) -> Iterator[Finding]:
    """于2022年3月选举产生，任期四年，到2025年3月届满."""
    for match in regex.finditer(ELECTED, line.text) if "满" in line.text or "到期" in line.text else ():
        years, told = int(match["止"]) - int(match["起"]), parse_han(match["数"])
        if told and years != told and line.own(match.start("止")):
            message = f"从{match['起']}年到{match['止']}年是 {years} 年，写的任期是{match['数']}年"
            yield script.at(line, *match.span("止"), message, "请核对起止的年份和任期。")


def year_just_past(script: Script, today: date) -> Iterator[Finding]:
    """刚刚过去的2024年, in January 2026."""
    for line in script.lines_with(("过去的20", "过去的 20")):
        for match in regex.finditer(r"刚刚?过去的\s?(20\d\d)年(?!\d|上半年|前)", line.text):
            right = {today.year - 1, today.year} if today.month == DECEMBER else {today.year - 1}
            if int(match[1]) not in right and line.own(match.start(1)):
                message = f"会议在{today.year}年，刚刚过去的是{today.year - 1}年，写的是{match[1]}年"
                yield script.at(line, *match.span(1), message, "请核对年份。")


SPAN = (
    r"[从自](?P<起>(?:19|20)\d{2})年[^。；！？]{0,40}?(?:今天|今年|如今|现在|至今|目前|到今)[^。；！？]{0,24}?(?:用了?|历时|走过了?|经过了?|整整|已有|已经)(?P<数>\d{1,2}|[一二三四五六七八九十]{1,3})年(?!级|代|前|后|的)"
    r"|[从自](?P<起四>(?:19|20)\d{2})年?(?:当|干|做|任)到(?P<止四>(?:19|20)\d{2})年，(?:整整)?(?:当|干|做|任)了(?P<数四>[一二三四五六七八九十]{1,3}|\d{1,2})年"
    r"|(?P<起二>(?:19|20)\d{2})年[^。；！？]{2,30}?(?:到今年|至今|如今|到现在)[^。；！？]{0,10}?(?:走过|经过|经历|度过|有)了?(?P<数二>[一二三四五六七八九十]{1,3}|\d{1,3})(?:多)?年的?(?:历程|历史|风雨|时间|岁月|路)"
    r"|(?P<起六>(?:19|20)\d{2})年[^。；！？]{2,40}?(?:到今年|至今|到现在|到今天)，?(?:已经?|正好|整整|刚好)(?:走过了?|有)?(?P<数六>[一二三四五六七八九十]{1,3}|\d{1,3})年(?!级|代|前|后)"
    r"|[从自](?P<起七>(?:19|20)\d{2})年[^。；！？]{0,30}?至今[^。；！？]{0,24}?(?P<数七>[一二三四五六七八九十]{1,3}|\d{1,3})年(?:间|来|里)"
    r"|(?P<起三>(?:19|20)\d{2})年(?:参加工作|从教|入党|任教|入职|进厂|参军|从医)[^。；！？]{0,4}，(?P<数三>[一二三四五六七八九十]{1,3}|\d{1,2})年如一日"
    r"|(?P<又>(?:19|20)\d{2})年(?P<何>参加工作|从教|入党|任教|入职|进厂|建厂|成立|创办|建校|参军|从医)[^。；！？]{0,24}?(?P<算>从教|干了|已有|整整|党龄|教龄|工龄|走过了?|经历了?|坚守了?|站了|从医)(?P<龄>\d{1,2})(?:个春秋|周?年)"
    r"|(?P<始>(?:19|20)\d{2})年(?:(?!(?:19|20)\d{2}年)[^。；！？]){2,40}?(?:一[干守待教跑做扎呆住驻]就是|一晃(?:就是|已是|就)?|至今已(?:经)?有?|到今天已(?:经)?有?|整整(?:坚守|坚持|干|守)了)(?P<久>\d{1,2}|[一二两三四五六七八九十]{1,3})(?:个年头|个春秋|年)"
    r"|(?P<事>从教|任教|从医|从警|入党|参军|驻村|工作)(?P<岁>\d{1,2})(?:个春秋|年)，(?P<自>(?:19|20)\d{2})年(?:参加工作|走上|入党|到|来到|毕业|分配|从)"
)


def years_since(script: Script, line: Line, this: int) -> Iterator[Finding]:
    """从2016年…到今天…用8年时间, in 2026; a year more or less may be counted so."""
    for match in regex.finditer(SPAN, line.text):
        ways = (
            ("数", "起"),
            ("数二", "起二"),
            ("数四", "起四"),
            ("数六", "起六"),
            ("数七", "起七"),
            ("数三", "起三"),
            ("龄", "又"),
            ("久", "始"),
            ("岁", "自"),
        )
        if match["龄"] and match["何"] == "入党" and match["算"] in ("从教", "教龄", "工龄", "从医"):
            continue  # 2006年入党，从教28年: not from that year on
        if match["岁"] and match["事"] != "入党" and line.text.startswith("入党", match.end("自") + 1):
            continue  # 工作30年，2003年入党
        group, since = next((one, match[other]) for one, other in ways if match[one])
        until = int(match["止四"]) if match["止四"] else this
        if regex.search(r"(?:19|20)\d\d年", line.text[match.start() + 6 : match.start(group)]) and not match["止四"]:
            continue  # 1936年创办的…，1956年正式建馆，至今…: from the nearer
        if match["久"] and regex.search("那时|当时|那年|才\\d|年(?:\\d{1,2}月)?(?:出生|生人|生，)", match[0]):
            continue  # 1968年到村里，那时才17岁，一待就是10年: over long ago
        told, years = parse_han(match[group]), until - int(since)
        if told and abs(told - years) > 1 and line.own(match.start(group)):
            message = f"从{since}年到{until}年是{years}年，写的是{match[group]}年"
            yield script.at(line, *match.span(group), message, "请核对起止的年份。")


@cache
def _period() -> str:
    """规划期限为五年，从2026年到2031年; the years are counted with the last."""
    number = r"(?P<数>\d{1,2}|[一二三四五六七八九十]{1,2})年"
    years = r"从?(?P<起>20\d\d)年?(?:到|至|—|－|-|～|~)(?P<止>20\d\d)年"
    return rf"规划[”，]{{0,2}}(?:期限?|年限|期间)(?:为|是|共)?{number}，(?:即|为|是)?{years}"


def period_of_a_plan(script: Script, line: Line) -> Iterator[Finding]:
    """规划期限为五年，从2026年到2031年."""
    for match in regex.finditer(_period(), line.text):
        years, told = int(match["止"]) - int(match["起"]) + 1, parse_han(match["数"])
        if told and told != years and line.own(match.start("止")):
            message = f"{match['起']}年到{match['止']}年是{years}年，写的是{match['数']}年"
            yield script.at(line, *match.span("止"), message, "请核对规划的年限。")


# 自2012年第七次代表大会以来的五年, at a meeting of 2026
UNTIL_NOW = r"(?<!\d)(?P<起>20\d\d)年[^，。；\d]{0,24}以来(?:的|，?这)(?P<数>\d{1,2}|[两三四五六七八九十]{1,3})年(?![级代度前]|行动|规划|计划)"


def years_until_now(script: Script, line: Line, this: int) -> Iterator[Finding]:
    """So many years since something, told as being the years up to now."""
    for match in regex.finditer(UNTIL_NOW, line.text):
        years, told = this - int(match["起"]), parse_han(match["数"])
        if told and abs(years - told) > 1 and line.own(match.start("起")):
            message = f"从{match['起']}年到{this}年是{years}年，写的是{match['数']}年"
            yield script.at(line, *match.span("起"), message, "请核对起止的年份。")


THESE = rf"(?:近|过去|未来|今后|前|这)(?P<数>[两三四五六七八九十])年[（(](?P<起>20\d\d)年?{RANGE}(?P<止>20\d\d)年?[）)]"
PARTY_AGE = r"光荣在党(?P<数>\d{2})年"
JOINED = r"(?P<年>19\d\d)年(?:\d{1,2}月)?入党"


def _these_years(script: Script, line: Line) -> Iterator[Finding]:
    """近三年（2022年至2025年）: four of them."""
    for match in regex.finditer(THESE, line.text):
        years, told = int(match["止"]) - int(match["起"]) + 1, parse_han(match["数"])
        if told and years != told and line.own(match.start("数")):
            message = f"{match['起']}年到{match['止']}年是{years}年，写的是{match['数']}年"
            yield script.at(line, *match.span("数"), message, "请核对起止的年份。")


def _party_age(script: Script) -> Iterator[Finding]:
    """光荣在党50年, of somebody who joined in 1979, at a meeting of 2026."""
    age, today = regex.search(PARTY_AGE, script.text), meeting_day(script)
    for line in script.lines_with(("入党",)) if age and today else ():
        for match in regex.finditer(JOINED, line.text):
            years = today.year - int(match["年"]) if today else 0
            if age and years < int(age["数"]) and line.own(match.start("年")):
                message = f"{match['年']}年入党，到今年党龄{years}年，不到{age['数']}年"
                yield script.at(line, *match.span("年"), message, "请核对入党的年份。")
