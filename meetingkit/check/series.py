"""Numbered lists in a text: 一要…二要…, 一是…, 第一，…, （一）…, 一、…, 1.…, 进行第二项….

Markers that follow one another make a series; what breaks the sequence, or changes the way of numbering in it, is
noted. A list inside a paragraph and a list of paragraphs are kept apart, for one may stand inside the other.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from meetingkit.wording import regex
from meetingkit.wording.numerals import han, parse_han

if TYPE_CHECKING:
    from meetingkit.check.script import Line

NUMERAL = "[一二三四五六七八九十]{1,3}"
# the second of two numbers of one thing, 二、三级: 三、三个分厂汇报 is an item
ASCENDING = "|".join(
    f"(?<=[{'一二三四五六七八九'[:at]}]、){one}" for at, one in enumerate("一二三四五六七八九十") if at
)
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
WORDS = ("首先", "其次", "再次")
# （二）班, （三）款: a number in brackets that counts a class or a clause, not a point
NOT_A_UNIT = r"(?![（(][一二三四五六七八九十\d]|项(?!目)|班(?![子组级会车线风]|前|主任)|款(?![物项待])|条(?![件例线块理目])|号(?![召角]))"
STEP, ITEM, WORD = "进行第", "列第", "首先…其次"  # ways of numbering besides 要, 是, 第…
UNITS = "项|个环节|环节|阶段|部分|个议程|个议题|个内容"
# 大会第二项：, 今天会议的第二项，
OF_MEETING = (
    "(?:(?:今天|本次|这次)?的?(?:会议|大会|仪式|活动|典礼|开幕式|闭幕式|签约仪式|座谈会|发布会|学习|议程|会)的?)?"
)
REACH = 100  # lists that are looked at behind an announcement
UNMIXED = (STEP, ITEM)  # 首先，…。第二项，… is no slip
# what is told of an item that is over does not announce it
OVER = "(?!(?:议程|议题|内容)?(?:已|到此|就|全部)*(?:进行|讨论|审议|汇报)?(?:完毕|结束|完成|的))"


@dataclass(frozen=True, slots=True)
class Marker:
    """One number of a list: `kind` is the way it is written, `leading` whether it begins its paragraph."""

    number: int
    kind: str
    line: Line
    start: int
    end: int
    leading: bool

    @property
    def text(self) -> str:
        """The characters, without the mark that may follow."""
        return self.line.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Fault:
    """A marker that does not follow `before`; `place` is where it stands among the members of its series."""

    marker: Marker
    before: Marker
    place: int
    mixed: bool = False


@dataclass(eq=False, slots=True)
class Series:
    """Markers that belong together; `expected` are the numbers that may come next."""

    members: list[Marker]
    faults: list[Fault] = field(default_factory=list)
    expected: frozenset[int] = frozenset()

    @property
    def last(self) -> Marker:
        """The latest marker."""
        return self.members[-1]

    def add(self, marker: Marker, *more: int) -> None:
        """Take a marker in; `more` may come next besides the number after it."""
        self.members.append(marker)
        self.expected = frozenset((marker.number + 1, *more))


class Numbering:
    """All lists of a text, in the order in which they begin."""

    def __init__(self, series: Iterable[Series]) -> None:
        self.series = tuple(series)
        self._whole = [one for one in self.series if one.members[0].number == 1]
        self._begins = [(one.members[0].line.index, one.members[0].start) for one in self._whole]

    def after(self, line: int, offset: int) -> Iterator[Series]:
        """The lists that begin at 1 behind a place, the nearest first."""
        first = bisect_left(self._begins, (line, offset))
        return islice(self._whole, first, first + REACH)


BEFORE = r"^。；：，！？…—“（(\s;:,!?】》）)【"
# the characters that a number at the start of a clause begins with, or what stands before 第二项
FIRST = rf"[一二三四五六七八九十\d{CIRCLED}第（(其首再今本这的会大仪活典开闭签座发学议](?<![{BEFORE}].)"
# A number at the start of a clause. 一是一, 一、二级, 1.5 and 第一、第三组 number nothing
PATTERN = (
    rf"(?<![{BEFORE}])(?:"
    rf"(?P<要>{NUMERAL})要(?!\s*(?P=要))(?![素点件闻]|务(?![实必虚求工农本]))|(?P<是>{NUMERAL})是(?!\s*(?P=是)(?![家个位名项件条所支批份种类]))"
    rf"|第(?P<第>{NUMERAL})(?:(?:点|条|件事|件|个方面|方面|句话|个问题|层意思|项作业|个关键词|个建议)(?=[，,：:])|(?=[，,：:]|、(?!第)|要(?![务素点件])|是(?![一-龥]{{0,2}}[书主局部镇乡县区])))|{OF_MEETING}第(?P<项>{NUMERAL}|\d{{1,2}})(?P<位>{UNITS})(?:议程|内容|议题)?(?=[，,：:】]|就?是[一-龥“《]|由[一-龥]{{2,12}}(?:讲话|发言|汇报|作|通报|传达|宣读))"
    rf"|(?<![)）])[（(](?P<括>{NUMERAL})[)）]{NOT_A_UNIT}|(?<![)）])[（(](?P<数>\d{{1,2}})[)）]{NOT_A_UNIT}"
    rf"|(?<![，,])(?P<顿>{NUMERAL})、(?!{NUMERAL}、|(?:{ASCENDING})[级期类线产档批季个月两])"
    rf"|(?<![，,\d])(?<!\d[：:])(?P<点>\d{{1,2}})(?:[.．](?!\d)|[.．](?=\d{{1,2}}月\d{{1,2}}日|20\d\d年|\d{{1,2}}日(?:\d{{1,2}}[:：时点]|[上下]午|前|晚))|、(?!\d))|(?P<圈>[{CIRCLED}])|其(?P<其>[一二三四五六七八九])(?=[，,、：:]|是(?!其))|(?P<词>首先|其次|再次)(?=[，,要]))"
)
# 下面进行第二项议程, 大会进行第三项; 第二、第三项 counts as the last of them
STEPS = (
    rf"(?:进行|进入|转入|研究|审议|讨论|接下来是|下面是|现在是|接着是|最后是)(?:今天|本次|这次)?(?:会议|大会|活动|仪式|学习)?的?(?P<先>(?:第{NUMERAL}[、和至到])*)"
    rf"第?(?P<项>{NUMERAL}|\d{{1,2}})(?P<单位>{UNITS}){OVER}"
)
# 第一项和第二项合在一起进行: both are announced
TOGETHER = rf"(?P<先>(?:第{NUMERAL}(?:{UNITS})?[、和与至到])+)第(?P<项>{NUMERAL})(?P<单位>{UNITS})(?:议程|议题)?(?=[^。；]{{0,6}}(?:合在一起|合并|一并|一起|同时|结合|穿插))"
# 三、第三项，请…, a heading whose number and whose words tell the same
NUMBERED_TWICE = rf"^\s*{NUMERAL}、(?:下面|现在|接下来)?，?(?P<先>)第(?P<项>{NUMERAL})(?P<单位>{UNITS})(?=[，：])"
# （复会）（九）请…: an item behind a stage direction
BEHIND_DIRECTION = rf"[（(](?!{NUMERAL}[)）])[一-龥]{{2,12}}[)）][（(](?P<括>{NUMERAL})[)）]{NOT_A_UNIT}"


def markers(lines: Iterable[Line]) -> Iterator[Marker]:
    """Every marker of a list, in order."""
    for line in lines:
        found = [_marker(line, match) for match in regex.finditer_from(FIRST, PATTERN, line.text)]
        if line.text[:1] in "（(" and (behind := regex.match(BEHIND_DIRECTION, line.text)):
            number = parse_han(behind["括"]) or 0
            found.append(Marker(number, "括", line, behind.start("括") - 1, behind.end(), leading=True))
        if "第" in line.text:
            steps = (STEPS, TOGETHER, NUMBERED_TWICE)
            told = {match.start("项"): match for pattern in steps for match in regex.finditer(pattern, line.text)}
            found += [one for match in told.values() for one in _step(line, match)]
        yield from sorted((one for one in found if one), key=lambda one: (one.start, one.number))


def _marker(line: Line, match: re.Match[str]) -> Marker | None:
    kind = str(match.lastgroup).replace("位", "项")
    numeral = match[kind]
    if kind == "圈":
        number: int | None = CIRCLED.index(numeral) + 1
    else:
        number = WORDS.index(numeral) + 1 if kind == "词" else parse_han(numeral)
    if not number:
        return None
    head = line.text[: match.start()].strip()
    leading = not head.strip("【") or (head.startswith("【") and head.endswith("】"))
    if kind == "词" and line.text[match.end() : match.end() + 3].lstrip("，,").startswith(
        ("请", "进", "由", "让", "我代")
    ):
        return None
    start = match.start("项") - 1 if kind == "项" else match.start()
    kind = {"词": WORD, "项": f"{ITEM}{match['位']}"}.get(kind, kind)
    return Marker(number, kind, line, start, match.end(), leading)


def _step(line: Line, match: re.Match[str]) -> Iterator[Marker]:
    """An item of the agenda that is announced, or several together."""
    before = line.text[max(0, match.start() - 8) : match.start()]
    if any(word in before for word in ("刚才", "已经", "完成")):
        return
    start = match.start("先") if match["先"] else match.start("项") - (line.text[match.start("项") - 1] == "第")
    for numeral in (*regex.findall(NUMERAL, match["先"]), match["项"]):
        if number := parse_han(numeral):
            yield Marker(number, f"{STEP}{match['单位']}", line, start, match.end(), leading=True)


def numbering(lines: Iterable[Line]) -> Numbering:
    """The lists of a text."""
    reader = _Reader()
    for marker in markers(lines):
        reader.take(marker)
    return Numbering(reader.series)


class _Reader:
    """Sorts markers into series: for each way of numbering one list of paragraphs and one in the paragraph is open."""

    def __init__(self) -> None:
        self.series: list[Series] = []
        self.open: dict[tuple[str, bool], Series] = {}
        self.latest: dict[bool, Marker] = {}

    def take(self, marker: Marker) -> None:
        """The next marker of the text."""
        same = self.open.get((marker.kind, marker.leading))
        other = self.open.get((marker.kind, not marker.leading))
        skipped_word = marker.kind == WORD and marker.number == 1
        if marker.number == 1:
            self._begin(marker, None if skipped_word else same)
        elif (
            not self._continue(marker, same, other)
            and not self._mix(marker, same)
            and not self._break(marker, same, other)
        ):
            self._begin(marker, None)
        self.latest[marker.leading] = marker

    def _begin(self, marker: Marker, before: Series | None) -> None:
        new = Series([marker], expected=frozenset((marker.number + 1,)))
        again = before is not None and before.last.number == 1 and len(before.members) == 1
        if before and marker.leading and again and self._adjacent(before.last, marker):
            new.expected |= {3}  # 一、一、三: the second 一 should be 二
            new.faults.append(Fault(marker, before.last, 0))
        self.series.append(new)
        self.open[marker.kind, marker.leading] = new

    def _adjacent(self, before: Marker, marker: Marker) -> bool:
        """Whether nothing else is numbered between two markers of paragraphs."""
        return self.latest.get(True) is before and before.line.index < marker.line.index

    def _continue(self, marker: Marker, same: Series | None, other: Series | None) -> bool:
        if same and other and same.last.line.index > other.last.line.index:
            other = None  # the list inside an earlier paragraph is over
        for one in (same, other):
            if one and marker.number in one.expected and (marker.leading or self._near(one.last, marker)):
                swapped = one.last.number + 1 if marker.number < one.last.number else marker.number + 1
                one.add(marker, swapped)
                self.open[marker.kind, marker.leading] = one
                return True
        return False

    @staticmethod
    def _near(before: Marker, marker: Marker) -> bool:
        """A list inside paragraphs may go on in the next ones, not in another part of the text."""
        return marker.line.index - before.line.index <= 4

    def _mix(self, marker: Marker, same: Series | None) -> bool:
        """Take a marker as the next of a list that was numbered in another way until here."""
        before = self.latest.get(marker.leading)
        if not marker.leading and (before is None or before.line is not marker.line):
            before = self.latest.get(True)
        if before is None or before.kind == marker.kind or before.number != marker.number - 1:
            return False
        if before.kind.startswith(UNMIXED) or marker.kind.startswith(UNMIXED):
            return False
        if (not marker.leading and before.line is not marker.line) or (same and same.last.number == marker.number - 2):
            return False  # （一） 1. 2. （三）: the list inside is over
        series = self.open[before.kind, before.leading]
        series.faults.append(Fault(marker, before, len(series.members), mixed=True))
        series.add(marker)
        self.open[marker.kind, marker.leading] = series
        return True

    def _break(self, marker: Marker, same: Series | None, other: Series | None) -> bool:
        """Note a marker that should follow a list, but does not; False when there is none that it could follow."""
        series = next((one for one in (same, other) if one and self._follows(marker, one.last)), None)
        if series is None or marker.kind == WORD:
            return False
        before = series.last
        if not marker.leading and marker.number < before.number:
            return False
        series.faults.append(Fault(marker, before, len(series.members)))
        # what comes next shows which of the two was wrong; either way it is one mistake
        skipped = (marker.number, before.number + 1) if marker.number > before.number else ()
        series.add(marker, before.number + 2, *skipped)
        self.open[marker.kind, marker.leading] = series
        return True

    @staticmethod
    def _follows(marker: Marker, before: Marker) -> bool:
        if marker.leading and before.leading:
            return True
        return before.line is marker.line or (marker.leading and marker.line.index - before.line.index <= 2)


def numeral_like(marker: Marker, number: int) -> str:
    """The marker's text with another number in it."""
    old = marker.text
    if marker.kind == "圈":
        return CIRCLED[number - 1]
    new = str(number) if regex.search(r"\d", old) else han(number)
    return regex.sub(rf"\d+|{NUMERAL}", new, old, count=1)
