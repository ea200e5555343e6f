"""The share of those due who are there: what is claimed to be reached, and percentages that do not come out."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from meetingkit.check.counts import Count
from meetingkit.check.portions import PORTIONS
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

SHARES = "五分之四|三分之二|半数|二分之一|四分之三|五分之三|十分之九"
CLAIM = rf"(达到|不少于|不低于|超过|符合|过了?)(?:了)?[^，。；]{{0,22}}?({SHARES})"
REQUIRED = (
    r"(?:须|应当?|需要?|必须)有[^，。；]{0,10}?(五分之四|三分之二|半数|二分之一)"  # 召开全会须有三分之二以上的委员到会
)
NEAR = 60  # characters from how many are there to the share that is claimed
OF_SOME = "其中|占|女|票|户|面积|赞成|同意"  # of some of them, or of those who vote
SHARE_TOLD = r"占[^，。；\d]{0,12}?(?:的)?(\d+(?:\.\d+)?)%"


def percent_and_claim(script: Script, line: Line) -> Iterator[Finding]:
    """占总面积的65.6%。两项都超过了三分之二: a percentage that the claim behind it is more than."""
    match = regex.search(CLAIM, line.text)
    if match is None or "不" in line.text[max(0, match.start() - 2) : match.start()]:
        return
    both = regex.search("(?:两项|均|都|各项|双)[^，。；]{0,6}$", line.text[: match.start()])
    told = list(regex.finditer(SHARE_TOLD, line.text, 0, match.start()))
    for one in told if both else told[-1:]:
        between = line.text[one.end() : match.start()]
        near = len(between) < 60 and (both or "。" not in between)
        if not both and any(float(other[1]) >= 100 * PORTIONS[match[2]] for other in told):
            continue  # 同意占99.54%；反对占0.46%，同意的超过三分之二
        if near and float(one[1]) < 100 * PORTIONS[match[2]] and line.own(one.start(1)):
            message = f"占{one[1]}%，没有{match[1].removesuffix('了')}{match[2]}"
            yield script.at(line, one.start(1), one.end(1) + 1, message, "请核对人数、面积和比例。")


OF_OTHERS = r"\d+[人名位个][^。；\d]{0,4}$"  # who are counted right before a share


def percentage(script: Script, line: Line, due: Count, arrived: Count) -> Iterator[Finding]:
    """实到95名，占应到的91.3%; 到会率."""
    match = regex.search(
        r"(?:占(?:应[^，。；\d]{0,14})?|到会率|出席率|参会率)(?:的|为|达到?)?(\d+(?:\.\d+)?)%", line.text
    )
    if match and due.number and line.own(match.start(1)):
        right = 100 * arrived.number / due.number
        bare = line.text[match.start() : match.start(1)] == "占"  # 实到112名，占89.8%
        beside = regex.fullmatch("[^。；，]{0,6}，", line.text[arrived.end : match.start()])
        others = regex.search(OF_OTHERS, line.text[arrived.end : match.start()])  # 女代表46名，占应到代表的38.3%
        if abs(right - float(match[1])) >= 0.6 and (beside or not bare) and not others:
            message = f"应到 {due.number} 人，实到 {arrived.number} 人，是 {right:.1f}%，写的是{match[1]}%"
            yield script.at(line, match.start(1), match.end(1) + 1, message, "请核对人数和比例。")


def share_reached(script: Script, line: Line, due: Count, arrived: Count, *, election: bool) -> Iterator[Finding]:
    """The share that is claimed to be reached; an election that complies needs four fifths."""
    yield from _hundredths(script, line, due, arrived)
    match = regex.search(CLAIM, line.text)
    asked = match[2] if match and "不" not in line.text[max(0, match.start() - 2) : match.start()] else None
    if asked is None and (before := regex.search(REQUIRED, line.text[: due.start])) and "符合" in line.text[due.end :]:
        asked = before[1]
    if asked is None and election and ("符合" in line.text or "有效" in line.text):
        asked = "五分之四"
    if asked is None or due.number == 0:
        return
    share = Fraction(arrived.number, due.number)
    more = asked == "半数" and bool(match) and match is not None and match[1] in ("超过", "过", "过了")
    if share < PORTIONS[asked] or (more and share == PORTIONS[asked]):
        message = f"应到 {due.number} 人，实到 {arrived.number} 人，不够{'超过' if more else ''}{asked}"
        yield script.at(line, arrived.start, arrived.end, message, "请核对人数；确实不够的，会议不能进行选举或表决。")


OF_HOUSEHOLDS = r"共有?(?P<总>\d+)(?P<位>[户家])，[^。；]{0,10}?(?:参与|参加|出席|到会)[^。；\d]{0,6}(?P<数>\d+)(?P=位)，(?:已?超过|达到)[^，。；]{0,8}?(?P<份>三分之二|半数|二分之一|五分之四)"


def households(script: Script, line: Line) -> Iterator[Finding]:
    """小区共480户，参与表决的有312户，超过三分之二."""
    for match in regex.finditer(OF_HOUSEHOLDS, line.text) if "户" in line.text or "家" in line.text else ():
        whole, there = int(match["总"]), int(match["数"])
        if there < PORTIONS[match["份"]] * whole and line.own(match.start("数")):
            message = f"共 {whole} {match['位']}，{there} {match['位']}不够{match['份']}"
            yield script.at(line, *match.span("数"), message, "请核对数目和比例。")


def _hundredths(script: Script, line: Line, due: Count, arrived: Count) -> Iterator[Finding]:
    """超过应到代表的百分之九十五, where 141 of 150 are there."""
    pattern = r"(?:达到|超过|过)了?[^，。；\d]{0,16}?百分之([一二三四五六七八九十]{1,4})(?![点零])"
    match = regex.search(pattern, line.text, arrived.end, min(len(line.text), arrived.end + NEAR))
    if match and regex.search(OF_SOME, line.text[arrived.end : match.end()]):
        return
    asked = parse_han(match[1]) if match else None
    if match and asked and due.number and 100 * arrived.number < asked * due.number and line.own(match.start(1)):
        right = 100 * arrived.number / due.number
        message = f"应到 {due.number} 人，实到 {arrived.number} 人，是 {right:.1f}%，不到百分之{match[1]}"
        yield script.at(line, *match.span(1), message, "请核对人数和比例。")
