"""A call in other words, as 请甲做某事: 请听甲所作的报告, 让甲念一念, 甲要跟大家汇报的是某事, 做某事——甲."""

from __future__ import annotations

import re
from dataclasses import replace

from meetingkit.recognise.calls import call_of, lead_of
from meetingkit.recognise.course import Course
from meetingkit.recognise.cues import Cues
from meetingkit.recognise.matter import TOLD_OF
from meetingkit.recognise.parting import parted
from meetingkit.recognise.people import is_somebody, whole
from meetingkit.recognise.phrased import MORE_FORMS
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

TITLED = "发言，题目是"
# what must stand in the sentence, how it says it, and how the call is put: groups of the pattern and words between
TOGETHER_UP = "(?:先|再|也|来|就|上台|上来|登台|上前|给(?:大家|我们|咱们)|跟大家|和大家)*"
FORMS = (
    # 为“优秀团员”颁奖，颁奖领导：书记某某
    (
        "，颁奖",
        "(?:再|先|来|今[天晚])*(?P<what>[给为][^，。请由]{2,30}?颁奖)，颁奖(?:领导|嘉宾|人)(?:是|为)?[：:]?(?P<who>[^，。请]{4,60})$",
        ("请", "who", "what"),
    ),
    # 给“种植能手”发奖牌，由理事长某某来发
    (
        "，由",
        "(?:再|先|来|今[天晚])*(?P<what>[给为][^，。请由]{2,30}?(?:颁发|授[旗牌匾]|戴|发(?![言展布])|颁)[^，。]{0,14})，由(?P<who>[^，。由请]{4,60}?)来?(?:颁|发|颁发|颁奖|授)$",
        ("请", "who", "what"),
    ),
    # 老战士甲、干部乙都做了准备，请二位先讲
    (
        "都",
        "(?P<who>[^，。请]{8,80}?)也?都[^，。请]{1,8}，(?:下面|就|先|那就|现在)*有?请(?:他们|[二两三四五六几]位(?:同志|老师|先生|代表|老人)?)(?:分别|依次|先)*(?P<what>[^，。]+)$",
        ("请", "who", "what"),
    ),
    # 授课人是书记某某，他今天讲的题目是“…”; 今晚请到了教授某某，她讲座的主题是“…”
    (
        "是",
        "(?:(?:今[天晚日]|本次|这次)?(?:授课|主讲|讲课|宣讲|辅导)的?(?:人|老师|嘉宾|专家)?(?:是|为)|[^，。]{0,16}(?:请|邀)[到来]了?)(?P<who>[^，。请]{4,40})，(?:由)?[他她](?:今[天晚]|将|要|想|给|跟|向|为|大家|我们|各位|同志们)*(?:讲|主讲|授课|讲座|宣讲|辅导)(?:的)?(?:题目|主题|内容|课)?(?:是|叫)?(?P<what>[“《][^”》]+[”》])",
        ("请", "who", "主讲", "what"),
    ),
    # 给大家讲课的是医师某某，她讲的题目是《…》
    (
        "的",
        "(?:今[天晚]|这次|本次)?[给为](?:大家|我们|咱们|各位[^，。的]{0,4}|[^，。的]{1,6}们)(?:讲课|授课|上课|主讲|[作讲上][^，。的]{0,6}(?:辅导|讲座|课)|宣讲)的，?(?:就)?是(?P<who>[^，。请]{4,40})，(?:由)?[他她][^，。《“]{0,12}(?:是|叫)(?P<what>[“《][^”》]+[”》])",
        ("请", "who", "主讲", "what"),
    ),
    # 为大家解读《条例》的，是司法局副局长某某
    (
        "的",
        "(?:今[天晚]|这次|本次)?[给为向](?:大家|我们|咱们|各位[^，。的]{0,4}|[^，。的]{1,6}们)(?P<does>(?:讲课|授课|上课|[作讲上][^，。的]{0,6}(?:辅导|讲座|课)|(?:宣讲|解读|介绍|讲解|讲授|汇报|通报)[^，。]{2,30}))的，?(?:就)?是(?P<who>[^，。请]{4,40})(?=，|$)",
        ("请", "who", "does"),
    ),
    # 今天辅导的题目是《…》，有请某教授
    (
        "是",
        "(?:今[天晚]|这次|本次)?(?:的)?(?:辅导|讲座|授课|党课|宣讲|报告会|讲课|课程)的?(?:题目|主题|内容)(?:是|叫)(?P<what>[“《][^”》]+[”》])，(?:下面|现在)?(?:让我们)?(?:[^，。请]{0,8}掌声)?(?:有请|欢迎|请)(?P<who>[^，。请]{4,40})$",
        ("请", "who", "主讲", "what"),
    ),
    # 先通报整改情况，由办公室主任某某负责
    (
        "负责",
        "(?:先|再|首先|最后)?(?P<what>(?:通报|汇报|传达|宣读|介绍|解读|公布)[^，。]{4,40})，由(?P<who>[^，。由]{4,40}?)(?:具体)?负责$",
        ("请", "who", "what"),
    ),
    # 有请学生代表某某，她发言的题目是《…》; 接下来是教师代表某某，她带来的是《…》
    (
        "，",
        "(?:掌声)?(?:有请|请|是|轮到|欢迎)(?P<who>[^，。请]{4,40})，(?:由)?[他她](?:今天|要|将|给大家|为我们|为大家)*(?:(?:发言|演讲|分享|交流|讲述|带来|朗诵)的?)(?:题目|主题|内容|故事)?(?:是|叫)[：:]?(?P<what>[“《][^”》]+[”》])",
        ("请", "who", TITLED, "what"),
    ),
    # 我们先听主任某某介绍调研情况
    (
        "听",
        "(?:让)?(?:我们|咱们|大家)?(?:先|再|首先|接着)*(?:来)?听(?:一听|听|取)?(?P<who>[^，。请听了]{4,40}?)(?P<what>(?:介绍|汇报|通报|讲述|说明|解读|报告|讲解|讲讲|讲一讲|说说|传达|宣读|反馈|陈述|述职)(?![^，。]*的(?:汇报|报告|介绍|说明))[^，。了]{2,30})(?=，|$)",
        ("请", "who", "what"),
    ),
    # 今天邀请到教授某某，围绕“…”为我们作专题辅导; …，为大家作题为“…”的讲座
    (
        "邀请",
        "[^，。]{0,16}，?[^，。]{0,12}邀请[到来]?了?(?P<who>[^，。请]{4,40})，(?:由[他她])?(?P<what>(?:围绕|就)[^，。]{3,30}?[为给](?:我们|大家|咱们|[^，。]{1,6}们)[作做讲授上][^，。]{1,16}|[为给](?:我们|大家|咱们|[^，。]{1,6}们)[作做](?:题为|以[“《])[^，。]{4,50})(?=，|$)",
        ("请", "who", "what"),
    ),
    # 请听校长某某所作的《报告》, 请听主席某某关于《方案》的说明
    (
        "听",
        "(?:大会|会议|请)?(?:下面)?听(?:取)?(?P<who>[^，。请听]{4,40}?)(?:所?作的?|(?=关于))(?P<what>《[^《》]+》|[^，。]{2,}(?:报告|说明|汇报))",
        ("请", "who", "作", "what"),
    ),
    # 先听听工程师某某怎么说，他给大家介绍方案; 我们先听总监某某的年度盘点，他将从成本方面回顾运营情况
    (
        "听",
        "(?:[上下]半[场段]，)?(?:咱们|我们|大家)?(?:先)?(?:来)?听(?:一?听)?(?P<who>[^，。听]{4,30}?)(?:怎么[说讲]|的[^，。]{2,6})，(?:由?[他她])(?:将|要|会)?(?P<what>.+)",
        ("请", "who", "what"),
    ),
    # 我们先听社区主任某某介绍摸底情况
    (
        "听",
        "(?:咱们|我们|大家)?(?:先|再|接着|还是)*(?:来|一起)*听(?!取|证)(?:一?听)?(?P<who>[^，。：请听]{4,40}?)(?:先|再)?(?P<what>(?:给|为|向|跟|作(?!完)|就|把|介绍|汇报|通报|报告|说明|解读|分享|传达|[讲说谈聊])(?![^。]*(?:[完毕过]|了(?!解)|之?后))[^。]{2,})$",
        ("请", "who", "what"),
    ),
    # 为大家解读《某法》的，是副局长某某; 给大家讲课的是医师某某，她讲的题目是《…》
    (
        "的",
        "(?:今[天晚]|这次|本次|本场)*，?(?:要|来|将)?(?:为|给|跟|向|和)(?:大家|大伙儿?|我们|各位[^，。]{0,4}|同学们|咱们)(?P<what>(?:解读|[讲授宣]|介绍|[作做](?![^，。]{0,6}讲话)|上|分享|辅导|汇报|通报|说明|主讲|带来)[^，。是]{1,40}?)的(?:老师|嘉宾|专家|同志)?，?(?:就)?是(?P<who>[^，。]{4,50})(?=，|$)",
        ("请", "who", "what"),
    ),
    # 马台长，请把降雨预报讲一下; 评委组组长某某，请您公布成绩
    (
        "，请",
        f"(?P<who>[^，。请你您：]{{3,60}})，(?:就|也|那就|先|再)*请(?:[你您]们?)?(?:[两二三四]位)?{TOGETHER_UP}(?P<what>[把说讲念报汇介通谈公宣作发][^。]+)$",
        ("请", "who", "what"),
    ),
    # 新兵代表甲、家长代表乙，两位请上台说几句
    (
        "位请",
        f"(?P<who>[^，。请你您：]{{6,60}})，(?:就|也|那就|先|再)*[两二三四]位请{TOGETHER_UP}(?P<what>[把说讲念报汇介通谈公宣作发][^。]+)$",
        ("请", "who", "what"),
    ),
    # 甲、乙已作准备，请按这个次序讲
    (
        "准备，",
        "(?P<who>[^，。请]{8,80}?)(?:都|也|均|已经?)+[^，。请]{0,4}准备，(?:下面|就|先|那就|现在)*请(?:他们|大家|各位)?按(?:照)?[^，。]{0,4}[次顺]序(?P<what>[^，。]+)(?=，|$)",
        ("请", "who", "依次", "what"),
    ),
    # 前一段是专题辅导，主讲人为教授某某，题目《…》; 后一段是研讨，重点发言人为：甲、乙
    (
        "人",
        "(?:[^，。请]{1,8}是)?[^，。请：]{2,20}，(?:重点)?(?P<does>主讲|授课|发言|汇报|报告|介绍|讲解|领学)人(?:是|为)[：:]?(?P<who>[^，。]{4,80}?)(?P<after>(?:，(?:题目|主题)(?:是|为)?[：:]?[《“][^》”]+[》”])?)$",
        ("请", "who", "does", "after"),
    ),
    # 安排庭长甲、局长乙三位同志作交流，他们已作了准备
    (
        "安排",
        "(?:今天|这次|会议|我们|下面|现在|会上|本次|共)*安排(?!好|了)(?P<who>[^，。请]{4,80}?)(?:等)?(?:[两二三四五六七八九十\\d]{1,2}(?:位|名|个|家)(?:同志|单位|代表|老师|同学|书记|负责人|委员)?)?(?:来|上台)?(?P<what>(?:作|做|进行|围绕|就|结合|发言|交流|汇报|表态|介绍|分享|述职)[^。，]*)(?=，|$)",
        ("请", "who", "what"),
    ),
    # 支委会的对照检查，由组织委员某某代表支委会来作
    (
        "由",
        "(?P<what>[^，。请由]{2,30}?(?:对照检查|汇报|报告|说明|介绍|通报|总结|发言|表态|述职|点评))，?由(?P<who>[^，。由]{4,40}?)(?:代表[^，。]{2,8})?来?(?:作|做|进行|完成)$",
        ("请", "who", "作", "what"),
    ),
    # 先通报整改情况，由办公室主任某某同志负责
    (
        "负责",
        "(?:先|再|首先)?(?P<what>(?:通报|汇报|介绍|宣读|传达|报告|解读|说明)[^，。请由]{2,40})，由(?P<who>[^，。由]{4,40}?)(?:具体)?负责$",
        ("请", "who", "what"),
    ),
    # 让村会计某某给大家念一念
    (
        "让",
        "(?P<ahead>(?:[^。]*，)??)我?让(?!我们|咱们|大家|各位)(?P<who>[^，。让请]{3,16}?)(?=给|来|为|把|向|跟|念|说|讲)",
        ("ahead", "请", "who"),
    ),
    # 护理部某主任要跟大家汇报的是老人们的健康状况
    (
        "的",
        "(?P<who>[^，。请]{4,30}?)(?:今天|将|要|想)*(?:跟|向|给|为)(?:大家|我们|各位)(?P<does>汇报|介绍|分享|讲|报告|通报|解读)的(?:题目|主题|内容)?是(?P<what>.{3,})$",
        ("请", "who", "does", "what"),
    ),
    # 今天请来的是教官某某。他要给我们讲的是“疏散要领”
    (
        "的",
        "(?P<who>[他她])(?:今天|将|要|想)*(?:跟|向|给|为)(?:大家|我们|各位)讲的(?:题目|主题|内容|课)?是(?P<what>[“《].+)$",
        ("请", "who", "主讲", "what"),
    ),
)
# 高家镇由镇长甲讲，三桥镇由副镇长乙讲: each does the same, for his own
EACH_BY = "(?:，|^)(?P<organ>[^，。请由]{2,20})由(?!于|我)(?P<who>[^，。由]{4,40}?)(?P<does>讲|说|汇报|介绍|发言|表态|颁发|颁奖|授牌|通报|述职|宣读)(?:，|$)"
# 本季度不良事件由质控科科长某某汇总通报; 方案先由某站长说明
BY_WHOM = "(?P<what>(?!这|那|此|该|上述|今天)[^，。请由：；第]{3,30}?|奖[牌状杯品]|证书|聘书|锦旗|牌匾|草案)，?(?:先|再|就|下面|现在|今天|仍|还是|统一|将)*由(?P<who>[^，。由]{4,60})$"
# 宣读机构设立批复——县委编办主任某某; 典型发言：某村党支部书记某某，题目是…; 宣读名单，有请某主任
WHO_BEHIND = "(?:先|再)?(?P<what>[^，。：；—请]{2,28})(?:——?|：|，(?:掌声)?有?请(?=[^，。请]{4,30}$))(?P<who>[^，。：；—请《]{4,40}(?:，[^，。：；—请《]{4,30})*?)(?=(?:，(?:题目|主题|内容)[^。]+)?$)"
WHY = "(?:委托|安排|要求|请假|出差|原因|有事|外出|需要|规定)$"  # 受县长委托，由某主任作说明
MARKED = "[一二三四五六七八九十\\d（(]|关于|有关|围绕|针对|(?:首先|先|再|接着|现在|下面)?(?:审议|通过|表决|(?:票决|讨论|研究)(?=《|议案))|(?:议案|议题)[一二三四五六七八九十\\d]"
IN_WHICH_WAY = "(?:汇总|统一|集中|简要|详细|来|给大家)+(?=[^，]{2})"  # 汇总通报
TOGETHER = "^(?:[向给为跟](?:大家|大会|我们|同志们|各位[^，介汇通说]{0,4})|共同|一起|分别|依次|先后|现场|当场)+"
MADE = "^[作做](?:一?个)?(?:简要|详细|具体|专题|全面)*的?(?=(?:汇报|通报|介绍|说明|报告|解读|讲解|讲评)$)"  # 情况由甲作介绍
FOR = "[为给代就围]"  # 为某局揭牌——, 代表新单位表态——
NOT_DONE = "顺序|[人者]有|次序|名单|分工|[是为有人]$"  # 推介顺序为：甲行、乙行
SIGNERS = "(签约|签字|签署)(?:仪式)?(?:代表|双方|嘉宾|单位|各方)"  # 签约代表：甲、乙
LABEL = "[^，。：；“《的第]{2,6}(?<![有是为])：(?=请|有请|由(?![于我此]))"  # 鼓劲：请董事长某某作动员讲话
# what asks all to welcome whoever acts, or to listen
WELCOME = "(?<=.{6})，(?:(?:让我们|请|大家|同志们|各位|我们|热烈|鼓掌|以?热烈的?掌声|掌声)*欢迎[他她]?|(?:请|大家|各位|同志们)+(?:认真|仔细|用心)*(?:听|听讲|聆听|[作做]好?记录))$"
WILL = "(?:下面|现在|首先|接下来)?，?(?P<who>[^，。请由]{4,40}?)(?<!还)将(?=代表|向|为|就|给|从|围绕|跟)"
HERSELF = "，(?:由)?[他她]来(?=[给为向跟作讲介汇])"  # 有请某主席，她来给大伙儿说道
MEETING = (
    "(?:大会|会议|活动|(?:(?:今[天晚日]|本次|这次|本场)的?)[^，。请由：了过]{0,8}(?:会议?|活动|培训|讲座)(?=就?(?:首先|先)[由请听]))(?=就?(?:首先|先(?=[由请听])|下面|接下来|接着|现在|随后|最后)(?!组织|观看|播放)|请(?!假|示|各|大家|全体))"
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
    said = _cut(sentence, opening.span()) if opening else sentence
    lead = lead_of(said, course.cues).end
    if told := _as_told(course, said, 0) or (_as_told(course, said, lead) if lead else None):
        return told
    label = regex.match(LABEL, said.masked, lead) if "：" in said.masked else None
    if label and (call := call_of(said, label.end(), course.cues)) and call.label != "发言":
        return _cut(said, label.span())
    herself = regex.search(HERSELF, said.masked) if "请" in said.masked else None
    return _cut(said, herself.span()) if herself else said


def _unwelcomed(course: Course, sentence: Sentence) -> Sentence:
    """主任某某将向大家介绍项目，请大家掌声欢迎: that all welcome him or listen is no call, and his 将 is of now."""
    tail = regex.search(WELCOME, sentence.masked)
    if tail is None and not regex.match("下面|现在|首先|接下来", sentence.masked):
        return sentence
    bare = _cut(sentence, tail.span()) if tail else sentence
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
    for clue, pattern, form in (*MORE_FORMS, *FORMS):
        if clue not in said.masked or (TITLED in form and course.header):
            continue  # under a heading, who is named next speaks as it says
        found = regex.match(pattern, said.masked, at)
        if found and _known(found, course.cues):
            return _put(said, found, form)
    if behind := regex.match(WHO_BEHIND, said.masked, at):
        done = _done(course, behind["what"])
        if done and all(is_somebody(one, course.cues) for one in regex.split("[，、](?=.{4})", behind["who"])):
            return _put(said, behind, ("请", "who", "what" if done is True else done))
    return _by_whom(course, said, at) if "由" in said.masked else None


def _known(found: re.Match[str], cues: Cues) -> bool:
    """Whether a form names somebody, or organs where it is for those."""
    if organs := found.groupdict().get("organs"):
        return all(whole(one, cues) for one in organs.split("、"))
    return found["who"] in ("他", "她") or is_somebody(found["who"], cues)


def _by_whom(course: Course, said: Sentence, at: int) -> Sentence | None:
    """The sentence as a call of whoever tells of what stands before 由, where nothing is told after the verb."""
    ahead = said.masked.find("，", at)
    if ahead >= 0 and said.masked.startswith("，由", ahead):  # 上半年信访形势，由某局长通报
        ahead = said.masked.find("，", ahead + 1)
    end = len(said.masked) if ahead < 0 else ahead
    found = regex.match(BY_WHOM, said.masked[:end], at)
    if not found or regex.search(TOLD_OF, found["who"]) or regex.search(WHY, found["what"]):
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

    return replace(said, text=put(said.text), masked=put(said.masked))


def _put(sentence: Sentence, found: re.Match[str], form: tuple[str, ...]) -> Sentence:
    """The groups of a pattern and the words between them, and what follows."""
    spans = {name: found.span(name) for name in found.groupdict()}

    def put(words: str) -> str:
        parts = (words[slice(*spans[one])] if one in spans else one for one in form)
        return words[: found.start()] + "".join(parts) + words[found.end() :]

    return replace(sentence, text=put(sentence.text), masked=put(sentence.masked))


def _cut(sentence: Sentence, span: tuple[int, int]) -> Sentence:
    text, blotted = (f"{words[: span[0]]}{words[span[1] :]}" for words in (sentence.text, sentence.masked))
    return replace(sentence, text=text, masked=blotted)


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
