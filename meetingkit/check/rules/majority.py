"""得赞成票93张，超过全体代表的半数, of 186: whether the votes are the share that the sentence claims."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from meetingkit.check.portions import PORTIONS
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.wording import regex

MEMBERS = "代表|理事|监事|董事|股东|委员|成员|会员|党员|职工"
HINT = "请核对票数和人数。"


@cache
def _claim() -> str:
    shares = "|".join(sorted(PORTIONS, key=len, reverse=True))
    return (
        r"(?:赞成|同意|得)(?:票)?(?:数)?[^，。；\d]{0,4}(?P<票>\d{1,6})[票张人名](?:[^。；\d]{0,8}|(?:[，、](?:反对|不同意|不赞成|弃权)[^，。；、]{0,9}){1,2})[，。](?:赞成票?|赞成人数|同意票|票数|得票)?(?:已|均|都)?(?P<超>超过|过|多于|达到)了?"
        rf"(?P<谁>全体|应到|实到|到会|出席)(?P<人>[^，。；\d]{{0,10}}?)(?P<份>{shares})"
    )


def majorities_not_reached(script: Script) -> Iterator[Finding]:
    """Votes that are not more than the share, of those due (全体, 应到) or of those present."""
    for line in script.lines_with(("过", "多于", "达到")):
        for match in regex.finditer(_claim(), line.text):
            due = match["谁"] in ("全体", "应到")
            everybody = _number(script, line.index, "应到|应出席" if due else "实到|实出席", match["人"])
            share, votes = PORTIONS[match["份"]], int(match["票"])
            short = everybody and (votes < share * everybody or (votes == share * everybody and match["超"] != "达到"))
            if short and line.own(match.start("票")):
                message = f"{match['谁']} {everybody} 人，{votes} 票没有{match['超']}{match['份']}"
                yield script.at(line, *match.span("票"), message, HINT)


EACH = r"(?P<列>(?:[一-龥]{2,4}(?:同志)?\d{1,5}票[、，]){2,})(?:以上)?[^，。；\d]{0,10}?(?:均|都)(?:已)?(?P<超>超过|过|多于|达到)了?(?P<谁>全体|应到|实到|到会|出席)(?P<人>[^，。；\d]{0,10}?)(?P<份>半数|二分之一|三分之二)"


OF_ALL = r"(?:同意|赞成)的?(?P<甲>\d{1,4})[人票名][，、](?:不同意|反对|不赞成)的?(?P<乙>\d{1,4})[人票名][，、]弃权的?(?P<丙>\d{1,4})[人票名]，(?:同意|赞成)[^，。；]{0,6}(?:超过|过)了?(?:到会|实到|出席)?[^，。；]{0,6}(?:半数|二分之一)"


def half_of_those_who_voted(script: Script) -> Iterator[Finding]:
    """同意的14人，不同意的10人，弃权的6人，同意人数超过到会代表的半数: of all who voted."""
    for line in script.lines_with(("弃权",)):
        for match in regex.finditer(OF_ALL, line.text):
            votes, whole = int(match["甲"]), sum(int(match[one]) for one in "甲乙丙")
            if 2 * votes <= whole and line.own(match.start("甲")):
                message = f"一共 {whole} 人表决，{votes} 人没有超过半数"
                yield script.at(line, *match.span("甲"), message, HINT)


def each_beyond_the_share(script: Script) -> Iterator[Finding]:
    """甲70票、乙52票，以上同志得票均超过应到代表的半数, of 120: the fewest of them too."""
    for line in script.lines_with(("均", "都")):
        for match in regex.finditer(EACH, line.text):
            due = match["谁"] in ("全体", "应到")
            everybody = _number(script, line.index, "应到|应出席" if due else "实到|实出席", match["人"])
            for one in regex.finditer(r"(\d{1,5})票", match["列"]) if everybody else ():
                votes, start = int(one[1]), match.start("列") + one.start(1)
                if everybody and votes < PORTIONS[match["份"]] * everybody and line.own(start):
                    message = f"{match['谁']} {everybody} 人，{votes} 票没有{match['超']}{match['份']}"
                    yield script.at(line, start, start + len(one[1]), message, HINT)


def _number(script: Script, until: int, words: str, whose: str) -> int | None:
    """How many are due, or present, where the script tells one number of them before a line.

    Where it says whose majority it is (全体理事), they must be those who are counted: 应到理事31名.
    """
    if words.startswith("应"):
        words += "|组成人员(?:共|为|是)?(?=\\d)"
    pattern = rf"(?:{words})(?:会|席|席会议)?[^，。；、\d]{{0,12}}?(\d{{1,6}})\s*[人名位][^，。；、\d]{{0,6}}"
    told = [match for line in script.lines[: until + 1] for match in regex.finditer(pattern, line.text)]
    noun = regex.search(MEMBERS, whose)
    counted = all(noun[0] in match[0] or not regex.search(MEMBERS, match[0]) for match in told) if noun else True
    numbers = {int(match[1]) for match in told}
    return numbers.pop() if counted and len(numbers) == 1 else None
