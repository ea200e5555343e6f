"""得赞成票93张，超过全体代表的半数, of 186: whether the votes are the share that the sentence claims."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from meetingkit.check.portions import PORTIONS
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.wording import regex

HINT = "请核对票数和人数。"


@cache
def _claim() -> str:
    shares = "|".join(sorted(PORTIONS, key=len, reverse=True))
    return (
        r"(?:赞成|同意|得)(?:票)?(?:数)?[^，。；\d]{0,4}(?P<票>\d{1,6})[票张人名][^。；\d]{0,8}，(?:已|均|都)?(?P<超>超过|过|多于|达到)了?"
        rf"(?P<谁>全体|应到|实到|到会|出席)[^，。；\d]{{0,10}}?(?P<份>{shares})"
    )


def majorities_not_reached(script: Script) -> Iterator[Finding]:
    """Votes that are not more than the share, of those due (全体, 应到) or of those present."""
    for line in script.lines_with(("赞成", "同意", "得票")):
        for match in regex.finditer(_claim(), line.text):
            everybody = _number(script, line.index, "应到|应出席" if match["谁"] in ("全体", "应到") else "实到|实出席")
            share, votes = PORTIONS[match["份"]], int(match["票"])
            short = everybody and (votes < share * everybody or (votes == share * everybody and match["超"] != "达到"))
            if everybody and short and line.own(match.start("票")):
                message = f"{match['谁']} {everybody} 人，{votes} 票没有{match['超']}{match['份']}"
                yield script.at(line, *match.span("票"), message, HINT)


def _number(script: Script, until: int, words: str) -> int | None:
    """How many are due, or present, where the script tells one number of them before a line."""
    pattern = rf"(?:{words})(?:会|席|席会议)?[^，。；、\d]{{0,12}}?(\d{{1,6}})\s*[人名位]"
    told = {int(one) for line in script.lines[: until + 1] for one in regex.findall(pattern, line.text)}
    return told.pop() if len(told) == 1 else None
