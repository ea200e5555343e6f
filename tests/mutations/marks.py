"""Marks, figures and words that are written wrongly."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.mutations import Lines, Planted, changed, kind, places

HALF = {"，": ",", "；": ";", "：": ":", "！": "!", "？": "?", "。": "."}
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
WORDS = (
    ("截至", "截止"), ("部署", "布署"), ("贯彻", "惯彻"), ("签订", "签定"), ("再接再厉", "再接再励"), ("一如既往", "一如继往"),
    ("推进", "推近"), ("下一步", "下步"), ("履行", "屡行"), ("必须", "必需"), ("竭诚", "竭成"),
)  # fmt: skip
PHRASES = (
    ("“四个意识”", "“五个意识”"), ("“两个维护”", "“四个维护”"), ("“两个确立”", "“两个确定”"), ("“五位一体”总体布局", "“五位一体”战略布局"),
    ("“四个全面”战略布局", "“四个全面”总体布局"), ("政治意识、大局意识、核心意识、看齐意识", "政治意识、大局意识、责任意识、看齐意识"),
)  # fmt: skip


def _instead(lines: Lines, table: tuple[tuple[str, str], ...]) -> Iterator[Planted]:
    for right, wrong in table:
        for at, match in places(lines, right):
            yield changed(lines, at, *match.span(), wrong)


@kind
def half_width(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """同志们， → 同志们,."""
    for at, match in places(lines, "(?<=[一-龥])[，；：！？。](?=[一-龥])"):
        yield changed(lines, at, *match.span(), HALF[match[0]])


@kind
def doubled(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """， → ，，."""
    for at, match in places(lines, "[，。；]"):
        yield changed(lines, at, match.end(), match.end(), dice.choice("，。"))


@kind
def unbalanced(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """A bracket or a quotation mark left out."""
    for at, match in places(lines, "[“”《》（）]"):
        yield changed(lines, at, *match.span(), "")


@kind
def between_titles(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """《甲》《乙》 → 《甲》、《乙》."""
    for at, match in places(lines, "(?<=[》”])(?=[《“])"):
        yield changed(lines, at, *match.span(), "、")


@kind
def after_a_bracket(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """（一） → （一）、."""
    for at, match in places(lines, "^[（(][一二三四五六七八九十][）)](?=[一-龥])"):
        yield changed(lines, at, match.end(), match.end(), "、")


@kind
def one_for_a_dash(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """环节——颁奖 → 环节—颁奖."""
    for at, match in places(lines, "(?<=[一-龥])——(?=[一-龥])"):
        yield changed(lines, at, *match.span(), dice.choice(("—", "--", "-")))


@kind
def two_digit_year(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """2026年3月 → 26年3月."""
    for at, match in places(lines, r"(?<!\d)20(?=\d\d年(?:[度上下]|\d+月))"):
        yield changed(lines, at, *match.span(), "")


@kind
def padded_date(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """3月8日 → 3月08日."""
    for at, match in places(lines, r"(?<!\d)[1-9]月(?=[1-9]日)"):
        yield changed(lines, at, match.end(), match.end(), "0")


@kind
def full_width_figures(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """32人 → ３２人."""
    for at, match in places(lines, r"\d+"):
        yield changed(lines, at, *match.span(), match[0].translate(WIDE))


@kind
def rough_number(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """三四个月 → 三、四个月."""
    for at, match in places(lines, "(?<![第月日、])(?:一两|两三|三四|四五|五六|七八)(?=[个年天件位次])"):
        yield changed(lines, at, match.start() + 1, match.start() + 1, "、")


@kind
def wrong_word(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """截至 → 截止, 部署 → 布署."""
    return _instead(lines, WORDS)


@kind
def set_phrase(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """“两个维护” → “四个维护”."""
    return _instead(lines, PHRASES)
