"""`meetingkit show`: the timetable of a meeting."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from meetingkit.cli.console import print_diagnostics, print_json, say
from meetingkit.cli.options import AgendaFile, AsJson, Disclose
from meetingkit.cli.tables import print_table
from meetingkit.wording.speech import DEFAULT_RATE

if TYPE_CHECKING:
    from meetingkit.agenda.model import Agenda
    from meetingkit.timetable import Row, Timetable


def command(
    agenda: AgendaFile,
    rate: Annotated[
        int, typer.Option("--rate", metavar="字数", min=60, max=400, help="主持人每分钟念多少字")
    ] = DEFAULT_RATE,
    disclose: Disclose = False,
    json: AsJson = False,
) -> None:
    """显示时间表：几点开始、哪一项、谁讲、几分钟、几点完。"""
    from meetingkit.agenda.settling import visible
    from meetingkit.cli.place import library_for
    from meetingkit.timetable import meeting_json, timetable
    from meetingkit.workflow import load_meeting, script_of

    library = library_for(agenda)
    meeting = load_meeting(agenda, library, disclose=disclose)
    print_diagnostics(meeting.notices)
    script = script_of(meeting, library)
    agenda_shown = visible(meeting.agenda) if meeting.masked else meeting.agenda
    table = timetable(agenda_shown, script, rate)
    if json:
        print_json(meeting_json(agenda_shown, meeting.kind.data, script, table))
        return
    headings = ("开始", "项", "发言", "分钟", "结束")
    rows = [_cells(row, table) for row in table.rows]
    print_table(f"{agenda_shown.name.strip()}　时间表", headings, rows, numbers=("分钟",))
    for line in _remarks(agenda_shown, table, rate):
        say(line)


def _cells(row: Row, table: Timetable) -> tuple[str, ...]:
    minutes = "未写" if row.minutes is None else _minutes(row.lead_in + row.minutes)
    return table.clock(row.start), _title(row), "、".join(row.speakers), minutes, table.clock(row.end)


def _title(row: Row) -> str:
    name = f"{row.number}.{row.label}" if row.number else row.label
    return f"{name}：{' '.join(row.subject.split())[:40]}" if row.subject else name


def _minutes(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _remarks(agenda: Agenda, table: Timetable, rate: int) -> list[str]:
    lines = [f"合计 {_minutes(table.total)} 分钟；主持人的话按每分钟 {rate} 字估算，已计入各项。"]
    if table.untimed:
        names = "、".join(f"第{row.number}项" for row in table.untimed)
        lines.append(f"{names}没有写用时，按 0 分钟计；后面各项只会更晚。")
    talks = [talk for item in agenda.items if (talk := getattr(item, "discussion", None))]
    if any(talk.minutes is None for talk in talks):
        lines.append("讨论没有写用时的，没有计入。")
    return [*lines, *_end(table)]


def _end(table: Timetable) -> Iterator[str]:
    """When the meeting is over as the papers tell it, and how that differs from the rows."""
    ends = f"{table.clock(table.length)} 结束" if table.has_clock else ""
    limit = table.limit
    if limit is not None and table.total > limit:
        yield f"超过时限：时限 {_minutes(limit)} 分钟，多出 {_minutes(table.total - limit)} 分钟。"
        if ends:
            yield f"各种文稿按时限，都是 {ends}。"
    elif limit is not None:
        room = f"各项排到 {table.clock(table.total)}，" if ends else ""
        until = f"，各种文稿都是 {ends}" if ends else ""
        yield f"时限 {_minutes(limit)} 分钟{until}；{room}余 {_minutes(limit - table.total)} 分钟。"
    elif ends and not table.untimed:
        yield f"没有写时限，各种文稿按合计、五分钟一档，都是 {ends}。"
