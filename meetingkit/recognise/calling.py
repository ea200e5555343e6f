"""A call as part of the step that goes on, as the first of what was announced, or as a step of its own."""

from __future__ import annotations

from dataclasses import replace

from meetingkit.recognise.announced import by_whom_announced
from meetingkit.recognise.belonging import belongs
from meetingkit.recognise.beside import beside
from meetingkit.recognise.calls import Lead
from meetingkit.recognise.course import Course
from meetingkit.recognise.cues import TYPES
from meetingkit.recognise.headed import Heading
from meetingkit.recognise.kinds import spokesmen
from meetingkit.recognise.matter import Call
from meetingkit.recognise.papers import of_another_paper
from meetingkit.recognise.people import is_somebody, named, surely_named
from meetingkit.recognise.rites import declared
from meetingkit.recognise.same import by_full_name, by_surname, names_people, same_person
from meetingkit.recognise.steps import DRAFTS, FRAMES, TALKING, VAGUE, Open, fuller, opens_floor
from meetingkit.recognise.text import Sentence
from meetingkit.recognise.votes import is_result
from meetingkit.wording import regex

PLEDGED = "(?:承诺书|责任书|责任状|军令状|倡议书|公约|协议书?|保证书)上?(?:签|按)"  # signing it is a step
SIGNED_AFTER = "上(?:依次|逐一|分别)?签[字名]|签[字名](?:确认)?$|签署[^，]{0,4}(?:文件|决议|纪要|记录|意见)"
ARRANGED = "(?:情况|安排|进展|进度|计划)$"  # what is told is a situation, whatever the verb
TOLD = ("汇报", "述职", "通报")
ANSWERED = "(?:作|做|进行|依次|现场|集中|一一|分别)?(?:回应|答复|解答|回答)"
SOME_WORDS = "[书长席裁总任记](?:[^，、]{2,3}|[^，、]{2,3}同志)?(?:再|也)?(?:[给为跟](?:大家|我们|咱们))?(?:讲一讲|讲讲|讲一下|说几句|说一说)(?:，|$)"
GUIDES = "督导|指导组|巡回|督查组"
SHORTEST_NAMED = 4  # characters of a post with a name
SHORTEST_NAME, SOON = 2, 2  # characters of a name, paragraphs between who is told of and his call
LEARNT = "(?:做法|经验|体会|心得|收获)$"
DECISION = "《|结果$"
FLOWERS = (
    "[为给](?:新兵|新战士|入伍)[^，。]{0,6}戴[上好]?(?:大|光荣|小)*红花"  # no award: those who join up are seen off
)
SAYS_SOME = "讲(?:上)?[几两](?:句|句话)"
FOR_OTHERS = "[^、，]{1,12}代表(?!团|大会)"
AWARDED = "[“《]|(?:奖|牌|匾|旗|证|证书|聘书|称号|奖章|奖金|奖品|荣誉)$"
PAPER_BEFORE = "《[^《》]+》(?=[^《》]*，请)"
NEXT_ONE = "第[二三四五六七八九十]+[位个]"  # 第二位演讲嘉宾是…


def take_call(course: Course, call: Call, sentence: Sentence, lead: Lead) -> str:
    """What a call was taken as: of the step that goes on, or of a new one."""
    step = course.current
    if call.label == "签约" and _confirms(course, call, sentence, lead):
        return course.goes_on(sentence, "closing")  # 请各位董事在决议上签字
    call = by_whom_announced(course, _told_before(course, _of_sort(call, sentence, lead, step), sentence))
    _begins(course, call, lead)
    if step and _says_what(call, step, sentence) and not course.header:
        return _told_more(course, call, sentence, step)
    if course.header:
        return _under_header(course, call, sentence, lead, course.header)
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
    if step and (
        _again(step, call) or _is_of(step, call, sentence, lead) or _in_one_breath(course, step, call, sentence)
    ):
        return _go_on(course, call, sentence, step)
    return start(course, call, sentence, headed=False)


def _told_more(course: Course, call: Call, sentence: Sentence, step: Open) -> str:
    """The step of who was welcomed, by what he is now asked to do."""
    step.label, step.subject = call.label, call.subject
    if by_full_name(step.speakers[0], call.speakers[0]):
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


def _told_before(course: Course, call: Call, sentence: Sentence) -> Call:
    """A call that names no paper, of the one that was named before it."""
    titled = course.header and "《" in (course.header.subject or "")  # the paper is that of the heading
    titled = titled or of_another_paper(course)
    if call.label in ("宣读", "传达") and call.subject is None and course.draft and not titled:
        return replace(call, subject=course.draft)
    step = course.current
    headed = (course.header and course.header.subject) or (step and step.label == "表决" and not step.finished)
    if (
        course.draft
        and not headed
        and call.label in ("宣读", "起草说明")
        and regex.fullmatch(VAGUE, call.subject or "")
    ):
        return replace(call, subject=course.draft)  # 议题是审议《某办法》。请某主任宣读草案
    if (
        call.label == "起草说明"
        and call.subject is None
        and len(papers := regex.findall(PAPER_BEFORE, sentence.text)) == 1
    ):
        return replace(call, subject=papers[0])  # 安全部起草了《…》，请安全部副部长作说明
    if call.label == "签约" and call.subject is None and (signed := course.signed):
        course.signed = None
        return replace(call, subject=signed)
    return call


def _again(step: Open, call: Call) -> bool:
    """请鱼跃同志先讲, who is one of those that were just listed for this step."""
    talks = step.type in TALKING and call.type in TALKING and call.subject is None and len(step.speakers) > 1
    return bool(talks and call.speakers) and all(
        any(same_person(known, one) for known in step.speakers) for one in call.speakers
    )


def _all_named(course: Course, step: Open) -> bool:
    return bool(step.speakers) and all(named(one, course.cues) for one in step.speakers)


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
    if apart or _answers(call, sentence, step) or _of_another_title(step, call):
        return False
    next_one = step.label == call.label and regex.match(NEXT_ONE, sentence.text) is not None
    return next_one or belongs(call, step, lead)


def _of_another_title(step: Open, call: Call) -> bool:
    """Whether a talk has a title of its own, and so had the one before it: each is an item."""
    titles = step.subject or "", call.subject or ""
    return (
        step.topic is None
        and step.type == "speech"
        and titles[0] != titles[1]
        and all(one.startswith("《") for one in titles)
    )


def _confirms(course: Course, call: Call, sentence: Sentence, lead: Lead) -> bool:
    """请各位董事在决议上签字: what is done to the papers when all is over, and no step."""
    called = [one for one in call.speakers if not regex.match("各位|全体|[^，]{0,4}代表们|.*上$", one)]
    somebody = any(named(one, course.cues) and surely_named(one, course.cues) for one in called)
    signing = any(one and one.label == "签约" for one in (course.current, course.header))
    if lead.joined or somebody or signing or regex.search(PLEDGED, sentence.masked):
        return False
    return regex.search(SIGNED_AFTER, sentence.masked) is not None


def _says_what(call: Call, step: Open, sentence: Sentence) -> bool:
    """有请甲教授。请他讲讲防汛: who was just welcomed is told what to do."""
    if not len(step.speakers) == len(call.speakers) == 1:
        return False
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


def _of_sort(call: Call, sentence: Sentence, lead: Lead, step: Open | None) -> Call:
    """A call whose verb means something else here: a 报告 among talks, an oath read, some words of a leader's."""
    if step and step.type == "speech" and (step.subject or "").endswith("事迹") and call.label == "汇报":
        return replace(call, label=step.label)
    told = step and step.type == "speech" and step.headed and lead.ordinal is None and call.label == "介绍"
    if told and step and regex.search(LEARNT, call.subject or ""):
        return replace(call, label=step.label)  # 经验交流. 请甲介绍某事的做法。请乙介绍某事的经验。
    if call.label == "宣读" and "誓" in (call.subject or ""):
        return replace(call, label="仪式")  # 由甲老师带领大家宣读誓词
    if call.label == "宣布" and call.speakers and (done := declared(call.subject or "", sentence.masked)):
        return replace(call, label="仪式", subject=done)
    flowers = regex.search(FLOWERS, sentence.masked) if "红花" in sentence.masked else None
    if flowers and call.label == "表彰":
        return replace(call, label="仪式", subject=flowers[0])
    some = call.label == "讲话" and regex.search(SAYS_SOME, sentence.masked)
    if some and all(regex.match(FOR_OTHERS, one) for one in call.speakers):
        return replace(call, label="发言")  # 请老干部代表倪老讲几句
    if call.label == "讲话" and spokesmen(call.speakers):
        return replace(call, label="发言")  # 请学生代表某某讲话
    if lead.last and call.label == "发言" and regex.search(SOME_WORDS, sentence.masked):
        return replace(call, label="讲话")  # 最后，请书记讲一讲
    comments_on = call.label in ("发言", "介绍") and "点评" in sentence.masked and _from_above(call)
    guides = step is not None and step.label == "批评与自我批评" and lead.joined
    if comments_on and (lead.last or (guides and all(regex.search(GUIDES, one) for one in call.speakers))):
        return replace(call, label="讲话")  # 最后，请督导组组长点评
    return call


def _from_above(call: Call) -> bool:
    """Whether somebody is called who is none of the branch that meets."""
    return bool(call.speakers) and not any(regex.search("支部|总支", one) for one in call.speakers)


def _go_on(course: Course, call: Call, sentence: Sentence, step: Open) -> str:
    if opens_floor(step):
        step.discussion = False
    if call.label == "签约" and names_people(call.speakers) and not names_people(tuple(step.speakers)):
        step.speakers = []  # the parties were named first, now those who sign
    if call.label == step.label and call.subject:
        _settle_subject(call.subject, step)
    elif (
        step.type == "speech"
        and call.subject
        and call.subject != step.subject
        and regex.search(LEARNT, step.subject or "")
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


def _answers(call: Call, sentence: Sentence, step: Open) -> bool:
    """请甲局、乙局依次作回应: several who have not spoken yet answer those who have."""
    answer = regex.search(ANSWERED, sentence.masked)
    new = len(call.speakers) > 1 and not any(same_person(old, one) for one in call.speakers for old in step.speakers)
    return bool(answer) and call.label == "发言" and step.type in ("speech", "report") and new and bool(step.speakers)


def _settle_subject(subject: str, step: Open) -> None:
    """The first call may say the matter more fully; talks on several matters have none in common."""
    if (step.label == "仪式" and step.subject and step.subject not in subject) or (
        is_round(step) and not subject.endswith(step.subject or "，")
    ):
        return
    if step.turns and step.subject:
        return  # each answers to a part of it
    if step.label == "表彰" and step.headed and step.subject and not regex.search(AWARDED, subject):
        return  # 流动红旗授旗仪式; 为柏林镇授旗
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


def _under_header(course: Course, call: Call, sentence: Sentence, lead: Lead, header: Heading) -> str:
    """The first call under 第二项，听取…汇报: kind from the call, matter from whichever says it."""
    apart = header.told and header.label and lead.joined and not lead.opens
    if apart and TYPES[header.label or ""] != call.type:
        course.flush()  # 第二项，请各科汇报。下面，请院长讲话
        return start(course, call, sentence, headed=False)
    if header.label and _by_others(course, header, call):
        course.flush()  # ★县长甲致辞, and below it ★企业代表、经理乙发言
        return start(course, call, sentence, headed=False)
    course.header = None
    if header.label == "宣布" and is_result(call) and call.label != "宣布":
        call = replace(call, label="宣布", subject=header.subject)  # 宣布选举结果, for which the votes are reported
    label = _label_under(header, call, sentence)
    named_paper = "《" in (call.subject or "") and "《" not in (header.subject or "")
    keeps = header.label == "表决" and ((header.subject and not named_paper) or is_result(call))
    part = regex.match("先[请由]", sentence.masked) and call.type == "report" and header.label
    keeps = keeps or bool(part and header.subject and "《" not in (call.subject or ""))  # 先请甲局汇报人才引进工作
    subject = header.subject if keeps else fuller(header.subject, call.subject)
    if header.label == "表决" and course.draft and "《" not in (subject or "") and call.label in DRAFTS:
        subject = course.draft
    course.open(label, subject, header.line, headed=True)
    step = course.steps[-1]
    step.topic, step.discussion = header.subject, header.floor
    step.add(tuple(one for one in header.speakers if _again_in(one, call.speakers)))  # by his post, in the heading
    step.add(call.speakers)
    return course.goes_on(sentence, f"step:{step.type}")


def _by_others(course: Course, header: Heading, call: Call) -> bool:
    """Whether a heading names who acts, and a call somebody else."""
    named_both = bool(header.speakers and call.speakers) and all(
        is_somebody(one, course.cues) and len(one) > SHORTEST_NAMED and not one.endswith("负责同志")
        for one in (*header.speakers, *call.speakers)
    )
    return named_both and not any(_again_in(one, call.speakers) for one in header.speakers)


def _again_in(known: str, names: tuple[str, ...]) -> bool:
    """Whether somebody is one of those who are called: 县长甲同志, and then 甲同志 or 甲县长."""
    return any(same_person(known, one) or by_surname(known, one) for one in names)


def _label_under(header: Heading, call: Call, sentence: Sentence) -> str:
    """Of what kind a call is under a heading."""
    if header.label in FRAMES or (
        header.label in TOLD and header.subject and call.label == "发言" and not call.subject
    ):
        return header.label  # 作整改汇报, for which somebody is asked to speak
    if call.label == "发言" and not header.told and regex.search(ARRANGED, header.subject or ""):
        return "介绍"
    if header.label == "发言" and (header.subject or "").endswith("事迹") and call.label == "汇报":
        return header.label  # 先进事迹报告; 请甲老师作报告
    if header.label in ("发言", "交流") and call.label == "介绍" and regex.search(LEARNT, call.subject or ""):
        return header.label  # 大会交流, and under it 请某院长介绍慢病管理的做法
    if header.label == "传达" and call.label == "学习":
        return header.label  # 传达学习某条例，请甲同志领学
    if header.label == "讲话" and call.label == "发言" and "演讲" in sentence.masked:
        return header.label  # 主旨演讲
    if call.label == "介绍" and "《" in (header.subject or "") and "说明" in sentence.masked:
        return "起草说明"
    if header.label and TYPES[header.label] == call.type and call.label == "发言":
        return header.label
    return call.label


def start(course: Course, call: Call, sentence: Sentence, *, headed: bool) -> str:
    """Begin a step with a call."""
    ordered = call.label == "宣布" and call.speakers and "令" in (call.subject or "")
    if ordered and (done := declared(call.subject or "", sentence.masked)):
        call = replace(call, label="仪式", subject=done)  # 第三项，请某县长下达出征令
    course.open(call.label, call.subject, sentence.line, headed=headed)
    course.steps[-1].add(call.speakers)
    course.steps[-1].called = True
    return f"step:{call.type}"


def is_round(step: Open) -> bool:
    """第四项，为获奖选手颁奖: whatever is awarded next is a round of it."""
    return step.label == "表彰" and step.topic is not None
