"""`meetingkit schema`: the JSON Schema of the agenda, for editors."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from meetingkit.cli.console import print_json, say
from meetingkit.cli.options import Force
from meetingkit.cli.output import save

NAME = "schema"


def command(
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="文件", help="写到文件；不写就显示出来")
    ] = None,
    force: Force = False,
) -> None:
    """输出议程文件的 JSON Schema，编辑器凭它提示和检查。"""
    from meetingkit.agenda.schema import agenda_schema

    if output is None:
        print_json(agenda_schema())
        return
    save(output, schema_bytes(), force=force)
    say(f"已写好：{output}")


def schema_bytes() -> bytes:
    """The schema as a file."""
    from meetingkit.agenda.schema import agenda_schema

    return (json.dumps(agenda_schema(), ensure_ascii=False, indent=2) + "\n").encode()
