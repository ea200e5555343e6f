"""Several who are asked to come up, and told by name behind a colon: 请三位代表登台：书记甲，经理乙，主任丙.

What they come up for was said before: to speak, as a heading tells, or to sign.
"""

from __future__ import annotations

from dataclasses import replace

from meetingkit.recognise.course import Course
from meetingkit.recognise.cues import TYPES
from meetingkit.recognise.names import ends_in_name, named, of_organ
from meetingkit.recognise.people import people
from meetingkit.recognise.steps import TALKING, Open
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

COME = "上台|登台|上场|登场|出场|到台前|到前面来?|到主席台|就座|入座|到发言席"
SO_MANY = "[两二三四五六七八九十\\d]{1,2}[位名家个对]|几[位家名]|以下|下列|各位|代表|双方"
# 请三位学员代表登台：…; 有请四家单位的同志依次上台，他们是：…; 登台发言的三位是：…
COME_UP = (
    f"(?:(?:下面|现在|首先|接下来|掌声|，)*(?:有请|请|欢迎)(?=[^，。：]{{0,8}}(?:{SO_MANY}))[^，。：请由]{{2,20}}?"
    f"(?:依次|分别|先后|轮流|按顺序|共同|一起)?(?:{COME})*(?:，(?:[他她]们|分别|依次)+(?:分别|依次)?(?:是|为))?"
    f"|(?:{COME})?(?:发言|汇报|交流|表态|介绍|述职)的(?:[两二三四五六七八九十\\d]{{1,2}}[位名家个])?(?:同志|代表|单位|老师|同学)?(?:分别|依次)*(?:是|有))"
    "[：:](?P<who>[^。：！]{8,300})$"
)
# 科长甲、科长乙、所长丙，请上前来: behind those who were called as a whole, each by name
ASKED_UP = f"(?:(?:首先|先|下面|第[一二三四五六七八九十][批组轮]|，)*)(?P<who>[^。：！请由]{{6,300}}?)，(?:也|就|都|现在)*请(?:各位|你们|他们|[两二三四五六七八九十]位|大家)*(?:依次|逐一|一起|共同|分别)*(?:{COME}|到台前来|上前来?|上来|到前面|到前台|出列|过来|到桌前来?)(?:签[字约名])?$"
ALSO_UP = ("签约", "仪式")
GIVEN = "领奖|受奖|接受|获奖|领取|颁"  # who is given something, and does not speak
ASKED_TO = "(?:发言|汇报|交流|表态|介绍|述职|分享)(?:，[^，：]{0,8})?[：:]$"  # 请三位同志依次发言：…
LABELS = ("签约",)


def come_up(course: Course, sentence: Sentence) -> str | None:
    """Note those who are asked up as acting in what a heading said before; None where nobody is, or nothing was said."""
    if "：" not in sentence.masked and ":" not in sentence.masked:
        return _each_asked_up(course, sentence)
    step = _awaiting(course)
    told = regex.match(COME_UP, sentence.masked) if step or course.header else None
    ahead = sentence.masked[: told.start("who")] if told else ""
    if told is None or regex.search(f"{GIVEN}|{ASKED_TO}", ahead):
        return None
    who = _by_name(course, sentence.text[told.start("who") :])
    if len(who) < 2 or not _may_act(course):
        return None
    if course.header:
        course.header = replace(course.header, speakers=(), told=False)
        course.flush(always=True)
    step = course.steps[-1]
    step.speakers.clear()  # those who were called as a whole
    step.add(who)
    return course.goes_on(sentence, f"step:{step.type}")


def _each_asked_up(course: Course, sentence: Sentence) -> str | None:
    """科长甲、科长乙，请上前来, to sign: those who were called as a whole, each by name; None where nobody was."""
    step = None if course.header else course.current
    told = regex.fullmatch(ASKED_UP, sentence.masked) if step and "，请" in sentence.masked else None
    if step is None or told is None or not (step.type in TALKING or step.label in ALSO_UP):
        return None
    who = _by_name(course, sentence.text[slice(*told.span("who"))])
    as_a_whole = [one for one in step.latest if not named(one, course.cues)]
    if len(who) < 2 or not (as_a_whole or not step.speakers):
        return None
    step.speakers = [one for one in step.speakers if one not in as_a_whole]
    step.add(who)
    return course.goes_on(sentence, f"step:{step.type}")


def _awaiting(course: Course) -> Open | None:
    """The step that was announced, and for which nobody has been called by name."""
    step = None if course.header else course.current
    waits = step is not None and step.headed and (step.type in TALKING or step.label in LABELS)
    return step if step and waits and not any(named(one, course.cues) for one in step.latest) else None


def _may_act(course: Course) -> bool:
    """Whether those who come up are to speak, or to sign, by what was announced."""
    label = (course.header and course.header.label) or (course.current and not course.header and course.current.label)
    return bool(label) and (TYPES[label or "其他"] in TALKING or label in LABELS)


def _by_name(course: Course, words: str) -> tuple[str, ...]:
    """All of them, where each is told with his name: 书记甲，经理乙; those whom only 、 sets apart may hold two posts."""
    row = regex.sub("，(?:每[位人家]|时间|限时|用时|其[他余]|大家|掌声).*$", "", words)
    who = people(row, course.cues)
    sure = [named(one, course.cues) or of_organ(one, course.cues) or ends_in_name(one, course.cues) for one in who]
    return who if all(sure) else ()
