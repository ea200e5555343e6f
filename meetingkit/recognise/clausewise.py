"""Who acts one after another, told in clauses behind all of them: 请各组组长汇报。先请甲组长，然后是乙组长、丙组长."""

from __future__ import annotations

from meetingkit.recognise.course import Course
from meetingkit.recognise.groups import collective
from meetingkit.recognise.names import is_somebody
from meetingkit.recognise.people import people
from meetingkit.recognise.steps import TALKING
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

# 先请, 然后是, 从, 最后
_AHEAD = "(?:(?:先|首先|头一[个家]|第[一二三四五六七八九十][个家]|打头的?|然后|随后|接着|接下来|之后|再|后面?|最后|末了|依次|分别)(?:就?是|由|请|有请|轮到|从)?|(?:先|首先)?从|由|有?请)"
_BEHIND = (
    "(?:(?:先|接着|跟着|依次|分别|最后)(?:来|说|讲|汇报|发言)?|开始|打头|起头|开个?头|接上|跟上|压轴|收尾|汇报|发言)"
)
CLAUSE = f"(?P<ahead>(?:{_AHEAD}){{0,2}})(?P<who>[^，]{{3,80}}?)(?P<behind>{_BEHIND}?)"


def in_clauses(course: Course, sentence: Sentence) -> str | None:
    """Take all whom the clauses of a sentence name, each in his turn, as speakers of the step in which all were called."""
    step = None if course.header else course.current
    if step is None or step.type not in TALKING or not step.speakers or "，" not in sentence.masked:
        return None
    said = course.heard  # as it was said, not as it was put otherwise
    if not all(map(collective, step.latest)) or regex.search("准备|补充|点评", said):
        return None
    told = [regex.fullmatch(CLAUSE, clause) for clause in said.split("，")]
    who = tuple(one for clause in told if clause for one in people(clause["who"], course.cues))
    ordered = all(clause and (clause["ahead"] or clause["behind"]) for clause in told)
    if not ordered or len(who) <= 1 or not all(is_somebody(one, course.cues) for one in who):
        return None
    step.speakers = []
    step.add(who)
    step.bare = True
    return course.goes_on(sentence, f"step:{step.type}")
