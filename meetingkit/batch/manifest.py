"""The manifest of a batch: one JSON line a job, added as the job ends, so that a killed run can be taken up again."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any, TextIO

from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.writers.files import write_file

FILE_NAME = "manifest.jsonl"
UNREADABLE = "MK054"


class Status(StrEnum):
    """How a job ended."""

    WRITTEN = "written"
    FAILED = "failed"
    SKIPPED = "skipped"


Key = tuple[str, int | None, str | None]


@dataclass(frozen=True, slots=True)
class Record:
    """One line. Paths are relative to the manifest's folder, with /.

    `row` is None without a table, `output` while no name could be made. `sha256` is of the file as this program last
    wrote it, `source` of everything that it was made from; both None where there is none. `message` holds findings,
    or why it failed or was skipped.
    """

    input: str
    row: int | None
    output: str | None
    status: Status
    sha256: str | None = None
    source: str | None = None
    message: str = ""

    @property
    def key(self) -> Key:
        """Which job it was."""
        return self.input, self.row, self.output


FIELDS = tuple(field.name for field in fields(Record))
NO_TEXT = re.compile("[\ud800-\udfff]")


class Manifest:
    """The records of earlier runs, by job, and the file that this run's are added to."""

    def __init__(self, path: Path, records: Iterable[Record] = ()) -> None:
        self.path = path
        self.records = {record.key: record for record in records}
        self._file: TextIO | None = None
        self._folders: dict[str, str] = {}  # as the manifest writes them, with / behind

    def relative(self, path: Path) -> str:
        """A path as the manifest writes it."""
        folder, name = os.path.split(path)
        if folder not in self._folders:
            self._folders[folder] = self._relative_folder(folder)
        return self._folders[folder] + name

    def _relative_folder(self, folder: str) -> str:
        full = os.path.realpath(folder)
        try:
            found = Path(os.path.relpath(full, os.path.realpath(self.path.parent))).as_posix()
        except ValueError:  # on another drive
            found = Path(full).as_posix()
        return "" if found == "." else f"{found.removesuffix('/')}/"

    def start(self) -> None:
        """Open for adding, without the line that a killed run left torn. Raises OSError when that cannot be."""
        lines = "".join(_line(record) for record in self.records.values())
        write_file(self.path, lines.encode(), replace=True)
        self._file = self.path.open("a", encoding="utf-8", newline="\n")

    def add(self, record: Record) -> None:
        """Add a line; it is the system's before the next job's is."""
        assert self._file is not None
        self._file.write(_line(record))
        self._file.flush()

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()


def read_manifest(path: Path) -> Manifest:
    """The manifest of earlier runs; an empty one when there is none.

    Of several lines for a job the last counts. A last line without its end was torn and is dropped. Raises
    InvalidInput for any other line that is no record, OSError when the file cannot be read.
    """
    if not path.exists():
        return Manifest(path)
    *lines, _torn = path.read_bytes().split(b"\n")
    return Manifest(path, [_record(line, path, number) for number, line in enumerate(lines, start=1)])


def _record(line: bytes, path: Path, number: int) -> Record:
    try:
        value: Any = json.loads(line)
        if not isinstance(value, dict) or set(value) != set(FIELDS):
            raise ValueError("not a record")
        return Record(**{**value, "status": Status(value["status"])})
    except ValueError:
        hint = "请核对 --manifest 指的是不是清单；重做加 --force（不加 --resume），会另起一份。"
        message = "清单的这一行读不懂"
        raise InvalidInput([Diagnostic(UNREADABLE, Severity.ERROR, message, str(path), number, 1, hint)]) from None


def _line(record: Record) -> str:
    # a path may hold bytes that are no text; JSON escapes them
    values = {name: getattr(record, name) for name in FIELDS}
    text = json.dumps(values, ensure_ascii=False)
    return (json.dumps(values) if NO_TEXT.search(text) else text) + "\n"
