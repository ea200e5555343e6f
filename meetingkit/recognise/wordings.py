"""Of what kind a call is and of what matter, by the verb that counts and where it stands: 汇报甲, 为甲颁乙, 就甲作乙, 作甲报告."""

from __future__ import annotations

from re import Match

from meetingkit.recognise.awarding import QUOTED, RECEIVERS, whose_award, whose_prize
from meetingkit.recognise.call import Call
from meetingkit.recognise.cues import Cues
from meetingkit.recognise.kinds import NOTHING, OWN, TALKED_ABOUT, TALKS, VIEW, experience, kind_of, taught
from meetingkit.recognise.rites import rite
from meetingkit.recognise.tidying import stopped, tidy
from meetingkit.wording import regex

# what stands between a matter and the verb after it: 就甲事|作发言, 就甲事|向大会汇报
TO_SPEAK = (
    "，?(?:(?:依次|分别|逐一|一一|逐个|先后|简要|[给跟同为和](?:大家|我们|[^，、的和与]{1,8}们)|再|现场|(?<![面方走转动取导倾])向(?!上|好).{1,6}?)*"
    "(?:(?<=[工协合运创][作□])作(?=具体|全面|专题|简要|详细|重要|动员|部署|安排|总结|讲话|点评|解读|辅导|强调|表态|解释|回应|答|再|进一步|汇报|通报|介绍|说明|报告|发言|述职|交流)|(?<![工合操运协动创写])作(?!风|用|为|业|家|品|战|物|致|述)|做(?!法|好|强|大|实|优|出|致|述)|进行(?!的|时)|予以|给予|加以|谈(?!判|话|心)|开展(?=研讨|讨论|交流|座谈)|提出(?!的)|讲(?!话|解|好|述))"
    "|依次|分别|逐一|逐个|先后|(?<![面方走转动取导倾])向(?!上|好)|[给跟](?:大家|咱们?|我们|同志们))"
)
# 对上半年工作进行总结 looks back and reports; 对今天的会议作总结 does not
LOOKED_BACK = "^(?!.*(?:今天|会议|大会|本次|这次|学习|培训|研讨|活动|评议|述职|讨论))[^，]{0,20}(?:年|季度|月|阶段|届|期|普查|整治|创建|改革|项目|行动|任务)[^，]{0,10}(?:工作|情况)$|^(?:全[县市区乡镇村校院]|[上下]半年|去年|今年)[^，]{0,12}工作(?:情况)?$"
GREETING = "致(?:以)?(?:[^，]{0,8}?的)?([^，的]{0,4}(?:欢迎|答谢|开幕|闭幕|祝酒|贺|祝|感谢|告别|悼|开场)[辞词]|[^，的]{0,6}寄语)"  # 致欢迎辞
PERFORMED = "^[^《》]*(?:带来|表演|演出|排练|创作|编排|选送|演唱|自编自演|编演|摄制|拍摄|制作)的(?=[^的《》]{2,8}《)"  # 某队排练的情景剧《…》
READ_OUT = ("文》", "书》", "信》", "誓词", "祭文")  # 朗诵《告慰英烈文》
SCREEN = "(?:大|主|前方|电子|会场|左右两侧|两侧|的)*(?:屏幕|屏|银幕|荧幕|显示屏|VCR|短片|视频)(?:[，。].*)?"
REPORTED = "(?:关于)?(.+(?:情况|工作|进展|事项|问题|结果|经过))的(?:报告|汇报|通报|介绍)"  # 作某情况的报告
OF_OFFICE = "(?:关于)?([^，]{2,}(?:情况|工作))的述职(?:报告)?"  # 作任期经济责任履行情况的述职
EXPLAINED = "(?:关于)?(.*《[^《》]+》.*?)的?(?:起草|编制|修订|修改)?说明"  # 作《章程》的说明
# those to whom a leader speaks, which is no matter: 对新任职干部提出要求
TO_WHOM = "[^，]{0,12}(?:干部|法官|检察官|同志|党员|学员|同学|学生|教师|老师|青年|职工|员工|新兵|官兵|队员|委员|代表|医生|护士|负责人|我们|大家)们?$"
# “某事”，联系思想和工作实际|谈体会: how it is to be told is no part of the matter
BESIDE_QUOTED = "(?P<what>“[^“”]+”|《[^《》]+》)(?:这[一个]?(?:主题|话题|题目|问题)|主题|这个)?，(?:[、，]?(?:紧密|密切|紧扣|再|认真)*(?:联系|结合|对照|立足|聚焦|从|对标|围绕)[^，“”《》]{2,24})+$"
PREPOSITIONS = "就|围绕|针对|对|结合|以|从|按照?|向"


def verb_first(matter: str, blotted: str, verb: Match[str], cues: Cues) -> Call:
    """The verb comes first: 汇报甲情况."""
    label = cues.label(verb[0])
    if label == "仪式":
        return Call(label, rite(matter))
    given = label == "表彰" and verb[0] not in cues.calls  # 授“突击队”队旗: what is given stands within the phrase
    start = verb.start() + 1 if given else verb.end()
    about = tidy(stopped(matter[start:], blotted[start:]).removeprefix("予" if given else ""))  # 授予流动红旗
    if label == "其他" and (
        shown := regex.search("(?:^|，)([^，]{0,10}《[^《》]+》(?:选段|片段|节选)?)", matter[verb.end() :])
    ):
        about = tidy(shown[1])  # 欣赏第二个节目，诗朗诵《…》
    if label == "其他":
        about = tidy(regex.sub(PERFORMED, "", about or ""))
        about = None if regex.fullmatch(SCREEN, about or "") else about
        label = "宣读" if verb[0] == "朗诵" and (about or "").endswith(READ_OUT) else label
    if label == "签约" and about in ("代表", "嘉宾"):
        return Call(label)  # 签约代表：某院长
    if label == "致辞" and (greeting := regex.match(GREETING, blotted)):
        return Call(label, greeting[1])
    if label == "发言" and not about and (view := regex.fullmatch(VIEW, verb[0])):
        return Call(label, view[1])
    if label == "发言" and verb[0].endswith("事迹报告"):
        return Call(label, tidy(matter[verb.start() + 1 : verb.end()].removesuffix("报告")))
    if label == "学习" and not about:
        made = regex.fullmatch("[作做](.{4,}?)(?:讲座|辅导|宣讲|授课|培训)", matter[: verb.end()])
        return Call(label, taught(made[1]) if made else None)
    if not about:
        label = "发言" if verb[0] == "陈述" else label  # 请候选人甲陈述, but 陈述定价方案 reports it
        return Call(label, experience(matter[verb.start() :]) if label == "交流" else None)
    return Call(*kind_of(label, about, verb[0], cues))


def given_to(matter: str, verb: Match[str], cues: Cues) -> Call:
    """为甲颁发乙, 为甲颁奖, 为大家作辅导."""
    label = cues.label(verb[0])
    given = label == "表彰" and verb[0] not in cues.calls
    after = tidy(matter[verb.start() + 1 :] if given else matter[verb.end() :])
    quoted = regex.match(QUOTED, matter[1 : verb.start()]) if label == "表彰" else None
    if quoted and regex.search("戴|披|发|颁|授", matter[1 + quoted.end() : verb.start()]):
        return Call(label, quoted[0])  # 给“好媳妇”戴红花、发奖状
    if label == "表彰" and (not after or (after == "荣誉证书" and regex.match("[他她]们", matter[1:]))):
        return Call(label, tidy(whose_award(regex.sub(RECEIVERS, "", matter[1 : verb.start()]))))
    if label == "表彰":
        after = whose_prize(matter[1 : verb.start()], after)
    return Call(label, tidy((after or "").split("，")[0]) if label == "表彰" else after)


def about_it(matter: str, blotted: str, found: list[Match[str]], cues: Cues) -> Call:
    """就甲事作乙: the last verb tells what; the matter stands before it. 结合甲谈乙: what is talked of comes last."""
    last = next(
        (verb for verb in found if verb[0] in TALKED_ABOUT and verb[0] != "讲"),
        found[0 if blotted.startswith("向") else -1],
    )
    label = cues.label(last[0])
    begin = regex.match(PREPOSITIONS, blotted)
    start = begin.end() if begin else 0
    stop = cues.compiled("stop", TO_SPEAK)
    ends = [match.start() for match in stop.finditer(blotted, start + 1, last.end()) if match.start() <= last.start()]
    end = ends[-1] if ends else last.start()
    if label == "表彰" and last[0] not in cues.calls:  # 向某队授“突击队”队旗
        return Call(label, tidy(matter[last.start() + 1 :]))
    if blotted.startswith(("结合", "从", "按", "向")):
        told = tidy(stopped(matter[last.end() :], blotted[last.end() :]))
        return Call(label, None if label in TALKS and regex.fullmatch(f"{NOTHING}|{OWN}", told or "") else told)
    topic = matter[start:end]
    if topic[:1] in "“《" and (alone := regex.match(BESIDE_QUOTED, topic)):
        topic = alone["what"]
    if label == "讲话" and last[0].endswith("总结") and regex.search(LOOKED_BACK, topic):
        return Call("汇报", tidy(topic))
    if blotted.startswith("以"):
        topic = regex.sub("为(?:题|主题).*$", "", topic)
    if last[0].endswith(("要求", "希望")) and blotted.startswith("对") and regex.match(TO_WHOM, topic):
        return Call(label)
    return Call(label, tidy(topic))


def made_of(matter: str, blotted: str, found: list[Match[str]], cues: Cues) -> Call:
    """作甲报告, 作表态发言: what is made may carry its matter."""
    last = found[-1]
    label = cues.label(last[0])
    inner = regex.sub("^(?:作|做|进行)(?:了|出|一个|一下|一|个|好)?", "", matter)
    if last[0].endswith("总结") and regex.search(
        "年|工作", inner
    ):  # 作年度工作总结 looks back, 作总结 sums the meeting up
        return Call("汇报", tidy(inner))
    if label == "汇报" and (paper := regex.fullmatch("(《[^《》]+(?<!报告)》)的?[^《》，]{0,8}报告", inner)):
        return Call(label, paper[1])  # 作《凝心聚力促发展》的工作报告
    if label == "汇报" and last[0] == "报告" and (about := regex.fullmatch(REPORTED, inner)):
        return Call(label, tidy(about[1]))
    if label == "汇报" and (about := regex.fullmatch("关于(.+)的(?:审计工作|审查结果|专项工作|专项|工作)?报告", inner)):
        return Call(label, tidy(about[1]))
    if label == "汇报" and last[0] == "报告":
        return Call(label, None if inner == last[0] else tidy(inner))  # 作报告
    if label == "起草说明" and (about := regex.fullmatch(EXPLAINED, inner)):
        return Call(label, tidy(about[1]))
    whole = regex.fullmatch("关于([^，]+)的(?:发言|汇报|说明|通报|介绍|解读|讲解|反馈)", inner)
    if (
        about := whole
        or regex.match("关于(.+?)的?(?:发言|讲话|汇报|说明|报告|通报)", inner)
        or regex.fullmatch(OF_OFFICE, inner)
    ):
        return Call(label, tidy(about[1]))
    after = matter[last.end() :]
    if label in ("汇报", "通报", "介绍", "起草说明", "学习") and not after.strip():
        made = inner[: len(inner) - len(last[0])].removesuffix("的")
        made = (taught(made) or "") if label == "学习" else made
        return Call(
            label,
            tidy(
                regex.sub(
                    "^(?:专题|简要|书面|工作|情况|典型|口头|补充|集中|重点|起草|编制|修订|修改|具体|详细|有关|相关|出|政策|一个?)+$",
                    "",
                    made,
                )
            ),
        )
    if label in ("汇报", "通报", "介绍", "宣读", "传达"):
        return Call(label, tidy(stopped(after, blotted[last.end() :])))
    return Call(label)
