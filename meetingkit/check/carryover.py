"""What a script still has of an earlier one from which it may have been made: dates, numbers, names, whole paragraphs.

Nothing is wrong merely because both have it. It is told when it belonged to the earlier meeting – its day, its number,
its people, its items – or stands in words that were not touched, and nothing known of the new meeting has it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from meetingkit.check.calendar import Told, dates, head
from meetingkit.check.carried_sessions import front_of
from meetingkit.check.carried_years import LASTING
from meetingkit.check.compared import BACK, HAN, HINT, Comparison, looks_back
from meetingkit.check.exchanged import standing
from meetingkit.check.hits import owned
from meetingkit.check.lexicon import REACH
from meetingkit.check.localities import localities
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.check.stretch import begins, spans_of
from meetingkit.wording import regex

UNIT = "％|%|亿元|万元|亿|万|亩|公里|个百分点|户|家|吨|公顷|平方米|千瓦|人次|起|件|名|套|处"
NUMBER = rf"(\d+(?:\.\d+)?)(?=(?:{UNIT})(?!以[上内下]|左右))"
TOLD = "去年|今年|上半年|下半年|季度|同比|累计|目前|截至|已完成|增长|下降|新增"
PROJECT = "行动|工程|项目|计划|活动|专项|攻坚|试点|战役|大赛"  # two characters each: they are looked for behind a mark
VENUE = rf"(?:在|到)([{HAN}]{{2,8}}?(?:镇|乡|村|社区|街道|园区|基地|水库))(?:召开|举行|举办)"
PLACE = rf"[{HAN}]{{2,6}}(?:镇|乡|村|社区|街道|园区|基地|水库)(?=[，。；）)]|$)"
DONE = "刚才|(?:听取|审议|研究|讨论|通过|学习|汇报|通报)了"
PROSE = 30  # characters from which a paragraph is prose; procedure is shorter, and alike in every year
SAME = 0.8  # of its characters are in sentences that the earlier script has too


Find = Callable[[Comparison], Iterator[Finding]]


def days(compared: Comparison) -> Iterator[Finding]:
    """The day of the earlier meeting."""
    new, old = compared.days
    if new is None or old is None or (new.month, new.day) == (old.month, old.day):
        return
    kept = {(line.index, at) for line, at, _ in compared.kept}
    fronts = {line.index for line in head(compared.new)}
    for line in compared.new.lines:
        for told in dates(line):
            if (told.month, told.day) != (old.month, old.day) or told.year not in (None, old.year):
                continue
            start = begins(line.text, told.start, "。！？； ", max(0, told.start - REACH))
            meant = (
                told.year
                or line.index in fronts
                or (line.index, start) in kept
                or "今天" in line.text[start : told.start]
            )
            if meant and not _spoken_of(told) and line.own(told.start):
                words = line.text[told.start : told.end]
                message = f"“{words}”是旧稿那次会议的日期，这次是{new.year}年{new.month}月{new.day}日"
                yield compared.new.at(line, told.start, told.end, message, HINT)


def as_of(compared: Comparison) -> Iterator[Finding]:
    """截至2025年6月30日, as it stood in the script of 2025, at a meeting of 2026."""
    new, old = compared.years
    for line in compared.new.lines_with(("截至", "截止")) if new and old and new != old else ():
        for told in dates(line):
            words = line.text[max(0, told.start - 2) : told.end]
            as_it_was = words.startswith(("截至", "截止")) and compared.had(words) and told.year == old
            if as_it_was and not looks_back(line.text, told.start, told.end) and line.own(told.start):
                message = f"“{words}”和旧稿一样，这次会议在{new}年"
                yield compared.new.at(line, told.start, told.end, message, HINT)


def _spoken_of(told: Told) -> bool:
    """Whether the day is another's: something is due then, or it is looked back on."""
    due = regex.match("(?:之|以)?[前起至到—－]", told.line.text[told.end : told.end + 3])
    return due is not None or looks_back(told.line.text, told.start, told.end)


def places(compared: Comparison) -> Iterator[Finding]:
    """The earlier meeting's place and venue, and organs that were called then and are in no roster now."""
    old = compared.old
    ours = compared.new.facts.localities or _own_places(compared.new)
    left = {*old.facts.localities, *_own_places(old)} if ours else set()
    venues = {match[1] for match in regex.finditer(VENUE, compared.whole[1])}
    left |= venues
    told = "".join(line.text for line in head(compared.new))
    met = [match[1] for match in regex.finditer(VENUE, compared.whole[0])]
    placed = regex.search(PLACE, told) is not None  # then the title's place counts, and not what the opening says
    known = compared.known + ("" if placed and not all(one in told for one in met) else "".join(met))
    found = {name: "旧稿那次会议的地方" for name in left if name and name not in known}
    if compared.new.facts.organs:
        organs = {
            who
            for step in old.meeting.steps
            for who in step.speakers
            if regex.search("[委办局部院会处厅]$|中心$|公司$", who)
        }
        found |= {
            name: "旧稿里的单位，名册里没有" for name in organs if name not in compared.known + compared.called[0]
        }
    yield from _words(compared, found)
    if met and not any(one in told for one in met):
        yield from _byline(compared, venues)
    yield from _siblings(compared)
    yield from _other_kind(compared)
    yield from standing(compared, "单位", "机关")


UNITS = rf"[{HAN}]{{2,6}}?(?:分理处|支行|镇|乡|街道|村|社区|车间|学院|医院|公司|分局|大队|中队)"


def _siblings(compared: Comparison) -> Iterator[Finding]:
    """东门分理处…，南桥分理处…: a unit of the earlier script beside those that were called here, and itself called nowhere."""
    called = "\n".join(who for step in compared.new.meeting.steps for who in step.speakers)
    for line in compared.new.lines if called else ():
        units = {regex.sub("^.*[在到是对和与的请由让给]", "", one) for one in regex.findall(UNITS, line.text)}
        ours = {one for one in units if len(one) > 2 and one in called}
        for unit in units - ours if len(ours) > 1 else ():
            kind = any(one[-1] == unit[-1] for one in ours)
            at = line.text.find(unit)
            if "、" in line.text[max(0, at - 1) : at] + line.text[at + len(unit) : at + len(unit) + 1]:
                continue  # one of a row of towns
            counted = regex.match("[各全本该每几多两0-9一二三四五六七八九十]", unit)  # 四个乡
            left = (
                kind
                and not counted
                and len(unit) > 2
                and compared.had(unit)
                and compared.times(unit) == 1
                and unit not in called
            )
            if left and not looks_back(line.text, at, at + len(unit)) and owned(line, at, at + len(unit)):
                message = f"“{unit}”是旧稿里的单位，这次没有请"
                yield compared.new.at(line, at, at + len(unit), message, HINT)


ORGANS = rf"(?<![{HAN}])(?:[请由感谢]{{0,2}})(?P<名>[省市县区旗][{HAN}]{{2,6}}?)(?P<类>局|中心|办公室|站|院|委|处)(?![{HAN}]{{0,2}}(?:公司|队))"


def _other_kind(compared: Comparison) -> Iterator[Finding]:
    """市水文局, told once as in the earlier script, where this one has a 市水文中心 that it did not have."""
    kinds: dict[str, dict[str, int]] = {}
    found = []
    for line in compared.new.lines:
        for match in regex.finditer(ORGANS, line.text):
            told = kinds.setdefault(match["名"], {})
            told[match["类"]] = told.get(match["类"], 0) + 1
            found.append((line, match))
    for line, match in found:
        others = [kind for kind in kinds[match["名"]] if kind != match["类"]]
        once = kinds[match["名"]][match["类"]] == 1 and compared.had(match["名"] + match["类"])
        new = [kind for kind in others if not compared.had(match["名"] + kind)]
        if once and new and len(others) == 1 and owned(line, *match.span("名")):
            words = match["名"] + match["类"]
            message = f"“{words}”是旧稿里的单位，别处写的是“{match['名']}{new[0]}”"
            yield compared.new.at(line, match.start("名"), match.end("类"), message, HINT)


def _byline(compared: Comparison, venues: set[str]) -> Iterator[Finding]:
    """The earlier meeting's place in the head, where this one's opening has another."""
    for line in head(compared.new):
        for name in venues:
            at = line.text.find(name)
            if name and at >= 0 and owned(line, at, at + len(name)):
                yield compared.new.at(line, at, at + len(name), f"“{name}”是旧稿那次会议的地方", HINT)


def _own_places(script: Script) -> list[str]:
    """Places whose meeting the title says it is."""
    return localities(line.text for line in head(script))


def topics(compared: Comparison) -> Iterator[Finding]:
    """Items and projects of the earlier meeting that are none of this one, and papers of another year."""
    ours = compared.known + compared.called[0]
    old = compared.old.meeting
    if compared.new.meeting.steps:
        subjects = [*old.topics, *(step.subject or "" for step in old.steps)]
        told = "\n".join([*subjects, *(line.text for line in head(compared.old))])
        named = set(regex.findall(f"“[^“”]{{2,18}}”(?:(?<=(?:{PROJECT})”)|(?={PROJECT}))", told))
        done = "\n".join(line.text for line in compared.new.lines if regex.search(DONE, line.text))
        bare = {subject.strip("《》 ") for subject in subjects if not regex.search("同志|讲话|发言|致辞", subject)}
        left = {words for words in bare if len(words) >= 6 and words in done} | named
        yield from _words(compared, {words: "旧稿那次会议的内容" for words in left if words not in ours})
    if compared.other_year:
        yield from _papers(compared)
    yield from _plenaries(compared)
    yield from _voted(compared)
    yield from standing(compared, "事")


def _plenaries(compared: Comparison) -> Iterator[Finding]:
    """三中全会, which the earlier meeting was about, where this one is about the 四中全会."""
    ours, theirs = (_plenaries_of(one) for one in (compared.new, compared.old))
    for line in compared.new.lines if ours and theirs and not ours & theirs else ():
        for match in regex.finditer("([一二三四五六七八])中全会", line.text):
            left = match[1] in theirs and not regex.search("届$|历次|以来", line.text[: match.start()])
            if left and not looks_back(line.text, *match.span()) and owned(line, *match.span()):
                message = f"“{match[0]}”是旧稿那次会议的内容，这次是{'、'.join(sorted(ours))}中全会"
                yield compared.new.at(line, *match.span(), message, HINT)


def _plenaries_of(script: Script) -> set[str]:
    told = "\n".join([front_of(script), *script.meeting.topics])
    return set(regex.findall("([一二三四五六七八])中全会", told))


def _voted(compared: Comparison) -> Iterator[Finding]:
    """《绩效工资办法》获得通过, a paper of the earlier meeting, where the agenda of this one has others."""
    dealt = "\n".join([*compared.new.meeting.topics, *(step.subject or "" for step in compared.new.meeting.steps)])
    if "《" not in dealt:
        return
    for line in compared.new.lines:
        for match in regex.finditer("《([^《》]{4,60})》(?:获得通过|(?:一致|表决)?通过)", line.text):
            left = match[1] not in dealt and compared.had(match[1]) and compared.times(match[1]) == 1
            if left and owned(line, *match.span(1)):
                yield compared.new.at(line, *match.span(1), f"《{match[1]}》是旧稿里的，这次的议程里没有", HINT)


def _papers(compared: Comparison) -> Iterator[Finding]:
    new, old = compared.years
    if new is None or old is None:
        return
    for line in compared.new.lines:
        for match in regex.finditer(rf"《([^《》]*?{old}年(?!版|修|[—－–~至-])[^《》]*)》", line.text):
            start, end = match.span()
            around = (
                regex.split("[、；。》]", line.text[max(0, start - 60) : start])[-1]
                + regex.split("[、；。《]", line.text[end : end + 60])[0]
            )
            past = old == new - 1 and regex.search(BACK, around)  # what is older is no longer looked back on
            left = match[1] in compared.whole[1] and not past and not regex.search(LASTING, around)
            year = match.start(1) + match[1].index(f"{old}年")
            if left and not regex.search("修[订正]|印发", match[1]) and owned(line, year, year + 5):
                message = f"《{match[1]}》和旧稿一样，写的还是{old}年，这次会议在{new}年"
                yield compared.new.at(line, year, year + 5, message, HINT)


def _words(compared: Comparison, found: dict[str, str]) -> Iterator[Finding]:
    present = {words: what for words, what in found.items() if words in compared.whole[0]}
    for line in compared.new.lines:
        for words, what in present.items():
            for span in spans_of(words, line.text):
                if owned(line, *span) and not looks_back(line.text, *span):
                    yield compared.new.at(line, *span, f"“{words}”是{what}", HINT)


def figures(compared: Comparison) -> Iterator[Finding]:
    """Figures of a year's work in sentences that were not touched, and those that were changed elsewhere."""
    yield from standing(compared, "数")
    if compared.days[0] == compared.days[1] and not compared.other_year:
        return
    for line, at, text in compared.kept:
        if not regex.search(TOLD, text) or regex.search(LASTING, text):
            continue
        for match in regex.finditer(NUMBER, text):
            telling = (
                len(match[1]) > 1
                and match[1] not in ("100", "24", "10", "12")
                and not text[: match.start()].endswith("第")
            )
            if telling and owned(line, at + match.start(), at + match.end()):
                yield compared.new.at(
                    line, at + match.start(), at + match.end(), f"这句话和旧稿一样，数字还是{match[1]}", HINT
                )


def paragraphs(compared: Comparison) -> Iterator[Finding]:
    """How much of the prose is the earlier script's, with the longest paragraph."""
    own = [line for line in compared.new.lines if len(line.text.strip()) >= PROSE and line.own(len(line.text) - 1)]
    length: dict[int, int] = {}
    for line, _, text in compared.kept:
        length[line.index] = length.get(line.index, 0) + len(text)
    same = [line for line in own if length.get(line.index, 0) >= SAME * len(regex.sub(r"[。！？；\s]", "", line.text))]
    if same and compared.whole[0] != compared.whole[1]:
        longest = max(same, key=lambda line: len(line.text))
        start = len(longest.text) - len(longest.text.lstrip())
        share = round(100 * len(same) / len(own))
        message = f"{len(own)}段正文里有{len(same)}段（{share}%）和旧稿一样，最长的是这一段"
        yield compared.new.at(
            longest, start, min(len(longest.text), start + 20), message, "请看一看有没有要改的；没有就不用管。"
        )
