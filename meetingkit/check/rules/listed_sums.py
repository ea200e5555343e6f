"""A total told before or behind a numbered list, each item of which has its own amount: 总投资58亿元 above 1.…，投资20亿元."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.likely import likely_missum
from meetingkit.check.quantities import PERCENT, Quantity, quantities
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.series import Marker, Series
from meetingkit.check.stretch import begins, ends
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

TOTAL = "(?:总[一-龥]{0,4}|共计?|合计|累计|一共|总计|总共)[一-龥]{0,6}$"
BEHIND = r"[两三四五六七八九十\d]{1,2}[项个](?:内容|议程|环节)?(?:合计|共计|一共|总共|加起来|共)|以上|上述|这|合计|共计|总计|一共|总共|全部|加起来"
NOT_ALL = "其中|每|平均|同比|约|超过?|近|不[到足少低]|至少"
OF_MORE = "今年|去年|全年|上半年|历年|年来|全[省市县区镇乡村校]|已完成|累计完成|截至|计划|目标"  # what is told of more than the list
HINT = "请核对总数和各项。"
FEWEST = 2
CLUES = ("总", "共", "合计", "累计")


def listed_sums(script: Script) -> Iterator[Finding]:
    """Every total that the items of the list beside it do not make."""
    totals = [(line, one) for line in script.lines_with(CLUES) for one in _totals(line)]
    if not totals:
        return
    for series in script.lists.series:
        if len(series.members) >= FEWEST and series.members[0].number == 1 and not series.faults:
            yield from _beside(script, series, totals)


def _totals(line: Line) -> list[Quantity]:
    if not regex.search(TOTAL.removesuffix("$") + r"[\d一二两三四五六七八九十]", line.text):
        return []
    return [
        one
        for one in quantities(line.text)
        if one.unit != PERCENT and regex.search(TOTAL, one.label) and not regex.search(NOT_ALL, one.label)
    ]


def _beside(script: Script, series: Series, totals: list[tuple[Line, Quantity]]) -> Iterator[Finding]:
    """The totals right above a list, in the sentence that leads to it, or right behind it."""
    first, last = series.members[0], series.last
    for line, total in totals:
        if line is first.line:
            near = total.end <= first.start and not regex.search("[。！？]", line.text[total.end : first.start])
            near = near and _is_of_it(line.text, total, len(series.members))
        else:
            near = _is_next(script, line, first.line) and _leads_on(line.text, total)
            near = near and _is_of_it(line.text, total, len(series.members))
            near = near or (_is_next(script, last.line, line) and _looks_back(line.text, total))
        if near and line.own(total.start) and (told := _against(series, total)):
            yield script.at(line, total.start, total.end, told[0], HINT, sure=told[1])


def _is_next(script: Script, line: Line, other: Line) -> bool:
    """Whether nothing stands between two lines."""
    return line.index < other.index and not any(one.text.strip() for one in script.lines[line.index + 1 : other.index])


def _leads_on(text: str, total: Quantity) -> bool:
    """Whether a total stands in one of the last two sentences of what leads to a list."""
    return text.rstrip().endswith(("：", ":")) and len(regex.findall("[。！？]", text[total.end :])) <= 1


def _is_of_it(text: str, total: Quantity, members: int) -> bool:
    """Whether a total is that of the list, not one of a year or of all the city: its sentence leads on, or counts the items."""
    left, right = begins(text, total.start, "。！？"), ends(text, total.end, "。！？")
    if regex.search(OF_MORE, text[left : total.start]) or regex.match("的|以上|以内|左右|[多余]", text[total.end :]):
        return False
    counted = {
        parse_han(one)
        for one in regex.findall(r"(\d{1,2}|[一二两三四五六七八九十]{1,3})[个项家件批处]", text[left:right])
    }
    return (
        right >= len(text.rstrip()) - 1
        or members in counted
        or regex.search("[本这此]次", text[left:right]) is not None
    )


def _looks_back(text: str, total: Quantity) -> bool:
    return (
        regex.match(BEHIND, text[begins(text, total.start, "。！？") :]) is not None and "。" not in text[: total.start]
    )


def _against(series: Series, total: Quantity) -> tuple[str, bool] | None:
    """What is told of a total that the items do not make, and whether for sure; nothing where they do, or one has no
    such amount, or several.
    """
    parts: list[Quantity] = []
    members = series.members
    for at, member in enumerate(members):
        amount = _amount_of(member, members[at + 1] if at + 1 < len(members) else None, total)
        if amount is None:
            return None
        parts.append(amount)
    right = sum(part.value for part in parts)
    off = total.step + sum(part.step for part in parts if part.step > total.step) + 1e-6
    if abs(right - total.value) <= off:
        return None
    numbers = "、".join(part.text for part in parts)
    message = f"总数是{total.text}，各项{numbers}加起来是 {total.like(right)}"
    return message, likely_missum(total.value, right)


def _amount_of(member: Marker, after: Marker | None, total: Quantity) -> Quantity | None:
    """The only amount of an item in the unit of the total."""
    text = member.line.text
    stop = after.start if after and after.line is member.line else ends(text, member.end, "。！？")
    found = [one for one in quantities(text[member.end : stop]) if one.unit == total.unit]
    plain = len(found) == 1 and not regex.search(NOT_ALL, found[0].label)
    return found[0] if plain and not regex.match("左右|以上|[多余]", text[member.end + found[0].end :]) else None
