"""Years that are looked back on, and those that are looked forward to or planned for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.dates import date_text
from meetingkit.wording.numerals import parse_han


def ahead_and_back(script: Script, line: Line, this: int | None) -> Iterator[Finding]:
    """总结2025年…展望2025年: what is looked forward to lies after what is looked back on, and is not over."""
    back = [int(match[1]) for match in regex.finditer(r"(?:总结|回顾|回首)(?:了)?((?:19|20)\d{2})年", line.text)]
    for match in regex.finditer(r"展望(?:了)?((?:19|20)\d{2})年", line.text):
        year = int(match[1])
        before = max((one for one in back if one >= year), default=None)
        if line.own(match.start(1)) and (before or (this and year < this)):
            message = f"前面总结的是{before}年，展望的却是{year}年" if before else f"会议在{this}年，展望的却是{year}年"
            yield script.at(line, *match.span(1), message, "请核对年份。")


def of_another_year(script: Script) -> Iterator[Finding]:
    """表彰2024年度高质量发展先进集体, at the 2025年度高质量发展总结表彰大会: the same words with another year than the title's."""
    title = "".join(line.text for line in script.lines[:3])
    named = regex.search(r"(20\d\d)年度?([一-龥]{5})", title)
    if named is None:
        return
    for line in script.lines[3:]:
        for match in regex.finditer(rf"表彰(20\d\d)年度?{named[2]}", line.text) if named[2] in line.text else ():
            other = int(match[1]) == int(named[1]) - 1 and f"{match[1]}年" not in title
            if other and line.own(match.start(1)):
                message = f"题目里是“{named[1]}年{named[0][5:]}”，这里是{match[1]}年".replace("年年", "年")
                yield script.at(line, *match.span(1), message, "请核对年份，多半是去年的稿子没有改。")


TWO_YEARS = (
    r"(?P<前>(?<![至到—－~～-])20\d{2})年(?![至到—－~～-]|上半|下半|第?[一二三四]季|\d{1,2}月)[^，。；“”]{0,24}?(?:情况|总结|完成|成效|工作|决算)(?:的报告)?(?:和|与|及|以及|、|暨|，)"
    r"(?P<后>20\d{2})年(?!上半|下半|第?[一二三四]季|\d{1,2}月)[^，。；“”]{0,18}?(?:计划|预算|打算|安排|要点|思路|目标|部署|草案)"
)


def done_and_planned(script: Script, line: Line) -> Iterator[Finding]:
    """2025年预算执行情况和2025年预算: what is planned is the year after that which is reported on."""
    for match in regex.finditer(TWO_YEARS, line.text):
        done, planned = int(match["前"]), int(match["后"])
        group = "后" if planned <= done else "前"
        if planned != done + 1 and line.own(match.start(group)):
            message = f"前面是{done}年的情况，后面是{planned}年的安排，应是相连的两年"
            yield script.at(line, *match.span(group), message, "请核对年份。")
    pattern = r"(?:总结|回顾)了?(?P<前>20\d{2})年(?!以来|至|到)[^，。；《》]{0,14}，(?:[^，。；《》]{0,12}，)?(?:部署|安排|谋划)(?P<后>20\d{2})年"
    for match in regex.finditer(pattern, line.text) if "总结" in line.text or "回顾" in line.text else ():
        if int(match["后"]) > int(match["前"]) + 1 and line.own(match.start("前")):
            message = f"总结的是{match['前']}年，部署的是{match['后']}年，应是同一年或相连的两年"
            yield script.at(line, *match.span("前"), message, "请核对年份。")


def due_before(script: Script, line: Line, today: date) -> Iterator[Finding]:
    """确保主体工程2025年12月底前封顶, said in May 2026: what is still to be done is asked for by a day that is over."""
    pattern = r"(?:确保|力争|务必|必须|争取)[^。；，\d]{0,16}(?P<年>20\d\d)年(?P<月>\d{1,2})月(?:底|末|[上中下]旬)?(?:前|以前|之前)?[^，。；]{0,6}(?:封顶|竣工|建成|完工|投产|投入使用|交付|完成|到位)(?![的了])"
    for match in regex.finditer(pattern, line.text) if "月" in line.text else ():
        over = (int(match["年"]), int(match["月"])) < (today.year, today.month)
        if over and line.own(match.start("年")):
            start, end = match.start("年"), match.end("月") + 1
            message = f"会议在{date_text(today)}，“{line.text[start:end]}”已经过了"
            yield script.at(line, start, end, message, "请核对日期，多半是旧稿的。")


def built_until(script: Script, line: Line, today: date) -> Iterator[Finding]:
    """用三年时间建成，2028年9月投入使用, said in September 2026 where the work begins."""
    pattern = r"用([一二两三四五六七八])年(?:左右)?(?:的)?时间(?:建成|完成|建设)，(?:计划|力争|预计)?(?:于|到)?(20\d\d)年(?:(\d{1,2})月)?(?:底|前|份)?(?:全面)?(?:建成|投入使用|竣工|投产|交付|投用)"
    match = regex.search(pattern, line.text) if "年时间" in line.text else None
    if match is None or not line.own(match.start(2)):
        return
    if not any(regex.search("开工|奠基|动工", other.text) for other in script.lines[:6]):
        return
    months = 12 * (int(match[2]) - today.year) + int(match[3] or 12) - today.month
    years = parse_han(match[1]) or 0
    if not 12 * years - 9 <= months <= 12 * years + 12:
        message = (
            f"{date_text(today)}开工，用{match[1]}年时间，到不了{match[2]}年"
            if months > 12 * years
            else f"{date_text(today)}开工，到{match[2]}年没有{match[1]}年"
        )
        yield script.at(line, *match.span(2), message, "请核对年份。")
