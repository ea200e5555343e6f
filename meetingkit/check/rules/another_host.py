"""Another zone, town or firm whose meeting is said to be held, by the very name that the title gives: 举行鹤浦经开区第二季度…签约仪式."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.check.stance import ELSEWHERE
from meetingkit.check.stretch import around
from meetingkit.wording import regex

KIND = "经济技术开发区|高新技术产业开发区|经济开发区|经开区|高新区|开发区|新区|园区|街道|社区|大学|学院|医院|中学|小学|集团|公司|[市县区镇乡村]"
HEAD = f"^(?:中共|共青团)?(?P<名>[一-龥]{{2,4}}?)(?P<类>{KIND})(?P<会>[^，。；：（）]{{8,}}?)(?:主持[词稿])?$"
HELD = "(?:举行|召开|举办|迎来)(?:的|了)?"
TAIL = 8  # characters at the end of its name by which the meeting is the same
HOST = f"{HELD}(?P<名>[一-龥]{{2,3}}?)(?P<类>{KIND})[^，。；]{{0,24}}$"
NO_NAME = frozenset("全各我本该此第届次度年的和与")


def held_by_another(script: Script) -> Iterator[Finding]:
    """The name before the kind of place is another than the title's, stands once, and the rest is the title's own."""
    title = next((line for line in script.lines if line.text.strip()), None)
    own = regex.match(HEAD, title.text.strip()) if title else None
    if own is None or title is None:
        return
    tail = own["会"][-TAIL:]
    for line in script.lines_with((tail,)):
        match = regex.search(HOST, line.text[: line.text.index(tail)]) if line is not title else None
        if match is None or match["名"] == own["名"] or NO_NAME & {*match["名"]} or match["名"] in own[0]:
            continue
        alone = script.text.count(match["名"]) == 1 and own["名"] not in line.text
        here = not regex.search(ELSEWHERE, around(line.text, *match.span("名"), "，。；！？"))
        if alone and here and line.own(match.start("名")):
            message = f"题目是“{own['名']}{own['类']}”的会，这里是“{match['名']}{match['类']}”"
            yield script.at(line, match.start("名"), match.end("类"), message, "像是旧稿留下的，请核对。")
