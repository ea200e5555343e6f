"""`meetingkit check`: say what is wrong with an agenda."""

from __future__ import annotations

import sys

import typer

from meetingkit.cli.console import print_diagnostics, print_json, say, summary
from meetingkit.cli.options import AgendaFile, AsJson, Quiet
from meetingkit.diagnostics import Diagnostic, ExitCode, InvalidInput, Severity, in_order


def command(agenda: AgendaFile, json: AsJson = False, quiet: Quiet = False) -> None:
    """检查议程：写法错误、待填、占位符、没写发言人……一次全部列出。"""
    from meetingkit.check import check_agenda
    from meetingkit.cli.place import library_for
    from meetingkit.workflow import load_meeting

    try:
        meeting = load_meeting(agenda, library_for(agenda))
    except InvalidInput as error:
        _report(error.diagnostics, as_json=json, quiet=quiet)
        raise typer.Exit(ExitCode.INVALID) from None
    found = in_order([*meeting.notices, *check_agenda(meeting.reading, meeting.kind.data, meeting.roster)])
    _report(found, as_json=json, quiet=quiet)
    if any(d.severity is not Severity.INFO for d in found):
        raise typer.Exit(ExitCode.FINDINGS)


def _report(found: list[Diagnostic], *, as_json: bool, quiet: bool) -> None:
    if as_json:
        print_json([d.as_dict() for d in found])
        return
    print_diagnostics(found, sys.stdout)
    if found or not quiet:
        say(f"{summary(found)}。")
