"""A report that nobody reads aloud: 审查《某计划执行情况的报告》。这个报告采取书面形式，已印发各位代表。"""

from __future__ import annotations

from dataclasses import replace

from meetingkit.recognise.course import Course
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

IS_REPORT = "(?:报告|决算|预算执行情况|计划执行情况)(?:（[^（）]*）)?》?$"
# 采取书面形式; 已书面印发; 会上不再宣读; 请予审查
WRITTEN = (
    "书面(?:的?形式|方式|报告|材料|印发|提交|审[查议阅])|(?:会上|这里|大会上?|现场)?(?:不再|不作|不)(?:在会上|在大会上|逐一|一一)?(?:口头|宣读)"
    "|(?:已经?|均已|都已)[^，。]{0,8}(?:印发|发给|发到|发放|发至|装[入在]|放在)[^。]{0,16}，请[^，。请]{0,10}?(?:予以?|一并|认真|自行)*(?:审查|审阅)"
)
# 报告已书面印发，请代表们审议: read by each for himself, and no floor
FOR_ALL_TO_READ = "请[^，。请]{0,10}?(?:予以?|一并|认真|自行|会后)*(?:审查|审议|审阅|阅看)(?=，|$)"
TALKED_OVER = "讨论|意见|发言|表决|通过"

# 党费收缴情况报告已书面印发, behind a number that says no more
TOLD = "(?!该|这|此|以上|上述)(?P<what>[^，。《》]{4,40}?报告|《[^《》]*报告(?:（[^（）]*）)?》)(?:也|已经?|均|都|是|为|采[取用]|以)[^，。]{0,6}书面[^，。]*"


def written_report(text: str) -> str | None:
    """Which report is told to have been handed out; None where none is."""
    found = regex.match(f"{TOLD}(?=，|$)", text) if "书面" in text else None
    return found["what"] if found else None


def note_written(course: Course, sentence: Sentence) -> None:
    """Take the report that an item names as the step, though nobody is called to give it."""
    header = course.header
    if header and not (header.label or header.subject) and sentence.line <= header.line + 1:
        if report := written_report(sentence.text):
            course.header = replace(header, label="汇报", subject=report)
        return
    if header is None or header.label is not None or not regex.search(IS_REPORT, header.subject or ""):
        return
    if header.line < sentence.line <= header.line + 1 and regex.search(WRITTEN, sentence.masked):
        course.header = replace(header, label="汇报")


def only_read(sentence: Sentence) -> bool:
    """Whether all are asked to read what was handed out, and not to talk it over."""
    if "书面" not in sentence.masked and "宣读" not in sentence.masked:
        return False
    told = regex.search(WRITTEN, sentence.masked) and regex.search(FOR_ALL_TO_READ, sentence.masked)
    return bool(told) and "报告" in sentence.masked and not regex.search(TALKED_OVER, sentence.masked)
