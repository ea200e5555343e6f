"""Files written whole or not at all, never over a file that is there unless that is wanted."""

from __future__ import annotations

import errno
import os
import re
import stat
import time
import unicodedata
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


def write_file(path: Path, data: bytes, *, replace: bool, swept: bool = False) -> None:
    """Write `data` under `path`, complete or not at all.

    What killed runs left in the folder goes too, unless it was `swept` before: in a large folder that takes long.
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
    if not swept:
        sweep(path.parent)
    temporary = path.parent / f"{TEMPORARY}{os.urandom(8).hex()}.tmp"
    try:
        with _opened(temporary) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if there is not None:
            temporary.chmod(stat.S_IMODE(there))
        _place(temporary, path, replace=replace)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


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


def sweep(folder: Path) -> None:
    """Remove temporaries that a killed run left behind."""
    for path in folder.glob(f"{TEMPORARY}*.tmp"):
        try:
            if time.time() - path.stat().st_mtime > STALE_SECONDS:
                path.unlink()
        except OSError:  # another run swept it first, or it is not ours to sweep
            continue
