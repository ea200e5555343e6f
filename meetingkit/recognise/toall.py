"""The floor that is opened behind a report by leaving the time to all, or to those of one sort and then of another."""

from __future__ import annotations

from meetingkit.recognise.course import Course
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

# 情况就通报到这里，时间留给各位
LEFT_TO_ALL = "[^，。]{0,14}(?:到这里|到这儿?|到此|完了|结束)了?，(?:下面|接下来|现在|剩下|余下)?的?(?:时间|时段|话筒)(?:就|都|全部|更多地?)*(?:交给|留给)(?:在座|与会|到会)?的?(?:各位|大家|[^，。]{2,8}们)(?:代表|委员|同志|朋友|来宾|老师|专家|乡亲|邻居|家长)*(?=$|，)"
# 请楼栋长先说，再请委员说: of which sort those are who speak, and nobody by name
BY_SORTS = "(?:先|首先|下面|现在|好|，)*请(?P<first>[^，。请]{2,8}?)(?:先|也|来)*(?:[说讲谈议聊]|发言)(?:[一说讲谈议聊]{1,2}|几句|一下)?(?:，(?:再|然后|接着|最后)请(?P<next>[^，。请]{2,8}?)(?:来|也|接着)*(?:[说讲谈议聊]|发言|补充)(?:[一说讲谈议聊]{1,2}|几句|一下)?)+"
SORTS = "楼[栋门组]?长|单元长|网格员|组长|村民(?:代表|组长)?|业主(?:代表)?|住户|委员|理事|监事|党员|群众|代表|家长|老师|教师|学生|同学|员工|职工|会员|社员|商户|年轻人|老人|老同志|年轻同志|女同志|楼上|楼下|后排|前排|班长|车间主任|用户|居民|租户"


def by_sorts(course: Course, sentence: Sentence) -> bool:
    """请楼栋长先说，再请委员说, behind what was told: all of a sort are asked, and then those of another."""
    step = None if course.header else course.current
    if step is None or step.type not in ("report", "explanation", "reading") or "，" not in sentence.masked:
        return False
    said = regex.fullmatch(BY_SORTS, sentence.masked)
    return said is not None and all(
        regex.fullmatch(f"(?:各位|在座的)?(?:{SORTS})们?", said[one]) for one in ("first", "next")
    )


def left_to_all(course: Course, sentence: Sentence) -> bool:
    """情况就通报到这里，时间留给各位: what was to be told is over, and all may speak."""
    told = course.current is not None and not course.header and course.current.type in ("report", "explanation")
    return (
        told
        and regex.search("时|话筒", sentence.masked) is not None
        and regex.fullmatch(LEFT_TO_ALL, sentence.masked) is not None
    )
