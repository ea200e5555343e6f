"""Who does what a heading says, told in it: 听取汇报，汇报人：甲; 宣读通知书（主任乙）; 校长丙为教师颁发证书."""

from __future__ import annotations

from dataclasses import dataclass, replace

from meetingkit.recognise.cues import Cues
from meetingkit.recognise.matter import Call
from meetingkit.recognise.parting import parted
from meetingkit.recognise.people import collective, is_somebody, named, people, whole
from meetingkit.wording import regex

BY_WHOM = "(?:[，。；：]|——)(汇报|报告|说明|发言|主讲|宣读|传达|介绍|通报|领学|领誓)(?:人|单位)(?:是|为)?[：:，]?([^，]{2,60})(?:，(?:题目|主题)(?:是|为|叫)?[：:]?(?P<title>《[^《》]+》|“[^“”]+”))?$"  # 听取…汇报，汇报人：甲
IN_BRACKETS = "(?<=.{2})（([^（）]{4,60})）$"  # 宣读通知书（主任某某）
SAYS = ("主讲", "领学", "宣读", "传达")


@dataclass(frozen=True, slots=True)
class ToldAfter:
    """Who is told behind a heading's words, and from where: by which verb, with which title of his."""

    start: int
    verb: str | None
    who: tuple[str, ...]
    title: str | None
    told: bool  # whether these act, unless somebody is called by name next

    @property
    def says(self) -> bool:
        """Whether the verb alone tells of what kind the heading is."""
        return self.verb in SAYS


def told_after(text: str, blotted: str, cues: Cues) -> ToldAfter | None:
    """Who is told at a heading's end; None where nobody is."""
    if by := regex.search(BY_WHOM, blotted):
        organ = by[0].find("单位", 0, by.start(2) - by.start()) > 0
        title = text[slice(*by.span("title"))] if by["title"] else None
        return ToldAfter(by.start(), by[1], people(text[slice(*by.span(2))], cues), title, organ)
    by = regex.search(IN_BRACKETS, text)
    who = people(by[1], cues) if by else ()
    return ToldAfter(by.start(), None, who, None, True) if by and all(is_somebody(one, cues) for one in who) else None


def told_ahead(text: str, blotted: str, cues: Cues) -> Call | None:
    """What those who are named ahead of it do; None where nobody is named."""
    called = None if regex.match("[为给对就请由]", text) else parted(text, blotted, cues)
    who = people(called[0], cues) if called else ()
    return replace(called[1], speakers=who) if called and who and all(is_somebody(one, cues) for one in who) else None


def organs_in_turn(who: tuple[str, ...], cues: Cues) -> bool:
    """县工信局、县商务局依次作汇报: whether several organs by their own names act, one after another."""
    return len(who) > 1 and not any(collective(one) or named(one, cues) or not whole(one, cues) for one in who)
