"""Who acts within a step besides those who are called by its own verb: who takes a flag, lights a lamp, hands out ballots."""

from __future__ import annotations

from meetingkit.recognise.course import Course
from meetingkit.recognise.groups import collective
from meetingkit.recognise.names import named, surely_named
from meetingkit.recognise.people import people
from meetingkit.recognise.steps import NOBODY
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

RECEIVED = "接[受收](?:捐赠|赠[书送品]|捐款|礼物|书目|证书|牌匾)?"  # 请图书馆主任接受捐赠
TAKES = f"(?:请|有请|由)([^，请由]{{2,40}}?)(?:代表[^，、]{{2,10}})?(?:上台|上前|登台)?{RECEIVED}"


def on_stage(course: Course, sentence: Sentence) -> tuple[str, ...]:
    """请突击队队长王素同志上台接旗: who is given something or signs, where he is called by name."""
    match = course.cues.compiled(
        "receives",
        "(?:下面|接下来|现在|随后)?，?(?:请|有请|欢迎)([^，请]{2,60}?)(?:上台|上前|登台|到台前)?(?:接[旗牌匾]|受[旗牌]|(?<=台|前))$",
    ).match(sentence.masked)
    return _surely(course, sentence.text[match.start(1) : match.end(1)]) if match else ()


def takes_after(course: Course, sentence: Sentence) -> tuple[str, ...]:
    """请甲书记授旗，请乙队长接旗: who is given something by whoever was called before him in the same sentence."""
    match = regex.search(
        "，(?:再|并)?(?:请|有请|由)([^，请]{2,40}?)(?:上台|上前|登台)?(?:接[旗牌匾]|受[旗牌]|" + RECEIVED + ")$",
        sentence.masked,
    )
    return _surely(course, sentence.text[slice(*match.span(1))]) if match else ()


def hands(course: Course, sentence: Sentence) -> tuple[str, ...]:
    """请甲老师点燃灯，由乙同志收票: those who are told to do what belongs to the step, whatever the verb."""
    pattern = course.cues.compiled(
        "hands",
        "(?:^|，)(?:[^，。请由]{0,4}[表票])?(?:并|再|也|然后|先|下面|接下来|现在|随后)?(?:请|由)([^，请由]{2,30}?)(?:(?:上台|登台|上前|到台前|(?:上台)?就位|到位)，?|，)?(?:共同|一起|同时|合力)?(?:[为给将把替帮][^，]{0,8}?|组织[^，]{0,10}?|(?:带领|带着?(?=监票|计票|工作人员|各位)|领着|会同)[^，]{0,12}?|帮忙|负责|协助|进行){0,2}(?:‹步中动作›(?![人员结情])|(?:主持|组织)(?:实施|进行)?$)",
    )
    found: list[str] = []
    for match in pattern.finditer(sentence.masked):
        found += _surely(course, sentence.text[match.start(1) : match.end(1)], besides="代表")
    if not found and "接" in sentence.masked and (taking := regex.fullmatch(TAKES, sentence.masked)):
        return _surely(course, sentence.text[slice(*taking.span(1))])
    return tuple(found)


# 请总监票人甲及各位监票人到位，检查票箱; 请监票人甲和计票人乙上台; 请监票人甲、乙上台验箱、发票; 请监票人甲当众打开票箱
IN_PLACE = "(?:上台|上来|过来|上岗|到岗|进场|入场|到位|就位|到台前|上前|各就各位|到前[面头]?来?)(?=，|$)"
# 请监票人甲、计票人乙到里屋去点票
GOES_TO_COUNT = "(?:到|去|前往)[^，。请]{1,10}?(?:去|来)?(?:计票|唱票|点票|数票|开票|清票|清点|统计)"
SEES_TO = "(?:上台|上前|到台前|当众|当场|负责|逐一|共同|现场)*(?:验箱|验票|封箱|开箱|发票|收票|(?:检查|查验|检验|验|开启|打开|展示|封闭|密封|加封|核对)[^，。请]{0,6}?(?:票箱|投票箱|选票)|(?:清点|核对|并|[和、])*(?:分发|发放|下发|派发|收回|回收|收取|清点|发|收)[^，。请人员]{0,6}?(?:选票|[表票]决票|测评票|票))"
TELLERS = f"(?:^|，)(?:下面|接下来|现在|随后)?(?:仍然?|还|还是|继续|依旧)?(?:请|由)(?P<who>(?:选举|大会|会议|本次)?总?[监计唱]票[人员][^，。请]{{2,40}}?)(?:(?:带领|带着|组织)[^，。]{{2,12}}?)?(?:{IN_PLACE}|{SEES_TO}|{GOES_TO_COUNT}|(?:负责|主持|组织)(?=，|$))"


def tellers(course: Course, sentence: Sentence) -> tuple[str, ...]:
    """Those who see to the votes, by name, as they are asked to their places."""
    match = regex.search(TELLERS, sentence.masked) if "票" in sentence.masked else None
    who = sentence.text[slice(*match.span("who"))] if match else ""
    if regex.fullmatch("总?[监计唱]票[人员]、[^、和与]+", who) and named(who, course.cues):
        return (who,)  # 总监票人、分公司代表某某: what else he is
    called = people(who, course.cues) if who else ()
    return tuple(one for one in called if named(one, course.cues) and not collective(one))


# 领誓人：某老师; 请领誓人某某和宣誓人就位
OATH_LED = "(?:请)?(?P<who>(?:领誓人|监誓人)(?![：:]|[是为])[^，。]{2,30}?)(?:就位|上台|到前台|出列|[左右]手.*)$|(?:领誓|监誓)人(?:是|为)?[：:]?(?P<led>[^，。]{4,30})$"


def leads_oath(course: Course, sentence: Sentence) -> tuple[str, ...]:
    """Who leads an oath, where that is told apart from it."""
    match = regex.fullmatch(OATH_LED, sentence.masked) if "誓人" in sentence.masked else None
    if match is None:
        return ()
    who = people(sentence.text[slice(*match.span("who" if match["who"] else "led"))], course.cues)
    return (
        who if all(named(one, course.cues) or one.endswith("宣誓人") or one.startswith("领誓人") for one in who) else ()
    )


def on_stage_alone(course: Course, sentence: Sentence) -> tuple[str, ...]:
    """为分会揭牌。有请甲院长、乙先生。: who acts in what was just announced, called by name and nothing else."""
    match = regex.fullmatch(
        "(?:下面|接下来|现在|随后)?，?(?:请|有请|掌声有请|欢迎)([^，。请：]{4,80})", sentence.masked
    )
    return _surely(course, sentence.text[slice(*match.span(1))]) if match else ()


def _surely(course: Course, words: str, besides: str = "") -> tuple[str, ...]:
    called = people(words, course.cues)
    for one in called:
        by_name = named(one, course.cues) and surely_named(one, course.cues) and not collective(one)
        if regex.fullmatch(NOBODY, one) or not (by_name or (besides and one.endswith(besides))):
            return ()
    return called
