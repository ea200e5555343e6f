"""Points and items with other numbers."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from tests.metamorphic import HAN, Gold, kind


def _points(text: str, gold: Gold, new: Callable[[int], str]) -> tuple[str, Gold]:
    """The chair's points with other numbers, where every one of them is found in its place."""
    at, points = 0, gold.get("points") or []
    for number, lead in enumerate(points, 1):
        style = (
            f"(?:第?{HAN[number - 1]}[是要，、]|[（(]{HAN[number - 1]}[）)]|{number}[.．、])"
            if number <= len(HAN)
            else "$."
        )
        found = re.compile(f"(?<=[\n 　。；：]){style}(?={re.escape(lead)})").search(text, at)
        if not found:
            return text, gold
        text = text[: found.start()] + new(number) + text[found.end() :]
        at = found.start() + len(new(number))
    return text, gold


@kind
def points_are(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """一是."""
    return _points(text, gold, lambda number: f"{HAN[number - 1]}是")


@kind
def points_should(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """一要."""
    if any(one.startswith(("要", "是")) for one in gold.get("points") or []):
        return text, gold
    return _points(text, gold, lambda number: f"{HAN[number - 1]}要")


@kind
def points_first(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """第一，."""
    return _points(text, gold, lambda number: f"第{HAN[number - 1]}，")


@kind
def points_bracketed(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """（一）, where each is a paragraph."""
    changed, _ = _points(text, gold, lambda number: f"（{HAN[number - 1]}）")
    return (changed, gold) if not re.search("[^\n]（二）", changed) else (text, gold)


_ITEM = f"(?m)^([ 　]*)(?:(?:会议|大会|活动|仪式)?(?:现在|下面)?(?:进行)?第([{HAN}]{{1,2}})项(?:议程|议题|内容)?[，：:]|第([{HAN}]{{1,2}})个(?:议题|议程|环节)[，：:]|([{HAN}]{{1,2}})、)(?=[^\n]*(?:[请由]|《|议|学|表决|讲话|[，。]))"


def _items(text: str, gold: Gold, new: Callable[[str], str]) -> tuple[str, Gold]:
    """Items with other numbers, where they are numbered 1, 2, 3 at the heads of paragraphs, as many as were announced."""
    numbers = [one[2] or one[3] or one[4] for one in re.finditer(_ITEM, text)]
    wanted = [_han(at) for at in range(1, len(numbers) + 1)]
    if numbers != wanted or len(numbers) < 2 or len(numbers) != (gold.get("announced_count") or len(numbers)):
        return text, gold
    if len(numbers) == len(gold.get("points") or []):
        return text, gold
    return re.sub(_ITEM, lambda one: one[1] + new(one[2] or one[3] or one[4]), text), gold


def _han(number: int) -> str:
    return HAN[number - 1] if number <= 10 else f"十{HAN[number - 11]}" if number < 20 else ""


@kind
def items_of_agenda(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """第一项议程：."""
    return _items(text, gold, lambda number: f"第{number}项议程：")


@kind
def items_in_progress(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """下面进行第一项，."""
    return _items(text, gold, lambda number: f"下面进行第{number}项，")


@kind
def items_of_topics(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """第一个议题，."""
    return _items(text, gold, lambda number: f"第{number}个议题，")


@kind
def items_headed(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """一、."""
    return _items(text, gold, lambda number: f"{number}、")


@kind
def items_in_figures(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """第1项，."""
    return _items(text, gold, lambda number: f"第{_figure(number)}项，")


@kind
def items_in_sections(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """下面进入第二个环节：."""
    return _items(text, gold, lambda number: f"下面进入第{number}个环节：")


def _figure(han: str) -> int:
    return HAN.index(han[-1]) + 1 + (10 if len(han) > 1 else 0)


@kind
def counted_in_figures(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """共有6项议程."""
    pattern = f"(?<=[有共是为])([{HAN}])(?=[项个](?:议程|议题|内容|环节))"
    return re.sub(pattern, lambda match: str(HAN.index(match[1]) + 1), text), gold
