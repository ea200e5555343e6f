"""Who counts the votes, as he was chosen and as he is called to tell the result."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.wording import regex
from meetingkit.wording.surnames import SURNAMES

TELLER = "(?:总)?(?P<职>监票|计票|唱票)(?:人|员)"


def _called_for(script: Script, line: Line) -> Iterator[Finding]:
    """请总监票人乙报告, where 总监票人是甲: the only one who has this duty."""
    if "票人" not in line.text:
        return
    name = rf"(?P<名>[{''.join(SURNAMES)}][一-龥]{{1,2}}?)(?:同志)?"
    call = regex.search(rf"请(?P<责>(?:总监票|监票)人){name}(?=报告|宣布|公布)", line.text)
    if call is None:
        return
    only = rf"(?<!总){call['责']}" if call["责"] == "监票人" else call["责"]
    told = regex.findall(rf"{only}(?:由|是|为)([一-龥]{{2,3}}?)(?:同志)?(?:担任|(?=[。；]))", script.text)
    chief = call["责"] == "总监票人" or script.text.count(call["名"]) == 1
    if len(told) == 1 and call["名"] != told[0] and chief and line.own(call.start("名")):
        message = f"{call['责']}是{told[0]}，这里请的是{call['名']}"
        yield script.at(line, *call.span("名"), message, "请核对是谁。")


ROLE = "总?[监计唱]票[人员]"
NAME = rf"[{''.join(sorted(SURNAMES))}][一-龥]{{1,2}}?"
CALLED = rf"请(?P<责>{ROLE})[ \u3000]?(?P<名>{NAME})(?:同志)?(?=报告|宣[布读]|公布|清点|检查|说明|就位|上台|分发|发[放票]|当众|和|[，。])"
BEHIND = rf"(?P<间>[^。；！？，]{{0,40}}?(?:为|任|担任|当|做)[^，。；]{{0,10}}?)(?P<责>{ROLE}(?:[、和]{ROLE})*)"


def in_another_role(script: Script, told_so: set[int]) -> Iterator[Finding]:
    """请监票人甲报告, where he was chosen as 总监票人, or as 计票人, and as nothing else; not in lines told so already."""
    for line in script.lines_with(("票人", "票员")):
        for match in regex.finditer(CALLED, line.text) if line.index not in told_so else ():
            role, name = match["责"], match["名"]
            told = {one for other in script.lines_with((name,)) for one in _roles(other.text, name)}
            known = role[:-1] in {one[:-1] for one in told}
            head = role.startswith("总") and role[1:3] in {one[-3:-1] for one in told}  # of those he was told to be of
            if name[-1] != "票" and told and not known and not head and line.own(match.start("责")):
                message = f"{name}前面是“{min(told)}”，这里是“{role}”"
                yield script.at(line, *match.span("责"), message, "请核对，前后写成一样。")


def _roles(text: str, name: str) -> Iterator[str]:
    """What somebody is chosen to do at the votes, in a line: 由甲任总监票人, 监票人是甲、乙."""
    for match in regex.finditer(name, text) if "票人" in text or "票员" in text else ():
        left, right = begins(text, match.start(), "。；！？"), ends(text, match.end(), "。；！？")
        if text[left : match.start()].endswith("票人") and "请" in text[max(left, match.start() - 6) : match.start()]:
            continue  # called
        behind = regex.match(BEHIND, text[match.end() : right])
        ahead = list(regex.finditer(ROLE, text[left : match.start()]))
        between = text[left + ahead[-1].end() : match.start()] if ahead else ""
        if behind and not regex.search(ROLE, behind["间"]):
            yield from regex.findall(ROLE, behind["责"])
        elif ahead and not regex.search("为.|任.|请|，(?!$)", between):
            yield ahead[-1][0]


def another_teller(script: Script) -> Iterator[Finding]:
    """推举甲为监票人、乙为计票人, then 请监票人乙报告: each counts what he was told to."""
    if "票人" not in script.text and "票员" not in script.text:
        return
    name = rf"(?P<名>[{''.join(SURNAMES)}][一-龥]{{1,2}}?)(?:同志)?"
    told: dict[str, set[str]] = {}
    told_so = set[int]()  # lines
    for line in script.lines:
        for match in regex.finditer(rf"(?:推举|推选|提名|建议|由|、|和|，){name}(?:为|担任|任){TELLER}", line.text):
            told.setdefault(match["职"], set()).add(match["名"])
        yield from _called_for(script, line)
        for match in regex.finditer(rf"请{TELLER}{name}(?=报告|宣布|清点|检查|公布)", line.text) if told else ():
            said = match["名"]
            others = {one for duty, names in told.items() if duty != match["职"] for one in names}
            if match["职"] in told and said in others and said not in told[match["职"]] and line.own(match.start("名")):
                message = (
                    f"{said}是{next(duty for duty, names in told.items() if said in names)}人，这里当了{match['职']}人"
                )
                told_so.add(line.index)
                yield script.at(line, *match.span("名"), message, "请核对是谁。")
    yield from in_another_role(script, told_so)
