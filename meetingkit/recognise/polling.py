"""A vote called by the machine with which it is cast: 请代表们拿出手机扫码投票; 采用电子表决方式，请按键."""

from __future__ import annotations

from dataclasses import replace

from meetingkit.recognise.course import Course
from meetingkit.recognise.steps import DRAFTS
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

CLUES = ("码", "手机", "小程序", "器", "电子", "键", "平板", "网", "屏", "线上")
AHEAD = "(?:(?:好|下面|现在|接下来|那就|按照?[^，。请]{2,10}|根据[^，。请]{2,12})，?)*"
MEANS = "电子|手机|网[络上]|线上|扫码|小程序|公众号|微信|表决器|投票器|按键|平板|终端|系统|平台|App|APP"
# 采用无记名电子表决方式，请各位代表拿出手机
BY_WAY = f"(?:本次表决)?(?:采[用取]|使用|通过|利用|用|进行|开始)[^，。请]{{0,12}}?(?:{MEANS})[^，。请]{{0,8}}?(?:[表票]决|投票)(?:的?(?:方式|形式))?(?:进行)?(?:表决|投票)?(?:$|，(?:现在|下面)?请)"
# 请各位代表扫码进入表决系统，点选“同意”或“弃权”; 请大家打开手机，在小程序里投票
CASTS = f"请(?:各位|大家|全体|与会|[^，。请]{{0,6}}(?:代表|委员|业主|同志|党员|股东|会员))[^，。请]{{0,8}}?(?:{MEANS}|二维码|屏幕)[^。]{{0,24}}?(?:(?:进行)?(?:[表票]决|投票)(?![器票系方办程前平])|[选勾][择选]|点[选击]|按[下动]?[^，。]{{0,4}}键|作出选择|同意|赞成)"
KEYS = "请(?:各位|大家|全体|与会|[^，。请]{0,6}(?:代表|委员|业主|同志|党员|股东|会员))[^，。请]{0,10}?(?:在[^，。]{2,8}上)?按(?:下|动)?(?:[^，。]{0,4}键|按钮|键)"
NO_VOTE = "签到|报到|登录试|试一?[试投按]|测试|熟悉|调试|测评|评议|推荐|选出|评选|选举|候选|打分|提问|上墙|抽奖|进群|报名|最喜"


def by_machine(course: Course, sentence: Sentence) -> Sentence:
    """The sentence as the plain call of a vote, where a machine casts it and something waits to be put to the vote."""
    words = sentence.masked
    if not may_call(course, sentence, CLUES, NO_VOTE) or not awaits_vote(course):
        return sentence
    ahead = regex.match(AHEAD, words)
    at = ahead.end() if ahead else 0
    if not any(regex.match(pattern, words, at) for pattern in (BY_WAY, CASTS, KEYS)):
        return sentence
    return plainly_called(sentence)


CALL = "现在进行表决"


def may_call(course: Course, sentence: Sentence, clues: tuple[str, ...], no_vote: str) -> bool:
    """Whether a sentence has a clue of a vote, tells nothing else that is done so, and is no plain call already."""
    words = sentence.masked
    if not any(clue in words for clue in clues) or regex.search(no_vote, words):
        return False
    return course.cues.any_of("表决呼号").search(words) is None


def plainly_called(sentence: Sentence) -> Sentence:
    """The sentence as the plain call of a vote."""
    return replace(sentence, text=CALL, masked=CALL)


def awaits_vote(course: Course) -> bool:
    """Whether a draft was told, or a matter announced that is to be passed."""
    if course.ballot is not None:
        return False
    if course.header is not None:
        return course.header.label in (None, "表决", "起草说明")
    step = course.current
    return step is not None and step.label in (*DRAFTS, "发言", "其他", "表决")
