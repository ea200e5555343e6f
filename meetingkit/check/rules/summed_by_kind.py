"""Two sums behind a row of parts of two measures: 红旗团委8个、团支部20个，团员60名、干部32名，合计集体28个、个人92名."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.amounts import Amount, amounts, kind
from meetingkit.check.registry import Finding
from meetingkit.check.rules.totals import ABOUT, told_against
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins
from meetingkit.wording import regex

SUMS = r"(?:合计|共计|总计|总共|一共|(?<=，)共|累计)(?:表彰|评出|有|是|为|：)?[一-龥]{0,6}?(?=\d)"
COLLECTIVE = "集体|单位|组织|团队|班组|支部|团委|党委|家庭"
ONE, OTHER = "[一-龥“”（）]{0,8}[、，和](?:[一-龥“”]{0,8})", "(?:[。；，！]|$)"


def summed_by_kind(script: Script, line: Line) -> Iterator[Finding]:
    """Of two sums in two measures the one that the parts before do not make."""
    for lead in regex.finditer(SUMS, line.text):
        left = begins(line.text, lead.start(), "。！？")
        wholes = amounts(line.text, lead.start(), min(len(line.text), lead.end() + 40))[:2]
        parts = amounts(line.text, left, lead.start())
        if len(wholes) < 2 or kind(wholes[0].unit) == kind(wholes[1].unit) or len(parts) < 3:
            continue
        between, behind = line.text[wholes[0].end : wholes[1].start], line.text[wholes[1].end :]
        if not regex.fullmatch(ONE, between) or not regex.match(f"[一-龥]{{0,4}}{OTHER}", behind):
            continue
        if regex.search(f"{ABOUT}|其中|包括|兼|全[省市县区镇乡校]", line.text[left : lead.start()]):
            continue
        yield from _compared(script, line, wholes, parts)


def _compared(script: Script, line: Line, wholes: list[Amount], parts: list[Amount]) -> Iterator[Finding]:
    rows = [[part for part in parts if kind(part.unit) == kind(whole.unit)] for whole in wholes]
    if sum(map(len, rows)) != len(parts) or not all(rows):
        return  # something of a third measure
    made = [abs(sum(part.value for part in row) - whole.value) < 1e-6 for whole, row in zip(wholes, rows, strict=True)]
    for whole, row, right in zip(wholes, rows, made, strict=True):
        firsts = [sum(part.value for part in row[at:]) for at in range(len(row))]
        if not right and any(made) and whole.value not in firsts:
            yield from told_against(script, line, whole, row)
