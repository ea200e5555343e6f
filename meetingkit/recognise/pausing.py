"""Whether all are to have a pause: 请代表们休息十分钟, 咱歇一会儿."""

from __future__ import annotations

from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

PAUSE = "(?:^|，)(?:[拍照]完[照相]，?|合影(?:完毕?|结束)?(?:之?后)?，?)?(?:现在|下面|先|大家|我们|咱们|中间|中场|会间|课间|之后|(?:其他|其余)(?:同志|人员|各位)?|各位[^，]{0,4}|[^，]{0,2}代表们?|[^，。]{1,4}们(?:则|就|都)?|请|原地|就地|会议|大会)*(?:茶歇|休息|休会|歇)(?:一下)?，?[一二三四五六七八九十两半\\d]{1,3}个?(?:分钟|刻钟|小时|来?分钟)(?=，|后|$)"
# 咱歇一会儿; 大家先休息片刻
REST = "(?:咱们?|我们|大家|大伙儿?|各位[^，。]{0,4}|代表们|乡亲们)(?:先|就|都|也|原地|中间|中场)*(?:歇|休息)(?:一?会儿?|片刻|口气|一歇|歇(?!后))|(?:^|，)(?:请?大家|各位[^，。]{0,4}|我们|咱们|现在|下面)?稍[作事微]休息(?=，|$|片刻)"


def pauses(sentence: Sentence) -> bool:
    """请代表们休息十分钟后继续开会: whether all are to have a pause."""
    found = regex.search(f"{PAUSE}|{REST}", sentence.masked) if regex.search("[息会歇]", sentence.masked) else None
    return bool(found) and not regex.search(
        "休息(?:日|时间)|(?:休息|休会|茶歇|会议|活动|培训|放假|节日)期间|下半段", sentence.masked
    )
