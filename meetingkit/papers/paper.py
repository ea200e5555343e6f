"""Papers as data: `papers/<identifier>.yaml` of a template folder says what one is, `<identifier>.xml.j2` how it reads."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from meetingkit.agenda.values import Words, one_or_many
from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.library import Library
from meetingkit.papers.parts import PARTS
from meetingkit.papers.products import PRODUCTS
from meetingkit.reading.binding import Reading, nearest, read_model
from meetingkit.reading.entry import Entry, Parsed, Text, key, wrong
from meetingkit.reading.source import read_source

SCRIPT = "script"
UNKNOWN = "MK023"
DOCUMENT_FORMATS = ("docx", "pdf", "html", "md", "txt")
OTHER_FORMATS = ("ics", "svg", "png")


def _one_of(choices: tuple[str, ...], expected: str) -> Parsed:
    def parse(value: Any) -> str:
        if value in choices:
            return str(value)
        near = nearest(value, list(choices))
        raise wrong(expected, f"是不是“{near}”？" if near else f"有：{'、'.join(choices)}。")

    return Parsed(parse, {"enum": list(choices)})


_LISTED = Parsed(one_or_many, {"type": "array", "items": {"type": "string"}}, then_validate=True)
Formats = Annotated[list[Annotated[str, _one_of((*DOCUMENT_FORMATS, *OTHER_FORMATS), "一种格式")]], _LISTED]
Parts = Annotated[list[Annotated[str, _one_of(tuple(PARTS), "一种数据")]], _LISTED]


class Counted(Entry):
    """How a paper is counted once it is made: there should be one of something for everybody of a part of its data."""

    part: Annotated[str, _one_of(("signin", "cards", "seats"), "一种数据")] = key("按", about="和哪一种数据的人数核对")
    what: Text = key("数", about="数什么：row 是有序号的行，其他是段落的标记，如 card")
    name: Text = key("叫", about="说给人听时叫什么，如：席卡")
    unit: Text = key("量词", about="如：张、行、个")


class PaperData(Entry):
    """What `papers/<identifier>.yaml` says of a paper."""

    name: Text = key("名称", about="文稿的名称，用在文件名里")
    aliases: Words = key("别名", about="也认的名称", default=[])
    description: Text = key("说明", about="一句话说明")
    formats: Formats = key(
        "格式", about="能出的格式，第一种是不写 --format 时的；不写就是 docx、pdf、html、md、txt", default=[]
    )
    empty: Text | None = key("不出", about="议程里缺什么就出不了这种文稿，说给人听的话", default=None)
    layouts: Words = key("版式", about="只能用的版式，第一种是不写 --layout 时的；不写就哪种都行", default=[])
    parts: Parts = key("数据", about="模板除会议和各项以外还用到的数据", default=[])
    counted: Counted | None = key("清点", about="出稿后按人数核对什么；不写就不核对", default=None)


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper; `identifier` is its file's name."""

    identifier: str
    data: PaperData

    @property
    def formats(self) -> tuple[str, ...]:
        """What it can be written as, the usual format first."""
        return tuple(self.data.formats) or DOCUMENT_FORMATS

    @property
    def names(self) -> tuple[str, ...]:
        """What people may call it."""
        return (self.identifier, self.data.name, *self.data.aliases)


def paper_files(library: Library) -> dict[str, Path]:
    """The files of the library's papers by identifier, the script first; the first root wins."""
    files = library.files("papers", ".yaml")
    return {name: files[name] for name in sorted(files, key=lambda name: (name != SCRIPT, name))}


def load_paper(library: Library, identifier: str) -> Paper:
    """The paper of an identifier. Raises InvalidInput when there is none or its file is wrong."""
    path = library.find(f"papers/{identifier}.yaml")
    if path is None:
        raise InvalidInput([unknown_paper(library, identifier)])
    reading = read_model(PaperData, read_source(path))
    for index, fmt in enumerate(reading.model.formats):
        if fmt in OTHER_FORMATS and f"{identifier}.{fmt}" not in PRODUCTS:
            raise InvalidInput([_no_document(reading, index, fmt)])
    return Paper(identifier, reading.model)


def _no_document(reading: Reading[PaperData], index: int, fmt: str) -> Diagnostic:
    """A format that templates cannot make, for a paper that the program does not make."""
    at = reading.position("formats", index)
    message = f"“{reading.model.name}”出不了 {fmt}：模板只能排文字"
    hint = f"请删去；能用的有：{'、'.join(DOCUMENT_FORMATS)}。"
    return Diagnostic("MK014", Severity.ERROR, message, reading.source.file, at.line, at.column, hint)


def find_paper(library: Library, name: str) -> Paper:
    """The paper called so by identifier, name or alias. Raises InvalidInput when there is none or a file is wrong."""
    name = name.strip()
    if Path(name).name == name and library.find(f"papers/{name}.yaml"):
        return load_paper(library, name)
    for identifier in paper_files(library):
        if name in (paper := load_paper(library, identifier)).names:
            return paper
    raise InvalidInput([unknown_paper(library, name)])


def unknown_paper(library: Library, name: str) -> Diagnostic:
    """There is no such paper: what is near, or what there is."""
    names = [load_paper(library, identifier).data.name for identifier in paper_files(library)]
    near = nearest(name, [*names, *paper_files(library)])
    hint = f"是不是“{near}”？" if near else f"有：{'、'.join(names)}；都要就写 all。"
    return Diagnostic(UNKNOWN, Severity.ERROR, f"没有“{name}”这种文稿", name, hint=hint)
