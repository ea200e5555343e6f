"""What was given on the command line → agenda files: files, folders, and patterns that no shell expanded."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from meetingkit.agenda.roster_file import FILE_NAME
from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity

SUFFIXES = (".yaml", ".yml")


class RealPaths:
    """Real paths, for which each folder is looked at once: a batch has a thousand files in one."""

    def __init__(self) -> None:
        self._folders: dict[Path, str] = {}

    def folder(self, path: Path) -> str:
        """As `os.path.realpath`, of a folder."""
        if path not in self._folders:
            self._folders[path] = os.path.realpath(path)
        return self._folders[path]

    def file(self, path: Path) -> str:
        """As `os.path.realpath`, of a file."""
        if path.is_symlink() or path.name in ("", ".."):
            return os.path.realpath(path)
        return os.path.join(self.folder(path.parent), path.name)  # noqa: PTH118 - as text, name untouched


def agenda_files(given: Iterable[Path]) -> list[Path]:
    """The agendas in the order given, those of a folder or a pattern by name, each file once.

    A folder gives its .yaml and .yml files but no roster, no hidden files and nothing of its own folders. A file that
    is missing is kept: it is one failure among the others. Raises InvalidInput for folders and patterns that give
    nothing.
    """
    real = RealPaths()
    found: dict[str, Path] = {}
    faults: list[Diagnostic] = []
    for path in given:
        try:
            files = list(_files(path))
        except InvalidInput as error:
            faults += error.diagnostics
            continue
        for file in files:
            found.setdefault(real.file(file), file)
    if faults:
        raise InvalidInput(faults)
    return list(found.values())


def _files(path: Path) -> Iterator[Path]:
    if os.path.lexists(path) and not path.is_dir():
        yield path
    elif path.is_dir():
        files = sorted(file for file in path.iterdir() if is_agenda(file))
        if not files:
            raise _nothing(path, "文件夹里没有议程文件（.yaml）", "请核对文件夹；它里面的文件夹不会去找。")
        yield from files
    elif glob.has_magic(str(path)):
        files = sorted(Path(name) for name in glob.glob(str(path), recursive=True))  # noqa: PTH207 - absolute patterns too
        files = [file for file in files if file.name != FILE_NAME and not file.is_dir()]
        if not files:
            raise _nothing(path, "没有符合的文件", "请核对文件夹和写法，如：议程/*.yaml。")
        yield from files
    else:
        yield path


def is_agenda(file: Path) -> bool:
    """Whether a file found in a folder is taken for an agenda."""
    named = file.suffix.lower() in SUFFIXES and file.name != FILE_NAME and not file.name.startswith(".")
    return named and file.is_file()


def _nothing(path: Path, message: str, hint: str) -> InvalidInput:
    return InvalidInput([Diagnostic("MK001", Severity.ERROR, message, str(path), hint=hint)])
