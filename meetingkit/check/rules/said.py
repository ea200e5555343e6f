"""Numbers beside what they count: “好、较好、一般”三个等次; 我说三句： and then 一句叫…, 一句叫…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetingkit.check.likely import likely_miscount
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import counted, parse_han

NUMBER = r"(?=[\d一二三四五六七八九十两])(?<![\d一二三四五六七八九十百千万两零第几数.．])(?P<数>\d{1,2}|[一二三四五六七八九十两]{1,3})"


def mend(number: int, like: str) -> str:
    """What to write instead, in figures or in Han as it was."""
    return f"如果没有漏写，请改为“{number if like.isdigit() else counted(number)}”。"


SAYINGS = rf"{NUMBER}(?P<位>句|条|点|件|项|个字)(?:话)?[：:]$"


def said_one_by_one(script: Script, line: Line) -> Iterator[Finding]:
    """我说三句： and then 一句叫…, 一句叫…, each a paragraph of its own."""
    match = regex.search(SAYINGS, line.text) if line.text.endswith(("：", ":")) else None
    told = parse_han(match["数"]) if match else None
    if match is None or told is None or not line.own(match.start("数")):
        return
    begins = re.compile(f"(?:还有|另)?一{match['位'][:1]}(?:话)?[叫是，]")
    rows = 0
    for other in script.lines[line.index + 1 :]:
        if other.text.strip() and not begins.match(other.text):
            break
        rows += bool(other.text.strip())
    if rows > 1 and rows != told:
        message = f"说的是“{match['数']}”，后面是 {rows} {match['位']}"
        yield script.at(line, *match.span("数"), message, mend(rows, match["数"]), sure=likely_miscount(told, rows))


GRADES = rf"“(?P<列>[^“”，。；：]{{1,20}}(?:、[^“”、，。；：]{{1,20}})+)”(?:这|共)?{NUMBER}(?:个|种|项|类)(?:等次|等级|档次|字|方面|环节|阶段|类别|层次|选项)"


def quoted_counts(script: Script) -> Iterator[Finding]:
    """“好、较好、一般、差”三个等次: what is listed between quotation marks right before the number."""
    for line in script.lines:
        yield from _numbered_parts(script, line) if "：第一" in line.text or "：头一" in line.text else ()
        for match in regex.finditer(GRADES, line.text) if "”" in line.text and "、" in line.text else ():
            told, listed = parse_han(match["数"]), match["列"].count("、") + 1
            if told == len(regex.findall("[一-龥]", match["列"])):
                continue  # “抱团出海、错位竞争、诚信自律”十二个字
            if told and told != listed and "等" not in match["列"] and line.own(match.start("数")):
                message = f"说的是“{match['数']}”，列出的是 {listed} 个"
                yield script.at(
                    line, *match.span("数"), message, mend(listed, match["数"]), sure=likely_miscount(told, listed)
                )


def _numbered_parts(script: Script, line: Line) -> Iterator[Finding]:
    """报告共四个部分：第一部分…，第二部分…，第三部分…: the last of those told."""
    for match in regex.finditer(rf"{NUMBER}(?:个(?P<位>部分|环节|阶段|单元|板块)|(?P<件>件)事?)：", line.text):
        told, rest = parse_han(match["数"]), regex.split("[。！？]", line.text[match.end() :])[0]
        unit = match["位"] or match["件"]
        parts = [parse_han(one) for one in regex.findall(f"[第头]([一二三四五六七八九十]){unit}", rest)]
        whole = len(parts) > 1 and parts == list(range(1, len(parts) + 1))
        whole = whole and not regex.search(
            "[；，。](?:最后|还有|另外)", line.text[match.end() :]
        )  # one more, told by a word
        if told and whole and told != len(parts) and line.own(match.start("数")):
            message = f"说的是“{match['数']}”，列出的是 {len(parts)} 个"
            yield script.at(
                line, *match.span("数"), message, mend(len(parts), match["数"]), sure=likely_miscount(told, len(parts))
            )
