"""Members and alternates counted in one row: 应到委员43名、候补委员9名，实到委员40名、候补委员8名，请假的共5名."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex

BODY = r"[^，。；、\d]{0,12}(\d{1,4})[名人位]"
ROW = rf"应(?:到|出席|参加)会?{BODY}、{BODY}，(?:今天)?实(?:到|出席|参加)?{BODY}、{BODY}"
AWAY = r"(?:请假|缺席|未到会)[^，。；\d]{0,6}(\d{1,4})[名人位]|(?<!\d)(\d{1,4})[名人位](?:同志|委员)?[^，。；\d]{0,10}(?:请了?假|缺席)"


def two_bodies(script: Script, line: Line) -> Iterator[Finding]:
    """Of neither body more are there than are due; those away are the difference of all."""
    for match in regex.finditer(ROW, line.text) if "应" in line.text and "、" in line.text else ():
        due, there = (int(match[1]), int(match[2])), (int(match[3]), int(match[4]))
        for at, (whole, here) in enumerate(zip(due, there, strict=True)):
            if here > whole and line.own(match.start(at + 3)):
                message = f"应到 {whole} 人，实到 {here} 人，实到比应到还多"
                yield script.at(line, *match.span(at + 3), message, "请核对两个人数。")
        away = regex.search(AWAY, line.text, match.end())
        number = int(away[1] or away[2]) if away else None
        near = away and "。" not in line.text[match.end() : away.start()]
        if away and near and number != sum(due) - sum(there) and "其中" not in away[0] and line.own(away.start()):
            message = f"应到共 {sum(due)} 人，实到共 {sum(there)} 人，差 {sum(due) - sum(there)} 人，写的是 {number} 人"
            yield script.at(line, *away.span(1 if away[1] else 2), message, "请核对这几个人数。")
