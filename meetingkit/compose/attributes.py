"""The attributes of role markup: what a template may say of a paragraph, a table, a row or a cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from meetingkit.document import Shape

NUMBER = re.compile(r"-?\d{1,3}(\.\d{1,3})?")
MOST_COLUMNS = 60
ALIGNMENTS = ("both", "center", "left", "right")
UPRIGHTS = ("top", "center", "bottom")
Parse = Callable[[str], Any]


class WrongAttribute(Exception):  # noqa: N818 - it names what is wrong
    """An attribute's value is none that it can have; the argument says what it should be."""


def _number(low: float, high: float) -> Parse:
    def parse(text: str) -> float:
        if not NUMBER.fullmatch(text) or not low <= float(text) <= high:
            raise WrongAttribute(f"{low:g} 到 {high:g} 之间的数")
        return float(text)

    return parse


def _count(high: int) -> Parse:
    def parse(text: str) -> int:
        if not text.isascii() or not text.isdigit() or not 1 <= int(text[:4]) <= high or len(text) > 4:
            raise WrongAttribute(f"1 到 {high} 之间的整数")
        return int(text)

    return parse


def _one_of(*choices: str) -> Parse:
    def parse(text: str) -> str:
        if text not in choices:
            raise WrongAttribute("、".join(choices) + " 之一")
        return text

    return parse


def _yes(text: str) -> bool:
    return bool(_one_of("yes", "no")(text) == "yes")


def _widths(text: str) -> tuple[float, ...]:
    shares = text.split()
    if not 1 <= len(shares) <= MOST_COLUMNS or not all(NUMBER.fullmatch(one) and float(one) > 0 for one in shares):
        raise WrongAttribute(f"各栏宽度的比例，如 1 2 3，最多 {MOST_COLUMNS} 栏")
    return tuple(map(float, shares))


SHAPE: dict[str, Parse] = {
    "left": _number(-20, 60),
    "right": _number(-20, 60),
    "first": _number(-40, 40),
    "before": _number(0, 60),
    "align": _one_of(*ALIGNMENTS),
    "size": _number(5, 400),
    "page": _one_of("new"),
    "keep": _one_of("next"),
    "turned": _yes,
}
TABLE: dict[str, Parse] = {"columns": _widths, "ruled": _yes, "foot": _yes, "plan": _yes}
ROW: dict[str, Parse] = {"head": _yes, "height": _number(0, 600), "exact": _yes, "fold": _yes, "keep": _one_of("next")}
CELL: dict[str, Parse] = {
    "columns": _count(MOST_COLUMNS),
    "rows": _count(2000),
    "upright": _one_of(*UPRIGHTS),
    "boxed": _yes,
    "align": SHAPE["align"],
    "size": SHAPE["size"],
}


def values_of(given: Mapping[str, str], known: Mapping[str, Parse]) -> dict[str, Any]:
    """The values of some attributes. Raises KeyError for one not known, WrongAttribute with name and what is wrong."""
    values = {}
    for name, text in given.items():
        parse = known[name]
        try:
            values[name] = parse(text.strip())
        except WrongAttribute as error:
            raise WrongAttribute(f"{name} 应是{error}，现在是“{text[:20]}”") from None
    return values


def shape_of(values: Mapping[str, Any]) -> Shape | None:
    """The shape that a paragraph's attributes give it; None without any."""
    given: dict[str, Any] = {name: values[name] for name in values if name in SHAPE and name not in ("page", "keep")}
    given |= {flag: True for name, flag in (("page", "new_page"), ("keep", "keep_next")) if name in values}
    return Shape(**given) if given else None
