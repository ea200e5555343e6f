"""What is left over from an earlier script that the office gave to compare with."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check import (
    carried_people,
    carried_roles,
    carried_sessions,
    carried_works,
    carried_years,
    carryover,
    unchanged,
)
from meetingkit.check.carryover import Find
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Script
from meetingkit.diagnostics import Severity


def _each(script: Script, find: Find) -> Iterator[Finding]:
    """What is found against every earlier script, each place once."""
    told = set()
    for compared in script.comparisons:
        for one in find(compared):
            if (one.position, one.words) not in told:
                told.add((one.position, one.words))
                yield one


@text_rule(
    "MK401",
    "旧稿的日期",
    Severity.ERROR,
    why="日期是上一次会议的，念出来全场都知道是旧稿。",
    wrong="（2026年3月18日的会，旧稿是2025年3月12日）今天是3月12日……",
    right="今天是3月18日……",
)
def old_days(script: Script) -> Iterator[Finding]:
    """The day of an earlier meeting, and the day until which its figures were counted."""
    yield from _each(script, carryover.days)
    yield from _each(script, carryover.as_of)


@text_rule(
    "MK402",
    "旧稿的届次",
    Severity.ERROR,
    why="第几次会议还是上一次的。",
    wrong="（第87次常务会议，旧稿是第86次）今天召开第86次常务会议。",
    right="今天召开第87次常务会议。",
)
def old_sessions(script: Script) -> Iterator[Finding]:
    """The number of an earlier meeting."""
    return _each(script, carried_sessions.sessions)


@text_rule(
    "MK403",
    "旧稿的年份",
    Severity.WARNING,
    why="年份、期限和前后的话一起从旧稿来，没有改。",
    wrong="（2026年的会）2025年是全面推进的一年。（旧稿也是这一句）",
    right="2026年是全面推进的一年。",
)
def old_years(script: Script) -> Iterator[Finding]:
    """The year of an earlier meeting, and its dates, in a sentence that was not touched."""
    return _each(script, carried_years.years)


@text_rule(
    "MK404",
    "旧稿的人名",
    Severity.WARNING,
    why="调走的人还在稿子里。",
    wrong="（名册里已经没有方志恒）刚才，方志恒同志汇报了……",
    right="换成这次汇报的人",
)
def old_people(script: Script) -> Iterator[Finding]:
    """Somebody of an earlier script whom the new meeting does not know."""
    yield from _each(script, carried_people.people)
    yield from _each(script, carried_roles.acting)


@text_rule(
    "MK405",
    "旧稿的地名和单位",
    Severity.WARNING,
    why="换了开会的地方，稿子里还是原来的。",
    wrong="（旧稿在青石镇召开）今天，我们在青石镇参观了……",
    right="换成这次的地方",
)
def old_places(script: Script) -> Iterator[Finding]:
    """The place of an earlier meeting, and organs that are no longer in the roster."""
    return _each(script, carryover.places)


@text_rule(
    "MK406",
    "旧稿的议题和文件",
    Severity.WARNING,
    why="上一次会议的议题、文件、项目留在了稿子里。",
    wrong="（2026年的会）审议《2025年工作要点》。（旧稿也是这一份）",
    right="审议《2026年工作要点》。",
)
def old_topics(script: Script) -> Iterator[Finding]:
    """Items, papers and projects of an earlier meeting."""
    yield from _each(script, carryover.topics)
    yield from _each(script, carried_roles.roles)
    yield from _each(script, carried_works.works)


@text_rule(
    "MK407",
    "旧稿的数字",
    Severity.WARNING,
    why="整句照搬旧稿，数字还是上一次的。",
    wrong="今年已完成投资3.2亿元。（旧稿也是这一句）",
    right="换成这次的数字",
)
def old_figures(script: Script) -> Iterator[Finding]:
    """Figures in a sentence that was not touched."""
    return _each(script, carryover.figures)


@text_rule(
    "MK408",
    "照搬旧稿的段落",
    Severity.INFO,
    why="整段照搬不一定错，但要知道有多少、是哪些。",
    wrong="（十段里有八段和去年一样）",
    right="把要改的改过来",
)
def old_paragraphs(script: Script) -> Iterator[Finding]:
    """How much of the prose is an earlier script's."""
    return _each(script, carryover.paragraphs)


@text_rule(
    "MK409",
    "旧稿里也有的",
    Severity.INFO,
    why="人、日期、数字、项目和旧稿一样，可能没有变，也可能是漏改的。",
    wrong="（旧稿也是）3月底前完成，请石桥镇镇长许诺同志发言。",
    right="逐个核对，变了的改过来",
)
def facts_kept(script: Script) -> Iterator[Finding]:
    """People, dates, figures and names that both scripts have, where nothing speaks for or against them."""
    return _each(script, unchanged.kept_facts)
