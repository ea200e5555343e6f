"""The meeting's own date, and dates in a text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.dates import WEEKDAYS
from meetingkit.wording.numerals import parse_han

HEAD = 12  # lines in which a script gives its date
DATE = r"(?:(?P<年>(?:19|20)\d{2})\s*年\s*)?(?P<月>\d{1,2})\s*月\s*(?P<日>\d{1,2})\s*日"


@dataclass(frozen=True, slots=True)
class Told:
    """A date as a line gives it; `year` is None where the line leaves it out."""

    line: Line
    start: int
    end: int
    year: int | None
    month: int
    day: int

    def on(self, year: int | None) -> date | None:
        """The date, in the year given where the text has none; None when there is no such day."""
        try:
            return date(self.year or year or 0, self.month, self.day)
        except ValueError:
            return None


RANGE = "(?:至|到|—|－|-|～|~)"  # between the first and the last day, or year
# A date in Arabic figures, and one in Han figures: 二〇二六年三月十八日
DATE_PATTERN = rf"(?=\d)(?<![\d.]){DATE}"
HAN_DATE = "(?=[一二三四五六七八九十])(?<!农历)(?<!阴历)(?<![一二三四五六七八九十〇○零年\\d])(?:(?P<汉年>[一二][〇○零九][〇○零一二三四五六七八九]{2})年)?(?P<汉月>[一二三四五六七八九十]{1,3})月(?P<汉日>[一二三四五六七八九十]{1,3})日"
HAN_YEAR = "[一二][〇○零九][〇○零一二三四五六七八九]{2}年"  # before a day in figures: 二〇二六年8月19日
FIGURES = str.maketrans("〇○零一二三四五六七八九", "000123456789")


def dates(line: Line) -> Iterator[Told]:
    """Every date of a line."""
    if "月" in line.text and "日" in line.text:
        for match in regex.finditer(DATE_PATTERN, line.text):
            year = int(match["年"]) if match["年"] else _year_in_han(line.text, match.start())
            yield Told(line, match.start(), match.end(), year, int(match["月"]), int(match["日"]))
        for match in regex.finditer(HAN_DATE, line.text):
            year = int(match["汉年"].translate(FIGURES)) if match["汉年"] else None
            month, day = parse_han(match["汉月"]), parse_han(match["汉日"])
            if month and day:
                yield Told(line, match.start(), match.end(), year, month, day)


def _year_in_han(text: str, end: int) -> int | None:
    """The year in Han figures with which a text ends before a day in Arabic ones."""
    told = regex.search(f"{HAN_YEAR}$", text[max(0, end - 5) : end]) if text.endswith("年", 0, end) else None
    return int(told[0][:-1].translate(FIGURES)) if told else None


def head(script: Script) -> list[Line]:
    """The lines above the salutation, at most the first few."""
    return script.once_all(_above_salutation)


def _above_salutation(script: Script) -> Iterator[Line]:
    told = (line for line in script.lines[: 2 * HEAD] if line.text.strip())
    for line, _ in zip(told, range(HEAD), strict=False):
        if regex.search(SALUTATION, line.text.strip()) or len(line.text) > 90:
            return
        yield line


SALUTATION = "(?:同志|来宾|领导|代表|朋友|委员|女士|先生|党员|师生|同学|专家|老师|邻居|乡亲|村民|业主|职工|员工|家长|校友|嘉宾|客商|企业家|战友|学员|会员|理事)们?[：:]$|^现在开会|^(?:尊敬的|亲爱的)?(?:各位|同志们|老师们|同学们|女士们|朋友们)[^。；]{0,40}[：:]$"
# （2026年4月16日上午…）, 时间：…: a line that tells when the meeting is, and little else
BYLINE = rf"[（(]?\s*(?:(?:会议)?(?:时\s*间|日\s*期)\s*[：:]\s*)?(?:(?:{HAN_YEAR})?{DATE}|{HAN_DATE})(?!\s*[—－-](?!\d)|[之以]?前)"
# 主持词（2026年6月26日上午，主持人：…）: behind the title, in the first lines
IN_BRACKETS = 3
BARE = rf"[^（(\s][（(]{DATE}[）)]$"
BRACKETED = rf"(?:[会词稿式礼程本]|活动)[（(〔](?:(?:会议)?时间[：:])?{DATE}(?:[上下]午|晚上?|星期[一二三四五六日])?(?:[，,\s][^（）()]{{0,30}})?[）)〕]$"
# 今天是…, 今天，6月16日，…, 今天（6月16日）
TODAY = r"今天(?:(?:是|，也就是|，就是|，即|，|,|就是|（|\()\s?|(?=\d{1,2}月\d{1,2}日的(?:会议|大会|活动|仪式|培训)))(?=(?:20\d\d年)?\d{1,2}月\d{1,2}日)"
# 本次会议于6月26日举行; 5月16日召开的这次会员大会
THIS_ONE = (
    rf"(?:本次|这次|此次|今天的)(?:会议|大会|活动|仪式|全会|座谈会|(?:预备|动员|推进|总结|表彰|专题|党员|全体)(?:大?会议?))(?:定)?[于在](?:今天，?)?{DATE}[^，。；至到]{{0,6}}(?:召开|举行|举办)(?!预备)(?![^。]{{0,20}}会期[^半])",
    rf"{DATE}(?:[上下]午|晚上)?(?:召开|举行|举办)的(?:这次|本次|此次)",
    rf"{DATE}(?:[上下]午|晚上)?的(?:这次|本次|此次|这场)(?:选举|大会|会议|表决|全会|活动|仪式|培训|座谈会?|考核|测评|评议|评审)",
    rf"[于在]{DATE}(?:[上下]午)?在(?:这里|此)(?:隆重)?(?:召开|举行|开幕)(?!过)",
    rf"自{DATE}(?:本次|这次|今天的?)(?:[一-龥]{{0,4}}会议?)(?:审议|表决)?(?:通过)?之日起",
    rf"(?:代表大会|大会)[于在]{DATE}(?:[上下]午)?(?:[在于][^，。；]{{2,12}})?(?:隆重|正式|胜利)?(?:开幕|召开|举行)了(?=。|！|，)",
    rf"(?<![^，。]){DATE}(?:[上下]午)?，我们(?!将|要)(?:在[^，。；]{{2,14}}|把[^，。；]{{4,30}}请到一起，)?(?:隆重)?(?:召开|举行|举办|开一[次个])(?!了)",
)
# 5月21日，是一个值得记住的日子，我们相聚…
DAY_OF_IT = rf"(?:^|[。！？；]|^[^，。]{{2,10}}，){DATE}，(?:是(?:一个)?[^，。；]{{2,12}}日子|我们(?:在[^，。；]{{2,14}})?(?:相聚|欢聚|齐聚|汇聚))"


def own_dates(script: Script) -> Iterator[Told]:
    """The dates that a script gives as the meeting's own: above the salutation, and 今天是…, 今天，…."""
    for line in head(script):
        if len(line.text) <= 60 and regex.match(BYLINE, line.text.strip()):
            yield next(dates(line))
    for line in head(script)[:IN_BRACKETS]:
        match = regex.search(BRACKETED, line.text.rstrip())
        match = match or (None if line.index else regex.search(BARE, line.text.rstrip()))
        yield from (told for told in dates(line) if match and match.start() <= told.start < match.end())
    for line in script.lines:
        match = regex.search(TODAY, line.text) if "今天" in line.text else None
        if match:
            yield from (told for told in dates(line) if told.start == match.end())
    yield from _of_this_one(script)
    for line in script.lines[:HEAD]:
        lasting = regex.search("会期一天，(?=\\d{1,2}月)", line.text) if "会期" in line.text else None
        if lasting:
            yield from (told for told in dates(line) if told.start == lasting.end())
        match = regex.search(DAY_OF_IT, line.text) if "日，" in line.text else None
        if match:
            yield from (told for told in dates(line) if match.start() <= told.start < match.end())


OF_IT = ("的这次", "的本次", "的此次", "的这场")


def _of_this_one(script: Script) -> Iterator[Told]:
    """Dates on which the script says that this very meeting is held."""
    for line in script.lines_with(("召开", "举行", "举办", "开幕", "开一次", "之日起", *OF_IT)):
        for pattern in THIS_ONE:
            for match in regex.finditer(pattern, line.text):
                yield from (told for told in dates(line) if match.start() <= told.start < match.end())


def meeting_day(script: Script) -> date | None:
    """The day of the meeting, as far as it is known."""
    return script.facts.day or script.once(_day_told)


def _day_told(script: Script) -> date | None:
    told = next((day for told in own_dates(script) if told.year and (day := told.on(None))), None)
    return told or next(_short_days(script), None) or _by_its_weekday(script)


WEEKDAY_BEHIND = "[（(，,\\s]{0,3}(?:星期|周|礼拜)([一二三四五六日天])"
SPRING = 3  # until when what is told of is rather the year before


def _by_its_weekday(script: Script) -> date | None:
    """2月27日（星期五）, in the only year of those named in the script in which it falls on that day."""
    own = next((told for told in own_dates(script) if told.year is None), None)
    weekday = regex.match(WEEKDAY_BEHIND, own.line.text, own.end) if own else None
    if own is None or weekday is None:
        return None
    named = {int(year) for year in regex.findall(r"(?<!\d)(20\d\d)(?=年|届|级)", script.text)}
    later = {max(named) + 1} if named and own.month <= SPRING else set[int]()
    days = {day for year in named | later if (day := own.on(year))}
    fitting = [day for day in days if WEEKDAYS[day.weekday()] == weekday[1].replace("天", "日")]
    return fitting[0] if len(fitting) == 1 else None


def _short_days(script: Script) -> Iterator[date]:
    """Days in the head with two figures for the year: 26年1月22日 is wrong so, but tells the day."""
    for line in head(script):
        match = regex.match(r"[（(]?\s*(?:会议)?(?:时间：)?(\d{2})年(\d{1,2})月(\d{1,2})日", line.text.strip())
        if match and len(line.text) <= 60:
            with suppress(ValueError):
                yield date(2000 + int(match[1]), int(match[2]), int(match[3]))
