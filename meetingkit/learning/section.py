"""The page of a Word document: paper, margins, document grid, page number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from meetingkit.learning.model import NUMBER, OFF, Formatting, Look, ModelParagraph, own_runs
from meetingkit.learning.package import Element, Package, W

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
TWIPS_PER_MM = 1440 / 25.4
FOOTERS = ("default", "even")
MAX_PARAGRAPHS = 5000  # a hundred pages show a layout; what follows is not looked at
PAGE_FIELD = re.compile(r"(?i)\bPAGE\b")


@dataclass(frozen=True, slots=True)
class NumberModel:
    """The page number that was found; `form` as the layout calls it, None for one that no layout has."""

    form: str | None
    look: Look


@dataclass(frozen=True, slots=True)
class SectionModel:
    """Lengths in millimetres by our names as far as they are said; the grid in points."""

    lengths: dict[str, float]
    grid_type: str | None = None
    pitch: float | None = None
    extra_width: float = 0.0
    number: NumberModel | None = None


@dataclass(frozen=True, slots=True)
class WordModel:
    """What is read from a document that serves as a model."""

    section: SectionModel
    paragraphs: tuple[ModelParagraph, ...]


@dataclass(slots=True)
class _Section:
    properties: Element | None = None
    footers: dict[str, str] = field(default_factory=dict)
    paragraphs: int = 0


def read_word_model(package: Package) -> WordModel:
    """The page of the longest section, and the paragraphs outside tables that have text."""
    formatting = Formatting(package)
    body = package.document.find(f"{W}body")
    paragraphs, blanks = [], 0
    for element in islice(_paragraphs(body), MAX_PARAGRAPHS):
        paragraph = formatting.paragraph(element, blanks)
        blanks = 0 if paragraph.text else blanks + 1
        if paragraph.text:
            paragraphs.append(paragraph)
    section = max(_sections(body), key=lambda found: found.paragraphs)
    return WordModel(_section_model(section, package, formatting), tuple(paragraphs))


def _paragraphs(body: Element) -> Iterator[Element]:
    for child in body:
        if child.tag == f"{W}p":
            yield child
        elif child.tag == f"{W}sdt":
            yield from child.iterfind(f"{W}sdtContent/{W}p")


def _sections(body: Element) -> list[_Section]:
    """Sections in order; a footer that one does not name is that of the section before."""
    found = [_Section()]
    for child in body:
        end = child if child.tag == f"{W}sectPr" else child.find(f"{W}pPr/{W}sectPr")
        found[-1].paragraphs += child.tag == f"{W}p"
        if end is not None:
            current = found[-1]
            current.properties = end
            for footer in end.findall(f"{W}footerReference"):
                if (kind := footer.get(f"{W}type", "default")) in FOOTERS:
                    current.footers[kind] = footer.get(f"{R}id", "")
            found.append(_Section(footers=dict(current.footers)))
    return found[:-1] if len(found) > 1 else found


def _section_model(section: _Section, package: Package, formatting: Formatting) -> SectionModel:
    properties = section.properties
    if properties is None:
        return SectionModel({})
    size, margins = properties.find(f"{W}pgSz"), properties.find(f"{W}pgMar")
    written = {name: _number(size, attribute) for name, attribute in (("width", "w"), ("height", "h"))}
    written |= {name: _number(margins, name) for name in ("top", "bottom", "left", "right", "footer", "gutter")}
    lengths = {name: abs(twips) / TWIPS_PER_MM for name, twips in written.items() if twips is not None}
    if "left" in lengths:
        lengths["left"] += lengths.pop("gutter", 0)
    grid = properties.find(f"{W}docGrid")
    pitch = _number(grid, "linePitch")
    return SectionModel(
        lengths,
        grid_type=grid.get(f"{W}type") if grid is not None else None,
        pitch=pitch / 20 if pitch else None,
        extra_width=(_number(grid, "charSpace") or 0) / 4096,
        number=_page_number(section, package, formatting),
    )


def _page_number(section: _Section, package: Package, formatting: Formatting) -> NumberModel | None:
    sides, looks = {}, []
    for kind in FOOTERS:
        footer = package.by_id(section.footers.get(kind))
        element = _with_page_field(footer) if footer is not None else None
        if element is not None:
            paragraph = formatting.paragraph(element)
            sides[kind] = _side(element, paragraph)
            looks.append(paragraph.look())
    if "default" not in sides:
        return None
    facing = (sides["default"], sides.get("even")) == ("right", "left") and _facing(package)
    form = {"center": "居中", "outside": "单双页"}.get(sides["default"], "单双页" if facing else None)
    return NumberModel(form, looks[0])


def _with_page_field(footer: Element) -> Element | None:
    for paragraph in footer.iter(f"{W}p"):
        codes = [code.text or "" for run in own_runs(paragraph) for code in run.findall(f"{W}instrText")]
        codes += [simple.get(f"{W}instr", "") for simple in paragraph.findall(f"{W}fldSimple")]
        if PAGE_FIELD.search("".join(codes)):
            return paragraph
    return None


def _side(element: Element, paragraph: ModelParagraph) -> str:
    """Where a footer paragraph stands: by its frame, the text box around it, or its own alignment."""
    frame = element.find(f"{W}pPr/{W}framePr")
    if frame is not None and frame.get(f"{W}xAlign"):
        return str(frame.get(f"{W}xAlign"))
    box = next(element.iterancestors(f"{WP}anchor"), None)
    align = box.findtext(f"{WP}positionH/{WP}align") if box is not None else None
    return align or paragraph.alignment


def _facing(package: Package) -> bool:
    settings = package.related("settings")
    switch = settings.find(f"{W}evenAndOddHeaders") if settings is not None else None
    return switch is not None and switch.get(f"{W}val") not in OFF


def _number(element: Element | None, attribute: str) -> float | None:
    text = element.get(f"{W}{attribute}") if element is not None else None
    return float(text) if text and NUMBER.fullmatch(text) else None
