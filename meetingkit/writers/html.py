"""Document → HTML: one self-contained page, on screen a sheet of paper, in print the layout's page.

No script and nothing fetched; same document, same text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from meetingkit.document import Block, Cell, Document, Mark, Paragraph, Role, Row, Run, Shape, Table
from meetingkit.layout.model import MM_PER_POINT, NOTE_GAP, NOTE_OUTSIDE, CharacterStyle, Layout, ParagraphStyle
from meetingkit.writers.titles import shown_runs

ELEMENTS = {Role.TITLE: "h1", Role.H1: "h2", Role.H2: "h3", Role.H3: "h4", Role.H4: "h5"}
ALIGNMENTS = {"both": "justify", "center": "center", "left": "left", "right": "right"}
SIDES = {"单双页": (("@page :right", "right"), ("@page :left", "left")), "居中": (("@page", "center"),), "无": ()}
LATIN = "meetingkit-latin"
UNSAFE_IN_CSS = re.compile(r"[^\w .-]")
COMMON_CSS = """\
html { -webkit-text-size-adjust: none; text-size-adjust: none; }
body { margin: 0; color: #000; }
main > * { margin: 0; font-weight: normal; white-space: pre-wrap; overflow-wrap: break-word; }
mark { background: none; color: inherit; }
rt { line-height: 1; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; }
table p { margin: 0; font-weight: normal; white-space: pre-wrap; }
th, td { padding: 0 1mm; vertical-align: middle; }
tr { break-inside: avoid; }
.ruled-table th, .ruled-table td, td.boxed { border: 0.5pt solid; }
tr.fold > * { border-bottom: 0.5pt dashed #808080; }
.turned { transform: rotate(180deg); white-space: nowrap; }
.foot-table { border-block: 0.35mm solid; break-inside: avoid; }
.foot-table tr + tr { border-top: 0.25mm solid; }
@media screen {
  body { background: #ddd; padding: 5mm 0; }
  main { box-sizing: border-box; margin: 0 auto; background: #fff; box-shadow: 0 0 2mm #888; }
}
"""


def write_html(document: Document, layout: Layout) -> str:
    """The paper as a web page in a layout."""
    properties = document.properties
    titles = "".join(p.text for p in document.paragraphs if p.role is Role.TITLE)
    facts = {"author": properties.author, "description": properties.subject, "keywords": properties.keywords}
    metas = "".join(f'<meta name="{name}" content="{escape(text)}">\n' for name, text in facts.items() if text)
    blocks = "".join(_block(block, layout) for block in document.blocks)
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"{metas}<title>{escape(properties.title or titles or '文稿')}</title>\n"
        f"<style>\n{layout_css(layout)}</style>\n</head>\n<body>\n<main>\n{blocks}</main>\n</body>\n</html>\n"
    )


def _block(block: Block, layout: Layout) -> str:
    return _paragraph(block, layout) if isinstance(block, Paragraph) else _table(block, layout)


def _table(table: Table, layout: Layout) -> str:
    columns = "".join(f'<col style="width: {share / sum(table.widths):.2%}">' for share in table.widths)
    head = "".join(_row(row, layout) for row in table.rows if row.header)
    body = "".join(_row(row, layout) for row in table.rows if not row.header)
    classes = ' class="foot-table"' if table.foot else ' class="ruled-table"' if table.ruled else ""
    item = "" if table.item is None else f' data-item="{table.item}"'
    head = f"<thead>{head}</thead>" if head else ""
    return f"<table{classes}{item}><colgroup>{columns}</colgroup>{head}<tbody>{body}</tbody></table>\n"


def _row(row: Row, layout: Layout) -> str:
    height = f' style="height: {row.height:g}mm"' if row.height else ""
    fold = ' class="fold"' if row.fold else ""
    return f"<tr{fold}{height}>{''.join(_cell(cell, 'th' if row.header else 'td', layout) for cell in row.cells)}</tr>"


def _cell(cell: Cell, element: str, layout: Layout) -> str:
    spans = [(name, count) for name, count in (("colspan", cell.columns), ("rowspan", cell.rows)) if count > 1]
    given = "".join(f' {name}="{count}"' for name, count in spans)
    upright = "" if cell.upright == "center" else f' style="vertical-align: {cell.upright}"'
    box = ' class="boxed"' if cell.boxed else ""
    return f"<{element}{box}{given}{upright}>{''.join(_paragraph(p, layout) for p in cell.paragraphs)}</{element}>"


def _paragraph(paragraph: Paragraph, layout: Layout) -> str:
    element = ELEMENTS.get(paragraph.role, "p")
    turned = bool(paragraph.shape and paragraph.shape.turned)
    wishes = {
        "whole": paragraph.whole, "with-next": paragraph.with_next, "ruled": paragraph.ruled, "turned": turned,
    }  # fmt: skip
    classes = " ".join([paragraph.role.value, *(name for name, wish in wishes.items() if wish)])
    item = "" if paragraph.item is None else f' data-item="{paragraph.item}"'
    runs = "".join(map(_run, shown_runs(paragraph, layout)))
    shape = _shape(paragraph.shape, layout.paragraphs[paragraph.role.value], layout) if paragraph.shape else ""
    return f'<{element} class="{classes}"{item}{shape}>{runs}</{element}>\n'


def _shape(shape: Shape, style: ParagraphStyle, layout: Layout) -> str:
    """What this paragraph has unlike its role; lengths in its own characters."""
    look = [f"font-size: {shape.size:g}pt"] if shape.size else []
    look += [f"line-height: {(style.line or layout.grid.line) / style.size:.3g}"] if shape.size else []
    sides = (("margin-left", shape.left), ("margin-right", shape.right), ("text-indent", shape.first))
    look += [f"{name}: {count:g}em" for name, count in sides if count is not None]
    look += [f"margin-top: {shape.before * layout.grid.line:g}pt"] if shape.before is not None else []
    look += [f"text-align: {ALIGNMENTS[shape.align]}"] if shape.align else []
    look += ["break-before: page"] if shape.new_page else []
    look += ["break-after: avoid"] if shape.keep_next else []
    return f' style="{"; ".join(look)}"' if look else ""


def _run(run: Run) -> str:
    text = escape(run.text, quote=False).replace("\n", "<br>")
    if run.gloss:
        text = f"<ruby>{text}<rp>（</rp><rt>{escape(run.gloss, quote=False)}</rt><rp>）</rp></ruby>"
    if run.mark is Mark.PLAIN:
        return text
    element = "mark" if run.mark is Mark.BLANK else "span"
    return f'<{element} class="run-{run.mark.value}">{text}</{element}>'


def layout_css(layout: Layout) -> str:
    """The style sheet of a layout: its page, a class for each role, and one for each mark."""
    rules = [*_page_rules(layout), COMMON_CSS.rstrip()]
    rules += [_rule(f".{role}", _paragraph_look(role, style, layout)) for role, style in layout.paragraphs.items()]
    rules += [_rule(f".run-{mark}", _run_look(style, layout)) for mark, style in layout.characters.items()]
    rules += [
        _rule(".whole", ["break-inside: avoid"]),
        _rule(".with-next", ["break-after: avoid"]),
        _rule(".ruled", ["border-top: 1pt solid", "padding-top: 6pt"]),
    ]
    return "\n".join(rules) + "\n"


def _page_rules(layout: Layout) -> Iterator[str]:
    """Latin letters from their own font (not the quotation marks and dashes it has too), paper, numbers, sheet."""
    latin = f"font-family: {LATIN}; src: local({_string(layout.latin_font)}); unicode-range: U+20-7E"
    yield f"@font-face {{ {latin}; }}"
    page = layout.page
    edges = " ".join(f"{edge:g}mm" for edge in (page.top, page.right, page.bottom, page.left))
    yield f"@page {{ size: {page.width:g}mm {page.height:g}mm; margin: {edges}; }}"
    for pages, side in SIDES[layout.page_number.form]:
        yield f"{pages} {{ @bottom-{side} {{ {'; '.join(_number_look(layout, side))}; }} }}"
    grid = f"line-height: {layout.grid.line:g}pt; letter-spacing: {layout.grid.spacing:g}pt"
    habits = "orphans: 1; widows: 1; line-break: strict; hanging-punctuation: allow-end"
    yield f"main {{ {grid}; {habits}; text-spacing-trim: space-all; text-autospace: no-autospace; }}"
    yield f"main > * {{ min-height: {layout.grid.line:g}pt; }}"
    sheet = f"width: {page.width:g}mm; min-height: {page.height:g}mm; padding: {edges}"
    yield f"@media screen {{ main {{ {sheet}; }} }}"


def _number_look(layout: Layout, side: str) -> Iterator[str]:
    """`— 1 —`, its line as far from the paper's edge as a footer's would be, one character in."""
    number = layout.page_number
    above = layout.page.bottom - layout.footer_distance - number.size * MM_PER_POINT
    yield 'content: "— " counter(page) " —"'
    yield f"font: {number.size:g}pt/1 {_chain(layout, number.font)}"
    yield f"vertical-align: top; padding-top: {above:.2f}mm"
    yield f"text-align: {side}"
    if side != "center":
        yield f"padding-{side}: 1em"


def _paragraph_look(role: str, style: ParagraphStyle, layout: Layout) -> list[str]:
    look = [
        f"font-family: {LATIN}, {_chain(layout, style.font)}",
        f"font-size: {style.size:g}pt",
        f"text-align: {ALIGNMENTS[style.alignment]}",
        *_weight_and_color(style),
    ]
    look += [f"text-indent: {style.indent:g}em"] if style.indent else []
    look += ["letter-spacing: 0"] if style.alignment == "center" else []
    if style.space_before:
        look.append(f"margin-top: {style.space_before:g}mm")
    elif style.rows_before:
        look.append(f"margin-top: {style.rows_before * layout.grid.line:g}pt")
    if rule := style.rule_below:
        look.append(f"border-bottom: {rule.thickness:g}mm solid #{rule.color}; padding-bottom: {rule.gap:g}mm")
    look += [f"line-height: {style.line:g}pt"] if style.line else []
    look += ["break-after: avoid"] if style.keep_next else []
    look += ["break-inside: avoid"] if style.keep_lines else []
    if role == Role.MARGIN:
        outside = layout.page.left - NOTE_OUTSIDE
        look += ["float: left; clear: left", f"width: {outside - NOTE_GAP:g}mm"]
        look += [f"margin-left: {-outside:g}mm; margin-right: {NOTE_GAP}mm"]
    return look


def _run_look(style: CharacterStyle, layout: Layout) -> list[str]:
    family = [f"font-family: {LATIN}, {_chain(layout, style.font)}"] if style.font else []
    return [*family, *_weight_and_color(style), *(["background: #ff0"] if style.highlight else [])]


def _weight_and_color(style: CharacterStyle) -> list[str]:
    bold = ["font-weight: bold"] if style.bold else []
    return bold + ([f"color: #{style.color}"] if style.color else [])


def _chain(layout: Layout, family: str) -> str:
    """All fonts of a family in order, then the generic one of its class."""
    generic = "sans-serif" if "黑" in family else "serif"
    return ", ".join([*map(_string, layout.fonts[family]), generic])


def _string(text: str) -> str:
    """A CSS string that can end neither itself nor the style sheet."""
    return '"' + UNSAFE_IN_CSS.sub(lambda match: f"\\{ord(match.group()):x} ", text) + '"'


def _rule(selector: str, declarations: list[str]) -> str:
    return f"{selector} {{ {'; '.join(declarations)}; }}" if declarations else f"{selector} {{ }}"
