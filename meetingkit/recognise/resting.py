"""When all rest for some minutes, or go where their picture is taken."""

from __future__ import annotations

from meetingkit.recognise.course import Course
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

PAUSE = "(?:^|，)(?:[拍照]完[照相]，?|合影(?:完毕?|结束)?(?:之?后)?，?)?(?:现在|下面|先|大家|我们|咱们|中间|中场|会间|课间|之后|(?:其他|其余)(?:同志|人员|各位)?|各位[^，]{0,4}|[^，]{0,2}代表们?|[^，。]{1,4}们(?:则|就|都)?|请|原地|就地|会议|大会)*(?:茶歇|休息|休会|歇)(?:一下)?，?[一二三四五六七八九十两半\\d]{1,3}个?(?:分钟|刻钟|小时|来?分钟)(?=，|后|$)|(?:^|，)(?:会议|大会|活动|培训|评审|全会|本次会议)?(?:现在|先|就|暂时|临时)*(?:暂停|中断)(?:进行)?[一二三四五六七八九十两半\\d]{1,3}个?(?:分钟|刻钟|小时)(?=，|$)"
# 咱歇一会儿; 大家先休息片刻
REST = "(?:咱们?|我们|大家|大伙儿?|各位[^，。]{0,4}|代表们|乡亲们)(?:先|就|都|也|原地|中间|中场)*(?:歇|休息)(?:一?会儿?|片刻|口气|一歇|歇(?!后))|(?:^|，)(?:请?大家|各位[^，。]{0,4}|我们|咱们|现在|下面)?稍[作事微]休息(?=，|$|片刻)"
# 请全体代表到楼前合影留念: all go somewhere for it, as they do for a pause; a picture on the stage is no step
PICTURE = "(?:^|，)(?:下面|现在|最后|接下来|随后|首先|先|就|请|让我们|，)*(?:请|让)?(?P<who>[^，。请]{0,30}?)(?:到|移步至?|前往|来到|去往|在)(?!会|场)[^，。请]{2,24}?，?(?:集体|共同|一起|统一|咱们?|我们|大家)*(?:合影|合个影|照相|拍照|拍(?:个|张|一张)?(?:集体照|合影|大合影))"
EVERYBODY = "各位|全体|大家|大伙|我们|咱们|来宾|嘉宾|代表|会员|学员|师生|员工|同志|同学|朋友|们$|^$"
NOT_ALL = "受表彰|获奖|先进|优秀|台上|[两二三四五]位|留步|劳模|双方|师徒|家长|志愿者|选手|受聘|当选|会后|稍后|结束后|散会|(?<![最然])之?后|毕业生"


def pauses(sentence: Sentence) -> bool:
    """请代表们休息十分钟后继续开会: whether all are to have a pause."""
    found = regex.search(f"{PAUSE}|{REST}", sentence.masked) if regex.search("[息会歇停]", sentence.masked) else None
    return bool(found) and not regex.search(
        "休息(?:日|时间)|(?:休息|休会|茶歇|会议|活动|培训|放假|节日)期间|下半段", sentence.masked
    )


def has_picture_taken(course: Course, sentence: Sentence) -> bool:
    """请全体代表到楼前合影留念: whether all go to have their picture taken, and not those who were given something."""
    if not course.steps or not regex.search("合影|合个影|照相|拍照|集体照", sentence.masked):
        return False
    found = regex.search(PICTURE, sentence.masked)
    return (
        found is not None
        and regex.search(EVERYBODY, found["who"]) is not None
        and not regex.search(NOT_ALL, sentence.masked[: found.end()])
    )


# 开班式到此结束。请全体学员到楼前合影，九点半回到教室上课: behind the end of a part, all come back
COME_BACK = "(?:合影|休息|[点时分半后])[^。；]{0,16}(?:回到|返回|回来|上课|开讲|听课|上第[一二][堂节]课|继续(?:上课|学习|开会|培训))"


def rests_between(course: Course, sentence: Sentence, paragraph: str) -> bool:
    """Whether all have a pause or their picture taken behind the end of a part, and come back for the next."""
    if not regex.search(COME_BACK, paragraph) or (course.current and course.current.label == "休会"):
        return False
    return pauses(sentence) or has_picture_taken(course, sentence)
