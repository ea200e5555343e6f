"""Layout profiles: page, grid, fonts and styles per role, as data from `templates/layouts/`."""

from __future__ import annotations

import re
from typing import Annotated, Any

from meetingkit.agenda.choices import YesNo
from meetingkit.agenda.values import Words
from meetingkit.document import Role
from meetingkit.reading.binding import nearest
from meetingkit.reading.entry import Entry, Parsed, Text, key, wrong

MM_PER_POINT = 25.4 / 72
DASH_HEIGHT = 0.577  # of the size: where a page number's dash stands above the footer line's lower edge (measured)
# a margin note stands this far from the paper's edge, and this far from the type area (millimetres)
NOTE_OUTSIDE, NOTE_GAP = 5, 4
# Word's sizes in points (layout sheet §3)
SIZES = {
    "初号": 42, "小初": 36, "一号": 26, "小一": 24, "二号": 22, "小二": 18, "三号": 16, "小三": 15, "四号": 14,
    "小四": 12, "五号": 10.5, "小五": 9, "六号": 7.5, "小六": 6.5, "七号": 5.5, "八号": 5,
}  # fmt: skip
ALIGNMENTS = {"两端": "both", "居中": "center", "居左": "left", "居右": "right"}
STRENGTHS = ("规定", "一般", "推荐", "惯例")
NUMBERINGS = ("单双页", "居中", "无")


def _between(low: float, high: float, unit: str) -> Parsed:
    def parse(value: Any) -> float:
        try:
            number = float(value)
        except (TypeError, ValueError):
            raise wrong(f"一个数（{unit}）", f"请只写数字，单位是{unit}。") from None
        if not low <= number <= high:
            raise wrong(f"{low:g} 到 {high:g} 之间的数（{unit}）", "请核对数字和单位。")
        return number

    return Parsed(parse, {"type": "number", "minimum": low, "maximum": high})


def _size(value: Any) -> float:
    if value in SIZES:
        return SIZES[value]
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = 0
    if not 5 <= number <= 72:
        near = nearest(value, list(SIZES))
        raise wrong("字号或 5 到 72 的磅数", f"是不是“{near}”？" if near else f"字号有：{'、'.join(SIZES)}。")
    return number


def _choice(choices: tuple[str, ...] | dict[str, str]) -> Parsed:
    def parse(value: Any) -> str:
        if value not in choices:
            raise wrong("、".join(choices) + "之一", "请照这几种写法写。")
        return choices[value] if isinstance(choices, dict) else str(value)

    return Parsed(parse, {"enum": list(choices)})


def _color(value: Any) -> str:
    if isinstance(value, str) and re.fullmatch("[0-9A-Fa-f]{6}", value):
        return value.upper()
    raise wrong("六位十六进制颜色", "黑色是 000000，灰色如 595959，红色是 FF0000。")


Millimetres = Annotated[float, _between(0, 600, "毫米")]
Points = Annotated[float, _between(4, 120, "磅")]
Spacing = Annotated[float, _between(-5, 20, "磅")]
Count = Annotated[float, _between(0, 60, "个")]
Level = Annotated[float, _between(1, 9, "级")]
Size = Annotated[float, Parsed(_size, {"type": ["string", "number"]})]
Alignment = Annotated[str, _choice(ALIGNMENTS)]
Color = Annotated[str, Parsed(_color, {"type": "string", "pattern": "^[0-9A-Fa-f]{6}$"})]


class Page(Entry):
    """Paper and margins in millimetres."""

    width: Millimetres = key("宽", about="纸宽，毫米")
    height: Millimetres = key("高", about="纸高，毫米")
    top: Millimetres = key("上", about="天头，毫米")
    bottom: Millimetres = key("下", about="下边，毫米")
    left: Millimetres = key("左", about="订口，毫米")
    right: Millimetres = key("右", about="右边，毫米")


class Grid(Entry):
    """Line pitch and extra character spacing in points."""

    line: Points = key("行距", about="固定行距，磅")
    spacing: Spacing = key("字距", about="字间距，磅，负数为紧缩", default=0.0)
    word_grid: YesNo = key("Word网格", about="是否也在 Word 的页面设置里指定行数和字数", default=False)


class PageNumber(Entry):
    """The page number `— 1 —`: its form, and how far its dash stands below the type area, in millimetres."""

    form: Annotated[str, _choice(NUMBERINGS)] = key("形式", about="单双页（单页居右、双页居左）、居中、无")
    font: Text = key("字体", about="字体类别")
    size: Size = key("字号", about="字号")
    gap: Millimetres = key("距版心", about="一字线在版心下边多少毫米", default=7.0)


class CharacterStyle(Entry):
    """How a stretch of text differs from its paragraph."""

    name: Text = key("名称", about="Word 里的样式名")
    font: Text | None = key("字体", about="字体类别", default=None)
    bold: YesNo = key("加粗", about="是否加粗", default=False)
    color: Color | None = key("颜色", about="六位十六进制颜色", default=None)
    highlight: YesNo = key("突出显示", about="是否黄底", default=False)


class Rule(Entry):
    """A rule below a paragraph, as wide as the type area: its thickness, and how far below the type, in millimetres."""

    thickness: Millimetres = key("粗", about="线粗，毫米")
    gap: Millimetres = key("距", about="在字下面多少毫米")
    color: Color = key("颜色", about="六位十六进制颜色", default="000000")


class ParagraphStyle(CharacterStyle):
    """How a role looks: indent in characters, space before in rows or millimetres, size in points."""

    font: Text = key("字体", about="字体类别", default="仿宋")
    size: Size = key("字号", about="字号", default=16.0)
    alignment: Alignment = key("对齐", about="两端、居中、居左、居右", default="both")
    indent: Count = key("首行缩进", about="首行缩进几个字", default=0.0)
    line: Points | None = key("行距", about="固定行距，磅；不写就按行格", default=None)
    rows_before: Count = key("段前行数", about="段前空几行", default=0.0)
    space_before: Millimetres = key("段前毫米", about="段前空多少毫米，代替段前行数", default=0.0)
    rule_below: Rule | None = key("下线", about="下面的一条线：粗、距、颜色；不写就没有", default=None)
    keep_next: YesNo = key("与下段同页", about="是否与下段同页", default=False)
    keep_lines: YesNo = key("段中不分页", about="是否整段在一页上", default=False)
    snap: YesNo = key("按行格对齐", about="是否按行格对齐", default=True)
    outline: Level | None = key("大纲级别", about="1 到 9；不写就是正文", default=None)


class ReadingAloud(Entry):
    """How a copy is made for reading aloud."""

    keep_together: YesNo = key("不拆开", about="人名、数字带单位、短书名号不拆到两行", default=True)
    opening: Annotated[str, _choice(("线", "号", "线和号", "无"))] = key(
        "起项", about="每项开头画线、标号", default="线和号"
    )
    gloss: Annotated[str, _choice(("无", "括号", "注音"))] = key("注音", about="生僻字、多音姓怎样注音", default="无")


class CardSize(Entry):
    """One side of a name card in millimetres, as it stands on the table; the sheet has both, one above the other."""

    width: Millimetres = key("宽", about="席卡一面的宽，毫米")
    height: Millimetres = key("高", about="席卡一面的高，毫米")

    def count(self, height: float) -> int:
        """How many cards go below each other on a type area so many millimetres high."""
        return int(height / (2 * self.height))


class Basis(Entry):
    """Where a number comes from and how binding it is; a script is no statutory paper, so none is a law for it."""

    item: Text = key("项", about="哪一项")
    clause: Text = key("条款", about="出处")
    strength: Annotated[str, _choice(STRENGTHS)] = key("强度", about="规定、一般、推荐、惯例")


class Layout(Entry):
    """A whole profile; style tables are keyed by role and by mark (`meetingkit.document`)."""

    base: Text | None = key("基于", about="在哪种版式上改；只写不同的几项", default=None)
    name: Text = key("名称", about="版式的名称")
    description: Text = key("说明", about="一句话说明")
    page: Page = key("页面", about="纸张和页边")
    grid: Grid = key("行格", about="行距和字距")
    page_number: PageNumber = key("页码", about="页码")
    fonts: dict[str, Words] = key("字体", about="每类字体依次用哪些")
    latin_font: Text = key("西文字体", about="数字和西文的字体")
    paragraphs: dict[str, ParagraphStyle] = key("段落样式", about="每种段落的样子")
    characters: dict[str, CharacterStyle] = key("文字样式", about="段内文字的样子")
    aloud: ReadingAloud | None = key("朗读", about="朗读本的规矩；不写就不是朗读本", default=None)
    cards: CardSize | None = key("席卡", about="席卡一面的大小；不写就不是席卡的版式", default=None)
    bases: list[Basis] = key("依据", about="各数字的出处和强度", default=[])

    def font(self, family: str) -> str:
        """The font asked for first in a family."""
        return self.fonts[family][0]

    @property
    def text_width(self) -> float:
        """Width of the type area in points."""
        return (self.page.width - self.page.left - self.page.right) / MM_PER_POINT

    @property
    def text_height(self) -> float:
        """Height of the type area in points."""
        return (self.page.height - self.page.top - self.page.bottom) / MM_PER_POINT

    @property
    def smallest_type(self) -> float:
        """Points of the smallest paragraph type."""
        return min(style.size for style in self.paragraphs.values())

    @property
    def lines_per_page(self) -> int:
        """Full rows on a page."""
        return int(self.text_height / self.grid.line)

    @property
    def characters_per_line(self) -> int:
        """Full-width body characters on a line."""
        return int(self.text_width / (self.paragraphs[Role.BODY.value].size + self.grid.spacing))

    @property
    def footer_distance(self) -> float:
        """Millimetres from the paper's edge to the footer, so that the dash stands `gap` below the type area.

        Measured in LibreOffice with an exact line as high as the number (layout sheet §5.5): the dash of a Song font
        stands DASH_HEIGHT of the size above the footer line's lower edge.
        """
        number = self.page_number
        return self.page.bottom - number.gap - DASH_HEIGHT * number.size * MM_PER_POINT


class PaperStyles(Entry):
    """The styles of the roles that scripts do not have."""

    paragraphs: dict[str, ParagraphStyle] = key("段落样式", about="每种段落的样子")
