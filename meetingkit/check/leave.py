"""Who is said to be on leave: 石立本、安子谦同志因公请假; X同志在外地出差，已经请假; 请假2名，分别是….

A name belongs to the leave when nothing but the reason stands between them. Whoever acts for him (由…代为, 委托…) does not.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import cache

from meetingkit.check.named import BEING, POST_END, Named, is_full_name, name_at_end, people_named
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends, spans_of
from meetingkit.wording import regex
from meetingkit.wording.surnames import SURNAMES

CLUES = ("假", "缺席", "不能", "未能", "无法", "没能", "没有到会", "未到会", "来不了", "没来", "未出席", "没法")
MEETING = "(?:今天|今晚|本次|这次|此次)?的?(?:会议|大会|会|活动|仪式)?(?=[，。；、）]|$)"
GONE = rf"(?:已经?|均已|都已|都|也|向[^，。；]{{1,8}})?(?:请假|请了(?:病|事|公)?假|履行了?请假手续|缺席|没有到会|未到会|未出席|请了个?假|休(?:产|年|病|探亲)假|(?:今天|今儿个?|今晚)?(?:来不了|没能?来|不能来)|(?:不能|未能|无法|没能|没法)(?:(?:到会|到场|与会|前来|过来|来到(?:现场|会场))|(?:出席|参加){MEETING}))"
# why somebody is away; 到会指导 and 在主席台就座 are no reasons
REASON = "(?:(?:老师|先生|女士|医生)?眼下|年事|身体|这[几两]天|前天|昨天|正|因|由于|正在|现在|临时|在|到|赴|去|外出|出差|有|生病|住院|参加|陪同|带队|随|随同|率队|出国|休|下乡|值班|请)(?!会|场|主席台|主会场)[^，。；]{0,20}?"
NOT_HIS = "由|委托|请(?!假|了)|让|代|主持|会后|列席的有|实到"
# 请假的同志有…, 因事请假2名，分别是…
NAMED_AFTER = r"(?:请假|缺席|未能?到会|没有到会)的?(?:同志|人员|委员|代表|党员|名单|情况)?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})?(?:名|人|位)?(?:同志)?，?(?:他们)?(?:还|分别|主要)?(?:有|是|为|：|:)+"


def on_leave(script: Script) -> dict[str, int]:
    """Everybody who is said to be on leave, by name, with the index of the line where it is said first."""
    lines = tuple(line for line in script.lines if any(clue in line.text for clue in CLUES))
    found: dict[str, int] = {}
    for one in people_named(replace(script, lines=lines)) if lines else ():
        if _is_away(one) and not _of_another_time(one.line.text, one.start):
            for name in (*_shares_comrade(one), one.name):
                found.setdefault(name, one.line.index)
    known = [name for name in script.names if not regex.search(f"(?:{POST_END}|员|位)$", name)] if lines else ()
    for line in lines:
        for name in known:
            if name in line.text and is_full_name(name) and _said_of(line.text, name, known):
                found.setdefault(name, line.index)
        for name in (*_behind(line.text), *_in_a_row(line.text), *_plainly(line.text)):
            found.setdefault(name, line.index)
    return found


def _name_of(words: str) -> str | None:
    """邹立 of 检验科主任邹立, where 任 might begin a name too."""
    behind = regex.search(f"{POST_END}([一-龥]{{2,3}})$", words)
    return behind[1] if behind and is_full_name(behind[1]) else name_at_end(words)


# somebody is away in whatever words: not who acts for him, nor what is asked of everybody
NOT_SAID_OF_HIM = f"{NOT_HIS}|不得|原则上|一律|严禁|确需|如有|如果|要请|凡|向[^，。；]{{1,8}}请假|替|受|转[交达]|通知|告[知诉]|说明|[讲说]了|组长任|的(?:讲话|发言|汇报|报告|意见)|收尾|候选|当选|另有[\\d一两二三四五六七八九十]|另外|还有|其余"
FARTHEST = 30  # characters between a name and what tells that its holder is away
AWAY = f"{GONE}|请[个了]?(?:病|事|公)?假|(?:今天|今晚)?没(?:有|能)?(?:到会|到场|来)(?=[，。；]|$)|(?:没法|没能|不能|无法|未能)(?:前来|到场|来|到|参会|参加|出席)(?=[，。；今本这]|$)"


def _said_of(text: str, name: str, known: Collection[str]) -> bool:
    """Whether a known name is followed, or a list of those who are away is begun before it, by nothing of anybody else."""
    for start, end in spans_of(name, text):
        left, right = begins(text, start, "。！？"), ends(text, end, "。；！？")
        ahead = text[left:start]
        if _of_another_time(text, start) or regex.search("(?:[受向代替对给由请]|代表|委托)[^，。；：]{0,16}$", ahead):
            continue
        listed = list(regex.finditer(NAMED_AFTER, ahead))
        if listed and not regex.search(NOT_SAID_OF_HIM, ahead[listed[-1].end() :]):
            return True
        gone = regex.search(AWAY, text[end:right])
        between = text[end : end + gone.start()] if gone else ""
        fine = gone is not None and len(between) <= FARTHEST and not regex.search(NOT_SAID_OF_HIM, between)
        if fine and between.count("，") < 3 and not any(one in between for one in known) and "同志" not in between[2:]:
            return True
    return False


@cache
def _row() -> str:
    number = r"\d{1,2}|[两三四五六七八九十]{1,2}"
    return rf"(?:^|[，。；：])(?P<列>[^，。；：！？\d]{{4,80}}?)(?:等)?(?:{number})[人名位](?:同志)?(?:均|都)?(?:因[^，。；]{{1,12}}?)?(?:请了?假|缺席|未到会)"


def _in_a_row(text: str) -> Iterator[str]:
    """儿科主任苗春芳、检验科主任邹立2人因公请假: everybody of a row that is counted at its end."""
    for match in regex.finditer(_row(), text):
        names = [_name_of(part.removesuffix("同志")) for part in regex.split("、|和", match["列"])]
        yield from (name for name in names if name) if all(names) else ()


def _behind(text: str) -> Iterator[str]:
    """Those of a list behind 请假2名，分别是: 外出进修的郝明同志、值班的任静同志."""
    for match in regex.finditer(NAMED_AFTER, text):
        listed = regex.split("[。；]|[，（(]由|，委托|，请", text[match.end() :])[0]
        for one in regex.finditer(f"(?:的|{POST_END}|^|、|和)([一-龥]{{2,4}})同志", listed):
            if is_full_name(one[1]):
                yield one[1]


# who is told with his post and no 同志: 老支书陈德厚前天住了院，今儿个来不了
PLAIN = rf"(?:^|(?<=[，。；、其中])|{POST_END}|{BEING}|董事|会员|除)(?P<名>[{''.join(sorted(SURNAMES))}][一-龥]{{1,2}}?)(?=等[\d两三四五六七八九]|正|因|在(?!座)|前天|昨天|今天|这[几两]天|年事|身体|出国|住院|临时|赴|休|眼下|(?:老师|先生|女士|医生)(?:眼下|正|因|还在)|，|未|不能|无法)"


def _plainly(text: str) -> Iterator[str]:
    """Those who are told so in a sentence, as far as nothing but the reason stands between."""
    for match in regex.finditer(PLAIN, text):
        right = ends(text, match.end(), "。；")
        away = any(
            _leads_to(text[match.end() : gone.start()], gone[0])
            for gone in regex.finditer(GONE, text, match.end(), right)
        )
        if (
            is_full_name(match["名"])
            and away
            and not _of_another_time(text, match.start())
            and not regex.search(f"{POST_END}$", match["名"])
        ):
            yield match["名"]


THE_OTHERS = "(?:其他|其余|别的|剩下)[^，。；]*"  # 其他班子成员都到了 tells nothing of him
# he has come after all, takes part from afar, or was away at another time
BACK = "赶回|赶到|赶来|(?<![均都])已经?到|到了|来了|请假回来|视频|连线|上周|上次|上个?月|去年|前年|昨天的会|下午[^，。；]{0,6}到会|稍后|随后到"


def _of_another_time(text: str, at: int) -> bool:
    sentence = text[begins(text, at, "。") : ends(text, at, "。")]
    return regex.search(BACK, regex.sub(THE_OTHERS, "", sentence)) is not None


# 陈立新同志刚从县里赶回来了, 提前办完事回来了, （陈立新同志赶到会场）
ARRIVED = "赶(?:回|到|过?来)|[回返](?:来了|到(?:了|会|现场))|(?<![发打寄带拿捎接收轮送])(?:来了|到了)|到[会场]|抵达"
# he is not there yet, or what came is not himself: 还没有赶回来, 正在赶来, 陈立新同志的材料
NOT_HERE = "[没未将]|不(?![顾远])|(?<![重主])要|正[在往]|无法|难以|以前|稍后|随后|待会|等会|明天|后天|才能|争取|^(?:同志|先生|女士|[一-龥]{1,2}[长记任席授])?的"


def has_arrived(script: Script, name: str, since: int, until: tuple[Line, int]) -> bool:
    """Whether somebody who was on leave is said to be there, in line `since` or behind it and before a place."""
    line, start = until
    for other in script.lines_with((name,)):
        if not since <= other.index <= line.index:
            continue
        text = other.text[:start] if other is line else other.text
        for match in regex.finditer(rf"{name}(?P<间>[^。；！？请假]{{0,20}}?)(?:{ARRIVED})", text):
            if not regex.search(NOT_HERE, match["间"]) and not _says_leave(text, match.start()):
                return True
    return False


def _says_leave(text: str, at: int) -> bool:
    """Whether the sentence itself is about leave: 因赶到县里开会，不能参加."""
    sentence = text[begins(text, at, "。！？") : ends(text, at, "。！？")]
    return any(clue in sentence for clue in CLUES)


def _is_away(one: Named) -> bool:
    text = one.line.text
    left = begins(text, one.start, "。；")
    right = ends(text, one.end, "。；")
    before = text[left : one.start]
    listed = list(regex.finditer(NAMED_AFTER, before))
    if listed:
        return not regex.search("[，（(]由|委托|代会|列席", before[listed[-1].end() :])
    return any(_leads_to(text[one.end : gone.start()], gone[0]) for gone in regex.finditer(GONE, text, one.end, right))


def _leads_to(between: str, gone: str) -> bool:
    """Whether what stands between a name and 请假 is the rest of a row of names with their reasons."""
    if gone.startswith(("均", "都")) and _each_with_a_reason(between):
        return True
    words = regex.sub(
        "^(?:同志|先生|女士|教授|老师)?(?:今天|今晚|今日|这次|本次)?(?:原(?:本|来|定|计划|拟)(?:要|定)?(?:出席|参加|到会)[^，]{0,6}，)?",
        "",
        between,
    )
    first, comma, rest = words.partition("，")
    if "，" in rest or regex.search(NOT_HIS, regex.sub("同志[、和]", "", words)) or (comma and "同志" in rest):
        return False
    if not comma and regex.match("(?:等[^，]{0,6})?$", first):
        return True
    pieces = regex.split("(?:、|和|以及)(?=[^、，]{2,30}同志)", first)
    reasons = [regex.sub("^.*同志", "", piece) for piece in pieces]
    told = [reason for reason in reasons if reason and not regex.match("等", reason)]
    return all(regex.match(REASON, reason) for reason in told) and (
        bool(told) or not rest or bool(regex.match(REASON, rest))
    )


def _each_with_a_reason(between: str) -> bool:
    """秦岚同志在省委党校学习，郭仲平同志赴外地招商，均已请假: a clause for everybody."""
    first, *rest = between.rstrip("，").split("，")
    reasons = [regex.sub("^(?:同志|先生|女士)", "", first), *(regex.sub("^.{2,24}?同志", "", one) for one in rest)]
    return all(regex.match(REASON, one) and not regex.search(NOT_HIS, one) for one in reasons)


def _shares_comrade(one: Named) -> Iterator[str]:
    """Those who share the 同志 of the last of a row: 石立本、安子谦 before a third name."""
    row = regex.search(r"(?:^|[，。；：])((?:[一-龥]{2,4}、)+)$", one.line.text[: one.start])
    yield from (name for name in row[1].split("、") if is_full_name(name)) if row else ()
