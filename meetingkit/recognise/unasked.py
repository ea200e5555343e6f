"""Whoever is to act, where no word asks him: 下面，县林业局局长通报情况; 常务副区长某某向老同志们通报情况。"""

from __future__ import annotations

from meetingkit.recognise.alone import LONGEST
from meetingkit.recognise.call import Call
from meetingkit.recognise.course import Course
from meetingkit.recognise.leads import Lead
from meetingkit.recognise.matter import TOLD_OF
from meetingkit.recognise.names import is_somebody, may_be_called
from meetingkit.recognise.parting import parted
from meetingkit.recognise.people import people
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

HAS_TOLD = "(?:[讲谈说]|介绍|汇报|发言|通报|报告)了(?!解)"
SHORTEST_NAMED = 4  # characters of a post with a name
NOT_WHO = "我|让|对|把|将|感谢|谢谢|欢迎|希望|还有|由"
NO_NAMES = "[：—]|代表(?!、|[^，、]{2,3}(?:的(?:妈妈|爸爸|母亲|父亲|爷爷|奶奶|家长))?(?:、|$))|的$"  # 甲代表乙; but 企业代表、经理甲 and 家长代表乙 are somebody
FOR_OTHERS = "，?(?:共同|一起|分别|依次|上台)*(?:为|给|向)[^，。]{2,}"
COMING = "今[天日]|这次|本次|专程|专门|特意|派人|派员|派出|将"  # 考察组今天到我局，对班子进行测评: why they are here
OF_ALL = ("签约", "仪式", "其他", "民主测评")  # what several do together


def unasked(course: Course, sentence: Sentence, lead: Lead) -> Call | None:
    """下面，县林业局局长通报情况; within a ceremony: 少先队员献唱…."""
    rite = course.current is not None and course.current.label == "仪式"
    if "请" in sentence.masked or not (sentence.first and (lead.joined or rite)):
        return None if "请" in sentence.masked else _declared(course, sentence, lead)
    text, blotted = sentence.text[lead.end :], sentence.masked[lead.end :]
    if (
        len(text) > LONGEST
        or regex.match("我|请|让|向|大家|同志|各位|进行|开始|进入|转入|举行|先?安排|的|是", text)
        or regex.search(HAS_TOLD, blotted)
        or not (found := parted(text, blotted, course.cues))
    ):
        return None
    who, call = found
    known = not regex.search(COMING, who) and may_be_called(who, course.cues) and (lead.joined or call.label == "仪式")
    return Call(call.label, call.subject, people(who, course.cues)) if known else None


def _for_others(found: tuple[str, Call], text: str) -> bool:
    """书记某某、部长某某为新兵佩戴红花: a rite that somebody does for others, and not all together."""
    return found[1].label == "仪式" and regex.match(FOR_OTHERS, text[len(found[0]) :]) is not None


def _declared(course: Course, sentence: Sentence, lead: Lead) -> Call | None:
    """常务副区长某某向老同志们通报情况。: who does what, without a word that asks him."""
    dash = regex.match(
        "[—－-]+|第[一二三四五六七八九十]+[，、]|[^，。：；“《的第]{2,6}(?<![有是为])：", sentence.masked[lead.end :]
    )  # 公布方案：某主任解读《…》
    at = lead.end + (dash.end() if dash else 0)
    text, blotted = sentence.text[at:], sentence.masked[at:]
    below = course.header is not None and course.header.line == sentence.line  # 第一项是总结。局长某某对工作进行总结。
    if (
        not (sentence.first or below)
        or len(text) > LONGEST
        or sentence.asked
        or regex.search(TOLD_OF, blotted)
        or regex.match(NOT_WHO, text)
    ):
        return None
    found = parted(text, blotted, course.cues)
    if found is None or found[1].by_chair or (found[1].label in OF_ALL and not _for_others(found, text)):
        return None
    who = people(found[0], course.cues)
    sure = (
        not regex.search(NO_NAMES, found[0])
        and "的这" not in text
        and all(is_somebody(one, course.cues) and len(one) > SHORTEST_NAMED for one in who)
    )
    return Call(found[1].label, found[1].subject, who) if who and sure else None
