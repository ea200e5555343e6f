"""开幕 and 闭幕: a meeting that is declared the one when it is the other, or is spoken of so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetingkit.check.calendar import head, meeting_day
from meetingkit.check.hits import hits, owned, spoken
from meetingkit.check.registry import Finding, once_at_a_place, text_rule
from meetingkit.check.rules.begun_and_ended import said_where_it_cannot_be
from meetingkit.check.rules.dismissal import calls
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex


@text_rule(
    "MK508",
    "开幕和闭幕",
    Severity.WARNING,
    why="开幕时念成闭幕，全场都会听出来。",
    wrong="（开头）现在，我宣布，大会闭幕！",
    right="（开头）现在，我宣布，大会开幕！",
)
@once_at_a_place
def opening_and_closing(script: Script) -> Iterator[Finding]:
    """A meeting declared closed at its beginning, or open at its end."""
    lines = spoken(script)
    numbered = {
        line.index
        for line, _ in hits(script, ("幕",), r"^\s*[（(]?[一二三四五六七八九十]{1,2}[）)、][^。]{0,16}[开闭]幕")
    }
    several = numbered if len(numbered) > 1 else ()  # 一、开幕式 … 二、闭幕式: the sittings of a script for both
    heads = (line for line in head(script) if len(line.text) < 60 and line.index not in several)
    title = "".join(line.text for line in heads if not regex.match(r"\s*[【〔]", line.text))  # 【9:00　开幕】: a part
    called = calls(lines)
    if {*SITTINGS} <= {
        line.text.strip().strip("【】（）")[:2] for line in script.lines if regex.fullmatch(SITTING, line.text)
    }:
        return  # a script for the opening and the end of a congress, each under a heading
    yield from said_where_it_cannot_be(script, title, lines)
    yield from _under_the_other_name(script, title)
    yield from _another_sitting(script, title)
    yield from _closed_before(script)
    yield from _of_two_sittings(script, title)
    yield from _opens_again(script)
    yield from _finished_as_it_begins(script, title)
    yield from _open_at_the_end(script, lines, called, ceremony="开幕" in title)
    declared = list(hits(script, ("开幕", "闭幕"), "宣布[^。；！？]{0,60}?(开幕|闭幕)(?!式|词|会|大会|[后前时之])"))
    for line, match in declared:
        word, other = (match[1], "闭幕" if match[1] == "开幕" else "开幕")
        back = regex.search("昨天|前天|届时|将宣布|[开闭]幕[式会]上", line.text[: match.end()])
        if other in title and word not in title and "开闭幕" not in title and not back:
            message = f"题目是“{other}”，宣布的却是“{word}”"
            yield script.at(line, *match.span(1), message, "请核对是开幕还是闭幕。")


SITTINGS = ("开幕", "闭幕")
SITTING = "[　 【（]*[开闭]幕(?:会|式|大会)[　 】）]*"

# what a ceremony begins, or ends, and what nobody declares at it
BEGUN = (
    ("开工", "竣工|完工|落成"),
    ("奠基", "竣工|完工"),
    ("竣工", "开工|奠基"),
    ("启动", "圆满收官"),
    ("开班", "结业|结班"),
    ("结业", "开班|开学"),
)


def _finished_as_it_begins(script: Script, title: str) -> Iterator[Finding]:
    """宣布…项目竣工, at a 开工仪式."""
    for own, others in BEGUN if "仪式" in title or "典礼" in title or "开班" in title or "结业" in title else ():
        if own in title and not regex.search(others, title):
            for line, match in hits(script, ("宣布",), f"宣布[^。；，]{{2,40}}?(?P<词>{others})(?=[。！!]|$)"):
                yield script.at(line, *match.span("词"), f"题目是“{own}”，宣布的却是“{match['词']}”", "请核对。")


def _under_the_other_name(script: Script, title: str) -> Iterator[Finding]:
    """闭幕式第一项, 致闭幕词, 出席闭幕式的领导 where the title, or all else that is said of it, tells that it is the opening."""
    told = [
        (line, *_own(match)) for line, match in hits(script, ("开幕", "闭幕"), THIS) if not _yet_to_come(line, match)
    ]
    words = [word for _, word, _ in told]
    own = [word for word in ("开幕", "闭幕") if word in title]
    if (
        not own
        and regex.search("宣布[^。]{0,60}开幕", script.text)
        and regex.search("宣布[^。]{0,60}闭幕", script.text)
    ):
        return  # a script for the whole of a congress
    if not own:  # 开幕式 three times and 闭幕式 once
        own = [one for one, other in PAIRS if words.count(one) >= 2 and words.count(other) == 1]
    if len(own) != 1:
        return
    closed = _after_the_opening(script) if own[0] == "开幕" else len(script.text)
    for line, word, start in told:
        if word != own[0] and line.index < closed:
            where = "题目" if word not in title and own[0] in title else "别处"
            message = f"{where}是“{own[0]}”，这里是“{word}”"
            yield script.at(line, start, start + 2, message, "请核对是开幕还是闭幕。")


PART = r"[　 （(【]*(?:第[一二三四五六七八九](?:阶段|部分|环节|单元|场|段)|[一二三四五六七八九][、）)])[　 ：:、】]*"


def _after_the_opening(script: Script) -> int:
    """Where the part begins that follows 第一阶段　开幕式: what comes then may well close the meeting; else beyond all."""
    parts = [line for line in script.lines if len(line.text) < 24 and regex.match(PART, line.text)]
    heads = [line for line in parts if not regex.search("[。；！，]", line.text)]
    opening = next((at for at, line in enumerate(heads) if "开幕" in line.text), len(heads))
    return heads[opening + 1].index if opening + 1 < len(heads) else len(script.text)


def _closed_before(script: Script) -> Iterator[Finding]:
    """昨天上午闭幕以来, where the chair declares it closed only now."""
    declared = any(regex.search("宣布[^。]{0,60}闭幕", line.text) for line in script.lines[-12:] if "闭幕" in line.text)
    pattern = r"(?:会议|大会|全会)[^，。；]{0,4}(?:昨天|前天|\d{1,2}日)[^，。；]{0,6}(闭幕)(?:以来|后|之后)"
    for line, match in hits(script, ("闭幕",), pattern) if declared else ():
        yield script.at(line, *match.span(1), "会议到这里才闭幕，前面开的是“开幕”", "请核对是开幕还是闭幕。")


# 大会昨天上午隆重开幕: it is open
OPEN_SINCE = (
    r"(?:大会|会议|全会)[^，。；]{0,6}(?:昨天|前天|今天上午|\d{1,2}日)(?:上午|下午)?(?:隆重|胜利|正式|顺利)*开幕"
)
OPENS_LATER = r"(?:今天|明天|今晚|后天|下午|晚上|\d{1,2}日)[^。；]{0,30}(?:参加|出席|召开|举行)[^，。；]{0,10}?(?P<词>开幕)(?:式|会|大会)"


def _opens_again(script: Script) -> Iterator[Finding]:
    """请全体代表今天下午参加大会开幕式, of a congress that was opened the day before."""
    opened = next((line for line in script.lines if "开幕" in line.text and regex.search(OPEN_SINCE, line.text)), None)
    for line, match in hits(script, ("开幕",), OPENS_LATER) if opened else ():
        if opened and line.index > opened.index and owned(line, *match.span("词")):
            yield script.at(line, *match.span("词"), "前面说已经开幕，这里还要“开幕”", "请核对是开幕还是闭幕。")


TODAY = "(?:今天|这次|本次)的?(?:会议是)?(?P<名>[开闭]幕)[会式]"
AS_WELL = "(?:也?是|举行)(?:本次|这次|今天)?(?:会议|大会)?的(?P<名>[开闭]幕)[会式](?=[，。])"


def _of_two_sittings(script: Script, title: str) -> Iterator[Finding]:
    """…，也是本次会议的闭幕会。 and then 今天的开幕会共有三项议程; on another day of 闭幕会 than the meeting's."""
    told = [match["名"] for _, match in hits(script, ("幕会", "幕式"), AS_WELL)]
    own = (
        told[0]
        if len({*told}) == 1
        else next((word for word, other in PAIRS if word in title and other not in title), None)
    )
    for line, match in hits(script, ("幕会", "幕式"), TODAY) if told and own else ():
        if match["名"] != own and not _yet_to_come(line, match):
            yield script.at(
                line, *match.span("名"), f"前面说是“{own}”，这里是“{match['名']}”", "请核对是开幕还是闭幕。"
            )
    today = meeting_day(script)
    for line, match in (
        hits(script, ("幕会", "幕式"), r"(\d{1,2})月(\d{1,2})日(?:的)?([开闭]幕)[会式]上") if own and today else ()
    ):
        if today and match[3] == own and (int(match[1]), int(match[2])) != (today.month, today.day):
            message = f"{own}在{today.month}月{today.day}日，这里是{match[1]}月{match[2]}日"
            yield script.at(line, match.start(1), match.end(2) + 1, message, "请核对日期。")


PAIRS = (("开幕", "闭幕"), ("闭幕", "开幕"))
# what is said of this sitting itself
THIS = (
    "(?:出席|参加|莅临|光临|主持|召开|举行|举办)(?:了)?(?:今天|本次|此次|这次)?的?[^，。；：（]{0,30}?(?P<甲>[开闭]幕)(?:式|大会|会)(?!后|前|之|以)|致(?P<乙>[开闭]幕)[词辞]|（(?P<戊>[开闭]幕)词毕"
    r"|(?P<丙>[开闭]幕)(?:式|大会|会)(?:第[一二三四五六七八九十]项|到此|就?到这里|现在|简短|正式|共有?|有[以下一二两三四五六七八九十\d]|简短|(?:共)?安排[一二两三四五六七八九十\d]|由我|的?(?:各项)?(?:议程|程序)|开始|结束)"
    "|(?:今天|现在)(?:上午|下午)?(?P<丁>[开闭]幕)了"
)


def _own(match: re.Match[str]) -> tuple[str, int]:
    """The word of a match of THIS, and where it stands."""
    name = next(name for name in "甲乙丙丁戊" if match[name])
    return match[name], match.start(name)


def _yet_to_come(line: Line, match: re.Match[str]) -> bool:
    """Whether the clause tells of another time: 明天下午举行闭幕式, 昨天的开幕式上."""
    left = begins(line.text, match.start(), "。；！")
    right = ends(line.text, match.end(), "，。；！")
    return regex.search(LATER, line.text[left:right]) is not None


LATER = r"届时|将宣布|后(?:在原地|再)?举行|明天|明日|次日|后天|昨天|昨日|前天|下午(?!好)|晚上(?!好)|\d日|将(?:于|在)|届时|会期|日程|安排在|时分|之前|之后|上一|上次"


LAST = 3  # lines in which a meeting ends


def _open_at_the_end(script: Script, lines: list[Line], called: list[int], *, ceremony: bool) -> Iterator[Finding]:
    """圆满开幕, for what is 圆满 is over; and 大会开幕 when all has been done."""
    for line, match in hits(script, ("开幕",), "圆满(?:地)?(开幕)"):
        yield script.at(line, *match.span(1), "“圆满”说的是结束，这里是“开幕”", "请核对是开幕还是闭幕。")
    over = "(?:议程|任务|选举)[^。；]{0,14}(?:完成|结束|进行完毕)[^。；]{0,8}[，。；][^。；]{0,24}?(?P<词>开幕)(?:式|会|大会)(?=[，。]|将|定于|[^。]{0,6}举行)"
    for line, match in hits(script, ("开幕",), over):  # 各项议程已经完成，开幕式将于16时30分举行
        if line.index > len(script.lines) // 2 and "预备会" not in script.text:  # which opens nothing
            yield script.at(line, *match.span("词"), "前面说已经完成，这里是“开幕”", "请核对是开幕还是闭幕。")
    steps, late = script.meeting.steps, {line.index: at for at, line in enumerate(lines[-4:], max(0, len(lines) - 4))}
    opened = False
    for line, match in hits(
        script, ("开幕",), "(.?)宣布[^。；！？]{0,60}?(?<!圆满)(?<!圆满地)(开幕)(?!式|词|会|大会|[后前时之])"
    ):
        before = [step for step in steps if step.first < line.index]
        done = not ceremony and (
            (len(before) >= 3 and len(before) == len(steps))
            or (len(called) > 1 and called[1] < late.get(line.index, 0))
        )  # an opening ceremony may open what it is for at its end
        if line.index in late and match[1] in "，。！：我在" and (opened or done):  # not 请区长宣布活动开幕
            yield script.at(line, *match.span(2), "会议就要结束，宣布的却是“开幕”", "请核对，结尾是“闭幕”。")
        opened = True


def _another_sitting(script: Script, title: str) -> Iterator[Finding]:
    """明天上午举行开幕会, said at the sitting that votes; 明天就要闭幕, said at the one that prepares the meeting."""
    if regex.search("选举大会|第[二三四五六七]次(?:全体)?(?:大会|会议)$", title) and "开幕" not in title:
        pattern, message = (
            rf"(?:{NEXT})[^。；]{{0,24}}?(?:举行|召开)[^，。；]{{0,10}}?(开幕)(?:式|大会|会)",
            "大会已经开了，往后是闭幕",
        )
    elif "预备会" in title:
        pattern, message = (
            rf"(?:{NEXT})[^。；]{{0,12}}?(闭幕)(?:了|。|！|，)",
            "预备会在开幕以前开，大会还没有开幕",
        )
    else:
        return
    for line, match in hits(script, ("开幕", "闭幕"), pattern):
        other = "开幕" if match[1] == "闭幕" else "闭幕"
        if other not in line.text[begins(line.text, match.start(), "。；") : match.start(1)]:  # 定于26日开幕，28日闭幕
            yield script.at(line, *match.span(1), message, "请核对是开幕还是闭幕。")


NEXT = r"明天|明日|次日|后天|今天下午|下午|\d日"
