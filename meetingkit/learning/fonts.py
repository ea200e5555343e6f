"""Fonts by name → the families of a layout: each font that was read leads a family, with the usual fallbacks after it."""

from __future__ import annotations

import re

# the first that matches; the names of 仿宋 and 小标宋 contain 宋
CLASSES = {
    "小标宋": re.compile("(?i)小标宋|中宋|xiaobiaosong|zhongsong"),
    "仿宋": re.compile("(?i)仿宋|fangsong"),
    "楷体": re.compile("(?i)楷|kai"),
    "黑体": re.compile("(?i)黑|hei"),
    "宋体": re.compile("(?i)宋|song|simsun"),
}


class Families:
    """The families of a layout being learned. The first font of a class takes over its family, others get their own."""

    def __init__(self, usual: dict[str, list[str]]) -> None:
        self._usual = usual
        self._of_font: dict[str, str] = {}

    def of(self, font: str) -> str:
        """The family of a font, made when it is met for the first time."""
        if font not in self._of_font:
            kind = self._kind(font)
            family, number = kind or font, 2
            while family in self._of_font.values() or (family in self._usual and family != kind):
                family, number = f"{kind or font}{number}", number + 1
            self._of_font[font] = family
        return self._of_font[font]

    def table(self) -> dict[str, list[str]]:
        """Every family with its fonts, the one that was read first."""
        found = {family: list(fonts) for family, fonts in self._usual.items()}
        for font, family in self._of_font.items():
            fallbacks = self._usual.get(self._kind(font) or "", [])
            found[family] = [font, *(name for name in fallbacks if name != font)]
        return found

    def read(self) -> set[str]:
        """The families that a font was read for."""
        return set(self._of_font.values())

    def _kind(self, font: str) -> str | None:
        return next((kind for kind, names in CLASSES.items() if names.search(font) and kind in self._usual), None)
