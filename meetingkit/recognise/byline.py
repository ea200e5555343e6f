"""Who does what a heading says, told within it: …，汇报人：甲; 宣读通知（某主任）; 上党课，主讲人某书记，题目是《…》."""

from __future__ import annotations

from dataclasses import dataclass

from meetingkit.recognise.cues import Cues
from meetingkit.recognise.people import is_somebody, people
from meetingkit.wording import regex

DOES = "(汇报|报告|说明|发言|主讲|宣读|传达|介绍|通报|领学|领誓|解读|致辞|述职|颁奖)"
# 听取…汇报，汇报人：甲; 上党课，主讲人某书记，题目是《…》
NAMED = f"(?:[，。；：]|——){DOES}(?:人|单位)(?:是|为)?[：:，]?([^，]{{2,60}}?)(?:，(?:题目|主题|内容)(?:是|为)?[：:]?(《[^《》]+》|“[^“”]+”))?$"
BRACKETED = f"[（(](?:{DOES}(?:人|单位)?(?:是|为)?[：:])?([^（）()《》]{{4,80}})[）)]$"  # 宣读通知（某主任）
READS = ("主讲", "领学", "宣读", "传达")  # the kind, whatever the heading says


@dataclass(frozen=True, slots=True)
class Byline:
    """Where the heading itself ends, who is told behind it, what he does and on what.

    `told` is whether these act unless somebody is called by name next.
    """

    end: int
    speakers: tuple[str, ...]
    does: str = ""
    told: bool = False
    title: str | None = None


def byline(text: str, blotted: str, cues: Cues) -> Byline | None:
    """Who is told at the end of a heading; None where nobody is."""
    if by := regex.search(NAMED, blotted):
        organ = "单位" in blotted[by.end(1) : by.start(2)]
        title = text[slice(*by.span(3))] if by[3] else None
        return Byline(by.start(), people(text[slice(*by.span(2))], cues), by[1], organ, title)
    if by := regex.search(BRACKETED, text) if text[-1:] in "）)" else None:
        told = people(by[2], cues)
        if told and (by[1] or all(is_somebody(one, cues) for one in told)):
            return Byline(by.start(), told, by[1] or "", told=not by[1])
    return None
