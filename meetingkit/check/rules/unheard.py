"""Somebody who is thanked or looked back at, but was never called: a name left over, or mistyped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from meetingkit.check.named import OFFICIAL, is_full_name
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.recap import recaps
from meetingkit.check.script import Script
from meetingkit.diagnostics import Severity
from meetingkit.recognise.people import collective

FEWEST = 2  # others who are named; else the script may call everybody by post


@cache
def _deed() -> re.Pattern[str]:
    """周安同志作了通报, 周安同志的讲话: what somebody did here, not what is learnt from him."""
    return re.compile(
        "(?:同志|先生|女士|老师|教授)(?:代表[^，。；]{1,14}|也|都|还|就|对|从|为|给|逐[一个项]|结合|围绕|带领|深情|简要|全面|系统|现场|作为[^，。；]{1,14})*"
        "(?:[^，。；]{0,16}?(?:作了|讲了|谈了|发了|提了|宣读了|宣布了|通报了|汇报了|介绍了|传达了|解读了|点评了?|说明了|分享了|回顾了|领读了|领学了|表了|肯定|要求|补充)"
        "|[^，。；的]{0,6}的(?:讲话|发言|报告|汇报|点评|辅导|致辞|介绍|分享|表态|表态发言|授课|党课|宣讲|誓言|情况通报))"
    )


@text_rule(
    "MK235",
    "回顾里有没上过场的人",
    Severity.WARNING,
    why="前面没有请过的人在回顾里冒了出来，多半是旧稿留下的名字，或写错了人。",
    wrong="请周安同志通报情况。\n刚才，许诺同志作了通报。",
    right="请周安同志通报情况。\n刚才，周安同志作了通报。",
    unless=("MK208",),
)
def recap_of_somebody_unheard(script: Script) -> Iterator[Finding]:
    """A full name in a sentence that looks back, which stands nowhere else while others are called by name."""
    everybody = {one.name for one in script.named}
    if len(everybody) <= FEWEST:
        return
    for recap in recaps(script):
        for one in script.named:
            if one.line is not recap.line or not recap.start <= one.start < recap.end or not one.line.own(one.start):
                continue
            alone = script.text.count(one.name) == 1 and one.name not in script.facts.posts
            plain = is_full_name(one.name) and not set(one.name) & OFFICIAL and not collective(one.name)
            if alone and plain and _deed().match(recap.line.text, one.end):
                message = f"前面没有请过“{one.name}”，这里说他上过场"
                yield script.at(recap.line, one.start, one.end, message, "请核对是谁；是旧稿留下的就改过来。")
