"""Who is told to prepare, and who is then called."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from meetingkit.check.named import BEING, POST_END, RARE, name_at_end
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.likeness import one_character_off

READY = r"请[^，。；]{2,40}?(?:同志)?(?=(?:作好|做好|作|做)?准备)"


@cache
def _next_call() -> str:
    acts = "发言|汇报|述职|述责|述廉|述法|述学|领学|宣讲|分享|演讲|表态|交流|介绍|讲话|作(?!了?点评)"  # 点评 is between the speakers
    return rf"请[^，。；]{{2,40}}?(?:同志(?=[^，。；]{{0,8}}(?:{acts}))|(?=(?:上台|接着|继续)?(?:{acts})))"


@text_rule(
    "MK221",
    "准备的人没有接着请",
    Severity.WARNING,
    why="请甲准备，接着请的却是乙，甲已经站起来了。",
    wrong="请甲同志发言，请乙同志准备。\n请丙同志发言。",
    right="请甲同志发言，请乙同志准备。\n请乙同志发言。",
)
def prepared_but_not_called(script: Script) -> Iterator[Finding]:
    """请…同志准备 when the next call by name is to somebody else, or to another organ."""
    yield from organs_that_wait(script)
    waiting: tuple[Line, int, str] | None = None
    theirs = "\n".join(line.text for old in script.facts.against for line in old.lines)
    called = set[str]()  # who spoke may be called once more: 请…同志表态
    for line in script.lines:
        next_one = _name_called(regex.search(_next_call(), line.text)) if "请" in line.text else None
        if waiting and regex.search(
            f"请(?:[^，。；]{{2,10}}，)?[^，。；]{{0,40}}{waiting[2]}(?!(?:同志)?(?:作好|做好|作|做)?准备)", line.text
        ):
            waiting = None  # whatever is to be done
        if waiting and next_one and waiting[2].endswith(next_one[1]):
            waiting = None  # 主任柏松: not 任柏松
        if waiting and next_one and next_one[1] not in called:
            before, start, name = waiting
            one_of_both = len(name) > 2 and one_character_off(name, next_one[1])  # MK304 tells of that
            told_why = regex.search("首先|第一[位个]|先请|没有接通|还没有?到|稍后", line.text[: next_one[0]])
            both = "、" in before.text[before.text.rfind("请", 0, start) : start]  # 甲、乙准备
            if line.own(next_one[0]) and not one_of_both and not told_why and not both:
                left = next_one[1] in theirs and name not in theirs  # then the call is the earlier script's
                left = left or _comes_on(script, line, name)
                where, at, words = (line, *next_one) if left else (before, start, name)
                message = f"请{name}同志准备，接着请的是{next_one[1]}"
                yield script.at(where, at, at + len(words), message, "请核对是谁。")
            waiting = None
        if next_one:
            called.add(next_one[1])
        if ready := _name_called(regex.search(READY, line.text)) if "准备" in line.text else None:
            waiting = line, *ready


def _comes_on(script: Script, line: Line, name: str) -> bool:
    """Whether right below a call the one who was told to prepare comes on: then it is the call that is wrong."""
    below = script.lines[line.index + 1 : line.index + 3]
    return any(one.text.lstrip().startswith(("（", "(")) and name in one.text for one in below)


@cache
def _organ_ready() -> str:
    """，云口区做准备。: an organ by its name alone."""
    kind = "局|委|办|部|院|校|镇|乡|街道|区|县|市|公司|集团|中心|支部|村|社区|银行|支行|科|处"
    return rf"[，；](?:并)?请?(?P<单>[一-龥]{{2,14}}?(?:{kind}))(?:作好|做好|作|做)?准备[。；]?$"


def organs_that_wait(script: Script) -> Iterator[Finding]:
    """云口区做准备, where the next call is that of 洛塘县: no two characters of the organ are in who is called."""
    turns = script.turns
    for line in script.lines_with(("准备",)):
        match = regex.search(_organ_ready(), line.text)
        after = bisect_right(turns, line.index, key=lambda turn: turn.line)
        if match is None or after == len(turns) or not line.own(match.start("单")):
            continue
        turn, organ = turns[after], match["单"]
        pairs = {organ[at : at + 2] for at in range(len(organ) - 1)}
        said = "".join(one.text for one in script.lines[line.index + 1 : turn.line + 1])
        if turn.speakers and not any(pair in said for pair in pairs) and regex.search(ORGAN, turn.speakers[0]):
            message = f"请{organ}准备，接着请的是{turn.speakers[0]}"
            yield script.at(line, *match.span("单"), message, "请核对是哪个单位。")


ORGAN = "[局委办部院校镇乡区县市村科处]|街道|公司|集团|中心|支部|社区|银行|支行"


def _name_called(match: re.Match[str] | None) -> tuple[int, str] | None:
    """Where the name before 同志 begins at the end of a call, and the name; None when there is no full one."""
    words = match.group().removesuffix("同志") if match else ""
    alone = match is not None and words == match.group()  # then only behind what he is
    rare = words[-3:-2] in RARE and regex.search(f"{POST_END}$", words[:-3]) is not None  # 书记门广海
    size = 3 if rare else len(name_at_end(words) or "") or None
    if alone and not (size and regex.search(f"(?:{POST_END}|{BEING})$", words[:-size])):
        return None
    return (match.start() + len(words) - size, words[-size:]) if match and size else None
