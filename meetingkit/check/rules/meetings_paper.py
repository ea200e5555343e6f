"""9月16日评估会的会议纪要, said at an evaluation meeting of 17 September: the meeting's own paper under another day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from meetingkit.check.calendar import dates
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.check.stretch import around
from meetingkit.wording import regex
from meetingkit.wording.dates import date_text

NEAR = timedelta(3)  # days by which a day is miswritten; farther off another meeting is meant
# what comes of a meeting, behind its day and its kind
PAPER = "(?:（星期.）)?(?:[上下]午)?的?(?P<会>[一-龥]{0,8}?(?:会议?|大会))的?(?:会议)?(?:纪要|精神|记录|部署|要求|决议|决定|议定|照片|签到|材料|录像|简报|通报)"
OTHER = "上次|昨天|前天|此前|上一|昨日|[省市县]委?召开|曾"


def paper_of_another_day(script: Script, first: date | None, last: date | None) -> Iterator[Finding]:
    """A paper of a meeting that is of the title's kind, on a day next to the meeting's."""
    titled = "".join(script.lines[number].text for number in script.meeting.title_lines[:4]) if first else ""
    for line in script.lines_with(("会的", "会议", "大会", "会精", "会部")) if first and last and titled else ():
        for told in dates(line):
            day = told.on(first.year) if first else None
            what = regex.match(PAPER, line.text, told.end) if day else None
            if what is None or day is None or first is None or last is None or first <= day <= last:
                continue
            kind = what["会"].removesuffix("会议").removesuffix("会")[-3:]
            near = first - NEAR <= day <= last + NEAR and len(kind) > 1 and kind in titled
            if (
                near
                and not regex.search(OTHER, around(line.text, told.start, told.end, "。；"))
                and line.own(told.start)
            ):
                words = line.text[told.start : told.end]
                message = f"会议的日期前面是{date_text(first)}，这里是{words}"
                yield script.at(line, told.start, told.end, message, "请核对，留下对的一个。")
