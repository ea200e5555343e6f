"""Years of an earlier script that are still in this one: in a sentence that was not touched, or in words that were kept."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.calendar import dates
from meetingkit.check.compared import BACK, HINT, Comparison, looks_back
from meetingkit.check.hits import owned, quoted
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line
from meetingkit.check.stretch import begins, ends
from meetingkit.terms import terms
from meetingkit.wording import regex

# a document, a law or a great meeting keeps its year for ever
LASTING = "总书记|中央|国务院|全会|二十大|十九大|考察|视察|批示|印发|颁布|施行|实施以来|成立于|始建|批准|授予|荣获|被评为|规划|条例|办法|修订|版"
# days that come round every year, and ends of periods by which things are asked for
YEARLY = frozenset(
    [
        (1, 1), (1, 31), (3, 8), (3, 12), (3, 15), (3, 31), (4, 15), (4, 30), (5, 1), (5, 4), (5, 12), (5, 31), (6, 1), (6, 5), (6, 26), (6, 30),
        (7, 1), (7, 31), (8, 1), (8, 31), (9, 3), (9, 10), (9, 30), (10, 1), (10, 31), (11, 9), (11, 30), (12, 4), (12, 13), (12, 31),
    ]
)  # fmt: skip
YEAR = r"(?<![\d—－–~-])((?:19|20)\d{2})年(?!代|版|以来|前|[—－–~至-])"
# a fact stays one: 2024年启动, 2024年9月接洽
FACT = r"\d|[^，。；]{0,8}(?:启动|开始|成立|建成|投产|开工|荣获|获得|获评|首次|当选|换届|出台|开展|召开|举办|投入|脱贫|通过)"
AHEAD = (
    "重点项目|民生实事|确定的|部署|安排|谋划|今年|明年|力争|确保|计划|预计|年底|底前|将|相信|一定|希望|要|之年|关键一年"
)

SHORT = 12  # characters of a clause that only says when
DONE = "了|新增|完成[^，。]{0,4}\\d|取得|攻坚克难|圆满|实现了|荣获"


def years(compared: Comparison) -> Iterator[Finding]:
    """The earlier meeting's year, and dates, in sentences that were not touched."""
    new, old = compared.years
    if not compared.other_year or new is None or old is None:
        return
    yield from _in_kept_words(compared, new, old)
    yield from _plans(compared, new, old)
    yield from _told_of_the_year(compared, new, old)
    yield from _taking_effect(compared, new, old)
    for line, at, text in compared.kept:
        if regex.search(LASTING, text):
            continue
        looks_back = regex.search(BACK, text) is not None
        for match in regex.finditer(YEAR, text):
            year, start = int(match[1]), at + match.start()
            left = year in (old, old - 1) and year != new and not (year == new - 1 and looks_back)
            if left and line.own(start) and not quoted(line.text, start):
                message = f"这句话和旧稿一样，写的还是{year}年，这次会议在{new}年"
                yield compared.new.at(line, start, start + 5, message, HINT)
        if not looks_back:
            yield from _old_dates(compared, line, at, at + len(text))


def _told_of_the_year(compared: Comparison, new: int, old: int) -> Iterator[Finding]:
    """充分肯定了2024年取得的成绩, at a meeting of 2026: the year the earlier meeting looked back on."""
    if old != new - 1 or not compared.had(f"{old - 1}年"):
        return
    for line in compared.new.lines_with((f"{old - 1}年",)):
        for match in regex.finditer(
            rf"(?:肯定|总结|回顾)了?({old - 1})年(?!以来|至|到)[^，。；]{{0,20}}(?:成绩|工作|成效)", line.text
        ):
            if f"{old}年" in compared.whole[0] and line.own(match.start(1)):
                message = f"会议在{new}年，肯定、总结的是{old}年，这里和旧稿一样是{old - 1}年"
                yield compared.new.at(line, *match.span(1), message, HINT)


def _taking_effect(compared: Comparison, new: int, old: int) -> Iterator[Finding]:
    """新办法自2025年4月1日起执行, the day on which what is another paper now came into force then."""
    pattern = r"新(?:的)?(?!修)[一-龥《》]{0,14}(?:办法|规定|标准|制度|规则|细则|措施|新规)》?[从自](?P<日>(?P<年>20\d\d)年\d{1,2}月\d{1,2}日)起(?:正式)?(?:执行|施行|实施|生效)(?!以来|后)"
    for line in compared.new.lines_with(("起",)):
        for match in regex.finditer(pattern, line.text):
            if old <= int(match["年"]) < new and compared.had(match["日"] + "起") and line.own(match.start("日")):
                message = f"“{match['日']}”和旧稿一样，这次会议在{new}年"
                yield compared.new.at(line, *match.span("日"), message, HINT)


def _old_dates(compared: Comparison, line: Line, start: int, end: int) -> Iterator[Finding]:
    """Days in a sentence that was not touched, those that come round every year apart."""
    own = compared.days[0]
    fine = {*YEARLY, (own.month, own.day)} if own else YEARLY
    for told in dates(line):
        if (
            start <= told.start < end
            and told.year is None
            and (told.month, told.day) not in fine
            and line.own(told.start)
        ):
            words = line.text[told.start : told.end]
            yield compared.new.at(line, told.start, told.end, f"这句话和旧稿一样，写的还是{words}", HINT)


def _in_kept_words(compared: Comparison, new: int, old: int) -> Iterator[Finding]:
    """介绍2024年全县经济情况, 相信2025届一定能: a year with the words around it, though the sentence is another."""
    for line in compared.new.lines:
        for match in (
            regex.finditer(rf"(?<!\d)({old}|{old - 1}|{old - 2}(?=年度))(年度?|届)", line.text)
            if str(old)[:3] in line.text
            else ()
        ):
            start, end, year = *match.span(), int(match[1])
            clause = _clause(line.text, start, end)
            if len(clause) <= SHORT:  # 2025年汛期内，各级值班人员要…: when, and then what is asked for
                clause = line.text[begins(line.text, start, "。！？；") : ends(line.text, end, "。！？；")]
            of_the_year = regex.search("之年|关键一年", clause) and regex.search(
                DONE, line.text[start : ends(line.text, end, "。！？")]
            )  # 2025年是关键一年，…新增12家, said when it is over
            spoken = year < new - 1 or (regex.search(AHEAD, clause) and not of_the_year)
            fine = looks_back(line.text, start, end) or regex.search(LASTING, clause) or quoted(line.text, start)
            stays = match[2] != "届" and regex.match(FACT, line.text[end:])
            if year < new and spoken and not fine and not stays and _kept(compared, line, start, end, 3, 5):
                message = f"“{match[0]}”和前后的话都和旧稿一样，这次会议在{new}年"
                yield compared.new.at(line, start, end, message, HINT)


def _plans(compared: Comparison, new: int, old: int) -> Iterator[Finding]:
    """“十三五”规划确定的任务, in the words of the meeting when that plan had just ended."""
    for line in compared.new.lines if "五”" in compared.whole[0] else ():
        for name, told in terms("years").get("规划", {}).items():
            first = int(told)
            at = line.text.find(f"“{name}”")
            end = at + len(name) + 2
            if at < 0 or not first <= old <= first + 5 < new or looks_back(line.text, at, end):
                continue
            if _kept(compared, line, at, end, 0, 8):
                message = f"“{name}”是{first}—{first + 4}年，这句话和旧稿一样，这次会议在{new}年"
                yield compared.new.at(line, at, end, message, HINT)


def _kept(compared: Comparison, line: Line, start: int, end: int, before: int, behind: int) -> bool:
    """Whether the old script has these characters between as many of the same."""
    first = max(0, start - before)
    words = "\n" * (first > start - before) + line.text[first : end + behind]  # what begins a line began one then
    whole = len(line.text) >= end + behind
    return whole and compared.had(words) and owned(line, start, end)


def _clause(text: str, start: int, end: int) -> str:
    """The clause around these characters."""
    left = begins(text, start, "，。；！？", max(0, start - 60))
    return text[left:start] + regex.split("[，。；！？]", text[start : end + 60], maxsplit=1)[0]
