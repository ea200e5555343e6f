"""The page of a layout from the page of a document: paper, margins, row grid, page number."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from meetingkit.layout.model import DASH_HEIGHT, MM_PER_POINT, Layout
from meetingkit.learning.fonts import Families
from meetingkit.learning.model import ModelParagraph
from meetingkit.learning.report import Report
from meetingkit.learning.roles import usual
from meetingkit.learning.section import SectionModel
from meetingkit.learning.styles import size_name, usable_size

Data = dict[str, Any]

SIDES = {"width": "宽", "height": "高", "top": "上", "bottom": "下", "left": "左", "right": "右"}
MIN_TYPE_AREA = 26  # millimetres; a layout asks for an inch
ROW_GRIDS = ("lines", "linesAndChars", "snapToChars")
CELL_GRIDS = ("linesAndChars", "snapToChars")
SINGLE = 12.0  # points: `w:line` of single spacing


def learn_page(section: SectionModel, base: Layout, report: Report) -> Data:
    """Paper and margins in millimetres, all of the document or all of `base`."""
    lengths = {chinese: round(section.lengths.get(name, -1), 1) for name, chinese in SIDES.items()}
    usable = (
        all(0 <= length <= 600 for length in lengths.values())
        and lengths["宽"] - lengths["左"] - lengths["右"] >= MIN_TYPE_AREA
        and lengths["高"] - lengths["上"] - lengths["下"] >= MIN_TYPE_AREA
    )
    if not usable:
        lengths = {chinese: getattr(base.page, name) for name, chinese in SIDES.items()}
    value = " ".join(f"{name}{length:g}" for name, length in lengths.items()) + " 毫米"
    if usable:
        report.read(("页面",), "页面", value, "页面设置")
    else:
        report.assume(("页面",), "页面", value)
    return lengths


def learn_grid(section: SectionModel, body: Sequence[ModelParagraph], page: Data, base: Layout, report: Report) -> Data:
    """Line pitch, character spacing, and whether Word's own grid counts characters."""
    line, source = line_pitch(body, section)
    if line is None:
        line = base.grid.line
        report.assume(("行格", "行距"), "行距", f"{line:g}磅")
    else:
        report.read(("行格", "行距"), "行距", f"{line:g}磅", source)
    spacing, source = _spacing(section, body, page, base)
    if spacing is None:
        spacing = base.grid.spacing
        report.assume(("行格", "字距"), "字距", f"{spacing:g}磅")
    else:
        report.read(("行格", "字距"), "字距", f"{spacing:g}磅", source)
    in_cells = section.grid_type in CELL_GRIDS
    kind = section.grid_type if section.grid_type in ROW_GRIDS else "无"
    report.read(("行格", "Word网格"), "Word网格", "是" if in_cells else "否", f"文档网格 {kind}")
    return {"行距": line, "字距": spacing, "Word网格": in_cells}


def line_pitch(body: Sequence[ModelParagraph], section: SectionModel) -> tuple[float | None, str]:
    """The pitch of body lines in points and where it was read: the body's own, else the document grid's."""
    most = usual((p.line_rule, p.line) for p in body)
    rule, line = most or ("auto", None)
    pitch, source = None, ""
    if line and rule != "auto":
        pitch, source = line, f"{len(body)}段" + ("，最小值按固定值写" if rule == "atLeast" else "")
    elif section.pitch and section.grid_type in ROW_GRIDS:
        pitch, source = section.pitch * (line or SINGLE) / SINGLE, "文档网格"
    return (round(pitch, 2), source) if pitch and 4 <= pitch <= 120 else (None, "")


def _spacing(
    section: SectionModel, body: Sequence[ModelParagraph], page: Data, base: Layout
) -> tuple[float | None, str]:
    spacing = usual(p.look().spacing for p in body)
    source = f"{len(body)}段"
    size = usable_size(p.look() for p in body) or base.paragraphs["p"].size
    if section.grid_type in CELL_GRIDS:
        width = (page["宽"] - page["左"] - page["右"]) / MM_PER_POINT
        spacing, source = _spacing_of_cells((spacing or 0) + section.extra_width, width, size), "文档网格"
    usable = spacing is not None and -5 <= spacing <= 20 and size + spacing >= 1
    return (round(spacing, 2), source) if usable and spacing is not None else (None, "")


def _spacing_of_cells(extra: float, width: float, size: float) -> float:
    """Spacing in whole hundredths of a point that still puts as many characters on a line of the rounded width."""
    if size + extra < 1:
        return extra
    cells = int((width + 0.2) / (size + extra))  # the width is rounded to a tenth of a millimetre
    return math.floor(min(extra, width / max(cells, 1) - size) * 100) / 100


def learn_number(section: SectionModel, page: Data, base: Layout, families: Families, report: Report) -> Data:
    """The page number: its form, font, size, and how far it stands below the type area."""
    number, usual_number = section.number, base.page_number
    data: Data = {
        "形式": "无",
        "字体": usual_number.font,
        "字号": size_name(usual_number.size),
        "距版心": usual_number.gap,
    }
    if number is None:
        report.read(("页码",), "页码", "无", "页脚里没有页码")
        return data
    size = usable_size([number.look])
    found: Data = {
        "形式": number.form,
        "字体": families.of(number.look.font) if number.look.font else None,
        "字号": size_name(size) if size else None,
        "距版心": _gap(section, page, size or usual_number.size),
    }
    data["形式"] = usual_number.form
    data |= {name: value for name, value in found.items() if value is not None}
    report.read(("页码",), "页码", "，".join(f"{name}{_shown(value)}" for name, value in data.items()), "页脚")
    for name, value in found.items():
        if value is None:
            report.assume(("页码",), f"页码的{name}", _shown(data[name]))
    return data


def _gap(section: SectionModel, page: Data, size: float) -> float | None:
    footer = section.lengths.get("footer")
    gap = page["下"] - footer - DASH_HEIGHT * size * MM_PER_POINT if footer is not None else -1.0
    return round(gap, 1) if 0 <= gap <= page["下"] else None


def _shown(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:g}"
