"""Numbers told in a row, and what is made of them: a total, an average, shares of a whole, forms of an appraisal, pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

NUMBER = r"\d+(?:\.\d+)?"
COUNT = r"[一二两三四五六七八九十]{1,3}|\d{1,2}"
UNIT = "万元|亿元|元|分|亩|吨|户|人|件|个|公里|万"
HINT = "请核对这几个数。"
SLACK = 0.051  # an average, a share is told with a digit or two


def tallied(script: Script, line: Line) -> Iterator[Finding]:
    """Every such number of a line that is not what the row makes."""
    text = line.text
    if "分别" in text and "、" in text:
        yield from _in_a_row(script, line)
    if text.count("%") > 1 and "占" in text:
        yield from _graded(script, line)
    if "收回" in text and ("测评" in text or "评议" in text or "问卷" in text):
        yield from _forms(script, line)
    if "页" in text:
        yield from _pages(script, line)


@cache
def _row() -> re.Pattern[str]:
    return re.compile(
        rf"分别(?:是|为|达|有)?(?P<列>{NUMBER}(?P<位>{UNIT})(?:、{NUMBER}(?P=位))+)(?:和{NUMBER}(?P=位))?，(?P<间>[^。；\d]{{0,24}}?)"
        rf"(?:(?P<均>平均[^，。；\d]{{0,6}}?)|(?P<总>总额|总计|合计|共计|总共|一共|总投资|总金额|总数)(?:是|为|达)?)(?P<数>{NUMBER})(?P=位)"
    )


def _in_a_row(script: Script, line: Line) -> Iterator[Finding]:
    """金额分别为1200万元、800万元、500万元，总额2600万元; 分别是84分、87分、90分，人数相同，平均88分."""
    for match in _row().finditer(line.text):
        values = [float(one) for one in regex.findall(NUMBER, line.text[match.start("列") : match.start("间")])]
        even = regex.search("相同|一样|相等", match["间"]) or len(set(values)) == 1
        if match["均"] and not even:
            continue  # of how many each is the mean nobody knows
        right = sum(values) / (len(values) if match["均"] else 1)
        if abs(right - float(match["数"])) > SLACK and line.own(match.start("数")):
            what = "平均" if match["均"] else "加起来"
            yield script.at(line, *match.span("数"), f"前面几个数{what}是 {right:g}，写的是{match['数']}", HINT)


def _graded(script: Script, line: Line) -> Iterator[Finding]:
    """分为三档，优秀占35%，合格占50%，不合格占25%: as many shares as there are grades make the whole."""
    pattern = rf"分(?:为|成)?({COUNT})(?:档|类|等|个等次|个档次|种情况|个层次)[，：]([^。；]*)"
    for match in regex.finditer(pattern, line.text):
        shares = list(regex.finditer(r"占(\d+(?:\.\d+)?)%", match[2]))
        total = sum(float(one[1]) for one in shares)
        if len(shares) == parse_han(match[1]) and abs(total - 100) > 1 and line.own(match.start(2)):
            last = match.start(2) + shares[-1].start(1)
            message = f"{len(shares)}档加起来是 {total:g}%"
            yield script.at(line, last, last + len(shares[-1][1]) + 1, message, "请核对各档的比例。")


def _forms(script: Script, line: Line) -> Iterator[Finding]:
    """收回40张，其中好33张、较好5张、一般1张、差0张，全部有效: the grades make all that came back."""
    grades = "好|优秀|满意|称职|合格|较好|良好|基本满意|基本称职|基本合格|一般|差|较差|不满意|不称职|不合格|不了解|弃权"
    pattern = rf"收回[^，。；\d]{{0,8}}(\d{{1,4}})(?:张|份)，其中(?P<列>(?:(?:评为|填)?“?(?:{grades})”?(?:的)?(?:有)?\d{{1,4}}(?:张|份)?[、，]?){{2,}})"
    for match in regex.finditer(pattern, line.text):
        total = sum(int(one) for one in regex.findall(r"\d+", match["列"]))
        rest = line.text[match.end() :][:12]
        if total != int(match[1]) and not regex.match("[^。]{0,4}(?:无效|废)", rest) and line.own(match.start(1)):
            message = f"收回 {match[1]} 张，各档加起来是 {total} 张"
            yield script.at(line, *match.span(1), message, "请核对票数。")


def _pages(script: Script, line: Line) -> Iterator[Finding]:
    """材料一共12页，请翻到第15页."""
    for match in regex.finditer(r"(?:一共|共|总共|全文)(?:有)?(\d{1,3})页[^。]{0,12}?第(\d{1,3})页", line.text):
        if int(match[2]) > int(match[1]) and line.own(match.start(2)):
            yield script.at(line, *match.span(2), f"一共 {match[1]} 页，没有第 {match[2]} 页", "请核对页码。")
