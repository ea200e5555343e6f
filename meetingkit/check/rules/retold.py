"""Numbers at one place that another place makes different: how many the others are, how many are honoured in all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

if TYPE_CHECKING:
    from meetingkit.check.registry import Finding
    from meetingkit.check.script import Line, Script


@dataclass(frozen=True, slots=True)
class Others:
    """The number of the others at one place, and the whole that it makes with the part before it."""

    line: Line
    span: tuple[int, int]
    whole: int

    @property
    def text(self) -> str:
        """The number as it is written."""
        return self.line.text[slice(*self.span)]


@cache
def _others() -> str:
    number, unit = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})", "[名位个家]"
    return (
        rf"(?<![\d第一二三四五六七八九十])(?P<一>{number}){unit}[^，。；\d]{{0,12}}?(?P<事>(?:现场|书面|大会|口头)[一-龥]{{2}})[^。；！\d]{{0,40}}?"
        rf"(?:另外|其他|其余|剩下的?|余下的?)(?P<余>{number}){unit}"
    )


def others_told_twice(script: Script) -> Iterator[Finding]:
    """5名现场述职，另外8名书面述职, and 5名现场述职的同志…其他9名: the number of the others, where it was another before; as many did the same thing at both places."""
    seen: dict[tuple[int | None, str], Others] = {}
    for line in script.lines_with(("另外", "其他", "其余", "剩下", "余下")):
        for match in regex.finditer(_others(), line.text):
            part, rest = parse_han(match["一"]) or 0, parse_han(match["余"]) or 0
            here = Others(line, match.span("余"), part + rest)
            before = seen.setdefault((part, match["事"]), here)
            if before.whole == here.whole:
                continue
            wrong, right = (before, here) if _stands(script, here) > _stands(script, before) else (here, before)
            if wrong.line.own(wrong.span[0]):
                message = f"{match['事']}以外的，另一处说是 {right.whole - part}，这里写的是“{wrong.text}”"
                yield script.at(wrong.line, *wrong.span, message, "请核对数目，前后写成一样。")


def _stands(script: Script, one: Others) -> bool:
    """Whether somewhere it is told of as many as the part and the others make: 14个乡镇的党委书记."""
    return regex.search(rf"(?<!\d){one.whole}[名位个]", script.text) is not None


NEAR = 3  # lines in which the part was told
NUMBER = r"\d{1,3}|[一二两三四五六七八九十]{1,3}"
REST_OF_ALL = rf"共有?(?P<总>{NUMBER})个[一-龥（）、]{{2,12}}，(?:其余|其他|另外)的?(?P<余>{NUMBER})[名位个家](?:[^，。；]{{0,14}})书面(?P<事>述职|汇报|发言|交流)"


def rest_of_all(script: Script) -> Iterator[Finding]:
    """全区共有9个镇街，其余3名书面述职, behind 刚才，5名同志作了现场述职: the part stands in a paragraph before."""
    for line in script.lines_with(("书面",)):
        for match in regex.finditer(REST_OF_ALL, line.text):
            before = "".join(one.text for one in script.lines[max(0, line.index - NEAR) : line.index])
            told = regex.search(rf"({NUMBER})[名位个](?:同志)?(?:作了?|进行了?)?现场{match['事']}", before)
            whole, rest, part = (parse_han(one) or 0 for one in (match["总"], match["余"], told[1] if told else "零"))
            if part and "其中" not in before and part + rest != whole and line.own(match.start("余")):
                message = f"一共 {whole} 个，前面 {part} 个现场{match['事']}，其余应是 {whole - part} 个，写的是“{match['余']}”"
                yield script.at(line, *match.span("余"), message, "请核对数目。")


PERSONS = r"(?P<总>\d{1,4})[名位]先进个人"
HONOURS = r"(?:优秀|先进|模范|最美|十佳|骨干|标兵|能手)[一-龥]{0,8}(?P<数>\d{1,4})[名位]"


def honoured_in_all(script: Script) -> Iterator[Finding]:
    """70名先进个人, after 优秀校长10名、优秀教师40名、优秀班主任20名: those whom one line honours, added up."""
    row: list[int] = []
    for line in script.lines:
        found = [int(match["数"]) for match in regex.finditer(HONOURS, line.text)] if "、" in line.text else []
        if (
            "先进个人" not in line.text
            and not regex.search("人次|既|实际|重复", line.text)
            and len(found) > max(1, len(row))
        ):
            row = found
        for match in regex.finditer(PERSONS, line.text) if row else ():
            told = int(match["总"])
            if told != sum(row) and told not in row and told > max(row) and line.own(match.start("总")):
                numbers = "、".join(map(str, row))
                message = f"前面表彰的个人是{numbers}名，加起来是 {sum(row)}，这里写的是“{told}”"
                yield script.at(line, *match.span("总"), message, "请核对数目。")
