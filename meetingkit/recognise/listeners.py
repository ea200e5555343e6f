"""To whom somebody speaks, which is no matter and nobody who speaks: 请某主任跟家长们聊聊暑期安全."""

from __future__ import annotations

from meetingkit.recognise.cues import Cues
from meetingkit.recognise.names import is_somebody
from meetingkit.recognise.people import people
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

ALL = "(?:大家|大伙儿?|咱们|我们|在座的?各位|各位[^，。、和跟同与的]{0,4}|[^，。、和跟同与给向的]{1,5}们)"
# 请某主任跟家长们聊聊某事, 和大家聊聊某事
TOLD_TO = (
    f"(?:请|由)(?P<who>[^，。请由]{{3,40}}?)(?P<whom>(?:跟|和(?!谐)|同(?![志学事仁胞])|与(?!会)){ALL}(?:一起|好好|先|再|简单|来)*)"
    "(?=聊|唠|说[说一几两]|谈[谈一几]|讲[讲一述几]|念叨|汇报|介绍|通报|交流(?!发言))"
)
_SOME = (
    "(?:同志|代表|委员|人员|领导|嘉宾|来宾|专家|同事|同仁|朋友|党员|干部|职工|师生|家长|股东|评委|老师|同学|村民|居民)"
)
# 请某局长向与会同志通报某事, 为各位代表介绍, 向老师们汇报
TOLD_FOR = (
    "(?:(?<!邀)请|由)(?P<who>[^，。请由]{3,60}?)(?P<whom>(?:[向为给])"
    f"(?:(?:(?:在座|与会|到会|参会|现场|在场)的?|全体|各位)+(?:{_SOME}(?:[和、与及]|以及)?)*|(?!我|咱)[^，。、向为给的]{{1,4}}(?=们))们?)"
    "(?=(?:简要|简单|详细|专题|再|先|来|现场|集中|逐一)*(?:通报|汇报|介绍|报告|传达|宣读|宣布|解读|讲|说|作|做|领学|导学|领读|授课|宣讲|分享|发言|致辞|表态|谈|反馈|就))"
)


def without_listeners(sentence: Sentence, cues: Cues) -> Sentence:
    """The sentence without those who are spoken to, where it names who speaks to them."""
    if not any(one in sentence.masked for one in ("们", "大家", "各位", "大伙", "会", "在座", "全体", "场")):
        return sentence
    told = regex.search(TOLD_TO, sentence.masked) or regex.search(TOLD_FOR, sentence.masked)
    if told is None:
        return sentence
    named = all(is_somebody(one, cues) for one in people(sentence.text[slice(*told.span("who"))], cues))
    return sentence.without(*told.span("whom")) if named else sentence
