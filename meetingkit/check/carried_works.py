"""Works of an earlier script that still stand in one that has another of their kind: 银杏湾水库 beside 枫林渡水库."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.compared import HAN, HINT, Comparison, looks_back
from meetingkit.check.hits import owned
from meetingkit.check.registry import Finding
from meetingkit.check.stretch import spans_of
from meetingkit.wording import regex

WORKS = "水库|大桥|隧道|灌区|电站|水厂|产业园|工业园|科技园|景区|港区|机场|铁路|高速|体育馆|博物馆|图书馆|文化馆|综合体|安置区"
NAME = 2  # characters of a name that tell it from others of its kind
LONGEST = 4
NO_NAMES = frozenset("会商查调度巡检小大中型病险各类全重点这座的新续建在是请观参看到和与及以省市县区一二三四五")


def works(compared: Comparison) -> Iterator[Finding]:
    """Each work that both scripts have, where the new one names another of its kind that the earlier one had not."""
    here, there = compared.whole
    for kind in dict.fromkeys(regex.findall(WORKS, here)):
        names = _names(kind, here)
        kept = {name for name in names if name in there}
        new = {name for name in names if name not in there}
        for name in kept if new else ():
            yield from _told(compared, _in_full(name, here, there), min(new))


def _names(kind: str, text: str) -> set[str]:
    """The last two characters of every name before a kind, with it; not 病险水库, 18座水库."""
    found = set(regex.findall(f"[{HAN}]{{{NAME}}}{kind}", text))
    return {name for name in found if not set(name[:NAME]) & NO_NAMES}


def _in_full(name: str, here: str, there: str) -> str:
    """The longest form of a name that both texts have: 银杏湾水库 of 杏湾水库."""
    at = here.find(name)
    longer = (here[at - size : at + len(name)] for size in range(LONGEST - NAME, 0, -1) if at >= size)
    return next((one for one in longer if one in there and not set(one[: -len(name)]) & NO_NAMES), name)


def _told(compared: Comparison, name: str, other: str) -> Iterator[Finding]:
    for line in compared.new.lines_with((name,)):
        for start, end in spans_of(name, line.text):
            if owned(line, start, end) and not looks_back(line.text, start, end):
                message = f"“{name}”是旧稿里的，这份稿子别处是“{other}”"
                yield compared.new.at(line, start, end, message, HINT)
