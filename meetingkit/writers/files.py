"""Files written whole or not at all, never over a file that is there unless that is wanted."""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
import time
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from meetingkit.wording.masks import printed

# separators, wildcards, controls, marks that turn the reading direction, bytes of a name that is no text
FORBIDDEN = re.compile('[\\\\/:*?"<>|\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+')
RESERVED = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])(\..*)?$")
MAX_NAME_BYTES = 200
TEMPORARY = ".meetingkit-"
STALE_SECONDS = 3600


def safe_name(text: str, suffix: str) -> str:
    """A file name from somebody's text: no separators or reserved names, at most 200 bytes with its suffix."""
    name = unicodedata.normalize("NFC", "".join(printed(text).split("\n")))
    name = FORBIDDEN.sub("_", name).strip(" .") or "未命名"
    name = f"_{name}" if RESERVED.match(name) else name
    room = MAX_NAME_BYTES - len(suffix.encode())
    return name.encode()[:room].decode(errors="ignore").strip(" .") + suffix


@dataclass(slots=True)
class StagedFile:
    """Bytes that wait beside the path where they belong, under a name of their own."""

    path: Path
    replace: bool
    mode: int | None  # of the file that is replaced
    temporary: Path
    file: BinaryIO

    def settle(self) -> None:
        """Put them in place, once they are on the disk. Raises FileExistsError or OSError, and leaves nothing then."""
        try:
            with self.file:
                os.fsync(self.file.fileno())
            if self.mode is not None:
                self.temporary.chmod(stat.S_IMODE(self.mode))
            _place(self.temporary, self.path, replace=self.replace)
        except BaseException:
            self.discard()
            raise

    def discard(self) -> None:
        """Leave the path as it is."""
        self.file.close()
        self.temporary.unlink(missing_ok=True)


def write_file(path: Path, data: bytes, *, replace: bool) -> None:
    """Write `data` under `path`, complete or not at all. Raises as `stage_file` does."""
    stage_file(path, data, replace=replace).settle()


def stage_file(path: Path, data: bytes, *, replace: bool, mark: str = "") -> StagedFile:
    """Write `data` beside `path`, to be settled: several files staged before they are settled cost the disk far less.

    What killed runs left in the folder goes too, unless there is a `mark`, by which the caller sweeps himself: in a
    large folder that takes long.
    Raises FileExistsError when the file is there and `replace` is false; OSError when it cannot be written.
    """
    path = path.resolve() if replace and path.is_symlink() else path
    there = _mode(path)
    if there is not None and stat.S_ISDIR(there):
        raise IsADirectoryError(f"{path} is a folder")
    if not replace and (there is not None or path.is_symlink()):
        raise FileExistsError(str(path))
    if there is not None and not stat.S_ISREG(there):
        raise OSError(errno.EINVAL, "not a plain file", str(path))
    if not mark:
        sweep(path.parent)
    temporary = path.parent / f"{TEMPORARY}{mark}{os.urandom(8).hex()}.tmp"
    staged = StagedFile(path, replace, there, temporary, _opened(temporary))
    try:
        staged.file.write(data)
        staged.file.flush()
        _send_to_disk(staged.file)
    except BaseException:
        staged.discard()
        raise
    return staged


def _send_to_disk(file: BinaryIO) -> None:
    """Let the system begin to write out, where it can be asked to, so that to wait for one file is to wait for all."""
    if sys.platform == "linux":
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _mode(path: Path) -> int | None:
    """Kind and permissions of what is there; None when there is nothing."""
    try:
        return path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None


def _opened(new: Path) -> BinaryIO:
    """A new file, in a folder that is made when there is none."""
    try:
        return new.open("xb")
    except FileNotFoundError:
        new.parent.mkdir(parents=True, exist_ok=True)
        return new.open("xb")


def _place(temporary: Path, path: Path, *, replace: bool) -> None:
    """Move into place; without `replace` by a hard link, which fails if somebody was faster."""
    if replace:
        temporary.replace(path)
        return
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if os.path.lexists(path):
            raise FileExistsError(str(path)) from None
        temporary.replace(path)
    else:
        temporary.unlink()


def sweep(folder: Path, mark: str = "") -> None:
    """Remove temporaries that a killed run left behind: with a mark those of that run, else all that are an hour old."""
    for path in folder.glob(f"{TEMPORARY}{mark}*.tmp"):
        try:
            if mark or time.time() - path.stat().st_mtime > STALE_SECONDS:
                path.unlink()
        except OSError:  # another run swept it first, or it is not ours to sweep
            continue
