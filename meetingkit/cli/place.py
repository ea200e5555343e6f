"""Where layouts, kinds of meeting and the wording of papers are looked for.

The user's own folder comes first, then the folder of the agenda, then what is built in; name by name, the first that
has it wins. Templates that are not built in run in a worker process with limits (`meetingkit.compose.render`).
"""

from __future__ import annotations

import os
from pathlib import Path

import typer

from meetingkit.library import Library, builtin_root


def user_folder() -> Path:
    """The user's own template folder, laid out like the built-in one."""
    return Path(typer.get_app_dir("meetingkit"))


def library_for(agenda: Path | None = None) -> Library:
    """The library for an agenda, or for the folder one stands in."""
    beside = (agenda or Path("agenda.yaml")).parent
    roots = (user_folder(), beside, builtin_root())
    return Library(tuple({os.path.realpath(root): root for root in roots}.values()))


def origin(library: Library, path: Path) -> str:
    """Whose a file is: 用户, 议程旁边 or 内置; 文件 when it lies in none of the template folders."""
    rank = library.rank(path)
    if rank == len(library.roots):
        return "文件"
    return root_name(library.roots[rank])


def root_name(root: Path) -> str:
    """Whose a template folder is."""
    if root.resolve() == builtin_root().resolve():
        return "内置"
    return "用户" if root.resolve() == user_folder().resolve() else "议程旁边"
