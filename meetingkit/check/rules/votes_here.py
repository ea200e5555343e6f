"""Votes beside those who cast them: 出席24名，赞成26票; 28票赞成、2票弃权, of 29 who have come."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex

SIDES = "赞成|同意|反对|不同意|不赞成|弃权"
VOTE = rf"(?:其中)?(?:(?:表示)?(?:{SIDES})(?:票|的)?[有是为]?\d{{1,4}}[票人名张]|\d{{1,4}}[票人名张](?:表示)?(?:{SIDES})(?:票)?)"
# 出席24名，赞成26票; 表决24人，24票赞成
BESIDE = (
    rf"(?:出席|实到|到会|参会|与会|参加(?:投票|表决)?|参与(?:投票|表决)|在场)(?:今天|本次)?(?:会议|大会|表决)?的?(?:委员|代表|人员|组成人员|常委|会员|党员|成员|人数)?(?:共|有|是|为)?"
    rf"(?P<总>\d{{1,4}})[人名位]，(?:缺席\d+[人名位]，)?(?:(?:经)?(?:投票|表决|举手)[^，。；\d]{{0,6}}[，：])?(?P<列>{VOTE}(?:[，、；]{VOTE}){{0,3}})"
)
# 28票赞成、0票反对、2票弃权
NUMBER_FIRST = (
    r"(?<![\d.])(?P<列>\d{1,4}[票人名](?:赞成|同意)(?:[，、；]\d{1,4}[票人名](?:反对|不同意|不赞成|弃权)){0,2})"
)
BY_PROXY = "委托|授权|代为|流动票箱|通讯表决|书面"
HINT = "请核对到会人数和票数。"


def votes_beside_voters(script: Script, voters: int | None) -> Iterator[Finding]:
    """More votes than there are hands, in one sentence, or with the number before the word."""
    lines = [line for line in script.lines_with(("赞成", "同意")) if not regex.search(BY_PROXY, line.text)]
    for line in lines:
        for match in regex.finditer(BESIDE, line.text):
            yield from _beyond(script, line, match, int(match["总"]))
    told = [(line, match) for line in lines for match in regex.finditer(NUMBER_FIRST, line.text)]
    told = [(line, match) for line, match in told if not regex.search(BESIDE, line.text)]
    beyond = [one for line, match in told if voters for one in _beyond(script, line, match, voters)]
    yield from beyond if len(beyond) == 1 else ()  # else it is rather the number of those who have come that is wrong


def _beyond(script: Script, line: Line, match: re.Match[str], there: int) -> Iterator[Finding]:
    votes = list(regex.finditer(r"\d+", match["列"]))
    total = sum(int(one[0]) for one in votes)
    start = match.start("列")
    if total > there and line.own(start + votes[0].start()):
        numbers = "、".join(one[0] for one in votes)
        message = f"到会的是 {there} 人，票数{numbers}" + (f"加起来 {total}" if len(votes) > 1 else "") + "，比人还多"
        yield script.at(line, start + votes[0].start(), start + votes[0].end(), message, HINT)
