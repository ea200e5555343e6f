"""Text files → Manuscript: a line is a paragraph, as secretaries keep scripts, unless lines were broken to a width."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.document import Document, Paragraph, Role, Run
from meetingkit.readers import Break, Manuscript
from meetingkit.readers.wrapped import INDENT, Row, paragraphs
from meetingkit.reading.source import WORD_FILES, as_source, decode_text, read_file, usable

BREAKS = "\f\v\u2028\u2029"  # of a page or a line, as word processors write them into text files


def read(path: Path) -> Manuscript:
    """The lines that have text. Raises InvalidInput when there is no such text file."""
    data = read_file(path, suffix=path.suffix)
    for magic, what in WORD_FILES.items():
        if data.startswith(magic):
            message = f"应是文字文件（{path.suffix}），给的是{what}文件"
            raise InvalidInput([Diagnostic("MK035", Severity.ERROR, message, str(path), hint="请把后缀改对再来。")])
    text, notices = decode_text(data, str(path))
    source = as_source(text, str(path))
    cleaned = usable(replace(source, text=source.text.translate(dict.fromkeys(map(ord, BREAKS), " "))))
    rows = [
        row
        for number, (raw, line) in enumerate(zip(source.text.split("\n"), cleaned.text.split("\n"), strict=True), 1)
        for row in _rows(number, raw, line)
    ]
    joined = paragraphs(rows)
    seen = tuple(_invisible(notice) for notice in cleaned.diagnostics)
    if len(joined) < len(rows):
        seen = (*seen, _joined(str(path), len(rows), len(joined)))
    return Manuscript(
        str(path),
        Document(tuple(Paragraph(Role.BODY, (Run("".join(row.words for row in one)),)) for one in joined)),
        tuple(one[0].number for one in joined),
        tuple(one[0].start for one in joined),
        (*notices, *seen),
        tuple(tuple(_breaks(one)) for one in joined),
    )


def _rows(number: int, raw: str, line: str) -> Iterator[Row]:
    """What a line of the file has to say, in one row or, at breaks that are no line ends, in several."""
    for start, end in _parts(raw):
        part = line[start:end]
        if words := part.strip():
            yield Row(words, number, start + len(part) - len(part.lstrip()), part.startswith(INDENT))


def _breaks(rows: list[Row]) -> Iterator[Break]:
    """Where in a paragraph its second line and those behind it begin, and where they stand in the file."""
    at = 0
    for before, row in pairwise(rows):
        at += len(before.words)
        yield Break(at, row.number, row.start)


def _joined(file: str, rows: int, joined: int) -> Diagnostic:
    message = f"文字像是从 PDF 复制的，每行断开；{rows} 行接成了 {joined} 段"
    hint = "接得不对的，请在原稿里把断开的行接好，一段一行，再来。"
    return Diagnostic("MK069", Severity.INFO, message, file, hint=hint)


def _parts(line: str) -> list[tuple[int, int]]:
    """The stretches of a line between breaks that are no line ends of the file."""
    ends = [place for place, character in enumerate(line) if character in BREAKS]
    return list(zip([0, *(end + 1 for end in ends)], [*ends, len(line)], strict=True))


def _invisible(notice: Diagnostic) -> Diagnostic:
    """A character that no paper can hold spoils an agenda; in a script it is only worth a word."""
    return replace(
        notice, severity=Severity.INFO, hint="多半是从别处粘贴带来的，念稿没有影响；要删，把前后的字重打一遍。"
    )
