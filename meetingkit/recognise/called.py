"""Whom a clause calls, in whatever words: 请…, 由…, 小葛，你…, 下一位，某同志, 下面，我…."""

from __future__ import annotations

from dataclasses import replace

from meetingkit.recognise.call import Call
from meetingkit.recognise.calls import HIS_TITLE, VOCATIVE, call_of, next_one, own_call, told_call
from meetingkit.recognise.course import Course
from meetingkit.recognise.cues import Cues
from meetingkit.recognise.leads import Lead
from meetingkit.recognise.matter import matter_of
from meetingkit.recognise.names import is_somebody, named
from meetingkit.recognise.noting import NOMINATED
from meetingkit.recognise.people import people
from meetingkit.recognise.same import by_surname, same_person
from meetingkit.recognise.steps import Open
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

LECTURE = "(?:讲座|授课|党课|辅导|讲课)的?(?:题目|主题|内容)|讲台"  # 讲座的题目是《…》，下面把时间交给甲律师
# 今天我们有幸邀请到某教授，为大家作专题辅导
INVITED = "(?:为此，|今天|今晚|这次|本次)?，?(?:(?![上去前昨曾往])[^，。请邀]{1,8}?(?:今[天晚])?)?(?:特别|专门|特地|特意|有幸|(?:很|非常|十分)荣幸地?)*(?:邀请(?:到|来)?|请(?:到|来))了?(?:的(?:老师|专家|嘉宾|主讲人)?是)?(?P<who>[^，。]{4,40}?)，?(?:来)?(?:(?:围绕|就)[^，。]{2,30}?)?[为给](?:我们|咱们|大家|同志们|全体[^，]{1,6})(?:带来一[场次堂节个])?(?=[作讲授上解辅分])"
MEASURED = (
    "请(?:大家|各位|全体)[^，。]{0,6}?对[^，。]{4,40}?(?:进行|开展|作)(?:现场|无记名)?(?:民主)?(?:测评|评议)(?=，|$)"
)
LEADS_OATH = "(?:领誓|监誓|领读|领诵)人"  # told of a rite, no list of who is here
WHAT_HE_DOES = "^(?:(?:负责)?[监计唱]票|记账|管账|记录)的(?=[^，的]{2,3}$)"  # 监票的某某，你报一下票数
NTH = "(?:第[一二三四五六七八九十\\d]+|下一|头一|最后一)[个位家名组场轮批][，：:]"


def called(course: Course, sentence: Sentence, lead: Lead) -> Call | None:
    """Whom the clause itself calls: 请…, 由…, 下面，我…, 讲话的是…."""
    if regex.search(NOMINATED, sentence.masked) and "请" not in sentence.masked:
        return None  # 由甲、见证律师乙为监票人: nobody is asked to act
    guest = regex.match(INVITED, sentence.masked, lead.end)
    if guest:
        told = matter_of(sentence.text[guest.end("who") :].lstrip("，"), course.cues)
        told = replace(told, speakers=people(sentence.text[slice(*guest.span("who"))], course.cues)) if told else None
        if course.header or "带来一" in guest[0]:
            return told
        if told and told.label == "学习" and all(is_somebody(one, course.cues) for one in told.speakers):
            course.invited = (sentence.line, told)
    last = sentence.masked.find("最后") if lead.last else -1
    nth = regex.match(
        NTH, sentence.masked, last if last >= 0 else lead.end
    )  # 第一组，请甲行与乙公司签约; 最后一个，请丙汇报
    call = call_of(sentence, nth.end() if nth else lead.end, course.cues)
    if call and not (guest and call.speakers and call.speakers[0][0] in "到来了"):  # 邀请|到某教授: as a guest
        measured = call.label == "发言" and regex.search(MEASURED, sentence.masked)
        return None if measured else call  # 下面请大家对某人进行民主评议
    if told := voiced(sentence, course.cues):
        return told
    if following := next_one(sentence, course.cues):
        again = course.current and not course.header and _called_again(course.current, following)
        titled = regex.search(HIS_TITLE, sentence.text)
        label = (course.header and course.header.label) or (
            "学习" if regex.search(LECTURE, sentence.masked) else "发言"
        )
        return None if again else Call(label, titled[1] if titled else None, following)
    mine = own_call(sentence, lead.end, course.cues) if lead.joined or course.header else None
    listing = course.only_rites and not regex.match(LEADS_OATH, sentence.masked)
    return mine or (None if listing else told_call(sentence, course.cues))


def voiced(sentence: Sentence, cues: Cues) -> Call | None:
    """小葛，你念一下选举结果: who is called by name, and told what to do as 你; None where nobody is."""
    match = (
        regex.match(VOCATIVE, sentence.masked)
        if regex.search("，(?:请?[你您]|上|过来|到|站)", sentence.masked)
        else None
    )
    if match is None:
        return None
    who, matter = regex.sub(WHAT_HE_DOES, "", sentence.text[slice(*match.span(1))]), sentence.text[match.end() :]
    told = matter_of(matter, cues) if named(who, cues) else None
    return replace(told, speakers=people(who, cues)) if told else None


def _called_again(step: Open, called: tuple[str, ...]) -> bool:
    """欧阳老师，请。 right behind the call of 欧阳静教授."""
    return bool(step.speakers) and (
        same_person(step.speakers[-1], called[0]) or by_surname(step.speakers[-1], called[0])
    )
