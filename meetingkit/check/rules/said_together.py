"""Set phrases that are said in one breath, of which one is left out: “四个意识”、“两个维护” without “四个自信”."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.wording import regex

MARK, VERB = '[”"]?', '(?:(?:切实|坚决|不断|始终|自觉|牢固|进一步)?[一-龥]{0,2})?[“"]?'
AWARE, SURE, UPHOLD, HELD = "四个意识", "四个自信", "两个维护", "两个确立"
# who says them in one breath joins them by 、, or begins with 两个确立
BEGINNING = f"{HELD}{MARK}[^。；]{{0,10}}?[，、][^。；]{{0,6}}?"
# what is said, what is left out, and with which verb it is mostly said
LEFT_OUT = (
    (rf"(?P<前>{AWARE}{MARK})(?P<标>[、，]){VERB}{UPHOLD}", SURE, "坚定"),
    (rf"{BEGINNING}(?P<前>{SURE}{MARK})(?P<标>[、，]){VERB}{UPHOLD}", AWARE, "增强"),
    (rf"{BEGINNING}{AWARE}{MARK}[、，]{VERB}(?P<前>{SURE}{MARK})(?P<标>(?=[，。；]))", UPHOLD, "做到"),
)


def one_left_out(script: Script) -> Iterator[Finding]:
    """Where two of the three stand together as they do when all are said, and the paragraph has not the third."""
    for line in script.lines_with((AWARE, SURE)):
        for pattern, third, verb in LEFT_OUT:
            match = regex.search(pattern, line.text) if third not in line.text else None
            if match and (match["标"] != "，" or HELD in line.text) and line.own(match.start("前")):
                message = f"漏了“{third}”"
                hint = f"请补上{verb}“{third}”：增强“{AWARE}”、坚定“{SURE}”、做到“{UPHOLD}”。"
                yield script.at(line, *match.span("前"), message, hint)
