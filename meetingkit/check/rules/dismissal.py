"""How a meeting ends: 散会 where it belongs, words that end it, wishes that come too late."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.hits import hits, owned, spoken
from meetingkit.check.registry import Finding, once_at_a_place, text_rule
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

CALL = "^(?:【[^】]*】)?(?:[首其]先|下面|接下来|现在|然后|最后|第[一二三四五六七八九十]+项(?:议程|议题|内容)?)?[，,]?(?:(?:进行|转入)(?:大会|会议)?第|请[^，。]{2,40}(?:汇报|发言|讲话|宣读|说明|点评|表态|致辞|传达|通报))"
# what is still to come: the anthem, the words that close a congress
STILL = "^(?:最后，?)?请(?:全体|大家)[^，。]{0,6}起立|^现在，?我宣布[^。]*[开闭]幕"
# after one meeting is over another may begin in the same script
ANOTHER = "套开|续会|紧接着|接着召开|继续召开|下一个会|第[二三]次|第[二三]阶段|下半场|上半场|现在召开|现在开会|^.{0,14}召开|复会|分会场|部分|(?:有|共|安排)[^。，]{0,6}议程|第一项|闭\\s*幕\\s*会|^[【（][^】）]*(?:会|场)[】）]"
# who is asked to stay, to eat or to leave is asked after the meeting
STAYING = "(?:会后|散会后|现在|[下上]午的[^，。]{2,12}|明天的[^，。]{2,12})?，?请[^。！]*(?:入场|到场|留步|留下|留一下|用餐|就餐|离场|退场|搬回|放回|归还|交回|带回|收好|放好|合影|参观|返回|返程|上车|休息|会议室|安全|慢走)[^。！]*[。！]?"
# words that end a meeting; thanks and wishes alone end a ceremony, not one
CLOSING = (
    "散会(?!(?:以|之)?后(?![^。]*(?:返回|吃饭|用餐|就餐|乘|上车|休息|安全)))|到此|结束|再见|圆满(?:成功|礼成|落幕|结业)|休会|休息|闭[幕会]|礼成|退场|离场|留步|慢走|合影|散了|返程|入席"
    "|[到在](?:这里|这儿)|晚安|明年见|年底见|移步|请予审议|散场|一路走好|带回(?!来)|再会|就这样|请大家(?:跟随|按(?![时照期]|要求|规定))|常回家|可以走了|出发[。！]|主持后[两三四]项|^好了，[^。]*吧。$|^(?:出席|记录|列席|请假|缺席|签发)(?:人员)?[：:]"
)
COURTESY = "谢谢(?:大家|各位|同志|你们|您|[！。])|感谢(?:大家|各位)|祝(?!贺)[^。；]{2,40}[！。]"
MEETING = "会议|大会|全会|[动研座例评述调推总分培部讨专]谈?会"
NO_MEETING = (
    "^在.*上的|讲话|仪式|典礼|晚会|活动|联欢|年会|开幕|论坛|沙龙|分享会|座谈会|茶话会|欢[迎送]会|讲座|宣誓|婚礼|庆典"
)
# which ends with what is done last, in whatever words
FEAST = "(?:仪式|典礼|追悼会|告别会|晚会|联欢会?|宴|婚礼|庆典|赛|展|节|成人礼|开幕式|[揭开]幕)(?:活动)?(?:的)?(?:主持(?:词|稿)|串词|议程)?$"
POINTS = "刚才，|[一二三四五]、|第[一二三四五]，|[一二三四五][要是]"  # what a chair still says


def calls(lines: list[Line]) -> list[int]:
    """Which of the lines call somebody or something. A meeting's body has two at least."""
    return [at for at, line in enumerate(lines) if regex.search(CALL, line.text.strip())]


# said behind 散会: 我再强调一下; 最后，通知两件事情
MORE_TO_SAY = "我(?:再|还)[^，。]{0,4}(?:强调|讲|说|提)|^(?:最后|另外|下面|还有)?，?(?:我)?(?:再|还)?(?:通知|强调|说明|提醒|讲|说)(?:大家)?[一两二三四几]{1,2}[件个点项]"
DISMISSED = "(?:^|[，。！；：\\s]|现在)散会(?=[。！!]|$)"
DISMISSAL = f"{DISMISSED}|(?:今天的|本次|这次)?(?<![一-龥])(?:会议|大会)(?:就)?(?:到此|圆满)结束(?=[。！!]|$)|(?:今天的|本次|这次)(?:会议|大会|活动|仪式|[一-龥]{{2}}会)(?:就)?(?:到此|圆满)结束(?=[。！!]|$)"


@text_rule(
    "MK510",
    "散会",
    Severity.WARNING,
    why="散会后面还有议程，人已经走了。",
    wrong="散会。\n下面，请区委组织部汇报。",
    right="把“散会”放到最后",
)
@once_at_a_place
def dismissed_too_early(script: Script) -> Iterator[Finding]:
    """散会 with calls after it."""
    yield from _dismissed_for_a_while(script)
    yield from _dismissed_within(script)
    lines = spoken(script)
    for at, line in enumerate(lines):
        match = regex.search(DISMISSED, line.text) if "散会" in line.text else None
        match = match or (regex.search(DISMISSAL, line.text) if "结束" in line.text else None)
        if match is None or not owned(line, match.end() - 2, match.end()):
            continue
        place = match.end() - 2, match.end()
        word = match.group().lstrip("，。！；： ")
        if not match.group().endswith("散会"):
            rest = [other.text.strip() for other in lines[at + 1 :]]
            again = any(regex.search("(?:到此|圆满)结束|散会", text) for text in rest)  # the end comes once more
            if len(list(filter(regex.compiled(CALL).search, rest))) > 1 - again and not any(
                regex.search(ANOTHER, text[:40]) for text in rest[:2]
            ):
                yield script.at(line, *place, f"“{word}”后面还有议程", "请把结束的话放到最后。")
            continue
        rest = [other.text.strip() for other in lines[at + 1 :]]
        if regex.search(SITTING, line.text[: match.start()]) and any(regex.search(SITTING, text) for text in rest):
            continue  # 10:40召开第二次全体会议。现在散会。
        if _goes_on(line.text[: match.start()]):
            yield script.at(line, *place, "会还要接着开，这里说的是“散会”", "请改成“休会”。")
            continue
        if (any(map(regex.compiled(CALL).search, rest)) or any(map(regex.compiled(STILL).search, rest))) and not any(
            regex.search(ANOTHER, text[:40]) for text in rest[:2]
        ):
            yield script.at(line, *place, "“散会”后面还有议程", "请把“散会”放到最后。")
        elif any(
            map(
                regex.compiled(DISMISSAL).search,
                rest[regex.fullmatch("[（(]?散会[。！）)]*", "".join(rest[:1])) is not None :],
            )
        ) and not any(regex.search(ANOTHER, text) for text in rest):
            yield script.at(line, *place, "后面还有一个“散会”", "请只留最后一个。")
        elif (
            regex.search("请|通知|要求|强调", regex.sub(STAYING, "", line.text[match.end() + 1 :]))
            or (rest and regex.search(MORE_TO_SAY, rest[0]))
            or sum(regex.match(POINTS, text) is not None for text in rest) > 1
        ):
            yield script.at(line, *place, "“散会”后面还有话", "请把“散会”放到最后。")


def _dismissed_for_a_while(script: Script) -> Iterator[Finding]:
    """散会20分钟: a pause."""
    pattern = r"散会(?=(?:休息)?(?:\d{1,2}|[一二两三四五六七八九十]{1,3}|半)个?(?:分钟|刻钟|小时))"
    waiting = "散会(?=，请[^。]{0,20}(?:稍候|稍等|原位|不要离开|等候|休息\\d|会场休息)[^。]*[。！])"  # 现在散会，请各位代表稍候
    for line, match in hits(script, ("散会",), f"{pattern}|{waiting}"):
        yield script.at(line, *match.span(), "会还要接着开，这里说的是“散会”", "请改成“休会”。")


SAID = "(?:^|[，。！；：\\s]|现在)(散会)(?=[，。！]|$)"
RESUMED = "^[【（(\\s]*(?:复会|继续开会|会议继续|大会继续)"  # （复会）, a direction right below
ITEM = "^(?:(?:大会|会议)?(?:进行)?(?:最后一项|第(?P<序>[一二三四五六七八九十]{1,3})项)(?:议程|内容|议题)?[，、：:]|(?P<大>[二三四五六七八九十]{1,2})、请)"


def _next_item(before: list[Line], rest: list[str]) -> bool:
    """第四项，… before and 第五项，… behind: the items of the same meeting go on, in whatever words."""
    behind = next((match for text in rest if (match := regex.match(ITEM, text))), None)
    number = parse_han(behind["序"] or behind["大"] or "") if behind else None
    if behind is None or number is None or number < 2 or any(regex.search(ANOTHER, text[:40]) for text in rest[:1]):
        return False
    kind = "序" if behind["序"] else "大"
    told = [match[kind] for line in before if (match := regex.match(ITEM.replace("、请", "、"), line.text.strip()))]
    return bool(told) and parse_han(told[-1] or "") == number - 1


def _dismissed_within(script: Script) -> Iterator[Finding]:
    """现在散会，请新当选的委员到二楼开会。 and below it （复会）, or the next item: a pause."""
    lines = spoken(script) if script.lines_with(("散会",)) else []
    for at, line in enumerate(lines):
        match = regex.search(SAID, line.text) if "散会" in line.text else None
        if match is None or not owned(line, *match.span(1)):
            continue
        rest = [other.text.strip() for other in lines[at + 1 :]]
        if any(regex.search(RESUMED, text) for text in rest[:2]) or _next_item(lines[: at + 1], rest):
            hint = "请改成“休会”，或把“散会”放到最后。"
            yield script.at(line, *match.span(1), "会还要接着开，这里说的是“散会”", hint)


SITTING = "第[二三四]次(?:全体会议|大会)"


def _goes_on(before: str) -> bool:
    """下午的全体会议2时30分开始…现在散会: the same meeting goes on after a pause."""
    again = r"(?:下午|晚上)的?(?:第[一二三四]次)?(?:全体|大会)(?:会议)?[^。；]{0,12}(?:开始|继续|召开|举行)"
    goes_on = r"(?:下午|晚上|\d{1,2}(?:[:：]\d\d|[时点]))[^。；]{0,10}继续开会"
    return regex.search(f"{again}|{goes_on}", before) is not None


CLOSED = "到此[^。，]{0,4}结束|散会[。！]|闭幕[。！]"
OPENED = "现在开会|现在(?:正式)?开始|开会[。！，]|(?:今天|现在|在这里|隆重|今晚|上午|下午|共同)[^。]{0,60}(?:召开|举行|集会|欢聚|相聚|开会|坐在一起)|(?:会议|大会|仪式|活动)(?:现在|正式)*开[始幕]|^(?:尊敬的)?(?:同志们|各位[^。，]{2,12}(?:，同志们)?)[：:]"


@text_rule(
    "MK511",
    "没有结束语",
    Severity.INFO,
    why="没有“散会”“到此结束”，大家不知道会开完了没有。",
    wrong="（最后一句）请大家抓好落实。",
    right="会议到此结束。散会。",
)
def no_closing(script: Script) -> Iterator[Finding]:
    """A script that opens a meeting and calls people, and whose last lines say nothing that ends it."""
    lines = [line for line in spoken(script) if line.text.strip()]
    yield from _not_dismissed(script, lines)
    if regex.search(FEAST, lines[0].text if lines else ""):
        return
    courteous = COURTESY if not _is_meeting(script) else "(?!)"
    if len(lines) < 8 or any(regex.search(f"{CLOSING}|{courteous}", line.text) for line in lines[-3:]):
        return
    opened = any(regex.search(OPENED, line.text) for line in lines[: len(lines) // 2])
    over = any(
        regex.search(CLOSED, line.text) for line in lines[len(lines) // 2 :]
    )  # a part of it, and the rest follows
    last = lines[-1]
    if (
        opened
        and not over
        and (calls(lines) or len(script.meeting.steps) > 1)
        and last.text
        and owned(last, len(last.text) - 1, len(last.text))
    ):
        start = max(0, len(last.text) - 6)
        yield script.at(
            last, start, len(last.text), "稿子末尾没有结束会议的话", "请加上“会议到此结束”或“散会”；还没有完就不用管。"
        )


def _is_meeting(script: Script) -> bool:
    """Whether the title tells a meeting, which is over when the chair says so, and no ceremony, gathering or speech at one."""
    title = next((line.text for line in script.lines if line.text.strip()), "")
    return regex.search(MEETING, title) is not None and regex.search(NO_MEETING, title) is None


def _not_dismissed(script: Script, lines: list[Line]) -> Iterator[Finding]:
    """会议到此结束。 where the earlier script went on with 散会."""
    ended = any("散会" in old.text for old in script.facts.against)
    if not ended or regex.search("散会[。！]", script.text) or not lines:
        return
    last = lines[-1]
    if regex.search("(?:到此结束|闭幕|开到这里|就到这里)[。！]$", last.text) and owned(
        last, len(last.text) - 1, len(last.text)
    ):
        yield script.at(
            last,
            max(0, len(last.text) - 6),
            len(last.text),
            "旧稿最后说了“散会”，这里没有",
            "请加上“散会”；不说就不用管。",
        )


@text_rule(
    "MK515",
    "预祝",
    Severity.INFO,
    why="会开完了还“预祝大会圆满成功”，话说晚了。",
    wrong="（结尾）预祝大会圆满成功！",
    right="祝贺大会圆满成功！",
)
def wished_too_late(script: Script) -> Iterator[Finding]:
    """预祝大会圆满成功 beside the words that end the meeting."""
    lines = spoken(script)
    for line in lines[-3:]:
        match = regex.search("预祝(?:本次|这次|此次)?(?:大会|会议|活动|仪式)[^。！]{0,6}成功", line.text)
        ends = any(regex.search("散会|到此结束|闭幕|圆满结束", other.text) for other in lines[-3:])
        if match and ends and len(lines) > 6 and owned(line, *match.span()):
            yield script.at(line, *match.span(), "会议就要结束，还在“预祝”", "请改成“祝贺…”，或删去。")
