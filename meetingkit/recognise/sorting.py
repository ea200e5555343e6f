"""What a call means where it stands: a verb of another meaning, and a paper that was named before it."""

from __future__ import annotations

from dataclasses import replace

from meetingkit.recognise.call import Call
from meetingkit.recognise.course import Course
from meetingkit.recognise.introduced import of_introduced
from meetingkit.recognise.kinds import HAS_LEARNT, spokesmen
from meetingkit.recognise.leads import Lead
from meetingkit.recognise.papers import of_another_paper
from meetingkit.recognise.rites import declared
from meetingkit.recognise.steps import VAGUE, Open
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

# 最后，请书记讲一讲
# 最后，请镇里某干事给咱讲讲
SOME_WORDS = "(?:[书长席裁总任记](?:[^，、]{2,3}|[^，、]{2,3}同志)?|(?:[省市县区镇乡]|街道|上级|公司|集团)[里上]的?[^，、]{2,8}?)(?:再|也)?(?:[给为跟](?:大家|我们|咱们?|大伙儿?|乡亲们))?(?:讲一讲|讲讲|讲一下|说几句|说一说)(?:，|$)"
# 督导组组长, who comments on what the branch says
THIS_MEETING = "(?:本次|这次|今天的?|此次)[^，。]{0,10}(?:会议?|活动|学习)"  # 对本次民主生活会进行点评
GUIDES = "督导|指导组|巡回|督查组"
COMMENTS = "点评|讲评"
FLOWERS = (
    "[为给](?:新兵|新战士|入伍)[^，。]{0,6}戴[上好]?(?:大|光荣|小)*红花"  # no award: those who join up are seen off
)
# 讲几句, 讲上两句话
SAYS_SOME = "讲(?:上)?[几两](?:句|句话)"
SAYS = "[谈说讲聊](?:一[谈说讲聊]|[谈说讲聊]|一下)(?!会|课)"
# 老干部代表倪老
FOR_OTHERS = "[^、，]{1,12}代表(?!团|大会)"
# 连根伯, 田大嫂, 老党员某某: who is no leader, and whose few words are a talk
OF_THE_FOLK = "(?:[伯叔婶嫂姨爷]|大[娘妈哥姐]|阿[婆姨公]|奶奶|老师傅|师傅|老人家?)$|^[^、，]{0,8}?(?:老党员|老战士|老兵|老劳模|劳模|老教师|老职工|老社员|老工人|烈属|军属|家长|学生|同学)(?!代表)[^、，长任记席]{2,4}$"
# 某老党员的书面发言，请组长某某代为宣读: what is read is his talk
READ_FOR = "代(?:为|其|他|她|[^，。]{2,6}(?=宣读书面))[^，。《]{0,4}(?:宣读|念|读)(?:书面(?:发言|汇报|意见|材料))?$"
SPOKEN = ("发言", "表态", "交流", "汇报", "批评与自我批评")
# 起草了《…》，请安全部副部长作说明
PAPER_BEFORE = "《[^《》]+》(?=[^《》]*，请)"


def told_before(course: Course, call: Call, sentence: Sentence) -> Call:
    """A call that names no paper, of the one that was named before it."""
    call = of_introduced(course, call, sentence)
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


def of_sort(call: Call, sentence: Sentence, lead: Lead, step: Open | None) -> Call:
    """A call whose verb means something else here: a 报告 among talks, an oath read, some words of a leader's."""
    if step and step.type == "speech" and (step.subject or "").endswith("事迹") and call.label == "汇报":
        return replace(call, label=step.label)
    told = step and step.type == "speech" and step.headed and lead.ordinal is None and call.label == "介绍"
    if told and step and regex.search(HAS_LEARNT, call.subject or ""):
        return replace(call, label=step.label)  # 经验交流. 请甲介绍某事的做法。请乙介绍某事的经验。
    if told and step and step.called and _says(sentence, lead):
        return replace(call, label=step.label, subject=None)
    if call.label == "宣读":
        return _read_out(call, sentence, step)
    if call.label == "宣布" and call.speakers and (done := declared(call.subject or "", sentence.masked)):
        return replace(call, label="仪式", subject=done)
    flowers = regex.search(FLOWERS, sentence.masked) if "红花" in sentence.masked else None
    if flowers and call.label == "表彰":
        return replace(call, label="仪式", subject=flowers[0])
    if (talk := for_others(call, sentence)) is not call:
        return talk
    if lead.last and call.label == "发言" and regex.search(SOME_WORDS, sentence.masked):
        return replace(call, label="讲话")  # 最后，请书记讲一讲
    comments_on = call.label in ("发言", "介绍") and regex.search(COMMENTS, sentence.masked) and _from_above(call)
    guides = step is not None and step.label == "批评与自我批评" and lead.joined
    if comments_on and (lead.last or (guides and all(regex.search(GUIDES, one) for one in call.speakers))):
        own = regex.fullmatch(THIS_MEETING, call.subject or "")
        return replace(call, label="讲话", subject=None if own else call.subject)  # 最后，请督导组组长点评
    return call


def _says(sentence: Sentence, lead: Lead) -> bool:
    """再请某委员谈谈调研中了解到的情况, among talks: what he tells of is no report of its own."""
    goes_on = lead.again or not lead.joined
    return goes_on and regex.search(SAYS, sentence.masked) is not None


def for_others(call: Call, sentence: Sentence) -> Call:
    """请老干部代表倪老讲几句, 请连根伯讲几句, 请学生代表某某讲话: a talk, and no leader's address."""
    some = call.label == "讲话" and regex.search(SAYS_SOME, sentence.masked)
    others = some and all(regex.match(FOR_OTHERS, one) or regex.search(OF_THE_FOLK, one) for one in call.speakers)
    return replace(call, label="发言") if others or (call.label == "讲话" and spokesmen(call.speakers)) else call


def _read_out(call: Call, sentence: Sentence, step: Open | None) -> Call:
    """What is read: an oath, or somebody else's talk, which is one of those that go on."""
    if step and step.label in SPOKEN and regex.search(READ_FOR, sentence.masked):
        return replace(call, label=step.label, subject=None)
    if "誓" in (call.subject or ""):
        return replace(call, label="仪式")  # 由甲老师带领大家宣读誓词
    return call


def _from_above(call: Call) -> bool:
    """Whether somebody is called who is none of the branch that meets."""
    return bool(call.speakers) and not any(regex.search("支部|总支", one) for one in call.speakers)
