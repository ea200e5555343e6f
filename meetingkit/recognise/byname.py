"""Whose turn it is where a paragraph says nothing but who he is: 请有关站所汇报。财政所所长某某。税务分局局长某某。"""

from __future__ import annotations

from meetingkit.recognise.belonging import called_as_a_whole
from meetingkit.recognise.course import Course
from meetingkit.recognise.groups import collective
from meetingkit.recognise.names import is_somebody, of_organ, organ_at_end, surely_named
from meetingkit.recognise.people import people
from meetingkit.recognise.steps import TALKING
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

# what may stand before a name and behind it: 首先是某镇, 先从某镇开始, 某村：
AHEAD = "(?:(?:首先|先|接着|接下来|下面|然后|最后|随后)[，：]?(?:就?是|从)?|第[一二三四五六七八九十]+[位个家名](?:是|[，：])?|[（(]?[一二三四五六七八九十\\d]{1,2}[）)、.．] *)?"
TITLED = "(?P<title>，(?:他|她)?(?:发言|汇报|交流|分享|演讲|讲述|宣讲)?的?(?:题目|主题)(?:是|为)?：?《[^《》]+》)"
ALONE = f"{AHEAD}(?P<who>[^，。：；！？《》“”请由是从要将了]{{3,60}}?)(?:先来|先讲|先说|开始|来讲|来说)?{TITLED}?[：:]?"
NO_NAME = "感谢|谢谢|多谢|欢迎|祝贺|会议|大会|^会场|主会场|同志们|各位|大家|全体|(?:休息|结束|讨论|工作|情况|发言|汇报)(?:室)?$"
LONGEST_ORGAN, LONGEST = 12, 70  # characters
SHORTEST = 4  # characters of a post with a name


def by_name_alone(course: Course, sentence: Sentence) -> bool:
    """Whether a paragraph is the name of one of those who were called as a whole; he is noted as acting."""
    step = None if course.header else course.current
    begins = sentence.first or sentence.text.startswith(("首先", "先"))
    if step is None or not begins or sentence.asked or len(sentence.text) > LONGEST:
        return False
    said = regex.fullmatch(ALONE, sentence.text) if step.type in TALKING or called_as_a_whole(step) else None
    if said is None or regex.search(NO_NAME, said["who"]):
        return False
    entitled = said["title"] and step.headed and step.type == "speech" and (step.subject or "").startswith("《")
    if not (step.bare or entitled or called_as_a_whole(step)):
        return False
    who = people(said["who"], course.cues)
    if not who or not all(_one_of_them(one, course) for one in who):
        return False
    if entitled:
        step.subject = step.topic  # 典型发言: each talk has a title of its own
    step.leaders = step.leaders or step.label == "讲话"
    step.add(who)
    step.last, step.bare = sentence.line, True
    return True


def _one_of_them(words: str, course: Course) -> bool:
    """Whether words are somebody with his name, or an organ."""
    if collective(words):
        return False
    if is_somebody(words, course.cues) or of_organ(words, course.cues):
        return len(words) > SHORTEST or surely_named(words, course.cues)
    return len(words) <= LONGEST_ORGAN and organ_at_end(words, course.cues)
