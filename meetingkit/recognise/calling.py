"""A call as part of the step that goes on, or as the first of one: the order in which that is asked."""

from __future__ import annotations

from dataclasses import replace

from meetingkit.recognise.announced import by_whom_announced
from meetingkit.recognise.belonging import belongs
from meetingkit.recognise.beside import beside
from meetingkit.recognise.call import Call
from meetingkit.recognise.course import Course
from meetingkit.recognise.headed import Heading
from meetingkit.recognise.introduced import another_report
from meetingkit.recognise.kinds import HAS_LEARNT
from meetingkit.recognise.leads import Lead
from meetingkit.recognise.names import named, surely_named
from meetingkit.recognise.readers import read_by_name
from meetingkit.recognise.same import by_full_name, by_surname, names_people, same_person
from meetingkit.recognise.sorting import of_sort, told_before
from meetingkit.recognise.starting import start, start_under
from meetingkit.recognise.steps import DRAFTS, GUEST_TOO, TALKING, TEAM, Open, fuller, is_round, opens_floor
from meetingkit.recognise.text import Sentence
from meetingkit.recognise.votes import is_result
from meetingkit.wording import regex

PLEDGED = "(?:承诺书|责任书|责任状|军令状|倡议书|公约|协议书?|保证书)上?(?:签|按)"  # signing it is a step
SIGNED_AFTER = "上(?:依次|逐一|分别)?签[字名]|签[字名](?:确认)?$|签署[^，]{0,4}(?:文件|决议|纪要|记录|意见)"
ANSWERED = "(?:作|做|进行|依次|现场|集中|一一|分别)?(?:回应|答复|解答|回答)"
# who answers without being named: 有关部门, 几个职能部门来, 部门的同志
OFFICES = "(?:有关|相关|职能|主管|责任|承办|牵头|业务|政府|政务|参会|到会|与会|在座|各|几[个家]|[两三四五六][个家])*的?(?:部门|单位|科室|处室|局办|委办局)(?:的(?:同志|负责(?:人|同志)|领导)们?|负责(?:人|同志)|代表)?来?"
DECISION = "《|结果$"
AWARDED = "[“《]|(?:奖|牌|匾|旗|证|证书|聘书|称号|奖章|奖金|奖品|荣誉)$"
RITE_DONE = "誓|揭牌|揭幕|剪彩|奠基|培土|启动|捐赠|赠|鞠躬|默哀|献花|拨穗|授帽|升旗|点亮|放飞|植树|开机"
NEAR = 2  # paragraphs from a heading in boxes to what it heads
NEXT_ONE = "第[二三四五六七八九十]+[位个]"  # 第二位演讲嘉宾是…


def take_call(course: Course, call: Call, sentence: Sentence, lead: Lead) -> str:
    """What a call was taken as: of the step that goes on, or of a new one."""
    step = course.current
    if call.label == "签约" and _confirms(course, call, sentence, lead):
        return course.goes_on(sentence, "closing")  # 请各位董事在决议上签字
    header = course.header  # 现在进行第四项：, and nothing more: the call below goes on from there
    below = header is not None and (not (header.label or header.subject) or header.label == call.label == "介绍")
    sort = of_sort(call, sentence, replace(lead, joined=lead.joined or below), step)
    call = by_whom_announced(course, told_before(course, sort, sentence))
    _begins(course, call, lead)
    if step and not course.header and (_says_what(call, step, sentence) or read_by_name(course, step, call)):
        return _told_more(course, call, sentence, step)
    if course.header:
        return start_under(course, call, sentence, lead, course.header)
    counted = step and lead.joined and step.first <= course.nominated  # its tellers are chosen: it is held
    waits = step and step.label == "表决" and not step.called and not step.finished and not counted
    if step and waits and call.label in DRAFTS and not is_result(call):
        step.add(call.speakers)  # who reads or explains what is voted on
        step.called, step.subject = False, fuller(step.subject, call.subject)
        return course.goes_on(sentence, "vote")
    if step and _decides_award(call, step):
        return _decision(course, call, sentence, step)
    if step and beside(course, call, sentence, lead, step):
        return course.goes_on(sentence, f"step:{step.type}")
    if step and _same_oath(step, call, sentence):
        step.subject = call.subject
        return _go_on(course, call, sentence, step)
    if step and course.outlined and step.type == "speech" and step.last == sentence.line and call.type in TALKING:
        return _go_on(course, replace(call, label=step.label, subject=None), sentence, step)
    if (
        step
        and not _marked_apart(course, step, sentence)
        and (
            _again(step, call)
            or (_is_of(step, call, sentence, lead) and not _is_guest(course, step))
            or _in_one_breath(course, step, call, sentence)
        )
    ):
        return _go_on(course, call, sentence, step)
    begun = start(course, call, sentence, headed=False)
    course.steps[-1].answers = step is not None and step.discussion and _answers(call, sentence, step, lead)
    _end_floor(course)
    return begun


def _marked_apart(course: Course, step: Open, sentence: Sentence) -> bool:
    """☆ 下面请业主单位发言。 and, behind those who are called without a mark, ☆ 请某局长先讲: a mark begins each item."""
    marks = course.marks
    both = sentence.line in marks and step.first in marks and step.first < sentence.line
    return both and step.last not in marks and len(step.speakers) > 1 and step.type in TALKING


def _end_floor(course: Course) -> None:
    """The floor before those who answer, with nobody called in it, is a part of the talks before it."""
    if not course.steps[-1].answers or len(course.steps) < 3:
        return
    talks, floor = course.steps[-3:-1]
    if talks.type == floor.type == "speech" and talks.item == floor.item and not (floor.speakers or floor.subject):
        talks.discussion, talks.last = True, floor.last
        course.steps.pop(-2)


def _told_more(course: Course, call: Call, sentence: Sentence, step: Open) -> str:
    """The step of who was welcomed, by what he is now asked to do."""
    step.label, step.subject = call.label, call.subject
    if by_full_name(step.speakers[0], call.speakers[0]) or _in_full(step, call, sentence):
        step.speakers = [*call.speakers]  # as he is called, not as he was invited
    return course.goes_on(sentence, f"step:{step.type}")


def _begins(course: Course, call: Call, lead: Lead) -> None:
    """请普通党员按座次发言，先请党员某某发言: who is the first of those who were called as a whole."""
    step = None if course.header else course.current
    if step and lead.opens and step.type in (*TALKING, "criticism"):
        step.begin_with(call.speakers)


def _same_oath(step: Open, call: Call, sentence: Sentence) -> bool:
    """第五项，庄严宣誓。请甲同志领誓，重温教师誓词, 举起右手，由甲同志领誓: what was announced, and who leads it."""
    oaths = regex.fullmatch(
        "(?:庄严|集体)?宣誓|[^，]{0,4}(?:举起?右[手拳]|右手握拳|面向[党国团]旗|起立)", step.subject or ""
    ) and (call.subject or "").endswith("誓词")
    return bool(oaths) and step.type == call.type == "ceremony" and step.first == sentence.line and not step.speakers


def _again(step: Open, call: Call) -> bool:
    """请鱼跃同志先讲, who is one of those that were just listed for this step."""
    talks = step.type in TALKING and call.type in TALKING and call.subject is None and len(step.speakers) > 1
    return bool(talks and call.speakers) and all(
        any(same_person(known, one) for known in step.latest) for one in call.speakers
    )


def _in_full(step: Open, call: Call, sentence: Sentence) -> bool:
    """程序一：请甲馆长介绍展览情况, and below it 请博物馆馆长甲介绍展览情况: what the item said, with who he is."""
    same = call.subject is not None and (call.label, call.subject) == (step.label, step.subject)
    if not (same and step.numbered and sentence.first and step.first == step.last < sentence.line):
        return False
    return len(call.speakers[0]) > len(step.speakers[0]) and same_person(call.speakers[0], step.speakers[0])


def _all_named(course: Course, step: Open) -> bool:
    return bool(step.speakers) and all(named(one, course.cues) for one in step.latest)


def _in_one_breath(course: Course, step: Open, call: Call, sentence: Sentence) -> bool:
    """请甲作表态发言，请乙代表主管部门讲意见: both in one paragraph, and nothing is said that is another's matter."""
    here = step.first == step.last == sentence.line and not sentence.first
    return (
        here
        and step.type == call.type == "speech"
        and not step.subject
        and not call.subject
        and _all_named(course, step)
    )


def _is_of(step: Open, call: Call, sentence: Sentence, lead: Lead) -> bool:
    """Whether a call goes on with the step; who comments on what was said, or answers it, begins another."""
    apart = "点评" in sentence.masked and lead.joined and not lead.opens
    apart = apart or ("点评" in sentence.masked and bool(step.label == "批评与自我批评" and call.speakers))
    if apart or _answers(call, sentence, step, lead) or _of_another_title(step, call) or another_report(call, step):
        return False
    next_one = step.label == call.label and regex.match(NEXT_ONE, sentence.text) is not None
    return next_one or _does_it(step, call, sentence) or belongs(call, step, lead)


def _does_it(step: Open, call: Call, sentence: Sentence) -> bool:
    """进行宪法宣誓。下面，请某某同志领誓: who does what was announced, in which nobody was called yet."""
    if not (step.label == call.label == "仪式") or step.speakers or not call.speakers:
        return False
    does = regex.search(RITE_DONE, sentence.masked)
    return does is not None and regex.search(does[0], step.subject or "") is not None


def _is_guest(course: Course, step: Open) -> bool:
    """也请列席的某某同志谈谈感受, behind a criticism: who criticises nobody."""
    return step.label == "批评与自我批评" and regex.search(GUEST_TOO, course.heard) is not None


def _of_another_title(step: Open, call: Call) -> bool:
    """Whether a talk has a title of its own, and so had the one before it: each is an item, unless 大会发言 heads them all."""
    titles = step.subject or "", call.subject or ""
    return (
        step.topic is None
        and step.type == "speech"
        and not step.rounds
        and titles[0] != titles[1]
        and all(one.startswith("《") for one in titles)
    )


def _confirms(course: Course, call: Call, sentence: Sentence, lead: Lead) -> bool:
    """请各位董事在决议上签字: what is done to the papers when all is over, and no step."""
    called = [one for one in call.speakers if not regex.match("各位|全体|[^，]{0,4}代表们|.*上$", one)]
    somebody = any(named(one, course.cues) and surely_named(one, course.cues) for one in called)
    signing = any(one and one.label == "签约" for one in (course.current, course.header))
    line, boxed = course.ahead
    signing = signing or ("签" in boxed and 0 <= sentence.line - line <= NEAR)  # 【签署】
    if lead.joined or somebody or signing or regex.search(PLEDGED, sentence.masked):
        return False
    return regex.search(SIGNED_AFTER, sentence.masked) is not None


def _says_what(call: Call, step: Open, sentence: Sentence) -> bool:
    """有请甲教授。请他讲讲防汛: who was just welcomed is told what to do."""
    if not len(step.speakers) == len(call.speakers) == 1:
        return False
    if _in_full(step, call, sentence):
        return True
    if step.type == call.type == "study" and not step.subject and by_full_name(step.speakers[0], call.speakers[0]):
        return True  # 邀请了市委党校的甲老师来上一课. 请市委党校副教授甲作《…》的辅导
    if step.last != sentence.line:
        return False
    if step.label == "学习" and call.type in TALKING and not step.subject:
        return by_surname(step.speakers[0], call.speakers[0])  # 主讲人是某研究员居某，有请居老师作《…》的报告
    if step.label != "发言":
        return False
    if step.bare and step.subject is None:
        return tuple(step.speakers) == call.speakers
    told = step.first == sentence.line and not sentence.first and call.type in ("report", "explanation")
    return told and by_surname(step.speakers[0], call.speakers[0])  # 科长祖建平说一下理由。请祖科长就《办法》作说明


def _go_on(course: Course, call: Call, sentence: Sentence, step: Open) -> str:
    if opens_floor(step):
        step.discussion = False
    if call.label == "签约" and names_people(call.speakers) and not names_people(tuple(step.latest)):
        step.speakers = []  # the parties were named first, now those who sign
    if call.label == step.label and call.subject:
        _settle_subject(call.subject, step)
    elif (
        step.type == "speech"
        and call.subject
        and call.subject != step.subject
        and regex.search(HAS_LEARNT, step.subject or "")
    ):
        step.subject = step.topic  # each tells of what he has learnt
    elif step.label == "致辞":
        step.subject = step.topic  # one of them is a 欢迎辞, all of them are not
    elif step.type == "speech" and (step.subject or "").startswith("《") and not step.topic:
        step.subject = None  # the first of them told the title of his talk
    step.add(call.speakers)
    return course.goes_on(sentence, f"step:{step.type}")


def _decision(course: Course, call: Call, sentence: Sentence, step: Open) -> str:
    """表彰先进。请甲同志宣读《决定》: a paper of its own, after which the award comes."""
    course.steps.pop()
    begun = start(course, call, sentence, headed=False)
    course.header = Heading("表彰", step.subject, sentence.line)
    return begun


def _decides_award(call: Call, step: Open) -> bool:
    """Whether somebody reads what was decided, under an award at which nobody has been called."""
    waits = step.label == "表彰" and step.headed and not step.called and not step.speakers
    return waits and call.label == "宣读" and bool(regex.search(DECISION, call.subject or ""))


def _answers(call: Call, sentence: Sentence, step: Open, lead: Lead) -> bool:
    """请甲局、乙局依次作回应, 下面请有关部门作回应: those who have not spoken yet answer several who have."""
    answer = regex.search(ANSWERED, sentence.masked)
    if not answer or call.label != "发言" or step.type not in TALKING:
        return False
    if all(regex.fullmatch(OFFICES, one) for one in step.latest) and step.latest:
        return False  # 由有关部门回应，请甲局长、乙局长依次回应: they are those
    several = lead.joined and len(step.speakers) > 1
    if several and call.speakers and all(regex.fullmatch(OFFICES, one) for one in call.speakers):
        return True
    new = len(call.speakers) > 1 and not any(same_person(old, one) for one in call.speakers for old in step.latest)
    return new and (bool(step.speakers) or (step.discussion and not opens_floor(step)))


def _keeps_its_own(subject: str, step: Open) -> bool:
    """Whether what a call is about says nothing of its step as a whole."""
    if step.label == "仪式" and step.subject and step.subject not in subject:
        fuller_name = subject.startswith("宣布") and "“" in subject and "“" not in step.subject
        return not fuller_name  # 攻坚行动启动, and under it 请某书记宣布“百日攻坚”行动启动
    if is_round(step) and not subject.endswith(step.subject or "，"):
        return True
    if step.label == "批评与自我批评" and step.headed and not step.subject and regex.fullmatch(TEAM, subject):
        return True  # 第三项，开展批评与自我批评。首先，我代表班子作对照检查
    if step.turns and step.subject:
        return True  # each answers to a part of it
    # 流动红旗授旗仪式; 为柏林镇授旗
    return bool(step.label == "表彰" and step.headed and step.subject) and not regex.search(AWARDED, subject)


def _settle_subject(subject: str, step: Open) -> None:
    """The first call may say the matter more fully; talks on several matters have none in common."""
    if step.apiece and step.called:
        step.subject = step.subject if step.subject == subject else None
        return
    if _keeps_its_own(subject, step):
        return
    if step.rounds and step.called:
        step.subject = step.subject if step.subject == subject else None
    elif not step.called:
        step.subject = fuller(step.subject, subject)
    elif step.type == "study" and step.subject is None:
        step.subject = subject  # who was welcomed by his post is asked to teach something
    elif step.topic and step.subject != subject:
        step.subject = step.topic  # each speaks of a matter of his own
    elif step.subject and step.type == "speech" and step.subject != subject:
        step.subject = None
