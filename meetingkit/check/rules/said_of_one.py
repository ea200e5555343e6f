"""One name twice where two speakers are told of: 甲同志谈了…，甲同志介绍了…, and nobody tells what 乙 spoke of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from meetingkit.check.named import is_full_name, name_at_end
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.turns import Turn, before
from meetingkit.wording import regex

FEW, NEAR = 8, 40  # calls that are looked back to; lines
TITLE = "(?:同志|先生|女士|老师|同学|代表|教授|书记|主任|局长|院长|校长|镇长|总经理|经理|师傅)?"
TELLS = "谈|讲|说|介绍|分享|汇报|交流|围绕|结合|从|以|提|的|用|把"
SUBJECT = rf"(?:^|(?<=[，；。：！]))(?P<名>[一-龥]{{2,4}}?){TITLE}(?={TELLS})"
CLUES = ("谈", "讲", "介绍", "分享", "汇报", "围绕")


def credited_twice(script: Script) -> Iterator[Finding]:
    """The name that begins two clauses of a recap, where one of those who spoke right before is told of nowhere."""
    for line in script.lines_with(CLUES) if script.turns else ():
        if "；" in line.text or "，" in line.text:
            yield from _in_line(script, line)


def _in_line(script: Script, line: Line) -> Iterator[Finding]:
    told = [match for match in regex.finditer(SUBJECT, line.text) if match["名"] in script.names]
    counts = Counter(match["名"] for match in told)
    twice = [name for name, count in counts.items() if count > 1]
    if len(twice) != 1:
        return
    speakers = _who_spoke(before(script.turns, line.index, FEW), line.index)
    missed = [name for name in speakers if not _told_of(script, name, line)]
    others = [name for name in speakers if name != twice[0] and name not in missed]
    if len(missed) != 1 or twice[0] not in speakers or any(name not in line.text for name in others):
        return
    first = next(match for match in told if match["名"] == twice[0])
    if line.own(first.start("名")):
        message = f"这一段两次说到“{twice[0]}”，请过的“{missed[0]}”一次没有说到"
        yield script.at(line, *first.span("名"), message, "请核对哪一句说的是谁。")


def _who_spoke(turns: list[Turn], index: int) -> list[str]:
    """Who was called to speak in the latest calls of one kind before a line; empty where somebody's name is not told."""
    block: list[Turn] = []
    for turn in reversed(turns):
        if turn.type not in ("speech", "report") or (block and turn.type != block[0].type) or index - turn.line > NEAR:
            break
        block.append(turn)
    names = [
        name_at_end(regex.sub("(?:同志|先生|女士|老师|同学)$", "", who)) for turn in block for who in turn.speakers
    ]
    return (
        [name for name in names if name]
        if len(block) > 1 and all(map(is_full_name, (one or "" for one in names)))
        else []
    )


def _told_of(script: Script, name: str, line: Line) -> bool:
    """Whether a line, or one right beside it, tells of somebody: by name, by given name, by surname and post."""
    near = "".join(other.text for other in script.lines[line.index : line.index + 2])
    short = regex.search(
        f"{name[0]}(?:[一-龥]{{0,2}}(?:书记|主任|局长|院长|校长|镇长|处长|科长|经理|主席)|总|老师|老|同学|师傅)", near
    )
    return name in near or (len(name) > 2 and name[1:] in near) or short is not None
