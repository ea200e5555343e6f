"""Who is called beside those of the step that goes on: who comments on what was told, who shows what is looked at."""

from __future__ import annotations

from meetingkit.recognise.belonging import comments
from meetingkit.recognise.call import Call
from meetingkit.recognise.course import Course
from meetingkit.recognise.leads import Lead
from meetingkit.recognise.names import is_somebody
from meetingkit.recognise.steps import Open
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

ALSO = "^也|也(?:再|来|简单|[给跟和](?:大家|咱们?|我们|大伙儿?))*(?:[说讲谈聊]一?[说讲谈聊几两]|补充)"
GUIDES = "(?:讲解|解说|导览|导赏|演示|引导|陪同)(?:并(?:现场)?演示)?$"


def beside(course: Course, call: Call, sentence: Sentence, lead: Lead, step: Open) -> bool:
    """Whether a call is only of who comments on what was told, or who shows what is looked at; noted with the step."""
    if comments(call, sentence.masked, step, lead):
        step.remarks.append((sentence.line, call.speakers))
        return True
    besides = _guides(course, step, call, sentence) or _also_tells(course, step, call, lead)
    if besides:
        step.add(call.speakers)
    return besides


def _also_tells(course: Course, step: Open, call: Call, lead: Lead) -> bool:
    """监委会主任某某，你也说说, behind the treasurer's accounts: who tells something of the same matter."""
    told = step.type in ("report", "explanation") and call.type == "speech" and call.subject is None
    if not told or lead.joined or course.header or "也" not in course.heard:
        return False
    return regex.search(ALSO, course.heard) is not None and all(is_somebody(one, course.cues) for one in call.speakers)


def _guides(course: Course, step: Open, call: Call, sentence: Sentence) -> bool:
    """请大家参观某馆，由馆长某某现场讲解: who shows what is looked at."""
    looked_at = step.label == "其他" and step.last == sentence.line
    named_one = bool(call.speakers) and all(is_somebody(one, course.cues) for one in call.speakers)
    return looked_at and named_one and regex.search(GUIDES, sentence.masked) is not None
