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


def without_listeners(sentence: Sentence, cues: Cues) -> Sentence:
    """The sentence without those who are spoken to, where it names who speaks to them."""
    if not any(one in sentence.masked for one in ("们", "大家", "各位", "大伙")):
        return sentence
    told = regex.search(TOLD_TO, sentence.masked)
    if told is None:
        return sentence
    named = all(is_somebody(one, cues) for one in people(sentence.text[slice(*told.span("who"))], cues))
    return sentence.without(*told.span("whom")) if named else sentence
