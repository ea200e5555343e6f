"""The quantities of a paragraph: 排查隐患880处, 占35.7%, 3.6亿元, each with the words before and behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from meetingkit.check.amounts import TIMES, kind
from meetingkit.check.portions import PORTIONS
from meetingkit.check.stretch import begins, ends
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

MEASURED = (
    "元|毫米|厘米|平方米|平方公里|公里|公顷|亩|吨|公斤|斤|立方米|千瓦时?|米|学时|课时"  # rounded as they are written
)
COUNTED = "人次|场次|[个名位人家户件条项次场批台套辆处座所支份张票篇起宗笔块门间例株棵只头本部册枚组类种期节讲股]"
HAN_COUNTED = "[个名位家户件条项次场处类种]"
MARKS = "，。；：！？、（）“”《》"
PERCENT = "%"
ROUGH = 2.0  # percent by which a share told in words may be off


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit: `value` in the unit's base (万元 in 元), `step` half of what its last digit is worth.

    `label` are the words between the mark or the quantity before it and its number, `noun` those between its unit and
    the next mark or quantity.
    """

    value: float
    step: float
    text: str
    unit: str
    start: int
    end: int
    label: str
    noun: str

    @property
    def known_by(self) -> str:
        """All the words that tell what is counted."""
        return self.label + self.noun

    def like(self, value: float) -> str:
        """A value as this one is written: 40亿元 for 4e9 beside 50亿元."""
        digits = regex.match(r"[\d.,\u2009\u00a0 ]+", self.text)
        number = float(regex.sub(r"[^\d.]", "", digits[0])) if digits else 0.0
        scale = self.value / number if number else 1.0
        unit = self.text[digits.end() :] if digits else self.unit
        return f"{value / scale:.4f}".rstrip("0").rstrip(".") + unit


@cache
def _number() -> str:
    figures = r"(?<![\d.:：∶第—－~～-])(?P<数>(?:\d{1,3}(?:[,\u2009\u00a0 ]\d{3})+|\d+)(?:\.\d+)?)"
    return (
        rf"(?=[\d一二两三四五六七八九十半])(?:{figures}(?:(?P<分>[%％])|(?P<级>[万亿千])?(?P<位>{MEASURED}|{COUNTED})(?!月|百分点|小时|世纪|工作日|半))"
        rf"|(?P<成>{'|'.join(PORTIONS)})(?![多以之])"
        rf"|(?<![一二两三四五六七八九十百千万第几数多零十])(?P<汉>[一二两三四五六七八九十]{{1,3}})(?P<量>{HAN_COUNTED})(?!月|百分点|小时|世纪))"
    )


def quantities(text: str) -> list[Quantity]:
    """Every quantity of a text, in order; dates, times and ordinals are none."""
    matches = list(regex.finditer(_number(), text))
    found: list[Quantity] = []
    for at, match in enumerate(matches):
        left = begins(text, match.start(), MARKS, matches[at - 1].end() if at else 0)
        right = ends(text, match.end(), MARKS, matches[at + 1].start() if at + 1 < len(matches) else len(text))
        value, step, unit = _worth(match)
        label, noun = text[left : match.start()], text[match.end() : right]
        found.append(Quantity(value, step, match[0], unit, match.start(), match.end(), label, noun))
    return found


def _worth(match: re.Match[str]) -> tuple[float, float, str]:
    """The value in the base unit, what it may be off by, and the unit."""
    if match["成"]:
        return 100 * float(PORTIONS[match["成"]]), ROUGH, PERCENT
    if match["汉"]:
        return float(parse_han(match["汉"]) or 0), 0.0, kind(match["量"])
    digits = regex.sub(r"[^\d.]", "", match["数"])
    times = TIMES.get(match["级"] or "", 1.0)
    half = 0.5 * times / 10 ** len(digits.partition(".")[2])
    unit = PERCENT if match["分"] else kind(match["位"])
    exact = unit != PERCENT and not match["级"] and "." not in digits and regex.fullmatch(COUNTED, match["位"])
    return float(digits) * times, 0.0 if exact else half, unit
