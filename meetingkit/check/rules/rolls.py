"""Who is called by name at a roll call or an award, against the number told elsewhere: 6个分会场信号正常, 先进集体6个."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from meetingkit.check.amounts import named_in
from meetingkit.check.likely import likely_miscount
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.announced_items import otherwise_than_announced
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

COUNT = r"\d{1,3}|[一二两三四五六七八九十]{1,3}"
HONOUR = r"(?:先进|优秀|模范|文明|示范|红旗|平安|标兵|十佳|最美|星级|劳动)[一-龥]{2,8}?"
ENTRY = r"[^，。；：！？、“”（）()\d]{2,20}"
HERE = 3  # lines after a roll call in which its number is told


@dataclass(frozen=True, slots=True)
class Row:
    """A row of names, and how many it has."""

    line: Line
    start: int
    end: int
    least: int
    most: int

    def fits(self, told: int) -> bool:
        """Whether so many may be named: 和 may join two, or stand in a name."""
        return self.least <= told <= self.most


def _row(line: Line, match: re.Match[str]) -> Row:
    group = "名" if match["名"] else "又"
    return Row(line, *match.span(group), *named_in(match[group]))


ROLL = (
    rf"(?<![^。；：！？])(?:请)?(?P<名>{ENTRY}(?:、{ENTRY})+)(?:分会场)?，?(?:请)?(?:你们)?(?:依次|逐一|按顺序|分别|逐个)?(?:应答|回答|回应|点名|报到|答到)"
    rf"|点(?:一下|个)?名[：:](?P<又>{ENTRY}(?:、{ENTRY})+)(?=[。（])"
)
CONNECTED = rf"(?P<数>{COUNT})个(?:分会场|会场|点位|视频点|单位|县区?|县（区）|区县|镇街|乡镇|镇|代表团|小组|组)(?=[^，。；]{{0,8}}(?:信号|连线|图像|声音|画面|正常|清晰|在线|到齐|都到|全部|均))"


@text_rule(
    "MK232",
    "点名的数目不符",
    Severity.ERROR,
    why="一个一个点过名、念过单位，报的数目却不一样，在场的人都听着。",
    wrong="甲县、乙县、丙县，请依次应答。（应答）好，4个分会场信号正常。",
    right="好，3个分会场信号正常。",
)
def roll_calls(script: Script) -> Iterator[Finding]:
    """A roll call against the number said right after it; a row of honoured units against the number of the honour."""
    for line in script.lines:
        for match in (
            regex.finditer(ROLL, line.text) if "、" in line.text and regex.search("[应答到名]", line.text) else ()
        ):
            yield from _after_roll(script, _row(line, match), match.end())
        yield from _after_row(script, line)
    yield from _honours(script)


@cache
def _row_called() -> str:
    who = "[^，。；：！？、请\\d]{2,20}?"
    return rf"请(?P<名>{who}(?:、{who})+)(?:等)?(?:的?(?:主要)?(?:负责同志|负责人))?(?:依次|分别|先后|逐一|轮流)?(?:到|上台|走上|登台|起立|来到)"


ROW_DONE = (
    rf"^(?:好[，。！])?(?P<数>{COUNT})(?:家|个|位)(?:单位|部门|同志|企业|乡镇|村|代表|科室)(?:都)?[^，。；的]{{1,8}}了"
)


def _after_row(script: Script, line: Line) -> Iterator[Finding]:
    """请甲局、乙局、丙局的负责同志依次到台前; 4家单位接了清单, in the next paragraph that is no cue."""
    match = regex.search(_row_called(), line.text) if "、" in line.text and "请" in line.text else None
    if match is None or "等" in match[0]:
        return
    for other in script.lines[line.index + 1 : line.index + 1 + HERE]:
        if other.text.strip() and not other.text.startswith(("（", "(")):
            done = regex.match(ROW_DONE, other.text)
            told = parse_han(done["数"]) if done else None
            if done and told and not _row(line, match).fits(told) and other.own(done.start("数")):
                message = f"前面请了 {_row(line, match).least} 个，这里说“{done['数']}”"
                yield script.at(other, *done.span("数"), message, "请核对数目。")
            return


def _after_roll(script: Script, row: Row, end: int) -> Iterator[Finding]:
    """The number is told in the same paragraph, or in one of the next."""
    for line in script.lines[row.line.index : row.line.index + HERE]:
        match = regex.search(CONNECTED, line.text, end if line is row.line else 0)
        told = parse_han(match["数"]) if match else None
        if match and told:
            if not row.fits(told) and line.own(match.start("数")):
                message = f"点了 {row.least} 个，这里说{match['数']}个"
                yield script.at(line, *match.span("数"), message, "请核对数目，或补上漏点的。")
            return


VISITED = rf"(?:看了|观摩了|参观了|考察了|查看了|走访了|检查了|有|是|分别是|包括)(?P<名>{ENTRY}(?:、{ENTRY})+?)(?:这)?(?P<数>{COUNT})(?:个|家|处)(?:重点)?(?:现场|项目|点位|企业|单位|工地|园区|点|村|社区|基地)"
SPOKEN_FOR = r"请(?P<名>(?![^，。；：、]{0,6}[\d各几每个])[^，。；：、请]{2,20}?)(?:重点)?(?:项目|工程)?(?:的)?(?:负责人|代表|业主|施工方|党支部书记|总经理|董事长|经理)"


@text_rule(
    "MK234",
    "请的不在前面列的里面",
    Severity.WARNING,
    why="看了四个现场，请到第四个，名字却是另一个，多半是旧稿的。",
    wrong="看了甲园、乙路、丙校3个现场……请甲园项目负责人、乙路项目负责人、丁站项目负责人依次表态。",
    right="请丙校项目负责人表态。",
)
def called_but_not_listed(script: Script) -> Iterator[Finding]:
    """Somebody called, or something told, that is not what was announced under this number; of those called for a row of
    sites one that is of none of them, where one of the row is not called.
    """
    yield from otherwise_than_announced(script)
    called = [
        (line, one) for line in script.lines if "请" in line.text for one in regex.finditer(SPOKEN_FOR, line.text)
    ]
    for line in script.lines if called else ():
        for match in regex.finditer(VISITED, line.text) if "、" in line.text else ():
            sites = [site for site in regex.split("[、和]", match["名"]) if site]
            first = bisect_left(called, line.index, key=lambda call: call[0].index)
            calls = called[first : first + len(sites) + 1]
            heard = {site for site in sites for _, one in calls if _same_site(site, one["名"])}
            strange = [(other, one) for other, one in calls if not any(_same_site(site, one["名"]) for site in sites)]
            if len(sites) > 2 and len(heard) == len(sites) - 1 == len(calls) - 1 and len(strange) == 1:
                other, one = strange[0]
                missing = next(site for site in sites if site not in heard)
                if other.own(one.start("名")):
                    message = f"前面列的是“{match['名']}”，这里请“{one['名']}”，没有请“{missing}”"
                    yield script.at(other, *one.span("名"), message, "请核对请的是哪一个。")


def _same_site(site: str, words: str) -> bool:
    return words.endswith(site) or site.endswith(words)


@cache
def _venue() -> str:
    place = "[一-龥]{1,4}?(?:新区|[县区市旗镇乡]|街道)"
    return rf"(?:赶赴|奔赴|前往|带队(?:赴|到)|已(?:到|在|抵达)|赴)(?P<去>{place})[^。；]{{0,12}}?，(?:现|就|正)?在(?P<场>{place})分会场"


@text_rule(
    "MK233",
    "人在一处，分会场在另一处",
    Severity.WARNING,
    why="人去了甲县，却说在乙县分会场参加，连线时要叫错人。",
    wrong="周安同志已赶赴东山县，在西岭县分会场参加会议。",
    right="周安同志已赶赴东山县，在东山县分会场参加会议。",
)
def venue_elsewhere(script: Script) -> Iterator[Finding]:
    """Somebody has gone to one county, and attends at the venue of another."""
    for line in script.lines:
        for match in regex.finditer(_venue(), line.text) if "分会场" in line.text else ():
            same = match["去"].endswith(match["场"]) or match["场"].endswith(match["去"])
            if not same and match["去"][-1] == match["场"][-1] and line.own(match.start("场")):
                message = f"人去了“{match['去']}”，这里是“{match['场']}”分会场"
                yield script.at(line, *match.span("场"), message, "请核对是哪一个分会场。")


TOLD = (
    rf"(?P<奖>{HONOUR})(?:共|共计|一共)?(?:有)?(?P<数>{COUNT})(?:个|家|名|位)(?=[，。；、])"
    rf"|(?<![第一-龥\d])(?:表彰|评选|命名|共|表彰了)?(?P<又>{COUNT})(?:个|家|名|位)(?P<誉>{HONOUR})(?=[，。；、])"
)
NAMED = rf"(?P<奖>{HONOUR})(?:称号)?(?:的)?(?:代表|单位|集体|获得者)?(?:上台(?:领奖)?|领奖|受奖)?[，。]?(?:他们|它们|这些单位)?(?:(?:来自|分别是|分别来自|是|有(?!请)|为)[：:]?|[：:])(?P<名>{ENTRY}(?:、{ENTRY})+)(?=[。；，]|$)"
CALLED_UP = rf"请(?:第[一二三四五六七八九十]{{1,2}}[批组轮])?(?P<数>{COUNT})(?:个|家|名|位)(?P<奖>{HONOUR})(?:的?代表|获得者)?(?=上台|领奖|受奖|登台)"


def _honours(script: Script) -> Iterator[Finding]:
    """先进集体6个, and the only row of them: 先进集体…来自甲、乙、丙; 优秀教师30名, and the rounds in which they come up."""
    told: dict[str, set[int]] = {}
    rows: dict[str, list[Row]] = {}
    rounds: dict[str, list[tuple[Line, re.Match[str], int]]] = {}
    for line in script.lines:
        if not regex.search("先进|优秀|模范|文明|示范|红旗|平安|标兵|十佳|最美|星级|劳动", line.text):
            continue
        called = {match.start("数") for match in regex.finditer(CALLED_UP, line.text)}
        for match in regex.finditer(TOLD, line.text):
            number = parse_han(match["数"] or match["又"])
            if number and max(match.start("数"), match.start("又")) not in called:
                told.setdefault(match["奖"] or match["誉"], set()).add(number)
        for match in regex.finditer(NAMED, line.text) if "、" in line.text else ():
            rows.setdefault(match["奖"], []).append(_row(line, match))
        for match in regex.finditer(CALLED_UP, line.text):
            rounds.setdefault(match["奖"], []).append((line, match, parse_han(match["数"]) or 0))
    for honour, numbers in told.items():
        if len(numbers) == 1:
            yield from _against(script, honour, next(iter(numbers)), rows.get(honour, []), rounds.get(honour, []))


def _against(
    script: Script, honour: str, number: int, rows: list[Row], rounds: list[tuple[Line, re.Match[str], int]]
) -> Iterator[Finding]:
    row = rows[0] if len(rows) == 1 else None
    if row and not row.fits(number) and "等" not in row.line.text[row.start : row.end] and row.line.own(row.start):
        message = f"{honour}前面说有 {number} 个，这里念到的是 {row.least} 个"
        yield script.at(
            row.line, row.start, row.end, message, "请补上漏掉的，或核对数目。", sure=likely_miscount(number, row.least)
        )
    total = sum(count for _, _, count in rounds)
    some = total < number and all(
        regex.search("[名位].*代表", match[0]) for _, match, _ in rounds
    )  # 15名优秀教师代表, of sixty
    if rounds and total != number and not rows and not some:
        line, match, _ = rounds[-1]
        if line.own(match.start("数")):
            message = f"{honour}前面说有 {number}，上台的加起来是 {total}"
            yield script.at(
                line,
                *match.span("数"),
                message,
                "请核对人数；不全部上台的就不用管。",
                sure=likely_miscount(number, total),
            )
