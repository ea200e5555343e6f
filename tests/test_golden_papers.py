"""Every paper of every example against its golden file, and the parts of a Word file of each; `pytest --accept` writes them.

What papers there are is found in the library, so that a new one has its golden files as soon as they are accepted.
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from meetingkit.library import default_library
from meetingkit.ordering import SCRIPT, NothingToWrite, Order, Sheaf, layouts_of, orders_of
from meetingkit.papers.paper import load_paper, paper_files
from meetingkit.workflow import load_meeting
from meetingkit.writers import Format
from tests.conftest import EVERY_EXAMPLE, IN_CI, ROOT

GOLDEN = ROOT / "tests" / "golden" / "papers"
WORD = GOLDEN / "docx"
LISTED = "有哪些.txt"
TEXT_FORMS = (Format.TEXT, Format.CALENDAR, Format.SVG)
PAPERS = list(paper_files(default_library()))
VALIDATOR = ROOT.parent / "shared" / "tools" / "validate_docx.py"
STYLES = "word/styles.xml"
OWN_PARTS = ("word/document.xml", "docProps/core.xml", STYLES)  # what differs from paper to paper in one layout
Golden = Callable[[Path, str], None]
every_paper = pytest.mark.parametrize("paper", PAPERS)
every_example = pytest.mark.parametrize("example", EVERY_EXAMPLE, ids=lambda path: path.stem)


@cache
def sheaf(example: Path) -> Sheaf:
    library = default_library()
    return Sheaf(load_meeting(example, library), library)


def written(example: Path, paper: str, fmt: Format) -> tuple[Order, bytes] | str:
    """A paper in the layout it usually has; why there is none."""
    library = default_library()
    [order] = orders_of([paper], fmt, None, library)
    [layout] = layouts_of([order], library).values()
    try:
        return order, sheaf(example).written(order, layout)
    except NothingToWrite as error:
        [reason] = error.diagnostics
        return reason.hint


def text_form(paper: str) -> Format:
    formats = load_paper(default_library(), paper).formats
    return next(fmt for fmt in TEXT_FORMS if fmt.value in formats)


@every_example
def test_every_paper_reads_as_its_golden_file(example: Path, golden: Golden) -> None:
    folder, lines = GOLDEN / example.stem, []
    for paper in PAPERS:
        fmt, name = text_form(paper), load_paper(default_library(), paper).data.name
        made = written(example, paper, fmt)
        if isinstance(made, str):
            lines.append(f"{name}　不出：{made}")
        elif paper != SCRIPT:  # `test_golden_scripts.py` has it
            lines.append(f"{name}　{paper}.{fmt.value}")
            golden(folder / f"{paper}.{fmt.value}", made[1].decode("utf-8").replace("\r\n", "\n"))
    golden(folder / LISTED, "\n".join(lines) + "\n")


@every_example
def test_no_golden_file_is_left_over(example: Path) -> None:
    folder = GOLDEN / example.stem
    told = re.findall(r"　(\S+\.\w+)$", (folder / LISTED).read_text("utf-8"), re.MULTILINE)
    assert {path.name for path in folder.iterdir()} == {LISTED, *told}


@dataclass(frozen=True)
class Word:
    """A paper's Word file: its layout, and its parts by name."""

    layout: str
    parts: dict[str, str]


def word_file(paper: str) -> Word | None:
    """The file of the first example that has such a paper; None for what is no document."""
    if Format.DOCX.value not in load_paper(default_library(), paper).formats:
        return None
    for example in EVERY_EXAMPLE:
        made = written(example, paper, Format.DOCX)
        if not isinstance(made, str):
            with zipfile.ZipFile(io.BytesIO(made[1])) as package:
                return Word(made[0].layout, {name: package.read(name).decode("utf-8") for name in package.namelist()})
    pytest.fail(f"no example has the paper {paper}; add one to examples/")


def by_line(xml: str) -> str:
    """The part with each paragraph, row, cell and definition on a line of its own, to be read and compared."""
    return (
        re.sub(
            r"(?=<w:(?:p|tbl|tr|tc|sectPr|style|abstractNum|num)[ >])|(?=<(?:Override|Default|Relationship) )",
            "\n",
            xml,
        )
        + "\n"
    )


@every_paper
def test_the_text_of_a_word_file_is_its_golden_part(paper: str, golden: Golden) -> None:
    if word := word_file(paper):
        golden(WORD / f"{paper}.xml", by_line(word.parts["word/document.xml"]))


def by_layout() -> Iterator[tuple[str, dict[str, Word]]]:
    files = {paper: word for paper in PAPERS if (word := word_file(paper))}
    for layout in dict.fromkeys(word.layout for word in files.values()):
        yield layout, {paper: word for paper, word in files.items() if word.layout == layout}


def test_the_other_parts_are_those_of_the_layout(golden: Golden) -> None:
    for layout, files in by_layout():
        [parts, *others] = [
            {name: part for name, part in word.parts.items() if name not in OWN_PARTS} for word in files.values()
        ]
        assert all(other == parts for other in others), f"the papers in {layout} differ in more than their text"
        for name, part in parts.items():
            golden(WORD / layout / name.replace("/", "-"), by_line(part))


def test_a_style_is_the_same_in_all_papers_of_a_layout(golden: Golden) -> None:
    for layout, files in by_layout():
        known: dict[str, str] = {}
        for word in files.values():
            for style in by_line(word.parts[STYLES].replace("</w:styles>", "")).strip().split("\n"):
                name = style.split(">")[0]
                assert known.setdefault(name, style) == style
        golden(WORD / layout / "word-styles.xml", "\n".join(known[name] for name in sorted(known)) + "\n")


@pytest.mark.skipif(not VALIDATOR.exists() and not IN_CI, reason="the validator is not beside this checkout")
@every_example
def test_the_validator_finds_nothing_in_any_paper(example: Path, tmp_path: Path) -> None:
    paths = []
    for paper in PAPERS:
        if Format.DOCX.value in load_paper(default_library(), paper).formats:
            made = written(example, paper, Format.DOCX)
            if not isinstance(made, str):
                paths.append(tmp_path / f"{paper}.docx")
                paths[-1].write_bytes(made[1])
    assert paths
    result = subprocess.run([sys.executable, VALIDATOR, *paths], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
