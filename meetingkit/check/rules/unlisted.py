"""Points behind the last one that has a number: 一是…，二是…，三是…；还有一点，…. Together they make the number told."""

from __future__ import annotations

from meetingkit.check.rules.said import NUMBER
from meetingkit.check.series import Marker, Series
from meetingkit.wording import regex
from meetingkit.wording.numerals import han, parse_han

UNIT = "[个点条件项句]"
# 还有一件，也是最重要的, 最后还有一点，就是作风, 再就是
ONE_MORE = rf"[，；。](?:(?:最后|另外|此外)，?)?(?:(?:再|还有|另有|另外|最后|再有)一{UNIT}|再就是|还有就是)"
# ；最后，作风要实; good wishes and what everybody is asked to do are no point
LAST = "最后(?:，(?!祝|预祝|让我们|请|衷心|再次|向|我|希望|感谢|提|各位|大家|同志们)|就?是|要)"
# 由于时间关系，后五条请大家看材料; 其余五条不再宣读
NOT_READ = rf"(?<=[，；。])(?:后面?|其[余他]|余下|剩下|另外)的?{NUMBER}{UNIT}"


def makes_up(series: Series, told: int) -> bool:
    """Whether a list has as many points as were told, with those that follow its last number in other words."""
    last = series.last
    rest = last.line.text[last.end :]
    if told == last.number + 1:
        by_number = f"[，；。]第{han(told)}{UNIT}"  # ；第四个“严”，是…
        if regex.search(f"{ONE_MORE}|{by_number}|{_mark(last)}{LAST}", rest):
            return True
    return any(parse_han(match["数"]) == told - last.number for match in regex.finditer(NOT_READ, rest))


def _mark(last: Marker) -> str:
    """What stands between the points of a list, and so before one without a number."""
    before = last.line.text[last.start - 1 : last.start]
    return before if before in ("，", "；") else "。"
