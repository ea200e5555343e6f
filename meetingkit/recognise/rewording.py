"""A call in other words, as 请甲做某事: 请听甲所作的报告, 让甲念一念, 甲要跟大家汇报的是某事, 做某事——甲."""

from __future__ import annotations

import re
from dataclasses import replace

from meetingkit.recognise.calls import call_of
from meetingkit.recognise.course import Course
from meetingkit.recognise.cues import Cues
from meetingkit.recognise.leads import lead_of
from meetingkit.recognise.matter import TOLD_OF
from meetingkit.recognise.names import is_somebody, named, whole
from meetingkit.recognise.parting import parted
from meetingkit.recognise.people import people
from meetingkit.recognise.phrased import FORMS, TITLED
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

# 高家镇由镇长甲讲，三桥镇由副镇长乙讲: each does the same, for his own
EACH_BY = "(?:，|^)(?P<organ>[^，。请由]{2,20})由(?!于|我)(?P<who>[^，。由]{4,40}?)(?P<does>讲|说|汇报|介绍|发言|表态|颁发|颁奖|授牌|通报|述职|宣读)(?:，|$)"
# 本季度不良事件由质控科科长某某汇总通报; 方案先由某站长说明
BY_WHOM = "(?P<what>(?!这|那|此|该|上述|今天|上[次期回一])[^，。请由：；第]{3,30}?|奖[牌状杯品]|证书|聘书|锦旗|牌匾|账目?|账本|草案|情况|方案|文件|材料|议案|办法|报告)，?(?:先|再|就|下面|现在|今天|仍|还是|统一|将)*由(?P<who>[^，。由]{4,60})$"
# 宣读机构设立批复——县委编办主任某某; 典型发言：某村党支部书记某某，题目是…; 宣读名单，有请某主任
WHO_BEHIND = "(?:先|再)?(?P<what>[^，。：；—请]{2,28})(?:——?|：|，(?:掌声)?有?请(?=[^，。请]{4,30}$))(?P<who>[^，。：；—请《]{4,40}(?:，[^，。：；—请《]{4,30})*?)(?=(?:，(?:题目|主题|内容)[^。]+)?$)"
# 旺季营销方案解读——经理某某: what is told of stands before the verb
MATTER = "(?:[一二三四五六七八九十]+、|\\d+[.．、] *|[（(][一二三四五六七八九十\\d]+[）)])?(?P<of>[^，。：；]{2,24}(?:方案|情况|办法|政策|进展|问题|计划|条例|规定|规划|细则|标准|流程|要点|形势|制度|报告)|[^，。：；]{0,20}《[^》]*》)的?(?:解读|说明|通报|介绍|汇报|推介|宣读|传达|讲解|分析)"
HAS_TOLD = "，[^，。]{0,3}[讲说谈介汇教][^，。]{0,3}了"  # 去年的培训由某老师主讲，讲了课堂评价
WHY = "(?:委托|安排|要求|请假|出差|原因|有事|外出|需要|规定)$"  # 受县长委托，由某主任作说明
MARKED = "[一二三四五六七八九十\\d（(]|关于|有关|围绕|针对|(?:首先|先|再|接着|现在|下面)?(?:审议|通过|表决|(?:票决|讨论|研究)(?=《|议案))|(?:议案|议题)[一二三四五六七八九十\\d]"
IN_WHICH_WAY = "(?:汇总|统一|集中|简要|详细|来|给大家)+(?=[^，]{2})"  # 汇总通报
TOGETHER = "^(?:[向给为跟](?:大家|大会|我们|同志们|各位[^，介汇通说]{0,4})|共同|一起|分别|依次|先后|现场|当场)+"
MADE = "^[作做](?:一?个)?(?:简要|详细|具体|专题|全面)*的?(?=(?:汇报|通报|介绍|说明|报告|解读|讲解|讲评)$)"  # 情况由甲作介绍
FOR = "[为给代就围]"  # 为某局揭牌——, 代表新单位表态——
NOT_DONE = "(?:嘉宾|领导)$|顺序|[人者]有|次序|名单|分工|[是为有人]$"  # 推介顺序为：甲行、乙行
SIGNERS = "(签约|签字|签署)(?:仪式)?(?:代表|双方|嘉宾|单位|各方)"  # 签约代表：甲、乙
LABEL = "[^，。：；“《的第]{2,6}(?<![有是为])：(?=请|有请|由(?![于我此]))"  # 鼓劲：请董事长某某作动员讲话
# what asks all to welcome whoever acts, or to listen
WELCOME = "(?<=.{6})，(?:(?:让我们|请|大家|同志们|各位|我们|热烈|鼓掌|以?热烈的?掌声|掌声)*欢迎[他她]?|(?:请|大家|各位|同志们)+(?:认真|仔细|用心)*(?:听|听讲|聆听|[作做]好?记录))$"
WELCOME_ENDS = ("欢迎", "他", "她", "听", "听讲", "记录")
WILL = "(?:下面|现在|首先|接下来)?，?(?P<who>[^，。请由]{4,40}?)(?<!还)将(?=代表|向|为|就|给|从|围绕|跟)"
HERSELF = "，(?:由)?[他她]来(?=[给为向跟作讲介汇])"  # 有请某主席，她来给大伙儿说道
MEETING = (
    "(?:大会|会议|活动|(?:(?:今[天晚日]|本次|这次|本场)的?)[^，。请由：了过]{0,8}(?:会议?|活动|培训|讲座)(?=就?(?:首先|先)[由请听]))(?=就?(?:首先|先(?=[由请听])|下面|接下来|接着|现在|随后|最后)(?!组织|观看|播放)|请(?!假|示|各|大家|全体))"
    "|(?:开[班场篇讲课]|课前|会前|[上下]午|今[天晚]|(?:这一?个?|本|第[一二三四五])(?:环节|阶段|单元|部分|场|节)|典礼|论坛|培训|讲座|座谈|演练)，?(?=(?:首先|先)(?:有?请(?!假|示|各|大家|全体)|由(?!我|于)))"
    "|“□{1,4}”[，：](?=听|请|由|看|审)"  # “一听”，听主任某某关于某事的汇报
)
# 会议听取关于某事的报告，报告人：会长某某
HEARD = "(?:大会|会议)?(?:现在|首先|下面|接下来)?(?:先)?听取(?P<what>[^，。了过]{3,60}?(?:报告|汇报|说明|通报|介绍))[，：](?:报告|汇报|说明|通报|介绍)人(?:是|为)?[：:，]?(?P<who>[^，。]{4,40})$"


def as_a_call(course: Course, sentence: Sentence) -> Sentence:
    """The sentence as a call of whom it names, where it is one in other words; else as it is."""
    sentence = _unwelcomed(course, sentence)
    if sentence.masked.count("由") > 1 and (each := _each_by(course, sentence)):
        return each
    heard = regex.match(HEARD, sentence.masked) if "听取" in sentence.masked else None
    if heard and is_somebody(heard["who"], course.cues):
        return _put(sentence, heard, ("请", "who", "作", "what"))
    opening = regex.match(MEETING, sentence.masked)
    said = sentence.without(*opening.span()) if opening else sentence
    lead = lead_of(said, course.cues).end
    if told := _as_told(course, said, 0) or (_as_told(course, said, lead) if lead else None):
        return told
    label = regex.match(LABEL, said.masked, lead) if "：" in said.masked else None
    if label and (call := call_of(said, label.end(), course.cues)) and call.label != "发言":
        return said.without(*label.span())
    herself = regex.search(HERSELF, said.masked) if "请" in said.masked else None
    return said.without(*herself.span()) if herself else said


def _unwelcomed(course: Course, sentence: Sentence) -> Sentence:
    """主任某某将向大家介绍项目，请大家掌声欢迎: that all welcome him or listen is no call, and his 将 is of now."""
    tail = regex.search(WELCOME, sentence.masked) if sentence.masked.endswith(WELCOME_ENDS) else None
    if tail is None and not sentence.masked.startswith(("下面", "现在", "首先", "接下来")):
        return sentence
    bare = sentence.without(*tail.span()) if tail else sentence
    will = regex.match(WILL, bare.masked) if "将" in bare.masked else None
    return _put(bare, will, ("请", "who")) if will and is_somebody(will["who"], course.cues) else bare


def _each_by(course: Course, sentence: Sentence) -> Sentence | None:
    """高家镇由镇长甲讲，三桥镇由副镇长乙讲 as a call of both, where nothing else is said; else None."""
    clauses = sentence.masked.split("，")
    told = [match for clause in clauses if (match := regex.fullmatch(EACH_BY, clause))]
    if len(told) != len(clauses) or len({match["does"] for match in told}) > 1:
        return None
    if not all(is_somebody(match["who"], course.cues) for match in told):
        return None
    names = "、".join(match["who"] for match in told)
    step = None if course.header else course.current
    whose = step and step.type in ("report", "speech") and [match["organ"] for match in told]
    words = f"请{names}依次{told[0]['does']}"
    if whose and step and step.speakers and all(one in step.speakers for one in whose):
        words = f"发言顺序是：{names}"  # 请三家单位讲一讲。高家镇由镇长甲讲，三桥镇由副镇长乙讲
    return replace(sentence, text=words, masked=words)


def _as_told(course: Course, said: Sentence, at: int) -> Sentence | None:
    """The sentence as a call from a place on, or None."""
    for clue, pattern, form in FORMS:
        if clue not in said.masked or (TITLED in form and course.header):
            continue  # under a heading, who is named next speaks as it says
        found = regex.match(pattern, said.masked, at)
        if found and _known(found, course.cues):
            return _put(said, found, form)
    if behind := regex.match(WHO_BEHIND, said.masked, at):
        done = _done(course, behind["what"])
        if done and all(is_somebody(one, course.cues) for one in regex.split("[，、](?=.{4})", behind["who"])):
            return _put_behind(said, behind, done)
    return _by_whom(course, said, at) if "由" in said.masked else None


def _put_behind(said: Sentence, behind: re.Match[str], done: str | bool) -> Sentence:
    """What is done and who does it, told behind it, as a call of his: 请某经理解读旺季营销方案."""
    what, who = slice(*behind.span("what")), slice(*behind.span("who"))
    matter = None if done is True else regex.fullmatch(MATTER, said.masked[what])
    told = slice(*(what.start + at for at in matter.span("of"))) if matter else what if done is True else slice(0, 0)

    def put(words: str) -> str:
        verb = "" if done is True else done
        return f"{words[: behind.start()]}请{words[who]}{verb}{words[told]}{words[behind.end() :]}"

    return said.edited(put)


def _known(found: re.Match[str], cues: Cues) -> bool:
    """Whether a form names somebody, or organs where it is for those."""
    if organs := found.groupdict().get("organs"):
        return all(whole(one, cues) for one in organs.split("、"))
    who = found["who"]
    return who in ("他", "她") or is_somebody(who, cues) or ("、" in who and _several(who, cues))


def _several(words: str, cues: Cues) -> bool:
    """Whether words are several people by name, those behind the first by their names alone: 带头人单玉华、甄秀芝."""
    found = people(words, cues)
    return len(found) > 1 and is_somebody(found[0], cues) and all(named(one, cues) for one in found)


def _by_whom(course: Course, said: Sentence, at: int) -> Sentence | None:
    """The sentence as a call of whoever tells of what stands before 由, where nothing is told after the verb."""
    ahead = said.masked.find("，", at)
    if ahead >= 0 and said.masked.startswith("，由", ahead):  # 上半年信访形势，由某局长通报
        ahead = said.masked.find("，", ahead + 1)
    end = len(said.masked) if ahead < 0 else ahead
    found = regex.match(BY_WHOM, said.masked[:end], at)
    if not found or regex.search(TOLD_OF, found["who"]) or regex.search(WHY, found["what"]):
        return None
    if course.cues.compiled("only links", "(?:‹连接词›|‹语气词›|[，：])+").fullmatch(found["what"]):
        return None  # 接下来由副区长某某传达
    if regex.match(HAS_TOLD, said.masked[end : end + 12]):
        return None
    done = regex.sub(IN_WHICH_WAY, "", found["who"], count=1)
    told = parted(done, done, course.cues)
    if told is None or told[1].subject or not told[0] or not is_somebody(told[0], course.cues):
        return None
    who, verb = told[0], regex.sub(MADE, "", regex.sub(TOGETHER, "", done[len(told[0]) :].lstrip("，, 　")))
    verbs, what = course.cues.any_of("请人做什么"), found["what"]
    again = what.startswith(verb)  # 宣读表彰通报，由某主任宣读
    apart = said.masked[found.end("what")] == "，" and not again
    if not verbs.fullmatch(verb) or (apart and (verbs.search(what) or regex.match(MARKED, what))):
        return None  # 重温入党誓词，由书记某某领誓
    begin, stop = found.start("what") + len(verb) * again, found.end("what")

    def put(words: str) -> str:
        number = (
            words[:at] if not at or words[at - 1] in "，：:、 \u3000" else f"{words[:at]}，"
        )  # 议案二《某办法》，由…
        return f"{number}请{who}{verb}{words[begin:stop]}{words[end:]}"

    return said.edited(put)


def _put(sentence: Sentence, found: re.Match[str], form: tuple[str, ...]) -> Sentence:
    """The groups of a pattern and the words between them, and what follows."""
    spans = {name: found.span(name) for name in found.groupdict()}

    def put(words: str) -> str:
        parts = (words[slice(*spans[one])] if one in spans else one for one in form)
        return words[: found.start()] + "".join(parts) + words[found.end() :]

    return sentence.edited(put)


def _done(course: Course, what: str) -> str | bool:
    """What is done, told before who does it: all of the words, or their verb, 表态 of 后进表态; False where nothing is."""
    verbs = course.cues.any_of("请人做什么")
    if regex.search(NOT_DONE, what) and not regex.match("宣读|公布", what):
        return False
    if signing := regex.fullmatch(SIGNERS, what):
        return signing[1]
    if verbs.match(what) or regex.match(FOR, what):
        return True
    last = next((match for match in verbs.finditer(what) if match.end() == len(what)), None)
    return last[0] if last else False
