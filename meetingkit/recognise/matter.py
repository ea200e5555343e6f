"""What somebody is called to do → the kind of step and its matter: 就甲事作表态发言, 汇报乙情况."""

from __future__ import annotations

from re import Match

from meetingkit.recognise.call import Call
from meetingkit.recognise.cues import Cues
from meetingkit.recognise.deeds import worn
from meetingkit.recognise.kinds import appraised
from meetingkit.recognise.rites import rite
from meetingkit.recognise.text import MASK, masked
from meetingkit.recognise.tidying import tidy
from meetingkit.recognise.wordings import PREPOSITIONS, about_it, given_to, made_of, verb_first
from meetingkit.wording import regex

TRAILING = "，(?=(?:(?:测评|评议|推荐|投票)采[取用]|每|时间|用时|限时|大家|掌声|重点|书面|材料|这里|只讲|只说|具体|详细|最后|然后|其他|不超过|控制|时长|请|汇报时间|发言时间|主要|紧接着|现在|下面|一起(?![^，]{0,4}(?:读|诵|重温|宣誓))|题目|(?:抽签|发言|汇报|述职)?(?:顺序|次序)))"
TITLED = "(?:题为|(?:题目|主题|名字|内容)(?:[是为]|就?叫[作做]?)|题目(?=[：:《]))[：:]?(《[^《》]+》|“[^“”]+”(?:[^，。、的“”《》]{2,10}(?=$))?)"
# 发言的同志, 轮到发言时: the verb is only mentioned
ASIDE = "的(?!情况)|笔|书(?![记法面画])|时(?!间表)|后(?!续|期|备)|中(?=提|反映|涉及|指出|说|讲)"
# 把去年的账给大家通报一下 is 通报去年的账
HOLDING = (
    "(?:(?<!没)把(?!握|关|脉|手)|(?<![即必])将(?![来要于会在军士向为就]|有|对|代表))([^，]{2,40}?)，?(?:[给向跟对为](?:大家|大伙儿?|咱们?|乡亲们|老少爷们|大会|同志们|会议|我们|各位[^，]{0,4}|[^，给向跟对为]{1,6}们))?(?:再|也|简要|详细|从头到尾|逐笔|逐条|逐项)*(?:(?<![工协合运操])作|做)?(?:一个|一下|一番|个|一(?=汇报|报告|通报|介绍|说明))?(?:简要|简短|简单|详细)?的?"
    "(汇报|报告|通报|介绍|说道说道|念叨念叨|掰扯掰扯|念叨|说明|传达|宣读|宣布|公布|反映|讲解|学习|解读|解释|念|读|讲|说|报|摆|(?<![测核计预])算|晒|亮|捋|理|回顾|交底|[过点](?=一))(?:一下|清楚|明白|一遍|一[说讲报摆算晒捋理念读亮点]|[说讲报念读晒亮摆算捋理]|念叨|通报|汇报|介绍|解释|讲解|说明)?(?:给(?:大家|大伙儿?|各位|咱们)听?)?(?:、[念读讲说亮摆晒算]一[念读讲说亮摆晒算])?(?=，|$)"
)
DEADLINE = "[\\d一二三四五六七八九十](?:日|号|月)(?:底|末)?(?:之|以)?前|[月年周]底前|日内|小时内|[\\d一二两三四五六七八九十半](?:个月|个星期|周|天|个工作日)(?:之|以)?内"
BESIDES = "(?:，|，?并|和)(?:一起|共同|现场)?(?:合影|献花|握手|致贺)"  # what goes with an award
# 颁奖，并献上鲜花; 颁发证书，并佩戴奖章; 赠送《宪法》，各班学习委员上台接受: what goes with it
WITH_IT = "(?<=颁奖)，并[献送]上[^，。]{2,8}$|，并(?:为[^，。]{1,4})?(?:佩戴|戴上|系上)[^，。]{2,8}$|，[^，请由并]{2,14}上台(?:接受|领取|接书|受赠)$"
REPUT = "，(?:也就是|就是|即)(?=汇报|报告|介绍|通报|说明)"
SIGNED_ON = "在([^，在]{2,40}?)上(?:郑重|逐一|依次|共同)*(?:签|按)"  # 在承诺书上签名
ARRANGED = "(?:安排|布置|部署)(?!部署)([^，]{4,}?(?:工作|任务))"  # 安排四季度项目建设工作
# 为大家带来投资环境推介: what is brought, then of what kind it is
BROUGHT = "带来(?:一[场堂节次个])?(?:题为|关于|名为)?(?P<what>[^，。]{2,}?)的?(?:专题|主题|精彩|现场)?(?P<done>推介|介绍|讲座|解读|分享|讲解|宣讲|辅导|说明)"
SHARED = "带来(?:自己的|一段|一番|[他她]的)?((?:学习|培训|参训|工作|实践|获奖|毕业|从军|创业)(?:的)?(?:体会|感言|感悟|心得|收获))"  # 带来学习体会
# 作专项行动总结, 作创建工作总结; 作会议总结 sums up what was said
SUMMED = "(?:作|做)(?:一?个|了)?((?!会议|大会|学习|培训|讲话|点评|活动|今天|本次|这次|全面|重要|工作总结)[^，。作做]{2,16}?(?:工作|行动|生产|经营|整治|创建|攻坚|试点|改革|普查|建设|治理|防汛|征兵|招生|扶贫|帮扶|救灾|抢险))的?总结(?:汇报|报告|发言)?"
SELF_EXAMINED = "对照检查|检视剖析|(?:党性|自我)剖析|检查剖析|剖析检查"
TEAM = "对照检查"  # what somebody says for all is criticism of its own; its step has no subject
# 作《某事的报告》: what is made is named by its title
PAPER = "(?:作|做)(?:题为|了)?(《[^《》]*?([^《》]{2})(?:[（(][^（）()]*[）)])?》)"
# 念一封写给父亲的信, 读一首小诗: what is read for those who hear it, and no paper of the meeting
LETTER = "(?:念|读|朗读|诵读|朗诵)(?:给大家听)?(?:一|这|那)[封首篇](?P<what>(?![^，。]*(?:感谢|慰问|表扬|祝贺|贺|公开|倡议|致歉|举报|请战|决心)[信书])[^，。]{0,20}?(?:信|家书|诗|诗歌|散文)(?:《[^《》]*》)?)(?=，|$)"
LESSON = "[上讲授]“[^”]{1,12}课”"  # 为毕业生上“最后一课”
WORK = "(?<!安排工)(?<!布置工)(?<![布置总结])(?<=[工协合运创操])作(?!安排|部署|总结|汇报)"  # none of 作…要求
# 县委、县政府《决定》: by whom a paper was issued is no part of its name
ISSUED = "^[^《》，]{1,20}?(?:委|政府|办|局|部|厅|会|院|组|指|集团|公司|总支|支部)(?=《[^《》]*》$)"
# 作《要点》的专题授课; 上“第一课”——路上的安全
ENTITLED = "^(?:作|做|上|讲|授)[^《》，]{0,6}(《[^《》]+》|“[^“”]{4,40}”(?=的?(?:专题|主题)?(?:党课|讲座|辅导|报告|宣讲|授课)))(?:的|这)?[^《》，]{0,6}(?:课|讲座|辅导|报告|演讲|分享|宣讲|发言|讲解|解读)|课”?(?:——|：)([^，。]{3,30})"
# what is told of somebody rather than asked of him: 甲同志作了汇报, 乙同志讲得很好, 丙同志还将讲话
TOLD_OF = "了|过(?!程)|[讲说谈](?:得|出|到)|已|曾|将[要会]|还将|就要|刚才|很|非常|十分|精彩|生动|感人|深刻|启发|出席|莅临|到会|亲自|亲临|应邀|来到|指出|强调|要求|负责|牵头|参加|担任|任职|任期|为[^，。]{2,10}候选人"
FARTHEST = 12  # characters before the verb, in 在会上通报…
FARTHEST_PARTNER = 48  # in 与市委常委、常务副市长某同志签订…


def matter_of(matter: str, cues: Cues) -> Call | None:
    """What somebody is to do: 就甲事作乙发言, 汇报丙情况 → label and subject."""
    matter = regex.sub(WITH_IT, "", matter)
    if put := regex.search(REPUT, masked(matter)):  # 讲讲原因，也就是汇报推进情况
        matter = matter[put.end() :]
    if (held := regex.match(HOLDING, matter)) and not regex.fullmatch("[念读讲说报摆算晒亮捋理过点]", held[2]):
        return Call(cues.label(held[2]), tidy(held[1]))
    if held and held[2] in "念读":
        accounts = held[1].endswith(("账", "账目")) and "一遍" not in held[0]  # 把去年的账念念
        return Call("汇报" if accounts or held[1].endswith("情况") else "宣读", tidy(held[1]))
    matter = regex.sub(HOLDING, "介绍\\1", matter, count=1)
    blotted = masked(matter)
    titled = regex.search(TITLED, matter)
    if listed := regex.search("(?<=.)[：:](?!《|“)(?=[^：:]*、)", blotted):  # 汇报：甲局、乙局
        matter, blotted = matter[: listed.start()], blotted[: listed.start()]
    if cut := regex.search(TRAILING, blotted):
        matter, blotted = matter[: cut.start()], blotted[: cut.start()]
    how = cues.compiled(
        "how",
        "(?:(?:‹怎样上场›)|[为给](?!他们|她们)[^，。、的为给]{1,5}们(?=[作做上讲])|[为给跟](?:我们|咱们?|乡亲们|大家|大伙儿?|同志们|各位[^，]{0,4}?(?=‹请人做什么›))|[带跟](?:着|领)?(?:大家|大伙儿?|我们|咱们|同志们|同学们|各位[^，]{0,4}?)(?=‹请人做什么›)|向.{1,8}?(?=作|做|报告|汇报|通报|传达|说明|介绍)"
        "|受.{2,20}?委托，?|(?:带领|率领)(?=进行|举行)|(?:(?<!首席)代表|带领|率领|带着|领着|会同).{1,24}?(?=‹请人做什么›|作|做|向|致|就|对))+[，,]?",
    )
    given = how.match(blotted)
    represented = regex.match("代表(.+?)(?:作|做)", matter)
    if given and given.end():
        matter, blotted = matter[given.end() :], blotted[given.end() :]
    call = _classified(matter, blotted, cues)
    if call is None:
        return None
    subject = titled[1] if titled else _subject(call, matter)
    if call.label in ("发言", "批评与自我批评") and represented and regex.search(SELF_EXAMINED, matter):
        return Call("批评与自我批评", f"{represented[1]}{TEAM}")
    if call.label == "发言" and regex.search("[，并]并?作?(?:总结|重要)?讲话$", blotted):
        return Call("讲话")  # 对大家的意见作一个回应，并讲话
    return Call(call.label, subject)


def _subject(call: Call, matter: str) -> str | None:
    """The matter of a call, or the title that stands elsewhere in its words: a lesson's, that of a paper signed."""
    if call.label == "宣读" and call.subject:
        return regex.sub(ISSUED, "", call.subject)
    if call.subject:
        return call.subject
    if call.label == "学习" and (lesson := regex.search("[上讲授][^，]{0,4}(《[^《》]+》)[^，]{0,4}课", matter)):
        return lesson[1]
    if entitled := regex.search(ENTITLED, matter):
        return entitled[1] or entitled[2]
    if call.label == "民主测评":
        return appraised(matter)
    signed = regex.search(SIGNED_ON, matter) if call.label == "签约" else None
    return signed[1] if signed else None


def _brought(matter: str, cues: Cues) -> Call | None:
    """带来投资环境推介, 带来学习体会: what is brought; 作专项行动总结: what is looked back on; what is put on somebody."""
    if put_on := worn(matter):
        return Call("仪式", put_on)
    if letter := regex.match(LETTER, matter):
        return Call("其他", tidy(letter["what"]))
    if "总结" in matter and (summed := regex.fullmatch(SUMMED, matter)):
        return Call("汇报", tidy(summed[1]))
    brought = regex.fullmatch(BROUGHT, matter)
    if brought and brought["done"] in cues.calls:
        return Call(cues.label(brought["done"]), tidy(brought["what"]))
    shared = regex.fullmatch(SHARED, matter)
    return Call("发言", shared[1]) if shared else None


def _classified(matter: str, blotted: str, cues: Cues) -> Call | None:
    """Which verb counts depends on how the matter begins: 汇报…, 就…作…, 作…, 为…颁奖."""
    verbs = cues.any_of("请人做什么")
    blotted = regex.sub(WORK, MASK, blotted)  # 就某工作作安排
    if regex.search(LESSON, matter):
        return Call("学习")
    if brought := _brought(matter, cues):
        return brought
    if arranged := regex.fullmatch(ARRANGED, matter):
        return Call("讲话", tidy(arranged[1]))
    first = verbs.match(blotted)
    if first and not (first[0] not in cues.calls and verbs.match(blotted, first.end())):  # 作教学安排|说明
        return verb_first(matter, blotted, first, cues)
    found = [match for match in verbs.finditer(blotted) if not regex.match(ASIDE, blotted, match.end())]
    if made := regex.fullmatch(PAPER, matter):
        return Call(cues.label(made[2]), made[1]) if made[2] in cues.calls else None
    if not found or regex.search(DEADLINE, matter[: found[0].start()]):
        return None
    receive = cues.any_of("领奖").search(blotted)
    if receive and receive.start() <= found[0].start():
        return None
    if cues.label(found[0][0]) == "表彰" and (besides := regex.search(BESIDES, blotted, found[0].end())):
        return _classified(matter[: besides.start()], blotted[: besides.start()], cues)
    if cues.label(found[-1][0]) == "仪式":
        given = regex.search("送上([^，]*(?:证书|奖牌|奖状|奖品|奖杯|聘书|奖金))$", matter)
        return Call("表彰", tidy(given[1])) if given else Call("仪式", rite(matter))
    return _by_beginning(matter, blotted, found, cues)


def _by_beginning(matter: str, blotted: str, found: list[Match[str]], cues: Cues) -> Call | None:
    """就…作…, 作…, 为…颁奖, or a verb after a word or two."""
    if regex.match("结合[^，]*的$", blotted[: found[-1].start()]):
        return None  # 结合即将开始的学习，认真领会
    if found[-1][0] == "学习" and regex.search("(?:认真|深入|及时|切实|自行|主动)$", blotted[: found[-1].start()]):
        return None  # 结合工作实际认真学习
    if regex.match(PREPOSITIONS, blotted):
        return about_it(matter, blotted, found, cues)
    if regex.match("作|做|进行", blotted):
        near = [verb for verb in found if "，" not in blotted[: verb.start()]]
        return made_of(matter, blotted, near or found, cues)
    if regex.match("为|给", blotted):
        return given_to(matter, found[-1], cues)
    before = blotted[: found[0].start()]
    farthest = FARTHEST_PARTNER if cues.label(found[0][0]) == "签约" and before[:1] in "与同和" else FARTHEST
    if len(before) > farthest or "，" in before or cues.any_of("不是请人上场").search(before):
        return None
    return verb_first(matter, blotted, found[0], cues)
