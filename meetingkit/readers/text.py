"""Text files → Manuscript: a line is a paragraph, as secretaries keep scripts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.document import Document, Paragraph, Role, Run
from meetingkit.readers import Manuscript
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
    paragraphs, numbers, shifts = [], [], []
    for number, (raw, line) in enumerate(zip(source.text.split("\n"), cleaned.text.split("\n"), strict=True), 1):
        for start, end in _parts(raw):
            part = line[start:end]
            if words := part.strip():
                paragraphs.append(Paragraph(Role.BODY, (Run(words),)))
                numbers.append(number)
                shifts.append(start + len(part) - len(part.lstrip()))
    seen = tuple(_invisible(notice) for notice in cleaned.diagnostics)
    return Manuscript(str(path), Document(tuple(paragraphs)), tuple(numbers), tuple(shifts), (*notices, *seen))


def _parts(line: str) -> list[tuple[int, int]]:
    """The stretches of a line between breaks that are no line ends of the file."""
    ends = [place for place, character in enumerate(line) if character in BREAKS]
    return list(zip([0, *(end + 1 for end in ends)], [*ends, len(line)], strict=True))


def _invisible(notice: Diagnostic) -> Diagnostic:
    """A character that no paper can hold spoils an agenda; in a script it is only worth a word."""
    return replace(
        notice, severity=Severity.INFO, hint="多半是从别处粘贴带来的，念稿没有影响；要删，把前后的字重打一遍。"
    )
