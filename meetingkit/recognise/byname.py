"""Whose turn it is where a paragraph says nothing but who he is: 请有关站所汇报。财政所所长某某。税务分局局长某某。"""

from __future__ import annotations

from meetingkit.recognise.belonging import called_as_a_whole
from meetingkit.recognise.course import Course, invited
from meetingkit.recognise.groups import collective
from meetingkit.recognise.names import is_somebody, of_organ, organ_at_end, surely_named
from meetingkit.recognise.people import people
from meetingkit.recognise.same import by_surname
from meetingkit.recognise.steps import TALKING
from meetingkit.recognise.text import FOREMOST, Sentence
from meetingkit.wording import regex

# what may stand before a name and behind it: 首先是某镇, 先从某镇开始, 某村：
AHEAD = f"(?:(?:首先|{FOREMOST}|接着|接下来|下面|然后|最后|随后)[，：]?(?:就?是|从)?|第[一二三四五六七八九十]+[位个家名](?:是|[，：])?|[（(]?[一二三四五六七八九十\\d]{{1,2}}[）)、.．] *)?"
TITLED = "(?P<title>，(?:他|她)?(?:发言|汇报|交流|分享|演讲|讲述|宣讲)?的?(?:题目|主题)(?:是|为)?：?《[^《》]+》)"
ALONE = f"{AHEAD}(?P<who>[^，。：；！？《》“”请由是从要将了]{{3,60}}?)(?:先来|先讲|先说|开始|来讲|来说)?{TITLED}?[：:]?"
NO_NAME = "感谢|谢谢|多谢|欢迎|祝贺|会议|大会|^会场|主会场|同志们|各位|大家|全体|(?:休息|结束|讨论|工作|情况|发言|汇报)(?:室)?$"
# 有请全教授, 让我们用掌声欢迎全教授: he who was invited to teach
COMES = "(?:下面|现在|首先|那么|好|，)*(?:让我们|请?大家|我们)?(?:再次)?(?:[用以]?(?:热烈的?)?掌声)?，?(?:有?请|欢迎)(?P<who>[^，。请：们]{2,16}?)(?:登台|上台|上讲台|授课|开讲|讲课|来讲|开始授课|(?:为|给)大家(?:授课|讲课|辅导|讲解))?$"
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


def guest_comes(course: Course, sentence: Sentence) -> bool:
    """Whether who was just invited to teach is now called by his name alone, behind another step: his is one of its own."""
    if course.invited is None or course.header or course.current is None or sentence.line - course.invited[0] > 1:
        return False
    comes = regex.fullmatch(COMES, sentence.masked)
    guest = course.invited[1]
    again = any(invited(one, two) for one in guest.speakers for two in course.current.speakers)
    if comes is None or again or len(guest.speakers) != 1 or not invited(guest.speakers[0], comes["who"]):
        return False
    course.invited = None
    course.open(guest.label, guest.subject, sentence.line)
    short = by_surname(guest.speakers[0], comes["who"])
    course.current.add(guest.speakers if short else (comes["who"],))
    return True
