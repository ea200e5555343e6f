"""Hands that were counted in one paragraph against those who voted: 赞成（228名）、反对（1名）、弃权（2名）, and 229 there."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.wording import regex

CALL = r"(?:{})的?[^，。；]{{0,6}}请举手。?[（(](\d{{1,4}})[名人票][）)]"
VOTED = r"(?:出席|到会|实到|参会)?[^，。；\d]{0,6}(\d{1,4})[名人][^，。；\d]{0,6}(?:全部|都|均)?(?:参加|进行)了?表决"


def hands_against_voters(script: Script) -> Iterator[Finding]:
    """Those for, those against and those who abstain are as many as took part, where the paragraph tells all four."""
    for line in script.lines_with(("请举手",)):
        calls = [
            regex.search(CALL.format(side), line.text) for side in ("(?<!不)赞成|(?<!不)同意", "反对|不同意", "弃权")
        ]
        voted = regex.search(VOTED, line.text)
        if voted is None or not all(calls):
            continue
        told = [int(call[1]) for call in calls if call]
        if sum(told) != int(voted[1]) and line.own(voted.start(1)):
            message = f"赞成、反对、弃权加起来 {sum(told)} 人，这里说 {voted[1]} 人参加表决"
            yield script.at(line, *voted.span(1), message, "请核对各项人数。")
