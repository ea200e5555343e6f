"""Numbers, years and dates (GB/T 15835—2011). What stands in quotation or title marks keeps its form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from meetingkit.check.calendar import head
from meetingkit.check.hits import HAN, NUMERALS, hits, owned, quoted
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.mixed_ordinals import ordinals_in_two_kinds_of_figures
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.numerals import han, parse_han

FULL_WIDTH = r"[０-９Ａ-Ｚａ-ｚ]+|(?<=\d)．(?=\d)(?!\d{1,2}月|20\d\d年)"
FULL_WIDTH_CLUES = "．" + "".join(
    chr(code) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
)
CROSSES = set("ＸｘXx")
MONTH = rf"(?P<month>十[一二]?|[{NUMERALS}])月"
DAY = rf"(?P<day>[{NUMERALS}十]{{1,3}})[日号]"
HAN_YEAR = rf"(?<![{NUMERALS}〇零○])(?P<year>[一二][{NUMERALS}〇零]{{3}})年(?!级)(?:{MONTH}(?:{DAY})?)?"
ARABIC_YEAR = r"(?<!\d)(?:19|20)\d{2}年"
WHEN = rf"[（(]?[一二][{NUMERALS}〇零○]{{3}}年[{NUMERALS}十]{{1,2}}月(?:[{NUMERALS}十]{{1,3}}日)?(?:[　 ，]*(?:（?星期[一二三四五六日天]）?|[上下]午|晚上?|[{NUMERALS}十]{{1,3}}[时点](?:[{NUMERALS}十]{{1,3}}分|半)?)){{0,4}}"
SIGNED = f"{WHEN}[）)]?"
# 时间：二〇二五年八月十九日（周二）16:00; （二〇二六年二月二十五日，农历正月初九）: no sentence
DATELINE = rf"[（(〔【\[]?(?:(?:会议|活动)?(?:时\s*间|日\s*期)\s*[：:]?\s*)?[一二][{NUMERALS}〇零○]{{3}}年[{NUMERALS}十]{{1,2}}月(?![^\n]*(?:[。；！？]|我们|召开|举行))"
# 2026年八月十五, 三月三: days of the lunar calendar are Han
MIXED_DATE = rf"(?<!\d)(?P<year>\d{{4}})年{MONTH}(?:{DAY}|(?![初廿{NUMERALS}十]))"
HAN_THEN_ARABIC = rf"(?<![{NUMERALS}〇零○])[一二][{NUMERALS}〇零○]{{3}}年\d{{1,2}}月(?:\d{{1,2}}[日号])?"
ZERO = rf"(?<![{NUMERALS}〇])(?P<year>[一二][{NUMERALS}〇零○ＯO0o]{{3}})(?=年)|(?<=[十百千万亿])(?P<zero>〇)(?=[{NUMERALS}])"
# one more than the numeral before it; 一、二季度, 三、四级 name two things and are left alone
UNITS = (
    r"[十百千万]|个|天|年(?![级代])|人|名|元|公里|遍|家|岁|分钟|小时|周|件|户|倍|亩|里|成(?!员)|位|次(?![产能会供网])"
)
NEXT = "|".join(f"{one}、{two}" for one, two in pairwise(NUMERALS)) + "|三、五|一、两|两、三"
ABOUT = rf"(?<=[{HAN}，“‘])(?<!列)(?<![第{NUMERALS}月日周])(?<!(?<!为)期)(?P<pair>{NEXT})(?:(?={UNITS})|(?<=两、三)(?=[项次条处场批种家所]))"
# 二〇30年, 20二六年
HALF_YEAR = rf"[一二][九〇零○]\d\d(?=年)|(?:19|20)[{NUMERALS}〇零○]{{2}}(?=年)"
BEFORE_COMMA = tuple(f"{digit}、" for digit in "123456789")
ABOUT_AT_FIRST = rf"^(?P<pair>{NEXT})(?=[年天]前|个月前|个人|[位个]同志)"  # 三、四年前; 三、年度… is a heading
ABOUT_ARABIC = r"(?<![\d.、第])(?P<one>[1-9])、(?P<two>[1-9])(?=个(?:月|小时|百分点|人)|天|年(?!级)|小时|分钟|岁)"
SEVERAL = r"(?<![\d.])(?P<tens>[1-9]0)几(?!年代)"
PADDED = r"(?<=[\d去今明前本]年)0(?=[1-9]月)|(?<![\d.:/-])0(?=[1-9]月\d{1,2}[日号])|(?<=\d月)0(?=[1-9][日号])"
RANGE = r"(?<![\d.])(?P<low>\d{1,9}(?:\.\d{1,9})?)[-－~～—]\d{1,9}(?:\.\d{1,9})?(?P<unit>[%％]|[万亿])"
TWO = rf"(?<![们您他她各第十百千万{NUMERALS}〇零、\d，。和与至])二(?!位(?:的|老师|同志|先生|领导|嘉宾|专家)|(?<=[请谢迎]二)位)(?=(?:个(?!一百年|五)|[位名项件](?=[一-龥])))"
FORMS = (
    (rf"(?<!\d)(?P<number>[12]\d)(?=届[{NUMERALS}\d][次中])", "届次"),
    (r"(?<=党的)(?P<number>[12]\d)(?=大)", "届次"),
    (r"(?<![\d党的])(?P<number>1\d|20)(?=大(?:精神|报告|以来|代表|召开))", "届次"),
    (r"(?<!\d)(?P<number>1[0-9])(?=五(?:规划|时期|期间|”))", "固定词"),
    (r"(?<=星期)(?P<number>[1-6])(?!\d)", "星期"),
)


@text_rule(
    "MK611",
    "全角的数字和字母",
    Severity.WARNING,
    why="阿拉伯数字和字母用半角；全角的占一个汉字宽，和别处不一样。",
    wrong="２０２６年",
    right="2026年",
)
def full_width_digits(script: Script) -> Iterator[Finding]:
    """Digits and Latin letters of full width; ＸＸ is a placeholder and another rule's."""
    for line, match in hits(script, FULL_WIDTH_CLUES, FULL_WIDTH):
        text = match.group()
        if not set(text) <= CROSSES:
            new = unicodedata.normalize("NFKC", text)
            yield script.at(line, *match.span(), f"“{text}”是全角的", f"请改成半角的“{new}”。", new)


MONTHS_IN_HAN = (
    "(?<![一二三四五六七八九十零〇○年])(?:[一二三四五六七八九十]{1,2})月(?:[一二三四五六七八九十]{1,3}日|[上中下]旬|底)"
)
MONTH_IN_FIGURES = r"(?<![\d.])\d{1,2}月(?:\d{1,2}日|[上中下]旬|底)"
MANY = 3  # dates in Han figures after which one in Arabic stands out


def _months_in_figures(script: Script) -> Iterator[Finding]:
    """11月中旬, where every other date of the script is in Han figures: 八月二十五日, 九月三十日."""
    dated = script.lines_with(("月",))
    in_han = sum(len(regex.findall(MONTHS_IN_HAN, line.text)) for line in dated)
    found = [(line, match) for line in dated for match in regex.finditer(MONTH_IN_FIGURES, line.text)]
    if len(found) == 1 and in_han >= MANY and owned(found[0][0], *found[0][1].span()):
        line, match = found[0]
        message = f"别处的日期用汉字，这里是“{match[0]}”"
        yield script.at(line, *match.span(), message, "请统一成一种写法。")


@text_rule(
    "MK612",
    "年份写法不一",
    Severity.WARNING,
    why="同一份稿子里，年份用一种写法：2026年，或二〇二六年。",
    wrong="2026年的任务，二〇二六年三月底前完成",
    right="2026年的任务，2026年3月底前完成",
)
def years_written_two_ways(script: Script) -> Iterator[Finding]:
    """A date that is half Arabic and half Han; years of the rarer form. A signing date on its own line, and a title, may be Han."""
    yield from _in_two_kinds_of_figures(script)
    yield from _months_in_figures(script)
    yield from _in_a_title(script)
    titles = head(script)
    written = [line for line in script.lines if "年" in line.text and not _stands_apart(line, titles)]
    in_han = [(line, match) for line in written for match in _free(HAN_YEAR, line.text)]
    if not in_han:
        return
    in_arabic = [(line, match) for line in written for match in _free(ARABIC_YEAR, line.text)]
    if not in_arabic:
        return
    rarer, other = (in_han, "阿拉伯数字") if len(in_han) <= len(in_arabic) else (in_arabic, "汉字")
    for line, match in rarer:
        titled = rarer is in_han and line.index in script.meeting.title_lines and "，" not in line.text
        if owned(line, *match.span()) and not titled:
            new = _arabic(match) if rarer is in_han else None
            hint = f"请改成“{new}”，或全篇统一。" if new else "请统一成一种写法。"
            yield script.at(line, *match.span(), f"别处的年份用{other}，这里是“{match.group()}”", hint, new)


def _stands_apart(line: Line, titles: list[Line]) -> bool:
    """A signing date on its own line; a line above the salutation that tells when and where the meeting is."""
    text = line.text.strip()
    above = any(one is line for one in titles) and regex.match(DATELINE, text) is not None
    return above or regex.fullmatch(SIGNED, text) is not None


def _in_a_title(script: Script) -> Iterator[Finding]:
    """《二〇二六年工作计划（草案）》, where the same paper is 《2026年工作计划（草案）》 elsewhere."""
    for line in script.lines_with(("《",)):
        for title in regex.finditer("《[^《》]*》", line.text):
            year = regex.search(HAN_YEAR, title[0])
            new = _arabic(year) if year else None
            if year and new and script.text.count(title[0].replace(year[0], new)) and line.own(title.start()):
                start = title.start() + year.start()
                message = f"同一份文件别处写的是“{new}”，这里是“{year[0]}”"
                yield script.at(line, start, start + len(year[0]), message, f"请改成“{new}”，或全篇统一。", new)


def _in_two_kinds_of_figures(script: Script) -> Iterator[Finding]:
    """二〇二六年3月, 二〇30年: one date in figures of two kinds."""
    for line, match in hits(script, ("年",), MIXED_DATE):
        if not quoted(line.text, match.start()) and (new := _arabic(match)):
            yield script.at(line, *match.span(), "一个日期里用了两种数字", f"请改成“{new}”。", new)
    for line, match in hits(script, ("年",), HAN_THEN_ARABIC):
        if not quoted(line.text, match.start()):
            yield script.at(line, *match.span(), "一个日期里用了两种数字", "请统一成阿拉伯数字，或都用汉字。")
    for line, match in hits(script, ("年",), HALF_YEAR):
        if not quoted(line.text, match.start()):
            message = f"“{match[0]}”一个年份里用了两种数字"
            yield script.at(line, *match.span(), message, "请统一成阿拉伯数字，或都用汉字。")


def _free(pattern: str, text: str) -> list[re.Match[str]]:
    """Matches that are not somebody else's words."""
    return [match for match in regex.finditer(pattern, text) if not quoted(text, match.start())]


def _arabic(match: re.Match[str]) -> str | None:
    """The date in Arabic figures; None when there is no such date."""
    year = "".join(
        str("〇一二三四五六七八九".index(digit.replace("零", "〇"))) if not digit.isdigit() else digit
        for digit in match["year"]
    )
    month = parse_han(match["month"]) if match["month"] else None
    day = parse_han(match["day"]) if match["day"] else None
    if (match["day"] and not day) or (day or 1) > 31:
        return None
    ending = f"{day}{match.group()[-1]}" if day else ""
    return f"{year}年" + (f"{month}月" if month else "") + ending


@text_rule(
    "MK613",
    "〇和零",
    Severity.WARNING,
    why="年份里用“〇”，数量里用“零”（GB/T 15835—2011）；圆圈、字母 O、数字 0 都不是“〇”。",
    wrong="二零二六年",
    right="二〇二六年",
)
def zeros_of_the_wrong_kind(script: Script) -> Iterator[Finding]:
    """零, ○, O or 0 in a Han year, 〇 in a quantity."""
    for line, match in hits(script, ("年", "〇"), ZERO):
        old = match["year"] or match["zero"]
        new = "零" if match["zero"] else regex.sub("[零○ＯO0oo]", "〇", old)
        if old != new and not quoted(line.text, match.start()):
            start, end = match.span("zero" if match["zero"] else "year")
            yield script.at(line, start, end, f"“{old}”里的零写得不对", f"请改成“{new}”。", new)


@text_rule(
    "MK614",
    "概数",
    Severity.WARNING,
    why="相邻两个数字连用表示大概，中间不用顿号，也不用阿拉伯数字（GB/T 15835—2011）。",
    wrong="用三、四个月时间",
    right="用三四个月时间",
)
def rough_numbers(script: Script) -> Iterator[Finding]:
    """三、四个月, 3、4个月, 20几."""
    for line, match in (*hits(script, NEXT.split("|"), ABOUT), *hits(script, NEXT.split("|"), ABOUT_AT_FIRST)):
        new = match["pair"].replace("、", "")
        if new == "一二" and line.text[match.end()] not in "十百千万":
            new = "一两"
        start, end = match.span("pair")
        yield script.at(line, start, end, f"概数“{match['pair']}”中间不用顿号", f"请改成“{new}”。", new)
    for line, match in hits(script, BEFORE_COMMA, ABOUT_ARABIC):
        if int(match["two"]) == int(match["one"]) + 1:
            new = han(int(match["one"])) + han(int(match["two"]))
            yield script.at(line, *match.span(), f"概数“{match.group()}”用汉字，不用顿号", f"请改成“{new}”。", new)
    for line, match in hits(script, ("几",), SEVERAL):
        new = f"{han(int(match['tens']))}几"
        yield script.at(line, *match.span(), f"“{match.group()}”里的数字用汉字", f"请改成“{new}”。", new)


@text_rule(
    "MK615",
    "日期补零",
    Severity.WARNING,
    why="写“年月日”的日期，月、日前面不加 0。",
    wrong="2026年03月08日",
    right="2026年3月8日",
)
def padded_dates(script: Script) -> Iterator[Finding]:
    """2026年03月08日."""
    for line, match in hits(script, ("0",), PADDED):
        yield script.at(line, *match.span(), "日期里多了一个 0", "请删去这个 0。", "")


@text_rule(
    "MK616",
    "数值的范围",
    Severity.INFO,
    why="前一个数的“%”“万”“亿”省了会有歧义，两个数都写（GB/T 15835—2011）。",
    wrong="9～16亿元",
    right="9亿～16亿元",
)
def ranges_without_unit(script: Script) -> Iterator[Finding]:
    """15-30%, 9～16亿."""
    for line, match in hits(script, "-－~～—", RANGE):
        whole = f"{match['low']}{match['unit']}"
        yield script.at(
            line, *match.span(), f"“{match.group()}”的前一个数省了单位", f"请把“{match['low']}”写成“{whole}”。"
        )


@text_rule(
    "MK622",
    "该用汉字的数字",
    Severity.WARNING,
    why="届次、固定的词和星期用汉字，“百分之”后面不用阿拉伯数字（GB/T 15835—2011）。",
    wrong="党的20大、百分之30",
    right="党的二十大、30%",
)
def numbers_in_the_wrong_script(script: Script) -> Iterator[Finding]:
    """20届三中全会, 党的20大, 1五规划, 星期5, 百分之30, 二个; 第15届 where it is 第十五届 elsewhere."""
    yield from ordinals_in_two_kinds_of_figures(script)
    for pattern, what in FORMS:
        for line, match in hits(script, ("届", "党的", "大", "五", "星期"), pattern):
            number = int(match["number"])
            new = han(number)
            start, end = match.span("number")
            yield script.at(line, start, end, f"{what}的数字用汉字，这里是“{number}”", f"请改成“{new}”。", new)
    for line, match in hits(script, ("百分之",), r"百分之(\d+(?:\.\d+)?)(?![\d.百千万])"):
        new = f"{match[1]}%"
        yield script.at(line, *match.span(), f"“{match.group()}”用了两种数字", f"请改成“{new}”。", new)
    for line, match in hits(script, ("二",), TWO):
        message = f"量词“{line.text[match.end()]}”前面用“两”"
        yield script.at(line, match.start(), match.start() + 1, message, "请改成“两”。", "两")
