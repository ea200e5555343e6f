"""A stage direction that tells who acts, below words in which no call was recognised: 春生，你腿脚勤… and （侯春生讲方案）.

However somebody was asked, the direction says that he acts, and how. Who is meant is then looked for among the words
before it; where nobody there can be he, nothing is made of it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from meetingkit.recognise.call import Call
from meetingkit.recognise.calling import take_call
from meetingkit.recognise.course import Course
from meetingkit.recognise.cues import Cues
from meetingkit.recognise.leads import Lead
from meetingkit.recognise.matter import matter_of
from meetingkit.recognise.names import named
from meetingkit.recognise.text import Sentence
from meetingkit.recognise.tidying import tidy
from meetingkit.wording import regex

WORDS = "[^，。：；！？、“”《》（）—\\s]"
# how somebody is asked: by 由, 让, 轮到; or spoken to
ASKED = (
    f"(?:由|让|请出|有请|欢迎|轮到|交给|递给)(?P<谁>(?!我们|大家|各位)(?:(?!由|让|请|欢迎|轮到){WORDS}){{2,16}}?)(?=来|给|为|向|念|读|讲|说|报|宣|介|解|发|作|上|打头|起头|领|了?[，。！]|$)",
    f"(?:^|[，。：！？])(?P<谁>{WORDS}{{2,12}})，(?=请?[你您]|(?:麻烦|辛苦|有劳)[你您]|[一二三四五六七八九十\\d]+分钟|上来|上台|开始|拿上|站起来|站到|到你|[给为](?:我们|大家|咱们?))",
)
LED_IN = "^(?:来|好|那|行|下面|现在|接下来|首先|最后|就|先|再|还是|还有|老规矩|下一位|下一个|头一位|头一个)+[，]?"
# what he is asked to tell, where the words behind the call do not say it by themselves
TOLD = (
    "把(?P<事>[^，。]{2,24}?)(?:给|跟|向|和|同)?(?:大家|大伙儿?|咱们?|我们|各位)*(?:再|都)?(?:念|讲|说|报|解释|汇报|介绍|通报|宣读|摆|晒)",
    "(?:对|就)(?P<事>[^，。]{2,24}?)(?:作|做|说|向|给)",
    "(?:念一下|念念|报一报|报一下|讲一讲|讲讲|说一说|说说|解释一下|听听)(?:他的|她的)?(?P<事>《[^》]+》|[^，。的]{2,20})(?=[，。！]|$)",
)
ENDS = "。！？"


def directed(course: Course, sentence: Sentence) -> bool:
    """Take a direction for the step that it tells of; False where a call was recognised, or nobody can be meant."""
    heard, course.unheard = course.unheard, []
    acted, course.acted = course.acted, False
    words = sentence.text.strip("（）()【】〔〕［］— ")
    label, who = _act(words, course.cues)
    if not label or not heard or acted:
        return False
    text = "".join(one.text + "。" for one in heard)
    found = _asked(text, who, course.cues)
    if found is None:
        return False
    name, behind = found
    told = matter_of(regex.sub("^[，你您请麻烦辛苦]+", "", behind), course.cues) if behind else None
    call = told if told and told.subject and told.type == Call(label).type else Call(label, _subject(text))
    first = replace(heard[0], direction=False)
    take_call(course, replace(call, speakers=(name,)), first, Lead(joined=True, ordinal=None, end=0))
    return True


def _act(words: str, cues: Cues) -> tuple[str, str]:
    """What is done and who does it: 说明 and 侯春生 of 侯春生讲方案."""
    pattern = cues.compiled("directed", "^(?P<谁>[一-龥]{0,4}?)(?:同志|先生|女士|老师)?(?:作|做)?(?P<事>‹现场提示›)")
    match = pattern.match(words)
    return (cues.directions[match["事"]], match["谁"]) if match else ("", "")


def _asked(text: str, who: str, cues: Cues) -> tuple[str, str] | None:
    """Whom the words before the direction mean by him who acts, as fully as they name him, and what stands behind."""
    for pattern in ASKED:
        for match in reversed(list(regex.finditer(pattern, text))):
            name = regex.sub(LED_IN, "", match["谁"])
            behind = regex.split(f"[{ENDS}]", text[match.end() :])[0]
            if len(name) > 1 and _may_be(name, who) and (named(name, cues) or _familiar(name, who)):
                return _in_full(text, name), behind
    return None


def _may_be(name: str, who: str) -> bool:
    """孟会计 may be 会计老孟, 侯春生 be 春生; a direction without a name may mean anybody."""
    return not who or bool(set(who[:3]) & set(name) - set("同志长员主任书记"))


def _familiar(name: str, who: str) -> bool:
    """春生, 小丁, 老郭: no full name, but the direction's, or said as one calls those one knows."""
    return bool(who and (who.endswith(name) or name.endswith(who[-2:]))) or bool(regex.search(KNOWN_SO, name))


KNOWN_SO = "(?:^|[员长师任记人栋组班队楼号的])(?:[老小阿][一-龥]|[一-龥](?:工|姐|哥|叔|婶|伯|总|博士|律师|会计|支书))$"


def _in_full(text: str, name: str) -> str:
    """网格员小丁, where she is spoken to as 小丁."""
    match = regex.search(f"(?:^|[，。：！？、]|由|请|是)(?P<谁>[一-龥]{{2,8}}[员长师任记人]{re.escape(name)})", text)
    return match["谁"] if match and len(match["谁"]) <= len(name) + 8 else name


def _subject(text: str) -> str | None:
    papers = {match[0] for match in regex.finditer("《[^《》]+》", text)}
    if len(papers) == 1:
        return papers.pop()
    for pattern in TOLD:
        if match := regex.search(pattern, text):
            return tidy(match["事"])
    return None
