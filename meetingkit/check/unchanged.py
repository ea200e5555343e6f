"""What may well be the same in both scripts, but is worth a look: told as a hint, each thing once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from meetingkit.check.calendar import dates, meeting_day
from meetingkit.check.carryover import BACK, HAN, LASTING, NUMBER, PROJECT, TOLD, YEARLY, looks_back
from meetingkit.check.compared import Comparison
from meetingkit.check.hits import owned
from meetingkit.check.named import is_full_name
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line

HINT = "旧稿里也是这样；没有变就不用管。"
SITE = rf"[{HAN}]{{2,8}}?(?:村|镇|乡|街道|社区|园区|产业园|基地|公司|工厂|水库|大桥|粮仓|学校|中学|小学|医院|合作社)"
VISIT = "参观|观摩|考察|走进|察看|现场|看了|召开|举行"
VISITED = rf"(?:(?<=参观了)|(?<=观摩了)|(?<=察看了)|(?<=考察了)|(?<=走进)|(?<=[在和、]))(?P<名>{SITE})"


def kept_facts(compared: Comparison) -> Iterator[Finding]:
    """People named once, dates, figures, projects and places that both scripts have."""
    for find in (_same_day, _people, _moved, _dates, _figures, _named_things, _sites):
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


def _speakers(compared: Comparison) -> list[tuple[Line, int, str, tuple[str, ...]]]:
    """Everybody named in the new script whom the old one names too, and no roster."""
    facts = compared.new.facts
    known = {*facts.posts, *facts.allowed, facts.chair or ""}
    theirs = {one.name for one in compared.old.named}
    return [
        (one.line, one.start, one.name, one.posts)
        for one in compared.new.named
        if one.name in theirs and one.name not in known and is_full_name(one.name)
    ]


def _people(compared: Comparison) -> Iterator[Finding]:
    """Somebody of the old script whom the new one names once only: nothing else there speaks for him."""
    often = Counter(name for _, _, name, _ in _speakers(compared))
    for line, start, name, _ in _speakers(compared):
        alone = often[name] == 1 and compared.whole[0].count(name) == 1
        if alone and name not in compared.known and owned(line, start, start + len(name)):
            message = f"“{name}”旧稿里也有，这份稿子只提到这一次"
            yield compared.new.at(line, start, start + len(name), message, "请核对还是不是他；没有变就不用管。")


def _moved(compared: Comparison) -> Iterator[Finding]:
    """Somebody whose post was another in the old script."""
    posts = {one.name: one.posts for one in compared.old.named if one.posts}
    told = set[str]()
    for line, start, name, held in _speakers(compared):
        before = posts.get(name, ())
        if name not in told and held and before and not {*held} & {*before} and not _alike(held, before):
            told.add(name)
            message = f"{name}在旧稿里是“{'、'.join(before)}”，这里是“{'、'.join(held)}”"
            if owned(line, start, start + len(name)):
                yield compared.new.at(line, start, start + len(name), message, "请核对是不是换了人。")


def _alike(held: tuple[str, ...], before: tuple[str, ...]) -> bool:
    return any(one.endswith(other) or other.endswith(one) for one in held for other in before)


def _dates(compared: Comparison) -> Iterator[Finding]:
    """A day in a clause that both have; in whole sentences only those that come round every year are left."""
    own = compared.days[0]
    if own is None or own == compared.days[1]:
        return
    told_of = [one for one in compared.kept if compared.other_year and not re.search(f"{LASTING}|{BACK}", one[2])]
    sentences = {(line.index, at) for line, begin, text in told_of for at in range(begin, begin + len(text))}
    for line, at, text in compared.clauses:
        if "月" not in text or re.search(LASTING, text):
            continue
        for told in dates(line):
            here = at <= told.start < at + len(text) and told.year in (None, own.year)
            told_already = (line.index, told.start) in sentences and (told.month, told.day) not in YEARLY
            same = (told.month, told.day) == (own.month, own.day)
            if here and not same and not told_already and line.own(told.start):
                words = line.text[told.start : told.end]
                yield compared.new.at(line, told.start, told.end, f"“{words}”和旧稿一样", HINT)


def _figures(compared: Comparison) -> Iterator[Finding]:
    """A figure in a clause that both have, though the sentence is another."""
    sentences = {line.index: (begin, begin + len(text)) for line, begin, text in compared.kept}
    for line, at, text in compared.clauses:
        first, last = sentences.get(line.index, (0, 0))
        if first <= at < last or not re.search(f"{TOLD}|完成|实现|达到|建成|投资|共有|现有", text):
            continue
        for match in re.finditer(NUMBER, text):
            start = at + match.start()
            if len(match[1]) > 1 and match[1] not in ("100", "24", "10", "12") and owned(line, start, at + match.end()):
                yield compared.new.at(line, start, at + match.end(), f"数字{match[1]}和旧稿一样", HINT)


def _named_things(compared: Comparison) -> Iterator[Finding]:
    """“百亩桃园”项目 in a sentence that both have."""
    told = set[str]()
    for line, at, text in compared.kept:
        for match in re.finditer(rf"“([^“”]{{2,18}})”(?=[{HAN}]{{0,4}}?(?:{PROJECT}))", text):
            start = at + match.start()
            if match[1] not in told and owned(line, start, at + match.end()):
                told.add(match[1])
                yield compared.new.at(line, start, at + match.end(), f"“{match[1]}”旧稿里也有", HINT)


def _sites(compared: Comparison) -> Iterator[Finding]:
    """A place that both meetings went to see, or met in, and that the new script names nowhere else."""
    theirs = "\n".join(line.text for line in compared.old.lines if re.search(VISIT, line.text))
    if not theirs:
        return
    for line in compared.new.lines:
        if not re.search(VISIT, line.text):
            continue
        for match in re.finditer(VISITED, line.text):
            start, end = match.span("名")
            name = match["名"]
            alone = name in theirs and name not in compared.known and compared.whole[0].count(name) == 1
            if alone and not looks_back(line.text, start, end) and owned(line, start, end):
                yield compared.new.at(line, start, end, f"“{name}”旧稿里也有", HINT)
