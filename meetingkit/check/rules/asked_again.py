"""Those who were just named by their number, asked by another: 三位候选人分别是甲、乙、丙…现在请四位候选人上台."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.check.stretch import begins
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

NUMBER = r"(?:\d{1,2}|[两三四五六七八九十]{1,2})"
NOUN = "候选人|同志|代表|老师|同学|嘉宾|专家|选手|发言人|获奖者|获奖代表|家长|委员|学员|队员|企业家|师傅|宣讲员|监票人|计票人|评委|新人|新党员"
NAMED = rf"(?<![\d一二两三四五六七八九十第])(?P<数>{NUMBER})[位名](?P<物>{NOUN})(?:分别|依次)(?:是|为)"
ASKED = rf"(?:请|有请)(?:这|上述|以上|刚才)?(?P<数>{NUMBER})[位名](?P<物>{NOUN})"
SURE = ("候选人", "选手", "发言人", "评委", "监票人", "计票人")  # who are the same in the next paragraph too
OTHERS = "另|其他|其余|还|再|下一|第二|后"  # whose number is another


def asked_by_another_number(script: Script) -> Iterator[Finding]:
    """In the same paragraph or the next, by the same noun; the later number is told."""
    for line in script.lines_with(("分别", "依次")):
        for named in regex.finditer(NAMED, line.text):
            for other in script.lines[line.index : line.index + 1 + (named["物"] in SURE)]:
                start = named.end() if other is line else 0
                for asked in regex.finditer(ASKED, other.text, start):
                    said = other.text[begins(other.text, asked.start(), "。；！？") : asked.start()]
                    same = asked["物"] == named["物"] and not regex.search(OTHERS, said)
                    differs = parse_han(asked["数"]) != parse_han(named["数"])
                    if same and differs and other.own(asked.start("数")):
                        message = f"前面说的是“{named['数']}”，这里请的是“{asked['数']}”"
                        yield script.at(other, *asked.span("数"), message, "请核对人数。")
