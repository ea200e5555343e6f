"""A call as the first of a step: of one of its own, or of what a heading announced."""

from __future__ import annotations

from dataclasses import replace

from meetingkit.recognise.call import Call
from meetingkit.recognise.course import Course
from meetingkit.recognise.cues import TYPES
from meetingkit.recognise.deeds import may_be_deed
from meetingkit.recognise.groups import collective
from meetingkit.recognise.headed import Heading
from meetingkit.recognise.kinds import HAS_LEARNT
from meetingkit.recognise.leads import Lead
from meetingkit.recognise.names import is_somebody
from meetingkit.recognise.rites import declared
from meetingkit.recognise.same import by_surname, same_person
from meetingkit.recognise.sorting import SAYS_SOME
from meetingkit.recognise.steps import DRAFTS, FRAMES, TEAM, fuller
from meetingkit.recognise.text import Sentence
from meetingkit.recognise.votes import is_result
from meetingkit.wording import regex

ARRANGED = "(?:情况|安排|进展|进度|计划)$"  # what is told is a situation, whatever the verb
ROUNDS = (
    "发言",
    "交流",
    "表态",
)  # 下面进行大会发言: each of the talks that follow may have a title, and all are one round
HOW_MANY = "每一?[位人家个名]|[两三四五六七八九十几\\d]+[位家名个]|分钟"  # 下面进行大会发言，每人八分钟
LECTURES = "演讲|报告|讲座|授课|主讲"  # each of those is an item of its own
TOLD = ("汇报", "述职", "通报")
# 各专班, 三个部门, 两个报告: several of them, each of a matter of his own, where 听取…汇报 says of what
ACCOUNTS = ("账", "账目")  # who reads them out reports on them
WHO_REPORTS = "(?:专班|部门|单位|[小分]?组|科室|处室|股室|乡镇|镇街|街道|企业|公司|支部|[线片站队班团村局办]|社区|中心|负责(?:人|同志)|报告|汇报)(?:分别|依次|逐一|逐个)?$"
ANSWERS = "(?:回应|答复|解答|回答)(?:一下)?$"
VOTES_TOLD = "(?:本次|这次|各|选举|候选人)*的?(?:得票|计票|投票|唱票|点票)?(?:数|票数|结果|情况)"
CANDIDATES = "(?:正式|[^，]{0,4})?候选人(?:的?(?:基本|简要|主要)?(?:情况|简历))?"  # whom the chair introduces
ONLY_RESULT = ("", "结果")  # 第八项，宣布结果: of what is told as it is called
OF_VOTES = "(?:本次)?(?:投票|计票|收票|唱票|发票)(?:的)?情况"  # what is told of a vote is not what is voted on
SHORTEST_NAMED = 4  # characters of a post with a name


def start_under(course: Course, call: Call, sentence: Sentence, lead: Lead, header: Heading) -> str:
    """The first call under 第二项，听取…汇报: kind from the call, matter from whichever says it."""
    apart = header.told and header.label and lead.joined and not lead.opens
    if apart and TYPES[header.label or ""] != call.type:
        course.flush()  # 第二项，请各科汇报。下面，请院长讲话
        return start(course, call, sentence, headed=False)
    if header.label and _by_others(course, header, call):
        course.flush()  # ★县长甲致辞, and below it ★企业代表、经理乙发言
        return start(course, call, sentence, headed=False)
    if _after_result(header, call):
        course.flush()  # 八、宣布结果, which the chair did himself. 请新当选的主任某某讲话
        return start(course, call, sentence, headed=False)
    if header.label == "介绍" and call.type == "speech" and regex.fullmatch(CANDIDATES, header.subject or ""):
        header = replace(header, label="发言", subject=None)  # 介绍候选人. 请主任候选人某某作竞职陈述
    course.header = None
    apiece = _reports_apiece(header, call)
    header = replace(header, subject=None) if apiece else header
    if header.label == "宣布" and _tells_result(header, call):
        fully = call.subject if (header.subject or "") in ONLY_RESULT else header.subject
        call = replace(call, label="宣布", subject=fully)  # 宣布选举结果, for which the votes are reported
    label = "汇报" if _reads_accounts(header, call) else _label_under(header, call, sentence)
    named_paper = "《" in (call.subject or "") and "《" not in (header.subject or "")
    counted = is_result(call) or regex.fullmatch(OF_VOTES, call.subject or "") is not None
    keeps = header.label == "表决" and ((header.subject and not named_paper) or counted)
    part = regex.match("先[请由]", sentence.masked) and call.type == "report" and header.label
    keeps = keeps or bool(part and header.subject and "《" not in (call.subject or ""))  # 先请甲局汇报人才引进工作
    keeps = keeps or _rite_by_its_name(course, header, call)
    subject = header.subject if keeps else fuller(header.subject, call.subject)
    if header.label == "表决" and course.draft and "《" not in (subject or "") and call.label in DRAFTS:
        subject = course.draft
    if label == "述职" and _is_who(header.subject or "", call):
        header, subject = replace(header, subject=None), None  # 听取独立董事述职: who, and of what is not told
    if (
        header.label == "批评与自我批评"
        and regex.fullmatch(TEAM, subject or "")
        and not (header.phase or header.subject)
    ):
        subject = None  # 第三项，开展批评与自我批评: what the chair says for all is the first of it
    course.open(label, subject, header.line, headed=True)
    step = course.steps[-1]
    step.topic, step.discussion = header.subject, header.floor
    step.apiece, step.said = apiece, call.subject
    step.rounds = _heads_a_round(course, header)
    step.add(tuple(one for one in header.speakers if _again_in(one, call.speakers)))  # by his post, in the heading
    step.add(call.speakers)
    return course.goes_on(sentence, f"step:{step.type}")


def _rite_by_its_name(course: Course, header: Heading, call: Call) -> bool:
    """礼序之一：礼敬祖师, and below it 请师父率众弟子行三鞠躬礼, in a meeting that is a rite: the heading is the step's name."""
    of_rite = course.solemn and call.label == "仪式" and header.label in (None, "仪式")
    return of_rite and may_be_deed(header.subject)


def _tells_result(header: Heading, call: Call) -> bool:
    """宣布选举结果, and under it 请监票人某某报告计票结果, or only 请监票人某某报告."""
    if call.type == "report" and call.subject is None and (header.subject or "").endswith("结果"):
        return True
    return is_result(call) and (call.label != "宣布" or _only_votes(header, call))


def _after_result(header: Heading, call: Call) -> bool:
    """Whether somebody is called to speak or to hand something over, behind a result that is to be declared."""
    declared_so = header.label == "宣布" and regex.search(
        "(?:^|选举|当选|表决|票决|计票|投票)(?:结果|名单)$", header.subject or ""
    )
    return bool(declared_so) and call.type in ("speech", "address", "award", "ceremony") and not call.by_chair


def _only_votes(header: Heading, call: Call) -> bool:
    """宣布选举结果, and under it 请总监票人某某宣布得票数: what tells no more than how many votes there were."""
    told = regex.fullmatch(VOTES_TOLD, call.subject or "") is not None
    return told and (header.subject or "").endswith(("选举结果", "表决结果", "票决结果"))


def _reports_apiece(header: Heading, call: Call) -> bool:
    """第二项，几个专班汇报; 听取有关部门的汇报: whether several are to report, each of a matter of his own."""
    if header.label not in TOLD or call.type != "report" or any(map(collective, call.speakers)):
        return False
    if header.subject:
        return collective(header.subject) and regex.search(WHO_REPORTS, header.subject) is not None
    return bool(header.speakers) and all(map(collective, header.speakers))


def _heads_a_round(course: Course, header: Heading) -> bool:
    """Whether an item is of talks, or how many or how long they are is told as they are announced."""
    if header.label not in ROUNDS or header.subject or regex.search(LECTURES, course.heard):
        return False
    told = "，".join(one.masked for one in course.unheard if one.line >= header.line)
    return not header.phase or regex.search(HOW_MANY, told) is not None


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


def _is_who(matter: str, call: Call) -> bool:
    """听取独立董事述职, 班子成员述职: whether what a heading says before 述职 is only who gives an account of himself."""
    whole = regex.search("(?:成员|书记|干部|负责(?:人|同志)|主任|校长|委员|董事|监事|人选|人员)$", matter)
    return bool(matter) and (whole is not None or any(one.startswith(matter) for one in call.speakers))


def _reads_accounts(header: Heading, call: Call) -> bool:
    """头一件，去年的账, and under it 请会计老丁念念: whether who reads reports on what he reads."""
    told = header.label is None and (header.subject or "").endswith(ACCOUNTS)
    return told and call.label == "宣读" and call.subject in (None, *ACCOUNTS)


def _speaks_to_tell(header: Heading, call: Call, sentence: Sentence) -> bool:
    """作整改汇报, for which somebody is asked to speak; 方案提出人作解释说明, and under it 请某科长对这些问题作出回应."""
    if call.label != "发言":
        return False
    if header.label == "起草说明" and regex.search(ANSWERS, sentence.masked):
        return True
    return header.label in (*TOLD, "起草说明") and bool(header.subject) and not call.subject


def _label_under(header: Heading, call: Call, sentence: Sentence) -> str:
    """Of what kind a call is under a heading."""
    if header.label in FRAMES or (header.label and _speaks_to_tell(header, call, sentence)):
        return header.label
    if call.label == "发言" and not header.told and regex.search(ARRANGED, header.subject or ""):
        return "介绍"
    if header.label == "发言" and (header.subject or "").endswith("事迹") and call.label == "汇报":
        return header.label  # 先进事迹报告; 请甲老师作报告
    if header.label in ("发言", "交流") and call.label == "介绍" and regex.search(HAS_LEARNT, call.subject or ""):
        return header.label  # 大会交流, and under it 请某院长介绍慢病管理的做法
    if header.label == "传达" and call.label == "学习":
        return header.label  # 传达学习某条例，请甲同志领学
    if header.label in ("发言", "表态", "交流") and call.label == "讲话" and regex.search(SAYS_SOME, sentence.masked):
        return header.label  # 参建单位表态, and under it 先请施工单位项目经理某某讲几句
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
