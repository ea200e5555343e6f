"""The part of the day in which a meeting is held, and what is said to those on the stage."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from meetingkit.check.calendar import head
from meetingkit.check.hits import hits, owned
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import around
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex

HOUR = r"(?<![\d:：∶])(\d{1,2})\s*(?:[:：∶]\d{2}(?!\d)|[时点])"


@text_rule(
    "MK509",
    "上午和下午",
    Severity.WARNING,
    why="下午开的会问“上午好”，多半是会议改了时间、稿子没有改。",
    wrong="（时间：2026年4月16日下午3:00）大家上午好！",
    right="大家下午好！",
)
def greeting_and_hour(script: Script) -> Iterator[Finding]:
    """A greeting, or 今天上午, in another part of the day than the head, or all the rest of the script, says."""
    lines = [*head(script), *(line for line in script.lines if regex.match("[　 ]*(?:会议)?时\\s*间[：:]", line.text))]
    heads = {part for line in lines for part in _parts_of_day(line.text)}
    told = [*_greetings(script), *_of_this_meeting(script)]
    part = heads.pop() if len(heads) == 1 else None if heads else _usual(told)
    odd = [one for one in told if part and one.part != part]
    if len(odd) > 1 and len({one.line.index for one in odd}) > 1 and not all(one.greets for one in odd):
        return  # a meeting that goes on in the afternoon
    for one in odd:
        if f"今天{part}" in one.line.text and not one.greets:
            continue  # 今天上午分团讨论；今天下午举行第二次全体会议
        if one.greets and _is_another_part(script, one):
            continue
        if owned(one.line, one.start, one.end):
            words = one.line.text[one.start : one.end]
            hint = f"请核对时间，或改成“{part}好”。" if one.greets else "请核对开会的时间。"
            said = "问候的" if one.greets else "这里说的"
            yield script.at(one.line, one.start, one.end, f"会议在{part}，{said}是“{words}”", hint)


HALF = "[　 【（]*(?:上午|下午|晚上)(?:场|段|半场)?(?![好的，])[^，。]{0,20}$"  # 下午场（某小学阶梯教室）, a heading
ABOVE = 5  # lines between such a heading and the greeting


def _is_another_part(script: Script, greeting: _Told) -> bool:
    """Whether an hour or a heading right above a greeting, or what is said behind it, tells that the meeting goes on then."""
    if regex.match("[，。！]*昨[天晚]", greeting.line.text[greeting.end :]):
        return True  # 早上好！昨天的会议开得热烈: of the second day
    above = script.lines[max(0, greeting.line.index - ABOVE) : greeting.line.index]
    hours = "".join(line.text for line in above[-1:]) + greeting.line.text[: greeting.start]
    if greeting.part in _parts_of_clock(hours):
        return True  # 【13:30】下午好，继续开会
    return any(greeting.part in line.text and regex.match(HALF, line.text) for line in above)


@dataclass(frozen=True, slots=True)
class _Told:
    """A part of the day that is told of this meeting."""

    part: str
    line: Line
    start: int
    end: int
    greets: bool = False


def _greetings(script: Script) -> Iterator[_Told]:
    for line, match in hits(script, ("午好", "上好"), "(早上|上午|下午|晚上)好(?=[！!。，,]|$)"):
        yield _Told(_part(match[1]), line, *match.span(), True)


GATHERING = (
    "(?:大会|会议|座谈会|动员会|推进会|[^，。；]{1,8}[会式礼](?![后员长场样])|会(?![后员长场])|活动|学习|培训|党课)"
)
HELD = "用|利用|开这个|开个|召开|举行|举办|隆重|在这里|集会|相聚|欢聚|齐聚|开会"
THIS_MEETING = (
    f"今[天日](?P<一>上午|下午|晚上)，?(?:我们)?(?=(?:(?:我们[^，。；]{{0,16}}，)?[^，。；]{{0,20}}(?:{HELD}))|的[^，。；]{{0,8}}{GATHERING}|的?(?:会议|大会)的?(?:各项|全部)?(?:议程|任务|内容)|的议程(?:共|有|一共|主要)|(?:实到|应到)|共?有[^，。]{{1,3}}(?:项|个)(?:议题|议程))"
    f"|(?<![^，。；！])(?P<二>上午|下午|晚上)的?{GATHERING}(?:就)?(?:到此|到这里|开到这里)"
    "|(?:会议|大会|仪式|活动|座谈会)(?:于|在|定于)?今天(?P<三>上午|下午|晚上)(?=[^，。；]{0,8}(?:\\d{1,2}[时点:：]|召开|举行|开始|正式))"
    "|(?<![^，。；！])(?:会议|大会|仪式|活动|座谈会)(?:时间)?(?:从|自|是|为)(?P<七>上午|下午|晚上)(?=\\d{1,2}[时点:：][^，。；]{0,6}(?:开始|开|到|至|[—－～~-]))"
    "|(?:参加|出席|列席)今[天日](?P<五>上午|下午|晚上)的?(?:会议|大会|活动|仪式)的"
    "|主持今[天日](?P<八>上午|下午|晚上)的?(?:会|大会|活动|仪式)"
    "|[会式班]今[天日](?P<九>上午|下午|晚上)(?=在[^，。；]{2,16}(?:召开|举行|举办)|(?:隆重)?(?:召开|举行|开幕|开班)(?:。|，|！))"
    "|今[天日](?P<六>上午|下午|晚上)(?:到会|到场|与会)(?:指导)?的"
    "|现在是(?P<四>上午|下午|晚上)"
)
# what is told of another meeting of the day, or of what comes after this one
OTHERWISE = "(?:召开|举行|举办)了|准时参加|原定|改到|提前|请[^，。；]{0,10}(?:准备|参加)|改[在到]|主持|这样安排|在[^，。；]{2,10}集合|刚刚|刚|已经|胜利召开|要召开|要举行|定于|闭幕|次日|第[一二三四五]次会议|主席团|碰头|会后|散会后|休会|继续|分组|分团|接着|随后|参观|观摩|明天|闭幕会|要在|就要|下班|务必|必须|各[乡镇单部级]|前往|走访|考察|调研|查看|听了|召集人|预备会"


NEXT = 16  # characters behind the part of the day that tell what is then
OPENS, ENDS = 12, 4  # lines in which a meeting is opened, and ended
OF_THIS = "的?(?:会议|大会|活动|典礼|仪式|培训|座谈会|报告会)(?:的|开得|庄重|隆重|内容|非常|很|一?共?有|到此|主要|各项|全部|议程)"  # 今天上午的会议开得很好: nothing else


THE_MEETING = "的(?:会议?|大会|活动|仪式|典礼|座谈会|[开结]班式)(?=，|。|[很开]|结束|到此|就)"
ENDING = f"{THE_MEETING}(?:就要|就|即将)?(?:结束|到此)"
GOES_ON = (
    "继续开会|复会|第二次全体|第二阶段|下半场|分组讨论|休会|闭幕|一天半|两天|会期"  # what is held in two parts of a day
)


def _is_alone(script: Script, line: Line, match: re.Match[str]) -> bool:
    """今天上午的会议, of a script that tells of that part of the day nowhere else, and of one sitting."""
    told = regex.match(THE_MEETING, line.text, match.end("一"))
    return (
        told is not None
        and match["一"] != "晚上"
        and script.text.count(match["一"]) == 1
        and not regex.search(GOES_ON, script.text)
    )


def _of_this_meeting(script: Script) -> Iterator[_Told]:
    """今天上午，我们在这里召开…, 下午的大会到此结束, 仪式今天上午10时开始."""
    for line in script.lines_with(("上午", "下午", "晚上")):
        for match in regex.finditer(THIS_MEETING, line.text):
            group = next(one for one in "一二三四五六七八九" if match[one])
            clause = around(line.text, *match.span(group), "，。；！") + line.text[match.end(group) :][:NEXT]
            at_another_hour = group == "一" and regex.search(
                "(?:会议|培训|活动|演出|大会|会)[^，。；]{0,8}\\d{1,2}[时点:：]", clause
            )
            at_an_end = line.index < OPENS or line.index >= script.lines[-1].index - ENDS
            alone = group == "一" and _is_alone(script, line, match)
            ours = group != "一" or at_an_end or alone or regex.match(OF_THIS, line.text, match.end(group))
            if group == "一" and _is_another_sitting(script, line.text[match.end(group) :]):
                continue
            over = group == "一" and regex.match(
                f"{OF_THIS}[^，。；]{{0,12}}(?:完|结束|进行)", line.text[match.end(group) :]
            )
            over = over or (alone and regex.match(ENDING, line.text[match.end(group) :]))
            plain = _is_plainly_this(script, line, match, group)
            if ours and (over or plain or not regex.search(OTHERWISE, clause)) and not at_another_hour:
                start = match.start() if group == "一" else match.start(group)
                end = match.end(group)
                yield _Told(_part(match[group]), line, start, end)


def _is_plainly_this(script: Script, line: Line, match: re.Match[str], group: str) -> bool:
    """委托我主持今天下午的会议; …第三次会议今天上午召开, of the title's; 今天上午举行闭幕大会, which the title tells."""
    titled = "".join(one.text for one in head(script))
    behind = line.text[match.end(group) :]
    if group == "八":
        return regex.search("委托|由我", line.text[: match.start()]) is not None
    if group == "三":
        return (
            regex.match("召开[。，！]", behind) is not None
            and line.text[max(0, match.start() - 4) : match.end()][:6] in titled
        )
    return group == "一" and "闭幕" in titled and regex.match("举行闭幕(?:大会|会|式)?[。，]", behind) is not None


def _is_another_sitting(script: Script, behind: str) -> bool:
    """今天上午的第一次全体会议, at the second one: which its title does not tell."""
    sitting = regex.match("的?(第[一二三四五六1-6]次)", behind)
    return sitting is not None and not any(sitting[1] in line.text for line in head(script))


def _usual(told: list[_Told]) -> str | None:
    """What most of them say; where two say one thing each, the first that is no greeting; None where that does not tell."""
    counts = Counter(one.part for one in told)
    ranked = counts.most_common(2)
    if len(ranked) < 2 or ranked[0][1] > ranked[1][1]:
        return ranked[0][0] if ranked else None
    said = [one.part for one in told if not one.greets]
    return said[0] if said and ranked[0][1] == 1 else None


def _part(word: str) -> str:
    return {"早上": "上午", "晚": "晚上"}.get(word, word)


def _parts_of_day(text: str) -> Iterator[str]:
    """The parts of the day in a line that gives the meeting's time."""
    if len(text) > 60 or not regex.search("年|月|日|时间", text):
        return
    for match in regex.finditer("上午|下午|晚上|早上|晚(?=[ \\d])", text):
        yield _part(match[0])
    if not regex.search("上午|下午|晚|早上", text):
        yield from islice(_parts_of_clock(text), 1)


def _parts_of_clock(text: str) -> Iterator[str]:
    """The parts of the day in which the hours of a text are."""
    for clock in regex.finditer(HOUR, text):
        hour = int(clock[1])
        if 7 <= hour <= 11 or 13 <= hour <= 17 or 19 <= hour <= 22:
            yield "上午" if hour < 12 else "下午" if hour < 18 else "晚上"


@text_rule(
    "MK512",
    "请领导下台",
    Severity.WARNING,
    why="“下台”是免职的意思，不能对主席台上的领导说。",
    wrong="请各位领导下台就座。",
    right="请各位领导到台下就座。",
)
def leaders_told_to_step_down(script: Script) -> Iterator[Finding]:
    """请…领导…下台."""
    who = "领导|嘉宾|书记|主任|主席|[市区县镇乡局部院校]长|先生|女士"
    for line, match in hits(script, ("下台",), f"请[^。；！？]{{0,20}}(?:{who})[^。；！？请]{{0,12}}?(下台)(?!阶|面)"):
        yield script.at(line, match.start(1), match.end(1), "对领导说“下台”不妥", "请改成“到台下就座”“回座”。")
