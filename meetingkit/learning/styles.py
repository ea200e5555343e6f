"""The styles of a layout from the paragraphs of each role."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from meetingkit.document import PAPER_ROLES, Mark, Role
from meetingkit.layout.model import ALIGNMENTS, SIZES, CharacterStyle, Layout, ParagraphStyle
from meetingkit.learning.fonts import Families
from meetingkit.learning.model import Look, ModelParagraph
from meetingkit.learning.report import FROM_DEFAULT, Report
from meetingkit.learning.roles import Roles, is_heading, usual

Data = dict[str, Any]

LABELS = {
    Role.TITLE: "标题",
    Role.SUBTITLE: "副标题",
    Role.BYLINE: "署名日期",
    Role.SALUTATION: "称呼",
    Role.BODY: "正文",
    Role.H1: "“一、”标题",
    Role.H2: "“（一）”标题",
    Role.H3: "“1.”标题",
    Role.H4: "“（1）”标题",
    Role.CUE: "提示",
    Role.PAUSE: "留白",
    Role.MARGIN: "页边注",
}
AFTER_BLANKS = (Role.TITLE, Role.SUBTITLE, Role.BYLINE, Role.SALUTATION)  # empty paragraphs before are rows before
ALIGNMENT_NAMES = {value: name for name, value in ALIGNMENTS.items()}
SIZE_NAMES = {float(points): name for name, points in SIZES.items()}
LIKE_BODY = f"字体字号随正文，其余{FROM_DEFAULT}"
BLACK = "000000"
MAX_COUNT = 60  # characters or rows that a layout can hold


def size_name(points: float) -> str | float:
    """A size as an office says it, 三号; in points where it has no name."""
    return SIZE_NAMES.get(points, points)


def usable_size(looks: Iterable[Look]) -> float | None:
    """The size met most often, of those that a layout can hold."""
    return usual(look.size for look in looks if look.size and 5 <= look.size <= 72)


@dataclass(frozen=True, slots=True)
class Lesson:
    """What paragraph styles are learned from: paragraphs by role, the line pitch in points, what else to assume."""

    found: Roles
    line: float
    base: Layout
    families: Families
    report: Report


def learn_paragraphs(lesson: Lesson) -> dict[str, Data]:
    """The style of every role. The body comes first: its font leads its family, and what is assumed follows it."""
    body = _style(lesson, Role.BODY, {})
    return {
        role.value: body if role is Role.BODY else _style(lesson, role, body)
        for role in Role
        if role not in PAPER_ROLES
    }


def learn_characters(cue: Data, base: Layout, report: Report, *, cue_read: bool) -> dict[str, Data]:
    """The styles inside paragraphs: the cue's as its paragraphs were read, the others of `base`."""
    found: dict[str, Data] = {}
    for mark, style in base.characters.items():
        key, item = ("文字样式", mark), f"文字样式“{style.name}”"
        found[mark] = _character(style)
        if mark == Mark.CUE.value and cue_read:
            look: Data = {name: cue[name] for name in ("字体", "加粗", "颜色") if name in cue}
            found[mark] = {"名称": style.name, **look}
            report.read(key, item, described(found[mark]), "提示段")
        else:
            report.assume(key, item, described(found[mark]))
    return found


def described(style: Data) -> str:
    """A style in a few words."""
    flags = [name for name in ("加粗", "突出显示") if style.get(name)]
    words = [str(style[name]) for name in ("字体", "字号", "对齐") if name in style]
    indent = [f"缩进{style['首行缩进']:g}字"] if style.get("首行缩进") else []
    rows = [f"段前{style['段前行数']:g}行"] if style.get("段前行数") else []
    return " ".join([*words, *flags, *indent, *rows, *([style["颜色"]] if "颜色" in style else [])])


def _style(lesson: Lesson, role: Role, body: Data) -> Data:
    """A role's style: what its paragraphs show, else what `base` has, where that is the body's look the body's."""
    style, usual_body = lesson.base.paragraphs[role.value], lesson.base.paragraphs[Role.BODY.value]
    data = _paragraph(style)
    same = [name for name, field in (("字体", "font"), ("字号", "size")) if _same(style, usual_body, field)]
    data |= {name: body[name] for name in same if body}
    key, label, members = ("段落样式", role.value), LABELS[role], lesson.found.get(role, [])
    if not members:
        lesson.report.assume(key, label, described(data), LIKE_BODY if body and same else FROM_DEFAULT)
        return data
    shown = _shown(lesson, role, members)
    data = {name: value for name, value in data.items() if name not in ("加粗", "颜色")}
    data |= {name: value for name, value in shown.items() if value is not None}
    lesson.report.read(key, label, described(data), f"{len(members)}段")
    for name, value in shown.items():
        if value is None:
            lesson.report.assume(key, f"{label}的{name}", str(data[name]))
    return data


def _same(style: ParagraphStyle, other: ParagraphStyle, field: str) -> bool:
    return bool(getattr(style, field) == getattr(other, field))


def _shown(lesson: Lesson, role: Role, members: Sequence[ModelParagraph]) -> Data:
    """What the paragraphs of a role have in common; None for what they do not say or no layout can hold."""
    looks = [paragraph.look(lead=is_heading(role)) for paragraph in members]
    font, size = usual(look.font for look in looks if look.font), usable_size(looks)
    bold, color = usual((look.bold, look.color) for look in looks) or (False, None)
    rows = _rows(role, members, lesson.line)
    shown: Data = {
        "字体": lesson.families.of(font) if font else None,
        "字号": size_name(size) if size else None,
        "对齐": ALIGNMENT_NAMES[usual(paragraph.alignment for paragraph in members) or "left"],
        "首行缩进": usual(p.indent for p in members if p.indent is not None and p.indent <= MAX_COUNT),
        "段前行数": rows if rows <= MAX_COUNT else None,
    }
    shown |= {"加粗": True} if bold else {}
    return shown | ({"颜色": color} if color and color != BLACK else {})


def _rows(role: Role, members: Sequence[ModelParagraph], line: float) -> float:
    """Space before in rows. Where a title has several paragraphs, only what stands before each of them counts."""
    rows = [max(0.0, round(p.before_rows + p.before / line, 2)) for p in members]
    if role in AFTER_BLANKS:
        return min(own + paragraph.blanks_before for own, paragraph in zip(rows, members, strict=True))
    return usual(rows) or 0.0


def _paragraph(style: ParagraphStyle) -> Data:
    """A style of a layout as its file writes it; what no document shows well is kept from here."""
    kept = {"与下段同页": style.keep_next, "段中不分页": style.keep_lines}
    data = _character(style) | {
        "字号": size_name(style.size),
        "对齐": ALIGNMENT_NAMES[style.alignment],
        "首行缩进": style.indent,
        "段前行数": style.rows_before,
    }
    data |= {"行距": style.line} if style.line else {}
    data |= {name: True for name, value in kept.items() if value}
    data |= {} if style.snap else {"按行格对齐": False}
    return data | ({"大纲级别": style.outline} if style.outline else {})


def _character(style: CharacterStyle) -> Data:
    data: Data = {"名称": style.name}
    data |= {"字体": style.font} if style.font else {}
    data |= {"加粗": True} if style.bold else {}
    data |= {"颜色": style.color} if style.color else {}
    return data | ({"突出显示": True} if style.highlight else {})
