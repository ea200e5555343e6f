"""The sentences of a script, one after another → the steps that the chair announces."""

from __future__ import annotations

from dataclasses import replace

from meetingkit.recognise.acting import hands, takes_after
from meetingkit.recognise.alone import BY_OTHERS, alone
from meetingkit.recognise.announcing import announce, pauses, take_ordinal
from meetingkit.recognise.calling import take_call
from meetingkit.recognise.calls import HIS_TITLE, call_of, next_one, own_call, told_call
from meetingkit.recognise.course import Course
from meetingkit.recognise.directed import directed
from meetingkit.recognise.floor import give_floor, invites_all, opened_besides
from meetingkit.recognise.framed import begins_ballot, begun_by, within
from meetingkit.recognise.groups import collective
from meetingkit.recognise.leads import Lead, clauses, lead_of
from meetingkit.recognise.matter import DEADLINE, Call, matter_of
from meetingkit.recognise.names import is_somebody, named, whole
from meetingkit.recognise.noting import NOMINATED, entitle, note, note_paper
from meetingkit.recognise.people import people
from meetingkit.recognise.referring import refer
from meetingkit.recognise.rites import rite
from meetingkit.recognise.roll import in_order, parties, under_heading
from meetingkit.recognise.same import by_surname, same_person
from meetingkit.recognise.silence import answered
from meetingkit.recognise.steps import Open
from meetingkit.recognise.straightening import straightened
from meetingkit.recognise.text import Sentence
from meetingkit.recognise.turns import first_of_floor, takes_turn
from meetingkit.recognise.unnumbered import above, within_one
from meetingkit.recognise.votes import is_result, lay, passed, tells_result, vote
from meetingkit.wording import regex

LECTURE = "(?:讲座|授课|党课|辅导|讲课)的?(?:题目|主题|内容)|讲台"  # 讲座的题目是《…》，下面把时间交给甲律师
PREPARE = "(?:并)?请(?![^，]*(?:[讲说谈聊][讲说谈聊一]|介绍|汇报|通报)[^，]{2,}准备$)([^，]{2,40}?)(?:(?:作|做|做好|作好|同时)?准备(?:一下)?|候场)$|^(?!请)([^，]{2,30}?)请?(?:(?:作好|做好|作|做)?准备(?:一下)?|候场|[作做]好(?P<what>[^，]{2,12})准备)$"
ADDS = (
    "(?:再|也|并)?(?:由|请)?([^，请由]{2,30}?)(?:[再也来])?(?:[作做]|进行|予以)?补充(?:汇报|发言|说明|通报|介绍|一下|两句|几句)?$"
    "|([^，请由]{2,12}?)[再也]?说一下[^，。]{0,16}$|([^，请由]{2,14}?)[再也先来]+(?:谈谈|说说|讲讲|[谈说讲][几两]句)吧?$"
)
# 先由责任单位汇报，再由有关部门提出意见，最后形成决议: how a matter is to be gone about
OUTLINE = "(?:首先|先)[由请听看]?[^，；。]{2,40}[，；](?:再|然后|接着|之后|随后)[^。]{2,60}[，；]?(?:最后|然后|再|之后)"
SO_MANY = "[两三四五六七八九十\\d]{1,2}[位名家个][^，、]{0,6}(?:依次|先后|分别)?发言"  # （三位代表发言）
FILM = "(?:[^，]{0,4})?(?:播放|观看|放映)[^《，]{0,20}(《[^《》]+》)"
# 上一期议的是停车，当时举手表决定了: what was done before, unless somebody is called now
PAST = "上一?[次期回届轮]|上个?[月周]|去年|当时|会前(?!，(?:我们|咱们|大家)?(?:先(?!后|期|行)|一起|请)[^，。]{0,4}(?:播放|观看|收看|看))|此前|以前|曾经?|早就|已经?(?:通过|表决|讨论|听取)"
# 县财政局局长某某汇报去年预算执行情况: past is what he is to tell
TOLD_NOW = "(?:汇报|报告|通报|介绍|回顾|公布|念|读|报一?报)[^，。了]{0,6}(?:上一?[次期回届轮]|上个?[月周]|去年)"
# 小葛，你把上周的问题念一下
VOCATIVE = "(?:来|好|那|行)?，?([^，。请你您]{2,24})，请?[你您](?:先|上台|上来|来|再|也|给|给大家|给我们|给咱们|跟大家|和大家)*(?=[把说讲念报汇介通谈])"
# 今天我们有幸邀请到某教授，为大家作专题辅导
INVITED = "(?:为此，|今天|今晚|这次|本次)?，?(?:(?![上去前昨曾往])[^，。请邀]{1,8}?(?:今[天晚])?)?(?:特别|专门|特地|特意|有幸|(?:很|非常|十分)荣幸地?)*(?:邀请(?:到|来)?|请(?:到|来))了?(?P<who>[^，。]{4,40}?)，?(?:来)?(?:(?:围绕|就)[^，。]{2,30}?)?[为给](?:我们|咱们|大家|同志们|全体[^，]{1,6})(?:带来一[场次堂节个])?(?=[作讲授上解辅分])"
MEASURED = (
    "请(?:大家|各位|全体)[^，。]{0,6}?对[^，。]{4,40}?(?:进行|开展|作)(?:现场|无记名)?(?:民主)?(?:测评|评议)(?=，|$)"
)
IN_BREAK = "(?:由|请)[^，。]{2,20}(?:评议|合议|审议|商议|讨论|酝酿)$"  # 现在休会十五分钟，由听证员进行评议
LEADS_OATH = "(?:领誓|监誓|领读|领诵)人"  # told of a rite, no list of who is here
# 每位同志述职后，由我作点评: how each turn goes
EACH_TURN = "(?:[^，。]{0,20}，)?(?:每一?[位个名家人][^，。]{0,8}(?:后|完毕?|结束)，(?:再?由|请)|[述讲汇发说][^，。]{0,3}[完毕]一[个位名家]，.{0,14}(?:点评|评)一[个位名家])"
NTH = "(?:第[一二三四五六七八九十\\d]+|下一|头一|最后一)[个位家名组场轮批][，：:]"
# 综合大家意见，同意…，由某局下达: what was agreed asks nobody to act now
RESOLVED = "(?:好，|那么，)?(?:(?:综合|根据)[^，]{0,10}意见，)?(?:会议|我们|大家|原则上?|一致|常委会)*同意(?!的|请|吗|这|就|上述)[^，。]{2,}，|(?:好，)?会后，"
# 请甲同志代表院方，请乙同志代表全体职工，上台签订合同: the first of those who sign
FOR_A_PARTY = "(?:首先|下面|现在)?，?请([^，请]{2,40}?)(?:代表[^，]{1,12})?，请[^，]{2,40}，[^，]{0,6}(?:签|交换)|(?:首先|下面|现在)?，?请([^，请]{2,40}?)(?:上台|到台前)?，请[^，]{4,80}(?:签字|签约|签名|签订|签署)"
CALLING = "请|由|现在|下面|接下来|首先|第|^[（(一二三四五六七八九十\\d]"
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
NEAR = 8  # sentences before a stage direction in which somebody may have been asked


def read(course: Course, sentence: Sentence) -> str | None:
    """What a sentence was taken as; None when it was not understood."""
    if sentence.direction:
        course.heard = ""
        return "step" if directed(course, sentence) else _direction(course, sentence)
    taken = _read(course, sentence)
    entitle(course, sentence)
    _name_rite(course, sentence)
    course.unheard = [*course.unheard[1 - NEAR :], sentence]
    course.acted = course.acted or (taken or "").startswith(("step", "vote"))
    return taken


def _read(course: Course, sentence: Sentence) -> str | None:
    """What is said was taken as."""
    if under_heading(course, sentence):
        return "step"
    answered(course, sentence)
    before = course.before = course.heard
    course.heard = sentence.text
    note_paper(course, sentence)
    turns = course.current is not None and (course.current.bare or sentence.text in course.order)
    if (not turns and not _may_say(course, sentence)) or _is_duty(course, sentence):
        return None
    sentence = refer(straightened(course, sentence), before, course.cues)
    note(course, sentence)
    if _is_past(sentence):
        return None
    above(course, sentence)
    sentence = within_one(course, sentence)
    course.outlined = regex.search(OUTLINE, sentence.masked) is not None
    if regex.match(EACH_TURN, sentence.masked) or (course.outlined and not _calls_by_name(course, sentence)):
        return in_order(course, sentence) or "agenda"
    lead = lead_of(sentence, course.cues)
    lay(course, sentence)
    _ballot(course, sentence, lead)
    if done := passed(course, sentence) or parties(course, sentence):
        return done
    taken = within(course, sentence, lead)
    if not taken and not next_one(sentence, course.cues) and invites_all(course, sentence, lead):
        taken = give_floor(course, sentence, lead)
        first_of_floor(course, sentence, lead)
    taken = taken or _clauses(course, sentence, lead)
    _first_party(course, sentence, lead)
    awarding = course.current if course.current and course.current.label == "表彰" else None
    if awarding and awarding.last == sentence.line and (taking := takes_after(course, sentence)):
        awarding.add(taking)
    taken = in_order(course, sentence) or taken
    if "头" in sentence.masked or "依次" in sentence.masked:
        begun_by(course, sentence)
    return taken


def _ballot(course: Course, sentence: Sentence, lead: Lead) -> None:
    """The election that was announced opens with its ballots; 下面投票选举新一届支部委员 says whom."""
    if course.ballot and begins_ballot(course, sentence, lead):
        told = alone(sentence, lead, course.cues) if not course.ballot.subject else None
        if told and told.label == "选举":
            course.ballot = replace(course.ballot, subject=told.subject)
        course.open_election(sentence.line)


def _first_party(course: Course, sentence: Sentence, lead: Lead) -> None:
    """请甲同志代表院方，请乙同志代表职工，上台签订合同: he of whom a clause of its own says no more than for whom he signs."""
    step = course.current
    aside = regex.match(FOR_A_PARTY, sentence.masked, lead.end) if step and step.label == "签约" else None
    if step and aside:
        who = people(sentence.text[slice(*aside.span(1 if aside[1] else 2))], course.cues)
        step.speakers[:0] = [one for one in who if one not in step.speakers]


def _calls_by_name(course: Course, sentence: Sentence) -> bool:
    """先请甲说说，再请乙说说: whether what sounds as an outline asks people by name."""
    if regex.search("同志|先生|女士|老师|教授", sentence.masked):
        return True
    calls = (call_of(part, lead_of(part, course.cues).end, course.cues) for part in clauses(sentence))
    known = [one for call in calls for one in (call.speakers if call else ())]
    return sum(named(one, course.cues) for one in known) > 1


DUTY = "([^，。请由：]{2,16}?)(?:要|必须)(?=把|将|尽快|抓紧|及时)"
# 请各位代表在审议时充分发表意见: what will be asked, not now
LATER = "请[^，。]{0,8}在(?:分组)?(?:审议|讨论|酝酿)(?:时|中|过程中|的时候)"


def _is_past(sentence: Sentence) -> bool:
    """Whether a sentence tells what was done before, or what has been agreed, and calls nobody now."""
    if regex.search("以(?:此次|这次|今天|本次)[^，。]{2,20}为(?:契机|起点|开端)", sentence.masked):
        return True  # 以此次签约揭牌为契机
    agreed = regex.match(RESOLVED, sentence.masked) and not regex.search("，(?:下面|现在|接下来)", sentence.masked)
    calls = regex.search(CALLING, sentence.masked) or regex.match(VOCATIVE, sentence.masked)
    past = regex.sub(TOLD_NOW, "", sentence.masked)
    return bool(agreed or regex.search(LATER, sentence.masked) or (regex.search(PAST, past) and not calls))


def _is_duty(course: Course, sentence: Sentence) -> bool:
    """县工商联要把大家的意见逐条梳理: what an organ has to do when all is over."""
    duty = regex.match(DUTY, sentence.masked) if "要" in sentence.masked or "必须" in sentence.masked else None
    return duty is not None and course.cues.compiled("an organ", "(?:‹单位的结尾›)$").search(duty[1]) is not None


def _clauses(course: Course, sentence: Sentence, lead: Lead) -> str | None:
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


def _may_say(course: Course, sentence: Sentence) -> bool:
    """Whether any word of procedure stands in a sentence; most of a script's prose has none, and needs no more looking."""
    words = course.cues.compiled(
        "procedure",
        "‹邀请词›|‹连接词›|‹请人做什么›|‹不请人也成一步›|‹请大家讨论›|‹表决呼号›|‹选举程序›|‹发票投票›|‹选举完毕›|‹测评程序›|‹领奖›"
        "|第|补充|议题|议案|议程|事项|下一|票决|审议|研究|听取|表态|批评|准备|起立|肃立|当选|休会|获得|荣获|被评为|获评|签《|[给跟](?:大家|咱|大伙|我们|各位)|几句|顺序|次序|依次|[你您](?:先|接着|来)|听一听|听听|反映一下|[把将][^，。]{2,40}(?:[说讲念读报晒亮摆理捋点过]一|一下|一遍)|^(?:会议)?(?:原则上?)?同意|^(?:[（(]|[一二三四五六七八九十]+、|\\d)",
    )
    return words.search(sentence.masked) is not None


def _clause(course: Course, sentence: Sentence, number: int, lead: Lead) -> str | None:
    if number:
        sentence = (
            sentence.without(0, 1)
            if regex.match("并(?=(?:请|有请|由)(?![^，]{0,60}见证))", sentence.masked)
            else sentence
        )
        lead = lead_of(sentence, course.cues)
        if invites_all(course, sentence, lead):
            return give_floor(course, sentence, lead)
    if prepared := regex.search(PREPARE, sentence.text):
        if course.current and not course.header:
            if prepared["what"] or course.current.label == "表彰":
                return course.goes_on(
                    sentence, f"step:{course.current.type}"
                )  # ready to answer, or to be given something
            if regex.search(DEADLINE, sentence.masked) or regex.search("\\d月", prepared[0]):
                return None  # 请有关部门月底前做好准备
            words = regex.sub("^(?:最后|下)一[位个家名](?:是|请)?", "", (prepared[1] or prepared[2]).strip())
            ready = regex.sub("(?:依次|分别|随后|接着|同时)$", "", words)
            if not regex.match("下一[位个家名]|[他她]们|.*提前$", ready):  # whoever that is
                several = ready.split("、") if ready != words else [ready]  # 甲局、乙局依次准备
                course.current.prepared = several[-1]
                course.current.readied += several
            return course.goes_on(sentence, f"step:{course.current.type}")
        return None
    goes_on = course.header or (course.current and course.current.type == "speech")
    if lead.ordinal is not None and not (goes_on and next_one(sentence, course.cues)):
        return take_ordinal(course, sentence, lead)
    if (number or sentence.first) and _adds(course, sentence):
        return course.goes_on(sentence, "step")
    return _step(course, sentence, lead)


def _stands_ready(course: Course, sentence: Sentence) -> bool:
    """有问题的请提出来，由经营层当场解答: whoever answers what is asked, if anything is, and is not told by name."""
    ready = regex.fullmatch(READY, sentence.masked) if sentence.masked.startswith("由") else None
    return ready is not None and not is_somebody(ready[1], course.cues)


def _adds(course: Course, sentence: Sentence) -> bool:
    """请甲同志汇报，乙局的同志作补充: who acts besides whom was called."""
    more = regex.match(ADDS, sentence.masked) if course.current and not course.header else None
    who = next((one for one in more.groups() if one), "") if more else ""
    if not who or not (whole(who, course.cues) or named(who, course.cues)):
        return False
    course.steps[-1].add(people(who, course.cues))
    return True


def _step(course: Course, sentence: Sentence, lead: Lead) -> str | None:
    """A clause as a vote, a call, somebody's turn or an announcement."""
    paused = course.current if course.current and course.current.label == "休会" else None
    if paused and paused.last == sentence.line and regex.match(IN_BREAK, sentence.masked):
        return course.goes_on(sentence, "step:break")
    call = _called(course, sentence, lead)
    if call and is_result(call) and course.header and course.header.label == "表决":
        course.flush()
    if call and is_result(call) and course.votes_on():
        course.steps[-1].add(call.speakers)  # who tells the result of the vote that goes on
        course.steps[-1].finished = True
        return course.goes_on(sentence, "vote")
    spoken_of = regex.search(
        f"(?:不|无需|不用|不必)再?(?:进行)?表决|表决程序|(?:统计|汇总|核对)[^，]{{0,4}}结果|{BY_OTHERS}",
        sentence.masked,
    )  # 由计票人统计表决结果; 不进行表决: told, not called
    if course.cues.any_of("表决呼号").search(sentence.masked) and not spoken_of and not tells_result(course, call):
        return vote(course, sentence, lead)
    if call:
        return take_call(course, call, sentence, lead)
    if not pauses(sentence) and takes_turn(course, sentence, lead):
        return "step"
    return announce(course, sentence, lead)


def _called(course: Course, sentence: Sentence, lead: Lead) -> Call | None:
    """Whom the clause itself calls: 请…, 由…, 下面，我…, 讲话的是…."""
    if regex.search(NOMINATED, sentence.masked) and "请" not in sentence.masked:
        return None  # 由甲、见证律师乙为监票人: nobody is asked to act
    guest = regex.match(INVITED, sentence.masked, lead.end)
    if guest:
        told = matter_of(sentence.text[guest.end("who") :].lstrip("，"), course.cues)
        told = replace(told, speakers=people(sentence.text[slice(*guest.span("who"))], course.cues)) if told else None
        if course.header or "带来一" in guest[0]:
            return told
        if told and told.label == "学习" and all(is_somebody(one, course.cues) for one in told.speakers):
            course.invited = (sentence.line, told)
    last = sentence.masked.find("最后") if lead.last else -1
    nth = regex.match(
        NTH, sentence.masked, last if last >= 0 else lead.end
    )  # 第一组，请甲行与乙公司签约; 最后一个，请丙汇报
    if call := call_of(sentence, nth.end() if nth else lead.end, course.cues):
        measured = call.label == "发言" and regex.search(MEASURED, sentence.masked)
        return None if measured else call  # 下面请大家对某人进行民主评议
    if voiced := regex.match(VOCATIVE, sentence.masked):
        who, matter = sentence.text[voiced.start(1) : voiced.end(1)], sentence.text[voiced.end() :]
        told = matter_of(matter, course.cues) if named(who, course.cues) else None
        if told:
            return replace(told, speakers=people(who, course.cues))
    if called := next_one(sentence, course.cues):
        again = course.current and not course.header and _called_again(course.current, called)
        titled = regex.search(HIS_TITLE, sentence.text)
        label = (course.header and course.header.label) or (
            "学习" if regex.search(LECTURE, sentence.masked) else "发言"
        )
        return None if again else Call(label, titled[1] if titled else None, called)
    mine = own_call(sentence, lead.end, course.cues) if lead.joined or course.header else None
    listing = course.only_rites and not regex.match(LEADS_OATH, sentence.masked)
    return mine or (None if listing else told_call(sentence, course.cues))


def _called_again(step: Open, called: tuple[str, ...]) -> bool:
    """欧阳老师，请。 right behind the call of 欧阳静教授."""
    return bool(step.speakers) and (
        same_person(step.speakers[-1], called[0]) or by_surname(step.speakers[-1], called[0])
    )


def _name_rite(course: Course, sentence: Sentence) -> None:
    """【重温入党誓词】 heads the rite that is then called in the same paragraph."""
    step, (line, words) = course.current, course.ahead
    if step and step.label == "仪式" and not step.subject and step.first == line == sentence.line:
        step.subject = rite(words)


def _direction(course: Course, sentence: Sentence) -> str:
    """（奏国歌） after 请全体起立 says what the ceremony is."""
    words, step = sentence.text.strip("（）()【】〔〕［］— "), course.current
    if (film := regex.match(FILM, words)) and not (step and step.label == "其他"):
        course.flush()
        course.open("其他", film[1], sentence.line, headed=True)
        step = course.current
    if step and step.label == "其他" and film and "《" not in (step.subject or ""):
        step.subject = film[1]
    heads = sentence.first and sentence.text.startswith("【") and not (step and step.last == sentence.line)
    course.ahead = (sentence.line, words) if heads else course.ahead
    if step and step.label == "仪式" and not step.subject and not heads:
        step.subject = words
    if course.cues.any_of("现场讨论").search(words) and not regex.match(SO_MANY, words):
        course.asking = (None, -1, False)  # （讨论）: there was something to say
        if course.header:
            course.flush(always=True)
            step = course.current
        if step and step.label not in ("选举", "批评与自我批评", "民主测评", "休会"):
            step.discussion = True
    if step and not course.header:
        step.last = sentence.line
    return "direction"
