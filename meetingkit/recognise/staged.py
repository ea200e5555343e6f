"""A stage direction or heading in brackets that says of its step what it is: （奏国歌）, （讨论）, 【重温入党誓词】."""

from __future__ import annotations

from meetingkit.recognise.course import Course
from meetingkit.recognise.groups import collective
from meetingkit.recognise.rites import rite
from meetingkit.recognise.silence import silent
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

SO_MANY = "[两三四五六七八九十\\d]{1,2}[位名家个][^，、]{0,6}(?:依次|先后|分别)?发言"  # （三位代表发言）
HIS_TURN = "[^，、各]{2,4}代表(?:上台)?发言(?:完毕?|毕|结束)?"  # （教师代表发言）: who was just called by name
FILM = "(?:[^，]{0,4})?(?:播放|观看|放映)[^《，]{0,20}(《[^《》]+》)"


def name_rite(course: Course, sentence: Sentence) -> None:
    """【重温入党誓词】 heads the rite that is then called in the same paragraph."""
    step, (line, words) = course.current, course.ahead
    if step and step.label == "仪式" and not step.subject and step.first == line == sentence.line:
        step.subject = rite(words)


def direction(course: Course, sentence: Sentence) -> str:
    """（奏国歌） after 请全体起立 says what the ceremony is."""
    words, step = sentence.text.strip("（）()【】〔〕［］— "), course.current
    if (film := regex.match(FILM, words)) and not (step and step.label == "其他"):
        course.flush()
        course.open("其他", film[1], sentence.line, headed=True)
        step = course.current
    if step and step.label == "其他" and film and "《" not in (step.subject or ""):
        step.subject = film[1]
    heads = sentence.first and sentence.text.startswith("【") and not (step and step.last == sentence.line)
    course.ahead = (sentence.line, words) if heads else course.ahead
    if step and step.label == "仪式" and not step.subject and not heads:
        step.subject = words
    silent(course, words)
    if course.cues.any_of("现场讨论").search(words) and not (regex.match(SO_MANY, words) or _of_one(course, words)):
        course.asking = (None, -1, False)  # （讨论）: there was something to say
        if course.header:
            course.flush(always=True)
            step = course.current
        if step and step.label not in ("选举", "批评与自我批评", "民主测评", "休会"):
            step.discussion = True
    if step and not course.header:
        step.last = sentence.line
    return "direction"


def _of_one(course: Course, words: str) -> bool:
    """（家长代表发言）, behind the call of somebody by name: his turn, and no floor."""
    step = course.current
    if step is None or course.header or not regex.fullmatch(HIS_TURN, words):
        return False
    return step.called and bool(step.speakers) and not any(map(collective, step.latest))
