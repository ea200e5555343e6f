"""One sentence of the chair → whom it calls to do what."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from meetingkit.recognise.call import Call
from meetingkit.recognise.cues import Cues
from meetingkit.recognise.matter import matter_of
from meetingkit.recognise.names import may_be_called, named, surely_named, untitled
from meetingkit.recognise.parting import parted
from meetingkit.recognise.people import people, with_their_heads
from meetingkit.recognise.rows import listed_in
from meetingkit.recognise.text import NUMBER, RECENT, Sentence
from meetingkit.recognise.tidying import tidy
from meetingkit.wording import regex

# 小葛，你把上周的问题念一下
VOCATIVE = "(?:来|好|那|行)?，?([^，。请你您]{2,24})，(?:请?[你您]|(?:上来|上台来?|到前面来|站起来|过来)(?=给|跟|[说讲谈][^，。]{0,4}[句说讲谈]))(?:先|上台|上来|来|再|也|(?:给|[跟和对向为](?=大|我们|咱|乡|各|[^，。]们))(?:大家伙儿?|大家|我们|咱们?|大伙儿?|乡亲们|街坊们|邻居们|同[学志]们|老少爷们|各位)?)*(?=[把说讲念报汇介通谈]|表个?态)"

PRESENT = "(?:自己的|本人)?(?:单位|姓名|名字|身份)(?:[和、与及].*)?|人数|到会人数|到会情况|出席情况|到会|出席|参会|与会|在座|(?:参加|列席|莅临)[^，]{0,8}?(?:会议?|活动|仪式|典礼|培训)的|领导|来宾|嘉宾"  # who is here: no item
# 来的领导和同志, 今天到场的各位嘉宾以及专家
_GUEST = "(?:各位|几位|主要|两位)?(?:领导|来宾|嘉宾|客人|贵宾|专家|同志|朋友|老师|同事|企业家|乡贤|代表|委员|[与参到出]会?席?人员)"
ALL_HERE = f"(?:一下|下|今[天晚]|[到在]场|[与到参]会|在座|前来|应邀|出席|参加|列席|莅临|来|到|坐在[^，的]{{2,8}}|这次|本次|座谈会|[大本]会|会议|活动|仪式|典礼|调研|指导|我们|咱们|的)*{_GUEST}(?:(?:[和、与及]|以及|还有){_GUEST})*(?:名单)?"
TITLED_PERSON = "(?:同志|先生|女士|老师|教授|同学)$"
FARTHEST_NAME = 60
# 请您…, 请全体起立, and whoever hands out forms: nobody is called to act
NO_CALL = "(?:统一|一律|都)?(?:使用|用)[^，。请]{0,10}?笔|[^，、]{2,14}(?:约谈|督办|问责|追责)(?=，|$)|各位[^，。请]{1,6}酝酿(?:一下)?(?=，|$)|举[手牌](?!表决|代表)|(?:其他|其余|各位|全体|与会|在座)[^，。签]{1,12}见证$|在[^，《]{2,14}(?:票|表|单|卡|册|簿|栏)[上中里内]|[^，]{0,8}(?:走之?|离开之?|离场之?|散会)[前后]|[^，]{2,10}(?:审阅|参阅|传阅|查阅)(?=，|$)|[^，]{1,12}会同[^，]{1,16}(?:修改|完善|研究|落实|办理|汇总)|[^，]{2,14}送(?:一下|送)[^，]{2,6}(?:教授|老师|主任)|[^，]{2,14}传达到|[^，]{2,12}监督$|[^，《]{0,24}在[^，《]{2,14}(?:报告单|结果单|统计[表单]|记录[表单])上签[字名]|[^，]{1,16}?在(?:下一?[次期届](?:会议?|例会|常委会|董事会|理事会)?上?|今后)|(?:大家|各位)(?:结合|对照)[^，]{2,20}，发表|[^，]{2,30}移步[^，]{0,12}(?:休息|候场|用餐|等候)|您|你|他们|她们|结合|围绕|抓住|突出(?!贡献|表现|成绩)|把握|踊跃|积极(?!分子)|充分|(?:大家|大伙儿?|各位[^，。]{0,4}|[^，。、]{1,4}们)(?:今天|今晚|一起|一同|一块儿?|都|能|过来|来|到这里)*(?:来(?=学|练|坐|开|参加|商量|议)|坐下来|坐在一起|坐到一[起块]|坐一坐|聚[在到]一[起块]|聚一聚|抽空来|过来(?=坐|聚|聊))|来了|来的|到了|.{0,8}(?:起立|肃立)|[^，]{2,12}留步|[^，]{2,24}(?:整理|提供|准备|补)一[份个][^，]{0,6}(?:说明|材料|书面)|[^，]*(?:发放|分发|下发|派发|发下|收回|回收|收取)[^，]{0,16}(?:表|票|卷|问卷)(?=，|$)"
ANSWER = "([^，、]{2,40}?)(?:如实|现场|当场)?作答"
LED = "在([^，在]{2,20}?)的?(?:带领|引领|领诵|领誓|领唱|指挥)下"
HANDED_ON = "[把将](?:话筒|时间|舞台|讲台|发言席)(?:交给|留给|递给|交到)(?P<who>[^，]{2,40}?)(?:手[上中里])?(?=，|$)"
PLEASE = "(?P<who>[^，。]{3,60})，(?:有)?请"  # “办案标兵”代表、某法院法官某同志，请。
# 第一位要跟大家聊聊的，是某老师; 接着上场的是某老师
NEXT_IS = (
    "(?:(?:今[天晚]|本次|这次|本期)的?)?(?:第[一二三四五六七八九十\\d]+[位个名]|(?:[下头]|最后)一[位个名]|依次|先后|接着|接下来|随后|首先|最后|打头阵?|打头炮|率先|压轴)(?!一项)"
    "(?:[^，。是]{0,12}的(?:人|老师|同学|嘉宾|选手)?|(?:分享|发言|汇报|主讲|演讲|述职|推介|出场|登台|上台)(?:人|者|嘉宾|选手|同志|代表))，?(?:就|便)?(?:是(?:来自)?|，)(?P<who>[^，。]{2,80})(?=，|$)"
)
# 她要和我们分享的书是《乡土中国》; 他发言的题目是《…》
HIS_TITLE = "(?:题目|主题|带来|分享|推荐|讲述|演讲|发言|[要想]?[谈讲聊]的)[^，。《“]{0,8}(《[^《》]+》|“[^“”]+”)"
# 教务处某主任就质量分析情况向大家作通报
TELLS_OF = "(?P<who>[^，。请由就]{4,30})就[^，。]{3,30}?(?:向[^，。]{2,6})?[作做](?:一?个)?(?:简要)?(?:的)?(?:通报|汇报|说明|介绍|报告|解读)"
REPEATS = "领[誓读诵][^，]{0,4}，(?:请|由)?([^，]{2,30}?)(?:跟[誓读诵]|监誓)"
ALL_OF_THEM = "大家|同志们|各|全体|与会|[^，、]{0,6}学员$|[^，、]{1,6}们|有关|相关"
# 请大家会后认真学习, 请学员到教室上课, 请各单位抓好学习: what all are to do after the meeting
ELSEWHERE = "认真|深入|抓好|会后|回去|及时|尽快|月底|领取|到[^，。]{1,12}(?:上课|学习|听课|参加)|(?:结合|联系)[^，。]{2,12}(?:抓|搞|做)好?|学习(?:资料|材料|记录|笔记|心得|体会|消化|用品)|自行|继续|组织学习"
ENTERS = "(?:依次|分别|先后|轮流|按顺序)?(?:上台|登台|上场|就座|落座|入席)"
POST = "[县市区镇乡局厅处院校所站]长"  # 与镇长签订责任书
TAKING = "，([^，请由]{4,30}?)(?:代表[^，]{0,8})?(?:上台|上前|登台)?(?:接[旗牌匾]|领[奖取]|受[旗牌])$"  # 请镇长授旗，村支书甲上台接旗
BESIDE = (
    "，([^，请]{4,80}?)(?:在[^，、]{2,8})?代表[^，、]{2,14}(?:签字|签约|签署|签订)"  # 请甲签字，乙、丙代表各乡镇签字
)


@lru_cache(maxsize=RECENT)
def call_of(sentence: Sentence, at: int, cues: Cues) -> Call | None:
    """The call that begins at `at`: 请某人做某事, 由我做某事; None when it is none."""
    rest = sentence.masked[at:]
    match = cues.compiled(
        "invite",
        "(?:依次|分别|先后)?(?:让我们.{0,20}?(?:欢迎|有请出?|掌声，?请出?)|(?:请)?(?:大家)?(?:一起)?(?:以|用|再次)?.{0,8}掌声，?(?:欢迎|有请出?|请出?)|请(?:大家|各位)(?:热烈)?欢迎|(?:大家|我们|咱们?|将)?(?:热烈)?‹邀请词›)(?!租车|版社|(?<=请出)纳|口企|口商|席(?=仪式|活动|会议|大会|今天|本次)|(?<=请出)(?:席|资[人方]|品方))[，,：: ]*",
    ).match(rest)
    if not match:
        return None
    start = at + match.end()
    if match[0].endswith("由") and regex.match("[于此衷]|其(?![他余])", rest[match.end() :]):
        return None  # 由于时间关系; 由其转有关部门
    if regex.match("我(?![们、和与及院校局市县区镇乡村厂公集处科所站部委国省街社支行矿队])", sentence.masked[start:]):
        return _own(sentence, start + 1, cues) if match[0].startswith("由") else None
    if regex.match(NO_CALL, sentence.masked, start):
        return None
    if (answer := regex.fullmatch(ANSWER, sentence.text, start)) and named(answer[1], cues):
        return Call("发言", None, people(answer[1], cues))
    if not (found := parted(sentence.text[start:], sentence.masked[start:], cues)):
        return None
    who, call = found
    if match[0].startswith("欢迎") and regex.match("来到|莅临|参加|出席|光临|大家", who):
        return None
    if call.type == "report" and regex.fullmatch(f"{PRESENT}|{ALL_HERE}", call.subject or ""):
        return None
    if call.label == "学习" and regex.match(ALL_OF_THEM, who) and regex.search(ELSEWHERE, sentence.masked[start:]):
        return None
    called = _who(who, sentence.text[start + len(who) :], call, cues)
    return Call(call.label, call.subject, called, by_chair="我" in who and not called)


def _who(who: str, after: str, call: Call, cues: Cues) -> tuple[str, ...]:
    """Everybody who is called: in the words before what is to be done, or named after it."""
    if call.label == "签约" and (other := regex.search("[与同和]([^，]{2,40}?)(?:共同|现场)?(?:签|交换)", after)):
        called = (
            *people(who, cues),
            *(people(other[1], cues) if named(other[1], cues) or regex.fullmatch(POST, other[1]) else ()),
        )
    else:
        called = people(who, cues)
    if call.label == "签约":
        called = with_their_heads(called, who + after, cues)
    if call.label == "签约" and (beside := regex.search(BESIDE, after)):
        called = (*called, *people(beside[1], cues))
    if call.label == "表彰" and (taking := regex.search(TAKING, after)) and surely_named(taking[1], cues):
        called = (*called, *(people(taking[1], cues) if named(taking[1], cues) else ()))
    if repeats := regex.search(REPEATS, after):
        called = (*called, *people(repeats[1], cues))  # 请甲同志领誓，乙同志跟誓
    if led := regex.search(LED, after):  # 在甲老师的带领下
        called = (*called, *(one for one in people(led[1], cues) if surely_named(one, cues) and named(one, cues)))
    if any(named(one, cues) for one in called):
        return called
    if regex.match("大家|同志们", who):
        return called[:1]  # 请大家敞开思想、直奔主题
    if call.label == "签约" and "见证" in after:
        return ()  # 请双方领导见证
    return listed_in(after, cues) or called


def unknown_call(sentence: Sentence, at: int, cues: Cues) -> Call | None:
    """第一项，请甲老师分析成绩: under an item's number somebody is called, whatever the verb, to tell of something."""
    match = regex.match("(?:请|有请|由)", sentence.masked[at:])
    rest = at + match.end() if match else 0
    if regex.match("[^，]{0,8}(?:同志们|大家|各位)", sentence.masked[rest:]):
        return None  # 请党员同志们对某人的问题进行讨论
    if cues.any_of("领奖").search(sentence.masked, rest):
        return None  # 请十位同志上台领奖
    for end in range(rest + 4, min(len(sentence.text) - 3, rest + FARTHEST_NAME)) if match else ():
        if regex.search(TITLED_PERSON, sentence.masked[rest:end]) and not cues.any_of("不是请人上场").search(
            sentence.masked[rest:]
        ):
            rest_of = sentence.text[end:].split("，")[0]
            if regex.match("[^，、的]{1,4}(?:同志|先生|女士|老师|教授|同学|博士|[、和与])|[、和与]", rest_of):
                continue  # 讲席教授|费云岫先生
            about = regex.match("(?:就|围绕|针对|对)(.+?)(?:提|作|做|谈|讲|进行|拿)[^，]{0,6}$", rest_of)
            subject = tidy(about[1] if about else regex.sub(f"^(?:{ENTERS})$", "", rest_of[2:]))
            return Call("介绍", subject, people(sentence.text[rest:end], cues)) if subject else None
    return None


def told_call(sentence: Sentence, cues: Cues) -> Call | None:
    """今天国旗下讲话的是某同学，她演讲的题目是…: who acts is told rather than asked."""
    if (tells := regex.fullmatch(TELLS_OF, sentence.masked)) and named(tells["who"], cues):
        told = matter_of(sentence.text[tells.end("who") :], cues)
        return replace(told, speakers=people(sentence.text[slice(*tells.span("who"))], cues)) if told else None
    match = cues.compiled(
        "told",
        "(?:请(?:大家|各位)[^，]{0,10}?欢迎)?[^，。请]{0,12}?(?P<verb>‹请人做什么›)(?:(?:的(?:[两二三四五六七八九十\\d]{1,2}[位名个家])?(?:同志|嘉宾|同学|代表|单位|老师|委员)?|嘉宾|同志|者|人)(?:(?:是|有|为)(?:[两二三四五六七八九十\\d]{1,2}[位名个家](?:同志|代表|老师|单位|部门|企业|委员|同学|校长|书记)?[：:])?[：:]?|[：:])|(?<=[奖牌发])(?:嘉宾|领导[：:])|[：:])(?P<who>[^，]{2,80})(?:，|$)",
    ).match(sentence.masked)
    if not match or not may_be_called(match["who"], cues) or regex.match(f"{NUMBER}(?!年级|[班组队])", match["who"]):
        return None
    call = matter_of(match["verb"] + sentence.text[match.end("who") :], cues)
    return (
        Call(call.label, call.subject, people(sentence.text[match.start("who") : match.end("who")], cues))
        if call
        else None
    )


def next_one(sentence: Sentence, cues: Cues) -> tuple[str, ...]:
    """某同志，请。 and 第一位要跟大家聊聊的，是某老师; 把话筒交给某校长: who is next, whatever he is to do."""
    masked = sentence.masked
    given = regex.fullmatch(PLEASE, masked) or regex.match(NEXT_IS, masked) or regex.search(HANDED_ON, masked)
    who = people(sentence.text[slice(*given.span("who"))], cues) if given else ()
    return who if all(named(one, cues) or untitled(one, cues) for one in who) else ()


def own_call(sentence: Sentence, at: int, cues: Cues) -> Call | None:
    """下面，我通报一下…: the chair does it himself; None for what he merely says."""
    match = cues.compiled(
        "own",
        "(?:先)?(?:由)?我(?:先|来|再|简要|简单)*(?=(?:代表.{1,20}?)?(?:就.{1,30}?)?(?:向.{1,8}?)?(?:‹我来做›|作.{0,30}?报告|作.{0,8}对照检查))",
    ).match(sentence.masked, at)
    return _own(sentence, match.end(), cues) if match else None


def _own(sentence: Sentence, start: int, cues: Cues) -> Call | None:
    call = matter_of(regex.sub("^(?:[先来再]|简要|简单)+", "", sentence.text[start:]), cues)
    if call is None or (call.type == "report" and regex.search(f"{PRESENT}|^{ALL_HERE}$", call.subject or "")):
        return None
    return Call(call.label, call.subject, (), by_chair=True)
