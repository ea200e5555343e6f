"""Who is to be elected, as an item or the words that lead to it say: 选举委员二名, 就委员候选人进行投票选举, 选下一届委员."""

from __future__ import annotations

from meetingkit.wording import regex

# 现在正式选举…, 推选三名监事, 选下一届业委会委员
ELECTS = "(?:开始|进行|投票|现在|正式|大会|换届|，|(?:以|采[取用])[^，。]{2,12}(?:方式|办法))*(?:选举(?!办法|结果|票|工作)|补选|改选|另选)(?:产生)?(?!.{0,16}之?前(?:，|$))|(?:推选|推举|选)(?:产生|出)?(?=[一两二三四五六七八九十\\d]+[位名个])|选(?:举)?(?:产生|出)?(?=(?:下一|新一|本|首|第[一二三四五六七八九十\\d]+)届)|(?:推选|推举|补选)(?:产生)?(?=[^，。请]{2,16}(?:员|代表|理事|监事|[组会]长|主席|召集人|主任委员|小组)(?:，|$))"
STOOD_FOR = "(?:就|对)([^，。]{2,30}?)(?:候选人|人选)?(?:进行|采[取用][^，。]{2,10}方式)(?:投票|差额|等额|无记名|现场|民主)*选举(?=，|$)"  # 就某某候选人进行投票选举
ELECTED = "^(?:[，：是]|(?:本次|这次)(?:大会|会议)选举|产生|补选|选举|改选|差额|等额)+"  # 进行选举，补选委员二名
# 由某某主持, 请各位代表填写: how it is done
HOW = "，(?:仍|继续|也)?(?:然)?[请由][^，]{2,24}主持[^，]{0,4}$|，(?:各位|全体|大家|请|按)[^《]*$"


def elected(text: str, blotted: str) -> str | None:
    """Whose election is announced, nothing where only the election is; None where none is announced."""
    if match := regex.match(ELECTS, blotted):
        return regex.sub(ELECTED, "", regex.sub(HOW, "", text[match.end() :]))
    stood = regex.match(STOOD_FOR, blotted) if "选举" in blotted else None
    return text[slice(*stood.span(1))] if stood else None
