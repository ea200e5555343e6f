"""Papers of which one was read and another is to be passed."""

from __future__ import annotations

from meetingkit.recognise.course import Course
from meetingkit.wording import regex

KIND_OF_PAPER = (
    "(名单|办法|方案|决议|决定|章程|规则|规约|公约|细则|规定|规划|要点|议程|预算|决算)(?:[（(][^（）()]*[）)])?$"
)


def of_another_paper(course: Course) -> bool:
    """通过监票人名单，请甲宣读, behind what was read of 《选举办法》: whether the vote announced last is on a paper of another kind."""
    step = None if course.header else course.current
    if step is None or step.label != "表决" or step.called or step.finished or not step.subject:
        return False
    kind = regex.search(KIND_OF_PAPER, step.subject)
    return "《" in step.subject or (kind is not None and kind[1] not in (course.draft or ""))
