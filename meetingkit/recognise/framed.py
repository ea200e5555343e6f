"""Steps that have a procedure of their own: elections, appraisals, criticism."""

from __future__ import annotations

from meetingkit.recognise.acting import hands, leads_oath, on_stage, on_stage_alone, tellers
from meetingkit.recognise.called import voiced
from meetingkit.recognise.calls import call_of
from meetingkit.recognise.course import Course
from meetingkit.recognise.floor import invites_all
from meetingkit.recognise.groups import collective
from meetingkit.recognise.leads import Lead, clauses, lead_of
from meetingkit.recognise.motions import see_to_votes
from meetingkit.recognise.names import is_somebody, named
from meetingkit.recognise.people import people
from meetingkit.recognise.rows import by_turns
from meetingkit.recognise.showing import DRAW, shown
from meetingkit.recognise.steps import GUEST_TOO, NOBODY, Open
from meetingkit.recognise.text import Sentence
from meetingkit.recognise.tidying import tidy
from meetingkit.recognise.turns import takes_turn
from meetingkit.recognise.votes import PUT_ANEW, elects, is_result, result
from meetingkit.wording import regex

BREAK = "休会|(?:会议|大会|全会)(?:现在|先|就|暂时)*暂停[一二三四五六七八九十两半\\d]{1,3}个?(?:分钟|刻钟|小时)|分钟[^。，]{0,4}，请(?:大家|各位|代表|同志们|党员)[^，。请]{0,14}休息|(?:(?:现在|下面|大家|大伙儿?|代表|各位|同志们|我们|咱们|会议|大会|票期间|票时)[^。，]{0,8}|原地|中场|暂时|^|，)(?:休息|茶歇|歇)[^，]{0,6}(?:分钟|小时|刻钟)|请(?:大家|各位|代表|同志们|党员|乡亲)(?![^，。]*[位席])[^，。请]{0,12}休息(?:等候)?(?=$|，(?!观看|欣赏))|(?:大家|代表们?|同志们)先(?:原地|就地)?休息一下|(?:咱们?|大家|大伙儿?|代表们|乡亲们)(?:先|就|都|也|原地|中间)*(?:歇|休息)(?:一?会儿?|片刻|口气|一歇|歇(?!后))"
TELLERS = "由([^，。由任为]{2,14})监票，由?([^，。由任为]{2,14})计票"  # they act in the vote itself
APPRAISED = "(?:^|，)(?:(?:然后|再|接着|随后|最后|并|请)[^，对]{0,8})?对([^，。]{2,40}?)(?:进行|开展|作)(?:投票|现场|民主|无记名|满意度|综合)*(?:测评|评议|评价|打分)"
# 讲解测评表的填法, 说明填票注意事项; 对测评表填写作说明, 就填表方法向大家作个讲解
HOW_FILLED = (
    "(?:讲解|说明|介绍|宣布|宣读|强调|讲一?讲|说一?说|解释)[^，。]{0,12}(?:填|表|票|事项|要求|办法|规则)[^，。]{0,8}"
    "|(?:就|对|把|将)[^，。]{0,14}(?:填|表|票|事项|要求|办法|规则)[^，。]{0,12}(?:说明|讲解|介绍|解释|[讲说]一?[讲说]|[讲说]一下|强调)"
)
# 由支委甲起头; 由我带头，接着依次请乡长甲、主席乙进行
BEGUN_BY = "由([^，由我]{4,30}?)(?:先)?(?:起头|带头|打头|开头|带个头|开个头|第一个来)|，(?:接着|然后|再)?依次[请由]([^，。请由]{4,160}?)(?:进行)?$"
# 其他党员按座位顺序，从柳青同志开始: with whom those who are left begin
FROM_WHOM = "(?:[序次]|其[他余][^，。]{2,6}|轮流|依次)[^，。]{0,4}，(?:就|先|还是)*从([^，。从]{2,24}?(?:同志|老师|医生))(?:这里|这边)?(?:开始|起头|说起|讲起|先来)"
ONE_FIRST = "(?:首?先|现在)?[由请][^，。我]{4,40}?(?:对照检查|自我批评|检视剖析|发言)，"  # 先由书记甲作对照检查，其他同志提批评意见
OUTCOME = ("选举结果", "结果")  # 请监票人某某报一下结果
DECLARES, TELLER = "宣布|公布", "总?(?:监票|计票|唱票)[人员].{2,}"
# （计票后）我宣布选举结果：某某当选会长; what is told of each is his
MY_RESULT = "我(?:来|现在|在此|正式)*(?:宣布|公布)[：:]?((?:本次)?(?:选举|投票|计票)结果|(?:新一届[^，。：]{2,16})?当选[^，。：]{0,8}名单)(?=$|：)"
OF_BALLOT = "选举|候选|[监计唱]票|选票|投票|人选|当选"
STAGES = ("表彰", "签约", "仪式", "民主测评")
ANOTHER_ROUND = "请[^，。请]*(?:[“”《]|获得者|奖的)[^，。请]*(?:上台|领奖)"


def within(course: Course, sentence: Sentence, lead: Lead) -> str | None:
    """What a sentence is within an election, an appraisal or criticism; None when it is none of their words."""
    step = course.current
    if step is None or lead.ordinal is not None or course.header:
        return None
    if step.type == "report" and (step.subject or "").endswith(("结果", "票数")) and elects(sentence):
        return result(course, sentence)
    if step.label == "表决" and (counting := regex.search(TELLERS, sentence.text)):
        who = tuple(one for one in counting.groups() if named(one, course.cues))
        step.add(who)
        step.tellers += who
        return course.goes_on(sentence, "vote")
    if see_to_votes(course, sentence):
        return course.goes_on(sentence, "vote")
    if step.label == "选举" and (found := _while_counted(course, sentence, lead, step)):
        return found
    if step.label == "选举" and not _leaves_election(course, sentence, lead, step):
        return _election(course, sentence, lead, step)
    if (step.label in STAGES or step.subject == DRAW) and (found := _acts(course, sentence, lead, step)):
        return found
    if step.label == "民主测评" and _appraises(course, sentence, step):
        return course.goes_on(sentence, "appraisal")
    if step.label == "批评与自我批评" and _criticises(course, sentence, lead, step):
        return course.goes_on(sentence, "step:criticism")
    return None


def _while_counted(course: Course, sentence: Sentence, lead: Lead, step: Open) -> str | None:
    """A pause within an election, a film that all look at while it goes on, or the chair's own word of its result."""
    if regex.search(BREAK, sentence.masked):
        step.add(tellers(course, sentence))  # 请监票人甲到里屋点票，大家歇十分钟
        course.open("休会", None, sentence.line, headed=True)
        return "step:break"
    rests = "《" not in sentence.masked or "休息" in sentence.masked
    if not rests and (film := shown(sentence, lead.end)):  # 计票期间，请大家观看短片《…》
        course.meanwhile.append((step, Open("其他", film, sentence.line, sentence.line)))
        return course.goes_on(sentence, "step:other")
    if mine := regex.search(MY_RESULT, sentence.text):
        course.open("宣布", tidy(mine[1]), sentence.line)
        return "step:announcement"
    return None


def begun_by(course: Course, sentence: Sentence) -> None:
    """由青年干部甲起头: who is the first to criticise himself, told in the words that announce it."""
    step = course.current
    first = regex.search(BEGUN_BY, sentence.masked) if step and step.label == "批评与自我批评" else None
    if step and first and step.last == sentence.line and not step.speakers:
        who = people(sentence.text[slice(*first.span(first.lastindex or 1))], course.cues)
        step.add(tuple(one for one in who if named(one, course.cues)))
    goes_round = regex.search(FROM_WHOM, sentence.masked) if step and step.label == "批评与自我批评" else None
    if step and goes_round and not course.header:
        who = people(sentence.text[slice(*goes_round.span(1))], course.cues)
        step.add(who if all(is_somebody(one, course.cues) for one in who) else ())


def _criticises(course: Course, sentence: Sentence, lead: Lead, step: Open) -> bool:
    """Whether a sentence is of a criticism that goes on: 请甲同志, 请乙同志、丙同志依次进行, 请大家提批评意见."""
    if regex.search(GUEST_TOO, course.heard):
        return False
    if takes_turn(course, sentence, lead):
        return True
    if who := by_turns(sentence, lead.end, course.cues):
        step.add(who)
        return True
    if regex.match(ONE_FIRST, sentence.masked):
        return False
    return not lead.joined and regex.search("批评意见|表态$", sentence.masked) is not None


def _appraises(course: Course, sentence: Sentence, step: Open) -> bool:
    """Whether a sentence is of an appraisal that goes on; 请对全体党员进行投票测评 says of whom it is."""
    whom = None if step.subject else regex.search(APPRAISED, sentence.text)
    if whom:
        step.subject = tidy(whom[1])
    if "填" in sentence.masked or "表" in sentence.masked:
        _explains_form(course, sentence, step)
    return whom is not None or course.cues.any_of("测评程序").search(sentence.masked) is not None


def _explains_form(course: Course, sentence: Sentence, step: Open) -> None:
    """请冷松同志讲解测评表的填法: who tells how it is filled in is of the appraisal that goes on."""
    for part in clauses(sentence):
        call = call_of(part, lead_of(part, course.cues).end, course.cues)
        if (
            call
            and regex.search(HOW_FILLED, part.masked)
            and all(is_somebody(one, course.cues) for one in call.speakers)
        ):
            step.add(call.speakers)


def _acts(course: Course, sentence: Sentence, lead: Lead, step: Open) -> str | None:
    """Who acts besides those whom the step's own verb calls."""
    if step.label == "表彰" and step.rounds and step.called and regex.match(ANOTHER_ROUND, sentence.text):
        step.subject = step.topic  # 请“名师”上台领奖，请…颁奖: what the first round awards is not what all do
    if step.label == "仪式" and (led := leads_oath(course, sentence)):
        _oath(course, step).add(led)
        return course.goes_on(sentence, "step:ceremony")
    bare = _waits(step, sentence) and call_of(sentence, lead.end, course.cues) is None
    if bare and (alone := on_stage_alone(course, sentence)):
        step.add(alone)
        return course.goes_on(sentence, f"step:{step.type}")
    if step.label in ("表彰", "签约"):
        acting = on_stage(course, sentence)
        if step.label == "签约" and acting:  # the parties, now by name
            step.speakers = [one for one in step.speakers if named(one, course.cues) and not collective(one)]
    else:
        acting = hands(course, sentence)
        called = call_of(sentence, lead.end, course.cues)
        if called and any(one not in acting for one in called.speakers):
            return None
    if not acting:
        return None
    step.add(acting)
    return course.goes_on(sentence, f"step:{step.type}")


def _oath(course: Course, step: Open) -> Open:
    """The oath in which an anthem is sung first: 下面举行宪法宣誓。奏唱国歌。请领誓人某某就位."""
    before = course.steps[-2] if len(course.steps) > 1 and "誓" not in (step.subject or "") else None
    return before if before and before.label == "仪式" and "誓" in (before.subject or "") else step


def _waits(step: Open, sentence: Sentence) -> bool:
    """Whether a step was announced in the same paragraph, or the one before, and nobody acts in it yet."""
    return (
        step.label in ("仪式", "签约")
        and step.headed
        and not step.called
        and not step.speakers
        and sentence.line - step.first <= 1
    )


def begins_ballot(course: Course, sentence: Sentence, lead: Lead) -> bool:
    """Whether the election itself begins: with its ballots, or when somebody is called before anything is voted on."""
    if course.cues.any_of("发票投票").search(sentence.masked) or tellers(course, sentence):
        return True
    call = None if lead.joined else call_of(sentence, lead.end, course.cues)
    first = regex.search("通过[^。]{0,12}(?:选举办法|名单)", course.before)
    if call is None or (first and call.label == "宣读" and regex.search("《[^》]*(?:办法|名单)", call.subject or "")):
        return False  # 先通过选举办法: before the election
    return len(course.steps) == course.ballots


def _leaves_election(course: Course, sentence: Sentence, lead: Lead, step: Open) -> bool:
    told = (call_of(part, lead_of(part, course.cues).end, course.cues) for part in clauses(sentence, lead.end))
    you = voiced(sentence, course.cues)
    call = you or next((one for one in told if one), None)
    if call and call.label in ("讲话", "表态", "致辞", "交流", "学习") and call.speakers:
        return True
    if call and call.label == "仪式" and "宣誓" in sentence.masked:
        return True  # 祝贺某某当选！请某某同志进行宪法宣誓
    if call and call.label == "发言" and call.speakers and "新当选" in sentence.masked:
        return True  # who was elected speaks
    if call and call.label == "仪式" and "誓" in (call.subject or "") and call.speakers:
        return True  # 请某某同志进行宪法宣誓
    if (
        call
        and is_result(call)
        and call.subject
        not in ("计票结果", "票数", "得票数", "得票情况")  # how many votes there were: part of the election
        and (regex.search(DECLARES, sentence.masked) or call.subject in OUTCOME)
        and (you or any(is_somebody(one, course.cues) or regex.match(TELLER, one) for one in call.speakers))
    ):
        return True  # 请总监票人某某宣布选举结果
    counted = (step.counted or step.finished) and lead.joined
    if counted and regex.match(PUT_ANEW, sentence.masked[lead.end :]) and not regex.search(OF_BALLOT, sentence.text):
        return True  # 现在表决关于工作报告的决议
    if course.cues.any_of("选举程序").search(sentence.masked):
        return False
    if step.finished and (lead.joined or regex.search("国歌|国际歌|起立", sentence.masked)):
        return True
    return bool(call and call.label == "发言" and step.finished) or bool(regex.search("全体起立", sentence.masked))


def _election(course: Course, sentence: Sentence, lead: Lead, step: Open) -> str:
    if invites_all(course, sentence, lead):
        step.discussion = True
    elif call := call_of(sentence, lead.end, course.cues):
        step.counted = step.counted or is_result(call)
        step.add(
            tuple(
                one
                for one in call.speakers
                if not regex.fullmatch(NOBODY, one) and not regex.match("各位|其他|主席团", one)
            )
        )
    elif acting := hands(course, sentence) or tellers(course, sentence):
        step.add(acting)
    step.finished = step.finished or bool(course.cues.any_of("选举完毕").search(sentence.masked))
    return course.goes_on(sentence, "election")
