"""Steps that are announced without calling anybody: 现在进行颁奖, 请全体起立，奏唱国歌, 第三项，选举…."""

from __future__ import annotations

import re
from dataclasses import replace

from meetingkit.recognise.awarding import RECEIVERS, whose_award, whose_prize
from meetingkit.recognise.byline import READS, byline
from meetingkit.recognise.call import Call
from meetingkit.recognise.cues import Cues
from meetingkit.recognise.deeds import deed, named_deed, part
from meetingkit.recognise.electing import chosen, elected
from meetingkit.recognise.groups import collective
from meetingkit.recognise.headed import (
    PHASE,
    Heading,
    ceremony,
    given_by,
    of_any_matter,
    on_it,
    passed_on,
    round_table,
    started,
    telling,
)
from meetingkit.recognise.kinds import SUMMED_UP, appraised, spokesmen
from meetingkit.recognise.leads import Lead
from meetingkit.recognise.matter import matter_of
from meetingkit.recognise.names import may_be_called
from meetingkit.recognise.parting import parted
from meetingkit.recognise.people import people
from meetingkit.recognise.performing import organs_in_turn, told_ahead
from meetingkit.recognise.rites import declared, sung
from meetingkit.recognise.showing import film_named, watched
from meetingkit.recognise.standing import parts_of, rising
from meetingkit.recognise.text import TITLE, Sentence, masked
from meetingkit.recognise.tidying import tidy
from meetingkit.recognise.written import written_report
from meetingkit.wording import regex

VOTE = "(?:进行|开展)?(?:(?:宣读(?=[并和、])|审议|讨论|举手|投票|酝酿|商量|商议|研究|着|并|(?<=[读议论])[和、])*(?:表决)?通过|(?:差额|等额)?票决|(?:举手|投票|无记名|记名|按键|口头)+表决|(?:对|就).+?(?:进行)?(?:投票|举手|无记名|记名|按键)*[表票]决|(?:对|就)[^，。]+?(?:进行)?(?:现场|无记名|网络)?投票(?=，|$)|表决(?!票|器|结果|权|情况))"
FIRST_PASSED = "(?:先|再)(?=(?:审议|表决)?通过(?:[^，。了]{0,16}(?:议程|日程|名单|办法|草案|规则|章程|须知|决议)|《[^》]*》)$)"  # 先通过本次会议议程
# 推选监票人、计票人: chosen by a show of hands, before anybody is elected
TELLERS = "(?:首先|先|再|现在|下面)*(?:由?(?:大会|会议|大家)?)?(?:推选|推举|推定|推出|选举|选出|选定|确定|产生|推荐|提名)+(?:(?:本次|今天|这次)?(?:大会|会议|选举)?的)?((?:总?[监计唱]票[人员](?:、|和|及|与)?)+(?:名单|人选)?)(?=，|。|$)"
LISTENED = "(?:先)?(?:听取|听听|听(?!证)|书面(?:审查|审议|审阅|听取))(?:[并和、]?(?:审议|讨论|审查|评议|研究)(?!的?(?:情况|结果|意见)))?(.+?)(?:的|工作|情况)?(汇报|通报|报告|述职|说明|发言|介绍)$"
# 书面审查《纪委工作报告》: a report that nobody reads aloud
WRITTEN = "书面(?:审查|审议|审阅|听取)(?:[并和、]?(?:审议|讨论|审查|评议))?(《[^《》]*报告(?:（[^（）]*）)?》)(?=，|$)"
HEARD = "(?:先)?(?:听取|听听|听)(?:各[^，]{1,8}|(?:有关|责任|相关|牵头|成员)[^，]{1,6})(?P<事>汇报|通报|介绍)(?P<何>[^，]{4,30})(?=，|$)"
STUDIED = "(?:继续|前置|书面|集体)*(?:研究|审议|讨论|审定|审查|审阅|审核|酝酿|协商|商议|[和并、](?=审议|讨论|审查|表决|批准|通过|票决)|(?<=[和并、])(?:表决|批准|票决))+(?:通过)?(.+)$"
# 审议学习计划, 讨论表彰办法: a paper that all weigh, whatever else its name sounds like
WEIGHED = "(?:审议|讨论|研究|审定|审查|商议|酝酿|审核|制定|修订|修改|完善)(?![和并与、]|[^，。：]*[给向为由])[^，。：《请]{2,24}(?:计划|方案|办法|名单|人选|规则|制度|草案|顺序|议案|要点|清单|条例|标准|章程|规定|预案|公约|细则|预算|决算|协议|合同|规划|提纲|目录|稿)(?:[（(][^（）()]*[）)])?$"
# 视频点调各地准备情况: whatever is done with a situation, the calls that follow are about it
SURVEYED = (
    "(?:视频|逐一|依次|集中|先|再|来|看看|听听)*(?:点调|连线|调度|抽查|了解|看看|听听|听取|会商|分析|研判|盘点|梳理|通报|检查|讲评|交流|说说|讲讲|看一看|听一听|议一议|议)"
    "([^，请由]{2,30}(?:情况|问题|事项|工作|进展|准备|打算|思路|安排))"
)
# 连线几个镇街，听一听你们的准备情况: those who are asked next tell of it
LINKED = "(?:视频)?(?:连线|点名?|抽查?)[^，请]{2,12}，(?:再|先|来|一起|我们)*(?:听一?听|看一?看|问一?问|了解|听取)(?:一下)?(?:你们|他们|大家|各地|各家|各单位)?(?:那边|那里)?的?([^，请]{2,20}(?:情况|工作|进展|准备|打算))"
AWARDED = "(?:首先)?(?:获得|荣获|被评为|获评)(.{2,30}?)(?:称号|荣誉|荣誉称号)?的(?:是|有|单位|个人|家庭|同志|同学|集体)"
# 请全体新任职干部在《承诺书》上签字; 各班长上来签《承诺书》
SIGNED = "(?:请)?(?:全体|各位?)[^，。《》请]{1,16}?(?:(?:上前|上台|上来|到[^，。《》]{1,12})，)?(?:在(?=[^《》]*《[^《》]*》上)|签(?:订|署)?)(《[^《》]*(?:书|状|约)》)"
# 最后，各位代表到前面来，在《会议决议》上签名
SIGNED_LAST = "(?:请)?(?P<who>(?:全体|各位?|到会的?)[^，。《》请]{1,10}?)(?:(?:上前|上台|上来|依次|到[^，。《》]{1,12})，?)?在(?P<paper>《[^《》]*》)上(?:依次|逐一|分别)?(?:签[字名]|按手印)"
# 进行集体合同签字: what is signed; 签字仪式 is the name of a rite
SIGNING_OF = (
    "(?:现在|下面|接下来)?，?(?:进行|举行|开始|转入|进入)([^，。请由]{2,20}?)(?:文本)?的?(?:正式|现场|集中)?签字"
)
# 下面分组讨论, 第五项，分团审议某报告
IN_GROUPS = "(?:(?:各?代表(?:团|小?组|们)?|委员们?|各小?组)[，]?)?(?:进行|开始)?分(?:组|团|头|片)(?:进行|开展)?(?:讨论|审议|酝酿|座谈)(?!情况|结果|意见)"
ROUNDS = "^(?:(?:今天|本次|这次)?的?(?:现场|集中|项目|合作)*)?(?:一?共|总共|将|准备|安排|计划|拟|分|，)*(?:分|有|签)?(?:为|成|作)?(?:上下|前后)?[两二三四五六七八九十几\\d]+个?(?:轮|批次?|组|次|场|部分|阶段|环节|类)(?:进行|展开|开展|来|完成)?$"  # how many of them there are: 分为两轮, 共签三批
GIVEN = f"^[上下]半[场段](?:是|为)|{ROUNDS}|^(?:举行|进行|进入|转入|是|开始)+(?:最?激动人心|隆重|庄严|热烈|令人[期激][待动])?的?|^(?:(?:本|这|此)次|今[天晚]|的|项目|合作|协议|现场|集中)+$|(?:仪式|环节|先|再)$|^(?:上台|依次|现场|集中)$"  # 流动红旗授旗仪式
PUT = "(?:对|就)(.+?)(?:进行)?(?:投票|举手|无记名|记名|按键|现场|网络)*(?:[表票]决|投票)"
PAUSE = "(?:之后|然后|接着|中间)有[^，。]{1,5}(?:分钟|刻钟|小时)的?(?:茶歇|休息)"  # 合影之后有二十分钟茶歇
EACH_TELLS = "(?:就)?(?:来)?(?:说|讲|听|报|看|聊)(?:一?[说讲听聊看])?(?:各家|各单位|各部门|各组|几家|大家)的[^，。]{1,6}$"  # 说各家的账
OPENED = "我宣布[^。]*(?:开幕|开始|启动|开工|召开|闭幕|结束)$"  # what the chair opens is no item
SITTING = "^(?:集中|大会|室内|座谈)?(?:会议|开会|座谈会?)[】）]?$"  # 【第二阶段：集中会议】 holds steps and is none
MEASURED = "(?:今天还|下面|现在|最后|接下来)，?(?:要|将|请大家|请各位[^，对]{0,4}|我们)*对([^，。]{4,40}?)(?:进行|开展)(?:民主)?(?:测评|评议)(?=，|$)"  # 根据规定，今天还要对甲进行民主测评
# 就盈余分配方案征求大家意见，赞成的举手
PUT_TO_ALL = "(?:请?[^，。就对]{0,6})(?:就|对)([^，。]{4,40}?)(?:征求[^，。]{0,8}意见|表个态|(?:进行)?[^，。]{0,4}[表票]决)，(?:同意|赞成)的[^，。]{0,6}，?请?(?:举|鼓|投)"
BOTH = "(?:讨论|审议|酝酿|发表意见)(?:和|与|、|并|及)(?:投票|举手|进行)*(?:表决|票决|通过)"
FOR_ALL = "(?:由)?.{0,14}(?:班子|党组|党委|支部|支委会?|委员会|总支)(?:作|集体|进行)*(?:对照检查|检视剖析|剖析检查)"  # 领导班子对照检查
# 听一听他们的心声: whoever is called below it speaks, and of what is not told
THEIR_VOICE = "^(?:让我们|大家|我们|一起|共同|来|再|先|，)*(?:听一?听|聆听|倾听|听取)(?:一下)?(?:来自)?[^，。的《“]{0,8}(?:们|大家|学生|代表|群众|企业家?|获奖者|榜样|基层|一线|身边人|各方|家长|教师|冠军|先进)(?:的)?[^，。的《“]{0,4}(?:心声|声音|心里话|想法|看法|感受|感言|故事|怎么[说讲看])$|^(?:(?:我们|咱们?|先|再|来|就|，)*听(?:一?听)?(?:大家|大伙儿?|各位[^，。]{0,4}|乡亲们|你们|[^，。的]{2,4}们)(?:怎么)?)(?:来|都)?(?:[说讲谈聊唠](?:一?[说讲谈聊唠]|一下)?|发表?言|讲话|的|敞开说)$"
DECIDES = "^决定(?=(?:递补|增补|追认|接收|接受|吸收|撤销|给予|免去|任命)[^，。]{3,})"  # 决定递补市委委员
NOW_BEGINS = "^(?:环节|程序)?(?:现在|正式|这就|马上|就此|，)*开始(?=，|$)"  # 颁奖现在开始
LONGEST = 60
UNJOINED = 6  # characters that may stand before what is done, where no word joins the sentence on
# 《某法》今年4月30日由全国人大常委会表决通过: long ago, and by others
BY_OTHERS = "(?:[年月日]|去年|已|于.{2,12})(?:已经|已)?(?:由|经)[^，。由经]{2,24}?(?:表决|审议|审查|投票)?通过"
NO_STEP = "[^，《]*[票表单卡册簿][上中里内][^，《]{0,6}签[署字名]|[^，]{0,12}签约(?:的)?项目(?:一?共|总|有|\\d)|[^，]{0,12}(?:仪式|会议|大会|典礼|活动)(?:现在)?正式开始$|[^，]*(?:嘉宾|领导|来宾)(?:有|是)|(?:参加|出席|莅临|应邀)[^，]{0,14}(?:仪式|会议|大会|活动|典礼)的|一共|累计|总共|希望|祝贺|感谢|欢迎(?:来到|参加|莅临|光临)|恭喜|刚才|要求|必须|我们要|大家要|主要是|任务是|为了|为庆祝|按照|根据|经.{2,10}同意|(?<!自)我(?!们)|^祝"


def alone(sentence: Sentence, lead: Lead, cues: Cues) -> Heading | None:
    """A step in a sentence that calls nobody; None when there is none."""
    text, blotted = sentence.text[lead.end :], sentence.masked[lead.end :]
    first = blotted.split("，")[0]
    if measured := regex.search(MEASURED, blotted):
        return Heading("民主测评", tidy(text[slice(*measured.span(1))]), sentence.line)
    if len(first) > LONGEST or regex.search(f"{NO_STEP}|{BY_OTHERS}", first) or first.endswith("毕"):
        return None
    if found := _signed_or_awarded(text, blotted, sentence.line, last=lead.last):
        return found
    if found := _rising(text, blotted, sentence.line, cues) or _chosen(
        text, blotted, sentence.line, joined=lead.joined
    ):
        return found
    if found := _done_by_all(text, blotted, sentence.line, joined=lead.joined):
        return found
    next_vote = (lead.opens or lead.again) and blotted.startswith("表决")  # 现在表决。先表决《甲办法》
    if not (
        lead.joined
        or sentence.first
        or next_vote
        or regex.match("请|我们|先|再|(?:会议|大会)?(?:现在|暂时|先)?休会|茶歇|其[他余][^，请]{1,8}请", blotted)
    ):
        return None
    heard = next((part for part in parts_of(text, blotted) if regex.match("听取|听听", part)), text[: len(first)])
    listens = lead.joined or (lead.opens and heard.startswith("听"))  # 先听各科室汇报某事，每家三分钟
    if listens and (found := _listened(heard, masked(heard), sentence.line)):
        return found
    if found := _kind(text, blotted, sentence.line, cues, reach=24 if lead.joined else UNJOINED):
        return found
    if not lead.joined:
        return None
    return (
        ceremony(text, blotted, sentence.line)
        or round_table(text, sentence.line)
        or passed_on(text, blotted, sentence.line, cues)
        or _surveyed(text, first, sentence.line)
    )


def _signed_or_awarded(text: str, blotted: str, line: int, *, last: bool) -> Heading | None:
    """全体干部在《承诺书》上签字: what all sign; 获得“先进”称号的是…: what is awarded."""
    if signed := regex.match(SIGNED, text) if "签" in blotted else None:
        return Heading("签约", signed[1], line)
    if signed := regex.fullmatch(SIGNING_OF, blotted) if "签字" in blotted else None:
        return Heading("签约", tidy(text[slice(*signed.span(1))]), line)
    if last and "签" in blotted and (signed := regex.match(SIGNED_LAST, text)):
        return Heading("签约", signed["paper"], line, (signed["who"],))
    awarded = regex.match(AWARDED, blotted)
    return Heading("表彰", tidy(text[slice(*awarded.span(1))]), line) if awarded else None


def _done_by_all(text: str, blotted: str, line: int, *, joined: bool) -> Heading | None:
    """A rite by its deed, or by the name of the part in which it is done; a pause."""
    if rite := part(text) if joined else None:
        return Heading("仪式", rite, line, phase=True)
    if done := deed(text, blotted, joined=joined):
        return Heading("仪式", done, line)
    return Heading("休会", None, line) if regex.search(PAUSE, blotted) else None


def _chosen(text: str, blotted: str, line: int, *, joined: bool) -> Heading | None:
    """采取无记名投票方式选举副会长: whom all are to elect."""
    seats = chosen(text, blotted, joined=joined)
    return Heading("选举", seats, line) if seats else None


def _put_to_all(text: str, blotted: str, line: int) -> Heading | None:
    """就分红方案征求大家意见，赞成的举手: an item that is put to the vote as it is announced."""
    put = regex.match(PUT_TO_ALL, blotted) if "的" in blotted else None
    return Heading("表决", tidy(text[slice(*put.span(1))]), line) if put else None


def _surveyed(text: str, first: str, line: int) -> Heading | None:
    """What is gone about next, by those who are asked then."""
    if linked := regex.fullmatch(LINKED, text):
        return Heading("汇报", tidy(linked[1]), line)
    studied = regex.match(STUDIED, text[: len(first)]) or regex.fullmatch(SURVEYED, text)
    return Heading(None, tidy(studied[1]), line) if studied else None


WHO_IS_HERE = "^(?:主持人)?介绍[^，。]{0,16}(?:领导|来宾|嘉宾|人员)(?:和(?:领导|来宾|嘉宾|人员))?$"


def heading(sentence: Sentence, at: int, cues: Cues) -> Heading:
    """What 第二项，… announces."""
    text, blotted, line = sentence.text[at:].strip(), sentence.masked[at:].strip(), sentence.line
    if len(text) < 2 or any(
        regex.search(one, blotted) for one in (OPENED, SITTING, WHO_IS_HERE, THEIR_VOICE)
    ):  # 第四步，誓
        return Heading(None, None, line)
    if by := byline(text, blotted, cues):
        told_by = heading(Sentence(line, text[: by.end], blotted[: by.end], False), 0, cues)
        says = by.acts or by.does in READS or (by.does and text.startswith("听"))
        label = told_by.label or (cues.label(by.does) if says else None)
        return replace(told_by, label=label, subject=by.title or told_by.subject, speakers=by.speakers, told=by.told)
    if done := named_deed(text):
        return Heading("仪式", done, line)
    found = _rising(text, blotted, line, cues) or _listened(text, blotted, line)
    if found := found or _chosen(text, blotted, line, joined=True) or _put_to_all(text, blotted, line):
        return found
    if regex.fullmatch(BOTH, blotted):
        return Heading("表决", None, line)
    if regex.fullmatch(FOR_ALL, blotted):
        return Heading("批评与自我批评", text, line)
    given = (
        on_it(text, blotted, line, cues)
        or given_by(text, blotted, line, cues)
        or _kind(text, blotted, line, cues, reach=24)
    )
    if found := given or telling(text, blotted, line, cues) or started(text, blotted, line, cues):
        return _by_whom(found, text, blotted, cues)
    if "总结" in text and regex.fullmatch(SUMMED_UP, blotted):
        return Heading("汇报", tidy(text), line)
    weighed = regex.match(WEIGHED, text) is not None
    if not weighed and (called := parted(text, blotted, cues)):
        return _told_of(people(called[0], cues), called[1], blotted, line, cues)
    return _headed_by_matter(text, blotted, line, cues)


def _told_of(who: tuple[str, ...], call: Call, blotted: str, line: int, cues: Cues) -> Heading:
    """What a heading says that somebody does: 董事长某某宣布活动正式启动."""
    if call.label == "宣布" and who and (done := declared(call.subject or "", blotted)):
        return Heading("仪式", done, line, who)
    label = "发言" if call.label == "讲话" and spokesmen(who) else call.label
    who = tuple(one for one in who if may_be_called(one, cues) or collective(one))  # 案例|剖析 names nobody
    return Heading(label, call.subject, line, who, told=organs_in_turn(who, cues))


def _headed_by_matter(text: str, blotted: str, line: int, cues: Cues) -> Heading:
    """A heading that names nobody: what is done, or only what it is about."""
    if not regex.match(WEIGHED, text) and (call := matter_of(text, cues)):
        return Heading(call.label, None if regex.match("请|由|有请", text) else call.subject, line)
    studied = regex.match(STUDIED, text.split("，")[0])
    if regex.match("请|有请", text):
        return Heading(None, None, line)  # whom it calls will be called again
    first = regex.sub(DECIDES, "", text[: len(blotted.split("，")[0])])
    return Heading(None, tidy(studied[1]) if studied else tidy(first), line)


def _by_whom(found: Heading, text: str, blotted: str, cues: Cues) -> Heading:
    """A heading with whom it names as acting: 校长某某为教师颁发证书."""
    told = None if found.speakers else told_ahead(text, blotted, cues)
    return replace(found, subject=told.subject, speakers=told.speakers) if told and told.label == found.label else found


def phase(sentence: Sentence, lead: Lead, cues: Cues) -> Heading | None:
    """下面进入交流发言环节: what those who are called next will do; None when it says nothing of the kind."""
    match = regex.match(PHASE, sentence.masked[lead.end :])
    goes_over = regex.match(
        "(?:进入|转入)[^，]{2,8}环节(?:$|，)|(?:我们|咱们)(?:就)?(?:直接|正式)?(?:进入|转入)[^，]{2,10}(?:环节|阶段)",
        sentence.masked[lead.end :],
    )
    if not match or not (lead.joined or goes_over or match["first"]):
        each = regex.match(EACH_TELLS, sentence.text[lead.end :]) if lead.joined else None
        return Heading("汇报", None, sentence.line, phase=True) if each else None
    words = sentence.text[lead.end :][slice(*match.span("what"))]
    if by_whom := cues.compiled("by whom", "[^，]{1,6}?(?=(?:自由)?(?:‹请人做什么›)$)").match(words):
        words = words[by_whom.end() :]  # 企业家发言环节
    elif regex.match("个别谈话", words):
        return None
    call = matter_of(words, cues)
    return Heading(call.label, call.subject, sentence.line, phase=True) if call else None


def _listened(text: str, blotted: str, line: int) -> Heading | None:
    """听取甲情况汇报; a 报告 keeps its name: 听取工作报告; 分组讨论甲报告."""
    if parts := regex.match(IN_GROUPS, blotted):
        return Heading("发言", tidy(text[parts.end() :].split("，")[0]), line, floor=True)
    if two := regex.match("听取(?:[并和、]?(?:审议|审查|评议))?(.*(?:报告|汇报|说明)[和与、及].+情况)(?=，|$)", text):
        return Heading("汇报", tidy(two[1]), line)  # 听取质量监督报告和技术预验收情况
    if each := regex.match(HEARD, text):
        return Heading(each["事"], tidy(each["何"]), line)  # 先听各责任部门汇报去年抓党建的情况
    if report := written_report(text):
        return Heading("汇报", report, line)
    if written := regex.match(WRITTEN, text):
        return Heading("汇报", written[1], line)
    match = regex.match(LISTENED, text)
    if not match and (match := regex.match(LISTENED, text[: len(blotted.split("，")[0])])):
        text = match[0]  # 书面审议某报告，材料已经印发
    if not match or "通过" in blotted[:6]:
        return None
    before = text[match.start(1) : match.start(2)].removesuffix("的")
    if text[: match.start(2)] in ("听取", "先听取") or of_any_matter(before):  # 听取报告: of what is not told
        return Heading({"报告": "汇报", "说明": "起草说明"}.get(match[2], match[2]), None, line)
    if match[2] == "报告":
        return Heading("汇报", tidy(text[match.start(1) :]), line)
    before = regex.sub("^.{0,12}?关于", "", before)
    return Heading({"说明": "起草说明"}.get(match[2], match[2]), tidy(before), line)


def _rising(text: str, blotted: str, line: int, cues: Cues) -> Heading | None:
    """An anthem, a silence, an oath."""
    found = rising(text, blotted, cues)
    return Heading(found[0], found[1], line, found[2]) if found else None


def _kind(text: str, blotted: str, line: int, cues: Cues, *, reach: int) -> Heading | None:
    act = regex.match(
        "(?:(?:论坛|大会|会议|学校|公司|单位|[市县区镇]里)?[要将])?(?:先|再)?(?:请)?(?:我们|大家|请大家|各位[^，对就]{0,4})?(?:正式)?(?:进行|开展|举行|开始|组织)?(?:一起|共同|集体)?",
        blotted,
    )
    start = act.end() if act else 0
    if "票" in blotted and (tellers := regex.match(TELLERS, blotted)):
        return Heading("表决", tidy(text[slice(*tellers.span(1))]), line)
    if (seats := elected(text, blotted)) is not None:
        return Heading("选举", tidy(seats), line)
    if (match := regex.match("(?:请|进行|开展|我们|大家|组织|一起|集体|共同)*学习(?!成果|体会|贯彻)", blotted)) and (
        reach > 6 or match[0] != "学习"
    ):
        return Heading("学习", tidy(text[match.end() :].split("，")[0]), line)
    if regex.search("填写|发放|填好", blotted) and regex.search("测评|评议|推荐", text):
        forms, whom = regex.findall(TITLE, text), appraised(text)
        return Heading("民主测评", forms[0] if len(forms) == 1 else whom, line)
    if match := regex.match(f"(?:{FIRST_PASSED})?(?:{VOTE})", blotted) or (
        regex.match(PUT, text, start) if blotted.startswith("请") else None
    ):
        about = regex.match(PUT, text, match.start())
        return Heading("表决", tidy(about[1] if about else text[match.end() :].split("，")[0]), line)
    found = [
        match
        for match in cues.any_of("不请人也成一步").finditer(blotted)
        if not blotted[: match.start()].endswith(("受", "获", "从", "自"))
    ]
    if reach <= UNJOINED:  # 三位的展示各有千秋; 某部长把这次测评的条件讲清楚了
        found = [match for match in found if not regex.search("的$|[把将]", blotted[: match.start()])]
    match = found[-1 if regex.match("为|给|围绕|就|针对|对", blotted) else 0] if found else None
    if (
        not match
        or match.start() > reach + start
        or regex.match(
            "[只才仅词辞]|会场|现场|场地|(?:环节)?就?先?到[此这]|企业|双方|各方|客商|会(?:到此)?(?:结束|开始|$)|[表票](?:已|都|收|填|发)|是|了|过|的(?!是)|人(?:员|列队|就位|上台)|嘉宾|代表|结果|决定|通报(?!表扬|批评)|通知|文件|命令|名单|情况|期间|过程|中|时(?!间)|完|结束|材料|提纲",
            blotted[match.end() :],
        )
    ):
        return None
    label = cues.alone[match[0]]
    if label in ("表决", "选举", "学习"):
        return None
    return Heading(label, _matter(label, text, match, start), line)


def _matter(label: str, text: str, match: re.Match[str], start: int) -> str | None:
    before, after = text[start : match.start()], regex.sub(NOW_BEGINS, "", text[match.end() :])
    about = regex.match("(?:对|为|给|围绕|就)(.+?)(?:，|进行|开展|(?<!工)作|做)*$", before)
    if label == "休会":
        return None
    if label == "仪式":
        return sung(
            regex.sub(
                "^是|^(?:举行|进行|进入|转入|开始)|^面向[^，]{1,6}，|的?(?:环节|(?<!升旗)仪式)$", "", text[start:]
            )
        )
    if label == "其他" and not after:
        return watched(text[start:], match[0])
    if label == "批评与自我批评":
        return tidy(about[1]) if about else None
    if label == "民主测评":
        whom = tidy(about[1]) if about else tidy(after.split("，")[0])
        return None if whom == "党员" else whom  # 民主评议党员, as it is called
    if label == "表彰" and match[0].startswith("颁发") and after and not after.startswith("，"):
        handed = tidy(regex.sub("^的(?:是|有)", "", after.split("，")[0]))
        return whose_prize(about[1], handed) if about else handed
    if label == "表彰" and about and regex.match(f"{RECEIVERS}|[两三四五六七八九十几\\d]+[个位名家][^“]*$", about[1]):
        return None
    if label == "表彰":
        named_after = tidy(regex.sub("^(?:仪式|环节|颁奖|授牌)+|^[、和与及].*", "", after.split("，")[0]))
        return tidy(whose_award(about[1])) if about else named_after or tidy(regex.sub(GIVEN, "", before))
    if label == "签约":
        after = regex.sub("^的?(?:仪式|环节|阶段|时间|是)|^(?:代表|双方|嘉宾|人)[：:是有为].*", "", after)
        matter = regex.sub(ROUNDS, "", after.split("，")[0])
        return tidy(matter) or tidy(regex.sub(GIVEN, "", before))
    return film_named(after) if label == "其他" else tidy(after.split("，")[0])
