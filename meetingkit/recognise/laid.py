"""What lies before all to be voted on, told before the vote is called: 《会议议程（草案）》已经发到各位手上; 对会议议程有没有意见."""

from __future__ import annotations

from meetingkit.recognise.course import Course
from meetingkit.recognise.headed import Heading
from meetingkit.recognise.steps import Open
from meetingkit.recognise.text import TITLE, Sentence
from meetingkit.recognise.tidying import tidy
from meetingkit.wording import regex

POINTS_BACK = "(?:该|此|这|本)[^，《]{0,8}|(?:上述|以上)[^，《]{0,4}|第[一二三四五六七八九十\\d]+[项个号](?:议案|议题|事项|提案|草案)?|(?:举手|投票|口头|鼓掌|现场|直接|来)+"  # 就该议案进行表决; 咱们就举手表决
# 各位代表对会议议程草案有没有意见: what is put to the vote where nothing else was told
ASKED_OF = "(?:^|，)[^，。对]{0,10}对([^，。]{4,30}?)(?:还)?有(?:没有|无|什么|何)(?:不同|别的|其他|修改)?意见"


def asked_of(course: Course, line: int) -> str | None:
    """What all were asked of right before the vote, where nothing was told that is put to it."""
    asked_at, matter = course.asked
    step = course.current
    if step is not None and step.label != "仪式" and not (step.label == "表决" and step.finished):
        return None
    if matter and line - asked_at <= 1:
        return matter
    only = regex.search(f"{TITLE}$", course.topics[0]) if len(course.topics) == 1 else None
    return only[0] if only else None  # 今天主要议一件事，就是《某方案》


# 请各位股东对上述四项议案填写表决票: what was told before, where it is voted on apart from that
BACK_AT_PAPERS = "(?:对|就)(?P<what>(?:以上|上述)[^，。《》]{0,4}?(?:议案|报告|草案|决议|方案|提案))(?:逐项|一并|分别|进行|填写|填好|投票|作|无记名|书面|举手)*(?:表决|票决)"


def pointed_back(sentence: Sentence) -> str | None:
    """The papers on which all vote, as the words point back at them."""
    found = regex.search(BACK_AT_PAPERS, sentence.masked) if "上" in sentence.masked else None
    return found["what"] if found else None


TELLER = "总?[监计唱]票(?:人员|人|员)?"


def tellers_of(course: Course, nominated: int, sentence: Sentence) -> str | None:
    """监票人、计票人 of whom somebody was proposed in the paragraph in which hands are raised."""
    if nominated != sentence.line or not course.tellers:
        return None
    return "、".join(dict.fromkeys(one if one[-1] in "人员" else f"{one}人" for one in course.tellers))


# 《会议议程（草案）》已经发到各位手上; 会议议程（草案）已提前印发
HANDED_OUT = (
    "(?:^|，)(?P<paper>《[^《》]+》|[^，。《》的]{0,10}(?:议程|名单|办法|方案|决议|决定|公约|章程|细则)(?:草案|[（(][^（）()]{2,6}[）)])?)"
    "，?(?:大家)?(?:已经?|都已?|会前|昨天|此前|之前|提前|刚才|前几天|前期|书面)+(?:[^，。]{0,6}(?:发|印发|摆|放|投)(?:给|到|在|至|出|了|送|各|大|，|$)|[^，。]{0,8}(?:看过|传阅|审阅))"
)
LAID = "([^，。请]{4,40}?(?:议程|草案|名单|办法|方案|决定|决议|章程|报告))，[^。]{0,40}(?:提请|提交|请)[^，。]{0,14}(?:审议|审定|通过|表决)$"


def note_asked(course: Course, sentence: Sentence) -> None:
    """Remember of what all are asked: 各位代表对会议议程草案有没有意见; and what lies before them."""
    handed = regex.search(HANDED_OUT, sentence.text) if regex.search("[发印摆放投看阅]", sentence.masked) else None
    if handed and not regex.match("上述|以上|[这该此]", handed["paper"]):
        course.asked = (sentence.line, handed["paper"])
    asked = regex.search(ASKED_OF, sentence.masked) if "意见" in sentence.masked else None
    if asked and not regex.fullmatch(POINTS_BACK, asked[1]) and not regex.match("[两三四五六几]", asked[1]):
        course.asked = (sentence.line, sentence.text[slice(*asked.span(1))])


KIND_ALONE = "议程|日程|名单|办法|方案|决议|决定|公约|章程|细则|草案"  # 先通过议程: what of is told next


def as_handed_out(course: Course, line: int, subject: str | None) -> str | None:
    """What is voted on, by the title under which it lies before all: 通过会议议程. 《会议议程（草案）》已经印发."""
    at, paper = course.asked
    if not paper or line - at > 1 or "《" in (subject or ""):
        return subject
    if subject is None:
        return paper
    in_full = "《" in paper or regex.fullmatch(KIND_ALONE, subject)
    return paper if in_full and is_title_of(paper, subject) else subject


def is_title_of(paper: str, matter: str) -> bool:
    """Whether a paper is what is voted on, said for short or in full: 会议议程 for 《会议议程（草案）》, 《章程》 for 《商会章程》."""
    one, other = (regex.sub("^本次|（[^（）]*）$|草案$", "", words.strip("《》")) for words in (matter, paper))
    return one in other or other in one


def named_in_full(step: Open, matter: str) -> str | None:
    """《某工作规程（草案）》 where an item was announced as 表决规程草案, on which no hands have been raised yet."""
    title = regex.search(TITLE, matter)
    waits = step.label == "表决" and step.headed and not (step.called or step.finished or "《" in (step.subject or ""))
    return title[0] if waits and title and step.subject and is_title_of(title[0], step.subject) else None


def lay(course: Course, sentence: Sentence) -> None:
    """本次会议的建议议程，…现提请会议审议。: what the vote that follows is about, where nothing else was announced."""
    fresh = course.current is None or course.current.type in ("vote", "ceremony")
    laid = regex.fullmatch(LAID, sentence.masked) if fresh and not course.header else None
    if laid and not regex.match("根据|按照|按|以上|上述|[两三四五六七八九几]", laid[1]):
        course.header = Heading(None, tidy(sentence.text[: laid.end(1)]), sentence.line)
