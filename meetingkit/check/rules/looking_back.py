"""Sentences that look back (刚才…), with the steps and the calls before each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from meetingkit.check.rules.counted import NUMBER, UNIT
from meetingkit.check.script import Line, Script
from meetingkit.check.turns import Turn, before
from meetingkit.recognise.model import Step
from meetingkit.wording import regex

VERBS = {
    "汇报": "report", "通报": "report", "述职": "report", "介绍": "report", "反馈": "report", "起草说明": "explanation", "说明": "explanation",
    "解读": "explanation", "传达": "convey", "宣读": "reading", "宣布": "reading", "领学": "study", "发言": "speech", "表态": "speech",
    "交流": "speech", "分享": "speech", "点评": "speech", "致辞": "speech", "讲得": "speech", "谈得": "speech", "谈了": "speech",
    "讲述": "speech", "讲话": "address", "会商": "report", "讲完": "speech", "讲的": "speech", "谈的": "speech", "说完": "speech",
    "对照检查": "criticism", "述责述廉": "report", "报告了": "report",
}  # fmt: skip


# two verbs for one step: a plan may be read out or explained, a decision announced
ALIKE = {
    "reading": {"reading", "vote", "announcement", "convey"},
    "speech": {"speech", "report", "criticism", "explanation"},  # at a meeting for criticism everybody speaks
    "report": {"report", "speech"},
    "explanation": {"explanation", "reading", "report", "speech"},
}


REACH, TURNS = 30, 60  # steps, and calls, that a recap looks back to


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that looks back, the steps and the calls before it."""

    line: Line
    start: int
    end: int
    steps: tuple[Step, ...]
    turns: list[Turn]

    @property
    def text(self) -> str:
        """Its words."""
        return self.line.text[self.start : self.end]


def recaps(script: Script) -> list[Sentence]:
    """Every sentence with 刚才, with the steps that may be meant: the latest before it."""
    return script.once_all(_looking_back)


def _looking_back(script: Script) -> Iterator[Sentence]:
    starts = [step.first for step in script.meeting.steps]
    latest = max((step.first for step in script.meeting.steps if step.type != "address"), default=None)
    above = -1  # the paragraph that looked back last
    for line in script.lines:
        at, heard = line.text.find("刚才"), regex.match(HEARD, line.text)
        if at < 0:
            match = heard or regex.match(_all_told(), line.text)
            if match is None and line.index in script.counting:
                match = regex.search(_afterwards(), line.text)
            if match is None and latest is not None and line.index > latest:
                match = regex.search(AT_THE_MEETING, line.text)
            if match is None and line.index == above + 1:
                match = regex.match(_done(), line.text)  # 刚才，甲同志作了报告。 and below it 乙同志宣读了决定
            if match is None:
                continue
            at = match.start() + max(match[0][:1] in "，。！", match[0].rfind("。") + 1)
        above, count = line.index, bisect_left(starts, line.index)
        turns = before(script.turns, line.index, TURNS)
        for match in regex.finditer("[^。！？]+", line.text[at:]):
            if match.start() and "刚才" not in match[0] and not heard and not regex.match(_done(), match[0]):
                break
            steps = script.meeting.steps[max(0, count - REACH) : count]
            told = tuple(_until(step, line) for step in steps)
            yield Sentence(line, at + match.start(), at + match.end(), told, turns)


def _until(step: Step, line: Line) -> Step:
    """The step, without speakers when it goes on after a line: who was called until then is not known."""
    return step if step.last <= line.index else replace(step, speakers=())


@cache
def _afterwards() -> str:
    """三位老领导的发言，…; 听取了4个部门的汇报; 以上四位同志…: they look back without 刚才."""
    number = regex.sub(r"\?P<.>", "?:", NUMBER + UNIT)
    done = "(?:发言|汇报|表态|交流|述职|介绍|讲述|分享|情况介绍|体会)"
    return (
        rf"(?:^|[，。！])(?:(?:同志们|各位[^，。；：]{{1,6}})，)?(?:(?:感谢|谢谢){number}的|(?:听|听取)了(?:以上|这)?{number}的"
        rf"|^(?:好[，。]|好的，)?{number}(?:都|也都)?(?:是)?(?:(?:结合|围绕|从)[^，。；]{{2,16}})?(?:讲完|讲的|谈的|说完|汇报|发言|表态|介绍|交流)(?:完毕|完)?了?[，。]"
        rf"|(?:以上|上面|前面)(?:这)?{number}|{number}的(?:精彩|典型|交流|表态|大会)?{done}"
        rf"|{number}(?:结合|围绕|从|立足)[^，。；]{{2,16}}(?:谈了|作了|讲了|介绍了|发了言)|^{number}(?:讲|谈|说)得)"
    )


# 听了大家的述职，…: at the beginning of a paragraph
HEARD = "听了(?:大家|各位|同志们|以上)[^，。；]{0,6}的?(?:述职|汇报|发言|介绍|交流|表态|讨论)"


AT_THE_MEETING = "(?:^|。)(?:同志们[，！])?(?:会上|(?:今天|本次|这次)的?(?:[一-龥]{0,2}会议?上|会议|大会))，(?=[^。；]{2,60}了)"  # behind the last call


@cache
def _done() -> str:
    """王磊同志宣读了决定: a clause that tells what somebody did."""
    who = rf"(?:[^，。；：！？请]{{1,24}}?(?:同志|先生|女士|老师|教授)|{regex.sub(r'[?]P<.>', '?:', NUMBER + UNIT)})"
    return rf"{who}(?:分别|先后|依次|逐一|逐个|当场|现场|代表[^，。；]{{2,12}}?|给我们|为大家|围绕[^，。；]{{2,20}}|结合[^，。；]{{2,12}})?(?:[作讲谈提发]|{'|'.join(VERBS)}|领誓)[^，。；]{{0,12}}?了"


@cache
def _all_told() -> str:
    """王磊同志宣读了决定，三位同志作了发言，…: two clauses that tell what was done, at the beginning of a paragraph."""
    done = _done()
    return rf"(?:同志们[，！]|(?:今天|这次|本次|整场)[^，。；]{{1,12}}，)?(?:(?:今天|这次|本次|整场)[^。；]{{2,30}}。)?(?:会上，)?{done}[^。；]{{2,40}}?，{done}"
