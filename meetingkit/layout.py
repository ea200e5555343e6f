"""Layout profiles: page, fonts and paragraph styles per role, as data from `templates/layouts/`."""

from __future__ import annotations

from typing import Annotated, Any

from meetingkit.agenda.items import YesNo
from meetingkit.agenda.values import Words
from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.library import Library
from meetingkit.reading.binding import read_model
from meetingkit.reading.entry import Entry, Parsed, Text, key, wrong
from meetingkit.reading.source import read_source

# Word's sizes in points (layout sheet §3)
SIZES = {
    "初号": 42, "小初": 36, "一号": 26, "小一": 24, "二号": 22, "小二": 18, "三号": 16, "小三": 15, "四号": 14,
    "小四": 12, "五号": 10.5, "小五": 9, "六号": 7.5, "小六": 6.5, "七号": 5.5, "八号": 5,
}  # fmt: skip
ALIGNMENTS = {"两端": "both", "居中": "center", "居左": "left", "居右": "right"}


def _number(value: Any) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        raise wrong("一个数", "请只写数字，单位见文件开头的说明。") from None


def _size(value: Any) -> float:
    return SIZES[value] if value in SIZES else _number(value)


def _alignment(value: Any) -> str:
    if value not in ALIGNMENTS:
        raise wrong("、".join(ALIGNMENTS) + "之一", "正文用“两端”，标题用“居中”。")
    return ALIGNMENTS[value]


Number = Annotated[float, Parsed(_number, {"type": "number"})]
Size = Annotated[float, Parsed(_size, {"type": ["string", "number"]})]
Alignment = Annotated[str, Parsed(_alignment, {"enum": list(ALIGNMENTS)})]


class Page(Entry):
    """Paper and margins in millimetres."""

    width: Number = key("宽", about="纸宽，毫米")
    height: Number = key("高", about="纸高，毫米")
    top: Number = key("上", about="天头，毫米")
    bottom: Number = key("下", about="下边，毫米")
    left: Number = key("左", about="订口，毫米")
    right: Number = key("右", about="右边，毫米")


class Grid(Entry):
    """Line pitch and extra character spacing in points."""

    line: Number = key("行距", about="固定行距，磅")
    spacing: Number = key("字距", about="字间距，磅，负数为紧缩")


class PageNumber(Entry):
    """The page number: `— 1 —` at the outer edge."""

    font: Text = key("字体", about="字体类别")
    size: Size = key("字号", about="字号")
    footer: Number = key("页脚距纸边", about="页脚到纸边的距离，毫米")


class CharacterStyle(Entry):
    """How a stretch of text differs from its paragraph."""

    name: Text = key("名称", about="Word 里的样式名")
    font: Text | None = key("字体", about="字体类别", default=None)
    bold: YesNo = key("加粗", about="是否加粗", default=False)
    color: Text | None = key("颜色", about="六位十六进制颜色", default=None)
    highlight: YesNo = key("突出显示", about="是否黄底", default=False)


class ParagraphStyle(CharacterStyle):
    """How a role looks: indents in characters, space before in rows."""

    font: Text = key("字体", about="字体类别", default="仿宋")
    size: Size = key("字号", about="字号", default=16.0)
    alignment: Alignment = key("对齐", about="两端、居中、居左、居右", default="both")
    indent: Number = key("首行缩进", about="首行缩进几个字", default=0.0)
    rows_before: Number = key("段前行数", about="段前空几行", default=0.0)
    keep_next: YesNo = key("与下段同页", about="是否与下段同页", default=False)
    snap: YesNo = key("按行格对齐", about="是否按行格对齐", default=True)
    outline: Number | None = key("大纲级别", about="1 到 9；不写就是正文", default=None)


class Layout(Entry):
    """A whole profile; style tables are keyed by role and by mark (`meetingkit.document`)."""

    name: Text = key("名称", about="版式的名称")
    description: Text = key("说明", about="一句话说明")
    page: Page = key("页面", about="纸张和页边")
    grid: Grid = key("行格", about="行距和字距")
    page_number: PageNumber = key("页码", about="页码")
    fonts: dict[str, Words] = key("字体", about="每类字体依次用哪些")
    latin_font: Text = key("西文字体", about="数字和西文的字体")
    paragraphs: dict[str, ParagraphStyle] = key("段落样式", about="每种段落的样子")
    characters: dict[str, CharacterStyle] = key("文字样式", about="段内文字的样子")

    def font(self, family: str) -> str:
        """The font asked for first in a family."""
        return self.fonts[family][0]


def load_layout(library: Library, name: str) -> Layout:
    """The layout profile called `name`. Raises InvalidInput when there is none or it is wrong."""
    path = library.find(f"layouts/{name}.yaml")
    if path is None:
        raise InvalidInput(
            [Diagnostic("MK021", Severity.ERROR, f"没有“{name}”这种版式", name, hint="请核对版式名称。")]
        )
    return read_model(Layout, read_source(path)).model
