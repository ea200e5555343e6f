"""第n届 of what is elected, and of an event; the session whose decisions are voted on.

Where an organ's term ends, the script tells of two: the old one reports, the new one is elected, and their numbers
follow one another. So every mention is evidence for the new one's number, and the one that disagrees with all others is
told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from meetingkit.check.calendar import head
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins
from meetingkit.wording import regex
from meetingkit.wording.numerals import han, parse_han

NUMERAL = r"第(?P<数>\d{1,3}|[一二三四五六七八九十]{1,4})届"
ORGAN = "(?P<会>[一-龥]{0,12}?(?:委员会|理事会|监事会|董事会|支委会))"
# before and behind the organ that is now elected
ELECTS = "选举(?:产生|出)?(?:了)?(?:[^，。；：《》]{0,14}的?)?$|新当选的?(?:[^，。；]{0,8})?$|组成(?:新的)?$|当选为?(?:[^，。；]{0,10})?$|《(?:[^，。；》]{0,16})?$"
ELECTED = (
    "(?:(?!介绍|宣读|说明|报告|通报|公布)[一-龥、]){0,8}?(?:候选人|选举办法|选举结果|第一次(?:全体)?会议|组成人员)"
)
# behind the organ whose term ends
REPORTS = "[^，。；]{0,20}?(?:工作报告|报告的|财务[一-龥]{0,4}报告|财务工作|审查报告|任期|期满)"
LASTS = "任期(?:为|是)?[二三四五六2-6]年(?!，?(?:已|现已|即将|期?届?满))"
# another term, or another place's
ANOTHER = r"上一届|历届|换届前|以来|曾|去年|上年|20\d\d年|19\d\d年|召开的|产生的|兄弟"
WITHIN = f"{NUMERAL}[一-龥]{{0,12}}(?:委员会|理事会|监事会|董事会)第[二三四五六七八九十]{{1,2}}次"
SHORTEST, LONGEST = 5, 14  # characters of an event's name by which it is the same


@dataclass(frozen=True, slots=True)
class Term:
    """第n届, where it stands; `number` is what it makes the new term, or the event's own number."""

    line: Line
    start: int
    end: int
    number: int
    older: bool = False

    @property
    def text(self) -> str:
        """The characters."""
        return self.line.text[self.start : self.end]


ORGAN_TOLD = NUMERAL + ORGAN
EVENT = rf"{NUMERAL}(?P<会>[一-龥]{{{SHORTEST},{LONGEST}}})"


def terms_that_differ(script: Script) -> Iterator[Finding]:
    """The one mention of an organ's term, or of an event's, that two others speak against."""
    if "届" not in script.text:
        return
    titles = head(script)
    lines = [line for line in script.lines if "届" in line.text]
    within = regex.search(WITHIN, "".join(line.text for line in titles))  # the term of nobody ends
    organs = [] if within else [one for line in lines for one in _terms(line)]
    if any(not one.older for one in organs):
        title = re.compile(
            r"第(?P<数>[一二三四五六七八九十]{1,4})(?:次|届)[^，。]{0,6}?(?:代表大会|会员大会|党员大会|成员大会)"
        )
        own = [parse_han(match["数"]) for line in titles for match in title.finditer(line.text)]
        yield from _odd_one(script, organs, [one for one in own if one])
    events: dict[str, list[Term]] = {}
    for line in lines:
        for name, term in _events(line):
            events.setdefault(name, []).append(term)
    for found in events.values():
        yield from _odd_one(script, found, [])


def _odd_one(script: Script, found: list[Term], more: Iterable[int]) -> Iterator[Finding]:
    often = Counter([*(term.number for term in found), *more])
    odd = [term for term in found if often[term.number] == 1]
    right = [number for number, count in often.items() if count > 1]
    if len(odd) == 1 and len(right) == 1 and len(often) == 2 and odd[0].line.own(odd[0].start):
        term = odd[0]
        wanted = f"第{han(right[0] - term.older)}届"
        message = f"照别处说的，这里应是“{wanted}”，写的是“{term.text}”"
        yield script.at(term.line, term.start, term.end, message, "请核对是第几届。")


def _terms(line: Line) -> Iterator[Term]:
    """选举第四届理事会, 第四届理事会第一次会议; 第三届理事会工作报告, which makes the new one the fourth."""
    for match in regex.finditer(ORGAN_TOLD, line.text):
        left = begins(line.text, match.start(), "，。；：（")
        before, number = line.text[left : match.start()], parse_han(match["数"])
        if not number or regex.search(ANOTHER, before):
            continue
        place = line, match.start(), match.end("数") + 1
        if regex.match("(?:20)?\\d\\d年度?|年度", line.text[match.end() :]):
            continue  # 第五届理事会2025年度工作报告: the term goes on
        if regex.match(LASTS, line.text[match.end() :]):
            continue  # 第四届理事会任期四年: the old one, or the new
        if regex.match(REPORTS, line.text[match.end() :]):
            yield Term(*place, number + 1, older=True)
        elif regex.search(ELECTS, before) or regex.match(ELECTED, line.text[match.end() :]):
            yield Term(*place, number)


def _events(line: Line) -> Iterator[tuple[str, Term]]:
    """第六届全县职工职业技能竞赛: the first characters of what is no organ."""
    for match in regex.finditer(EVENT, line.text):
        left = begins(line.text, match.start(), "，。；")
        number, organ = parse_han(match["数"]), regex.match("[一-龥]{0,8}(?:会|大会|委)", match["会"])
        if number and not organ and not regex.search(rf"{ANOTHER}|上届|上次|自", line.text[left : match.end()]):
            yield match["会"][:SHORTEST], Term(line, match.start(), match.end("数") + 1, number)


BUSINESS = r"第(?P<数>\d{1,2}|[一二三四五六七八九十]{1,3})次(?:全体)?(?:会议|大会)(?:关于[^》]{2,40})?的?(?:决议|选举办法|议程|日程)"


def decisions_of_another_session(script: Script, name: str) -> Iterator[Finding]:
    """《…第一次会议决议（草案）》, put to the vote at the second: what a session decides is its own."""
    own = regex.findall(r"第(\d{1,2}|[一二三四五六七八九十]{1,3})次(?:全体)?(?:会议|大会)", name)
    held = regex.findall("届([一二三四五六七八九十]{1,3})次", name)  # 五届十一次全会第二次大会
    for line in script.lines if len(own) == 1 else ():
        for match in regex.finditer(BUSINESS, line.text) if "第" in line.text else ():
            if match["数"] in held:
                continue
            left = begins(line.text, match.start(), "，。；")
            quoted = line.text.rfind("《", left, match.start()) > line.text.rfind("》", left, match.start())
            past = not quoted or regex.search(
                rf"{ANOTHER}|上次|落实|执行|办理|审议通过的", line.text[left : match.end() + 10]
            )
            if parse_han(match["数"]) != parse_han(own[0]) and not past and line.own(match.start("数")):
                message = f"这次是第{own[0]}次会议，这里是第{match['数']}次的"
                yield script.at(line, match.start(), match.end("数") + 1, message, "请核对是第几次会议。")
