"""Listing what there is in the template folders: layouts, kinds of meeting."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import typer

from meetingkit.cli.console import print_diagnostics, print_json, say
from meetingkit.cli.place import origin
from meetingkit.diagnostics import Diagnostic, ExitCode, InvalidInput, in_order
from meetingkit.library import Library

Row = dict[str, Any]


def list_found(
    library: Library,
    files: Mapping[str, Path],
    about: Callable[[str], Row],
    line: str,
    *,
    as_json: bool,
    called: str = "name",
) -> None:
    """One line for each file, formatted from what `about` tells by its name; `origin` and `file` are added.

    `called` is the key of the names by which the files go.

    One that is wrong is listed as such, its mistakes below; then the command ends with 1.
    """
    found: list[Row] = []
    faults: list[Diagnostic] = []
    for name, path in files.items():
        try:
            row = about(name)
        except InvalidInput as error:
            faults += error.diagnostics
            row = {called: name, "name": name, "description": "有错，不能用"}
        found.append({**row, "origin": origin(library, path), "file": str(path)})
    if as_json:
        print_json(found)
    else:
        for row in found:
            say(line.format_map(row))
    print_diagnostics(in_order(faults))
    if faults:
        raise typer.Exit(ExitCode.FINDINGS)
