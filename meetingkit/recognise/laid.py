"""What is laid before all, or of what they are asked, before it is put to the vote: 本次会议的议程，现提请审议."""

from __future__ import annotations

from meetingkit.recognise.course import Course
from meetingkit.recognise.headed import Heading
from meetingkit.recognise.text import Sentence
from meetingkit.recognise.tidying import tidy
from meetingkit.wording import regex

POINTS_BACK = "(?:该|此|这|本)[^，《]{0,8}|(?:上述|以上)[^，《]{0,4}|(?:举手|投票|口头|鼓掌|现场|直接|来)+"  # 就该议案进行表决; 咱们就举手表决
TITLE = "《[^《》]+(?:《[^》]*》[^《》]*)*》"
# 各位代表对会议议程草案有没有意见: what is put to the vote where nothing else was told
ASKED_OF = "(?:^|，)[^，。对]{0,10}对([^，。]{4,30}?)(?:还)?有(?:没有|无|什么|何)(?:不同|别的|其他|修改)?意见"


def note_asked(course: Course, sentence: Sentence) -> None:
    """Remember of what all are asked: 各位代表对会议议程草案有没有意见."""
    asked = regex.search(ASKED_OF, sentence.masked) if "意见" in sentence.masked else None
    if asked and not regex.fullmatch(POINTS_BACK, asked[1]):
        course.asked = (sentence.line, sentence.text[slice(*asked.span(1))])


def asked_of(course: Course, line: int) -> str | None:
    """What all were asked of right before the vote, where nothing was told that is put to it."""
    asked_at, matter = course.asked
    if course.current is not None and course.current.label != "仪式":
        return None
    if matter and line - asked_at <= 1:
        return matter
    only = regex.search(f"{TITLE}$", course.topics[0]) if len(course.topics) == 1 else None
    return only[0] if only else None  # 今天主要议一件事，就是《某方案》


LAID = "([^，。请]{4,40}?(?:议程|草案|名单|办法|方案|决定|决议|章程|报告))，[^。]{0,40}(?:提请|提交|请)[^，。]{0,14}(?:审议|审定|通过|表决)$"


def lay(course: Course, sentence: Sentence) -> None:
    """本次会议的建议议程，…现提请会议审议。: what the vote that follows is about, where nothing else was announced."""
    note_asked(course, sentence)
    fresh = course.current is None or course.current.type in ("vote", "ceremony")
    laid = regex.fullmatch(LAID, sentence.masked) if fresh and not course.header else None
    if laid and not regex.match("根据|按照|按|以上|上述|[两三四五六七八九几]", laid[1]):
        course.header = Heading(None, tidy(sentence.text[: laid.end(1)]), sentence.line)
