"""Those who are to speak, a paragraph each, behind what announces them: 下面请五位同志依次发言： 1．… 2．…."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from meetingkit.recognise.course import Course
from meetingkit.recognise.cues import TYPES, Cues
from meetingkit.recognise.groups import collective
from meetingkit.recognise.names import is_somebody, may_be_called, named, surely_named
from meetingkit.recognise.people import people
from meetingkit.recognise.steps import TALKING
from meetingkit.recognise.text import FOREMOST, Sentence, without_mark
from meetingkit.recognise.tidying import tidy
from meetingkit.wording import regex
from meetingkit.wording.surnames import SURNAMES

TALK = "发言|汇报|交流|述职|述廉|表态|分享|宣讲|介绍|演讲|展示|答辩|点评"
INTRODUCES = (
    f"(?:(?:请|有|按|由|安排|依次|分别|先后|逐[^，。]|下面|以下|下列)[^。；]{{0,30}}(?:{TALK})[^。；，]{{0,24}}(?:，(?:每|时间|限时|用时|不超过)[^。；，]{{0,12}})?|他们(?:分别|依次)?是"
    f"|(?:{TALK})，(?:一?共|总共)?(?:安排|有|请)了?[两三四五六七八九十\\d]{{1,2}}[位名家个][^。；，]{{0,6}}"
    f"|(?:{TALK})，[^。；]{{0,16}}，(?:{TALK})?的?(?:名单|顺序|次序)(?:依次)?(?:如下|为|是)?"
    f"|(?:{TALK})的?[^。；，]{{0,8}}(?:名单|顺序|次序|单位|同志|代表|人员)[^。；，]{{0,6}})[：:]$"
)
SPEAKERS = f"({TALK})(?:人员|人|同志|单位|者)?的?(?:名单|顺序|次序)[^。；，]{{0,6}}[：:]$"  # 述职人员名单：
# 请大家围绕“工匠精神”依次发言，每人八分钟：
ASKED = f"请[^。；]{{0,40}}(?:依次|逐一|分别|先后|按[^，。]{{0,6}}[顺次]序)(?:{TALK})(?:，[^。；：，]{{0,14}})?[：:]$"
NUMBER = "\\s*(?:[（(]?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})[）)．.、]|第[一二三四五六七八九十]位?[，、：:]?|第?[一二三四五六七八九十]组[，、：:]|[◆▲●■·—-]+)?\\s*"
SPACED = "[^，。；：！？\\s][^，。；：！？]*[ \u3000]+[一-龥·]{2,6}(?:同志|先生|女士)?"
ABOUT = "请[^，。]{0,8}(?:围绕|就)([^，。；]{2,30}?)(?:依次|逐一|分别|先后|按)"  # 请大家围绕“工匠精神”依次发言
HERE = "介绍[^。]{0,16}(?:领导|来宾|嘉宾)[^：]{0,12}(?:他们是)?[：:]?$"  # who is here, and does not speak
# 请有关科室作表态发言。请依次上前。, and those who come up below it, each with ； behind him
UP = "。(?:下面|现在)?(?:就|也)?(?:请|有请)?(?:他们|以下[^，。]{0,6})?(?:按[^，。]{0,6}[顺次]序|依次|逐一|逐个|一个一个|挨个|轮流|先后)(?:上[前台来]|登台|到[^，。]{1,6}|走?上[^，。]{1,4}|来|开始|进行|讲|发言)+。$|。$"
OF_A_CLASS = "（(?:\\d{1,2}|[一二三四五六七八九十]{1,2})）(?=班)"  # 高三（6）班班主任
LONGEST = 44  # characters of a post with its name
FEWEST = 2  # who make a list


def roll(lines: Sequence[tuple[int, str]], at: int, cues: Cues, *, opening: bool = False) -> tuple[str, ...]:
    """Those listed right behind the paragraph at a place in `lines`, as written; empty when it announces no list.

    In the `opening` the agenda is listed, so only those are taken who are told to be the speakers.
    """
    said = lines[at][1].strip()
    rows_follow = said[-1:] == "。" and at + 1 < len(lines) and lines[at + 1][1].rstrip()[-1:] in ("；", ";")
    if said[-1:] not in ("：", ":") and not rows_follow:
        return ()
    announced = "".join(text for _, text in lines[max(0, at - 1) : at + 1])
    asked = regex.sub(UP, "：", said) if rows_follow else said
    if not regex.search(INTRODUCES, asked) or regex.search(HERE, announced):
        return ()
    if opening and not regex.search(f"{SPEAKERS}|{ASKED}", lines[at][1].strip()):
        return ()
    found: list[str] = []
    for _, text in lines[at + 1 :]:
        who = _one(text, cues)
        if who is None or (rows_follow and not text.strip().startswith(who)):  # 一组，某村书记某某: a number tells more
            break
        found.append(who)
    sure = not rows_follow or all(is_somebody(one, cues) for one in found)
    return tuple(found) if len(found) >= FEWEST and sure else ()


def _one(text: str, cues: Cues) -> str | None:
    """Somebody, or an organ, who is all that a paragraph has."""
    words = without_mark(text)
    number = regex.match(NUMBER, words)
    who = (words[number.end() :] if number else words).strip().rstrip("；;。，、")
    if not 1 < len(who) <= LONGEST or regex.search("[，。；：！？（）【】]|请|我", regex.sub(OF_A_CLASS, "", who)):
        return None
    if cues.any_of("结束").search(who):
        return None
    return who if regex.fullmatch(SPACED, who) or may_be_called(who, cues) else None


def take(course: Course, who: tuple[str, ...], announced: tuple[int, str], last: int) -> str:
    """Note those who are listed, from the paragraph after that which announced them to the last one, as speakers."""
    if course.header:
        course.flush()
    step = course.current
    line, text = announced
    if step is None or step.last != line or step.type not in ("report", "speech", "study"):
        said, about = regex.search(SPEAKERS, text.strip()), regex.search(ABOUT, text)
        label = course.cues.label(said[1]) if said and said[1] in course.cues.calls else "发言"
        course.open(label, tidy(about[1]) if about else None, line, headed=True)
    step = course.steps[-1]
    _as_a_whole(course, who)
    step.add(who)
    step.last = last
    return f"step:{step.type}"


ENDS_IN_NAME = f"[队组部科室站所厂院校][{''.join(sorted(SURNAMES))}][一-龥]{{1,2}}$"
PART = "[（(](?:[一二三四五六七八九十]{1,2}|\\d{1,2})[）)] *"
FIRST_OF = "(?:首先|第一位|第一个)(?:，|就?是)"  # 首先，总经理某某
NO_NAME = "[，：:是]|欢迎|有请|[请让我们]|首先|最后|下一|第[一二三四五]|(?:情况|工作|发言|讲话|汇报|交流|会议|环节)$"


def under_heading(course: Course, sentence: Sentence) -> bool:
    """2. 通报安全生产情况, and below it 安全副总经理厉行。: somebody's name and post alone say who does it."""
    header, who = (
        course.header,
        regex.sub(f"^(?:{PART}|{FIRST_OF})|，(?:请)?(?:讲|说|来|先讲|开始)$", "", sentence.text),
    )
    if header is None and _goes_on_in_rows(course, sentence, who):
        return True
    if header is None or not (header.label or header.subject) or not sentence.first:
        return False
    if not 4 < len(who) <= LONGEST or regex.search(NO_NAME, who):
        return False
    if not (named(who, course.cues) and surely_named(who, course.cues)):
        return False
    course.flush(always=True)
    course.steps[-1].add((who,))
    course.steps[-1].last, course.steps[-1].bare = sentence.line, True
    return True


def _goes_on_in_rows(course: Course, sentence: Sentence, who: str) -> bool:
    """某景区总经理甲；某旅行社经理乙。: whoever is named behind another in one paragraph under a heading."""
    step = course.current
    goes_on = step is not None and step.headed and step.last == sentence.line > step.first and not sentence.first
    if step is None or not goes_on or not step.speakers or regex.search(NO_NAME, who) or not 4 < len(who) <= LONGEST:
        return False
    known = step.type in TALKING and is_somebody(step.speakers[-1], course.cues) and is_somebody(who, course.cues)
    if known:
        step.add((who,))
    return known


ORDERED = "(?:(?:(?:顺序|次序)(?:依次)?(?:是|为)?|按[^，。：]{2,10}(?:走|来|进行|发言|上台))[：:]|，(?:接着|然后|再|之后)?按(?![^，。：、]{2,3}、)(?=[^，。：]{8,80}的(?:次序|顺序)(?:进行|，|$))|(?:次序|顺序)[^，。：]{2,8}为准[：:，](?!先|首先)|依次(?:是|为)[：:]?)([^，。；：、]{2,40}(?:[、，](?!按)[^，。；：、]{2,40}?)+?)(?=，(?:由|每|时间|请|用时|一|其余|其他)|的(?:次序|顺序)(?:进行|，|$)|$)"


IN_TURN = (*TALKING, "criticism", "study")  # steps in which several act one after another
IN_WORDS = f"(^|，)(?:首先|{FOREMOST}|然后|接着|再(?!生|就业|担保|制造)|最后)(?:就)?是?(?=[^，]{{2}})"  # 先是甲局，然后乙局，再是丙公司
# 述职的顺序是：甲、乙、丙, with nothing said before of what is held
FIRST = "(?:(?:今天|现在|下面|本次|这次)，?)?(述职|汇报|发言|交流发言|演讲|答辩|点评)(?:的?(?:顺序|次序)(?:依次)?(?:是|为)?|的?(?:同志|单位|代表)?依次(?:是|为))[：:]"


def in_order(course: Course, sentence: Sentence) -> str | None:
    """推介顺序为：甲行行长甲、乙行行长乙: those who speak, where nobody was called by name."""
    listed = regex.search(ORDERED, sentence.masked)
    begins = regex.match(FIRST, sentence.masked) if listed and not course.header else None
    if begins and (course.current is None or course.current.type not in IN_TURN):
        course.open(course.cues.label(begins[1]), None, sentence.line, headed=True)
    step = course.header or course.current
    if not listed or step is None or TYPES.get(step.label or "发言") not in IN_TURN:
        return None
    row = regex.sub(IN_WORDS, "\\1", sentence.text[listed.start(1) : listed.end(1)])
    who = tuple(one for one in people(row, course.cues) if not one.startswith("能"))  # 能答复的当场答复
    if sum(may_be_called(one, course.cues) or regex.search(ENDS_IN_NAME, one) is not None for one in who) * 2 < len(
        who
    ):
        return None
    waits = step is course.current and step.type == "speech" and all(map(collective, step.speakers))
    if not (course.header or waits) and regex.search(
        "(?:请|邀请|安排|请来)了[^，。；]{2,14}|(?:点|抽)了?[两三四五六七八九十\\d]+[个家位]",
        sentence.masked[: listed.start()],
    ):
        course.open("发言", None, sentence.line, headed=True)  # 我们请了三位老师来支招，依次是甲、乙、丙
    elif course.header:
        ahead = sentence.masked[: listed.start()]
        doing = regex.search(f"({TALK})的?(?:顺序|次序)", sentence.masked) or regex.search(f"现场({TALK})的", ahead)
        said = doing[1] if doing and doing[1] in course.cues.calls else None
        told = course.cues.label(said) if said else "发言"
        course.header = replace(course.header, label=course.header.label or told)
        course.flush()
    _as_a_whole(course, who)
    course.steps[-1].add(who)
    return course.goes_on(sentence, f"step:{course.steps[-1].type}")


def _as_a_whole(course: Course, who: tuple[str, ...]) -> None:
    """请部队领导和军嫂代表发言，顺序是：甲政委、乙站长: those who were called as a whole are now told by name."""
    step = course.steps[-1]
    by_name = all(named(one, course.cues) for one in who)
    step.speakers = [
        one for one in step.speakers if not collective(one) and not (by_name and not named(one, course.cues))
    ]


SIGNERS = "签约代表(?:是|为|有)?[：:]([^。；]{4,120})$"
PARTIES = "签约的(?:单位|双方|企业)?(?:是|有|为)[：:]?([^。：；]{4,120}?)(?=，(?:请|有请|由|掌声)|$)"


def parties(course: Course, sentence: Sentence) -> str | None:
    """第一批签约的是：甲行与乙公司、丙公司，请签约代表上台: who sign, where only the firms are told."""
    told, step = regex.search(PARTIES, sentence.masked), course.header or course.current
    if (signers := regex.search(SIGNERS, sentence.masked)) and course.current and course.current.label == "签约":
        course.current.add(people(sentence.text[signers.start(1) :], course.cues))
        return course.goes_on(sentence, "step:signing")
    if not told or step is None or step.label != "签约" or "与" not in told[1]:
        return None
    if course.header:
        course.flush(always=True)
    text = sentence.text[told.start(1) : told.end(1)]
    course.steps[-1].add(tuple(one for one in regex.split("[、，与]", text) if one))
    return course.goes_on(sentence, "step:signing")
