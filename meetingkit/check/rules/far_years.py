"""A plan, a budget or a report of a year that is far away: 批准的2062年度审计项目计划, in 2026."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex

FAR = 8  # years for which nobody has a plan of that one year
OF_A_YEAR = r"(?<!\d)(?P<年>20\d\d)年度(?![—－~～至到]|目标|愿景|远景|规划)"
# what has been done by the day of the meeting
DONE = r"(?:批准|通过|下达|印发|审定|确定|制定|签订|出台|公布)(?:的|了)《?(?P<年>20\d\d)年(?!度|以前|之前|前|底前|远景|愿景|目标|规划|碳)"


def years_far_away(script: Script, line: Line, this: int) -> Iterator[Finding]:
    """Every year of a 年度, and every one of what is already settled, that is many years ahead."""
    for pattern in (OF_A_YEAR, DONE):
        for match in regex.finditer(pattern, line.text):
            if int(match["年"]) - this > FAR and line.own(match.start("年")):
                message = f"会议在{this}年，这里是{match['年']}年"
                yield script.at(line, *match.span("年"), message, "请核对年份，像是数字写颠倒了。")
