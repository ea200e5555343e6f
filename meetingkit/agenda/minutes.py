"""The key 纪要: what the minutes of a meeting say beside what the agenda knows."""

from __future__ import annotations

from meetingkit.agenda.official import Official, Texts
from meetingkit.reading.entry import Text, key


class Minutes(Official):
    """Minutes in the format of GB/T 9704 for 纪要."""

    issue: Text | None = key("期号", about="第几期，如：第3期；写了字号就不用写", default=None)
    signed: Texts = key("签发单位", about="标志下面左边的单位；不写就是办会的单位", default=[])
