"""Days, hours and months that can be counted: 6月3日至5日，为期4天."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from meetingkit.check.calendar import RANGE, Told, meeting_day
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.countdowns import countdowns
from meetingkit.check.rules.spans import spans_that_differ
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

MONTH, ROUNDED = 31, 15  # a longer span is told to the nearest fifteenth
LEAP = 2000  # a year in which every day of a year without number exists
NUMBER = r"(?P<数>\d{1,2}|[一二两三四五六七八九十]{1,3})天"
ON = r"日(?:[（(](?:星期|周)[一二三四五六日天][）)])?"  # a day, and which one of the week it is
SPAN = (
    rf"(?P<起月>\d{{1,2}})月(?P<起>\d{{1,2}}){ON}起?，?(?:一直)?{RANGE}(?:(?P<终月>\d{{1,2}})月)?(?P<终>\d{{1,2}}){ON}"
)
LASTING = rf"{SPAN}(?:止|结束|为止)?[^。；]{{0,36}}?(?<!每[批期次场班轮])(?<!每[批期次场班轮]都)(?:为期|会期|历时|共计?|，计|时间为?|跑了|走了|用了|忙了|干了|连续|公示|公告|张贴|展出|放假|轮训|集训|休息){NUMBER}"
# 表决结果公示7天，自6月14日至6月19日; 培训时间为5天，从5月11日（星期一）至5月16日（星期六）; 决议公示5天，也就是1月17日到21日
LASTING_FIRST = rf"(?:公示|公告|张贴|贴|展出|展示|为期|会期|历时|轮训|集训|放假|假期|时间|工期|一共|共计?)(?:期|时间)?(?:为|是|有|了|共)?{NUMBER}(?:时间|假)?[，（](?:也就是|就是|即|时间|具体|从|自|为|是|：){{0,3}}(?:20\d\d年)?{SPAN}"
# 举办为期四天的培训班，培训时间为4月13日至4月15日
LASTING_TOLD_FIRST = rf"(?:为期|会期|历时)(?P<数>\d{{1,2}}|[一二两三四五六七八九十]{{1,3}})天的?[^。；\d]{{0,30}}，[^，。；\d]{{0,6}}?(?:时间)(?:为|是|定在|：)?(?P<起月>\d{{1,2}})月(?P<起>\d{{1,2}})日{RANGE}(?:(?P<终月>\d{{1,2}})月)?(?P<终>\d{{1,2}})日"
# 5月25日起搞一次评审，为期3天，到5月27日结束
LASTING_BEFORE_ITS_END = r"(?P<起月>\d{1,2})月(?P<起>\d{1,2})日(?:起|开始)[^。；\d]{0,20}?(?:为期|历时|一共|共)(?P<数>\d{1,2}|[一二两三四五六七八九十]{1,3})天，(?:到|至)(?:(?P<终月>\d{1,2})月)?(?P<终>\d{1,2})日"


LEFT = "还有|还剩|只剩|剩下|只有|离|距|工作日|左右|前后|多天"  # what is not counted from the first day to the last
BESIDE = 12  # characters around a span that may tell so
HALF_DAYS = "报到|[下中]午|晚|夜|离会|工作日"  # of which the first or the last day of a span may be


@cache
def _from_day_to_day() -> str:
    """从7月1日算起，到10月8日收官，整整100天."""
    begins = "(?:起|算起|开始|启动|开工|动工|开幕)?"
    return (
        rf"从(?P<起月>\d{{1,2}})月(?P<起>\d{{1,2}})日{begins}[^，。；\d]{{0,6}}，?(?:一直)?[到至](?:(?P<终月>\d{{1,2}})月)?(?P<终>\d{{1,2}})日[^，。；\d]{{0,8}}，?"
        r"(?:整整|一共|总共|正好|刚好|共计?|历时|为期|前后|只有|是|有){0,2}(?P<数>\d{1,3}|[一二两三四五六七八九十百]{1,5})天(?!内|左右|以[上内])"
    )


# 从今天开始，到6月12日结束，为期四天
FROM_TODAY = r"(?:从|自)?今天(?:开始|起|算起)?，?[到至](?:(?P<终月>\d{1,2})月)?(?P<终>\d{1,2})日(?:结束|止|为止|闭幕|结业)?，?(?:为期|会期|历时|一共|共|时间为?|前后)(?P<数>\d{1,2}|[一二两三四五六七八九十]{1,3})天"


@cache
def _from_month_to_month() -> str:
    """2026年7月至2029年6月，共36个月, 为期三年."""
    month = r"(?P<{0}年>20\d\d)年(?P<{0}月>\d{{1,2}})月"
    return (
        month.format("起")
        + RANGE
        + month.format("止")
        + r"[^。；\d]{0,8}?(?:共|为期|历时|期限为?|一共|周期)(?P<数>\d{1,3}|[一二两三四五六七八九十]{1,3})(?P<位>个月|年)"
    )


def _months_between(script: Script, line: Line) -> Iterator[Finding]:
    for match in regex.finditer(_from_month_to_month(), line.text):
        months = 12 * (int(match["止年"]) - int(match["起年"])) + int(match["止月"]) - int(match["起月"])
        number = (parse_han(match["数"]) or 0) * (12 if match["位"] == "年" else 1)
        # to the end of the last month, or to its beginning
        if months > 0 and number not in (months, months + 1) and line.own(match.start("数")):
            message = f"从头到尾是{months + 1}个月，写的是{match['数']}{match['位']}"
            yield script.at(line, *match.span("数"), message, "请核对起止的年月。")


@text_rule(
    "MK231",
    "天数算不拢",
    Severity.ERROR,
    why="从哪天到哪天、还有多少天可以算出来。",
    wrong="6月3日至5日，为期4天",
    right="6月3日至5日，为期3天",
)
def days_counted(script: Script) -> Iterator[Finding]:
    """6月3日至5日，为期4天; 距离6月1日还有20天, on a day that is known."""
    today = meeting_day(script)
    yield from spans_that_differ(script)
    for line in script.lines:
        yield from _months_left(script, line, today)
        if "年" in line.text and "月" in line.text:
            yield from _months_between(script, line)
        if today and "工期" in line.text:
            yield from _months_to_build(script, line, today.year)
        if "日" in line.text and "小时" in line.text:
            yield from _hours(script, line)
        if "天" in line.text and "日" in line.text:
            yield from _spans(script, line, today)
            yield from countdowns(script, line, today) if today else ()
            yield from _since_the_opening(script, line, today) if today else ()


BUILT_BY = r"(?P<起年>今年|20\d\d年)(?P<起月>\d{1,2})月(?:\d{1,2}日)?(?:开工|动工|启动|开始)[^。；\d]{0,10}?(?P<止年>今年|明年|后年|20\d\d年)(?P<止月>\d{1,2})月(?:\d{1,2}日|底|初)?(?:前)?(?:[全主][一-龥]{1,4})?(?:建成|完工|竣工|通车|交付|投产|投用|完成)"
TO_BUILD = r"工期(?:为|是|约)?(?P<{0}>\d{{1,3}}|[一二两三四五六七八九十]{{1,3}})个月"


@cache
def _built() -> str:
    """工期24个月，今年10月开工，2028年4月建成, in either order."""
    return rf"{TO_BUILD.format('数')}[^。；\d]{{0,6}}，[^。；\d]{{0,6}}{BUILT_BY}|{BUILT_BY.replace('起', '又起').replace('止', '又止')}[^。；\d]{{0,10}}{TO_BUILD.format('又')}"


def _months_to_build(script: Script, line: Line, this: int) -> Iterator[Finding]:
    """计划工期24个月，今年10月开工，2028年4月建成: eighteen; a month more or less may be counted so."""
    years = {"今年": this, "明年": this + 1, "后年": this + 2}
    for match in regex.finditer(_built(), line.text):
        ways = ("起年", "起月", "止年", "止月") if match["数"] else ("又起年", "又起月", "又止年", "又止月")
        group = "数" if match["数"] else "又"
        begin, first, end, last = (match[way] for way in ways)
        months = 12 * ((years.get(end) or int(end[:4])) - (years.get(begin) or int(begin[:4]))) + int(last) - int(first)
        told = parse_han(match[group])
        if told and months > 0 and abs(told - months) > 1 and line.own(match.start(group)):
            message = f"从开工到建成是{months}个月，写的是{match[group]}个月"
            yield script.at(line, *match.span(group), message, "请核对工期和起止的年月。")


def _since_the_opening(script: Script, line: Line, today: date) -> Iterator[Finding]:
    """大会自1月13日开幕以来，…。五天来, on the 16th; 于7月22日开幕，历时四天, told on the 24th as it closes."""
    number = r"\d{1,2}|[一二两三四五六七八九十]{1,3}"
    opened = r"[自于从](?:(?P<月>\d{1,2})月)?(?P<日>\d{1,2})日(?:[上下]午)?(?:开幕|召开|开始|开会)"
    pattern = rf"{opened}(?:以来[^，。；]{{0,4}}，.*?(?P<数>{number})天来|[^。；\d]{{0,8}}，(?:历时|会期|为期|共开了?)(?P<历>{number})天)"
    for match in regex.finditer(pattern, line.text):
        kind = "数" if match["数"] else "历"
        first = Told(line, 0, 0, None, int(match["月"] or today.month), int(match["日"])).on(today.year)
        length = (today - first).days + 1 if first else 0
        over = kind == "数" or "闭幕" in script.text  # on its last day
        fits = parse_han(match[kind]) in (length, length - 1)
        if over and 0 < length <= ROUNDED and not fits and line.own(match.start(kind)):
            message = f"从开幕那天到今天是{length}天，写的是{match[kind]}天"
            yield script.at(line, *match.span(kind), message, "请核对日期和天数。")


def _spans(script: Script, line: Line, today: date | None) -> Iterator[Finding]:
    """6月3日至5日，为期4天."""
    patterns = (LASTING, _from_day_to_day(), LASTING_BEFORE_ITS_END, LASTING_TOLD_FIRST, LASTING_FIRST)
    found = {match.start("数"): match for each in patterns for match in regex.finditer(each, line.text)}
    if today and "今天" in line.text:
        for match in regex.finditer(FROM_TODAY, line.text):
            last = Told(line, 0, 0, None, int(match["终月"] or today.month), int(match["终"])).on(today.year)
            length, number = (last - today).days + 1 if last else 0, parse_han(match["数"])
            if 0 < length <= ROUNDED and number != length and line.own(match.start("数")):
                message = f"从今天到那天是{length}天，写的是{match['数']}天"
                yield script.at(line, *match.span("数"), message, "请核对日期和天数。")
    for match in found.values():
        first, last = (
            Told(line, 0, 0, None, int(match[month] or match["起月"]), int(match[day])).on(
                today.year if today else LEAP
            )
            for month, day in (("起月", "起"), ("终月", "终"))
        )
        number = parse_han(match["数"])
        length = (last - first).days + 1 if first and last else 0
        # nobody counts the days of more than a month one by one: an inspection of 45 days takes 47
        near = length // ROUNDED if length > MONTH else 0
        certain, likely = _counts_both_ends(line, match)
        one_less = not certain and not (likely and length <= MONTH)  # may be right
        fits = number is None or length - one_less - near <= number <= length + near
        if length > 0 and not fits and line.own(match.start("数")):
            sure = certain or number != length - 1  # 4月10日至14日，共4天: some count so
            message = f"从头到尾是{length}天，写的是{match['数']}天"
            yield script.at(line, *match.span("数"), message, "请核对日期和天数。", sure=sure)


def _counts_both_ends(line: Line, match: re.Match[str]) -> tuple[bool, bool]:
    """Whether the first day and the last are both counted for certain (从…为期, holidays), and whether they likely are."""
    here = line.text[max(0, match.start() - BESIDE) : match.end() + BESIDE]
    half = regex.search(HALF_DAYS, here if "公示" in here else line.text) is not None
    holidays = "假" in line.text[max(0, match.start() - 6) : match.start()]
    course = match[0].startswith("从") and "为期" in match[0]
    return holidays or (course and not half), not half and not regex.search(LEFT, match[0])


def _months_left(script: Script, line: Line, today: date | None) -> Iterator[Finding]:
    """距离年底只有5个月 in September."""
    pattern = r"[距离]+(?:今年)?年底(?:还有|只有|仅有|只剩|仅剩|还剩|剩下)(?:不到|不足)?(\d{1,2}|[一二两三四五六七八九十]{1,2})个(?:多)?月"
    match = regex.search(pattern, line.text) if today and "年底" in line.text else None
    number = parse_han(match[1]) if match else None
    if match and number and today and number not in (12 - today.month, 13 - today.month) and line.own(match.start(1)):
        message = f"会议在{today.month}月，离年底不是{match[1]}个月"
        yield script.at(line, *match.span(1), message, "请核对还有几个月。")


def _hours(script: Script, line: Line) -> Iterator[Finding]:
    """9月10日8时至9月12日8时…72小时."""
    pattern = r"(\d{1,2})月(\d{1,2})日(\d{1,2})时(?:至|到|—|－|-|～)(?:(\d{1,2})月)?(\d{1,2})日(\d{1,2})时[^。；]{0,20}?(\d{1,3})(?:个)?小时(?!最大|内|降雨|雨量|值班|以内)"
    for match in regex.finditer(pattern, line.text):
        month, day, hour, end_month, end_day, end_hour, told = (int(one or match[1]) for one in match.groups())
        first, last = (Told(line, 0, 0, None, *one).on(LEAP) for one in ((month, day), (end_month, end_day)))
        hours = (last - first).days * 24 + end_hour - hour if first and last else 0
        if hours > 0 and hours != told and line.own(match.start(7)):
            yield script.at(line, *match.span(7), f"从头到尾是{hours}小时，写的是{told}小时", "请核对起止时间。")
