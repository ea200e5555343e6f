"""The host's own place with one character off: 汶水湾市慈善总会在这里举行, of 沂水湾市慈善总会 by the head of the script."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.calendar import head
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.wording import regex

BODY = "[一-龥]{0,10}?(?:总会|协会|学会|商会|联合会|基金会|委员会|局|人民政府|党校|大学|学院|学校|中学|小学|医院|集团|公司|法院|检察院|政协|总工会|妇联|团委)"
OWN = rf"(?:^|[：:（(，\s])(?P<地>[一-龥]{{2,3}})(?P<级>[省市县区旗镇乡])(?P<体>{BODY})"
HELD = "在这里|在此|我们|今天[^，。；]{0,4}(?:举行|召开)|(?:举行|召开|举办|主办|承办)"
ELSEWHERE = "赴|前往|学习|考察|交流|借鉴|兄弟|邻|来自|嘉宾|来宾|代表团|欢迎|感谢"


def hosts_one_character_off(script: Script) -> Iterator[Finding]:
    """Another place that stands once, one character from the host's, with the same body behind it, where it holds the meeting."""
    told: set[tuple[str, str]] = set()
    for line in head(script):
        for match in regex.finditer(OWN, line.text):
            told.add((match["地"], match["级"] + match["体"]))
    for place, body in sorted(told):
        for line in script.lines_with((body,)):
            at = line.text.find(body)
            said = line.text[max(0, at - len(place)) : at]
            if said != place and len(said) == len(place) and _is_slip(script, line, at, said, place):
                start = at - len(said)
                message = f"别处都是“{place}{body}”，这里是“{said}{body}”"
                yield script.at(line, start, at + 1, message, "请核对地名。")


def _is_slip(script: Script, line: Line, at: int, said: str, place: str) -> bool:
    """Whether one character is another, the place stands nowhere else, and the sentence is of the meeting held."""
    off = sum(one != other for one, other in zip(said, place, strict=True)) == 1
    start = at - len(said)
    bound = start == 0 or not regex.match("[一-龥]", line.text[start - 1]) or line.text[start - 1] in "，由在"
    if not off or not bound or script.text.count(said) != 1 or not line.own(start):
        return False
    sentence = line.text[begins(line.text, start, "。；！？") : ends(line.text, at, "。；！？")]
    return regex.search(HELD, sentence) is not None and regex.search(ELSEWHERE, sentence) is None
