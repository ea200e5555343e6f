"""Numbers, dates and people at odds with the rest of the script."""

from __future__ import annotations

import random
from collections.abc import Iterator

from meetingkit.wording.numerals import han, parse_han
from tests.mutations import Lines, Planted, changed, kind, places
from tests.mutations.people import POST, SURNAME, named

ONE_MORE = (1, -1)


def _off_by_one(text: str, dice: random.Random) -> str:
    number = (parse_han(text) or 2) + dice.choice(ONE_MORE)
    number = number if number > 1 else number + 2
    return str(number) if text.isdigit() else han(number).replace("二", "两") if number == 2 else han(number)


@kind
def items_announced(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """今天的会议有四项议程 → 五项."""
    for at, match in places(
        lines, "(?:有|共|分为?|主要有|安排了?)([一二三四五六七八九十两])(?=[项个](?:议程|议题|内容|事项|程序))"
    ):
        yield changed(lines, at, *match.span(1), _off_by_one(match[1], dice))


@kind
def points_announced(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """我讲三点意见 → 四点."""
    for at, match in places(
        lines, "(?:讲|提|谈|强调|提出)([二两三四五六])(?=[点个条](?:意见|要求|建议|希望|看法|体会))"
    ):
        yield changed(lines, at, *match.span(1), _off_by_one(match[1], dice))


@kind
def recap_counted(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """刚才，四位同志作了发言 → 五位."""
    verbs = "发言|汇报|述职|表态|交流|介绍|讲"
    for at, match in places(
        lines, rf"刚才，[^。；]{{0,20}}?([二两三四五六七八九]|\d)(?=[个位家名][一-龥]{{2,4}}[^。]{{0,30}}(?:{verbs}))"
    ):
        yield changed(lines, at, *match.span(1), _off_by_one(match[1], dice))


@kind
def recap_of_a_stranger(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """刚才，周安平同志作了汇报 → 程国栋同志."""
    for at, line in enumerate(lines):
        back = line.find("刚才")
        for name in named(lines) if back >= 0 else ():
            start = line.find(name)
            if start > back and "请" not in line[back:start] and len(name) > 2:
                yield changed(lines, at, start, start + len(name), dice.choice(("毛伟民", "程国栋", "陆一鸣")))


@kind
def numbering(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """第三项 after 第二项 → 第四项."""
    for at, match in places(
        lines, "^(?:.{0,12}?第)([三四五六])(?=项)|^([三四五])(?=、)|^（([三四五])）|^第([三四])(?=，)"
    ):
        group = next(one for one in (1, 2, 3, 4) if match[one])
        number = (parse_han(match[group]) or 0) + dice.choice(ONE_MORE)
        yield changed(lines, at, *match.span(group), han(number), set(range(at - 1, len(lines))))


@kind
def weekday(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """3月18日（星期三） → 星期五."""
    for at, match in places(lines, "(?:日|号)[（(，]?(?:星期|周)([一二三四五六日])"):
        others = [day for day in "一二三四五六日" if day != match[1]]
        yield changed(lines, at, *match.span(1), dice.choice(others))


@kind
def impossible_date(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """3月18日 → 2月30日."""
    for at, match in places(lines, r"(\d{1,2}月\d{1,2})日"):
        yield changed(lines, at, *match.span(1), dice.choice(("2月30", "6月31", "9月31", "4月31")))


@kind
def chair_invited(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """请 the chair himself, where somebody else was called."""
    head = next(
        (match for _, match in places(lines[:8], rf"主持人?[：:].*?({SURNAME}[一-龥]{{1,2}})(?:同志)?[）)]?$")), None
    )
    calls = places(lines, rf"(?<=请)([^，。；]{{2,20}}(?:{POST}))({SURNAME}[一-龥]{{1,2}})(?=同志|讲话|汇报|发言|作)")
    for at, match in calls if head else ():
        if head and match[2] != head[1]:
            yield changed(lines, at, *match.span(2), head[1])


@kind
def more_there_than_due(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """应到32人，实到34人."""
    for at, match in places(lines, r"应到[^。；\d]{0,8}(\d+)[人名位][^。]*?实到[^。；\d]{0,8}(\d+)(?=[人名位])"):
        yield changed(lines, at, *match.span(2), str(int(match[1]) + 2))


@kind
def ballots_collected(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """发出49张，收回51张."""
    for at, match in places(
        lines, r"(?:发出|发放|共发)[^。；\d]{0,8}(\d+)[张份][^。]*?收回[^。；\d]{0,8}(\d+)(?=[张份])"
    ):
        yield changed(lines, at, *match.span(2), str(int(match[1]) + 2))


@kind
def no_end(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """The line with 散会, and what is left of the end, taken away."""
    full = [at for at, line in enumerate(lines) if line.strip()]
    if full and lines[full[-1]].strip(" 　。！") in ("散会", "会议到此结束，散会", "现在散会"):
        rest = [
            at
            for at in full[:-1]
            if not any(word in lines[at] for word in ("结束", "闭幕", "谢谢", "这里", "这儿", "祝"))
        ]
        if len(rest) == len(full) - 1:
            yield Planted(lines[: full[-1]], full[-2], frozenset(full[-3:]))
