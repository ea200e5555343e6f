"""Months, quarters, festivals and ranges of days that were over when the meeting asked for something by then."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from meetingkit.check.calendar import RANGE, dates
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.wording import regex
from meetingkit.wording.dates import WEEKDAYS, date_text
from meetingkit.wording.numerals import parse_han

HINT = "请核对期限。"
ASKED = "请|务必|必须|须|要(?!求)|限|完成|报送|报齐|上报|整改|清零|开工|竣工|到位|办结|建成|不得"
TOLD = "明年|来年|下一?年|阶段|规定|承诺|兑现|上次|已|了(?!解)|刚才|去年|上年|曾|原定|年初|截至|情况"  # what was done, or planned, by then
MONTH = r"(?:(?P<年>20\d\d)年)?(?P<月>\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:底|末|份)(?:之|以)?前"
QUARTER = r"(?:(?P<年>20\d\d)年|(?<![\d年]))第?(?P<季>[一二三四])季度(?:[末底内]?(?:之|以)?前|末?(?=必须|务必|要|须))"
HALF = r"(?<![年份\d])上半年(?:[末底]?(?:之|以)?前)?(?=必须|务必|要(?!求|肯定|总结|看到|反思)|须)|(?P<年>20\d\d)年上半年[末底]?(?:之|以)?前"
YEAR = r"(?P<年>20\d\d)年(?:年?[底末终]|底)(?:之|以)?前"
WEEKDAY = "本(?:周|星期)(?P<几>[一二三四五六日天])(?:[上下]午|晚上)?(?:下班)?(?:之|以)?前"
FESTIVAL = r"(?:(?P<年>20\d\d)年)?(?P<节>元旦|清明|五一|“五一”|七一|“七一”|教师节|国庆)(?:节|假期|长假)?(?:之|以)?前"
FESTIVALS = {
    "元旦": (1, 1),
    "清明": (4, 5),
    "五一": (5, 1),
    "“五一”": (5, 1),
    "七一": (7, 1),
    "“七一”": (7, 1),
    "教师节": (9, 10),
    "国庆": (10, 1),
}
JUNE, DECEMBER = 6, 12
LATELY = 150  # days after which what is told so is rather that of the next year
LONG_AGO = 450  # and where its year is told


def periods_that_are_over(script: Script, today: date) -> Iterator[Finding]:
    """3月底前 in April, 一季度末必须 in June, 清明节前 in May, with something asked for by then."""
    for clues, pattern, due in DUE:
        for line in script.lines_with(clues):
            for match in regex.finditer(pattern, line.text):
                day = due(match, today)
                if day and _is_over(line, match.start(), match.end(), day, today):
                    message = f"会议在{date_text(today)}，“{match[0]}”已经过了"
                    yield script.at(line, *match.span(), message, HINT)
    for line in script.lines_with(("报名", "公示", "申报", "征集", "投票", "时间")):
        yield from _ranges(script, line, today)


def _is_over(line: Line, start: int, end: int, day: date, today: date) -> bool:
    sentence = line.text[begins(line.text, start, "。；！？") : ends(line.text, end, "。；！？")]
    of_its_year = regex.match(r"20\d\d年", line.text[start:end]) is not None
    lately = 0 < (today - day).days <= (LONG_AGO if of_its_year else LATELY)
    if of_its_year and regex.match("[^，。；]{0,12}[的后]|[期段]", line.text[end:]):
        return False  # 2025年3月底前完成的任务, 2025年上半年前期
    asked = regex.search(ASKED, sentence) and not regex.search(TOLD, sentence)
    return bool(lately and asked and line.own(start))


def _month(match: regex.Match, today: date) -> date | None:
    """The last days of a month, of this year where no other is told."""
    month, year = parse_han(match["月"]) or 0, int(match["年"] or today.year)
    return date(year, month, 28) if 1 <= month <= DECEMBER and (year, month) < (today.year, today.month) else None


def _quarter(match: regex.Match, today: date) -> date | None:
    month, year = 3 * (parse_han(match["季"]) or 0), int(match["年"] or today.year)
    return date(year, month, 28) if (year, month) < (today.year, today.month) else None


def _half(match: regex.Match, today: date) -> date | None:
    year = int(match["年"] or today.year)
    return date(year, JUNE, 30) if year < today.year or today.month > JUNE else None


def _year(match: regex.Match, today: date) -> date | None:
    return date(int(match["年"]), DECEMBER, 31) if int(match["年"]) < today.year else None


def _weekday(match: regex.Match, today: date) -> date | None:
    weekday = WEEKDAYS.index(match["几"].replace("天", "日"))
    return date.fromordinal(today.toordinal() - today.weekday() + weekday)


def _festival(match: regex.Match, today: date) -> date | None:
    return date(int(match["年"] or today.year), *FESTIVALS[match["节"]])


DUE: tuple[tuple[tuple[str, ...], str, Callable[[regex.Match, date], date | None]], ...] = (
    (("月底", "月末", "月份"), MONTH, _month),
    (("季度",), QUARTER, _quarter),
    (("上半年",), HALF, _half),
    (("年底", "年末", "年终"), YEAR, _year),
    (("本周", "本星期"), WEEKDAY, _weekday),
    (("前",), FESTIVAL, _festival),
)


def _ranges(script: Script, line: Line, today: date) -> Iterator[Finding]:
    """报名时间是6月1日至6月10日，请抓紧报名; 到4月13日截止，请留意, after that day."""
    for told in dates(line) if "日" in line.text else ():
        before = line.text[max(0, told.start - 16) : told.start]
        until = regex.search(rf"日{RANGE}$|[到至]$", before)
        day = told.on(today.year)
        named = regex.search("报名|公示|申报|征集|投票|时间(?:是|为)", line.text[: told.start]) and (
            regex.search(rf"日{RANGE}$", before) or regex.match("截止", line.text[told.end :])
        )
        sentence = line.text[begins(line.text, told.start, "。；") : ends(line.text, told.end, "。；")]
        asked = regex.search("，请|抓紧|要", sentence[sentence.find(line.text[told.start : told.end]) :])
        over = day and 0 < (today - day).days <= LATELY and (told.year in (None, today.year))
        if until and named and asked and over and not regex.search(TOLD, sentence) and line.own(told.start):
            words = line.text[told.start : told.end]
            yield script.at(line, told.start, told.end, f"会议在{date_text(today)}，{words}已经过了", HINT)
