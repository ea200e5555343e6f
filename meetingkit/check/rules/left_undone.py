"""What is left of a whole, told where the whole is not: 共140个，已整改133个, and further on 尚未整改到位的17个问题."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from meetingkit.check.quantities import Quantity, quantities
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.wording import regex

DONE = "已(?:经)?(?P<事>[一-龥]{2})$"
LEFT = "(?:尚未|没有|还没有|仍未|未)(?P<事>[一-龥]{2})(?:到位|完成|完毕)?的$"
GOING = "正在[一-龥]{2}"  # 正在整改3项, and further on 正在整改的5项问题
Told = dict[tuple[str, str], set[float]]  # by what is done and the unit: how many may be left


def left_undone(script: Script) -> Iterator[Finding]:
    """A number of what is left that is not the rest, where the script tells of one whole only that this was done of."""
    told, on = Told(), Told()
    lines = script.lines_with(("已", "未", "没有", "正在"))
    if not any("已" in line.text for line in lines):
        return
    for line in lines:
        found = quantities(line.text)
        for before, one in pairwise(found):
            _remember(told, before, one)
        for one in found:
            if going := regex.search(f"(?P<事>{GOING})(?P<的>的)?$", one.label):
                numbers = on.setdefault((going["事"], one.unit), set())
                if going["的"] and len(numbers) == 1 and one.value not in numbers and line.own(one.start):
                    message = f"前面说{going['事']}的是 {min(numbers):g}，这里是{one.text}"
                    yield script.at(line, one.start, one.end, message, "请核对数目。")
                numbers.add(one.value)
            left = regex.search(LEFT, one.label)
            rests = told.get((left["事"], one.unit), set()) if left else set()
            if len(rests) == 1 and one.value not in rests and line.own(one.start):
                message = f"前面算下来没有{left['事'] if left else ''}的是 {min(rests):g}，这里是{one.text}"
                yield script.at(line, one.start, one.end, message, "请核对总数、完成数和剩下的数。")


def _remember(told: Told, whole: Quantity, done: Quantity) -> None:
    verb = regex.search(DONE, done.label)
    if verb and whole.unit == done.unit and whole.value >= done.value:
        told.setdefault((verb["事"], done.unit), set()).add(whole.value - done.value)
