"""What the clauses of a sentence call for, each in its turn."""

from __future__ import annotations

from dataclasses import replace
from re import Match

from meetingkit.recognise.acting import hands
from meetingkit.recognise.alone import BY_OTHERS
from meetingkit.recognise.announcing import announce, take_ordinal
from meetingkit.recognise.called import called
from meetingkit.recognise.calling import take_call
from meetingkit.recognise.calls import next_one
from meetingkit.recognise.course import Course
from meetingkit.recognise.floor import give_floor, invites_all, opened_besides
from meetingkit.recognise.groups import collective
from meetingkit.recognise.leads import Lead, clauses, lead_of
from meetingkit.recognise.matter import DEADLINE
from meetingkit.recognise.motions import ballot_of
from meetingkit.recognise.names import is_somebody, may_be_called
from meetingkit.recognise.people import people
from meetingkit.recognise.resting import pauses
from meetingkit.recognise.same import by_full_name
from meetingkit.recognise.text import Sentence
from meetingkit.recognise.turns import takes_turn
from meetingkit.recognise.votes import is_result, tells_result, vote
from meetingkit.wording import regex

PREPARE = "(?:并)?请(?![^，]*(?:[讲说谈聊][讲说谈聊一]|介绍|汇报|通报)[^，]{2,}准备$)([^，]{2,40}?)(?:(?:作|做|做好|作好|同时)?准备(?:一下)?|候场)$|^(?!请)([^，]{2,30}?)请?(?:(?:作好|做好|作|做)?准备(?:一下)?|候场|[作做]好(?P<what>[^，]{2,12})准备)$"
ADDS = (
    "(?:再|也|并)?(?:由|请)?([^，请由]{2,30}?)(?:[再也来])?(?:[作做]|进行|予以)?补充(?:汇报|发言|说明|通报|介绍|一下|两句|几句)?$"
    "|([^，请由]{2,12}?)[再也]?说一下[^，。]{0,16}$|([^，请由]{2,14}?)[再也先来]+(?:谈谈|说说|讲讲|[谈说讲][几两]句)吧?$"
)
IN_BREAK = "(?:由|请)[^，。]{2,20}(?:评议|合议|审议|商议|讨论|酝酿)$"  # 现在休会十五分钟，由听证员进行评议
PUT_BEHIND = (
    "(?<=说明|宣读|汇报|报告|介绍|情况|一遍|一下)，(?=(?:同意|赞成)[^，。]{0,14}的，?(?:代表|同志|委员|党员)?请?(?:举|鼓|投))"
    "|，(?:宣读|念|说明|介绍|听|报告)(?:完|毕)?[之以]?后，?(?=(?:请)?(?:大家|各位)?(?:现场|进行)?(?:举手|投票|无记名|鼓掌)*(?:表决|票决|通过)$)"
)
FRONTED = (
    "(?:听取(?:和审议|并审议)?[^，。《]{0,30}?关于([^，。]{3,60}?)的(?:专项|专题|调研|工作|综合|情况)?(?:报告|汇报|说明|通报)"
    "|(?:有关|关于|就(?![是要到业医读近地])|针对|对于|围绕)(?!(?:单位|部门|领导|负责|同志|人员|方面|规定|要求))([^，。]{3,40})|对(?![^，。]*(?:表示|给予|进行|[作做]))([^，。]{4,24})，(?:大家|很多|不少|群众|代表)[^，。请由]{2,12}(?=，请)"
    "|(?![按根鉴结考]|为(?:了|便|使|让|方便|确保|进一步))(?:((?!.{0,3}由)[^，。请]{2,20}(?:情况|工作|进展|事项|问题|方案|材料|名单|办法|形势|经过|(?<!提)(?<!提出)要求|做法|经验|计划|政策|简历|条件|标准))|([^，。请这那]{2,10})这(?:一)?[块片方面]{1,2}))，(?=下面，?请|请|由(?!于|我)|有请)"
)
READY = "由([^，。由]{2,16}?)(?:负责|当场|现场|当面|一并|逐一|分别|统一|来)*(?:给大家)?(?:予以|作出?|进行)?(?:解答|答复|回答|释疑|解释)"


def each_clause(course: Course, sentence: Sentence, lead: Lead) -> str | None:
    """What the clauses of a sentence call for, each in its turn."""
    before, topic = course.header, regex.match(FRONTED, sentence.masked, lead.end)
    if topic and not _own_line(course, sentence.masked[topic.end() :]):
        course.front(sentence, *topic.span(topic.lastindex or 0))
    fronted = course.header
    parts = _put_to_vote(clauses(sentence, lead.end))
    parts = parts[:1] + [one for one in parts[1:] if not _stands_ready(course, one)]
    heard = [_clause(course, clause, number, lead) for number, clause in enumerate(parts)]
    measured = course.current if course.current and course.current.label == "民主测评" else None
    if measured and measured.first == sentence.line and not measured.speakers and (who := hands(course, sentence)):
        measured.add(who)  # 第三步，民主评议，请某某发放测评表
    if topic and course.header is fronted:
        course.header = before  # 占比偏高的问题，请某总牵头研究: nobody was called to speak of it
    if course.current and opened_besides(course, sentence):
        course.current.discussion = True
    return next((one for one in heard if one), None)


def _own_line(course: Course, rest: str) -> bool:
    """教学工作，请甲主任；总务工作，请乙主任: of those who were called as a whole each tells of his own line of work."""
    step = None if course.header else course.current
    named_alone = regex.fullmatch("有?请([^，。请]{4,40})", rest) if step and step.called else None
    if step is None or named_alone is None or not is_somebody(named_alone[1], course.cues):
        return False
    return bool(step.speakers) and (all(map(collective, step.speakers)) or step.turns or step.bare)


def _put_to_vote(parts: list[Sentence]) -> list[Sentence]:
    """请某部长作说明，同意的请鼓掌通过: who is called, and the vote that is called in the same breath, apart."""
    found: list[Sentence] = []
    for one in parts:
        put = regex.search(PUT_BEHIND, one.masked) if regex.search("同意|赞成|后", one.masked) else None
        if put and regex.search("请|由", one.masked[: put.start()]) and "表决" not in one.masked[: put.start()]:
            found.append(one.without(put.start(), len(one.text)))
            one = replace(one.without(0, put.end()), first=False)
        found.append(one)
    return found


def _clause(course: Course, sentence: Sentence, number: int, lead: Lead) -> str | None:
    """What one clause calls for; all but the first begin a call of their own."""
    if number:
        if regex.match("并(?=(?:请|有请|由)(?![^，]{0,60}见证))", sentence.masked):
            sentence = sentence.without(0, 1)
        lead = lead_of(sentence, course.cues)
        if invites_all(course, sentence, lead):
            return give_floor(course, sentence, lead)
    if prepared := regex.search(PREPARE, sentence.text):
        return _gets_ready(course, sentence, prepared)
    goes_on = course.header or (course.current and course.current.type == "speech")
    if lead.ordinal is not None and not (goes_on and next_one(sentence, course.cues)):
        return take_ordinal(course, sentence, lead)
    if (number or sentence.first) and _adds(course, sentence):
        return course.goes_on(sentence, "step")
    return _step(course, sentence, lead)


def _gets_ready(course: Course, sentence: Sentence, prepared: Match[str]) -> str | None:
    """请乙局准备: who is next in the step that goes on, where nothing else is to be got ready."""
    step = None if course.header else course.current
    if step is None:
        return None
    if prepared["what"] or step.label == "表彰":
        return course.goes_on(sentence, f"step:{step.type}")  # ready to answer, or to be given something
    if regex.search(DEADLINE, sentence.masked) or regex.search("\\d月", prepared[0]):
        return None  # 请有关部门月底前做好准备
    words = regex.sub("^(?:最后|下)一[位个家名](?:是|请)?", "", (prepared[1] or prepared[2]).strip())
    ready = regex.sub("(?:依次|分别|随后|接着|同时)$", "", words)
    if not regex.match("下一[位个家名]|[他她]们|.*提前$", ready):  # whoever that is
        several = ready.split("、") if ready != words else [ready]  # 甲局、乙局依次准备
        step.prepared = several[-1]
        step.readied += several
    return course.goes_on(sentence, f"step:{step.type}")


def _stands_ready(course: Course, sentence: Sentence) -> bool:
    """有问题的请提出来，由经营层当场解答: whoever answers what is asked, if anything is, and is not told by name."""
    ready = regex.fullmatch(READY, sentence.masked) if sentence.masked.startswith("由") else None
    return ready is not None and not is_somebody(ready[1], course.cues)


def _adds(course: Course, sentence: Sentence) -> bool:
    """请甲同志汇报，乙局的同志作补充: who acts besides whom was called."""
    more = regex.match(ADDS, sentence.masked) if course.current and not course.header else None
    who = next((one for one in more.groups() if one), "") if more else ""
    if not who or not may_be_called(who, course.cues):
        return False
    course.steps[-1].add(people(who, course.cues))
    return True


def _step(course: Course, sentence: Sentence, lead: Lead) -> str | None:
    """A clause as a vote, a call, somebody's turn or an announcement."""
    paused = course.current if course.current and course.current.label == "休会" else None
    if paused and paused.last == sentence.line and regex.match(IN_BREAK, sentence.masked):
        return course.goes_on(sentence, "step:break")
    call = called(course, sentence, lead)
    if call and is_result(call) and course.header and course.header.label == "表决":
        course.flush()
    if call and is_result(call) and course.votes_on():
        counting = course.steps[-1].tellers  # who tells the result of the vote that goes on
        course.steps[-1].add(tuple(one for one in call.speakers if not any(by_full_name(one, two) for two in counting)))
        course.steps[-1].finished = True
        return course.goes_on(sentence, "vote")
    spoken_of = regex.search(
        f"(?:不|无需|不用|不必)再?(?:进行)?(?:无记名|举手|投票)*表决|表决程序|(?:统计|汇总|核对)[^，]{{0,4}}结果|(?:没有?|未|还没)[收领拿分]到[^，。]{{0,12}}的?，?请?举|{BY_OTHERS}",
        sentence.masked,
    )  # 由计票人统计表决结果; 不进行表决; 没有收到选票的请举手示意: told, not called
    cries = course.cues.any_of("表决呼号").search(sentence.masked) or ballot_of(course)
    if cries and not spoken_of and not tells_result(course, call):
        return vote(course, sentence, lead)
    if call:
        return take_call(course, call, sentence, lead)
    if not pauses(sentence) and takes_turn(course, sentence, lead):
        return "step"
    return announce(course, sentence, lead)
