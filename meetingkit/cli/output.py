"""Writing a result where the user wants it, with the failure said in Chinese."""

from __future__ import annotations

from pathlib import Path

import typer

from meetingkit.cli.console import note
from meetingkit.diagnostics import ExitCode
from meetingkit.writers.files import write_file


def save(path: Path, data: bytes, *, force: bool) -> None:
    """Write a file; raises typer.Exit(3) after saying why it could not be."""
    try:
        write_file(path, data, replace=force)
    except FileExistsError:
        _refuse(f"{path} 已经有了，没有动它", "要覆盖请加 --force；要另存请用 -o 指定文件名。")
    except IsADirectoryError:
        _refuse(f"{path} 是一个文件夹", "请用 -o 指定文件名，或用 --out 指定文件夹。")
    except OSError as error:
        _refuse(f"{path} 写不进去：{error.strerror or error}", "请核对文件夹是否存在、是否可写，磁盘是否已满。")


def _refuse(message: str, hint: str) -> None:
    note(f"meetingkit: {message}\n    改法：{hint}")
    raise typer.Exit(ExitCode.UNWRITABLE)
