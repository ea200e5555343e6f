"""Readers: file → Document, one table from suffix to reader; each paragraph knows where it stood in the file.

A reader's module is imported when a file of its kind is read.
"""

from __future__ import annotations

import importlib
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path

from meetingkit.diagnostics import Diagnostic, InvalidInput, Position, Severity
from meetingkit.document import Document

READERS = {".txt": "text", ".docx": "docx", ".doc": "office", ".wps": "office", ".rtf": "office", ".odt": "office"}


@dataclass(frozen=True, slots=True)
class Break:
    """Where in a paragraph another line of a text file begins: the line, from 1, and the column of its first character, from 0."""

    at: int
    number: int
    start: int


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A script read from a file.

    `numbers` has, for each paragraph of the document, its line in a text file or its number among all paragraphs of
    a Word file, counted from 1. `shifts` is what is added to an offset in the paragraph to have it in the file: more
    than 0 where spaces stood in front, less where Word numbers the paragraph and the number is no text of the file.
    `breaks` has, for each paragraph, where its lines begin behind the first; empty where every line is a paragraph.
    """

    file: str
    document: Document
    numbers: tuple[int, ...]
    shifts: tuple[int, ...]
    notices: tuple[Diagnostic, ...] = ()
    breaks: tuple[tuple[Break, ...], ...] = ()

    def place(self, index: int, offset: int) -> Position:
        """Where character `offset` of a paragraph stands in the file."""
        breaks = self.breaks[index] if self.breaks else ()
        if before := bisect_right(breaks, offset, key=lambda one: one.at):
            line = breaks[before - 1]
            return Position(line.number, offset - line.at + line.start + 1)
        return Position(self.numbers[index], max(0, offset + self.shifts[index]) + 1)


def is_manuscript(path: Path) -> bool:
    """Whether the file's name says that it is a script or paper; any other file is an agenda."""
    return path.suffix.lower() in READERS


def is_word(path: Path) -> bool:
    """Whether a script's lines are paragraphs of a word processor, which shows no line numbers."""
    return READERS.get(path.suffix.lower(), "text") != "text"


def read_manuscript(path: Path) -> Manuscript:
    """Read a script in any of the formats. Raises InvalidInput when it cannot be read or says nothing."""
    module = importlib.import_module(f"meetingkit.readers.{READERS[path.suffix.lower()]}")
    manuscript: Manuscript = module.read(path)
    if not manuscript.document.paragraphs:
        hint = "请核对是不是这个文件；文字在文本框、图片里的读不到。"
        raise InvalidInput([Diagnostic("MK037", Severity.ERROR, "文件里没有文字", str(path), hint=hint)])
    return manuscript
