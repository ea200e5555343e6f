"""Who leads the reading: by name, behind all who were called to it as a whole: 先由各位成员领学。请副局长甲领学《通知》."""

from __future__ import annotations

from meetingkit.recognise.call import Call
from meetingkit.recognise.course import Course
from meetingkit.recognise.groups import collective
from meetingkit.recognise.names import is_somebody
from meetingkit.recognise.steps import Open
from meetingkit.wording import regex

# 学习原文, 学习有关文件: of what nothing is told
ANY_TEXT = "(?:有关|相关|重要|上级|近期|以下|几[篇份个]|[两三四五六][篇份个])*的?(?:原文|原著|文件|文章|篇目|材料|内容|精神|理论|政策|法规)+"


def read_by_name(course: Course, step: Open, call: Call) -> bool:
    """Whether the first by name of those who were called to read as a whole is called, who takes their place."""
    whole = step.label == call.label == "学习" and step.speakers and all(map(collective, step.speakers))
    untold = step.subject is None or regex.fullmatch(ANY_TEXT, step.subject)
    if not (whole and untold and call.subject) or not all(is_somebody(one, course.cues) for one in call.speakers):
        return False
    step.speakers = [*call.speakers]
    return True
