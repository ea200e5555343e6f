"""Parts told by two measures each: 42支、3150人，其中市级6支、550人，县级36支、2900人."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.amounts import Amount, amounts, kind
from meetingkit.check.registry import Finding
from meetingkit.check.rules.totals import told_against
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.wording import regex

NEAR = 60  # characters of the sentence between the wholes and the word that leads to the parts
Member = tuple[Amount, Amount]


def parts_by_two_measures(script: Script, line: Line) -> Iterator[Finding]:
    """The one measure that the parts do not make, where they make the other; or that they are more than."""
    for lead in regex.finditer("其中[：，]?(?:有|包括)?|包括[：]?", line.text):
        left, right = begins(line.text, lead.start(), "。！？"), ends(line.text, lead.end(), "。！？")
        members = _members(line.text, lead.end(), amounts(line.text, lead.end(), right))
        if len(members) < 2:
            continue
        before = amounts(line.text, max(left, lead.start() - NEAR), lead.start())
        columns = [[member[at] for member in members] for at in (0, 1)]
        pairs = [(_whole(before, column[0]), column) for column in columns]
        wholes = [(whole, column) for whole, column in pairs if whole]
        made = [_made(whole, column) for whole, column in wholes]
        if len(made) == 2 and any(made):
            yield from (one for pair in wholes for one in told_against(script, line, *pair))
        for whole, column in wholes if len(made) == 2 and not any(made) else ():
            if sum(part.value for part in column) > whole.value:
                yield from told_against(script, line, whole, column)


def _whole(before: list[Amount], part: Amount) -> Amount | None:
    """The nearest amount of the measure ahead, if it is no less than the part."""
    found = next((one for one in reversed(before) if kind(one.unit) == kind(part.unit)), None)
    return found if found and found.value >= part.value else None


def _made(whole: Amount, column: list[Amount]) -> bool:
    return abs(sum(part.value for part in column) - whole.value) < 1e-6


def _members(text: str, begin: int, found: list[Amount]) -> list[Member]:
    """Pairs of amounts of the same two measures, with the same mark between every two pairs."""
    members = list[Member]()
    last, marks = begin, set[str]()
    for one, other in zip(found[::2], found[1::2], strict=False):
        if members and (kind(one.unit), kind(other.unit)) != tuple(kind(part.unit) for part in members[0]):
            break
        ahead, within = text[last : one.start], text[one.end : other.start]
        lead = regex.fullmatch("[一-龥]{0,4}?(?P<标>[，；、]?)[一-龥“”（）]{0,20}", ahead)
        if one.unit == other.unit or lead is None or not regex.fullmatch("[、，]?[一-龥]{0,6}", within):
            break
        if members:
            marks.add(lead["标"])
        if len(marks) > 1 or "" in marks:
            break
        members.append((one, other))
        last = other.end
    return members
