"""So many at so many minutes, and what they make: 五个中心汇报，每个中心八分钟，合计五十分钟."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.check.stretch import begins
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

HAN = "一二两三四五六七八九十百"
ABOUT = "(?:约|大约|大概|是|为|需要?|用时?|要){0,2}"  # 不超过 leaves room


@cache
def _told() -> str:
    number = rf"(?:\d{{1,3}}|[{HAN}]{{1,5}})"
    return (
        rf"(?<![\d{HAN}第])(?P<数>\d{{1,2}}|[{HAN}]{{1,3}})(?P<位>[个位名家组])(?![月小半多])(?P<间>[^。；！？\d]{{1,50}}?)"
        rf"每(?:一)?(?:[个位名家]|人|组)[^，。；\d{HAN}]{{0,6}}?(?P<每>{number})分钟，"
        rf"(?:这样)?(?:合计|共计|总计|一共|总共|加起来|共|总时间|总时长){ABOUT}(?P<和>{number})分钟(?![以之]?内)(?=[，。；！]|$)"
    )


def each_times_how_many(script: Script) -> Iterator[Finding]:
    """The product, told right behind what each has; the only number of people or bodies before it."""
    for line in script.lines_with(("分钟",)):
        for match in regex.finditer(_told(), line.text) if "每" in line.text else ():
            number, each, told = (parse_han(match[name]) or 0 for name in ("数", "每", "和"))
            ahead = line.text[begins(line.text, match.start(), "。！？") : match.start()]
            more = regex.search(rf"[{HAN}\d](?:[个位名家组]|分钟)", match["间"]) or regex.search(
                "分钟|其[他余]$", ahead
            )
            if number and each and told and number * each != told and not more and line.own(match.start("和")):
                message = f"{number} 个、每个 {each} 分钟是 {number * each} 分钟，这里说 {match['和']} 分钟"
                yield script.at(line, *match.span("和"), message, "请核对个数和每个的时间。")
