"""Those who are to speak, a paragraph each, behind what announces them: 下面请五位同志依次发言： 1．… 2．…."""

from __future__ import annotations

import re
from collections.abc import Sequence

from meetingkit.recognise.course import Course
from meetingkit.recognise.cues import Cues
from meetingkit.recognise.people import named, whole
from meetingkit.recognise.text import without_mark
from meetingkit.wording import regex

TALK = "发言|汇报|交流|述职|述廉|表态|分享|宣讲|介绍|演讲|展示|答辩|点评"
INTRODUCES = re.compile(
    f"(?:(?:请|有|按|由|安排|依次|分别|先后)[^。；]{{0,30}}(?:{TALK})[^。；，]{{0,12}}|他们(?:分别|依次)?是"
    f"|(?:{TALK})的?[^。；，]{{0,8}}(?:名单|顺序|次序|单位|同志|代表|人员)[^。；，]{{0,6}})[：:]$"
)
NUMBER = re.compile(
    "\\s*(?:[（(]?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})[）)．.、]|第[一二三四五六七八九十]位?[，、：:]?|[◆▲●■·—-]+)?\\s*"
)
SPACED = re.compile("[^，。；：！？\\s][^，。；：！？]*[ \u3000]+[一-龥·]{2,6}(?:同志|先生|女士)?")
LONGEST = 44  # characters of a post with its name
FEWEST = 2  # who make a list


def roll(lines: Sequence[tuple[int, str]], at: int, cues: Cues) -> tuple[str, ...]:
    """Those listed right behind the paragraph at a place in `lines`, as written; empty when it announces no list."""
    if not INTRODUCES.search(lines[at][1].strip()):
        return ()
    found: list[str] = []
    for _, text in lines[at + 1 :]:
        who = _one(text, cues)
        if who is None:
            break
        found.append(who)
    return tuple(found) if len(found) >= FEWEST else ()


def _one(text: str, cues: Cues) -> str | None:
    """Somebody, or an organ, who is all that a paragraph has."""
    words = without_mark(text)
    number = NUMBER.match(words)
    who = (words[number.end() :] if number else words).strip().rstrip("；;。，、")
    if not 1 < len(who) <= LONGEST or regex.search("[，。；：！？（）【】]|请|我", who):
        return None
    if cues.any_of("结束").search(who):
        return None
    return who if SPACED.fullmatch(who) or named(who, cues) or whole(who, cues) else None


def take(course: Course, who: tuple[str, ...], announced: int, last: int) -> str:
    """Note those who are listed, from the paragraph after that which announced them to the last one, as speakers."""
    if course.header:
        course.flush()
    step = course.current
    if step is None or step.last != announced or step.type not in ("report", "speech", "study"):
        course.open("发言", None, announced, headed=True)
    step = course.steps[-1]
    step.add(who)
    step.last = last
    return f"step:{step.type}"
