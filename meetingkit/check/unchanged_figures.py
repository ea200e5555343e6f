"""Dates, years and figures that both scripts have: they may well be the same, and are told as a hint."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from meetingkit.check.calendar import dates, meeting_day
from meetingkit.check.carried_years import LASTING, YEARLY
from meetingkit.check.carryover import TOLD
from meetingkit.check.compared import ATTENDING, BACK, HAN, Comparison, looks_back
from meetingkit.check.hits import owned, quoted
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line
from meetingkit.wording import regex

HINT = "旧稿里也是这样；没有变就不用管。"
BEHIND = 6  # characters behind a day that were kept with it
HAN_TWO = f"[{HAN}]{{2}}"
# a telephone number, a road, a university, a generation: never counted
NAMES = "热线|电话|专线|平台|国道|省道|高校|工程|后(?=[，。、一-龥])|大写"
LIMIT = "(?:不|未)(?:得|能)?(?:超过?|少于|低于|高于|多于|足)$|至[少多]$|最[多少高低]$"
MANY = 3  # digits of a number of those who came that hardly comes twice
PLENARY = "[〇一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,3}[中次]全(?:会|体会议)"
FEW = 2  # numbers that were kept where the others were changed
ROUND = ("100", "24", "10", "12")
# a number of what is counted, not of the clock, the calendar or a limit
COUNTED = r"(?<![\d.:：∶第（(—－~-])(?<![A-Za-z])(?<![A-Za-z] )(\d+(?:\.\d+)?)(?=[\u4e00-\u9fff％%])(?!分|小时|点|时|日|月|年|天|周|届|次|号|票|级|期|个?工作日|个?月)"


def kept_figures(compared: Comparison) -> Iterator[Finding]:
    """Days, years, terms and numbers that the old script has in the same words."""
    for find in (_same_day, _dates, _old_years, _month_ends, _ordinals, _plenaries, _figures):
        yield from find(compared)


def _same_day(compared: Comparison) -> Iterator[Finding]:
    """A meeting on the very day of the year of the earlier one."""
    new, old = compared.days
    if not new or not old or new == old or (new.month, new.day) != (old.month, old.day):
        return
    if (new.month, new.day) in YEARLY or meeting_day(compared.new) is None:
        return
    for line in compared.new.lines:
        for told in dates(line):
            if (told.month, told.day) == (new.month, new.day) and line.own(told.start):
                words = line.text[told.start : told.end]
                yield compared.new.at(line, told.start, told.end, f"开会的月日“{words}”和旧稿一样", HINT)
                return


def _dates(compared: Comparison) -> Iterator[Finding]:
    """A day in a clause that both have; in whole sentences only those that come round every year are left."""
    own = compared.days[0]
    if own is None or own == compared.days[1]:
        return
    told_of = [one for one in compared.kept if compared.other_year and not regex.search(f"{LASTING}|{BACK}", one[2])]
    sentences = {(line.index, at) for line, begin, text in told_of for at in range(begin, begin + len(text))}
    yield from _days_due(compared, own)
    for line, at, text in compared.clauses:
        if "月" not in text:
            continue
        for told in dates(line):
            here = at <= told.start < at + len(text) and told.year in (None, own.year)
            told_already = (line.index, told.start) in sentences and (told.month, told.day) not in YEARLY
            same = (told.month, told.day) == (own.month, own.day)
            if here and not same and not told_already and line.own(told.start):
                words = line.text[told.start : told.end]
                yield compared.new.at(line, told.start, told.end, f"“{words}”和旧稿一样", HINT)


def _days_due(compared: Comparison, own: date) -> Iterator[Finding]:
    """1月27日前由县政府办公室…: a day with the words behind it, in a clause that is otherwise another."""
    whole = {(line.index, at + place) for line, at, text in compared.clauses for place in range(len(text))}
    for line in compared.new.lines:
        for told in dates(line):
            words = line.text[told.start : told.end + BEHIND]
            other = (told.month, told.day) not in {*YEARLY, (own.month, own.day)} and told.year in (None, own.year)
            kept = len(words) == told.end - told.start + BEHIND and compared.had(words)
            past = looks_back(line.text, told.start, told.end) or (line.index, told.start) in whole
            if kept and other and not past and line.own(told.start):
                yield compared.new.at(line, told.start, told.end, f"“{words[:-BEHIND]}”和旧稿一样", HINT)


def _old_years(compared: Comparison) -> Iterator[Finding]:
    """A year long past in a clause that both have: 于2016年4月选举产生."""
    new, old = compared.years
    if not new or not old or new == old:
        return
    for line, at, text in compared.clauses:
        for match in (
            regex.finditer(r"(?<!\d)(20\d\d)年(?:\d{1,2}月)?", text) if not regex.search(LASTING, text) else ()
        ):
            start, end = at + match.start(), at + match.end()
            past = int(match[1]) < old and compared.times(match[1]) == 1
            if past and not quoted(line.text, start) and owned(line, start, end):
                yield compared.new.at(line, start, end, f"“{match[0]}”和旧稿一样", HINT)


def _month_ends(compared: Comparison) -> Iterator[Finding]:
    """4月底前 with the same words behind it as in the old script, of a meeting on another day."""
    if compared.days[0] == compared.days[1]:
        return
    for line in compared.new.lines:
        for match in regex.finditer(
            rf"(?<!\d)\d{{1,2}}月(?:底|末|初|上旬|中旬|下旬|份)(?:之?前)?(?=[，{HAN}])", line.text
        ):
            words = line.text[match.start() : match.end() + 8]
            if compared.had(words) and owned(line, *match.span()):
                yield compared.new.at(line, *match.span(), f"期限“{match[0]}”和旧稿一样", HINT)


def _ordinals(compared: Comparison) -> Iterator[Finding]:
    """今年第11号台风, told once here and once then, in another year: such numbers begin anew."""
    if not compared.other_year:
        return
    for line in compared.new.lines:
        for match in regex.finditer(
            rf"第(?:\d{{1,3}}|[一二三四五六七八九十]{{1,3}})[号轮期批场次](?={HAN_TWO})", line.text
        ):
            words = line.text[match.start() : match.end() + 2]
            start = max(0, match.start() - 2)
            now = line.text[start : match.start()] in ("今年", "年内", "本年") or match[0].endswith("号")
            if now and compared.times(words) == 1 and compared.had(words) and owned(line, *match.span()):
                yield compared.new.at(line, *match.span(), f"“{words}”旧稿里也有，那是另一年的", HINT)


def _plenaries(compared: Comparison) -> Iterator[Finding]:
    """贯彻党的二十届三中全会精神, as in the script of another year, where nothing tells of a plenary held since."""
    ours, theirs = ({one[0] for one in regex.finditer(PLENARY, text)} for text in compared.whole)
    told = set[str]()
    for line in compared.new.lines_with(("全会精神", "全体会议精神")) if compared.other_year and ours <= theirs else ():
        for match in regex.finditer(f"{PLENARY}(?=精神)", line.text):
            if match[0] not in told and owned(line, *match.span()):
                told.add(match[0])
                yield compared.new.at(line, *match.span(), f"“{match[0]}”和旧稿一样", HINT)


def _figures(compared: Comparison) -> Iterator[Finding]:
    """A figure in a clause that both have; and of others those that were kept where most were changed."""
    if compared.days[0] == compared.days[1] and not compared.other_year:
        return
    told = {
        (line.index, place)
        for line, at, text in compared.kept
        if regex.search(TOLD, text) and not regex.search(LASTING, text)
        for place in range(at, at + len(text))
    }
    here = {
        (line.index, place)
        for line, at, text in compared.clauses
        if regex.search(f"{TOLD}|完成|实现|达到|建成|投资|共有|现有", text)
        for place in range(at, at + len(text))
    }
    untouched = {
        (line.index, place)
        for line, at, text in compared.kept
        if not regex.search(LASTING, text)
        for place in range(at, at + len(text))
    }
    found = [(line, match) for line in compared.new.lines for match in regex.finditer(COUNTED, line.text)]
    kept = [(line, match) for line, match in found if _is_kept(compared, line, match)]
    few = len(kept) <= max(FEW, len(found) // 10)
    for line, match in kept:
        place = line.index, match.start()
        if len(match[1]) > 1 and place not in told and (few or place in here or place in untouched):
            yield compared.new.at(line, *match.span(), f"数字{match[1]}和旧稿一样", HINT)


def _never_changes(text: str, start: int, end: int) -> bool:
    """Whether a number is a limit, or the name of something: 不超过300字, 12345热线."""
    unit = regex.match(f"[{HAN}％%]{{1,4}}?以[上内下外]|{NAMES}", text[end:])
    return unit is not None or quoted(text, start) or regex.search(LIMIT, text[:start]) is not None


def _is_kept(compared: Comparison, line: Line, match: re.Match[str]) -> bool:
    """52名尖子生, 企业家有10位: whether a number has the words before or behind it that it had."""
    start, end = match.span()
    came = len(match[1]) < MANY and regex.search(ATTENDING, line.text)
    if match[1] in ROUND or came or _never_changes(line.text, start, end) or not owned(line, start, end):
        return False
    if len(match[1]) > 1:
        around = line.text[max(0, start - 5) : end + 1], line.text[max(0, start - 1) : end + 5]
        return any(len(words) == end - start + 6 and compared.had(words) for words in around)
    words = line.text[max(0, start - 4) : end + 4]  # a small number stands in many places
    return len(words) == 9 and compared.had(words) and regex.search(f"{TOLD}|完成|实现|建成", line.text) is not None
