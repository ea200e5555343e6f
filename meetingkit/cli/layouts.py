"""`meetingkit layouts`: what layouts there are, and the numbers of one with where they come from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from meetingkit.cli.console import print_json, say
from meetingkit.cli.learn import learn_layout
from meetingkit.cli.listing import Row, list_found
from meetingkit.cli.options import AsJson, Force
from meetingkit.cli.output import save
from meetingkit.cli.place import library_for, origin
from meetingkit.cli.tables import print_table

if TYPE_CHECKING:
    from meetingkit.layout.model import CharacterStyle, Layout, ParagraphStyle
    from meetingkit.library import Library

ROLE_NAMES = {
    "title": "标题", "subtitle": "副标题", "byline": "署名日期", "salutation": "称呼", "p": "正文", "h1": "一级标题",
    "h2": "二级标题", "h3": "三级标题", "h4": "四级标题", "cue": "提示", "pause": "留白", "margin": "页边注",
    "letterhead": "发文机关标志", "number": "发文字号", "addressee": "主送", "attachment": "附件说明", "signature": "落款",
    "note": "附注", "attendance": "到会名单", "imprint": "版记", "head": "表头", "cell": "表格", "card": "席卡姓名",
    "post": "席卡职务",
    "seat": "座位",
}  # fmt: skip
MARK_NAMES = {"lead": "要点句", "cue": "提示文字", "blank": "待填", "label": "名目"}


def command(
    name: Annotated[
        str | None, typer.Argument(metavar="版式", help="版式名称或 .yaml 文件；不写就列出全部", show_default=False)
    ] = None,
    model: Annotated[
        Path | None,
        typer.Argument(metavar="范文", help="layouts learn 范文.docx：照一份定稿学出版式", show_default=False),
    ] = None,
    copy: Annotated[
        Path | None, typer.Option("--copy", "-o", metavar="文件", help="把这种版式另存一份，改成本单位的")
    ] = None,
    json: AsJson = False,
    force: Force = False,
) -> None:
    """列出版式；写上名称就看它的页面、字体、字号和依据；layouts learn 照范文学出版式。"""
    from meetingkit.layout.loading import load_layout

    if name == "learn":
        if model is None:
            raise typer.BadParameter("要照哪份定稿学？如 meetingkit layouts learn 定稿.docx -o 本单位.yaml")
        learn_layout(model, copy, force=force)
        return
    if model is not None:
        raise typer.BadParameter(f"多写了“{model}”。")
    library = library_for()
    if name is None:
        if copy is not None:
            raise typer.BadParameter("要另存哪一种版式？如 meetingkit layouts gb9704 --copy 本单位.yaml")
        _list(library, as_json=json)
        return
    layout, path = load_layout(library, name), _path(library, name)
    if copy is not None:
        save(copy, path.read_bytes(), force=force)
        say(f"已写好：{copy}")
        say(f"下一步：用记事本打开修改，再用 meetingkit layouts {copy} 核对。")
    elif json:
        print_json(_as_json(layout, name, path, library))
    else:
        _show(layout, name, path, library)


def _path(library: Library, name: str) -> Path:
    """Where a layout that was loaded stands."""
    return library.find(f"layouts/{name}.yaml") or Path(name)


def _list(library: Library, *, as_json: bool) -> None:
    """One line for each layout."""
    from meetingkit.layout.loading import layout_names, load_layout

    def about(name: str) -> Row:
        return {"name": name, "description": load_layout(library, name).description}

    list_found(library, layout_names(library), about, "{name}　{description}（{origin}）", as_json=as_json)


def _as_json(layout: Layout, name: str, path: Path, library: Library) -> dict[str, Any]:
    numbers = {"lines_per_page": layout.lines_per_page, "characters_per_line": layout.characters_per_line}
    where = {"origin": origin(library, path), "file": str(path)}
    return {**layout.model_dump(mode="json"), "name": name, **where, **numbers}


def _show(layout: Layout, name: str, path: Path, library: Library) -> None:
    say(f"{name}　{layout.description}")
    say(f"出处：{path}（{origin(library, path)}）")
    for line in _page_lines(layout):
        say(line)
    styles = [(ROLE_NAMES.get(role, role), *_style_cells(style, layout)) for role, style in layout.paragraphs.items()]
    print_table("段落", ("段落", "字体（依次取）", "字号", "排法"), styles)
    marks = [
        (MARK_NAMES.get(mark, mark), "、".join(layout.fonts[style.font]) if style.font else "随段落", _looks(style))
        for mark, style in layout.characters.items()
    ]
    print_table("段内文字", ("文字", "字体（依次取）", "样子"), marks)
    if layout.bases:
        print_table("依据", ("项", "条款", "强度"), [(b.item, b.clause, b.strength) for b in layout.bases])


def _page_lines(layout: Layout) -> list[str]:
    page, grid, number = layout.page, layout.grid, layout.page_number
    width, height = page.width - page.left - page.right, page.height - page.top - page.bottom
    fonts = "、".join(layout.fonts[number.font])
    numbered = f"{number.form}，{fonts}，{_size(number.size)}，一字线距版心 {number.gap:g} 毫米"
    grid_words = f"行距 {grid.line:g} 磅，字距 {grid.spacing:g} 磅，Word网格 {_yes(grid.word_grid)}"
    lines = [
        f"纸张：{page.width:g}×{page.height:g} 毫米，版心 {width:g}×{height:g} 毫米",
        f"页边：上 {page.top:g}、下 {page.bottom:g}、左 {page.left:g}、右 {page.right:g} 毫米",
        f"行格：每页 {layout.lines_per_page} 行，每行 {layout.characters_per_line} 字（{grid_words}）",
        f"页码：{'无' if number.form == '无' else numbered}",
        f"西文：{layout.latin_font}",
    ]
    if card := layout.cards:
        lines.append(f"席卡：一面 {card.width:g}×{card.height:g} 毫米，每页 {card.count(height)} 张")
    if aloud := layout.aloud:
        lines.append(f"朗读：不拆开 {_yes(aloud.keep_together)}，起项 {aloud.opening}，注音 {aloud.gloss}")
    return lines


def _yes(value: bool) -> str:
    return "是" if value else "否"


def _size(points: float) -> str:
    """A size as offices call it, with its points."""
    from meetingkit.layout.model import SIZES

    name = next((name for name, size in SIZES.items() if size == points), None)
    return f"{name}（{points:g}磅）" if name else f"{points:g}磅"


def _style_cells(style: ParagraphStyle, layout: Layout) -> tuple[str, str, str]:
    from meetingkit.layout.model import ALIGNMENTS

    alignment = next(name for name, value in ALIGNMENTS.items() if value == style.alignment)
    looks = [
        alignment,
        f"首行缩进{style.indent:g}字" if style.indent else "",
        f"段前{style.rows_before:g}行" if style.rows_before else "",
        f"行距{style.line:g}磅" if style.line else "",
        _looks(style),
        "与下段同页" if style.keep_next else "",
        "段中不分页" if style.keep_lines else "",
    ]
    return "、".join(layout.fonts[style.font]), _size(style.size), "，".join(filter(None, looks))


def _looks(style: CharacterStyle) -> str:
    looks = [
        "加粗" if style.bold else "",
        f"颜色 {style.color}" if style.color else "",
        "突出显示" if style.highlight else "",
    ]
    return "，".join(filter(None, looks))
