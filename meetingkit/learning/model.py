"""The effective formatting of a Word document: direct formatting → character and paragraph style → defaults."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from meetingkit.learning.package import Element, Package, W
from meetingkit.reading.source import UNUSABLE

Values = dict[str, Any]  # properties that are set, by our names; what is not set is not there
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
NUMBER = re.compile(r"-?\d{1,9}(\.\d{1,9})?")
COLOR = re.compile("[0-9A-Fa-f]{6}")
OFF = ("0", "false", "off")
MAX_FONT_NAME = 64
MAX_RUNS = 2000  # of a paragraph; so many show how it looks
SPACES = {"\u3000": 1.0, " ": 0.5, "\u00a0": 0.5}
WRAPPERS = ("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml")
CONTAINERS = {f"{W}{name}" for name in WRAPPERS}
ALIGNMENTS = {"center": "center", "right": "right", "end": "right", "both": "both", "distribute": "both"}


@dataclass(frozen=True, slots=True)
class Look:
    """How a stretch of text is set: fonts by name, size and character spacing in points. None: said nowhere."""

    font: str | None
    latin: str | None
    size: float | None
    bold: bool
    color: str | None
    spacing: float


@dataclass(frozen=True, slots=True)
class ModelParagraph:
    """A paragraph as it looks; lengths in points, `before_rows` in rows, `outline` from 0."""

    runs: tuple[tuple[str, Look], ...]
    alignment: str
    first_line: float
    first_chars: float
    line: float | None
    line_rule: str
    before: float
    before_rows: float
    outline: int | None
    blanks_before: int = 0

    @property
    def text(self) -> str:
        """The characters, without spaces at the ends."""
        return self._raw.strip()

    @property
    def _raw(self) -> str:
        return "".join(text for text, _ in self.runs)

    def look(self, *, lead: bool = False) -> Look:
        """The look that most characters have, of the whole or of its first sentence."""
        weights: Counter[Look] = Counter()
        for text, look in self.runs:
            sentence, stop, _ = text.partition("。") if lead else (text, "", "")
            weights[look] += len(sentence.strip())
            if stop:
                break
        return weights.most_common(1)[0][0]

    @property
    def indent(self) -> float | None:
        """Where the first line starts, in characters; spaces typed in front count. None when the size is not known."""
        raw = self._raw
        typed = sum(SPACES.get(character, 0) for character in raw[: len(raw) - len(raw.lstrip())])
        size = self.look().size
        if self.first_line and not size:
            return None
        drawn = self.first_line / size if size else 0
        return max(0.0, round(drawn + self.first_chars + typed, 1))


class Formatting:
    """The styles of a document, and what they come to in a paragraph."""

    def __init__(self, package: Package) -> None:
        self._theme = _theme_fonts(package.related("theme"))
        root = package.related("styles")
        self._styles: dict[str, Element] = {}
        self._resolved: dict[str | None, tuple[Values, Values]] = {None: ({}, {})}
        self._normal: str | None = None
        self._defaults: tuple[Values, Values] = ({}, {})
        if root is None:
            return
        for style in root.iter(f"{W}style"):
            identifier = style.get(f"{W}styleId", "")
            self._styles[identifier] = style
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default", "0") not in OFF:
                self._normal = identifier
        paragraph = root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
        run = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._defaults = paragraph_values(paragraph), self._run_values(run)

    def paragraph(self, element: Element, blanks_before: int = 0) -> ModelParagraph:
        """A `w:p` with everything that applies to it."""
        properties = element.find(f"{W}pPr")
        named = _value(properties, "pStyle") or self._normal
        from_style, run_style = self._style(named)
        values = {**self._defaults[0], **from_style, **paragraph_values(properties)}
        runs = tuple(
            (_text(run), self._look(run.find(f"{W}rPr"), run_style)) for run in islice(own_runs(element), MAX_RUNS)
        )
        chars = sum((values.get(f"{edge}_chars") or 0) / 100 for edge in ("left", "first"))
        drawn = sum(values.get(edge) or 0 for edge in ("left", "first") if not values.get(f"{edge}_chars"))
        return ModelParagraph(
            runs=runs or (("", self._look(None, run_style)),),
            alignment=values.get("alignment", "left"),
            first_line=drawn / 20,
            first_chars=chars,
            line=values["line"] / 20 if "line" in values else None,
            line_rule=values.get("rule", "auto"),
            before=0 if values.get("before_lines") else (values.get("before") or 0) / 20,
            before_rows=(values.get("before_lines") or 0) / 100,
            outline=int(values["outline"]) if "outline" in values else None,
            blanks_before=blanks_before,
        )

    def _look(self, properties: Element | None, run_style: Values) -> Look:
        direct = self._run_values(properties)
        character = self._style(_value(properties, "rStyle"))[1]
        values = {**self._defaults[1], **run_style, **character, **direct}
        # bold in a character style turns the paragraph style's over; direct formatting says it outright
        turned = run_style.get("bold", False) != character.get("bold", False)
        bold = direct.get("bold", turned or self._defaults[1].get("bold", False))
        return Look(
            font=values.get("font"),
            latin=values.get("latin"),
            size=values.get("size"),
            bold=bold,
            color=values.get("color"),
            spacing=values.get("spacing", 0.0),
        )

    def _style(self, identifier: str | None) -> tuple[Values, Values]:
        """Paragraph and run properties of a style with all that it is based on; a circle ends where it closes."""
        chain: dict[str, None] = {}  # in order, and quick to ask
        step = identifier
        while step is not None and step not in self._resolved and step in self._styles and step not in chain:
            chain[step] = None
            step = _value(self._styles[step], "basedOn")
        paragraph, run = self._resolved.get(step, ({}, {}))
        for name in reversed(chain):
            style = self._styles[name]
            paragraph = {**paragraph, **paragraph_values(style.find(f"{W}pPr"))}
            run = {**run, **self._run_values(style.find(f"{W}rPr"))}
            self._resolved[name] = paragraph, run
        return paragraph, run

    def _run_values(self, properties: Element | None) -> Values:
        found: Values = {}
        for child in properties if properties is not None else ():
            value = child.get(f"{W}val")
            match child.tag.removeprefix(W):
                case "rFonts":
                    found |= self._fonts(child)
                case "sz":
                    found |= _numbers(child, size="val")
                    found |= {"size": found["size"] / 2} if "size" in found else {}
                case "b":
                    found["bold"] = value not in OFF
                case "color":
                    found["color"] = value.upper() if value and COLOR.fullmatch(value) else None
                case "spacing":
                    found["spacing"] = _numbers(child, twips="val").get("twips", 0.0) / 20
        return found

    def _fonts(self, fonts: Element) -> Values:
        found: Values = {}
        for name, plain in (("font", "eastAsia"), ("latin", "ascii")):
            themed = fonts.get(f"{W}{plain}Theme")
            if themed is not None:
                found[name] = self._theme.get(themed)
            elif fonts.get(f"{W}{plain}") is not None:
                found[name] = _font_name(fonts.get(f"{W}{plain}"))
        return found


def paragraph_values(properties: Element | None) -> Values:
    """What a `w:pPr` sets, in twips, hundredths and Word's words."""
    found: Values = {}
    for child in properties if properties is not None else ():
        match child.tag.removeprefix(W):
            case "jc":
                found["alignment"] = ALIGNMENTS.get(child.get(f"{W}val", ""), "left")
            case "ind":
                found |= _numbers(child, left="start", left_chars="startChars")
                found |= _numbers(child, left="left", left_chars="leftChars")
                found |= _numbers(child, first="firstLine", first_chars="firstLineChars")
                hanging = _numbers(child, first="hanging", first_chars="hangingChars")
                found |= {name: -value for name, value in hanging.items()}
            case "spacing":
                found |= _numbers(child, line="line", before="before", before_lines="beforeLines")
                found |= {"rule": child.get(f"{W}lineRule")} if child.get(f"{W}lineRule") else {}
            case "outlineLvl":
                found |= _numbers(child, outline="val")
    return found


def own_runs(paragraph: Element) -> Iterator[Element]:
    """The runs of a paragraph in order, without deleted ones and those of text boxes inside it."""
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        if element.tag == f"{W}r":
            yield element
        elif element.tag in CONTAINERS:
            waiting.extend(reversed(element))


def _text(run: Element) -> str:
    marks = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n"}
    return "".join((child.text or "") if child.tag == f"{W}t" else marks.get(child.tag, "") for child in run)


def _value(parent: Element | None, name: str) -> str | None:
    child = parent.find(f"{W}{name}") if parent is not None else None
    return child.get(f"{W}val") if child is not None else None


def _numbers(element: Element, **attributes: str) -> Values:
    """Numeric attributes that are there and are numbers, by our names."""
    written = {ours: element.get(f"{W}{theirs}") for ours, theirs in attributes.items()}
    return {ours: float(text) for ours, text in written.items() if text and NUMBER.fullmatch(text)}


def _font_name(written: str) -> str | None:
    name = " ".join(UNUSABLE.sub("", written).split())
    return name if 0 < len(name) <= MAX_FONT_NAME else None


def _theme_fonts(theme: Element | None) -> dict[str, str | None]:
    """Fonts by the names that `w:rFonts` calls them: the Chinese one where the theme leaves East Asia open."""
    found: dict[str, str | None] = {}
    if theme is None:
        return found
    for kind in ("major", "minor"):
        fonts = theme.iterfind(f".//{A}{kind}Font/*")
        faces = {child.get("script") or child.tag.removeprefix(A): child.get("typeface") or "" for child in fonts}
        found[f"{kind}EastAsia"] = _font_name(faces.get("ea") or faces.get("Hans") or "")
        found[f"{kind}Ascii"] = found[f"{kind}HAnsi"] = _font_name(faces.get("latin") or "")
    return found
