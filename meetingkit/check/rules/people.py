"""People in a script: names one character off, ladies called gentlemen."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from meetingkit.check.named import Named, is_full_name
from meetingkit.check.namesakes import (
    first_line,
    known_names,
    mentions,
    near,
    on_two_lists,
    one_person,
    times,
    wrong_first,
)
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex

OFTEN = 3  # times that nobody mistypes one name


@text_rule(
    "MK304",
    "姓名写法不一",
    Severity.WARNING,
    why="领导和发言人的姓名错一个字，是最要紧的错。",
    wrong="请方志恒同志汇报。……刚才，方志衡同志汇报了……",
    right="请方志恒同志汇报。……刚才，方志恒同志汇报了……",
)
def names_one_character_off(script: Script) -> Iterator[Finding]:
    """Two names that differ in one character, where they can be one person's."""
    by_name, known = script.once(mentions), known_names(script)
    told = set[tuple[int, int]]()
    for one, other in near({*by_name, *known}):
        if one in script.facts.ranks and other in script.facts.ranks:
            continue
        if min(times(script, one), times(script, other)) >= OFTEN:
            continue  # 沈砚秋先生, 沈念秋女士: both are told again and again
        wrong, right = wrong_first(one, other, by_name, known)
        if one_person(wrong, right, by_name, script):
            told |= {
                (mention.line.index, mention.start) for name in (wrong, right) for mention in by_name.get(name, [])
            }
            either = _either(wrong, right, by_name, known)
            for mention in by_name.get(wrong, []):
                if mention.line.own(mention.start):
                    yield script.at(
                        mention.line,
                        mention.start,
                        mention.end,
                        f"“{wrong}”和“{right}”只差一个字，像是同一个人",
                        "请核对，写成一样；确实是两个人就不用管。"
                        if either
                        else f"请核对；如果就是{right}，请改过来，确实是两个人就不用管。",
                    )
    for slip in script.mistyped:
        apart = on_two_lists(slip.said, slip.meant, script)
        if not apart and (slip.line.index, slip.start) not in told and slip.line.own(slip.start):
            message = f"“{slip.said}”和“{slip.meant}”只差一个字，像是同一个人"
            hint = f"请核对；如果就是{slip.meant}，请改过来，确实是两个人就不用管。"
            yield script.at(slip.line, slip.start, slip.end, message, hint)


def _either(wrong: str, right: str, by_name: dict[str, list[Named]], known: set[str]) -> bool:
    """Whether nothing tells which of two names is right."""
    return len(by_name.get(wrong, [])) == len(by_name.get(right, [])) and not {wrong, right} & known


@text_rule(
    "MK315",
    "姓名也可能是这一处错",
    Severity.INFO,
    why="两处只差一个字，各写了一次，说不准是哪一处错。",
    wrong="（前面）请方志恒同志汇报。……（后面）方志衡同志汇报了……",
    right="核对是哪一个，写成一样。",
)
def the_other_of_two_names(script: Script) -> Iterator[Finding]:
    """The earlier of two names told by MK304 where nothing says which is right."""
    by_name, known = script.once(mentions), known_names(script)
    for slip in (one for one in script.mistyped if one.even):
        where = script.lines[first_line(script, slip.meant)]
        at = where.text.index(slip.meant)
        if where.own(at):
            message = f"“{slip.meant}”和后面的“{slip.said}”只差一个字，像是同一个人"
            yield script.at(where, at, at + len(slip.meant), message, "请核对，写成一样。")
    for one, other in near({*by_name}):
        if one in script.facts.ranks and other in script.facts.ranks:
            continue
        wrong, right = wrong_first(one, other, by_name, known)
        if _either(wrong, right, by_name, known) and one_person(wrong, right, by_name, script):
            for mention in by_name[right]:
                if mention.line.own(mention.start):
                    message = f"“{right}”和后面的“{wrong}”只差一个字，像是同一个人"
                    yield script.at(mention.line, mention.start, mention.end, message, "请核对，写成一样。")


@text_rule(
    "MK313",
    "先生和女士",
    Severity.WARNING,
    why="同一位来宾前面是女士，后面成了先生，当面失礼。",
    wrong="请孟雪女士发言。……感谢孟雪先生的发言。",
    right="感谢孟雪女士的发言。",
)
def ladies_called_gentlemen(script: Script) -> Iterator[Finding]:
    """A full name with 先生 and with 女士; the rarer is told, the later where neither is."""
    said: dict[str, dict[str, list[tuple[Line, int]]]] = defaultdict(lambda: defaultdict(list))
    for line in script.lines:
        for match in (
            regex.finditer("([一-龥]{2,4})(先生|女士)", line.text) if "生" in line.text or "女" in line.text else ()
        ):
            if regex.search("[那这哪几一]位$", match[1]):
                continue  # 后排的那位先生, and another time 那位女士
            for name in filter(is_full_name, {match[1][-3:], match[1][-2:]}):
                said[name][match[2]].append((line, match.start(2)))
    for name, forms in said.items():
        if len(forms) == 2 and not any(
            name != other and other.endswith(name) for other in said if len(said[other]) == 2
        ):
            wrong, right = sorted(forms, key=lambda form: (len(forms[form]), -forms[form][0][0].index))
            for line, start in forms[wrong]:
                if line.own(start):
                    message = f"{name}这里是“{wrong}”，别处是“{right}”"
                    yield script.at(line, start, start + 2, message, f"请核对；是{right}就改过来。")
    yield from _pronouns(script)


MEN, WOMEN = "小哥|小伙子?|大叔|大爷|爷爷|先生|男士", "女士|大妈|奶奶|阿姨|大姐|大嫂|姑娘"
KIN = "妻|母|女儿|丈夫|父|儿子|孩子|爱人|学生|老人|奶奶|爷爷|患者"  # 他 or 她 may be one of them


@cache
def _sexed() -> tuple[re.Pattern[str], ...]:
    """外卖小哥周安平, and 周安平大爷."""
    both = f"{MEN}|{WOMEN}"
    return (
        re.compile(f"(?P<称>{both})(?P<名>[一-龥]{{2,3}})(?=[，。、！的])"),
        re.compile(f"(?P<名>[一-龥]{{2,3}})(?P<称>{both})"),
    )


def _pronouns(script: Script) -> Iterator[Finding]:
    """她 of somebody who is 小哥 or 先生, 他 of a 女士, in a sentence that names nobody else."""
    sexes: dict[str, set[str]] = defaultdict(set)
    for line in script.lines_with((*MEN.replace("?", "").split("|"), *WOMEN.split("|"))):
        for match in (match for pattern in _sexed() for match in pattern.finditer(line.text)):
            words = match["名"]
            if name := next((one for one in (words, words[-3:], words[-2:]) if is_full_name(one)), ""):
                sexes[name].add("他" if regex.fullmatch(MEN, match["称"]) else "她")
    for line in script.lines_with(("他", "她")) if sexes else ():
        for match in regex.finditer("(?<![其利吉排无])(?P<代>[他她])(?![们人日乡山])", line.text):
            start = begins(line.text, match.start(), "。！？；")
            before = line.text[start : match.start()]
            words = (before[at : at + size] for at in range(len(before)) for size in (2, 3, 4))
            people = {word for word in words if word in script.names or word in sexes}
            sex = sexes[next(iter(people))] if len(people) == 1 and people <= set(sexes) else set()
            if len(sex) == 1 and match["代"] not in sex and not regex.search(KIN, before) and line.own(match.start()):
                (name,), (right,) = people, sex
                message = f"{name}别处的称呼应是“{right}”，这里是“{match['代']}”"
                yield script.at(line, *match.span(), message, f"请核对；是{right}就改过来。")
