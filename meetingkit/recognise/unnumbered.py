"""A heading without a number before whom it is for: 听取换届工作报告。请甲报告。; 向代表们通报收支情况，请甲通报。"""

from __future__ import annotations

from meetingkit.recognise.alone import heading
from meetingkit.recognise.call import Call
from meetingkit.recognise.calls import call_of
from meetingkit.recognise.course import Course
from meetingkit.recognise.cues import TYPES
from meetingkit.recognise.headed import Heading
from meetingkit.recognise.leads import lead_of
from meetingkit.recognise.names import is_somebody
from meetingkit.recognise.people import people
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

TO_WHOM = "(?:向(?:大会|大家|各位[^，。]{0,4}|[^，。]{2,8}?)(?=通报|汇报|报告|介绍|说明|解读|传达|公布))?"
DOES = "(?:听取|通报|汇报|报告(?!人)|介绍|说明|解读|传达|学习|宣读|宣布|公布|反馈|讲解|部署|安排|审议|讨论|研究|通过|审定|票决)"
TOLD = "[^，。]*(?:了|过(?!程)|已|刚才|大家|我们|要|会后|[之以]后|期间|时间|完毕|结束|议案|提案|顺利|精彩|很)"  # of the past, or of what is wished
HEADS = f"(?:(?:首先|先|再|接着|然后|最后|接下来|下面|现在|随后|紧接着)，?)?{TO_WHOM}(?P<what>(?!{TOLD}){DOES}[^，。：；请由]{{3,50}}?)"
BEFORE_CALL = f"(?:(?:现在|下面|接下来)，?)?{HEADS}，(?=有?请|由(?!于|我))"  # all in one sentence
# 介绍项目情况。有请管委会主任某某。: who does it, and nothing else
ASKED_ALONE = (
    "(?:先|首先|下面|现在|，)*(?:(?:掌声)?有?请|由(?!于|我))(?P<who>[^，。请由]{4,40}?)(?:上台|来|为大家介绍)?$"
)
ASKS = "(?:先|首先|下面|现在|，)*(?:(?:掌声)?有?请|由(?!于|我))"
TELLING = ("report", "explanation", "reading", "convey", "study", "announcement")
NEXT_LINE = 1
UNTOLD = ""  # of no kind that is told


def within_one(course: Course, sentence: Sentence) -> Sentence:
    """通报收支情况，请甲通报 as a call under that heading; other sentences as they are."""
    if course.header or not sentence.first or ("，请" not in sentence.masked and "，由" not in sentence.masked):
        return sentence
    found = regex.match(BEFORE_CALL, sentence.masked)
    rest = sentence.without(0, found.end()) if found else sentence
    head = _heading(course, sentence, found.span("what"), _called(course, rest)) if found else None
    if head is None:
        return sentence
    course.flush()
    course.header = head
    return rest


def above(course: Course, sentence: Sentence) -> None:
    """The heading of the sentence before, now that somebody is asked behind it; else note this one where it may be one."""
    before, course.spare = course.spare, None
    if course.header or (before and course.current and course.current.first == before.line):
        return  # taken already as what it announces
    last = course.unheard[-1] if course.unheard else None
    behind = before and last and last.first and last.line == before.line and sentence.line - before.line <= NEXT_LINE
    if before and behind and regex.match(ASKS, sentence.masked):
        found = regex.fullmatch(HEADS, before.masked)
        head = _heading(course, before, found.span("what"), _called(course, sentence)) if found else None
        if head:
            course.header = head
    elif sentence.first and not sentence.asked and regex.fullmatch(HEADS, sentence.masked):
        course.spare = sentence


def _called(course: Course, sentence: Sentence) -> Call | None:
    """Who is called to do what, where it is somebody."""
    call = call_of(sentence, lead_of(sentence, course.cues).end, course.cues)
    if call is None and (alone := regex.fullmatch(ASKED_ALONE, sentence.masked)):
        who = people(alone["who"], course.cues)
        return Call(UNTOLD, None, who) if who and all(is_somebody(one, course.cues) for one in who) else None
    return call if call and call.speakers and not call.by_chair else None


def _heading(course: Course, sentence: Sentence, span: tuple[int, int], call: Call | None) -> Heading | None:
    """What the words of a sentence from a place to another head, if the call is of that kind; else None."""
    if call is None:
        return None
    part = Sentence(sentence.line, sentence.text[slice(*span)], sentence.masked[slice(*span)], True)
    found = heading(part, 0, course.cues)
    label = found.label or "表决"
    if call.label == UNTOLD:
        return found if found.subject and TYPES[label] in TELLING and not (found.speakers or found.strong) else None
    fits = TYPES[label] == call.type or (call.type in TELLING and (label == "表决" or TYPES[label] in TELLING))
    fits = fits or (call.type == "speech" and found.label is None)
    return found if fits and found.subject and not found.speakers and not found.strong else None
