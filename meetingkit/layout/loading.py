"""Find a layout, read it, and look for what no single value of it shows."""

from __future__ import annotations

from collections.abc import Container, Iterator
from collections.abc import Mapping as Table
from functools import lru_cache
from pathlib import Path

from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.document import PAPER_MARKS, PAPER_ROLES, Mark, Role
from meetingkit.layout.model import MM_PER_POINT, CardSize, CharacterStyle, Layout, PaperStyles
from meetingkit.library import Library, State, builtin_root
from meetingkit.reading.binding import Model, Reading, nearest, read_model
from meetingkit.reading.inheritance import read_based
from meetingkit.reading.source import read_source

DEFAULT = "gb9704"
STYLES = "styles.yaml"  # of the roles that scripts do not have
SUFFIXES = (".yaml", ".yml")


def load_layout(library: Library, name: str, *, papers: bool = False) -> Layout:
    """The layout called `name`, or in the file `name`. Raises InvalidInput with every mistake found.

    With `papers` it has a style for every role, not for those of scripts only. A layout of the library is kept until
    one of the library's layouts changes; other files are read every time.
    """
    if not is_file(name):
        layout, whole = _kept(library, name, papers, library.state("layouts/*.yaml", STYLES))
        if whole:
            return layout
    return _read(library, name, papers)[0]


def is_file(name: str) -> bool:
    """Whether this is a layout's file, not its name."""
    return name.endswith(SUFFIXES)


@lru_cache(maxsize=32)
def _kept(library: Library, name: str, papers: bool, state: State) -> tuple[Layout, bool]:
    """The layout, and whether the state shows every change of what it was made of."""
    layout, files = _read(library, name, papers)
    watched = {Path(path).resolve() for path, *_ in state}
    return layout, all(file.resolve() in watched or file.is_relative_to(builtin_root()) for file in files)


def _read(library: Library, name: str, papers: bool) -> tuple[Layout, tuple[Path, ...]]:
    # also the files it is based on
    def base(wanted: str, path: Path) -> Path:
        return library.base(f"layouts/{wanted}.yaml", path) or _path(library, wanted)

    based = read_based(Layout, _path(library, name), base)
    if faults := list(_faults(based.reading)):
        raise InvalidInput(faults)
    layout = based.reading.model
    return _with_paper_styles(library, layout) if papers else layout, based.bases


def _with_paper_styles(library: Library, layout: Layout) -> Layout:
    """The layout with the library's styles for the roles that it does not have itself."""
    path = library.find(STYLES)
    if path is None:
        raise InvalidInput(
            [Diagnostic("MK021", Severity.ERROR, "缺少文稿的段落样式", STYLES, hint="请重装 meetingkit。")]
        )
    reading = read_model(PaperStyles, read_source(path))
    styles = reading.model
    roles, marks = [role.value for role in PAPER_ROLES], [mark.value for mark in PAPER_MARKS]
    listed = f"这个版式的“字体”里列出的有：{'、'.join(layout.fonts)}。"
    faults = [
        *_style_faults(reading, "paragraphs", styles.paragraphs, roles, layout.fonts, listed),
        *_style_faults(reading, "characters", styles.characters, marks, layout.fonts, listed),
    ]
    if faults:
        raise InvalidInput(faults)
    return layout.model_copy(
        update={
            "paragraphs": {**styles.paragraphs, **layout.paragraphs},
            "characters": {**styles.characters, **layout.characters},
        }
    )


def _path(library: Library, name: str) -> Path:
    path = Path(name) if is_file(name) else library.find(f"layouts/{name}.yaml")
    if path is None:
        names = list(layout_names(library))
        near = nearest(name, names)
        hint = f"是不是“{near}”？" if near else f"现有：{'、'.join(names)}；也可以给出 .yaml 文件。"
        raise InvalidInput([Diagnostic("MK021", Severity.ERROR, f"没有“{name}”这种版式", name, hint=hint)])
    return path


def layout_names(library: Library) -> dict[str, Path]:
    """Layouts in the library by name; the first root wins."""
    return library.files("layouts", ".yaml")


def _faults(reading: Reading[Layout]) -> Iterator[Diagnostic]:
    """What no single value shows: styles that are missing, fonts that are not listed, a page without room."""
    layout = reading.model
    listed = f"“字体”里列出的有：{'、'.join(layout.fonts)}。"
    for family in (family for family, names in layout.fonts.items() if not names):
        yield _fault(reading, ("fonts", family), f"“{family}”一种字体也没有列", "请至少写一种。")
    if layout.page_number.font not in layout.fonts:
        yield _fault(reading, ("page_number", "font"), f"没有“{layout.page_number.font}”这一类字体", listed)
    if layout.text_width < 72 or layout.text_height < 72:
        yield _fault(reading, ("page",), "页边太大，版心不足一英寸", "请核对页面的毫米数。")
    if layout.footer_distance < 0:
        yield _fault(reading, ("page_number", "gap"), "页码落到纸外去了", "请把“距版心”改小，或把下边改大。")
    if layout.grid.spacing <= -layout.smallest_type / 2:
        yield _fault(reading, ("grid", "spacing"), "字距紧缩得太多，字会叠在一起", "一般在 -1 到 1 磅之间。")
    if layout.aloud and layout.page.left < 20:
        yield _fault(reading, ("page", "left"), "朗读本的左边太窄，放不下页边注", "请至少留 20 毫米。")
    roles, marks = [role.value for role in Role], [mark.value for mark in Mark if mark is not Mark.PLAIN]
    if layout.cards and not _card_fits(layout, layout.cards):
        yield _fault(reading, ("cards",), "席卡比版心大", "版心至少要一张席卡宽、两面高，再多1毫米；请改页面或席卡。")
    yield from _style_faults(reading, "paragraphs", layout.paragraphs, roles, layout.fonts, listed)
    yield from _style_faults(reading, "characters", layout.characters, marks, layout.fonts, listed)


def _card_fits(layout: Layout, card: CardSize) -> bool:
    width, height = layout.text_width * MM_PER_POINT, layout.text_height * MM_PER_POINT
    return 20 <= card.width <= width + 0.01 and 20 <= card.height <= (height - 1) / 2 + 0.01


def _style_faults(
    reading: Reading[Model],
    field: str,
    styles: Table[str, CharacterStyle],
    wanted: list[str],
    fonts: Container[str],
    listed: str,
) -> Iterator[Diagnostic]:
    whole = isinstance(reading.model, PaperStyles)
    needed = [name for name in wanted if whole or name not in (*PAPER_ROLES, *PAPER_MARKS)]
    if missing := [name for name in needed if name not in styles]:
        yield _fault(reading, (field,), f"缺少 {'、'.join(missing)} 的样式", "可从内置的版式里抄来。")
    for name, style in styles.items():
        if name not in wanted:
            yield _fault(reading, (field, name), f"没有 {name} 这一种样式", f"可用：{'、'.join(wanted)}。")
        if style.font and style.font not in fonts:
            yield _fault(reading, (field, name, "font"), f"没有“{style.font}”这一类字体", listed)


def _fault(reading: Reading[Model], path: tuple[str, ...], message: str, hint: str) -> Diagnostic:
    at = reading.position(*path)
    return Diagnostic("MK022", Severity.ERROR, message, reading.source.file, at.line, at.column, hint)
