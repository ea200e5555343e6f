"""Parts that do not make the whole: 共收到23条，采纳18条，未采纳4条."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.reckoned import reckoned
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Position, Severity
from meetingkit.wording.numerals import parse_han

UNIT = "万元|亿元|万亩|公里|处|件|条|个(?!月|小时|百分点|多月)|位|名|家|户|人|项|亩|场|次|张|票|辆|台|吨|座|所|套|笔|宗|起|支|篇|门|间|例"
# what is left when one part is taken away, or what is not so: then the parts are all there is
REST = "还剩|只剩|其余|剩余|剩下|余下|另外?[的有]?|还有|未|尚|没有|不合格|无效|其他"
ABOUT = "等|以上|左右|近|约|超过|以内|同比|增长|下降|每|人均|平均|分别"
# the same people may be counted under two of these
CROSSING = "女|党员|民族|学历|岁|本科|研究生|高级|代表|干部|兼"
SEGMENT = "[^。！？；]+"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit: the words between it and the one before, and two characters behind it."""

    value: float
    text: str
    unit: str
    start: int
    before: str
    after: str

    @property
    def end(self) -> int:
        """Where its unit ends."""
        return self.start + len(self.text) + len(self.unit)


@cache
def _amount() -> re.Pattern[str]:
    number = r"(?<![\d.第])(?<!\d[:：∶点])(?P<数>\d+(?:\.\d+)?|[一二两三四五六七八九十]{1,3})"
    return re.compile(rf"{number}[多余]?(?P<位>{UNIT})")


def _amounts(text: str, begin: int, end: int) -> list[Amount]:
    found: list[Amount] = []
    last = begin
    for match in _amount().finditer(text, begin, end):
        digits = match["数"]
        value = float(digits) if digits[0].isdigit() else float(parse_han(digits) or 0)
        if value and not set("多余") & set(match[0]):
            before, after = text[last : match.start()], text[match.end() : match.end() + 2]
            found.append(Amount(value, digits, match["位"], match.start("数"), before, after))
            last = match.end()
    return found


def _groups(line: Line) -> Iterator[tuple[Amount, list[Amount], str]]:
    """A whole with its parts, as the sentences of a line give them: of one unit, the parts behind the whole."""
    for match in re.finditer(SEGMENT, line.text):
        found = _amounts(line.text, *match.span())
        seen = set[str]()
        for at, whole in enumerate(found):
            if whole.unit in seen:
                continue
            parts = [one for one in found[at + 1 : at + 7] if _kind(one.unit) == _kind(whole.unit)]
            if len(parts) > 1 and all(part.value < whole.value for part in parts):
                seen.add(whole.unit)
                yield whole, parts, line.text[match.start() : match.end()]


@text_rule(
    "MK227",
    "分项和总数不符",
    Severity.ERROR,
    why="几个分项加起来不是总数，听的人心里一算就知道。",
    wrong="共收到意见23条，采纳18条，未采纳的4条已作说明。",
    right="共收到意见23条，采纳19条，未采纳的4条已作说明。",
)
def parts_of_a_whole(script: Script) -> Iterator[Finding]:
    """A whole and all its parts in one sentence: one part is the rest of the other, or all are told in the same words."""
    for line in script.lines:
        told = set[Position]()
        for one in (
            *reckoned(script, line),
            *_total_behind(script, line),
            *_complete(script, line),
            *_more_than_all(script, line),
        ):
            if one.position not in told:
                told.add(one.position)
                yield one


def _more_than_all(script: Script, line: Line) -> Iterator[Finding]:
    """10名，其中一线职工7名、技术人员2名、管理人员2名: parts with 、 between them that are more than the whole."""
    for whole, parts, _ in _groups(line) if "其中" in line.text else ():
        row = [parts[0]]
        for part in parts[1:]:
            if part.unit != parts[0].unit or not re.fullmatch(
                "(?:、|和|，)[一-龥]{1,12}", line.text[row[-1].end : part.start]
            ):
                break
            row.append(part)
        between = _between(line.text, whole, row[-1])
        among = re.fullmatch("[^，]{0,12}，其中[，一-龥]{1,14}", row[0].before) is not None
        apart = not re.search(f"{ABOUT}|{CROSSING}", between)
        rest = re.search("[、，](?:其余|其他|剩下)", line.text[row[-2].end : row[-1].start]) if len(row) > 2 else None
        more = sum(part.value for part in row) > whole.value
        if among and apart and len(row) > 1 and (more or rest):
            yield from _told(script, line, whole, row, "")


def _complete(script: Script, line: Line) -> Iterator[Finding]:
    for whole, parts, text in _groups(line) if re.search(r"\d|[位名]", line.text) else ():
        complete = _rest(parts, line.text) or _alike(whole, parts, line.text)
        if complete and not re.search(ABOUT, _between(line.text, whole, complete[-1])):
            yield from _told(script, line, whole, complete, text)


def _kind(unit: str) -> str:
    """Units that count the same: 名, 位 and 人."""
    return "人" if unit in ("名", "位") else unit


def _between(text: str, first: Amount, last: Amount) -> str:
    return text[first.start : last.start]


def _total_behind(script: Script, line: Line) -> Iterator[Finding]:
    """先进集体8个、先进个人12名，共计20个: parts in a row and their sum right behind them."""
    for match in re.finditer(SEGMENT, line.text) if re.search("[共计]", line.text) else ():
        found = _amounts(line.text, *match.span())
        for at, whole in enumerate(found):
            if not re.search(
                "(?:^|[，、]|[^一-龥])[^，、]{0,6}?(?:共|共计|合计|总计|总共|一共)(?:有|是|为)?$", whole.before
            ):
                continue
            parts: list[Amount] = []
            for part in reversed(found[:at]):
                apart = re.search("其中|每|，.*，", part.before.rpartition("：")[2]) if parts else None
                if not _together(part, whole) or (parts and (apart or len(parts[0].before) > 14)):
                    break
                parts.insert(0, part)
                if "：" in part.before:  # 列席会议的有：…6人，…12人，…8人，共26人
                    break
            between = _between(line.text, parts[0], whole) if parts else ""
            if len(parts) > 1 and not re.search(f"{ABOUT}|{CROSSING}|其中", between):
                yield from _told(script, line, whole, parts, "")


def _together(part: Amount, whole: Amount) -> bool:
    """Whether two amounts can be added: of one unit, or people and groups counted as 个."""
    counted = ("个", "名", "位", "人", "家")
    return part.unit == whole.unit or (part.unit in counted and whole.unit in counted)


def _rest(parts: list[Amount], text: str) -> list[Amount]:
    """Two parts of which the second is the rest: 采纳18条，未采纳的4条; 安排4个现场述职，其余8个."""
    first, second = parts[0], parts[1]
    negated = re.search(rf"(?:^|[，、])(?:{REST})[一-龥]{{0,8}}$", second.before.lstrip())
    near = len(second.before) <= 24 and len(first.before) <= 30
    more = len(parts) > 2 and text[second.start : parts[2].start].count("，") < 2
    return [first, second] if negated and near and not more else []


def _alike(whole: Amount, parts: list[Amount], text: str) -> list[Amount]:
    """Parts told in the same words: 3位来自…，1位来自…，2位来自…; 5个卡在…，3个卡在…."""
    same = [part for part in parts if part.after == parts[0].after and re.fullmatch("[一-龥]{2}", part.after)]
    row = len(same) == len(parts) and all(
        re.fullmatch("[^，]{0,12}[，、](?:有|另有|还有)?", one.before) for one in same[1:]
    )
    return same if row and len(parts[0].before) <= 14 and whole.after != parts[0].after else []


def _told(script: Script, line: Line, whole: Amount, parts: list[Amount], text: str) -> Iterator[Finding]:
    total = sum(part.value for part in parts)
    if abs(total - whole.value) > 1e-6 and line.own(whole.start):
        numbers = "、".join(part.text for part in parts)
        message = f"总数是{whole.text}{whole.unit}，分项{numbers}加起来是 {total:g}"
        yield script.at(line, whole.start, whole.start + len(whole.text), message, "请核对总数和分项。")


@text_rule(
    "MK228",
    "分项和总数像是不符",
    Severity.INFO,
    why="“其中”后面的几项加起来和总数不一样，也可能没有列全。",
    wrong="改造积水点14处，其中老城区8处、开发区5处。",
    right="改造积水点14处，其中老城区9处、开发区5处。",
)
def parts_that_may_be_all(script: Script) -> Iterator[Finding]:
    """其中 with parts that end the clause and do not make the whole; shares that are not those of the numbers."""
    for line in script.lines:
        if re.search("其中|、", line.text):
            for whole, parts, _ in _groups(line):
                between = _between(line.text, whole, parts[-1])
                row = _row_to_the_end(line.text, parts) and "赞成" not in line.text  # votes of each are no parts
                listed = ("其中" in line.text[whole.start : parts[0].start] or row) and not re.search(
                    f"{ABOUT}|{CROSSING}", between
                )
                if listed and sum(part.value for part in parts) * 2 > whole.value:
                    yield from _told(script, line, whole, parts, "")
        yield from _shares(script, line)
        yield from _growth(script, line)


def _row_to_the_end(text: str, parts: list[Amount]) -> bool:
    """Whether the parts are told one after another with 、 between them, and end the sentence: 10月5个、11月6个、12月3个。"""
    last = parts[-1]
    ends = re.match(rf"[\d.一二两三四五六七八九十]+(?:{UNIT})[一-龥]{{0,4}}(?:[。；]|$)", text[last.start :])
    return ends is not None and len(parts) > 2 and all(re.match("[一-龥]{0,6}、", part.before) for part in parts[1:])


def _shares(script: Script, line: Line) -> Iterator[Finding]:
    """46个，已开工38个，…，开工率82.6%; 计划20亿元，完成5亿元，占35%."""
    for match in re.finditer(SEGMENT, line.text) if "%" in line.text else ():
        shares = [
            *re.finditer(
                r"(?:率|占[^，。\d]{0,10}|完成[^，。\d]{0,8}的|(?<=[元个户人亩件处])的)(?:为|达到?|是)?(\d+(?:\.\d+)?)%",
                match[0],
            )
        ]
        found = _amounts(line.text, *match.span())
        if (
            len(shares) != 1
            or len(found) not in (2, 3)
            or len({one.unit for one in found}) != 1
            or re.search(ABOUT, match[0])
        ):
            continue
        share, whole = float(shares[0][1]), max(one.value for one in found)
        parts = [one for one in found if one.value < whole]
        fits = any(abs(100 * part.value / whole - share) < 1 for part in parts)
        start = match.start() + shares[0].start(1)
        if parts and not fits and line.own(start):
            right = "、".join(f"{100 * part.value / whole:.1f}%" for part in parts)
            message = f"照前面的数算是 {right}，这里是{shares[0][1]}%"
            yield script.at(line, start, start + len(shares[0][1]) + 1, message, "请核对数字和比例。")


@cache
def _grown() -> re.Pattern[str]:
    number = rf"[^，。；\d]{{0,5}}?(\d+(?:\.\d+)?)(?:{UNIT}|元|万|毫米|吨|度|%)"
    return re.compile(
        rf"[由从]?[^，。；\d]{{0,12}}?(?<!\d){number}(?:增加|增长|提高|提升|上升|扩大|发展|减少|下降|降低|压减|降)[到至]{number}，(?:增长|提高|增加|上升|增幅|下降|减少|降低|降幅)(?:了|达|为)?(\d+(?:\.\d+)?)%"
    )


@cache
def _compared() -> re.Pattern[str]:
    number = rf"(\d+(?:\.\d+)?)(?:{UNIT}|元|万|毫米|吨)"
    return re.compile(
        rf"{number}，(?:比|较)[^，。；\d]{{1,10}}(?:\d{{4}}年)?[^，。；\d]{{0,6}}{number}(?:偏多|增长|增加|提高|上升|多|偏少|下降|减少|少)(?:了)?(\d+(?:\.\d+)?)%"
    )


@cache
def _planned() -> re.Pattern[str]:
    number = r"(\d+(?:\.\d+)?)(亿元|万元|个|户|公里|亩)"
    return re.compile(
        rf"计划[^，。；\d]{{0,6}}{number}[^。]{{0,30}}?完成[^，。；\d]{{0,6}}{number}，(?:占|完成|为)[^，。；\d]{{0,4}}计划的(\d+(?:\.\d+)?)%"
    )


def _growth(script: Script, line: Line) -> Iterator[Finding]:
    """由120户增加到150户，增长25%."""
    if "%" not in line.text:
        return
    for match in _planned().finditer(line.text):
        plan, unit, done, same, share = match.groups()
        right = 100 * float(done) / float(plan) if float(plan) else 0
        if unit == same and abs(right - float(share)) >= 1 and line.own(match.start(5)):
            message = f"计划{plan}{unit}，完成{done}{unit}，是 {right:.1f}%，写的是{share}%"
            yield script.at(line, match.start(5), match.end(5) + 1, message, "请核对数字和比例。")
    for match in (*_grown().finditer(line.text), *_compared().finditer(line.text)):
        before, after, told = map(float, match.groups())
        if match.re is _compared():
            before, after = after, before
        right = 100 * abs(after - before) / before if before else told
        if abs(right - told) >= 1 and line.own(match.start(3)):
            message = f"由{before:g}到{after:g}是 {right:.1f}%，写的是{match[3]}%"
            yield script.at(line, match.start(3), match.end(3) + 1, message, "请核对数字和比例。")
