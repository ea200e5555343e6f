"""A paper that is introduced by its title before it is called by what is told of it: 《甲报告》，请乙宣读摘要; and reports
of another kind that follow it within one item: 请丙作调研报告.
"""

from __future__ import annotations

from dataclasses import replace

from meetingkit.recognise.call import Call
from meetingkit.recognise.course import Course
from meetingkit.recognise.steps import DRAFTS, VAGUE, Open
from meetingkit.recognise.text import HAN, TITLE, Sentence
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

WHICH = f"(?:第[{HAN[:10]}\\d]{{1,3}}[项个号份](?:议案|提案|议题|报告|文件)?|(?:议案|提案|议题)[{HAN[:10]}\\d]{{1,3}})"
# 《2025年度利润分配方案》，请…; 第三项议案是《…》，由…; 接下来审议《…》
INTRODUCED = f"(?:首先|接下来|接着|下面|现在|再|先|然后|最后|，)*(?:是|审议|讨论|听取)?(?:{WHICH})?(?:是|为|，|：|—|、)*(?P<paper>{TITLE})(?=，|—|。|$)"
# 报告摘要, 修订内容, 候选人情况, 主要内容
OF_PAPER = f"{VAGUE}|(?:修[改订正]|起草|编制|制定|有关|相关|主要|具体|基本|的)+(?:情况|内容|条款|要点|考虑|背景|过程|依据)|(?:报告|议案|方案|草案|章程|文件|条文)?的?(?:摘要|要点|正文|全文|概要|概况|修[改订]要点)"
NEAR = 2  # paragraphs between a title that stands alone and who is called on it
# 宣读议案四，《关于…的议案》; 审议第一项议案《…》
BY_NUMBER = f"{WHICH}(?:，(?:也就是|即|就是)?|：|——?)?(?=《)"
NUMBERED = f"(?<=[读明报绍就于]){BY_NUMBER}"
# 请苏婧一并说明
ALONG = "请[^，。请]{2,20}?(?P<along>一并|一同|一块儿?)(?=说明|汇报|宣读|介绍|报告|作)"
# 宣读议案一。议案一是《甲报告》
TITLED_AFTER = f"(?:(?:这|该|此)?(?:份|个|项)?(?:{WHICH}|议案|报告)?的?(?:题目|名称|标题|全称)?)(?:就?是|为|叫)：?(?P<paper>{TITLE})$"
# 调研报告, 审查结果报告, 关于某事的调查报告
KINDS = "调研|调查|考察|视察|检查|审查|审核|初审|审计|评估|评议|监督"
OTHER_KIND = f"(?:[^，《》]{{0,40}}的?)?(?P<kind>{KINDS})(?:情况|结果|意见|工作)*的?报告"


def note_introduced(course: Course, sentence: Sentence) -> None:
    """Remember the paper with whose title a paragraph begins."""
    if "《" not in sentence.masked:
        return
    step = None if course.header else course.current
    if step and step.last == sentence.line and step.label in DRAFTS and regex.fullmatch(WHICH, step.subject or ""):
        after = regex.fullmatch(TITLED_AFTER, sentence.text)
        step.subject = after["paper"] if after else step.subject
    if not sentence.first:
        return
    if found := regex.match(INTRODUCED, sentence.text):
        course.introduced = (sentence.line, found["paper"])
        head = course.header
        if head and not (head.label or head.subject or head.speakers) and sentence.line - head.line <= NEAR:
            course.header = replace(head, subject=found["paper"])  # 【议案一】, and below it 《甲报告》，请…


def without_number(sentence: Sentence) -> Sentence:
    """宣读《关于…的议案》 of 宣读议案四，《关于…的议案》."""
    if "一" in sentence.masked and (along := regex.search(ALONG, sentence.masked)):
        sentence = sentence.without(*along.span("along"))
    found = regex.findall(BY_NUMBER, sentence.masked) if "《" in sentence.masked else ()
    only = regex.search(NUMBERED, sentence.masked) if len(found) == 1 else None
    return sentence.without(*only.span()) if only else sentence


def of_introduced(course: Course, call: Call, sentence: Sentence) -> Call:
    """A call that names no paper, or only a part of one, of the paper that was introduced right before."""
    call = replace(call, subject=_on_the_agenda(course, call.subject))
    line, paper = course.introduced
    near = 0 <= sentence.line - line <= NEAR and not course.header
    if not near or call.label not in DRAFTS or not call.speakers or call.subject == paper:
        return call
    step = course.current
    if step and (step.first >= line or (step.label == "表决" and not step.finished and step.last >= line)):
        return call  # it was called already
    if call.subject and not regex.fullmatch(OF_PAPER, call.subject):
        return call
    return replace(call, subject=paper)


def _on_the_agenda(course: Course, subject: str | None) -> str | None:
    """The title of 议案三, as the agenda told it; what is no such number as it is."""
    number = regex.fullmatch(WHICH, subject or "")
    at = parse_han(regex.sub(f"[^{HAN[:10]}\\d]", "", number[0])) if number else None
    if not at or at > len(course.topics):
        return subject
    title = regex.search(TITLE, course.topics[at - 1])
    return title[0] if title else subject


def several_introduced(course: Course, behind: int = 0) -> bool:
    """Whether more papers than one were told of one after another, but for as many steps `behind` them: what is asked, or
    put to the vote, then is of all of them.
    """
    told = course.steps[: len(course.steps) - behind][-2:]
    return len(told) > 1 and all(one.label in DRAFTS and regex.match(TITLE, one.subject or "") for one in told)


def asked_of_several(course: Course, step: Open | None) -> bool:
    """Whether a step is a floor of its own, on several papers that were told of before it."""
    return step is not None and step.aside and step is course.current and several_introduced(course, 1)


def another_report(call: Call, step: Open) -> bool:
    """请某主任委员作调研报告, behind the report of somebody else on the same matter: each is a step."""
    if not (call.type == step.type == "report" and call.speakers and step.called and step.speakers):
        return False
    found = regex.fullmatch(OTHER_KIND, call.subject or "")
    return found is not None and found["kind"] not in f"{step.topic or ''}{step.subject or ''}{step.said or ''}"
