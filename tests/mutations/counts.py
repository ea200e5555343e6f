"""Counts beside their lists, sums of parts, shares in words and numbers of points that are one off."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from fractions import Fraction

from meetingkit.check.amounts import Amount, amounts
from meetingkit.check.amounts import kind as kind_of_unit
from meetingkit.wording.numerals import han, parse_han
from tests.mutations import Lines, Planted, changed, kind, places

MEASURE = "个|名|位|家|项|件|所|支|处|种|条|点|场|批|组|轮|类|大|座|本|部|份|篇|张|款|门|级|方面"
COUNT = rf"(?<![\d一二三四五六七八九十百千万两几第数.%])(?P<数>[三四五六七八九]|[3-9]|1\d|十[一二三四五]?)(?:{MEASURE})"
ITEM = "[^，。；：！？、（）\\s\\d]{1,30}"
ROW = rf"(?P<列>{ITEM}(?:、{ITEM}){{1,14}})"
# the list, then its number: 甲、乙、丙三个社区; 甲、乙、丙，共3人; the number, then the list: 三个社区：甲、乙、丙
BEFORE = rf"(?<![^，。；：！？（ 　]){ROW}(?:，?(?:一?共|共计|合计|总共)(?:有|是)?|这)?{COUNT}"
BEHIND = rf"{COUNT}[^，。；：！？、（）\d]{{0,12}}(?:：|（|，?(?:他们|它们)?(?:分别|依次)?(?:是|为|即|就是|包括)[：]?){ROW}(?=[。；）！]|$)"
BELOW = rf"{COUNT}[^，。；：！？、（）]{{0,16}}(?:，[^，。；：]{{0,8}}是)?[：:]\n{ROW}(?=[。；！]?\n)"
TAKEN = "^一[是、]|等|各|每|其中|以及|若干|有关|相关"


def _one_off(text: str, dice: random.Random) -> str:
    number = (parse_han(text) or 0) + dice.choice((1, -1))
    return str(number) if text.isdigit() else "两" if number == 2 else han(number)


def _row_and_number(lines: Lines, dice: random.Random, pattern: str) -> Iterator[Planted]:
    """A list beside the number that is right of it: the number one off, or one of the list left out."""
    for at, match in places(lines, pattern):
        parts = match["列"].split("、")
        if len(parts) != parse_han(match["数"]) or re.search(TAKEN + "|和|与|及", match["列"]):
            continue
        start, end = match.span("列")
        row = (at, start, end, "、".join(parts[:1] + parts[2:]))
        yield changed(lines, *dice.choice(((at, *match.span("数"), _one_off(match["数"], dice)), row)))


@kind
def counted_behind_a_list(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """槐安里、双桥、纺织路三个社区 → 四个社区."""
    yield from _row_and_number(lines, dice, BEFORE)


@kind
def counted_before_a_list(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """三个社区：槐安里、双桥、纺织路 → 四个社区."""
    yield from _row_and_number(lines, dice, BEHIND)


@kind
def a_sum(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """共70个，其中甲5个、乙15个、丙50个: one figure of the whole, or of a part, by another."""
    for at, line in enumerate(lines):
        for sentence in re.finditer("[^。！？]{8,}(?:[。！？][^。！？]{8,})?", line):
            found = amounts(line, *sentence.span()) if not re.search(NO_SUM, sentence[0]) else []
            for whole, parts in _sums(found):
                one = dice.choice([whole, *parts])
                if one.text.isdigit() and len(one.text) < 6:
                    yield changed(lines, at, one.start, one.start + len(one.text), _another_figure(one.text, dice))


# what is taken away, changed or compared, and how many are to come: told by other numbers
NO_SUM = "比|[减增]|差额|除|应到|平均|预算|剩|收回"
FEWEST = 10  # a whole that is the sum of the amounts beside it by no chance


def _sums(found: list[Amount]) -> Iterator[tuple[Amount, list[Amount]]]:
    """Every amount that is the sum of those in a row right before or right behind it."""
    for at, whole in enumerate(found):
        rest = [one for one in found[at + 1 :] if kind_of_unit(one.unit) == kind_of_unit(whole.unit)]
        ahead = [one for one in found[:at] if kind_of_unit(one.unit) == kind_of_unit(whole.unit)][::-1]
        for row in (rest, ahead):
            for size in range(2, min(8, len(row)) + 1):
                if whole.value >= FEWEST and abs(sum(one.value for one in row[:size]) - whole.value) < 1e-6:
                    yield whole, row[:size]


def _another_figure(text: str, dice: random.Random) -> str:
    at = dice.randrange(len(text))
    figure = str((int(text[at]) + dice.choice((1, 2, 3))) % 10)
    if at == 0 and figure == "0":
        figure = "5" if text[0] != "5" else "6"
    return text[:at] + figure + text[at + 1 :]


SHARES = {
    "二分之一": Fraction(1, 2),
    "半数": Fraction(1, 2),
    "三分之二": Fraction(2, 3),
    "四分之三": Fraction(3, 4),
    "五分之四": Fraction(4, 5),
    "百分之九十": Fraction(9, 10),
}


@kind
def share_in_words(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """应到86人，实到71人，超过三分之二 → fewer come than that, or 五分之四 is told that is not reached."""
    there = r"应(?:到|出席|参加)[^。；\d]{0,12}(?P<应>\d+)[人名位户][^。]*?实(?:到|出席)[^。；\d]{0,12}(?P<实>\d+)[人名位户]"
    for at, match in places(
        lines, rf"{there}[^！？]{{0,60}}?(?:超过|过|达到)[^。；，]{{0,16}}?(?P<份>{'|'.join(SHARES)})"
    ):
        due, present = int(match["应"]), int(match["实"])
        higher = [word for word, share in SHARES.items() if present < share * due and share > SHARES[match["份"]]]
        if higher:
            yield changed(lines, at, *match.span("份"), dice.choice(higher))


@kind
def ones_in_words(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """一是…；二是…；三是… → 四是, in one line or one below the other."""
    for at, match in places(lines, "(?<![一-龥])([二三四五六])(?=[是要])|^([二三四五六])(?=、)"):
        told = parse_han(match[0]) or 2
        before = f"{han(told - 1)}{lines[at][match.end()]}"
        if any(before in lines[other] for other in range(max(0, at - 3), at + 1)):
            number = told + dice.choice((1, -1))
            yield changed(lines, at, *match.span(), han(number), range(max(0, at - 8), min(len(lines), at + 12)))


@kind
def figures_numbered(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """3. behind 2. → 4.; （2） behind （1） → （3）."""
    for at, match in places(lines, r"(?<![\d一-龥])([2-9])(?=[.．、）](?![\d型班]))"):
        before = f"{int(match[1]) - 1}{lines[at][match.end()]}"
        if any(before in lines[other] for other in range(max(0, at - 4), at + 1)):
            number = int(match[1]) + dice.choice((1, -1))
            yield changed(lines, at, *match.span(1), str(number), range(max(0, at - 8), min(len(lines), at + 12)))
