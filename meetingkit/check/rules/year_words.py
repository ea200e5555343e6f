"""Words that the year of the meeting makes right or wrong: an age, a class that leaves school, what is done and planned."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from meetingkit.check.calendar import meeting_day
from meetingkit.check.registry import Finding
from meetingkit.check.rules.title_numbers import earlier
from meetingkit.check.rules.zodiac import animals
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.wording import regex


def words_of_the_year(script: Script, line: Line, today: date) -> Iterator[Finding]:
    """Every such word of a line."""
    if "岁" in line.text:
        yield from _ages(script, line, today.year)
    if "届" in line.text and "20" in line.text:
        yield from _classes(script, line, today.year)
    if "今年" in line.text or "去年" in line.text or "明年" in line.text:
        yield from _done_or_planned(line, script)
    if "去年，" in line.text:
        yield from _last_year_by_another_number(script, line, today)
    if "年" in line.text:
        yield from animals(script, line, today)
        yield from _coming_and_gone(line, script, today)
    if "今年" in line.text and "全年" in line.text and today.month <= FIRST_QUARTER:
        yield from _whole_year_early(script, line, today)


# what is still to be done is no matter of last year, and nobody sums up the next
ASKEW = (
    "(?:描绘|明确|部署|安排|谋划|确定|提出)了?(?P<年>去年)的?(?:[^，。；]{0,4}(?:目标|任务|重点)|工作(?=[，。；]))"
    "|(?:总结|回顾)了?(?P<又>明年)的?[^，。；]{0,4}(?:工作|成绩|情况)"
)


def _done_or_planned(line: Line, script: Script) -> Iterator[Finding]:
    """描绘了去年的目标, 总结了明年的工作."""
    for match in regex.finditer(ASKEW, line.text):
        group = "年" if match["年"] else "又"
        if line.own(match.start(group)):
            message = f"“{match[0]}”，说的像是另一年"
            yield script.at(line, *match.span(group), message, "请核对是去年、今年还是明年。")


# 再过几天，就是2027年了; at the beginning of a year nobody says so
SOON = r"(?:再过(?:几|[一二两三四五六七八九十\d]{1,2})[天日]|马上|很快|转眼|即将|就要)(?:，)?(?:就)?(?:[是到来]|要?到|进入|跨入|迎来)了?(?P<年>20\d\d)年"
OF_YEAR = r"(?:总结|回顾)了(?P<年>20\d\d)年(?:度)?的?(?![^，。；]{0,6}(?:以来|至|到))[^，。；]{0,6}(?:工作|成绩)"
# 去年，乡村面貌发生了变化。2024年，全县新建…, in 2026: what follows tells of the same year
LAST_YEAR_TOLD = r"(?:^|。|[ 　])去年，[^。]{4,80}。(?P<年>20\d\d)年，"


def _last_year_by_another_number(script: Script, line: Line, today: date) -> Iterator[Finding]:
    for match in regex.finditer(LAST_YEAR_TOLD, line.text):
        rest = line.text[match.end() : ends(line.text, match.end(), "。")]
        compared = regex.search(r"比|至今|以来|20\d\d|去年|今年|开始|起", rest)
        if int(match["年"]) == today.year - 2 and not compared and line.own(match.start("年")):
            message = f"前一句说去年，会议在{today.year}年，去年是 {today.year - 1} 年"
            yield script.at(line, *match.span("年"), message, "请核对年份。")


FIRST_QUARTER = 3  # months in which no whole year has passed
# 今年，村集体收入86万元，全年支出64万元: what is told as done is done in the year before
PASSED = (
    r"今年，?[^。]{0,80}全年(?:总|共|实际)?(?:支出|收入|完成|实现|办理|受理|办结|销售|接待|走访)了?[^。；，]{0,10}\d"
)
PLANNED = "预计|计划|力争|预算|安排|目标|任务|[要将拟]|概算|确保|争取|打算|预期|下达|指标|考核|去年|上年|昨年"


def _whole_year_early(script: Script, line: Line, today: date) -> Iterator[Finding]:
    for match in regex.finditer(PASSED, line.text):
        sentence = line.text[begins(line.text, match.start(), "。！？") : ends(line.text, match.end(), "。！？")]
        if not regex.search(PLANNED, sentence) and line.own(match.start()):
            message = f"会议在{today.month}月，“今年”还没有过完，这里说的是全年的数"
            yield script.at(line, match.start(), match.start() + 2, message, "请核对，像是去年。")


# what was found amiss in the accounts of one year is put right in the next, and heard of after that
A_YEAR_LATER = "审计|决算|整改|巡[视察]|督察"
FIRST_HALF = 6  # months in which one looks back at the year before


def _coming_and_gone(line: Line, script: Script, today: date) -> Iterator[Finding]:
    """再过几天，就是2026年了 in December 2026; 总结了2024年的工作 in January 2026: one year late."""
    soon = regex.search(SOON, line.text) if today.month > FIRST_HALF else None
    gone = (
        regex.search(OF_YEAR, line.text) if today.month <= FIRST_HALF and str(today.year - 1) not in line.text else None
    )
    for match, year in ((soon, today.year + 1), (gone, today.year - 1)):
        said = int(match["年"]) if match else year
        if not match or said != year - 1 or earlier(line.text, match.start()) or not line.own(match.start("年")):
            continue
        if not _heard_a_year_later(script, line, match):
            message = f"会议在{today.year}年{today.month}月，这里说的是“{match['年']}年”"
            yield script.at(line, *match.span("年"), message, f"请核对，像是{year}年。")


def _heard_a_year_later(script: Script, line: Line, match: re.Match[str]) -> bool:
    """总结了2024年度审计整改工作, where the report on 2024年度审计查出问题整改情况 was called for before."""
    what = regex.match("年度?的?([一-龥]{2})", line.text[match.end("年") :])
    if what is None or not regex.search(A_YEAR_LATER, line.text[match.start() : match.end()]):
        return False
    called = f"请[^。；]*{match['年']}年度?的?{what[1]}[^。；]*(?:报告|汇报|通报|情况|说明)"
    return any(regex.search(called, before.text) for before in script.lines[: line.index])


PUPILS = "同学|毕业生|学子|高三|初三|考生|毕业班"
AHEAD = "冲刺|备考|复习|迎考|百日誓师|决战"
# told of a class that left: its marks, and what was learnt from it
GONE = "成绩|佳绩|取得|经验|上线|录取|达线|本科率|喜报|总结|回顾|送走|刚刚|相比|对比|比[^，。；]{0,8}20|借鉴"


def _classes(script: Script, line: Line, this: int) -> Iterator[Finding]:
    """预祝2025届全体同学金榜题名, 2025届的冲刺, in 2026: a class is called by the year in which it leaves."""
    for match in regex.finditer(rf"(?<!\d)(20\d\d)届(?=[^，。；]{{0,10}}(?:{PUPILS}|{AHEAD}))", line.text):
        sentence = line.text[begins(line.text, match.start(), "。！？") : ends(line.text, match.end(), "。！？")]
        wishes = regex.search("预祝|祝愿|祝.{0,4}同学|金榜题名|高考|中考|旗开得胜", sentence)
        wishes = wishes or regex.search(f"{AHEAD}|倒计时|最后", sentence)
        near = regex.match("[^，。；]*[，；]?[^，。；]*", line.text[begins(line.text, match.start(), "，。！？；") :])
        if "祝" not in sentence and near and regex.search(GONE, near[0]):
            continue
        if (
            wishes
            and int(match[1]) < this
            and not regex.search("去年|上届|往届|曾|校友|学[姐长哥]|师[姐兄]|当年|那年", sentence)
            and line.own(match.start(1))
        ):
            message = f"{this}年毕业的是{this}届，写的是{match[1]}届"
            yield script.at(line, *match.span(1), message, "请核对是哪一届。")


def _ages(script: Script, line: Line, this: int) -> Iterator[Finding]:
    """她生于1951年，今年65岁, in 2026; whose birthday is yet to come is a year younger."""
    pattern = r"(?:(?:生于|出生于)(?P<年>19\d\d|20\d\d)年|(?P<又>19\d\d|20\d\d)年(?:\d{1,2}月)?(?:出生|生))[^。；]{0,10}?今年(?:已经?)?(?:是)?(?P<岁>\d{1,3})岁"
    for match in regex.finditer(pattern, line.text):
        age = this - int(match["年"] or match["又"])
        if int(match["岁"]) not in (age - 1, age, age + 1) and line.own(match.start("岁")):
            message = f"{match['年'] or match['又']}年出生，{this}年是{age}岁，写的是{match['岁']}岁"
            yield script.at(line, *match.span("岁"), message, "请核对出生年份和年龄。")


FEBRUARY = 2  # until then the school year before may still be summed up


def school_years(script: Script) -> Iterator[Finding]:
    """表彰2024—2025学年优秀教师, in September 2026: a school year that was over long before this year's meeting."""
    today = meeting_day(script)
    for line in script.lines_with(("学年",)) if today and today.month > FEBRUARY else ():
        for match in regex.finditer(r"(?<!\d)(20\d\d)[—－–~～至-](20\d\d)学年", line.text):
            left = begins(line.text, match.start(), "，。；！？")
            around = line.text[left : match.end() + 12]
            past = regex.search("相比|比|以来|从|自|上一|上个|回顾|曾|对照|入学|级", around)
            if today and int(match[2]) < today.year and not past and line.own(match.start()):
                message = f"会议在{today.year}年，{match[0]}早已过去"
                yield script.at(line, *match.span(), message, "请核对学年。")
