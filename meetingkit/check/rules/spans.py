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
    yield from _plans(script)
    for line in script.lines_with(("年",)):
        yield from _from_year_to_year(script, line)
        terms = list(_terms(script, line))
        yield from terms or _term_years(script, line)
        yield from _these_years(script, line)


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


BEGINNING = "创建|创办|成立|始建|建成|诞生|组建|设立|建校|建厂|建院|开办|建馆|建会|开馆|投产"
SET_OUT = "走上|走进|来到|参加工作|进入|加入|参军|入伍|从教|任教|从医|入职|进厂|调到|担任|结为|结成|缔结|签订|签约|开始合作|任职|到任|上任|就任|履新"
PASSED = "走过|历经|经历|经过|度过|跨越|整整|正好|刚好|恰好|至今|迄今|一干就是|坚守|扎根|陪伴"
AGE = r"(?P<数>\d{1,3}|[一二三四五六七八九十]{1,3})(?:个?多)?(?:个春秋|周?年|载)(?![级代前度后底末])"
SINCE_THEN = rf"(?:(?:{BEGINNING})于(?P<起>(?:18|19|20)\d\d)年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?|(?P<始>(?:18|19|20)\d\d)年(?:\d{{1,2}}月)?(?:[到在赴][^，。；\d]{{1,10}})?(?:{BEGINNING}|{SET_OUT})|[从自](?P<又>(?:18|19|20)\d\d)年(?:[到至](?P<止>20\d\d)年)?(?=[^。；！？]{{0,30}}走过))(?:(?!\d{{4}}年)[^。；！？]){{0,36}}?(?:(?:{PASSED})(?:了|已有|已经|快满|快|将近|近|整整|[我她他]{{0,2}}){{0,3}}{AGE}|，(?P<来>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})年多?来(?!的))"


def years_passed(script: Script, line: Line, this: int) -> Iterator[Finding]:
    """学校创建于1958年，走过78年的风雨, in 2026; a year more or less may be counted so."""
    for match in regex.finditer(SINCE_THEN, line.text):
        began, now = int(match["起"] or match["始"] or match["又"]), int(match["止"] or this)
        told, years, group = parse_han(match["数"] or match["来"]), now - began, "数" if match["数"] else "来"
        if told and abs(told - years) > 1 and not regex.search(OVER, match[0]) and line.own(match.start(group)):
            message = f"从{began}年到{now}年是{years}年，写的是{match[group]}年"
            yield script.at(line, *match.span(group), message, "请核对起止的年份。")


OVER = "那时|当时|那年|后来|退休|离开|直到|调离|岁"  # what did not go on until today


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


# 三年行动方案（2026—2028年）, 五年规划（2026—2030年）
PLANNED = rf"(?P<数>[两二三四五六七八九十])年(?P<何>行动|规划|计划|方案|攻坚|提升)[^。；\d（）()]{{0,16}}[（(](?P<起>20\d\d)年?{RANGE}(?P<止>20\d\d)年?[）)]"
UNTIL = r"(?:从今年起|自今年起|从今年开始|从(?P<起>20\d\d)年(?:起|开始)?|(?<=[，。；]))，?[到至](?P<止>20\d\d)年(?:底|末)?(?=，|完成|结束|收官|分年度|为期)"


def _plans(script: Script) -> Iterator[Finding]:
    """三年行动方案（2026—2029年）; 三年行动计划从今年起到2029年, where it is of 2026—2028年 elsewhere."""
    told: dict[str, set[int]] = {}
    for line in script.lines_with(("年行动", "年规划", "年计划", "年方案", "年攻坚", "年提升")):
        for match in regex.finditer(PLANNED, line.text):
            years, number = int(match["止"]) - int(match["起"]) + 1, parse_han(match["数"].replace("两", "二"))
            if years == number:
                told.setdefault(match["数"] + "年" + match["何"], set()).add(int(match["止"]))
            elif line.own(match.start("止")):
                message = f"{match['起']}年到{match['止']}年是{years}年，写的是{match['数']}年"
                yield script.at(line, *match.span("止"), message, "请核对起止的年份。")
    for name, last in told.items():
        for line in script.lines_with((name,)) if len(last) == 1 else ():
            start = line.text.find(name)
            for match in regex.finditer(UNTIL, line.text[start : start + 60]):
                if int(match["止"]) not in last and line.own(start + match.start("止")):
                    message = f"别处说{name}到{max(last)}年，这里是{match['止']}年"
                    at = start + match.start("止")
                    yield script.at(line, at, at + 4, message, "请核对起止的年份。")


# 2023年选举产生，任期五年，到2027年届满; 任期五年，从2023年4月算起，到2028年4月
TERM_YEARS = (
    rf"(?P<起>20\d\d)年(?P<月>\d{{1,2}}月)?[^。；，]{{0,12}}(?:选举产生|当选|换届|成立|产生|选的|任命|聘任)[^。；，]{{0,4}}，(?:每届)?(?:任期|聘期)(?:为|是)?{NUMBER}年，[^。；\d]{{0,8}}(?P<止>20\d\d)年(?=\d{{1,2}}月|届满|期满|到期|满|，|。|底|换届)",
    rf"(?:任期|聘期)(?:均|都)?(?:为|是)?{NUMBER}年[，（]?(?:[^。；\d]{{0,12}}(?:从|自))?(?P<起>20\d\d)年(?P<月>\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:起|算起|开始)?，?[到至](?P<止>20\d\d)年",
)


def _term_years(script: Script, line: Line) -> Iterator[Finding]:
    """A term of office that ends in another year than its beginning and its length make."""
    for pattern in TERM_YEARS if "期" in line.text else ():
        for match in regex.finditer(pattern, line.text):
            years, told = int(match["止"]) - int(match["起"]), parse_han(match["数"])
            whole = not match["月"] or match["月"] == "1月"  # 从2023年1月起至2027年12月
            right = told in (years, years + 1) if whole and "选" not in match[0] else told == years
            if told and not right and line.own(match.start("止")):
                message = f"从{match['起']}年到{match['止']}年是 {years} 年，写的任期是{match['数']}年"
                yield script.at(line, *match.span("止"), message, "请核对起止的年份和任期。")


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
