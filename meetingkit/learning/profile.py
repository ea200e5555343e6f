"""A model document → the data of a layout, and a report of what was read and what was assumed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from meetingkit.document import Role
from meetingkit.layout.model import Layout
from meetingkit.learning.fonts import Families
from meetingkit.learning.model import ModelParagraph
from meetingkit.learning.package import open_package
from meetingkit.learning.page import learn_grid, learn_number, learn_page
from meetingkit.learning.report import FROM_DEFAULT, Finding, Report
from meetingkit.learning.roles import recognise, usual
from meetingkit.learning.section import WordModel, read_word_model
from meetingkit.learning.styles import LABELS, Lesson, learn_characters, learn_paragraphs
from meetingkit.reading.source import UNUSABLE

NAMELESS = "本单位"


@dataclass(frozen=True, slots=True)
class Profile:
    """A layout as its file holds it, with Chinese keys, and how each value came about."""

    data: dict[str, Any]
    findings: tuple[Finding, ...]


def learn(path: Path, base: Layout, name: str) -> Profile:
    """The layout called `name` that a Word file follows. Raises InvalidInput (MK030–MK034) when it cannot be read."""
    return profile_of(read_word_model(open_package(path)), base, name, path.name)


def profile_of(model: WordModel, base: Layout, name: str, source: str) -> Profile:
    """The layout of a document that was read; what it does not show is taken from `base`."""
    report, families = Report(), Families(base.fonts)
    found = recognise(model.paragraphs)
    body = found.get(Role.BODY, [])
    page = learn_page(model.section, base, report)
    grid = learn_grid(model.section, body, page, base, report)
    _tell_other_pitches(found, grid["行距"], report)
    styles = learn_paragraphs(Lesson(found, grid["行距"], base, families, report))
    characters = learn_characters(styles[Role.CUE.value], base, report, cue_read=Role.CUE in found)
    number = learn_number(model.section, page, base, families, report)
    latin = _latin(body, base, report)
    fonts = families.table()
    for family in fonts:
        if family in families.read():
            report.read(("字体", family), f"“{family}”用的字体", fonts[family][0], "范文")
    return Profile(
        {
            "名称": " ".join(UNUSABLE.sub(" ", name).split()) or NAMELESS,
            "说明": f"照“{source}”学来的版式",
            "页面": page,
            "行格": grid,
            "页码": number,
            "字体": fonts,
            "西文字体": latin,
            "段落样式": styles,
            "文字样式": characters,
            "依据": _bases(report, source),
        },
        tuple(report.findings),
    )


def _latin(body: Sequence[ModelParagraph], base: Layout, report: Report) -> str:
    latin = usual(font for paragraph in body if (font := paragraph.look().latin))
    if latin is None:
        report.assume(("西文字体",), "西文字体", base.latin_font)
        return base.latin_font
    report.read(("西文字体",), "西文字体", latin, f"{len(body)}段")
    return latin


def _tell_other_pitches(found: dict[Role, list[ModelParagraph]], line: float, report: Report) -> None:
    """A layout has one line pitch; a role that has another in the document is told of."""
    for role, paragraphs in found.items():
        own = usual(p.line for p in paragraphs if p.line_rule == "exact" and p.line)
        if own and abs(own - line) > 0.1 and role is not Role.BODY:
            source = f"范文是{own:g}磅，版式只有一种行距"
            report.assume(("行格", "行距"), f"{LABELS[role]}的行距", f"{line:g}磅", source)


def _bases(report: Report, source: str) -> list[dict[str, str]]:
    """Where the numbers come from, as `meetingkit layouts NAME` shows it."""
    read = "、".join(f.item for f in report.findings if f.read)
    assumed = "、".join(f.item for f in report.findings if not f.read)
    rows = [(read, f"读自“{source}”"), (assumed, f"假定，{FROM_DEFAULT}")]
    return [{"项": items, "条款": clause, "强度": "惯例"} for items, clause in rows if items]
