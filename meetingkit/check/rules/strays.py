"""Papers and meetings of another place than the meeting's: 《澜浦区…办法》 at a meeting of 云岭区."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.calendar import head
from meetingkit.check.gazetteer import level_of
from meetingkit.check.localities import GENERAL, LEADING, localities
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex

HAN = "\u4e00-\u9fff"
PLACE = rf"(?P<地>(?!选举|补选|改选|推选|召开|举行|出席|参加|组织|听取|[一二三四五六七八九十]届|[新本上下每]一?届)[{HAN}]{{2,3}}(?:新区|[市县区旗镇乡]))"
# a place that is spoken of as another's on purpose
ELSEWHERE = "学习|借鉴|考察|经验|做法|转发|参照|对照|案例|通报|来自|兄弟|邻近|周边|上级|观摩|交流"
KIN = "区县旗"  # 云岭区 and 沅阳县 are of one level
PAPERS = rf"《(?:中共|中国共产党|共青团|关于)?{PLACE}[^《》]{{2,60}}?(?:办法|方案|报告|意见|要点|计划|规划|条例|细则|决定|决议|章程|清单|草案|规定|预案|说明)"
MEETINGS = rf"(?:^|(?<=[，。；：、！？“])|(?<=召开)|(?<=举行)|(?<=中共)|(?<=共产党)|(?<=青年团)|(?<=宣布)){PLACE}(?:[{HAN}]{{0,14}}?)第[一二三四五六七八九十\d]{{1,3}}[届次]"
# 现在我宣布：澜浦县产业园项目签约仪式圆满结束
DECLARED = rf"宣布[，：:]?{PLACE}[^，。；]{{2,40}}?(?:仪式|大会|会议|活动|开幕|闭幕|结束)"


@text_rule(
    "MK318",
    "别处的文件、会议",
    Severity.WARNING,
    why="题目是一个地方的会，审议的文件、闭幕的会却是另一个地方的，多半是旧稿没有换净。",
    wrong="（题目是云岭区政府的会）审议《澜浦区临时救助实施细则》。",
    right="审议《云岭区临时救助实施细则》。",
    unless=("MK301", "MK302"),
)
def papers_of_another_place(script: Script) -> Iterator[Finding]:
    """A paper or a session of another place of the same level, which the script names but once."""
    own = script.facts.localities or _own(script)
    levels = {_level(name) for name in own}
    for line in script.lines if own else ():
        text = line.text
        patterns = [PAPERS] if "《" in text else []
        patterns += [MEETINGS] if "第" in text else []
        patterns += [DECLARED] if "宣布" in text else []
        found = {match.start("地"): match for pattern in patterns for match in regex.finditer(pattern, text)}
        for _, match in sorted(found.items()):
            name = match["地"]
            ours = any(name in mine or mine in name for mine in own)
            if ours or _level(name) not in levels or _is_general(name) or not line.own(match.start("地")):
                continue
            if script.text.count(name) == 1 and not regex.search(
                ELSEWHERE, line.text[max(0, match.start() - 20) : match.end()]
            ):
                message = f"本次会议的地方是{'、'.join(own)}，这里是“{name}”"
                yield script.at(line, *match.span("地"), message, "像是旧稿留下的，请换成本地的。")


def _own(script: Script) -> tuple[str, ...]:
    """The meeting's place: what the head tells, else the place that the script names most often, by far."""
    if told := localities(line.text for line in head(script)):
        return tuple(told)
    often = sorted((script.text.count(name), name) for name in localities(line.text for line in script.lines))
    if not often or often[-1][0] < 3 or (len(often) > 1 and often[-2][0] * 2 > often[-1][0]):
        return ()
    return (often[-1][1],)


def _level(name: str) -> str:
    return KIN if name[-1] in KIN else str(level_of(name))


def _is_general(name: str) -> bool:
    return (
        bool(regex.search(f"{GENERAL}|^代表.$", name))
        or bool(set(name[:-1]) & set(LEADING))
        or name[0] in "全省市县区镇乡"
    )
