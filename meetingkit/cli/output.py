"""Writing a result where the user wants it, with the failure said in Chinese."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

import typer

from meetingkit.cli.console import note
from meetingkit.diagnostics import ExitCode
from meetingkit.wording.system import reason
from meetingkit.writers.files import write_file

ELSEWHERE = "用 -o 指定文件名"


def keep_existing(path: Path, *, force: bool, elsewhere: str = ELSEWHERE) -> None:
    """Refuse, with exit code 3, to go on towards a file that is already there; `elsewhere` says how to name another."""
    if not force and os.path.lexists(path):
        refuse(f"{path} 已经有了，没有动它", f"要覆盖请加 --force；要另存请{elsewhere}。")


def save(path: Path, data: bytes, *, force: bool, elsewhere: str = ELSEWHERE) -> None:
    """Write a file; raises typer.Exit(3) after saying why it could not be."""
    try:
        write_file(path, data, replace=force)
    except FileExistsError:
        refuse(f"{path} 已经有了，没有动它", f"要覆盖请加 --force；要另存请{elsewhere}。")
    except IsADirectoryError:
        refuse(f"{path} 是一个文件夹", f"请{elsewhere}。")
    except OSError as error:
        refuse(f"{path} 写不进去：{reason(error)}", "请核对文件夹是否存在、是否可写，磁盘是否已满。")


def file_date() -> datetime | None:
    """The date of files whose agenda gives none: SOURCE_DATE_EPOCH, where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch.isdecimal() or len(epoch) > 11:  # beyond the year 5000
        return None
    return datetime.fromtimestamp(int(epoch), UTC).replace(tzinfo=None)


def is_folder(path: Path) -> bool:
    """Whether there is a folder of this name; a name the system cannot have is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def refuse(message: str, hint: str) -> NoReturn:
    """Say why something was not written, and end the command with exit code 3."""
    note(f"meetingkit: {message}\n    改法：{hint}")
    raise typer.Exit(ExitCode.UNWRITABLE)
