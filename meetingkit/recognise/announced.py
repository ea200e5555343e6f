"""The matter of an item that its call does not say, as the announced agenda told it: 1.某情况（某经理）; 第一项，请某经理汇报."""

from __future__ import annotations

from dataclasses import replace

from meetingkit.recognise.alone import heading
from meetingkit.recognise.call import Call
from meetingkit.recognise.calls import call_of
from meetingkit.recognise.course import Course
from meetingkit.recognise.cues import TYPES
from meetingkit.recognise.headed import Heading
from meetingkit.recognise.numbering import number_of
from meetingkit.recognise.same import by_surname, same_person
from meetingkit.recognise.text import Sentence, masked
from meetingkit.wording import regex

TELLING = ("report", "explanation", "convey", "reading", "study")
BY_WHOM = "[（(][^（）()《》]{2,30}[）)]$|——[^，。—]{2,30}$"  # 上半年安全情况（安监部某经理）
TALKS = "(?:发言|讨论|研讨|交流|表态|点评|座谈|提问|答疑)$|^(?:说|谈|讲|听|问|议)"
# 总结上半年工作, 安排下半年工作: what whoever is asked under that number to speak does
DONE = "(总结|安排|部署|安排部署|布置)([^，。]{2,30}(?:工作|任务))"
ASKED = "(?:^|，)(?:先|再|首先|最后)?(?=请|有请|由(?!于|我))"  # 政策讲解，由股长甲讲解预算编制的变化
MOST = 30  # items of an agenda that are looked at for whom they call
SHORTEST = 4  # characters of a matter
LONGEST = 50  # characters of an item as it is announced


def as_announced(course: Course, call: Call, sentence: Sentence) -> Call:
    """The call of a numbered item with the matter that the announced agenda tells of that number."""
    if call.subject or call.by_chair or call.type not in (*TELLING, "address", "speech") or not course.topics:
        return call
    number = number_of(sentence)
    topic = course.topics[number - 1] if number and number <= len(course.topics) else ""
    words = regex.sub(BY_WHOM, "", topic.strip())
    if not words or len(words) > LONGEST or regex.search("[，。；]|^请|^由", words):
        return call
    if done := regex.fullmatch(DONE, words):
        label = "讲话" if done[1] != "总结" else "汇报"
        return replace(call, label=label, subject=done[2]) if call.label in ("讲话", "发言", label) else call
    if call.type == "speech":
        return call
    told = heading(Sentence(sentence.line, words, masked(words), True), 0, course.cues)
    subject = told.subject
    if told.label in ("发言", "交流") and call.type in TELLING and not regex.search(TALKS, words):
        subject = words  # 突出问题剖析
    elif TYPES[told.label] != call.type if told.label else call.type == "address":
        return call
    return replace(call, subject=subject) if subject and len(subject) >= SHORTEST else call


def election_announced(course: Course, sentence: Sentence) -> Heading | None:
    """The election that the announced agenda tells of a number behind which nothing is said: 进行第五项议程."""
    number = number_of(sentence)
    topic = course.topics[number - 1].strip() if number and number <= len(course.topics) else ""
    if not regex.match("(?:投票|差额|无记名)?选举", topic) or len(topic) > LONGEST:
        return None
    told = heading(Sentence(sentence.line, topic, masked(topic), True), 0, course.cues)
    return told if told.label == "选举" else None


def by_whom_announced(course: Course, call: Call) -> Call:
    """请组长甲宣读 with what the announced agenda said that he reads: 一是请组长甲宣读审计通知书."""
    if call.subject or call.by_chair or len(call.speakers) != 1 or not course.topics:
        return call
    for told in _asked_in(course):
        same = any(same_person(one, call.speakers[0]) or by_surname(one, call.speakers[0]) for one in told.speakers)
        if same and told.subject and (told.type == call.type or {told.type, call.type} <= {*TELLING}):
            return replace(call, subject=told.subject)
    return call


def _asked_in(course: Course) -> tuple[Call, ...]:
    """Whom the items of the agenda call to do what."""
    looked, calls = course.asked_in
    if looked != len(course.topics):
        words = [topic.strip() for topic in course.topics[:MOST] if len(topic) <= 2 * LONGEST]
        asked = [(one, regex.search(ASKED, masked(one))) for one in words]
        told = (call_of(Sentence(0, one, masked(one), True), found.end(), course.cues) for one, found in asked if found)
        calls = tuple(call for call in told if call and call.speakers)
        course.asked_in = len(course.topics), calls
    return calls
