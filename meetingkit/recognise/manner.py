"""In what way all vote, said before what they vote on: 以无记名投票方式表决《甲办法》, 用举手的办法通过名单."""

from __future__ import annotations

from meetingkit.recognise.cues import Cues
from meetingkit.recognise.names import is_somebody
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

HOW = "无记名|记名|举手|举牌|举代表证|亮牌|鼓掌|口头|投票|票决|电子|按键|表决器|书面|填票|网[络上]|线上|扫码|现场|差额|等额|传签"
# 以无记名投票的方式, 采取按表决器的形式, 通过线上投票
WAY = (
    f"(?:仍然?|继续|都|就|还是|统一)*(?:采[取用]|以|用|使用|按照?|通过|实行)(?=[^，。《]{{0,10}}(?:{HOW}))[^，。《]{{2,14}}?(?:的?(?:方式|形式|办法|方法)|(?<=投票)|(?<=举手))"
    "(?:，|来)?(?:对(?=《))?(?=(?:进行)?(?:逐项|逐个|一并|分别|集中|集体|依次|来)*(?:表决|票决|审议通过|通过)(?:《|[^，。：方的时后了结票程权器]))"
)
_TELLS = "(?:通报|汇报|介绍|报告|传达|说明|解读|讲解|反馈|陈述|述职|发言|点评|推介|展示|讲授|授课|领学|宣讲|分享|交流)"
_TO_ALL = "(?:[向为给](?:大家|大会|会议|我们|同志们|各位[^，。]{0,4}?))?(?:简要|集中|依次|分别)?"
# 请某院长以多媒体形式汇报某事, 通过视频连线的方式介绍
WAY_TOLD = f"(?<=[^，。请由：]{{3}})，?(?:以|用|通过|采[取用])[^，。《“”以]{{1,10}}?(?:的?(?:形式|方式))，?(?={_TO_ALL}{_TELLS})"
IN_TIME = f"(?<=[^，。请由：]{{3}})，?(?:利用|用|花|以)(?:大约|约|大概)?[^，。请《“”用]{{1,6}}分钟(?:左右)?(?:的?时间)?，?(?={_TO_ALL}(?:{_TELLS}|[作做就谈讲说领宣致]))"  # 请某局长利用十分钟时间汇报
# 请某局长关于某事作通报
ABOUT = f"(?:请|由)(?P<who>[^，。请由《]{{3,40}}?)(?P<about>关于)[^，。]{{2,40}}?[作做]{_TELLS}$"


def put_about(sentence: Sentence, cues: Cues) -> Sentence:
    """请某局长就某事作通报, where it is said with 关于; and without the form in which he tells of it."""
    words = sentence.masked
    if ("形式" in words or "方式" in words) and (way := regex.search(WAY_TOLD, words)):
        return sentence.without(*way.span())
    if "分钟" in words and (time := regex.search(IN_TIME, words)):
        return sentence.without(*time.span())
    about = regex.search(ABOUT, words) if "关于" in words else None
    if about is None or not is_somebody(sentence.text[slice(*about.span("who"))], cues):
        return sentence
    start, end = about.span("about")
    return sentence.edited(lambda said: f"{said[:start]}就{said[end:]}")


def without_way(sentence: Sentence) -> Sentence:
    """The sentence without the way in which all vote, where what they vote on is named behind it."""
    words = sentence.masked
    if not ("决" in words or "通过" in words) or not any(clue in words for clue in ("式", "法", "投票", "举手")):
        return sentence
    way = regex.search(WAY, words)
    return sentence.without(*way.span()) if way else sentence
