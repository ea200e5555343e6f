"""Places that still wait for a person: marked blanks and placeholders left from a model text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetingkit.check.registry import Finding, Subject, rule
from meetingkit.diagnostics import Severity
from meetingkit.wording.blanks import BLANK

CROSS = "XxＸｘ×✕"
TITLES = "同志|先生|女士|书记|主任|部长|局长|处长|科长|镇长|乡长|区长|县长|市长|省长|主席|代表"
PLACES = "省|市|区|县|州|旗|镇|乡|村|街道|社区"
ORGANS = "局|部|委|办|厅|处|科|单位|部门|公司|企业|学校|大学|学院|医院|支部|党委|小组|会议|中心"
# procedure sheet §4.4. A lone 某 counts only before a title or in an office's name: 某种、某年某月 and a case told
# without names (某市一企业) are ordinary prose. XX染色体, ids and addresses are no placeholders either.
# Each family with the characters that betray it: a pattern is compiled when a text has one of them, not before.
FAMILIES = (
    (
        CROSS,
        (
            rf"(?<![A-Za-z0-9/._])[{CROSS}]{{2,}}(?!染色体|综合征|[A-Za-z0-9/._])"
            rf"|(?:19|20)(?:[{CROSS}]{{2}}|\d[{CROSS}])(?=年)"
            rf"|(?<![{CROSS}\d])[{CROSS}]月[{CROSS}\d]{{1,2}}日"
        ),
    ),
    ("*＊", r"[*＊]{2,}(?=同志)|(?<![*＊])[*＊]{3,}(?=[\u4e00-\u9fff])"),
    ("〇○", r"(?<![〇○零一二三四五六七八九十百千0-9])[〇○]{2,}(?![〇○一二三四五六七八九年后])"),
    ("_＿", r"(?<![A-Za-z0-9_])_{2,}(?![A-Za-z0-9_])|＿{2,}"),
    ("（(《【〔", r"（\s*[）)]|(?<![A-Za-z0-9_])\(\s*[）)]|《\s*》|【\s*】|〔\s*〕"),
    ("待", "【待填|待填】"),
    (
        "某",
        (
            rf"某{{1,3}}(?={TITLES})|某{{2,3}}(?={PLACES}|{ORGANS}|[、，。；！？）》”\s]|$)"
            r"|(?<![\u4e00-\u9fff])某{2,3}|(?<=[请由在和与及同向对给让到])某{2,3}"
            rf"|某(?=(?:{PLACES})(?:委|政府|党|人大|政协|的?工作))"
        ),
    ),
)
# only where the whole value is a name, a place or a subject, not sentences
NAMELESS = rf"某{{1,3}}(?={PLACES}|{ORGANS}|人|[、，（(）)》]|$)"
SENTENCE_ENDS = "。！？；\n"


@rule("MK101", "待填", Severity.WARNING)
def blanks_left(subject: Subject) -> Iterator[Finding]:
    """Marked blanks, each until it is filled."""
    for text in subject.texts():
        for match in BLANK.finditer(text.text or ""):
            what = match[1].strip() or "内容"
            yield Finding(text.position(match.start()), f"还没有填：{what}", "把【待填：…】连同括号换成实际内容。")


@rule("MK102", "占位", Severity.WARNING)
def placeholders(subject: Subject) -> Iterator[Finding]:
    """XX, ××, 某同志, 20××年, empty brackets: left over from a model text."""
    for text in subject.texts():
        value = BLANK.sub(lambda m: "填" * len(m.group()), text.text or "")
        for start, what in sorted(_placeholders(value).items()):
            yield Finding(text.position(start), f"像是没有换掉的占位符“{what}”", "请换成实际的名称；确实不写就删去。")


def _placeholders(value: str) -> dict[int, str]:
    """Placeholders by where they stand."""
    patterns = [pattern for clues, pattern in FAMILIES if any(clue in value for clue in clues)]
    if "某" in value and not any(mark in value for mark in SENTENCE_ENDS):
        patterns.insert(0, NAMELESS)
    return {match.start(): match.group() for pattern in patterns for match in re.finditer(pattern, value)}
