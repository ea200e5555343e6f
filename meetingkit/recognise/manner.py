"""In what way all vote, said before what they vote on: 以无记名投票方式表决《甲办法》, 用举手的办法通过名单."""

from __future__ import annotations

from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

HOW = "无记名|记名|举手|举牌|举代表证|亮牌|鼓掌|口头|投票|票决|电子|按键|表决器|书面|填票|网[络上]|线上|扫码|现场|差额|等额|传签"
# 以无记名投票的方式, 采取按表决器的形式, 通过线上投票
WAY = (
    f"(?:仍然?|继续|都|就|还是|统一)*(?:采[取用]|以|用|使用|按照?|通过|实行)(?=[^，。《]{{0,10}}(?:{HOW}))[^，。《]{{2,14}}?(?:的?(?:方式|形式|办法|方法)|(?<=投票)|(?<=举手))"
    "(?:，|来)?(?:对(?=《))?(?=(?:进行)?(?:逐项|逐个|一并|分别|集中|集体|依次|来)*(?:表决|票决|审议通过|通过)(?:《|[^，。：方的时后了结票程权器]))"
)


def without_way(sentence: Sentence) -> Sentence:
    """The sentence without the way in which all vote, where what they vote on is named behind it."""
    words = sentence.masked
    if not ("决" in words or "通过" in words) or not any(clue in words for clue in ("式", "法", "投票", "举手")):
        return sentence
    way = regex.search(WAY, words)
    return sentence.without(*way.span()) if way else sentence
