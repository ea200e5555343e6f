"""An election told in other words than 选举某某: 以无记名投票方式选举某某, 请大家投票，选出某某, 就某某人选进行投票选举."""

from __future__ import annotations

from meetingkit.recognise.tidying import tidy
from meetingkit.wording import regex

SEATS = "(?P<seats>[^，。：《》请选了]{2,30})(?=，|$)"
OFFICE = "委员|理事|监事|主席|书记|长|代表|班子|主任|会$|大队委"
# 采取无记名投票方式选举县妇联副主席; 请代表们填票、投票，选举第二届委员会委员; 请队员代表投出一票，选出新一届大队委
BY_VOTE = (
    "(?:(?:以|采[取用]|用|进行)[^，。]{0,12}(?:投票|差额|等额)[^，。]{0,8}?|(?:投票|选票|投出[^，。]{0,10}票)，?)"
    f"选(?:举|出)(?!办法|结果|票|工作)(?:产生)?{SEATS}"
)
NEXT_TERM = f"选(?=(?:下|新)一[届任]|首届|第[一二三四五六七八九十]+届){SEATS}"  # 选下一届业委会委员
PROPOSED = "(?:就|对)(?P<seats>[^，。：《》请选了]{2,30}?)(?:人选)?(?:进行)?(?:投票|无记名|差额|等额)+选举(?=，|$)"
OF_THIS = f"(?:进行)?选举，(?:本次|这次)(?:大会|会议)?(?:要|应|共)?选举{SEATS}"  # 下面进行选举，本次大会选举委员7名
PLANNED = "今[天晚]|本次|这次|任务|议题|将|应当|规定|根据|按照|刚才|已经|会前"
HOW_MANY = "(?<=[^、]{4})(?:[一二两三四五六七八九十]|\\d{1,2})[名人位]$"


def elected(words: str, blotted: str, *, joined: bool) -> str | None:
    """Whom all are called to elect; None where they are not."""
    if "选" not in blotted:
        return None
    found = regex.match(OF_THIS, blotted) or regex.match(NEXT_TERM, blotted) or regex.match(PROPOSED, blotted)
    if not found and (found := regex.search(BY_VOTE, blotted)) and not joined:
        found = None if regex.search(PLANNED, blotted[: found.start()]) else found
    if not found or not regex.search(OFFICE, found["seats"]):
        return None
    seats = words[slice(*found.span("seats"))]
    return tidy(seats if "、" in seats else regex.sub(HOW_MANY, "", seats))
