"""Amounts in a text: a number with its unit, and the words between it and the one before; how many a row names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

UNIT = "万元|亿元|万亩|万平方米|平方米|平方公里|万吨|万人次|万人|万户|公里|人次|处|件|条|个(?!月|小时|百分点|多月)|位|名|家|户|人|项|亩|场|次|张|票|辆|台|吨|座|所|套|笔|宗|起|支|篇|门|间|例|分钟|学时|课时"
NAMING_END = "(?:[局厅部委办院会镇乡村区县市校所站队组科室司团社厂店行班库矿段]|街道|公司|中心|基地|园区|事业部|分局|同志|先生|女士)$"
TEAM = "(?:组|队|专班|小组)"
THEIRS = f"^[一-龥]{{0,6}}{TEAM}，[^。；]{{0,30}}[一二两三四五六七八九十]个?{TEAM}(?:分别|各自?)?(?:负责|联系|包联?|督[导查办]|走访|检查|覆盖|承担|对接)$"
TIMES = {"千": 1e3, "万": 1e4, "亿": 1e8}


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
    def sums_up(self) -> bool:
        """Whether it only says how many amounts are summed up: 三项合计156项."""
        return self.after in ("合计", "共计", "总计")

    @property
    def end(self) -> int:
        """Where its unit ends."""
        return self.start + len(self.text) + len(self.unit)


@cache
def _amount() -> str:
    number = r"(?=[\d一二两三四五六七八九十])(?<!没有)(?<![\d.第没无])(?<!\d[:：∶点])(?P<数>\d+(?:\.\d+)?|[一二两三四五六七八九十](?:[一二三四五六七八九十百千零]{0,6}))"
    return rf"{number}[多余]?(?P<位>{UNIT})"


def amounts(text: str, begin: int, end: int) -> list[Amount]:
    """Every amount between two places of a text, in order; 30多个 is none."""
    found: list[Amount] = []
    last = begin
    for match in regex.finditer(_amount(), text, begin, end):
        digits = match["数"]
        value = value_of(digits)
        if value and not set("多余") & set(match[0]):
            before, after = text[last : match.start()], text[match.end() : match.end() + 2]
            found.append(Amount(value, digits, match["位"], match.start("数"), before, after))
            last = match.end()
    return found


def value_of(text: str) -> float:
    """What a number is worth, in figures or in Han: 31,250万 → 312500000; 0 for what is none in Han."""
    if not text[0].isdigit():
        return float(parse_han(text) or 0)
    return float(text.rstrip("千万亿").replace(",", "")) * TIMES.get(text[-1], 1.0)


def theirs(between: str) -> bool:
    """Whether it stands between that the second amount is no part of the first: 4个督查组，其中第一、第二组各负责3个乡镇."""
    return regex.search(THEIRS, between) is not None


def named_in(row: str) -> tuple[int, int]:
    """At least and at most how many 甲局、乙局和丙局 names: 和, 与 and 及 may join two, or stand in a name."""
    parts = row.split("、")
    return len(parts), len(parts) + sum(len(regex.findall("[和与及]", one)) for one in parts if not one_organ(one))


def one_organ(name: str) -> bool:
    """县发展和改革局: what stands before 和 names nothing by itself."""
    ahead, _, behind = name.partition("和")
    return regex.fullmatch("[一-龥]{2,6}[局厅部委办院]", behind) is not None and not regex.search(NAMING_END, ahead)


def kind(unit: str) -> str:
    """Units that count the same: 名, 位 and 人."""
    return "人" if unit in ("名", "位") else unit
