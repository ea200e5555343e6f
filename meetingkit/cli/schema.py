"""`meetingkit schema`: the JSON Schema of the agenda or of the roster, for editors."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from meetingkit.cli.console import print_json, say
from meetingkit.cli.options import Force
from meetingkit.cli.output import save


def command(
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="文件", help="写到文件；不写就显示出来")
    ] = None,
    roster: Annotated[bool, typer.Option("--roster", help="名册的，不是议程的")] = False,
    force: Force = False,
) -> None:
    """输出议程文件或名册的 JSON Schema，编辑器凭它提示和检查。"""
    from meetingkit.agenda.schema import agenda_schema, roster_schema

    schema = roster_schema() if roster else agenda_schema()
    if output is None:
        print_json(schema)
        return
    save(output, _bytes(schema), force=force)
    say(f"已写好：{output}")


def schema_bytes() -> bytes:
    """The agenda's schema as a file."""
    from meetingkit.agenda.schema import agenda_schema

    return _bytes(agenda_schema())


def _bytes(schema: dict[str, Any]) -> bytes:
    return (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()
