"""Who is called at one line, and who comes on by the cue right below it: 请甲同志介绍, and （乙同志介绍）."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from meetingkit.check.named import is_full_name, named_in
from meetingkit.check.registry import Finding
from meetingkit.wording import regex
from meetingkit.wording.likeness import one_character_off

if TYPE_CHECKING:
    from meetingkit.check.named import Named
    from meetingkit.check.script import Script

VERBS = "介绍|汇报|通报|宣读|传达|说明|发言|述职|讲话|致辞|报告|点评|表态|解读"
CUE = rf"[（(](?P<名>[一-龥]{{2,4}}?)(?:同志|先生|女士)(?:作|进行)?[^，。；]{{0,6}}?(?P<事>{VERBS})[）)]$"


def cues_of_others(script: Script) -> dict[str, tuple[Named, str]]:
    """By the name in the cue: whom the line above calls to do the same, and what is done."""
    return script.once(_cues_of_others)


def _cues_of_others(script: Script) -> dict[str, tuple[Named, str]]:
    found: dict[str, tuple[Named, str]] = {}
    for above, line in zip(script.lines, script.lines[1:], strict=False):
        cue = regex.match(CUE, line.text) if line.text[:1] in tuple("（(") else None
        called = named_in(script, above.index) if cue and is_full_name(cue["名"]) else []
        if cue is None or len(called) != 1 or cue["名"] in above.text:
            continue
        one, said = called[0], regex.split("[。；！]", above.text[called[0].end :])[0]
        asked = regex.search("请[^，。；请]*$", above.text[: one.start]) is not None
        if asked and cue["事"] in said and is_full_name(one.name) and not one_character_off(one.name, cue["名"]):
            found[cue["名"]] = (one, cue["事"])
    return found


def called_against_the_cue(script: Script) -> Iterator[Finding]:
    """Of the two names the one that the script has less often; of two as frequent the one that is called."""
    for name, (one, deed) in cues_of_others(script).items():
        rare = script.text.count(one.name) <= script.text.count(name)
        cue = script.lines[one.line.index + 1]
        line, start, what = (one.line, one.start, one.name) if rare else (cue, cue.text.index(name), name)
        message = f"请的是“{one.name}”，下面{deed}的是“{name}”"
        if line.own(start):
            yield script.at(line, start, start + len(what), message, "请核对是谁。")
