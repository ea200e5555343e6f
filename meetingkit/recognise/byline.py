"""Who does what a heading says, told within it: …，汇报人：甲; 宣读通知（某主任）; 上党课，主讲人某书记，题目是《…》."""

from __future__ import annotations

from dataclasses import dataclass

from meetingkit.recognise.cues import Cues
from meetingkit.recognise.groups import collective
from meetingkit.recognise.names import is_somebody
from meetingkit.recognise.people import people
from meetingkit.wording import regex

DOES = "(汇报|报告|说明|发言|主讲|宣读|传达|介绍|通报|领学|领誓|解读|致辞|述职|颁奖)"
# 听取…汇报，汇报人：甲; 上党课，主讲人某书记，题目是《…》
NAMED = f"(?:[，。；：]|——){DOES}(?:人|单位)(?:是|为)?[：:，]?([^，]{{2,60}}?)(?:，(?:题目|主题|内容)(?:是|为)?[：:]?(《[^《》]+》|“[^“”]+”))?$"
BRACKETED = f"[（(](?:{DOES}(?:人|单位)?(?:是|为)?[：:])?([^（）()《》]{{4,80}})[）)]$"  # 宣读通知（某主任）
# 《防汛预案》，县水利局汇报; 防汛工作，局长某某通报
BEHIND = "(?<=[^，。]{3})[，：](?P<who>[^，。：请由和]{3,30}?)(?:来|先|分别|依次)?(?P<does>汇报|通报|介绍|说明|传达|宣读|解读|报告)$"
ORGAN = "(?:局|委|厅|镇|乡|街道|公司|集团|支队|大队|中心|医院|大学)$"  # by its name, for which somebody acts
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
    acts: bool = False  # whether what he does tells the kind
    title: str | None = None


def byline(text: str, blotted: str, cues: Cues) -> Byline | None:
    """Who is told at the end of a heading; None where nobody is."""
    if by := regex.search(NAMED, blotted):
        organ = "单位" in blotted[by.end(1) : by.start(2)]
        title = text[slice(*by.span(3))] if by[3] else None
        return Byline(by.start(), people(text[slice(*by.span(2))], cues), by[1], organ, title=title)
    if "请" not in blotted and (by := regex.search(BEHIND, blotted)):
        told = people(text[slice(*by.span("who"))], cues)
        if told and all(is_somebody(one, cues) or (regex.search(ORGAN, one) and not collective(one)) for one in told):
            return Byline(by.start(), told, by["does"], told=True, acts=True)
    if by := regex.search(BRACKETED, text) if text[-1:] in "）)" else None:
        told = people(by[2], cues)
        if told and (by[1] or all(is_somebody(one, cues) for one in told)):
            return Byline(by.start(), told, by[1] or "", told=not by[1])
    return None
