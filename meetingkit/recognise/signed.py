"""Signing in spoken words: 签《责任书》, 请各组组长到前头来，跟某主任一个一个签."""

from __future__ import annotations

from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

PAPER = "责任书|责任状|承诺书|协议书?|合同|军令状|公约|保证书|意向书"
# 第五项，签《责任书》; 签个森林防火责任状; but 签字, 签完, 签了
BARE = f"(?<![签草代补续未已谁])签(?:个|一个|一份|一下|一签)?(?=《[^《》]*(?:书|状|约|协议|合同|单)(?:[（(][^（）()]*[）)])?》(?=，|$)|(?!订|署|约|名|字|到|了|完|发|收|批|好|上|下|过|出|的|在|证)[^，。签《》请]{{0,14}}(?:{PAPER})(?=，|$))"
NOT_NOW = "会后|以后|之后|之前|底前|昨天|去年|上次|刚才|刚刚|已经?|不签|要是|如果|谁签|今天我们|订以后"
# 请各组组长到前头来，跟某主任签: where they come to is nothing they do
COMES = "(?:依次|轮流|一个一个|一起|先)*(?:上台|上来|登台|上前来?|过来|到(?:台前|前[头面边]|跟前|台上|主席台|这边|桌前)来?|来前[头面]?)，?(?=[跟和与同][^，。]{2,30}签)"
HOW = "(?:一个一个地?|一家一家地?|挨个|轮流|逐[个一]|依次|分别|当面|现场|一起)*"
WITH = f"(?:[跟和与]|同(?![志学事]))(?=(?P<who>[^，。跟和与签]{{2,20}}?){HOW}签(?:一下|一签)?(?=《|，|$))"
ENDS = f"{HOW}签(?:一下|一签|个字)?(?=，|$)"  # …一个一个签
LEADS = "(?:带头|先|也|来|上来|上台来?|上前|过来|到前[头面边]来?)+签(?:一下|一签)?(?=，|$)"  # 请楼长某某带头签


def signed(said: Sentence) -> Sentence:
    """The sentence with 签订 for the bare 签 of what is signed, or of those who sign with somebody."""
    if "签" not in said.masked or regex.search(NOT_NOW, said.masked):
        return said
    bare = regex.search(BARE, said.text)
    asked = "请" in said.masked or "由" in said.masked
    partner = regex.search(COMES + WITH, said.masked) or regex.search(WITH, said.masked) if asked else None
    if partner:
        begin, end = partner.span()
        said = said.edited(lambda words: f"{words[:begin]}与{words[end:]}")
        bare = regex.search(BARE, said.text)
    if bare:
        begin, end = bare.span()
        said = said.edited(lambda words: f"{words[:begin]}签订{words[end:]}")
    elif (partner or asked) and (last := regex.search(ENDS if partner else LEADS, said.masked)):
        begin, end = last.span()
        said = said.edited(lambda words: f"{words[:begin]}签订{words[end:]}")
    return said
