"""The number, the term and the part of the year of an earlier meeting, in the script of this one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from meetingkit.check.calendar import head
from meetingkit.check.compared import BACK, HAN, HINT, Comparison, looks_back
from meetingkit.check.hits import owned
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.wording import regex

SESSION = rf"第([〇零一二三四五六七八九十百\d]+)(次|期|批|届)([{HAN}]{{2}})"
TERM = rf"第([〇零一二三四五六七八九十百\d]+)届([{HAN}]{{2}})"
# of the term before one is told how it went
REPORTED = "报告|工作|过去|五年|三年|上届|上一届|感谢|离任|卸任|不再|任期|期间|自"
SETTLED = f"[{HAN}]{{0,4}}(?:立案|提出|通过|议定|部署|确定|安排|布置|征集|收集|交办|形成|产生|签约|达成)(?:的|后)"  # what that session left
ITS_REPORT = (
    "[^，。；、]{0,12}(?:工作|财务|经费|换届|审查)?的?报告"  # the committee that leaves reports to the one that comes
)
ONE_NAME = {"党代": "代表", "人代": "代表", "职代": "职工", "团代": "代表"}  # 第十五次党代会, 第十五次代表大会
OTHERS = "(?:主席团|常委会|委员会|理事会|监事会|党组|党委|支委会|领导小组|专班)$"  # whose sessions are counted apart
HELD = "现在开始|开幕|闭幕|召开|举行|结束|圆满|今天"
PERIOD = r"第[一二三四1-4]季度|[上下]半年|(?<!\d)(?:1[0-2]|[1-9])月份"
APART = 45  # days between two meetings of which not both are the quarter's


def sessions(compared: Comparison) -> Iterator[Finding]:
    """第86次 of the earlier meeting, where this one has another number."""
    fronts = [front_of(one) for one in (compared.new, compared.old)]
    ours, theirs = (_numbers(front) for front in fronts)
    topics = "\n".join(compared.new.meeting.topics)
    matters = [(step.first, step.last, step.subject or "") for step in compared.new.meeting.steps]
    for line in compared.new.lines:
        for match in regex.finditer(SESSION, line.text) if "第" in line.text else ():
            key = match[2], ONE_NAME.get(match[3], match[3])
            left = theirs.get(key) == match[1] and ours.get(key, match[1]) != match[1]
            own = any(match[0] in words and not first <= line.index <= last for first, last, words in matters)
            if (own or match[0] in topics) and not regex.search(HELD, line.text):
                continue  # it is dealt with what the earlier meeting left
            past = looks_back(line.text, *match.span()) or _of_its_time(compared, line.text, *match.span())
            before = line.text[max(0, match.start() - 5) : match.start()]
            past = past or (regex.search(OTHERS, before) is not None and before not in "\n".join(fronts))
            past = past or (match[2] == "届" and regex.match(ITS_REPORT, line.text[match.end() :]) is not None)
            past = past or regex.match(SETTLED, line.text[match.end() :]) is not None
            if left and not past and owned(line, match.start(), match.end(2)):
                message = f"“第{match[1]}{match[2]}”是旧稿那次会议的，这次是第{ours[key]}{match[2]}"
                yield compared.new.at(line, match.start(), match.end(2), message, HINT)
    yield from _terms(compared)
    yield from _plenary_sessions(compared)
    yield from _periods(compared)


PLENARY = "(?<!第)([一二三四五六七八九十]{1,3})届([一二三四五六七八九十]{1,3})次(?=全会|全体会议|党代会|人代会|职代会)"


def _plenary_sessions(compared: Comparison) -> Iterator[Finding]:
    """十三届八次全会, of which the earlier script told, where this one tells of the 十次全会 twice or more."""
    ours, theirs = (Counter(one[0] for one in regex.finditer(PLENARY, text)) for text in compared.whole)
    for line in compared.new.lines_with(("次全会", "次全体", "次党代", "次人代", "次职代")):
        for match in regex.finditer(PLENARY, line.text):
            others = [one for one in ours if one != match[0] and one.startswith(f"{match[1]}届") and ours[one] > 1]
            left = theirs[match[0]] > 0 and ours[match[0]] == 1 and len(others) == 1 and others[0] not in theirs
            if left and not looks_back(line.text, *match.span()) and owned(line, *match.span()):
                message = f"“{match[0]}”是旧稿里的，别处写的是“{others[0]}”"
                yield compared.new.at(line, *match.span(), message, HINT)


def _terms(compared: Comparison) -> Iterator[Finding]:
    """第十四届委员会 told once, where this script speaks of the 第十五届 and the earlier one spoke of the 第十四届 only."""
    ours, theirs = (_told_often(text) for text in compared.whole)
    for line in compared.new.lines:
        for match in regex.finditer(TERM, line.text) if "届" in line.text else ():
            here, there = ours[match[2]], theirs[match[2]]
            now = max(here, key=lambda number: here[number])
            alone = (
                here[match[1]] == 1
                and here[now] > 1
                and max(there, key=lambda number: there[number], default="") == match[1]
            )
            clause = (
                regex.split("[。；！？]", line.text[: match.start()])[-1]
                + regex.split("[，。；]", line.text[match.end() :])[0]
            )
            fine = regex.search(f"{REPORTED}|{BACK}", clause) or _of_its_time(compared, line.text, *match.span())
            if alone and not fine and now not in there and owned(line, *match.span()):
                message = f"“{match[0]}”是旧稿里的，别处写的是第{now}届"
                yield compared.new.at(line, *match.span(), message, HINT)


def _told_often(text: str) -> defaultdict[str, Counter[str]]:
    """By what has terms of office, how often which of them is told."""
    found = defaultdict[str, Counter[str]](Counter)
    for match in regex.finditer(TERM, text):
        found[match[2]][match[1]] += 1
    return found


def _of_its_time(compared: Comparison, text: str, start: int, end: int) -> bool:
    """第十四次代表大会是2021年召开的, 2021年选出的第十二届: whether the clause is of a year that is none of the meeting's."""
    told = regex.match(rf"[{HAN}]{{0,16}}?((?:19|20)\d{{2}})年", text[end:])
    told = told or regex.search(rf"((?:19|20)\d{{2}})年(?:\d{{1,2}}月)?[{HAN}]{{0,8}}的$", text[:start])
    return told is not None and compared.years[0] not in (None, int(told[1]))


def _numbers(front: str) -> dict[tuple[str, str], str]:
    """第4次集体: the number by what is counted, as it is told first; the title stands before the opening."""
    found: dict[tuple[str, str], str] = {}
    for match in regex.finditer(SESSION, front):
        found.setdefault((match[2], ONE_NAME.get(match[3], match[3])), match[1])
    return found


def _periods(compared: Comparison) -> Iterator[Finding]:
    """第二季度 in the names of two meetings of one year that are far apart."""
    new, old = compared.days
    if not new or not old or new.year != old.year or abs((new - old).days) < APART:
        return
    fronts = [set(regex.findall(PERIOD, front_of(one))) for one in (compared.new, compared.old)]
    both = fronts[0] & fronts[1]
    front = set(front_of(compared.new).split("\n"))
    opening = {line.index for line in compared.new.lines if line.text in front}
    for line in compared.new.lines:
        for match in regex.finditer(PERIOD, line.text) if both and line.index in opening else ():
            if match[0] in both and not looks_back(line.text, *match.span()) and owned(line, *match.span()):
                yield compared.new.at(line, *match.span(), f"“{match[0]}”和旧稿那次会议一样", HINT)


def front_of(script: Script) -> str:
    """What names the meeting: its name, its title, and the sentence that opens it."""
    opening = next(
        (line.text for line in script.lines if regex.search("今天.{0,12}(?:召开|举行)|现在召开", line.text)), ""
    )
    return "\n".join([script.facts.name or "", *(line.text for line in head(script)), opening])
