"""A year that is over, planned for: 对2025年的经营目标作出安排, at a meeting of January 2026 that sums up 2025."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import around, begins
from meetingkit.wording import regex

# what of a year is only dealt with when it is over: 2025年度考核工作
AFTERWARDS = "考核|评议|述职|生活会|决算|年报|统计|总结|测评|绩效|兑现|收[尾官]|审计|[汇清结]算|评[先优比]|年检|鉴定|扫尾|冬|剩余|遗留|结转|满意度|普查|验收|考评|评估"
YEAR = rf"年(?![—－～~至到]|底|初|末)(?:度|全年)?的?(?![^，。；]{{0,14}}(?:{AFTERWARDS}))"
MATTER = "(?:工作|目标|任务|计划|重点|指标|打算|思路|举措|要点)"
PLANS = "(?:部署|安排|谋划|筹划|下达|动员)"
# 部署2025年工作; 对2025年的经营目标作出安排
PLANNED = (
    rf"(?:(?:^|[，；。、和并])(?:全面|认真|科学|统筹)?|(?:研究|要|将)){PLANS}了?(?P<年>20\d\d){YEAR}[^，。；、《》]{{0,10}}?{MATTER}(?!的?(?:情况|落实情况|完成|执行|总结|报告|以来|时))"
    rf"|(?:对|就|为)(?P<又>20\d\d){YEAR}[^，。；《》]{{0,14}}?{MATTER}[^，。；《》]{{0,6}}(?:作出?|作了|作个|进行|提出)[^，。；《》]{{0,6}}(?:部署|安排|谋划|动员)"
)
# what was planned then, and is told now
RECALLED = (
    "去年|上年|年初|曾|上次|当时|那次|落实|完成|对照|按照|根据|围绕|执行|回顾(?!过去)|会议精神|传达|[以之]来|考核|兑现"
)
LATEST = 4  # months in which the year before is summed up


def planned_for_the_past(script: Script, line: Line, today: date) -> Iterator[Finding]:
    """Where what is still to be done is that of the year before the meeting's, in the first months of a year."""
    for match in regex.finditer(PLANNED, line.text) if today.month <= LATEST and "年" in line.text else ():
        group = next(name for name in ("年", "又") if match[name])
        here = int(match[group]) == today.year - 1 and line.own(match.start(group))
        if here and not _recalled(line, match):
            message = f"会议在{today.year}年{today.month}月，部署的却是{match[group]}年"
            yield script.at(line, *match.span(group), message, f"请核对，像是{today.year}年。")


def _recalled(line: Line, match: re.Match[str]) -> bool:
    """Whether the clause tells what was planned at an earlier time, or somebody else's paper."""
    clause = around(line.text, *match.span(), "，。；！？")
    quoted = line.text.count("《", 0, match.start()) > line.text.count("》", 0, match.start())
    sentence = line.text[begins(line.text, match.start(), "。！？") : match.start()]
    return quoted or bool(regex.search(RECALLED, clause) or regex.search("去年|上年|年初|曾|当时", sentence))
