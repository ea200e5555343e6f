"""在 for 再 and 再 for 在, by what stands on both sides: 想好在填。, 不在赘述, 再此基础上.

在 before a verb that ends its clause has no place of its own there; 再 before a place or a time tells of nothing again.
"""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.hits import hits
from meetingkit.check.nearly import Slip
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import ends
from meetingkit.wording import regex

END = "(?=[，。；！？、]|$)"
# what is over when the next thing is done again, or then: 想好, 核对无误后, 下次会议
FIRST = (
    "(?:[想看听弄搞问查核填写签吃量虑备对论究议解读讲说审](?:好|清|清楚|明白|完|准|妥|透|齐)了?"
    "|(?<![背身幕前])后|下次(?:会议?|开会|一并)?|改日|改天|回头)"
)
THEN = (
    "(?:填|写|投|签|说|讲|定|交|报|办|做|选|议|谈|评|答|审|批|发|走|拍板|决定|表决|表态|发言|研究|讨论|商量|答复|公布|执行|实施|上报|汇报"
    "|提交|补充|通知|修改|签字|签名|投票|填写|处理|安排|审议|离场|离开|退场)"
)
SAID = "强调|重申|提醒|补充|核对|检查|说明|讲|说|念|确认|讨论|等|坚持|提|谈|梳理"
# what a line has where it is looked for, what leads to it, and the pattern
FOR_AGAIN = (
    (("在",), FIRST, f"在(?={THEN}{END})"),
    (
        ("在",),
        "",
        f"(?<=[我请们家要后须需先，])在(?=(?:{SAID})(?:[一两几](?:遍|下(?![属级面子])|句|回)|一次{END}))",
    ),
    (("在",), "", "(?<=[我后里外议要])在(?=(?:强调|提|讲|说|谈|补充|提醒|重申)[一二两三四五几](?:点|条|句|个|件))"),
    (("不在",), "", "(?<=不)在(?=赘述|多说|多讲|一一[一-龥]|细说|逐一|另行|追究|担任|兼任|展开[，。；]|重复[，。；])"),
)
OPENS = "(?:^|[，。；：！“、]|我们|大家|刚才|并|希望|相信)"
DONE_AGAIN = "[次一度多大小好难苦强用从把给让由请看听说审生就教利贷融制造加评保担投创经向对以将按到往去来]"
FOR_AT = (
    (("再此",), "", "再(?=此(?:基础上|期间|之前|过程中|之后|，))"),
    (("再会上",), "", "再(?=会上)"),
    (
        ("再",),
        OPENS,
        f"再(?!{DONE_AGAIN})(?=[一-龥]{{2,12}}?(?:过程中|基础上|前提下|领导下|努力下|支持下|帮助下|指导下|关心下|情况下|会议上)，)",
    ),
)
WHILE = "时|的时候|中|期间|过程"  # 我在讲三点意见时: then it is no slip


def again_or_at(script: Script) -> Iterator[Slip]:
    """Every place where the one was written for the other, in no order."""
    for table, right in ((FOR_AGAIN, "再"), (FOR_AT, "在")):
        for clues, lead, pattern in table:
            for line, match in hits(script, clues, pattern):
                led = regex.search(f"(?:{lead})$", line.text[max(0, match.start() - LONGEST) : match.start()])
                if led and (right == "在" or not _while(line, match.end())):
                    yield Slip(line, match.start(), match.end() + 1, right + line.text[match.end()])


LONGEST = 6  # characters by which such a place is led to


def _while(line: Line, at: int) -> bool:
    """Whether the clause tells of the time in which something is done."""
    return regex.search(WHILE, line.text[at : ends(line.text, at, "，。；！？")]) is not None
