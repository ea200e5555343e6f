"""Options that several commands share."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from meetingkit.arrange.reader import Reader
from meetingkit.writers import Format

AgendaFile = Annotated[Path, typer.Argument(metavar="议程文件", help="议程文件（.yaml）", show_default=False)]
Force = Annotated[bool, typer.Option("--force", "-f", help="文件已经有了也覆盖")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="成功时不作声")]
AsJson = Annotated[bool, typer.Option("--json", help="输出 JSON，供别的程序使用")]
Disclose = Annotated[bool, typer.Option("--disclose", help="印出“保密”的和任免的姓名；不加就印成×××")]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What `render` is asked to write, be it one file or a thousand."""

    papers: tuple[str, ...]
    format: Format | None
    layout: str | None
    reader: Reader | None
    out: Path | None
    name: str | None
    disclose: bool
    strict: bool
    force: bool
    quiet: bool
