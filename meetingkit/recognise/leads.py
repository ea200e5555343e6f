"""How a sentence of the chair opens, and where it is cut into clauses."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from meetingkit.recognise.cues import Cues
from meetingkit.recognise.text import HAN, LONGEST, NUMBER, RECENT, Sentence
from meetingkit.wording import regex

ORDINAL = (
    f"(?:我们|逐项)?(?:进行|举行|研究|开始|转入|进入|是)?(?:[^，。：、请由对就《]{{0,8}}?)(?<!只是)(?<!仅是)(?<!才是)(?:的|进行)?(?:议程)?(?:第{NUMBER}|头一)(?:个?(?:‹议程的说法›)|项(?!任务|目|工作|措施)|件(?:[^，。：、]{{0,3}}事)?|[步块桩样段](?=[，,：:])|阶段|单元)"
    "(?:议程|议题|议案|日程|内容|事项|仪式|程序|阶段|环节)?(?:是|为)?[，,：:。、 　]*(?:是(?=由|请|有请))?"
    f"|(?:[{HAN[:10]}]|第[{HAN[:10]}]|(?:一|另一|再一|又一|还有一|最后一)(?:个|项|件))(?:事|内容)?(?:就)?是(?:首?先)?，?(?=请(?!大家|各|有关|相关|全体|与会|同志|示|假)|有请|由(?!于|我|此)|(?!请)[^，。请由]{{2,30}}，(?:请(?!大家|各|有关|相关|全体|与会|同志|示|假)|由(?!于|我(?!代为|来|向|通报)|此)|有请)[^，。]{{4,}})"
    f"|第{NUMBER}[，,、：:](?=(?:先|再|现在|下面)?(?:请(?!假|示)|有请|由(?!于|此|衷)|掌声|欢迎|全体|通报|表决|签订|颁发|表彰|宣读|传达|观看|播放|奏|唱|升|默哀|重温|宣誓|举行|进行|听取|审议|我(?!们|[省市县区镇乡村局院校司委办])|(?:党委|党组|支委|班子|领导班子|支部)?(?:成员|委员|党员)(?:逐|依|轮)|签|授|跟[着随]|参观|合影|面向|选举|推选))"
    f"|—{{0,2}}(?:(?:大会|会议|本次会议|今[天晚]的?会议?)的?|(?:审议|讨论|研究|表决|票决)(?=议案))?(?:议题|议案|议程|事项)之?(?:{NUMBER}(?:[，,：:、 　]+|(?=《))|[（(](?:{NUMBER}|□)[）)][，,：:、 　]*)|(?:程序|环节|步骤|流程|单元|篇目|仪程|礼序|礼程)之?(?:{NUMBER}(?:[：:，,、] *|[ 　]+)|[①②③④⑤⑥⑦⑧⑨⑩][：:，、 　]*)|第{NUMBER}个报告[：:] *|第{NUMBER}[个件]，(?=[^，。请：；]{{3,20}}$)"
    f"|(?:我们|会议|大会|再)?(?:进入|转入|进行|开始)(?:今天的?|本次|会议的?|大会的?)?(?:议题|议案|议程|事项|环节|程序|步骤|流程|单元|阶段)之?{NUMBER}(?:[，,：:、 　]+|$|(?=《))"
    "|(?:接着|再|先|下面|现在|咱们?|我们|再?说|就是|是|，)*(?:[二三四五六七八九十]|末|末了|收尾|临了)(?:[个]?一)[件桩项宗码样](?:事儿?|事情|活儿?)?(?:就?是)?[，,：:、]+|(?:咱们?|我们|先|说|，)*头一[桩项宗码样](?:事儿?|事情)?(?:就?是)?[，,：:、]+"  # 二一件，会计报账; 末一桩，请…
    "|头一[个件](?=，(?:先|首先|就)?(?:请|由))[，,]*|(?:大会|会议|活动|仪式)?的?(?:最后|末了|临了|末)一(?:(?:项|件|步|桩)(?:‹议程的说法›|议程|事情?)?|个(?:‹议程的说法›|议程|事情?))[，,：:、 　]+|(?:进行|进入)下一(?:项|个)(?:议程|议题|环节|内容)?[，,：:、 　]*"
)
MARKED = f"(?:[①②③④⑤⑥⑦⑧⑨⑩]|[（(](?:[{HAN[:10]}]+|\\d{{1,2}})[）)]|[{HAN[:10]}]+、|\\d{{1,2}}[.．、](?!\\d)) *(?!.*[；，]$)"  # a heading of its own, no part of a list
SHORTEST = 4  # characters that can say what a call is about, with the comma
LONGEST_HEADING = 60
ALSO = "也(?=请[^，。]{2,24}?(?:念|读|说明|介绍|报告|说说|说一说|讲讲|讲一讲|谈谈|谈一谈|说[几两]句|补充))"  # 通过《方案》，也请副主任念一遍
# 三、颁奖，请县长颁奖: two characters that say what is done
DONE_AT_ONCE = "颁奖|签约|签字|揭牌|揭幕|授牌|授旗|述职|发言|表态|交流|剪彩|奠基|培土|启动|测评|选举|表决|讲话|致辞|宣誓|汇报|通报|献花|捐赠|点评|总结"
JOINS = "(?:现在|首先|下面|下边|接下来|接着|随后|然后|最后|好|好的|同志们|各位|大家|先|再|那么|(?:第[一二三四五六七八九十\\d]+|下一|头一|最后一)[项个步位场组名家]|按(?:照)?[^，。请]{1,10}(?:顺序|次序|安排|议程)|(?:利用|趁着?)[^，。请]{1,10}|[^，]{0,3}掌声|[^，]{0,16}(?:让我们|请大家)[^，]{0,8}掌声)+[，,、：: 　]*"
NEXT = (
    f"[，,：:](?=(?:{ALSO}|"
    "之后|随即|其次|下面|接下来|现在|首先|最后|紧接着|随后|然后|接着|再|先|我们|咱们|那就|就|还是|仍然?|照旧|依旧|同时|并)?，?(?:(?:依次|分别|先后)?有请(?!$)|(?:依次|分别|先后)?请(?!$|假|示|求|战|举|放下|来|到|教(?![师授育体练研务导官职工科学]))|有请(?!$)|由(?!于)|(?:让我们)?[^，。]{0,10}掌声，?(?:欢迎|有?请)|(?:颁奖|授牌|颁发)(?:嘉宾(?![上请入就])|领导[：:]))"
    "|(?:我们|咱们)(?:就)?(?:直接|正式)?(?:进入|转入)[^，]{2,10}(?:环节|阶段)|第(?:[二三四五六七八九十][位个家名](?!议|内|事)|一位[：是])|(?:首先|现在|下面)?进行第|休会|(?:现在|下面|接下来)(?:休会|休息|茶歇|进行)|(?![^，]{0,12}(?:要|充分|思想|各项))[^，]{2,30}(?:作|做|作好|做好)?准备$|[^，请]{2,30}(?:[作做]|进行|予以)?补充(?:汇报|发言|说明|通报|介绍)?$)"
)


@dataclass(frozen=True, slots=True)
class Lead:
    """The words that open a sentence: what joins it, which item it says it is, and where the rest begins."""

    joined: bool
    ordinal: int | None
    end: int
    opens: bool = False  # 首先: the first of what was announced
    last: bool = False  # 最后
    again: bool = False  # 再请, 还请


@lru_cache(maxsize=RECENT)
def lead_of(sentence: Sentence, cues: Cues) -> Lead:
    """首先，/下面，进行第二项议程，… → how the sentence is joined on."""
    text, at, joined, ordinal = sentence.masked, 0, False, None
    link = cues.compiled(
        "link",
        f"(?:{ALSO}|"
        "(?P<link>‹连接词›|今[天晚](?=由(?![我于此衷])|请(?!大家|各位|来|到))|(?:座谈|评审|论证|推进|调度|协商|恳谈|研讨)会(?=[先再]请)|会前(?=，?(?:我们|咱们|大家)?(?:先(?!后|期|行)|一起|请)[^，。]{0,4}(?:播放|观看|收看|看)|，我们先)|受[^，。请由]{2,20}委托(?=，)|(?:议|讨论|座谈|开始|开会|发言|表决|正式)[^，。请]{0,4}之?前(?=，)|[两三四五六七八九]位[^，。请]{0,4}(?=，(?:有请|请)[^，。请]{2,24}、)|按(?:照)?[^，。请]{1,10}(?:顺序|次序|安排|议程|日程|程序)(?=，)|(?:利用|趁着?)[^，。请]{1,10}(?=，)|由于[^，。请]{1,10}(?=，(?:请|由|有请))|现(?=[请由])|并(?=请[^，。]{2,60}?(?:颁|授|宣读|讲话|致辞|揭|发言|汇报|介绍|通报|传达|点评|讲评|领誓|作(?!业|风)))|[^，。请]{1,3}[片线块](?=，(?:请|由|有请)))|让我们[^，。]{0,2}用[^，。]{1,8}(?:时间|分钟)，|(?:那么|那|好)(?=下面|接下来|现在|首先|接着|随后)|‹语气词›(?=[，,]|请|由|有请|(?<=我们|咱们)[先再]请(?![^，。请]{0,6}(?:大家|各位|假|示))|欢迎|让|表决|听|观看))[了呢啊嘛]?[，,、：: 　]*(?:我们|会议|大会|就(?=请|由|有请))?",
    )
    order = cues.compiled("order", ORDINAL)
    if sentence.first and len(text) <= LONGEST_HEADING and (numbered := regex.match(MARKED, sentence.text)):
        at = ordinal = numbered.end()
    elif sentence.headed:
        ordinal = 0
    while at < len(text):
        if match := order.match(text, at):
            ordinal = match.end()
        elif match := link.match(text, at):
            joined = joined or bool(match["link"])
        if not match or match.end() == at:
            break
        at = match.end()
    return Lead(
        joined or ordinal is not None,
        ordinal,
        at,
        bool(regex.match("首先|先", text)),
        text.startswith("最后"),
        bool(regex.match("再|还|也|接着|紧接着", text)),
    )


def clauses(sentence: Sentence, start: int = 0) -> list[Sentence]:
    """The sentence cut where a comma after `start` leads on to somebody else: 请甲发言，请乙准备."""
    if len(sentence.text) > LONGEST:
        return []
    cuts = [match.end() for match in regex.finditer(NEXT, sentence.masked) if match.end() > start]
    next_one = start if sentence.masked[:start].endswith("位，") else -1  # 下一位，邢艳，请某人准备
    cuts = [
        cut
        for before, cut in zip([start, *cuts], cuts, strict=False)
        if before == next_one or not _only_joins(sentence.masked[before:cut])
    ]
    parts = []
    for start, end in zip([0, *cuts], [*cuts, len(sentence.text) + 1], strict=True):
        text, blotted = sentence.text[start : end - 1], sentence.masked[start : end - 1]
        parts.append(Sentence(sentence.line, text, blotted, sentence.first and not start, sentence.asked))
    return parts


def _only_joins(words: str) -> bool:
    """接下来， before a call is no clause of its own, 进度这块， is: what the call is about."""
    short = len(words) < SHORTEST and not regex.match(DONE_AT_ONCE, words)
    return short or bool(regex.fullmatch(JOINS, words))
