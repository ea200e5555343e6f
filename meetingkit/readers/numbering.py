"""The numbers that Word puts before paragraphs, which are no text of the file: 一、 （一） 1. ①."""

from __future__ import annotations

import re
from collections import defaultdict

from meetingkit.learning.package import Element, Package, W
from meetingkit.wording.numerals import han

HAN = (
    "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand",
    "ideographTraditional", "chineseLegalSimplified",
)  # fmt: skip
LETTERS = {"upperLetter": "A", "lowerLetter": "a"}
DIGITS = "〇一二三四五六七八九"
MOST = 999  # a higher count is no count of headings
LEVELS = 9


class Numbering:
    """Counts the numbered paragraphs of a document; to be asked once for each paragraph, in order."""

    def __init__(self, package: Package) -> None:
        self._lists: dict[str, tuple[str, dict[int, Element]]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._styles: dict[str, tuple[str | None, Element | None]] = {}
        root = package.related("numbering")
        if root is None:
            return
        abstract = {one.get(f"{W}abstractNumId", ""): one for one in root.iterfind(f"{W}abstractNum")}
        for number in root.iterfind(f"{W}num"):
            name = _value(number, "abstractNumId") or ""
            levels = {_integer(level.get(f"{W}ilvl")): level for level in abstract.get(name, ())}
            self._lists[number.get(f"{W}numId", "")] = name, levels
        styles = package.related("styles")
        for style in styles.iter(f"{W}style") if styles is not None else ():
            based = _value(style, "basedOn")
            self._styles[style.get(f"{W}styleId", "")] = based, style.find(f"{W}pPr/{W}numPr")

    def number(self, paragraph: Element) -> str:
        """The paragraph's number as Word shows it; empty where it has none."""
        if not self._lists:
            return ""
        properties = self._properties(paragraph)
        name, levels = self._lists.get(_value(properties, "numId") or "", ("", {}))
        depth = _integer(_value(properties, "ilvl"))
        if depth not in levels:
            return ""
        counts = self._counts[name]
        counts[depth] = counts.get(depth, _start(levels[depth]) - 1) + 1
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]
        if _value(levels[depth], "numFmt") in ("bullet", "none"):
            return ""

        def shown(match: re.Match[str]) -> str:
            level = levels.get(int(match[1]) - 1)
            count = counts.get(int(match[1]) - 1, _start(level))
            return _written(count, (_value(level, "numFmt") if level is not None else None) or "decimal")

        return re.sub(r"%([1-9])", shown, _value(levels[depth], "lvlText") or "")[: LEVELS * 4]

    def _properties(self, paragraph: Element) -> Element | None:
        """The paragraph's own numbering, else that of its style or of one it is based on."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        style = _value(paragraph.find(f"{W}pPr"), "pStyle")
        for _ in range(LEVELS):
            if own is not None or style is None:
                break
            style, own = self._styles.get(style, (None, None))
        return own


def _written(count: int, form: str) -> str:
    count = min(max(count, 0), MOST)
    if form in HAN:
        return han(count)
    if form == "ideographDigital":
        return "".join(DIGITS[int(digit)] for digit in str(count))
    if form.startswith("decimalEnclosedCircle") and 1 <= count <= 20:
        return chr(0x2460 + count - 1)
    if form in LETTERS and 1 <= count <= 26:
        return chr(ord(LETTERS[form]) + count - 1)
    return str(count)


def _start(level: Element | None) -> int:
    return _integer(_value(level, "start")) if _value(level, "start") else 1


def _value(parent: Element | None, name: str) -> str | None:
    child = parent.find(f"{W}{name}") if parent is not None else None
    value: str | None = child.get(f"{W}val") if child is not None else None
    return value


def _integer(text: str | None) -> int:
    return int(text) if text and re.fullmatch(r"\d{1,6}", text) else 0
