"""Whom the chair thanks right after somebody has spoken: 谢谢扈教授, when it was 东方老师 who spoke."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetingkit.check.named import is_full_name, surname
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.turns import Turn, before
from meetingkit.wording import regex
from meetingkit.wording.surnames import SURNAMES

TITLE = "教授|院士|博士|老师|书记|主任|局长|镇长|乡长|县长|区长|市长|部长|院长|校长|所长|站长|科长|处长|厂长|行长|会长|主席|董事长|总经理|经理|总工|总|先生|女士|同学|老"
CALLED = f"(?:[一-龥]{{1,2}})?(?:同志|{TITLE}|[，、。；）])"  # what stands behind a surname
TURNS = 60  # calls that are looked back to
NEAR = 6  # lines between a call and the thanks for it
THANKS = rf"^(?:好，|好的，)?(?:谢谢|感谢)(?P<姓>[一-龥]{{1,2}}?)(?:{TITLE})(?!们|期|远|效|处|[和与及、]|以及)(?=[^，。；、]{{0,14}}[！。，])"


def thanked_for_another(script: Script) -> Iterator[Finding]:
    """Thanks at the beginning of a paragraph to one who spoke before the last speaker, by surname and title."""
    told: dict[str, int] = {}  # how often a surname stands as one: each is looked for once
    for line in script.lines:
        match = regex.match(THANKS, line.text) if line.text[:4].lstrip("好，的")[:1] in ("谢", "感") else None
        if match and line.own(match.start("姓")):
            told.setdefault(match["姓"], len(regex.findall(match["姓"] + CALLED, script.text)))
            yield from _another(script, line, match, stranger=told[match["姓"]] < 2)


def _another(script: Script, line: Line, match: re.Match[str], *, stranger: bool) -> Iterator[Finding]:
    turns = before(script.turns, line.index, TURNS)
    if not turns or line.index - turns[-1].line > NEAR:
        return
    last, said = turns[-1], match["姓"]
    now, spoke = _surnames(last), {one for turn in turns[:-1] for one in _surnames(turn)}
    known = len(last.speakers) == 1 and now and said not in now and said not in line.text[match.end() :]
    bare = regex.sub(f"(?:同志|{TITLE})$", "", last.speakers[0]) if known else ""
    known = known and said not in (last.speakers[0][-4:] + bare[-3:])  # 主任仝心, 科长孙建平
    known = known and not regex.match(
        "，(?:也|还|更)?要?(?:谢谢|感谢)", line.text[match.end() :]
    )  # 谢谢谷老，也谢谢小苗医生
    between = "".join(one.text for one in script.lines[last.line + 1 : line.index])
    known = known and not regex.search(f"[（【〔][^（）]*{said}[一-龥]{{1,2}}[^（）]*[）】〕]", between)  # （鲁明提问）
    if known and said in SURNAMES and (said in spoke or stranger):
        message = f"刚请的是“{last.speakers[0]}”，这里谢的是{match[0].removeprefix('好，')[2:]}"
        yield script.at(line, *match.span("姓"), message, "请核对谢的是谁。")


def _surnames(turn: Turn) -> set[str]:
    """The surnames of those called by their full names."""
    found = set[str]()
    for who in turn.speakers:
        bare = regex.sub(rf"(?:同志|{TITLE})$", "", who)
        name = next((bare[-size:] for size in (4, 3, 2) if is_full_name(bare[-size:])), None)
        found |= {surname(name)} if name else set()
    return found
